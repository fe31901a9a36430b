"""Make core/facts/data/regions.txt: what parts of countries are called in other languages (Bayern, Bavaria, Бавария).

    python resources/facts/make_regions.py SUBDIVISIONS

SUBDIVISIONS is the folder common/subdivisions of Unicode CLDR 41 (Debian's package `unicode-cldr-core`, Unicode
licence); later editions have fewer. A line is a region: all its names in the languages that names are read in, as
`core.facts.known_names` looks them up, parted by `|`, with the sort of region that it is and without (canton de Vaud).
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

from core.facts.known_names import looked_up
from core.facts.name_data import name_words

TARGET = Path(__file__).resolve().parents[2] / "core" / "facts" / "data" / "regions.txt"
LANGUAGES = ("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh")
SORTS = {
    "de": "provinz|region|gouvernement|kanton|oblast|distrikt|bezirk|autonomer?|gemeinschaft|republik|präfektur|"
    "grafschaft|bundesstaat|bundesland|territorium|woiwodschaft|komitat|rajon|departamento|département",
    "en": "province|region|governorate|canton|oblast|district|autonomous|community|republic|prefecture|county|state|"
    "territory|voivodeship|department",
    "es": "provincia|región|gobernación|cantón|óblast|distrito|autónom[ao]|comunidad|república|prefectura|condado|"
    "estado|territorio|voivodato|departamento",
    "fr": "province|région|gouvernorat|canton|oblast|district|autonome|communauté|république|préfecture|comté|état|"
    "territoire|voïvodie|département|collectivité",
    "it": "provincia|regione|governatorato|cantone|oblast['’]?|distretto|autonom[ao]|comunità|repubblica|prefettura|"
    "contea|stato|territorio|voivodato|dipartimento",
    "nl": "provincie|regio|gouvernement|kanton|oblast|district|autonome|gemeenschap|republiek|prefectuur|graafschap|"
    "staat|departement",
    "pl": r"prowincja|region|gubernatorstwo|kanton|obwód|dystrykt|autonomiczn\w+|wspólnota|republika|prefektura|"
    "hrabstwo|stan|terytorium|województwo|departament",
    "pt": "província|região|governadoria|cantão|oblast|distrito|autónom[ao]|autônom[ao]|comunidade|república|"
    "prefeitura|condado|estado|território|departamento",
    "ru": r"провинция|регион|губернаторство|кантон|область|округ|район|автономн\w+|сообщество|республика|"
    "префектура|графство|штат|земля|край|воеводство|департамент",
    "tr": "bölgesi|ili|eyaleti|kantonu|oblastı|özerk|cumhuriyeti|ilçesi|belediyesi|departmanı",
}
"""What sorts of regions are called."""
PARTICLES = r"(?:de la|de l['’]|de|di|dei|del|della|delle|dell['’]|des|du|do|da|d['’]|of|the|van|von)"
MOST_OF_A_NAME = 2
"""Countries that may have a region of one name; others say where it lies in its country only (Central, Norte)."""
LEAST_LANGUAGES, SHORTEST = 10, 4


def bare(name: str, language: str) -> str:
    """A name without the sort of its region."""
    sorts = SORTS.get(language)
    if sorts is None:
        return name
    name = re.sub(rf"^(?:(?:{sorts})\s+)+(?:{PARTICLES}(?:\s+|(?<=['’])))?", "", name, flags=re.IGNORECASE)
    return re.sub(rf"(?:\s+(?:{sorts}))+$", "", name, flags=re.IGNORECASE)


def regions(folder: Path) -> dict[str, dict[str, set[str]]]:
    """By code and language what each region is called, with its sort and without."""
    found: dict[str, dict[str, set[str]]] = {}
    for language in LANGUAGES:
        for element in ET.parse(folder / f"{language}.xml").getroot().iter("subdivision"):
            full = re.sub(r"\s*[(（].*?[)）]", "", element.text or "").strip()
            found.setdefault(element.attrib["type"], {})[language] = {full, bare(full, language)} - {""}
    return found


def main() -> None:
    """Write the file."""
    called: dict[str, set[str]] = {}
    for code, names in regions(Path(sys.argv[1])).items():
        own = {(looked_up(name), language) for language, of in names.items() for name in of}
        own = {(name, of) for name, of in own if name not in name_words(of).territories and not is_short(name)}
        if len({language for _, language in own}) >= LEAST_LANGUAGES:
            called[code] = {name for name, _ in own}
    countries = Counter(name for name, _ in {(name, code[:2]) for code, names in called.items() for name in names})
    lines = set()
    for names in called.values():
        known = sorted(name for name in names if countries[name] <= MOST_OF_A_NAME)
        if len(known) > 1:
            lines.add("|".join(known))
    TARGET.write_text("".join(f"{line}\n" for line in sorted(lines)), "utf8", newline="\n")


def is_short(name: str) -> bool:
    """Whether a name is too short to tell."""
    return name[:1] < "\u0600" and len(name) < SHORTEST


if __name__ == "__main__":
    main()
