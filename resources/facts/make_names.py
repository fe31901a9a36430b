"""Make core/facts/data/names.json: names of countries and cities, adjectives of countries, and words around names.

    python resources/facts/make_names.py STOPWORDS SUBDIVISIONS

STOPWORDS is stopwords-iso.json of the package `stopwordsiso` (MIT licence): the words that begin
sentences. SUBDIVISIONS is what make_regions.py takes: regions that are called
after a country stand among the cities, so that Northern Ireland is not Ireland. Countries, languages, cities of time
zones and currencies ("Kazakhstani tenge": the adjective) come from CLDR through Babel. What CLDR doesn't have (titles,
verbs of saying, particles of names) stands in name_words.json beside this script, one entry a language; an entry may
be empty.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages
from babel.numbers import get_territory_currencies
from make_regions import regions

from core.facts.known_names import looked_up

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "core" / "facts" / "data" / "names.json"
# Of the languages that are spoken in several countries, the one that the adjective means.
HOMES = {"en": "GB", "pt": "PT", "ar": "", "zh": "CN", "fa": "IR", "sr": "RS", "nb": "NO", "no": "NO", "la": ""}
ADJECTIVE_FIRST = {"de", "en", "nl", "ru"}
ADJECTIVE_LAST = {"es", "fr", "it", "pl", "pt"}
SHORTEST_ADJECTIVE = 4
NO_ADJECTIVES = {"sterling", "sterlings", "esterlina", "renminbi", "szterling", "libra"}


def plain(text: str) -> str:
    """A name as it is looked up: without case, direction marks and typographic apostrophes."""
    text = re.sub("[\u00ad\u200e\u200f\u061c]", "", text).casefold().replace("’", "'").replace("ё", "е")
    return " ".join(text.replace("\u00a0", " ").split())


def territories(locale: Locale, more: dict[str, str]) -> dict[str, str]:
    """Countries, the EU and the UN by name: ISO codes."""
    found = {}
    for code, name in sorted(locale.territories.items()):
        if len(code) == 2 and code not in {"ZZ", "XA", "XB", "QO", "EZ"}:
            for one in re.split(r"\s*[()]\s*", name):
                if one and not re.search(r"[,;]", one) and len(one) > _shortest(one, 2):
                    found.setdefault(plain(one), code)
    return found | {plain(name): code for name, code in more.items()}


def _shortest(name: str, letters: int) -> int:
    """How many letters are too few for a name; signs for syllables and words say more each."""
    return 1 if name >= "\u3040" else letters


def adjectives(locale: Locale, language: str, names: dict[str, str]) -> dict[str, str]:
    """Adjectives of countries: those in the names of currencies, and the names of languages."""
    found: dict[str, str] = {}
    parts = {word for name in names for word in name.split() if " " in name}
    uses: dict[str, set[str]] = {}
    for code, name in sorted(locale.currencies.items()):
        for word in plain(name).split():
            uses.setdefault(word, set()).add(code[:2])
    for territory in sorted(code for code in locale.territories if len(code) == 2):
        for code in get_territory_currencies(territory):
            words = plain(locale.currencies.get(code, "")).split()
            if code[:2] != territory or len(words) < 2 or language not in ADJECTIVE_FIRST | ADJECTIVE_LAST:
                continue
            word = words[0] if language in ADJECTIVE_FIRST else words[-1]
            # What several currencies have in their names is no country's adjective: sterling, dinar, convertible.
            if len(word) >= SHORTEST_ADJECTIVE and uses[word] == {territory} and word not in parts | NO_ADJECTIVES:
                found[word] = territory
    likely = get_global("likely_subtags")
    for code, name in sorted(locale.languages.items()):
        home = HOMES.get(code, str(likely.get(code, "")).rpartition("_")[2])
        word = plain(name)
        official = len(home) == 2 and code in get_official_languages(home, regional=False, de_facto=True)
        if official and " " not in word and len(word) >= SHORTEST_ADJECTIVE:
            found[word] = home
    return {word: code for word, code in found.items() if word not in names}


def cities(locale: Locale) -> dict[str, str]:
    """The cities that time zones are named after, where the language has a name of its own for them."""
    found = {}
    for zone in sorted({*locale.time_zones, *ZONES}):
        city = zone.rpartition("/")[2].replace("_", " ")
        own = locale.time_zones.get(zone, {}).get("city", city)
        if zone.partition("/")[0] in {"Europe", "Asia", "Africa", "America", "Australia"} and len(own) > _shortest(
            own, 3
        ):
            found[plain(own)] = city
    return found


def called_after_countries(folder: Path, countries: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """For each language, the English names of regions by names that have a country's in them but are no country's."""
    found: dict[str, dict[str, str]] = {}
    taken = {one: {looked_up(name) for name in (*names, *cities(Locale(one)))} for one, names in countries.items()}
    for called in regions(folder).values():
        names = {language: {plain(name) for name in of} for language, of in called.items() if language in countries}
        if any(looked_up(name) in taken[language] for language, of in names.items() for name in of):
            continue  # the province of Taiwan
        after = any(has_country(name, countries["en"]) for name in names.get("en", ()))
        for language, of in names.items():
            for name in sorted(of):
                # Of a single word that isn't called so in this language, it can't be known what it means there (Nord).
                known = has_country(name, countries[language]) or (after and re.search("[ -]", name))
                if known and not re.search("[,;²–]", name):
                    found.setdefault(language, {})[name] = min(sorted(called.get("en", {name})), key=len)
    return found


def has_country(name: str, countries: dict[str, str]) -> bool:
    """Whether some words of a name are a country's, or its last letters (Nordirland)."""
    words = name.split()
    parts = {" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    return not parts.isdisjoint(countries) or name.endswith(
        tuple(country for country in countries if len(country) > _shortest(country, SHORTEST_ADJECTIVE))
    )


def main() -> None:
    """Write the file."""
    stop = json.loads(Path(sys.argv[1]).read_text("utf8"))
    words = json.loads((HERE / "name_words.json").read_text("utf8"))
    countries = {one: territories(Locale(one), own.pop("territories", {})) for one, own in words.items()}
    after = called_after_countries(Path(sys.argv[2]), countries)
    made = {}
    for language, own in words.items():
        locale = Locale(language)
        names = countries[language]
        adjectival = adjectives(locale, language, names) | {plain(w): c for w, c in own.pop("adjectives", {}).items()}
        made[language] = {
            "territories": names,
            "adjectives": {word: code for word, code in adjectival.items() if code},
            "cities": {
                name: city for name, city in {**after.get(language, {}), **cities(locale)}.items() if name not in names
            },
            "common": sorted({plain(word) for word in stop.get(language, ()) if len(word) > 1} - set(names)),
            **own,
        }
    lines = [f"{json.dumps(language)}: {json.dumps(content, ensure_ascii=False)}" for language, content in made.items()]
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf8")


ZONES = sorted({zone for language in ("de", "fr", "ru") for zone in Locale(language).time_zones})

if __name__ == "__main__":
    main()
