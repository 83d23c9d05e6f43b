"""Something stands in the way, and what to do next."""
