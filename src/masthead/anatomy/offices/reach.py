"""How far an office reaches back before a name: the words that may be its own, and where among them it begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.offices.judged import NO_OFFICE, SMALL, behind_others, is_firm
from masthead.anatomy.offices.northern import ORDINAL, adjective, bounded, in_genitive, is_copula, leads_in, opens, verb_between
from masthead.anatomy.offices.smallwritten import ATTRIBUTES, backwards
from masthead.anatomy.pack import Pack, listed, phrases
from masthead.anatomy.wording.names import capital, office
from masthead.anatomy.wording.names import plain as unstopped
from masthead.expressions import expression

WORD = expression(r"[^ \u00a0]+")
_BOTH = frozenset(("and", "und", "och", "og", "en", "samt", "sowie"))
_ARTICLE_WORDS = "der die das den dem ein eine einen einer einem the a an ihr ihre ihres ihrem ihren ihrer sein seine seines seinem seinen seiner dessen deren"
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_POSSESSIVES = frozenset(("our", "its", "their", "his", "her"))
_SET_OFF_WORDS = 6
"""Words that an office has at most which begins small behind a house or an owner, and stands before a comma and the name."""
_OWNED_WORDS = 3
"""Words among which the noun of an office stands behind its owner: "the trust’s country director in Telu, Ana Folau"."""
_CONJOINING = frozenset(
    ("until", "since", "before", "after", "when", "while", "as", "if", "because", "than", "that", "by", "during", "without")
)
"""Small words over which no office goes on to the name behind it."""
_WITHIN = frozenset(("of", "in", "for", "at"))
"""What joins an office with a house that has an article: "Minister in the Ministry of the Attorney General, Jane Doe"."""
_TO_ANOTHER = expression(
    r"\b(?:[Ss]ecretary|[Aa]ssistant|[Aa]dvis[eo]r|[Dd]eputy|[Aa]ide|[Aa]ide-de-camp|[Cc]ounsel|[Aa]mbassador|[Rr]epresentative) to\s\Z"
)
"""An office that another's follows: "Parliamentary Secretary to the Minister of Health"."""
_DOES = expression(
    r"[a-z]+ed\Z|(?:met|told|gave|held|led|saw|sent|won|took|made|left|beat|met|hosts|meets|tells|thanks|joins|names|visits|hails|urges|backs|asks|sees|wins|invites|honou?rs|greets|briefs|accuses|lauds|welcomes|receives|calls|congratulates|paid|spoke|wrote|thank|welcome|commend|congratulate|recogni[sz]e|introduce|invite|urge|acknowledge|applaud|salute|remember|appoint|nominate|praise|will|would|hear|heard)\Z"
)
"""What somebody named does to the one who holds the office behind it."""
_FINITE = frozenset(("are", "is", "was", "were", "include", "includes", "including"))
_GENITIVES = ("der", "des")
"""Articles that join what an office is of."""
_ELIDED = expression(r"\A(?:l|un|dell|all|dall|nell)[’']", re.I)
_PREPOSITIONS = frozenset(
    (
        "von",
        "bei",
        "mit",
        "durch",
        "nach",
        "zwischen",
        "gegen",
        "vom",
        "beim",
        "by",
        "with",
        "af",
        "av",
        "med",
        "enligt",
        "ifølge",
        "fra",
        "från",
    )
)
_NORTHERN_LINKS = {"no": ("i", "ved", "for", "på", "av"), "da": ("i", "ved", "for", "på", "af"), "sv": ("i", "vid", "för", "på", "av")}
"""What joins an office with its house in the north: "leder i Fjellforeningen Ola Brekke"."""
_OF_ONE_BEFORE = expression(r"\s(?:for|of|in|at|from)\s(?:the\s)?(?=[A-Z])")
"""How what stands behind a name goes on with that person's office: "Attorney Ann Roe for the District of Lee and Trial Attorney Bo Lund"."""
_ADJECTIVES = ("ende", "enden", "ender", "liche", "lichen", "licher", "ische", "ischen", "ischer")
_STANDING_WORDS = (
    "outgoing incoming acting former interim senior junior associate assistant executive managing past retired current ehemalige ehemaliger"
)
_STANDING = frozenset(_STANDING_WORDS.split())
"""What says in which state an office is held, and belongs to it."""
_LANDS = frozenset(("u.s", "us", "state"))
_OF_NO_FIELD_WORDS = (
    "rep reps representative representatives sen sens senator senators congressman congresswoman congressmember gov governor governors mayor mayors "
    "councilman councilwoman councilmember councillor assemblyman assemblywoman assemblymember delegate cllr president mp mps prof dr judge justice"
)
_OF_NO_FIELD = frozenset(_OF_NO_FIELD_WORDS.split())
"""Titles before which "and" joins two persons, and no two fields of an office."""
_ENCLOSED = expression(r"\([^()]*\)")
_AFTER_WHOM = ("ім.", "им.", "імені", "имени")
"""What joins a house with whom it is called after."""
_WHOSE = (
    "state's attorney",
    "state's attorneys",
    "children's commissioner",
    "victims' commissioner",
    "king's counsel",
    "queen's counsel",
    "people's advocate",
    "people's deputy",
)
_DASH = expression("[–—]")
_STOPPED = expression(r"[,.;:!?…”»)]$|^/$")
_DAY_BEFORE = expression(r"\b(?:am|den|der|dem|vom|bis|zum|til|fra|till|från|do|od|dne)\s$")
"""Before the number of a day, and not of an office."""


