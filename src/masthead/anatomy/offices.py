"""Where the office of somebody stands beside the name: straight before it, or behind it between commas or in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.names import capital, holds_office, office, person, runs, thing, titled
from masthead.anatomy.northern import ORDINAL, adjective, bounded, opens, verb_between
from masthead.anatomy.pack import Pack, alternatives, phrases, present
from masthead.expressions import expression

_SMALL_WORDS = """
    of for to the and at on in & a an de del della di da do dos das du des la le les von der des für und im am van y e au aux à en pour el
    los las o os as il lo gli het and/or sur et para per with zum zur
"""
SMALL = frozenset(_SMALL_WORDS.split())
WORD = expression(r"[^ \u00a0]+")
_NO_OFFICE_WORDS = "which who that whose where es er sie it he she they we wir ich dass ob weil wenn und aber but because if when while"
_ADVERB_WORDS = "today yesterday earlier however meanwhile later then now also here there this that heute gestern hoy ayer hier"
_FINITE = expression(r"\s(?:was|were|is|are|has been|have been|had been)\s")
"""What no office has within it, but a clause."""
_PARENTHESIS = expression(r"\s?\(([^()]{3,120})\)")
_COMMA = expression(r"\s?[,،，]\s?|;\s(?=[A-Z]\w+,\s)|\s[–—-]\s|[ \u00a0]?\n(?=[^\n]{4,90}(?:\n|$))")
_CUT = expression(r"[.;:!?“”«»„\"\n]")
_ABBREVIATED = expression(r"\b(?:[A-Z]|Inc|Ltd|Dr|St|U\.S|Mr|Ms|Corp|Co|e\.V)$")
_FURTHER = expression(r"\A(?:and |und |et |y )")
_LOOSE = expression(r"\s(?:and|und|et|y|e|a|i|и|та|і|й)\s?\Z")
_LISTED = expression(r"\s(?:sowie|und|and|as well as|et|y|e|и|та|і|a|i|oraz)\s")
_JOINED = expression(r"\s(?:and|und|et|y|e)\s")
_ADVERBS = frozenset(_ADVERB_WORDS.split())
_NO_OFFICE = frozenset(_NO_OFFICE_WORDS.split())
_ARTICLE_WORDS = (
    "der die das den dem ein eine einen einer einem the a an ihr ihre ihres ihrem ihren ihrer sein seine seines seinem seinen seiner"
)
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_DEGREES = expression(
    r"(?:,\s(?:Ph\.?\s?D|M\.?D|MPH|M\.?P\.?H|MBA|J\.?D|Esq|R\.?N|CPA|P\.?E|M\.?S|MSc|BSc|M\.?A|B\.?A|Ed\.?D|DVM|D\.?V\.?M|DDS|Dr\.?P\.?H|Psy\.?D|"
    r"\d\d|aged \d\d|Pharm\.?D|D\.?O|FAAP|FACS|FRS|FACP|OBE|CBE|MBE|KC|QC|MP|Jr|Sr|II|III|CFA|LLM|AIA|FAIA|LEED AP)\b\.?)+(?=,)"
)
_LETTERS = expression(r"(?:,\s(?:[A-Z][A-Za-z]{0,4}\.){2,4}(?:[A-Z][a-z]{0,3})?(?!\w))+(?=\s[a-z(]|,\s[a-z]|\.?$)")
"""Degrees as letters behind a name, with a full stop behind each: "Bambang Suryanto, S.T., M.Sc. melantik"."""
_ELIDED = expression(r"\A(?:l|un|dell|all|dall|nell)[’']", re.I)
_PREPOSITIONS = frozenset(("von", "bei", "mit", "durch", "nach", "zwischen", "gegen", "vom", "beim", "by", "with"))
_ADJECTIVES = ("ende", "enden", "ender", "liche", "lichen", "licher", "ische", "ischen", "ischer")
_STANDING_WORDS = (
    "outgoing incoming acting former interim senior junior associate assistant executive managing past retired current ehemalige ehemaliger"
)
_STANDING = frozenset(_STANDING_WORDS.split())
"""What says in which state an office is held, and belongs to it."""
_PORTFOLIO = expression(
    r"(?:(?:Deputy |Acting )?(?:Prime |First )?(?:Minister|Premier|Treasurer|Secretary) and )?(?:(?:Deputy|Assistant|Associate|Acting|Shadow|Parliamentary|Federal|State) )*"
    r"(?P<office>[A-Z][a-z]+) (?:for|of) (?:the )?[A-Z][\w’&-]+(?:,? (?:and |& |the |of |for )?[A-Z][\w’&-]+){1,12}\s?$"
)
"""Minister for Transport, Water and Local Government: an office of several fields, right before a name."""
_CALLED = expression(r"«[^«»\n]{2,70}»|“[^“”\n]{2,70}”|„[^„“”\n]{2,70}[“”]|\"[^\"\n]{2,50}\"")
_ENCLOSED = expression(r"\([^()]*\)")
_AFTER_WHOM = ("ім.", "им.", "імені", "имени")
"""What joins a house with whom it is called after."""
_SERVES = expression(
    r"who (?:currently |now |also )?(?:serves|acts|works|served|acted|worked|is serving|is acting) as (?:the |an? )?(?:official )?"
)
"""A clause that tells of an office what an apposition would: "who serves as the official spokesperson of the unit"."""
_IS = expression(
    r"(?:who|der|die|som|qui|que|che|który|która|který|která|joka)\s(?:is|er|ist|är|est|es|é|è|jest|je|on)\s(?:(?:the|an?|eine?|une?|un[ao]?|la|le|el|il|o|en|et|ett)\s)?"
)
"""A clause that says the same: "der er formand for klubben"."""
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
_REACH = 220
"""How many characters before or after a name its role is looked for."""
_PAST = expression(r"[a-z]+ed\s")
_NO_APPOSITION = expression(
    r"(?:Inc|Ltd|LLC|Corp|Co\.|plc|PLC|GmbH|S\.A|N\.V|Pty|Limited)(?![\w-])|(?:will|would|has|have|had|is|are|was|were|can|could|may|must|should|does|did|including|such as|especially|namely)\s"
    r"|(?:MD|DO|Ph\.?D|RN|JD|CPA|MBA|Esq)\.?\sand\s"
)
"""What stands behind the comma of a house's name or of a clause, and is no office: "Acme, Inc. elected", "the Quay Hall, will show"."""
_ANOTHER = expression(r"\s(?:and|&)\s(?:Drs?|Mrs?|Ms|Prof|Hon|Sir|Dame)\.?\s(?=[A-Z])")
"""Where somebody else follows with a form of address: "chair of the trust and Dr. Bo Roe, its director"."""
_OF_BODY = expression(r"(?:^|(?<=[\s,]))(?P<office>(?:[\w’'-]+\s){0,2}?[\w-]+)\s(?:of|for)\sthe\s[a-z]{4,}(?:\s[a-z]{4,})?$")
"""An office of a body written small, before a name: "Chairman of the board Jane Doe"."""
_UNIT_BEHIND = expression(r"[a-zà-ÿ&\-]+(?:\s[a-zà-ÿ&\-]+){0,3},\s[A-Z][^,]{1,40}")
_DASH = expression("[–—]")
_STOPPED = expression(r"[,.;:!?…”»)]$")
_DAY_BEFORE = expression(r"\b(?:am|den|der|dem|vom|bis|zum|til|fra|till|från|do|od|dne)\s$")
"""Before the number of a day, and not of an office."""
_COMMAS = expression("[,،，]")


