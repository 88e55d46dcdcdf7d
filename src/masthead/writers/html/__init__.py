"""A web page for itself: no script, nothing fetched."""
