"""Messages (eml) and pages saved as one file (mhtml): what was written, without what it answers.

What the writer quotes between their own lines is kept as quotation; the message that is answered, signatures
and attachments are left out, and told.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple

from core.errors import ReadError
from core.messages import Message, message
from core.model import Paragraph, ParagraphKind
from core.reading.encodings import Decoded, decode
from core.reading.html import decode_html, read_html_text
from core.reading.paragraphs import split_paragraphs
from core.reading.result import Reading, make_article, reading_of

if TYPE_CHECKING:
    from lxml import etree

_HTML_WINS = 2.0
"""The page is taken if it has so many times the words of the plain text: some send a stub of that."""
_QUOTE = re.compile(r"[ \t]?>")
_QUOTE_MARKS = re.compile(r"(?:[ \t]?>)+ ?")
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_ANSWERED = re.compile(
    r"^[ \t]*(?:"
    r"-{3,} ?(?:original message|ursprüngliche nachricht|originalnachricht|messaggio originale|message d'origine"
    r"|mensaje original|mensagem original|исходное сообщение)[ -]*-"
    r"|_{10,}[ \t]*\n(?=(?:from|von|da|de|от)\b.*:)"
    r"|(?:from|von|da|de|от)\b ?:.*\n(?:[^\n:]{2,12}:.*\n){2,}"
    r")",
    re.MULTILINE | re.IGNORECASE,
)
"""Where programs put the message that is answered below the answer, without quoting it line by line."""
_INTRODUCES = re.compile(r"\n?[^\n]*\n?[^\n]*:[ \t]*\n*\Z")
_HISTORY = frozenset(("gmail_quote", "moz-cite-prefix", "moz-signature", "yahoo_quoted"))
"""Classes by which mail programs mark what is answered, and signatures."""
_YEAR_OR_ADDRESS = re.compile(r"\d{4}|\d{2}:\d{2}|@")


class Body(NamedTuple):
    """What a message says, as it is to be read."""

    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[Message, ...]


def read_mail(data: bytes, name: str, *, encoding: str | None = None, lines: bool = False) -> Reading:
    """The article of a message, titled by its subject; of a page saved as one file, the page's.

    Raises:
        ReadError: no text is in it.
    """
    sent = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(sent, EmailMessage)
    page_of = _header(sent, "Snapshot-Content-Location")
    plain, page = _part(sent, "plain"), _part(sent, "html")
    if page is not None and page_of:
        decoded = _decoded(page, name, encoding)
        text = f"<!-- saved from url=({len(page_of):04}){page_of} -->" + decoded.text
        return read_html_text(text, name, encoding=decoded.encoding, warnings=decoded.warnings)
    bodies = []
    if plain is not None:
        bodies.append(_of_plain(plain, name, encoding, lines=lines))
    if page is not None:
        bodies.append(of_html(_decoded(page, name, encoding).text, name))
    if not any(body.paragraphs for body in bodies):
        raise ReadError(message("read.no_text", name=name))
    return message_reading(
        _better(bodies),
        name,
        subject=_header(sent, "Subject"),
        author=_sender(sent),
        date=_date(sent),
        attachments=[part.get_filename() or part.get_content_type() for part in sent.iter_attachments()],
    )


def message_reading(
    body: Body, name: str, *, subject: str, author: str, date: str, attachments: Sequence[str]
) -> Reading:
    """The reading of a message whose parts are known.

    Raises:
        ReadError: no text is in it.
    """
    told = list(body.left_out)
    if attachments:
        told.append(message("left_out.attachments", text=", ".join(attachments)))
    article = make_article(name, body.paragraphs, author=author, date=date, left_out=told)
    return reading_of(replace(article, title=" ".join(subject.split()) or article.title), name)


def of_html(text: str, name: str) -> Body:
    """What a message written as a page says; nothing where there is no text in it."""
    rest = _without_history(text)
    try:
        (article,) = read_html_text(rest, name, whole=True).articles
    except ReadError:
        return Body((), ())
    return Body(article.paragraphs, (message("left_out.history"),) if rest != text else ())


def of_text(text: str, *, lines: bool = False) -> Body:
    """What a message written as plain text says."""
    told = []
    answered = _ANSWERED.search(text)
    if answered and text[: answered.start()].strip():
        text = text[: answered.start()]
        told.append(message("left_out.history"))
    blocks = _quotes(text)
    if len(blocks) > 1 and blocks[-1][0]:
        introduced, (_, before) = blocks[-1][1], blocks[-2]
        if introduced.strip() and before.strip():
            blocks[-2:] = [(False, _INTRODUCES.sub("", before) if _introduces(before) else before)]
            told = [message("left_out.history")]
    paragraphs: list[Paragraph] = []
    for quoted, block in blocks:
        signature = None if quoted else _last(_SIGNATURE, block)
        if signature is not None and block[:signature].strip():
            block = block[:signature]
            told.append(message("left_out.signature"))
        found = split_paragraphs(block, lines=lines)
        if quoted:
            found = [Paragraph(each.text, ParagraphKind.QUOTATION) for each in found]
        elif found and found[0].text.endswith(","):  # whom it addresses: no heading
            found[0] = Paragraph(found[0].text)
        paragraphs += found
    return Body(tuple(paragraphs), tuple(told))


def _better(bodies: Sequence[Body]) -> Body:
    """The plain text, unless the page says much more."""
    lengths = [sum(len(paragraph.text) for paragraph in body.paragraphs) for body in bodies]
    return bodies[-1] if lengths[-1] > _HTML_WINS * lengths[0] else bodies[0]


def _part(sent: EmailMessage, kind: str) -> EmailMessage | None:
    """The body of a message that is of this kind."""
    found = sent.get_body(preferencelist=(kind,))
    return found if isinstance(found, EmailMessage) else None


def _bytes(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _decoded(part: EmailMessage, name: str, encoding: str | None) -> Decoded:
    """A part's text, in the encoding that it says unless its bytes say otherwise."""
    data = _bytes(part)
    if not data:
        return Decoded("", "")
    charset = encoding or part.get_content_charset()
    if charset:
        try:
            return decode(data, name, charset)
        except ReadError:
            if encoding:
                raise
    return decode_html(data, name) if part.get_content_subtype() == "html" else decode(data, name)


