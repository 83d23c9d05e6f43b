"""Virtual cards: what a person may hold in front of a reader, with vpcd as the reader."""
