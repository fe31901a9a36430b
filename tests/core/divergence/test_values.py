"""Numbers, amounts, percentages, dates and times that differ, and those that only differ in convention."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.divergence.detector import Evidence
from core.divergence.judgement import without_overlaps
from core.divergence.values import find_values
from core.facts import extract
from core.messages import render
from core.model import Article, Finding, FindingKind, Link, Options, Row, Severity
from tests.core.divergence.evidence import article, link, rows

LEAST = 0.5


def find(*texts: tuple[str, str], probability: float = 0.95) -> list[Finding]:
    """What is found where each article is one sentence (language, text) and all are linked."""
    letters = "ABCDEFGH"[: len(texts)]
    articles = [article(letter, [[text]], language) for letter, (language, text) in zip(letters, texts, strict=True)]
    links = [
        link((a, 0, 0), (b, 0, 0), probability=probability)
        for number, a in enumerate(letters)
        for b in letters[number + 1 :]
    ]
    return found_in(articles, rows(letters, {letter: [0] for letter in letters}), links)


def found_in(articles: list[Article], of_rows: tuple[Row, ...], links: list[Link]) -> list[Finding]:
    by_letter = {one.letter: one for one in articles}
    mentions = {letter: extract(one) for letter, one in by_letter.items()}
    evidence = Evidence(by_letter, of_rows, tuple(links), Options(), mentions=mentions)
    return [finding for finding in find_values(evidence) if finding.confidence >= LEAST]


def told(findings: list[Finding]) -> list[str]:
    return [render(finding.explanation) for finding in findings]


@pytest.mark.parametrize(
    "texts",
    [
        [("de", "am 11. und 12. November"), ("it", "l'11-12 novembre")],
        [("de", "Die Brücke kostet 30 Milliarden Dollar."), ("en", "The bridge costs $30bn.")],
        [("en", "It holds 1,450 drops."), ("fr", "Il a 1 450 pendeloques."), ("es", "Tiene 1450 lágrimas.")],
        [("de", "70 % der Leute"), ("it", "il 70% della gente")],
        [("de", "siebzig Prozent der Leute"), ("en", "70 percent of people")],
        [("en", "at 2.30 p.m."), ("fr", "à 14 h 30")],
        [("de", "um 14 Uhr"), ("en", "at 2 o'clock")],
        [("de", "beide Länder"), ("en", "the two countries")],
        [("de", "ein Dutzend Leute"), ("en", "twelve people")],
        [("en", "half of them"), ("de", "50 Prozent davon")],
        [("en", "three decades"), ("de", "30 Jahre")],
        [("en", "He ran 10 miles."), ("de", "Er lief 16 Kilometer.")],
        [("en", "410,000 tons of ore"), ("de", "410.000 Tonnen Erz")],
        [("de", "am Dienstag, 11. November 2025"), ("en", "on 11 November 2025")],
        [("de", "am Sonntagmorgen"), ("en", "on Sunday morning")],
        [("it", "da settembre"), ("ru", "сентябрьские события")],
        [("en", "in the 1970s"), ("it", "negli anni '70"), ("ru", "в семидесятых")],
        [("fr", "au XVe siècle"), ("ru", "в 15-м веке"), ("de", "im 15. Jahrhundert")],
        [("it", "quattro ore e mezza"), ("ru", "четыре с половиной часа")],
        [("de", "1,335 € je Liter"), ("en", "1,335 euros a litre")],
        [("de", "am 3.4.2025"), ("en", "on 4/3/2025")],
        [("de", "Heute reiste er ab."), ("en", "He left on Tuesday.")],
        [("en", "the 100m race"), ("de", "der 100-Meter-Lauf")],
        [("fr", "à 14 heures"), ("de", "um 14 Uhr")],
        [("fr", "en 6 secondes"), ("ru", "шестисекундные ролики")],
        [("en", "World War II"), ("de", "der Zweite Weltkrieg"), ("it", "la seconda guerra mondiale")],
        [("en", "at 68 °F"), ("de", "bei 20 °C")],
        [("en", "from 1946–58"), ("it", "dal 1946 al 1958"), ("pt", "1946-1958")],
        [("ja", "約300億ドル"), ("en", "about 30 billion dollars")],
        [("ar", "30 مليار دولار"), ("zh", "300亿美元")],
        [("en", "It got 12,34,567 rupees."), ("de", "Es erhielt 1.234.567 Rupien.")],
        [("en", "2 1/2 cups of milk"), ("fr", "2,5 tasses de lait")],
        [("de", "von 9 bis 17 Uhr"), ("en", "from 9 a.m. to 5 p.m."), ("fr", "de 9 h à 17 h")],
        [("it", "alle tre e mezza"), ("ru", "в половине четвёртого")],
        [("en", "at noon"), ("ru", "в полдень"), ("it", "a mezzogiorno"), ("de", "um 12 Uhr mittags")],
        [("de", "3:1 gewann sie"), ("en", "she won 3-1"), ("fr", "elle a gagné 3 à 1")],
        [("fr", "dans quinze jours"), ("de", "in zwei Wochen")],
        [("de", "vorgestern"), ("en", "the day before yesterday")],
        [("en", "last year"), ("de", "im Jahr 2025")],
        [("de", "im vergangenen Jahr"), ("it", "l'anno scorso"), ("ru", "в прошлом году"), ("es", "el año pasado")],
        [("de", "Ende März"), ("es", "a finales de marzo"), ("en", "in March")],
        [("de", "am Mittwochabend"), ("en", "on Wednesday night"), ("fr", "mercredi")],
        [("es", "por la tarde"), ("en", "in the evening")],
        [("es", "por la tarde"), ("it", "nel pomeriggio")],
        [("en", "a third of them"), ("de", "jeder Dritte")],
        [("it", "la venticinquenne"), ("de", "die 25-Jährige"), ("ru", "25-летняя")],
        [("en", "tonight"), ("it", "stasera"), ("de", "heute Abend"), ("fr", "ce soir"), ("es", "esta noche")],
        [("en", "last night"), ("de", "gestern Abend"), ("es", "anoche")],
        [("fr", "trois ans et six mois"), ("de", "dreieinhalb Jahre"), ("en", "42 months")],
        [("en", "at 400°F"), ("de", "bei 200 Grad")],
        [("de", "1'000 Fr."), ("it", "mille franchi"), ("de", "tausend Franken")],
        [("de", "viele tausend Leute"), ("en", "many thousands of people")],
    ],
)
def test_another_convention_is_no_finding(texts: list[tuple[str, str]]) -> None:
    assert told(find(*texts)) == []


@pytest.mark.parametrize(
    ("texts", "kind", "words"),
    [
        (
            [("de", "Es kostet 30 Milliarden Dollar."), ("de", "Es kostet 40 Milliarden Dollar.")],
            FindingKind.AMOUNT,
            "A says “30 Milliarden Dollar”, B says “40 Milliarden Dollar”.",
        ),
        (
            [("de", "Es kostet 30 Millionen Dollar."), ("it", "Costa 30 miliardi di dollari.")],
            FindingKind.AMOUNT,
            "A says “30 Millionen Dollar”, B says “30 miliardi di dollari”.",
        ),
        (
            [("de", "Es kostet 30 Dollar."), ("en", "It costs 30 euros.")],
            FindingKind.AMOUNT,
            "A says “30 Dollar”, B says “30 euros”.",
        ),
        (
            [("de", "70 % stimmten zu."), ("en", "60% agreed.")],
            FindingKind.PERCENTAGE,
            "A says “70 %”, B says “60%”.",
        ),
        (
            [("de", "vier Spuren"), ("it", "sei corsie")],
            FindingKind.NUMBER,
            "A says “vier”, B says “sei”.",
        ),
        (
            [("de", "Es geschah dreimal nacheinander."), ("en", "It happened eleven times.")],
            FindingKind.NUMBER,
            "A says “dreimal”, B says “eleven”.",
        ),
        (
            [("de", "Am 11. November begann es."), ("it", "Cominciò l'11 ottobre.")],
            FindingKind.DATE,
            "A says “11. November”, B says “11 ottobre”.",
        ),
        (
            [("de", "Gestern reiste er ab."), ("en", "He leaves tomorrow.")],
            FindingKind.DATE,
            "A says “Gestern”, B says “tomorrow”.",
        ),
        (
            [("de", "Im Jahr 2014 begann es."), ("en", "It began in 2015.")],
            FindingKind.DATE,
            "A says “2014”, B says “2015”.",
        ),
        (
            [("ru", "во вторник он уехал"), ("de", "am Mittwoch reiste er ab")],
            FindingKind.DATE,
            "A says “вторник”, B says “Mittwoch”.",
        ),
        (
            [("en", "The tour starts at 2.30 p.m."), ("es", "Empieza a las 16:30.")],
            FindingKind.DATE,
            "A says “2.30 p.m.”, B says “16:30”.",
        ),
        (
            [("en", "It is 30 and 30 again."), ("de", "Es sind 30 und noch 40.")],
            FindingKind.NUMBER,
            "A says “30”, B says “40”.",
        ),
        (
            [("en", "48 million euros"), ("fr", "48 millions d'euros"), ("es", "84 millones de euros")],
            FindingKind.AMOUNT,
            "Different values: A, B: 48 million euros; C: 84 millones de euros.",
        ),
        (
            [("es", "dos tercios"), ("en", "a third of them")],
            FindingKind.NUMBER,
            "A says “dos tercios”, B says “a third”.",
        ),
        ([("en", "at 3 a.m."), ("de", "um 15 Uhr")], FindingKind.DATE, "A says “3 a.m.”, B says “15 Uhr”."),
        (
            [("de", "von 9 bis 17 Uhr"), ("fr", "de 9 h à 18 h")],
            FindingKind.DATE,
            "A says “9 bis 17 Uhr”, B says “18 h”.",
        ),
        ([("de", "3:1 gewann sie"), ("en", "she lost 1-3")], FindingKind.NUMBER, "A says “3:1”, B says “1-3”."),
        (
            [("de", "um 3 Prozentpunkte"), ("en", "by 3 percent")],
            FindingKind.PERCENTAGE,
            "A says “3 Prozentpunkte”, B says “3 percent”.",
        ),
        (
            [("en", "last week"), ("es", "el mes pasado")],
            FindingKind.DATE,
            "A says “last week”, B says “mes pasado”.",
        ),
        ([("de", "im Sommer"), ("fr", "en hiver")], FindingKind.DATE, "A says “Sommer”, B says “hiver”."),
        (
            [("de", "Mitte März"), ("it", "a fine marzo")],
            FindingKind.DATE,
            "A says “Mitte März”, B says “fine marzo”.",
        ),
        (
            [("de", "am Mittwochabend"), ("en", "on Wednesday morning")],
            FindingKind.DATE,
            "A says “Mittwochabend”, B says “morning”.",
        ),
        (
            [("de", "gestern Abend"), ("it", "ieri mattina")],
            FindingKind.DATE,
            "A says “Abend”, B says “mattina”.",
        ),
        ([("en", "at midnight"), ("ru", "в полдень")], FindingKind.DATE, "A says “midnight”, B says “полдень”."),
        (
            [
                ("it", "Solo la metà delle trote è viva."),
                ("es", "Solo vive una cuarta parte de las truchas."),
                ("ru", "Жива лишь половина форелей."),
            ],
            FindingKind.NUMBER,
            "Different values: A, C: metà; B: una cuarta parte.",
        ),
    ],
)
def test_a_conflict_is_found(texts: list[tuple[str, str]], kind: FindingKind, words: str) -> None:
    findings = find(*texts)
    assert told(findings) == [words]
    (finding,) = findings
    assert finding.kind is kind
    assert finding.articles == tuple("ABC"[: len(texts)])
    assert finding.rows == (0,)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("de", "70 % stimmten zu."), ("en", "60% agreed.")),
        (("de", "drei Leute"), ("en", "four people")),
        (("de", "ein Bauwerk mit vier Fahrspuren"), ("it", "un'opera con sei corsie")),
    ],
)
def test_numbers_in_words_that_contradict_each_other_weigh_as_much_as_figures(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    (finding,) = find(first, second)
    assert finding.severity is Severity.HIGH


def test_a_date_of_one_side_is_only_there_and_no_conflict() -> None:
    (finding,) = find(("it", "Ha firmato la dichiarazione."), ("de", "Am Dienstag (11.11.2025) unterzeichnete er."))
    assert told([finding]) == ["Only B gives this date (Dienstag (11.11.2025))."]
    assert finding.severity is Severity.MEDIUM
    assert finding.articles == ("A", "B")


def test_a_date_that_one_of_three_lacks() -> None:
    findings = find(("it", "Firmò l'11 novembre."), ("de", "Am 11. November."), ("en", "He signed it."))
    assert told(findings) == ["C lacks this date (11 novembre), which A, B give."]


def test_a_less_exact_date_is_a_small_matter() -> None:
    (finding,) = find(("it", "Firmò l'11 novembre 2025."), ("de", "Er unterschrieb am 11. November."))
    assert told([finding]) == ["A gives the date more exactly (11 novembre 2025) than B."]
    assert finding.severity is Severity.LOW


def test_numbers_of_different_things_are_no_conflict() -> None:
    findings = find(("de", "Es gab 150 Flugzeuge."), ("de", "Es gab 300 Schiffe."))
    assert told(findings) == ["Only A gives this number (150).", "Only B gives this number (300)."]


def test_a_weekday_and_a_date_are_no_conflict() -> None:
    findings = find(("de", "Am 11. November sprachen sie."), ("de", "Am Mittwoch sprachen sie."))
    assert sorted(finding.explanation.id for finding in findings) == ["date.only", "date.only"]


def test_a_weekday_that_contradicts_its_date_is_told_once() -> None:
    findings = find(
        ("en", "on Friday 14 November 2025"),
        ("fr", "vendredi 14 novembre 2025"),
        ("es", "jueves 14 de noviembre de 2025"),
    )
    assert told(findings) == [
        "C says “jueves 14 de noviembre de 2025”, but that date falls on another day of the week."
    ]


def test_almost_and_more_than_contradict_each_other() -> None:
    (finding,) = find(("de", "fast 30 Millionen Euro"), ("en", "more than 30 million euros"))
    assert told([finding]) == [
        "A says “fast 30 Millionen Euro”, B says “more than 30 million euros”: not the same exactness."
    ]
    assert find(("de", "rund 30 Millionen Euro"), ("en", "30 million euros")) == []


def test_what_stands_in_a_neighbouring_sentence_that_has_no_partner_is_not_missing() -> None:
    articles = [
        article("A", [["Am 11. November unterschrieb er das Papier."]]),
        article("B", [["He signed the paper.", "That was on 11 November."]], "en"),
    ]
    of_rows = rows("AB", {"A": [0], "B": [0]})
    assert found_in(articles, of_rows, [link(("A", 0, 0), ("B", 0, 0))]) == []


def test_values_of_a_passage_that_only_one_has_are_not_told_one_by_one() -> None:
    articles = [article("A", [["Es kam anders."]]), article("B", [["Es kam anders."], ["30 Milliarden am 11.11.2025"]])]
    of_rows = rows("AB", {"A": [0], "B": [0]}, {"B": [1]})
    assert found_in(articles, of_rows, [link(("A", 0, 0), ("B", 0, 0))]) == []


def test_the_order_of_articles_does_not_matter() -> None:
    texts = [("de", "Es sind 30 von 50, also 60 %."), ("en", "They are 35 of 50, that is 70%.")]
    kinds = [sorted(finding.kind for finding in find(*order)) for order in (texts, texts[::-1])]
    assert kinds[0] == kinds[1] == [FindingKind.NUMBER, FindingKind.PERCENTAGE]


def test_more_than_here_and_less_than_there_is_one_finding_of_the_number() -> None:
    (finding,) = find(("de", "mehr als 300 Leute"), ("fr", "moins de 300 personnes"))
    assert finding.severity is Severity.HIGH
    denied = replace(
        finding, kind=FindingKind.POLARITY, spans=tuple(replace(s, end=s.start + 5) for s in finding.spans)
    )
    assert without_overlaps([denied, finding], lambda: None) == [finding]
    quoted = replace(finding, kind=FindingKind.QUOTATION)
    assert len(without_overlaps([denied, quoted], lambda: None)) == 2


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("1890", Severity.MEDIUM),
        ("am 3. Mai", Severity.MEDIUM),
        ("40 Euro", Severity.MEDIUM),
        ("am Montag", Severity.LOW),
    ],
)
def test_a_day_of_the_week_weighs_less_than_what_else_one_side_lacks(said: str, severity: Severity) -> None:
    (finding,) = find(("de", f"Er zahlte {said}."), ("it", "Ha pagato."))
    assert finding.severity is severity


def test_a_less_exact_date_is_marked_with_the_more_exact_one() -> None:
    (finding,) = find(("de", "am 4. Mai"), ("de", "am 4. Mai 2026"))
    assert [span.article for span in finding.spans] == ["B", "A"]


def test_each_article_is_named_once_where_one_says_a_range_in_two_values() -> None:
    (finding,) = find(("de", "von 9 bis 17 Uhr"), ("it", "dalle 9 alle 17"), ("en", "from 9 a.m. to 6 p.m."))
    assert told([finding]) == ["Different values: A, B: 9 bis 17 Uhr; C: 6 p.m."]
    assert finding.kind is FindingKind.DATE
