"""The public pages: what anybody with a browser may ask of the office."""
