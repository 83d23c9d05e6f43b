"""One question with a few answers."""
