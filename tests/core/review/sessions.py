"""Sessions made by hand and by chance, of invented text, that hold everything a session file has to keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import strategies as st

from core.alignment.edits import Edit, LinkName, LinkPassages, MergeRows, PinRow, SplitRow, UnlinkPassage
from core.alignment.naming import PassageName
from core.messages import Message, message
from core.model import (
    Article,
    Certainty,
    Comparison,
    Fact,
    Finding,
    FindingKind,
    Granularity,
    Link,
    LinkSide,
    Options,
    Paragraph,
    ParagraphKind,
    Row,
    RowStatus,
    Sentence,
    Severity,
    Span,
    Threshold,
    Unit,
)
from core.review import History, Review, ReviewStatus
from core.review.orphans import Orphan
from core.review.session_data import SavedSession

SAVED = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)

texts = st.text(st.characters(codec=None), max_size=12)
"""Any code points: lone surrogates, NUL and line separators too."""
scores = st.floats(0, 1, allow_nan=False)
messages: st.SearchStrategy[Message] = st.one_of(
    st.builds(lambda letter: message("only_here.passage", article=letter), texts),
    st.builds(lambda count: message("read.too_few", count=count), st.one_of(st.integers(), scores)),
)
names = st.builds(PassageName, texts, texts, st.integers(0, 9)) | st.builds(
    PassageName, texts, texts, st.integers(0, 9), texts.filter(bool), st.integers(0, 9)
)
passages = st.lists(names, max_size=2).map(tuple)
edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(MergeRows, passages, passages),
    st.builds(SplitRow, passages, passages),
    st.builds(LinkPassages, passages),
    st.builds(UnlinkPassage, names),
    st.builds(PinRow, passages, st.lists(st.builds(LinkName, passages, passages), max_size=2).map(tuple)),
)


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    text = draw(texts)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    sentences = tuple(Sentence(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False))
    return Paragraph(text, draw(st.sampled_from(ParagraphKind)), draw(st.sampled_from(["", "de"])), sentences)


@st.composite
def articles(draw: st.DrawFn, letter: str) -> Article:
    return Article(
        id=draw(texts),
        paragraphs=tuple(draw(st.lists(paragraphs(), min_size=1, max_size=3))),
        title=draw(texts),
        letter=letter,
        path=draw(st.none() | texts),
        language=draw(st.sampled_from(["", "it"])),
        date=draw(texts),
        author=draw(texts),
        source=draw(texts),
        encoding=draw(texts),
        sha256=draw(texts),
        left_out=tuple(draw(st.lists(messages, max_size=1))),
        warnings=tuple(draw(st.lists(messages, max_size=1))),
    )


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Two to three articles; rows, links, findings and facts lead to something, and mean nothing."""
    letters = draw(st.sampled_from(["AB", "ACD"]))
    opened = {letter: draw(articles(letter)) for letter in letters}
    units = {
        letter: [Unit(number) for number in range(len(one.paragraphs))] + [Unit(*ref) for ref in one.sentence_refs()]
        for letter, one in opened.items()
    }
    refs = {letter: list(one.sentence_refs()) for letter, one in opened.items()}
    linked = [letter for letter in letters if refs[letter]]

    def some_units(letter: str) -> tuple[Unit, ...]:
        return tuple(draw(st.lists(st.sampled_from(units[letter]), max_size=2)))

    def side() -> LinkSide:
        letter = draw(st.sampled_from(linked))
        return LinkSide(letter, tuple(draw(st.lists(st.sampled_from(refs[letter]), min_size=1, max_size=2))))

    def span() -> Span:
        letter = draw(st.sampled_from(letters))
        number = draw(st.integers(0, len(opened[letter].paragraphs) - 1))
        length = len(opened[letter].paragraphs[number].text)
        start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
        return Span(letter, number, start, end)

    count = draw(st.integers(0, 3))
    rows = tuple(
        Row(
            draw(texts),
            index,
            draw(st.sampled_from(RowStatus)),
            draw(scores),
            {letter: some_units(letter) for letter in letters},
            draw(st.dictionaries(st.sampled_from(letters), st.integers(-1, count - 1), max_size=2)),
        )
        for index in range(count)
    )
    flags = st.booleans()
    links = tuple(
        Link(side(), side(), draw(scores), draw(flags), draw(flags), draw(flags))
        for _ in range(draw(st.integers(0, 2)) if linked else 0)
    )
    findings = tuple(
        Finding(
            draw(texts),
            draw(st.sampled_from(FindingKind)),
            draw(st.sampled_from(Severity)),
            draw(scores),
            draw(st.sampled_from(Certainty)),
            tuple(draw(st.lists(st.sampled_from(letters), max_size=2))),
            tuple(draw(st.lists(st.integers(0, count - 1), max_size=2))) if count else (),
            draw(messages),
            tuple(span() for _ in range(draw(st.integers(0, 2)))),
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    facts = tuple(
        Fact(draw(texts), draw(st.sampled_from(FindingKind)), draw(texts), draw(texts), (span(),))
        for _ in range(draw(st.integers(0, 1)))
    )
    options = Options(
        reference=draw(st.sampled_from(letters)),
        granularity=draw(st.sampled_from(Granularity)),
        threshold=draw(st.sampled_from(Threshold)),
        lines=draw(flags),
        languages=draw(st.dictionaries(st.sampled_from(letters), texts, max_size=1)),
        encodings=draw(st.dictionaries(st.sampled_from(letters), texts, max_size=1)),
    )
    return Comparison(draw(texts), tuple(opened.values()), options, draw(texts), rows, links, findings, facts)


CHANGES = ("decide", "annotate", "edit", "forget", "reference", "languages", "undo", "redo")


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Some decisions, notes and edits, some of them taken back."""
    history = History()
    for number in range(draw(st.integers(0, 5))):
        review, which = history.review, draw(texts)
        change = draw(
            st.sampled_from(["decide", "annotate", "edit", "forget", "reference", "languages", "undo", "redo"])
        )
        if change == "decide":
            review = review.decide([which, *review.decisions][:2], draw(st.sampled_from(ReviewStatus)), draw(texts))
        elif change == "annotate":
            review = review.annotate(which, draw(texts), draw(texts))
        elif change == "edit":
            review = _with(review, edits=(*review.edits, draw(edits)))
        elif change == "forget":
            review = _with(review, edits=review.edits[:-1], decisions={})
        elif change == "reference":
            review = _with(review, reference=draw(st.none() | texts))
        elif change == "languages":
            review = _with(review, languages={"A": draw(texts)}, encodings={which: "cp1252"})
        elif change == "undo":
            history.undo()
            continue
        else:
            history.redo()
            continue
        history.do(review, f"{number} {which}")
    return history


def _with(review: Review, **values: object) -> Review:
    return replace(review, **values)


windows = st.dictionaries(texts, st.one_of(texts, st.integers(), st.none(), st.lists(texts, max_size=2)), max_size=2)


orphans = st.builds(
    Orphan,
    st.sampled_from(FindingKind),
    messages,
    st.lists(st.tuples(st.sampled_from("AB"), texts), max_size=2).map(tuple),
)


@st.composite
def sessions(draw: st.DrawFn) -> SavedSession:
    """Any session."""
    comparison = draw(comparisons())
    return SavedSession(
        comparison,
        draw(histories()),
        compared_edits=tuple(draw(st.lists(edits, max_size=1))),
        given=comparison.links[:1],
        window=draw(windows),
        title=draw(texts),
        orphans=draw(st.dictionaries(texts, orphans, max_size=1)),
    )
