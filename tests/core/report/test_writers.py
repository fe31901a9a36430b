"""What holds for every format: whole or not at all, the same bytes again, hostile text harmless."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree, html

from core.errors import Cancelled
from core.model import FindingKind
from core.report import WRITERS
from core.report.csv_report import harmless
from core.report.passages import Piece, beginning
from core.report.signs import visible
from core.review import Review
from tests.core.report import samples

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML = "{http://www.w3.org/XML/1998/namespace}"
TMX_RULES = Path(__file__).resolve().parents[2] / "data" / "report" / "tmx-rules.dtd"


def written(name, comparison, review, tmp_path, **more) -> Path:
    path = tmp_path / f"report{WRITERS[name].suffix}"
    WRITERS[name].write(comparison, review, path, created=samples.CREATED, **more)
    return path


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_comparison_gives_the_same_bytes(name, cable_car, reviewed, tmp_path):
    first = written(name, cable_car, reviewed, tmp_path).read_bytes()
    assert written(name, cable_car, reviewed, tmp_path).read_bytes() == first


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_is_left_when_it_is_cancelled(name, cable_car, reviewed, tmp_path):
    def cancel_in_the_middle(_stage, done, total):
        if done * 2 >= total:
            raise Cancelled

    with pytest.raises(Cancelled):
        written(name, cable_car, reviewed, tmp_path, on_progress=cancel_in_the_middle)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", WRITERS)
def test_progress_grows_to_its_end(name, cable_car, reviewed, tmp_path):
    seen = []
    written(name, cable_car, reviewed, tmp_path, on_progress=lambda _stage, done, total: seen.append(done / total))
    assert seen == sorted(seen)
    assert seen[-1] == 1


# HTML


def page_of(comparison, review, tmp_path):
    source = written("html", comparison, review, tmp_path).read_text("utf-8")
    return source, html.document_fromstring(source)


def test_the_page_shows_every_passage_as_it_is(cable_car, reviewed, tmp_path):
    _, page = page_of(cable_car, reviewed, tmp_path)
    rows = page.xpath("//section[@id='aligned']//tbody/tr")
    assert len(rows) == len(cable_car.rows)
    for row, element in zip(cable_car.rows, rows, strict=True):
        for article, cell in zip(cable_car.articles, element.findall("td"), strict=True):
            texts = [article.unit_text(unit) for unit in row.passages[article.letter]]
            chip = "".join(cell.xpath(".//span[@class='chip']//text()"))
            shown = cell.text_content().removeprefix(chip).strip()
            assert shown == ("\n\n".join(texts) or "not in this article")


def test_every_mark_leads_to_its_finding_and_every_finding_to_its_row(cable_car, reviewed, tmp_path):
    _, page = page_of(cable_car, reviewed, tmp_path)
    marks = page.xpath("//section[@id='aligned']//mark")
    assert {mark.text_content() for mark in marks} >= {"12 Millionen Euro", "15 Millionen Euro", "Ilse Brantner"}
    for mark in marks:
        (finding,) = page.xpath(f"//li[@id='f{mark.get('data-finding')}']")
        assert finding.get("data-kind") == mark.get("class").split()[0]
    for link in page.xpath("//a[@href]"):
        assert page.get_element_by_id(link.get("href")[1:]) is not None


def test_the_page_fetches_nothing_and_runs_only_its_own_script(cable_car, reviewed, tmp_path):
    _, page = page_of(cable_car, reviewed, tmp_path)
    assert page.xpath("//@src") == []
    assert all(link.startswith("#") for link in page.xpath("//@href"))
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for element in page.xpath("//style | //script"):
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_hostile_text_stays_text_on_the_page(tmp_path):
    hostile = (*samples.HOSTILE, "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style></title>")
    comparison = samples.of_texts(*hostile)
    source, page = page_of(comparison, Review(), tmp_path)
    assert len(page.xpath("//script")) == 1
    assert page.xpath("//img") == []
    shown = [cell.text_content() for cell in page.xpath("//section[@id='aligned']//tbody/tr/td[1]")]
    assert shown == [visible(text) for text in hostile]
    assert not re.search("[\x00-\x08\x0b-\x1f]", source)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs the browser chromium")
def test_keys_lead_through_the_findings_in_a_browser(cable_car, reviewed, tmp_path):
    source, _ = page_of(cable_car, reviewed, tmp_path)
    keys = "".join(f"document.dispatchEvent(new KeyboardEvent('keydown',{{key:'{key}'}}));" for key in "jjjk")
    source = re.sub("<meta http-equiv=.*?>", "", source)  # lets the keys be pressed by a script
    path = tmp_path / "keys.html"
    path.write_text(source.replace("</body>", f"<script>{keys}</script></body>"), "utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    shown = subprocess.run(
        [*command, "--dump-dom", path.as_uri()], capture_output=True, text=True, timeout=60, check=True
    ).stdout
    (current,) = html.document_fromstring(shown).xpath("//li[contains(@class, 'current')]")
    assert current.get("id") == "f2"


# Word


def document_of(comparison, review, tmp_path):
    with zipfile.ZipFile(written("docx", comparison, review, tmp_path)) as archive:
        assert archive.testzip() is None
        return etree.fromstring(archive.read("word/document.xml"))


def shown_in(element) -> str:
    """A cell's text, its paragraphs one below the other."""
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "\n\n".join(
        "".join(part.text or "" if part.tag == f"{W}t" else signs.get(part.tag, "") for part in paragraph.iter())
        for paragraph in element.iter(f"{W}p")
    )


