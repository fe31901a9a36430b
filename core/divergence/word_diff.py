"""A word diff that reads well: our extended `difflib`.

It builds on what `difflib` matches: islands of little weight between changes are absorbed, an insertion
that could stand at several places is put where a clause begins, what was only re-spelt, inflected or
re-punctuated is no change, and a phrase that stands elsewhere is told apart from one that is new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import NamedTuple

from core.divergence.matching import matching_blocks

_LARGEST_RELATED = 400
"""Words of one side times words of the other up to which a gap is searched for forms of one word."""

_NEARLY = 0.5
"""Share of the content words of two phrases in common from which one of them is the other, reworded."""
_AROUND_ONE_WORD = 3
"""Changed content words around a single equal word from which it is not worth keeping."""


class Weight(IntEnum):
    """What a token counts for."""

    NONE = 0
    """Punctuation: never marked."""
    ARTICLE = 1
    """Articles: no change by themselves."""
    FUNCTION = 2
    """Function words: one for another is a change, but they are nothing to miss, nor to keep changes apart."""
    CONTENT = 3


class Token(NamedTuple):
    """A word or sign as the diff sees it."""

    key: str
    """Equal for what a reader takes for the same."""
    weight: Weight = Weight.CONTENT
    ends_sentence: bool = False
    in_full: str = ""
    """Its letters without hyphens and contractions, where they aren't the key."""


class Block(NamedTuple):
    """Stretches of both sides: [a_start, a_end) and [b_start, b_end)."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


class ChangeKind(Enum):
    """What became of a stretch."""

    REPLACED = "replaced"
    ADDED = "added"
    """Empty on the side of a."""
    REMOVED = "removed"
    """Empty on the side of b."""
    ORDER = "order"
    """The same words elsewhere in the text, or in another order."""


class Change(NamedTuple):
    """One change that a reader would see as one."""

    kind: ChangeKind
    block: Block


@dataclass(frozen=True, slots=True)
class WordDiff:
    """The result of `word_diff`."""

    equal: tuple[Block, ...]
    """Both sides of a block have the same length."""
    changes: tuple[Change, ...]
    """In their order in a; what an ORDER change removes stands where it stood in a."""
    similarity: float
    """Share of the content words that both have: 2 · common / all."""
    containment: float
    """Share of the shorter side's content words that the other has too."""


Related = Callable[[str, str], bool]


def _is_equal(one: str, other: str) -> bool:
    return one == other


def word_diff(a: Sequence[Token], b: Sequence[Token], related: Related | None = None) -> WordDiff:
    """What b says otherwise than a.

    Args:
        a: the words of one text.
        b: the words of the other.
        related: whether two keys are forms of one word, so that one for the other is no change.
    """
    equal = [
        Block(i, i + size, j, j + size)
        for i, j, size in matching_blocks([token.key for token in a], [token.key for token in b])
    ]
    if related is not None:
        equal = _with_related(a, b, equal, related)
    common = sum(token.weight is Weight.CONTENT for block in equal for token in a[block.a_start : block.a_end])
    of_a, of_b = (sum(token.weight is Weight.CONTENT for token in side) for side in (a, b))
    equal = _without_islands(a, b, _slid(a, b, _merged(equal)))
    changes = [change for gap in _gaps(a, b, equal) if (change := _change(a, b, gap)) is not None]
    return WordDiff(
        equal=tuple(equal),
        changes=tuple(_with_moves(a, b, changes, related or _is_equal)),
        similarity=2 * common / max(1, of_a + of_b),
        containment=common / max(1, min(of_a, of_b)),
    )


# Clean-up


def _merged(equal: Sequence[Block]) -> list[Block]:
    """Blocks that follow on each other without a gap, as one."""
    merged: list[Block] = []
    for block in equal:
        if merged and merged[-1].a_end == block.a_start and merged[-1].b_end == block.b_start:
            merged[-1] = Block(merged[-1].a_start, block.a_end, merged[-1].b_start, block.b_end)
        else:
            merged.append(block)
    return merged


