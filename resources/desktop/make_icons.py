"""Draws the program's icon in all sizes: `python -m resources.desktop.make_icons`.

Writes icons/<size>.png for Linux, hexapla.ico for Windows and hexapla.icns for macOS beside itself; the
drawing is resources/icons/hexapla.svg. Both containers hold PNG pictures as they are.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

HERE = Path(__file__).resolve().parent
DRAWING = HERE.parent / "icons" / "hexapla.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}


def drawn(size: int) -> bytes:
    """The icon as PNG, `size` pixels wide and high."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage

    image = QImage()
    sized = DRAWING.read_text("utf-8").replace("<svg ", f'<svg width="{size}" height="{size}" ', 1)
    image.loadFromData(sized.encode(), "svg")
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "png")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon: a head, an entry of 16 bytes a picture, the pictures."""
    offset = 6 + 16 * len(pictures)
    entries = b""
    for size, picture in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def icns(pictures: dict[int, bytes]) -> bytes:
    """A macOS icon: a head, then type, length and picture for each."""
    blocks = b"".join(ICNS_TYPES[size] + struct.pack(">I", 8 + len(data)) + data for size, data in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(blocks)) + blocks


def main() -> None:
    """Write all files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    (HERE / "icons").mkdir(exist_ok=True)
    for size in SIZES:
        (HERE / "icons" / f"{size}.png").write_bytes(drawn(size))
    (HERE / "hexapla.ico").write_bytes(ico({size: drawn(size) for size in ICO_SIZES}))
    (HERE / "hexapla.icns").write_bytes(icns({size: drawn(size) for size in ICNS_TYPES}))
    del application


if __name__ == "__main__":
    main()
