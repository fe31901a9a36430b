"""The comparison at a glance."""
