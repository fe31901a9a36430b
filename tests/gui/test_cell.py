from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextCharFormat, QTextLayout
from pytestqt.qtbot import QtBot

from core.model import FindingKind
from gui.reading_font import reading_font
from gui.synopsis.cell import PADDING_X, CellLayout, Stretch, lay_out
from gui.synopsis.content import Block, Cell, Mark, is_right_to_left
from gui.synopsis.paint import PLAIN, Emphasis, contour, paint_cell
from gui.theme import Theme

WIDTH = 320


@pytest.fixture
def font(qtbot: QtBot) -> QFont:
    return reading_font("", 11)


def block(text: str, *marks: tuple[str, FindingKind], start: int = 0) -> Block:
    made = []
    for words, kind in marks:
        at = text.index(words) + start
        made.append(Mark(at, at + len(words), kind, f"{kind}:{words}"))
    return Block(0, start, text, False, is_right_to_left(text), tuple(made))


def laid(text: str, font: QFont, *marks: tuple[str, FindingKind]) -> CellLayout:
    return lay_out(Cell((block(text, *marks),)), WIDTH, font)


def words_at(layout: CellLayout, words: str) -> list[QRectF]:
    text = layout.cell.blocks[0].text
    at = text.index(words)
    return layout.rects(Stretch(0, at, at + len(words)))


def ink(layout: CellLayout, font: QFont, emphasis: Emphasis = PLAIN) -> QImage:
    image = QImage(WIDTH, layout.height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(font)
    paint_cell(painter, QRect(0, 0, WIDTH, layout.height), layout, Theme("light"), emphasis)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ein Satz mit 45 Gästen", "45"),
        ("😀😀 smile 40 times", "40"),
        ("e\u0301te\u0301 12 jours", "12"),
        ("船在中午离开了港口", "中午"),
        ("𐤀𐤁 old script 7 here", "7"),
        ("العبارة غادرت في 12 ظهرا", "غادرت"),
        ("המעבורת יצאה עם 40 נוסעים", "40"),
        ("English with עברית inside", "עברית"),
    ],
)
def test_a_mark_covers_its_words_and_no_others(text: str, words: str, font: QFont) -> None:
    """What is drawn with only these words in the text lies exactly where their rectangle is."""
    layout = laid(text, font)
    boxes = words_at(layout, words)
    assert len(boxes) == 1
    box = boxes[0]
    # The rectangles of what stands before and after touch it and don't overlap it.
    at = text.index(words)
    for start, end in ((0, at), (at + len(words), len(text))):
        for other in layout.rects(Stretch(0, start, end)) if start < end else []:
            overlap = min(other.right(), box.right()) - max(other.left(), box.left())
            assert overlap <= 1.5
    # And a click in its middle finds one of its signs.
    hit = layout.hit(box.center().x(), box.center().y())
    assert hit is not None
    assert at <= hit[1] < at + len(words)


def test_a_mark_is_painted_where_its_words_are(font: QFont) -> None:
    text = "😀😀 in the morning forty guests came"
    layout = laid(text, font, ("forty", FindingKind.WORDING))
    image = ink(layout, font)
    tint = QColor(Theme("light").tint("wording"))
    box = words_at(layout, "forty")[0].toAlignedRect()
    row = box.top() + 1
    columns = [x for x in range(WIDTH) if image.pixelColor(x, row) == tint]
    assert columns
    assert abs(min(columns) - box.left()) <= 1
    assert abs(max(columns) - box.right()) <= 1


def ink_of(layout: CellLayout, words: str) -> list[tuple[int, int]]:
    """The pixels that some words of a cell leave on paper, told by a colour that only they have."""
    laid_block = layout.blocks[0]
    at = layout.cell.blocks[0].text.index(words)
    red = QTextCharFormat()
    red.setForeground(QColor("red"))
    piece = QTextLayout.FormatRange()
    piece.start = laid_block.offsets.to_units(at)
    piece.length = laid_block.offsets.to_units(at + len(words)) - piece.start
    piece.format = red
    image = QImage(WIDTH, layout.height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setPen(QColor("blue"))
        laid_block.layout.draw(painter, QPointF(PADDING_X, laid_block.top), [piece])
    return [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if (pixel := image.pixelColor(x, y)).red() - pixel.blue() > 60
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("العبارة غادرت في 12 ظهرا وعادت", "غادرت"),
        ("العبارة غادرت في 12 ظهرا وعادت", "12"),
        ("مُحَمَّدٌ كَتَبَ الرِّسَالَةَ", "كَتَبَ"),
        ("המעבורת יצאה עם 40 נוסעים", "יצאה"),
        ("המעבורת יצאה עם 40 נוסעים", "40"),
        ("בְּרֵאשִׁית בָּרָא אֱלֹהִים", "בָּרָא"),
        ("English with עברית inside", "עברית"),
        ("عدد Windows 11 جديد", "Windows"),
        ("船在中午离开了港口", "中午"),
        ("フェリーは正午に港を出た", "正午"),
        ("フェリーは 40 人を乗せた", "40"),
        ("👩‍👩‍👧‍👦 family of 4 came 🇩🇪", "of 4"),
        ("e\u0301te\u0301 a\u0308 12 jours z\u0327", "a\u0308 12"),
        ("नमस्ते दुनिया में शांति", "दुनिया"),
        ("เรือออกจากท่าเรือตอนเที่ยง", "ท่าเรือ"),
    ],
)
def test_the_ink_of_the_words_lies_in_their_mark(text: str, words: str, font: QFont) -> None:
    """Not where offsets say the words are, but where they are really drawn."""
    layout = laid(text, font)
    inked, boxes = ink_of(layout, words), words_at(layout, words)
    assert inked
    grown = [box.adjusted(-2, -2, 2, 2) for box in boxes]
    outside = [pixel for pixel in inked if not any(box.contains(QPointF(*pixel)) for box in grown)]
    assert len(outside) <= len(inked) * 0.02
    # And the mark is no wider than they are.
    assert min(box.left() for box in boxes) >= min(x for x, _ in inked) - 6
    assert max(box.right() for box in boxes) <= max(x for x, _ in inked) + 6


