"""News items: IPTC's formats in XML and JSON, and wire text."""
