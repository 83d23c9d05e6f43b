"""Fakes of the ports, for tests of the core alone. Each says what it stands for."""
