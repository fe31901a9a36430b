"""Make core/facts/data/*.json: the words and signs by which facts are read, one file a language.

    python resources/facts/make_data.py CLDR_RBNF CLDR_CORE [LANGUAGE …]

CLDR_RBNF and CLDR_CORE are the unpacked npm packages `cldr-rbnf` and `cldr-core` (Unicode licence):
number words are made by running CLDR's own spell-out rules, units convert by its factors. Month and
weekday names, currencies, units, scale words and separators come through Babel. What CLDR doesn't
have (qualifiers, `both`, `dozen`, yesterday, endings of inflected languages) stands in words.json
beside this script, one entry a language: a new language needs an entry there, which may be empty.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from math import prod
from pathlib import Path
from typing import Any

from babel import Locale

from core.facts.lexicon import folded

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "core" / "facts" / "data"
MAX_ORDINAL = 100
_POWERS = {"²": "2", "³": "3"}
COUNTS = [*range(101), *range(100, 1000, 100), 1000]
CURRENCY_FAMILIES = {
    "dollar": ["USD", "CAD", "AUD", "NZD", "HKD"],
    "pound": ["GBP", "EGP", "SYP", "LBP"],
    "rouble": ["RUB", "BYN"],
    "yen": ["JPY"],
    "yuan": ["CNY"],
    "franc": ["CHF", "XAF", "GNF", "RWF"],
    "rupee": ["INR", "PKR", "LKR", "NPR"],
    "peso": ["MXN", "ARS", "CLP", "COP", "PHP"],
    "krone": ["SEK", "ISK", "DKK", "NOK", "CZK"],
    "won": ["KRW", "KPW"],
    "lira": ["TRY"],
    "zloty": ["PLN"],
    "forint": ["HUF"],
    "leu": ["RON", "MDL"],
    "dinar": ["RSD", "KWD", "DZD", "IQD", "TND"],
    "dirham": ["AED", "MAD"],
    "riyal": ["SAR", "QAR", "YER"],
    "rand": ["ZAR"],
    "tenge": ["KZT"],
    "hryvnia": ["UAH"],
    "shekel": ["ILS"],
    "baht": ["THB"],
    "real": ["BRL"],
    "rupiah": ["IDR"],
    "euro": ["EUR"],
}
UNITS = [
    "length-kilometer", "length-meter", "length-centimeter", "length-millimeter", "length-mile", "length-foot",
    "length-inch", "length-yard", "length-nautical-mile", "length-light-year",
    "area-square-kilometer", "area-square-meter", "area-hectare", "area-acre", "area-square-mile", "area-square-foot",
    "mass-tonne", "mass-kilogram", "mass-gram", "mass-milligram", "mass-pound", "mass-ounce", "mass-ton",
    "volume-liter", "volume-milliliter", "volume-hectoliter", "volume-cubic-meter", "volume-cubic-kilometer",
    "volume-gallon", "volume-barrel",
    "speed-kilometer-per-hour", "speed-mile-per-hour", "speed-meter-per-second", "speed-knot",
    "temperature-celsius", "temperature-fahrenheit", "temperature-generic",
    "power-watt", "power-kilowatt", "power-megawatt", "power-gigawatt", "power-horsepower",
    "energy-kilowatt-hour", "energy-joule", "energy-kilojoule", "energy-kilocalorie",
    "digital-kilobyte", "digital-megabyte", "digital-gigabyte", "digital-terabyte",
    "frequency-hertz", "frequency-kilohertz", "frequency-megahertz", "frequency-gigahertz",
    "duration-second", "duration-minute", "duration-hour", "duration-day", "duration-week", "duration-month",
    "duration-year", "duration-decade", "duration-century",
    "concentr-percent", "concentr-permille",
]  # fmt: skip
_BLANKS = re.compile(r"[\s\u00a0\u202f]+")


def plain(text: str) -> str:
    """A word as the lexicon has it: folded, without soft hyphens and direction marks, plain blanks."""
    text = re.sub("[\u00ad\u200e\u200f\u061c\u2068\u2069]", "", text)
    return _BLANKS.sub(" ", folded(text)).strip()


# Spell-out rules (https://unicode.org/reports/tr35/tr35-numbers.html#Rule-Based_Number_Formatting)


class SpellOut:
    """CLDR's rules for one language; only what whole numbers need."""

    def __init__(self, path: Path) -> None:
        rules = json.loads(path.read_text("utf8"))["rbnf"]["rbnf"]["SpelloutRules"]
        self.sets: dict[str, list[tuple[int, int, str]]] = {}
        for name, entries in rules.items():
            parsed = []
            for key, *bodies in entries:
                body = bodies[0] if bodies else ""
                base, _, radix = key.partition("/")
                if base.rstrip(">").isdigit():
                    parsed.append((int(base.rstrip(">")), int(radix) if radix else 10, body.removesuffix(";")))
            self.sets[name] = parsed

    def names(self, kind: str) -> list[str]:
        """The public rule sets of a kind (cardinal, ordinal, numbering), all genders and cases."""
        return [name for name in self.sets if name.startswith(f"%spellout-{kind}") and "financial" not in name
                and "year" not in name]  # fmt: skip

    def spell(self, name: str, number: int) -> str:
        """A number in the words of a rule set."""
        rules = self.sets[name]
        at = max((i for i, rule in enumerate(rules) if rule[0] <= number), default=0)
        base, radix, body = rules[at]
        if ">>" in body:
            body = body.replace(">>", "→→")
        divisor = 1
        while base and divisor * radix <= base:
            divisor *= radix
        whole, rest = divmod(number, divisor)
        body = re.sub(r"\[([^\]]*)\]", lambda m: m[1].split("|")[0] if rest else [*m[1].split("|"), ""][1], body)
        body = body.lstrip("'")

        def sub(match: re.Match[str]) -> str:
            sign, inner = match[1], match[2]
            value = {"←": whole, "→": rest, "=": number}[sign]
            if not inner:
                return self.spell(name, value)
            if inner.startswith("%"):
                return self.spell(inner, value)
            return str(value)

        body = re.sub(r"\$\((\w+),([^$]*)\)\$", lambda m: self.plural(whole, m[2]), body)
        return re.sub(r"([←→=])([^←→=]*)\1", sub, body)

    @staticmethod
    def plural(number: int, choices: str) -> str:
        """One of a rule's plural forms; both are wanted in the end, and other numbers give the others."""
        forms = dict(re.findall(r"(\w+)\{([^}]*)\}", choices))
        if number == 1:
            return forms.get("one", forms["other"])
        if 2 <= number % 10 <= 4 and "few" in forms:
            return forms["few"]
        return forms.get("many", forms["other"])


