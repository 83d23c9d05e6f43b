"""Calibration of an installed screen with a bank card and a tape: for the operator, in Spanish and English together."""

from __future__ import annotations

from kiosk.ui.calibration.measure import Measured
from kiosk.ui.calibration.window import calibrate

__all__ = ["Measured", "calibrate"]
