"""The language of a text, its sentences and its words."""