SENTENCE = expression(r"(?<![^ \u00a0])[a-zà-öø-ÿа-яёіїєґ]{5,}[.!?][ \u00a0]")
"""The end of a sentence with a word that is no short form, over which no office goes on to a name."""
_LONGEST, _LONGEST_FIRST = 14, 22
"""Words that an office has at most; where what it is of follows it over small words, and a comma ends it: "diretor de Obras do Instituto do Meio Ambiente
e dos Recursos Hídricos (IMARH), Ana Lima"."""
_SHORTENED = frozenset(("dr", "prof", "u.s", "st", "sen", "rep", "sens", "hon", "mr", "ms", "ім", "им"))
"""Short forms whose full stop ends nothing."""


_FIRMS = frozenset(("Corp.", "Inc.", "Co.", "Ltd.", "Bros."))
"""Forms of law whose full stop ends no sentence before what somebody is there."""


class Reach:
    """The words before a name, as far back as an office may reach. `front` ends where the name begins and begins at `base`; nothing before `floor` is
    looked at."""

    def __init__(self, front: str, base: int, floor: int, lexicon: Pack) -> None:
        self.front, self.base, self.floor, self.lexicon = front, base, floor, lexicon
        self.english = lexicon.language == "en"
        self.comma = front.endswith((",", "،"))
        """Whether a comma parts the office from the name."""
        self.said = (front[:-1] if self.comma else front).rstrip(" \u00a0")
        """What stands before that comma, or before the name."""
        self.longest = _LONGEST_FIRST if self.comma and (lexicon.order == "first" or self.english) else _LONGEST
        """Words that an office has at most here."""
        self.taken: list[tuple[str, int]] = []
        """Each word that was taken, and where it stands in the text."""
        self.small = 0
        """Words in small letters that are no office, among those that were looked at."""
        self.closed = False
        """Whether a small word ends the reach over which no office goes on."""
        self.set_off = bool(self.said) and floor > 0 and base == floor
        """Whether something shows that the office may begin small."""

    def take(self) -> None:
        """Takes words from the name back, until one is no part of an office."""
        self._titles = unstopped(self.lexicon.titles)
        northern = _NORTHERN_LINKS.get(self.lexicon.language, ())
        for start, end in backwards(self.said):
            word = self.front[start:end]
            bare = word if _ENCLOSED.fullmatch(word) else _unelided(_DASH.split(word)[-1], self.lexicon).lstrip('“”"«»„(')
            if not bare or self._ends(word, start) or self._sets_off(bare, start):
                return
            linked = bare in northern and self.taken and capital(self.taken[0][0])
            linked = linked and office(self.front[:start].rstrip().rpartition(" ")[2], self.lexicon)
            if not linked:
                great = capital(bare) or bare[0] in "0123456789&("
                plain = not great and bare.casefold() not in SMALL and not office(bare, self.lexicon) and bare not in _AFTER_WHOM
                if self._acts(bare, plain) or (plain and self._is_too_small(bare)):
                    return
            self.taken.insert(0, (bare, self.base + end - len(bare)))
            if not linked and (len(self.taken) > self.longest or bare != word):
                return

    def holds(self, words: Sequence[tuple[str, int]]) -> bool:
        """Whether a noun of office is among words."""
        return any(office(word, self.lexicon) for word, _ in words)

    def _ends(self, word: str, start: int) -> bool:
        """Whether a word that ends with a mark ends a sentence or a clause."""
        if not _STOPPED.search(word) or _ENCLOSED.fullmatch(word):
            return False
        if word.casefold().rstrip(".") in _SHORTENED:
            return False
        if self.english and word[0].isupper() and word[-1] == "." and word[:-1].casefold() in self._titles:
            return False
        if self.english and word in _FIRMS and self.taken and self.taken[0][0].islower():
            return False  # "former Hill Corp. executive Jane Doe"
        if ORDINAL.fullmatch(word) and not _DAY_BEFORE.search(self.front, 0, start) and self.holds(self.taken[:1]):
            return False
        # "Minister of Industry, Investment and Commerce, Jane Doe": a comma inside an office that is not yet complete.
        return not (self.comma and word.endswith(",") and self.taken and not self.holds(self.taken))

    def _sets_off(self, bare: str, start: int) -> bool:
        """Whether an owner or an article stands there, before which no office begins."""
        if self.lexicon.order or not self.taken:
            return False
        if self.comma and bare in _POSSESSIVES and self.holds(self.taken):
            self.set_off = True  # "our marketing director, Jane Doe, explains"
        elif bare.lower() in _ARTICLES and self.holds(self.taken):
            ahead = self.front[:start].split()[-1:]
            goes_on = self.comma and bool(ahead) and bare == "the" and ahead[0] in _WITHIN
            goes_on = goes_on or (bare == "the" and _TO_ANOTHER.search(self.front, 0, start) is not None)
            if goes_on or (self.comma and bare in _GENITIVES and ahead and capital(ahead[0]) and ahead[0].isalpha()):
                return False
            self.set_off = (
                True  # "auf der Landtagssitzung den neuen Ministerpräsidenten Hendrik Wüst", not "Sprecherin der Gruppe der Prüfer"
            )
        else:
            return False
        return True

    def _acts(self, bare: str, plain: bool) -> bool:
        """Whether a small word begins a clause, or is a verb: "In ihrer Rede lobte heute Ministerin Eva Klein", "Its members are Pilot Works, Blue
        Barn"."""
        self.closed = plain and not self.comma and bare in _CONJOINING and bool(self.taken)
        if self.closed:
            return True
        if self.taken and is_copula(bare, self.lexicon):
            return True  # "Festivaalin päävieras on ohjaaja Matti Virtanen"
        if not (plain and self.taken):
            return False
        if self.english and bare not in ATTRIBUTES and _DOES.match(bare) is not None:
            return True
        return bare in _FINITE if self.comma or self.english else bool(verb_between(bare, self.lexicon))

    def _is_too_small(self, bare: str) -> bool:
        """Whether a small word is one too many: two stand at most between a house and an office, as in "Home Office crime prevention minister"."""
        attribute = self.english and self.taken and bare in ATTRIBUTES
        if self.comma or attribute or (bare in _STANDING and self.holds(self.taken)):
            return False
        self.small += 1
        return (
            self.small > 2
            or (self.small == 1 and not self.holds(self.taken[:1]))
            or phrases(self.lexicon.said).search(bare) is not None
            or not bare.replace(":", "").isalpha()
        )

    def bound(self) -> None:
        """Leaves of the words those of the office."""
        if self.english and any(word == "as" for word, _ in self.taken):
            at = max(at for at, (word, _) in enumerate(self.taken) if word == "as")
            if self.holds(self.taken[at + 1 :]):
                self.taken = self.taken[at + 1 :]  # "In his role as chair of the board"
        self.taken = self.taken[behind_others(self.taken, self.lexicon) :]
        preposed = self._past_prepositions()
        self._past_others()
        # What belongs to the owner is not of the office: "the Centre’s Director of Advocacy".
        backwards = range(len(self.taken) - 1, -1, -1)
        owner = next((at for at in backwards if self.taken[at][0].endswith(("’s", "'s", "s’", "s'")) and not _whose(self.taken, at)), -1)
        if self.comma and self.english and owner > 0 and not self.holds(self.taken[owner + 1 :]) and self.holds(self.taken[:owner]):
            owner = -1  # "Chair of the Council’s Working Group, Professor Jane Doe": it is what the office is of
        self.set_off = owner >= 0 or (self.set_off and len(self.taken) < _SET_OFF_WORDS)
        self.taken = self.taken[owner + 1 :]
        if self.taken and self.taken[0][0].casefold() in NO_OFFICE and not self.taken[0][0].isupper():
            self.taken.pop(0)  # "It met former director"
        self._past_small_words(preposed)
        owned = self.comma and owner >= 0 and self.holds(self.taken[:_OWNED_WORDS])
        if (self.comma or self.lexicon.order == "first") and not owned and not self.holds(self.taken[:1]):
            self._from_noun()
        if self.comma and not self.lexicon.order:
            self.taken = _headed(self.taken, self.lexicon)
        while self.taken and self._opens_no_office(self.taken[0][0]):
            self.taken.pop(0)

    def _past_prepositions(self) -> int:
        """Past a preposition before the office, and whom it is held for; how many words."""
        if self.lexicon.order or self.comma:
            return 0
        preposed = _behind_preposition(self.taken, self.lexicon)
        self.taken = self.taken[preposed:]
        towards = max((at for at, (word, _) in enumerate(self.taken) if word == "to"), default=-1)
        behind = self.taken[towards + 1 :]
        if 0 < towards < len(self.taken) - 1 and all(capital(word) and office(word, self.lexicon) for word, _ in behind):
            self.taken = behind  # "a law clerk to Judge Jane Doe"
        return preposed

    def _past_others(self) -> None:
        """Past somebody else's office: "Bishop Ann Roe of Virginia and Bishop Bo Lund"."""
        joint = max((at for at, (word, _) in enumerate(self.taken) if word in _BOTH), default=-1)
        if self.lexicon.order or not 0 < joint < len(self.taken) - 1 or self.holds(self.taken[:joint]):
            return
        behind = self.taken[joint + 1 :]
        if self.taken[joint - 1][0].endswith("-"):
            return  # "Forsknings- og udviklingschef"
        if self.english and joint == 1 and self._only_titled(behind):
            self.taken = behind  # "authored by Roe and U.S. Rep. Bo Lund"
            return
        another = self.base == self.floor > 0 and _OF_ONE_BEFORE.match(self.front) and all(capital(word) for word, _ in behind)
        if another or office(behind[0][0], self.lexicon):
            self.taken = behind

    def _only_titled(self, words: Sequence[tuple[str, int]]) -> bool:
        """Whether words are but the title of a member of a parliament or the like, which is of no field: "U.S. Rep.", "State Senator"."""
        bare = [word.casefold().rstrip(".") for word, _ in words]
        if bare and bare[0] in _LANDS:
            bare = bare[1:]
        return bool(bare) and all(word in _OF_NO_FIELD for word in bare)

    def _past_small_words(self, preposed: int) -> None:
        """Past what stands in small letters before the noun of office and what belongs to it."""
        taken = self.taken
        if not self.small or self.comma or self.closed or not taken or taken[0][0].endswith(_ADJECTIVES):
            return
        if taken[0][0][:1].isupper() and not leads_in(taken[0][0], self.lexicon):
            return
        first = next((at for at, (word, _) in enumerate(taken) if office(word, self.lexicon)), 0)
        first = 0 if preposed and first < 3 and self.english else first  # "to county mayor Olive Grant"
        while first > 0 and (
            taken[first - 1][0].endswith(_ADJECTIVES)
            or taken[first - 1][0] in _STANDING
            or adjective(taken[first - 1][0], self.lexicon)
            or ORDINAL.fullmatch(taken[first - 1][0])
            or _pair(taken, first, self.lexicon)
        ):
            first -= 1
        self.taken = taken[first - 1 if first and in_genitive(taken[first - 1][0], self.lexicon) else first :]

    def _from_noun(self) -> None:
        """From the first noun that may be an office, with its adjectives: "tisková mluvčí"."""
        taken, lexicon = self.taken, self.lexicon
        heads = office if lexicon.order == "first" else _great
        first = bounded(taken, lexicon)
        first = next((at for at, (word, _) in enumerate(taken) if heads(word, lexicon)), 0) if first < 0 else first
        while first > 0 and (
            ((taken[first - 1][0].islower() or self._opens_text(first - 1)) and adjective(taken[first - 1][0].casefold(), lexicon))
            or _pair(taken, first, lexicon)
            or ORDINAL.fullmatch(taken[first - 1][0])
        ):
            first -= 1
        self.taken = taken[first:]

    def _opens_text(self, at: int) -> bool:
        """Whether a word stands where the text begins, so that its capital says nothing: "Калужский областной министр"."""
        return at == 0 and self.taken[0][1] == 0

    def _opens_no_office(self, word: str) -> bool:
        return (
            word.casefold() in SMALL
            or word in ("As", "While", "When", "Both", "Said", "Says")
            or (word[:1].isdigit() and not ORDINAL.fullmatch(word))
            or bool(opens(word, self.lexicon))
            or (len(self.taken) > 1 and _is_month(word, self.lexicon))
        )

    def office(self) -> tuple[int, int] | None:
        """Where the office stands that the words are; none if they are no office."""
        taken = self.taken
        if not taken or not self.holds(taken):
            return None
        said = phrases(self.lexicon.said).search(" ".join(word for word, _ in taken))
        first = taken[0][0]
        begins = self.set_off or first[:1].isupper() or office(first, self.lexicon) or adjective(first, self.lexicon)
        if self.comma and self.lexicon.order == "first" and any(word in self.lexicon.halts for word, _ in taken):
            return None  # "kesiapan dosen dalam pembelajaran daring, Ditjen Dikti": a clause
        if self.comma and (len(taken) > self.longest or not begins or said or self._opens_participle()):
            return None
        return taken[0][1], self.base + len(self.front) - (1 if self.comma else 0)

    def _opens_participle(self) -> bool:
        """Whether the words before a comma tell by whom somebody is surrounded: "Surrounded by students and divers, Gov. Jane Doe"."""
        first = self.taken[0][0]
        return self.english and first.endswith("ed") and len(self.taken) > 1 and self.taken[1][0] in ("by", "with", "as")


