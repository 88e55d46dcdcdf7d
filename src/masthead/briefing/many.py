"""Many releases → one digest: contents, half a page of each, then the full text of each with all that stands round it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.model import Piece, Release
from masthead.brand.model import Brand
from masthead.brand.style import said
from masthead.briefing import digest, stated, text
from masthead.briefing.compose import day, issuing, uncalled, urn
from masthead.briefing.editions import Edition, editions, trace
from masthead.briefing.head import Head, head, short
from masthead.briefing.model import (
    About,
    Abstract,
    Banner,
    Briefing,
    Entry,
    Fact,
    Index,
    Line,
    Reference,
    Section,
    Text,
)
from masthead.briefing.profiles import DIGEST
from masthead.briefing.prose import unlinked
from masthead.briefing.state import Purpose, State, banner, kept, running, shown, state, titled
from masthead.briefing.wording import Speak, speaking, tell, wording
from masthead.document.model import (
    Asset,
    BlockNode,
    Document,
    Emphasis,
    Figure,
    Foreign,
    Heading,
    Inline,
    LineBreak,
    Metadata,
    NoteReference,
    Origin,
    Paragraph,
    Part,
    Strong,
)
from masthead.document.model import Note as Footnote
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_block
from masthead.document.renaming import Names, gathered, named, renamed
from masthead.document.walk import every, every_inline, inlines
from masthead.document.words import words
from masthead.errors import UsageError, meant
from masthead.language.labels import Labels
from masthead.language.spans import stretch
from masthead.notices import Dropped, Note

Order = Literal["date", "issuer", "given"]
ORDERS: tuple[Order, ...] = ("date", "issuer", "given")
MOST_BULLETS = 4
MOST_FIGURES = 3
_PARTED = " · "


class _Told(Struct, frozen=True, gc=False):
    """A release as the digest has it: `key` begins its anchors, `ours` are our words in its language."""

    release: Release
    key: str
    ours: Labels
    top: Head
    body: text.Body
    language: str
    """Empty where it is the digest's."""
    now: State
    lines: tuple[tuple[Inline, ...], ...]
    """Head lines that stand with the text."""
    speak: Speak
    """Our words for what is in another language than the release."""


def compose(
    releases: Sequence[Release], brand: Brand, note: Note, *, order: str = "date", title: str = "", purpose: Purpose = ""
) -> Briefing:
    """The digest. Releases of any number of documents; the same text from several carriers stands once, and what one of them has beside it
    stands with it; a correction stands for what it replaces, whose text follows it.

    `order`: `date` (the newest first, those without a date last), `issuer` (by name, then by date) or `given`. Raises `UsageError` for another.
    """
    if order not in ORDERS:
        raise UsageError(f"a digest can’t be sorted by “{order}”", hint=meant(order, ORDERS) or f"orders: {', '.join(ORDERS)}")
    language = _language(releases)
    ours = wording(brand, language)
    tell(brand, (language, *map(_spoken, releases)), note)
    pictures: dict[bytes, Asset] = {}
    sections: list[Section] = []
    texts: list[Section] = []
    lines: list[Line] = []
    facts: list[Fact] = []
    whole: list[tuple[Release, str]] = []
    for number, edition in enumerate(_sorted(releases, order), 1):
        members = _members(releases, edition, number, pictures)
        told = [_told(release, key, brand, language, note, purpose) for release, key in members]
        whole += members
        main, copies = told[0], told[1 : 1 + len(edition.copies)]
        olds = told[1 + len(edition.copies) :]
        abstract = _abstract(main, f"a{number}", copies, olds)
        sections.append(abstract)
        status = _PARTED.join(each.text for each in abstract.banners)
        lines.append(Line(plain(main.top.title), abstract.about, Reference(abstract.anchor, plain(main.top.title)), status, main.language))
        texts += _text(main, "")
        for copy in copies:
            texts += _besides(copy, main, note)
        for old in olds:
            texts += _text(old, old.ours.replaced_by.format(what=plain(main.top.title)))
        facts += [Fact(ours.fact_source, _origin(each, ours)) for each in told]
    issued = [release.issued.date for release in releases if release.issued and release.issued.date[:1].isdigit()]
    dates = stretch(min(issued), max(issued), language) if issued else ""
    name = title or (ours.digest_title.format(digest=ours.digest, dates=dates) if dates else ours.digest)
    issuers = list(dict.fromkeys(issuing(release) for release in releases))
    issuer = issuers[0] if len(issuers) == 1 else ""
    publisher = said(brand.publisher, language)
    held = _latest(releases, ours, language) if purpose != "public" else None
    states = (Banner(ours.draft, kind="draft"),) if purpose == "draft" else ()
    mark = _PARTED.join(each.text for each in (*((held,) if held else ()), *states))
    return Briefing(
        title=(Words(name),),
        short=running(mark, name, short(name)),
        file_title=titled(mark, name) if mark else "",
        states=states,
        language=language,
        labels=ours,
        profile="digest",
        sections=(Index(ours.releases, tuple(lines)), *sections, *texts, About(ours.about_text, tuple(facts))),
        kicker=ours.digest if title else "",
        date=stretch(max(issued), max(issued), language) if issued else "",
        issued=max(issued, default=""),
        banner=held,
        issuer=issuer,
        provenance=ours.from_release.format(issuer=issuer) if issuer and issuer.casefold() != publisher.casefold() else "",
        publisher=publisher,
        assets=tuple(dict.fromkeys(pictures.values())),
        metadata=_metadata(releases, name),
        origin=_origin_of(releases),
        identifier=_identifier(releases, brand, name, order),
        blocks=uncalled(tuple(release for release, _ in whole)),
        document=_document(whole, pictures, language, name),
    )


