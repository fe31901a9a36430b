"""What is saved comes back equal; what is no session, or a bad one, is refused in words."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.errors import Cancelled, ReadError, WriteError
from core.messages import render
from core.progress import Stage
from core.review import History, ReviewStatus
from core.review.session_data import LISTS, SavedSession
from core.review.session_file import MIME_TYPE, get_session, put_session, read_session, write_session
from tests.core.report.samples import cable_car, of_texts, reviewed
from tests.core.review.sessions import SAVED, sessions

SCHEMA = json.loads((Path(__file__).parents[3] / "resources/hexapla-session-1.schema.json").read_text("utf-8"))


def sample() -> SavedSession:
    comparison = cable_car()
    history = History()
    history.do(reviewed(comparison), "Everything")
    history.do(history.review.decide([comparison.findings[1].id], ReviewStatus.CONFIRMED), "Confirm")
    history.undo()
    return SavedSession(comparison, history, given=comparison.links[:2], window={"tab": 1}, title="Seilbahn")


def packed(session: SavedSession) -> bytes:
    stream = io.BytesIO()
    put_session(stream, session, saved=SAVED, program="Hexapla 1")
    return stream.getvalue()


def unpacked(data: bytes) -> SavedSession:
    return get_session(io.BytesIO(data), "x.hexapla")


def refused(data: bytes) -> tuple[str, str]:
    """Id and words of what is said of a file."""
    with pytest.raises(ReadError) as caught:
        unpacked(data)
    return caught.value.said.id, render(caught.value.said)


def tried(data: bytes) -> tuple[SavedSession | None, str]:
    """The session, or the id of what is said instead."""
    try:
        return unpacked(data), ""
    except ReadError as error:
        return None, error.said.id


def rewritten(session: SavedSession, change: Callable[[dict[str, Any]], None]) -> bytes:
    """The session's file with its members changed: JSON by name, a list for what has lines."""
    with zipfile.ZipFile(io.BytesIO(packed(session))) as archive:
        members: dict[str, Any] = {name: archive.read(name).decode() for name in archive.namelist()}
    parts = {name: json.loads(text) for name, text in members.items() if name.endswith(".json")}
    parts |= {
        name: [json.loads(line) for line in text.splitlines()]
        for name, text in members.items()
        if name.endswith(".jsonl")
    }
    change(parts)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            lines = name.endswith(".jsonl") and isinstance(part, list)
            text = "\n".join(map(json.dumps, part)) if lines else part if isinstance(part, str) else json.dumps(part)
            archive.writestr(name, text)
    return stream.getvalue()


# What is saved comes back


@settings(max_examples=40)
@given(sessions())
def test_any_session_comes_back_equal(session):
    assert unpacked(packed(session)) == session


@given(st.lists(st.sampled_from(["\ud83d", "\ude00", "😀", "a", "\n", "\u2028", "\x00"]), max_size=6).map("".join))
@example("\ud83d\ude00")
def test_no_text_is_changed_not_even_by_half_signs(text):
    session = SavedSession(of_texts(text, findings=False))
    again = unpacked(packed(session))
    assert again.comparison.articles[0].paragraphs[0].text == text


def test_the_same_session_gives_the_same_bytes():
    assert packed(sample()) == packed(sample())


def test_what_was_undone_can_be_redone_after_opening():
    history = unpacked(packed(sample())).history
    assert history.redo_name == "Confirm"
    history.redo()
    history.undo()
    history.undo()
    assert history.review.decisions == {}


def test_the_kind_of_file_is_told_by_its_first_bytes():
    data = packed(sample())
    assert data[30:38] == b"mimetype"
    assert data[38 : 38 + len(MIME_TYPE)] == MIME_TYPE.encode()


