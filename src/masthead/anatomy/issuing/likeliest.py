"""Whose release it is where the source does not say so: of all names that it offers the one that most speaks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from masthead.anatomy.issuing import (
    aboutwhom,
    actors,
    candidates,
    details,
    doers,
    hosts,
    houses,
    pagetitle,
    pressdesks,
    publishers,
    verbfirst,
    voices,
    weighing,
    wenamed,
)
from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.domains import domains
from masthead.anatomy.issuing.nameless import names_nobody
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.stately import ministry_of
from masthead.anatomy.issuing.topics import ourselves, topic
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Dateline, Found, Quote
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.holders import holder, may_govern
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.speech.statements import stated_by
from masthead.anatomy.wording.desks import only_desk
from masthead.anatomy.wording.names import Mention, person, uncased
from masthead.anatomy.wording.places import state
from masthead.document.model import Metadata
from masthead.expressions import expression
from masthead.language.months import weekday

_OWNER = expression(r"\w['’]s\s.*(?:['’]s\s|\b(?:Request|Response|Report|Plan|Statement|Letter|Proposal|Strategy|Programme|Program)\b)")
"""What somebody has, behind a name in the genitive."""
_VERB = expression(
    r"\s(?:is|are|was|were|has|have|will|werden|wird|wurde|wurden|ist|sind|hat|haben|est|sont|sera|ont|será|fue|han|são|foi|è|sono|hanno|zijn|worden|wordt|jest|są|är|som)\s"
)
"""What no name of a house has in it, but a sentence has."""
_UNTOLD = Metadata()


def likeliest(
    lines: Sequence[Line],
    found: Zones,
    line: Dateline | None,
    lead: tuple[str, int],
    metadata: Metadata,
    lexicon: Pack,
    language: str,
    said_by: Sequence[Quote],
    *,
    trusted: bool,
) -> Found | None:
    """The name that most speaks for; where that is little, the member of a parliament or the minister who acts. None if there is none."""
    told = metadata if trusted else _UNTOLD
    offers = [
        offer
        for offer in (
            houses.signed_off(lines, found, language),
            *_offers(lines, found, lead, metadata, lexicon, said_by, trusted=trusted),
        )
        if offer is not None
        and not _day(offer.text, language)
        and not only_desk(offer.text, lexicon)
        and (not _clause(offer.text, lexicon) or _in_marks(offer, lines, found))
        and not _somebody(offer.text, lexicon)
    ]
    pool = candidates.gather(lines, found, line, lead, told, lexicon, said_by)
    offered = (*(offer.text for offer in offers), *(one.text for one in pool.all.values()))
    if chapters := _chapters(lines) | _titles(offered, lines, found, lexicon):
        offers = [offer for offer in offers if offer.text not in chapters]
        pool.all = {key: one for key, one in pool.all.items() if one.text not in chapters}
    named = weighing.weighed(pool, offers, lines, found, line)
    if named is not None and only_desk(named.text, lexicon):
        pool.all = {key: one for key, one in pool.all.items() if one.text != named.text}
        named = weighing.weighed(pool, offers, lines, found, line)
    unsure = named is None or named.evidence.confidence <= weighing.UNSURE
    if unsure and (own := voices.member_of_lead(lines, found, lead, metadata.title if trusted else "")):
        named = own
    elif named is None or (unsure and person(named.text.split(), lexicon)):
        named = (
            governing(lines, found, lexicon, lead) or governing(lines, found, lexicon) or _stating(lines, found, metadata, lexicon) or named
        )
    elif (unsure or pool.only_told_of(named.text)) and (acting := governing(lines, found, lexicon, lead)):
        named = acting
    if named is None:
        return hosts.host(lines, found, lexicon) or hosts.keeper(lines, found, lexicon)
    if lexicon.language == "en" and said_by and person(named.text.split(), lexicon):
        named = doers.headed_by(named.text, said_by, lexicon) or named
    if may_govern(named.text):
        named = _ministry(named, lines, found, lexicon) or named
    return named


def _ministry(named: Found, lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house that a minister heads, where a row over or below the text names it."""
    around = [
        line
        for line, role in zip(lines, found.roles, strict=True)
        if role not in ("body", "headline", "subheadline") and line.kind != "figure"
    ]
    for line in around:
        if row := ministry_of(named.text, (row.strip() for row in line.text[:_HEAD].split("\n")), lexicon):
            return name_at(row, "issuer.ministry", 0.7, line, line.text.find(row))
    return None


_HEAD = 400
"""Characters of such a line that are looked at."""


