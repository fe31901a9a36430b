"""What a session file holds, and each part of it as plain JSON data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any, get_type_hints

from core.alignment.edits import Edit
from core.alignment.edits_json import edit_from_json, edit_to_json
from core.messages import Message, message, render
from core.model import Article, Comparison, Fact, Finding, Link, Options, Paragraph, Row
from core.review.history import History, Move, Step
from core.review.orphans import Orphan
from core.review.plain import Codec, Invalid, codec
from core.review.review import Review


@dataclass(frozen=True, slots=True)
class SavedSession:
    """A comparison with everything that people did to it."""

    comparison: Comparison
    history: History = field(default_factory=History)
    compared_edits: tuple[Edit, ...] = ()
    """The edits by hand that the comparison takes into account: those of the review, unless it was saved between
    an edit and the end of comparing again."""
    given: tuple[Link, ...] = ()
    """Links that the articles' own files give."""
    window: Mapping[str, Any] = field(default_factory=dict)
    """Plain data of the window that showed it: columns, filters, places."""
    title: str = ""
    """What people see of it before it is opened."""
    orphans: Mapping[str, Orphan] = field(default_factory=dict)
    """What is remembered of findings that were reviewed and are gone, by id."""


LISTS = ("paragraphs", "rows", "links", "given", "findings", "facts", "past", "future")
"""The parts that are long: each is a member of the file of its own, an item a line."""


@cache
def codecs() -> Mapping[str, Codec]:
    """The codec of each part's items, by its name; made when first needed."""
    known: dict[Any, Codec] = {Edit: Codec(edit_to_json, edit_from_json)}
    names = {"Edit": Edit}
    known[Message] = _messages(codec(Message))
    link = codec(Link, known)
    return {
        "options": codec(Options, known),
        "article": codec(Article, {**known, tuple[Paragraph, ...]: _elsewhere()}),
        "paragraphs": codec(Paragraph, known),
        "rows": codec(Row, known),
        "links": link,
        "given": link,
        "findings": codec(Finding, known),
        "facts": codec(Fact, known),
        "review": codec(Review, known, names),
        "edits": codec(tuple[Edit, ...], known, names),
        "orphans": codec(Mapping[str, Orphan], known),
        "past": _steps(known, names),
        "future": _steps(known, names),
    }


def _elsewhere() -> Codec:
    """Paragraphs are no part of their article's line: they are many."""
    return Codec(lambda _value: [], lambda _data: ())


def _messages(bare: Codec) -> Codec:
    """Messages with their English words, for a program whose catalogue has other ids."""

    def to_plain(value: Message) -> dict[str, Any]:
        return {**bare.to_plain(value), "words": render(value)}

    def from_plain(data: Any) -> Message:
        said: Message = bare.from_plain(data)
        try:
            render(said)
        except (KeyError, IndexError, ValueError, AttributeError, TypeError) as error:
            words = data.get("words")
            if type(words) is not str:
                raise Invalid(f"{said.id!r:.40} is no message") from error
            return message("session.words", words=words)
        return said

    return Codec(to_plain, from_plain)


def _steps(known: Mapping[Any, Codec], names: Mapping[str, Any]) -> Codec:
    """Steps of the history: of each field that changed, its part before and after as the field's own codec has it."""
    hints = get_type_hints(Review, localns=dict(names))
    of_field = {each.name: codec(hints[each.name], known, names) for each in fields(Review)}
    kinds = {each.name: type(getattr(Review(), each.name)) for each in fields(Review)}

    def to_plain(step: Step) -> dict[str, Any]:
        plain: dict[str, Any] = {"name": step.name}
        for side, values in (("before", step.before), ("after", step.after)):
            plain[side] = {name: of_field[name].to_plain(value) for name, value in values.items()}
        return {**plain, "kept": dict(step.kept)} if step.kept else plain

    def from_plain(data: Any) -> Step:
        if type(data) is not dict or type(data.get("name")) is not str:
            raise Invalid("a step of the history has no name")
        old, new = data.get("before"), data.get("after")
        if type(old) is not dict or type(new) is not dict or old.keys() != new.keys():
            raise Invalid(f"the step {data['name']!r:.40} has no before and after")
        # A field of a later version is left out on both sides.
        before, after = (
            {name: of_field[name].from_plain(value) for name, value in side.items() if name in of_field}
            for side in (old, new)
        )
        kept = codec(Mapping[str, int]).from_plain(data.get("kept", {}))
        tuples = {name for name in before if kinds[name] is tuple}
        if not tuples <= kept.keys() or any(count < 0 for count in kept.values()):
            raise Invalid(f"the step {data['name']!r:.40} lacks what it keeps")
        return Step(data["name"], before, after, {name: kept[name] for name in before if name in tuples})

    return Codec(to_plain, from_plain)


