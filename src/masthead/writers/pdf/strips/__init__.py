"""Strips of the page, which all that is set comes to, and what all of them share."""
