"""The sample town: invented residents, the same ones every time, for the demo and for tests."""
