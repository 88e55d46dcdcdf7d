"""EPUB 3.3: options, and the order in which a publication is made."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from masthead import __version__
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.document.model import Asset
from masthead.notices import Note, Replaced
from masthead.writers.contract import Writer
from masthead.writers.epub import cover, nav
from masthead.writers.epub.chapters import enter, plan, set_chapters
from masthead.writers.epub.words import words
from masthead.writers.markup.css import font_face, stylesheet
from masthead.writers.markup.sections import Logo
from masthead.writers.markup.sheet import Picture, Publication, said

if TYPE_CHECKING:
    from masthead.writers.epub.package import File, Meta


class EpubWriter(Writer, frozen=True):
    """EPUB 3.3 with the accessibility metadata of EPUB Accessibility 1.1; conformance itself is not claimed, nobody assessed it."""

    suffix: ClassVar[str] = ".epub"
    summary: ClassVar[str] = "EPUB 3.3 for phones and readers: reflows, light and dark, accessible"

    fonts: Literal["ttf", "none"] = "ttf"
    """The brand's faces: embedded, with only the glyphs that are used; or left to the reader's machine."""

    def write(self, briefing: Briefing, brand: Brand, note: Note) -> bytes:
        from masthead.writers.epub.package import File, Package, pack  # EbookLib takes longer to load than a book to make

        pictures, assets = _pictures(briefing, note)
        publication = Publication(
            briefing.language, briefing.labels, note, pictures, epub=True, captions_numbered=briefing.profile == "report"
        )
        logo, logo_files = _logo(brand, briefing)
        chapters = plan(briefing)
        enter(briefing, chapters, publication)
        done = tuple(set_chapters(briefing, chapters, publication, logo))
        contents = nav.navigation(publication, done, cover.NAME)
        faces, font_files = self._faces(publication, brand, briefing, note)
        files = [
            File("cover", cover.NAME, "application/xhtml+xml", cover.cover_page(publication, briefing).encode()),
            *(File(f"chapter-{number}", part.name, "application/xhtml+xml", part.markup.encode()) for number, part in enumerate(done, 1)),
            File("nav", nav.NAME, "application/xhtml+xml", contents.encode(), ("nav",)),
            File("style", "style.css", "text/css", (faces + stylesheet(brand, briefing.language)).encode()),
            File(
                "cover-image", cover.PICTURE, "image/svg+xml", cover.cover_picture(publication, briefing, brand).encode(), ("cover-image",)
            ),
            *logo_files,
            *assets,
            *font_files,
        ]
        text = [f"chapter-{number}" for number in range(1, len(done) + 1)]
        package = Package(
            identifier=briefing.identifier or _identifier(files, brand),
            language=publication.language,
            rtl=publication.rtl,
            modified=briefing.issued,
            metadata=_metadata(briefing, publication),
            files=tuple(files),
            # A short text is read at once, with the contents behind it; a long one is entered through them.
            spine=("cover", "nav", *text) if briefing.contents or len(done) > 1 else ("cover", *text, "nav"),
            generator=f"masthead {__version__}",
        )
        return pack(package)

    def words(self, data: bytes) -> Iterator[str]:
        return words(data)

    def _faces(self, publication: Publication, brand: Brand, briefing: Briefing, note: Note) -> tuple[str, list[File]]:
        if self.fonts == "none":
            return "", []
        from masthead.writers.epub.faces import needed, subset
        from masthead.writers.epub.package import File

        rules: list[str] = []
        files: list[File] = []
        for number, (face, characters) in enumerate(needed(publication.ink, brand, briefing.language, note), 1):
            cut = subset(face, characters)
            name = f"fonts/face-{number}.{cut.suffix}"
            rules.append(font_face(face, name))
            files.append(File(f"face-{number}", name, f"font/{cut.suffix}", cut.data))
        return "".join(rules), files


_TYPES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", "image/svg+xml": "svg"}
"""Images that every reading system shows (core media types, EPUB 3.3, 3.2)."""
_ACTIVE = re.compile(
    rb"<\s*(?:\w+:)?(?:script|foreignObject|iframe|animate|set)\b|\son\w+\s*=|(?:href|src)\s*=\s*[\"'](?!#|data:image/)|<!ENTITY|@import",
    re.IGNORECASE,
)


def _pictures(briefing: Briefing, note: Note) -> tuple[dict[str, Picture], list[File]]:
    from masthead.writers.epub.package import File

    pictures: dict[str, Picture] = {}
    files: list[File] = []
    for number, asset in enumerate(briefing.assets, 1):
        fit = _fit(asset, note)
        if fit is None:
            continue
        suffix, data = fit
        name = f"images/image-{number}.{suffix}"
        pictures[asset.name] = Picture(name, asset.width, asset.height)
        media_type = next(kind for kind, ending in _TYPES.items() if ending == suffix)
        files.append(File(f"image-{number}", name, media_type, data))
    return pictures, files


def _fit(asset: Asset, note: Note) -> tuple[str, bytes] | None:
    """An image as reading systems can show it, and its ending; nothing if it cannot be shown (its place says so)."""
    suffix = _TYPES.get(asset.media_type)
    if suffix == "svg" and _ACTIVE.search(asset.data):
        note(Replaced("an image", "its description", "an SVG with scripts, animation or outside links is not put into a book", asset.name))
        return None
    if suffix is not None:
        return suffix, asset.data
    from io import BytesIO

    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(asset.data)) as image:
            out = BytesIO()
            (image if image.mode in ("RGB", "RGBA", "L", "LA", "P", "1") else image.convert("RGB")).save(out, "PNG")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        note(Replaced("an image", "its description", f"{asset.media_type or 'its format'} cannot be shown in a book: {error}", asset.name))
        return None
    return "png", out.getvalue()


def _logo(brand: Brand, briefing: Briefing) -> tuple[Logo | None, list[File]]:
    from pathlib import Path

    from masthead.brand.style import said as in_language
    from masthead.writers.epub.package import File

    if brand.logo is None:
        return None, []
    path = Path(brand.logo.path)
    suffix = {".jpeg": "jpg"}.get(path.suffix.lower(), path.suffix.lower()[1:])
    media_type = next(kind for kind, ending in _TYPES.items() if ending == suffix)
    alt = in_language(brand.logo.alt, briefing.language) or briefing.publisher
    name = f"images/logo.{suffix}"
    return Logo(name, alt), [File("logo", name, media_type, path.read_bytes())]


def _identifier(files: list[File], brand: Brand) -> str:
    """A name that follows from what the publication says, for a briefing without one."""
    from uuid import NAMESPACE_URL, uuid5

    digest = hashlib.sha256(brand.digest.encode())
    for file in files:
        digest.update(file.data)
    return f"urn:uuid:{uuid5(NAMESPACE_URL, digest.hexdigest())}"


def _metadata(briefing: Briefing, publication: Publication) -> tuple[Meta, ...]:
    """The package's metadata (EPUB 3.3, 5.5; EPUB Accessibility 1.1, 2)."""
    from masthead.writers.epub.package import Meta

    more = briefing.metadata
    found = [Meta("dc:title", said(briefing.title) or briefing.short, "title"), Meta("dc:language", publication.language)]
    creator = briefing.issuer or more.author or briefing.publisher
    if creator:
        found += [Meta("dc:creator", creator, "creator"), Meta("role", "aut", refines="creator", scheme="marc:relators")]
    if briefing.publisher:
        found.append(Meta("dc:publisher", briefing.publisher))
    if re.match(r"\d{4}(-\d\d(-\d\d)?)?\Z", briefing.issued):
        found.append(Meta("dc:date", briefing.issued))
    found += [Meta("dc:subject", word) for word in more.keywords if word.strip()]
    description = more.description or said(briefing.standfirst)
    if description:
        found.append(Meta("dc:description", description))
    if more.licence:
        found.append(Meta("dc:rights", more.licence))
    if more.address:
        found.append(Meta("dc:source", more.address))
    modes = ["textual", "visual"] if publication.pictured else ["textual"]
    found += [Meta("schema:accessMode", mode) for mode in modes]
    described = publication.undescribed == 0
    if described:
        found.append(Meta("schema:accessModeSufficient", "textual"))
    if publication.pictured:
        found.append(Meta("schema:accessModeSufficient", "textual,visual"))
    features = ["readingOrder", "structuralNavigation", "tableOfContents", "displayTransformability", "ARIA"]
    if described:
        features.append("alternativeText")
    found += [Meta("schema:accessibilityFeature", feature) for feature in features]
    found += [
        Meta("schema:accessibilityHazard", "none"),
        Meta("schema:accessibilitySummary", publication.labels.accessibility_summary),
        Meta("cover", "cover-image"),
    ]
    return tuple(found)
