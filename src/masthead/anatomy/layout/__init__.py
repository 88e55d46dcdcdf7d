"""How a source is laid out: lines, and what no release is made of."""
