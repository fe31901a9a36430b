"""Planted changes of meaning over PUD: a negation put in or left out, a clause added or lost, a word swapped.

Everything is seeded by the sentence, the kind and the language, so that two runs plant the same edits.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

_PUT_IN = {
    "de": r"\b(?:ist|war|sind|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|konnte|können|muss)\b()",
    "en": r"\b(?:is|was|are|were|has|have|had|will|would|can|could|should|must)\b()",
    "fr": r"(?<!\bse )(?<!\bs['’])(?<!\by )(?<!\ben )(?<!\b[lm]e )(?<!\bla )(?<!\b[Cc]['’])(?<!\bl['’])(?<!\bj['’])"
    r"\b(?:est|sont|était|étaient|a|ont|avait|avaient|sera|seront|peut|peuvent|doit)\b()(?!-)",
    "it": r"(?<![\w'’])()(?:è|sono|era|erano|ha|hanno|aveva|avevano|sarà|saranno|può|possono|deve)\b",
    "ru": r"(?<!не )\b()\w{3,}(?:ал|ял|ил|ел|ала|яла|ила|али|яли|или|ели|ает|яет|ают|яют|ется|ются)\b",
}
_NEGATION = {"de": " nicht", "en": " not", "fr": " pas", "it": "non ", "ru": "не "}
_LEAVE_OUT = {
    "de": r"( nicht)(?! (?:nur|zuletzt|einmal|allein))\b",
    "en": r"( not|n't|n’t)(?! (?:only|just|least))\b",
    "fr": r"( pas)(?! (?:seulement|moins))\b",
    "it": r"\b(non )(?!solo|soltanto|appena)",
    "ru": r"(?<!\w)(не )(?!только|менее|более|раз)",
}


@dataclass(frozen=True)
class Changed:
    """A sentence with one edit."""

    kind: str
    text: str
    start: int
    """Where the change stands in the new text; an empty stretch where something was left out."""
    end: int
    lost: tuple[int, int] | None = None
    """Where the words stood, in the old text, that are no longer there."""


def negated(key: str, text: str, language: str) -> Changed | None:
    """The sentence with its negation left out, or with one put in."""
    chance = random.Random(f"negation {key} {language}")
    found = [match for match in re.finditer(_LEAVE_OUT[language], text) if not _has_partner(text, match, language)]
    if found:
        match = chance.choice(found)
        if language == "fr":
            before = re.search(r"\b(?:ne |n['’])(?!.*\b(?:ne |n['’]))", text[: match.start() + 1])
            if before:
                start = before.start()
                text = text[:start] + text[before.end() : match.start(1) + 1] + text[match.end(1) + 1 :]
                return Changed("negation lost", text, start, start)
        return Changed("negation lost", text[: match.start(1)] + text[match.end(1) :], match.start(1), match.start(1))
    found = [match for match in re.finditer(_PUT_IN[language], text) if not _NEGATIVE.search(_around(text, match))]
    if not found:
        return None
    match = chance.choice(found)
    at, new = match.start(1), _NEGATION[language]
    if language == "fr":
        ne = "n'" if match[0][0] in "aeioué" else "ne "
        denied = f"{ne}{match[0]}{new}"
        return Changed("negation put in", text[: match.start()] + denied + text[at:], match.start(), at + len(ne + new))
    return Changed("negation put in", text[:at] + new + text[at:], at, at + len(new))


_PARTNERS = {
    "it": r"\b(?:mai|nessun\w*|niente|nulla|più|neppure|nemmeno|né|altro)\b",
    "ru": r"\b(?:ни\w*|нельзя)\b",
}


def _has_partner(text: str, match: re.Match[str], language: str) -> bool:
    """Whether another word would go on denying it, or mean another thing alone."""
    around = text[max(0, match.start() - 30) : match.end() + 40]
    return language in _PARTNERS and re.search(_PARTNERS[language], around) is not None


_NEGATIVE = re.compile(
    r"\b(?:not|no|never|none|hardly|barely|only|cannot|nowhere|without|less|nicht|nur|kein\w*|nie|niemals|kaum|ohne|pas|plus|"
    r"jamais|guère|aucune?|que|rien|sans|peu|non|mai|solo|né|nessun\w*|più|poco|senza|malapena|не\w*|ни\w*|нет|только|лишь|вряд|без|"
    r"un(?!der|it|ion|iv|til|iq|e?\b|d\b)\w{4,}|in(?:ade|cap|eff|just|suff|utile?|aff)\w*|im(?:poss|prob)\w*)\b",
    re.IGNORECASE,
)


def _around(text: str, match: re.Match[str]) -> str:
    """Where a further negation would mean something else."""
    return text[max(0, match.start() - 20) : match.end() + 25]


_MOODS = {
    "en": [(r"\b(?:was|were) (?=(?!born|based|used)\w+ed\b)", "will be "), (r"\bwill (?=(?!be able|not)\w)", "may ")],
    "fr": [(r"\b(?:a été|fut) (?=\w+é)", "sera "), (r"\b(?:ont été|furent) (?=\w+é)", "seront ")],
    "it": [
        (r"\b(?:è stat[oa]|fu) (?=\w+[oa]\b)", "sarà "),
        (r"\b(?:sono stat[ie]|furono) (?=\w+[ie]\b)", "saranno "),
    ],
    "ru": [(r"\b(?:был|была|было) (?=\w+н[ао]?\b)", "будет "), (r"\bбыли (?=\w+ны\b)", "будут ")],
}


def announced(key: str, text: str, language: str) -> Changed | None:
    """The sentence with something done told as announced, or something announced as possible."""
    for pattern, new in _MOODS.get(language, ()):
        if match := re.search(pattern, text):
            start = match.start()
            return Changed("mood", text[:start] + new + text[match.end() :], start, start + len(new), match.span())
    return None


_CLAUSE = re.compile(r"(?<=[,;])(\s[^,;.()«»„“”\"]{12,90})(?=[,;.])")


def clause_lost(key: str, text: str, language: str) -> Changed | None:
    """The sentence without one of its clauses, its comma with it."""
    chance = random.Random(f"clause lost {key} {language}")
    found = [match for match in _CLAUSE.finditer(text) if len(match[1].split()) >= 3]
    if not found:
        return None
    start, end = chance.choice(found).span(1)
    return Changed("clause lost", text[: start - 1] + text[end:], start - 1, start - 1, (start, end))


def clause_added(key: str, text: str, language: str, others: Sequence[str]) -> Changed | None:
    """The sentence with a clause of another sentence before one of its signs."""
    chance = random.Random(f"clause added {key} {language}")
    ends = [match.start() for match in re.finditer(r"(?<=\w)[,;.](?=\s|$)", text)]
    clauses = [match[1] for other in chance.sample(list(others), 12) for match in _CLAUSE.finditer(other)]
    clauses = [clause for clause in clauses if len(clause.split()) >= 3 and clause not in text]
    if not ends or not clauses:
        return None
    at, clause = chance.choice(ends), chance.choice(clauses)
    return Changed("clause added", text[:at] + "," + clause + text[at:], at + 2, at + 1 + len(clause))


def _content_words(text: str) -> list[tuple[int, int]]:
    """Long words in small letters (in German nouns too), not at the beginning."""
    return [match.span() for match in re.finditer(r"(?<=\s)\w{6,}(?=[\s,.;])", text)]


def word_swapped(key: str, text: str, language: str, others: Sequence[str]) -> Changed | None:
    """The sentence with one word of content in place of another that looks like it: same capital, same ending."""
    chance = random.Random(f"word swapped {key} {language}")
    words = [span for span in _content_words(text) if language == "de" or text[span[0]].islower()]
    if not words:
        return None
    start, end = chance.choice(words)
    old = text[start:end]
    candidates = sorted(
        {
            other[a:b]
            for other in others
            for a, b in _content_words(other)
            if other[a:b][-2:] == old[-2:] and other[a].isupper() == old[0].isupper() and other[a : a + 3] != old[:3]
        }
    )
    if not candidates:
        return None
    new = chance.choice(candidates)
    return Changed("word swapped", text[:start] + new + text[end:], start, start + len(new), (start, end))


def word_dropped(key: str, text: str, language: str) -> Changed | None:
    """The sentence without one of its words of content."""
    chance = random.Random(f"word dropped {key} {language}")
    words = [span for span in _content_words(text) if text[span[0]].islower()]
    if not words:
        return None
    start, end = chance.choice(words)
    return Changed("word dropped", text[: start - 1] + text[end:], start - 1, start - 1, (start, end))
