"""Who's who: those whom a text names with an office, once each, as the source words it; victims, suspects and children never."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from msgspec.structs import replace

from masthead.anatomy.model import Contact, Person, Quote
from masthead.anatomy.names import Mention, holds_office, office, uncased
from masthead.anatomy.names import person as nameable
from masthead.anatomy.pack import Pack, alternatives, phrases, present
from masthead.anatomy.people import mentions, plain, surname
from masthead.anatomy.text import Run
from masthead.expressions import expression

_COMPANY = expression(r"\b(?:LLC|Inc|Ltd|GmbH|LLP|plc|AG)\b")
_DAY = expression(
    r"^(?:(?:This|Last|Yesterday|Earlier|Today|Late|On)\s(?:(?:morning|afternoon|evening|week|month|year|today|night|yesterday)\s)?(?=[A-Z]))"
)
_ABBREVIATION = expression(r"\s?\([A-Z]{2,8}\)$")
_ELIDED = expression(r"\A[lL][’'](?=\w)")
_FORE = expression(
    r"^(?!(?-i:UN|LA|DAS|OS|AS|LE|EL)\s)(?:来自于?|來自於?|(?:as|como|comme|als|ein|eine|einer|eines|un|une|una|uno|um|uma|a|an|the|der|die|das|de|het|le|la|el|il|lo|los|las|les|o|os|as|ο|η|το)\s)\s?",
    re.I,
)
_DONE_BY = expression(
    r"\b(?:founded|led|opened|built|established|created|signed|chaired|gegründet|fondée?|fundad[oa])\b[^,;]*?\sby\s|\b(?:in|since|seit|depuis)\s\d{4}\s(?:by\s)?"
)
_GOES_ON = expression(r"(?:and|und|et|y|e|и|та|i|och|og|en)\s")
"""How a role does not begin: it would be the second half of something else."""
_HEADS = expression(
    r",\s((?:der|die|who|qui|que|quien|il quale|che|который|которая|який|яка)\s[^,.;:“”«»\"]{0,80}?(?:leitet|führt|heads|leads|directs|chairs|runs|dirige|conduce|preside|"
    r"возглавляет|руководит|очолює|керує)(?:\s[^,.;:“”«»\"]{1,60}?)??)(?=[,.;]|\s(?:und|and|et|y|e|и|та)\s|$)"
)


def everybody(
    runs: Sequence[Run], besides: Sequence[Run], said_by: Sequence[Quote], reachable: Sequence[Contact], lexicon: Pack
) -> tuple[Person, ...]:
    """Those whom the text names with a role, and all who speak in it; whom the press may ask only where the text itself names them."""
    asked = {surname(contact.name) for contact in reachable if contact.name}
    found = {surname(person.name): person for person in people(runs, lexicon)}
    written = {"".join(person.name.split()) for person in found.values()}
    for person in people(besides, lexicon):
        if surname(person.name) not in asked and "".join(person.name.split()) not in written:
            found.setdefault(surname(person.name), person)
    spoken = {block: run for run in runs for _, block, _ in run.parts}
    for quote in said_by:
        if not quote.speaker or surname(quote.speaker) in found:
            continue
        role = worded(quote.role, lexicon) or _relative(spoken.get(quote.evidence.block), quote)
        if (role and not _COMPANY.search(role)) or (not role and nameable(quote.speaker.split(), lexicon)):
            # Who speaks is known as surely as the quotation's speaker; the office that stands there is read by the same rules.
            evidence = replace(
                quote.evidence, rule="person.speaks", confidence=_SURE if role and _nameable(quote.speaker, lexicon) else 0.7
            )
            found[surname(quote.speaker)] = Person(quote.speaker, role, quote.speaker, evidence)
    texts = [*runs, *besides]
    return tuple(_doubted(person) if _fated(person, texts, lexicon) else person for person in found.values())


def _doubted(person: Person) -> Person:
    """Somebody with an office of whose fate the text tells: found, but for no page to list."""
    return replace(person, evidence=replace(person.evidence, rule="person.fate-told", confidence=_UNSURE))


def _fated(person: Person, texts: Sequence[Run], lexicon: Pack) -> bool:
    """Whether the text says anywhere, not only beside the office, that somebody is accused, convicted, a victim or a child."""
    last = person.name.split(" (")[0].split()[-1:]
    if not last or len(last[0]) < 2:
        return False
    for run in texts:
        at = run.text.find(last[0])
        while at >= 0:
            end = at + len(last[0])
            alone = not run.text[end : end + 1].isalnum() and not run.text[at - 1 : at].isalnum()
            if alone and (_suffers(run.text, end, lexicon) or _YOUNG.match(run.text, end)):
                return True
            at = run.text.find(last[0], end)
    return False


def _relative(run: Run | None, quote: Quote) -> str:
    """What a clause behind a speaker's name says that he or she heads."""
    at = run.text.find(quote.speaker) if run else -1
    found = _HEADS.match(run.text, at + len(quote.speaker)) if run and at >= 0 else None
    return found[1] if found else ""


