"""Who is named with an office, role or function, and how the source words it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from masthead.anatomy import caseless, fronted
from masthead.anatomy.names import TOKEN, Mention, capital, holds_office, office, particle, person, runs, thing, titled, unfit
from masthead.anatomy.pack import Pack, alternatives, phrases, present
from masthead.expressions import expression

_SMALL_WORDS = """
    of for to the and at on in & a an de del della di da do dos das du des la le les von der des für und im am van y e au aux à en pour el
    los las o os as il lo gli het and/or sur et para per with zum zur
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_WORD = expression(r"[^ \u00a0]+")
_PARENTHESIS = expression(r"\s?\(([^()]{3,120})\)")
_COMMA = expression(r"\s?[,،，]\s?|\s[–—-]\s|[ \u00a0]?\n(?=[^\n]{4,90}(?:\n|$))")
_CUT = expression(r"[.;:!?“”«»„\"\n]")
_ABBREVIATED = expression(r"\b(?:[A-Z]|Inc|Ltd|Dr|St|U\.S|Mr|Ms|Corp|Co|e\.V)$")
_FURTHER = expression(r"\A(?:and |und |et |y )")
_FOREIGN_NAME = expression(rf"\s?\({TOKEN}(?:\s[\w.\-’']+){{0,4}}\)")
_AND = alternatives(("and", "und", "et", "y", "e", "и", "та", "i", "ve", "و", "&"))
_JOINT = expression(rf"\s?(?:\([^()]{{1,12}}\)\s?)?(?:[,،、]\s?)?(?:{_AND})?\s?")
_LINKED = expression(r"(?:^|\s)([^\W\d_]+[’']?)(?:\s(?:el|la|los|las|le|les|il|lo|gli|o|a|os|as))?\s?$")
_FEW = expression(r"(?:[ \u00a0][a-zà-ÿ-]+){0,2}[ \u00a0]([a-zà-ÿ-]+)[ \u00a0]")
_CASE = expression(r"[’'](?:\w{1,5})$")
_ADVERB_WORDS = "today yesterday earlier however meanwhile later then now also here there this that heute gestern hoy ayer hier"
_ADVERBS = frozenset(_ADVERB_WORDS.split())
_NO_OFFICE_WORDS = "which who that whose where es er sie it he she they we wir ich dass ob weil wenn und aber but because if when while"
_NO_OFFICE = frozenset(_NO_OFFICE_WORDS.split())
_ARTICLES = frozenset(("der", "die", "das", "den", "dem", "ein", "eine", "einen", "einer", "einem", "the", "a", "an"))
_DEGREES = expression(
    r"(?:,\s(?:Ph\.?\s?D|M\.?D|MPH|M\.?P\.?H|MBA|J\.?D|Esq|R\.?N|CPA|P\.?E|M\.?S|MSc|BSc|M\.?A|B\.?A|Ed\.?D|DVM|D\.?V\.?M|DDS|Dr\.?P\.?H|Psy\.?D|"
    r"\d\d|aged \d\d|Pharm\.?D|D\.?O|FAAP|FACS|FRS|FACP|OBE|CBE|MBE|KC|QC|MP|Jr|Sr|II|III|CFA|LLM|AIA|FAIA|LEED AP)\b\.?)+(?=,)"
)
_ELIDED = expression(r"\A(?:l|un|dell|all|dall|nell)[’']", re.I)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZPhDs "
_HONOURS = frozenset(("MP", "MPs", "MLA", "MSP", "MEP", "QC", "KC", "SC", "AM", "AO", "AC", "OBE", "CBE", "MBE", "PhD", "MD"))
_CALLED = expression(r"«[^«»\n]{2,70}»|“[^“”\n]{2,70}”|„[^„“”\n]{2,70}[“”]|\"[^\"\n]{2,50}\"")
_ENCLOSED = expression(r"\([^()]*\)")
_REACH = 220
"""How many characters before or after a name its role is looked for."""


def mentions(text: str, lexicon: Pack) -> list[Mention]:
    """Persons named in a text, in order, with the roles that stand right before or after them."""
    if caseless.its(lexicon) and not text.isascii():
        return caseless.mentions(text, lexicon)
    found: list[Mention] = []
    floor = 0
    for run in runs(text):
        if run.start() < floor:
            continue
        behind = found and not found[-1].role and _FEW.fullmatch(text, found[-1].end, run.start())
        if behind and office(behind[1], lexicon):
            floor = found[-1].start  # "Extinction Rebellion activist Jane Doe": what looked like a name is the house
        mention = _in_run(text, run.start(), run.end(), floor, lexicon)
        if mention is None:
            continue
        if lexicon.order == "last" and not mention.role and _CASE.search(mention.name):
            continue  # "İsveç'deki", and what an office behind it is of
        while found and mention.role_start >= 0 and found[-1].start >= mention.role_start:
            found.pop()
        if found:
            mention = _shared(text, found[-1], mention)
        found.append(mention)
        floor = max(mention.end, mention.role_end)
    return found


