"""The English text of every message, by its id.

One sentence each, plain words, the letters of the articles and the values as they are written in
them. `{name}` is filled from the message's parameters. Ids are `<where it comes from>.<what it is>`;
they are part of the JSON contract, so an id keeps its meaning.
"""

from __future__ import annotations

CATALOGUE: dict[str, str] = {
    # Findings
    "only_here.passage": "Only {article} has this passage.",
    # Language
    "language.unknown_to_encoder": (
        "{article} is in {language}, which the encoder was not trained for: "
        "it is aligned by numbers, names and lengths, so check its rows."
    ),
    # Reading: what is wrong, and what to do
    "read.missing": "{name} was not found. Check the path, or choose the file again.",
    "read.directory": "{name} is a folder. Choose the files in it.",
    "read.permission": "{name} may not be read. Change its permissions, or copy it elsewhere.",
    "read.too_large": "{name} has {size} MB of text; the limit is {limit} MB. Split it and compare the parts.",
    "read.empty": "{name} is empty. Choose a file with text in it.",
    "read.not_text": "{name} is not text that can be read here. Save it as plain text and open that.",
    "read.encoding": "{name} is not {encoding}. Choose another encoding.",
    "read.unknown_encoding": "{encoding} is not a known encoding. Use a name such as utf-8 or cp1252.",
    "read.same_file": "{name} is opened already, as {article}. Choose another file.",
    "read.symlink_loop": "{name} is a link that leads back to itself. Choose the file it should lead to.",
    "read.special": "{name} is no ordinary file. Save what it gives to a file and choose that.",
    "read.damaged": "{name} has {count} damaged characters as {encoding}; they are shown as \ufffd.",
    "read.failed": "{name} could not be read ({reason}).",
    "read.too_few": "At least two articles are needed; {count} could be read.",
    "read.too_many": "At most {limit} articles can be compared; {count} were given.",
}
