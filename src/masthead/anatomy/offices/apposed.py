"""The office in an apposition: how far the words behind a name and a comma go, and whether they are one."""

from __future__ import annotations

from masthead.anatomy.offices import listing
from masthead.anatomy.offices.judged import (
    NO_OFFICE,
    PAST,
    SMALL,
    are_several,
    ended,
    is_another,
    is_firm,
    is_further,
    is_office,
    next_titled,
    opens,
    run_on,
)
from masthead.anatomy.offices.series import series
from masthead.anatomy.offices.tails import bare_fields, fields, goes_on, shortened
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.names import capital, holds_office, office, person, plain, runs, thing, titled, untitled
from masthead.expressions import expression
from masthead.language.forenames import given

REACH = 220
"""How many characters before or after a name its role is looked for."""
_FINITE = expression(r"\s(?:was|were|is|are|has been|have been|had been)\s")
"""What no office has within it, but a clause."""
_THIRD = expression(r"[a-z]{2,}[a-rt-z]s\s")
_PREPOSITION = expression(r"\s(?:for|of|to|in|on|at|with|from|by)\s")
"""A verb behind a name and a comma, whose sentence has an office further on: "apps like Quay Go, creates chances for publishers"."""
_CUT = expression(r"[.;:!?“”«»„\"\n]")
_ABBREVIATED = expression(
    r"\b(?:[A-Z]|Inc|Ltd|Ltda|Cia|Imp|Exp|Eng|Ing|Prof|Dpto|Depto|Sra|Mons|Stellv|stellv|Stv|stv|Dr|St|U\.S|Mr|Ms|Corp|Co|e\.V)$"
)
_NET = expression(r"(?:Net|Com|Org|Gov|Edu|Info|Biz|AI|IO|TV|Io|Ai|NET|COM|ORG)(?![\w-])")
"""How names of houses end behind a full stop that are an address: "chief executive of Harbour.Net"."""
_MARKED = expression(r"[’']s\s|\s[a-z&]")
"""How a sentence goes on behind the mark that ends the name of a house."""
_ANEW = expression(r"\s(?:It|The|This|These|He|She|They|We|His|Her|Its|Their|That|There|At|On|As|For|After|During|When|While|Both|All)\s")
"""How a new sentence begins behind a firm's abbreviation: "Head of Safety at Roe & Co. It was"."""
_BEGINS_NONE = ("and ", "or ", "but ", "for ", "of ", "from ", "with ", "by ", "to ", "in ", "at ", "on ", "under ", "who ")
"""How no office of English begins behind a comma."""
_FURTHER = expression(r"\A(?:and |und |et |y )")
_LOOSE = expression(r"\s(?:and|und|et|y|e|a|i|и|та|і|й)\s?\Z")
_JOINED = expression(r"\s(?:and|und|et|y|e)\s")
_OF_NOUN = expression(
    r"(?:retired|certified|registered|chartered|licensed|accredited|trained|experienced|dedicated|distinguished|renowned|acclaimed|celebrated|respected|noted|"
    r"esteemed|seasoned|beloved|decorated|published|self-employed|self-taught|naturalized|unelected)\s(?!by\b|for\b|to\b|as\b|in\b|with\b|that\b|the\b|an?\b)"
    r"|invited\s(?:[a-z-]+\s)?(?:speaker|guest|lecturer|expert|artist|professor)\b"
)
"""Participles that say of what kind the holder of an office is: "retired nurse", and not "welcomed members"."""
_UNIT_OF = expression(
    r" (?:Department|Ministry|Office|Division|Directorate|Bureau|Government) (?:of|for) (?:the )?[A-Z][\w’&-]*(?:,? (?:(?:and|of|for|&) )?[A-Z][\w’&-]+){0,6}(?= [a-z])"
)
"""The unit that an officer heads, with which the sentence goes on: "Ann Roe, Secretary, Department of Ports made a presentation"."""
_WHO = expression(r"(?<=\w)\s(?:who|whose|qui|quien|che)\s")
"""How a clause begins that goes on an apposition, and is none of the office: "its first mayor who came from Norhaven"."""
_CALLED = expression(r"«[^«»\n]{2,70}»|“[^“”\n]{2,70}”|„[^„“”\n]{2,70}[“”]|\"[^\"\n]{2,50}\"")
_SERVES = expression(
    r"who (?:currently |now |also |previously |formerly )?(?:serves|acts|works|served|acted|worked|(?:is|was|has been|had been) (?:currently |now |also )?(?:serving|acting|working)|"
    r"has (?:served|acted|worked)|resigned|retired|retires|stepped down|steps down|is stepping down|is retiring|will step down|will retire|will (?:serve|act)|(?:was|has been|is|were) (?:recently |just |also |unanimously |newly )?(?:re-?)?(?:appointed|named|elected|chosen|sworn in|promoted)) "
    r"(?:as |to be |to )(?:the |an? )?(?:official )?|in (?:his|her|their) (?:capacity|role|position|function) as (?:the |an? )?"
)
"""A clause that tells of an office what an apposition would: "who serves as the official spokesperson of the unit"."""
_IS = expression(
    r"(?:who|der|die|som|qui|que|che|który|która|který|která|joka)\s(?:is|er|ist|är|est|es|é|è|jest|je|on)\s(?:(?:the|an?|eine?|une?|un[ao]?|la|le|el|il|o|en|et|ett)\s)?"
)
"""A clause that says the same: "der er formand for klubben"."""
SINCE = expression(
    r"\s(?:since|from|until|during|under|before|after|when|while|in (?:early |late )?\d{4}|for (?:years|the|over|more|about|nearly|almost|\d+|two|three|four|five|six))\b"
)
_NO_APPOSITION = expression(
    r"(?:Inc|Ltd|LLC|Corp|Co\.|plc|PLC|GmbH|S\.A|N\.V|Pty|Limited)(?![\w-])|(?:will|would|has|have|had|is|are|was|were|can|could|may|must|should|does|did|including|such as|especially|namely|as well as|along with|together with|alongside|in (?:his|her|their) capacity)\s"
    r"|(?:where|when|où|donde|onde|dove|on(?=\s[a-zç])|wo|wobei|wenn|waar|hvor|där|gdzie|kde|gdje|gde|kjer|unde|ahol|amikor|missä|jossa|kus|kur|dimana|di mana|yang|sehingga|karena|sambil|cuando|quando|"
    r"lorsque|lors|quand|når|när|gdy|kiedy|když|când|где|когда|де|коли|където|когато|где|όπου|όταν)\s"
    r"|(?:sowie|nebst|ainsi que|así como|bem como|assim como|nonché|oraz|a także|stejně jako|а также|а також|както и|alsmede|samt|sekä|valamint|precum și)\s|\d{4}\s"
    r"|(?:MD|DO|Ph\.?D|RN|JD|CPA|MBA|Esq)\.?\sand\s"
)
"""What stands behind the comma of a house's name or of a clause, and is no office: "Acme, Inc. elected", "the Quay Hall, will show"."""
_RELATIVE = expression(
    r"(?:der|die|das|dem|den|dessen|deren)\s(?!ist\b)[^,.;:!?«»“”„]{8,120}\s(?:[a-zäöüß]{1,}(?:t|te|ten|en))(?=[,.;:!?«»“”„]|\Z)"
)
"""A clause of German, which its verb ends as no apposition does: "…, der neu im Rat Einsitz nimmt"."""
_ANOTHER = expression(r"\s(?:and|&)\s(?:Drs?|Mrs?|Ms|Prof|Hon|Sir|Dame)\.?\s(?=[A-Z])|\s[–—]\s(?=[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ][\w’'-]+,\s)")
"""Where somebody else follows with a form of address: "chair of the trust and Dr. Bo Roe, its director"."""
_ENDS_NAMED = expression(
    r"(?<=[a-z])(?<! and)\s(?:Sir|Dame|Lord|Lady|Baroness|Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}\Z"
)
_OF_HOUSE = expression(
    r"(?:parent(?: (?:company|organi[sz]ation|group|firm))?|holding company|subsidiary|division|home|(?:makers?|owners|publishers|producers|organi[sz]ers|operators|creators|developers|hosts)) (?:of|to|behind)\s"
)
"""What a house is to others, behind its name in an office: "president of Acme Media, parent company of the Norhaven Herald"."""
_UNIT_BEHIND = expression(r"[a-zà-ÿ&\-]+(?:\s[a-zà-ÿ&\-]+){0,3},\s[A-Z][^,]{1,40}")
COMMAS = expression("[,،，]")
_ARTICLE = expression(r"az?\s")


