"""A PDF's lines back to paragraphs.

A PDF only knows where each sign stands. What belongs together is judged by gaps between lines, sizes of
fonts, indents, short last lines and list marks; what stands at the same place of several pages is no text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from core.model import Paragraph, ParagraphKind
from core.reading.blocks import tidy
from core.reading.pdf_lines import HYPHENS, Line

_MARGIN = 0.12
"""Share of a page's height, at its top and bottom, in which running heads stand."""
_PLACE = 4.0
"""Points within which two places are one."""
_FEW_PAGES = 4
"""In so many, what stands on two is repeated; in more, what stands on three."""
_MAX_RUNNING = 200
_FINAL = re.compile(r"[.!?…:;。！？»”“\"’')\]]\s*\Z")
_BULLET = re.compile(r"[•◦▪●‣·■□○∙❖➢✓]\s*(?=\S)|[–-](?:\t| )\s*(?=\S)")
_NUMBER = re.compile(r"(\(?\d{1,3}[.)]|\(?[a-z][.)])(?:\t| )\s*(?=\S)")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|pagina|página|str\.|стр\.|p\.|s\.)?\s*\d{1,4}\s*(?:(?:of|von|di|de|sur|из|/)\s*\d{1,4})?\W*\Z",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡]{1,3})[.)]?\s*(?=\D)")
_BACK = re.compile(r"\s*[↩⤴↑]\ufe0e?\Z")
"""A link from a note to its mark, as web pages have."""
_BROKEN = re.compile(rf"([^\W\d_]+)[{re.escape(HYPHENS)}]\Z")
_SUSPENDED = re.compile(r"(?:und|oder|bzw\.?|sowie|and|or|e|o|y|i|или|и)\b")
"""After a hyphen that stays: Ein- und Ausgang. No words that may be a last syllable, as `et` in poet."""
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uffef]")
"""Scripts without blanks between words."""
_LIKE = 0.08
"""Two heights that differ by less than this share are one."""
_WIDER_GAP = 1.3
"""Of the usual distance between lines: more parts paragraphs."""
_SLACK = 0.15
"""Heights by which a line that is full may miss its column's edge."""
_COLUMN = 0.3
"""Heights by which a table's cells may stand beside each other."""
_INDENT, _MAX_INDENT = 0.7, 5.0
"""Heights by which a paragraph's first line may be indented."""
_MAX_HEADING = 160


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What became of a document's lines."""

    paragraphs: list[Paragraph]
    """Footnotes last."""
    running: list[str]
    """Running heads and page numbers, each once."""


def rebuild(lines: Sequence[Line], page_heights: Sequence[float]) -> Rebuilt:
    """Paragraphs from lines.

    Args:
        lines: of all pages, in order.
        page_heights: of each page, in points.
    """
    kept, running = _without_running(lines, page_heights)
    if not kept:
        return Rebuilt([], running)
    measures = _Measures(kept)
    body, notes = _apart(kept, measures, page_heights)
    joiner = _Joiner(kept)
    paragraphs = [_paragraph(group, measures, joiner) for group in _groups(body, measures)]
    found = [paragraph for paragraph in paragraphs if paragraph.text]
    for group in _note_groups(notes):
        text = tidy(_NOTE.sub("", joiner.joined(group), count=1))
        if text:
            found.append(Paragraph(text, ParagraphKind.FOOTNOTE))
    return Rebuilt(found, running)


