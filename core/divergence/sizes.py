"""How much text a finding is about, how it is quoted in an explanation, and who says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from core.language.words import word_spans

MAX_QUOTED = 80
"""Characters of a passage that an explanation quotes; longer ones are shortened in the middle."""
# Chinese and Japanese words have about two signs; our tokens there are single signs.
_IDEOGRAPH_WEIGHT = 0.6


def word_count(text: str) -> float:
    """Number of words; signs and punctuation don't count, and each ideograph counts for a part of one."""
    count = 0.0
    for start, end in word_spans(text):
        token = text[start:end]
        if is_word(token):
            count += _IDEOGRAPH_WEIGHT if end - start == 1 and token >= "\u2e80" else 1.0
    return count


def is_word(token: str) -> bool:
    """Whether a token is more than punctuation."""
    return any(character.isalnum() for character in token)


def quoted(text: str, limit: int = MAX_QUOTED) -> str:
    """A text on one line, shortened in its middle at blanks where it is long.

    >>> quoted("the committee met on Monday  and adopted the plan", 30)
    'the committee … the plan'
    """
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    head, tail = text[: limit * 3 // 5], text[-(limit * 2 // 5) + 3 :]
    if " " in head and text[len(head)] != " ":
        head = head[: head.rindex(" ")]
    if " " in tail and text[-len(tail) - 1] != " ":
        tail = tail[tail.index(" ") + 1 :]
    return f"{head.rstrip()} … {tail.lstrip()}"


def listed(letters: Iterable[str]) -> str:
    """Letters of articles as explanations write them: a list without words, so that it needs no translation.

    >>> listed("BA")
    'A, B'
    """
    return ", ".join(sorted(letters))


def in_agreement(letters: Iterable[str], agree: Callable[[str, str], bool]) -> list[list[str]]:
    """The letters of articles, sorted, each with the first before it that says the same.

    >>> in_agreement("CAB", lambda one, other: other == "C")
    [['A', 'C'], ['B']]
    """
    groups: list[list[str]] = []
    for letter in sorted(letters):
        home = next((group for group in groups if agree(group[0], letter)), None)
        if home is None:
            groups.append([letter])
        else:
            home.append(letter)
    return groups
