"""Written files read back and compared with their sources: no word, link, row or description may be missing, none in another order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import assert_never
from urllib.parse import unquote

from masthead import registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.brand.model import Brand
from masthead.briefing.digests.editions import editions, trace
from masthead.briefing.parts.advisory import happens
from masthead.briefing.telling.standing import office
from masthead.briefing.wording import wording
from masthead.document.model import Abbreviation, BlockNode, Figure, Heading, Link, Text
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every, every_inline, inlines
from masthead.document.words import missing
from masthead.errors import LostError, UsageError
from masthead.language.dates import written
from masthead.language.labels import Labels
from masthead.notices import Dropped, Notice, Replaced
from masthead.settings import Settings
from masthead.sources.source import Source
from masthead.verify.comparison.compare import compare as compared
from masthead.verify.comparison.facts import address
from masthead.verify.comparison.folding import folded
from masthead.verify.comparison.roles import ours
from masthead.verify.comparison.source import Source as ToCompare
from masthead.verify.comparison.source import told
from masthead.verify.finding import Comparison, Finding
from masthead.verify.formats import files
from masthead.verify.formats.modelled import modelled
from masthead.verify.formats.pictures import looks
from masthead.verify.reading import Reading, joined

_SHOWN = 12
_LIFTED = frozenset(("genre", "headline", "subheadline", "filing"))
"""Roles of what stands where it is read best."""
_LINES = frozenset(("issuer", "date", "status", "kicker", "dateline"))
_FACTUAL = _LINES | {"genre", "filing"}
_RUNNING = frozenset(("body", "signature"))
_ROUND = frozenset(("signature", "notes", "boilerplate", "contact", "disclaimer", "furniture"))
_FACTS = (
    *("genre", "headline", "subheadline", "issuer", "issued", "dates", "dateline", "embargo", "status", "reference", "quotes", "contacts"),
    *("boilerplate", "notes", "figures", "people", "at_a_glance", "questions"),
)
_STATED = ("headline", "at_a_glance", "figures", "people", "quotes", "subheadline")


def verified(source: Source, path: Path) -> int:
    """How many words of the source were looked for in a written file; all are there, or named as left out by the reader.

    Raises `LostError` if some are missing, `UsageError` if nothing here reads files like it back.
    """
    found = proved([source], [path])
    check(found, str(path))
    return found.words


def proved(sources: Sequence[Source], paths: Sequence[Path]) -> Comparison:
    """The sources compared with the files at these paths, all of one format, which hold them together.

    Raises `UsageError` if nothing here reads files like them back, `UnreadableError` for a file that is not what it is named.
    """
    data = [Source.at(path).data for path in paths]
    format = format_of(paths[0])
    return Proof(sources).of(format, data)


def languages(releases: Iterable[Release]) -> list[str]:
    """The languages of releases and of their parts, each once."""
    every = (language for release in releases for language in (release.language, *release.languages))
    return list(dict.fromkeys(filter(None, every)))


def labelled(releases: Iterable[Release], brand: Brand) -> list[Labels]:
    """A brand's labels in each language of these releases."""
    return [wording(brand, language) for language in languages(releases)]


def stated(releases: Iterable[Release]) -> bool:
    """Whether a person has said what stands before the text."""
    return any(said.field in _STATED for release in releases for said in release.said)


def _text(release: Release) -> Iterator[tuple[str, BlockNode]]:
    """What of a release is published: all but what a wire put in, and its headline once, which may stand in its metadata alone."""
    headlines: set[str] = set()
    named = release.headline
    if named is not None and named.evidence.block < 0 and not any(piece.role == "headline" for piece in release.pieces):
        yield "headline", Heading(1, (Text(named.text),))
    for piece in release.pieces:
        said = folded(plain_block(piece.block)) if piece.role == "headline" else ""
        if piece.role != "wire" and not (said and said in headlines):
            yield piece.role, piece.block
        headlines.add(said)


def _spoken(release: Release) -> Iterator[str]:
    """The languages of the text and of its blocks; lines of the head that tell facts stand in the language of the text."""
    if release.language:
        yield release.language
    told = (block for role, block in _text(release) if role not in _FACTUAL)
    yield from (block.language for block in every(told) if block.language)


def _expansions(release: Release) -> Iterator[str]:
    for block in every(piece.block for piece in release.pieces):
        for inline in every_inline(inlines(block)):
            if isinstance(inline, Abbreviation):
                yield inline.expansion


def _pictures(release: Release) -> Iterator[tuple[str, bytes]]:
    """What is said in place of each picture of a release, or its name, and how it looks; drawings are not looked at."""
    held = {asset.name: asset.data for asset in release.document.assets}
    for block in every(block for _, block in _text(release)):
        if isinstance(block, Figure) and block.asset in held and (look := looks(held[block.asset])):
            yield block.alt or block.asset, look