def _chapters(lines: Sequence[Line]) -> frozenset[str]:
    """The words that are but the heading of one of several chapters, and that no text has: "Summary", "Method"."""
    levels = Counter(line.level for line in lines if line.kind == "heading")
    if max(levels.values(), default=0) < _SEVERAL:
        return frozenset()
    level_of = {name: line.level for line in reversed(lines) if line.kind == "heading" and " " not in (name := line.text.strip(" .:"))}
    several = [name for name, level in level_of.items() if level and levels[level] >= _SEVERAL]
    return frozenset(name for name in several if not any(name in line.text for line in lines if line.kind != "heading"))


_SEVERAL = 2


def _titles(offered: Iterable[str], lines: Sequence[Line], found: Zones, lexicon: Pack) -> frozenset[str]:
    """Of names that are offered those that are the headline as a whole, or only its words where a page has it again at its foot, unless they are made as
    names are: "Acme! Resolves Case"."""
    title = lines[found.headline].text.strip() if found.headline >= 0 else ""
    if len(title.split()) <= _SEVERAL:
        return frozenset()
    others = [line.text for line in lines if line.text.strip() != title]
    again = len(lines) - len(others) > 1
    within = (
        name for name in offered if name == title or (again and " " in name and name in title and not any(name in text for text in others))
    )
    return frozenset(name for name in within if not made_of_houses(name, lexicon))


def _offers(
    lines: Sequence[Line],
    found: Zones,
    lead: tuple[str, int],
    metadata: Metadata,
    lexicon: Pack,
    said_by: Sequence[Quote],
    *,
    trusted: bool,
) -> Iterator[Found | None]:
    """What only a language's grammar or a label tells, beside what each name's place says."""
    told = list(pressdesks.told_by(lines, found, lexicon))
    yield from told
    yield topic(lines, found, lead, lexicon)
    yield ourselves(lines, found)
    yield voices.first_person(lines, found, lexicon)
    yield from wenamed.named(lines, found, lexicon)
    yield voices.greets(lines, found, lexicon)
    yield voices.asked_for(lines, found, lexicon)
    told_in_full = list(voices.member(lines, found, metadata.title if trusted else ""))
    yield from told_in_full
    if not told_in_full:
        yield voices.member_of_lead(lines, found, lead, metadata.title if trusted else "")
    yield verbfirst.verb_first(lines, found, lead, lexicon)
    yield verbfirst.said(lines, found, lead)
    yield from aboutwhom.about(lines, found, lexicon, lead)
    yield actors.acting(lines, found, lead, lexicon)
    yield actors.telling(lines, found, lead, lexicon)
    yield doers.of_office(lines, found)
    yield from pressdesks.defined(lines, found)
    if not told:
        yield pressdesks.opens(lines, found, lead, lexicon)
    yield pagetitle.page_title(metadata, lines, found, lexicon, trusted=trusted)
    yield pagetitle.of_paper(metadata, lines, found, lexicon)
    yield pagetitle.broken(lines, found, lexicon)
    yield publishers.author(metadata, lexicon) if trusted else None
    yield from doers.speaks_for(lines, found, said_by, lexicon)
    seat = details.seated(lines, found, lexicon)
    yield seat
    label = details.labelled(lines, found, lexicon)
    # Behind the text a label may be that of the service which spreads it.
    yield None if seat and label and found.tail < len(lines) and label.evidence.block >= lines[found.tail].index else label
    yield from details.contacted(lines, found, lexicon, domains(line.text for line in lines if "@" in line.text or "www." in line.text))


def governing(lines: Sequence[Line], found: Zones, lexicon: Pack, lead: tuple[str, int] | None = None) -> Found | None:
    """The minister who speaks in the first paragraphs, where no house does: "…, the Minister for Water, Jane Doe, said today". `lead`: only with
    whom that begins and who announces what it tells."""
    if lead is not None:
        return _announcing(lines, found, lead, lexicon)
    for at in range(found.body, min(found.body + 3, found.tail, len(lines))):
        text = lines[at].text[:1200]
        for one in mentions(text, lexicon) if may_govern(text) and _says(text, lexicon) else ():
            told = holder(one.role, lexicon) if one.role and len(one.role.split()) > 2 else None
            if told is not None and told.governs and not told.person and one.role_start >= 0:
                name = told.office.strip(" ,")
                return name_at(name, "issuer.governing", 0.45, lines[at], max(lines[at].text.find(name), 0))
    return None


def _says(text: str, lexicon: Pack) -> bool:
    """Whether anybody says or announces anything in a paragraph."""
    return phrases(lexicon.said).search(text) is not None or phrases(lexicon.announce).search(text) is not None


