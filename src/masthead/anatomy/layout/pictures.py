"""Pictures among letters with which a paragraph begins, as messages of channels have them in the place of bullets."""

from __future__ import annotations

from masthead.expressions import expression

_PICTURES = frozenset(
    "🔹🔸🔷🔶🔺🔻🔴🟠🟡🟢🔵🟣🟤⚫⚪⭕🔘🔰💠✅☑✔❇✳✴❗‼⭐🌟✨📌📣📢📝🔔🚨⚡🔥👉👈➡▶◀⏩🎯🏆🎉🎊💥💢♦◾◽⬛⬜➖📰🗞💬🌱🌿🌍🌎🌏🤝👏💡💖🎓📸🎥🎤🗓🔗🔖📖📚🔀🔁🌐🔊🎙"
)
"""Pictures with which messages of channels begin a paragraph, as with a bullet. Telephones and letters are none: they say how somebody is reached."""
_MARKS = expression(rf"\s*(?:[{''.join(sorted(_PICTURES))}][\ufe0f\u200d]*\s*)+(?=\S)")


def lead_of(text: str) -> int:
    """How many characters stand before the first of a line that is read: white space, and such pictures."""
    lead = len(text) - len(text.lstrip())
    if text[lead : lead + 1] in _PICTURES and (marks := _MARKS.match(text)):
        return marks.end()
    return lead
