"""Make core/facts/data/surnames.txt: frequent surnames, by which two spellings are known to be two (Müller, Miller).

    python resources/facts/make_surnames.py PROVIDERS

PROVIDERS is the folder faker/providers/person of the package `Faker` (MIT licence), whose lists are of the languages
that write in Latin letters and are read here. Other languages' surnames are written in several ways in these.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

from core.facts.known_names import looked_up

TARGET = Path(__file__).resolve().parents[2] / "core" / "facts" / "data" / "surnames.txt"
LOCALES = (
    *("da_DK", "de_AT", "de_CH", "de_DE", "de_LI", "de_LU", "en_GB", "en_IE", "en_NZ", "en_US", "es_AR", "es_CL"),
    *("es_CO", "es_ES", "es_MX", "fi_FI", "fr_BE", "fr_CA", "fr_CH", "fr_FR", "fr_QC", "it_IT", "nl_BE", "nl_NL"),
    *("no_NO", "pl_PL", "pt_BR", "pt_PT", "sv_SE"),
)
LISTS = {"last_names", "unisex_last_names", "male_last_names"}
SHORTEST = 3


def surnames(file: Path) -> set[str]:
    """The surnames that one locale's module lists."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf8"))):
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id in LISTS for to in node.targets):
            found |= {part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant)}
    return {name for name in found if isinstance(name, str) and name.isalpha() and len(name) >= SHORTEST}


def main() -> None:
    """Write the file."""
    folder = Path(sys.argv[1])
    names = {looked_up(name) for locale in LOCALES for name in surnames(folder / locale / "__init__.py")}
    TARGET.write_text("".join(f"{name}\n" for name in sorted(names)), "utf8", newline="\n")


if __name__ == "__main__":
    main()
