"""Said: what a person states about a release, put in place of what was found."""
