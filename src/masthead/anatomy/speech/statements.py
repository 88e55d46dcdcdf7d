"""Whose words follow, where a line, a headline or the paragraph before says so, and no verb of saying stands beside the marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.heads import heading
from masthead.anatomy.persons.known import surname
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.subjects import edge
from masthead.anatomy.speech.attribution import REACH, named
from masthead.anatomy.speech.marks import DASH, OPEN, Span
from masthead.anatomy.speech.setapart import ours
from masthead.anatomy.speech.signing import Said, by, signed
from masthead.anatomy.speech.tellers import speaking
from masthead.anatomy.wording.names import Mention, office, person, untitled
from masthead.anatomy.wording.stops import last_sentence
from masthead.expressions import expression
from masthead.language.forenames import given

_STATED_BY = expression(r"\s(?:by|from|to|of|von|vom|der|des|par|de|du|por|del|di|da|do|van)\s(?:the\s)?(?=(?-i:[^\Wa-z\d_]))", re.I)
_OFFICIAL = expression(
    r"(?:official|public|joint|full|media|press|offizielle?|öffentliche?)\s(?:statement|remarks|response|erklärung|stellungnahme)|(?:opening |prepared |keynote |closing )?(?:remarks|testimony|keynote|address)(?= by)|(?:the following )?(?:quotes?|quotations?|statements?|comments?|remarks)(?: (?:is|are|may be|can be|to be))? (?:attribut(?:able|ed)|credited)(?= to\b)|(?:quotes?|quotations?|comments?)(?= (?:from|by)\b)|(?:citation|zitat|cita|cit\.|citat|sitat|citaat)(?= (?:de|du|von|vom|del|di|da|do|av|af|van)\b)",
    re.I,
)
_ATTRIBUTED = expression(r"[^,.:;]{3,50}\s(?:attribut(?:able|ed)|credited) to\s(?:the\s)?", re.I)
_REGARDING = frozenset(("regarding", "on", "about", "following", "concerning", "after", "in", "at", "ahead", "responding", "marking", "to", "zu", "zum", "zur", "sur", "sobre"))  # fmt: skip


def stated_by(line: str, lexicon: Pack) -> Said | None:
    """Whose statement a line of no more than that says that follows: "Statement by Jane Doe, President of Acme", "Statement from Mayor Doe on …"."""
    text = line.strip().rstrip(" :：")
    if not lexicon.genres or length(text) > 30 or "\n" in text:
        return None
    genre = phrases(lexicon.genres).match(text) or _OFFICIAL.match(text)
    opened = (_STATED_BY.match(text, genre.end()) or _ATTRIBUTED.match(text)) if genre else None
    if opened is None:
        return None
    rest = text[opened.end() :]
    # Headlines write small words with capitals: "Regarding", "On".
    cut = next(
        (word.start() for word in expression(r"(?<=\s)[^\W\d_]+").finditer(rest) if word.group().casefold() in _REGARDING), len(rest)
    )
    persons = mentions(rest[:cut].rstrip(), lexicon)
    return by(persons[0]) if len(persons) == 1 and min(edge(persons[0]), 1) == 0 else None


_COMMENT = expression(r"[ \u3000]?(?:氏|さん|様)?[ \u3000]?(?:の|より|から|による)?[ \u3000]?(?:コメント|メッセージ|談話)\Z")


def commented(line: str, lexicon: Pack) -> Said | None:
    """Whose comment a line or a heading of Japanese says that follows, with marks or without: "代表取締役 山田太郎のコメント"."""
    found = _COMMENT.search(line.rstrip(" :：")) if lexicon.language == "ja" and len(line) < 80 else None
    persons = mentions(line[: found.start()], lexicon) if found else []
    return by(persons[0]) if found and len(persons) == 1 and max(persons[0].end, persons[0].role_end) >= found.start() - 2 else None


_BEFORE_COLON = 40
_LEAST = 12
"""Words that speech without marks has at least."""


def unmarked(above: str, text: str, lexicon: Pack) -> bool:
    """Whether a paragraph without marks is what a line announces by a name, a verb of saying and a colon ("The mayor, Jane Doe, said:"), since
    somebody speaks in it of himself or of his house."""
    if above.rstrip()[-1:] != ":" or length(text) < _LEAST or not text.rstrip().endswith((".", "!", "…")) or OPEN.search(text):
        return False
    if not ours(text, lexicon) or not phrases(lexicon.said).search(above, max(0, len(above) - _BEFORE_COLON)):
        return False
    said = named(last_sentence(above[-REACH:], lexicon), lexicon, after=False, ended=False)
    return said.evident and bool(said.speaker)


def announced(above: str, text: str, lexicon: Pack, *, listed: bool = False) -> list[Span]:
    """A paragraph without marks as speech, where the one above it says whose words follow: of a comment, by a verb of saying and a colon, or by
    a name and a colon before the dash that opens speech ("Generaldirektör Anna Berg är nöjd:", "– Det räcker långt."). `listed`: that dash was read as a list's of one item."""
    if commented(above, lexicon) is not None or unmarked(above, text, lexicon):
        return [Span(0, len(text), 0, len(text))]
    dash = DASH.match(text)
    if (
        (dash is None and not listed)
        or above.rstrip()[-1:] != ":"
        or not text.rstrip().endswith((".", "!", "?", "…"))
        or length(text) < _LEAST_BEHIND_DASH
    ):
        return []
    if listed and "\n" in text:
        return []  # "We demand:", and what is demanded
    said = named(last_sentence(above[-REACH:], lexicon), lexicon, after=False, ended=False)
    return [Span(dash.end() if dash else 0, len(text), 0, len(text))] if said.speaker else []