# Number words


def number_words(path: Path, kind: str, numbers: Iterable[int]) -> dict[str, int]:
    """Every spelling of the numbers in all genders and cases."""
    if not path.exists():
        return {}
    rules = SpellOut(path)
    words: dict[str, int] = {}
    for name in rules.names(kind):
        for number in numbers:
            try:
                spelled = plain(rules.spell(name, number))
            except (IndexError, KeyError, RecursionError, ValueError):
                continue
            if spelled and not any(c.isdigit() or c in "#," for c in spelled):
                words.setdefault(spelled, number)
    return words


def composed(words: list[str], known: dict[str, int]) -> bool:
    """Whether a spelling of several words is what its words add up to, so that it needs no entry."""
    values = [known.get(word) for word in words]
    return (
        len(values) == 2
        and all(value is not None for value in values)
        and values[0] in range(20, 100, 10)
        and values[1] in range(1, 10)
    )


def cardinals(path: Path) -> dict[str, int]:
    """Words for whole numbers; regular combinations are left to the parser."""
    words = number_words(path, "cardinal", COUNTS) | number_words(path, "numbering", COUNTS)
    kept = {}
    for word, value in words.items():
        parts = re.split(r"[ \-]", word)
        if len(parts) > 1 and composed(parts, words) and words[parts[0]] + words[parts[1]] == value:
            continue
        if len(parts) == 1 and value % 100 and value > 100:
            continue
        kept[word] = value
    for word, value in [*kept.items()]:
        if word.startswith(("one ", "a ", "ein ", "um ", "bir ")):
            del kept[word]
        if value == 1000 and " " not in word and len(word) > 9:
            kept.pop(word, None)
    return kept


