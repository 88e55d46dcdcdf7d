"""Writers: briefing → bytes. A folder a format."""