# ── which releases, in which order ───────────────────────────────────────────────────────────────────


def _language(releases: Sequence[Release]) -> str:
    """That of most releases; of two that are as many, the one that comes first."""
    spoken = Counter(_spoken(release) for release in releases)
    return max(spoken, key=lambda language: spoken[language], default="en")


def _spoken(release: Release) -> str:
    return release.language or release.document.language or "en"


def _sorted(releases: Sequence[Release], order: str) -> list[Edition]:
    found = list(editions([trace(release) for release in releases]))
    if order == "given":
        return found

    def age(edition: Edition) -> tuple[int, ...]:
        """The newest first: years, months and days as numbers from zero down; what has no date comes last."""
        issued = releases[edition.release].issued
        digits = [part for part in (issued.date if issued else "").split("T")[0].split("-") if part.isdigit()]
        return tuple(-int(part) for part in digits) if digits else (1,)

    found.sort(key=age)
    if order == "issuer":
        found.sort(key=lambda edition: ((name := issuing(releases[edition.release]).casefold()) == "", name))
    return found


def _members(releases: Sequence[Release], edition: Edition, number: int, pictures: dict[bytes, Asset]) -> list[tuple[Release, str]]:
    """The edition's release, its copies and what it replaces, each with the key of its anchors and with names that no other has."""
    keys = [(edition.release, f"r{number}")]
    keys += [(at, f"r{number}-copy{count}") for count, at in enumerate(edition.copies, 1)]
    keys += [(at, f"r{number}-old{count}") for count, at in enumerate(edition.replaced, 1)]
    return [(_apart(releases[at], f"{key}-", pictures), key) for at, key in keys]


def _apart(release: Release, prefix: str, pictures: dict[bytes, Asset]) -> Release:
    """The release with names of its own for notes, anchors and pictures."""
    document = release.document
    names = Names(prefix, gathered(document.assets, prefix, pictures))
    if not named(document.blocks):
        return release
    pieces = tuple(replace(piece, block=renamed(piece.block, names)) for piece in release.pieces)
    return replace(release, pieces=pieces, document=replace(document, blocks=tuple(renamed(block, names) for block in document.blocks)))


def _told(release: Release, key: str, brand: Brand, language: str, note: Note, purpose: Purpose) -> _Told:
    own = _spoken(release)
    ours = wording(brand, own)
    top = head(release, note, digest=True)
    now = state(release, ours, own, purpose)
    now = replace(now, facts=(*now.facts, *(Fact(ours.fact_embargo, line) for line in kept(top.lines, release, purpose))))
    main = text.body(release, DIGEST, ours, prefix=f"{key}-")
    return _Told(release, key, ours, top, main, own if own != language else "", now, shown(top.lines, release, purpose), speaking(brand))


# ── half a page of each ──────────────────────────────────────────────────────────────────────────────


