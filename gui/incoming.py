"""What stands between a wish to open something and opening it: choosing, confirming, downloading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.sources import Downloaded, Pasted, Source

if TYPE_CHECKING:
    from core.errors import HexaplaError
    from core.progress import OnProgress
    from gui.dropping import Dropped
    from gui.window import Window

LANE = "download"
LOOKING = "looking"


class Incoming:
    """Bound to one window."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def drop(self, what: Dropped) -> None:
        """Open what was dropped, or add it to what is open."""
        if what.files:
            self._window.open(list(what.files), anew=False)
        elif what.addresses:
            from gui.dialogs.address import confirm_download

            if confirm_download(self._window.widget, list(what.addresses)):
                self.fetch(what.addresses)
        elif what.text:
            self._window.open([Pasted(self.next_title(), what.text, what.html)], anew=False)

    def ask_address(self) -> None:
        """Ask for an address and open what it gives."""
        from PySide6.QtGui import QGuiApplication

        from gui.dialogs.address import ask_address
        from gui.download import is_address, with_scheme

        clipboard = QGuiApplication.clipboard().text().strip()
        address = ask_address(self._window.widget, clipboard if is_address(clipboard) else "")
        if address:
            self.fetch([with_scheme(address)])

    def fetch(self, addresses: Sequence[str]) -> None:
        """Download what the user confirmed, and open it."""

        def work(on_progress: OnProgress) -> list[Downloaded | HexaplaError]:
            from core.errors import HexaplaError
            from gui.download import download

            found: list[Downloaded | HexaplaError] = []
            for address in addresses:
                try:
                    found.append(download(address, on_progress))
                except HexaplaError as error:
                    found.append(error)
            return found

        def done(found: list[Downloaded | HexaplaError]) -> None:
            came: list[Source] = [each for each in found if isinstance(each, Downloaded)]
            self._window.open(came, anew=False)
            for each in found:
                if not isinstance(each, Downloaded):
                    self._window.tell(self._window.words(each.said))

        def failed(error: Exception) -> None:
            words = QCoreApplication.translate("Incoming", "The download failed: {reason}")
            self._window.tell(words.format(reason=error))

        self._window.jobs.start(LANE, work, done, failed)

    def next_title(self) -> str:
        """What pasted or dropped text is called."""
        number = len(self._window.articles()) + 1
        return QCoreApplication.translate("Incoming", "Text {n}").format(n=number)

    def look_into(self, sources: Sequence[Source], go_on: Callable[[list[Source]], None]) -> bool:
        """Let the user choose among the files of the folders and archives in some sources.

        Args:
            sources: what is to be opened.
            go_on: called later, with what was chosen in the place of what it was chosen from.

        Returns:
            False where there is no folder and no archive, so that nothing is to be chosen.
        """
        containers = [source for source in sources if isinstance(source, str) and _may_be_container(source)]
        if not containers:
            return False

        def done(found: dict[str, list[Path]]) -> None:
            chosen: list[Source] = []
            for source in sources:
                inside = found.get(source, []) if isinstance(source, str) else []
                if len(inside) < 2:  # one is no choice, and why there is none is said by who reads it
                    chosen.append(source)
                else:
                    chosen += self._choice(Path(str(source)), inside, len(chosen))
            go_on(chosen)

        self._window.jobs.start(
            LOOKING, lambda on_progress: _inside(containers, on_progress), done, lambda _error: go_on(list(sources))
        )
        return True

    def _choice(self, container: Path, inside: Sequence[Path], taken: int) -> list[str]:
        from core.model import MAX_ARTICLES
        from gui.dialogs.members import MembersDialog

        names = [each.relative_to(container).as_posix() for each in inside]
        room = max(MAX_ARTICLES - len(self._window.articles()) - taken, 1)
        dialog = MembersDialog(container.name, names, room, self._window.theme, self._window.widget)
        return [str(inside[number]) for number in dialog.chosen()] if dialog.exec() else []


def _may_be_container(path: str) -> bool:
    return path.lower().endswith(".zip") or Path(path).is_dir()


def _inside(containers: Sequence[str], on_progress: OnProgress) -> dict[str, list[Path]]:
    """The files in each of them; none where it can't be looked into."""
    from core.errors import ReadError
    from core.progress import Stage
    from core.reading import members

    found: dict[str, list[Path]] = {}
    for done, container in enumerate(containers):
        on_progress(Stage.READING, done, len(containers))
        try:
            found[container] = list(members(Path(container), container))
        except ReadError:
            found[container] = []
    return found