def _in_run(text: str, start: int, end: int, floor: int, lexicon: Pack) -> Mention | None:
    """The person in one run of capitalised words: what is left behind its titles, offices and organisations."""
    if text[start - 1 : start] in tuple('"“„«') and text[end : end + 1] in tuple('"”“»'):
        return None  # what stands in marks alone is what something is called
    spans = [(start + match.start(), start + match.end()) for match in _WORD.finditer(text[start:end])]
    if len(spans) == 1:
        return None  # a lone word needs a title or an office before it, and most are the first of a sentence
    words = [text[low:high] for low, high in spans]
    outer = end
    while len(words) > 2 and words[-1] in _HONOURS:
        words.pop()
        spans.pop()
    titles = plain(lexicon.titles)
    first, title_at, titled_at = 0, -1, -1
    for at, word in enumerate(words):
        if word.casefold().rstrip(".") in titles and at + 1 < len(words):
            title_at = at if title_at < 0 or first != at else title_at
            first = at + 1
        elif at == 0 and len(words) > 1 and _opens_sentence(word, lexicon):
            first = 1  # "Anche Claudia Alongi"
        elif not (word[0].islower() and at and particle(words[at - 1]) and particle(word)) and (
            unfit(words, at, first, lexicon) or word.lower() in lexicon.houses
        ):
            if (ends := _owned(words, first, at, lexicon)) > first:
                words, spans = words[:ends], spans[:ends]
                break  # "María Pérez de la Fundación Agua", "Eva Klein zur Direktorin"
            first, title_at = at + 1, -1
        elif (
            word == "von"
            and at + 2 == len(words)
            and at - first == 2
            and not particle(words[first + 1])
            and person(words[first:at], lexicon)
        ):
            words, spans = words[:at], spans[:at]
            break  # "Hans Müller von Greenpeace"
    first = max(first, _house(text, spans[first][0], words[first:], lexicon) + first) if first < len(words) and title_at < 0 else first
    if (
        len(words) - first > 2
        and words[first].isupper()
        and words[first].isalpha()
        and len(words[first]) > 1
        and not words[first + 1].isupper()
    ):
        # An acronym is the house's: with one more word of its name, if there are that many.
        first += 1 if len(words) - first == 3 else len(words) - first - 2  # "руководитель пресс-службы ГХК Борис Рыженков"
    names = words[first:]
    real = [word for word in names if not particle(word)]
    if not real:
        return None
    if len(real) == 1:
        # A lone word needs a title or an office before it: "Senator Byrd", "Mr Baker".
        # An office alone fronts a surname only in compounds: "ZDH-Generalsekretär Schwannecke", not "Officer Cadets".
        known = first > 0 and (
            title_at >= 0 or (office(words[first - 1], lexicon) and ("-" in words[first - 1] or len(words[first - 1]) > 12))
        )
        if not known and spans[first][0] == start and (titled_at := _titled(text, start, lexicon)) >= 0:
            known, title_at = True, -2  # "le président Macron"
        bare = real[0].rstrip(".")
        if not known or thing(bare) or len(bare) < 3 or not bare[1:2].islower():
            return None
    elif not person(names, lexicon, fronted=first > 0):
        return None
    low, high = spans[first][0], spans[-1][1]
    foreign = _FOREIGN_NAME.match(text, high) if not text[high - 1].isascii() else None
    high = foreign.end() if foreign else high
    address_at = spans[title_at][0] if title_at >= 0 else titled_at if title_at == -2 else low
    address = text[address_at:low].strip()
    role = fronted.before(text, floor, address_at, lexicon) if lexicon.order == "last" else None
    role = (
        role
        or _after(text, outer if outer > high and not text[high:outer].strip(_LETTERS) else high, lexicon)
        or _before(text, floor, address_at, low, lexicon)
    )
    if not role and lexicon.order == "first":
        role = fronted.before(text, floor, address_at, lexicon)
    role = role or fronted.given(text, address_at, high, lexicon)
    if role and role[0] < low and text[role[0] : role[1]].split()[-1].casefold() in _SMALL:
        return None  # "Director of International Cooperation": an office goes on, nobody is named
    name = text[low:high].rstrip(".").strip() if not text[low:high].endswith(("Jr.", "Sr.")) else text[low:high]
    if lexicon.order == "last" and (role or address):
        name = _CASE.sub("", name)
    return Mention(name, address, *((text[role[0] : role[1]], low, high, *role) if role else ("", low, high)))


