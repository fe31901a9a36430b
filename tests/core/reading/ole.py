"""Writes a small OLE file (MS-CFB) with the streams of a test: no library that we may use can."""

from __future__ import annotations

import struct
from collections.abc import Mapping

SECTOR = 512
FREE, END, FAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
LEAST = 4096
"""Streams shorter than this would have to stand in a stream of their own, so they are filled up to it."""


def ole_file(streams: Mapping[str, bytes], storages: Mapping[str, Mapping[str, bytes]] | None = None) -> bytes:
    """An OLE file with streams in its root and in storages.

    Their sizes are those given: only what stands behind them in the file is longer.
    """
    storages = storages or {}
    # Entries: name, type, child, size, start; siblings form a chain to the right, which readers accept.
    entries: list[list[object]] = [["Root Entry", 5, -1, 0, END, -1]]
    contents: list[bytes] = []
    sector = 0

    def add(parts: Mapping[str, bytes], parent: int) -> None:
        nonlocal sector
        previous = -1
        for name, data in parts.items():
            number = len(entries)
            filled = data.ljust(LEAST, b"\0")
            filled = filled.ljust(-(-len(filled) // SECTOR) * SECTOR, b"\0")
            entries.append([name, 2, -1, max(len(data), LEAST), sector, -1])
            contents.append(filled)
            sector += len(filled) // SECTOR
            link(number, previous, parent)
            previous = number

    def link(number: int, previous: int, parent: int) -> None:
        if previous >= 0:
            entries[previous][5] = number
        elif entries[parent][2] == -1:
            entries[parent][2] = number
        else:
            last = entries[parent][2]
            while entries[last][5] != -1:
                last = entries[last][5]
            entries[last][5] = number

    add(streams, 0)
    for name, parts in storages.items():
        number = len(entries)
        entries.append([name, 1, -1, 0, 0, -1])
        link(number, -1, 0)
        add(parts, number)

    directory = b"".join(_entry(*entry) for entry in entries)
    directory += _entry("", 0, -1, 0, 0, -1) * (-len(entries) % 4)
    directory_at = sector
    directory_sectors = len(directory) // SECTOR
    fat: list[int] = []
    at = 0
    for content in contents:
        count = len(content) // SECTOR
        fat += [*range(at + 1, at + count), END]
        at += count
    fat += [*range(at + 1, at + directory_sectors), END]
    fat_sectors = -(-(len(fat) + 2) * 4 // SECTOR)
    fat += [FAT_SECTOR] * fat_sectors
    fat += [FREE] * (fat_sectors * SECTOR // 4 - len(fat))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E, 3, 0xFFFE, 9, 6,
        0, fat_sectors, directory_at, 0, LEAST, END, 0, END, 0,
    )  # fmt: skip
    difat = [directory_at + directory_sectors + number for number in range(fat_sectors)]
    header += struct.pack("<109I", *difat, *[FREE] * (109 - fat_sectors))
    return header + b"".join(contents) + directory + struct.pack(f"<{len(fat)}I", *fat)


def _entry(name: str, kind: int, child: int, size: int, start: int, right: int) -> bytes:
    encoded = (name + "\0").encode("utf-16-le") if kind else b""
    return struct.pack(
        "<64sHBBIII16xI8x8xIQ",
        encoded, len(encoded), kind, 1, FREE, right & 0xFFFFFFFF, child & 0xFFFFFFFF, 0, start & 0xFFFFFFFF, size,
    )  # fmt: skip
