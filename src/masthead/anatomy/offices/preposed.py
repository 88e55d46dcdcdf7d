"""Where the office of somebody stands beside the name: straight before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from masthead.anatomy.offices.apposition import NO_OFFICE, REACH, SMALL, is_firm
from masthead.anatomy.offices.northern import ORDINAL, adjective, bounded, opens, retired, verb_between
from masthead.anatomy.offices.smallwritten import ATTRIBUTES, small_office
from masthead.anatomy.pack import Pack, Words, alternatives, phrases, present
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.names import capital, holds_office, office, thing
from masthead.anatomy.wording.names import plain as unstopped
from masthead.expressions import expression

WORD = expression(r"[^ \u00a0]+")
_ADVERB_WORDS = "today yesterday earlier however meanwhile later then now also here there this that heute gestern hoy ayer hier"
_BOTH = frozenset(("and", "und"))
_ADVERBS = frozenset(_ADVERB_WORDS.split())
_ARTICLE_WORDS = (
    "der die das den dem ein eine einen einer einem the a an ihr ihre ihres ihrem ihren ihrer sein seine seines seinem seinen seiner"
)
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_POSSESSIVES = frozenset(("our", "its", "their", "his", "her"))
_SET_OFF_WORDS = 6
_OWNED_WORDS = 3
"""Words among which the noun of an office stands behind its owner: "the trust’s country director in Telu, Ana Folau"."""
"""Words that an office has at most which begins small behind a house or an owner, and stands before a comma and the name."""
_CONJOINING = frozenset(
    ("until", "since", "before", "after", "when", "while", "as", "if", "because", "than", "that", "by", "during", "without")
)
"""Small words over which no office goes on to the name behind it."""
_GOVERNS = (" to", " with", " by", " from", " against", " between", " including", " alongside", " like", " under", " via")
"""How what stands before a name ends that is no office of its bearer's."""
_WITHIN = frozenset(("of", "in", "for", "at"))
"""What joins an office with a house that has an article: "Minister in the Ministry of the Attorney General, Jane Doe"."""
_OF_TWO = expression(r"\b(?:First (?:Lady|Gentleman)|Lord Mayor|Lady Mayoress|Queen Mother|Lord Provost|Vice Marshal)\s\Z")
_LEADS = expression(r"\b(?:by|with|from|to|of|for|the|its|their|our|his|her|said|says|told|as|and)\s\Z")
"""What stands before an office that is written small before a comma and the name."""
_TO_ANOTHER = expression(
    r"\b(?:[Ss]ecretary|[Aa]ssistant|[Aa]dvis[eo]r|[Dd]eputy|[Aa]ide|[Aa]ide-de-camp|[Cc]ounsel|[Aa]mbassador|[Rr]epresentative) to\s\Z"
)
"""An office that another's follows: "Parliamentary Secretary to the Minister of Health"."""
_DOES = expression(
    r"[a-z]+ed\Z|(?:met|told|gave|held|led|saw|sent|won|took|made|left|beat|met|hosts|meets|tells|thanks|joins|names|visits|hails|urges|backs|asks|sees|wins|invites|honou?rs|greets|briefs|accuses|lauds|welcomes|receives|calls|congratulates|paid|spoke|wrote)\Z"
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
_PORTFOLIO = expression(
    r"(?:(?:Deputy |Acting )?(?:Prime |First )?(?:Minister|Premier|Treasurer|Secretary) and )?(?:(?:Deputy|Assistant|Associate|Acting|Shadow|Parliamentary|Federal|State) )*"
    r"(?P<office>[A-Z][a-z]+) (?:for|of) (?:the )?[A-Z][\w’&-]+(?:,? (?:and |& )?(?:the |of |for )?[A-Z][\w’&-]+){1,12}\s?$"
)
"""Minister for Transport, Water and Local Government: an office of several fields, right before a name."""
_ENCLOSED = expression(r"\([^()]*\)")
_AFTER_WHOM = ("ім.", "им.", "імені", "имени")
"""What joins a house with whom it is called after."""
_WHOSE = (
    "state's attorney",
    "children's commissioner",
    "victims' commissioner",
    "king's counsel",
    "queen's counsel",
    "people's advocate",
    "people's deputy",
)
_SET_OFF = expression(r"\s[–—-]$")
_OF_BODY = expression(r"(?:^|(?<=[\s,]))(?P<office>(?:[\w’'-]+\s){0,2}?[\w-]+)\s(?:of|for)\sthe\s[a-z]{4,}(?:\s[a-z]{4,})?$")
"""An office of a body written small, before a name: "Chairman of the board Jane Doe"."""
_DASH = expression("[–—]")
_STOPPED = expression(r"[,.;:!?…”»)]$|^/$")
_DAY_BEFORE = expression(r"\b(?:am|den|der|dem|vom|bis|zum|til|fra|till|från|do|od|dne)\s$")
"""Before the number of a day, and not of an office."""


_ARTICLED = expression(r",\s(?:(?:[Tt]he|el|la|le)(?:\s(?:[Mm]ost|[Vv]ery|[Rr]ight|[Rr]t\.?))?|(?:Most|Very|Right|Rt\.?))$")


@lru_cache(maxsize=8)
def _styled(titles: Words) -> re.Pattern[str]:
    return phrased(rf",\s{alternatives(titles)}(?:\sthe)?,?$")


def before(text: str, floor: int, address_at: int, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where a role straight before the name stands: "Minister of Health Jane Doe", "BKA-Präsident Holger Münch", "Judge, Ms. Doe"."""
    found = _before(text, floor, address_at, name_at, lexicon)
    if lexicon.language != "en":
        return found
    base, last = max(floor, address_at - REACH), text[address_at - 2 : address_at - 1]
    if last.islower():
        small = small_office(text[base:address_at], base, lexicon)
        return small if small and (found is None or small[0] < found[0]) else found
    if last == "," and text[address_at - 3 : address_at - 2].islower():
        small = small_office(text[base : address_at - 2], base, lexicon)
        led = small and (text[small[0]].isupper() or _LEADS.search(text, max(floor, small[0] - 12), small[0]) is not None)
        return small if small and led and (found is None or small[0] < found[0]) else found
    return found


def _before(text: str, floor: int, address_at: int, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
    if ended := retired(text, floor, address_at, lexicon):
        held_once = _before(text, floor, ended[0] + 1, ended[0] + 1, lexicon)
        return (held_once[0], ended[1]) if held_once else None
    end = name_at if holds_office(text[address_at:name_at], lexicon) else address_at
    if end == address_at < name_at and lexicon.language == "en" and _OF_TWO.search(text, max(floor, address_at - 8), name_at):
        end = name_at  # "First Lady Jane Doe"
    base = max(floor, end - REACH)
    front = text[base:end].rstrip()
    # "Minister of Trade, Senator the Hon. Jane Doe": the office stands before the title.
    styled = _styled(present(lexicon.titles)).search(front) if "," in front and lexicon.titles else None
    if styled and holds_office(front[max(0, styled.start() - 60) : styled.start()], lexicon):
        front = front[: styled.start() + 1]
    if address_at < name_at:
        front = _ARTICLED.sub(",", front)  # "Minister for Water, the Hon. Jane Doe"
    several = not lexicon.order and ", " in front and (" of " in front or " for " in front)
    if several and (fields := _PORTFOLIO.search(front)) and office(fields["office"], lexicon):
        return base + fields.start(), base + len(front)
    if lexicon.order == "first" and (dash := _SET_OFF.search(front)):
        return _before_dash(front[: dash.start()], base, lexicon)
    if lexicon.language == "vi" and (found := _over_small_words(front, base, lexicon)):
        return found
    if not lexicon.order and "a" <= front[-1:] <= "z" and "the" in front and (body := _OF_BODY.search(front)):
        said = body["office"].split()
        first = next((at for at, word in enumerate(said) if office(word, lexicon)), -1)
        if first == len(said) - 1:
            low = next((at for at, word in enumerate(said) if at == first or capital(word)), first)
            return base + body.start("office") + body["office"].rindex(" ".join(said[low:])), base + len(front)
    if lexicon.language == "en" and front.endswith(_GOVERNS):
        return None  # "Parliamentary Secretary to Jane Doe, the minister"
    comma = front.endswith((",", "،"))
    words = list(WORD.finditer(front[:-1] if comma else front))
    taken: list[tuple[str, int]] = []
    plain_titles = unstopped(lexicon.titles)
    northern = _NORTHERN_LINKS.get(lexicon.language, ())
    small, closed, set_off = 0, False, bool(words) and floor > 0 and base == floor
    for match in reversed(words):
        word = match.group()
        bare = word if _ENCLOSED.fullmatch(word) else _unelided(_DASH.split(word)[-1], lexicon).lstrip('“”"«»„(')
        if not bare:
            break
        short = word.casefold().rstrip(".") in ("dr", "prof", "u.s", "st", "sen", "rep", "sens", "hon", "mr", "ms", "ім", "им")
        short = short or (lexicon.language == "en" and word[0].isupper() and word[-1] == "." and word[:-1].casefold() in plain_titles)
        ordinal = ORDINAL.fullmatch(word) and not _DAY_BEFORE.search(front, 0, match.start()) and taken and office(taken[0][0], lexicon)
        if _STOPPED.search(word) and not short and not ordinal and not _ENCLOSED.fullmatch(word):
            # "Minister of Industry, Investment and Commerce, Jane Doe": a comma inside an office that is not yet complete.
            inside = comma and word.endswith(",") and taken and not any(office(one, lexicon) for one, _ in taken)
            if not inside:
                break
        if comma and bare in _POSSESSIVES and taken and any(office(one, lexicon) for one, _ in taken) and not lexicon.order:
            set_off = True
            break  # "our marketing director, Jane Doe, explains"
        if not lexicon.order and bare.lower() in _ARTICLES and taken and any(office(one, lexicon) for one, _ in taken):
            ahead = front[: match.start()].split()[-1:]
            goes_on = comma and bool(ahead) and bare == "the" and ahead[0] in _WITHIN
            goes_on = goes_on or (bare == "the" and _TO_ANOTHER.search(front, 0, match.start()) is not None)
            if not goes_on and not (comma and bare in _GENITIVES and ahead and capital(ahead[0]) and ahead[0].isalpha()):
                set_off = True
                break  # "auf der Landtagssitzung den neuen Ministerpräsidenten Hendrik Wüst", not "Sprecherin der Gruppe der Prüfer"
        if bare in northern and taken and office(front[: match.start()].rstrip().rpartition(" ")[2], lexicon) and capital(taken[0][0]):
            taken.insert(0, (bare, base + match.end() - len(bare)))
            continue
        great = capital(bare) or bare[0] in "0123456789&("
        plain = not great and bare.casefold() not in SMALL and not office(bare, lexicon) and bare not in _AFTER_WHOM
        closed = plain and not comma and bare in _CONJOINING and bool(taken)
        english = lexicon.language == "en"
        acts = english and plain and bool(taken) and bare not in ATTRIBUTES and _DOES.match(bare) is not None
        if closed or acts or (plain and taken and (bare in _FINITE if comma or english else verb_between(bare, lexicon))):
            break  # "In ihrer Rede lobte heute Ministerin Eva Klein", "Its members are Pilot Works, Blue Barn"
        if (
            plain
            and not comma
            and not (english and taken and bare in ATTRIBUTES)
            and not (bare in _STANDING and taken and any(office(one, lexicon) for one, _ in taken))
        ):
            # "Home Office crime prevention minister Jane Doe": two words at most between the house and the office.
            small += 1
            if (
                small > 2
                or (not (taken and office(taken[0][0], lexicon)) and small == 1)
                or phrases(lexicon.said).search(bare)
                or not bare.replace(":", "").isalpha()
            ):
                break
        taken.insert(0, (bare, base + match.end() - len(bare)))
        if len(taken) > 14 or bare != word:
            break
    if small > 2 and (whole := _clause_of(front, base, lexicon)):
        return whole
    if lexicon.language == "en" and any(word == "as" for word, _ in taken):
        at = max(at for at, (word, _) in enumerate(taken) if word == "as")
        taken = (
            taken[at + 1 :] if any(office(word, lexicon) for word, _ in taken[at + 1 :]) else taken
        )  # "In his role as chair of the board"
    preposed = 0
    if not lexicon.order and not comma:
        preposed = _behind_preposition(taken, lexicon)
        taken = taken[preposed:]
        towards = max((at for at, (word, _) in enumerate(taken) if word == "to"), default=-1)
        if 0 < towards < len(taken) - 1 and all(capital(word) and office(word, lexicon) for word, _ in taken[towards + 1 :]):
            taken = taken[towards + 1 :]  # "a law clerk to Judge Jane Doe"
    joint = max((at for at, (word, _) in enumerate(taken) if word in _BOTH), default=-1)
    if not lexicon.order and 0 < joint < len(taken) - 1 and not any(office(word, lexicon) for word, _ in taken[:joint]):
        # "Bishop Ann Roe of Virginia and Bishop Bo Lund"
        of_another = base == floor > 0 and _OF_ONE_BEFORE.match(front) and all(capital(word) for word, _ in taken[joint + 1 :])
        taken = taken[joint + 1 :] if of_another or office(taken[joint + 1][0], lexicon) else taken
    # What belongs to the owner is not of the office: "the Centre’s Director of Advocacy".
    owner = next(
        (at for at in range(len(taken) - 1, -1, -1) if taken[at][0].endswith(("’s", "'s", "s’", "s'")) and not _whose(taken, at)), -1
    )
    set_off = owner >= 0 or (set_off and len(taken) < _SET_OFF_WORDS)
    taken = taken[owner + 1 :]
    if taken and taken[0][0].casefold() in NO_OFFICE and not taken[0][0].isupper():
        taken.pop(0)  # "It met former director"
    if small and not comma and not closed and taken and not taken[0][0][:1].isupper() and not taken[0][0].endswith(_ADJECTIVES):
        first = next((at for at, (word, _) in enumerate(taken) if office(word, lexicon)), 0)
        first = 0 if preposed and first < 3 and lexicon.language == "en" else first  # "to county mayor Olive Grant"
        while first > 0 and (
            taken[first - 1][0].endswith(_ADJECTIVES)
            or taken[first - 1][0] in _STANDING
            or adjective(taken[first - 1][0], lexicon)
            or ORDINAL.fullmatch(taken[first - 1][0])
            or _pair(taken, first, lexicon)
        ):
            first -= 1
        taken = taken[first:]
    owned = comma and owner >= 0 and any(office(word, lexicon) for word, _ in taken[:_OWNED_WORDS])
    if (comma or lexicon.order == "first") and not owned and not any(office(word, lexicon) for word, _ in taken[:1]):
        heads = office if lexicon.order == "first" else _great
        first = bounded(taken, lexicon)
        first = next((at for at, (word, _) in enumerate(taken) if heads(word, lexicon)), 0) if first < 0 else first
        while first > 0 and (
            (taken[first - 1][0].islower() and adjective(taken[first - 1][0], lexicon))
            or _pair(taken, first, lexicon)
            or ORDINAL.fullmatch(taken[first - 1][0])
        ):
            first -= 1  # "tisková mluvčí"
        taken = taken[first:]
    if comma and not lexicon.order:
        taken = _headed(taken, lexicon)
    while taken and (
        taken[0][0].casefold() in SMALL
        or taken[0][0] in ("As", "While", "When", "Both")
        or (taken[0][0][:1].isdigit() and not ORDINAL.fullmatch(taken[0][0]))
        or opens(taken[0][0], lexicon)
        or (len(taken) > 1 and _is_month(taken[0][0], lexicon))
    ):
        taken.pop(0)
    if not taken or not any(office(word, lexicon) for word, _ in taken):
        return None
    said = phrases(lexicon.said).search(" ".join(word for word, _ in taken))
    opens_it = set_off or taken[0][0][:1].isupper() or office(taken[0][0], lexicon) or adjective(taken[0][0], lexicon)
    if comma and (len(taken) > 14 or not opens_it or said):
        return None
    return taken[0][1], base + len(front) - (1 if comma else 0)


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


def _before_dash(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """An office that with a dash behind it opens a line: "Председатель попечительского совета — Дмитрий Раевский"."""
    opening = max((match.end() for match in expression(r"[.!?;:\n]\s*").finditer(front)), default=0)
    words = front[opening:].split()
    opens = bool(words) and len(words) <= 9 and capital(words[0]) and holds_office(" ".join(words[:2]), lexicon, 2)
    return (base + opening, base + len(front)) if opens else None


def _over_small_words(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """An office of Vietnamese, which what it is of follows in small letters: "Thứ trưởng Bộ Y tế"."""
    opening = max((match.end() for match in expression(r"[.,!?;:\n\"“”]\s*").finditer(front)), default=0)
    if phrases(lexicon.said).search(front, opening):
        return None
    for role in phrases(lexicon.roles).finditer(front, opening):
        return (base + role.start(), base + len(front)) if len(front[role.end() :].split()) <= 10 else None
    return None


def _whose(taken: Sequence[tuple[str, int]], at: int) -> bool:
    """Whether an owner and the next word are the name of an office: "State’s Attorney"."""
    return at + 1 < len(taken) and f"{taken[at][0]} {taken[at + 1][0]}".casefold().replace("’", "'") in _WHOSE


def _pair(taken: Sequence[tuple[str, int]], at: int, lexicon: Pack) -> bool:
    """Whether a word and the one before it are an office together: "міський голова"."""
    return f"{taken[at - 1][0]} {taken[at][0]}".casefold() in lexicon.roles


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


def _clause_of(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """The words with which a sentence begins, if they are few, an office ends them, and none is a verb: "Home office crime prevention minister"."""
    if lexicon.order:
        return None
    opening = max((match.end() for match in expression(r"[.!?:;\n]\s*").finditer(front)), default=0)
    words = front[opening:].split()
    if not 2 <= len(words) <= 7 or not words[0][:1].isupper() or not office(words[-1], lexicon) or thing(words[0].casefold() + " "):
        return None
    if any(word.casefold() in SMALL - {"of", "for", "and"} or not word.replace("-", "").isalpha() for word in words):
        return None
    if phrases(lexicon.said).search(front, opening) or phrases(lexicon.announce).search(front, opening) or words[0].casefold() in _ADVERBS:
        return None
    return base + opening + len(front[opening:]) - len(front[opening:].lstrip()), base + len(front)
