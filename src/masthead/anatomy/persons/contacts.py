"""Whom the press may ask: names, functions, phones and addresses of contact lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from masthead.anatomy.layout.addresses import figured, in_table
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, formed, length, prose, terminal
from masthead.anatomy.layout.linked import addressed
from masthead.anatomy.model import Contact, Evidence
from masthead.anatomy.pack import Pack, may_have, may_hold, phrases, present
from masthead.anatomy.parts.asked import takes_leave
from masthead.anatomy.parts.labels import email
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.asking import above_translators, of_translator, without_house
from masthead.anatomy.persons.besidehouse import for_person, of_country
from masthead.anatomy.persons.byletter import by_form, by_name, by_post
from masthead.anatomy.persons.charged import parted
from masthead.anatomy.persons.columns import columns, each_row_reaches
from masthead.anatomy.persons.contactlines import (
    ADDRESS,
    HANGUL,
    NEAR_EAST,
    SPACED_POST,
    STREETS,
    asks_only,
    dialled,
    house_behind,
    is_unit,
    meant_for,
    name_in,
    office_before,
    unlabelled,
)
from masthead.anatomy.persons.eastern import files, is_eastern_post
from masthead.anatomy.persons.imprints import from_desk, heads_field, house_before_street, keeps_rights, leads_to_site
from masthead.anatomy.persons.officerows import fielded, is_rank, opens_anew, turned_to
from masthead.anatomy.persons.reached import besides, each_of, unsigned
from masthead.anatomy.persons.sharers import beside_letterhead, each_named, named_before, once, signed_above, somebody
from masthead.anatomy.persons.stretches import parts as parted_by_breaks
from masthead.anatomy.persons.waysto import may_ask, tells_at_length, tells_clause, tells_way
from masthead.anatomy.wording.desks import labels_press
from masthead.anatomy.wording.names import holds_office
from masthead.document.model import BlockNode
from masthead.expressions import expression
from masthead.language.forenames import given

_SIGNED = 20
"""Words of a row that signs a text with an address."""
_PUBLIC = expression(
    r"\b(?:if you (?:believe|saw|see|know|think|recogni[sz]e|witnessed|were|have (?:any |been )?(?:information|footage|a victim))|(?:anyone|anybody) (?:with|who)|witness\w*|anonymous\w*|victims?)\b",
    re.I,
)
_CALL, _CALLING = expression(r"\bcall\b|\bRSVP\b", re.I), frozenset(("call", "rsvp"))
_PRESS = expression(r"\b(?:media|press|journalists?|reporters?|interviews?)\b", re.I)
"""Whom a number in a sentence is for: whoever saw something, or the press."""
_LISTS = expression(
    r"(?:(?:un)?subscribe|no-?reply|do-?not-?reply|donotreply|ne-?pas-?repondre|listserv|majordomo|mailer-daemon)\b|[\w.+-]+-(?:un)?subscribe@|[\w.+-]+-request@",
    re.I,
)
"""Addresses that programs read: lists of mail, and what sends without reading."""
_LEADS = expression(r"https?://|www\.|(?<![@\w])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?\Z")
"""A page's address, as it stands under those to whom to write."""
_STREET = expression(r"(?:jln?\.|jalan\s|ul\.|ул\.|вул\.)", re.I)
"""What a street begins with where its number stands behind it."""
_NUMBERED = expression(r"(?<!\d)\d{1,4}[A-Za-z]?,?\s\Z")
"""What stands before a street: "350 Jay Street" names nobody."""


def contacts(lines: Sequence[Line], found: Zones, lexicon: Pack, blocks: Sequence[BlockNode] = ()) -> tuple[Contact, ...]:
    """Everybody with a phone number or an address in the contact lines, once each. `blocks`: those that the lines are cut from, whose links
    may have addresses."""
    result = _gathered(lines, (at for at in range(len(lines)) if _is_asked(lines, found, at, lexicon)), lexicon, blocks)
    if not any(somebody(one.name, lexicon) for one in result):
        aside = _gathered(lines, _standing_aside(lines, found), lexicon, blocks, aside=True)
        named = [one for one in aside if somebody(one.name, lexicon)]
        result = [*(named if any(one.role or (one.organisation and lexicon.language == "ja") for one in named) else ()), *result]
    if not any(somebody(one.name, lexicon) for one in result):
        result += [one for one in _in_prose(lines, found, lexicon) if not result or somebody(one.name, lexicon)]
    if not result:
        result += by_post(lines, found, lexicon) or by_form(lines, found, lexicon) or by_name(lines, found, lexicon)
    return tuple(one for one in beside_letterhead(once(result, lexicon), lines, found, lexicon) if not _LISTS.match(one.email))


