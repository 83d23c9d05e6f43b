"""The inside: what only operators reach."""
