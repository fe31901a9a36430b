"""What holds for any evidence."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.divergence import find_divergences
from core.divergence.detector import Evidence
from core.errors import Cancelled
from core.messages import render
from core.progress import Stage
from tests.core.divergence.evidence import article, evidence, link, one_row, rows, unhurried

WORDS = [
    "Hafen",
    "Hafens",
    "Kran",
    "der",
    "die",
    "und",
    "nicht",
    "12",
    "13",
    "gestern",
    "Rat",
    "tagte",
    ",",
    "„",
    "kam",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(lambda words: " ".join(words) + ".")
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=2), min_size=1, max_size=4)


@st.composite
def cases(draw: st.DrawFn) -> Evidence:
    """Two to four articles of variants of one text; their paragraphs are linked by number, some left out."""
    letters = "ABCD"[: draw(st.integers(2, 4))]
    texts = {letter: draw(TEXTS) for letter in letters}
    if draw(st.booleans()):
        texts = {letter: [*texts["A"], *texts[letter]] for letter in letters}
    articles = [article(letter, texts[letter]) for letter in letters]
    longest = max(len(paragraphs) for paragraphs in texts.values())
    passages = [{letter: [number] for letter in letters if number < len(texts[letter])} for number in range(longest)]
    links = [
        link((a, number, sentence), (b, number, sentence))
        for number in range(longest)
        for a, b in combinations(sorted(passages[number]), 2)
        for sentence in range(min(len(texts[a][number]), len(texts[b][number])))
        if draw(st.integers(0, 5))
    ]
    return evidence(articles, rows(letters, *passages), links)


@unhurried
@given(cases())
def test_spans_lie_in_their_paragraphs_and_mark_something(case):
    for finding in find_divergences(case):
        assert finding.spans
        assert {span.article for span in finding.spans} <= set(finding.articles)
        for span in finding.spans:
            text = case.articles[span.article].paragraphs[span.paragraph].text
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == text[span.start : span.end].strip()
        assert render(finding.explanation)
        assert 0 <= finding.confidence <= 1
        assert finding.rows == tuple(sorted(set(finding.rows)))


@unhurried
@given(cases())
def test_nothing_is_told_twice(case):
    findings = find_divergences(case)
    assert len({finding.id for finding in findings}) == len(findings)
    for first, second in combinations(findings, 2):
        if first.kind is second.kind and first.articles == second.articles:
            for a in first.spans:
                for b in second.spans:
                    same = (a.article, a.paragraph) == (b.article, b.paragraph)
                    assert not (same and a.start < b.end and b.start < a.end)


@unhurried
@given(cases())
def test_the_same_evidence_gives_the_same_findings(case):
    shuffled = Evidence(dict(reversed(case.articles.items())), case.rows, case.links[::-1], case.options)
    assert find_divergences(case) == find_divergences(case)
    assert find_divergences(shuffled) == find_divergences(case)


@unhurried
@given(st.lists(SENTENCES, min_size=1, max_size=3), st.integers(2, 4))
def test_identical_texts_have_no_findings(sentences, count):
    letters = "ABCD"[:count]
    articles = [article(letter, [sentences]) for letter in letters]
    links = [
        link((a, 0, number), (b, 0, number)) for a, b in combinations(letters, 2) for number in range(len(sentences))
    ]
    assert find_divergences(evidence(articles, rows(letters, {letter: [0] for letter in letters}), links)) == ()


@unhurried
@given(SENTENCES, SENTENCES)
def test_swapped_articles_give_mirrored_findings(a, b):
    def marks(first: str, second: str, names: dict[str, str]):
        return sorted(
            (finding.kind, sorted((names[span.article], span.start, span.end) for span in finding.spans))
            for finding in find_divergences(one_row(first, second))
        )

    common = "Am Abend lag der Dampfer Elster noch immer vor dem Leuchtturm "
    assert marks(common + a, common + b, {"A": "x", "B": "y"}) == marks(common + b, common + a, {"A": "y", "B": "x"})


def test_it_can_be_watched_and_stopped():
    case = one_row("Der Hafen ist zu.", "Der Hafen ist auf.")
    calls = []
    find_divergences(case, lambda *call: calls.append(call))
    assert {stage for stage, _, _ in calls} == {Stage.CHECKING}
    assert [done for _, done, _ in calls] == sorted(done for _, done, _ in calls)
    assert calls[-1][1] == calls[-1][2]

    def stop(stage: Stage, done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_divergences(case, stop)
