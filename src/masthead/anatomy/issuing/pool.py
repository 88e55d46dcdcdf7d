"""The names in a release that may be its issuer's, by what they are called, and what speaks for each."""

from __future__ import annotations

import re

from msgspec import Struct, field

from masthead.anatomy.issuing.actors import FORMED
from masthead.anatomy.issuing.domains import plain
from masthead.anatomy.issuing.naming import fit
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.selfshown import shown
from masthead.anatomy.issuing.wordkinds import ARTICLE
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.pack import Pack, listed, may_hold, phrases, sought_by
from masthead.anatomy.parts.titles import folded
from masthead.anatomy.sparing import caseless
from masthead.anatomy.wording.declined import DECLINING, nominative, stemmed
from masthead.anatomy.wording.signboards import board
from masthead.expressions import expression

_CREDIT = expression(r"\s[/|]\s[^\W\d_A-Z]{1,4}\Z")
"""Behind who sends a text the letters of whoever wrote it: "KWP w Norhaven / mg"."""
_SEAT = expression(r"(?<=\w)\s(?:Head ?(?:Office|quarters)|HQ|Main Office|Corporate Office)\Z", re.I)
"""Behind the name of a house: which of its offices."""
_NO_NAME = expression(r"[@\d↗→]|www\.|https?:|^\W|[.!?。！？]$|\s\S+\.(?:com|org|net)\b")
_DESKS = expression(
    r"(?:press|media|communications?)\s(?:office|desk|contacts?|centre|center|team|relations)\b|(?:presse|medien)(?:stelle|kontakt|abteilung|büro|sprecher\w*|anfragen)\b|rückfrage|r[uü]ckfragen|kontakt|contact|contatti"
    r"|ufficio stampa\Z|(?:oficina|gabinete) de (?:prensa|comunicación)|(?:service|contacts?) (?:de )?presse|пресс-|прес-|tiskov|biuro prasowe",
    re.I,
)
"""What a line calls a desk or a person to be asked, and no house."""
_SMALL_WORDS = """
    on at of for the to in by from with and an de la der die und et y na w i das den dem ein eine einen le les un une du des aux qui el los las una del il lo
    gli uno che di da per con um uma que het een van voor dat en ett det att som av för och è że który
"""
_ENDS = frozenset(_SMALL_WORDS.split())
"""Words with which no name ends."""
_CALLED = 5
"""Words of a line in a script without capitals that is a name if the text has it again."""


_HOME = frozenset(
    (
        "Home",
        "Hem",
        "Start",
        "Startseite",
        "Startsida",
        "Accueil",
        "Inicio",
        "Inici",
        "Início",
        "Etusivu",
        "Hjem",
        "Forside",
        "Domů",
        "Главная",
        "Головна",
        "Anasayfa",
        "Menu",
        "Menü",
        "Menú",
        "Skip",
        "Acasă",
        "Početna",
        "Kezdőlap",
    )
)
"""With what the ways of a page begin that stand in one row."""
_DOTTED = ("tr", "az")
"""Languages that have an i with a dot and one without."""
_GREEK = "\u0370"
"""The first letter of the scripts whose marks make other letters of them."""


_TOLD_OF = frozenset(
    ("headline", "lead", "governed", "office of", "often", "once", "body", "holds another", "its letters", "of dateline place", "acts in paragraph", "paragraph opens", "opposed", "speaker")
)  # fmt: skip
"""Signs of a house of which a text tells, and that may do nothing in it, be it that its people are quoted."""


def no_name(text: str) -> bool:
    """Whether a line is none by a sign in it, or since it ends as sentences do, and not with the full stop of a legal form: "Quayline S.L."."""
    sign = _NO_NAME.search(text)
    return sign is not None and not (sign.group() == "." and FORMED.search(text))


class Candidate(Struct):
    """A name as it first stood, and what speaks for it: each sign by its name, and how strong it is."""

    text: str
    line: Line | None = None
    at: int = -1
    signs: dict[str, float] = field(default_factory=dict)
    forms: set[str] = field(default_factory=set)
    """The name in the cases in which it stands, where a language declines names."""
    subject: bool = False

    def says(self, sign: str, much: float = 1.0) -> None:
        known = self.signs.get(sign)
        if known is None or much > known:
            self.signs[sign] = much

    def counts(self, sign: str, most: float = 3.0) -> None:
        self.signs[sign] = min(self.signs.get(sign, 0.0) + 1, most)