class _Measures:
    """What is usual in a document."""

    def __init__(self, lines: Sequence[Line]) -> None:
        weights: Counter[float] = Counter()
        for line in lines:
            weights[line.height] += len(line.text)
        self.height = max(weights, key=lambda height: (weights[height], height))
        gaps = Counter(
            round((above.bottom - below.bottom) * 2) / 2
            for above, below in pairwise(lines)
            if above.page == below.page
            and 0.5 * self.height < above.bottom - below.bottom < 2.5 * self.height
            and _alike(above.height, self.height)
            and _alike(below.height, self.height)
        )
        self.leading = max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 1.15 * self.height
        self._edges: dict[int, tuple[float, bool]] = {}
        self._rights: dict[int, list[float]] = defaultdict(list)
        for line in lines:
            self._rights[round(line.left / self.height)].append(line.right)

    def is_short(self, line: Line, following: Line) -> bool:
        """Whether a line ends before its column does: in stretched text at all, else with room for the next word."""
        place = round(line.left / self.height)
        if place not in self._edges:
            self._edges[place] = self._edge(place)
        edge, stretched = self._edges[place]
        room = edge - line.right
        if stretched:
            return room > _SLACK * line.height
        first = re.match(r"\S*", following.text)
        letters = len(first.group()) if first else 0
        width = (following.right - following.left) / max(1, len(following.text)) * letters
        return room > width + _SLACK * line.height

    def _edge(self, place: int) -> tuple[float, bool]:
        """Where the column of the lines that begin at a place ends, and whether most of them reach that edge."""
        for reach in (1, 4):  # lines with the same indent if enough of them end alike, else with a smaller one, too
            rights = sorted(right for near in range(place - reach, place + 2) for right in self._rights.get(near, ()))
            edge = rights[-1 - len(rights) // 10]
            full = sum(1 for right in rights if abs(right - edge) < _SLACK * self.height)
            if full > 2:
                break
        return edge, full > 2 and full * 2 > len(rights)


def _alike(a: float, b: float) -> bool:
    return abs(a - b) <= _LIKE * max(a, b)


def _without_running(lines: Sequence[Line], heights: Sequence[float]) -> tuple[list[Line], list[str]]:
    """The lines without those that stand at the same place of several pages, and without page numbers."""
    pages: dict[tuple[str, int], set[int]] = defaultdict(set)
    edges: dict[int, tuple[float, float]] = {}
    for line in lines:
        low, high = edges.get(line.page, (line.bottom, line.bottom))
        edges[line.page] = min(low, line.bottom), max(high, line.bottom)
        if _in_margin(line, heights):
            for form in _forms(line):
                pages[form, round(line.bottom / _PLACE)].add(line.page)
    enough = 2 if len(heights) <= _FEW_PAGES else 3
    kept: list[Line] = []
    running: dict[str, None] = {}
    for line in lines:
        place = round(line.bottom / _PLACE)
        repeated = any(
            len(pages.get((form, near), ())) >= enough
            for form in _forms(line)
            for near in (place - 1, place, place + 1)
        )
        is_number = line.bottom in edges[line.page] and len(lines) > 1 and _PAGE_NUMBER.match(line.text) is not None
        if _in_margin(line, heights) and (repeated or is_number):
            running.setdefault("#" if is_number else re.sub(r"\d+", "#", line.text))
        else:
            kept.append(line)
    return kept, list(running)


def _forms(line: Line) -> list[str]:
    """What is alike in a running head of several pages: the text, or all of it but a number that counts them."""
    forms = [line.text]
    for match in re.finditer(r"\d{1,4}", line.text[:_MAX_RUNNING]):
        offset = int(match.group()) - line.page
        forms.append(f"{line.text[: match.start()]}\0{offset}\0{line.text[match.end() :]}")
    return forms


def _in_margin(line: Line, heights: Sequence[float]) -> bool:
    height = heights[line.page]
    return line.bottom < _MARGIN * height or line.bottom + line.height > (1 - _MARGIN) * height


def _apart(lines: Sequence[Line], measures: _Measures, heights: Sequence[float]) -> tuple[list[Line], list[Line]]:
    """Body and footnotes: small lines in the lower half of a page, below all others, the first with a mark."""
    body: list[Line] = []
    notes: list[Line] = []
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    for page, found in sorted(by_page.items()):
        start = len(found)
        while start and found[start - 1].height < (1 - _LIKE) * measures.height:
            start -= 1
        while start < len(found) and not _NOTE.match(found[start].text):
            start += 1
        if 0 < start < len(found) and found[start].bottom < heights[page] / 2:
            body += found[:start]
            notes += found[start:]
        else:
            body += found
    return body, notes


def _note_groups(notes: Sequence[Line]) -> list[list[Line]]:
    """A group of lines for each note."""
    groups: list[list[Line]] = []
    left = min((line.left for line in notes), default=0.0)
    for line in notes:
        begins = _NOTE.match(line.text) and line.left < left + 2 * line.height
        if not groups or (begins and line.left <= groups[-1][0].left + 0.5 * line.height):
            groups.append([])
        groups[-1].append(line)
    return groups


def _is_row(line: Line, neighbours: Iterable[Line]) -> bool:
    """Whether a line with wide gaps is a table's: its cells stand over or under those of a neighbour.

    Those of stretched lines don't, but for the edges of the column.
    """
    return any(other.page == line.page and _in_columns(line, other) for other in neighbours)


def _in_columns(a: Line, b: Line) -> bool:
    """Whether the cells of the line with fewer of them all begin, or all end, like one of the other's."""
    few, many = sorted((a, b), key=lambda line: len(line.cells))
    near = _COLUMN * max(a.height, b.height)

    def alike(place: float, places: Iterable[float]) -> bool:
        return any(abs(place - other) < near for other in places)

    starts = all(alike(left, [other for other, _ in many.cells[1:]]) for left, _ in few.cells[1:])
    ends = all(alike(right, [other for _, other in many.cells[:-1]]) for _, right in few.cells[:-1])
    return len(few.cells) > 1 and (starts or ends)


@dataclass(slots=True)
class _Group:
    """The lines of one paragraph."""

    lines: list[Line]
    listed: bool = False
    table: bool = False


def _groups(lines: Sequence[Line], measures: _Measures) -> list[_Group]:
    """Lines to paragraphs."""
    groups: list[_Group] = []
    for number, line in enumerate(lines):
        last = groups[-1] if groups else None
        label = _label(line, last, measures)
        is_row = not label and _is_row(line, [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]])
        if label:
            groups.append(_Group([_without_label(line, label)], listed=True))
        elif last is None or is_row or last.table or _ends(last, lines[number : number + 2], measures):
            groups.append(_Group([line], table=is_row))
        else:
            last.lines.append(line)
    return groups


