"""What a source's own data say of a text, as front matter does: whether they are of this text, its title, its standfirst."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy import headline
from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Evidence, Found, Headline
from masthead.anatomy.pack import Pack, Words, phrases
from masthead.anatomy.parts.titles import folded
from masthead.anatomy.parts.zones import Zones
from masthead.document.model import Document, Metadata

_NAMES = 12
"""Words with which a source's own data say what a text is and whose: "Press release of the Harbour Council"."""
_SMALL = 4
_FEWEST = 4
"""Words of a standfirst that a source's own data have."""
_STEMS = 3
"""Longer words that a title has to have to be known in a text."""


def trusted(here: Sequence[Line], found: Zones, metadata: Metadata, *, of_page: bool) -> bool:
    """Whether the metadata describe this text: front matter that carries another headline was left from another release."""
    if not metadata.title or found.headline < 0:
        return True
    ours, theirs = folded(here[found.headline].text), folded(metadata.title)
    if not ours or not theirs or ours in theirs or theirs in ours:
        return True
    words = set(here[found.headline].text.casefold().split())
    if of_page and here[found.headline].kind == "heading" and _lower(here, found):
        return True
    if here[found.headline].text.isascii() != metadata.title.isascii() and _other_script(here[found.headline].text, metadata.title):
        return True
    common = words & set(metadata.title.casefold().split())
    return len(common) * 3 >= len(words) or found.weak or _told_below(here, found, metadata.title)


def _other_script(ours: str, theirs: str) -> bool:
    """Whether two lines have no letter in common, since one is in another script: then one may well be the other's translation."""
    letters, others = ({char for char in text.casefold() if char.isalpha()} for text in (ours, theirs))
    return sum(char.isascii() for char in letters) * 2 < len(letters) and all(char.isascii() for char in others)


def _told_below(here: Sequence[Line], found: Zones, title: str) -> bool:
    """Whether a title tells of the text: two fifths of its words stand in the first paragraphs."""
    own = stems(title)
    told = stems(" ".join(line.text[:1200] for line in here[found.body : found.body + 3]))
    return len(own) >= _STEMS and len(own & told) * 5 >= 2 * len(own)


def is_chapter(here: Sequence[Line], found: Zones, metadata: Metadata) -> bool:
    """Whether the first heading is that of a chapter and front matter has the title of the whole: others of its level follow the text under it,
    and the two have no word in common."""
    if found.headline < 0 or not metadata.title or here[found.headline].kind != "heading":
        return False
    line = here[found.headline]
    ours, theirs = (set(text.casefold().split()) for text in (line.text, metadata.title))
    beside = [at for at, other in enumerate(here) if other.kind == "heading" and other.level == line.level and at > found.body]
    return len(beside) >= 2 and not ours & theirs


def fronted(here: Sequence[Line], found: Zones, metadata: Metadata, lexicon: Pack) -> Headline | None:
    """The title in front matter, where the text opens with a line that only its place would make the headline, and both tell the same, or the
    title tells what the text does. A page shows that title over headings of a lower level: such a one is a deck if it tells less of the text."""
    if found.headline < 0 or length(metadata.title) < 3:
        return None
    title = headline.bare(metadata.title, lexicon, metadata.publisher)
    line = here[found.headline]
    genre = title == " ".join(metadata.title.split()) and lexicon.genres and phrases(lexicon.genres).match(title)
    if (genre and length(title) <= _NAMES) or line.kind == "heading":
        # "Press release by the Harbour Council" tells nothing.
        if line.kind == "heading" and not (_lower(here, found) and _told_below(here, found, title)):
            return None
        told = stems(" ".join(line.text[:1200] for line in here[found.body : found.body + 3]))
        if len(stems(line.text) & told) >= len(stems(title) & told):
            return None
        return Headline(title, Evidence("headline.metadata", 0.7))
    ours, theirs = (set(text.casefold().split()) for text in (line.text, title))
    if folded(title) == folded(line.text) or _with_house(title, line.text):
        return None
    if (
        len(ours & theirs) * 5 < 2 * min(len(ours), len(theirs))
        and not _told_below(here, found, title)
        and not _tells_more(here, found, title)
    ):
        return None
    return Headline(title, Evidence("headline.metadata", 0.7))


def _with_house(title: str, told: str) -> bool:
    """Whether a title is what the text says, and behind a dash or a bar whose it is."""
    behind = title[len(told) :].strip() if title.startswith(told) else ""
    return behind[:1] in ("—", "–", "-", "|", "｜") and length(behind) <= _HOUSE


_HOUSE = 8
"""Words of a house's name behind a title."""


def tells_nothing(here: Sequence[Line], found: Zones, title: str = "") -> bool:
    """Whether a line that is the headline by its place alone has no word of the text below it, nor of a `title`: "From the union's page"."""
    told = stems(" ".join((title, *(line.text[:1200] for line in here[found.body : found.body + 3]))))
    # Words of four letters are mostly small ones.
    own = {word for word in stems(here[found.headline].text) if len(word) != _SMALL}
    return here[found.headline].kind == "paragraph" and bool(own) and own.isdisjoint(told)


def _tells_more(here: Sequence[Line], found: Zones, title: str) -> bool:
    """Whether the title tells what the text tells, and the line nothing of it."""
    told = stems(" ".join(line.text[:1200] for line in here[found.body : found.body + 3]))
    return len(stems(title) & told) >= 2 and tells_nothing(here, found)


def _lower(here: Sequence[Line], found: Zones) -> bool:
    """Whether the headline is a heading of a lower level, and no other is of the highest: a page sets its title over such."""
    return here[found.headline].level > 1 and not any(line.kind == "heading" and line.level == 1 for line in here)


def described(shown: Headline | None, metadata: Metadata, genres: Words) -> Found | None:
    """The standfirst that front matter has, where it says more than the headline."""
    text = " ".join(next((value for key, value in metadata.extra if key == "standfirst"), "").split())
    said = folded(text)
    if not _FEWEST <= length(text) <= 60 or "<" in text or (shown and (said in folded(shown.text) or folded(shown.text) in said)):
        return None
    if length(text) <= _NAMES and phrases(genres).match(text):
        return None
    return Found(text, Evidence("subheadline.metadata", 0.8))


def from_metadata(metadata: Metadata, document: Document, lexicon: Pack) -> Headline | None:
    """A title that stands only outside the text: front matter, a file's properties. Not a file's name in its stead."""
    title = headline.bare(metadata.title, lexicon, metadata.publisher)
    if (
        len(folded(title)) < 4
        or document.origin.format not in ("md", "html", "json", "")
        or title.casefold().endswith((".doc", ".docx", ".pdf", ".txt", ".indd"))
    ):
        return None
    return Headline(title, Evidence("headline.metadata", 0.7))