class Pool:
    """Candidates by their folded names."""

    def __init__(self, lexicon: Pack, told: str = "", text: str = "") -> None:
        """`told`: the first paragraphs, where the script has no capitals. `text`: the paragraphs by which a word shows that it is a name."""
        self.lexicon = lexicon
        self.joints = frozenset((*lexicon.governing, *lexicon.prepositions))
        """Small words of names that are as long as others: "Dipartimento della mobilità e delle acque"."""
        self.told = told
        self.all: dict[str, Candidate] = {}
        self.sites: frozenset[str] = frozenset()
        """Names in the addresses that the source's own data give."""
        self.slug = ""
        """The letters of the author's name, where the data give no more."""
        self._declines = lexicon.language in DECLINING
        self._spelt: dict[str, tuple[str, str]] = {}
        self._fitting: dict[str, bool] = {}
        self._text = text
        self._shown: dict[str, bool] = {}
        """What was told of each name: a text says most of its names more than once."""

    def only_told_of(self, name: str) -> bool:
        """Whether nothing speaks for a name but that headline and text have it, as they have the house that somebody is appointed to."""
        return any(one.text == name and _TOLD_OF.issuperset(one.signs) for one in self.all.values())

    def fit(self, name: str, *, alone: bool = False) -> bool:
        """Whether a name may be a house's; `alone`: where a line is nothing else."""
        return fit(name, self.lexicon, alone=alone)

    def add(self, text: str, line: Line | None = None, at: int = -1) -> Candidate | None:
        """The candidate of this name, with its spellings and cases known so far; none if it is too short or too long for a name. `at`: where it
        stands in its line."""
        if (spelt := self._spelt.get(text)) is None:
            spelt = self._spelt[text] = self._keyed(text)
        text, key = spelt
        known = self.all.get(key)
        if known is None:
            if not 2 <= len(key) <= 100 or text.count(" ") > 13:
                return None
            known = self.all[key] = Candidate(text, line, at)
            known.forms.add(text)
        elif known.text.isupper() and not text.isupper():
            known.text, known.line, known.at = text, line, at
            known.forms.add(text)
        elif self._declines:
            known.forms.add(text)
            if not known.subject and nominative(text) and not nominative(known.text):
                known.text, known.line, known.at = text, line, at
        return known

    def _keyed(self, text: str) -> tuple[str, str]:
        """A name without what stands around it, and what all its spellings and cases have in common."""
        if not text.isalnum():
            text = " ".join(text.split()).strip(' \u00a0,;:|-–—•*/()„“”"«»')
            if "«" in text and "»" not in text:
                text = f"{text}»"  # "АО «Мой порт»", whose last mark is the name's
        if self._declines:
            return text, stemmed(text)
        if text.isascii() and (bare := text.replace(" ", "")).isalnum():
            return text, bare.lower()  # the same in fewer steps
        if self.lexicon.language in _DOTTED:
            return text, plain(caseless(text))  # of "Kıyı" and "KIYI" neither gives the other's letters
        return text, plain(text) if text[:1] < _GREEK else folded(text)

    def acts(self, one: Candidate, text: str, start: int, end: int, line: Line | None) -> None:
        """The name as it stands where it is a subject, so in the nominative."""
        if self._declines and not one.subject:
            one.text, one.line, one.at, one.subject = text[start:end], line, start, True

    def shown(self, name: str) -> bool:
        """Whether the text shows that a single word is a name."""
        if (known := self._shown.get(name)) is None:
            known = self._shown[name] = " " not in name and shown(name, self._text, self.lexicon)
        return known

    def named(self, text: str, start: int, end: int, line: Line | None) -> Candidate | None:
        """A name within a line."""
        name = text[start:end]
        if (fits := self._fitting.get(name)) is None:
            fits = fit(name, self.lexicon)
            if not fits and self.lexicon.language == "de" and name.isalpha() and fit(name, self.lexicon, alone=True):
                fits = self.shown(name)
            self._fitting[name] = fits
        return self.add(name, line, start) if fits else None

    def whole(self, part: str, line: Line | None, start: int) -> Candidate | None:
        """A line or a part of one, if it is nothing but a name."""
        bare = _CREDIT.sub("", part.strip(' *_#:„“”"«»()[]'))
        if article := ARTICLE.match(bare):
            bare = bare[article.end() :]
        if "(" in bare and ")" not in bare:
            bare = bare.partition("(")[0].rstrip()
        bare = _SEAT.sub("", bare)
        last = bare.rpartition(" ")[2]  # "Satama kuuluu kaikille -työryhmä", of a Finnish house
        hyphened = self.lexicon.language == "fi" and "-" in last and made_of_houses(last.rpartition("-")[2], self.lexicon)
        words = bare.split()
        if not words or not 1 <= length(bare) <= 10 or bare.islower() or words[-1].casefold() in _ENDS or no_name(bare):
            return None
        if bare[0] >= "\u0590" and not board(bare, self.lexicon) and not (length(bare) <= _CALLED and bare in self.told):
            return None
        if len(words) > 1 and (bare[0].islower() or (bare[len(words[0]) :].islower() and ARTICLE.match(f"{words[0]} X"))):
            return None  # "fot. Jane Doe", "Les marées"
        if words[-1].islower() and (self.lexicon.language in ("de", "tr") or (self.lexicon.language == "en" and words[-1].isascii())):
            return None  # a sentence without its verb: "New premises wanted"
        if len(words) > 2 and words[0] in _HOME:
            return None  # "Home News Events Contact"
        if ":" in bare and self.lexicon.issuers and phrases(self.lexicon.issuers).match(bare):
            return None  # "Herausgeber: Harbour Trust", of which the name alone is one
        if _DESKS.match(bare) or (self.lexicon.about and phrases(self.lexicon.about).match(bare)):
            return None
        if sought_by(words[0], self.lexicon.contacts) and phrases(self.lexicon.contacts).fullmatch(bare):
            return None  # a heading of contacts
        if len(words) > 3 and not hyphened and may_hold(bare, self.lexicon.defines) and phrases(self.lexicon.defines).search(bare):
            return None  # what boilerplate says of a house: "Hafenverband Norhaven ist ein Verband"
        if not listed(self.lexicon.cardinals).isdisjoint(words):
            return None  # "Sousedé a školy vysadí čtyři stromy"
        small = sum(len(word) > 3 and word[0].islower() and word not in self.joints for word in words)
        if hyphened:
            small = 0  # whatever is said before the hyphen is its name
        if small > (len(words) // 2 if made_of_houses(" ".join(words[: 3 if self._declines else 2]), self.lexicon) else 1) or not self.fit(
            bare, alone=True
        ):
            return None
        return self.add(bare, line, line.text.find(bare, start) if line else -1)