def _facts(release: Release) -> Iterator[str]:
    """What was recognised in a release, as it may be said by itself."""
    for value in (getattr(release, name) for name in _FACTS):
        for fact in value if isinstance(value, tuple) else () if value is None else (value,):
            yield from (said for name in fact.__struct_fields__ if isinstance(said := getattr(fact, name), str) and said)
    if release.issued is not None and release.issued.date:
        yield written(release.issued.date, release.language or "en")  # as pages have it over their text, however the source does
    yield from (told.date.text for told in happens(release))  # the row WHEN of an advisory, beside what its row WHAT says
    # An office stands beside a name with what says that it is held for a time, or no more.
    yield from (office(person.name, person.role, person.evidence.block, release) for person in release.people if person.role)
    yield from (office(quote.speaker, quote.role, quote.evidence.block, release) for quote in release.quotes if quote.role)
    whole = {piece.index: plain_block(piece.block) for piece in release.pieces}
    # What stands before "she said" may be quoted without what stands behind it.
    yield from (whole.get(quote.evidence.block, "")[max(quote.evidence.start, 0) : max(quote.evidence.end, 0)] for quote in release.quotes)
    for block in every(piece.block for piece in release.pieces):
        for inline in every_inline(inlines(block)):
            if isinstance(inline, Link):
                yield from (plain(inline.content), *_led(inline.target))
        if isinstance(block, Figure):
            yield from (*_led(block.address), block.asset, *plain(block.credit).split("\n"))
    yield release.document.metadata.title
    for file in release.document.metadata.files:
        yield from (*_led(file.address), file.title, file.credit, file.media_type)


def _names(release: Release) -> Iterator[str]:
    """The persons of a release."""
    yield from (person.name for person in release.people)
    yield from (quote.speaker for quote in release.quotes)
    yield from (contact.name for contact in release.contacts)


def _offered(release: Release) -> Iterator[tuple[str, str]]:
    """Where the links and pictures of a release lead, and their words: those of a picture are its caption."""
    for block in every(piece.block for piece in release.pieces):
        for inline in every_inline(inlines(block)):
            if isinstance(inline, Link):
                words = " ".join(plain(inline.content).split())
                yield inline.target, "" if "://" in words else words
        if isinstance(block, Figure) and (caption := " ".join(plain(block.caption).split())):
            yield block.address, caption


def _led(address: str) -> Iterator[str]:
    """An address, and the name of the file that it leads to."""
    yield from (address, unquote(address), unquote(address.partition("?")[0].rpartition("/")[2]))


def format_of(path: Path) -> str:
    """The format of a written file, by its name. Raises `UsageError` if nothing here reads it back."""
    suffix = path.suffix.lower()
    endings = {registry.writer_type(name).suffix: name for name in registry.writer_names()}
    format = endings.get(suffix) or files.SUFFIXES.get(suffix, "")
    if not format:
        known = ", ".join(dict.fromkeys((*endings, *files.SUFFIXES)))
        if path.is_dir():
            raise UsageError(f"{path.name} is a folder", hint=f"name the files in it, for example {path.name}/x.pdf")
        raise UsageError(f"{path.name} can’t be read back", hint=f"files that end in: {known}")
    return format


def single(releases: Sequence[Release]) -> list[Release]:
    """The releases that stand in a digest of them: not those whose text another one says already."""
    found = editions([trace(release) for release in releases])
    copies = {at for edition in found for at in (*edition.copies, *(copy for copy, _ in edition.doubles))}
    return [release for at, release in enumerate(releases) if at not in copies]


