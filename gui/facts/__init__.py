"""The facts: which article says what."""
