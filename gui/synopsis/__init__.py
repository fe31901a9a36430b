"""The rows: what a cell holds, how it is laid out and painted, and the table that shows them."""
