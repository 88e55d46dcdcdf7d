"""Whether a text is a press release at all: the signs it shows, strong and weak, and those that speak against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from masthead.anatomy.layout.lines import Line, length
from masthead.anatomy.model import Evidence, Found, Piece, Quote, Release, Role
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.names import RUN, lettered
from masthead.document.model import Break, Document, Heading, Metadata, Paragraph, Preformatted
from masthead.document.model import Note as Footnote
from masthead.document.plain import plain_block
from masthead.expressions import expression

LONG = 200
"""Pieces of more than any release has."""
EXCHANGED = ("eml", "newsml", "nitf", "ninjs")
"""Formats in which news and letters travel as often as releases do."""
_ROUND: frozenset[Role] = frozenset(("notes", "boilerplate", "contact", "disclaimer", "signature", "furniture"))
"""Roles of what stands round a release's text."""
_OVER: frozenset[Role] = frozenset(("issuer", "date", "status", "kicker", "dateline", "subheadline", "genre", "summary"))
"""Roles of what stands above a release's text, with its headline."""
_PAGES = ("html", "epub", "eml", "pdf")
"""Formats whose pages have furniture of their own."""
WORDS = 1500
"""Words of more than a release has that shows nothing but a headline and somebody's words."""
SAID = 5
"""Words that somebody says, at least, for a quotation to be a sign."""

_PLURAL = expression(r"(?<=\w\w[^\Ws])s\b")
_FILED = ("category", "categories", "type", "section", "excerpt")
"""What a source's own data call the drawer that it lies in."""

_AGENCY = expression(
    r"\(\s?(?:dpa|afp|ap|reuters|epa|ansa|efe|tass|interfax|xinhua|apa|sda|ats|belga|anp|ntb|pap|upi|ians|pti)(?:[/-]\w+)?\s?\)\s?(?:[-–—=]|$)"
    r"|(?:新华社|中新社)\S{1,12}\d{1,2}月\d{1,2}日电"
)
_LETTER = expression(
    r"(?:Dear|To whom|Hello|Hi|Sehr geehrte|Liebe[rs]?|Chère?s?|Madame|Monsieur|Estimad[oa]s?|Querid[oa]s?|Car[oai]|Gentil[ei]|Prezad[oa]s?|"
    r"Уважаем\w+|Дорог\w+|Szanown\w+|尊敬的|親愛的|亲爱的)\s?[^.!?\n]{0,80}[,:，：!]?\s*$"
)
_BYLINE = lettered(r"(?:By|Von|Par|Por|Di|Автор:?)\s" + RUN + r"(?:,[^.\n]{0,60})?\s*$")


def kind(release: Release, *, tagged: bool) -> Literal["press-release", "document"]:
    """One strong sign is enough, or two weak ones; or, in a text that is not long, a headline and what a named person says.

    `tagged`: a wire's tag stands in the lead. A news agency's story, a letter and a text with program code show such signs as well and
    are none.
    """
    if any(("(" in text or "社" in text) and _AGENCY.search(text.casefold()) for text in _openings(release.document)):
        return "document"
    weak = [
        release.end_mark is not None and _merely_ends(release.end_mark.text),
        release.dateline is not None,
        bool(release.boilerplate),
        bool(release.contacts),
        any(passage.heading for passage in release.notes),
        any(quote.speaker for quote in release.quotes),
        release.issued is not None and release.issued.evidence.block >= 0 and "dateline" not in release.issued.evidence.rule,
    ]
    # In a long document, or a manual, weak signs come together by chance.
    code = any(isinstance(block, Preformatted) for block in release.document.blocks)
    exchanged = release.document.origin.format in EXCHANGED
    if _speaks_strongly(release, tagged=tagged) or (
        sum(weak) >= 2 + code + exchanged and len(release.pieces) <= LONG and not _is_story(release)
    ):
        return "press-release"
    return "press-release" if _quotes_somebody(release) else "document"


def is_document(release: Release, *, tagged: bool) -> bool:
    """Whether a text is known to be no press release by its length, and without a strong sign, whoever is quoted in it or may be asked."""
    return len(release.pieces) > LONG and not _speaks_strongly(release, tagged=tagged)


def _speaks_strongly(release: Release, *, tagged: bool) -> bool:
    """Whether one of the strong signs is there."""
    return (
        release.genre is not None
        or release.embargo.kind != "none"
        or tagged
        or (release.end_mark is not None and not _merely_ends(release.end_mark.text))
        or any(piece.role == "filing" for piece in release.pieces)
    )


def _merely_ends(mark: str) -> bool:
    """Whether a mark of the end is a word alone, as letters and minutes of the Far East end too: "以上", "（完）"."""
    return (
        mark.strip("（）()【】 .。").isalpha()
        and not mark.isascii()
        and all(character > "\u2e80" for character in mark if character.isalpha())
    )


def _is_story(release: Release) -> bool:
    """Whether a news system's text opens with a by-line, as a reporter's does."""
    document = release.document
    return document.origin.format in EXCHANGED and any(_BYLINE.of(text).match(text) for text in _openings(document))


