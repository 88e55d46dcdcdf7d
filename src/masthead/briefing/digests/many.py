"""Many releases → one digest: contents, half a page of each, then the full text of each with all that stands round it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Literal

from masthead.anatomy.model import Release
from masthead.brand.model import Brand
from masthead.brand.style import said
from masthead.briefing import imprint as brands
from masthead.briefing.compose import issuing, uncalled, urn
from masthead.briefing.digests import annex
from masthead.briefing.digests.abstracts import PARTED, abstract, latest, status
from masthead.briefing.digests.editions import Edition, editions, trace
from masthead.briefing.digests.member import Told, members, spoken, told
from masthead.briefing.model import About, Banner, Briefing, Fact, Index, Line, Media, Reference, Section
from masthead.briefing.parts import stated
from masthead.briefing.parts.head import short
from masthead.briefing.parts.media import media
from masthead.briefing.state import Purpose, banner, running, titled
from masthead.briefing.wording import tell, wording
from masthead.document.model import Asset, Document, Foreign, Inline, LineBreak, Metadata, Origin, Part
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_block
from masthead.errors import UsageError, meant
from masthead.language.dates import written
from masthead.language.labels import Labels
from masthead.language.spans import stretch
from masthead.language.tags import isolated
from masthead.language.writing import counted, numeral
from masthead.notices import Note

Order = Literal["date", "issuer", "given"]
ORDERS: tuple[Order, ...] = ("date", "issuer", "given")


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
    tell(brand, (language, *map(spoken, releases)), note)
    pages = _Pages(brand, language, ours, note, purpose)
    for number, edition in enumerate(_sorted(releases, order), 1):
        pages.add(number, edition, releases)
    issued = [release.issued.date for release in releases if release.issued and release.issued.date[:1].isdigit()]
    dates = numeral(stretch(min(issued), max(issued), language), ours) if issued else ""
    name = title or (ours.digest_title.format(digest=ours.digest, dates=dates) if dates else ours.digest)
    issuers = list(dict.fromkeys(issuing(release) for release in releases))
    issuer = issuers[0] if len(issuers) == 1 else ""
    publisher = said(brand.publisher, language)
    held = _latest(releases, ours, language) if purpose != "public" else None
    states = (Banner(ours.draft, kind="draft"),) if purpose == "draft" else ()
    mark = PARTED.join(each.text for each in (*((held,) if held else ()), *states))
    offers = tuple(
        item for release, _ in pages.whole for part in (media(release, {}, ours, pictures=False),) if part for item in part.items
    )
    imprint = brands.imprint(brand, ours, language)
    date = numeral(written(max(issued), language), ours) if issued else ""
    tokens = {
        "title": short(name),
        "date": date,
        "publisher": publisher,
        "short": said(brand.short, language) or publisher,
        "issuer": issuer,
        "embargo": held.text if held else "",
    }
    return Briefing(
        title=(Words(name),),
        short=running(mark, name, short(name)),
        file_title=titled(mark, name) if mark else "",
        states=states,
        language=language,
        labels=ours,
        profile="digest",
        sections=(
            Index(ours.releases, tuple(pages.lines)),
            *pages.abstracts,
            *pages.texts,
            *((Media(ours.media, offers),) if offers else ()),
            *((imprint,) if imprint else ()),
            About(ours.about_text, tuple(_facts(pages.told, ours, language))),
        ),
        kicker=PARTED.join(part for part in (ours.digest if title else "", counted(ours.releases_counted, len(pages.lines), ours)) if part),
        date=date,
        issued=max(issued, default=""),
        banner=held,
        furniture=brands.furniture(brand, language, {**tokens, "language": "", "reference": "", "folio": ours.page}, mark),
        issuer=issuer,
        provenance=ours.from_release.format(issuer=issuer) if issuer and issuer.casefold() != publisher.casefold() else "",
        publisher=publisher,
        assets=tuple(dict.fromkeys(pages.pictures.values())),
        metadata=_metadata(releases, name),
        origin=_origin_of(releases),
        identifier=_identifier(releases, brand, name, order),
        blocks=uncalled(tuple(release for release, _ in pages.whole)),
        document=_document(pages.whole, pages.pictures, language, name),
    )


class _Pages:
    """What of each release stands in a digest that is in `language`, gathered release by release."""

    def __init__(self, brand: Brand, language: str, ours: Labels, note: Note, purpose: Purpose) -> None:
        self.lines: list[Line] = []
        """The list of contents."""
        self.abstracts: list[Section] = []
        self.texts: list[Section] = []
        self.told: list[Told] = []
        """All that stand there, copies and what is replaced among them."""
        self.whole: list[tuple[Release, str]] = []
        """Each release whose text stands there, with what its blocks are called by."""
        self.pictures: dict[bytes, Asset] = {}
        self._brand = brand
        self._language = language
        self._ours = ours
        self._note = note
        self._purpose = purpose

    def add(self, number: int, edition: Edition, releases: Sequence[Release]) -> None:
        """One release, with what copies of it have besides and what it replaces."""
        apart = members(releases, edition, number, self.pictures)
        self.whole += apart
        main, *others = [told(release, key, self._brand, self._language, self._note, self._purpose) for release, key in apart]
        copies = others[: len(edition.copies)]
        olds = dict(zip(edition.replaced, others[len(edition.copies) :], strict=True))
        doubles = dict(edition.doubles)
        summed = abstract(main, f"a{number}", copies, [old for at, old in olds.items() if at not in doubles])
        self.abstracts.append(summed)
        headline = plain(main.top.title)
        self.lines.append(Line(headline, summed.about, Reference(summed.anchor, headline), status(summed), main.language))
        self.texts += annex.whole(main, "")
        for copy in copies:
            self.texts += annex.besides(copy, main, self._note)
        for at, old in olds.items():
            same = olds.get(doubles.get(at, -1))
            self.texts += annex.besides(old, same, self._note) if same else annex.whole(old, old.ours.replaced_by.format(what=headline))
        self.told += (main, *others)


# ── which releases, in which order ───────────────────────────────────────────────────────────────────


def _language(releases: Sequence[Release]) -> str:
    """That of most releases; of two that are as many, the one that comes first."""
    counts = Counter(map(spoken, releases))
    return max(counts, key=lambda language: counts[language], default="en")


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


# ── what goes for the whole ──────────────────────────────────────────────────────────────────────────


def _facts(told: Sequence[Told], ours: Labels, language: str) -> Iterator[Fact]:
    """Where the releases are from, each file once with what it brought, and what pages show of them in another form. Where one file brought
    all, the contents have told what.
    """
    brought: dict[Origin, list[Told]] = {}
    for each in told:
        brought.setdefault(each.release.document.origin, []).append(each)
    for origin, those in brought.items():
        file = ours.fact_source_file.format(name=isolated(origin.name, language), hash=origin.sha256[:16]) if origin.name else ""
        found = [(_title(each), tuple(_own(each, ours))) for each in those]
        shared = len(those) > 1 and bool(file)
        if shared:
            yield _source([title for title, own in found if not own and len(brought) > 1], file, ours)
        for title, own in found:
            if own or not shared:
                yield _source([title], "" if shared else file, ours)
                yield from own


def _source(titles: Iterable[tuple[Inline, ...]], file: str, ours: Labels) -> Fact:
    """Titles of releases and the file that brought them, each in a line of its own."""
    lines: list[tuple[Inline, ...]] = [*titles, (Words(file),)] if file else [*titles]
    first, *others = lines
    return Fact(ours.fact_source, (*first, *(part for line in others for part in (LineBreak(), *line))))


def _title(told: Told) -> tuple[Inline, ...]:
    title: tuple[Inline, ...] = (Words(plain(told.top.title)),)
    return (Foreign(told.language, title),) if told.language else title


def _own(told: Told, ours: Labels) -> Iterator[Fact]:
    """What is told of a release beside where it is from, in the source's own words."""
    release = told.release
    for piece in release.pieces:
        if piece.role == "filing":
            yield Fact(ours.fact_filing, (Words(plain_block(piece.block)),))
    if release.end_mark:
        yield Fact(ours.fact_end_mark, (Words(ours.fact_end_mark_text.format(mark=release.end_mark.text)),))
    yield from (*told.now.facts, *stated.facts(release, ours))


def _latest(releases: Sequence[Release], ours: Labels, language: str) -> Banner | None:
    """The embargo that ends last."""
    last = latest([release for release in releases if release.embargo.kind == "until"])
    return banner(last.embargo, ours, language) if last is not None else None


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
        part = Part(document.blocks, heading, document.metadata, language=spoken(release))
        documents.setdefault(id(document), part)
    return Document(tuple(documents.values()), language, Metadata(title=title), tuple(dict.fromkeys(pictures.values())))
