"""Check your answers before the act."""