def apposed(text: str, start: int, lexicon: Pack) -> tuple[int, int] | None:
    """The role that begins behind a comma, up to where the apposition ends."""
    words = _Apposed(text, start, lexicon)
    if words.begin_none():
        return None
    words.bound()
    if words.are_of_next():
        return None
    words.shorten()
    words.divide()
    return words.office()


class _Apposed:
    """The words behind a name and a comma, as they are bounded step by step. What is counted is counted from where the apposition begins."""

    def __init__(self, text: str, start: int, lexicon: Pack) -> None:
        self.lexicon = lexicon
        self.english = lexicon.language == "en"
        self.serves = _SERVES.match(text, start)
        """A clause that says of whom it tells that he or she serves as something."""
        clause = self.serves or _IS.match(text, start)
        self.start = clause.end() if clause else start
        """Where the office begins in the text."""
        self.rest = text[self.start : self.start + REACH + 40]
        self.stop = len(self.rest)
        """Where the apposition ends at the latest."""
        self.commas: list[int] = []
        """The commas within the apposition."""
        self.first = 0
        """Where the office ends that the first of them closes."""
        self.role = ""

    def begin_none(self) -> bool:
        """Whether what stands behind the comma shows by how it begins that it is no apposition."""
        rest = self.rest
        none = (
            _NO_APPOSITION.match(rest)
            or (self.lexicon.language == "de" and _RELATIVE.match(rest))
            or goes_on(rest, self.lexicon)
            or (self.english and rest.startswith(_BEGINS_NONE))
        )
        return bool(none)

    def bound(self) -> None:
        """Finds where the apposition ends at the latest."""
        self.stop = latest_end(self.rest, self.lexicon)
        self.stop = len(self.rest[: self.stop].rstrip(" \u00a0–—"))  # "Cy Fox, chair, Harbour Trust —", above what he says

    def are_of_next(self) -> bool:
        """Whether the words belong to somebody who follows in a list or in the sentence; where a list goes on, it bounds them."""
        rest, lexicon = self.rest, self.lexicon
        if self.english:
            if listing.of_kin(rest) or next_titled(rest, self.stop, lexicon):
                return True
            if rest[self.stop : self.stop + 2] == ": " and listing.labels(rest, self.stop, lexicon):
                return True  # "President: Jane Doe, Treasurer: John Roe"
            self.stop = listing.next_named(rest, listing.turns(rest, self.stop), lexicon)
        if self.serves and (since := SINCE.search(rest, 0, self.stop)):
            self.stop = since.start()
        comma = rest.find(",")
        # "Dame Ann Roe, Chair of the Harbour Committee Sir Bo Lund, as well as": the office is of the one who follows it.
        return not lexicon.order and _ENDS_NAMED.search(rest, 0, min(self.stop, comma) if comma > 0 else self.stop) is not None

    def shorten(self) -> None:
        """Leaves off somebody else who stands beside, and what else goes on the sentence."""
        beside = _ANOTHER.search(self.rest, 0, self.stop)
        self.stop = shortened(self.rest, beside.start() if beside else self.stop, self.lexicon)

    def divide(self) -> None:
        """Finds the commas at which the office may end, and the office up to the first."""
        rest, stop = self.rest, self.stop
        called = [match.span() for match in _CALLED.finditer(rest, 0, stop)]
        commas = [match.start() for match in COMMAS.finditer(rest[:stop]) if not any(low < match.start() < high for low, high in called)]
        first = commas[0] if commas else stop
        if self.english and commas and _OF_HOUSE.match(rest, first + 2):
            pass  # "of Acme Media, parent company of the Herald and the Post" is no list of fields
        elif (
            self.english
            and commas
            and (ends := max(listing.fields(rest[:stop], first, self.lexicon), series(rest[:stop], first, self.lexicon))) > first
        ):
            first, commas = ends, [first, *(comma for comma in commas if comma >= ends)]
        elif (
            commas and (ends := max(fields(rest[:first], rest, first, self.lexicon), bare_fields(rest[:stop], first, self.lexicon))) > first
        ):
            first, commas = ends, [comma for comma in commas if comma >= ends]
        self.first, self.commas, self.role = first, commas, rest[:first].strip()

    def office(self) -> tuple[int, int] | None:
        """Where the office stands in the text; none if the words are no office, or somebody else's."""
        if beyond := run_on(self.role, self.rest[self.first :], self.lexicon):
            return self.start, self.start + beyond
        if self.role.find("(") > 0 and ")" not in self.role:
            self.first = self.rest.index("(")
            self.role = self.rest[: self.first].strip()
        if self.lexicon.order == "last":
            return self._up_to_noun()
        if not self._is_office() or self._is_anothers():
            return None
        if self._has_unit():
            return self.start, self.start + self.stop
        return self.start, self.start + len(self.rest[: self._end()].rstrip())

    def _up_to_noun(self) -> tuple[int, int] | None:
        """Where the office stands in a language in which it ends with its noun; none if the name of another follows it."""
        role = ended(self.role, self.lexicon)
        if not role:
            return None
        end = self.rest.index(role) + len(role)
        run = next(iter(runs(self.rest, end, end + 60)), None)
        if run and run.start() == end + 1:
            return None  # "Elif Demir, Kadın Komitesi Temsilcisi Fatma Yıldız okudu"
        article = _ARTICLE.match(role) if self.lexicon.language == "hu" else None
        begin = article.end() if article else 0
        return (self.start + begin, self.start + end) if begin < len(role) else None

    def _is_office(self) -> bool:
        """Whether the words up to the first comma are an office by what they hold and how they begin and end."""
        role, lexicon = self.role, self.lexicon
        if role.endswith(("&", "/")) or role[:1] in (")", "]") or len(role.split()) > 24:
            return False
        if (
            (PAST.match(role) and not (self.english and _OF_NOUN.match(role)))
            or role.partition(" ")[0] in NO_OFFICE
            or _FINITE.search(role)
            or phrases(lexicon.said).match(role)
        ):
            return False
        if self.english and _THIRD.match(role) and not holds_office(_PREPOSITION.split(role, maxsplit=1)[0], lexicon, 9):
            return False
        return bool(self.serves) or (opens(role, lexicon) if lexicon.order == "first" else holds_office(role, lexicon, 9))

    def _is_anothers(self) -> bool:
        """Whether the words up to the first comma name somebody else, or a firm."""
        role, lexicon = self.role, self.lexicon
        if are_several(role, lexicon) or is_another(role, lexicon):
            return True
        if not lexicon.order and is_firm(role.partition(" and ")[0].split(), lexicon):
            return True
        return titled(lexicon.titles).match(role + " ") is not None and not office(role.split()[0].rstrip("."), lexicon)

    def _has_unit(self) -> bool:
        """Whether a unit and its house stand behind the office: "general manager, professional graphics, AMD"."""
        unit = self.rest[self.commas[0] + 1 : self.stop].strip(" .,") if len(self.commas) > 1 else ""
        return _UNIT_BEHIND.fullmatch(unit) is not None and not holds_office(unit.partition(",")[0], self.lexicon)

    def _end(self) -> int:
        """Where the office ends with what goes on it behind commas."""
        end = self.first
        for comma, until in zip(self.commas, (*self.commas[1:], self.stop), strict=False):
            more = self.rest[comma + 1 : until].strip()
            name = _FURTHER.sub("", more)
            if self._names_another(name, until, joined=more != name) or not (self._is_further(more) or self._is_house(more, name, until)):
                unit = _UNIT_OF.match(self.rest, comma + 1) if self.english and end == self.first else None
                return unit.end() if unit else end
            end = until
        return end

    def _names_another(self, name: str, until: int, *, joined: bool) -> bool:
        """Whether a name stands between two commas, of somebody else than the one before. `joined`: a small word joins it."""
        lexicon = self.lexicon
        if joined and name.casefold() in plain(lexicon.titles):
            return True
        address, bare = untitled(name, lexicon) if joined and self.english else ("", "")
        if address and person(bare.split(), lexicon, fronted=True):
            return True  # "…, and Senator the Hon Bo Roe, assistant minister"
        if (joined or given(name.partition(" ")[0])) and person(name.split(), lexicon):
            return True  # "…, and John Roe, professor of law"
        alone = joined and " " not in name and capital(name) and not thing(name) and not office(name, lexicon)
        return alone and holds_office(self.rest[until + 1 : until + 60], lexicon, 2)  # "…, and Roe, keeper of manuscripts"

    def _is_further(self, more: str) -> bool:
        """Whether words between two commas are a further office: "ministre d'État, ministre de la Mer"."""
        first = more.partition(" ")[0]
        lettered = first.isupper() and first.isalpha() and len(first) > 1  # "secrétaire d'État, CIO du gouvernement"
        begins = (more[:1].islower() or self.english or lettered) and not _NO_APPOSITION.match(more)
        if begins and self.english and _OF_HOUSE.match(more):
            return False
        return begins and (is_office(more, self.lexicon) or is_further(more, self.lexicon))

    def _is_house(self, more: str, name: str, until: int) -> bool:
        """Whether words between two commas are the organisation, which stands alone and the sentence or another comma ends: "Chief Architect,
        Synthetic Genomics"."""
        joined = _JOINED.split(more, maxsplit=1)
        words = (joined[0] if len(joined) > 1 and office(joined[1].split()[0], self.lexicon) else more).split()
        proper = capital(name) and all(word.lstrip("(")[:1].isupper() or word.casefold() in SMALL for word in words)
        alone = proper and len(words) <= 7 and (until < len(self.rest) or len(self.rest) < 120)
        return alone and not titled(self.lexicon.titles).match(more + " ")


