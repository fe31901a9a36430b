"""Numbers, amounts, percentages, dates and times of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from core.facts.amounts import Stated
from core.facts.dates import read_calendar_word, read_date
from core.facts.lexicon import Lexicon, Token, lexicon, tokens
from core.facts.mentions import WORDS_A_STEP, Mention, no_step
from core.facts.periods import read_century, read_decade, read_part_of_day, read_period, read_season, read_stage
from core.facts.quantities import read_quantity
from core.facts.times import read_time
from core.model import Article, Span

_TIME_STARTS = frozenset({"clock_before", "clock_parts", "am_before", "pm_before", "clock_words", "numbers"})
_DATE_STARTS = frozenset(
    {"months", "short_months", "weekdays", "short_weekdays", "relative", "ordinals", "numbers", "eras"}
)
_DECADE_STARTS = frozenset({"decade_before", "decades"})
_AMOUNT_STARTS = frozenset({"numbers", "ordinals", "scales", "asides", "hints", "signs", "percent", "quantities"})


def extract_values(article: Article, on_step: Callable[[], None] = no_step) -> Iterator[Mention]:
    """Every mention of a value, in reading order; they don't overlap."""
    today = _date(article.date)
    for index, paragraph in enumerate(article.paragraphs):
        on_step()
        language = paragraph.language or article.language
        words = tokens(paragraph.text)
        for stated in read_values(words, lexicon(language), today, on_step):
            start, end = words[stated.start].start, words[stated.after - 1].end
            yield Mention(
                kind=stated.kind,
                value=stated.value,
                span=Span(article.letter, index, start, end),
                written=paragraph.text[start:end],
                qualifier=stated.qualifier,
                lead=start - words[stated.qualified_from].start if stated.qualified_from >= 0 else 0,
                parts=stated.parts,
                unit=stated.unit,
                measure=stated.measure,
                salience=stated.salience,
            )


def read_values(
    text: Sequence[Token], words: Lexicon, today: date | None = None, on_step: Callable[[], None] = no_step
) -> Iterator[Stated]:
    """The values in a text's tokens, each where it begins; the longest reading of a place wins."""
    at = stepped = 0
    while at < len(text):
        if at - stepped >= WORDS_A_STEP:
            on_step()
            stepped = at
        stated = _read(text, at, words, today)
        if stated is None or stated.after <= at:
            at += 1
        else:
            yield stated
            at = stated.after


def _read(text: Sequence[Token], at: int, words: Lexicon, today: date | None) -> Stated | None:
    token = text[at]
    classes = words.starts.get(token.word)
    if token.number:
        return (
            read_time(text, at, words)
            or read_decade(text, at, words)
            or read_date(text, at, words, today)
            or read_quantity(text, at, words)
        )
    found: Stated | None
    if classes is None:
        found = read_calendar_word(text, at, words)
        return found or (read_quantity(text, at, words) if _may_begin(token, words) else None)
    found = None
    if "stages" in classes:
        found = read_stage(text, at, words, today)
    if found is None and not classes.isdisjoint(_DECADE_STARTS):
        found = read_decade(text, at, words)
    if found is None and not classes.isdisjoint(_TIME_STARTS):
        found = read_time(text, at, words)
    if found is None and not classes.isdisjoint(_DATE_STARTS):
        found = read_date(text, at, words, today)
    if found is None and ("shifts" in classes or "spans" in classes):
        found = read_period(text, at, words, today)
    if found is None and "seasons" in classes:
        found = read_season(text, at, words)
    if found is None and "dayparts" in classes:
        found = read_part_of_day(text, at, words)
    if found is None and ("units" in classes or "centuries" in classes):
        found = read_century(text, at, words)
    if found is None and (not classes.isdisjoint(_AMOUNT_STARTS) or _may_begin(token, words)):
        found = read_quantity(text, at, words)
    return found


def _may_begin(token: Token, words: Lexicon) -> bool:
    """Whether a word that the lexicon doesn't know may still begin a value."""
    return (
        not token.text.isascii()
        or token.text[0] in "IVX$%"
        or (words.compound and len(token.word) > 5)
        or (token.text.isupper() and 2 <= len(token.text) <= 3)
        or token.word.endswith(words.suffixes)
    )


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
