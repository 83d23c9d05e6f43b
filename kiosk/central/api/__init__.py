"""The HTTP face of the office: thin routes, one shape of error."""