def _label(line: Line, last: _Group | None, measures: _Measures) -> str:
    """The list mark that a line begins with; a number or a dash only where something ended before it."""
    match = _BULLET.match(line.text) or _NUMBER.match(line.text)
    if match is None:
        return ""
    if match.group()[0] not in "–-(" and not match.group()[0].isalnum():
        return match.group()
    if last is None or last.lines[-1].page != line.page:
        return match.group() if "\t" in match.group() else ""
    gap = last.lines[-1].bottom - line.bottom
    parted = gap > _WIDER_GAP * measures.leading or measures.is_short(last.lines[-1], line)
    indented = line.left > last.lines[0].left + 0.5 * line.height and not last.listed
    return match.group() if parted and (last.listed or indented or "\t" in match.group()) else ""


def _without_label(line: Line, label: str) -> Line:
    width = (line.right - line.left) * len(label) / max(1, len(line.text))
    left = line.cells[1][0] if label.endswith("\t") else line.left + width
    return replace(line, left=left, text=line.text[len(label) :])


def _ends(group: _Group, following: Sequence[Line], measures: _Measures) -> bool:
    """Whether a paragraph is complete before the lines that follow it."""
    last, line = group.lines[-1], following[0]
    if not _alike(last.height, line.height) or (last.bold != line.bold and _could_be_heading(group, measures)):
        return True
    short = measures.is_short(last, line)
    final = _FINAL.search(last.text) is not None
    gap = last.bottom - line.bottom
    if last.page == line.page and gap > 0:
        if gap > _WIDER_GAP * measures.leading * max(1.0, last.height / measures.height):
            return True
        inwards = line.left - last.left > _INDENT * line.height and not (group.listed and len(group.lines) == 1)
        outwards = last.left - line.left > _INDENT * line.height and len(group.lines) > 1
        if (inwards or outwards) and (short or final):
            return True
    return final and (short or _is_indented(following))


def _is_indented(lines: Sequence[Line]) -> bool:
    """Whether the first of two lines begins further in than the second, as in paragraphs without gaps between."""
    if len(lines) < 2 or lines[0].page != lines[1].page or not _alike(lines[0].height, lines[1].height):
        return False
    inwards = lines[0].left - lines[1].left
    return lines[0].bottom > lines[1].bottom and _INDENT < inwards / lines[0].height < _MAX_INDENT


def _could_be_heading(group: _Group, measures: _Measures) -> bool:
    lines = group.lines
    return sum(len(line.text) for line in lines) <= _MAX_HEADING and (
        all(line.bold for line in lines) or lines[0].height > (1 + _LIKE) * measures.height
    )


def _paragraph(group: _Group, measures: _Measures, joiner: _Joiner) -> Paragraph:
    if group.table:
        return Paragraph(tidy(group.lines[0].text), ParagraphKind.TABLE_ROW)
    text = tidy(_BACK.sub("", joiner.joined(group.lines)))
    if group.listed:
        return Paragraph(text, ParagraphKind.LIST_ITEM)
    if _could_be_heading(group, measures) and not text.endswith((".", ":", ";", ",")):
        return Paragraph(text, ParagraphKind.HEADING)
    return Paragraph(text)


class _Joiner:
    """Joins lines, and words that were broken between them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._compounds = {word.casefold() for line in lines for word in re.findall(r"[^\W\d_]+-[^\W\d_]+", line.text)}
        """Words that are written with a hyphen where no line ends."""

    def joined(self, lines: Sequence[Line]) -> str:
        """The text of a paragraph's lines, where wide gaps are stretched blanks."""
        text = ""
        for line in lines:
            plain = line.text.replace("\t", " ")
            text = self._append(text, plain) if text else plain
        text = re.sub(rf"[{re.escape(HYPHENS[3:])}]", "-", text).replace("\u00ad", "")
        return re.sub(r" +", " ", text)

    def _append(self, text: str, line: str) -> str:
        broken = _BROKEN.search(text)
        if broken is None:
            unspaced = _UNSPACED.match(text[-1]) and _UNSPACED.match(line[0])
            between_numbers = text[-1] in "-\u2010–/" and line[0].isdigit()
            return text + line if unspaced or between_numbers else f"{text} {line}"
        if text[-1] != "\u00ad":
            if _SUSPENDED.match(line):
                return f"{text[:-1]}- {line}"
            first = re.match(r"[^\W\d_]*", line)
            compound = f"{broken[1]}-{first.group() if first else ''}".casefold()
            if len(broken[1]) == 1 or not line[:1].islower() or compound in self._compounds:
                return f"{text[:-1]}-{line}"
        return text[:-1] + line
