"""Links of all pairs become the rows of the synopsis."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from core.alignment.correspondence import Correspondence, counted_links
from core.alignment.edits import Edit
from core.alignment.hand import Partition, apply_edits
from core.alignment.order import reorder
from core.alignment.settlement import Group, settle
from core.alignment.units import PlacedLink, Units
from core.identity import digest, normalised, rounded
from core.model import Article, Granularity, Link, Row, RowStatus, Threshold, Unit
from core.progress import OnProgress, Stage, ignore_progress, ticking

LEAST_PROBABILITY: Mapping[Threshold, float] = {
    Threshold.CAUTIOUS: 0.8,
    Threshold.BALANCED: 0.6,
    Threshold.THOROUGH: 0.3,
}
"""The probability from which a link counts.

Linking what does not belong together is the worst error, so that balanced is more than even: on comparable articles
(seeds 51, 52, 61 and 62, seven pairs of languages) .6 has fewer spurious links than .5 or as many, down from
2.1 to 1.7 % at worst, and a strict F1 between .002 worse and .003 better
(`tests/benchmarks/alignment.py --cuts`).
"""


@dataclass(frozen=True, slots=True)
class Synopsis:
    """The rows, and the links that they were built from or that were passed over."""

    rows: tuple[Row, ...]
    links: tuple[Link, ...]
    """Links that count, in the order given, with `echo` and `set_aside` filled in; those by hand come after them,
    and last those that came `set_aside`."""
    unapplied: tuple[Edit, ...] = ()
    """Edits whose passages are gone."""


def build_rows(
    articles: Sequence[Article],
    links: Sequence[Link],
    *,
    reference: str,
    granularity: Granularity = Granularity.PARAGRAPH,
    threshold: Threshold = Threshold.BALANCED,
    edits: Sequence[Edit] = (),
    on_progress: OnProgress = ignore_progress,
) -> Synopsis:
    """Build the rows for two to eight articles from the links of all their pairs at once.

    Which passages stand together depends on the articles' texts and ids and on the links, not on
    letters nor on the order of anything; the reference gives the order of the rows only.

    Args:
        articles: segmented, with letters.
        links: of all pairs, in any order, of any probability; those of other articles are ignored, and
            those `set_aside` are only handed on.
        reference: the letter of the article whose order the rows follow.
        granularity: what the rows hold.
        threshold: how probable a link must be to count.
        edits: by hand, in the order they were made; they win over links. An edit holds in the
            granularity it was made in.
        on_progress: called often; may raise `Cancelled`.

    Raises:
        ValueError: the reference is not among the articles.
    """

    def tick() -> None:
        on_progress(Stage.ALIGNING, 1, 1)

    units = Units(articles, granularity, tick)
    every = [place for link in ticking(links, tick) if (place := units.place(link))]
    counted = counted_links((one for one in every if not one.link.set_aside), LEAST_PROBABILITY[threshold], tick)
    overruled = [one.link for one in every if one.link.set_aside]
    correspondence = Correspondence(units, counted, tick)
    partition = Partition(units, ticking(settle(correspondence, on_progress), tick))
    applied = apply_edits(partition, counted, edits)
    judged = _judged(applied.links, correspondence, partition, tick)
    rows = _rows(units, partition.groups(), judged, tick)
    shown = (*(placed.link for placed in judged), *overruled)
    return Synopsis(reorder(articles, rows, reference, tick), shown, applied.unapplied)


def _judged(
    links: Sequence[PlacedLink], correspondence: Correspondence, partition: Partition, tick: Callable[[], None]
) -> list[PlacedLink]:
    """The links with what became of them.

    One between different rows is set aside if it was the main link of a passage, else it is an echo.
    """
    group_of = partition.group_of
    judged = []
    for placed in ticking(links, tick):
        pairs = placed.pairs()
        together = any(group_of[u] == group_of[v] for u, v in pairs)
        main = not together and any(correspondence.is_main(u, v) for u, v in pairs)
        now = (not together and not main, main)
        if now != (placed.link.echo, placed.link.set_aside):
            placed = placed._replace(link=replace(placed.link, echo=now[0], set_aside=now[1]))
        judged.append(placed)
    return judged


def _rows(units: Units, groups: Sequence[Group], links: Sequence[PlacedLink], tick: Callable[[], None]) -> list[Row]:
    """Rows of groups of units, in no order that counts."""
    number_of = {node: number for number, group in enumerate(groups) for node in group}
    probabilities: defaultdict[int, list[float]] = defaultdict(list)
    for placed in ticking(links, tick):
        for number in {number_of[u] for u in placed.a} & {number_of[v] for v in placed.b}:
            probabilities[number].append(placed.link.probability)
    letters = sorted(article.letter for article in units.articles)
    seen: Counter[str] = Counter()
    rows = []
    for number, group in enumerate(ticking(groups, tick)):
        passages = _passages(units, group, letters)
        key = _key(units, group)
        found = probabilities[number]
        rows.append(
            Row(
                id=digest(key, str(seen[key])),
                index=number,
                status=_status(passages),
                score=rounded(fmean(sorted(found))) if found else 0.0,
                passages=passages,
            )
        )
        seen[key] += 1
    return rows


def _passages(units: Units, group: Group, letters: Sequence[str]) -> dict[str, tuple[Unit, ...]]:
    passages: dict[str, list[Unit]] = {letter: [] for letter in letters}
    for node in group:
        passages[units.letter(node)].append(units.unit[node])
    return {letter: tuple(of_article) for letter, of_article in passages.items()}


def _key(units: Units, group: Group) -> str:
    """What a row's identity rests on: ids of articles and texts of passages, not letters or positions."""
    parts = [(units.articles[units.owner[node]].id, normalised(units.text(node))) for node in group]
    return digest(*(part for pair in parts for part in pair))


def _status(passages: Mapping[str, tuple[Unit, ...]]) -> RowStatus:
    present = sum(1 for of_article in passages.values() if of_article)
    if present == len(passages):
        return RowStatus.SAME
    return RowStatus.ONLY_HERE if present == 1 else RowStatus.PARTIAL
