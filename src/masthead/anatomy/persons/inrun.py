"""The person in one run of capitalised words: what is left behind its titles, offices and houses."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from masthead.anatomy.offices import callings, fronting, slavic
from masthead.anatomy.offices.apposition import after
from masthead.anatomy.offices.doubled import behind_dash, dashed
from masthead.anatomy.offices.northern import owns, suspended
from masthead.anatomy.offices.ofhouse import apposed_house, goes_on_behind, house_before, is_of_house, of_members
from masthead.anatomy.offices.preposed import behind_verb
from masthead.anatomy.pack import Pack, listed
from masthead.anatomy.persons import givenoffices, mononyms
from masthead.anatomy.persons.held import held
from masthead.anatomy.persons.kinds import FAMILY, HOUSE, OPENER, PARTICLE, RANK, TITLE, UNFIT, VON
from masthead.anatomy.persons.neighbours import is_noun, last_office, owned
from masthead.anatomy.persons.nobodies import to_press
from masthead.anatomy.persons.oneword import TITLING, by_given_name, titled
from masthead.anatomy.persons.stretch import Stretch
from masthead.anatomy.persons.surnamed import van_behind
from masthead.anatomy.wording.bodies import of_house
from masthead.anatomy.wording.names import TOKEN, Mention, begins_as_particle, office, offices, particle, person, plain, thing, unfit
from masthead.anatomy.wording.posts import posts
from masthead.anatomy.wording.surnames import EASTERN
from masthead.expressions import expression
from masthead.language.forenames import given as given_name

_FOREIGN_NAME = expression(rf"\s?\({TOKEN}(?:\s[\w.\-’']+){{0,4}}\)")
_GREEK = "\u0370"
"""The first of the letters that are not Latin ones."""
CASE = expression(r"[’'](?:\w{1,5})$")
"""The ending of a case that an apostrophe parts from a Turkish name."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZPhDs "
_INITIALS = expression(r"(?<=[ \u00a0])(?:[^\W\d_a-zà-ÿ]\.){2,3}\Z")
"""Initials behind a surname, whose last stop is theirs, whatever ends there: "Громов И.А."."""
_GENERATION = expression(r",\s(?:Jr|Sr)\.?(?!\w)|,\sI{2,3}(?=[,\s])")
_OPENING = {
    "en": ("The",),
    "fr": ("Le", "La", "Les"),
    "es": ("El", "La", "Los", "Las"),
    "ca": ("El", "La", "Els", "Les"),
    "it": ("Il", "La", "Gli", "Le"),
    "de": ("Der", "Die", "Das"),
}
"""Articles in capitals: names of papers, houses and places begin with them."""
_STOPS = TITLE | RANK | UNFIT | HOUSE | VON
"""What a word is behind which a name may begin, or before which it ends."""
_FATHERED = frozenset(("bin", "binti"))
"""What stands before a father's name, which may have a title of its own: "Rashid bin Hj. Omar"."""
_NAMES_TOO = frozenset(["eng", "hon", "ing", "tun", "syed", "nana", "don", "ida", "lama", "sri", "nii", "haji", "er", "mar", "dom", "gus"])
"""Titles that are names as well, or syllables of them."""
_JOINING = frozenset(("e", "y", "et", "i"))
_ARTICLES = frozenset(("la", "il", "le", "lo", "el", "los", "las", "les", "gli"))
_IRISH = expression(r"[OD][’'][A-Z][a-z]")
_ADDRESSED = expression(
    r"(?:\bSpeaker|\bChair(?:man|woman)|\b(?:Majority|Minority|Opposition|House|Senate|Council|Party) (?:Leader|Whip)|\bVice President)\s\Z"
)


