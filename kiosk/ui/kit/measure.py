"""How high a widget must be for a width. Qt keeps old answers of inner layouts and of the items that hold them."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def needed_height(widget: QWidget, width: int) -> int:
    """Return the height in pixels at which nothing in ``widget`` is squeezed, asked of every layout anew."""
    layout = widget.layout()
    if layout is None:
        return widget.sizeHint().height()
    for inner in widget.findChildren(QLayout):
        inner.invalidate()
        holder = inner.parentWidget()
        if holder is not None and holder is not widget:
            holder.updateGeometry()
    layout.invalidate()
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