def _is_asked(lines: Sequence[Line], found: Zones, at: int, lexicon: Pack) -> bool:
    """Whether a line says whom to ask: one of contacts, a signature with an address below the text, a row above it with one."""
    role, line = found.roles[at], lines[at]
    if role == "signature":
        return at > found.body and length(line.text) <= _SIGNED and email(line.text) is not None
    if role == "furniture" and at > found.body and found.roles[at - 1] == "contact":
        return unlabelled(line.text, lexicon) == "" and found.roles[at + 1 : at + 2] == ("contact",)  # "E-mail" over an address
    if role == "contact":
        return not (of_translator(lines, found.roles, at) or tells_at_length(line, lexicon))
    return at < found.body and role in ("status", "genre") and email(line.text) is not None


def _standing_aside(lines: Sequence[Line], found: Zones) -> Iterator[int]:
    """Which lines of a letterhead, or tables, or the last of what stands below the text, give a number or an address."""
    last = max((at for at, role in enumerate(found.roles) if role not in _BELOW), default=-1)
    for at, line in enumerate(lines):
        role = found.roles[at]
        head = at < found.body and role == "furniture"
        foot = found.body < at >= last and role in ("boilerplate", "body")
        tabled = role in ("body", "headline") and line.kind == "table"  # a form may hold the headline as well
        if (head or foot or tabled) and length(line.text) <= (_FOOT if foot else _HEAD) and (email(line.text) or dialled(line.text)):
            yield at


_BELOW = frozenset(("furniture", "end-mark", "signature", "notes"))
_HEAD, _FOOT = 80, 40
"""Words of a letterhead's table, and of a line at the foot, that may say whom to ask."""


def _gathered(
    lines: Sequence[Line], chosen: Iterable[int], lexicon: Pack, blocks: Sequence[BlockNode], *, aside: bool = False
) -> list[Contact]:
    """Those whom the chosen lines say that the press may ask; in lines `aside`, from the row on that says so."""
    result: list[Contact] = []
    group: list[tuple[str, Line]] = []
    tabled: bool | None = None
    last = -1
    for at in chosen:
        line = lines[at]
        if group and at != last + 1:
            _close(group, result, lexicon)
        last = at
        if line.kind == "heading":
            _close(group, result, lexicon)
        several = columns(line, blocks, lexicon)
        for told in several if several[0] != line.text else (addressed(line, blocks) if blocks else line.text,):
            if any(figured(row) for row in told.split("\n")):
                tabled = in_table(lines) if tabled is None else tabled
                told = "\n".join(row for row in told.split("\n") if not figured(row)) if tabled else told
            told = _from_label(told, lexicon) if aside and not each_row_reaches(line, blocks) else told
            told = above_translators(told) if "\n" in told else told
            said = [part.strip() for part in parted_by_breaks(unsigned(told)) if part.strip() and not _says_nobody(part.strip(), lexicon)]
            parts = [(part, line) for part in (from_desk(said, lexicon) if len(said) > 2 and "\n" not in told.strip() else said)]
            if group and opens_anew(told, lexicon) and any(email(part) or dialled(part) for part, _ in group):
                _close(group, result, lexicon)
            reaches_only = len(several) == 1 and bool(group) and not any(unlabelled(part, lexicon) for part, _ in parts)
            if len(several) > 1 or (len(parts) > 2 and not reaches_only):
                # A block of its own: name, phone, address; or the house of whoever stands above it, as letters are signed.
                if len(several) > 1 or not signed_above([part for part, _ in group], [part for part, _ in parts], lexicon):
                    _close(group, result, lexicon)
                group += parts
                held = any(holds_office(part, lexicon, 4) for part, _ in parts)
                if len(several) > 1 or not held or any(email(part) or dialled(part) for part, _ in parts):
                    _close(group, result, lexicon)  # else how to reach her stands in the block below
            else:
                group += parts
    _close(group, result, lexicon)
    return result