def as_document(release: Release) -> Release:
    """A text that is no release as what it is: nobody issues a reporter's story whom the story is about; and a long document has no
    notes, boilerplate and contacts round a text, but chapters, which stay where they are.
    """
    told = release.issuer is not None and release.issuer.evidence.block < 0
    if _is_story(release) and not told:
        release = replace(release, issuer=None)
    if len(release.pieces) <= LONG:
        return _in_chapters(release)
    release = _in_chapters(release)
    pieces = tuple(replace(piece, role="body") if piece.role in _ROUND else piece for piece in release.pieces)
    return replace(release, pieces=pieces, issuer=release.issuer if told else None, contacts=(), boilerplate=(), notes=())


def _in_chapters(release: Release) -> Release:
    """The document with what stands in its chapters where it is: no line of a chapter is torn from under its heading to the head of the page,
    and none to its end, unless a heading of the chapters' own rank is over it and nothing of the text behind. Below a title that only the source's
    own data have, everything is text.
    """
    pieces = list(release.pieces)
    headline = next((at for at, piece in enumerate(pieces) if piece.role == "headline"), -1)
    heads = [
        at for at, piece in enumerate(pieces) if at > headline and isinstance(piece.block, Heading) and piece.role in ("body", *_ROUND)
    ]
    if len(heads) < _CHAPTERS:
        return release
    own = release.document.origin.format not in _PAGES
    last = _tail(pieces, heads)
    for at, piece in enumerate(pieces):
        inside = heads[0] <= at < last or (own and ((headline < 0 and at < last) or piece.role == "furniture"))
        moved = piece.role in _OVER or (piece.role in _ROUND and (own or piece.role != "furniture"))
        if inside and moved and not isinstance(piece.block, Break):
            pieces[at] = replace(piece, role="body")
    first, second = (pieces[at].index for at in heads[:2])
    deck, day = release.subheadline, release.issued
    return replace(
        release,
        pieces=tuple(pieces),
        subheadline=None if deck is not None and deck.evidence.block >= first else deck,
        issued=None if day is not None and day.evidence.block >= second and day.evidence.confidence < _DAY else day,
    )


def _tail(pieces: Sequence[Piece], heads: Sequence[int]) -> int:
    """Where what stands round a document's text begins: at a heading of the highest rank that its chapters have."""
    rank = min(piece.block.level for at in heads if isinstance((piece := pieces[at]).block, Heading))
    last = len(pieces)
    for at in range(len(pieces) - 1, heads[0], -1):
        piece = pieces[at]
        if piece.role == "body" and not isinstance(piece.block, Footnote):
            break
        if (
            piece.role in ("notes", "boilerplate", "contact", "disclaimer")
            and isinstance(piece.block, Heading)
            and piece.block.level <= rank
        ):
            last = at
    return last


_DAY = 0.9
"""Certainty from which on a day that a later chapter names is the document's own."""
_CHAPTERS = 2
"""Headings below its title from which on a document has chapters."""


def greets(text: str) -> bool:
    """Whether a text begins as a letter does: "Dear editors,"."""
    return len(text) <= 160 and _LETTER.match(text) is not None


def _quotes_somebody(release: Release) -> bool:
    """Whether it has a headline, is not long, and lets somebody with a name say something: or is it a letter, a story, a manual?"""
    if release.headline is None or release.headline.derived or len(release.pieces) > LONG:
        return False
    if release.document.origin.format in EXCHANGED or not any(_spoken(quote, release) for quote in release.quotes):
        return False
    blocks = release.document.blocks
    if any(isinstance(block, Preformatted) for block in blocks):
        return False
    if any(greets(text) or _BYLINE.of(text).match(text) for text in _openings(release.document)):
        return False
    words = 0
    for block in blocks:
        words += length(plain_block(block))
        if words > WORDS:
            return False
    return True


def _spoken(quote: Quote, release: Release) -> bool:
    """Whether somebody says something: one who has a name, or anybody where it is clear who publishes it and when."""
    known = bool(quote.speaker) or (release.issuer is not None and release.issued is not None)
    return known and length(quote.text) >= SAID


def _openings(document: Document) -> list[str]:
    """How the first paragraphs begin."""
    return [plain_block(block).strip()[:160] for block in document.blocks[:8] if isinstance(block, Paragraph)]


def genre(here: Sequence[Line], found: Zones, lexicon: Pack, metadata: Metadata) -> Found | None:
    """The source's own word for what it is."""
    for line, role in zip(here[: found.body], found.roles, strict=False):
        if role in ("genre", "status", "kicker", "date", "headline", "issuer") and line.kind != "list" and length(line.text) <= 40:
            find = phrases(lexicon.genres)
            match = find.match(line.text) if role in ("headline", "issuer") else find.search(line.text)
            if match:
                start = line.start + line.lead
                return Found(match.group(), Evidence("genre.line", 0.9, line.index, start + match.start(), start + match.end()))
    # A post's excerpt or one of its tags may be the genre's bare name; its category may hold it.
    for told in (metadata.genre, metadata.description, *metadata.keywords, *(value for key, value in metadata.extra if key in _FILED)):
        if not told or length(told) > 6:
            continue
        # Drawers are named in the plural: "Press releases", "Communiqués de presse".
        match = phrases(lexicon.genres).search(told) or phrases(lexicon.genres).search(_PLURAL.sub("", told))
        if match and (told is metadata.genre or length(told) - length(match.group()) <= 2):
            return Found(told, Evidence("genre.metadata", 0.7))
    # "Declaración pública": a title that is nothing else.
    bare = metadata.title.strip(" .:")
    return Found(bare, Evidence("genre.metadata", 0.7)) if bare and phrases(lexicon.genres).fullmatch(bare) else None