# Names and signs


def numbers_scaled(locale: Locale, language: str) -> dict[str, int]:
    """Scale words and abbreviations, with their exponent of ten."""
    found: dict[str, int] = {}
    for style in ("short", "long"):
        patterns = locale.compact_decimal_formats.get(style, {})
        for forms in patterns.values():
            for magnitude, pattern in forms.items():
                text = getattr(pattern, "pattern", str(pattern))
                zeros = text.count("0")
                word = plain(re.sub(r"[0'#]", "", text.split(";")[0])).strip(" .")
                exponent = len(str(magnitude)) - zeros
                if word and zeros and not any(c in word for c in "¤"):
                    found.setdefault(word, exponent)
    return {word: e for word, e in found.items() if e >= 3 or language in {"ja", "zh", "ko", "th"}}


def months_and_days(locale: Locale, endings: list[list[Any]]) -> dict[str, dict[str, int]]:
    """Names and abbreviations of months (1 …) and weekdays (0 is Monday), inflected."""
    months: dict[str, int] = {}
    days: dict[str, int] = {}
    short: dict[str, int] = {}
    full_months: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                add_forms(months, name, number, endings, inflect=width == "wide")
                if width == "wide":
                    add_forms(full_months, name, number, endings)
            for number, name in locale.days[context][width].items():
                add_forms(days if width == "wide" else short, name, number, endings, inflect=width == "wide")
    if endings == [] and any(name.isascii() for name in days):  # on Mondays, les samedis, montags
        days |= {f"{name}s": number for name, number in days.items() if not name.endswith("s")}
    # 周二 is a Tuesday wherever it stands; a single sign (火) or letters (Mi.) need a date beside them.
    days |= {name: number for name, number in short.items() if len(name) > 1 and name[0] >= "\u2e80"}
    short_months = {name: number for name, number in months.items() if name not in full_months}
    return {
        "months": without_digits(full_months),
        "short_months": without_digits(short_months),
        "weekdays": without_digits(days),
        "short_weekdays": without_digits({name: number for name, number in short.items() if name not in days}),
    }


def without_digits(names: dict[str, int]) -> dict[str, int]:
    """Names that are words; some languages just count their months."""
    return {name: value for name, value in names.items() if not any(c.isdigit() for c in name)}


def add_forms(into: dict[str, Any], name: str, value: Any, endings: list[list[Any]], *, inflect: bool = True) -> None:
    """Add all forms of a name, unless they mean something else already."""
    for form in forms_of(plain(name).rstrip("."), endings if inflect else []):
        into.setdefault(form, value)


def forms_of(word: str, endings: list[list[Any]]) -> Iterator[str]:
    """The word, and its other forms by the first ending of the list that it has."""
    yield word
    for ending, others in endings:
        if re.search(f"{ending}$", word):
            for other in others:
                yield re.sub(f"{ending}$", "", word) + other
            return


def currencies(locale: Locale, endings: list[list[Any]], head: str) -> dict[str, str]:
    """Currency names, and the bare names of currency families (dollar) where the country is not said."""
    plurals = locale._data["currency_names_plural"]
    names: dict[str, str] = {}
    families: dict[str, str] = {}
    for family, codes in CURRENCY_FAMILIES.items():
        forms: Counter[str] = Counter()
        for code in codes:
            of_code = {plain(text) for text in plurals.get(code, {}).values()}
            of_code.add(plain(locale.currencies.get(code, "")))
            for text in sorted(of_code - {""}):
                names.setdefault(text, code)
            tokens = {token for text in of_code for token in re.split(r"[ \-.]", text) if len(token) > 1}
            forms.update(tokens)
        if len(codes) > 1:
            heads = [token for token, count in forms.items() if count >= max(2, len(codes) - 1)]
        else:
            at = {"first": slice(1), "last": slice(-1, None)}.get(head, slice(0))
            heads = [
                token for name, code in names.items() if code == codes[0] for token in re.split(r"[ \-]", name)[at]
            ]
        for word in heads:
            for form in forms_of(word, endings):
                families.setdefault(form, family)
    return families | names


