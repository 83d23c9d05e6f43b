"""What the terminal is doing now."""
