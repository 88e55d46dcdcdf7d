"""What markup must know of the file it is set into: names of things, languages, notes, the outline."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import astuple

from masthead.brand.model import Wide
from masthead.document.model import BlockNode, Figure, Heading, Inline, Note, Table
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.expressions import expression
from masthead.language.labels import Labels, spoken
from masthead.language.tags import right_to_left
from masthead.notices import Note as Tell
from masthead.writers.crossings import Crossings

# What XML 1.0 (2.2) forbids, and the four characters that mean something in it.
_SPECIAL = expression('[&<>"\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_NAME = expression(r"[A-Za-z_][A-Za-z0-9_.-]*\Z", re.ASCII)
_TAG = expression(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z", re.ASCII)
_LANGUAGES = (
    " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi"
    " fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr"
    " ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps"
    " pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve"
    " vi vo wa wo xh yi yo za zh zu "
)
"""Two letters that are a language (IANA language subtag registry)."""
OURS = "m-"
"""Ids that we make begin so; those of the source never do."""


def escape(text: str) -> str:
    """Text for XML, in content and in attributes. Control characters go; half characters (surrogates) become U+FFFD."""
    if text.isprintable() and not ("&" in text or "<" in text or ">" in text or '"' in text):
        return text
    return _SPECIAL.sub(_entity, text)


def _entity(match: re.Match[str]) -> str:
    character = match.group()
    return _ENTITIES.get(character) or ("\ufffd" if character >= "\ud800" else "")


def clean(text: str) -> str:
    """Text without what XML forbids, for those who escape it themselves."""
    return text if text.isprintable() else _SPECIAL.sub(lambda match: match.group() if match.group() in _ENTITIES else _entity(match), text)


def identifier(anchor: str) -> str:
    """An anchor of the source as an XML id (an ASCII NCName), the same each time, different for different anchors."""
    return anchor if _NAME.match(anchor) and not anchor.startswith(OURS) else OURS + _encoded(anchor)


@lru_cache(maxsize=1024)
def _encoded(anchor: str) -> str:
    # No hyphen comes out, so that no id of the source is one of ours ("m-call-1").
    return "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in anchor)


@lru_cache(maxsize=256)
def tag(language: str) -> str:
    """A language tag that is well formed (RFC 5646) and begins with a language that there is, or nothing.

    Pages of the web give countries for languages ("cn", "il"): a voice that is told so falls silent or guesses.
    """
    language = language.replace("_", "-")
    if not _TAG.match(language):
        return ""
    first = language.split("-")[0].lower()
    return language if len(first) == 3 or f" {first} " in _LANGUAGES else ""


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    return frozenset(astuple(Labels()))


class Spot(Struct, frozen=True, gc=False):
    """Where something stands: a file of the publication (empty: the only one) and an id in it."""

    file: str
    id: str

    def seen_from(self, file: str) -> str:
        return f"#{self.id}" if self.file == file else f"{self.file}#{self.id}"


class Picture(Struct, frozen=True, gc=False):
    """An image as the publication has it; sizes in pixels, 0 if not known."""

    address: str
    width: int = 0
    height: int = 0


class Entered(Struct, frozen=True, gc=False):
    """A heading as it was set: for the contents. `level` is the element's: 1 for `h1`."""

    level: int
    spot: Spot
    text: str
    language: str = ""
    """Where it is not the publication's."""


class Call(Struct, frozen=True, gc=False):
    """A note that was called: its number and where, and its text, which is set later."""

    number: int
    note: Note
    back: Spot | None


Ink = tuple[str, bool, bool]
"""What text is set in: a role of the brand, whether it is strong, whether it is emphasised."""


