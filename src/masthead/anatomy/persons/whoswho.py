"""Who's who: those whom a text names with an office, once each, as the source words it; victims, suspects and children never."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Contact, Person, Quote
from masthead.anatomy.offices.sharing import plural
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.asking import field_of, holds_name, is_desk, without_hours, without_house
from masthead.anatomy.persons.cases import Nominatives, declined
from masthead.anatomy.persons.eastern import DESKS, is_eastern, is_eastern_post, once, shaped_so, without_firm
from masthead.anatomy.persons.fates import befallen, fated, shielded
from masthead.anatomy.persons.fuller import fuller
from masthead.anatomy.persons.heads import heading, is_clause, said_to_head
from masthead.anatomy.persons.known import fuller_name, known_by, surname
from masthead.anatomy.persons.nobodies import counted, menu, nobody
from masthead.anatomy.persons.owners import owners
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.roles import worded
from masthead.anatomy.persons.subjects import of_other
from masthead.anatomy.persons.surnamed import by_surname, unheld
from masthead.anatomy.persons.trading import leads_market, trades
from masthead.anatomy.persons.whole import in_one_script, sharing, whole
from masthead.anatomy.wording.bodies import of_house
from masthead.anatomy.wording.names import Mention, holds_office, untitled
from masthead.anatomy.wording.names import person as nameable
from masthead.expressions import expression
from masthead.language.forenames import given

_COMPANY = expression(r"(?<=\w)\s(?:LLC|Inc|Ltd|GmbH|LLP|plc|AG)\b")
_TRAILING = expression(r",?(?:\s(?:at|or|on|by|via|and|sous|unter|au|a|al|tel))+[\s:.,]*\Z")
"""Small words that stand between an office and an address or a number."""


def everybody(
    runs: Sequence[Run], besides: Sequence[Run], said_by: Sequence[Quote], reachable: Sequence[Contact], lexicon: Pack
) -> tuple[Person, ...]:
    """Those whom the text names with a role: there, beside their words, or, less surely, where it says whom the press may ask."""
    asked = {surname(contact.name) for contact in reachable if contact.name}
    spoke = frozenset(surname(quote.speaker) for quote in said_by if quote.speaker)
    found: dict[str, Person] = {}
    for person in people(runs, lexicon, spoke, besides, [contact.name for contact in reachable]):
        found[known_by(person.name, found)] = person
    for name in asked & found.keys():
        # A sentence that only says whom to ask names nobody else of the text.
        telling = [run.text for run in runs if name in run.text.casefold()]
        if name not in spoke and telling and all("@" in text for text in telling):
            del found[name]
    written = {"".join(person.name.split()) for person in found.values()}
    sentences = [run.text for run in besides if len(run.text.split()) > _SENTENCE and "@" not in run.text] if asked else []
    for person in people(besides, lexicon):
        told = surname(person.name) not in asked or any(person.name in text for text in sentences)
        if told and "".join(person.name.split()) not in written:
            already = found.setdefault(surname(person.name), person)
            if " " not in already.name and " " in person.name and len(person.role) > len(already.role):
                found[surname(person.name)] = person  # "Minister Roe" of the text is "The Hon Jane Roe MP", under it "Minister for Roads"
    spoken = {block: run for run in runs for _, block, _ in run.parts}
    for quote in said_by:
        if not quote.speaker or surname(quote.speaker) in found or "".join(quote.speaker.split()) in written:
            continue
        role, run = without_firm(worded(quote.role, lexicon), lexicon), spoken.get(quote.evidence.block)
        if not holds_office(role, lexicon) and not _apposed(run, quote):
            role = ""  # "Jane Doe of the Harbour League": of hers, and with what office nobody says
        if role := role or said_to_head(run, quote, lexicon):
            # Who speaks is known as surely as the quotation's speaker; the office that stands there is read by the same rules.
            evidence = replace(
                quote.evidence,
                rule="person.speaks",
                confidence=_SURE if holds_office(role, lexicon) and shaped_so(quote.speaker, lexicon) else 0.7,
            )
            found[surname(quote.speaker)] = Person(quote.speaker, role, quote.speaker, evidence)
    known = {person.name.casefold() for person in found.values()}
    for contact in reachable:
        role = without_house(_TRAILING.sub("", without_hours(contact.role)), lexicon)
        who = untitled(contact.name, lexicon)[1] or contact.name
        words = who.split()
        worded_so = (
            nameable(words, lexicon, fronted=who != contact.name) and not _NO_NAME.search(contact.name) and not of_house(words, lexicon)
        )
        named = all(word[0].isalpha() for word in words) and (worded_so or is_eastern(contact.name, lexicon))
        behind = bool(role) and 0 <= contact.text.find(contact.name) < contact.text.find(role)
        if holds_name(role, lexicon, behind=behind) or role.endswith(DESKS) or is_desk(role, contact):
            continue  # "Minister Roe: Jane Doe": for whom she answers; "広報担当": what the desk does
        office_told = holds_office(role.replace(":", ""), lexicon) or is_eastern_post(role, lexicon)
        held = office_told and not _SENTENCES.search(role) and not _COMPANY.search(role)
        if named and not role:
            role = field_of(contact, lexicon)
            held = bool(role)
        if named and held and known.isdisjoint((contact.name.casefold(), who.casefold())):
            # Found, but for no page to list: whom to ask stands on it already.
            evidence = replace(contact.evidence, rule="person.to-ask", confidence=_UNSURE)
            found.setdefault(contact.name, Person(who, role, contact.name, evidence))
    texts = [*runs, *besides]
    return tuple(_doubted(person) if fated(person.name, texts, lexicon) else person for person in found.values())


def _doubted(person: Person) -> Person:
    """Somebody with an office of whose fate the text tells: found, but for no page to list."""
    return replace(person, evidence=replace(person.evidence, rule="person.fate-told", confidence=_UNSURE))


def _apposed(run: Run | None, quote: Quote) -> bool:
    """Whether what says who a speaker is stands behind the name and a comma: "Jane Doe, keeper of the tides"."""
    name = run.text.find(quote.speaker) if run else -1
    return run is not None and name >= 0 and run.text.startswith(",", name + len(quote.speaker)) and quote.role in run.text[name:]


_SURE, _LIKELY, _UNSURE = 0.9, 0.8, 0.6
"""Of offices beside names that no rule was written with, some four in five are right, most of the others too short or too long."""
_SENTENCE = 14
"""Words that a sentence has, and hardly a line that only says whom to ask."""
_NO_NAME = expression(r"[]:]|\w-\s")
_SENTENCES = expression(r"\w{4}\.\s|\.\s[^\W\d_]+\s[a-z]+\s[a-z]+\s[a-z]")
"""What holds more than one sentence, where shorter words with a full stop are abbreviations: "specjalista ds. promocji"."""
_ODD = expression(r"\d{3}|(?<!\w)I(?!\w)|^(?:Letter|Lettre|Brief|Carta)(?!\w)")
"""What no office holds: an address, somebody's own words, what was written to the person."""
_LONGEST_FAMILY = 3


