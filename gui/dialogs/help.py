"""Help: the guide, the page of findings, and About. Pages are files of the program; nothing is fetched."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, Qt, QUrl, qVersion
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from gui.language import current_language, translate
from gui.synopsis.paint import paint_absence, paint_lines
from gui.theme import RESOURCES, Theme, shape

HELP = RESOURCES / "help"
_ABSENT = "absent"


def page(name: str) -> Path:
    """The file of a page in the interface's language where there is one, else in English."""
    own = HELP / f"{name}_{current_language()}.html"
    return own if own.is_file() else HELP / f"{name}.html"


def licence_text(name: str) -> str:
    """A file on licences: beside the program in a checkout or a bundle, with its metadata where it is installed."""
    beside = RESOURCES.parent / name
    if beside.is_file():
        return beside.read_text("utf-8")
    try:
        return metadata.distribution("hexapla").read_text(f"licenses/{name}") or ""
    except metadata.PackageNotFoundError:
        return ""


def version() -> str:
    """Of the program."""
    try:
        return metadata.version("hexapla")
    except metadata.PackageNotFoundError:  # run from a copied folder, without being installed
        return ""


class Pages(QTextBrowser):
    """Shows pages of the help; pictures of marks are painted as the rows paint them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenExternalLinks(True)  # in the browser, when one is clicked
        self.document().setDocumentMargin(12)
        self.document().setDefaultStyleSheet(
            "td { padding: 3px 10px 3px 0; vertical-align: middle } h1 { font-size: x-large } h2 { font-size: large }"
            f" a {{ color: {theme['accent'].name()} }}"
        )

    def show_page(self, path: Path) -> None:
        """Show a file."""
        self.setSource(QUrl.fromLocalFile(str(path)))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A mark's picture, or a file of the program; nothing else."""
        url = QUrl(name)
        if url.scheme() == "mark":
            return self._mark(url.path())
        if self.source().resolved(url).isLocalFile():
            return super().loadResource(kind, url)
        return None

    def _mark(self, kind: str) -> QPixmap:
        """A word or an empty cell, marked."""
        ratio, theme = self.devicePixelRatioF(), self._theme
        font = QFont(self.font())
        font.setBold(kind in ("number", "date"))
        metrics = QFontMetricsF(font)
        word = translate("Help", "word")
        room = QRectF(0, 0, metrics.horizontalAdvance(word) + 24, metrics.height() + 10)
        picture = QPixmap((room.size() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme["window"])
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if kind == _ABSENT:
                paint_absence(painter, room.toRect(), theme, "–", font)
                return picture
            box = room.adjusted(10, 4, -10, -4)
            tint = theme.tint(kind)
            if tint is not None:
                painter.fillRect(box, tint)
            paint_lines(painter, [box], shape(kind), theme.line(kind))
            painter.setFont(font)
            painter.setPen(theme["text"])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        return picture


class PageDialog(QDialog):
    """A page that can be left open beside the work; its links lead to other pages and back."""

    def __init__(self, title: str, path: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.browser = Pages(theme)
        self.browser.setAccessibleName(title)
        self.browser.show_page(path)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.back = buttons.addButton(self.tr("Back"), QDialogButtonBox.ButtonRole.ActionRole)
        self.back.setAutoDefault(False)
        self.back.setEnabled(False)
        self.back.clicked.connect(self.browser.backward)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.browser)
        layout.addWidget(buttons)
        self.resize(720, 640)
        self.browser.setFocus()


class AboutDialog(QDialog):
    """Version, licence, what is done with data, and by whom the parts are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Hexapla"))
        self.words = QLabel(
            f"<h2>Hexapla {version()}</h2>"
            + "".join(
                f"<p>{words}</p>"
                for words in (
                    self.tr("Lays articles side by side and marks where they diverge. MIT licence."),
                    self.tr(
                        "Nothing leaves this computer: articles are read and compared here. Hexapla uses the network "
                        "only to download an address that you give and confirm. Settings and unsaved work stay in "
                        "your own folders."
                    ),
                    self.tr(
                        "The window is made with Qt {version} through PySide6, under the GNU LGPL, version 3. Qt is "
                        "linked dynamically and can be replaced by another build of it."
                    ).format(version=qVersion()),
                )
            )
        )
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.licences = Pages(theme)
        self.licences.setAccessibleName(self.tr("Licences"))
        self.licences.setMarkdown(licence_text("THIRD-PARTY-LICENSES.md"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.licences, 1)
        layout.addWidget(buttons)
        self.resize(640, 600)
        self.licences.moveCursor(self.licences.textCursor().MoveOperation.Start)
