"""Makes the sample files of this folder anew, by the programs that people make such files with.

    python tests/data/formats/make_samples.py

needs pandoc, LibreOffice (with German hyphenation: hyphen-de), Chromium and pdftoppm. The source is article.md; its
paragraphs as every reader is to give them are in article.txt, one a line, written by hand.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import zipfile
from email.message import EmailMessage
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "article.md"
DATE = "Sun, 09 Mar 2025 08:30:00 +0100"

PRINT_STYLE = """
@page { size: A5; margin: 20mm 15mm; @bottom-center { content: "– " counter(page) " –"; font-size: 8pt; }
        @top-left { content: "Kesselstädter Bote"; font-size: 8pt; } }
body { font: 10pt/1.35 "Liberation Serif"; hyphens: manual; text-align: justify; }
main { columns: 2; column-gap: 8mm; }
h1 { font-size: 18pt; text-align: left; column-span: all; } h2 { font-size: 12pt; }
p { margin: 0 0 6pt; } table { width: 100%; } th, td { font-size: 7pt; white-space: nowrap; }
"""
PAGE = """<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Der Nachtzug kehrt zurück – Kesselstädter Bote</title>
<meta name="author" content="Inge Rautenberg"><meta property="article:published_time" content="2025-03-09">
<meta property="og:site_name" content="Kesselstädter Bote"></head><body>
<header><nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li>
<li><a href="/sport">Sport</a></li></ul></nav></header>
<div id="cookie-banner" role="dialog"><p>Wir verwenden Cookies.</p><button>Alle annehmen</button></div>
<main><article>{article}</article></main>
<aside><h3>Meistgelesen</h3><ul><li><a href="/1">Rathaus bleibt grün</a></li><li><a href="/2">Bad schließt</a></li></ul>
</aside><footer><p>© 2025 Kesselstädter Bote · <a href="/impressum">Impressum</a></p></footer>
<script>document.body.dataset.ready = "yes";</script></body></html>
"""


def run(*command: str | Path, folder: Path) -> bytes:
    """A program's output."""
    return subprocess.run([str(part) for part in command], cwd=folder, check=True, capture_output=True).stdout


def pandoc(target: Path, *options: str | Path) -> None:
    """The article in a format of pandoc's."""
    run("pandoc", "-M", "lang=de", "-o", target, *options, SOURCE, folder=target.parent)


def libreoffice(source: Path, kind: str, target: Path) -> None:
    """A document saved by LibreOffice as another kind."""
    profile = (source.parent / "profile").as_uri()
    with tempfile.TemporaryDirectory() as folder:
        options = ("--headless", f"-env:UserInstallation={profile}", "--convert-to", kind, "--outdir", folder)
        run("soffice", *options, source, folder=source.parent)
        (made,) = Path(folder).iterdir()
        target.write_bytes(made.read_bytes())


def with_furniture(styles: str) -> str:
    """pandoc's styles, hyphenated, on A5, with a running head and page numbers."""
    styles = styles.replace("<style:text-properties", '<style:text-properties fo:hyphenate="true"', 1)
    styles = re.sub(
        r'fo:page-width="[^"]*" fo:page-height="[^"]*"', 'fo:page-width="148mm" fo:page-height="210mm"', styles
    )
    height = '<style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="4mm"/>'
    space = f"<style:{{0}}-style>{height}</style:{{0}}-style>"
    styles = re.sub(r"<style:(header|footer)-style\s*/>", lambda match: space.format(match[1]), styles)
    furniture = (
        '><style:header><text:p text:style-name="Header">Kesselstädter Bote</text:p></style:header>'
        '<style:footer><text:p text:style-name="Footer">Seite <text:page-number text:select-page="current"/>'
        "</text:p></style:footer></style:master-page>"
    )
    return re.sub(
        r'(<style:master-page style:name="Standard"[^>/]*)(/>|>.*?</style:master-page>)',
        rf"\1{furniture}",
        styles,
        flags=re.DOTALL,
    )


