"""Edits of the alignment by hand, as they are remembered.

An edit names paragraphs and sentences by the hash of their text and its occurrence, and articles by
their id, never by an index or a letter: it still holds when the article is compared again with a
paragraph more above. What an edit does to rows is in `core.alignment.hand`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True, order=True)
class PassageName:
    """A paragraph, or one sentence of it, as an edit remembers it.

    See `core.identity.text_keys` for hashes and occurrences.
    """

    article: str
    """Id of the article."""
    text: str
    """Hash of the paragraph's text."""
    occurrence: int = 0
    """Which of the article's paragraphs with this text."""
    sentence: str = ""
    """Hash of the sentence's text; empty where the whole paragraph is meant."""
    sentence_occurrence: int = 0
    """Which of the paragraph's sentences with this text."""


@dataclass(frozen=True, slots=True)
class LinkName:
    """A link as an edit remembers it: the sentences of its two sides."""

    a: tuple[PassageName, ...]
    b: tuple[PassageName, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """The passages of two rows become one row."""

    above: tuple[PassageName, ...]
    below: tuple[PassageName, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """Some passages leave their row and form a row of their own."""

    stay: tuple[PassageName, ...]
    go: tuple[PassageName, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Passages of different articles stand in one row: that of the first."""

    passages: tuple[PassageName, ...]


@dataclass(frozen=True, slots=True)
class Unlink:
    """A passage leaves its row and stands alone."""

    passage: PassageName


@dataclass(frozen=True, slots=True)
class Pin:
    """A row is right as it is: these passages and no others, and the links between them are certain."""

    passages: tuple[PassageName, ...]
    links: tuple[LinkName, ...] = ()


Edit: TypeAlias = Merge | Split | Link | Unlink | Pin
"""One edit of the alignment by hand."""


def names_in(edit: Edit) -> Iterator[PassageName]:
    """The passages that an edit is about."""
    match edit:
        case Merge(above, below):
            yield from above
            yield from below
        case Split(stay, go):
            yield from stay
            yield from go
        case Link(passages) | Pin(passages):
            yield from passages
        case Unlink(passage):
            yield passage


def edit_to_json(edit: Edit) -> dict[str, Any]:
    """An edit as plain JSON data.

    >>> edit_to_json(Unlink(PassageName("a1", "77f0", 2)))
    {'edit': 'unlink', 'passage': {'article': 'a1', 'text': '77f0', 'occurrence': 2}}
    """
    match edit:
        case Merge(above, below):
            return {"edit": "merge", "above": _names_to_json(above), "below": _names_to_json(below)}
        case Split(stay, go):
            return {"edit": "split", "stay": _names_to_json(stay), "go": _names_to_json(go)}
        case Link(passages):
            return {"edit": "link", "passages": _names_to_json(passages)}
        case Unlink(passage):
            return {"edit": "unlink", "passage": _name_to_json(passage)}
        case Pin(passages, links):
            named = [{"a": _names_to_json(link.a), "b": _names_to_json(link.b)} for link in links]
            return {"edit": "pin", "passages": _names_to_json(passages), "links": named}


def edit_from_json(data: Mapping[str, Any]) -> Edit:
    """The edit that `edit_to_json` wrote; keys that it doesn't know are ignored.

    Raises:
        ValueError: the data isn't an edit.
    """
    try:
        match data["edit"]:
            case "merge":
                return Merge(_names_from_json(data["above"]), _names_from_json(data["below"]))
            case "split":
                return Split(_names_from_json(data["stay"]), _names_from_json(data["go"]))
            case "link":
                return Link(_names_from_json(data["passages"]))
            case "unlink":
                return Unlink(_name_from_json(data["passage"]))
            case "pin":
                links = tuple(
                    LinkName(_names_from_json(link["a"]), _names_from_json(link["b"])) for link in data.get("links", ())
                )
                return Pin(_names_from_json(data["passages"]), links)
            case other:
                raise ValueError(f"no edit is called {other!r}")
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not an edit of the alignment: {error!r}") from error


def _names_to_json(names: tuple[PassageName, ...]) -> list[dict[str, Any]]:
    return [_name_to_json(name) for name in names]


def _name_to_json(name: PassageName) -> dict[str, Any]:
    data: dict[str, Any] = {"article": name.article, "text": name.text, "occurrence": name.occurrence}
    if name.sentence:
        data |= {"sentence": name.sentence, "sentence_occurrence": name.sentence_occurrence}
    return data


def _names_from_json(data: object) -> tuple[PassageName, ...]:
    if not isinstance(data, list):
        raise TypeError("a list of passages is wanted")
    return tuple(_name_from_json(name) for name in data)


def _name_from_json(data: Mapping[str, Any]) -> PassageName:
    name = PassageName(
        data["article"],
        data["text"],
        data.get("occurrence", 0),
        data.get("sentence", ""),
        data.get("sentence_occurrence", 0),
    )
    texts = (name.article, name.text, name.sentence)
    numbers = (name.occurrence, name.sentence_occurrence)
    if not all(isinstance(text, str) for text in texts) or not all(type(number) is int for number in numbers):
        raise TypeError("a passage's name has values of another type")
    return name
