"""Dates, times, decades and centuries."""

from __future__ import annotations

import pytest

from tests.core.facts.reading import DATE, facts, mentions, values


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "am 11.11.2025", "2025-11-11"),
        ("de", "am 2.9.2025", "2025-09-02"),
        ("de", "am Dienstag (11.11.2025)", "2025-11-11"),
        ("de", "Dienstag, den 11. November 2025", "2025-11-11"),
        ("de", "am 11. und 12. November", "-11-11/12"),
        ("de", "11.–12. November", "-11-11/12"),
        ("de", "am 2. 9. 2025", "2025-09-02"),
        ("de", "vom 2.9. an", "-09-02"),
        ("de", "im November", "-11"),
        ("de", "im November 2025", "2025-11"),
        ("de", "2025", "2025"),
        ("de", "um 14.30 Uhr", "14:30"),
        ("de", "um drei Uhr", "03:00"),
        ("de", "um halb acht", "07:30"),
        ("de", "um Viertel nach neun", "09:15"),
        ("nl", "om half acht", "07:30"),
        ("en", "at a quarter to nine", "08:45"),
        ("es", "a las tres y media", "03:30"),
        ("it", "alle tre e un quarto", "03:15"),
        ("fr", "à huit heures et demie", "08:30"),
        ("pl", "o godz. 14.30", "14:30"),
        ("ja", "午後3時30分", "15:30"),
        ("ko", "오후 3시 30분", "15:30"),
        ("es", "la década de 1990", "decade 1990"),
        ("nl", "de jaren tachtig", "decade 80"),
        ("pl", "w latach 90.", "decade 90"),
        ("ru", "в восьмидесятые годы", "decade 80"),
        ("th", "11 พฤศจิกายน 2568", "2025-11-11"),
        ("de", "in den 70er Jahren", "decade 70"),
        ("de", "die 1990er", "decade 1990"),
        ("de", "Mitte der 80er-Jahre", "decade 80"),
        ("de", "des 20. Jahrhunderts", "20 century"),
        ("en", "on November 11, 2025", "2025-11-11"),
        ("en", "on 11 November 2025", "2025-11-11"),
        ("en", "on the 11th of November", "-11-11"),
        ("en", "November 11-12", "-11-11/12"),
        ("en", "on 2025-11-11", "2025-11-11"),
        ("en", "on 11/30/2025", "2025-11-30"),
        ("en", "in May 2015", "2015-05"),
        ("en", "from 1946–58", "1946–1958"),
        ("en", "at 2:30 pm", "14:30"),
        ("en", "at 2.30 p.m.", "14:30"),
        ("en", "at 12 am", "00:00"),
        ("en", "in the 1970s", "decade 1970"),
        ("en", "in the seventies", "decade 70"),
        ("en", "the 6th century", "6 century"),
        ("it", "l'11-12 novembre", "-11-11/12"),
        ("it", "11 e il 12 ottobre", "-10-11/12"),
        ("it", "il 1º maggio", "-05-01"),
        ("it", "alle ore 14", "14:00"),
        ("it", "negli anni '90", "decade 90"),
        ("it", "il XX secolo", "20 century"),
        ("it", "sabato 11 ottobre", "-10-11"),
        ("fr", "le 1er mai", "-05-01"),
        ("fr", "vendredi 14 novembre 2025", "2025-11-14"),
        ("fr", "à 14 h 30", "14:30"),
        ("fr", "à 14h30", "14:30"),
        ("fr", "à 14 heures", "14:00"),
        ("fr", "vers 9h", "09:00"),
        ("es", "a las 15.30 h", "15:30"),
        ("en", "12th-century walls", "12 century"),
        ("it", "del Novecento", "20 century"),
        ("fr", "les années 1970", "decade 1970"),
        ("fr", "les années soixante-dix", "decade 70"),
        ("fr", "au XVe siècle", "15 century"),
        ("fr", "au quinzième siècle", "15 century"),
        ("es", "lunes 9 de marzo de 2026", "2026-03-09"),
        ("es", "a las 16:30", "16:30"),
        ("es", "los años setenta", "decade 70"),
        ("es", "el siglo XV", "15 century"),
        ("ru", "11–12 октября", "-10-11/12"),
        ("ru", "11 ноября 2025 года", "2025-11-11"),
        ("ru", "в мае 2015 г.", "2015-05"),
        ("ru", "в 2015 году", "2015"),
        ("ru", "в субботу, 11 октября", "-10-11"),
        ("ru", "в 1980-х гг.", "decade 1980"),
        ("ru", "в XX веке", "20 century"),
        ("ru", "в 14:40", "14:40"),
        ("pl", "11 listopada 2025 r.", "2025-11-11"),
        ("pt", "11 de novembro de 2025", "2025-11-11"),
        ("nl", "11 november 2025", "2025-11-11"),
        ("tr", "11 Kasım 2025", "2025-11-11"),
        ("ar", "11 نوفمبر 2025", "2025-11-11"),
        ("ja", "2025年11月11日", "2025-11-11"),
        ("ko", "2025년 11월 11일", "2025-11-11"),
        ("zh", "11月11日", "-11-11"),
        ("zh", "部长周二为新桥揭幕。", "weekday 2"),
    ],
)
def test_a_date_is_read(language: str, text: str, expected: str) -> None:
    assert facts(text, language) == [(DATE, expected)]