def after(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where a role in apposition stands: between commas, or in brackets, behind the name."""
    bracket = _PARENTHESIS.match(text, end)
    if bracket and holds_office(bracket[1], lexicon):
        return bracket.span(1)
    lettered = _LETTERS.match(text, end)
    end = lettered.end() if lettered else end
    degrees = _DEGREES.match(text, end)
    found = _COMMA.match(text, degrees.end() if degrees else end)
    if not found:
        return None
    start = found.end()
    serves = _SERVES.match(text, start) or _IS.match(text, start)
    start = serves.end() if serves else start
    rest = text[start : start + _REACH + 40]
    if _NO_APPOSITION.match(rest):
        return None
    stop = _stop(rest, lexicon)
    beside = _ANOTHER.search(rest, 0, stop)
    stop = beside.start() if beside else stop
    called = [match.span() for match in _CALLED.finditer(rest, 0, stop)]
    commas = [match.start() for match in _COMMAS.finditer(rest[:stop]) if not any(low < match.start() < high for low, high in called)]
    first = commas[0] if commas else stop
    role = rest[:first].strip()
    bracket_at = role.find("(")
    if bracket_at > 0 and ")" not in role:
        first = rest.index("(")
        role = rest[:first].strip()
    if (
        _PAST.match(role)
        or role.partition(" ")[0] in _NO_OFFICE
        or _FINITE.search(role)
        or not (_opens(role, lexicon) if lexicon.order == "first" else holds_office(role, lexicon, 9))
        or (lexicon.order == "last" and role and not office(role.split()[-1], lexicon))
        or len(role.split()) > 24
        or phrases(lexicon.said).match(role)
        or _several(role, lexicon)
    ):
        return None
    opened = titled(lexicon.titles).match(role + " ")
    if opened and not office(role.split()[0].rstrip("."), lexicon):
        return None
    if len(commas) > 1 and _UNIT_BEHIND.fullmatch(rest[commas[0] + 1 : stop].strip(" .")):
        return start, start + stop  # "general manager, professional graphics, AMD"
    for at, comma in enumerate(commas):
        until = commas[at + 1] if at + 1 < len(commas) else stop
        more = rest[comma + 1 : until].strip()
        # "Chief Architect, Synthetic Genomics": the organisation, if it stands alone and the sentence or another comma ends it.
        joined = _JOINED.split(more, maxsplit=1)
        named = joined[0] if len(joined) > 1 and office(joined[1].split()[0], lexicon) else more
        proper = capital(_FURTHER.sub("", more)) and all(word[:1].isupper() or word.casefold() in SMALL for word in named.split())
        if more != (name := _FURTHER.sub("", more)) and person(name.split(), lexicon):
            break  # "…, and John Roe, professor of law"
        further = more[:1].islower() and is_office(more, lexicon)  # "ministre d'État, ministre de la Mer"
        alone = proper and len(named.split()) <= 7 and (until < len(rest) or len(rest) < 120)
        if not further and (not alone or titled(lexicon.titles).match(more + " ")):
            break
        first = until
    return start, start + len(rest[:first].rstrip())


def is_office(phrase: str, lexicon: Pack) -> bool:
    """Whether words begin with an office and name nobody who holds it."""
    words = phrase.split()
    return 1 < len(words) <= 14 and office(words[0], lexicon) and not any(person(run.group().split(), lexicon) for run in runs(phrase))


def _opens(role: str, lexicon: Pack) -> bool:
    """Whether an office begins with its noun, or with adjectives before it: not "entouré des membres du Gouvernement"."""
    for word in role.split()[:4]:
        if office(word, lexicon):
            return True
        if word.lower() in lexicon.links:
            return False
    return False


def _stop(rest: str, lexicon: Pack) -> int:
    """Where an apposition ends at the latest: the end of the sentence, a quotation, a verb of saying."""
    stop, inside = len(rest), 0
    for match in _CUT.finditer(rest):
        if match.start() < inside:
            continue
        named = _CALLED.match(rest, match.start())
        if named and rest[: match.start()].rstrip()[-1:].isalpha():
            inside = named.end()  # "président de « Piste 01, ça suffit ! »"
            continue
        if match.group() == ".":
            following = rest[match.end() : match.end() + 2].strip()
            if following[:1].islower() or following[:1].isdigit() or (_ABBREVIATED.search(rest[: match.start()]) and following):
                continue
        stop = match.start()
        break
    verb = phrases(lexicon.said).search(rest, 0, stop)
    if not verb or verb.start() == 0:
        return stop
    loose = _LOOSE.search(rest, 0, verb.start())
    return min(stop, loose.start() if loose else verb.start())


def _several(role: str, lexicon: Pack) -> bool:
    """Whether words after a comma go on a list of persons: "der Außenminister der Schweiz Ignazio Cassis sowie die Ministerin Aurelia Frick"."""
    parts = _LISTED.split(role)
    return len(parts) > 1 and all(_fronted(part, lexicon) for part in parts)


def _fronted(part: str, lexicon: Pack) -> bool:
    words = part.split()
    return (
        len(words) > 2
        and holds_office(" ".join(words[:-2]), lexicon, 5)
        and any(person(words[at : at + 2], lexicon) and capital(words[at + 1]) and at > 0 for at in range(len(words) - 3, len(words) - 1))
    )


def before(text: str, floor: int, address_at: int, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where a role straight before the name stands: "Minister of Health Jane Doe", "BKA-Präsident Holger Münch", "Judge, Ms. Doe"."""
    end = name_at if holds_office(text[address_at:name_at], lexicon) else address_at
    base = max(floor, end - _REACH)
    front = text[base:end].rstrip()
    # "Minister of Trade, Senator the Hon. Jane Doe": the office stands before the title.
    styled = re.search(rf",\s{alternatives(present(lexicon.titles))}(?:\sthe)?$", front) if lexicon.titles else None
    if styled and holds_office(front[max(0, styled.start() - 60) : styled.start()], lexicon):
        front = front[: styled.start() + 1]
    if address_at < name_at:
        front = re.sub(r",\s(?:the|el|la|le)$", ",", front)  # "Minister for Water, the Hon. Jane Doe"
    if not lexicon.order and ", " in front and (fields := _PORTFOLIO.search(front)) and office(fields["office"], lexicon):
        return base + fields.start(), base + len(front)
    if lexicon.order == "first" and (dash := _SET_OFF.search(front)):
        return _before_dash(front[: dash.start()], base, lexicon)
    if lexicon.language == "vi" and (found := _over_small_words(front, base, lexicon)):
        return found
    if not lexicon.order and (body := _OF_BODY.search(front)):
        said = body["office"].split()
        first = next((at for at, word in enumerate(said) if office(word, lexicon)), -1)
        if first == len(said) - 1:
            low = next((at for at, word in enumerate(said) if at == first or capital(word)), first)
            return base + body.start("office") + body["office"].rindex(" ".join(said[low:])), base + len(front)
    comma = front.endswith((",", "،"))
    words = list(WORD.finditer(front[:-1] if comma else front))
    taken: list[tuple[str, int]] = []
    small = 0
    for match in reversed(words):
        word = match.group()
        bare = word if _ENCLOSED.fullmatch(word) else _unelided(_DASH.split(word)[-1], lexicon).lstrip('“”"«»„(')
        if not bare:
            break
        short = word.casefold().rstrip(".") in ("dr", "prof", "u.s", "st", "sen", "rep", "sens", "hon", "mr", "ms", "ім", "им")
        ordinal = ORDINAL.fullmatch(word) and not _DAY_BEFORE.search(front, 0, match.start()) and taken and office(taken[0][0], lexicon)
        if _STOPPED.search(word) and not short and not ordinal and not _ENCLOSED.fullmatch(word):
            # "Minister of Industry, Investment and Commerce, Jane Doe": a comma inside an office that is not yet complete.
            inside = comma and word.endswith(",") and taken and not any(office(one, lexicon) for one, _ in taken)
            if not inside:
                break
        if not lexicon.order and bare.lower() in _ARTICLES and taken and any(office(one, lexicon) for one, _ in taken):
            break  # "auf der Landtagssitzung den neuen Ministerpräsidenten Hendrik Wüst"
        great = capital(bare) or bare[0] in "0123456789&("
        plain = not great and bare.casefold() not in SMALL and not office(bare, lexicon) and bare not in _AFTER_WHOM
        if plain and not comma and taken and verb_between(bare, lexicon):
            break  # "In ihrer Rede lobte heute Ministerin Eva Klein"
        if plain and not comma:
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
    preposed = 0
    if not lexicon.order and not comma:
        preposed = _behind_preposition(taken, lexicon)
        taken = taken[preposed:]
    # What belongs to the owner is not of the office: "the Centre’s Director of Advocacy".
    owner = next(
        (at for at in range(len(taken) - 1, -1, -1) if taken[at][0].endswith(("’s", "'s", "s’", "s'")) and not _whose(taken, at)), -1
    )
    taken = taken[owner + 1 :]
    if taken and taken[0][0].casefold() in _NO_OFFICE and not taken[0][0].isupper():
        taken.pop(0)  # "It met former director"
    if small and not comma and taken and not taken[0][0][:1].isupper() and not taken[0][0].endswith(_ADJECTIVES):
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
    if (comma or lexicon.order == "first") and not any(office(word, lexicon) for word, _ in taken[:1]):
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
    if comma and (len(taken) > 14 or not (taken[0][0][:1].isupper() or office(taken[0][0], lexicon)) or said):
        return None
    return taken[0][1], base + len(front) - (1 if comma else 0)


def _is_month(word: str, lexicon: Pack) -> bool:
    """Whether a word is a month, in a language that writes months with capitals: "am 12. Mai Bürgermeisterin Eva Klein"."""
    return lexicon.language == "de" and any(word in month for month in lexicon.months)


def _before_dash(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """An office that with a dash behind it opens a line: "Председатель попечительского совета — Дмитрий Раевский"."""
    opening = max((match.end() for match in re.finditer(r"[.!?;:\n]\s*", front)), default=0)
    words = front[opening:].split()
    opens = bool(words) and len(words) <= 9 and capital(words[0]) and holds_office(" ".join(words[:2]), lexicon, 2)
    return (base + opening, base + len(front)) if opens else None


def _over_small_words(front: str, base: int, lexicon: Pack) -> tuple[int, int] | None:
    """An office of Vietnamese, which what it is of follows in small letters: "Thứ trưởng Bộ Y tế"."""
    opening = max((match.end() for match in re.finditer(r"[.,!?;:\n\"“”]\s*", front)), default=0)
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
    opening = max((match.end() for match in re.finditer(r"[.!?:;\n]\s*", front)), default=0)
    words = front[opening:].split()
    if not 2 <= len(words) <= 7 or not words[0][:1].isupper() or not office(words[-1], lexicon) or thing(words[0].casefold() + " "):
        return None
    if any(word.casefold() in SMALL - {"of", "for", "and"} or not word.replace("-", "").isalpha() for word in words):
        return None
    if phrases(lexicon.said).search(front, opening) or phrases(lexicon.announce).search(front, opening) or words[0].casefold() in _ADVERBS:
        return None
    return base + opening + len(front[opening:]) - len(front[opening:].lstrip()), base + len(front)