_LEAST_BEHIND_DASH = 5


def credited(text: str, lexicon: Pack) -> tuple[Said, int] | None:
    """Whom the last line of a set quotation names, and where that line begins: there no verb and no office need say that it is the speaker's."""
    start = text.rstrip().rfind("\n") + 1
    line = text[start:].strip()
    bare = line.lstrip("-–—―~ \u00a0")
    if not start or not text[:start].strip() or length(bare) > _CREDIT or bare[-1:] in tuple("?!:"):
        return None
    if (said := signed(line, lexicon)) and said.speaker:
        return said, start
    _, name = untitled(bare.partition(",")[0].strip(), lexicon)
    words = name.split()
    if not person(words, lexicon) or not (given(words[0]) or line != bare or lexicon.order == "last"):
        return None
    return Said(name, bare.partition(",")[2].strip(" ."), True), start


_CREDIT = 24
"""Words that such a line has at most."""


def told(text: str, lexicon: Pack) -> Mention | None:
    """Who says without marks what a paragraph tells: somebody beside its only verb of saying, if nobody else is."""
    if OPEN.search(_TERM.sub("", text)):
        return None
    verbs = list(phrases(lexicon.said).finditer(text))
    if len(verbs) > 1:
        # "Jane Doe, a fitter, said crews were being asked to leave.": only beside one of the verbs is somebody named.
        edges = [(edge(one), max(one.end, one.role_end)) for one in mentions(text, lexicon)]
        verbs = [verb for verb in verbs if any(_beside(text, verb, low, high) for low, high in edges)]
    if len(verbs) != 1:
        return None
    (verb,) = verbs
    one = speaking(text, lexicon)
    if one and not (one.role or one.address):
        # "Jane Doe, the director, calls Norhaven a pearl": the object stands beside the verb as well.
        ahead = (other for other in mentions(text, lexicon) if other.role and max(other.end, other.role_end) <= verb.start())
        one = next((other for other in ahead if verb.start() - max(other.end, other.role_end) <= 3), one)
    if one and not one.role:
        one = next(heading(text, [one], lexicon), one)  # "Jane Doe, who chairs the branch, said that …"
    if one is None or not (one.role or one.address):
        return None
    end = max(one.end, one.role_end)
    return one if _beside(text, verb, edge(one), end) else None


def _beside(text: str, verb: re.Match[str], low: int, high: int) -> bool:
    """Whether nothing, or nothing but an apposition, stands between a verb and somebody who is named from `low` to `high`."""
    return min(abs(verb.start() - high), abs(low - verb.end())) <= _RIGHT_BESIDE or _BETWEEN.fullmatch(text, high, verb.start()) is not None


_RIGHT_BESIDE = 3