def _headed(taken: list[tuple[str, int]], lexicon: Pack) -> list[tuple[str, int]]:
    """What begins with a noun of office, of words that go on over an article: "Attorney General" of "Office of the Attorney General"; nothing
    where they are a firm's name."""
    while any(word == "the" for word, _ in taken):
        joint = next((at for at, (word, _) in enumerate(taken) if word in _WITHIN), -1)
        if joint < 0 or any(office(word, lexicon) for word, _ in taken[:joint]):
            break
        taken = taken[joint + 1 :]
    return [] if is_firm([word for word, _ in taken], lexicon) else taken


def _is_month(word: str, lexicon: Pack) -> bool:
    """Whether a word is a month, in a language that writes months with capitals: "am 12. Mai Bürgermeisterin Eva Klein"."""
    return lexicon.language == "de" and any(word in month for month in lexicon.months)


def _whose(taken: Sequence[tuple[str, int]], at: int) -> bool:
    """Whether an owner and the next word are the name of an office: "State’s Attorney"."""
    return at + 1 < len(taken) and f"{taken[at][0]} {taken[at + 1][0]}".casefold().replace("’", "'") in _WHOSE


def _pair(taken: Sequence[tuple[str, int]], at: int, lexicon: Pack) -> bool:
    """Whether a word and the one before it are an office together: "міський голова"."""
    return f"{taken[at - 1][0]} {taken[at][0]}".casefold() in listed(lexicon.roles)


def _behind_preposition(taken: Sequence[tuple[str, int]], lexicon: Pack) -> int:
    """Where an office begins that a preposition stands before: "nach Angaben von Pressesprecherin Eva Roth", "on behalf of minister Alan Gray"."""
    first = next((at for at, (word, _) in enumerate(taken) if office(word, lexicon)), 0)
    words = lexicon.governing if lexicon.language == "en" else ()
    return max(
        (
            at + 1
            for at, (word, _) in enumerate(taken[:first])
            # Not in "Department of Health Commissioner".
            if word in _PREPOSITIONS or (word in words and (at == 0 or taken[at - 1][0].islower()))
        ),
        default=0,
    )


def _unelided(word: str, lexicon: Pack) -> str:
    """An office without the article that an apostrophe joins to it: "l’ad"."""
    rest = _ELIDED.sub("", word)
    return rest if rest != word and office(rest, lexicon) else word


def _great(word: str, lexicon: Pack) -> bool:
    return word[:1].isupper()
