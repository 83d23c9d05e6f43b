"""The first page, waiting for a card."""