def test_right_to_left_text_begins_at_the_right(font: QFont) -> None:
    layout = laid("العبارة غادرت", font)
    first, second = words_at(layout, "العبارة")[0], words_at(layout, "غادرت")[0]
    assert first.left() > second.right() - 1
    assert abs(first.right() - (WIDTH - PADDING_X)) < 3


def test_a_mark_over_a_line_end_has_a_rectangle_on_each_line(font: QFont) -> None:
    text = "word " * 30
    layout = lay_out(Cell((block(text.strip()),)), WIDTH, font)
    boxes = layout.rects(Stretch(0, 0, len(text.strip())))
    assert len(boxes) == layout.blocks[0].layout.lineCount() > 1
    assert all(upper.bottom() <= lower.top() + 0.5 for upper, lower in pairwise(boxes))
    assert all(box.right() <= WIDTH - PADDING_X + 1 for box in boxes)


def test_offsets_of_a_block_that_begins_inside_its_paragraph(font: QFont) -> None:
    layout = lay_out(Cell((block("Second sentence here.", start=100),)), WIDTH, font)
    whole = lay_out(Cell((block("Second sentence here."),)), WIDTH, font)
    assert layout.rects(Stretch(0, 107, 115)) == whole.rects(Stretch(0, 7, 15))
    assert layout.rects(Stretch(0, 0, 50)) == []
    assert layout.rects(Stretch(1, 107, 115)) == []


def test_values_in_conflict_are_bold_and_others_are_not(font: QFont) -> None:
    plain = words_at(laid("a million guests", font, ("million", FindingKind.WORDING)), "million")[0]
    bold = words_at(laid("a million guests", font, ("million", FindingKind.AMOUNT)), "million")[0]
    assert bold.width() > plain.width()


def test_paragraphs_of_one_cell_stand_apart(font: QFont) -> None:
    one, two = block("One."), Block(1, 0, "Two.", False, False, ())
    layout = lay_out(Cell((one, two), ratio="1:2"), WIDTH, font)
    upper, lower = layout.blocks
    assert lower.top >= upper.top + upper.height + 8
    assert layout.height > lay_out(Cell((one,)), WIDTH, font).height


def test_line_ends_inside_a_paragraph_are_kept_and_don_t_shift_marks(font: QFont) -> None:
    layout = laid("first\r\nsecond line", font)
    assert layout.blocks[0].layout.lineCount() == 2
    assert words_at(layout, "second")[0].left() == pytest.approx(PADDING_X, abs=1)


def test_what_is_under_the_mouse_names_the_narrowest_finding(font: QFont) -> None:
    layout = laid(
        "kept until Tuesday night", font, ("until Tuesday night", FindingKind.WORDING), ("Tuesday", FindingKind.DATE)
    )
    assert layout.marks_at(0, 12) == ["date:Tuesday", "wording:until Tuesday night"]
    assert layout.marks_at(0, 2) == []


def test_a_found_word_and_an_outline_change_the_picture(font: QFont) -> None:
    layout = laid("nothing is marked here", font)
    plain = ink(layout, font)
    for emphasis in (
        Emphasis(found=(Stretch(0, 0, 7),)),
        Emphasis(outlined=(Stretch(0, 0, 7),)),
        Emphasis(current=(Stretch(0, 0, 7),)),
        Emphasis(echoes=(Stretch(0, 0, 7),)),
        Emphasis(selected=True),
    ):
        assert ink(layout, font, emphasis) != plain
    dashed, solid = (Emphasis(**{name: (Stretch(0, 0, 7),)}) for name in ("echoes", "outlined"))
    assert ink(layout, font, dashed) != ink(layout, font, solid)


def test_the_outline_of_lines_is_one_figure(qtbot: QtBot) -> None:
    path = contour([QRectF(100, 0, 100, 20), QRectF(0, 22, 150, 20)])
    assert len(path.toSubpathPolygons()) == 1
    assert path.contains(QPointF(120, 21))


def test_every_kind_is_painted_with_its_line(font: QFont) -> None:
    theme = Theme("light")
    plain = ink(laid("one word more", font), font)
    for kind in FindingKind:
        image = ink(laid("one word more", font, ("word", kind)), font)
        line = theme.line(kind)
        near = [
            1
            for x in range(image.width())
            for y in range(image.height())
            if (pixel := image.pixelColor(x, y)) != plain.pixelColor(x, y)
            and abs(pixel.red() - line.red()) + abs(pixel.green() - line.green()) + abs(pixel.blue() - line.blue()) < 90
        ]
        assert near, kind
