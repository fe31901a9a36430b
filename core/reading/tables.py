"""Spreadsheets (xlsx, csv) with one language or version to a column: linked articles, a row with each other's cells.

Columns are articles if their heading is a language; where none is, if what stands in them is text. What is
numbers, keys or dates is left out, and told.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from core.errors import ReadError
from core.language.names import primary_language
from core.messages import Message, message
from core.model import MAX_ARTICLES, Paragraph
from core.reading.blocks import tidy
from core.reading.encodings import decode
from core.reading.limits import MAX_COLUMNS, MAX_ROWS, MAX_TEXT_BYTES
from core.reading.linked import Column, linked_reading
from core.reading.packages import Package
from core.reading.result import Reading

Rows = Sequence[Sequence[str]]

_DELIMITERS = (",", ";", "\t", "|")
_SNIFFED_ROWS = 200
_SNIFFED_CHARACTERS = 200_000
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\Z")
_NO_TAGS = frozenset(("id", "no", "nr"))
"""Headings of columns of keys, which are also codes of languages."""
_NAMING_THEMSELVES = str.split(
    "ar bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk mn ms mt nb "
    "nl pl pt ro ru sk sl sq sr sv th tr uk ur uz vi zh"
)
_IN_BRACKETS = re.compile(r"[(\[]([^)\]]+)[)\]]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FINAL = re.compile(r"[.!?…。！？]\W*\Z")
_LONGEST_HEADING = 60
_LONGER = 1.5
"""Text is so many times longer than its heading, in the mean."""
_WORDS_OF_TEXT = 3
"""Words that a column's cells have in the mean if it is text; a column of CJK text has as many characters' worth."""
_WIDE_WORD = 2
"""Letters that count as a word where blanks divide none."""
_SHARE_OF_TEXT = 0.5
"""Share of a column's cells that must be text."""
_OWN_PROPERTY = b"hexapla-comparison"
"""What marks a workbook that Hexapla wrote."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of a table is to be compared."""

    columns: tuple[tuple[int, Column], ...]
    """Number of the column in the table, and the article that it is."""
    first_row: int
    """1 where the first row holds headings."""
    others: tuple[str, ...]
    """Names of the columns that are left out."""
    too_many: tuple[str, ...] = ()
    """Names of columns of text beyond the most that can be compared."""


