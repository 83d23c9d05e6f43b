"""PC/SC: who is in the reader, and the relay between the citizen card and the centre."""