class Publication:
    """What all files of one publication share while it is set. Made for one call of a writer and dropped after it."""

    def __init__(self, language: str, labels: Labels, tell: Tell, *, epub: bool, captions_numbered: bool = False) -> None:
        self.language = tag(language) or "und"
        self.labels = labels
        self.tell = tell
        self.pictures: dict[str, Picture] = {}
        """Images by the name of their asset; filled in after `enter`, which says which are wanted."""
        self.logos: dict[str, Picture] = {}
        """Logos of partners by the path that the brand gives."""
        self.wide: Wide = "auto"
        """What becomes of tables that are too wide;"""
        self.folds = False
        """and whether their rows fold to lines where there is no room for them."""
        self.type_size = 10.5
        """Points of the brand's running text: what is as high as in print is so beside the text."""
        self.epub = epub
        """XHTML of a publication: `epub:type` and `xml:lang` beside the attributes of HTML."""
        self.captions_numbered = captions_numbered
        self.stylesheets: tuple[str, ...] = ("style.css", "refined.css")
        self.rtl = right_to_left(language)
        self._english = frozenset() if spoken(language) else _english()
        self.spots: dict[str, Spot] = {}
        """Anchors of the source."""
        self.marks: dict[str, Spot] = {}
        """Anchors of ours: paragraphs that references lead to."""
        self.full_texts: dict[str, str] = {}
        """What the full texts of a digest are called, by their anchors."""
        self.later: frozenset[str] = frozenset()
        """Releases of a digest that contents list where their full texts stand."""
        self.assets: set[str] = set()
        """Names of the images that the text shows."""
        self.notes: dict[str, Note] = {}
        self.unplaced: dict[int, Note] = {}
        """Notes not yet set, by `id()` of the value: two of one label are two."""
        self.called: dict[str, Spot] = {}
        self.numbers: dict[str, int] = {}
        self.ink: defaultdict[Ink, list[str]] = defaultdict(list)
        self._captions: list[tuple[str, Table | Figure]] = []
        self.crossings: Crossings | None = None
        """The captions that bear numbers of the source's own, if there are any: where it names one ("Table 2"), that leads there."""
        self.lists: dict[str, list[Entered]] = {}
        """What is listed by its captions, `figures` or `tables`: those of the two that were asked for."""
        self.tables = 0
        self.captioned = 0
        """Tables that have a number before their caption."""
        self.figures = 0
        self.undescribed = 0
        self.pictured = False
        self.further: set[str] = set()
        """Rules that few publications need, by their names (`css.further`)."""
        self.formulas = False
        """Whether there are formulas that are said in words too."""

    def ours(self, text: str) -> str:
        """The attributes that tell the language and direction of words of ours (or of what a label of ours makes of its blanks), where they
        are English since we don't speak the publication's language; else nothing.
        """
        if text not in self._english:
            return ""
        tongue = ' lang="en" xml:lang="en"' if self.epub else ' lang="en"'
        return f'{tongue} dir="ltr"' if self.rtl else tongue

    def say(self, text: str, label: str = "") -> str:
        """Markup of words of ours in a line of the publication's. `label` is what they were made from, if they have blanks."""
        told = self.ours(label or text)
        return f"<bdi{told}>{escape(text)}</bdi>" if told else escape(text)

    def enter(self, file: str, blocks: Iterable[BlockNode]) -> None:
        """Learns what stands in a file before it is set, so that links lead forward too. Of two anchors alike the first counts."""
        moved: set[int] = set()  # headings within notes, which stand wherever the note is called first
        for block in every(blocks):
            if isinstance(block, Heading):
                if block.anchor and id(block) not in moved:
                    self.spots.setdefault(block.anchor, Spot(file, identifier(block.anchor)))
            elif isinstance(block, Note):
                self.notes.setdefault(block.label, block)
                self.unplaced[id(block)] = block
                moved.update(id(inner) for inner in every(block.content))
            elif isinstance(block, Figure | Table):
                if isinstance(block, Figure):
                    self.assets.add(block.asset)
                if block.caption:
                    self._captions.append((file, block))

    def entered(self) -> None:
        """All is entered: what the source's own numbers of captions lead to is known."""
        if not self._captions:
            return
        crossings = Crossings((block for _, block in self._captions), self.labels)
        if not crossings.kinds:
            return
        self.crossings = crossings
        for file, block in self._captions:
            name = crossings.anchor(block)
            if name:
                self.marks[name] = Spot(file, f"{OURS}{name.replace(' ', '-')}")

    def counted(self, kind: str) -> bool:
        """Whether captions get numbers of ours: in reports, if the source gives them none."""
        return self.captions_numbered and (self.crossings is None or kind not in self.crossings.kinds)

    def enter_mark(self, file: str, anchor: str) -> None:
        """A paragraph that references lead to."""
        self.marks.setdefault(anchor, Spot(file, f"{OURS}e-{_encoded(anchor)}"))


