"""Numbers, amounts and percentages in the languages that are supported in depth."""

from __future__ import annotations

import pytest

from tests.core.facts.reading import AMOUNT, NUMBER, PERCENTAGE, facts, mentions, values


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Es kamen 1.200 Besucher", (NUMBER, "1200")),
        ("de", "Es kamen 1200 Besucher", (NUMBER, "1200")),
        ("de", "ein Wert von 2,5", (NUMBER, "2.5")),
        ("de", "in der Schweiz 1’200’000 Mal", (NUMBER, "1200000")),
        ("de", "dreihundertfünfzig Gäste", (NUMBER, "350")),
        ("de", "zweitausendfünfhundert Gäste", (NUMBER, "2500")),
        ("de", "30 Milliarden Dollar", (AMOUNT, "30000000000 dollar")),
        ("de", "4 Mio. Euro", (AMOUNT, "4000000 euro")),
        ("de", "1,5 Mrd. €", (AMOUNT, "1500000000 euro")),
        ("de", "anderthalb Stunden", (AMOUNT, "1.5 hour")),
        ("de", "viereinhalb Jahre", (AMOUNT, "4.5 year")),
        ("de", "70 % davon", (PERCENTAGE, "70 %")),
        ("de", "siebzig Prozent davon", (PERCENTAGE, "70 %")),
        ("de", "3,5 Prozentpunkte", (PERCENTAGE, "3.5 points")),
        ("de", "zwei Drittel", (NUMBER, "2/3")),
        ("de", "zwischen 3 und 5 Millionen Euro", (AMOUNT, "3000000–5000000 euro")),
        ("de", "minus 3 Grad", (AMOUNT, "-3 degree")),
        ("de", "bis -3,5 °C", (AMOUNT, "-3.5 celsius")),
        ("de", "2½ Kilo Mehl", (AMOUNT, "2.5 kilogram")),
        ("it", "milleduecento soldati", (NUMBER, "1200")),
        ("en", "three hundred and fifty thousand", (NUMBER, "350000")),
        ("en", "two and a half million", (NUMBER, "2500000")),
        ("en", "between $3 and $5 billion", (AMOUNT, "3000000000–5000000000 dollar")),
        ("es", "dos millones y medio", (NUMBER, "2500000")),
        ("pt", "dois terços", (NUMBER, "2/3")),
        ("pt", "meio milhão de euros", (AMOUNT, "500000 euro")),
        ("nl", "anderhalf miljoen euro", (AMOUNT, "1500000 euro")),
        ("nl", "twee derde", (NUMBER, "2/3")),
        ("pl", "półtora miliona złotych", (AMOUNT, "1500000 zloty")),
        ("pl", "dwie trzecie", (NUMBER, "2/3")),
        ("tr", "bir buçuk milyon", (NUMBER, "1500000")),
        ("zh", "三百五十万人", (NUMBER, "3500000")),
        ("zh", "百分之三十", (PERCENTAGE, "30 %")),
        ("zh", "三分之二", (NUMBER, "2/3")),
        ("ja", "一万二千円", (AMOUNT, "12000 yen")),
        ("ja", "2万5000人", (NUMBER, "25000")),
        ("ko", "삼백만 명", (NUMBER, "3000000")),
        ("ar", "و70٪", (PERCENTAGE, "70 %")),
        ("en", "some 1,450 pieces", (NUMBER, "1450")),
        ("en", "a rise of 2.5", (NUMBER, "2.5")),
        ("en", "three hundred and twenty-five seats", (NUMBER, "325")),
        ("en", "a hundred people", (NUMBER, "100")),
        ("en", "a million dollars", (AMOUNT, "1000000 dollar")),
        ("en", "half a million dollars", (AMOUNT, "500000 dollar")),
        ("en", "two dozen people", (NUMBER, "24")),
        ("en", "one and a half hours", (AMOUNT, "1.5 hour")),
        ("de", "eine halbe Million Euro", (AMOUNT, "500000 euro")),
        ("de", "eine Million Euro", (AMOUNT, "1000000 euro")),
        ("it", "mezzo milione di euro", (AMOUNT, "500000 euro")),
        ("fr", "pendant 3 heures", (AMOUNT, "3 hour")),
        ("fr", "quatre-vingt mille euros", (AMOUNT, "80000 euro")),
        ("fr", "mille neuf cents soldats", (NUMBER, "1900")),
        ("fr", "1,5 M€", (AMOUNT, "1500000 euro")),
        ("de", "12½ Jahre", (AMOUNT, "12.5 year")),
        ("it", "vent'anni", (AMOUNT, "20 year")),
        ("ru", "миллион рублей", (AMOUNT, "1000000 rouble")),
        ("en", "$221bn", (AMOUNT, "221000000000 dollar")),
        ("en", "US$ 3.5 million", (AMOUNT, "3500000 dollar")),
        ("en", "£760", (AMOUNT, "760 pound")),
        ("en", "USD 40 million", (AMOUNT, "40000000 dollar")),
        ("en", "from 30 to 40 billion dollars", (AMOUNT, "30000000000–40000000000 dollar")),
        ("en", "two and a half hours", (AMOUNT, "2.5 hour")),
        ("en", "45 per cent", (PERCENTAGE, "45 %")),
        ("en", "under 2C", (AMOUNT, "2 celsius")),
        ("en", "15–20 people", (NUMBER, "15–20")),
        ("it", "1.450 gocce", (NUMBER, "1450")),
        ("it", "duecentomila abitanti", (NUMBER, "200000")),
        ("it", "30 miliardi di dollari", (AMOUNT, "30000000000 dollar")),
        ("it", "15 milioni e mezzo", (NUMBER, "15500000")),
        ("it", "quattro ore e mezza", (AMOUNT, "4.5 hour")),
        ("it", "il 60% del totale", (PERCENTAGE, "60 %")),
        ("it", "il sessanta per cento", (PERCENTAGE, "60 %")),
        ("fr", "1\u202f450 pièces", (NUMBER, "1450")),
        ("fr", "25 000 dollars", (AMOUNT, "25000 dollar")),
        ("fr", "48 millions d'euros", (AMOUNT, "48000000 euro")),
        ("fr", "48 millions d’euros", (AMOUNT, "48000000 euro")),
        ("fr", "quatre-vingt-dix-neuf pages", (NUMBER, "99")),
        ("fr", "soixante et onze pages", (NUMBER, "71")),
        ("fr", "deux cent mille habitants", (NUMBER, "200000")),
        ("fr", "35\u00a0% du total", (PERCENTAGE, "35 %")),
        ("fr", "trente-cinq pour cent", (PERCENTAGE, "35 %")),
        ("es", "1450 lágrimas", (NUMBER, "1450")),
        ("es", "treinta y cinco niños", (NUMBER, "35")),
        ("es", "3 mil millones de euros", (AMOUNT, "3000000000 euro")),
        ("es", "mil doscientos soldados", (NUMBER, "1200")),
        ("es", "el 25 por ciento", (PERCENTAGE, "25 %")),
        ("es", "dos años y medio", (AMOUNT, "2.5 year")),
        ("ru", "25 000 рублей", (AMOUNT, "25000 rouble")),
        ("ru", "30 млрд долларов", (AMOUNT, "30000000000 dollar")),
        ("ru", "221 миллиарда долларов США", (AMOUNT, "221000000000 dollar")),
        ("ru", "двести тридцать пять тысяч человек", (NUMBER, "235000")),
        ("ru", "около двадцати пяти человек", (NUMBER, "25")),
        ("ru", "четыре с половиной часа", (AMOUNT, "4.5 hour")),
        ("ru", "тридцать процентов", (PERCENTAGE, "30 %")),
        ("ru", "1,1 млн тонн", (AMOUNT, "1100000 tonne")),
        ("pl", "dwadzieścia pięć książek", (NUMBER, "25")),
        ("pt", "vinte e cinco livros", (NUMBER, "25")),
        ("nl", "tweehonderdvijftig boeken", (NUMBER, "250")),
        ("tr", "yüzde 25", (PERCENTAGE, "25 %")),
        ("ar", "30 مليار دولار", (AMOUNT, "30000000000 dollar")),
        ("ar", "٣٥٪", (PERCENTAGE, "35 %")),
        ("ja", "約300億ドル", (AMOUNT, "30000000000 dollar")),
        ("ko", "300억 달러", (AMOUNT, "30000000000 dollar")),
        ("zh", "30亿美元", (AMOUNT, "3000000000 dollar")),
        ("th", "30 ล้านบาท", (AMOUNT, "30000000 baht")),
    ],
)
def test_a_value_is_read(language: str, text: str, expected: tuple[str, str]) -> None:
    assert facts(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ein Mann und eine Frau gaben acht."),
        ("de", "Millionen von Menschen"),
        ("en", "One of them was the first to leave; once again, both agreed."),
        ("en", "He may march in an august procession."),
        ("en", "The A380 and COVID-19"),
        ("it", "Tu sei uno di loro, secondo me, con i venti forti."),
        ("fr", "Un livre neuf dans une boîte."),
        ("es", "Una vez más, un segundo intento de Julio."),
        ("ru", "Один из них в окружающей среде, Август отказал."),
    ],
)
def test_words_that_are_no_numbers_state_nothing(language: str, text: str) -> None:
    assert facts(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "qualifier"),
    [
        ("de", "fast 30 Milliarden Dollar", "almost"),
        ("de", "über 17 Milliarden Dollar", "more than"),
        ("de", "etwa drei Stunden", "about"),
        ("it", "circa tre ore", "about"),
        ("it", "più di 30 miliardi", "more than"),
        ("fr", "près de 30 milliards", "almost"),
        ("es", "menos de 30 años", "less than"),
        ("ru", "не менее 30 человек", "more than"),
        ("ru", "почти 30 человек", "almost"),
        ("en", "up to 30 people", "less than"),
        ("en", "30 people", ""),
    ],
)
def test_a_qualifier_is_kept(language: str, text: str, qualifier: str) -> None:
    (mention,) = mentions(text, language)
    assert mention.qualifier == qualifier
    assert bool(mention.lead) == bool(qualifier)