def _announcing(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The minister with whom the lead begins, right before a verb of saying: "The Minister for Water, Jane Doe, today announced"."""
    text, offset = lead
    one = next(iter(mentions(text[:300], lexicon)), None) if may_govern(text[:300]) else None
    if one is None or not one.role or not 0 <= one.role_start <= _ARTICLE_BEFORE:
        return None
    told = holder(one.role, lexicon) or holder(f"{one.role} {one.name}", lexicon)
    behind = text[max(one.end, one.role_end) :][:_BESIDE]
    verb = phrases(lexicon.announce).search(behind) or phrases(lexicon.said).search(behind)
    if told is None or not told.governs or verb is None or len(behind[: verb.start()].split()) > _BETWEEN:
        return None
    name = _of_office(told.office, one, text)
    return name_at(name, "issuer.governing", 0.5, lines[found.body], offset + max(text.find(name), 0))


def _stating(lines: Sequence[Line], found: Zones, metadata: Metadata, lexicon: Pack) -> Found | None:
    """The minister whose statement or speech the headline says that it is: "Remarks by Secretary of Labor Jane Doe at …"."""
    headline = lines[found.headline].text if found.headline >= 0 else metadata.title
    said = stated_by(headline, lexicon) if headline else None
    one = next((each for each in mentions(headline, lexicon) if each.name == said.speaker), None) if said else None
    told = holder(one.role, lexicon) or holder(f"{one.role} {one.name}", lexicon) if one is not None and one.role else None
    if one is None or told is None or not told.governs:
        return None
    name = _of_office(told.office, one, headline)
    return name_at(name, "issuer.governing", 0.45, lines[found.headline] if found.headline >= 0 else None, max(headline.find(name), 0))


def _of_office(office: str, one: Mention, text: str) -> str:
    """An office that says what it is of ("Minister for Water"), or a shorter one with who holds it ("Attorney General Jane Doe")."""
    name = office.strip(" ,")
    before = 0 <= one.role_start < one.start and "," not in text[one.role_start : one.start]
    return text[one.role_start : one.end] if before and len(name.split()) < _TOLD_OFFICE else name


_TOLD_OFFICE = 3
"""Words from which on an office says what it is of."""


_ARTICLE_BEFORE, _BESIDE, _BETWEEN = 4, 40, 3
"""Characters of an article before an office; characters behind the minister, and words there, among which a verb of saying stands."""


def _day(text: str, language: str) -> bool:
    """Whether what looks like a name is a day or an occasion: "Am Samstag", "Anlässlich der Versammlung"."""
    words = text.split()
    return words[0] in actors.OCCASIONS or (len(words) <= 2 and weekday(words[-1], language) >= 0)


def _somebody(text: str, lexicon: Pack) -> bool:
    """Whether what looks like a name is a pronoun, or in a script without capitals goes on to somebody: "… मंत्रालय के राज्यमंत्री श्री अमित वर्मा"."""
    if text.casefold() in lexicon.pronouns or text in _OWN or names_nobody(text):
        return True
    return not text.isascii() and uncased(lexicon) and any(word in lexicon.titles for word in text.split()[1:])


def _clause(text: str, lexicon: Pack) -> bool:
    """Whether what looks like a name is what somebody says, or what somebody has: most of its longer words are small, or it goes on behind a
    genitive ("the Government's request"). A house with its legal form may have as many small words as it likes: "АТ «Новоморські річкові шлюзи»"."""
    if actors.FORMED.search(text) or actors.FORM_BEFORE.match(text):
        return False
    if _VERB.search(text) or (
        lexicon.genres
        and (said := phrases(lexicon.genres).match(text))
        and expression(r"\s(?:of|by|from|der|des|de|du|del|della)\s").match(text[said.end() :])
    ):
        return True
    long = [word for word in text.split() if len(word) > 3]
    small = sum(word[0].islower() for word in long)
    if state(f"Town, {text}"):
        return True  # "Uganda receives …": a country is no house
    if _OWNER.search(text) and not text.isupper():
        return True
    return small >= 2 and small * 2 >= len(long) and not made_of_houses(text, lexicon)


def _in_marks(offer: Found, lines: Sequence[Line], found: Zones) -> bool:
    """Whether the text has what a page's title names in quotation marks, as Russian and Ukrainian write the names of houses."""
    if offer.evidence.rule != "issuer.page-title":
        return False
    return any(
        f"«{offer.text}»" in line.text or f"„{offer.text}“" in line.text for line in lines[max(found.headline, 0) : found.tail][:_READ]
    )


_READ = 20
"""Lines of the text in which a name is looked for."""
_OWN = ("Его", "Её", "Ее", "Их", "Він", "Його", "Її", "Їх")