class Sheet:
    """One file that is being set. `name` is what other files call it; empty for a page that stands alone."""

    def __init__(self, publication: Publication, name: str) -> None:
        self.publication = publication
        self.name = name
        self.language = publication.language
        """The language of what is being set, and whether it goes from right to left."""
        self.rtl = publication.rtl
        self.headings: list[Entered] = []
        self.calls: list[Call] = []
        self._gathered: list[Note] = []
        self.ids: set[str] = set()
        self._landmarks: set[str] = set()
        self._base = 1
        self._above = 1
        """The level of the last heading that was set."""
        self._stack: list[int] = []
        self._ours = 0

    def own_id(self, what: str) -> str:
        """A new id of ours in this file."""
        self._ours += 1
        return f"{OURS}{what}-{self._ours}"

    def landmark(self, name: str) -> bool:
        """Whether a region may have this name: two landmarks of one name cannot be told apart by ear, so that the second has none."""
        key = " ".join(name.casefold().split())
        if key in self._landmarks:
            return False
        self._landmarks.add(key)
        return True

    def id_of(self, spot: Spot | None) -> str:
        """The id of a spot that is in this file and has not been set yet; else nothing."""
        if spot is None or spot.file != self.name or spot.id in self.ids:
            return ""
        self.ids.add(spot.id)
        return spot.id

    def href(self, anchor: str) -> str:
        """The address that a link of the source to `#anchor` has from this file; empty if nothing has it."""
        spot = self.publication.spots.get(anchor) or self.publication.marks.get(anchor)
        return spot.seen_from(self.name) if spot else ""

    def mark(self, anchor: str) -> str:
        """The address of an anchor of ours, seen from this file; empty if nothing has it."""
        spot = self.publication.marks.get(anchor) or self.publication.spots.get(anchor)
        return spot.seen_from(self.name) if spot else ""

    def spoken(self, language: str) -> str:
        """The attributes that tell a language which differs from what it stands in, and its direction."""
        name = tag(language) if language else ""
        if not name or name == self.language:
            return ""
        said = f' lang="{name}" xml:lang="{name}"' if self.publication.epub else f' lang="{name}"'
        rtl = right_to_left(name)
        return said if rtl == self.rtl else f'{said} dir="{"rtl" if rtl else "ltr"}"'

    def say(self, text: str) -> str:
        """Markup of words of ours within text of another language, which we may not speak."""
        if self.language == self.publication.language:
            return self.publication.say(text)
        if spoken(self.language) or text not in _english():
            return escape(text)
        return f"<bdi{self.spoken('en')}>{escape(text)}</bdi>"

    @contextmanager
    def within(self, language: str) -> Iterator[None]:
        """What is set meanwhile stands in text of another language."""
        outer = self.language, self.rtl
        name = tag(language)
        if name:
            self.language, self.rtl = name, right_to_left(name)
        try:
            yield
        finally:
            self.language, self.rtl = outer

    def listed(self, block: Table | Figure, text: str) -> str:
        """The attribute at a caption that a list of figures or tables leads to, or the text that names its number; if one does."""
        crossings = self.publication.crossings
        identity = self.id_of(self.publication.marks.get(crossings.anchor(block))) if crossings else ""
        kind = "tables" if isinstance(block, Table) else "figures"
        entries = self.publication.lists.get(kind)
        if entries is not None:
            identity = identity or f"{OURS}{kind}-{len(entries) + 1}"
            entries.append(Entered(1, Spot(self.name, identity), text))
        return f' id="{identity}"' if identity else ""

    def kind(self, name: str) -> str:
        """` epub:type="…"` in a publication, nothing in a page of HTML."""
        return f' epub:type="{name}"' if self.publication.epub else ""

    # ── the outline: no level is skipped, whatever the source does ──────────────────────────────────

    def under(self, level: int) -> None:
        """Headings of the source that follow stand below an `h…` of this level."""
        self._base = self._above = level
        self._stack.clear()

    def level(self, source: int) -> int:
        """The element's level for a heading of the source's level."""
        while self._stack and self._stack[-1] >= source:
            self._stack.pop()
        self._stack.append(source)
        # What stood in a cell or a part before it may have counted deeper than the headings that were set.
        self._above = min(6, self._base + len(self._stack), self._above + 1)
        return self._above

    def part(self, titled: bool) -> tuple[int, list[int], int]:
        """Opens a part: what `leave` needs to go back, and its title's level."""
        base, stack = self._base, self._stack
        level = min(6, base + 1)
        if titled:
            self._above = level
        self._base, self._stack = (level if titled else base), []
        return base, stack, level

    def leave(self, base: int, stack: list[int]) -> None:
        self._base, self._stack = base, stack

    # ── notes ───────────────────────────────────────────────────────────────────────────────────────

    def call(self, label: str) -> tuple[str, str, int] | None:
        """A note is called here: the id of the call, the address of the note and its number; nothing if there is no such note."""
        publication = self.publication
        note = publication.notes.get(label)
        if note is None:
            return None
        here = self.own_id("call")
        number = publication.numbers.get(label)
        if number is None:
            number = publication.numbers[label] = len(publication.numbers) + 1
            publication.called[label] = Spot(self.name, f"{OURS}note-{number}")
            publication.unplaced.pop(id(note), None)
            self.calls.append(Call(number, note, Spot(self.name, here)))
        return here, publication.called[label].seen_from(self.name), number

    def gather(self, notes: Iterable[Note]) -> None:
        """Notes of this file: those that nothing calls, not even another note, are set behind the others, so that no word is lost."""
        self._gathered = list(notes)

    def adopt(self) -> bool:
        """Takes in the next of them, as long as there is one."""
        while self._gathered:
            note = self._gathered.pop(0)
            if self.publication.unplaced.pop(id(note), None) is not None:
                number = len(self.publication.numbers) + 1
                # Its number stands under its label, so that a note behind it may call it; of two with one label, under a name of its own.
                first = self.publication.notes.get(note.label) is note
                self.publication.numbers[note.label if first else f"\0{number}"] = number
                if first:
                    self.publication.called[note.label] = Spot(self.name, f"{OURS}note-{number}")
                self.calls.append(Call(number, note, None))
                return True
        return False

    def heading(self, level: int, identity: str, content: str) -> None:
        foreign = self.language if self.language != self.publication.language else ""
        self.headings.append(Entered(level, Spot(self.name, identity), " ".join(content.split()), foreign))


def said(content: Iterable[Inline]) -> str:
    """The words of inlines as one line, for labels and contents."""
    return " ".join(plain(content).split())
