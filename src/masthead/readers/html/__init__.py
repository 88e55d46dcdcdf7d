"""HTML: pages and fragments, their main content only."""
