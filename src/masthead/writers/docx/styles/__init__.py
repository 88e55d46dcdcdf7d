"""Styles: how a role of the brand is said in WordprocessingML."""
