"""What is said and held beside releases: subtitles of films, and calendars."""