_LEGAL_FORM_WORDS = """
    SE AG KG KGaA GmbH mbH eG OHG UG AB ASA AS A/S ApS Oy Oyj NV BV SpA Srl SARL SAS SASU Ltda SL SLU
    Lda AD EAD OÜ UAB SIA Kft Zrt Nyrt Rt doo Tbk Bhd LLC LLP Ltd Inc PLC plc Corp GbR B.V B.V. N.V N.V. S.A S.A. S.p.A S.p.A. S.r.l S.r.l. K.K K.K. L.P L.P.
"""
LEGAL_FORMS = frozenset(_LEGAL_FORM_WORDS.split())
"""How names of firms end in the forms of law of many countries."""
STREETS = frozenset(("St", "Street", "Ave", "Avenue", "Blvd", "Boulevard", "Rd", "Road", "Drive", "Highway"))
"""What ends the name of a street that is called after somebody."""
_ADDRESS_WORDS = (
    "mr mrs ms miss mx mm mme mmes mlle m herr herrn frau sr sra srta sig signor signora dr dra prof hr fru pan pani dhr mevr mevrouw"
)
_ADDRESSES = frozenset(_ADDRESS_WORDS.split())
"""Forms of address behind which capitals are a family name's, and no house's."""
_APPOSED = 60
"""Characters before a name within which the office stands that it is apposed to."""
_FAMILY = 3
"""Letters of such a name at least."""
_SYLLABLES = 3
"""Words of a name of East Asia with its family name, where a given name's syllables stand apart."""
_UNSPOKEN = expression(r"[B-DF-HJ-NP-TV-XZ]{4,}")
"""Letters of a house: capitals without a vowel, and more of them than a degree has."""
_OPENED, _BLANKS = frozenset('"“„«'), frozenset(" \u00a0\u202f")
_CLOSES = expression(r"[ \u00a0\u202f]?(?:n[°ºo][ \u00a0\u202f]?)?\d{0,4}[ \u00a0\u202f]?[\"”“»]")
"""The mark behind what something is called, which a number may end: "« Haut Quai n° 6 »"."""


def in_run(text: str, start: int, end: int, floor: int, lexicon: Pack) -> Mention | None:
    """The person whom a run of capitalised words names, with an office right before or behind the name; no office is looked for before `floor`."""
    if text.find(" ", start, end) < 0 and text.find("\u00a0", start, end) < 0 and not slavic.lone(text, start, text[start:end], lexicon):
        # A lone word needs a title or an office before it, and most are the first of a sentence.
        if lexicon.language in mononyms.LANGUAGES and (alone := mononyms.mononym(text, start, end, floor, lexicon)):
            return alone
        if text.startswith(", ", end):
            return by_given_name(text, start, end, lexicon)
        if not (lexicon.language in TITLING and text[start - 1 : start] == " " and titled(text, start, lexicon) >= 0):
            return None
    opens = start - 2 if text[start - 1 : start] in _BLANKS else start - 1
    if text[opens : opens + 1] in _OPENED and _CLOSES.match(text, end):
        return None  # what stands in marks alone is what something is called
    run = _Run(text, start, end, floor, lexicon)
    run.trim()
    run.pass_titles()
    if run.first >= len(run.words):
        return None
    run.pass_houses()
    run.pass_fronts()
    return run.named() if run.is_name() else None


def _is_addressed_loud(words: Sequence[str], at: int) -> bool:
    """Whether a family name in capitals stands alone behind a form of address, which does not: "Ms FERGUSON", "M. DUPONT-MARTIN"."""
    if not at or at + 1 < len(words) or not words[at].isupper() or len(words[at]) < _FAMILY:
        return False
    address = words[at - 1].rstrip(".")
    return address.casefold() in _ADDRESSES and (len(address) == 1 or not address.isupper()) and words[at].replace("-", "").isalpha()