def test_the_document_shows_every_passage_as_it_is(cable_car, reviewed, tmp_path):
    document = document_of(cable_car, reviewed, tmp_path)
    _, *rows = list(document.iter(f"{W}tbl"))[-1].iter(f"{W}tr")
    assert len(rows) == len(cable_car.rows)
    for row, element in zip(cable_car.rows, rows, strict=True):
        _, *cells = element.iter(f"{W}tc")
        for article, cell in zip(cable_car.articles, cells, strict=True):
            texts = [article.unit_text(unit) for unit in row.passages[article.letter]]
            if article.letter in row.moved:
                texts.insert(0, "⇅ row 2")
            assert shown_in(cell) == ("\n\n".join(texts) or "not in this article")


def test_links_of_the_document_lead_to_bookmarks(cable_car, reviewed, tmp_path):
    document = document_of(cable_car, reviewed, tmp_path)
    bookmarks = {mark.get(f"{W}name") for mark in document.iter(f"{W}bookmarkStart")}
    anchors = {link.get(f"{W}anchor") for link in document.iter(f"{W}hyperlink")}
    assert anchors
    assert anchors <= bookmarks


def test_marks_of_the_document_have_a_shape_each(cable_car, tmp_path):
    document = document_of(cable_car, Review(), tmp_path)
    table = list(document.iter(f"{W}tbl"))[-1]
    shapes = {}
    for run in table.iter(f"{W}r"):
        border, line = run.find(f"{W}rPr/{W}bdr"), run.find(f"{W}rPr/{W}u")
        if border is not None or line is not None:
            shapes["".join(run.itertext())] = (border if border is not None else line).get(f"{W}val")
    assert shapes["12 Millionen Euro"] == "single"
    assert shapes["hat am"] == "dashed"
    assert shapes["Ilsa Brandner"] == "dotted"
    assert shapes["Seilbahn"] == "dash"
    assert shapes["„einen Gewinn für das ganze Tal“"] == "double"


def test_hostile_text_stays_text_in_the_document(tmp_path):
    comparison = samples.of_texts(*samples.HOSTILE, findings=False)
    document = document_of(comparison, Review(), tmp_path)
    _, *rows = list(document.iter(f"{W}tbl"))[-1].iter(f"{W}tr")
    shown = [shown_in(list(row.iter(f"{W}tc"))[1]) for row in rows]
    assert shown == [visible(text) for text in samples.HOSTILE]


