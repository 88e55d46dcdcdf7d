"""The top of a briefing: title, standfirst, lines of the source that stand with them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from masthead.anatomy.model import Found, Piece, Release, Role
from masthead.briefing.parts.byline import unsaid
from masthead.briefing.parts.stated import is_said
from masthead.briefing.telling.alone import calls, depends
from masthead.briefing.telling.believed import of_the_denied, untrue
from masthead.briefing.telling.bound import bound
from masthead.briefing.telling.disputed import taken_back
from masthead.briefing.telling.known import stems
from masthead.briefing.telling.prose import after_dateline, is_speech, regular, stands_alone, unlinked
from masthead.document.cut import cut, trim
from masthead.document.model import BlockNode, Emphasis, Foreign, Heading, Inline, LineBreak, Paragraph, Quotation, Text
from masthead.document.plain import plain, plain_block
from masthead.document.words import words
from masthead.language.sentences import sentences
from masthead.language.tags import primary
from masthead.notices import Dropped, Guessed, Note

CUT = "[…]"
_LINES: frozenset[Role] = frozenset(("issuer", "date", "status", "kicker", "dateline"))
_LONGEST_STANDFIRST = 320
_LONGEST_SHORT = 64


class Head(Struct, frozen=True, gc=False):
    """`block` is the document's block that a made title, or a standfirst out of the text, is from; -1 if it is from none."""

    title: tuple[Inline, ...]
    standfirst: tuple[Inline, ...]
    lines: tuple[tuple[Inline, ...], ...]
    genre: str
    made: bool
    title_block: int
    standfirst_block: int
    used: frozenset[str]
    """Sentences of the body that stand here already."""


def head(release: Release, note: Note, *, digest: bool) -> Head:
    """The head. Each head line of the source is in the title, the standfirst, the genre or the lines."""
    lines: list[tuple[Inline, ...]] = []
    title: tuple[Inline, ...] = ()
    standfirst: tuple[Inline, ...] = ()
    genre = ""
    headline = release.headline
    for piece in release.pieces:
        content = _inline(piece.block) if piece.role in _LINES or piece.role in ("headline", "subheadline", "genre") else ()
        if not content:
            continue
        if piece.block.language and primary(piece.block.language) != primary(release.language):
            content = (Foreign(piece.block.language, content),)
        if piece.role == "headline":
            if not title:
                title = regular(content)
            elif plain(content).casefold() != plain(title).casefold():
                lines.append(content)
            else:
                said_again = tuple(plain(content).split())
                note(Dropped(said_again, "the headline again, word for word", "headline"))
        elif piece.role == "subheadline" and _tells(plain(content), release):
            standfirst = (*standfirst, *((Text(" "),) if standfirst else ()), *regular(content))
        elif piece.role == "genre" and not genre:
            genre = " ".join((release.genre.text if release.genre else plain(content)).split())
            if genre.casefold() != " ".join(plain(content).split()).casefold():
                lines.append(content)
        else:
            lines.append(content)
    if not genre and release.genre is not None and is_said(release.genre.evidence):
        genre = release.genre.text
    if not standfirst and release.subheadline is not None and _beside_the_text(release, release.subheadline):
        standfirst = (Text(release.subheadline.text),)
    if not digest and (author := unsaid(release, lines)):
        lines.append((Text(author),))
    made = False
    title_block = standfirst_block = -1
    used: set[str] = set()
    if headline is not None and not title:
        title = (Text(headline.text),)
        made = headline.derived
        title_block = headline.evidence.block if made else -1
    if not title:
        title = (Text(_name(release, note)),)
    if not standfirst and digest:
        standfirst, standfirst_block = _from_text(release, title, title_block, used)
    return Head(title, standfirst, tuple(lines), genre, made, title_block, standfirst_block, frozenset(used))


def _beside_the_text(release: Release, found: Found) -> bool:
    """Whether a standfirst is a person's word, or stands in front matter as one and not in the text as well."""
    if is_said(found.evidence):
        return True
    return found.evidence.rule == "subheadline.metadata" and not any(found.text in plain_block(piece.block) for piece in release.pieces)


def _tells(line: str, release: Release) -> bool:
    """Whether a line under the title can stand as what sums the text up; a call to the reader, or people's offices alone, can't."""
    if calls(line, release.language):
        return False
    offices = {word for person in release.people for word in words(person.role)}
    return not set(words(line)) <= offices


def _inline(block: BlockNode) -> tuple[Inline, ...]:
    """A head line's inlines; a block of several paragraphs gives one line a paragraph."""
    match block:
        case Paragraph(content) | Heading(_, content):
            return trim(content)
        case Quotation(blocks, speaker) if all(isinstance(inner, Paragraph) for inner in blocks):
            parts = [inner.content for inner in blocks if isinstance(inner, Paragraph)] + ([speaker] if speaker else [])
        case _:
            text = plain_block(block).strip()
            parts = [(Text(line),) for line in text.split("\n") if line]
    joined: list[Inline] = []
    for part in parts:
        joined += ([LineBreak()] if joined else []) + list(part)
    return tuple(joined)