def test_separators_mean_what_they_mean_in_the_language() -> None:
    assert values("1.200 und 1,5", "de") == ["1200", "1.5"]
    assert values("1,200 and 1.5", "en") == ["1200", "1.5"]
    assert values("1 200 et 1,5", "fr") == ["1200", "1.5"]


def test_a_number_after_a_year_is_another_number() -> None:
    assert values("Im Jahr 2014 300 Gäste", "de") == ["2014", "300"]


def test_a_list_of_two_millions_is_two_numbers() -> None:
    assert values("three million and five million copies", "en") == ["3000000", "5000000"]


def test_scores_are_two_numbers() -> None:
    assert values("Sie gewannen 3:2 und 787-9", "de") == ["3–2", "787", "9"]


def test_percentage_points_are_no_percentages() -> None:
    assert facts("by 3 percentage points, not 3 percent", "en") == [(PERCENTAGE, "3 points"), (PERCENTAGE, "3 %")]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("12,34,567 rupees", "en", "1234567 rupee"),
        ("12 lakh rupees", "en", "1200000 rupee"),
        ("2 1/2 litres", "en", "2.5 liter"),
        ("11 chili", "it", "11 kilogram"),
        ("acht Stunden", "de", "8 hour"),
        ("31 km²", "de", "31 square-kilometer"),
        ("85 m2", "fr", "85 square-meter"),
        ("12 sq mi", "en", "12 square-mile"),
        ("20 min", "es", "20 minute"),
        ("6 ft 2 in", "en", "74 inch"),
        ("1 Std. 20 Min.", "de", "80 minute"),
        ("1:20 Stunden", "de", "80 minute"),
        ("350 TEUR", "de", "350000"),
        ("тысяча двести человек", "ru", "1200"),
    ],
)
def test_numbers_in_other_ways_of_writing(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


def test_an_unknown_language_reads_digits() -> None:
    assert values("17 knih za 30 EUR", "cs") == ["17", "30 euro"]


@pytest.mark.parametrize("text", ["15 Boeing 787-9 gekauft", "bought 15 Boeing 787-9 jets"])
def test_the_number_of_a_product_is_no_fact(text: str) -> None:
    assert values(text, "de" if "gekauft" in text else "en") == ["15"]


def test_three_million_and_five_million_are_two_numbers() -> None:
    assert values("three million and five million", "en") == ["3000000", "5000000"]


def test_a_dash_before_a_count_is_no_minus() -> None:
    assert values("Die Brücke – 3 Kilometer lang", "de") == ["3 kilometer"]


def test_a_digit_behind_a_unit_is_its_power_only_where_it_is_tied_to_it() -> None:
    assert values("85 m2 groß", "de") == ["85 square-meter"]
    assert values("85 m 2 Mal", "de")[0] == "85 meter"


def test_a_run_of_thousands_of_digits_is_no_duration() -> None:
    assert values(f"{'1' * 5000}:20 Stunden", "de") == ["20 hour"]
