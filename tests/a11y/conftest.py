"""Windows, as for the tests of the screens."""

from __future__ import annotations

from tests.ui.conftest import catalogues, glass

__all__ = ["catalogues", "glass"]