_TITLE = 120
_STOPS = (".", "!", "?", ":", "…", "。")


def _is_title(text: str) -> bool:
    """Whether a line is a title whose words all have capitals: nothing in it shows where a name ends ("Researcher Escapes Effect")."""
    if len(text) > _TITLE or "," in text or text.rstrip().endswith(_STOPS):
        return False
    words = text.split()
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _of_house(mention: Mention, lexicon: Pack) -> bool:
    """Whether what follows a lone word of office in a Cyrillic text in Latin letters may be the house that the office is of: "директор Sparkasse"."""
    fronted = 0 <= mention.role_start < mention.start and " " not in mention.role.strip()
    return fronted and lexicon.language in ("ru", "uk") and mention.name.isascii() and not mention.role.isascii()


_CALLED_AFTER = ("Prince", "Princess", "King", "Queen", "Lord", "Lady")
"""Whom towns are called after."""


_NUMBER = expression(
    r"[\s,:;–—(|/-]{1,4}(?:[^\W\d_]{1,8}[\s/|]{0,5}[.:：]{0,2}\s?){0,2}(?!\d{1,3}[ \u00a0.]\d{3}\s[^\W\d_])\(?\+?\d[\d\s()/.-]{6,}"
)
"""A number to call right behind a name, and no count: "Anna Roe, with 120 000 members"."""


