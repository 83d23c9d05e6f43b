"""QR codes as the printer makes them itself (``GS ( k``), drawn with the library ``qrcode``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q

from kiosk.sandbox.printer.strip import Picture

_LEVELS: Final = {48: ERROR_CORRECT_L, 49: ERROR_CORRECT_M, 50: ERROR_CORRECT_Q, 51: ERROR_CORRECT_H}
_LARGEST_MODULE: Final = 16
_MODEL_2: Final = 50
_STORE: Final = 48


@dataclass
class QrMemory:
    """What the printer remembers of ``GS ( k`` between its functions.

    Attributes:
        module: dots on a side of one module.
        level: error correction as the command writes it, 48 (L) to 51 (H).
        data: the symbol's content.
    """

    module: int = 3
    level: int = 48
    data: bytes = b""

    def take(self, function: int, values: bytes) -> bool:
        """Keep one setting or the data; return whether it was understood."""
        match function:
            case 65:
                return values[0] == _MODEL_2
            case 67:
                self.module = values[0]
                return 1 <= self.module <= _LARGEST_MODULE
            case 69:
                self.level = values[0]
                return self.level in _LEVELS
            case 80:
                self.data = values[1:]
                return values[0] == _STORE
        return False

    def picture(self) -> Picture | None:
        """Return the symbol, None without data."""
        if not self.data:
            return None
        code = QRCode(error_correction=_LEVELS[self.level], border=0)
        code.add_data(self.data)
        code.make(fit=True)
        rows = code.get_matrix()
        side = len(rows)
        padded = (side + 7) // 8 * 8
        bits = b"".join(
            int("".join("1" if dark else "0" for dark in row).ljust(padded, "0"), 2).to_bytes(padded // 8, "big")
            for row in rows
        )
        return Picture(0, side, side, bits, (self.module, self.module))