def test_the_brackets_of_a_date_belong_to_it() -> None:
    (mention,) = mentions("kündigte am Dienstag (11.11.2025) an", "de")
    assert mention.written == "Dienstag (11.11.2025)"


def test_a_day_that_is_no_day_is_no_date() -> None:
    assert values("Version 45.13.2025", "de") == []
    assert all(mention.kind != DATE for mention in mentions("am 45. November", "de")[:1])


def test_words_for_days_have_a_date_where_the_article_has_one() -> None:
    (mention,) = mentions("gestern", "de", date="2025-11-12")
    assert mention.value == "2025-11-11"
    (mention,) = mentions("yesterday", "en")
    assert mention.value == "day -1"


def test_a_weekday_in_a_compound_is_a_weekday() -> None:
    (mention,) = mentions("am Sonntagmorgen", "de")
    assert (mention.value, mention.salience > 0.3) == ("weekday 7", True)
    (mention,) = mentions("am Palmsonntag", "de")
    assert mention.salience == 0


@pytest.mark.parametrize(("language", "text"), [("fr", "les samedis"), ("es", "los sábados"), ("de", "samstags")])
def test_weekdays_have_plurals(language: str, text: str) -> None:
    assert values(text, language) == ["weekday 6"]


def test_a_russian_weekday_may_follow_its_date() -> None:
    (date,) = mentions("11 ноября 2025 года, во вторник", "ru")
    assert (date.value, frozenset({("w", "1")})) == ("2025-11-11", date.parts[0])


@pytest.mark.parametrize(
    ("text", "language"), [("Erst am Morgen war es so weit.", "de"), ("In de morgen kwam hij.", "nl")]
)
def test_a_word_that_is_a_time_of_day_more_often_than_tomorrow_is_no_date(text: str, language: str) -> None:
    assert "relative" not in {mention.unit for mention in mentions(text, language)}


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("im vergangenen Jahr", "de", "year -1"),
        ("l'anno scorso", "it", "year -1"),
        ("next month", "en", "month +1"),
        ("la semaine prochaine", "fr", "week +1"),
        ("este año", "es", "year +0"),
        ("на прошлой неделе", "ru", "week -1"),
        ("mid-March 2025", "en", "2025-03"),
        ("a finales de marzo", "es", "-03"),
        ("Ende der achtziger Jahre", "de", "decade 80"),
        ("im Herbst", "de", "season 2"),
        ("en été", "fr", "season 1"),
        ("9 bis 17 Uhr", "de", "09:00–17:00"),
        ("9-5pm", "en", "09:00–17:00"),
        ("um acht Uhr", "de", "08:00"),
        ("à neuf heures moins le quart", "fr", "08:45"),
        ("в половине четвёртого", "ru", "03:30"),
        ("the day before yesterday", "en", "day -2"),
        ("im Jänner 2026", "de", "2026-01"),
    ],
)
def test_parts_and_neighbours_of_dates_are_read(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(("text", "language"), [("in the springs of the sofa", "en"), ("Il a été absent.", "fr")])
def test_a_word_that_only_looks_like_a_season_is_none(text: str, language: str) -> None:
    assert not values(text, language)


def test_what_is_said_from_the_day_of_an_article_has_its_year() -> None:
    (period,) = mentions("last year", "en", "2026-04-15")
    assert ("n", "2025") in period.parts[0]
    (undated,) = mentions("last year", "en")
    assert undated.parts == (frozenset({("period", "year -1")}),)
