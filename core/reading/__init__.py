"""A file becomes articles: one module a format, one registry."""
