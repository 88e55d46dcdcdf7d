"""Boilerplate without a heading: a last paragraph that says what the issuer is, and since when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from masthead.anatomy.layout.addresses import email, phone
from masthead.anatomy.layout.lines import Line, length, prose
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.nameheads import among_notes, heads_background, in_background, under_its_name
from masthead.anatomy.parts.rowheads import heads_facts
from masthead.anatomy.parts.standing import SPOKEN, begins_known, defined, finds, founded, in_marks, named_by, presents, says_what
from masthead.anatomy.parts.titles import folded
from masthead.anatomy.wording.bodies import holds_body
from masthead.anatomy.wording.declined import DECLINING, stemmed
from masthead.anatomy.wording.signboards import signs
from masthead.expressions import expression
from masthead.language.sentences import sentences

_PRESENT = expression(
    r"(?:The )?(?P<name>[A-Z][\w’&.()-]*(?: (?:(?:of|for|and|on|&) )?(?:the )?[A-Z(][\w’&.()-]*){0,8}),? (?:[a-z]+s|has been|was)"
    r" (?:a|an|the|to|in|with|for|on|from|by|over|more|one|its)\b"
)
"""A name, and what it is or does: "The City of Springfield works in partnership with …"."""
_CAPITAL = expression(r"\b[^\W\d_a-zà-ÿа-яё][^\W\d_]{4,}")
_NEAR = 12
"""Lines below the end of the text among which its end mark may stand."""
_HEAD = 3
"""Paragraphs of the text that name whose it is."""
_LAST = 3
"""Paragraphs before the end of the text among which boilerplate may stand."""
_ABOVE = 2
"""Lines of the text at least above boilerplate."""
_READ = 20
"""Lines of a text that are read for names."""


def headless(lines: Sequence[Line], roles: list[Role], body: int, tail: int, title: str, lexicon: Pack) -> int:
    """Marks such a paragraph before the tail, or the first after the end mark; gives the first line that is no longer text. `title` is the
    headline, wherever it stands."""
    marked = any(role == "boilerplate" for role in roles)
    above = [title, *(line.text[:400] for line in lines[:body] if line.kind != "figure")]
    tail = _over_marks(lines, roles, body, tail, lexicon)
    if not marked and (first := under_its_name(lines, roles, body, tail, above, lexicon)):
        return min(tail, first)
    if marked and not (0 < tail < len(lines) and roles[tail] == "end-mark"):
        return tail
    end = next((at for at in range(tail, min(tail + _NEAR, len(lines))) if roles[at] == "end-mark"), tail)
    after = [at for at in range(end, min(end + 4, len(lines))) if roles[at] in ("signature", "notes", "body") and _is_told(lines[at])]
    after = [at for at in after if not any(heads_facts(lines[above]) for above in range(end, at))]
    before = [
        at for at in range(max(body + _ABOVE, tail - 2 * _LAST), min(tail, len(lines))) if roles[at] == "body" and _is_told(lines[at])
    ]
    before = [
        at
        for at in before
        if not _labelled(lines[at - 1])
        and (lines[at].text[0] not in SPOKEN or in_marks(lines[at].text, _said_above(lines, above, body, at), lexicon))
    ][-1:]
    said = _said_above(lines, above, body, before[0] if before else tail - 1)
    known = folded(said)
    if (
        after
        and roles[end] == "end-mark"
        and (_opens_known(lines[after[0]].text, known) or (not marked and begins_known(lines[after[0]].text, said, lexicon)))
    ):
        roles[after[0]] = "boilerplate"
        _goes_on(lines, roles, after[0])
        return tail
    if not title:
        return _signposted(lines, roles, before, tail, said, lexicon) if not marked else tail
    # Portals put who the house is below whom to ask.
    if not marked and (below := _told_below(lines, roles, tail, said, known, lexicon)) >= 0:
        roles[below] = "boilerplate"
        return tail
    if not marked and (sloped := _in_italics(lines, roles, body, tail, said, lexicon)) < tail:
        return sloped
    for at in (*after[:1], *before) if not marked else after[:1]:
        if says_what(lines[at].text, said, known, lexicon) or (at in (tail - 1, *after[:1]) and presents(lines[at].text, lexicon)):
            if at < end and any(lines[behind].text[:1] in SPOKEN for behind in range(at + 1, min(tail, len(lines)))):
                continue  # somebody speaks below it: it is of the text, which goes on
            if heads_background(lines, roles, at):
                roles[at - 1] = "boilerplate"
            at = _first_of_it(lines, roles, at, body + _ABOVE, lexicon)
            _goes_on(lines, roles, at)
            return min(tail, at)
    if after and not marked and _is_of_signer(lines, roles, tail, after[0], lexicon):
        roles[after[0]] = "boilerplate"
        return tail
    # Footnotes may stand between the end mark and who the house is.
    for at in after[1:] if not marked and 0 < tail < len(lines) and roles[tail] == "end-mark" else ():
        if finds(lines[at].text, lexicon) and defined(lines[at].text, said, known, lexicon):
            roles[at] = "boilerplate"
            return tail
    # Two paragraphs: the first says what the house is, the last names it again.
    if (
        before
        and not marked
        and not _labelled(lines[tail - 3])
        and before[0] == tail - 1
        and roles[tail - 2] == "body"
        and prose(lines[tail - 2])
        and tail - 2 > body + _ABOVE
    ):
        name = defined(lines[tail - 2].text, said, known, lexicon).partition(": ")[0]  # "Harbour League: HL is a charity …"
        if name and name in lines[tail - 1].text:
            roles[tail - 2] = roles[tail - 1] = "boilerplate"
            return tail - 2
    if not marked and "notes" in roles:
        among_notes(lines, roles, " ".join([*above, *(line.text[:1500] for line in lines[body : body + _HEAD])]), lexicon)
        if "boilerplate" not in roles:
            in_background(lines, roles, " ".join([*above, *(line.text[:1500] for line in lines[body : body + 3 * _HEAD])]), lexicon)
    return tail


def _is_of_signer(lines: Sequence[Line], roles: Sequence[Role], tail: int, at: int, lexicon: Pack) -> bool:
    """Whether a paragraph below the row of a house that signs the text tells of that house: "Harbour League" under the day, and below it "In 2019 five
    clubs founded the Harbour League …"."""
    signed = [line.text for line, role in zip(lines[tail:at], roles[tail:at], strict=True) if role == "signature" and not prose(line)]
    houses = [folded(row) for row in signed if (holds_body(row, lexicon) or signs(row)) and length(row) <= _SIGNED]
    told = folded(lines[at].text)
    return any(len(house) >= _HOUSE and house in told for house in houses)


