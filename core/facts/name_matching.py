"""Whether two names are the same in the spelling of two languages.

Each name is folded to how it is said, roughly, by the spelling of its language; then a weighted
Levenshtein distance counts vowels and related consonants as near. Of the metrics tried on names in
several transliterations, this one keeps the same and the different apart best
(tests/benchmarks/name_pairs.tsv has the pairs, tests/benchmarks/names.py the figures).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

import regex
from anyascii import anyascii

from core.facts.name_data import NameSpelling, spelling

SAME_NAME = 0.81
"""Likeness from which two spellings count as one name."""
_SAME_WORD = 0.65
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
    "gv": 0.56, "hv": 0.48, "gu": 0.48,
}  # fmt: skip
_LEAST_SAID = 3
"""Sounds that a word has at least besides a letter that is not said at its end (Poutine)."""
_INFLECTED, _CASES = 6, ("ом", "ем", "ым")
"""Letters from which a Cyrillic word with such an ending is taken to be in the instrumental (Сигелом)."""
_PARTS = regex.compile(r"[\p{L}\p{M}\p{Nd}]+(?:['’ʼ`][\p{L}\p{M}]+)*")


def fold(name: str, language: str = "") -> str:
    """How a name is said, roughly: Latin small letters, and C S Z J for the sounds of church, ship, vision, jam.

    Its words are divided by blanks; a hyphen divides them too.

    >>> fold("Tschaikowski", "de"), fold("Tchaïkovski", "fr"), fold("Чайковский", "ru")
    ('Caikovski', 'Caikovski', 'Caikovski')
    """
    return " ".join(word for part in _PARTS.findall(name) if (word := _fold_word(part, language)))


@lru_cache(maxsize=65_536)
def _fold_word(word: str, language: str) -> str:
    rules = spelling(_language_of(word, language))
    text = unicodedata.normalize("NFC", word).casefold()
    text = regex.sub("['’ʼ`]", "", text)
    if text[0] >= "\u0400" and len(text) >= _INFLECTED and text.endswith(_CASES):
        text = text[:-2]
    text = _replaced(text, rules)
    if rules.silent and len(text) > _LEAST_SAID and text[-2] not in _VOWELS:
        text = text.removesuffix(rules.silent)
    # What no rule of the language has said, as most of the others would read it.
    text = "".join(letter if letter in "CSZJ" else anyascii(letter).lower() for letter in text)
    text = regex.sub("[^a-zCSZJ0-9]", "", text)
    text = text.replace("y", "i").replace("j", "i").replace("w", "v").replace("q", "k").replace("ph", "f")
    if len(text) > 2:
        text = regex.sub("^ks", "s", regex.sub("ng$", "n", text))  # Xi, Xavier; Jinping in Russian
    return regex.sub(r"(.)\1+", r"\1", text)


def _language_of(word: str, language: str) -> str:
    """The language whose spelling a word has: one of its script."""
    letter = word[:1]
    if "\u0400" <= letter <= "\u052f":
        return language if language in {"ru", "uk", "bg", "sr", "kk"} else "ru"
    return language if "a" <= anyascii(letter)[:1].casefold() <= "z" else ""


def _replaced(text: str, rules: NameSpelling) -> str:
    """A word with the language's letters for sounds, the longest first, each place once."""
    out = []
    at = 0
    while at < len(text):
        for length in range(min(rules.longest, len(text) - at), 0, -1):
            sound = rules.sounds.get(text[at : at + length])
            if sound is None:
                continue
            after = text[at + length : at + length + 1]
            if rules.soft and text[at : at + length] in rules.soft:
                sound = rules.soft[text[at : at + length]] if after and after in "eiyéèêëíì" else sound
            out.append(sound)
            at += length
            break
        else:
            out.append(text[at])
            at += 1
    return "".join(out)


@lru_cache(maxsize=4096)
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
    for sound, cost in zip(a, _omissions(a), strict=True):
        last, row = row, [row[0] + cost]
        best = row[0]
        for j, other in enumerate(b):
            best = min(last[j] + _substitution(sound, other), last[j + 1] + cost, best + left_out[j])
            row.append(best)
    return max(0.0, 1 - row[-1] / ((len(a) + len(b)) / 2))


def likeness(a: str, b: str) -> float:
    """Likeness of two folded names of one or several words, compared in their order or as one word.

    A part of a name is not the name: that is asked of the names of an article (`core.facts.name_linking`).
    """
    if a == b:
        return 1.0
    words_a, words_b = a.split(), b.split()
    if len(words_a) != len(words_b) or len(words_a) == 1:
        return word_likeness("".join(words_a), "".join(words_b))
    return min(_weighed(words_a, words_b), 1.0) if not _strange(words_a, words_b) else 0.0


def _weighed(a: Sequence[str], b: Sequence[str]) -> float:
    pairs = [(word_likeness(x, y), len(x) + len(y)) for x, y in zip(a, b, strict=True)]
    return sum(score * size for score, size in pairs) / sum(size for _, size in pairs)


def _strange(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether some word is another one than its counterpart."""
    return any(word_likeness(x, y) < _SAME_WORD for x, y in zip(a, b, strict=True))
