"""Makes a Debian package around PyInstaller's folder: `python resources/packaging/make_deb.py [FOLDER]`.

Needs dpkg-deb. The program goes to /opt/hexapla, its commands, menu entry, file type and icons to /usr.
Prints the package's path.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from gui.desktop import files  # noqa: E402

DEPENDS = (
    "libc6",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libx11-6",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
)
CONTROL = """\
Package: hexapla
Version: {version}
Architecture: {architecture}
Maintainer: The Hexapla developers <hexapla@example.org>
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-noto-core
Section: text
Priority: optional
Description: compares articles within and across languages
 Hexapla lays two to eight articles side by side, aligns their paragraphs,
 marks where they diverge and writes the findings to an Excel workbook.
"""
REFRESH = """\
#!/bin/sh
set -e
command -v update-desktop-database >/dev/null && update-desktop-database -q || true
command -v update-mime-database >/dev/null && update-mime-database /usr/share/mime || true
command -v gtk-update-icon-cache >/dev/null && gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true
"""


def version() -> str:
    """The version in pyproject.toml."""
    found = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert found
    return found.group(1)


def make(folder: Path, target: Path) -> Path:
    """Make the package.

    Args:
        folder: PyInstaller's, with the programs `hexapla` and `hexapla-gui`.
        target: the folder to put the package in.
    """
    architecture = subprocess.check_output(["dpkg", "--print-architecture"], text=True).strip()
    with tempfile.TemporaryDirectory() as temporary:
        tree = Path(temporary)
        tree.chmod(0o755)
        shutil.copytree(folder, tree / "opt" / "hexapla", symlinks=True)
        commands = tree / "usr" / "bin"
        commands.mkdir(parents=True)
        for name in ("hexapla", "hexapla-gui"):
            (commands / name).symlink_to(f"/opt/hexapla/{name}")
        for place, content in files("hexapla-gui"):
            path = tree / "usr" / "share" / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        documents = tree / "usr" / "share" / "doc" / "hexapla"
        documents.mkdir(parents=True)
        shutil.copyfile(ROOT / "LICENSE", documents / "copyright")
        size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
        control = tree / "DEBIAN"
        control.mkdir()
        text = CONTROL.format(version=version(), architecture=architecture, size=size, depends=", ".join(DEPENDS))
        (control / "control").write_text(text, "utf-8")
        for name in ("postinst", "postrm"):
            (control / name).write_text(REFRESH, "utf-8")
            (control / name).chmod(0o755)
        package = target / f"hexapla_{version()}_{architecture}.deb"
        # Read by dpkg of Debian 12 and Ubuntu 18.04 on, and made in a tenth of the time that xz takes.
        command = ["dpkg-deb", "-Zzstd", "--root-owner-group", "--build", str(tree), str(package)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package


if __name__ == "__main__":
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / "hexapla"
    print(make(given, given.parent))
