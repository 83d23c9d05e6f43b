"""The SAM at the centre: it holds the cards' keys, and terminals only carry its APDUs (reference/smartcard.md §6.2)."""