@settings(max_examples=10)
@given(sessions())
@example(sample())
def test_files_follow_the_schema(session):
    check = jsonschema.Draft202012Validator(SCHEMA).evolve
    with zipfile.ZipFile(io.BytesIO(packed(session))) as archive:
        check(schema=SCHEMA).validate(json.loads(archive.read("session.json").decode("utf-8", "surrogatepass")))
        for name in LISTS:
            validator = check(schema={"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})
            for line in archive.read(f"{name}.jsonl").decode("utf-8", "surrogatepass").split("\n")[:-1]:
                validator.validate(json.loads(line))


def test_writing_and_reading_tell_how_far_they_are_and_can_be_stopped(tmp_path):
    path = tmp_path / "x.hexapla"
    seen: list[tuple[Stage, int, int]] = []
    write_session(path, sample(), saved=SAVED, on_progress=lambda *each: seen.append(each))
    read_session(path, lambda *each: seen.append(each))
    assert {stage for stage, _, _ in seen} == {Stage.WRITING, Stage.READING}
    assert all(0 <= done <= total for _, done, total in seen)

    def stop(*_: object) -> None:
        raise Cancelled

    before = path.read_bytes()
    for act in (lambda: write_session(path, sample(), saved=SAVED, on_progress=stop), lambda: read_session(path, stop)):
        with pytest.raises(Cancelled):
            act()
    assert [each.name for each in tmp_path.iterdir()] == ["x.hexapla"]
    assert path.read_bytes() == before


# What is not as it should be


def test_a_later_version_is_named():
    def later(parts: dict[str, Any]) -> None:
        parts["session.json"] |= {"version": 2, "program": "Hexapla 9.1"}

    assert refused(rewritten(sample(), later)) == (
        "session.newer",
        "x.hexapla was saved by a later version (Hexapla 9.1). Update Hexapla to open it.",
    )


def test_what_a_later_program_adds_is_left_aside():
    def add(parts: dict[str, Any]) -> None:
        parts["session.json"]["mood"] = "calm"
        parts["session.json"]["articles"][0]["weight"] = 3
        parts["rows.jsonl"][0]["colour"] = [1, 2]
        parts["past.jsonl"][0]["before"]["mood"] = parts["past.jsonl"][0]["after"]["mood"] = "calm"
        parts["clouds.jsonl"] = [{"high": True}]

    assert unpacked(rewritten(sample(), add)) == sample()


def test_a_message_of_a_later_program_keeps_its_words():
    def rename(parts: dict[str, Any]) -> None:
        parts["findings.jsonl"][0]["explanation"] |= {"id": "later.message", "words": "As it was said."}

    said = unpacked(rewritten(sample(), rename)).comparison.findings[0].explanation
    assert render(said) == "As it was said."


@pytest.mark.parametrize("data", [b"", b"hello", b"\x00" * 100, b"PK", "Grüße".encode()])
def test_other_files_are_no_sessions(data):
    assert refused(data)[0] in {"session.other_file", "session.damaged"}


def test_an_archive_of_something_else_is_no_session():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refused(stream.getvalue())[0] == "session.other_file"
    assert refused(rewritten(sample(), lambda parts: parts["session.json"].update(format="x")))[0] == (
        "session.other_file"
    )


@settings(max_examples=150)
@given(st.data())
def test_a_damaged_file_is_refused_in_words_or_reads_as_it_was(data):
    whole = bytearray(packed(sample()))
    if data.draw(st.booleans()):
        del whole[data.draw(st.integers(0, len(whole) - 1)) :]
    else:
        for _ in range(data.draw(st.integers(1, 3))):
            whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    session, said = tried(bytes(whole))
    assert session == sample() or said in {"session.damaged", "session.other_file"}


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=150)
@given(st.data())
def test_any_value_anywhere_is_refused_or_fits(data):
    """Somewhere in the JSON another value stands: it never gets further than the door with an unknown error."""

    def put(parts: dict[str, Any]) -> None:
        holder: Any = parts
        key: Any = data.draw(st.sampled_from(sorted(name for name in parts if name.endswith(("json", "jsonl")))))
        while True:
            inside = holder[key]
            keys = (
                list(inside)
                if isinstance(inside, dict)
                else list(range(len(inside)))
                if isinstance(inside, list)
                else []
            )
            if not keys or data.draw(st.integers(0, 4)) == 0:
                break
            holder, key = inside, data.draw(st.sampled_from(keys))
        if isinstance(holder, dict) and holder is not parts and data.draw(st.booleans()):
            del holder[key]
        else:
            holder[key] = data.draw(plain)

    session, said = tried(rewritten(sample(), put))
    assert session or said in {"session.damaged", "session.other_file", "session.newer"}
    if session:  # everything in it can be shown and saved
        for finding in session.comparison.findings:
            render(finding.explanation)
            for span in finding.spans:
                session.comparison.span_text(span)
        assert unpacked(packed(session)) == session


@pytest.mark.parametrize(
    ("member", "change"),
    [
        ("rows.jsonl", lambda rows: rows[0].update(index=1)),
        ("rows.jsonl", lambda rows: rows[0]["passages"].update(A=[[99]])),
        ("rows.jsonl", lambda rows: rows[0]["passages"].update(A=[[0, 99]])),
        ("rows.jsonl", lambda rows: rows[0]["passages"].update(A=[[-1]])),
        ("rows.jsonl", lambda rows: rows[0]["passages"].pop("C")),
        ("rows.jsonl", lambda rows: rows[4]["moved"].update(B=6)),
        ("links.jsonl", lambda links: links[0]["b"].update(sentences=[[1, 7]])),
        ("links.jsonl", lambda links: links[0]["b"].update(sentences=[])),
        ("links.jsonl", lambda links: links[0]["a"].update(article="Z")),
        ("given.jsonl", lambda links: links[0]["a"].update(article="Z")),
        ("findings.jsonl", lambda findings: findings[0]["spans"][0].update(end=10**6)),
        ("findings.jsonl", lambda findings: findings[0]["spans"][0].update(start=-1)),
        ("findings.jsonl", lambda findings: findings[0].update(rows=[6])),
        ("findings.jsonl", lambda findings: findings[0].update(articles=["Q"])),
        ("facts.jsonl", lambda facts: facts[0]["mentions"][0].update(paragraph=77)),
        ("paragraphs.jsonl", lambda paragraphs: paragraphs[1].update(sentences=[[4, 2]])),
        ("paragraphs.jsonl", lambda paragraphs: paragraphs[1].update(sentences=[[0, 9], [5, 12]])),
        ("paragraphs.jsonl", lambda paragraphs: paragraphs[1].update(text="short")),
        ("paragraphs.jsonl", lambda paragraphs: paragraphs.pop()),
        ("past.jsonl", lambda steps: steps[0]["after"].pop("decisions")),
        ("past.jsonl", lambda steps: steps[0].update(name=7)),
        ("session.json", lambda head: head["articles"][0].update(letter="B")),
        ("session.json", lambda head: head["articles"][0].update(paragraphs=-1)),
        ("session.json", lambda head: head["options"].update(reference="H")),
        ("session.json", lambda head: head["options"].update(threshold="brave")),
        ("session.json", lambda head: head.pop("review")),
        ("session.json", lambda head: head.update(articles=[])),
    ],
)
def test_what_leads_nowhere_is_refused(member, change):
    assert refused(rewritten(sample(), lambda parts: change(parts[member])))[0] == "session.damaged"


def test_json_nested_without_end_is_refused():
    def nest(parts: dict[str, Any]) -> None:
        parts["session.json"] = "[" * 100_000

    assert refused(rewritten(sample(), nest))[0] == "session.damaged"


@pytest.mark.parametrize("member", ["session.json", "rows.jsonl"])
def test_what_would_fill_the_memory_is_refused_before_it_is_unpacked(member):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        if member != "session.json":
            archive.writestr("session.json", "{}")
        with archive.open(member, "w") as hole:
            for _ in range(70):
                hole.write(b" " * 2**20)
    said, words = refused(stream.getvalue())
    assert said == "session.damaged"
    assert "unfold" in words


# Files


def test_what_the_system_says_is_told(tmp_path):
    for path, said in (
        (tmp_path / "gone.hexapla", "session.missing"),
        (tmp_path, "read.directory"),
        (Path("nul\0.hexapla"), "read.failed"),
    ):
        with pytest.raises(ReadError) as caught:
            read_session(path)
        assert caught.value.said.id == said
    with pytest.raises(WriteError) as failed:
        write_session(tmp_path / "gone" / "x.hexapla", sample(), saved=SAVED)
    assert failed.value.said.id == "write.no_folder"
