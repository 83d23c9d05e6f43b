"""Sizes in millimetres, colours in pairs, times: the only numbers a screen may use."""
