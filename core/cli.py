"""`hexapla compare`: a comparison without a window.

Exit codes: 0 done; 1 something could not be read or written, the rest was done as far as it could be;
2 wrong usage; 130 interrupted. The articles' letters go by the order of the files given, so that
`--language B=de` means the second file even if the first can't be read.

The help page is English text in this module; whatever depends on the work is a message of the catalogue.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from core.errors import HexaplaError, WriteError
from core.messages import Message, message, render
from core.model import LETTERS, MAX_ARTICLES, Comparison, Granularity, Options, Threshold
from core.thresholds import MEASURED

if TYPE_CHECKING:
    from core.console import ProgressLine
    from core.opening import Opened
    from core.review import Review

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
SESSION = ".hexapla"
"""How the names of session files end."""

Show = Callable[[list[str], Options], int]
"""Opens the window with some files, compared with these options, and returns its exit code; what `--show` calls."""

_EXAMPLES = """\
examples:
  hexapla compare original.txt translation.txt
      print a summary: rows, coverage, findings
  hexapla compare original.txt translation.txt other.txt --xlsx findings.xlsx
      write a workbook for a colleague
  hexapla compare a.txt b.txt --json - --quiet | jq '.findings | length'
      hand the comparison to a script
  hexapla compare old.txt new.txt --encoding A=cp1252 --language A=de --language B=de
      say what the program can't tell by itself
  hexapla compare reviewed.hexapla --docx report.docx
      write what a session holds, with its review, without comparing again

The articles are called A, B, C … in the order given. Two to eight can be compared.
Exit codes: 0 done, 1 a file could not be read or written (the rest was done), 2 wrong usage, 130 interrupted.
"""


def main(argv: Sequence[str] | None = None, show: Show | None = None) -> int:
    """Run `hexapla compare`.

    Args:
        argv: what follows the word `compare`; the process's own arguments where None.
        show: opens the window for `--show`; None where there is none to open.

    Returns:
        The exit code.
    """
    from core.console import safe_output

    for stream in (sys.stdout, sys.stderr):
        safe_output(stream)
    try:
        return _Run(_request(argv), show).run()
    except SystemExit as stop:  # argparse has said what is wrong, or printed its page
        return stop.code if isinstance(stop.code, int) else USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has gone
        _drop_output()
        return FAILED


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for, checked."""

    files: tuple[str, ...]
    options: Options
    outputs: Mapping[str, str]
    """Path by writer's name; "-" is standard output."""
    show: bool
    quiet: bool
    second_opinion: str = ""


def _request(argv: Sequence[str] | None) -> Request:
    """The request in some arguments; exits where they ask for help or are wrong."""
    from core.reading import may_hold_several
    from core.report import WRITERS

    parser = _parser(list(WRITERS))
    given = parser.parse_args(argv)
    outputs = {name: getattr(given, name) for name in WRITERS if getattr(given, name) is not None}
    sessions = [file for file in given.files if file.lower().endswith(SESSION)]
    several = any(may_hold_several(file) for file in given.files) or bool(sessions)
    letters = list(LETTERS[: MAX_ARTICLES if several else len(given.files)])
    if not (1 if several else 2) <= len(given.files) <= MAX_ARTICLES:
        parser.error(f"give 2 to {MAX_ARTICLES} files ({len(given.files)} given)")
    if sessions and len(given.files) > 1:
        parser.error(f"{sessions[0]} is a session, compared already: give it alone")
    if given.reference not in letters:
        parser.error(f"argument --reference: {given.reference} is none of the articles {', '.join(letters)}")
    options = Options(
        reference=given.reference,
        granularity=Granularity(given.granularity),
        threshold=Threshold(given.threshold),
        lines=given.lines,
        languages=_by_letter(parser, "--language", given.language, letters),
        encodings=_by_letter(parser, "--encoding", given.encoding, letters),
    )
    if sessions and options != Options():
        parser.error("a session is written as it was compared: give no other choices of comparing")
    _check_outputs(parser, outputs, given.files)
    return Request(tuple(given.files), options, outputs, given.show, given.quiet, given.second_opinion)


