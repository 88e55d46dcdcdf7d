"""Which line is what: head, title, lead, body, end, tail."""
