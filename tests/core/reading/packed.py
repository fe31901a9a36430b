"""Packed files made by hand, for what no program writes."""

import zipfile
from io import BytesIO


def package(parts):
    """A zip archive; parts by name, in order."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()
