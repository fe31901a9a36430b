"""Bring the translation files up to date with the texts of the program.

    python resources/i18n/update.py

Asks Qt's lupdate for all texts of `gui` and of core's catalogue, keeps what is translated, also where a
text moved to another context, marks what is not, drops what is gone, and compiles with lrelease. English
has its plurals alone.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FORMS = {"en": 2, "de": 2, "it": 2, "ru": 3}
"""How many forms a number gives a word, by language; those of 1, of 2 to 4 and of 5 in Russian."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the program."""

    context: str
    source: str
    comment: str = ""

    @property
    def plural(self) -> bool:
        """Whether it is said of a number."""
        return "%n" in self.source or "%Ln" in self.source


def texts() -> list[Text]:
    """All texts, as lupdate sees them, by context and as they stand in it."""
    with tempfile.TemporaryDirectory() as folder:
        catalogue, template = Path(folder) / "catalogue.py", Path(folder) / "template.ts"
        catalogue.write_text(_catalogue(), "utf-8")
        sources = sorted(str(path) for path in (ROOT / "gui").rglob("*.py"))
        _run("lupdate", *sources, str(catalogue), "-locations", "none", "-ts", str(template))
        root = ET.parse(template).getroot()
    return [
        Text(context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def translations(path: Path) -> dict[Text, list[str]]:
    """What a file has for each text: one form, or of a plural several; those that are missing are empty."""
    if not path.is_file():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            given = message.find("translation")
            assert given is not None
            forms = given.findall("numerusform")
            found[text] = [form.text or "" for form in forms] if forms else [given.text or ""]
    return found


def moved(all_texts: list[Text], known: dict[Text, list[str]]) -> dict[Text, list[str]]:
    """Translations for texts that have none, where the same text stood in another context, translated in one way."""
    by_source: dict[str, list[list[str]]] = {}
    for text, forms in known.items():
        if all(forms):
            by_source.setdefault(text.source, []).append(forms)
    new = [text for text in all_texts if not all(known.get(text, [""]))]
    found = {text: by_source.get(text.source, []) for text in new}
    return {text: forms[0] for text, forms in found.items() if forms and all(each == forms[0] for each in forms)}


def written(language: str, all_texts: list[Text], known: dict[Text, list[str]]) -> str:
    """A translation file, in the form that Qt's tools give it."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    context = None
    for text in all_texts:
        if language == "en" and not text.plural:
            continue
        if text.context != context:
            lines += ["</context>"] if context is not None else []
            context = text.context
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
        count = FORMS[language] if text.plural else 1
        forms = known.get(text, [])
        forms = forms if len(forms) == count else [""] * count
        state = "" if all(forms) else ' type="unfinished"'
        lines.append('    <message numerus="yes">' if text.plural else "    <message>")
        lines.append(f"        <source>{_escaped(text.source)}</source>")
        if text.comment:
            lines.append(f"        <comment>{_escaped(text.comment)}</comment>")
        if text.plural:
            lines.append(f"        <translation{state}>")
            lines += [f"            <numerusform>{_escaped(form)}</numerusform>" for form in forms]
            lines.append("        </translation>")
        else:
            lines.append(f"        <translation{state}>{_escaped(forms[0])}</translation>")
        lines.append("    </message>")
    lines += ["</context>"] if context is not None else []
    return "\n".join([*lines, "</TS>", ""])


def main() -> None:
    """Write the .ts and .qm files; say what is untranslated."""
    all_texts = texts()
    for language in FORMS:
        path = HERE / f"hexapla_{language}.ts"
        known = translations(path)
        path.write_text(written(language, all_texts, known | moved(all_texts, known)), "utf-8")
        missing = [text for text, forms in translations(path).items() if not all(forms)]
        sys.stdout.write(f"{path.name}: {len(missing)} of {len(all_texts)} untranslated\n")
        for text in missing:
            sys.stdout.write(f"    {text.context}: {text.source}\n")
        _run("lrelease", "-silent", str(path), "-qm", str(path.with_suffix(".qm")))


def _catalogue() -> str:
    """Core's texts as code that lupdate reads."""
    sys.path.insert(0, str(ROOT))
    from core.message_catalogue import CATALOGUE

    quoted = (text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") for text in CATALOGUE.values())
    return "".join(f'QT_TRANSLATE_NOOP("Messages", "{text}")\n' for text in quoted)


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def _run(tool: str, *arguments: str) -> None:
    """One of Qt's tools, as PySide6 ships it for this Python."""
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
