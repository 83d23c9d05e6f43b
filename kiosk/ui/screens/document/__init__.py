"""The document is issued: take the paper, or the code."""
