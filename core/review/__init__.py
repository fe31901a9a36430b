"""What people did: decisions on findings, edits of the alignment, one undo stack."""
