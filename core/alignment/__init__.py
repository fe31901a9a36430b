"""Sentences of two articles become links; links of all pairs become rows."""
