"""What stands below those whom the press may ask and is none of them: background, a last word of the house."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.addresses import email, figured, in_table, phone
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length, prose, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.parts.standing import begins_known
from masthead.expressions import expression
from masthead.language.sentences import sentences
from masthead.language.stems import of_all, worded

_COLON = expression(r"(?:\s?[:：]|\.(?=\s[^\Wa-z\d_]))\s*(?=\S)")
_PRESS = worded("@", "press", flags=re.I)
"""What tells the press how to reach somebody."""
_REACHED = expression(r"https?://|www\.|[@\d]")
_LEADS = expression(r"https?://|www\.|@")
_MARKED = expression(r"(?:[※＊*]\s?|\[|注\s?|\((?=\d{1,2}\)\s))(?P<number>\d{1,2})(?!\d)")
"""What a footnote begins with."""
_OWNED = expression(r"Copyright\s|©\s?\d{4}")
_TOLD = 6
"""Words of a note in the row of its heading, at least."""
_NOTE = 20
"""Words of a paragraph that is more than a last word."""


_HEADS, _HOUSE = 4, 9
"""Words of a heading, at most, and of a sentence that may have numbers and reaches nobody, at least."""


def footnotes(lines: Sequence[Line], roles: list[Role], body: int, tail: int) -> int:
    """Parts from the end of the text the notes that its marks lead to ("*1" in it, and "※1: …" below it); gives the first line that is no
    longer text."""
    first = -1
    for at in range(min(tail, len(lines)) - 1, body, -1):
        if roles[at] == "body" and _MARKED.match(lines[at].text):
            first = at
        elif roles[at] == "body" and prose(lines[at]):
            break
    number = _MARKED.match(lines[first].text) if first >= 0 else None
    if number is None:
        return tail
    called = re.compile(rf"(?<=[^\s])(?:[※＊*]\s?|\[|注\s?|\((?=\d+\))){number['number']}(?!\d)")
    if not any(called.search(line.text) for line in lines[body:first]):
        return tail
    for at in range(first, min(tail, len(lines))):
        roles[at] = "notes" if roles[at] == "body" else roles[at]
    return first


def headed_alone(lines: Sequence[Line], labels: Sequence[str], roles: list[Role], body: int) -> None:
    """What only names notes, or leads to them elsewhere, and has none under it, is where to turn ("More information: www.…")."""
    for at in range(body, len(lines)):
        if labels[at] != "notes" or roles[at] != "notes" or lines[at].kind == "heading" or _TEXT_BELOW.match(lines[at].text):
            continue
        _, colon, told = lines[at].text.replace("：", ":").partition(":")
        if colon and length(told) >= _TOLD and _LEADS.search(told) is None and not phone(told):
            continue  # "Editors please note: Pictures of the pier can be had …"
        below = next((under for under in range(at + 1, len(lines)) if lines[under].text or lines[under].kind == "figure"), -1)
        if colon and below >= 0 and roles[below] == "body" and _SPEECH.match(lines[below].text):
            continue  # an aside within the text
        if (below < 0 or roles[below] != "notes" or labels[below] == "notes") and length(lines[at].text) <= _NOTE:
            roles[at] = "signature" if terminal(lines[at].text) else "contact"


_TEXT_BELOW = expression(r"[^\n]{3,60}\n[^\n]{40,}")
"""A heading of notes, and its text in the next row."""


def heads_in_row(line: Line, lexicon: Pack) -> str:
    """What parts the heading of notes, with which a paragraph opens, from their text: "Background: The wing was built …", "Справка. …"; empty if it
    opens with none."""
    words = lexicon.notes
    said = phrases(words).match(line.text) if line.kind in ("paragraph", "quotation") and present(words) else None
    colon = _COLON.match(line.text, said.end()) if said else None
    return colon.group().strip() if colon and length(line.text[colon.end() :]) >= 6 else ""


def is_aside(lines: Sequence[Line], labels: Sequence[str], at: int, lexicon: Pack) -> bool:
    """Whether a note that has its heading in its row stands alone within the text: somebody speaks right below it, and more than the last word."""
    if at + 2 >= len(lines) or any(labels[at + 1 : at + 3]) or not heads_in_row(lines[at], lexicon):
        return False
    speaks, more = lines[at + 1 : at + 3]
    return (
        _SPEECH.match(speaks.text) is not None and phrases(lexicon.said).search(speaks.text) is not None and prose(speaks) and prose(more)
    )


_SPEECH = expression(r"[“„«\"][ \u00a0\u202f]?(?=\w)")


def apart(lines: Sequence[Line], labels: Sequence[str], roles: list[Role], body: int, lexicon: Pack) -> None:
    """Parts from the contacts what follows them and reaches nobody: notes headed in their row, and running text without a number, an address or
    a word to the press, which is boilerplate if it says what the house is, a note if it is long, else the house's last word. So does running text
    under a heading that may as well be that of notes: "For information", and whom to ask is headed again below it."""
    reached = False
    state: Role | None = None
    text = ""
    for at in range(body, len(lines)):
        line = lines[at]
        if roles[at] != "contact":
            reached, state = False, None
            continue
        if (
            reached
            and figured(line.text)
            and in_table([other for other, role in zip(lines[at:], roles[at:], strict=True) if role == "contact"])
        ):
            roles[at], state = "notes", "notes"
            continue
        owned = _OWNED.match(line.text) is not None
        if not reached and state is None and _heads_notes(lines, labels, roles, at, lexicon):
            roles[at] = roles[at + 1] = "notes"
            continue
        if not owned and (labels[at] in ("contact", "reachable") or line.kind == "heading" or email(line.text) or phone(line.text)):
            reached, state = reached or bool(email(line.text) or phone(line.text)), None
            continue
        if owned:
            state = "disclaimer"
        elif heads_in_row(line, lexicon):
            state = "notes"
        elif reached and state is None and _tells(line, lexicon) and not _reaches_below(lines, roles, at):
            text = text or "\n".join(one.text for one, role in zip(lines[body:], roles[body:], strict=True) if role == "body")
            if begins_known(line.text, text, lexicon):
                state = "boilerplate"
            elif not has_digit(line.text):
                state = "notes" if length(line.text) > _NOTE and not _points(line.text, lexicon) else "signature"
        if state is not None:
            roles[at] = state


def _points(text: str, lexicon: Pack) -> bool:
    """Whether the only sentence of a paragraph leads readers to other pages: "For the latest news, please visit …", "Follow us on …"."""
    called = phrases(lexicon.calls) if present(lexicon.calls) else None
    if called is None or _NOTED.match(text) or len(sentences(text, lexicon.language)) != 1:
        return False
    first = text.partition(" ")[0].casefold()
    return called.match(text) is not None or (first in of_all("seeking") and called.search(text) is not None)


_NOTED = expression(r"(?:please )?note\b|bitte beachten|merci de noter|veuillez noter|(?:por favor, )?tenga en cuenta", re.I)
"""What calls a note one."""


def _heads_notes(lines: Sequence[Line], labels: Sequence[str], roles: Sequence[Role], at: int, lexicon: Pack) -> bool:
    """Whether a heading has running text under it that reaches nobody, and below that another heading leads to those whom to ask."""
    if labels[at] != "contact" or length(lines[at].text) > _HEADS or has_digit(lines[at].text) or "@" in lines[at].text:
        return False
    if at + 2 >= len(lines) or labels[at + 1] or labels[at + 2] != "contact" or roles[at + 1] != "contact" or roles[at + 2] != "contact":
        return False
    return length(lines[at + 1].text) > _HOUSE and _tells(lines[at + 1], lexicon)


def _reaches_below(lines: Sequence[Line], roles: Sequence[Role], at: int) -> bool:
    """Whether the contacts go on below a line with an address, or with somebody else's number."""
    for below in range(at + 1, len(lines)):
        if roles[below] != "contact":
            return False
        if _REACHED.search(lines[below].text):
            return True
    return False


def _tells(line: Line, lexicon: Pack) -> bool:
    text = line.text
    return (
        prose(line)
        and terminal(text)
        and not text.isupper()
        and "\n" not in text
        and _LEADS.search(text) is None
        and not (has_digit(text) and (phone(text) or length(text) <= _HOUSE))
        and _PRESS.search(text) is None
        and not (present(lexicon.contacts) and phrases(lexicon.contacts).search(text))
    )
