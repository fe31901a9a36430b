"""A comparison becomes a file for others: one writer a format, one registry."""