def _name(release: Release, note: Note) -> str:
    """A title for a source that has none and no sentence that would make one: what it says of itself, or the file's name."""
    document = release.document
    first = next((plain(block.content) for block in document.blocks if isinstance(block, Heading)), "")
    title = document.metadata.title or first
    if not title:
        title = document.origin.name.rsplit(".", 1)[0] or "—"
        note(Guessed("title", title, "the source has no headline, so its file name stands there; --title sets one"))
    return title


def _from_text(release: Release, title: tuple[Inline, ...], title_block: int, used: set[str]) -> tuple[tuple[Inline, ...], int]:
    """A standfirst out of the text: what stands around a made headline in its sentence, or the first sentence of the lead. `used` grows by the
    sentence."""
    headline = release.headline
    paragraphs = [piece for piece in release.pieces if piece.role == "body" and isinstance(piece.block, Paragraph)]
    if headline is not None and headline.derived:
        if headline.evidence.rule == "headline.invitation":
            return (), -1  # round it stand who, when and where, in rows
        source = next((piece for piece in paragraphs if piece.index == title_block), None)
        around = _around(headline.text, source, release, used) if source is not None else ()
        return around, title_block if around else -1
    if len(paragraphs) < 3 or untrue(release):
        return (), -1
    return _first_sentence(paragraphs[:3], title, release, used)


def _around(made: str, source: Piece, release: Release, used: set[str]) -> tuple[Inline, ...]:
    """What stands before a made headline in its sentence, or behind it, if that tells something."""
    if not isinstance(source.block, Paragraph):
        return ()
    content = source.block.content
    text = plain(content)
    at = text.find(made)
    for start, end in sentences(text, release.language):
        if not start <= at < end:
            continue
        used.add(text[start:end])
        # In a text that has lost its stops, all of it is one sentence. Lines of their own before it, and place and date, tell nothing.
        start = after_dateline(release, source.index, text, max(start, text.rfind("\n", start, at) + 1))
        before = text[start:at].rstrip(" ,;–—-")
        dated = release.dateline is not None and release.dateline.text.endswith(before)
        if 25 < len(before) <= _LONGEST_STANDFIRST and not dated:
            return (*unlinked(cut(content, start, start + len(before))), Text(f" {CUT}"))
        after = text[at + len(made) : end].lstrip(" ,;–—-")
        if 25 < len(after) <= _LONGEST_STANDFIRST:
            return (Text(f"{CUT} "), *unlinked(cut(content, end - len(after), end)))
    return ()


def _first_sentence(
    paragraphs: Sequence[Piece], title: tuple[Inline, ...], release: Release, used: set[str]
) -> tuple[tuple[Inline, ...], int]:
    """The first sentence of the first paragraph, as long as it leans on none before it; else one that can be understood alone. With its paragraph's
    block."""
    spoken = {quote.evidence.block for quote in release.quotes}
    read = stems(plain(title), release.language)
    for strict in (True, False):
        for order, piece in enumerate(paragraphs):
            content = piece.block.content if isinstance(piece.block, Paragraph) else ()
            text = plain(content)
            spans = sentences(text, release.language)
            start, end = next(iter(spans), (0, 0))
            told = after_dateline(release, piece.index, text, start)
            if len(content) == 1 and isinstance(content[0], Emphasis):
                continue  # a caption, or a word of the site's
            sentence = text[told:end]
            if piece.index in spoken or not stands_alone(sentence, release.language, told=True) or not _says_enough(sentence):
                continue
            if strict and (is_speech(text, release.language) or bound(text, spans, 0, release) != end):
                continue
            if of_the_denied(sentence, release) or taken_back(text, spans, 0, "", release.language):
                continue
            if strict and order and depends(sentence, release.language, read):
                continue
            used.add(text[start:end])
            return unlinked(cut(content, told, end)), piece.index
    return (), -1


def _says_enough(sentence: str) -> bool:
    """Long enough to tell something, short enough to stand under a title; dense scripts say as much in a third of the room."""
    dense = sum(character > "\u2e80" for character in sentence[:20]) > 5
    return (15 if dense else 40) <= len(sentence) <= (_LONGEST_STANDFIRST // 2 if dense else _LONGEST_STANDFIRST)


def short(title: str) -> str:
    """A running head: the title, cut after whole words where it is too long for a line."""
    title = " ".join(title.split())
    if len(title) <= _LONGEST_SHORT:
        return title
    kept = title[: _LONGEST_SHORT - 4]
    kept = kept.rsplit(" ", 1)[0] if " " in kept else kept
    return f"{kept.rstrip(' ,;:–—-')} {CUT}"
