"""What a source's own data say of a text, as front matter does: whether they are of this text, its title, its standfirst."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from masthead.anatomy import headline
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.pagetitle import of_section
from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.addresses import email, phone
from masthead.anatomy.layout.cloaked import uncloaked
from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.deeds import deed
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, in_caps, length, terminal
from masthead.anatomy.layout.linked import leads_elsewhere
from masthead.anatomy.model import Contact, Evidence, Headline, Role
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.crest import names_paper
from masthead.anatomy.parts.holders import holder
from masthead.anatomy.parts.labels import labelled
from masthead.anatomy.parts.letterhead import named
from masthead.anatomy.parts.likeness import under_picture
from masthead.anatomy.parts.sitepages import only_pages
from masthead.anatomy.parts.titles import folded
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.standfirsts import unmarked
from masthead.anatomy.wording.bodies import heads_paper
from masthead.anatomy.wording.signboards import board
from masthead.document.model import Document, Metadata
from masthead.document.plain import plain_block
from masthead.expressions import expression

_NAMES = 12
"""Words with which a source's own data say what a text is and whose: "Press release of the Harbour Council"."""
_DECKS_LEVEL = 3
"""The level of headings from which on one above the text is a deck of its title, whatever it tells."""
_SMALL = 4
_BEGUN = 4
"""Letters of a word that its cases have in common."""
_STEMS = 3
"""Longer words that a title has to have to be known in a text."""


def trusted(here: Sequence[Line], found: Zones, metadata: Metadata, lexicon: Pack, *, of_page: bool) -> bool:
    """Whether the metadata describe this text: front matter that carries another headline was left from another release."""
    if not metadata.title or found.headline < 0:
        return True
    ours, theirs = folded(here[found.headline].text), folded(metadata.title)
    if not ours or not theirs or ours in theirs or theirs in ours:
        return True
    words = set(here[found.headline].text.casefold().split())
    if len(metadata.title) < _SITE and only_pages(metadata.title, lexicon):
        return True  # "News": a title of all pages of a site
    if of_page and here[found.headline].kind == "heading" and _lower(here, found):
        return True
    if here[found.headline].text.isascii() != metadata.title.isascii() and _other_script(here[found.headline].text, metadata.title):
        return True
    if length(here[found.headline].text) <= _CALLED and phrases(lexicon.genres).fullmatch(_ARTICLE.sub("", here[found.headline].text)):
        return True  # "Il comunicato", a page's heading
    common = words & set(metadata.title.casefold().split())
    return len(common) * 3 >= len(words) or found.weak or _told_below(here, found, metadata.title)


_ARTICLE = expression(r"\A(?:(?:il|lo|la|le|el|der|die|das|the|o|a|het|de)\s|l['’])", re.I)
_SITE = 60
"""Characters of a title that names but a site's page."""


def _other_script(ours: str, theirs: str) -> bool:
    """Whether two lines have no letter in common, since one is in another script: then one may well be the other's translation."""
    letters, others = ({char for char in text.casefold() if char.isalpha()} for text in (ours, theirs))
    return sum(char.isascii() for char in letters) * 2 < len(letters) and all(char.isascii() for char in others)


def _told_below(here: Sequence[Line], found: Zones, title: str) -> bool:
    """Whether a title tells of the text: two fifths of its words stand in the first paragraphs."""
    own = stems(title)
    told = stems(" ".join(line.text[:1200] for line in here[found.body : found.body + 3]))
    if len(own) < _STEMS or len(own & told) * 5 >= 2 * len(own):
        return len(own) >= _STEMS
    # Where nouns are declined, short ones have other ends in the text: "starý park", "ve starém parku".
    begun = {word[:_BEGUN] for word in own}
    return len(begun & {word[:_BEGUN] for word in told}) * 5 >= 3 * len(begun)


def is_chapter(here: Sequence[Line], found: Zones, metadata: Metadata, lexicon: Pack) -> bool:
    """Whether the first heading is that of a chapter and front matter has the title of the whole: others of its level follow the text under it,
    and the two have no longer word in common."""
    if found.headline < 0 or not metadata.title or here[found.headline].kind != "heading" or says_genre_and_day(metadata.title, lexicon):
        return False
    line = here[found.headline]
    beside = [at for at, other in enumerate(here) if other.kind == "heading" and other.level == line.level and at > found.body]
    # Where a site shows the title over them, two of a lower level are enough.
    return len(beside) >= (1 if line.level > 1 else 2) and not stems(line.text) & stems(metadata.title)


