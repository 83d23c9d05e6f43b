"""Client of the central e-office: calls, effects of what went wrong, and what may be sent a second time."""