def test_an_arabic_document_runs_from_right_to_left(tmp_path):
    document = document_of(samples.of_texts("سلام عليكم", language="ar"), Review(), tmp_path)
    table = list(document.iter(f"{W}tbl"))[-1]
    assert table.find(f"{W}tblPr/{W}bidiVisual") is not None
    (paragraph,) = [each for each in table.iter(f"{W}p") if shown_in(each) or "سلام" in "".join(each.itertext())][-1:]
    assert paragraph.find(f"{W}pPr/{W}bidi") is not None


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_word_processor_opens_the_document(cable_car, reviewed, tmp_path):
    path = written("docx", cable_car, reviewed, tmp_path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir", tmp_path, path],
        capture_output=True,
        timeout=120,
        check=True,
    )
    shown = path.with_suffix(".txt").read_text("utf-8-sig")
    assert "Naturschützer halten die Trasse für falsch" in shown
    assert "Page 1 of" not in shown, "the footer is no text of the body"


# Translation memory


def test_the_memory_keeps_to_the_standard_and_to_sure_links(cable_car, reviewed, tmp_path):
    path = written("tmx", cable_car, reviewed, tmp_path)
    tree = etree.parse(path, etree.XMLParser(load_dtd=False, no_network=True))
    rules = etree.DTD(str(TMX_RULES))
    assert rules.validate(tree), rules.error_log
    units = [
        {variant.get(f"{XML}lang"): variant.findtext("seg") for variant in unit.iter("tuv")} for unit in tree.iter("tu")
    ]
    assert {"de": "Sie soll 12 Millionen Euro kosten.", "it": "Costerà 12 milioni di euro."} in units
    assert all(set(unit) == {"de", "it"} for unit in units), "links within one language are no translations"
    assert len(units) == 3


def test_a_memory_of_one_language_holds_what_is_sure_or_pinned(tmp_path):
    comparison = samples.cable_car()
    pinned = [link for link in comparison.links if link.pinned]
    german = {letter: samples.article(letter, samples.TEXTS[letter], letter, "de") for letter in "AC"}
    comparison = type(comparison)(
        "id", tuple(german.values()), comparison.options, "", (), tuple(pinned) + comparison.links[-1:], ()
    )
    tree = etree.parse(written("tmx", comparison, Review(), tmp_path))
    assert [unit.findtext("prop[@type='x-origin']") for unit in tree.iter("tu")] == ["pinned"]


# CSV


def lines_of(comparison, review, tmp_path):
    content = written("csv", comparison, review, tmp_path).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "Excel takes it for UTF-8 only so"
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_findings_stand_one_a_line(cable_car, reviewed, tmp_path):
    head, *lines = lines_of(cable_car, reviewed, tmp_path)
    assert {line[0] for line in lines} == {finding.id for finding in cable_car.findings}
    amount = dict(zip(head, next(line for line in lines if line[2] == "Amount"), strict=True))
    assert amount["Status"] == "Confirmed"
    assert amount["A · Neue Seilbahn"] == "12 Millionen Euro"
    assert amount["Row"] == "2"


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"])
def test_what_a_spreadsheet_would_calculate_gets_an_apostrophe(text):
    assert harmless(text) == f"'{text}"


def test_hostile_text_stays_text_among_values(tmp_path):
    _, *lines = lines_of(samples.of_texts(*samples.HOSTILE), Review(), tmp_path)
    shown = {line[5] for line in lines}
    assert shown == {visible(harmless(text)) for text in samples.HOSTILE}
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line)


def test_a_long_text_is_shortened_between_words_and_says_so():
    pieces = [Piece("eins zwei "), Piece("drei vier fünf", FindingKind.NUMBER)]
    assert beginning(pieces, 100) == pieces
    assert beginning(pieces, 20) == [pieces[0], Piece("drei vier", FindingKind.NUMBER), Piece(" …")]
