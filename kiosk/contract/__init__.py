"""The API between a terminal and the central e-office, as typed schemas both sides share (standard library only)."""