def _from_label(text: str, lexicon: Pack) -> str:
    """The rows of a text from the one on that says that whom to ask follows; all, if none does."""
    rows = text.split("\n")
    first = next((at for at, row in enumerate(rows) if phrases(lexicon.contacts).match(row.lstrip(_OPENING))), 0)
    return "\n".join(rows[first:])


_OPENING = " 【［<〈■●○◆□-"


def _says_nobody(row: str, lexicon: Pack) -> bool:
    """Whether a row among those that say whom to ask only takes leave ("With kind regards,"), or says of the text who gave it out."""
    if takes_leave(row, lexicon) or (row[0] in "*-–—=~" and phrases(lexicon.genres).fullmatch(row.strip("*-–—=~ "))):
        return True
    if present(lexicon.signed) and row.casefold().strip("()（） .:") in lexicon.signed:
        return True
    filed = files(row, lexicon) and not email(row)
    return filed or heads_field(row) or leads_to_site(row) or (keeps_rights(row) and not email(row) and not dialled(row))


def _close(group: list[tuple[str, Line]], result: list[Contact], lexicon: Pack) -> None:
    """Turns the lines gathered so far into contacts: a new name after an address was given begins another one."""
    entry = _Entry(result, lexicon)
    rows = [text for text, _ in group]
    for at, (text, line) in enumerate(group):
        if at and entry.is_over(rows[at - 1], rows[at:]):
            entry.end()
        entry.read(text, line)
    entry.end()
    group.clear()


