"""What each word says of a name that it stands in or before. It is looked at once for each word of a language, and asked of a name by joining what its
words say: most names are told by that alone, without any expression."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from masthead.anatomy.issuing.actors import FORM_BEFORE, FORMED, OCCASIONS
from masthead.anatomy.issuing.nameless import hints_at_nobody
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.pack import ByWord, Pack, of_list, sought_by
from masthead.anatomy.wording.bodies import COMMUNE, holds_body
from masthead.anatomy.wording.deeds import in_forms
from masthead.anatomy.wording.desks import may_call_desk
from masthead.anatomy.wording.names import office
from masthead.expressions import expression
from masthead.language.forenames import given
from masthead.language.months import weekday

OFFICE, TITLE, HOUSE, BODY = 1 << 0, 1 << 1, 1 << 2, 1 << 3
"""A noun of office; that or a form of address; how nouns of houses begin or end; a noun of houses that the pack lists."""
SMALL, ARTICLE_LIKE, OF, FOR, JOINT = 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8
"""What governs a noun; an article, perhaps as part of the word; what leads from a noun to what it is of; "for"; what joins two names."""
COUNTED, LIKE_COMMUNE, GIVEN, LEGAL = 1 << 9, 1 << 10, 1 << 11, 1 << 12
"""A number before a council; what a place is called that acts as a house; a given name; what a company's legal form may begin or end with."""
NAMELESS, GENRE, DAY, NEVER_FIRST = 1 << 13, 1 << 14, 1 << 15, 1 << 16
"""What names that name nobody may be told by; a word of a genre's name; a day of the week; with what no name of a house begins."""
OPENS_THING, ENDS_THING, RANK, UNLIKE_DESK = 1 << 17, 1 << 18, 1 << 19, 1 << 20
"""With what names of papers, prizes and days begin, or end; letters of an office before a name; what no desk that speaks to the press is called by."""

ARTICLE = expression(
    r"(?:the|die|der|das|dem|den|des|la|le|les|el|los|las|il|lo|gli|o|os|a|as|de|het|det|η|ο|το|οι|az|al|un|una|une|ein|eine|a)\s(?=(?-i:[^\Wa-zà-ÿ\d_]))"
    r"|(?:l|dell|all|d)['’](?=(?-i:[^\Wa-zà-ÿ\d_]))",
    re.I,
)
_LONGEST_ARTICLE = 4
"""Letters of an article that is no part of another word."""
_OF = frozenset(("of", "de", "du", "des", "da", "do", "del", "della", "di", "der", "von", "van"))
_ELIDED = expression(r"(?:d|dell)['’]")
_JOINTS = frozenset(("and", "&", "und", "et", "y", "e", "en", "и", "та", "i", "och", "og", "și", "a", "la", "al", "ve", "–", "/", "-"))
_NUMERAL = expression(r"[IVXLC]{2,8}")
_ENDS_OF_FORMS = frozenset(("V", "V.", "s", "s.", "o", "o.", "r.o", "r.o."))
"""The last parts of legal forms that are written with blanks: "e. V."."""
_COMMON_LETTERS = """
    EU UN US USA UK UAE UE ONU OON ООН США РФ ЕС ЄС AI KI IA IT TV CEO CFO COVID COVID-19 GDP HIV AIDS VAT NATO НАТО СССР СМИ DNA PDF FAQ
    SMS GPS CO ISO BIP PIB ВВП NGO ONG НПО QR DIY ID SME PME API URL CC LGBT LGBTQ LGBTI LGBTQI LGBTQIA LGBTIQ LGBTQIAP LGBTIQA LGBTTQ FLINTA VIP RSVP EUR USD GBP PLN CZK HUF GMT UTC
    CET EST EDT PST AM PM AG SE TBA TBD MOU MoU LOI RSS HTML FTP HTTP NEWS PRESS WEB Web NFC MVP GPL ISP SDK SaaS VPN LED LCD USB CPU GPU RAM LTE GSM
    WLAN WiFi Wi-Fi IoT IOT NFT ESG CSR KPI ROI IPO GDPR DSGVO RGPD LLM NLP CRM ERP SEO CMS DVD MRI PCR UV CO2 Q&A MBA PhD BSc MSc ADHD SARS MERS STEM
    IKT РНК ДНК ВИЧ ВІЛ СПИД СНІД ПЦР ИИ ШІ НДС ПДВ ВНП ЖКХ ЧП ДТП МРТ КТ ЗОЖ БПЛА PKB HDP BNP TVA IVA MwSt DPH LNG LPG
"""
COMMON_LETTERS = frozenset(_COMMON_LETTERS.split())
"""Letters that nobody is called who issues releases, or that most texts have."""
_STATE_LETTERS = "EU UN US USA UK UAE UE ONU OON ООН США РФ ЕС ЄС NATO НАТО СССР AG SE AI KI IA IT TV"
_STATES = frozenset(_STATE_LETTERS.split())
_THINGS = COMMON_LETTERS - _STATES
"""Those of them with which no name begins but that of a thing: "GDP of Norhaven"."""
_THING_WORDS = """
    report reports award awards act bill index study agreement conference summit day week month year prize law directive regulation game games cup crisis
    river protocol scorecard expo season gala tournament championship championships bericht preis gesetz konferenz gipfel woche abkommen richtlinie
    verordnung strategie umfrage
"""
_LAST = frozenset(_THING_WORDS.split())
_FIRST_WORDS = """
    loi prix rapport directive traité journée semaine règlement ley premio informe directiva tratado jornada semana reglamento lei prêmio prémio
    relatório diretiva legge rapporto direttiva trattato giornata settimana regolamento
"""
_FIRST = frozenset(_FIRST_WORDS.split())
_RANKS = frozenset(("DA", "ADA", "AG", "CEO", "CFO", "COO", "CTO", "PM", "MEP", "MLA", "VP", "SVP", "EVP"))
"""Letters of offices before a name: "DA Jane Doe"."""


