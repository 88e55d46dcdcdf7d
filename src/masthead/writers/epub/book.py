"""A book: the order in which a publication is made."""

from __future__ import annotations

import hashlib
from pathlib import Path

from masthead import __version__
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Index, Text
from masthead.errors import NotFoundError
from masthead.notices import Note
from masthead.writers.epub import cover, nav
from masthead.writers.epub.chapters import Chapter, Done, enter, plan, set_chapters
from masthead.writers.epub.metadata import metadata
from masthead.writers.epub.parts import Package
from masthead.writers.epub.writer import EpubWriter
from masthead.writers.markup.css import font_face, foreign, further, refinements, spoken, stylesheet
from masthead.writers.markup.dress import mark_of
from masthead.writers.markup.files import File
from masthead.writers.markup.folding import FOLDING
from masthead.writers.markup.images import logo, partners, pictures
from masthead.writers.markup.opening import headline
from masthead.writers.markup.sheet import Entered, Publication

OWN = "own.css"
"""The brand's own sheet, after ours."""


def write(briefing: Briefing, brand: Brand, note: Note, options: EpubWriter) -> bytes:
    """The book of a briefing."""
    publication = Publication(briefing.language, briefing.labels, note, epub=True, captions_numbered=briefing.profile == "report")
    publication.lists = {kind: [] for kind in options.lists.split(",") if kind}
    language = briefing.language
    embedded = options.fonts != "none"
    if embedded:
        publication.stylesheets = ("faces.css", *publication.stylesheets)
    if brand.css_extra:
        publication.stylesheets = (*publication.stylesheets, OWN)
    chapters = plan(briefing)
    enter(briefing, chapters, publication)
    publication.type_size = brand.roles.body.size
    publication.wide, publication.folds = brand.table.wide, brand.table.wide in FOLDING
    publication.ink["body", False, False].append(mark_of(brand, language))
    images = pictures(publication, briefing, note)
    others = partners(publication, briefing, brand, note)
    mark, marks = logo(brand, briefing, note)
    done = tuple(set_chapters(briefing, chapters, publication, mark))
    index = _index(briefing, done)
    wish = options.contents or ("always" if briefing.contents else brand.setting.contents)
    spine = _spine(chapters, "never" if index and wish == "auto" else wish, any(publication.lists.values()))
    contents = nav.navigation(publication, done, cover.NAME, index, shown="nav" in spine)
    lines = cover.layout(briefing, brand, embedded=embedded)
    drawn = cover.drawing(lines, publication, briefing, brand)
    bare = not (embedded and brand.faces)
    front = cover.cover_page(publication, "" if bare else drawn, headline(briefing))
    faces = _faces(publication, brand, briefing) if embedded else []
    refined = refinements(brand, language), foreign(brand, language, spoken(briefing.sections)), further(publication.further)
    files = [
        File("cover", cover.NAME, "application/xhtml+xml", front.encode(), () if bare else ("svg",)),
        *(_file(part, number) for number, part in enumerate(done, 1)),
        File("nav", nav.NAME, "application/xhtml+xml", contents.encode(), ("nav",)),
        File("style", "style.css", "text/css", stylesheet(brand, language)),
        File("refined", "refined.css", "text/css", b"".join(refined)),
        *_own(brand),
        *faces,
        _picture(lines, drawn if bare else "", brand, briefing),
        *marks,
        *others,
        *images,
    ]
    identifier = briefing.identifier or _identifier(files, brand)
    files.append(File("ncx", nav.OLD, "application/x-dtbncx+xml", nav.old(publication, done, identifier).encode()))
    package = Package(
        identifier=identifier,
        language=publication.language,
        rtl=publication.rtl,
        modified=briefing.issued,
        metadata=metadata(briefing, brand, publication),
        files=tuple(files),
        spine=spine,
        generator=f"masthead {__version__}",
    )
    from masthead.writers.epub.package import pack  # EbookLib takes longer to load than a book to make

    return pack(package)


def _file(part: Done, number: int) -> File:
    drawn = ("svg",) if "<svg " in part.markup else ()
    return File(f"chapter-{number}", part.name, "application/xhtml+xml", part.markup.encode(), drawn)


def _index(briefing: Briefing, done: tuple[Done, ...]) -> Entered | None:
    """The heading of a digest's list of releases, which are its contents."""
    label = next((node.label for node in briefing.sections if isinstance(node, Index)), "")
    return next((heading for heading in done[0].headings if label and heading.text == " ".join(label.split())), None)


def _spine(chapters: tuple[Chapter, ...], contents: str, listed: bool) -> tuple[str, ...]:
    """The order of reading. A short text is read at once, with the contents behind it; a long one is entered through them. An opening
    with no text under it is the title page, which comes first. What lists figures is shown even if contents are not wanted.
    """
    first, *others = (f"chapter-{number}" for number in range(1, len(chapters) + 1))
    if contents == "never" and not listed:
        return ("cover", first, *others)
    if not others and contents != "always":
        return ("cover", first, "nav")
    titled = bool(others) and all(isinstance(node, Text) and not node.entries for node in chapters[0].sections)
    return ("cover", first, "nav", *others) if titled else ("cover", "nav", first, *others)


def _own(brand: Brand) -> list[File]:
    """The brand's own sheet, which was checked when the brand was read."""
    if not brand.css_extra:
        return []
    try:
        return [File("own", OWN, "text/css", Path(brand.css_extra).read_bytes())]
    except OSError as error:
        hint = "masthead brand check says what is missing"
        raise NotFoundError("the brand's style sheet cannot be read", where=brand.css_extra, hint=hint) from error


def _faces(publication: Publication, brand: Brand, briefing: Briefing) -> list[File]:
    from masthead.writers.markup.faces import needed, subset

    rules: list[str] = []
    files: list[File] = []
    for number, (face, characters) in enumerate(needed(publication.ink, brand, briefing.language), 1):
        cut = subset(face, characters)
        name = f"fonts/face-{number}.{cut.suffix}"
        rules.append(font_face(face, name))
        files.append(File(f"face-{number}", name, f"font/{cut.suffix}", cut.data))
    return [File("faces", "faces.css", "text/css", "".join(rules).encode()), *files]


def _picture(lines: tuple[cover.Line, ...], drawn: str, brand: Brand, briefing: Briefing) -> File:
    """What libraries show: points in the brand's faces, or the drawing itself where those are left out."""
    if drawn:
        return File("cover-image", cover.PICTURE, "image/svg+xml", drawn.encode(), ("cover-image",))
    from masthead.writers.epub.thumbnail import thumbnail

    return File("cover-image", "cover.png", "image/png", thumbnail(lines, brand, briefing.language), ("cover-image",))


def _identifier(files: list[File], brand: Brand) -> str:
    """A name that follows from what the publication says, for a briefing without one."""
    from uuid import NAMESPACE_URL, uuid5

    digest = hashlib.sha256(brand.digest.encode())
    for file in files:
        digest.update(file.data)
    return f"urn:uuid:{uuid5(NAMESPACE_URL, digest.hexdigest())}"