class _Entry:
    """One whom the press may ask, as line after line tells of him or her; whoever is told of in full is added to the result."""

    def __init__(self, result: list[Contact], lexicon: Pack) -> None:
        self.result, self.lexicon = result, lexicon
        self.headed = False
        """Whether the office is but what heads the contacts: "Presskontakt"."""
        self._begin()

    def _begin(self) -> None:
        """Begins another, of whom nothing is told yet."""
        self.name = self.role = self.organisation = self.address = self.number = ""
        self.first: Line | None = None
        """The line that tells first."""
        self.texts: list[str] = []
        self.said: list[str] = []
        """The same without numbers to call, which have as many digits as a street's."""
        self.further: list[str] = []
        """Numbers besides the first."""
        self.sharers: list[tuple[str, str]] = []
        """Who else answers there, each with an office."""
        self.alone = False
        """Whether the row before is nothing but an address."""

    def is_over(self, last: str, rows: Sequence[str]) -> bool:
        """Whether the first of the rows that follow names another: behind an address of the one told of and what else leads to it, words of a
        house or a desk right over another address."""
        if self.number and not self.name and len(rows) > 1 and dialled(last) and not has_digit(rows[0]) and not email(rows[0]):
            return self._has_number_of_own(rows)  # the press office with its number, and beneath it somebody with hers
        if not self.address or len(rows) < 2 or not (email(last) or _LEADS.search(last)) or has_digit(rows[0]):
            return False
        beyond = email(rows[1])
        return beyond is not None and beyond.group() != self.address and not email(rows[0]) and bool(unlabelled(rows[0], self.lexicon))

    def _has_number_of_own(self, rows: Sequence[str]) -> bool:
        """Whether the first row names somebody, and one of the next two gives a number beside the one that was told before."""
        told = None if ":" in rows[0] else name_in(unlabelled(rows[0], self.lexicon), self.lexicon)
        return told is not None and somebody(told[0], self.lexicon) and any(dialled(row) not in ("", self.number) for row in rows[1:3])

    def read(self, text: str, line: Line) -> None:
        """Takes what a line tells, of the same or of another."""
        address, number = mail.group() if (mail := email(text)) else "", dialled(text)
        others, rest = besides(text, number)
        house, bare = parted(unlabelled(rest, self.lexicon), self.lexicon)
        each, bare = each_named(bare, self.lexicon)
        labelled = any(for_person(row, self.lexicon) for row in (rest, *self.texts[-1:]))
        told = each[0] if each else None if _STREET.match(bare) or STREETS.search(bare) else name_in(bare, self.lexicon, labelled=labelled)
        front = rest.partition(number)[0].rstrip() if told is None and number and rest.rstrip()[-1:].isalnum() else ""
        if front and phrases(self.lexicon.contacts).match(front):
            told = name_in(unlabelled(front, self.lexicon), self.lexicon)  # "Contact: Jane Doe 555 7860 M1X", which a scanner has read
        if told and not (told[1] or house) and (":" in rest or "：" in rest):
            told = told[0], office_before(rest, told[0], self.lexicon)
        elif told and told[1] and ":" in rest and not each and (label := office_before(rest, f"{told[1]} {told[0]}", self.lexicon)):
            told = told[0], label  # "Purtător de cuvânt: comisar Ana Pop"
        if self._is_forename(bare, number):
            self.name, self.organisation = self.organisation, ""
            self._add()
        elif self._is_another(bare, told, address, number) or self._is_desk(text, told, address, number):
            self._add()
        self.first = self.first or line
        self.texts.append(text)
        self.said.append(text.replace(number, " ") if number else text)
        self.organisation = self.organisation or house
        self._take_words("" if told is None and may_ask(text) else bare, told, leads=text.endswith((":", "：")))
        self.sharers = [one for one in each[1:] if self.name == each[0][0]] or self.sharers
        self.alone = bool(address) and not bare and not number
        self.address = self.address or address
        self.further += [*([number] if self.number and number and number != self.number else ()), *others]
        if number and self.number and "直通" in text:
            self.number, self.further = number, [self.number, *self.further[:-1]]  # the line of her own, before that of the house
        self.number = self.number or number

    def _is_forename(self, bare: str, number: str) -> bool:
        """Whether a line begins another who gives a forename alone, as the one before: "Ida – 555 0142", "Una – 555 0143"."""
        return (
            bool(number and self.number)
            and not self.name
            and bare.isalpha()
            and bare[:1].isupper()
            and self.organisation.isalpha()
            and bare != self.organisation
        )

    def _is_another(self, bare: str, told: tuple[str, str] | None, address: str, number: str) -> bool:
        """Whether a line begins another: with a name or words where one can be reached already, or with a second address."""
        reached = self.address or self.number
        if told:
            begins = bool(reached and (self.name or address or number))
        else:
            begins = bool(bare and self.address and self.number and not address and not number)
        one_house = address and not bare and self.alone and (self.name or self.organisation)  # two addresses, each in a row
        return not one_house and (begins or bool(address and self.address and address != self.address))

    def _is_desk(self, text: str, told: tuple[str, str] | None, address: str, number: str) -> bool:
        """Whether a line below somebody who has a number is of the desk that speaks to the press: "Press duty: 555 0142"."""
        if text == address and not self.address and self.result and self.result[-1].phone and not self.result[-1].email:
            text = address.replace("@", ":")  # "press@harbour.example" below several, none of whom has an address
        other = bool(number or address) and number != self.number
        return bool(other and self.name and self.number and not told) and labels_press(text, self.lexicon)

    def _take_words(self, bare: str, told: tuple[str, str] | None, *, leads: bool) -> None:
        """Takes the name of a line, or else its words as the office or the house. `leads`: a colon leads to what follows."""
        if told and (not self.name or self.name == told[0] or self._is_house(told)):
            # The press office, and in the next line who sits there.
            self.organisation = self.organisation or ("" if self.name == told[0] else self.name)
            self.name, role = told
            self.role = role or self.role  # what stands beside the name is hers; a row above may be but a heading: "Media and investors"
            self.organisation = self.organisation or ("" if role else house_behind(bare, self.name, self.lexicon))
        elif (
            house := house_before_street(bare, self.lexicon)
            if self.address or self.number or email(self.texts[-1]) or dialled(self.texts[-1])
            else ""
        ):
            self.organisation = self.organisation if self.name else house
        elif len(bare) > 1 and not ADDRESS.search(bare) and not STREETS.search(bare):
            if HANGUL.count(bare) and SPACED_POST.fullmatch(bare):
                self.role = "".join(bare.split())
                return
            if meant_for(bare, self.lexicon) and holds_office(bare, self.lexicon):
                return  # "Investors", and beneath it whom they may ask
            posted = holds_office(bare, self.lexicon, 6) or is_eastern_post(bare, self.lexicon) or fielded(bare, self.lexicon)
            posted = posted and length(bare) <= 14 and not tells_clause(bare)
            if posted and (not self.role or self.headed or is_rank(self.role, self.lexicon)):
                self.role = turned_to(bare)
                self.headed = not self.name and (leads or asks_only(bare, self.lexicon))
            elif (
                not self.organisation
                and length(bare) <= 10
                and not (terminal(bare) and not formed(bare))
                and not tells_way(bare)
                and not of_country(bare)
                and "。" not in bare
            ):
                self.organisation = bare

    def _is_house(self, told: tuple[str, str]) -> bool:
        """Whether what was taken for a name is a desk's or a house's, since the next line has somebody's, with an office perhaps."""
        if told[1] and not self.role and NEAR_EAST.within(self.name[:1]):
            return True
        if is_unit(self.name, self.lexicon):
            return not is_unit(told[0], self.lexicon)
        known = given(told[0].split()[0]) and not any(map(given, self.name.split()))
        return known and not self.role and (bool(told[1]) or not (self.address or self.number))

    def end(self) -> None:
        """Adds the last one; a house without anybody's name is itself whom to ask."""
        if not self.name and self.organisation:
            self.name, self.organisation = self.organisation, ""
        self._add()

    def _add(self) -> None:
        """Adds whom the lines told of to the result, where there is a way to reach somebody, and begins another."""
        if self.first is not None and (self.address or self.number) and not self._is_street():
            first = self.first
            place = Evidence("contact.lines", 0.85 if self.name else 0.6, first.index, first.start + first.lead, first.end)
            text, further = "\n".join(self.texts), tuple(self.further)
            if not self.organisation and (office := without_house(self.role, self.lexicon)) != self.role:
                self.role, self.organisation = office, self.role[len(office) :].strip(" ,،–—-")  # "Press officer, Harbour League"
            for one in each_of(self.name, self.lexicon) if self.number and not self.address else (self.name,):
                self.result.append(Contact(one, self.role, self.organisation, self.address, self.number, text, place, further))
            for one, role in self.sharers:
                self.result.append(Contact(one, role, self.organisation, self.address, self.number, text, place, further))
        self._begin()

    def _is_street(self) -> bool:
        """Whether the lines are a letterhead's, which has a street with a number, and nobody to ask."""
        name = self.name
        numbered = any(_NUMBERED.search(told[: told.find(name)]) for told in self.said if name in told and ADDRESS.search(name))
        if (name and not numbered) or self.address:
            return False
        return any(ADDRESS.search(told) and not phrases(self.lexicon.contacts).search(told) for told in self.said)


