"""The word diff: how it reads, and what always holds."""

import itertools
import re
from difflib import SequenceMatcher
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.divergence.matching import matching_blocks
from core.divergence.word_diff import ChangeKind, word_diff
from core.divergence.word_forms import are_forms, token_of
from core.language.words import word_spans
from tests.core.divergence.evidence import unhurried

# [old -> new]: replaced or added or removed; {old -> new}: order. Unmarked words are the first text's.
GOLDENS = [
    (
        "de",
        "Der Stadtrat von Ellernried hat am Montag beschlossen, die alte Brücke für 4 Millionen Euro zu sanieren.",
        "Der Stadtrat von Ellernried hat am Dienstag beschlossen, die alte Brücke für 5 Millionen Euro zu sanieren.",
        "Der Stadtrat von Ellernried hat am [Montag -> Dienstag] beschlossen, die alte Brücke für [4 -> 5] Millionen "
        "Euro zu sanieren.",
    ),
    (
        "de",
        "Das Museum öffnet im Mai.",
        "Das Museum öffnet im Mai, nachdem die Arbeiten am Dach abgeschlossen worden sind.",
        "Das Museum öffnet im Mai[ -> nachdem die Arbeiten am Dach abgeschlossen worden sind].",
    ),
    (
        "de",
        "Am Freitag kommt die Ministerin nach Tolmen.",
        "Die Ministerin kommt am Freitag nach Tolmen.",
        "{Am Freitag kommt die Ministerin -> Die Ministerin kommt am Freitag} nach Tolmen.",
    ),
    (
        "de",
        "Die Straße sei „vollständig gesperrt“ – so die Wehr.",
        "Die Strasse sei «vollständig gesperrt», so die Wehr.",
        "Die Straße sei „vollständig gesperrt“ – so die Wehr.",
    ),
    (
        "de",
        "Der neue Kran steht seit dem Winter im alten Hafen.",
        "Ein neuer Kran stand seit diesem Winter am alten Hafenbecken.",
        "Der neue Kran [steht -> stand] seit [dem -> diesem] Winter [im -> am] alten [Hafen -> Hafenbecken].",
    ),
    (
        "en",
        "The council will not close the harbour this year, the mayor said.",
        "The council will close the harbour this year, the mayor said.",
        "The council will [not -> ] close the harbour this year, the mayor said.",
    ),
    (
        "en",
        "The programme was organised for the ferry workers at the harbour.",
        "The program was organized for ferry-workers at the harbor.",
        "The programme was organised for the ferry workers at the harbour.",
    ),
    (
        "en",
        "Two ships were sold, the company said, and one was scrapped.",
        "Two ships were sold and one was scrapped, the company said.",
        "Two ships were sold, the company said, {and one was scrapped -> and one was scrapped}.",
    ),
    (
        "en",
        "She praised the patient work of the volunteers on the northern shore.",
        "She praised the careless haste of the volunteers on the northern shore.",
        "She praised the [patient work -> careless haste] of the volunteers on the northern shore.",
    ),
    (
        "it",
        "Il sindaco ha inaugurato l'impianto nuovo vicino al fiume.",
        "Il sindaco ha inaugurato un impianto moderno vicino al lago.",
        "Il sindaco ha inaugurato l'impianto [nuovo -> moderno] vicino al [fiume -> lago].",
    ),
    (
        "it",
        "La giunta ha approvato il bilancio con dodici voti favorevoli.",
        "La giunta ha respinto il bilancio con dodici voti contrari.",
        "La giunta ha [approvato -> respinto] il bilancio con dodici voti [favorevoli -> contrari].",
    ),
    (
        "ru",
        "Губернатор подписал соглашение о строительстве нового моста через реку.",
        "Губернатор подписал договор о строительстве нового моста через реку.",
        "Губернатор подписал [соглашение -> договор] о строительстве нового моста через реку.",
    ),
    (
        "ru",
        "Ещё три школы закроют на ремонт, сообщил мэр города.",
        "Еще четыре школы закроют на ремонт, сообщила вчера мэр города.",
        "Ещё [три -> четыре] школы закроют на ремонт, сообщил [ -> вчера] мэр города.",
    ),
    (
        "zh",
        "市议会星期一决定修复旧桥。",
        "市议会星期二决定拆除旧桥。",
        "市议会星期[一 -> 二]决定[修复 -> 拆除]旧桥。",
    ),
]


def spans_and_tokens(text, language):
    spans = word_spans(text)
    if language == "it":  # as the detector does it
        spans = [part for start, end in spans for part in elision(text, start, end)]
    return spans, [token_of(text[start:end], language) for start, end in spans]


def elision(text, start, end):
    found = re.match(r"l'", text[start:end])
    return [(start, start + 2), (start + 2, end)] if found else [(start, end)]


