"""Boilerplate without a heading: a last paragraph that says what the issuer is, and since when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line, holds, length, prose, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.parts.rowheads import heads_facts
from masthead.anatomy.parts.titles import folded
from masthead.anatomy.wording.bodies import OFFICE, holds_body
from masthead.anatomy.wording.names import runs, uncased
from masthead.anatomy.wording.signboards import board
from masthead.expressions import expression
from masthead.language.forenames import given

_FOUNDED = expression(
    r"\b(?:founded|established|headquartered|gegründet|fondée?|créée?|fundad[oa]|fondat[oa]|opgericht|założon\w|grundat|основан\w*|заснован\w*|заснування|kurul\w+)\b"
    r"|^(?:Since|Seit|Depuis|Desde|Dal|С|Od)\s\d{4},?\s"
    r"|成立于|成立於|創立|設立|설립|تأسس|स्थापित",
    re.I,
)
IS = expression(
    r"\s(?:is|are)\s[^\s]+['’]s\s|\sexists\sto\s|\sis\s(?:one of|dedicated to)\b"
    r"|\s(?:promotes|supports|serves|connects|empowers|enables|raggruppa|riunisce|regroupe|rassemble|agrupa|reúne|vertritt|vereint|zrzesza|объединяет)\s"
)
_PRESENT = expression(
    r"(?:The )?(?P<name>[A-Z][\w’&.()-]*(?: (?:(?:of|for|and|on|&) )?(?:the )?[A-Z(][\w’&.()-]*){0,8}),? (?:[a-z]+s|has been|was)"
    r" (?:a|an|the|to|in|with|for|on|from|by|over|more|one|its)\b"
)
"""A name, and what it is or does: "The City of Springfield works in partnership with …"."""
_ARTICLE = expression(r"\A(?:Der|Die|Das)\s")
_HOST = expression(
    r"(?:@|://(?:www\.)?|www\.|(?<![\w.@/-]))(?P<name>[\w-]{4,40})\.(?:[\w-]{2,30}\.)?(?:com|org|net|info|eu|[a-z]{2})(?![\w-])", re.I
)
"""The name of a domain."""
_QUOTED = expression(r"[\"“„«](?P<name>[^\"“”„«»\n]{4,80})[\"”“»]")
_OPENED = expression(r"\A(?:The|Die|Der|Das|La|Le|Les|El|Los|Las|Il|Lo|O|A|Az|Het|De|Η|Ο|Το|L['’])\s?(?=[^\Wa-z\d_])")
_TENSE = expression(r"\s(?:is|was|are|were|has|wurde|est|fue|foi)\Z")
_POINTS = expression(r"(?:This|That|These|Our|We|It|Its|He|She|They|There|His|Her|Today|For|In|With|At|By|And|But|If)\b")
"""What no name begins with."""
_SPOKEN = '([（*“"«„”»‘’–—-'
"""What no boilerplate begins with: marks of quotations, the dash of speech, brackets."""
_CAPITAL = expression(r"\b[^\W\d_a-zà-ÿа-яё][^\W\d_]{4,}")
_SMALL = 4
"""Longer words without a capital that the name of a house may have, with what stands before it: "the non-profit research institute Acme"."""
_NEAR, _HEADED = 12, 8
"""Lines before the end of the text among which such a paragraph may stand under its name; words of that name."""
_TOLD = 12
"""Words of a paragraph that says what a house is, at least."""
_FIRST, _NAMED, _SHORTEST = 2, 8, 3
"""Words and letters by which a name is known that stands first."""
_SMALL_BEHIND = frozenset(("cs", "sk", "pl", "sr", "bg", "ru", "uk", "fi", "lt", "lv", "et", "ro", "fr", "it", "es", "pt", "ca"))
"""Languages in which a name goes on with small letters."""
_FOLLOWS = expression(r"[^\W\d_][\w’'-]*(?: [^\W\d_A-Z][\w’'-]*){1,2}")
_LAST = 3
"""Paragraphs before the end of the text among which boilerplate may stand."""


def headless(lines: Sequence[Line], roles: list[Role], body: int, tail: int, title: str, lexicon: Pack) -> int:
    """Marks such a paragraph before the tail, or the first after the end mark; gives the first line that is no longer text. `title` is the
    headline, wherever it stands."""
    marked = any(role == "boilerplate" for role in roles)
    if not marked and (first := _under_its_name(lines, roles, body, tail, lexicon)):
        return min(tail, first)
    if marked and not (0 < tail < len(lines) and roles[tail] == "end-mark"):
        return tail
    end = next((at for at in range(tail, min(tail + _NEAR, len(lines))) if roles[at] == "end-mark"), tail)
    after = [at for at in range(end, min(end + 4, len(lines))) if roles[at] in ("signature", "notes", "body") and prose(lines[at])]
    after = [at for at in after if not any(heads_facts(lines[above]) for above in range(end, at))]
    before = [at for at in range(max(body + 2, tail - 2 * _LAST), min(tail, len(lines))) if roles[at] == "body" and prose(lines[at])]
    before = [at for at in before if lines[at].text[0] not in _SPOKEN and not _labelled(lines[at - 1])][-1:]
    # What the paragraph itself says makes its name no known one.
    said = " ".join([title, *(line.text[:1500] for line in lines[body : min(before[0] if before else tail - 1, body + 20)])])
    known = folded(said)
    if not title:
        return _signposted(lines, roles, before, tail, said, lexicon) if not marked else tail
    if (
        after
        and roles[end] == "end-mark"
        and (_opens_known(lines[after[0]].text, known) or (not marked and _begins_known(lines[after[0]].text, said, lexicon)))
    ):
        roles[after[0]] = "boilerplate"
        _goes_on(lines, roles, after[0])
        return tail
    # Portals put who the house is below whom to ask.
    below = [at for at in range(tail + 1, len(lines)) if roles[at] == "contact" and prose(lines[at]) and "@" not in lines[at].text]
    below = below or _under_a_rule(lines, roles, tail)
    if (
        not marked
        and below
        and (_says_what(lines[below[0]].text, said, known, lexicon) or _begins_known(lines[below[0]].text, said, lexicon))
    ):
        roles[below[0]] = "boilerplate"
        return tail
    for at in (*after[:1], *before) if not marked else after[:1]:
        if _says_what(lines[at].text, said, known, lexicon):
            at = _first_of_it(lines, roles, at, body + 2, lexicon)
            _goes_on(lines, roles, at)
            return min(tail, at)
    # Footnotes may stand between the end mark and who the house is.
    for at in after[1:] if not marked and 0 < tail < len(lines) and roles[tail] == "end-mark" else ():
        if finds(lines[at].text, lexicon) and _defined(lines[at].text, said, known, lexicon):
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
        and tail - 2 > body + 2
    ):
        name = _defined(lines[tail - 2].text, said, known, lexicon)
        if name and name in lines[tail - 1].text:
            roles[tail - 2] = roles[tail - 1] = "boilerplate"
            return tail - 2
    return tail


def _under_its_name(lines: Sequence[Line], roles: list[Role], body: int, tail: int, lexicon: Pack) -> int:
    """Marks a paragraph near the end under a heading that is a name and no more, with which the paragraph says what that is: gives the line of the
    heading, or 0."""
    for at in range(max(body + 2, tail - _NEAR), min(tail, len(lines)) - 1):
        line, below = lines[at], lines[at + 1]
        if (
            line.kind != "heading"
            or roles[at] != "body"
            or roles[at + 1] != "body"
            or not prose(below)
            or not 1 < length(line.text) <= _HEADED
        ):
            continue
        name = _OPENED.sub("", expression(r"\s?[(（][^()]*[)）]").sub("", line.text).strip(" :"))
        start = below.text[:200]
        told = (name in start) and (
            _FOUNDED.search(start) is not None
            or (start[: start.find(name)].strip(' \u00a0«„“"').count(" ") < 1 and named_by(below.text, lexicon).startswith(name))
        )
        if told and name[:1].isupper() and (" " in name or any(map(str.isupper, name[1:]))):
            roles[at] = roles[at + 1] = "boilerplate"
            return at
    return 0


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


def finds(text: str, lexicon: Pack) -> str:
    """The name of which a paragraph says at its beginning what it is, and in it where it stands on the web: "… at www.harbour-trust.example"."""
    name = named_by(text, lexicon)
    first = folded(name)
    for host in _HOST.finditer(text) if len(first) > 3 else ():
        called = folded(host["name"])
        if len(called) > 3 and (called in first or first in called):
            return name
    return ""


def named_by(text: str, lexicon: Pack) -> str:
    """The name of which a paragraph says at its beginning what it is, or since when; or nothing."""
    found = (
        (phrases(lexicon.defines).search(text[:160]) if present(lexicon.defines) else None)
        or IS.search(text[:160])
        or _FOUNDED.search(text[:120])
    )
    name = expression(r"[(–—®™]|,(?!\s(?:Inc|LLC|Ltd|Corp|Co)\b)").split(text[: found.start()])[0].strip() if found else ""
    name = _TENSE.sub("", _OPENED.sub("", name))
    return (
        name
        if found and 0 < len(name.split()) <= 10 and _names(name, text[found.end() :]) and name[:1].isupper() and not _POINTS.match(name)
        else ""
    )


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


def _begins_known(text: str, said: str, lexicon: Pack) -> bool:
    """Whether a paragraph of some length begins with the name of a house that the text has: below whom to ask and below the end mark it says what
    that is, whatever its verb."""
    if not holds(text, _TOLD) or not terminal(text) or "@" in text or phrases(lexicon.contacts).match(text):
        return False
    bare = _OPENED.sub("", text[:200])
    if uncased(lexicon):
        words = bare.split()
        first = " ".join(words[:_FIRST])
        return len(first) >= _NAMED and first in said and (holds_body(words[0], lexicon) or board(first, lexicon))
    run = next(iter(runs(bare, 0, 120)), None)
    name = run.group() if run and run.start() == 0 else ""
    small = _FOLLOWS.match(bare) if name and " " not in name else None
    if small and lexicon.language in _SMALL_BEHIND:  # "Česká obchodní inspekce"
        name = small.group()
    words = name.split()
    while len(words) > _FIRST and " ".join(words) not in said:
        words.pop()
    name = " ".join(words)
    if len(name) < _SHORTEST or name not in said or text.startswith(tuple(_SPOKEN)):
        return False
    if " " not in name:
        return any(map(str.isupper, name[1:]))
    return (
        holds_body(name, lexicon)
        or OFFICE.search(name) is not None
        or not (given(words[0]) or words[0].rstrip(".").casefold() in lexicon.titles)
    )


def _says_what(text: str, said: str, known: str, lexicon: Pack) -> bool:
    """Whether a paragraph begins with a name that the text knows and says what it is."""
    if _defined(text, said, known, lexicon):
        return True
    return length(text) > 12 and _FOUNDED.search(text[:120]) is not None and any(_named(run.group(), known) for run in runs(text, 0, 160))


def _defined(text: str, said: str, known: str, lexicon: Pack) -> str:
    """The name, known to the text, of which a paragraph says at its beginning what it is; or nothing."""
    if lexicon.language == "en" and _ANY.match(text):
        return _appositive(text, known, lexicon)
    found = (phrases(lexicon.defines).search(text[:160]) if lexicon.defines else None) or IS.search(text[:160])
    if found and _SPONSORS.match(text, found.end()):
        return ""
    name = expression(r"[(,;–—®™]|\.(?!\w)").split(text[: found.start()])[0].strip() if found else ""
    first = folded(" ".join(name.split()[:3]))
    if lexicon.language == "de" and found and len(_ARTICLE.sub("", name).split()) == 1 and not any(map(str.isupper, name[-4:])):
        # German writes every noun with a capital: "Die Vulkanasche ist ein außergewöhnlicher Umstand".
        told = " ".join(text[found.end() :].split()[:8])
        first = first if holds_body(name, lexicon) or holds_body(told, lexicon) else ""
    # "Die Stadtwerke Lindau", where the text says "Lindau. Die Stadtwerke …": each word of a house's name.
    bare = _OPENED.sub("", name).split()
    housed = 1 < len(bare) <= 4 and all(word[0].isupper() and len(word) > 3 and folded(word) in known for word in bare)
    first = folded(bare[0]) if housed and first not in known and holds_body(" ".join(bare), lexicon) else first
    # Cases change the words before a name in quotation marks, and hardly ever the name.
    quoted = _QUOTED.search(name) if found and first not in known else None
    first = folded(quoted["name"]) if quoted else first
    return name if len(name.split()) <= 14 and len(first) > 3 and first in known and (quoted or _names(name, said)) else ""


_ANY = expression(r"An?\s[a-z]")
_APPOSITIVE = expression(r"An?\s(?P<what>[^;:“”\"]{8,140}),\s(?P<name>[A-Z][\w’&.-]*(?:\s[A-Z&][\w’&.-]*){0,5})\s(?=[a-z])")
_SPONSORS = expression(r"\s(?:lead |original |proud |chief )?(?:co-?)?(?:sponsor|author)s?\sof\b", re.I)
"""Behind "Senator Roe is a": what a member of a parliament has to do with a bill, of which the text tells."""


def _appositive(text: str, known: str, lexicon: Pack) -> str:
    """The name, known to the text, with what it is before it: "A leading boat builder and exporter, Acme builds …"; nothing where any of a kind is
    meant: "An indictment is not proof of guilt."."""
    found = _APPOSITIVE.match(text)
    if found is None or folded(found["name"]) not in known or not length(text) > _TOLD:
        return ""
    what = found["what"].split()
    housed = any(holds_body(word, lexicon) or word.casefold().endswith(lexicon.makers or ("\n",)) or word in _MAKES for word in what)
    return found["name"] if housed else ""


_MAKES = frozenset(
    [
        "company",
        "leader",
        "provider",
        "manufacturer",
        "maker",
        "builder",
        "producer",
        "exporter",
        "supplier",
        "developer",
        "operator",
        "retailer",
        "network",
        "nonprofit",
        "non-profit",
        "startup",
        "firm",
        "group",
    ]
)
"""What a house is said to be that does business."""


def _names(name: str, said: str) -> bool:
    """Whether what stands before the verb is a name: hardly any longer word without a capital is in it, and if only its first word has one, as
    any first word has, the text writes it so elsewhere too ("Questioned is …" names nobody)."""
    words = name.split()
    small = sum(word[0].islower() and len(word) > 3 for word in words)
    if small == 0 and len(words) == 1 and name[:1].isupper() and name[1:].lower() == name[1:]:
        return name in said
    # "Sự kiện bàn giao dự án lần này là …" speaks of a thing by its common words.
    if len(words) > _SMALL and not any(word[0] != word[0].lower() for word in words[1:]) and name != name.swapcase():
        return False
    return small <= _SMALL


def _named(name: str, known: str) -> bool:
    words = name.split()
    # German writes all its nouns with capitals, so that a name runs on into what is no name.
    told = [folded(" ".join(words[:count])) for count in range(len(words), 1, -1)] or [folded(name)]
    return any(len(said) > 4 and said in known for said in told)


def said_after(lines: Sequence[Line], roles: list[Role], headline: int, tail: int) -> None:
    """Where a page says the headline again below the text's end ("You just read: …"), what follows is the page's."""
    wanted = folded(lines[headline].text)
    again = next((at for at in range(tail + 1, len(lines)) if len(wanted) > 20 and folded(lines[at].text) == wanted), -1)
    if again >= 0 and not any(role in ("boilerplate", "contact", "body") for role in roles[again + 1 :]):
        for at in range(again + 1, len(lines)):
            roles[at] = "furniture" if roles[at] in ("notes", "signature") else roles[at]