_SURE, _UNSURE = 0.9, 0.6
_ODD = expression(r"\d{3}|(?<!\w)I(?!\w)|^(?:Letter|Lettre|Brief|Carta)(?!\w)")
"""What no office holds: an address, somebody's own words, what was written to the person."""
_HAN = expression("[\u3400-\u9fff]+")
_LONGEST_HAN = 4


def _nameable(name: str, lexicon: Pack) -> bool:
    """Whether a Chinese name has the shape of one, a family name before one or two characters: no capital shows where it ends."""
    whole = _HAN.fullmatch(name)
    shaped = len(name) <= _LONGEST_HAN and name.startswith(lexicon.surnames) and name not in lexicon.halts
    return whole is None or lexicon.language != "zh" or shaped


def _in_one_script(text: str, mention: Mention) -> Mention:
    """Of "программистом компании Heroku Питером Гейганом" the Latin word goes on with the office, and the name begins behind it."""
    house, _, name = mention.name.partition(" ")
    fronted = 0 <= mention.role_start < mention.start and not mention.address
    if not fronted or not house.isascii() or " " not in name or name.split(" (")[0].isascii():
        return mention
    end = mention.start + len(house)
    return Mention(name, "", text[mention.role_start : end], end + 1, mention.end, mention.role_start, end)


_TITLE = 120
_STOPS = (".", "!", "?", ":", "…", "。")


def _is_title(text: str) -> bool:
    """Whether a line is a title whose words all have capitals: nothing in it shows where a name ends ("Researcher Escapes Effect")."""
    words = text.split()
    if len(words) < 4 or len(text) > _TITLE or text.rstrip().endswith(_STOPS) or "," in text:
        return False
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _of_house(mention: Mention, lexicon: Pack) -> bool:
    """Whether what follows a lone word of office in a Cyrillic text in Latin letters may be the house that the office is of: "директор Sparkasse"."""
    fronted = 0 <= mention.role_start < mention.start and " " not in mention.role.strip()
    return fronted and lexicon.language in ("ru", "uk") and mention.name.isascii() and not mention.role.isascii()


def people(texts: Iterable[Run], lexicon: Pack) -> tuple[Person, ...]:
    """Everyone whom the texts name with a role, once each, in the order of their first role."""
    found: dict[str, Person] = {}
    for run in texts:
        titled = _is_title(run.text)
        for mention in map(partial(_in_one_script, run.text), mentions(run.text, lexicon)):
            role = worded(mention.role, lexicon)
            if not role or shielded(run.text, mention, lexicon):
                continue
            shown = f"{mention.address} {mention.name}" if mention.address else mention.name
            sure = not (_ODD.search(role) or _of_house(mention, lexicon) or _befallen(run.text, mention, lexicon))
            sure = sure and _nameable(mention.name, lexicon) and not (titled and mention.role_start < mention.start)
            now = Person(
                mention.name, role, shown, run.evidence("person.role-beside-name", _SURE if sure else _UNSURE, mention.start, mention.end)
            )
            key = surname(mention.name)
            known = found.get(key)
            if known is not None and now.evidence.confidence > known.evidence.confidence:
                known = found[key] = replace(known, evidence=now.evidence)
            if known is None or len(mention.name.split()) > len(known.name.split()):
                # The fuller name wins, and of two roles the longer.
                role = known.role if known and len(known.role) > len(role) else role
                found[key] = Person(now.name, role, shown, known.evidence if known else now.evidence)
    return tuple(found.values())


_WHO = r"[\s,]*(?:\([^()]{1,12}\)\s?)?(?:(?:who|der|die|qui|que|que|che|который|которая|który|która|الذي|التي)\s)?(?:(?:wurde|wurden|wird)\s(?:[^\s,.;:]{1,14}\s){0,6}?|(?:[^\s,.;:]{1,12}\s){0,2}?)"
_APPOSED = expression(r",\s[^,.;:]{2,80}(?=,)")
_YOUNG = expression(
    r",?\s\(?(?:aged\s|age\s|\w+ de\s)?(?:[1-9]|1[0-7])(?=[,)]|\s(?:ans|años|anos|anni|Jahre|лет|років|lat|jaar|years? old))"
)
_YOUNG_BEFORE = expression(
    r"(?<!\d)(?:[1-9]|1[0-7])(?:[ \u00a0-](?:years?[ -]olds?|ans|años|anos|anni|jährige[rsn]?|летн\w{2,3}|річн\w{1,3}|letni\w{0,4}|jarige)|岁的?|歲的?|歳の?)[ \u00a0,]*$|"
    r"-?(?<!\d)(?:[1-9]|1[0-7])-(?:jährige[rsn]?|летн\w{2,3}|річн\w{1,3}|jarige)[ \u00a0]$",
    re.I,
)
"""The age of a child, behind a name or before it."""
_BETWEEN = expression(r"[\s,]*(?:[^\W\d_a-z][\w’'.-]*[\s,]+){0,2}")
"""What may stand between a word of fate and an office: nothing, or the first words of the office."""
_ACTIVE = expression(
    r"(?:^|[\s,])(?:a|ont|ha|han|hat|haben|has|have|had|avait|avaient|había|habían|hatte|hatten|tem|têm|hanno|heeft|hebben)\s\w+$", re.I
)
_UNDERGONE = expression(r"\b(?:been|été|sido|stat[oaie]|worden|being)\b", re.I)


