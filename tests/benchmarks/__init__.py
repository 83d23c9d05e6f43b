"""Measurements, not tests: start, memory, rest and machine time of the errand, beside peers of the same run."""
