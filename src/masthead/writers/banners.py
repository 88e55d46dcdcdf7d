"""What the banner of an embargo says on the page: our words, the source's own under them, or these alone where they say as much."""

from __future__ import annotations

from masthead.briefing.model import Banner


def shown(banner: Banner) -> tuple[str, ...]:
    """The lines of a banner. A first line of ours comes with `banner.text`; the source's words are always the last."""
    if not banner.words:
        return (banner.text,)
    return (banner.words,) if banner.alone else (banner.text, banner.words)
