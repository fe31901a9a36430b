from __future__ import annotations

from email.message import EmailMessage

import pytest

from core.errors import ReadError
from core.messages import render
from core.reading.mail import read_mail
from core.reading.registry import reader_for
from tests.core.reading.test_html import PAGE

TEXT = """Liebe Kollegin,

der Hafen ist seit Montag offen.
Es kamen vierzig Boote.
"""
ANSWERED = """
Am 12.11.2025 um 10:00 schrieb Ann Smith <ann@daily.example>:
> Ist der Hafen offen?
> Wie viele Boote kamen?
>
> > Noch älter.
"""


def made(text=TEXT, html=None, **headers):
    sent = EmailMessage()
    fields = {
        "From": '"Müller, Jörg" <jm@hafen.example>',
        "To": "ann@daily.example",
        "Subject": "Der Hafen – endlich offen",
        "Date": "Wed, 12 Nov 2025 23:30:00 +0100",
        "Message-ID": "<1@hafen.example>",
    }
    for name, value in (fields | headers).items():
        sent[name] = value
    if text is not None:
        sent.set_content(text)
    if html is not None:
        (sent.add_alternative if text is not None else sent.set_content)(html, subtype="html")
    return sent


def read(sent, **options):
    reading = read_mail(sent if isinstance(sent, bytes) else sent.as_bytes(), "m.eml", **options)
    return reading.articles[0]


def texts(article):
    return [(paragraph.kind.value, paragraph.text) for paragraph in article.paragraphs]


PLAIN = [
    ("body", "Liebe Kollegin,"),
    ("body", "der Hafen ist seit Montag offen."),
    ("body", "Es kamen vierzig Boote."),
]


def told(article):
    return [render(said) for said in article.left_out]


def test_a_message_is_an_article():
    article = read(made())
    assert texts(article) == PLAIN
    assert (article.title, article.author, article.date) == (
        "Der Hafen – endlich offen",
        "Müller, Jörg",
        "2025-11-12",
    )
    assert article.left_out == ()


def test_what_it_answers_signature_and_attachments_are_left_out_and_told():
    sent = made(TEXT + "\n-- \nJörg Müller\nHafenamt\n" + ANSWERED)
    sent.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Plan.pdf")
    article = read(sent)
    assert texts(article) == PLAIN
    assert told(article) == [
        "Left out: the messages that it answers.",
        "Left out: the signature.",
        "Left out: attachments (Plan.pdf).",
    ]


def test_quotations_between_the_lines_stay():
    article = read(made("> Ist der Hafen offen?\nJa, seit Montag.\n> Wie viele Boote kamen?\nVierzig.\n"))
    assert texts(article) == [
        ("quotation", "Ist der Hafen offen?"),
        ("body", "Ja, seit Montag."),
        ("quotation", "Wie viele Boote kamen?"),
        ("body", "Vierzig."),
    ]


def test_a_message_of_nothing_but_quotation_is_kept():
    assert texts(read(made("> Nur ein Zitat.\n"))) == [("quotation", "Nur ein Zitat.")]


@pytest.mark.parametrize(
    "below",
    [
        "-----Ursprüngliche Nachricht-----\nVon: Ann\nAlter Text.",
        "________________________________\nVon: Ann <a@b.example>\nGesendet: Montag\nAn: Jörg\nBetreff: x\n\nAlt.",
        "From: Ann Smith\nSent: Monday\nTo: Jörg\nSubject: x\n\nOld.",
    ],
)
def test_the_message_below_an_answer_is_left_out(below):
    article = read(made(f"{TEXT}\n{below}"))
    assert texts(article) == PLAIN
    assert told(article) == ["Left out: the messages that it answers."]


def test_flowed_lines_are_joined():
    sent = made("Der Hafen ist \nseit Montag offen.\nNeuer Absatz.\n")
    sent.set_param("format", "flowed")
    assert texts(read(sent)) == [("body", "Der Hafen ist seit Montag offen."), ("body", "Neuer Absatz.")]


def test_a_page_is_read_where_there_is_no_text_or_only_a_stub_of_it():
    page = "<h2>Hafen</h2><p>Der Hafen ist seit Montag offen, sagte der Bürgermeister auf dem Pier.</p>"
    wanted = [
        ("heading", "Hafen"),
        ("body", "Der Hafen ist seit Montag offen, sagte der Bürgermeister auf dem Pier."),
    ]
    assert texts(read(made(None, page))) == wanted
    assert texts(read(made("Im Browser ansehen", page))) == wanted
    assert texts(read(made(TEXT, "<p>Hafen offen.</p>"))) == PLAIN


def test_history_in_a_page_is_left_out():
    page = '<p>Ja, seit Montag.</p><div class="gmail_quote">Am Montag schrieb Ann:<blockquote>Offen?</blockquote></div>'
    article = read(made(None, page))
    assert texts(article) == [("body", "Ja, seit Montag.")]
    assert told(article) == ["Left out: the messages that it answers."]


def test_the_encoding_of_a_part_counts_unless_it_is_wrong():
    text = "Größe „ja“ und so weiter, wie es in Köln üblich ist: täglich von früh bis spät."
    body = text.encode("cp1252")
    head = b"From: a@b.example\nMIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\nContent-Type: text/plain; charset="
    for charset in (b"windows-1252", b"utf-8", b"no-such-thing"):
        assert texts(read(head + charset + b"\n\n" + body)) == [("body", text)]


def test_a_page_saved_as_one_file():
    sent = made(None, PAGE, **{"Snapshot-Content-Location": "https://daily.example/one"})
    article = read(sent)
    assert article.title == "Harbour opens again"
    assert article.source == "The Daily, https://daily.example/one"
    assert len(article.paragraphs) == 11


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_a_message_without_text(text):
    with pytest.raises(ReadError) as caught:
        read(made(text))
    assert caught.value.said.id == "read.no_text"


def test_damaged_headers_do_no_harm():
    data = b"From: =?x?q?\nDate: 99 Nonember\nSubject: =?utf-8?b?////?=\nMIME-Version: 1\n\nText im Brief.\n"
    article = read(data)
    assert texts(article) == [("body", "Text im Brief.")]
    assert article.date == ""


def test_a_message_is_known_by_how_it_begins():
    assert reader_for(made().as_bytes(), ".txt").name == "eml"
    assert reader_for(b"Subject: x\n\nText", ".eml").name == "eml"
    assert reader_for(b"Date: Monday\nSubject: the harbour\n\nText", ".txt").name == "text"
    assert reader_for(b"Note: this\nis text", ".eml").name == "text"