def drawn(a, b, language):
    """The first text with its changes in brackets."""
    (a_spans, a_tokens), (b_spans, b_tokens) = spans_and_tokens(a, language), spans_and_tokens(b, language)
    diff = word_diff(a_tokens, b_tokens, lambda x, y: are_forms(x, y, language))
    text, at = "", 0
    for kind, (start, end, b_start, b_end) in diff.changes:
        first = a_spans[start][0] if start < len(a_spans) else len(a)
        last = a_spans[end - 1][1] if end > start else first
        if end == start and start:
            first = last = a_spans[start - 1][1] + (a[a_spans[start - 1][1]] == " ")
        new = b[b_spans[b_start][0] : b_spans[b_end - 1][1]] if b_end > b_start else ""
        marks = "{}" if kind is ChangeKind.ORDER else "[]"
        text += a[at:first] + f"{marks[0]}{a[first:last]} -> {new}{marks[1]}"
        text += " " if first == last and a[first - 1] == " " else ""
        at = last
    return text + a[at:]


@pytest.mark.parametrize(("language", "a", "b", "expected"), GOLDENS, ids=[golden[2][:30] for golden in GOLDENS])
def test_reads_well(language, a, b, expected):
    assert drawn(a, b, language) == expected


WORDS = st.lists(
    st.sampled_from(["rot", "blau", "der", "und", "Haus", "Häuser", "Haus-", "7", ",", ".", "—"]), max_size=25
)


def tokens(words):
    return [token_of(word, "de") for word in words]


@unhurried
@given(WORDS, WORDS)
def test_changes_lie_in_the_texts_in_order_and_apart(a, b):
    changes = word_diff(tokens(a), tokens(b)).changes
    for kind, (start, end, b_start, b_end) in changes:
        assert 0 <= start <= end <= len(a)
        assert 0 <= b_start <= b_end <= len(b)
        assert (kind is ChangeKind.ADDED) == (start == end)
        assert (kind is ChangeKind.REMOVED) == (b_start == b_end)
    for side in (0, 2):
        stretches = sorted((block[side], block[side + 1]) for _, block in changes if block[side] < block[side + 1])
        assert all(first[1] <= second[0] for first, second in itertools.pairwise(stretches))


@unhurried
@given(WORDS, WORDS)
def test_what_is_equal_is_equal(a, b):
    for block in word_diff(tokens(a), tokens(b)).equal:
        left = [token.key for token in tokens(a)[block.a_start : block.a_end]]
        right = [token.key for token in tokens(b)[block.b_start : block.b_end]]
        assert left == right


@unhurried
@given(WORDS)
def test_a_text_and_itself_have_no_changes(a):
    diff = word_diff(tokens(a), tokens(a))
    assert diff.changes == ()
    assert diff.similarity in {0, 1}


@unhurried
@given(WORDS, WORDS)
def test_no_change_is_punctuation_alone_or_begins_with_it(a, b):
    for _, (start, end, b_start, b_end) in word_diff(tokens(a), tokens(b)).changes:
        for side in (a[start:end], b[b_start:b_end]):
            assert not side or (side[0] not in ",.—" and side[-1] not in ",.—")


@unhurried
@given(st.lists(st.sampled_from("abcde"), max_size=60), st.lists(st.sampled_from("abcde"), max_size=60))
def test_short_input_is_matched_as_difflib_does(a, b):
    expected = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in expected)
    found = matching_blocks(a, b)
    assert all(a[i : i + size] == b[j : j + size] for i, j, size in found)
    assert sum(size for _, _, size in found) >= common * 0.6


@unhurried
@given(st.integers(0, 10**6), st.lists(st.integers(0, 699), max_size=12))
def test_long_input_with_few_changes_is_matched_but_for_these(seed, places):
    a = [str(number) for number in Random(seed).choices(range(400), k=600)]
    b = list(a)
    changed = {place for place in places if place < len(b)}
    for place in changed:
        b[place] = "other"
    found = matching_blocks(a, b)
    assert all(a[i : i + size] == b[j : j + size] for i, j, size in found)
    assert all(i + n <= k and j + n <= m for (i, j, n), (k, m, _) in itertools.pairwise(found))
    assert sum(size for _, _, size in found) == len(a) - len(changed)


def test_long_input_in_which_nothing_is_unique():
    a, b = ["x", "y"] * 1500, ["y", "y", "x"] * 1000
    assert sum(size for _, _, size in matching_blocks(a, b)) > 1500


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("beispiellose", "beispiellosen", "de"),
        ("hafens", "hafen", "de"),
        ("staats-besuch", "staatsbesuch", "de"),
        ("ship", "ships", "en"),
        ("organised", "organized", "en"),
        ("harbour", "harbors", "en"),
        ("neue", "neuer", "de"),
        ("firmato", "firmata", "it"),
        ("подписал", "подписала", "ru"),
    ],
)
def test_forms_of_one_word(a, b, language):
    assert are_forms(a, b, language)
    assert are_forms(b, a, language)


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("milliarden", "millionen", "de"),
        ("juni", "juli", "de"),
        ("legal", "illegal", "en"),
        ("soll", "sollte", "de"),
        ("caso", "casa", "it"),
        ("niger", "nigeria", "en"),
        ("hopeful", "hopeless", "en"),
        ("2024", "2025", "en"),
        ("приехал", "уехал", "ru"),
        ("一", "二", "zh"),
    ],
)
def test_different_words(a, b, language):
    assert not are_forms(a, b, language)
