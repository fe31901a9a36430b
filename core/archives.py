"""Members of zip archives without a time of their own: the same content gives the same bytes."""

from __future__ import annotations

from zipfile import ZIP_DEFLATED, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name."""


def undated_member(name: str, compression: int = ZIP_DEFLATED) -> ZipInfo:
    """What a member is written under; unpacked, it is for its owner's eyes only."""
    member = ZipInfo(name, _EARLIEST)
    member.compress_type = compression
    member.external_attr = 0o600 << 16
    return member
