"""An organisation's own Word file as the ground that a briefing is set on."""
