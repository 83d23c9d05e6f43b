"""The keypad for the clave concertada."""
