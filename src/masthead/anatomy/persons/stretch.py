"""A run of capitalised words with what each may be, and what of it belongs to no name: honours, articles, verbs of headlines, where somebody is."""

from __future__ import annotations

from masthead.anatomy.offices.bestowed import named_in_run
from masthead.anatomy.offices.northern import article_at, in_house, out_of_office, to_post, told_of
from masthead.anatomy.pack import Pack, listed
from masthead.anatomy.persons.kinds import VERB, kinds
from masthead.expressions import expression
from masthead.language.forenames import given as given_name

_WORDS = expression(r"(?:[^\W\d_]\.){1,3}(?=[^\W\d_]{2})|[^ \u00a0]+")
"""Words, initials apart that touch what follows: "П.С.Громов"."""
_HONOUR_WORDS = "MP MPs MHK MNA MLA MLAs MSP MEP TD MPP MLC QC KC SC AM AO AC OBE CBE MBE CMG KCMG DCMG CB PhD MD"
_HONOURS = frozenset(_HONOUR_WORDS.split())
_PLACED = expression(r"[’'][dt][ae](?:y(?:dı|di|du|dü|mış|miş))?\Z")


class Stretch:
    """A run of capitalised words, off whose ends words are taken that surely belong to no name."""

    def __init__(self, text: str, start: int, end: int, lexicon: Pack) -> None:
        self.text, self.start, self.end, self.lexicon = text, start, end, lexicon
        self.outer = end
        """Where the run ends with what is no part of the name: the office behind it goes on from there."""
        run = text[start:end]
        self.words = _WORDS.findall(run) if "." in run else run.split()
        known = kinds(lexicon)
        self.kinds = [known[word] for word in self.words]
        """What each word may be."""
        self._spans: list[tuple[int, int]] | None = None

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word stands. Most runs name nobody, and are not asked for it."""
        if self._spans is None:
            at = self.start
            self._spans = [(start := self.text.index(word, at), at := start + len(word)) for word in self.words]
        return self._spans

    def _keep(self, low: int, high: int | None = None) -> None:
        """Keeps a stretch of the words."""
        self._spans = self.spans[low:high]
        self.words, self.kinds = self.words[low:high], self.kinds[low:high]

    def _cut(self, low: int, high: int | None = None) -> None:
        """Keeps a stretch of the words; the run begins with them."""
        self._keep(low, high)
        self.start = self.spans[0][0]

    def _may_be(self, kind: int) -> bool:
        """Whether any of the words may be of a kind."""
        return any(each & kind for each in self.kinds)

    def trim(self) -> None:
        """Takes off what surely belongs to no name at either end."""
        lexicon = self.lexicon
        if lexicon.language == "en":
            return self._trim_english()
        if out_of_office(self.text, self.start, self.words, lexicon):
            self._cut(1)
        if (ends := article_at(self.words, lexicon, self.text[self.end : self.end + 10])) > 0:
            self._cut(0, ends)
        if lexicon.language == "fi" and len(self.words) > 2 and in_house(self.words[-1]):
            # "Pekka Hietala Luontokeskuksesta", "Pekka Hietala Pohjan Luontokeskuksesta"
            self._cut(0, -2 if len(self.words) > 3 and self.words[-2].endswith("n") and given_name(self.words[-4]) else -1)
        self._trim_honours()
        if of := told_of(self.words, lexicon):
            self._cut(of)
        if lexicon.language == "de" and len(self.words) > 3 and self.words[-2] in ("Anfang", "Mitte", "Ende"):
            self._cut(0, -2)  # "Im Juni verlässt Anna Klein Mitte Juni"
        if lexicon.language == "tr" and len(self.words) > 2 and _PLACED.search(self.words[-1]):
            self._cut(0, -1)  # "Başbakan Demir Amerika'daydı": where somebody was
        if lexicon.language == "tr" and (place := to_post(self.words)):
            self._cut(place)  # "Kent Müzesi Müdürlüğüne Ayşe Demir atandı"
        if lexicon.language == "id" and len(self.words) > 2:
            first = self.words[0].lower()
            if first in lexicon.said or first in listed(lexicon.contacts):
                self._cut(1)  # "Ujar Budi Santoso", "Hubungi Siti Rahma"
        return None

    def _trim_honours(self) -> None:
        while len(self.words) > 2 and self.words[-1] in _HONOURS:
            self._cut(0, -1)

    def _trim_english(self) -> None:
        self._trim_honours()
        if verb := self._headline_verb():
            self._cut(0, verb)  # "Governor Signs Bill", "Mayor Roe Opens Bridge"
        if len(self.words) > 2 and (named := named_in_run(self.text, self.start, self.words, self.lexicon)):
            self._keep(*named)
            self.outer = self.spans[-1][1]

    def _headline_verb(self) -> int:
        """Where the verb of an English headline stands; 0 if none does. Behind a given name it is a family name."""
        words = self.words
        for at, kind in enumerate(self.kinds):
            if at and kind & VERB and (at + 1 < len(words) or not given_name(words[at - 1])):
                return at
        return 0
