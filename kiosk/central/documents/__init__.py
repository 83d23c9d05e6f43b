"""Documents of the central e-office: the code that proves them, the page, the seal, and the public check."""