def _of_plain(part: EmailMessage, name: str, encoding: str | None, *, lines: bool) -> Body:
    text = _decoded(part, name, encoding).text.replace("\r\n", "\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        text = _unflowed(text, delete=str(part.get_param("delsp", "")).lower() == "yes")
    return of_text(text, lines=lines)


def _unflowed(text: str, *, delete: bool) -> str:
    """Text whose lines were broken for the way (RFC 3676), with its paragraphs in one line each."""
    lines: list[str] = []
    runs_on, depth = False, ""
    for line in text.split("\n"):
        marks = _QUOTE_MARKS.match(line)
        own = marks[0].replace(" ", "") if marks else ""
        rest = line[marks.end() :] if marks else line.removeprefix(" ")
        if runs_on and own == depth:
            lines[-1] += rest
        else:
            lines.append(f"{own} {rest}" if own else rest)
        runs_on, depth = rest.endswith(" ") and rest != "-- ", own
        if runs_on and delete:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


def _quotes(text: str) -> list[tuple[bool, str]]:
    """Runs of lines that are quoted or not, without the marks of quoting; blank lines join those around them."""
    blocks: list[tuple[bool, list[str]]] = []
    for line in text.split("\n"):
        quoted = bool(_QUOTE.match(line))
        if not line.strip() and blocks:
            blocks[-1][1].append("")
        elif blocks and blocks[-1][0] == quoted:
            blocks[-1][1].append(_QUOTE_MARKS.sub("", line, count=1) if quoted else line)
        else:
            blocks.append((quoted, [_QUOTE_MARKS.sub("", line, count=1) if quoted else line]))
    return [(quoted, "\n".join(lines)) for quoted, lines in blocks]


def _introduces(text: str) -> bool:
    """Whether a text ends with the line that programs put over what is answered: "On … , … wrote:"."""
    last = "\n".join(text.strip().split("\n")[-2:])
    return last.endswith(":") and _YEAR_OR_ADDRESS.search(last) is not None


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    found = list(pattern.finditer(text))
    return found[-1].start() if found else None


def _without_history(page: str) -> str:
    """A message written as a page, without the message that it answers as mail programs mark it."""
    from lxml import etree, html

    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:
        return page
    found = [each for each in root.iter("blockquote", "div") if _is_history(each)]
    if not found:
        return page
    for element in found:
        if element.get("id") == "divRplyFwdMsg":  # Outlook puts it beside what follows, not around it
            for following in list(element.itersiblings()):
                _drop(following)
        _drop(element)
    rest: str = etree.tostring(root, encoding="unicode", method="html")
    return rest if any(text.strip() for text in root.itertext()) else page


def _drop(element: etree._Element) -> None:
    """Take an element out of its page, and leave the text behind it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail
    if parent is None:
        return
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _is_history(element: etree._Element) -> bool:
    """Whether a mail program put into this what is answered, or a signature."""
    if element.tag == "blockquote":
        return element.get("type") == "cite"
    classes = element.get("class", "").split()
    return element.get("id") == "divRplyFwdMsg" or not _HISTORY.isdisjoint(classes)


def _header(sent: EmailMessage, name: str) -> str:
    """A header's text; empty where it is missing or too damaged to read."""
    try:
        return str(sent.get(name, "")).strip()
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):
        return ""


def _sender(sent: EmailMessage) -> str:
    """The sender's name, or address."""
    written = _header(sent, "From")
    name, bracket, _ = written.partition("<")
    return name.strip().strip('"').strip() or written if bracket else written


def _date(sent: EmailMessage) -> str:
    """The day that a message was sent, in ISO's form."""
    try:
        when: datetime = parsedate_to_datetime(_header(sent, "Date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    return when.date().isoformat()