_SIGNED, _HOUSE = 10, 8
"""Words of such a row at most, and letters of the house's name in it at least."""


def _said_above(lines: Sequence[Line], above: Sequence[str], body: int, end: int) -> str:
    """What the head and the text say before a line: what a paragraph itself says makes its name no known one."""
    return " ".join([*above, *(line.text[:1500] for line in lines[body : min(end, body + _READ)])])


def _over_marks(lines: Sequence[Line], roles: list[Role], body: int, tail: int, lexicon: Pack) -> int:
    """Marks the last paragraphs of a text as legal that only say whose the trademarks are, or that nobody is advised, and gives the first of them."""
    last = tail
    while last - 1 >= body + _ABOVE and roles[last - 1] not in ("body", "disclaimer"):
        last -= 1  # what a wire puts below the text
    while (
        last - 1 >= body + _ABOVE and roles[last - 1] == "body" and _is_told(lines[last - 1]) and _only_legal(lines[last - 1].text, lexicon)
    ):
        last -= 1
        roles[last] = "disclaimer"
        tail = last
    return tail


def _only_legal(text: str, lexicon: Pack) -> bool:
    """Whether every sentence of a paragraph says such things, and none that somebody says them, or found that they are so."""
    own = [text[start:end] for start, end in sentences(text, lexicon.language)] if _OWNED.search(text) else []
    return bool(own) and all(
        (_OWNED.search(one) or _RESERVED.search(one)) and not (_SPEECH.match(one) or _REPORTED.search(one)) for one in own
    )


