"""Measures on grabbed pixels: contrast, focus ring, eyes that see other colours, and flashing.

Contrast is WCAG 2.2's, of relative luminances. Antialiasing makes small letters paler than their ink: letters of 20 px
or more have pixels of the pure ink, smaller ones must be grabbed at twice the size (accessibility.md 6.1 T3).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

Rgb = NDArray[np.uint8]
Plane = NDArray[np.float64]
Mask = NDArray[np.bool_]

_LUMA = np.array([0.2126, 0.7152, 0.0722])
_INK_SHARE = 0.001
_SAME = 12
"""Two colours nearer than this in each channel are one: the steps of an antialiased edge are wider."""


def rgb(image: QImage, area: QRect | None = None) -> Rgb:
    """Return the pixels of an image, or of a part of it, as an array of rows, columns and three bytes."""
    part = (image if area is None else image.copy(area)).convertToFormat(QImage.Format.Format_RGB888)
    raw = np.frombuffer(part.constBits(), np.uint8).reshape(part.height(), part.bytesPerLine())
    return raw[:, : part.width() * 3].reshape(part.height(), part.width(), 3).copy()


_LINEAR = np.array([v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in np.arange(256) / 255])


def luminance(pixels: Rgb) -> Plane:
    """Return the relative luminance of each pixel, 0 to 1 (WCAG 2.2)."""
    return np.asarray(_LINEAR[pixels] @ _LUMA)


def ratio(one: Plane, other: Plane) -> Plane:
    """Return the contrast ratio of luminances, 1 to 21."""
    return np.asarray((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05))


@dataclass(frozen=True)
class Contrast:
    """Ground and ink of a text, ``#rrggbb``, and their contrast ratio."""

    ground: str
    ink: str
    ratio: float


def contrast(pixels: Rgb) -> Contrast:
    """Return the contrast of words on their ground.

    The ground is the commonest colour; the ink is the colour farthest from it in luminance among those that fill at
    least a thousandth of the area (one stray pixel is no ink).
    """
    packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    colours, counts = np.unique(packed, return_counts=True)
    ground = colours[np.argmax(counts)]
    inks = colours[counts >= max(4, packed.size * _INK_SHARE)]
    inks = np.append(inks, ground)
    light = luminance(_unpacked(inks))
    ratios = ratio(light, np.asarray(light[-1]))
    best = int(np.argmax(ratios))
    return Contrast(f"#{ground:06x}", f"#{inks[best]:06x}", float(ratios[best]))


def _unpacked(colours: NDArray[np.uint32]) -> Rgb:
    return np.stack([colours >> 16 & 255, colours >> 8 & 255, colours & 255], axis=-1).astype(np.uint8)


# -- focus -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Ring:
    """A focus ring of two tones, from outside to inside.

    Attributes:
        outer: colour ``#rrggbb`` of the outer tone.
        inner: colour of the inner tone.
        outer_px: its least width on the four sides.
        inner_px: its least width on the four sides; more than it is where what is inside has the same colour.
        ratio: contrast of the two tones.
    """

    outer: str
    inner: str
    outer_px: int
    inner_px: int
    ratio: float


