"""Edits of the alignment as plain JSON data, for the session."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.alignment.edits import Edit, LinkName, LinkPassages, MergeRows, PinRow, SplitRow, UnlinkPassage
from core.alignment.naming import PassageName


def edit_to_json(edit: Edit) -> dict[str, Any]:
    """An edit as plain JSON data.

    >>> edit_to_json(UnlinkPassage(PassageName("a1", "77f0", 2)))
    {'edit': 'unlink', 'passage': {'article': 'a1', 'text': '77f0', 'occurrence': 2}}
    """
    match edit:
        case MergeRows(above, below):
            return {"edit": "merge", "above": _names_to_json(above), "below": _names_to_json(below)}
        case SplitRow(stay, go):
            return {"edit": "split", "stay": _names_to_json(stay), "go": _names_to_json(go)}
        case LinkPassages(passages):
            return {"edit": "link", "passages": _names_to_json(passages)}
        case UnlinkPassage(passage):
            return {"edit": "unlink", "passage": _name_to_json(passage)}
        case PinRow(passages, links):
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
                return MergeRows(_names_from_json(data["above"]), _names_from_json(data["below"]))
            case "split":
                return SplitRow(_names_from_json(data["stay"]), _names_from_json(data["go"]))
            case "link":
                return LinkPassages(_names_from_json(data["passages"]))
            case "unlink":
                return UnlinkPassage(_name_from_json(data["passage"]))
            case "pin":
                links = tuple(
                    LinkName(_names_from_json(link["a"]), _names_from_json(link["b"])) for link in data.get("links", ())
                )
                return PinRow(_names_from_json(data["passages"]), links)
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