_RESERVED = expression(
    r"\A(?:©|\(c\)|copyright\b)|\ball rights (?:are )?reserved\b|\bdisclaims? any\b[^.]{0,60}\bmarks\b|\A(?:readers|investors) (?:should|are (?:advised|encouraged|urged))\b",
    re.I,
)
"""What stands beside it in the same paragraph."""
_SPEECH = expression(r"[“\"«„”»‘’–—-](?![^“”\"«»„‘’\n]{0,39}[^“”\"«»„‘’\n,.!?…][”\"»“’]\s)")
"""A mark with which speech begins, and not the name of what is owned: "“Boaty” is a trademark of Acme"."""
_REPORTED = expression(r"\bthat\s(?:the|an?|its|their|his|her|all|[A-Z][a-z]+)\s")
_OWNED = expression(
    r"\b(?:is an?|are(?:\seither)?|may be)\s(?:registered\s|common law\s)?(?:trade|service)\s?marks?\b[^.]{0,80}\sof\b|\btrademarks\b[^.]{0,60}\bproperty of (?:their|its) (?:respective\s)?(?:owners?|holders?)"
    r"|\bMarken\b[^.]{0,80}\b(?:Eigentum|Inhaber)|\bmarques\b[^.]{0,80}\bpropriété de leurs?\b|\bmarcas\b[^.]{0,80}\b(?:propiedad|propriedade) de (?:sus|seus)\b|\bmarchi\b[^.]{0,80}\bproprietà dei\b"
    r"|\bthis (?:post|article|content|release|material|information)\b[^.]{0,60}\b(?:sponsored content|for (?:general )?informational purposes only)"
    r"|\b(?:does|do) not constitute (?:an offer|(?:investment|investing|financial|legal|trading) advice)|\bnot intended (?:to be|as) (?:investment|investing|financial|legal|trading) advice"
    r"|\bkeine (?:Anlage|Finanz|Rechts)beratung dar|\bne constituent? pas (?:un conseil|une offre|des conseils)|\bno constituye[n]? (?:asesoramiento|una oferta|un consejo)|\bnon costituisc(?:e|ono) (?:un['’]offerta|consulenza)|\bnão constitue?m? (?:aconselhamento|uma oferta|conselho)",
    re.I,
)
"""What says whose trademarks are named, or that a text is paid for or gives no advice."""


def _in_italics(lines: Sequence[Line], roles: list[Role], body: int, tail: int, said: str, lexicon: Pack) -> int:
    """Marks the paragraphs in italics that end a text, as none before them is, if one of them says what a house is that the text has, or at least
    begins with its name right over whom to ask: "_The League of Ferries has 55 000 members._"; gives the first of them. Its style parts it from the
    text, whatever row follows it."""
    upright = list(takewhile(lambda line: not (line.slanted and prose(line)), lines[body:tail]))
    first = end = body + len(upright)
    while end < tail and lines[end].slanted and roles[end] == "body" and _is_told(lines[end]):
        end += 1
    sloped = [line.text for line in lines[first:end]]
    if (
        not sloped
        or len(upright) < _ABOVE
        or tail - first > _LAST + 1
        or any(text[0] in SPOKEN and not in_marks(text, said, lexicon) for text in sloped)
    ):
        return tail
    asked = end == tail < len(lines) and roles[tail] == "contact" and sum(map(prose, upright)) >= _LAST
    known = folded(said)
    if not any(says_what(text, said, known, lexicon) or (asked and begins_known(text, said, lexicon)) for text in sloped):
        return tail
    roles[first:end] = ["boilerplate"] * len(sloped)
    return first


def _is_told(line: Line) -> bool:
    """Whether a line runs on, and is nobody's words that are set apart."""
    return prose(line) and line.kind != "quotation"


def _told_below(lines: Sequence[Line], roles: Sequence[Role], tail: int, said: str, known: str, lexicon: Pack) -> int:
    """The paragraph below whom to ask that says what the house is; -1 if none does."""
    asked = [at for at in range(tail + 1, len(lines)) if roles[at] == "contact" and prose(lines[at]) and not _reaches(lines[at].text)]
    for at in asked[:_BELOW] or _under_a_rule(lines, roles, tail):
        if lines[at].text.startswith(("©", "Copyright")):
            continue  # whose the words are
        if says_what(lines[at].text, said, known, lexicon) or begins_known(lines[at].text, said, lexicon):
            return at
        asked_of = " ".join(line.text for line in lines[tail:at] if len(line.text) <= _ASKED)
        if _founded_as(lines[at].text, said, asked_of, lexicon):
            return at
    return -1


def _founded_as(text: str, said: str, asked_of: str, lexicon: Pack) -> bool:
    """Whether a paragraph says since when there is a house that those whom to ask are of, or that the text names in another case."""
    name = named_by(text, lexicon) if founded(text[:_SINCE_WHEN]) else ""
    name = name.partition(" to ")[0] if lexicon.language == "pl" else name  # "Akademia … to uczelnia": the Polish for "is"
    if not name:
        return False
    declined = lexicon.language in DECLINING and " " in name and stemmed(name) in stemmed(said)
    return declined or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", asked_of) is not None


