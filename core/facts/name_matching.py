"""Whether two names are the same in the spelling of two languages.

Each name is folded to how it is said, roughly, by the spelling of its language; then a weighted
Levenshtein distance counts vowels and related consonants as near. Of the metrics tried on names in
several transliterations, this one keeps the same and the different apart best
(tests/benchmarks/name_pairs.tsv has the pairs, tests/benchmarks/names.py the figures).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import accumulate

import regex
from anyascii import anyascii

from core.facts.name_data import NameSpelling, spelling

SAME_NAME = 0.81
"""Likeness from which two spellings count as one name."""
_SAME_WORD = 0.7
"""Likeness that every word must have with its counterpart where several words stand for each other."""
# Costs tuned on tests/benchmarks/name_pairs.tsv.
_VOWELS = "aeiou"
_VOWEL, _NEAR_VOWEL = 0.8, 0.42
_NEAR_VOWELS = {"ei", "ie", "ou", "uo", "ao", "oa", "ae", "ea", "iu", "ui"}
_OMITTED_VOWEL, _OMITTED_I, _OMITTED_H, _OMITTED_CONSONANT = 0.4, 0.32, 0.3, 1.4
_FINAL_S = 0.3
"""The s of a genitive (Putins), at the end of a word."""
_UNRELATED = 1.5
# Consonants that stand for each other in transliterations, by how much they differ.
_RELATED: Mapping[str, float] = {
    "sz": 0.24, "sc": 0.32, "zc": 0.32, "sS": 0.4, "zZ": 0.32, "SZ": 0.32, "SC": 0.32, "cC": 0.32, "CJ": 0.32,
    "ZJ": 0.24, "sC": 0.48, "sZ": 0.48, "zJ": 0.4, "zS": 0.48, "cS": 0.48, "cJ": 0.48, "Sx": 0.32, "ck": 0.4,
    "Ck": 0.48, "dJ": 0.4, "bp": 0.32, "bv": 0.32, "bf": 0.48, "vf": 0.16, "pf": 0.4, "vu": 0.24, "fu": 0.32,
    "dt": 0.24, "gk": 0.32, "gx": 0.32, "kx": 0.24, "hx": 0.24, "gh": 0.24, "hk": 0.4, "gJ": 0.32, "gZ": 0.4,
    "ix": 0.48, "iJ": 0.32, "iZ": 0.4, "hJ": 0.48, "xJ": 0.4, "xZ": 0.4, "mn": 0.4, "lr": 0.56, "ct": 0.48,
    "zd": 0.56, "st": 0.64, "dr": 0.64, "hf": 0.48, "ig": 0.48, "li": 0.48, "lu": 0.48, "sx": 0.56, "tC": 0.4,
    "gv": 0.56, "hv": 0.48, "gu": 0.48, "Rr": 0.1, "Rl": 0.1,
}  # fmt: skip
_LEAST_SAID = 3
"""Sounds that a word has at least besides a letter that is not said at its end (Poutine)."""
_INFLECTED = 6
"""Letters from which a word with one of these endings is taken to be inflected (Сигелом, Достоевского, Tuskiem)."""
_CASES = {
    "ru": ("ого", "ому", "ом", "ем", "ым"),
    "uk": ("ого", "ому", "ом", "ем", "им"),
    "pl": ("iego", "iemu", "owi", "iem", "em"),
}
_ROMAN = tuple(
    tens + ones for tens in ("", "X", "XX") for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
)
"""By their values, below thirty."""
FIRST = frozenset({"Ier", "Ire"})
"""How French writes that of the first king and queen of a name."""
_CYRILLIC = frozenset({"ru", "uk", "bg", "sr", "kk"})
_SCRIPTS = (
    ("\u0370", "\u03ff", "el"), ("\u0600", "\u06ff", "ar"), ("\u0e00", "\u0e7f", "th"), ("\u3040", "\u30ff", "ja"),
    ("\u4e00", "\u9fff", "zh"), ("\uac00", "\ud7a3", "ko"),
)  # fmt: skip
"""First and last letter of scripts, and whose spelling tells how they sound."""
_BY_SYLLABLES = frozenset({"el", "ko", "th", "zh"})
"""Languages whose spelling is told by the Latin letters that stand for theirs."""
_OWN_SOUNDS = "CSZJR"
_SOUNDS = f"abcdefghijklmnopqrstuvwxyz0123456789{_OWN_SOUNDS} "
"""All that a folded name may consist of."""
_ARTICLE = regex.compile(
    r"\b(?:(?i:al|el|as|ar|ash|ad|an|at|az|аль|эль|ан|ар|ас|аш|ад)[-‑]|(?:Al|El|Аль|Эль) )(?=\p{Lu})"
)
"""The article of Arabic names, which some languages leave out."""
_SUFFIX = regex.compile(r"(?<=.{2})['’].*$")
"""What Turkish adds to a name behind an apostrophe."""
_PARTS = regex.compile(r"[\p{L}\p{M}\p{Nd}]+(?:['’ʼ`][\p{L}\p{M}]+)*")

_APOSTROPHES = regex.compile("['’ʼ`]")
_UNSAID = regex.compile("[^a-zCSZJR0-9]")
_DOUBLED = regex.compile(r"(.)\1+")
_NASAL = regex.compile(r"ng(?=s?$)")


@lru_cache(maxsize=65_536)
def fold(name: str, language: str = "", inflected: bool = True) -> str:
    """How a name is said, roughly: Latin small letters, and C S Z J for the sounds of church, ship, vision, jam.

    R is a sound that may be r or l. Its words are divided by blanks; a hyphen divides them too. What may be the ending
    of a case is left out, unless the name is taken to have none (Сигелом; Газпром).

    >>> fold("Tschaikowski", "de"), fold("Tchaïkovski", "fr"), fold("Чайковский", "ru")
    ('Caikovski', 'Caikovski', 'Caikovski')
    """
    parts = _PARTS.findall(_ARTICLE.sub("", name))
    numbered = [part if at == 0 else _numeral(part, at + 1 == len(parts)) for at, part in enumerate(parts)]
    return " ".join(word for part in numbered if (word := _fold_word(part, language, inflected)))


def _numeral(part: str, last: bool) -> str:
    """The Roman numeral of a ruler in digits (Karl V.); a single letter within a name is an initial."""
    if part in FIRST:
        return "1"
    return str(_ROMAN.index(part)) if part in _ROMAN and (len(part) > 1 or last) else part


@lru_cache(maxsize=65_536)
def _fold_word(word: str, language: str, inflected: bool) -> str:
    of = _language_of(word, language)
    rules = spelling(of)
    text = anyascii(word).lower() if of in _BY_SYLLABLES else unicodedata.normalize("NFC", word).casefold()
    text = _SUFFIX.sub("", text) if of == "tr" else _APOSTROPHES.sub("", text)
    if of == "ar" and len(text) > _LEAST_SAID + 1:
        text = text.removeprefix("ال")
    if inflected and len(text) >= _INFLECTED:
        case = next((ending for ending in _CASES.get(of, ()) if text.endswith(ending)), "")
        text = text.removesuffix(case)
    text = _replaced(text, rules)
    if rules.silent and len(text) > _LEAST_SAID and text[-2] not in _VOWELS:
        text = text.removesuffix(rules.silent)
    if not text.isascii():
        # What no rule of the language has said, as most of the others would read it.
        text = "".join(letter if letter in _OWN_SOUNDS else anyascii(letter).lower() for letter in text)
    text = _UNSAID.sub("", text)
    text = text.replace("y", "i").replace("j", "i").replace("w", "v").replace("q", "k").replace("ph", "f")
    if len(text) > 2:  # Xi, Xavier; Jinping in Russian
        text = _NASAL.sub("n", text)
        text = text[1:] if text.startswith("ks") else text
    return text if text.isdigit() else _DOUBLED.sub(r"\1", text)


def _language_of(word: str, language: str) -> str:
    """The language whose spelling a word has: one of its script."""
    letter = word[:1]
    if "\u0400" <= letter <= "\u052f":
        return language if language in _CYRILLIC else "ru"
    for first, last, of in _SCRIPTS:
        if first <= letter <= last:
            return of
    return language if "a" <= anyascii(letter)[:1].casefold() <= "z" else ""


def _replaced(text: str, rules: NameSpelling) -> str:
    """A word with the language's letters for sounds, the longest first, each place once."""

    def sound(match: re.Match[str]) -> str:
        written, after = match[0], text[match.end() : match.end() + 1]
        if written in rules.soft and after and after in "eiyéèêëíì":
            return rules.soft[written]
        return rules.sounds[written]

    return rules.written.sub(sound, text)


