from __future__ import annotations

import pytest

from core.errors import ReadError
from core.model import SentenceRef
from core.reading.registry import reader_for
from core.reading.segments import read_tmx, read_xliff

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">
<tmx version="1.4"><header srclang="de-DE" segtype="sentence" adminlang="en" o-tmf="x" datatype="plaintext"
 creationtool="t" creationtoolversion="1"/><body>
<tu><tuv xml:lang="it"><seg>Il porto è aperto.</seg></tuv>
<tuv xml:lang="de-DE"><seg>Der <bpt i="1">&lt;b&gt;</bpt><hi>Hafen</hi><ept i="1">&lt;/b&gt;</ept>
ist offen<ph x="1">{1}</ph>.</seg></tuv></tu>
<tu><tuv xml:lang="de-DE"><seg>Nur deutsch.</seg></tuv></tu>
<tu><prop type="x">y</prop><tuv lang="DE-de"><seg> Drei. Vier. </seg></tuv><tuv lang="it"><seg>Tre. Quattro.</seg></tuv>
<tuv xml:lang="en"><seg>Three. Four.</seg></tuv></tu>
<tu><tuv xml:lang="it"><seg> </seg></tuv><tuv xml:lang="en"><seg>Five.</seg></tuv></tu>
</body></tmx>"""

XLIFF_1 = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.docx" source-language="en-GB"
target-language="fr" datatype="plaintext"><body><group><trans-unit id="1"><source>The <g id="1">harbour</g> is
<x id="2"/>open.</source><seg-source><mrk mtype="seg" mid="1">no</mrk></seg-source>
<target>Le <mrk mtype="term">port</mrk>
est <bpt id="3">&lt;i&gt;</bpt>ouvert.</target><alt-trans><target>Jamais.</target></alt-trans></trans-unit></group>
<trans-unit id="2"><source>Not translated.</source></trans-unit></body></file></xliff>"""

XLIFF_2 = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="es"><file id="f">
<group id="g"><unit id="1"><notes><note>no</note></notes><segment><source>One <pc id="1">two</pc>.</source>
<target>Uno <pc id="1">dos</pc>.</target></segment><ignorable><source> </source></ignorable>
<segment><source>Three<ph id="2"/>.</source><target>Tres<ph id="2"/>.</target></segment></unit></group>
<unit id="2"><segment><source>Four.</source></segment></unit></file></xliff>"""


def texts(reading):
    return {article.language: [each.text for each in article.paragraphs] for article in reading.articles}


def links(reading):
    """Texts of both ends of each link."""
    by_id = {article.id: article for article in reading.articles}

    def text(side):
        (ref,) = side.sentences
        assert ref == SentenceRef(ref.paragraph, 0)
        return by_id[side.article].paragraphs[ref.paragraph].text

    return [(text(link.a), text(link.b)) for link in reading.links]


def test_a_translation_memory_gives_an_article_a_language_and_its_links():
    reading = read_tmx(TMX.encode(), "m.tmx")
    assert texts(reading) == {
        "de": ["Der Hafen\nist offen.", "Nur deutsch.", "Drei. Vier."],
        "it": ["Il porto è aperto.", "Tre. Quattro."],
        "en": ["Three. Four.", "Five."],
    }
    assert links(reading) == [
        ("Der Hafen\nist offen.", "Il porto è aperto."),
        ("Drei. Vier.", "Tre. Quattro."),
        ("Drei. Vier.", "Three. Four."),
        ("Tre. Quattro.", "Three. Four."),
    ]
    assert [article.title for article in reading.articles] == [
        "German (de-de) (m.tmx)",
        "Italian (m.tmx)",
        "English (m.tmx)",
    ]
    assert all(link.probability == 1 for link in reading.links)


def test_xliff_1_gives_source_and_target_without_codes_and_alternatives():
    reading = read_xliff(XLIFF_1.encode(), "a.xlf")
    assert texts(reading) == {
        "en": ["The harbour is\nopen.", "Not translated."],
        "fr": ["Le port\nest ouvert."],
    }
    assert len(reading.links) == 1


def test_xliff_2_gives_a_paragraph_a_unit():
    reading = read_xliff(XLIFF_2.encode(), "a.xlf")
    assert texts(reading) == {"en": ["One two. Three.", "Four."], "es": ["Uno dos. Tres."]}
    assert links(reading) == [("One two. Three.", "Uno dos. Tres.")]


def test_equal_languages_are_two_articles():
    same = XLIFF_2.replace('trgLang="es"', 'trgLang="en"')
    assert [len(article.paragraphs) for article in read_xliff(same.encode(), "a.xlf").articles] == [2, 1]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TMX.encode()[:700], "read.broken"),
        (b"<tmx><body><tu/></body></tmx>", "read.no_text"),
        (b"<tmx>" + b"<a>" * 1000, "read.complex"),
        (
            b'<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
            b'<tmx><body><tu><tuv xml:lang="de"><seg>&b;&b;</seg></tuv></tu></body></tmx>',
            "read.no_text",
        ),
        (
            b'<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
            b'<tmx><body><tu><tuv xml:lang="de"><seg>&a;</seg></tuv></tu></body></tmx>',
            "read.no_text",
        ),
    ],
    ids=["truncated", "empty", "deep", "entities", "external entity"],
)
def test_bad_memories(data, said):
    with pytest.raises(ReadError) as caught:
        read_tmx(data, "m.tmx")
    assert caught.value.said.id == said


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (TMX.encode(), "tmx"),
        (TMX.replace("UTF-8", "UTF-16").encode("utf-16"), "tmx"),
        (XLIFF_1.encode(), "xliff"),
        (XLIFF_2.encode(), "xliff"),
    ],
)
def test_they_are_known_by_their_content(data, name):
    reader = reader_for(data, ".txt")
    assert reader.name == name
    assert len(reader.read(data, "a").articles) >= 2