def above_chapters(found: Zones, labels: Sequence[str]) -> Zones:
    """The zones of a text whose first heading is that of a chapter: it has no headline of its own, and what stands above that heading is text as
    well: where an outbreak is, what is new."""
    return replace(
        found,
        headline=-1,
        roles=tuple(
            "body" if at == found.headline or (at < found.headline and role in ("furniture", "kicker") and not labels[at]) else role
            for at, role in enumerate(found.roles)
        ),
    )


def fronted(here: Sequence[Line], found: Zones, metadata: Metadata, lexicon: Pack) -> Headline | None:
    """The title in front matter, where the text opens with a line that only its place would make the headline, and both tell the same, or the
    title tells what the text does. A page shows that title over headings of a lower level: such a one is a deck if it tells less of the text."""
    if found.headline < 0 or length(metadata.title) < 3:
        return None
    title = headline.bare(unmarked(metadata.title), lexicon, metadata.publisher)
    line = here[found.headline]
    if says_genre_and_day(title, lexicon) or folded(title) == folded(line.text):
        return None  # "Comunicato stampa, 18.07.2020" over what is told
    if not found.weak and (in_caps(line.text) or line.strong) and _names_genre(title, lexicon):
        return None
    genre = title == " ".join(metadata.title.split()) and lexicon.genres and phrases(lexicon.genres).match(uncloaked(title))
    if (genre and length(title) <= _NAMES) or line.kind == "heading":
        # "Press release by the Harbour Council" tells nothing, and "Press release Norhaven harbour" files what a heading tells.
        if genre and line.kind == "heading" and length(title[genre.end() :]) <= _FILED and not _tells(title[genre.end() :], lexicon):
            return None
        if line.kind == "heading" and not (_lower(here, found) and _told_below(here, found, title)):
            return None
        told = stems(" ".join(line.text[:1200] for line in here[found.body : found.body + 3]))
        if line.level < _DECKS_LEVEL and len(stems(line.text) & told) >= len(stems(title) & told):
            return None
        return Headline(title, Evidence("headline.metadata", 0.7))
    ours, theirs = (set(text.casefold().split()) for text in (line.text, title))
    if _with_house(title, line.text):
        return None
    if (
        found.body < len(here)  # else nothing is told but in front matter: "Read the press release on our site"
        and len(ours & theirs) * 5 < 2 * min(len(ours), len(theirs))
        and not _told_below(here, found, title)
        and not _tells_more(here, found, title, lexicon)
        and not (line.slanted and length(title) >= _TELLS and len(stems(title) & _told(here, found)) >= _COMMON)
    ):
        return None
    return Headline(title, Evidence("headline.metadata", 0.7))


_FILED = 4
"""Words behind the genre's name by which a release is filed."""


def _tells(text: str, lexicon: Pack) -> bool:
    """Whether words hold a verb of those with which headlines tell."""
    return any(deed(word.casefold(), lexicon) for word in text.split())


def again(shown: Headline, here: Sequence[Line], roles: list[Role]) -> Headline:
    """A headline of the source's own data where the text has it again, as what else would be its deck."""
    at = next((at for at, role in enumerate(roles) if role == "subheadline" and folded(here[at].text) == folded(shown.text)), -1)
    if at < 0 or shown.evidence.block >= 0:
        return shown
    roles[at] = "headline"
    line, start = here[at], here[at].start + here[at].lead
    return Headline(line.text, replace(shown.evidence, confidence=0.9, block=line.index, start=start, end=start + len(line.text)))


def says_more(line: str, title: str) -> bool:
    """Whether a line below a title tells anything else: not the title again, though a scanner misread some of it or a house has its letters in one and
    its name in the other, and no scrawl of a letterhead."""
    if folded(title) in folded(line) or sum(char in _SCRAWL for char in line) >= _SCRAWLED:
        return False
    ours, theirs = line.casefold().split(), title.casefold().split()
    firsts = "".join(word[0] for word in ours)
    named = sum(len(word) for word in title.split() if 1 < len(word) <= _LETTERS and word.isupper() and word.casefold() in firsts)
    return named + sum(word in theirs for word in ours) < _AGAIN * max(len(ours), len(theirs))


_LETTERS = 6
"""Letters of a house's name in short."""
_AGAIN = 0.7
"""What of the words of a title are in a line that is the title again."""
_SCRAWL, _SCRAWLED = frozenset("#^`~+=|\\<>_{}¢§¤"), 2
"""Signs that no deck has, and how many of them show that a scanner read a drawing."""


def below_letterhead(here: Sequence[Line], found: Zones, dateline_at: int) -> int:
    """Where a message has a headline of its own between whom to ask and the dateline, so that its subject only files it ("HP RELEASE: spending"); else -1."""
    at = found.body - 1
    if found.headline != 0 or dateline_at != found.body or at < _LETTERHEAD or found.roles[at] != "subheadline":
        return -1
    between = found.roles[1:at]
    return at if "contact" in between and length(here[at].text) >= _HEADED and not terminal(here[at].text) else -1


