import codecs
import random

import pytest

from core.errors import ReadError
from core.reading.encodings import decode

GERMAN = "Die Bürgermeisterin erklärte, größere Schäden seien nicht zu erwarten; „wir prüfen das“, sagte sie. " * 3
RUSSIAN = "Мэр города заявил, что мост восстановят к следующей весне, и поблагодарил инженеров. " * 3
FRENCH = "La maire a déclaré que le pont serait rénové dès l'été prochain, malgré les coûts élevés. " * 3
POLISH = "Burmistrz ogłosił, że most zostanie odbudowany przed przyszłą wiosną, mimo wysokich kosztów. " * 3
JAPANESE = "市長は、橋が来年の春までに再建されると述べ、技術者たちに感謝した。" * 3
CHINESE = "市长表示，这座桥将在明年春天之前重建，并对工程师们表示感谢。" * 3
GREEK = "Ο δήμαρχος δήλωσε ότι η γέφυρα θα ανακατασκευαστεί μέχρι την επόμενη άνοιξη. " * 3


def refused(data, **options):
    with pytest.raises(ReadError) as caught:
        decode(data, "x.txt", **options)
    return caught.value.said


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_a_byte_order_mark_decides_and_is_taken_away(mark, codec, name):
    found = decode(mark + GERMAN.encode(codec), "x.txt")
    assert (found.text, found.encoding, found.warnings) == (GERMAN, name, ())


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, JAPANESE + "\n", "ok\n"])
def test_unicode_without_a_mark_is_recognised(codec, text):
    found = decode(text.encode(codec), "x.txt")
    assert (found.text, found.encoding) == (text, codec)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (FRENCH, "iso8859-1"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (CHINESE, "gb18030"),
        (CHINESE, "big5hkscs"),
    ],
)
def test_legacy_code_pages_are_found_by_what_they_make_of_the_text(text, codec):
    if codec == "big5hkscs":
        text = "市長表示，這座橋將在明年春天之前重建，並對工程師們表示感謝。" * 3
    assert decode(text.encode(codec), "x.txt").text == text


def test_the_user_knows_better():
    data = "Größe".encode("cp850")
    assert decode(data, "x.txt", "cp850").text == "Größe"
    assert decode("Größe".encode(), "x.txt", "UTF8").encoding == "utf-8"


def test_an_encoding_that_the_file_is_not_in():
    said = refused(GERMAN.encode("cp1252"), encoding="utf-8")
    assert (said.id, said.parameters["encoding"]) == ("read.encoding", "utf-8")


def test_an_encoding_that_gives_rubbish():
    assert refused(GERMAN.encode("utf-16-le"), encoding="cp850").id == "read.encoding"


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64", "idna", "unicode_escape", "a\0b"])
def test_an_encoding_that_nobody_knows(encoding):
    assert refused(b"abc", encoding=encoding).id == "read.unknown_encoding"


def test_a_few_broken_bytes_do_not_turn_utf8_into_a_code_page():
    data = bytearray((RUSSIAN * 3).encode())
    data[100] = 0xFF
    found = decode(bytes(data), "x.txt")
    assert found.encoding == "utf-8"
    assert found.text.count("\ufffd") == found.warnings[0].parameters["count"] > 0
    assert found.warnings[0].id == "read.damaged"


def test_a_damaged_file_with_a_mark_is_still_read():
    found = decode(codecs.BOM_UTF16_LE + GERMAN.encode("utf-16-le") + b"x", "x.txt")
    assert found.text.startswith(GERMAN)
    assert [said.id for said in found.warnings] == ["read.damaged"]


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\0" * 100,
        b"Text\0Text" * 10,
        random.Random(1).randbytes(5000),
        bytes(random.Random(2).choices(range(1, 256), k=5000)),
        b"\x01\x02\x03\x04" * 200,
        b"\x00\x01\x02\xff",
    ],
    ids=["all bytes", "zeros", "text and zeros", "random", "random without zeros", "controls", "four bytes"],
)
def test_what_is_not_text_is_refused(data):
    assert refused(data).id == "read.not_text"


@pytest.mark.parametrize("text", [b"Some text with\0a zero in it. " * 20, b"abcdefgh\0" * 100])
def test_a_text_with_zeros_in_it_is_not_taken_for_chinese(text):
    with pytest.raises(ReadError):
        decode(text, "a.txt")


@pytest.mark.parametrize(
    "text", ["Мост открыт в понедельник. " * 9, "Hafen. " * 9, "新しい港が月曜日に開いた。\n" * 20]
)
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_still_found(text, codec):
    assert decode(text.encode(codec), "a.txt").encoding == codec