def _titled(text: str, start: int, lexicon: Pack) -> int:
    """Where an office in small letters stands that is as good as a title right before a surname; -1 if none does."""
    word = text[max(0, start - 20) : start].rsplit(None, 1)[-1:] if text[start - 1 : start] in (" ", "\u00a0") else []
    return start - len(word[0]) - 1 if word and word[0] in lexicon.titles and word[0].islower() and office(word[0], lexicon) else -1


def _opens_sentence(word: str, lexicon: Pack) -> bool:
    """Whether a capitalised word is one of the small ones, at the beginning of a sentence."""
    low = word.lower()
    return low in lexicon.halts or low in lexicon.links or low in lexicon.prepositions


def _owned(words: Sequence[str], first: int, at: int, lexicon: Pack) -> int:
    """Where a name ends that small words join with what follows it; `first` if there is none."""
    ends = at
    while ends > first and particle(words[ends - 1]):
        ends -= 1
    return ends if ends < at and person(words[first:ends], lexicon, fronted=first > 0) else first


def _house(text: str, start: int, words: Sequence[str], lexicon: Pack) -> int:
    """How many of a run's first words name what an office before them is of: "presidente de Telefónica José María Roe"."""
    if lexicon.order == "last":
        return 0
    front = text[max(0, start - 70) : start]
    link = _LINKED.search(front)
    if (
        not link
        or link[1].lower() not in (lexicon.links if lexicon.order else ("of", "for"))
        or not any(office(word, lexicon) for word in front[: link.start()].split()[-5:])
    ):
        return 0
    real = [at for at, word in enumerate(words) if not particle(word)]
    if len(real) < 3:
        return len(words)
    if lexicon.order:
        return real[1]
    return real[-3] if len(words[real[-2]].strip(".")) == 1 else real[-2]  # "Minister for Water Resources Jane Doe"


@lru_cache(maxsize=32)
def plain(words: tuple[str, ...]) -> frozenset[str]:
    """Words without the full stop of an abbreviation."""
    return frozenset(word.rstrip(".") for word in words)


def _after(text: str, end: int, lexicon: Pack) -> tuple[int, int] | None:
    """Where a role in apposition stands: between commas, or in brackets, behind the name."""
    bracket = _PARENTHESIS.match(text, end)
    if bracket and holds_office(bracket[1], lexicon):
        return bracket.span(1)
    degrees = _DEGREES.match(text, end)
    found = _COMMA.match(text, degrees.end() if degrees else end)
    if not found:
        return None
    start = found.end()
    rest = text[start : start + _REACH + 40]
    stop = _stop(rest, lexicon)
    called = [match.span() for match in _CALLED.finditer(rest, 0, stop)]
    commas = [match.start() for match in re.finditer("[,،，]", rest[:stop]) if not any(low < match.start() < high for low, high in called)]
    first = commas[0] if commas else stop
    role = rest[:first].strip()
    bracket_at = role.find("(")
    if bracket_at > 0 and ")" not in role:
        first = rest.index("(")
        role = rest[:first].strip()
    if (
        re.match(r"[a-z]+ed\s", role)
        or role.partition(" ")[0] in _NO_OFFICE
        or not (_opens(role, lexicon) if lexicon.order == "first" else holds_office(role, lexicon, 9))
        or len(role.split()) > 24
        or phrases(lexicon.said).match(role)
    ):
        return None
    opened = titled(lexicon.titles).match(role + " ")
    if opened and not office(role.split()[0].rstrip("."), lexicon):
        return None
    if len(commas) > 1 and re.fullmatch(r"[a-zà-ÿ&\-]+(?:\s[a-zà-ÿ&\-]+){0,3},\s[A-Z][^,]{1,40}", rest[commas[0] + 1 : stop].strip(" .")):
        return start, start + stop  # "general manager, professional graphics, AMD"
    for at, comma in enumerate(commas):
        until = commas[at + 1] if at + 1 < len(commas) else stop
        more = rest[comma + 1 : until].strip()
        # "Chief Architect, Synthetic Genomics": the organisation, if it stands alone and the sentence or another comma ends it.
        proper = capital(_FURTHER.sub("", more)) and all(word[:1].isupper() or word.casefold() in _SMALL for word in more.split())
        if more != (name := _FURTHER.sub("", more)) and person(name.split(), lexicon):
            break  # "…, and John Roe, professor of law"
        if not (proper and len(more.split()) <= 7 and (until < len(rest) or len(rest) < 120)) or titled(lexicon.titles).match(more + " "):
            break
        first = until
    return start, start + len(rest[:first].rstrip())


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
    return min(stop, verb.start()) if verb and verb.start() > 0 else stop