_LETTERHEAD, _HEADED = 3, 5
"""The line of a message's text that may be its headline at the earliest, behind its letterhead; and words that it has."""


def says_genre_and_day(title: str, lexicon: Pack) -> bool:
    """Whether a title is the genre's name and a day or a number behind it, and tells nothing."""
    genre = phrases(lexicon.genres).match(title) if lexicon.genres and has_digit(title) else None
    rest = title[genre.end() :].strip(" ,.:;|()–—-") if genre else ""
    return bool(rest) and (_NUMBER.fullmatch(rest) is not None or only_date(_BEFORE_DAY.sub("", rest), lexicon.language))


_NUMBER = expression(r"(?:(?:no|nº|n°|nr|núm|num|č|br)\.?\s?)?\d{1,5}(?:\s?[/-]\s?\d{1,4})?", re.I)
_BEFORE_DAY = expression(r"\A(?:of|from|vom|am|du|le|del?|dal|van|från|fra|z dnia|ze dne)\s(?=\d)", re.I)
"""What joins a day with the genre: "Pressemitteilung vom 5. Mai 2024"."""


def _names_genre(title: str, lexicon: Pack) -> bool:
    """Whether a title ends with what kind of text it is over: it files a release, and tells nothing that a headline below it does not: "Design award
    press release"."""
    return bool(lexicon.genres) and any(match.end() == len(title) for match in phrases(lexicon.genres).finditer(title))


def _told(here: Sequence[Line], found: Zones) -> set[str]:
    return stems(" ".join(line.text[:1200] for line in here[found.body : found.body + 3]))


_COMMON = 2
"""Longer words of a title that the text has, where what stands over it in italics is its deck."""


def _with_house(title: str, told: str) -> bool:
    """Whether a title is what the text says, and behind a dash or a bar whose it is."""
    behind = title[len(told) :].strip() if title.startswith(told) else ""
    return behind[:1] in ("—", "–", "-", "|", "｜") and length(behind) <= _HOUSE


_HOUSE = 8
"""Words of a house's name behind a title."""


def tells_nothing(here: Sequence[Line], found: Zones, title: str = "") -> bool:
    """Whether a line that is the headline by its place alone has no word of the text below it, nor of a `title`: "From the union's page"."""
    if here[found.headline].slanted and under_picture(here, found.headline):
        return True  # a picture's caption
    told = stems(" ".join((title, *(line.text[:1200] for line in here[found.body : found.body + 3]))))
    # Words of four letters are mostly small ones.
    own = {word for word in stems(here[found.headline].text) if len(word) != _SMALL}
    return here[found.headline].kind == "paragraph" and bool(own) and own.isdisjoint(told)


def _tells_more(here: Sequence[Line], found: Zones, title: str, lexicon: Pack) -> bool:
    """Whether the title tells what the text tells, and the line nothing of it, or only which house or unit speaks."""
    told = stems(" ".join(line.text[:1200] for line in here[found.body : found.body + 3]))
    if len(stems(title) & told) < 2:
        return False
    return tells_nothing(here, found) or (length(title) >= _TELLS and names_unit(here[found.headline], lexicon))


def names_unit(line: Line, lexicon: Pack) -> bool:
    """Whether a line is the name of a house or of what belongs to one, and nothing else: "Comitê Executivo da CTB"."""
    if line.kind != "paragraph" or not 2 <= length(line.text) <= _HOUSE or not named(line.text):
        return False
    first = line.text.split()[0]
    return names_paper(line, lexicon) or (first[0].isupper() and heads_paper(first, lexicon))


def names_holder(line: Line, lexicon: Pack) -> bool:
    """Whether a line is somebody's name with an office, as papers have it above their headline, and nothing else."""
    held = holder(line.text, lexicon) if line.kind in ("paragraph", "heading") else None
    return held is not None and bool(held.person and held.office)


def stacks_units(line: Line, lexicon: Pack) -> bool:
    """Whether a line is rows of names, of a house and of what belongs to it, as a letterhead has them under one another."""
    rows = line.text.split("\n")
    first = rows[0].strip()
    house = bool(board(first, lexicon)) if first[:1] >= "\u0590" else made_of_houses(first, lexicon) and named(first)
    return (
        line.kind == "paragraph" and 2 <= len(rows) <= _ROWS and house and all(length(row) <= _HOUSE and not terminal(row) for row in rows)
    )


_ROWS = 4
_TELLS = 6
"""Words of a title that tells what happened."""


