"""Frozen dataclasses as plain JSON data and back, by their own type hints.

A field that is added to a class is saved with it, and what comes back has the types that the class
says, or is refused: what a session file holds may be damaged, or made to do harm.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from math import isfinite
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints


class Invalid(ValueError):  # noqa: N818 - it says what the data is
    """Data that is not what its type says."""


class Codec(NamedTuple):
    """Both ways for one type."""

    to_plain: Callable[[Any], Any]
    from_plain: Callable[[Any], Any]
    """Raises `Invalid`. Keys that the class doesn't know are ignored."""


def codec(hint: Any, known: Mapping[Any, Codec] | None = None, names: Mapping[str, Any] | None = None) -> Codec:
    """The codec of a type: dataclasses, named tuples, enums, mappings by text, tuples, unions of plain values.

    A dataclass is an object without the fields that are empty as they are by default; a named tuple is a
    list, without empty items at its end.

    Args:
        hint: the type.
        known: codecs of types that this can't make out by itself.
        names: types that a class names without its module importing them at run time.
    """
    known, names = known or {}, names or {}
    for each, ready in known.items():
        if hint == each:
            return ready
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _union(arguments, known, names)
    if origin is tuple:
        return _named_or_plain_tuple(arguments, known, names)
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(codec(arguments[1], known, names))
    if hint in _SCALARS:
        return _SCALARS[hint]
    if issubclass(hint, Enum):
        return _enum(hint)
    if issubclass(hint, tuple):
        return _named_tuple(hint, known, names)
    if is_dataclass(hint):
        return _dataclass(hint, known, names)
    raise TypeError(f"no codec for {hint!r}")


def _same(value: Any) -> Any:
    return value


def _scalar(kind: type) -> Codec:
    def from_plain(data: Any) -> Any:
        if type(data) is not kind:
            raise Invalid(f"{data!r:.40} is no {kind.__name__}")
        return data

    return Codec(_same, from_plain)


def _number(data: Any) -> float:
    if type(data) not in (int, float) or not isfinite(data):
        raise Invalid(f"{data!r:.40} is no number")
    return float(data)


_SCALARS: dict[Any, Codec] = {
    str: _scalar(str),
    int: _scalar(int),
    bool: _scalar(bool),
    types.NoneType: _scalar(types.NoneType),
    float: Codec(_same, _number),
}


def _union(arguments: tuple[Any, ...], known: Mapping[Any, Codec], names: Mapping[str, Any]) -> Codec:
    """Of plain values, or of None and one other type."""
    if all(argument in _SCALARS for argument in arguments):
        kinds = set(arguments)

        def from_plain(data: Any) -> Any:
            if type(data) not in kinds:
                raise Invalid(f"{data!r:.40} is no {' or '.join(sorted(kind.__name__ for kind in kinds))}")
            return data if type(data) is not float else _number(data)

        return Codec(_same, from_plain)
    (other,) = (argument for argument in arguments if argument is not types.NoneType)
    to_other, from_other = codec(other, known, names)
    return Codec(
        _same if to_other is _same else lambda value: None if value is None else to_other(value),
        lambda data: None if data is None else from_other(data),
    )


def _named_or_plain_tuple(arguments: tuple[Any, ...], known: Mapping[Any, Codec], names: Mapping[str, Any]) -> Codec:
    """A tuple of any length of one type, or of one type a place."""
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        to_item, from_item = codec(arguments[0], known, names)

        def from_plain(data: Any) -> tuple[Any, ...]:
            return tuple([from_item(each) for each in _list(data)])

        return Codec(list if to_item is _same else lambda value: [to_item(each) for each in value], from_plain)
    places = [codec(argument, known, names) for argument in arguments]

    def from_places(data: Any) -> tuple[Any, ...]:
        if len(_list(data)) != len(places):
            raise Invalid(f"{len(data)} values where {len(places)} are wanted")
        return tuple([each.from_plain(item) for each, item in zip(places, data, strict=True)])

    return Codec(lambda value: [each.to_plain(item) for each, item in zip(places, value, strict=True)], from_places)


def _list(data: Any) -> list[Any]:
    if type(data) is not list:
        raise Invalid(f"{data!r:.40} is no list")
    return data


def _object(data: Any) -> dict[str, Any]:
    if type(data) is not dict:
        raise Invalid(f"{data!r:.40} is no object")
    return data


def _mapping(values: Codec) -> Codec:
    to_value, from_value = values
    return Codec(
        dict if to_value is _same else lambda value: {key: to_value(each) for key, each in value.items()},
        lambda data: {key: from_value(each) for key, each in _object(data).items()},
    )


def _enum(kind: type[Enum]) -> Codec:
    members = {member.value: member for member in kind}

    def from_plain(data: Any) -> Enum:
        member = members.get(data) if type(data) is str else None
        if member is None:
            raise Invalid(f"{data!r:.40} is no {kind.__name__}")
        return member

    return Codec(lambda value: value.value, from_plain)


def _named_tuple(kind: Any, known: Mapping[Any, Codec], names: Mapping[str, Any]) -> Codec:
    hints = get_type_hints(kind, localns=dict(names))
    items = [codec(hints[name], known, names) for name in kind._fields]
    least, most = len(items) - len(kind._field_defaults), len(items)
    defaults = list(kind._field_defaults.values())

    simple = all(item.to_plain is _same for item in items)

    def to_plain(value: Any) -> list[Any]:
        plain = list(value) if simple else [item.to_plain(each) for item, each in zip(items, value, strict=True)]
        while len(plain) > least and value[len(plain) - 1] == defaults[len(plain) - 1 - least]:
            plain.pop()
        return plain

    def from_plain(data: Any) -> Any:
        if not least <= len(_list(data)) <= most:
            raise Invalid(f"{len(data)} values are no {kind.__name__}")
        return kind(*[item.from_plain(each) for item, each in zip(items, data, strict=False)])

    return Codec(to_plain, from_plain)


def _dataclass(kind: Any, known: Mapping[Any, Codec], names: Mapping[str, Any]) -> Codec:
    hints = get_type_hints(kind, localns=dict(names))
    parts = []
    for each in fields(kind):
        default = each.default_factory() if each.default_factory is not MISSING else each.default
        to_part, from_part = codec(hints[each.name], known, names)
        parts.append((each.name, to_part, from_part, default))

    def to_plain(value: Any) -> dict[str, Any]:
        plain = {}
        for name, to_part, _, default in parts:
            held = getattr(value, name)
            if default is MISSING or default or held != default:
                plain[name] = held if to_part is _same else to_part(held)
        return plain

    def from_plain(data: Any) -> Any:
        _object(data)
        values = {}
        for name, _, from_part, default in parts:
            if name in data:
                values[name] = from_part(data[name])
            elif default is MISSING:
                raise Invalid(f"{kind.__name__} lacks {name}")
        return kind(**values)

    return Codec(to_plain, from_plain)
