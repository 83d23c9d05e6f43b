"""The Puertollano kiosk: one terminal in the City Hall hall, and the central e-office it talks to."""