class _Run(Stretch):
    """A run of capitalised words as it is read: `first` moves on until a name begins there."""

    def __init__(self, text: str, start: int, end: int, floor: int, lexicon: Pack) -> None:
        super().__init__(text, start, end, lexicon)
        self.floor = floor
        self.first = 0
        """The word with which the name begins."""
        self.title_at = -1
        """The first word of the title before the name."""
        self.small_title_at = -1
        """Where in the text a title in small letters stands before a surname alone."""
        self.given = False
        """Whether what looks like an office is a given name."""

    def pass_titles(self) -> None:
        """Moves on behind titles, and words that stand in no name; a name may end where a small word joins it with what follows."""
        lexicon, words = self.lexicon, self.words
        if len(words) > 3 and f"{words[0]} {words[1]}".casefold() in listed(lexicon.titles):
            self.first, self.title_at = 2, 0  # "Tan Sri Ahmad Ismail"
        for at, kind in enumerate(self.kinds):
            if not kind & _STOPS and (at or not kind & OPENER):
                continue
            if (at > self.first and words[at - 1] in _FATHERED) or (at == self.first and _is_addressed_loud(words, at)):
                continue  # "Noraini binti Haji Bujang", "Ms FERGUSON"
            word, first = words[at], self.first
            if kind & RANK and lexicon.order == "first" and at and is_noun(words[at - 1], lexicon):
                self.first, self.title_at = at + 1, -1  # "Dirección General Marítima": an adjective behind its noun
            elif kind & TITLE and first < at == len(words) - 2 and word.casefold() in _NAMES_TOO and not kind & UNFIT:
                continue  # "Tan Eng Chye", "Lee Hon Wai": what is a title where it opens a name
            elif kind & TITLE and at + 1 < len(words):
                self.title_at = at if self.title_at < 0 or first != at else self.title_at
                self.first = at + 1
            elif at == 0 and kind & OPENER and len(words) > 1 and not self._goes_on_sentence():
                self.first = 1  # "Anche Claudia Alongi"
            elif at == first and givenoffices.behind_office(words, at, lexicon):
                self.given = True
                return None  # "Director Dean R. Roe"
            elif not (word[0].islower() and at and particle(words[at - 1]) and particle(word)) and (
                (kind & UNFIT and unfit(words, at, first, lexicon))
                or (kind & HOUSE and not (word[0].islower() and particle(word)) and is_of_house(words, at, lexicon))
            ):
                if (ends := owned(words, first, at, lexicon)) > first:
                    return self._cut(0, ends)  # "María Pérez de la Fundación Agua", "Eva Klein zur Direktorin"
                self.first, self.title_at = at + 1, -1
            elif self._of_house_behind(at):
                return self._cut(0, at)  # "Hans Müller von Greenpeace"
        return None

    def _goes_on_sentence(self) -> bool:
        """Whether a word stands right before the run, with no mark between both."""
        return self.text[: self.start].rstrip()[-1:].isalnum()

    def _of_house_behind(self, at: int) -> bool:
        """Whether "von" parts a whole name from one word, which is a house then: "Hans Müller von Greenpeace", "Anna Klein von der Hafenhilfe"."""
        words, first = self.words, self.first
        articled = at + 3 <= len(words) and words[at + 1] in ("der", "dem", "den")
        articled = articled and (at + 3 == len(words) or (words[at + 2].endswith("en") and given_name(words[first])))
        parts = words[at] == "von" and (at + 2 == len(words) or articled) and at - first == 2  # "Eva Klein von der Zentralen Beratung"
        whole = parts and not particle(words[first + 1]) and words[first + 1][1:] != "."
        return van_behind(words, first, at) or (whole and person(words[first:at], self.lexicon))

    def pass_houses(self) -> None:
        """Moves on behind the house or the place that an office before the name is of."""
        lexicon, words = self.lexicon, self.words
        alone = (
            not lexicon.order
            and self.title_at < 0 < self.first == 1
            and givenoffices.alone(words)
            and words[0].lower() in listed(lexicon.roles)
            and after(self.text, self.end, lexicon) is not None
        )
        if alone:
            self.first, self.given = 0, True  # "Dean Taylor, vice president of marketing": some offices are given names
        if not lexicon.order and len(words) - self.first > 2 and (office_at := last_office(words, self.first, lexicon)) >= 0:
            place = next(at for at in range(office_at + 1, len(words)) if not particle(words[at]))
            if sum(not particle(word) for word in words[place + 1 :]) == 2 and person(words[place + 1 :], lexicon):
                self.first = place + 1  # "Außenminister der Schweiz Jan Roe"
        small = 0 < self.first < len(words) - 2 and self.title_at < 0 and words[self.first].islower() and particle(words[self.first])
        if lexicon.order == "first" and small:
            # "jefe de Gobierno de Norhaven Juan Ruiz": a noun of houses between the office and what it is of.
            self.first += offices(self.text[max(0, self.start - 40) : self.start].split()[-3:], lexicon)
        if self.first < len(words) and self.title_at < 0:
            self.first += max(0, house_before(self.text, self.spans[self.first][0], words[self.first :], lexicon))

    def pass_fronts(self) -> None:
        """Moves on behind acronyms, letters of firms and owners before the name."""
        lexicon, words = self.lexicon, self.words
        if self._acronym():
            # It is the house's: with one more word of its name, if there are that many.
            left = len(words) - self.first
            self.first += (
                1 if left == 3 or given_name(words[self.first + 1]) else left - 2
            )  # "руководитель пресс-службы ГХК Борис Рыженков"
        first = slavic.letters_before(words, self.first)
        if 0 < first < len(words) and words[first].islower() and thing(words[first - 1]) and particle(words[first]):
            first += 1  # "Tweet von Anna Klein"
        if lexicon.order == "last" and len(words) - first > 2:
            first = max((at + 1 for at in range(first, len(words) - 2) if owns(words[at])), default=first)  # "Hak-Der'den Elif Demir"
        if len(words) - first > 2 and (self.title_at < 0 or office(words[first - 1], lexicon)):
            surely = fronting.surely(
                self.text[max(0, self.start - (60 if lexicon.language == "en" else 130)) : self.start], words, first, lexicon
            )
            first, self.title_at = (surely, -1) if surely > first else (first, self.title_at)
        if lexicon.language == "id" and first < len(words):
            first = max(first, fronting.behind_firm(self.text[: self.start], words))
            first = fronting.behind_seat(self.text[max(0, self.start - 60) : self.start], words, first) if first < len(words) else first
        self.first = first

    def _acronym(self) -> bool:
        """Whether an acronym opens what is left, and two words or more follow."""
        words, first = self.words, self.first
        return (
            len(words) - first > 2
            and words[first].isupper()
            and words[first].isalpha()
            and len(words[first]) > 1
            and not words[first + 1].isupper()
            and not (len(words) - first == _SYLLABLES and words[first].capitalize() in EASTERN)  # "TAN Mei Lin"
        )

    def is_name(self) -> bool:
        """Whether what is left is the name of somebody."""
        lexicon, first = self.lexicon, self.first
        names = self.words[first:]
        if first and self.title_at < 0 and self.words[first - 1] in _OPENING.get(lexicon.language, ()):
            return False  # "Le Courrier du Plateau": no article stands before a name
        if len(names) > 3 and names[1] == "von" and names[2][0].isupper() and self.title_at < 0:
            return False  # "Mutter von Eva Klein"
        if not _JOINING.isdisjoint(names) and any(word in _JOINING and following in _ARTICLES for word, following in pairwise(names)):
            return False  # "Ministro per l’Innovazione Tecnologica e la Digitalizzazione"
        if lexicon.language == "en" and 0 < len(names) < 3 and names[0].rstrip(".") == "St":
            return False  # "North West St. Andrew"
        if lexicon.language == "en" and first and names and names[-1].rstrip(".") in STREETS and self.title_at == 0:
            return False  # "General Luna St., Iloilo"
        real = [word for word, kind in zip(names, self.kinds[first:], strict=True) if not kind & PARTICLE]
        if not real or (names[0][0].islower() and particle(names[0])):
            return False
        if len(real) == 1 and not begins_as_particle(names):
            return self._is_surname(real[0])
        if names[-1] in LEGAL_FORMS:
            return False  # "Vorstand der Klein Antriebe SE"
        if lexicon.language == "id" and len(names) == 2 and not names[0].isupper() and _UNSPOKEN.fullmatch(names[1]):
            return False  # "Setiausaha Agung KPLM"
        if self.given or person(names, lexicon, fronted=first > 0):
            return True
        # A month is a surname where an office stands beside it: "Cindy May, director of the ward".
        common = first == 0 and self.text[self.end : self.end + 1] == "," and self._may_be(FAMILY)
        beside = common and (self._is_apposed(names[0]) or after(self.text, self.end, lexicon) is not None)
        return beside and person(names, lexicon, fronted=True)

    def _is_apposed(self, forename: str) -> bool:
        """Whether an office stands before the comma in front of a given name: "The director of the ward, Cindy May, …"."""
        low = max(self.floor, self.start - _APPOSED)
        return (
            self.text.startswith(", ", self.start - 2)
            and given_name(forename)
            and posts(self.text, self.lexicon).within(low, self.start - 2)
        )

    def _is_surname(self, name: str) -> bool:
        """Whether a lone word names somebody. It needs a title or an office before it: "Senator Byrd", "Mr Baker"; an office alone fronts a surname
        only in compounds: "ZDH-Generalsekretär Schwannecke", not "Officer Cadets"."""
        text, lexicon, first = self.text, self.lexicon, self.first
        before, (low, high) = self.words[first - 1], self.spans[first]
        known = first > 0 and (
            self.title_at >= 0 or before in ("Tbk", "Persero") or (office(before, lexicon) and ("-" in before or len(before) > 12))
        )
        if not known and low == self.start and (at := titled(text, self.start, lexicon)) >= 0:
            known, self.small_title_at = True, at  # "le président Macron"
        if lexicon.language == "de" and self.title_at < 0 and text.endswith((" im ", " in den ", " in dem ", " ins "), 0, self.start):
            return False  # "der neu im Verwaltungsrat Einsitz nimmt"
        if self.title_at >= 0 and self.kinds[self.title_at] & RANK:
            at = self.spans[self.title_at][0]
            if text[max(0, at - 4) : at].casefold() == "the ":
                return False  # "the General Staff"
        known = known or slavic.lone(text, low, name, lexicon)
        known = known or (len(self.words) - first == 1 and by_given_name(text, low, high, lexicon) is not None)
        bare = name.rstrip(".")
        bare = bare.capitalize() if _is_addressed_loud(self.words, first) else bare
        common = slavic.genitive(bare, lexicon) or thing(bare) or bare.casefold() in plain(lexicon.titles)
        known = known or (lexicon.language == "en" and low > self.start and self._is_addressed(low))
        return known and not common and len(bare) >= 3 and (bare[1:2].islower() or _IRISH.match(bare) is not None)

    def _is_addressed(self, low: int) -> bool:
        """Whether an office of parliaments and boards stands before a surname as a title does, and the surname is a subject: "Speaker Roe won't
        allow", "Majority Leader Roe said"."""
        front, behind = self.text[self.start : low], self.text[self.spans[self.first][1] :][:2]
        return _ADDRESSED.search(front) is not None and len(self.words) - self.first == 1 and (behind[:1] in ",’'" or behind[1:].islower())

    def named(self) -> Mention | None:
        """Who is named, with the office beside the name; nobody where that shows that the name is a house's."""
        text, lexicon, names = self.text, self.lexicon, self.words[self.first :]
        low, high = self.spans[self.first][0], self._end()
        address_at = self.small_title_at if self.small_title_at >= 0 else self.spans[self.title_at][0] if self.title_at >= 0 else low
        address_at = fronting.untitled(text, self.floor, address_at, lexicon) if address_at > self.floor else address_at
        self.floor = behind_verb(text, self.floor, address_at, lexicon)
        address = text[address_at:low].strip()
        from_here = self.outer if self.outer > high and not text[high : self.outer].strip(_LETTERS) else high
        role = held(text, (self.floor, address_at, low, high, from_here), lexicon)
        if role and role[0] < low and role[1] <= low and to_press(text, role[0], low):
            role = None
        if (lexicon.language == "en" and apposed_house(text, high, names)) or (role and not address and of_house(names, lexicon)):
            return None
        if slavic.of_house(names, lexicon) and not given_name(names[0]):
            return None
        if role and role[0] < low:
            house = fronting.of_house(text, low, high, lexicon) or (fronting.is_house(names) and not address)
            if house or of_members(text, role[0], lexicon):
                return None
            role = self._before(role, low, high)
        role = slavic.with_degrees(text, self.floor, role, address_at, low, lexicon)
        if role and slavic.of_kin(text, role[0], names, lexicon):
            return None
        apart = lexicon.language == "id" and text.startswith(", ", role[1] if role else high)  # "Pengarah Hospital, Siti Salleh"
        if role and role[0] < low and not apart and goes_on_behind(text[role[0] : role[1]], names, lexicon):
            return None  # "Director of International Cooperation": an office goes on, nobody is named
        kept = text[low:high].endswith(("Jr.", "Sr.")) or _INITIALS.search(text, low, high)
        name = text[low:high] if kept else text[low:high].rstrip(".").strip()
        if lexicon.order == "last" and (role or address):
            name = CASE.sub("", name)
        return Mention(name, address, *((text[role[0] : role[1]], low, high, *role) if role else ("", low, high)))

    def _end(self) -> int:
        """Where the name ends, with what is written behind it: its form in another script, a generation."""
        high = self.spans[-1][1]
        foreign = _FOREIGN_NAME.match(self.text, high) if self.text[high - 1] >= _GREEK else None
        foreign = None if foreign and foreign.group().lstrip(" (")[0] >= _GREEK else foreign  # a party, an office
        high = foreign.end() if foreign else high
        younger = _GENERATION.match(self.text, high) if self.text[high : high + 1] == "," else None
        return younger.end() if younger else high

    def _before(self, role: tuple[int, int], low: int, high: int) -> tuple[int, int]:
        """An office before a name, with what belongs to it."""
        text, floor, lexicon = self.text, self.floor, self.lexicon
        role = callings.besides(text, floor, role, low, high, lexicon)
        if role[0] < low and text[max(floor, role[0] - 6) : role[0]].endswith((" ", "\u00a0")):
            role = (suspended(text, floor, role[0], lexicon), role[1])
            if lexicon.language in ("ru", "uk") and text[role[0] - 2 : role[0] - 1] in ("–", "—", "-"):
                role = (dashed(text, floor, role[0], lexicon), role[1])
        return behind_dash(text, *role, lexicon), role[1]
