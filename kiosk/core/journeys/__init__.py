"""One module per procedure: data and small pure functions."""
