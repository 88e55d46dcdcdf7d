"""The parts of a briefing, chosen from a release."""