_ASKED, _SINCE_WHEN = 400, 160
"""Characters of rows with whom to ask, and of a paragraph that begins with since when there is a house."""


_BELOW = 4
"""Paragraphs below whom to ask that are looked at."""


def _reaches(text: str) -> bool:
    return email(text) is not None or phone(text) is not None


def _signposted(lines: Sequence[Line], roles: list[Role], before: Sequence[int], tail: int, said: str, lexicon: Pack) -> int:
    """The same in a text without a headline, which may be the end of one: the paragraph says as well where to find the house on the web."""
    ended = [at for at in range(tail + 1, min(tail + 6, len(lines))) if roles[at] in ("signature", "notes") and prose(lines[at])]
    for at in before:
        first = _first_of_it(lines, roles, at, 1, lexicon, marks=False)
        if any(finds(lines[near].text, lexicon) for near in range(first, at + 1)):
            for near in range(first, at + 1):
                roles[near] = "boilerplate"
            return min(tail, first)
    for at in ended if 0 < tail < len(lines) and roles[tail] == "end-mark" else ():
        if finds(lines[at].text, lexicon):
            roles[at] = "boilerplate"
            break
    return tail


def _first_of_it(lines: Sequence[Line], roles: list[Role], at: int, least: int, lexicon: Pack, *, marks: bool = True) -> int:
    """The first of several paragraphs that begin with the same name and say what it is, down to one; marks them."""
    name = named_by(lines[at].text, lexicon)
    first = at
    while name and first - 1 >= least and roles[first - 1] == "body" and prose(lines[first - 1]):
        if named_by(lines[first - 1].text, lexicon) != name:
            break
        first -= 1
    for near in range(first, at + 1) if marks else ():
        roles[near] = "boilerplate"
    return first


def _goes_on(lines: Sequence[Line], roles: list[Role], at: int) -> None:
    """Gives the paragraphs right below boilerplate that begin with a word of its name the same role: "The Board’s mission is …"."""
    names = set(_CAPITAL.findall(lines[at].text[:80]))
    for below in range(at + 1, len(lines)):
        if (
            roles[below] not in ("notes", "signature")
            or not prose(lines[below])
            or names.isdisjoint(_CAPITAL.findall(lines[below].text[:40]))
        ):
            break
        roles[below] = "boilerplate"


def _labelled(above: Line) -> bool:
    """Whether the line above names what a paragraph is of, which then is the text's: "The decision of the court:", or a heading."""
    return (above.kind == "heading" and length(above.text) >= 2) or (
        above.text.rstrip().endswith((":", "：")) and length(above.text) <= 10 and not prose(above)
    )


def _opens_known(text: str, known: str) -> bool:
    """Whether a paragraph of some length begins with a name that the text knows, as what stands under the end mark does if it is boilerplate."""
    opened = _PRESENT.match(text) if length(text) >= 20 else None
    return opened is not None and any(len(word) > 4 and folded(word) in known for word in opened["name"].split() if word[0].isupper())


def _under_a_rule(lines: Sequence[Line], roles: Sequence[Role], tail: int) -> list[int]:
    """The paragraph right under a rule below whom to ask, if it is the last or nothing but labels follow it."""
    at = next((at for at in range(tail + 1, len(lines)) if lines[at].kind == "other" and not lines[at].text), len(lines))
    under = [below for below in range(at + 1, len(lines)) if roles[below] == "furniture" and prose(lines[below])]
    return under if under == [at + 1] and roles[at - 1] == "contact" else []


def said_after(lines: Sequence[Line], roles: list[Role], headline: int, tail: int) -> None:
    """Where a page says the headline again below the text's end ("You just read: …"), what follows is the page's."""
    wanted = folded(lines[headline].text)
    again = next((at for at in range(tail + 1, len(lines)) if len(wanted) > 20 and folded(lines[at].text) == wanted), -1)
    if again >= 0 and not any(role in ("boilerplate", "contact", "body") for role in roles[again + 1 :]):
        for at in range(again + 1, len(lines)):
            roles[at] = "furniture" if roles[at] in ("notes", "signature") else roles[at]