def read_csv(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The articles of a table of text.

    Raises:
        ReadError: not text, or no column of text.
    """
    decoded = decode(data, name, encoding)
    csv.field_size_limit(MAX_TEXT_BYTES)
    delimiter = _delimiter(decoded.text)
    try:
        rows = list(islice(csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter), MAX_ROWS + 1))
    except csv.Error as error:
        raise ReadError(message("read.broken", name=name)) from error
    _check_rows(rows, name)
    return _reading(rows, name, encoding=decoded.encoding, warnings=decoded.warnings)


def read_xlsx(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:  # noqa: ARG001
    """The articles of a workbook's first sheet that has text; values only, no formulas, macros or links.

    Raises:
        ReadError: damaged, written by this program, or no column of text.
    """
    with Package(data, name) as package:
        for part in package.parts:  # so that none is larger than is allowed
            content = package.read(part)
            if part == "docProps/custom.xml" and _OWN_PROPERTY in content:
                raise ReadError(message("read.own_workbook", name=name))
    try:
        tables, hidden = _sheets(data)
    except Exception as error:  # openpyxl raises whatever a damaged workbook leads it to
        raise ReadError(message("read.broken", name=name)) from error
    for rows in tables.values():
        _check_rows(rows, name)
    title = next((title for title, rows in tables.items() if choose(rows).columns), None)
    if title is None:
        raise ReadError(message("read.no_columns", name=name))
    left_out = [message("left_out.hidden_sheets", text=", ".join(hidden))] if hidden else []
    others = [other for other in tables if other != title and any(any(row) for row in tables[other])]
    left_out += [message("left_out.sheets", text=", ".join(others))] if others else []
    return _reading(tables[title], name, left_out=left_out)


def _sheets(data: bytes) -> tuple[dict[str, Rows], list[str]]:
    """The visible sheets of a workbook by their names, and the names of the hidden ones."""
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        tables: dict[str, Rows] = {}
        hidden = []
        for sheet in workbook.worksheets:
            if sheet.sheet_state != "visible":
                hidden.append(sheet.title)
                continue
            sheet.reset_dimensions()  # what it says of its size may be a lie
            rows = sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS, values_only=True)
            tables[sheet.title] = [[_cell(value) for value in row] for row in rows]
    finally:
        workbook.close()
    return tables, hidden


def choose(rows: Rows) -> Chosen:
    """Which columns of a table are articles, and whether its first row holds their headings."""
    rows = [row for row in rows if any(row)]
    width = max(map(len, rows), default=0)
    first = list(rows[0]) + [""] * (width - len(rows[0])) if rows else []
    languages = [language_of(cell) for cell in first]
    text = [number for number in range(width) if _is_text([row[number] for row in rows[1:] if number < len(row)])]
    if not text and len(rows) == 1:
        text = [number for number in range(width) if _is_text([first[number]])]
    if any(languages):
        headed, wanted = True, [number for number in range(width) if languages[number]]
        if len(wanted) == 1:  # the other side may be headed in another way
            wanted = sorted({*wanted, *text})
    else:
        headed, wanted = _is_heading(first, rows[1:], text), text
    names = [cell if headed and cell else _letters(number) for number, cell in enumerate(first)]
    columns = tuple(
        (number, Column(str(number), names[number], languages[number] if headed else "")) for number in wanted
    )
    others = tuple(
        names[number]
        for number in range(width)
        if number not in wanted and any(number < len(row) and row[number] for row in rows[headed:])
    )
    too_many = tuple(column.title for _, column in columns[MAX_ARTICLES:])
    return Chosen(columns[:MAX_ARTICLES], int(headed), others, too_many)


def language_of(heading: str) -> str:
    """The language that a heading names: by a tag, its own name or its English one; empty where it is none.

    >>> language_of("de-DE"), language_of("Italiano"), language_of("Target (French)"), language_of("ID")
    ('de', 'it', 'fr', '')
    """
    known = _languages()
    bracket = _IN_BRACKETS.search(heading)
    for part in (heading, bracket[1] if bracket else "", *re.split(r"[\s:,/]+", heading)[1:][-1:]):
        words = part.strip()
        code = primary_language(words)
        is_tag = _TAG.match(words) and words[: len(code)] in (code, code.upper()) and words.lower() not in _NO_TAGS
        if is_tag and code in known.values():
            return code
        if found := known.get(words.casefold()) or _own_names().get(words.casefold()):
            return found
    return ""


@cache
def _languages() -> dict[str, str]:
    """Codes of languages by their English names."""
    from babel import Locale

    return {name.casefold(): code for code, name in Locale.parse("en").languages.items() if len(code) == 2}


@cache
def _own_names() -> dict[str, str]:
    """Codes of languages by what they call themselves; of many languages, as each costs the reading of a file."""
    from babel import Locale

    return {str(Locale.parse(code).languages[code]).casefold(): code for code in _NAMING_THEMSELVES}


def _reading(
    rows: Rows, name: str, *, encoding: str = "", left_out: Sequence[Message] = (), warnings: Sequence[Message] = ()
) -> Reading:
    rows = [row for row in rows if any(row)]
    chosen = choose(rows)
    if not chosen.columns:
        raise ReadError(message("read.no_columns", name=name))
    told = list(left_out)
    if chosen.others:
        told.append(message("left_out.columns", text=", ".join(chosen.others)))
    if chosen.too_many:
        told.append(message("left_out.more_columns", limit=MAX_ARTICLES, text=", ".join(chosen.too_many)))
    units = (
        {
            column.key: Paragraph(text)
            for number, column in chosen.columns
            if number < len(row) and (text := tidy(row[number]))
        }
        for row in rows[chosen.first_row :]
    )
    columns = [column for _, column in chosen.columns]
    return linked_reading(columns, units, name, encoding=encoding, left_out=told, warnings=warnings)


def _is_text(cells: Sequence[str]) -> bool:
    """Whether a column holds text rather than numbers, keys or dates."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return False
    words = [_words(cell) for cell in filled]
    of_text = sum(count >= 2 for count in words)
    return of_text >= _SHARE_OF_TEXT * len(filled) and sum(words) >= _WORDS_OF_TEXT * len(filled)


def _words(cell: str) -> int:
    if "://" in cell and not re.search(r"\s", cell.strip()):
        return 0
    return sum(max(1, len(word) // _WIDE_WORD) if word > "\u2e80" else 1 for word in _WORD.findall(cell))


def _is_heading(first: Sequence[str], others: Rows, text: Sequence[int]) -> bool:
    """Whether a first row that names no language holds headings all the same: short words over longer text."""
    heads = [first[number] for number in text]
    if (
        not others
        or not heads
        or not all(heads)
        or any(len(head) > _LONGEST_HEADING or _FINAL.search(head) for head in heads)
    ):
        return False
    below = [len(row[number]) for row in others for number in text if number < len(row) and row[number]]
    return len(set(heads)) == len(heads) and _LONGER * sum(map(len, heads)) / len(heads) < sum(below) / max(
        len(below), 1
    )


def _delimiter(text: str) -> str:
    """What divides the cells: what gives the most rows of one width."""
    best, best_score = ",", (-1.0, 0)
    sample = text[:_SNIFFED_CHARACTERS]
    for delimiter in _DELIMITERS:
        try:
            rows = list(islice(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter), _SNIFFED_ROWS))
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows if row)
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda item: (item[0] > 1, item[1]))
        score = (count / sum(widths.values()) if width > 1 else 0.0, width)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _check_rows(rows: Rows, name: str) -> None:
    if len(rows) > MAX_ROWS:
        raise ReadError(message("read.rows", name=name, limit=MAX_ROWS))


def _cell(value: object) -> str:
    return "" if value is None else str(value).strip()


def _letters(number: int) -> str:
    """A column's name in a spreadsheet: A to Z, then AA and so on."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
