"""What linked passages in one language say in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from core.divergence.attributions import only_attributes, only_reports
from core.divergence.detector import Evidence
from core.divergence.diffed_words import DiffedWord, DiffedWords, common_language, sort_of_fact
from core.divergence.nearness import drafts, is_readable
from core.divergence.sizes import listed, quoted, word_count
from core.divergence.word_diff import ChangeKind, Token, Weight, content_count, in_parts, word_diff
from core.divergence.word_forms import are_forms, is_negation, is_punctuation
from core.groups import Groups
from core.identity import rounded
from core.messages import Message, message
from core.model import Certainty, Finding, FindingKind, Link, Row, Severity, Span

CLAUSE = 6.0
"""Words from which what stands in one text alone is a clause that the other lacks, not wording."""
_LARGE_CHANGE = 3
"""Content words from which a change is of medium severity."""
# How often a careful reader would mark such a change: a guess, until the benchmark calibrates it.
_WORTH_A_MARK = {Severity.HIGH: 0.95, Severity.MEDIUM: 0.85, Severity.LOW: 0.65}


@dataclass(slots=True)
class _Place:
    """One changed place in some articles: the words that each of them has there, if any."""

    row: int
    words: dict[str, set[DiffedWord]]
    confidence: float
    of_order: bool = False


@dataclass(slots=True)
class _RowDiffs:
    """The word diffs between the passages of a row."""

    places: list[_Place] = field(default_factory=list)
    same: dict[tuple[DiffedWord, str], DiffedWord] = field(default_factory=dict)
    """The word that another article has for a word, where both say the same."""

    def add_same(self, a: Sequence[DiffedWord], b: Sequence[DiffedWord]) -> None:
        """Note that these words say the same, each as the other in its place."""
        for left, right in zip(a, b, strict=True):
            self.same[left, right.article] = right
            self.same[right, left.article] = left


def find_wording(evidence: Evidence) -> Iterator[Finding]:
    """Findings `wording`, and `only_here` or `missing` for clauses, between texts in one language."""
    for row in evidence.each_row():
        diffs, words = _RowDiffs(), DiffedWords(evidence)
        for link in evidence.correspondence.links_within(row):
            _add_link(evidence, row, link, words, diffs)
        for place in _gathered(diffs):
            finding = _finding(evidence, place)
            if finding is not None:
                yield finding


# The diff of a linked pair


def _add_link(evidence: Evidence, row: Row, link: Link, words: DiffedWords, diffs: _RowDiffs) -> None:
    """Add what the two ends of a link say otherwise, if their wordings are near enough to be compared."""
    language = common_language(evidence, link)
    if language is None:
        return
    # difflib's answer depends on which side comes first; ours must not depend on the order of the files.
    sides = [(side.article, words.of(side, language)) for side in (link.a, link.b)]
    (a_letter, a), (b_letter, b) = sorted(sides, key=lambda side: [word.token.key for word in side[1]])
    if [word.token.key for word in a] == [word.token.key for word in b]:
        diffs.add_same(a, b)
        return
    related = partial(are_forms, language=language)
    a_tokens, b_tokens = [word.token for word in a], [word.token for word in b]
    diff = word_diff(a_tokens, b_tokens, related)
    of_drafts = _are_drafts(evidence, link)
    if not is_readable(a_tokens, b_tokens, diff, of_drafts=of_drafts):
        return
    for block in diff.equal:
        diffs.add_same(a[block.a_start : block.a_end], b[block.b_start : block.b_end])
    confidence = rounded(link.probability)
    for change in diff.changes:
        for kind, (start, end, b_start, b_end) in in_parts(a_tokens, b_tokens, change, _parting):
            if not of_drafts and _says_nothing([*a_tokens[start:end], *b_tokens[b_start:b_end]], language):
                continue
            changed = {a_letter: set(a[start:end]), b_letter: set(b[b_start:b_end])}
            of_order = kind is ChangeKind.ORDER
            if not _only_says_who_says(changed, language) and (of_order or not _are_written_alike(evidence, changed)):
                diffs.places.append(_Place(row.index, changed, confidence, of_order))


def _parting(token: Token) -> str | None:
    """What is quoted is another matter than what stands around it, and what states a fact speaks for itself."""
    return token.key if token.key == '"' else sort_of_fact(token)


def _says_nothing(tokens: Sequence[Token], language: str) -> bool:
    """Whether a change is only in small words: of two ways to say one thing, no more than that."""
    return content_count(tokens) == 0 and not any(is_negation(token.key, language) for token in tokens)


def _are_drafts(evidence: Evidence, link: Link) -> bool:
    """Whether a link is between drafts of one text; without an encoder, which alone can tell more, all are."""
    return evidence.encoder is None or (link.a.article, link.b.article) in evidence.once(drafts)


def _only_says_who_says(words: Mapping[str, set[DiffedWord]], language: str) -> bool:
    """Whether a change is only in how something is reported, which both report."""
    keys = [{word.token.key for word in of} for of in words.values()]
    common = set.intersection(*keys)
    tokens = [
        word.token
        for of in words.values()
        for word in of
        if word.token.key not in common and sort_of_fact(word.token) != FindingKind.NAME
    ]
    one_sided = any(own <= common for own in keys)
    return only_attributes(tokens, language) or (one_sided and only_reports(tokens, language))


def _are_written_alike(evidence: Evidence, words: Mapping[str, set[DiffedWord]]) -> bool:
    """Whether the words are the same but for capitals, by which one article has a name: storm damage, Storm Damage."""
    written = (" ".join(_written(evidence, word) for word in sorted(of)) for of in words.values())
    return len({" ".join(text.casefold().split()) for text in written}) == 1


def reads_as_diff(evidence: Evidence, link: Link) -> bool:
    """Whether both ends are in one language and near enough for a word diff, which then says what differs."""
    language = common_language(evidence, link)
    if language is None:
        return False
    words = DiffedWords(evidence)
    a_tokens, b_tokens = ([word.token for word in words.of(side, language)] for side in (link.a, link.b))
    diff = word_diff(a_tokens, b_tokens, partial(are_forms, language=language))
    return is_readable(a_tokens, b_tokens, diff, of_drafts=_are_drafts(evidence, link))


# One cause, one finding


def _gathered(diffs: _RowDiffs) -> list[_Place]:
    """The changed places, those of several pairs of articles that have one cause as one.

    Two places have one cause where they share words of an article, or where the words of the one stand,
    unchanged, in another article where the other place is.
    """
    places = diffs.places
    groups = Groups(range(len(places)))
    letters = sorted({letter for place in places for letter in place.words})
    owner: dict[tuple[DiffedWord, bool], int] = {}
    for index, place in enumerate(places):
        for words in place.words.values():
            for word in words:
                groups.join(owner.setdefault((word, place.of_order), index), index)
    for index, place in enumerate(places):
        for words in place.words.values():
            for word in words:
                for letter in letters:
                    same = diffs.same.get((word, letter))
                    if same is not None and (same, place.of_order) in owner:
                        groups.join(owner[same, place.of_order], index)
    gathered: dict[int, _Place] = {}
    for index, place in enumerate(places):
        into = gathered.setdefault(groups.first(index), _Place(place.row, {}, 0.0, place.of_order))
        into.confidence = max(into.confidence, place.confidence)
        for letter, words in place.words.items():
            into.words.setdefault(letter, set()).update(words)
    return [gathered[index] for index in sorted(gathered)]


# Words become a finding


def _finding(evidence: Evidence, place: _Place) -> Finding | None:
    """The finding that tells of a changed place; None where the articles agree after all."""
    spans = {letter: _spans(evidence, words) for letter, words in sorted(place.words.items()) if words}
    texts = {letter: " … ".join(evidence.span_text(span) for span in of) for letter, of in spans.items()}
    letters = sorted(place.words)
    lacking = [letter for letter in letters if letter not in spans]
    readings: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for letter in spans:
        readings[_reading(place.words[letter])].append(letter)
    kind, severity = FindingKind.WORDING, _severity(evidence, place)
    if place.of_order:
        severity = Severity.LOW
        explanation = _order_message(texts)
    elif len(readings) == 1 and not lacking:
        return None
    elif len(readings) == 1:
        kind = _kind_of_addition(texts, lacking)
        if kind is not FindingKind.WORDING and severity is Severity.LOW:
            severity = Severity.MEDIUM
        explanation = _addition_message(kind, texts, lacking)
    else:
        explanation = _replacement_message(texts, list(readings.values()), lacking)
    if kind is FindingKind.ONLY_HERE:
        letters = sorted(texts)
    return Finding(
        id="",
        kind=kind,
        severity=severity,
        confidence=rounded(place.confidence * _WORTH_A_MARK[severity]),
        certainty=Certainty.POSSIBLE,
        articles=tuple(letters),
        rows=(place.row,),
        explanation=explanation,
        spans=tuple(span for of_article in spans.values() for span in of_article),
    )


def _spans(evidence: Evidence, words: set[DiffedWord]) -> list[Span]:
    """The stretches that words cover, those with nothing but white space or punctuation between them as one."""
    spans: list[Span] = []
    for article, paragraph, start, end, _ in sorted(words):
        last = spans[-1] if spans else None
        if (
            last is not None
            and last.paragraph == paragraph
            and is_punctuation(evidence.span_text(Span(article, paragraph, last.end, start)))
        ):
            spans[-1] = Span(article, paragraph, last.start, end)
        else:
            spans.append(Span(article, paragraph, start, end))
    return spans


def _reading(words: set[DiffedWord]) -> tuple[str, ...]:
    return tuple(word.token.key for word in sorted(words) if word.token.weight is not Weight.NONE)


def _severity(evidence: Evidence, place: _Place) -> Severity:
    """High where figures or a negation differ, medium for a change of some size."""
    figures: set[tuple[str, ...]] = set()
    negations: set[int] = set()
    content = 0
    for words in place.words.values():
        ordered = sorted(words)
        figures.add(tuple(word.token.key for word in ordered if any(c.isdigit() for c in _written(evidence, word))))
        negations.add(
            sum(is_negation(word.token.key, evidence.language(word.article, word.paragraph)) for word in ordered)
        )
        content = max(content, content_count([word.token for word in ordered]))
    # A figure against none in other words may be a figure in words, or a paraphrase.
    if len(negations) > 1 or len(figures - {()}) > 1 or (len(figures) > 1 and not all(place.words.values())):
        return Severity.HIGH
    return Severity.MEDIUM if content >= _LARGE_CHANGE else Severity.LOW


def _written(evidence: Evidence, word: DiffedWord) -> str:
    return evidence.span_text(Span(word.article, word.paragraph, word.start, word.end))


def _kind_of_addition(texts: dict[str, str], lacking: Sequence[str]) -> FindingKind:
    """A clause is an absence where one article stands alone; all else is wording."""
    if max(word_count(text) for text in texts.values()) < CLAUSE:
        return FindingKind.WORDING
    if len(texts) == 1:
        return FindingKind.ONLY_HERE
    return FindingKind.MISSING if len(lacking) == 1 else FindingKind.WORDING


def _addition_message(kind: FindingKind, texts: dict[str, str], lacking: Sequence[str]) -> Message:
    text = quoted(texts[min(texts)])
    if kind is FindingKind.ONLY_HERE:
        return message("only_here.clause", article=min(texts), text=text)
    if kind is FindingKind.MISSING:
        return message("missing.clause", article=lacking[0], others=listed(texts), text=text)
    return message("wording.added", text=text, having=listed(texts), lacking=listed(lacking))


def _replacement_message(texts: dict[str, str], groups: Sequence[Sequence[str]], lacking: Sequence[str]) -> Message:
    """Who agrees with whom on which words."""
    if len(groups) == 2 and not lacking and all(len(group) == 1 for group in groups):
        (first,), (second,) = groups
        return message(
            "wording.replaced",
            first=first,
            first_text=quoted(texts[first]),
            second=second,
            second_text=quoted(texts[second]),
        )
    readings = [f"{listed(group)} “{quoted(texts[min(group)])}”" for group in groups]
    if lacking:
        readings.append(f"{listed(lacking)} –")
    return message("wording.readings", readings="; ".join(readings))


def _order_message(texts: dict[str, str]) -> Message:
    first = min(texts)
    if len({text.casefold() for text in texts.values()}) == 1:
        return message("wording.place", text=quoted(texts[first]), articles=listed(texts))
    readings = "; ".join(f"{letter} “{quoted(text)}”" for letter, text in sorted(texts.items()))
    return message("wording.order", readings=readings)
