"""Days as machines write them in a source's own data, put into the form of ISO 8601 where that is sure."""

from __future__ import annotations

from masthead.expressions import expression

_FORMS = (
    (expression(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=\D|\Z)(.*)"), (1, 2, 3)),
    (expression(r"(\d{4})(\d\d)(\d\d)(?=T|\s|\Z)(.*)"), (1, 2, 3)),
    (expression(r"(\d{1,2})\.[ ]?(\d{1,2})\.[ ]?(\d{4})(?=\D|\Z)(.*)"), (3, 2, 1)),
)
_POSTED = expression(r"(?:[A-Z][a-z]{2},? )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d.*")


def iso(said: str) -> str:
    """The same day, its time behind it if there is one. What is in another form, or names no day of the calendar, stays as it is."""
    if said[4:5] == "-" or not said[:1].isalnum():
        return said
    for form, order in _FORMS:
        if match := form.fullmatch(said):
            year, month, day = (int(match.group(at)) for at in order)
            rest = match.group(4).strip(" T,")
            sure = 1900 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= 31
            return f"{year:04}-{month:02}-{day:02}{' ' if rest else ''}{rest}" if sure else said
    return _posted(said) if _POSTED.fullmatch(said) else said


def _posted(said: str) -> str:
    """A day as mail has it (RFC 5322, 3.3)."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(said).isoformat()
    except (ValueError, OverflowError):
        return said
