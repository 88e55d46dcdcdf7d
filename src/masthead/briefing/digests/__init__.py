"""Many releases in one briefing."""
