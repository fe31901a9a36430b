import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import ParagraphKind
from core.reading.paragraphs import split_paragraphs

LONG = "Der Rat der Stadt hat gestern beschlossen, die alte Brücke am Hafen zu erneuern."


def texts(text, **options):
    return [paragraph.text for paragraph in split_paragraphs(text, **options)]


def wrapped(paragraph, width):
    lines, line = [], ""
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


STORY = (
    "On Tuesday the council of Port Ellery voted to rebuild the old bridge, which had been closed since the flood of "
    "last spring. The work will take two years and cost eleven million crowns.",
    "Mayor Ada Quill called the vote a turning point. She said that nobody had expected so clear a majority, and "
    "thanked the engineers who had drawn up the plans in only four months.",
    "Not everyone agrees. The harbour company fears that its ships will not be able to pass while the piers are "
    "being driven into the river bed.",
)


def test_each_line_is_a_paragraph_where_lines_are_long():
    assert texts(f"{LONG}\n{LONG}\n{LONG}\n") == [LONG] * 3


def test_blank_lines_between_long_lines_change_nothing():
    assert texts(f"{LONG}\n\n{LONG}\n{LONG}\n\n\n\n") == [LONG] * 3


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
def test_wrapped_lines_are_joined_up_to_the_blank_line(width):
    parts = [wrapped(part, width) for part in STORY]
    assert texts("\n\n".join(parts)) == parts


def test_a_single_wrapped_paragraph_is_one():
    part = wrapped(STORY[0] + " " + STORY[1], 72)
    assert texts(part) == [part]


def test_raggedly_wrapped_lines_are_joined_too():
    part = (
        "The council voted on Tuesday night,\nafter a debate that had gone on\n"
        "since the early afternoon, for the\nplan of the mayor."
    )
    assert texts(f"{part}\n\n{part}") == [part, part]


def test_wrapped_text_keeps_its_own_line_breaks():
    parts = [wrapped(part, 60).replace("\n", "\r\n") for part in STORY]
    assert texts("\r\n\r\n".join(parts)) == parts


def test_indented_first_lines_open_paragraphs_of_wrapped_text():
    parts = [wrapped(part, 66) for part in STORY]
    assert texts("\n".join("    " + part for part in parts)) == parts


def test_wrapped_list_items_are_separate():
    items = ["- " + wrapped(part, 66).replace("\n", "\n  ") for part in STORY]
    found = split_paragraphs("\n".join(items))
    assert [paragraph.text for paragraph in found] == items
    assert {paragraph.kind for paragraph in found} == {ParagraphKind.LIST_ITEM}


def test_a_list_of_short_lines_stays_lines():
    assert texts("Äpfel\nBirnen\nPflaumen\nein Korb\nQuitten") == ["Äpfel", "Birnen", "Pflaumen", "ein Korb", "Quitten"]


def test_one_sentence_a_line_stays_lines():
    lines = [f"Satz {number} ist ungefähr so lang wie alle anderen." for number in range(1, 9)]
    assert texts("\n".join(lines)) == lines


def test_wrapped_chinese_is_joined():
    part = "市议会星期二投票决定重建去年春天\n洪水以来一直关闭的旧桥工程将历时\n两年耗资一千一百万克朗。"
    assert texts(f"{part}\n\n{part}") == [part, part]


def test_lines_can_be_asked_for():
    part = wrapped(STORY[0], 60)
    assert texts(part, lines=True) == part.split("\n")


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\u2029"])
def test_every_line_break_ends_a_paragraph_of_long_lines(line_break):
    assert texts(line_break.join([LONG, LONG])) == [LONG, LONG]


@pytest.mark.parametrize("blank", ["", "   ", "\t", "\u00a0", "\u3000", "\ufeff", "\u200b", " \u2060 \u200b "])
def test_blank_and_invisible_lines_are_no_paragraphs(blank):
    assert texts(f"{blank}\n{LONG}\n{blank}\n") == [LONG]


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert texts("\ufeff" + LONG) == [LONG]


def test_signs_within_a_word_stay():
    assert texts("نمی\u200cخواهم 👩\u200d👧 a\u200bb") == ["نمی\u200cخواهم 👩\u200d👧 a\u200bb"]


def test_a_short_first_line_is_a_heading():
    kinds = [paragraph.kind for paragraph in split_paragraphs(f"Brücke wird erneuert\n{LONG}\n{LONG}")]
    assert kinds == [ParagraphKind.HEADING, ParagraphKind.BODY, ParagraphKind.BODY]


def test_a_byline_may_stand_under_a_heading():
    first, *rest = split_paragraphs(f"Brücke wird endlich erneuert\nVon Lea Sandvar\n6. Oktober 2025\n{LONG}\n{LONG}")
    assert first.kind is ParagraphKind.HEADING
    assert {paragraph.kind for paragraph in rest} == {ParagraphKind.BODY}


def test_the_first_of_many_short_lines_is_no_heading():
    assert split_paragraphs("Mehl und Zucker\nEier\nSalz\nMilch\n")[0].kind is ParagraphKind.BODY


@pytest.mark.parametrize("first", ["Er kam.", "Wirklich?", "„Nein!“", "Folgendes:", LONG.rstrip(".") * 2])
def test_a_first_line_that_is_a_sentence_or_long_is_no_heading(first):
    assert split_paragraphs(f"{first}\n{LONG * 5}")[0].kind is ParagraphKind.BODY


def test_nothing_but_blanks_has_no_paragraphs():
    assert texts(" \n\t\r\n\ufeff\n") == []


BLANK = set("\ufeff\u200b\u2060")
PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", "\r", "\f", "\u2028", "\u2029", " ", "    ", "\t", "\ufeff", "- ", ". ", "Wort"]
)


def visible(text):
    return "".join(sign for sign in text if not sign.isspace() and sign not in BLANK)


@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=30).map("".join), st.booleans())
def test_every_visible_character_is_in_one_paragraph_in_order(text, lines):
    found = texts(text, lines=lines)
    assert visible("".join(found)) == visible(text)
    assert all(paragraph == paragraph.strip() and visible(paragraph) for paragraph in found)


@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=30).map("".join))
def test_paragraphs_are_pieces_of_the_text_as_it_is(text):
    place = 0
    for paragraph in texts(text):
        place = text.index(paragraph, place) + len(paragraph)