class Kinds(ByWord[int]):
    """What each word of a language says, as the constants above joined to one number."""

    def __init__(self, lexicon: Pack, small: frozenset[str], titles: frozenset[str]) -> None:
        super().__init__()
        self._lexicon, self._small, self._titles = lexicon, small, titles
        self._first_is_thing = lexicon.language in ("fr", "es", "it", "pt", "ca", "ro")
        self._last_is_thing = lexicon.language in ("en", "de", "nl")

    def of(self, words: Sequence[str]) -> int:
        """All that the words say."""
        if len(words) == 1:
            return self[words[0]]
        said = 0
        for word in words:
            said |= self[word]
        return said

    def look(self, word: str) -> int:
        return self._of_house(word) | self._joining(word) | self._of_none(word)

    def _of_house(self, word: str) -> int:
        lexicon = self._lexicon
        held = office(word, lexicon)
        return (
            (OFFICE * held)
            | (TITLE * (held or word.casefold().rstrip(".") in self._titles))
            | (HOUSE * made_of_houses(word, lexicon))
            | (BODY * holds_body(word, lexicon))
            | (LIKE_COMMUNE * (COMMUNE.match(word) is not None))
            | (GIVEN * given(word))
            | (LEGAL * (word in _ENDS_OF_FORMS or FORMED.search(f" {word}") is not None or FORM_BEFORE.match(f"{word} X") is not None))
        )

    def _joining(self, word: str) -> int:
        return (
            (SMALL * (word.casefold() in self._small))
            | (ARTICLE_LIKE * ((len(word) <= _LONGEST_ARTICLE or not word.isalnum()) and ARTICLE.match(f"{word} X") is not None))
            | (OF * (word in _OF or _ELIDED.match(word) is not None))
            | (FOR * (word == "for"))
            | (JOINT * (word in _JOINTS))
            | (COUNTED * (_NUMERAL.fullmatch(word) is not None))
        )

    def _of_none(self, word: str) -> int:
        lexicon, low = self._lexicon, word.casefold()
        return (
            (NAMELESS * hints_at_nobody(word))
            | (GENRE * (bool(lexicon.genres) and sought_by(word, lexicon.genres)))
            | (DAY * (weekday(word, lexicon.language) >= 0))
            | (NEVER_FIRST * (word in OCCASIONS or word in _THINGS))
            | (OPENS_THING * (self._first_is_thing and low in _FIRST and not word.isupper()))
            | (ENDS_THING * (self._last_is_thing and low.strip(".,") in _LAST))
            | (UNLIKE_DESK * (not may_call_desk(word, lexicon)))
            | (RANK * (lexicon.language == "en" and word in _RANKS))
        )


class Kit(Struct, frozen=True, gc=False):
    """A pack's words as sets."""

    verbs: frozenset[str]
    """Of doing and saying, in all forms that the pack has, and the present of English ones."""
    announcing: frozenset[str]
    """Those of them that announce."""
    small: frozenset[str]
    """What governs a noun."""
    phrases: frozenset[str]
    """Of doing and saying, in two words or more."""
    none: frozenset[str]
    """What alone is no name: nouns of houses, months, what subjects begin with."""
    kinds: Kinds


_PEOPLE_WORDS = """
    jewish christian muslim islamic catholic protestant orthodox hindu sikh buddhist american british english irish scottish welsh french german spanish
    italian dutch portuguese european african asian chinese japanese indian canadian australian russian ukrainian polish greek turkish israeli palestinian
    mexican brazilian swedish danish norwegian finnish korean indonesian kenyan nigerian hawaiian
"""
_OF_PEOPLES = {"en": frozenset(_PEOPLE_WORDS.split())}
"""What is said to be of a people or a faith: an adjective, which English writes with a capital."""


@of_list
def kit_of(lexicon: Pack) -> Kit:
    """Those of a pack."""
    none = frozenset(lexicon.no_verbs)
    announcing = in_forms(lexicon.announce) - none
    small = frozenset(word.casefold() for words in (lexicon.governing, lexicon.prepositions) for word in words)
    return Kit(
        announcing | (in_forms((*lexicon.acts, *lexicon.said)) - none),
        announcing,
        small,
        frozenset(word for word in (*lexicon.announce, *lexicon.acts, *lexicon.said) if " " in word),
        frozenset(
            word.casefold()
            for words in (
                lexicon.bodies,
                lexicon.subjects,
                lexicon.prepositions,
                lexicon.pronouns,
                *lexicon.months,
                _OF_PEOPLES.get(lexicon.language, ()),
            )
            for word in words
        ),
        Kinds(lexicon, small, frozenset(word.casefold().rstrip(".") for word in lexicon.titles if " " not in word)),
    )
