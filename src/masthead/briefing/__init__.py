"""Briefing: what will be published. Releases → briefing."""