_ROWS = 2
"""Breaks or strokes in a block of rows, at least."""


def _in_prose(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Iterable[Contact]:
    """A sentence that asks to call somebody, where no contact line stands."""
    for at, line in enumerate(lines):
        asks = found.roles[at] == "notes" or may_have(line.text, _CALLING) or may_hold(line.text, lexicon.contacts)
        if not asks or found.roles[at] in ("headline", "furniture") or length(line.text) > 400:
            continue
        number, mail = dialled(line.text, asked=False), email(line.text)
        noted = found.roles[at] == "notes" and number and mail  # for editors: "Sign up with Jane Doe, press officer, 0123 …, jane@…"
        if not ((number or mail) and (noted or phrases(lexicon.contacts).search(line.text) or _CALL.search(line.text))):
            continue
        if not mail and _PUBLIC.search(line.text) and not _PRESS.search(line.text):
            continue
        if max(line.text.count("\n"), line.text.count(" | ")) >= _ROWS and not (prose(line) and terminal(line.text)):
            yield from _gathered(lines, [at], lexicon, ())  # no sentence, but rows, or fields between strokes
            continue
        where = Evidence("contact.sentence", 0.5, line.index, line.start + line.lead, line.end)
        for part in parted_by_breaks(line.text):
            number, mail = dialled(part, asked=False), email(part)
            if number or mail:
                reach = part.find(number) if number else mail.start() if mail else 0
                # Whose number it is stands before it; after it begins another's.
                who, role = named_before(part, reach, lexicon)
                yield Contact(who, role, "", mail.group() if mail else "", number, part.strip() if part else line.text, where)
