"""Rows become findings: one detector a kind, all with the same signature."""