_TERM = expression(r"[“„«\"]\W*(?:[\w’'&.-]+\s?){1,5}[”“»\"]")
"""A term or a name between marks, which is no speech."""
_BETWEEN = expression(r",\s[^,.;:!?“”„«»\"]{2,90},\s|\s\([^()]{1,24}\)\s")
"""What may stand between somebody and the verb: an age, an apposition, a town or a party."""


def told_last(text: str, lexicon: Pack) -> Mention | None:
    """The same of the last of several sentences."""
    last = last_sentence(text.rstrip(". "), lexicon)
    return told(last, lexicon) if len(last) + 2 < len(text) else None


def telling(before: str, lexicon: Pack) -> Mention | None:
    """Who in the whole sentences right before a quotation says what it goes on with: "The mayor, Jane Doe, explains that the port grows. “…”"."""
    bare = before.rstrip()
    if bare[-1:] not in (".", "!", "?") or len(bare) > 700 or not phrases(lexicon.said).search(bare):
        return None
    return told(bare, lexicon)


def holder(beside: str, before: Sequence[str], lexicon: Pack) -> tuple[str, str]:
    """Whom an office beside a quotation means ("the minister said"): the one who is named before with that office, and nobody else with it."""
    words = [word.strip(_STOPS) for word in beside.split()]
    if (known := _for_short(words, before, lexicon))[0]:
        return known
    held = {word.casefold() for word in words if len(word) >= _SHORTEST and office(word, lexicon)}  # "MEC" is one, "mec" is none
    said = [word.casefold() for word in words]
    named: dict[str, tuple[str, str, bool]] = {}
    for text in before[-12:] if held else ():
        for one in mentions(text, lexicon):
            if surname(one.name) in said and (one.role or one.address):
                return one.name, one.role  # "…, a ajouté le colonel Roux"
            role = one.role.casefold().replace(",", " ").split()
            exact = not held.isdisjoint(role)
            if role and (exact or any(_inflected(word, other) for word in held for other in role)):
                named[surname(one.name)] = (one.name, one.role, exact)
    if len(named) > 1:
        named = {key: one for key, one in named.items() if one[2]} or named
    return next(iter(named.values()))[:2] if len(named) == 1 else ("", "")


def _for_short(words: Sequence[str], before: Sequence[str], lexicon: Pack) -> tuple[str, str]:
    """Whom an office for short means ("Menhub menambahkan"): the one who is named with it in full, and nobody else."""
    full = [office for word in words if (office := lexicon.shortened.get(word.casefold()))] if lexicon.shortened else []
    named = {one.name: one.role for text in before for one in mentions(text, lexicon) if one.role.startswith(full[0])} if full else {}
    return next(iter(named.items())) if len(named) == 1 else ("", "")


_OF_WOMEN = ("ка", "ша", "ka", "in", "ica")
"""How offices end that a woman holds, behind the word for a man."""


def _inflected(word: str, other: str) -> bool:
    """Whether one word is the other with an article or an ending of a case behind it: "ministeren", "ministern"."""
    short, long = sorted((word, other), key=len)
    # "артистка" is not the "артист" of whom a text told.
    return len(short) > _STEM and len(long) - len(short) <= _ENDING and long.startswith(short) and long[len(short) :] not in _OF_WOMEN


_STOPS = " .,:;–—-"
_SHORTEST, _STEM, _ENDING = 3, 5, 3
_WORDS_BESIDE = 5
"""Words right before a quotation among which an office stands for its holder."""


def office_beside(ahead: str, behind: str, lexicon: Pack) -> str:
    """The words with an office beside a quotation that name nobody, where a verb of saying stands among them: " said the minister", "the mayor said: "."""
    said = phrases(lexicon.said)
    rest = " ".join(behind.strip(_STOPS).split()[:_WORDS_BESIDE])
    if said.search(rest) and any(office(word.strip(_STOPS), lexicon) for word in rest.split()):
        return rest
    front = " ".join(last_sentence(ahead[-REACH:], lexicon).split()[-_WORDS_BESIDE:])
    led = front.endswith((":", "“", "«")) or said.search(front[-20:]) is not None
    return front if led and said.search(front) and any(office(word.strip(_STOPS), lexicon) for word in front.split()) else ""
