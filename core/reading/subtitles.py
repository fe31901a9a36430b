"""Subtitles (srt, vtt): what is said, without its times; a paragraph for every sentence or run of sentences.

A sentence that runs over several cues is put together again: a paragraph ends with the cue that ends a
sentence, or before a pause.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from core.errors import ReadError
from core.messages import Message, message
from core.model import Paragraph
from core.reading.blocks import tidy
from core.reading.encodings import decode
from core.reading.result import Reading, make_article, reading_of

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?\Z")
_TAG = re.compile(
    r"</?(?:[biusv]|c|lang|ruby|font)\b[^>]*>|</?c\.[^>]*>|<rt>.*?</rt>|<\d\d:[\d:.]+>|\{\\[^}]*\}", re.IGNORECASE
)
_FINAL = re.compile(r"""[.!?…。！？।؟]["'“‘”’»›)\]」』♪\s]*\Z""")
_SPEAKER = re.compile(r"\s*[-–—]\s+\S")
_WIDE = re.compile(r"[\u2E80-\uA4CF\uAC00-\uD7A3\uFF01-\uFF60]")
_NO_TEXT = ("NOTE", "STYLE", "REGION", "WEBVTT")
_PAUSE = 2.0
"""Seconds without a word after which a paragraph begins though no sentence ended."""
_LONGEST = 600
"""Characters after which a paragraph ends with its cue: automatic subtitles have no full stops."""


class _Cue(NamedTuple):
    start: float
    end: float
    text: list[str]


def read_subtitles(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:
    """The article of a subtitle file; with `lines`, each cue is one paragraph.

    Raises:
        ReadError: not text, or no cue in it.
    """
    decoded = decode(data, name, encoding)
    cues = list(_cues(decoded.text.removeprefix("\ufeff")))
    if not cues:
        raise ReadError(message("read.no_text", name=name))
    texts = [_joined(cue.text) for cue in cues] if lines else list(_texts(cues))
    paragraphs = [Paragraph(text) for each in texts if (text := tidy(each))]
    told: list[Message] = [message("left_out.times", count=len(cues))]
    article = make_article(name, paragraphs, encoding=decoded.encoding, left_out=told, warnings=decoded.warnings)
    return reading_of(article, name)


def _cues(text: str) -> Iterator[_Cue]:
    """The cues: a timing, and the lines below it until a blank one."""
    start = end = -1.0
    lines: list[str] = []
    within = False
    for line in [*text.splitlines(), ""]:
        timing = _TIMING.match(line)
        if timing:
            if lines and lines[-1].strip().isdigit():  # no blank line before the next cue's number
                lines.pop()
            if within and any(lines):
                yield _Cue(start, end, lines)
            start, end = _seconds(timing.groups()[:4]), _seconds(timing.groups()[4:])
            lines, within = [], True
        elif not line.strip():
            if within and any(lines):
                yield _Cue(start, end, lines)
            lines, within = [], False
        elif within:
            lines.append(_plain(line))


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = parts
    return (
        int(hours or 0) * 3600
        + int(minutes or 0) * 60
        + int(seconds or 0)
        + int((thousandths or "0").ljust(3, "0")) / 1000
    )


def _plain(line: str) -> str:
    """A line without its tags and with its entities as signs."""
    return html.unescape(_TAG.sub("", line)).replace("\\N", " ").replace("\\h", " ").strip()


def _texts(cues: list[_Cue]) -> Iterator[str]:
    """Texts of the paragraphs."""
    waiting: list[str] = []
    until = 0.0
    for cue in cues:
        if waiting and cue.start - until > _PAUSE:
            yield _joined(waiting)
            waiting = []
        until = max(until, cue.end)
        for line in cue.text:
            if waiting and _SPEAKER.match(line):  # somebody else speaks
                yield _joined(waiting)
                waiting = []
            waiting.append(line)
        if _FINAL.search(waiting[-1] if waiting else "") or sum(map(len, waiting)) > _LONGEST:
            yield _joined(waiting)
            waiting = []
    if waiting:
        yield _joined(waiting)


def _joined(lines: list[str]) -> str:
    """Lines as running text; without blanks between where the script has none."""
    text = ""
    for line in lines:
        if not line:
            continue
        close = not text or (_WIDE.match(text[-1]) and _WIDE.match(line[0]))
        text += line if close else f" {line}"
    return text
