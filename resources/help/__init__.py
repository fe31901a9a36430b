"""Help pages, and the scripts that make them."""