@lru_cache(maxsize=8)
def _fate(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_WHO + alternatives(words))


def _suffers(text: str, end: int, lexicon: Pack) -> bool:
    """Whether what follows a name says what became of the person ("was arrested"), and not what he or she does ("a condamné")."""
    beside = text[end : end + 160].casefold()
    if not any(word.casefold() in beside for word in lexicon.shielded):
        return False
    pattern = _fate(present(lexicon.shielded))
    apposed = _APPOSED.match(text, end)
    fate = pattern.match(text, end) or (pattern.match(text, apposed.end()) if apposed else None)
    if fate is None or phrases(lexicon.said).search(fate.group()):
        return False
    return _ACTIVE.search(fate.group()) is None or _UNDERGONE.search(fate.group()) is not None


def shielded(text: str, mention: Mention, lexicon: Pack) -> bool:
    """Whether a text names somebody as victim, suspect, accused or dead, or as a child: whom no briefing lists."""
    ends = max(mention.end, mention.role_end)
    starts = min(
        mention.start - len(mention.address) - bool(mention.address), mention.role_start if mention.role_start >= 0 else mention.start
    )
    if _YOUNG.match(text, mention.end) or _YOUNG_BEFORE.search(text[max(0, starts - 24) : starts]):
        return True
    beside = text[max(0, starts - 30) : ends + 60].casefold()
    if not any(word.casefold() in beside for word in lexicon.shielded):
        return False
    near = phrases(lexicon.shielded)
    if _suffers(text, ends, lexicon) or near.match(mention.name):
        return True
    if any(_heads(mention.role, found, lexicon) for found in near.finditer(mention.role)):
        return True
    return any(not text[found.end() : starts].strip(" ,") for found in near.finditer(text, max(0, starts - 24), max(0, starts)))


def _befallen(text: str, mention: Mention, lexicon: Pack) -> bool:
    """Whether what befell somebody stands right before the office, or the first words of it: "the arrest of State Counsellor …"."""
    starts = min(mention.start - len(mention.address), mention.role_start if mention.role_start >= 0 else mention.start)
    low = max(0, starts - 40)
    beside = text[low:starts].casefold()
    if not any(word.casefold() in beside for word in lexicon.shielded):
        return False
    return any(_BETWEEN.fullmatch(text, found.end(), starts) for found in phrases(lexicon.shielded).finditer(text, low, starts))


def _heads(role: str, found: re.Match[str], lexicon: Pack) -> bool:
    """Whether a word of fate is what somebody is, and not whom the office is for: "Commissioner for Victims", "rapporteur on missing persons"."""
    before = role[: found.start()].split()
    if not before:
        return True
    bound = any(word.casefold() in (*lexicon.links, *lexicon.prepositions) for word in before[-2:])
    return found.end() == len(role) and not bound


def worded(role: str, lexicon: Pack) -> str:
    """A role as it can stand beside a name: without an article or "from" before it, without what was done by somebody, without a title
    that is the name's. Empty if nothing of it names an office."""
    if _GOES_ON.match(role):
        return ""
    role = _DAY.sub("", role)
    role = _FORE.sub("", role.strip(" \u00a0,，、;:<>|–—-"))
    if uncased(lexicon):
        role = phrases(lexicon.said).split(role)[0].strip()
    role = _ABBREVIATION.sub("", role)
    past = list(_DONE_BY.finditer(role))
    if past:
        role = role[past[-1].end() :].strip()
        if not holds_office(role, lexicon):
            return ""
    role = _ELIDED.sub("", role)
    words = role.split()
    titles = plain(lexicon.titles)
    while (
        len(words) > 1
        and words[-1].casefold().rstrip(".") in titles
        and not office(words[-1], lexicon)
        and holds_office(" ".join(words[:-1]), lexicon)
    ):
        words.pop()
        role = role[: role.rstrip().rfind(" ")].rstrip()
    return role
