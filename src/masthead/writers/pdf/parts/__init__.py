"""The parts of a briefing."""