@lru_cache(maxsize=256)
def _substitutions(a: str) -> Mapping[str, float]:
    """What it costs that another sound stands for one, by that sound."""
    return {b: _substitution(a, b) for b in _SOUNDS}


def _substitution(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return _NEAR_VOWEL if a + b in _NEAR_VOWELS else _VOWEL
    return _RELATED.get(a + b, _RELATED.get(b + a, _UNRELATED))


@lru_cache(maxsize=65_536)
def _omissions(word: str) -> tuple[float, ...]:
    """What it costs to leave out each sound of a folded word."""
    return tuple(_omission(word, at) for at in range(len(word)))


def _omission(word: str, at: int) -> float:
    sound = word[at]
    if sound in _VOWELS:
        return _OMITTED_I if sound == "i" else _OMITTED_VOWEL
    if sound == "h":
        return _OMITTED_H
    return _FINAL_S if sound == "s" and at == len(word) - 1 and at > 1 else _OMITTED_CONSONANT


@lru_cache(maxsize=65_536)
def word_likeness(a: str, b: str) -> float:
    """Likeness of two folded words: 1 for equal ones, 0 or more.

    One minus the weighted edit distance over the mean length, as a distance per sound.
    """
    if a == b:
        return 1.0
    if not a or not b:
        return 0.0
    if a > b:
        a, b = b, a
    left_out = _omissions(b)
    row = [0.0, *accumulate(left_out)]
    columns = list(zip(range(1, len(b) + 1), b, left_out, strict=True))
    for sound, cost in zip(a, _omissions(a), strict=True):
        costs = _substitutions(sound)
        before = row[0]
        best = row[0] = before + cost
        # The innermost loop of all names: no calls in it.
        for at, other, omitted in columns:
            above = row[at]
            best += omitted
            other_cost = before + costs[other]
            if other_cost < best:
                best = other_cost
            other_cost = above + cost
            if other_cost < best:
                best = other_cost
            row[at] = best
            before = above
    return max(0.0, 1 - row[-1] / ((len(a) + len(b)) / 2))


def likeness(a: str, b: str, of_words: Callable[[str, str], float] = word_likeness) -> float:
    """Likeness of two folded names of one or several words, compared in their order or as one word.

    A part of a name is not the name: that is asked of the names of an article (`core.facts.name_linking`).

    Args:
        a: folded.
        b: folded.
        of_words: the likeness of two words.
    """
    if a == b:
        return 1.0
    words_a, words_b = a.split(), b.split()
    if len(words_a) != len(words_b) or len(words_a) == 1:
        return of_words("".join(words_a), "".join(words_b))
    pairs = [(of_words(x, y), len(x) + len(y)) for x, y in zip(words_a, words_b, strict=True)]
    if any(score < _SAME_WORD for score, _ in pairs):
        return 0.0
    return min(sum(score * size for score, size in pairs) / sum(size for _, size in pairs), 1.0)