def _gaps(a: Sequence[Token], b: Sequence[Token], equal: Sequence[Block]) -> Iterator[Block]:
    """What lies between equal blocks."""
    i = j = 0
    for block in [*equal, Block(len(a), len(a), len(b), len(b))]:
        if block.a_start > i or block.b_start > j:
            yield Block(i, block.a_start, j, block.b_start)
        i, j = block.a_end, block.b_end


def _with_related(a: Sequence[Token], b: Sequence[Token], equal: list[Block], related: Related) -> list[Block]:
    """The blocks, with pairs of word forms inside the gaps taken for equal."""
    found = list(equal)
    for gap in _gaps(a, b, equal):
        n, m = gap.a_end - gap.a_start, gap.b_end - gap.b_start
        if not n or not m or n * m > _LARGEST_RELATED:
            continue
        # Longest common subsequence under `related`; best[x][y] is its length in what begins at x, y.
        pairs = {(x, y) for x in range(n) for y in range(m) if related(a[gap.a_start + x].key, b[gap.b_start + y].key)}
        if not pairs:
            continue
        best = [[0] * (m + 1) for _ in range(n + 1)]
        for x in reversed(range(n)):
            for y in reversed(range(m)):
                best[x][y] = max(best[x + 1][y], best[x][y + 1], best[x + 1][y + 1] + 1 if (x, y) in pairs else 0)
        x = y = 0
        while x < n and y < m:
            if (x, y) in pairs and best[x][y] == best[x + 1][y + 1] + 1:
                i, j = gap.a_start + x, gap.b_start + y
                found.append(Block(i, i + 1, j, j + 1))
                x, y = x + 1, y + 1
            elif best[x + 1][y] >= best[x][y + 1]:
                x += 1
            else:
                y += 1
    return sorted(found)


def content_count(tokens: Sequence[Token]) -> int:
    """Words of content among some tokens."""
    return sum(token.weight is Weight.CONTENT for token in tokens)


def _without_islands(a: Sequence[Token], b: Sequence[Token], equal: Sequence[Block]) -> list[Block]:
    """The equal blocks that a reader would see as such.

    An island goes where it holds no content word, or half as many as the smaller of the changes beside
    it (the idea of the semantic clean-up in Neil Fraser's diff-match-patch), or where it is one lonely
    word. Changes are not joined over the end of a sentence.
    """
    blocks = list(equal)
    while True:
        kept: list[Block] = []
        i = j = 0
        for index, block in enumerate(blocks):
            after = blocks[index + 1] if index + 1 < len(blocks) else Block(len(a), len(a), len(b), len(b))
            before = max(content_count(a[i : block.a_start]), content_count(b[j : block.b_start]))
            behind = max(content_count(a[block.a_end : after.a_start]), content_count(b[block.b_end : after.b_start]))
            island = a[block.a_start : block.a_end]
            if _is_absorbed(island, before, behind):
                continue
            kept.append(block)
            i, j = block.a_end, block.b_end
        if len(kept) == len(blocks):
            return kept
        blocks = kept


def _is_absorbed(island: Sequence[Token], before: int, behind: int) -> bool:
    """Whether an island between changes of so many content words is not worth keeping."""
    if not before or not behind or any(token.ends_sentence for token in island):
        return False
    content = content_count(island)
    if content == len(island) == 1 and before + behind >= _AROUND_ONE_WORD:
        return True
    return content * 2 <= min(before, behind) and len(island) <= 3 + 2 * content


def _slid(a: Sequence[Token], b: Sequence[Token], equal: Sequence[Block]) -> list[Block]:
    """The blocks, with insertions and deletions moved to where a clause begins or ends."""
    blocks = list(equal)
    for index in range(len(blocks) - 1):
        before, after = blocks[index], blocks[index + 1]
        if before.a_end == after.a_start:
            side, start, end = b, before.b_end, after.b_start
        elif before.b_end == after.b_start:
            side, start, end = a, before.a_end, after.a_start
        else:
            continue
        shift = _best_shift(side, start, end, before.a_end - before.a_start, after.a_end - after.a_start)
        blocks[index] = Block(before.a_start, before.a_end + shift, before.b_start, before.b_end + shift)
        blocks[index + 1] = Block(after.a_start + shift, after.a_end, after.b_start + shift, after.b_end)
    return [block for block in blocks if block.a_end > block.a_start]


