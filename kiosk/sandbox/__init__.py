"""Stand-ins for what surrounds a terminal. Each says what it stands for."""