def _parser(formats: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hexapla compare",
        usage="hexapla compare FILE FILE [FILE …] [options]",
        description="Lay articles side by side, align their passages and report where they diverge, without a window. "
        "Without an output option, a summary is printed.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="an article; its letter goes by its place")
    outputs = parser.add_argument_group("output")
    for name in formats:
        also = "; - is standard output" if name == "json" else ""
        outputs.add_argument(f"--{name}", metavar="F", help=f"write the comparison as {name} to F{also}")
    outputs.add_argument("--show", action="store_true", help="open the window afterwards, where there is a display")
    outputs.add_argument("--quiet", action="store_true", help="no progress line and no notes, only errors")
    choices = parser.add_argument_group("comparing")
    choices.add_argument(
        "--reference", metavar="A", default="A", type=_letter, help="article whose order the rows follow (default: A)"
    )
    choices.add_argument(
        "--granularity",
        choices=[value.value for value in Granularity],
        default=Granularity.PARAGRAPH.value,
        help="what rows are made of (default: paragraph)",
    )
    choices.add_argument(
        "--threshold",
        choices=[value.value for value in Threshold],
        default=Threshold.BALANCED.value,
        help="how sure the program must be before it shows something (default: balanced); of true translations "
        + ", ".join(f"one word in {meaning.one_in} is marked ({value})" for value, meaning in MEASURED.items()),
    )
    choices.add_argument("--lines", action="store_true", help="take each line as one unit")
    choices.add_argument(
        "--language", metavar="A=de", action="append", default=[], help="an article's language; may be repeated"
    )
    choices.add_argument(
        "--encoding", metavar="A=cp1252", action="append", default=[], help="a file's encoding; may be repeated"
    )
    choices.add_argument(
        "--second-opinion",
        choices=["polyglot"],
        default="",
        help="also say what another program sees otherwise: languages, and names (pip install 'hexapla[polyglot]')",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    return parser


class _Version(argparse.Action):
    """Prints the version; looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it and exit."""
        from core.report.writer import program

        sys.stdout.write(program() + "\n")
        parser.exit()


def _letter(text: str) -> str:
    return text.strip().upper()


def _by_letter(
    parser: argparse.ArgumentParser, option: str, given: Sequence[str], letters: Sequence[str]
) -> Mapping[str, str]:
    """The values of an option such as A=de by their letter."""
    found: dict[str, str] = {}
    for text in given:
        letter, separator, value = text.partition("=")
        letter, value = _letter(letter), value.strip()
        if not separator or not value or letter not in letters:
            parser.error(f"argument {option}: give LETTER=VALUE with one of {', '.join(letters)}, not {text!r}")
        found[letter] = _language(parser, value) if option == "--language" else _encoding(parser, value)
    return found


def _language(parser: argparse.ArgumentParser, value: str) -> str:
    from core.language import language_name, primary_language

    code = primary_language(value)
    if language_name(code) == code:
        parser.error(f"argument --language: {value!r} is not a language code such as de or en")
    return code


def _encoding(parser: argparse.ArgumentParser, value: str) -> str:
    from core.reading.encodings import known_encoding

    if known_encoding(value) is None:
        parser.error(f"argument --encoding: {render(message('read.unknown_encoding', encoding=value))}")
    return value


def _check_outputs(parser: argparse.ArgumentParser, outputs: Mapping[str, str], files: Sequence[str]) -> None:
    """No output may take the place of an article or of another output."""
    taken = {os.path.realpath(file): "an article" for file in files if "\0" not in file}
    for name, target in outputs.items():
        if target == "-" and name == "json":
            continue
        if target in {"", "-"}:
            parser.error(f"argument --{name}: give the name of a file")
        place = os.path.realpath(target)
        if place in taken and place != os.path.realpath(os.devnull):
            parser.error(f"argument --{name}: {target} is {taken[place]} already")
        taken[place] = f"the {name} output"


class _Run:
    """One run: from files to outputs, saying what happens."""

    def __init__(self, request: Request, show: Show | None) -> None:
        from core.console import ProgressLine
        from core.progress import ignore_progress

        self.request = request
        self.show = show
        terminal = not request.quiet and sys.stderr.isatty()
        self.line: ProgressLine | None = ProgressLine(sys.stderr) if terminal else None
        self.on_progress = self.line or ignore_progress

    def run(self) -> int:
        """Do what was asked for.

        Returns:
            The exit code.
        """
        try:
            return self._run()
        finally:
            if self.line:
                self.line.clear()

    def _run(self) -> int:
        if self.request.files[0].lower().endswith(SESSION):
            return self._run_session(Path(self.request.files[0]))
        from core.opening import open_articles
        from core.pipeline import compare
        from core.review import Review

        opened = open_articles(self.request.files, self.request.options, self.on_progress)
        for said in opened.notes:
            self._note(said)
        for _, said in opened.failures:
            self._say(said)
        if len(opened.articles) < 2:
            self._say(message("read.too_few", count=len(opened.articles)))
            return FAILED
        try:
            comparison = compare(
                opened.articles, self._options(opened), links=opened.links, on_progress=self.on_progress
            )
        except HexaplaError as error:
            self._say(error.said)
            return FAILED
        written = self._write(comparison, Review())
        asked = not self.request.second_opinion or self._second_opinion(comparison)
        code = FAILED if opened.failures or not written or not asked else DONE
        return self._show(code)

    def _run_session(self, path: Path) -> int:
        """Write what a session holds: nothing is compared again, and its review goes into the outputs."""
        from core.review.session_file import read_session

        try:
            session = read_session(path, self.on_progress)
        except HexaplaError as error:
            self._say(error.said)
            return FAILED
        written = self._write(session.comparison, session.history.review)
        asked = not self.request.second_opinion or self._second_opinion(session.comparison)
        return self._show(DONE if written and asked else FAILED)

    def _options(self, opened: Opened) -> Options:
        """The options, with another reference where its file could not be read."""
        options, letters = self.request.options, [article.letter for article in opened.articles]
        if options.reference in letters:
            return options
        self._note(message("cli.other_reference", missing=options.reference, reference=letters[0]))
        return replace(options, reference=letters[0])

    def _write(self, comparison: Comparison, review: Review) -> bool:
        """Write all that was asked for; whether all of it could be."""
        from core.console import summary
        from core.report import WRITERS, json_text

        created = datetime.now(UTC).astimezone().replace(microsecond=0)
        told = [said for article in comparison.articles for said in (*article.warnings, *article.left_out)]
        for said in {render(said): said for said in told}.values():  # once, also of articles of one file
            self._note(said)
        complete = True
        if not self.request.outputs:
            complete = self._print("".join(f"{line}\n" for line in summary(comparison)), binary=False)
        for name, target in self.request.outputs.items():
            if target == "-":
                complete &= self._print(json_text(comparison, review, created))
                continue
            try:
                WRITERS[name].write(comparison, review, Path(target), created=created, on_progress=self.on_progress)
            except WriteError as error:
                self._say(error.said)
                complete = False
            else:
                rows, findings = len(comparison.rows), len(comparison.findings)
                self._note(message("cli.written", name=target, rows=rows, findings=findings))
        return complete

    def _second_opinion(self, comparison: Comparison) -> bool:
        """Say what another program sees otherwise; whether it could be asked."""
        from core.second_opinion import is_installed, second_opinion

        for said in second_opinion(comparison):
            self._say(said)
        return is_installed()

    def _print(self, text: str, *, binary: bool = True) -> bool:
        """Write to standard output, in UTF-8 where `binary`; whether that went well."""
        if self.line:
            self.line.clear()
        try:
            _write(sys.stdout, text, binary=binary)
        except BrokenPipeError:
            raise
        except OSError as error:
            _drop_output()
            self._say(message("cli.standard_output", reason=error.strerror or str(error)))
            return False
        return True

    def _show(self, code: int) -> int:
        """Open the window if asked to."""
        if not self.request.show:
            return code
        if self.show is None:
            self._note(message("cli.no_display"))
            return code
        if self.line:
            self.line.clear()
        return self.show(list(self.request.files), self.request.options) or code

    def _note(self, said: Message) -> None:
        """Say something that is no error."""
        if not self.request.quiet:
            self._say(said)

    def _say(self, said: Message) -> None:
        from core.console import shown

        if self.line:
            self.line.clear()
        sys.stderr.write(f"hexapla: {shown(render(said))}\n")


def _write(stream: TextIO, text: str, *, binary: bool) -> None:
    """Write to a stream; in UTF-8 where `binary`, whatever the console's encoding."""
    beneath = getattr(stream, "buffer", None) if binary else None
    if beneath is None:  # also where tests and notebooks put a stream without bytes
        stream.write(text)
    else:
        beneath.write(text.encode("utf-8"))
    stream.flush()


def _drop_output() -> None:
    """Let what is still in standard output's buffer go nowhere, or Python would fail again when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