def move_to_plain(move: Move) -> dict[str, Any]:
    """A move of the history as plain data, for the journal."""
    plain: dict[str, Any] = {"move": move.what}
    return plain if move.step is None else {**plain, "step": codecs()["past"].to_plain(move.step)}


def move_from_plain(data: Mapping[str, Any]) -> Move:
    """The move that `move_to_plain` wrote.

    Raises:
        Invalid: it is none.
    """
    what = data.get("move")
    if what == "do":
        return Move("do", codecs()["past"].from_plain(data.get("step")))
    if what not in ("undo", "redo"):
        raise Invalid(f"{what!r:.40} is no move of the history")
    return Move(what)


def head_of(session: SavedSession) -> dict[str, Any]:
    """All parts that are not long, as plain data."""
    to = {name: each.to_plain for name, each in codecs().items()}
    comparison = session.comparison
    return {
        "title": session.title,
        "comparison_id": comparison.id,
        "encoder": comparison.encoder,
        "options": to["options"](comparison.options),
        "articles": [
            {**to["article"](article), "paragraphs": len(article.paragraphs)} for article in comparison.articles
        ],
        "review": to["review"](session.history.review),
        "compared_edits": to["edits"](session.compared_edits),
        "orphans": to["orphans"](session.orphans),
        "window": dict(session.window),
    }


def items_of(session: SavedSession) -> Mapping[str, Sequence[Any]]:
    """The long parts, each with its items as they are."""
    comparison = session.comparison
    return {
        "paragraphs": [paragraph for article in comparison.articles for paragraph in article.paragraphs],
        "rows": comparison.rows,
        "links": comparison.links,
        "given": session.given,
        "findings": comparison.findings,
        "facts": comparison.facts,
        "past": session.history.past,
        "future": session.history.future,
    }


def put_together(head: Mapping[str, Any], items: Mapping[str, Sequence[Any]]) -> SavedSession:
    """A session from its parts; that they fit together is for `core.review.session_checks` to say.

    Args:
        head: what `head_of` gave.
        items: what `items_of` gave, by name of the part.

    Raises:
        Invalid: something lacks or has another type.
    """
    of = {name: each.from_plain for name, each in codecs().items()}
    text, number = codec(str).from_plain, codec(int).from_plain
    articles, taken = [], 0
    described = _given(head, "articles")
    if type(described) is not list:
        raise Invalid("the articles are no list")
    for data in described:
        article: Article = of["article"](data)
        count = number(data.get("paragraphs"))
        paragraphs = tuple(items["paragraphs"][taken : taken + count]) if count >= 0 else ()
        if len(paragraphs) != count:
            raise Invalid(f"{article.letter!r:.10} lacks paragraphs")
        taken += count
        articles.append(replace(article, paragraphs=paragraphs))
    window = head.get("window", {})
    return SavedSession(
        Comparison(
            id=text(_given(head, "comparison_id")),
            articles=tuple(articles),
            options=of["options"](_given(head, "options")),
            encoder=text(_given(head, "encoder")),
            rows=tuple(items["rows"]),
            links=tuple(items["links"]),
            findings=tuple(items["findings"]),
            facts=tuple(items["facts"]),
        ),
        History(of["review"](_given(head, "review")), items["past"], items["future"]),
        compared_edits=of["edits"](head.get("compared_edits", [])),
        given=tuple(items["given"]),
        window=window if type(window) is dict else {},
        title=text(head.get("title", "")),
        orphans=of["orphans"](head.get("orphans", {})),
    )


def _given(head: Mapping[str, Any], key: str) -> Any:
    if key not in head:
        raise Invalid(f"there is no {key}")
    return head[key]
