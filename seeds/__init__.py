"""Sample sets of articles about invented events, with what a careful reader finds in them (README.md)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent
_TITLES = {
    "bridge": "A bridge over a strait",
    "glassworks": "A glassworks relights its furnace",
    "observatory": "Two drafts of a press release",
    "tunnel": "A railway tunnel in four languages",
}
"""Title by the name of the folder, in the order in which the sets are offered."""


@dataclass(frozen=True, slots=True)
class SampleSet:
    """Articles on one invented event that are meant to be compared."""

    name: str
    """Name of its folder."""
    title: str
    """What it is about, in English."""
    folder: Path
    articles: tuple[Path, ...]
    """UTF-8 text files in the order of their letters; a name is `letter.language.txt`."""

    @property
    def expected(self) -> Path:
        """The rows, findings and conventions that a careful reader sees, as README.md describes them."""
        return self.folder / "expected.json"


def sample_sets() -> tuple[SampleSet, ...]:
    """The sets that come with the program; the first one is the best to begin with."""
    return tuple(
        SampleSet(name, title, _FOLDER / name, tuple(sorted((_FOLDER / name).glob("*.txt"))))
        for name, title in _TITLES.items()
    )
