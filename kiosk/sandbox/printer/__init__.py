"""A network printer that stands for an Epson TM-T20: strict ESC/POS, real status answers, paper as pictures."""
