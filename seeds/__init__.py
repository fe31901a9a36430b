"""Sample article sets written for this project."""
