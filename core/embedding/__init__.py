"""Vectors for texts, alike where the meaning is alike."""
