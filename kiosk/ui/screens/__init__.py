"""One folder a screen: ``presenter.py`` (no Qt, returns a frozen view state) and ``view.py`` (no decisions)."""
