"""Which language a text is in.

Scripts that one language has almost to itself decide by themselves; the rest is eldc's n-grams. An
article's language is a vote of its paragraphs weighted by their length, so that a line such as
"Quelle: Agenturen", which fools every detector, has no say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from threading import Lock
from typing import NamedTuple, Protocol, TypeAlias

import regex


class Guess(NamedTuple):
    """A language, and how plainly a text is in it."""

    language: str
    """ISO 639-1 code; empty where none can be told."""
    letters: int
    """How many letters the guess rests on."""
    reliable: bool


NOTHING = Guess("", 0, False)
LanguageGuesser: TypeAlias = Callable[[str], Guess]
"""Says which language a short text is in: `guess_language`, or a second opinion (`core.second_opinion`)."""

_OWN_SCRIPT = {
    "Hang": "ko",
    "Thai": "th",
    "Grek": "el",
    "Geor": "ka",
    "Armn": "hy",
    "Laoo": "lo",
    "Khmr": "km",
    "Mymr": "my",
    "Beng": "bn",
    "Gujr": "gu",
    "Guru": "pa",
    "Taml": "ta",
    "Telu": "te",
    "Knda": "kn",
    "Mlym": "ml",
    "Orya": "or",
    "Sinh": "si",
    "Ethi": "am",
    "Hebr": "he",
}
_SHARED_SCRIPT = {
    "Latn": None,
    "Cyrl": ("ru", "be", "bg", "sr", "uk"),
    "Arab": ("ar", "fa", "ku", "ur"),
    "Deva": ("hi", "mr"),
}
"""Scripts of several languages: those that eldc knows (None: all others), the likeliest first."""
_KANA = ("Hira", "Kana")
_KANA_SHARE = 0.05
"""Japanese has at least this share of kana among its kana and Han characters; Chinese has next to none."""
_SCRIPTS = (*_OWN_SCRIPT, *_SHARED_SCRIPT, *_KANA, "Hani")
_LETTER_OF = regex.compile("|".join(rf"(?P<{script}>\p{{Script={script}}})" for script in _SCRIPTS))

_SAMPLE = 1_500
"""Code points of a paragraph that are looked at."""
_MAX_VOTERS = 200
"""Paragraphs of an article that are asked, evenly spread."""
_DOUBTFUL_WEIGHT = 0.25
"""What a vote counts that the detector itself does not trust."""
_MIN_LETTERS = 40
"""A paragraph with fewer letters takes its article's language, unless its script is another."""
_MIN_SCRIPT_LETTERS = 8


class _Detector(Protocol):
    def detect_details(self, text: str) -> _Details: ...


class _Details(Protocol):
    language: str
    reliable: bool


_LOCK = Lock()
"""eldc's C code keeps its tables in static variables, and says nothing of threads: one at a time."""


@cache
def _detector() -> _Detector:
    """eldc, loaded when first needed; an instance of its own, whatever other code sets globally."""
    import eldc

    eldc.init()
    detector: _Detector = eldc.instance()
    return detector


def guess_language(text: str) -> Guess:
    """The language of a short text by itself."""
    sample = text[:_SAMPLE]
    counts: Counter[str] = Counter()
    for sign, count in Counter(sample).items():
        script = _script_of_sign(sign)
        if script:
            counts[script] += count
    if not counts:
        return NOTHING
    kana = sum(counts.pop(script, 0) for script in _KANA)
    counts["Hani"] += kana
    script, letters = max(counts.items(), key=lambda item: (item[1], item[0]))
    if script == "Hani":
        return Guess("ja" if kana > _KANA_SHARE * letters else "zh", letters, letters >= _MIN_SCRIPT_LETTERS)
    if script in _OWN_SCRIPT:
        return Guess(_OWN_SCRIPT[script], letters, letters >= _MIN_SCRIPT_LETTERS)
    return _by_ngrams(sample, script, letters)


@lru_cache(maxsize=4096)
def _script_of_sign(sign: str) -> str:
    """The script that a letter belongs to; empty for what is no letter, or of a script not known here."""
    match = _LETTER_OF.match(sign)
    return match.lastgroup or "" if match else ""


def _by_ngrams(sample: str, script: str, letters: int) -> Guess:
    with _LOCK:
        found = _detector().detect_details(sample.encode("utf-8", errors="replace").decode("utf-8"))
    own = _SHARED_SCRIPT[script]
    if own is None:
        return Guess("" if found.language == "und" else found.language, letters, found.reliable)
    if found.language in own:
        return Guess(found.language, letters, found.reliable)
    return Guess(own[0], letters, False)


def article_language(texts: Sequence[str], guess_of: LanguageGuesser = guess_language) -> str:
    """The language that most of an article is in; empty where none can be told.

    Args:
        texts: its paragraphs.
        guess_of: says which language one of them is in.
    """
    step = max(1, len(texts) // _MAX_VOTERS)
    votes: Counter[str] = Counter()
    for text in texts[::step]:
        guess = guess_of(text)
        if guess.language:
            votes[guess.language] += round(100 * guess.letters * (1 if guess.reliable else _DOUBTFUL_WEIGHT))
    return max(votes, key=lambda language: (votes[language], language), default="")


def paragraph_language(text: str, article: str) -> str:
    """The language of a paragraph: its article's, unless it is plainly in another one."""
    if len(text) < _MIN_SCRIPT_LETTERS:
        return article
    guess = guess_language(text)
    if not guess.reliable or guess.language == article:
        return article
    enough = _MIN_SCRIPT_LETTERS if _script_of(guess.language) != _script_of(article) else _MIN_LETTERS
    return guess.language if guess.letters >= enough else article


def _script_of(language: str) -> str:
    """The script that a language is recognised by; close enough where it has several."""
    for script, own in _OWN_SCRIPT.items():
        if own == language:
            return script
    for script, several in _SHARED_SCRIPT.items():
        if several and language in several:
            return script
    return {"zh": "Hani", "ja": "Hani"}.get(language, "Latn")