def units(locale: Locale, endings: list[list[Any]]) -> dict[str, str]:
    """Names and signs of units."""
    found: dict[str, str] = {}
    patterns = locale._data["unit_patterns"]
    for full in UNITS:
        unit = full.split("-", 1)[1]
        for width in ("long", "short", "narrow"):
            for key, pattern in patterns.get(full, {}).get(width, {}).items():
                if key == "per" or not isinstance(pattern, str) or "{0}" not in pattern:
                    continue
                word = plain(pattern.replace("{0}", "")).rstrip(".").strip(" -")
                if word and not (width == "narrow" and len(word) < 2) and not any(c.isdecimal() for c in word):
                    inflect = width == "long" and " " not in word
                    add_forms(found, word, unit, endings, inflect=inflect)
                    if word[-1] in _POWERS:
                        found.setdefault(word[:-1] + _POWERS[word[-1]], unit)  # m2
    return found


def symbols(locale: Locale) -> dict[str, str]:
    """Currency signs that stand for one currency here, and codes."""
    found = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₽": "rouble", "₸": "tenge", "₴": "hryvnia",
             "₩": "won", "₹": "rupee", "₺": "lira", "₪": "shekel", "฿": "baht"}  # fmt: skip
    for code, symbol in locale.currency_symbols.items():
        sign = plain(symbol)
        if sign != plain(code) and not sign.isalpha() and len(sign) > 1:
            found.setdefault(sign, code)
    return found


# Units across languages


def conversions(core: Path) -> dict[str, list[Any]]:
    """For each unit its base unit and the factor to it (and an offset for temperatures)."""
    supplemental = json.loads((core / "supplemental" / "units.json").read_text("utf8"))["supplemental"]
    constants = {name: entry["_value"] for name, entry in supplemental["unitConstants"].items()}
    table = supplemental["convertUnits"]
    prefixes = {"kilo": 1e3, "mega": 1e6, "giga": 1e9, "tera": 1e12, "centi": 1e-2, "milli": 1e-3, "hecto": 1e2}

    @cache
    def value(expression: str) -> float:
        above, *below = (
            prod(value(constants[name]) if name in constants else float(name) for name in part.split("*"))
            for part in expression.replace(" ", "").split("/")  # CLDR: * binds more tightly than /
        )
        return above / prod(below)

    def simple(unit: str) -> tuple[str, float, float] | None:
        if unit in table:
            entry = table[unit]
            return entry["_baseUnit"], value(entry.get("_factor", "1")), value(entry.get("_offset", "0"))
        for prefix, factor in prefixes.items():
            if unit.startswith(prefix) and (rest := simple(unit.removeprefix(prefix))):
                return rest[0], rest[1] * factor, 0.0
        return None

    result: dict[str, list[Any]] = {}
    for full in UNITS:
        unit = full.split("-", 1)[1]
        if unit in {"generic", "percent", "permille"}:
            continue
        powers = {"square-": 2, "cubic-": 3}
        found = simple(unit)
        for prefix, power in powers.items():
            if found is None and unit.startswith(prefix) and (rest := simple(unit.removeprefix(prefix))):
                found = (prefix + rest[0], rest[1] ** power, 0.0)
        if found is None and "-per-" in unit:
            above, below = map(simple, unit.split("-per-"))
            if above and below:
                found = (f"{above[0]}-per-{below[0]}", above[1] / below[1], 0.0)
        if found is None and unit == "kilowatt-hour":
            found = ("kilogram-square-meter-per-square-second", 3.6e6, 0.0)
        if found:
            result[unit] = [found[0], *(float(f"{x:.10g}") for x in found[1:])]
    result["degree"] = result["celsius"]  # of most languages; English degrees may be Fahrenheit's
    return result


