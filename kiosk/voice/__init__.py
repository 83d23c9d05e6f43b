"""Speech, earcons, and where sound goes: headphones or speaker."""
