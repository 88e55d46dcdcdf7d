"""Who is named, with which office, and whom the press may ask."""