def _lower(here: Sequence[Line], found: Zones) -> bool:
    """Whether the headline is a heading of a lower level, and no other is of the highest: a page sets its title over such."""
    return here[found.headline].level > 1 and not any(line.kind == "heading" and line.level == 1 for line in here)


def contacts(metadata: Metadata) -> tuple[Contact, ...]:
    """Whom front matter names to be asked by the press: a name, an office, and where to reach who it is."""
    found = []
    for value in (one for key, field in metadata.extra if key in ("contact", "contacts") for one in _each(field)):
        parts = [part.strip() for part in value.split(",")]
        numbers = [match.group().strip() for part in parts if "@" not in part and (match := phone(part))]
        address = email(value)
        if not (address or numbers):
            continue
        named = [part for part in parts if part and not (":" in part or "@" in part or has_digit(part))]
        name, role, house = (*named, "", "", "")[:3]
        proof = Evidence("contact.metadata", 0.8)
        reached = (address.group() if address else "", numbers[0] if numbers else "")
        found.append(Contact(name, role, house, *reached, value, proof, tuple(numbers[1:])))
    return tuple(found)


def _each(value: str) -> Iterator[str]:
    """Each of those whom a field names: behind an address or a number a name begins another."""
    parts: list[str] = []
    reached = False
    for part in value.split(","):
        reaches = email(part) is not None or phone(part) is not None
        if reached and not (reaches or ":" in part or has_digit(part)):
            yield ",".join(parts).strip()
            parts, reached = [], False
        parts.append(part)
        reached = reached or reaches
    yield ",".join(parts).strip()


def labels(here: Sequence[Line], document: Document, lexicon: Pack, language: str) -> list[str]:
    """What the words of each line say, and which is the first of what the source's own data say of the house."""
    said = labelled(here, document.blocks, lexicon, language)
    for at in [at for at, one in enumerate(said) if one == "notes"]:
        if leads_elsewhere(here, at, document.blocks):
            said[at] = ""  # where more can be read is no note
    house = next((value for key, value in document.metadata.extra if key == "boilerplate"), "")
    opened = folded(house[:_OPENED])
    at = next((at for at in reversed(range(len(here))) if opened and folded(here[at].text[:_OPENED]) == opened), -1)
    return [*said[:at], "about", *said[at + 1 :]] if at >= 0 else said


_OPENED = 60
"""Characters by which a paragraph is known."""
_CALLED = 3
"""Words of a subject behind the genre's name."""


def from_metadata(metadata: Metadata, document: Document, lexicon: Pack) -> Headline | None:
    """A title that stands only outside the text: front matter, a file's properties. Not a file's name in its stead."""
    title = unmarked(metadata.title) if document.origin.format == "md" else metadata.title
    title = headline.bare(title, lexicon, metadata.publisher)
    genre = phrases(lexicon.genres).match(metadata.title) if document.origin.format == "eml" and lexicon.genres else None
    called = genre is not None and length(metadata.title[genre.end() :]) >= _CALLED  # a subject: "Press release: Acme opens a plant"
    called = called or (document.origin.format == "eml" and genre is None and _subject_tells(title, document))
    if (
        len(folded(title)) < 4
        or (not called and document.origin.format not in ("md", "adoc", "org", "rst", "html", "json", ""))
        or (lexicon.genres and phrases(lexicon.genres).fullmatch(title))
        or title.casefold().endswith((".doc", ".docx", ".pdf", ".txt", ".indd"))
        or _files(metadata.title, document, lexicon)
    ):
        return None
    return Headline(title, Evidence("headline.metadata", 0.7))


def _files(title: str, document: Document, lexicon: Pack) -> bool:
    """Whether a title tells nothing but on which page of whose site a text stands: "News | NHR". What its text tells again is a headline."""
    house = of_section(title, lexicon)
    return house is not None and not (_tells(house.text, lexicon) or _subject_tells(house.text, document))


def heads_message(shown: Headline, here: Sequence[Line], document: Document) -> bool:
    """Whether a headline that is a message's subject stands over its text."""
    if document.origin.format != "eml" or shown.evidence.block >= 0 or not here:
        return False
    return here[0].kind == "heading" and folded(shown.text) in folded(here[0].text)


def _subject_tells(subject: str, document: Document) -> bool:
    """Whether a message's subject tells what its text does: with words most of which the text has, too."""
    said = stems(subject)
    text = stems(" ".join(plain_block(block) for block in document.blocks[1:_FIRST_BLOCKS]))
    return length(subject) >= _TELLING and len(said) > 1 and 3 * len(said & text) >= 2 * len(said)


_TELLING, _FIRST_BLOCKS = 3, 12
"""Words of such a subject, at least, and blocks of the text that are looked at."""