def _abstract(told: _Told, anchor: str, copies: Sequence[_Told], olds: Sequence[_Told]) -> Abstract:
    release, ours, top = told.release, told.ours, told.top
    glance = digest.glance(release, told.body.places, ours, top.used)
    figures = digest.figures(release, told.body.places, ours)
    carriers = list(dict.fromkeys(_carrier(copy.release) for copy in copies))
    also = ours.also_from.format(names=ours.list_separator.join(carriers)) if carriers else ""
    return Abstract(
        anchor=anchor,
        title=unlinked(top.title),
        about=_PARTED.join(part for part in (issuing(release), day(release, _spoken(release)), also) if part),
        reference=Reference(told.key, ours.full_text),
        language=told.language,
        banners=tuple(_banners(told, olds)),
        standfirst=unlinked(top.standfirst),
        items=glance.items[:MOST_BULLETS] if glance else (),
        figures=figures.items[:MOST_FIGURES] if figures else (),
    )


def _banners(told: _Told, olds: Sequence[_Told]) -> Iterator[Banner]:
    if told.now.embargo is not None:
        yield told.now.embargo
    status, ours = told.release.status, told.ours
    if status is None:
        return
    names = {"correction": ours.correction, "update": ours.update, "withdrawal": ours.withdrawn}
    replaced = [ours.replaces.format(what=_dated(old)) for old in olds]
    kind: Literal["correction", "withdrawal"] = "withdrawal" if status.kind == "withdrawal" else "correction"
    yield Banner(_PARTED.join((names[status.kind], *replaced)), kind=kind)


def _dated(told: _Told) -> str:
    """An earlier version by its headline and day."""
    return told.ours.list_separator.join(part for part in (short(plain(told.top.title)), day(told.release, _spoken(told.release))) if part)


def _carrier(release: Release) -> str:
    """Who brought a copy: as it says itself, or its address, or its file."""
    document = release.document
    return document.metadata.publisher or urlsplit(document.metadata.address).netloc or document.origin.name or issuing(release)


# ── the full text of each ────────────────────────────────────────────────────────────────────────────


def _text(told: _Told, before: str) -> list[Section]:
    """A release whole: headline, what stands with it in the source, the text; then what stands round it. `before` are words of ours above it."""
    release, top = told.release, told.top
    opening: list[BlockNode] = [Heading(2, top.title)]
    if before:
        opening.append(Paragraph((Strong((Words(before),)),)))
    if top.made:
        opening.append(Paragraph((Emphasis((Words(told.ours.made),)),)))
    if top.genre:
        opening.append(Paragraph((Words(top.genre),)))
    own = top.standfirst if top.standfirst_block < 0 else ()
    opening += [Paragraph(line) for line in (*told.lines, *stated.head_lines(release), own) if line]
    entries = (*(Entry(block) for block in opening), *told.body.entries)
    tail = text.tail(release, told.ours, level=3, speak=told.speak)
    round_it = (*tail, *(replace(part, level=3) for part in stated.sections(release, told.ours)))
    return [Text("full", "", entries, told.language, told.key), *(replace(part, language=part.language or told.language) for part in round_it)]


def _besides(copy: _Told, main: _Told, note: Note) -> list[Section]:
    """What a carrier has that the text as it stands has not; what is the same, word for word, is told as left out."""
    here = {_worded(piece.block) for piece in main.release.pieces}
    same: list[str] = []
    kept: list[BlockNode] = []
    later: list[Footnote] = []
    for piece in copy.release.pieces:
        if piece.role == "wire":
            continue
        key = _worded(piece.block)
        if isinstance(piece.block, Footnote):
            later.append(piece.block)
        elif key in here:
            same += key[0]
        elif key != ((), ()):
            kept.append(_lowered(piece))
    called = {node.label for block in every(kept) for node in every_inline(inlines(block)) if isinstance(node, NoteReference)}
    for footnote in later:
        key = _worded(footnote)
        if footnote.label in called or key not in here:
            kept.append(footnote)
        else:
            same += key[0]
    if same:
        where = copy.release.document.origin.name
        note(Dropped(tuple(same), f"the same text as in {main.release.document.origin.name or 'another source'}, which stands once", where))
    if not kept:
        return []
    label = copy.ours.also_from.format(names=_carrier(copy.release))
    return [Text("small", label, tuple(map(Entry, kept)), copy.language, copy.key, level=3)]