def _before(text: str, floor: int, address_at: int, name_at: int, lexicon: Pack) -> tuple[int, int] | None:
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
    comma = front.endswith((",", "،"))
    words = list(_WORD.finditer(front[:-1] if comma else front))
    taken: list[tuple[str, int]] = []
    small = 0
    for match in reversed(words):
        word = match.group()
        bare = word if _ENCLOSED.fullmatch(word) else _unelided(re.split("[–—]", word)[-1], lexicon).lstrip('“”"«»„(')
        if not bare:
            break
        short = word.casefold().rstrip(".") in ("dr", "prof", "u.s", "st", "sen", "rep", "sens", "hon", "mr", "ms")
        if re.search(r"[,.;:!?…”»)]$", word) and not short and not _ENCLOSED.fullmatch(word):
            # "Minister of Industry, Investment and Commerce, Jane Doe": a comma inside an office that is not yet complete.
            inside = comma and word.endswith(",") and taken and not any(office(one, lexicon) for one, _ in taken)
            if not inside:
                break
        if not lexicon.order and bare.lower() in _ARTICLES and taken and any(office(one, lexicon) for one, _ in taken):
            break  # "auf der Landtagssitzung den neuen Ministerpräsidenten Hendrik Wüst"
        great = capital(bare) or bare[0] in "0123456789&("
        plain = not great and bare.casefold() not in _SMALL and not office(bare, lexicon)
        if plain and not comma:
            # "Home Office crime prevention minister Jane Doe": two words at most between the house and the office.
            small += 1
            if (
                small > 2
                or (not (taken and office(taken[0][0], lexicon)) and small == 1)
                or phrases(lexicon.said).search(bare)
                or not bare.isalpha()
            ):
                break
        taken.insert(0, (bare, base + match.end() - len(bare)))
        if len(taken) > 14 or bare != word:
            break
    if small > 2 and (whole := _clause_of(front, base, lexicon)):
        return whole
    # What belongs to the owner is not of the office: "the Centre’s Director of Advocacy".
    owner = next((at for at in range(len(taken) - 1, -1, -1) if taken[at][0].endswith(("’s", "'s", "s’", "s'"))), -1)
    taken = taken[owner + 1 :]
    if small and not comma and taken and not taken[0][0][:1].isupper():
        taken = taken[next((at for at, (word, _) in enumerate(taken) if office(word, lexicon)), 0) :]
    if (comma or lexicon.order == "first") and not any(office(word, lexicon) for word, _ in taken[:1]):
        heads = office if lexicon.order == "first" else _great
        first = next((at for at, (word, _) in enumerate(taken) if heads(word, lexicon)), 0)
        taken = taken[first:]
    while taken and (taken[0][0].casefold() in _SMALL or taken[0][0] in ("As", "While", "When", "Both") or taken[0][0][:1].isdigit()):
        taken.pop(0)
    if not taken or not any(office(word, lexicon) for word, _ in taken):
        return None
    said = phrases(lexicon.said).search(" ".join(word for word, _ in taken))
    if comma and (len(taken) > 14 or not (taken[0][0][:1].isupper() or office(taken[0][0], lexicon)) or said):
        return None
    return taken[0][1], base + len(front) - (1 if comma else 0)


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
    if any(word.casefold() in _SMALL - {"of", "for", "and"} or not word.replace("-", "").isalpha() for word in words):
        return None
    if phrases(lexicon.said).search(front, opening) or phrases(lexicon.announce).search(front, opening) or words[0].casefold() in _ADVERBS:
        return None
    return base + opening + len(front[opening:]) - len(front[opening:].lstrip()), base + len(front)


def _shared(text: str, last: Mention, mention: Mention) -> Mention:
    """A role that stands once before several names is the role of each: "Senior prosecutors, Mr. A, Mr. B and Mr. C"."""
    if not last.role or mention.role or last.role_start > last.start:
        return mention
    both = bool(last.address) == bool(mention.address)
    plural = last.role.rstrip(".").endswith("s")
    between = text[last.end : mention.start - len(mention.address) - (1 if mention.address else 0)]
    if not (both and (plural or mention.address)) or len(between) > 22 or not _JOINT.fullmatch(between):
        return mention
    return Mention(mention.name, mention.address, last.role, mention.start, mention.end, last.role_start, last.role_end)


def surname(name: str) -> str:
    """What tells a person apart within one text."""
    bare = name.split("(")[0].split()
    return bare[-1].casefold() if bare else name.casefold()
