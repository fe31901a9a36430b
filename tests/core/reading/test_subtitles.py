from __future__ import annotations

import pytest

from core.errors import ReadError
from core.messages import render
from core.reading.registry import reader_for
from core.reading.subtitles import read_subtitles

SRT = """1
00:00:01,000 --> 00:00:03,000
<i>The new harbour</i>
was opened on Monday

2
00:00:03,100 --> 00:00:05,000
{\\an8}after three years of work.

3
00:00:05,500 --> 00:00:07,000
- Who paid for it?
- The city.

4
00:00:08,000 --> 00:00:09,000
Nobody knows

5
00:01:09,000 --> 00:01:10,000
whether it lasts
"""
VTT = """WEBVTT - harbour
Kind: captions

STYLE
::cue { color: red }

NOTE not to be read

intro
00:01.000 --> 00:03.000 align:start
<v Ann>Ports &amp; <c.yellow>piers</c>

01:00:03.000 --> 01:00:05.000
<00:00:04.000>are open.
"""


def texts(data, **options):
    return [each.text for each in read_subtitles(data, "a.srt", **options).articles[0].paragraphs]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_cues_are_joined_to_sentences(ending, encoding):
    data = SRT.replace("\n", ending).encode(encoding)
    assert texts(data) == [
        "The new harbour was opened on Monday after three years of work.",
        "- Who paid for it?",
        "- The city.",
        "Nobody knows",
        "whether it lasts",
    ]
    assert reader_for(data, ".txt").name == "subtitles"


def test_what_is_left_out_is_told():
    (article,) = read_subtitles(SRT.encode(), "a.srt").articles
    assert [render(said) for said in article.left_out] == ["Left out: the times of 5 cues."]
    assert article.title == "a.srt"


def test_vtt_without_styles_notes_and_tags():
    assert texts(VTT.encode()) == ["Ports & piers", "are open."]
    assert reader_for(VTT.encode(), ".txt").name == "subtitles"


def test_each_cue_is_a_unit_if_so_wanted():
    assert texts(SRT.encode(), lines=True)[1] == "after three years of work."


def test_scripts_without_blanks_are_joined_without():
    data = "1\n00:00:01,000 --> 00:00:02,000\n新しい港が\n月曜日に\n\n2\n00:00:02,000 --> 00:00:03,000\n開いた。\n"
    assert texts(data.encode()) == ["新しい港が月曜日に開いた。"]


def test_cues_without_blank_lines_between():
    data = "1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n"
    assert texts(data.encode()) == ["One.", "Two."]


def test_automatic_subtitles_without_full_stops_do_not_become_one_paragraph():
    cues = [
        f"00:{n // 60:02}:{n % 60:02}.000 --> 00:{n // 60:02}:{n % 60:02}.900\nwords that go on and on\n"
        for n in range(60)
    ]
    found = texts(("WEBVTT\n\n" + "\n".join(cues)).encode())
    assert len(found) > 1
    assert max(map(len, found)) < 700


@pytest.mark.parametrize("content", ["WEBVTT\n\n", "1\n00:00:01,000 --> 00:00:02,000\n\n"])
def test_no_cue(content):
    with pytest.raises(ReadError) as caught:
        read_subtitles(content.encode(), "a.vtt")
    assert caught.value.said.id == "read.no_text"
