"""What a terminal does: standard library only. No Qt, no sockets, no files."""
