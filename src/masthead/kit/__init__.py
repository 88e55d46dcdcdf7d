"""A press kit: a folder with the briefing, its text, pictures and contacts."""
