"""The parts of a briefing in Word."""