# All of it


def data(language: str, rbnf: Path, words: dict[str, Any]) -> dict[str, Any]:
    """One language's file."""
    locale = Locale.parse({"zh": "zh_Hans"}.get(language, language))
    endings = words.get("endings", [])
    path = rbnf / "rbnf" / f"{language}.json"
    scales = numbers_scaled(locale, language)
    for word, exponent in [*scales.items()]:
        add_forms(scales, word, exponent, endings if len(word) > 4 else [])
    unit_names = units(locale, endings)
    percent = [word for word, unit in unit_names.items() if unit == "percent"]
    signs = locale.number_symbols.get("latn", locale.number_symbols.get("arab"))
    cardinal = cardinals(path)
    thousand = {word: 3 for word, value in cardinal.items() if value == 1000 and " " not in word}
    numbers = {word: value for word, value in cardinal.items() if value < 1000}
    numbers |= {word.replace("-et-", " et "): value for word, value in numbers.items() if "-et-" in word}
    ordinals = {w: v for w, v in number_words(path, "ordinal", range(1, MAX_ORDINAL)).items() if w not in numbers}
    ordinals = {word: value for word, value in ordinals.items() if not re.search(r"[ \-]", word)}
    own = {key: value for key, value in words.items() if key not in {"endings", "head"}}
    result = {
        "decimal": signs["decimal"],
        "group": signs["group"],
        "numbers": numbers,
        "ordinals": ordinals,
        "scales": {**thousand, **scales},
        "thousand": sorted(thousand),
        "decades": decades(language, numbers, ordinals),
        **months_and_days(locale, endings),
        "percent": percent,
        "currencies": currencies(locale, endings, words.get("head", "")),
        "signs": symbols(locale),
        "units": {word: unit for word, unit in unit_names.items() if unit != "percent"},
    }
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = {k: v for k, v in {**result[key], **value}.items() if v is not None}
        elif isinstance(value, list) and isinstance(result.get(key), list):
            result[key] = [*result[key], *(item for item in value if item not in result[key])]
        else:
            result[key] = value
    return result


def decades(language: str, numbers: dict[str, int], ordinals: dict[str, int]) -> dict[str, int]:
    """Words for decades that stand alone (siebziger, seventies, семидесятых)."""
    tens = {word: value for word, value in numbers.items() if value in range(20, 100, 10)}
    if language == "de":
        return {word + end: value for word, value in tens.items() for end in ("er", "ern", "erjahre", "erjahren")}
    if language == "en":
        return {word[:-1] + "ies": value for word, value in tens.items()}
    if language == "ru":
        return {w: v for w, v in ordinals.items() if v in range(20, 100, 10) and w.endswith(("ых", "ые", "ыми"))}
    return {}


def write(path: Path, content: Any) -> None:
    """Readable, stable JSON: one line a table entry group is too long, one entry a line too tall."""
    lines = [
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False, sort_keys=True)}" for key, value in content.items()
    ]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf8")


def main() -> None:
    """Write the files of all languages in words.json, or of those named."""
    rbnf, core, *only = sys.argv[1:]
    words = json.loads((HERE / "words.json").read_text("utf8"))
    TARGET.mkdir(exist_ok=True)
    families = {code: family for family, codes in CURRENCY_FAMILIES.items() for code in codes}
    known = {code for code in Locale("en").currencies if code.isalpha()} - {
        "TOP",
        "ALL",
        "LAK",
        "XXX",
        "XTS",
        "CUP",
        "MOP",
    }
    write(TARGET / "units.json", {"conversions": conversions(Path(core)), "families": families, "codes": sorted(known)})
    for language, own in words.items():
        if not only or language in only:
            write(TARGET / f"{language}.json", data(language, Path(rbnf), own))


if __name__ == "__main__":
    main()