def with_styles(source: Path, target: Path) -> None:
    """An odt with other styles."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            content = before.read(entry)
            if entry.filename == "styles.xml":
                content = with_furniture(content.decode("utf-8")).encode("utf-8")
            after.writestr(entry, content, zipfile.ZIP_STORED if entry.filename == "mimetype" else zipfile.ZIP_DEFLATED)


def chromium(folder: Path, *options: str) -> bytes:
    """What Chromium says."""
    return run(
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", *options, folder=folder
    )


def hyphenated(html: str) -> str:
    """Long words with soft hyphens between syllables, roughly; tags stay."""
    between = re.compile(r"(?<=[aeiouäöü][bcdfghklmnprst])(?=[bcdfghklmnprst][aeiouäöü])")
    return re.sub(r"(?<![<\w/&])\w{9,}(?![^<]*>)", lambda match: between.sub("&shy;", match[0]), html)


def mail(html: str) -> bytes:
    """The article in a letter, as text and as HTML."""
    letter = EmailMessage()
    letter["From"] = "Inge Rautenberg <inge@example.org>"
    letter["To"] = "leser@example.org"
    letter["Date"] = DATE
    letter["Subject"] = "Der Nachtzug kehrt zurück"
    letter["Message-ID"] = "<nachtzug@example.org>"
    letter.set_content((HERE / "article.txt").read_text("utf-8").replace("\n", "\n\n"))
    letter.add_alternative(html, subtype="html")
    letter.set_boundary("=-=-=")
    return letter.as_bytes()


def make_refused(styled: Path, folder: Path) -> None:
    """What is not read, and is told why: the old Word format, a PDF with a password, a scanned page."""
    refused = HERE / "refused"
    refused.mkdir(exist_ok=True)
    libreoffice(styled, "doc", refused / "old.doc")
    switches = {"EncryptFile": ("boolean", "true"), "DocumentOpenPassword": ("string", "Lokschuppen")}
    options = {name: {"type": kind, "value": value} for name, (kind, value) in switches.items()}
    libreoffice(styled, f"pdf:writer_pdf_Export:{json.dumps(options)}", refused / "password.pdf")
    run("pdftoppm", "-r", "40", "-gray", "-png", "-singlefile", HERE / "article.pdf", folder / "scan", folder=folder)
    (folder / "scan.html").write_text('<!DOCTYPE html><img src="scan.png" style="width: 90%">', "utf-8")
    chromium(folder, f"--print-to-pdf={refused / 'scanned.pdf'}", (folder / "scan.html").as_uri())


def main() -> None:
    """Make them all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = folder / "first.odt"
        pandoc(first)
        styled = folder / "article.odt"
        with_styles(first, styled)
        for kind in ("odt", "docx", "rtf", "pdf"):
            libreoffice(styled, kind, HERE / f"article.{kind}")
        pandoc(HERE / "article-pandoc.docx")
        pandoc(HERE / "article.epub")
        pandoc(HERE / "article-2.epub", "-t", "epub2")
        pandoc(folder / "article.html", "-t", "html5")
        article = (folder / "article.html").read_text("utf-8")
        (folder / "page.html").write_text(PAGE.format(article=article), "utf-8")
        (HERE / "article.html").write_bytes(chromium(folder, "--dump-dom", (folder / "page.html").as_uri()))
        printed = (
            f'<!DOCTYPE html><html lang="de"><style>{PRINT_STYLE}</style><main>{hyphenated(article)}</main></html>'
        )
        (folder / "printed.html").write_text(printed, "utf-8")
        chromium(folder, f"--print-to-pdf={HERE / 'article-columns.pdf'}", (folder / "printed.html").as_uri())
        make_refused(styled, folder)
        (HERE / "article.eml").write_bytes(mail(f"<html><body>{article}</body></html>"))
    for path in sorted([*HERE.glob("article*"), *HERE.glob("refused/*")]):
        sys.stdout.write(f"{path.stat().st_size:7} {path.name}\n")


if __name__ == "__main__":
    main()
