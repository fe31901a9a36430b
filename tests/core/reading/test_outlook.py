from __future__ import annotations

import struct
from datetime import UTC, datetime

import pytest

from core.errors import ReadError
from core.messages import render
from core.reading.outlook import _PREFILL, Properties, decompressed_rtf, read_msg
from core.reading.registry import reader_for
from tests.core.reading.ole import ole_file

TEXT = "der Hafen ist seit Montag offen.\r\nEs kamen vierzig Boote.\r\n"
SENT = (datetime(2025, 11, 12, 8, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()
RTF = (
    b"\x2d\x00\x00\x00\x2b\x00\x00\x00\x4c\x5a\x46\x75\xf1\xc5\xc7\xa7\x03\x00\x0a\x00\x72\x63\x70\x67\x31\x32\x35\x42"
    b"\x32\x0a\xf3\x20\x68\x65\x6c\x09\x00\x20\x62\x77\x05\xb0\x6c\x64\x7d\x0a\x80\x0f\xa0"
)
"""The example of MS-OXRTFCP 3.1."""


def fixed(**numbers):
    """A stream of properties of fixed length: type, id and value."""
    entries = (struct.pack("<IIQ", int(tag[1:], 16), 0, value) for tag, value in numbers.items())
    return bytes(32) + b"".join(entries)


def message_file(encode=lambda text: text.encode("utf-16-le"), kind="001F", **streams):
    parts = {
        "__properties_version1.0": fixed(_00390040=int(SENT * 10_000_000), _3FFD0003=1252),
        f"__substg1.0_0037{kind}": encode("Der Hafen – offen"),
        f"__substg1.0_0C1A{kind}": encode("Jörg Müller"),
        f"__substg1.0_1000{kind}": encode(TEXT),
    }
    attachment = {"__attach_version1.0_#00000000": {"__substg1.0_3707001F": "Plan.pdf".encode("utf-16-le")}}
    return ole_file(parts | streams, attachment)


@pytest.mark.parametrize(
    ("encode", "kind"), [(lambda text: text.encode("utf-16-le"), "001F"), (lambda text: text.encode("cp1252"), "001E")]
)
def test_a_message_is_an_article(encode, kind):
    data = message_file(encode, kind)
    assert reader_for(data, ".txt").name == "msg"
    (article,) = read_msg(data, "m.msg").articles
    assert [each.text for each in article.paragraphs] == ["der Hafen ist seit Montag offen.", "Es kamen vierzig Boote."]
    assert (article.title, article.author, article.date) == ("Der Hafen – offen", "Jörg Müller", "2025-11-12")
    assert [render(said) for said in article.left_out] == ["Left out: attachments (Plan.pdf)."]


def test_a_page_and_then_rich_text_where_there_is_no_plain_text():
    page = "<meta charset=windows-1252><p>Größe</p>".encode("cp1252")
    (article,) = read_msg(message_file(**{"__substg1.0_1000001F": b"", "__substg1.0_10130102": page}), "m").articles
    assert [each.text for each in article.paragraphs] == ["Größe"]
    (article,) = read_msg(message_file(**{"__substg1.0_1000001F": b"", "__substg1.0_10090102": RTF}), "m").articles
    assert [each.text for each in article.paragraphs] == ["hello world"]


def test_rich_text_is_unpacked_as_the_specification_says():
    assert len(_PREFILL) == 207
    assert decompressed_rtf(RTF) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    plain = struct.pack("<IIII", 12 + 7, 7, 0x414C454D, 0) + b"{\\rtf1}"
    assert decompressed_rtf(plain) == b"{\\rtf1}"
    # The second example of the specification: what is referred to is written while it is read.
    again = (
        b"\x1a\x00\x00\x00\x1c\x00\x00\x00\x4c\x5a\x46\x75\xe2\xd4\x4b\x51\x41\x00\x04\x20\x57\x58\x59\x5a\x0d\x6e\x7d"
        b"\x01\x0e\xb0"
    )
    assert decompressed_rtf(again) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


@pytest.mark.parametrize("data", [b"", b"x" * 16, RTF[:12], struct.pack("<IIII", 0, 2**31, 0x75465A4C, 0)])
def test_no_rich_text(data):
    with pytest.raises(ValueError, match=r"short|compressed"):
        decompressed_rtf(data)


def test_truncated_rich_text_gives_what_is_there():
    assert decompressed_rtf(RTF[:30]).startswith(b"{\\rtf1\\ansi\\ansicpg125")


def test_damaged_properties_do_no_harm():
    properties = Properties({"__properties_version1.0": fixed(_00390040=2**64 - 1, _3FFD0003=99) + b"xyz"})
    assert properties.day(0x0039) == ""
    assert properties.encoding(0x3FFD) is None
    assert properties.text(0x0037) == ""
    assert properties.attachments() == []


@pytest.mark.parametrize("cut", [100, 600, 5000])
def test_a_truncated_file(cut):
    data = message_file()[:cut] + "__properties_version1.0".encode("utf-16-le")
    with pytest.raises(ReadError) as caught:
        read_msg(data, "m.msg")
    assert caught.value.said.id in ("read.broken", "read.no_text")
