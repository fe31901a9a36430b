"""Tests, laid out like core/ and gui/."""
