"""Languages: tags, scripts, directions, our own words in them, dates."""