def _best_shift(side: Sequence[Token], start: int, end: int, room_left: int, room_right: int) -> int:
    """By how many words [start, end) can be moved within equal words to read best."""
    shifts = [0]
    while -shifts[-1] < room_left and side[start + shifts[-1] - 1].key == side[end + shifts[-1] - 1].key:
        shifts.append(shifts[-1] - 1)
    shift = 0
    while shift < room_right and side[start + shift].key == side[end + shift].key:
        shift += 1
        shifts.append(shift)

    def fit(shift: int) -> tuple[int, int]:
        first, last = start + shift, end + shift
        opens = first == 0 or side[first - 1].weight is Weight.NONE
        closes = last == len(side) or side[last].weight is Weight.NONE
        return 2 * opens + closes + 2 * (side[first].weight is not Weight.NONE), -abs(shift)

    return max(shifts, key=fit)


def _change(a: Sequence[Token], b: Sequence[Token], gap: Block) -> Change | None:
    """The change in a gap, without punctuation at its edges; None where a reader would see none."""
    a_start, a_end = _trimmed(a, gap.a_start, gap.a_end)
    b_start, b_end = _trimmed(b, gap.b_start, gap.b_end)
    old, new = _words(a[a_start:a_end]), _words(b[b_start:b_end])
    if all(token.weight is Weight.ARTICLE for token in [*old, *new]):
        return None
    if _letters(old) == _letters(new):
        return None
    if _joins_sentences(a[gap.a_start : gap.a_end], b[gap.b_start : gap.b_end]):
        return None
    block = Block(a_start, a_end, b_start, b_end)
    if not old or not new:
        if all(token.weight is not Weight.CONTENT for token in [*old, *new]):
            return None
        return Change(ChangeKind.REMOVED if old else ChangeKind.ADDED, block)
    if _same_words(old, new):
        return Change(ChangeKind.ORDER, block)
    return Change(ChangeKind.REPLACED, block)