def _worded(block: BlockNode) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A block by its words and its pictures."""
    return tuple(words(plain_block(block))), tuple(inner.asset for inner in every((block,)) if isinstance(inner, Figure))


def _lowered(piece: Piece) -> BlockNode:
    return replace(piece.block, level=4) if isinstance(piece.block, Heading) else piece.block


# ── what goes for the whole ──────────────────────────────────────────────────────────────────────────


def _origin(told: _Told, ours: Labels) -> tuple[Inline, ...]:
    """Where a release is from, and what a page shows in another form, in the source's own words."""
    release, origin = told.release, told.release.document.origin
    title = (Words(plain(told.top.title)),)
    rows: list[tuple[Inline, ...]] = [(Foreign(told.language, title),) if told.language else title]
    if origin.name:
        rows.append((Words(ours.fact_source_file.format(name=origin.name, hash=origin.sha256[:16])),))
    for piece in release.pieces:
        if piece.role == "filing":
            rows.append((Words(f"{ours.fact_filing}: {plain_block(piece.block)}"),))
    if release.end_mark:
        rows.append((Words(f"{ours.fact_end_mark}: {ours.fact_end_mark_text.format(mark=release.end_mark.text)}"),))
    rows += [(Words(f"{fact.label}: "), *fact.content) for fact in (*told.now.facts, *stated.facts(release, ours))]
    joined: list[Inline] = []
    for row in rows:
        joined += [LineBreak(), *row] if joined else row
    return tuple(joined)


def _latest(releases: Iterable[Release], ours: Labels, language: str) -> Banner | None:
    """The embargo that ends last. One whose end is not clear ends after all others."""
    held = [release for release in releases if release.embargo.kind == "until"]
    last = max(held, key=lambda release: _end(release), default=None)
    return banner(last.embargo, ours, language) if last is not None else None


def _end(release: Release) -> tuple[bool, str]:
    """When an embargo ends, to be compared; where no zone is given, at the end of that day everywhere on earth."""
    from datetime import datetime, timedelta

    embargo = release.embargo
    if embargo.instant:
        return False, embargo.instant.removesuffix("Z")
    try:
        return False, (datetime.fromisoformat(embargo.until) + timedelta(hours=12)).isoformat()
    except ValueError:
        return True, embargo.text


def _metadata(releases: Sequence[Release], title: str) -> Metadata:
    """What is true of all: the latest date, the subjects of each."""
    published = [release.document.metadata.published for release in releases if release.document.metadata.published]
    modified = [release.document.metadata.modified for release in releases if release.document.metadata.modified]
    keywords = dict.fromkeys(word for release in releases for word in release.document.metadata.keywords)
    return Metadata(title=title, published=max(published, default=""), modified=max(modified, default=""), keywords=tuple(keywords))


def _origin_of(releases: Sequence[Release]) -> Origin:
    """One source is named; several have a hash of their hashes, in their order."""
    origins = list(dict.fromkeys(release.document.origin for release in releases))
    if len(origins) == 1:
        return origins[0]
    from hashlib import sha256

    whole = sha256("\n".join(origin.sha256 for origin in origins).encode()).hexdigest()
    return Origin("digest", "", "", whole, sum(origin.size for origin in origins))


def _identifier(releases: Sequence[Release], brand: Brand, title: str, order: str) -> str:
    """The same sources in the same order, brand and title are the same publication."""
    sources = ":".join(dict.fromkeys(release.document.origin.sha256 for release in releases))
    return urn(f"masthead:{sources}:{brand.name}:{brand.digest}:digest:{order}:{title}")


def _document(whole: Iterable[tuple[Release, str]], pictures: dict[bytes, Asset], language: str, title: str) -> Document:
    """All documents as one, a part each, as a feed has its items."""
    documents: dict[int, Part] = {}
    for release, _ in whole:
        document = release.document
        heading = (Words(document.metadata.title),) if document.metadata.title else ()
        part = Part(document.blocks, heading, document.metadata, language=_spoken(release))
        documents.setdefault(id(document), part)
    return Document(tuple(documents.values()), language, Metadata(title=title), tuple(dict.fromkeys(pictures.values())))