def _is_ordinal(before: str, lexicon: Pack) -> bool:
    """Whether a number before a stop says which of several an office is of, since the office or an article stands before it: "dowódca 2. Skrzydła",
    "Kommandeur der 2. Division"."""
    words = before[-40:].split()
    return len(words) > 1 and words[-1].isdecimal() and len(words[-1]) <= 3 and (words[-2] in _ARTICLES or office(words[-2], lexicon))


_ARTICLES = frozenset(["der", "des", "dem", "den", "die", "das", "im", "am", "vom", "zum", "zur", "det"])


_DID = expression(r"(?<!that)(?<!which)(?<!who)(?<!and)\s(?:spoke|gave|took|went|began|came|met|visited|attended)\s(?!by\b)")
"""What somebody did, where no comma ends the office: "Jane Poe, mayor of Lakeside and chair of the board spoke to reporters"."""


_SKILLED = expression(
    r"\swith\s(?:(?:more than|over|nearly|almost|some|about|an?)\s)?(?:[\w-]+\s){1,3}?(?:years?|decades?|experience|expertise|background|knowledge|track record)\b"
)
"""What somebody brings to an office: "former director of Acme with extensive experience in nets"."""


def latest_end(rest: str, lexicon: Pack) -> int:
    """Where an apposition ends at the latest: the end of the sentence, a quotation, a verb of saying."""
    stop, inside = len(rest), 0
    for match in _CUT.finditer(rest):
        if match.start() < inside:
            continue
        named = _CALLED.match(rest, match.start())
        if named and rest[: match.start()].rstrip()[-1:].isalpha():
            inside = named.end()  # "président de « Piste 01, ça suffit ! »"
            continue
        if match.group() == "!" and _MARKED.match(rest, match.end()) and capital(rest[: match.start()].rpartition(" ")[2]):
            continue  # "Harbour! co-founder": the mark is the house's
        if match.group() == ".":
            following = rest[match.end() : match.end() + 2].strip()
            shortened = _ABBREVIATED.search(rest[: match.start()]) and following
            if (
                (following[:1].islower() and not rest.startswith("www.", match.end() + 1, match.end() + 6))
                or following[:1].isdigit()
                or (shortened and not _ANEW.match(rest, match.end()))
            ):
                continue
            if _NET.match(rest, match.end()) or (following and _is_ordinal(rest[: match.start()], lexicon)):
                continue
        stop = match.start()
        break
    clause = _WHO.search(rest, 0, stop) if lexicon.language in ("en", "fr", "es", "it") else None
    stop = clause.start() if clause else stop
    if lexicon.language == "en" and (done := _DID.search(rest, 0, stop)):
        stop = done.start()
    if lexicon.language == "en" and (skilled := _SKILLED.search(rest, 0, stop)):
        stop = skilled.start()
    # Not in "United States", but in "DIRECTOR OF PORTS, SAID".
    verbs = phrases(lexicon.said).finditer(rest, 0, stop)
    verb = next((verb for verb in verbs if not capital(verb.group()) or rest[: verb.end()].isupper()), None)
    if not verb or verb.start() == 0:
        return stop
    loose = _LOOSE.search(rest, 0, verb.start())
    return min(stop, loose.start() if loose else verb.start())
