"""IPTC ninjs 3.1: a news item in JSON."""
