"""Paper: layout to ESC/POS bytes, a link that watches the printer, printer states."""