def asked(text: str, mention: Mention, lexicon: Pack) -> bool:
    """Whether somebody is named only as one whom the press may ask: with a number behind the name, or in a line that says so."""
    if _NUMBER.match(text, max(mention.end, mention.role_end)):
        return True
    line = text.rfind("\n", 0, mention.start) + 1
    label = phrases(lexicon.contacts).match(text, line) if mention.start - line < _TITLE else None
    return label is not None and text[label.end() :].lstrip()[:1] in (":", "：")


def _foretold(runs: Sequence[Run], deck: Sequence[Run], lexicon: Pack) -> list[tuple[int, Mention]]:
    if lexicon.language != "fa":
        return []  # only newsrooms of Iran give the office in one paragraph, or in the deck, and the name in the next
    from masthead.anatomy.caseless import ezafe
    from masthead.anatomy.wording import spaced

    told = ezafe.foretold([run.text for run in (*deck[:2], *runs[:6])], spaced.kit_of(lexicon))
    return [(at - len(deck[:2]), mention) for at, mention in told if at >= len(deck[:2])]


def people(
    texts: Iterable[Run], lexicon: Pack, spoke: frozenset[str] = frozenset(), deck: Sequence[Run] = (), others: Sequence[str] = ()
) -> tuple[Person, ...]:
    """Everyone whom the texts name with a role, once each, in the order of their first role. `spoke` are the surnames of those who speak,
    and so are no houses; `deck` is what stands above the texts, and `others` are names beside them."""
    register = _Register(tuple(texts), lexicon, spoke, deck, others)
    register.fill()
    return register.everyone()