def _joins_sentences(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Whether all that differs is how two sentences are joined (… . It …; … and …)."""
    ends = {any(token.ends_sentence for token in side) for side in (old, new)}
    return len(ends) > 1 and not content_count(old) and not content_count(new)


def in_parts(
    a: Sequence[Token], b: Sequence[Token], change: Change, parting: Callable[[Token], str | None]
) -> Iterator[Change]:
    """A replacement with as many parting tokens of a sort on both sides as several: what is between them, and they.

    Args:
        a: all tokens of the one side.
        b: of the other.
        change: between them.
        parting: the sort of a token that parts a text, such as a quotation mark or a date; None for others.
    """
    start, end, b_start, b_end = change.block
    if change.kind is not ChangeKind.REPLACED:
        yield change
        return
    own, other = (
        [(number, sort) for number in range(*of) if (sort := parting(side[number])) is not None]
        for side, of in ((a, (start, end)), (b, (b_start, b_end)))
    )
    counts, other_counts = (Counter(sort for _, sort in side) for side in (own, other))
    own, other = ([one for one in side if counts[one[1]] == other_counts[one[1]]] for side in (own, other))
    met = matching_blocks([sort for _, sort in own], [sort for _, sort in other])
    pairs = [(own[i + n][0], other[j + n][0]) for i, j, size in met for n in range(size)]
    if not pairs:
        yield change
        return
    parts = []
    for at, b_at in [*pairs, (end, b_end)]:
        parts.append(Block(*_trimmed(a, start, at), *_trimmed(b, b_start, b_at)))
        if at < end and a[at].key != b[b_at].key:
            parts.append(Block(at, at + 1, b_at, b_at + 1))
        start, b_start = at + 1, b_at + 1
    for whole in parts:
        part = _without_equal_edges(a, b, whole)
        old, new = a[part.a_start : part.a_end], b[part.b_start : part.b_end]
        if (content_count(old) or content_count(new)) and _letters(old) != _letters(new):
            yield Change(change.kind, part)


def _without_equal_edges(a: Sequence[Token], b: Sequence[Token], part: Block) -> Block:
    """The part of a change without the words that both sides begin or end with."""
    start, end, b_start, b_end = part
    while start < end and b_start < b_end and a[start].key == b[b_start].key:
        start, b_start = start + 1, b_start + 1
    while start < end and b_start < b_end and a[end - 1].key == b[b_end - 1].key:
        end, b_end = end - 1, b_end - 1
    return Block(start, end, b_start, b_end)


def _trimmed(side: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The stretch without punctuation at its edges; empty at its start if it is nothing else."""
    first, last = start, end
    while first < last and side[first].weight is Weight.NONE:
        first += 1
    while last > first and side[last - 1].weight is Weight.NONE:
        last -= 1
    return (start, start) if first == last else (first, last)


def _words(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.weight is not Weight.NONE]


def _letters(tokens: Sequence[Token]) -> str:
    """The words run together: what stays the same where a compound is written apart, with a hyphen or contracted."""
    return "".join(token.in_full or token.key for token in tokens if token.weight is not Weight.ARTICLE)


def _same_words(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Whether two stretches have the same words, whatever their order."""

    def bag(side: Sequence[Token]) -> list[str]:
        return sorted(token.key for token in side if token.weight is not Weight.ARTICLE)

    return bag(old) == bag(new)


def _with_moves(a: Sequence[Token], b: Sequence[Token], changes: Sequence[Change], related: Related) -> list[Change]:
    """The changes; a removal and an addition of the same words as a change of order, of nearly the same as one."""
    added: dict[tuple[str, ...], list[Change]] = {}
    having: dict[str, list[Change]] = {}
    for change in changes:
        if change.kind is ChangeKind.ADDED:
            tokens = b[change.block.b_start : change.block.b_end]
            added.setdefault(_phrase(tokens), []).append(change)
            for key in sorted({token.key for token in tokens if token.weight is Weight.CONTENT}):
                having.setdefault(key, []).append(change)
    result: list[Change] = []
    gone: set[Change] = set()
    for change in changes:
        if change.kind is not ChangeKind.REMOVED:
            result.append(change)
            continue
        a_start, a_end, _, _ = change.block
        tokens = a[a_start:a_end]
        same = [one for one in added.get(_phrase(tokens), ()) if one not in gone]
        if same:
            partner = same[0]
            gone.add(partner)
            passed = a[min(a_end, partner.block.a_start) : max(a_start, partner.block.a_start)]
            if not _is_date_order(tokens, passed):
                result.append(Change(ChangeKind.ORDER, _both(change, partner)))
        else:
            near = dict.fromkeys(one for token in tokens for one in having.get(token.key, ()) if one not in gone)
            partners = [one for one in near if _is_near(tokens, b[one.block.b_start : one.block.b_end], related)]
            gone.update(partners[:1])
            result.append(Change(ChangeKind.REPLACED, _both(change, partners[0])) if partners else change)
    return [change for change in result if change not in gone]


def _both(removed: Change, added: Change) -> Block:
    return Block(removed.block.a_start, removed.block.a_end, added.block.b_start, added.block.b_end)


def _is_near(a: Sequence[Token], b: Sequence[Token], related: Related) -> bool:
    """Whether what was taken away is what was put in elsewhere, in other words: half of the content is the same."""
    own, other = ([token.key for token in side if token.weight is Weight.CONTENT] for side in (a, b))
    shared = sum(any(one == two or related(one, two) for two in other) for one in own)
    return shared > 1 and shared >= _NEARLY * max(len(own), len(other))


def _is_date_order(moved: Sequence[Token], passed: Sequence[Token]) -> bool:
    """Whether one word changed places with figures: 2 May, May 2."""
    sides = [_words(moved), _words(passed)]
    return any(len(side) == 1 for side in sides) and any(
        all(token.key[0].isdigit() for token in side) for side in sides
    )


def _phrase(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words by which a phrase is known elsewhere: mail and, and mail; the teacher, a teacher."""
    return tuple(sorted(token.key for token in _words(tokens) if token.weight is not Weight.ARTICLE))
