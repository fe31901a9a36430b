"""What Babel writes in a language is read back: numbers, money, percentages, dates, in every language."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.dates import format_date, format_time
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from hypothesis import given, settings
from hypothesis import strategies as st

from core.facts import extract, gather
from core.facts.amounts import written_number
from core.facts.lexicon import tokens
from core.model import Article, FindingKind, Paragraph, Sentence
from tests.core.facts.reading import mentions

VALUE_KINDS = {FindingKind.NUMBER, FindingKind.AMOUNT, FindingKind.PERCENTAGE, FindingKind.DATE}
LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh")
LOCALES = {"zh": "zh_Hans", "th": "th", "ar": "ar_EG"}
unhurried = settings(deadline=None, max_examples=settings.default.max_examples * 2 // 5)
"""Fewer than elsewhere: they are tried in each of the languages."""

decimals = st.decimals(min_value=0, max_value=10**12, places=2).map(lambda number: number.normalize())


def locale(language: str) -> str:
    return LOCALES.get(language, language)


def read(text: str, language: str) -> list[str]:
    return [mention.value for mention in mentions(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
@unhurried
@given(number=decimals)
def test_a_number_is_read_back(language: str, number: Decimal) -> None:
    written = format_decimal(number, format="#,##0.###", locale=locale(language))
    (mention,) = mentions(written, language)
    assert ("n", str(Fraction(number))) in mention.parts[0], written


@pytest.mark.parametrize("language", LANGUAGES)
@unhurried
@given(number=st.integers(min_value=2, max_value=999), exponent=st.sampled_from([6, 9]))
def test_a_number_with_a_scale_word_is_read_back(language: str, number: int, exponent: int) -> None:
    form = "short" if language in {"ja", "ko", "zh"} else "long"
    value = number * 10**exponent
    written = format_compact_decimal(value, format_type=form, locale=locale(language), fraction_digits=3)
    assert read(written, language) == [str(value)], written


@pytest.mark.parametrize("language", LANGUAGES)
@unhurried
@given(number=st.integers(min_value=2, max_value=10**7), currency=st.sampled_from(["EUR", "USD"]))
def test_money_is_read_back(language: str, number: int, currency: str) -> None:
    family = {"EUR": "euro", "USD": "dollar"}[currency]
    for form in ("standard", "name"):
        written = format_currency(number, currency, locale=locale(language), format_type=form)
        assert read(written, language) == [f"{number} {family}"], written


@pytest.mark.parametrize("language", LANGUAGES)
@unhurried
@given(number=st.integers(min_value=0, max_value=1000))
def test_a_percentage_is_read_back(language: str, number: int) -> None:
    written = format_percent(Decimal(number) / 100, locale=locale(language))
    assert read(written, language) == [f"{number} %"], written


@pytest.mark.parametrize("language", LANGUAGES)
@unhurried
@given(day=st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)))
def test_a_date_is_read_back(language: str, day: date) -> None:
    for form in ("full", "long", "medium"):
        written = format_date(day, form, locale=locale(language))
        parts = {key for mention in mentions(written, language) for part in mention.parts for key in part}
        assert {("n", str(day.day)), ("n", str(day.year))} <= parts, written
        assert ("m", str(day.month)) in parts, written
        if form == "full":
            assert ("w", str(day.weekday())) in parts, written


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr"])
@unhurried
@given(day=st.dates(min_value=date(2000, 1, 1), max_value=date(2049, 12, 31)))
def test_a_date_in_digits_is_read_back(language: str, day: date) -> None:
    (mention,) = mentions(format_date(day, "short", locale="en_GB" if language == "en" else language), language)
    days = {key for part in mention.parts for key in part}
    assert {("n", str(day.day)), ("n", str(day.year)), ("m", str(day.month))} <= days


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "ja", "ko", "pl", "pt", "ru", "tr"])
@unhurried
@given(minutes=st.integers(min_value=0, max_value=24 * 60 - 1))
def test_a_time_is_read_back(language: str, minutes: int) -> None:
    moment = datetime(2025, 11, 11) + timedelta(minutes=minutes)
    written = format_time(moment.time(), "HH:mm", locale=locale(language))
    (mention,) = mentions(written, language)
    assert mention.value == f"{moment:%H:%M}"


@unhurried
@given(number=st.fractions(min_value=0, max_value=10**9, max_denominator=10**4))
def test_a_canonical_number_keeps_its_value(number: Fraction) -> None:
    assert Fraction(written_number(number)) == number


pieces = st.one_of(
    st.text(max_size=8),
    st.sampled_from("01279.,:/-–%$€°'’ \u00a0\u202fёIVX年月日万億二十٣½"),
    st.sampled_from(
        ["11", " November", " million", " und ", "Uhr", " 12 ", "1990", "er", " siècle", " век", "&", "\n"]
    ),
)
texts = st.lists(pieces, max_size=25).map("".join)


@pytest.mark.parametrize("language", [*LANGUAGES, "", "cs"])
@unhurried
@given(text=texts)
def test_any_text_is_read_without_harm(language: str, text: str) -> None:
    paragraph = Paragraph(text, language=language, sentences=(Sentence(0, len(text)),) if text else ())
    article = Article("id", (paragraph,), letter="A", language=language, date="2025-11-12")
    found = extract(article)
    assert found == extract(article)
    end = 0
    for mention in found:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        if mention.kind in VALUE_KINDS:
            assert end <= mention.span.start  # values don't overlap
            end = mention.span.end
        assert text[mention.span.start : mention.span.end] == mention.written
        assert 0 <= mention.lead <= mention.span.start
        assert mention.parts
        assert all(mention.parts)
    assert {span for fact in gather({"A": found}) for span in fact.mentions} <= {mention.span for mention in found}


@unhurried
@given(text=texts)
def test_tokens_cover_all_but_blanks(text: str) -> None:
    covered = {place for token in tokens(text) for place in range(token.start, token.end)}
    marks = "\u200e\u200f\u061c"
    assert all(
        character.isspace() or character in marks for place, character in enumerate(text) if place not in covered
    )
