"""What the office does: rules and transactions, no HTTP."""
