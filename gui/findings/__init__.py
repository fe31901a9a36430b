"""The findings: list, filters, inspector."""
