"""Eyes that see other colours: what is different must stay different for them (WCAG 2.2 1.4.1, EN 301 549 8.1.3).

Dichromacy after Brettel, Viénot and Mollon (1997), which holds for all three kinds, in the DaltonLens library.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from daltonlens.simulate import Deficiency, Simulator_Brettel1997

from tests.a11y.pixels import Mask, Rgb, changed, luminance

_SIMULATOR = Simulator_Brettel1997()


class Eyes(StrEnum):
    """Whose eyes."""

    USUAL = "usual"
    PROTAN = "protan"
    DEUTAN = "deutan"
    TRITAN = "tritan"
    GREY = "grey"


_DEFICIENCY = {Eyes.PROTAN: Deficiency.PROTAN, Eyes.DEUTAN: Deficiency.DEUTAN, Eyes.TRITAN: Deficiency.TRITAN}


def through(eyes: Eyes, pixels: Rgb) -> Rgb:
    """Return what these eyes see. Only the colours that occur are computed."""
    if eyes is Eyes.USUAL:
        return pixels
    colours, where = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True)
    if eyes is Eyes.GREY:
        seen = _grey(colours)
    else:
        seen = np.asarray(_SIMULATOR.simulate_cvd(colours[None], _DEFICIENCY[eyes], 1.0)[0])
    return seen[where.reshape(-1)].reshape(pixels.shape)


def _grey(colours: Rgb) -> Rgb:
    """Return greys of the same luminance."""
    light = luminance(colours)
    coded = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.repeat(np.rint(coded * 255).astype(np.uint8)[:, None], 3, axis=1)


def difference(one: Rgb, other: Rgb, eyes: Eyes, least: float = 3.0) -> Mask:
    """Return where two pictures of one size differ for these eyes by a contrast of ``least`` or more."""
    return changed(through(eyes, one), through(eyes, other), least)


def apart(one: Rgb, other: Rgb, least: float = 3.0) -> int:
    """Return how many pixels tell two states apart, for the eyes that see least of it."""
    return min(int(np.count_nonzero(difference(one, other, eyes, least))) for eyes in Eyes)
