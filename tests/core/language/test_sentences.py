from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language import sentence_spans

GOLD = Path(__file__).resolve().parents[2] / "data" / "sentences"
NO_BLANKS = {"ja", "zh"}
LANGUAGES = sorted(path.stem for path in GOLD.glob("*.txt"))


def gold(language):
    """Each paragraph's text and the offsets where its sentences end."""
    blank = "" if language in NO_BLANKS else " "
    for line in (GOLD / f"{language}.txt").read_text("utf-8").splitlines():
        pieces = line.split("|")
        ends, place = [], 0
        for piece in pieces:
            ends.append(place + len(piece))
            place += len(piece) + len(blank)
        yield blank.join(pieces), ends


def f1(language):
    right = found = expected = 0
    wrong = []
    for text, ends in gold(language):
        spans = [span.end for span in sentence_spans(text, language)]
        right += len(set(ends) & set(spans))
        found += len(spans)
        expected += len(ends)
        if ends != spans:
            wrong.append([text[start:end] for start, end in sentence_spans(text, language)])
    return 2 * right / (found + expected), wrong


def test_the_gold_is_large_enough_to_tell():
    sizes = {language: sum(len(ends) for _, ends in gold(language)) for language in LANGUAGES}
    assert len([size for size in sizes.values() if size >= 15]) >= 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_of_the_gold(language):
    score, wrong = f1(language)
    assert score >= 0.98, wrong


def sentences(text, language):
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Er kam ... und ging.", 1),
        ("de", "… und dann? Nichts.", 2),
        ("de", "Das (so der Rat.) Meier sagte nichts.", 1),
        ("de", "Das ist so. (Sagt der Rat.) Meier sagte nichts.", 3),
        ("de", "Laut Satzung (vgl. Abs. 3 usw.) gilt das.", 1),
        ("de", "Es kostet 3.000.000 Euro.[12] Das ist viel.", 2),
        ("de", "Satz eins.\nSatz zwei.", 2),
        ("de", "Ein umbrochener\nSatz.", 1),
        ("en", "It works (!) Anna said so.", 1),
        ("en", "iPhones are sold. eBay sells them.", 2),
        ("fr", "« Non. » Puis il sortit.", 2),
        ("el", "Τι θέλει; Δεν λέει.", 2),
        ("hi", "यह सच है। वह गया।", 2),
        ("he", "הוא הלך. היא נשארה.", 2),
        ("xx", "No rules. But still two.", 2),
        ("th", "เมืองท่าลงมติเมื่อวันอังคารให้สร้างสะพานเก่าขึ้นใหม่ นายกเทศมนตรีกล่าวขอบคุณวิศวกรทุกคนที่ช่วยวางแผน", 2),
        ("th", "ราคา 30 บาท", 1),
        ("th", "บรรทัดแรก\nบรรทัดที่สอง", 2),
    ],
)
def test_single_cases(language, text, count):
    assert len(sentences(text, language)) == count, sentences(text, language)


def test_closing_signs_belong_to_the_sentence_and_blanks_to_none():
    assert sentences('  „Ja.“  "Nein."\n(Doch!) ', "de") == ["„Ja.“", '"Nein."', "(Doch!)"]


def test_stars_at_the_end_are_no_sentence_of_their_own():
    assert sentences("Das war es. * * *", "de") == ["Das war es. * * *"]


def test_signs_alone_are_one_sentence():
    assert sentences("* * *", "de") == ["* * *"]


def test_nothing_has_no_sentences():
    assert sentence_spans(" \n ", "de") == ()


PIECES = st.sampled_from(
    ["Dr. ", "z. B. ", "12. ", "… ", "。", "」", "“", " »", "Wort ", "А. ", "?! ", "\n", "\u00a0", "ไทย ", "(", ") "]
)


@given(
    st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=25).map("".join),
    st.sampled_from([*LANGUAGES, "th", "el", ""]),
)
def test_sentences_cover_all_but_blanks_and_never_overlap(text, language):
    place = 0
    for start, end in sentence_spans(text, language):
        assert place <= start < end <= len(text)
        assert not text[place:start].strip()
        assert text[start:end] == text[start:end].strip()
        place = end
    assert not text[place:].strip()