class _Register:
    """A who's who as it is filled in: each person once, with what the texts have told so far."""

    def __init__(self, texts: Sequence[Run], lexicon: Pack, spoke: frozenset[str], deck: Sequence[Run], others: Sequence[str]) -> None:
        self.texts, self.lexicon, self.spoke = texts, lexicon, spoke
        self.nominatives = Nominatives([*(run.text for run in texts), *others], lexicon.language)
        self.found: dict[str, Person] = {}
        """The persons by what `known_by` calls them."""
        self.foretold = _foretold(texts, deck, lexicon)
        self.told = [[] if menu(run.text) else mentions(run.text, lexicon) for run in texts]
        """Who is named with an office in each text."""
        self.bare = unheld(chain.from_iterable(self.told), lexicon, spoke)

    def fill(self) -> None:
        """Enters everybody whom the texts name, text by text."""
        for at, run in enumerate(self.texts):
            if menu(run.text):
                continue
            titled = _is_title(run.text)
            for mention in self._named(at):
                self._read(run, mention, titled=titled)

    def _named(self, at: int) -> Iterator[Mention]:
        """Everybody whom one text names with an office, whatever shows it, and then those who share one."""
        text, lexicon = self.texts[at].text, self.lexicon
        foretold = [mention for index, mention in self.foretold if index == at]
        here = [*self.told[at], *by_surname(text, self.bare, lexicon), *owners(text, lexicon), *foretold]
        sharers = [*(other for one in here for other in sharing(text, one, lexicon)), *heading(text, here, lexicon)]
        for one in [*here, *sharers]:
            if one.role:
                yield in_one_script(text, whole(text, lexicon, one))

    def _read(self, run: Run, mention: Mention, *, titled: bool) -> None:
        """Enters one who is named, unless that is no office, or nobody to be listed. `titled`: the text is a title in capitals."""
        lexicon = self.lexicon
        role = mention.role if is_clause(mention.role, lexicon) else worded(mention.role, lexicon)
        role = without_firm(role, lexicon) if mention.role_start < mention.start else role
        if not role or (role.endswith(".") and role[:-1].islower() and " " not in role):
            return  # a sentence ended with it: "… policjanta. Jan Nowak …"
        text = run.text
        if leads_market(mention, role) or nobody(text, mention, role, lexicon, titled=titled) or counted(text, mention, role, lexicon):
            return
        oblique = declined(role, mention.name, lexicon)
        if (name := self.nominatives.of(mention.name)) != mention.name:
            mention = replace(mention, name=name)
        if shielded(run.text, mention, lexicon) or (asked(run.text, mention, lexicon) and not self._spoke(mention)):
            return
        sure = not (oblique or (titled and mention.role_start < mention.start)) and self._is_sure(run.text, mention, role)
        shown = f"{mention.address} {mention.name}" if mention.address else mention.name
        evidence = run.evidence("person.role-beside-name", _LIKELY if sure else _UNSURE, mention.start, mention.end)
        self._enter(Person(mention.name, role, shown, evidence), sure=sure)

    def _spoke(self, mention: Mention) -> bool:
        """Whether somebody of that surname speaks."""
        return surname(mention.name) in self.spoke

    def _is_sure(self, text: str, mention: Mention, role: str) -> bool:
        """Whether nothing beside a name and its office makes either doubtful."""
        lexicon = self.lexicon
        doubtful = _ODD.search(role) or _of_house(mention, lexicon) or befallen(text, mention, lexicon) or of_other(mention, lexicon)
        traded = not doubtful and trades(mention, role, lexicon) and not self._spoke(mention)
        return not (doubtful or traded) and shaped_so(mention.name, lexicon)

    def _enter(self, now: Person, *, sure: bool) -> None:
        """Enters a person, or what is told better now of one who is known."""
        key = known_by(now.name, self.found)
        known = self.found.get(key)
        if known is not None and now.evidence.confidence > known.evidence.confidence:
            known = self.found[key] = replace(known, evidence=now.evidence)
        if known is None:
            self.found[key] = now
        elif fuller_name(now.name, known.name):
            # The fuller name wins, and of two roles the longer.
            role = known.role if len(known.role) > len(now.role) else now.role
            self.found[key] = replace(now, role=role, evidence=known.evidence)
        elif sure and self._is_fuller(now.role, known.role):
            self.found[key] = replace(known, role=now.role)

    def _is_fuller(self, role: str, known: str) -> bool:
        """Whether a role says more than the one that is known, or is one person's where that is the office of several."""
        lexicon = self.lexicon
        return fuller(role, known, lexicon) or (plural(known, lexicon) and not plural(role, lexicon) and " " in role)

    def _is_town(self, person: Person) -> bool:
        """Whether a title and a lone name are a town's, in which the text says that something is: "Prince Rupert"."""
        if " " in person.name or not person.role.endswith(_CALLED_AFTER):
            return False
        town = f"{person.role.rpartition(' ')[2]} {person.name}"
        return any(f" in {town}" in run.text or f" at {town} " in run.text for run in self.texts)

    def everyone(self) -> tuple[Person, ...]:
        """Those who are entered, in the order of their first role."""
        held = {person.role for person in self.found.values()}
        persons = [one for one in self.found.values() if not self._is_town(one) and f"{one.role} {one.name}" not in held]
        if self.lexicon.language in ("ja", "ar"):
            # "山田社長は", "الفيصل", whom the text names in full elsewhere.
            again = once(one.name for one in persons)
            return tuple(one for one in persons if one.name not in again and not any(family(one.name, other.name) for other in persons))
        alone = {
            name
            for name, one in self.found.items()
            if " " not in name and one.name.istitle() and (given(one.name) or one.address != one.name)
        }
        whole = {person.name.split()[0].casefold() for person in persons if " " in person.name} if alone else frozenset[str]()
        return tuple(person for person in persons if person.name.casefold() not in alone & whole)  # "Jane", who is Jane Doe elsewhere


def family(name: str, whole: str) -> bool:
    """Whether a name is the family name of another: in Japanese its first characters, in Arabic its last word, with the article."""
    if name.startswith("ال"):
        return whole.endswith(f" {name}")
    bare = "".join(whole.split())
    return 1 < len(name) < len(bare) and len(name) <= _LONGEST_FAMILY and bare.startswith(name)