class Proof:
    """Sources read once, to be compared with files of any formats. `releases` are those in them and `notices` what was told of both; without
    releases they are read here. `own` are a brand's own labels, `settings` the options of readers."""

    def __init__(
        self,
        sources: Sequence[Source],
        notices: Iterable[Notice] = (),
        releases: Sequence[Release] = (),
        own: Sequence[Labels] = (),
        settings: Mapping[str, Settings] = {},
    ) -> None:
        heard = list(notices)
        if not releases:
            heard = []
            releases = [release for one in sources for release in recognise(registry.read(one, heard.append, settings), heard.append)]
        self._formats = [registry.recognised(one) for one in sources]
        self.wanted = [
            word for one, format in zip(sources, self._formats, strict=True) for word in registry.reader_of(format, settings).words(one)
        ]
        self.notices = heard
        self.languages = tuple(languages(releases))
        self.own = tuple(own)
        self._sources = sources
        self._releases = tuple(releases)

    @cached_property
    def source(self) -> ToCompare:
        """What the sources say, in the order that they are read in."""
        text = joined([modelled(_text(release)) for release in self._releases])
        return ToCompare(
            text.pieces,
            text.links,
            text.tables,
            tuple(dict.fromkeys(said for release in self._releases for said in _spoken(release))),
            starts=text.starts,
            calls=text.calls,
            lifted=_LIFTED,
            lines=_LINES,
            running=_RUNNING,
            round=_ROUND,
            crude=tuple(self.wanted),
            told=self._told(),
            left_out=tuple(" ".join(notice.words) for notice in self.notices if isinstance(notice, Dropped)),
            unlinked=frozenset(address(one) for notice in self.notices if isinstance(notice, Replaced) for one in notice.addresses),
            expansions=tuple(dict.fromkeys(said for release in self._releases for said in _expansions(release))),
            pictures=tuple(dict.fromkeys(seen for release in self._releases for seen in _pictures(release))),
            facts=tuple(dict.fromkeys(said for release in self._releases for said in _facts(release))),
            names=tuple(dict.fromkeys(said for release in self._releases for said in _names(release))),
            offered=tuple(dict.fromkeys(link for release in self._releases for link in _offered(release))),
            stated=stated(self._releases),
        )

    def _told(self) -> Reading | None:
        """What the sources have beside words; None where not all of them say it plainly."""
        readings = [told(format, one.data) for one, format in zip(self._sources, self._formats, strict=True)]
        plain = [reading for reading in readings if reading is not None]
        return joined(plain) if len(plain) == len(readings) else None

    def of(self, format: str, data: Sequence[bytes]) -> Comparison:
        """The sources compared with files of one format that hold them together."""
        if not files.reads(format):
            gone = missing(self.wanted, (word for each in data for word in registry.writer(format).words(each)), self.notices)
            found = tuple(Finding("missing", f"{word} ×{count}" if count > 1 else word) for word, count in sorted(gone.items()))
            return Comparison(len(self.wanted), found)
        return self.against(self.reading(format, data))

    def reading(self, format: str, data: Sequence[bytes]) -> Reading:
        """What files of a format that is read back say together."""
        return joined([files.read(format, each, seen=bool(self.source.pictures)) for each in data])

    def against(self, reading: Reading) -> Comparison:
        """The sources compared with what files say."""
        return compared(self.source, reading, ours((*reading.languages, *self.languages), self.own))


def check(found: Comparison, where: str) -> None:
    """Raises `LostError` if a comparison found that something is missing or changed."""
    if found.lost:
        raise lost(found, where)


def lost(found: Comparison, where: str) -> LostError:
    """What a file lacks, as an error: the first of it, and how much there is."""
    first = "; ".join(map(shown, found.lost[:_SHOWN]))
    count = len(found.lost)
    more = f"; and {count - _SHOWN} more" if count > _SHOWN else ""
    hint = "if masthead made the file, please report it with the source"
    counted = f"{count} {'thing' if count == 1 else 'things'} of the source"
    return LostError(f"{counted} missing, changed or moved: {first}{more}", where=where, hint=hint)


def shown(finding: Finding) -> str:
    """A finding in a few words."""
    what, by = f"“{finding.what[:80]}{'…' if len(finding.what) > 80 else ''}”", finding.by
    match finding.kind:
        case "missing" | "added" | "moved":
            return f"{finding.kind} {what}"
        case "changed":
            return f"{what} changed to “{by}”"
        case "summary":
            return f"before the text “{by}” for {what}" if by else f"before the text {what}, which the source does not say so"
        case "link":
            return f"no link to {what}"
        case "description":
            return f"no description {what}" + (f" but “{by}”" if by else "")
        case "row":
            return f"no row {what}"
        case "language":
            return f"nothing said to be in {what}"
        case "call":
            return f"the call of a note after {what} leads to “{by}”" if by else f"no call of a note after {what}"
        case "picture":
            return f"no picture like that of {what}"
        case "heading" | "list":
            return f"{what} is {finding.in_source or 'a heading'}, there {by}"
        case _:
            assert_never(finding.kind)


def compare(wanted: Iterable[str], there: Iterable[str], notices: Iterable[Notice], where: str) -> None:
    """Raises `LostError` if a word of the source is neither `there` nor named by a notice as left out."""
    lost = missing(wanted, there, notices)
    if lost:
        shown = ", ".join(f"{word} ×{count}" if count > 1 else word for word, count in sorted(lost.items())[:12])
        raise LostError(
            f"{sum(lost.values())} words of the source are missing: {shown}", where=where, hint="please report it with the source"
        )