def ring(pixels: Rgb) -> Ring | None:
    """Return the ring along the edges of an area; None when its four sides do not show the same two tones.

    Each side is read inwards at a third, a half and two thirds of its length: corners are round.
    """
    height, width = pixels.shape[:2]
    lines: list[Rgb] = []
    for part in (1 / 3, 1 / 2, 2 / 3):
        row, column = pixels[int(height * part)], pixels[:, int(width * part)]
        lines += [row, row[::-1], column, column[::-1]]
    runs = [_runs(line[: len(line) // 2]) for line in lines]
    if any(len(run) < 2 for run in runs):
        return None
    outers, inners = [run[0] for run in runs], [run[1] for run in runs]
    if any(not _same(outer[0], outers[0][0]) for outer in outers) or any(
        not _same(inner[0], inners[0][0]) for inner in inners
    ):
        return None
    outer, inner = outers[0][0], inners[0][0]
    both = luminance(np.array([outer, inner], np.uint8))
    return Ring(
        _name(outer),
        _name(inner),
        min(count for _, count in outers),
        min(count for _, count in inners),
        float(ratio(both[:1], both[1:])[0]),
    )


def _runs(line: Rgb) -> list[tuple[Rgb, int]]:
    """Return the first two colours along a line and how many pixels each lasts."""
    runs: list[tuple[Rgb, int]] = []
    start = 0
    for at in range(1, len(line) + 1):
        if at == len(line) or not _same(line[at], line[start]):
            runs.append((line[start], at - start))
            start = at
            if len(runs) == 2:
                break
    return runs


def _same(one: Rgb, other: Rgb) -> bool:
    return bool(np.all(np.abs(one.astype(int) - other.astype(int)) <= _SAME))


def _name(colour: Rgb) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in colour)


def changed(before: Rgb, after: Rgb, least: float = 3.0) -> Mask:
    """Return which pixels changed with a contrast of ``least`` or more (WCAG 2.2 2.4.13: 3:1)."""
    return np.asarray(ratio(luminance(before), luminance(after)) >= least)


# -- shapes and time -----------------------------------------------------------------------------------------------


def silhouette(pixels: Rgb, least: float = 1.5) -> Mask:
    """Return what stands out from the commonest colour: the shape of an icon without its colours."""
    packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    colours, counts = np.unique(packed, return_counts=True)
    ground = luminance(_unpacked(colours[[np.argmax(counts)]]))
    return np.asarray(ratio(luminance(pixels), ground) >= least)


def likeness(one: Mask, other: Mask) -> float:
    """Return how much of two shapes is common, 0 to 1 (intersection over union); two empty ones are the same."""
    either = np.count_nonzero(one | other)
    return float(np.count_nonzero(one & other) / either) if either else 1.0


_FLASH = 0.1
_DARK = 0.8
_BLOCK_PX = 32


def flashes(frames: Sequence[tuple[float, QImage]]) -> int:
    """Return the most flashes within one second, at any place of the picture.

    A flash is a pair of opposing changes of relative luminance of 0.1 or more with the darker one below 0.8 (WCAG 2.2
    2.3.1, general flash). Places are blocks of 32 px: stricter than the WCAG, which allows small areas.

    Args:
        frames: seconds and pictures of one size, in the order of time.
    """
    times = np.array([when for when, _ in frames])
    light = np.stack([_blocks(luminance(rgb(image))) for _, image in frames])
    worst = 0
    for block in light.reshape(len(frames), -1).T:
        if np.ptp(block) >= _FLASH:
            worst = max(worst, _most_in_a_second(_swings(block, times)))
    return worst


def _blocks(plane: Plane) -> Plane:
    rows, columns = plane.shape[0] // _BLOCK_PX, plane.shape[1] // _BLOCK_PX
    cut = plane[: rows * _BLOCK_PX, : columns * _BLOCK_PX]
    return np.asarray(cut.reshape(rows, _BLOCK_PX, columns, _BLOCK_PX).mean(axis=(1, 3)))


def _swings(block: Plane, times: Plane) -> list[float]:
    """Return when the light turned: by 0.1 or more from its last lowest or highest point."""
    turns: list[float] = []
    low = high = float(block[0])
    rising: bool | None = None
    for when, value in zip(times, block, strict=True):
        low, high = (min(low, value), high) if rising is not True else (low, max(high, value))
        if rising is None:
            high = max(high, value)
        up = rising is not True and value - low >= _FLASH and low < _DARK
        down = rising is not False and high - value >= _FLASH and value < _DARK
        if up or down:
            turns.append(float(when))
            rising, low, high = up, value, value
    return turns


def _most_in_a_second(turns: Sequence[float]) -> int:
    """Return the most pairs of turns that begin and end within one second."""
    most = max((sum(1 for turn in turns if start <= turn <= start + 1) for start in turns), default=0)
    return most // 2
