"""Why a stand-in cannot play its part; the text is for whoever started it."""

from __future__ import annotations


class StandInError(Exception):
    """A stand-in did not start."""
