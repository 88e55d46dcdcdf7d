"""A source → its press kit: everything is made before the first file is written, and a folder is there whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from masthead import guarded, output, pipeline, registry
from masthead.anatomy.model import Release
from masthead.brand.model import Brand
from masthead.briefing.house import desk
from masthead.briefing.model import Banner, Briefing
from masthead.document.plain import plain
from masthead.errors import UsageError
from masthead.kit import contacts, pictures, sums
from masthead.notices import Notice
from masthead.request import File, Published, Request, check
from masthead.sources.source import Source
from masthead.steps import through

_TEXT = ("docx", "txt")
"""The formats of the text alone: one to edit, one to paste."""


class Item(Struct, frozen=True):
    """A file of a kit: its place in the folder, the name of its format, and what it is, in the document's language."""

    path: str
    format: str
    data: bytes
    what: str


class Kit(Struct, frozen=True):
    name: str
    items: tuple[Item, ...]


def publish(source: Source, request: Request, folder: Path, stem: str, taken: set[str] | None = None, *, several: str = "") -> Published:
    """The kit of each release of a source, as a folder in `folder`. `stem` names it where no pattern does, `several`, if it is said, those of more
    than one; `taken` are the folders of this
    run, and grows. Raises as `pipeline.make` does, `UsageError` if `folder` names a file."""
    if folder.is_file() or (folder.suffix.lower() in _suffixes(request) and not folder.is_dir()):
        raise UsageError(f"{folder} is a file’s name", hint="a kit is a folder: -o names the one that it is put into")
    taken = set() if taken is None else taken
    made, published = _kits(source, request, stem, several or stem)
    written: list[File] = []
    for kit in made:
        place = folder / output.free(folder, kit.name, ("",), taken)
        files = {item.path: item.data for item in kit.items}
        output.write_folder(place, files, gone=tuple(sums.left_over(place, files)))
        written += [File(item.format, str(place / item.path), len(item.data)) for item in kit.items]
    return replace(published, files=tuple(written))


def _suffixes(request: Request) -> set[str]:
    return {registry.writer_type(name).suffix for name in request.to}


def _kits(source: Source, request: Request, stem: str, several: str) -> tuple[list[Kit], Published]:
    with guarded.under_limits(request, source.name):
        check(request)
        seen = pipeline.inspected(source, request)
        notices: list[Notice] = list(seen.notices)
        brand = pipeline.branded(request, notices.append)
        releases = seen.releases
        kept_back = pipeline.released((source,), releases, request)

        def briefings(profile: str, told: list[Notice]) -> Sequence[Briefing]:
            asked = replace(request, profile=profile)
            found = pipeline.composed(releases, brand, asked, told.append)
            return [replace(briefing, source=source, kept_back=kept_back) for briefing in found]

        whole = briefings("kit", notices)
        made = through(pipeline.finishing(whole, (source,), releases, brand, request, notices))
        beside: list[Notice] = list(seen.notices)
        bare = briefings("release", beside)
        texts = through(pipeline.finishing(bare, (source,), releases, brand, replace(request, to=_TEXT, profile="release"), beside))
        told = list(made.published.notices)
        told += [notice for notice in texts.published.notices if notice not in told]
        kits = []
        for number, release in enumerate(releases):
            name = output.stem(f"{made.stems[number]}.") if made.stems and made.stems[number] else stem if len(releases) == 1 else several
            name = name if len(releases) == 1 or made.stems else f"{name}-{number + 1}"
            items = _items(name, whole[number], made.files[number], texts.files[number], release, brand, told)
            readme = Item("README.txt", "txt", _readme(whole[number], items).encode(), "")
            listed = sums.written({item.path: item.data for item in (*items, readme)}, _held(whole[number]))
            kits.append(Kit(f"{name}-kit", (*items, readme, Item(sums.NAME, "txt", listed, ""))))
    return kits, replace(made.published, profile="kit", notices=tuple(told))


def _items(
    name: str,
    briefing: Briefing,
    files: dict[str, bytes],
    texts: dict[str, bytes],
    release: Release,
    brand: Brand,
    told: list[Notice],
) -> tuple[Item, ...]:
    ours = briefing.labels
    kind = {"report": ours.report}.get(briefing.profile, ours.briefing)
    items = [
        Item(f"{name}-{briefing.profile}{registry.writer_type(format).suffix}", format, data, f"{kind} ({format.upper()})")
        for format, data in files.items()
    ]
    items.append(Item(f"{name}-text.docx", "docx", texts["docx"], ours.kit_text))
    items.append(Item(f"{name}-text.txt", "txt", texts["txt"], ours.kit_paste))
    shown = tuple(pictures.pictures(briefing, pictures.shown(briefing), told.append))
    items += [Item(f"media/{each.name}", each.name.rpartition(".")[2], each.data, "") for each in shown]
    elsewhere = tuple(pictures.offered(briefing))
    if shown or elsewhere:
        items.append(Item("media/media.txt", "txt", _page(briefing, pictures.listed(shown, elsewhere)).encode(), ours.kit_media))
    people = release.contacts or desk(brand, briefing.language)
    if people:
        items.append(Item("contacts.vcf", "vcf", contacts.cards(people, briefing.language, _held(briefing)), f"{ours.contacts} (vCard)"))
        items.append(Item("contacts.txt", "txt", _page(briefing, contacts.text(people)).encode(), ours.contacts))
    return tuple(items)


def _held(briefing: Briefing) -> str:
    """What must be seen first in every file: the embargo, and the states."""
    return "\n".join(banner.text for banner in _banners(briefing))


def _banners(briefing: Briefing) -> Iterator[Banner]:
    if briefing.banner is not None:
        yield briefing.banner
    yield from briefing.states


def _page(briefing: Briefing, text: str) -> str:
    """A text of the kit: the embargo first."""
    return "\n\n".join(part for part in (_held(briefing), text) if part) + "\n"


def _readme(briefing: Briefing, items: Sequence[Item]) -> str:
    """What is in the folder, in the document's language."""
    ours = briefing.labels
    told = [item for item in items if item.what]
    width = max(len(item.path) for item in told)
    head = [" ".join(plain(briefing.title).split()), " · ".join(part for part in (briefing.issuer, briefing.date) if part), ours.press_kit]
    rows = [f"{item.path:<{width}}  {item.what}" for item in told]
    origin = briefing.origin
    source = f"{ours.fact_source}: {ours.fact_source_file.format(name=origin.name, hash=origin.sha256[:16])}" if origin.name else ""
    return _page(
        briefing, "\n\n".join(part for part in ("\n".join(filter(None, head)), "\n".join(rows), briefing.provenance, source) if part)
    )
