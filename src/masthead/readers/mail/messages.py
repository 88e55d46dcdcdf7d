"""What is in a message: the best of its texts, its pictures, and the releases attached to it or forwarded in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import replace

from masthead.document.build import collapse, inlines
from masthead.document.model import Asset, Document, Figure, Heading, Metadata, Paragraph
from masthead.document.plain import plain_block
from masthead.document.words import words
from masthead.errors import LimitError, MastheadError, UnreadableError
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.stems import bare_of_all, made
from masthead.notices import Dropped, Note
from masthead.readers.cms import records
from masthead.readers.contract import Inner
from masthead.readers.mail import lists
from masthead.readers.mail.digests import parted
from masthead.readers.mail.forwards import below_head, forwarded, forwarded_from
from masthead.readers.mail.messagetext import (
    unanswered,
    unarmoured,
    undashed,
    undivided,
    unpaged,
    without_footer,
)
from masthead.readers.mail.parts import OTHERS, RICH, SIGNATURES, attachments, bodies, decoded, file_name, is_shown, pictures_by_id, walk
from masthead.readers.mail.passedon import passed_on
from masthead.readers.mail.reader import COMPOUND, STREAM, kept
from masthead.readers.pictures import Pictures
from masthead.readers.stated.days import iso
from masthead.sources.counted import refuse_long, within
from masthead.sources.source import Source

if TYPE_CHECKING:
    from email.message import EmailMessage

_MAILBOX = expression(rb"(?m)^From \S+@?\S* .{10,60}\d{4}\r?$")
_ESCAPED = expression(rb"(?m)^>(>*From )")
_PREFIX = made(lambda: rf"\A(?:(?:i|{bare_of_all('mail.prefixes')})\s*(?:\[\d+\]\s*)?[:：]\s*)+", re.IGNORECASE)
_NOTE = 30
"""Words of a note that goes with a message which is forwarded as it is, at most."""
_FIRST = 4
"""Blocks among which a text may say its subject again."""
_SHARED = 0.6
"""Share of a subject's words that a headline says again, from which it is the subject's own."""
_STUB = 12
"""Words of a plain text from which it is more than a hint that the message has HTML."""
_LOOKS = ("text/css", "text/javascript", "application/javascript", "application/x-javascript")
"""Parts of a page that was saved which have no text."""
_ENTRY = expression(r"(?m)^(?:SUMMARY|LOCATION|DESCRIPTION)(?:;[^:\n]*)?:(.*)$")
_CONTENT_ID = expression(r"(?i)(src\s*=\s*[\"']?)cid:([^\"'\s>]+)")
_NUMBER = expression(r"(?m)^[> \t]*(?:\(?\d{1,3}[.)]|o)[ \t\u00a0]+")
_OUTLOOK = expression(rb"(?i)ms-tnef|winmail\.dat")
_PART = expression(rb"(?im)^content-type\s*:")


def documents(source: Source, note: Note, inner: Inner | None) -> list[Document]:
    """What the message holds, or all those of a mailbox or a digest, in order."""
    messages = [one for whole in _messages(source) for one in parted(whole, _parsed, note, source.name)]
    return [document for message in messages for document in _documents(message, source, note, inner, 0)]


def crude(source: Source) -> Iterator[str]:
    """The words of subjects and texts."""
    for message in _messages(source):
        # The number of a list's item is not text: the list counts for itself.
        said = " ".join(
            records.line(html) if html and not _is_stub(html, plain) else _NUMBER.sub(" ", plain) for html, plain in bodies(message)
        )
        if _subject(message).casefold() not in collapse(said).casefold():  # else it may stand there as the text's own heading
            yield from words(_subject(message))
        yield from words(said)


def _messages(source: Source) -> list[EmailMessage]:
    """The message, or those of a mailbox, which begin with a line that says From (RFC 4155)."""
    from email import message_from_bytes, policy

    data = kept(source.data.removeprefix(b"\xef\xbb\xbf")).lstrip()
    refuse_long(data, "message_bytes", where=source.name)
    if data.startswith(STREAM):
        from masthead.readers.mail.tnef import message as of_outlook

        return [of_outlook(data)]
    if data.startswith(COMPOUND):
        from masthead.readers.mail.msg import message as saved

        return [saved(data)]
    if not data.startswith(b"From "):
        pieces = [data]
    else:
        starts = [
            match.start()
            for match in _MAILBOX.finditer(data)
            if match.start() == 0 or data[match.start() - 2 : match.start()] in (b"\n\n", b"\r\n")
        ]
        bounds = [*(starts or [0]), len(data)]
        # Lines of the text that begin so have a mark before it.
        pieces = [_ESCAPED.sub(rb"\1", data[start:end].split(b"\n", 1)[-1]) for start, end in pairwise(bounds)]
    within("releases", len(pieces), f"has {len(pieces):,} messages", where=source.name)
    for piece in pieces:
        # The library takes time by the square of parts within parts.
        parts = sum(1 for _ in _PART.finditer(piece))
        within("message_parts", parts, f"has a message of {parts:,} parts", where=source.name)
    try:
        rules = policy.default.clone(header_factory=_heads())
        made = [message_from_bytes(piece, policy=rules) for piece in pieces if piece.strip()]
    except RecursionError:
        raise LimitError(
            "has parts nested too deeply, over limit.depth", where=source.name, hint="no honest message is nested like this"
        ) from None
    if _OUTLOOK.search(data) is not None:
        from masthead.readers.mail.tnef import opened

        for message in made:
            opened(message)
    return made


def _parsed(text: str) -> EmailMessage:
    """A message of a digest."""
    from email import message_from_bytes, policy

    return message_from_bytes(text.encode("utf-8", "replace"), policy=policy.default.clone(header_factory=_heads()))


def _heads() -> Callable[[str, str], Any]:
    """Lines of a message's head as the library understands them; as plain text where it falls over what is broken, in whichever way."""
    from email.headerregistry import HeaderRegistry

    understood, plain = HeaderRegistry(), HeaderRegistry(use_default_map=False)

    def line(name: str, value: str) -> Any:
        try:
            return understood(name, value)
        except Exception:
            return plain(name, value.encode("ascii", "replace").decode())

    return line


def _documents(message: EmailMessage, source: Source, note: Note, inner: Inner | None, depth: int) -> list[Document]:
    """The message's own text, with the pictures that are attached to it, then what else is."""
    found = list(_texts(message, source, note, inner, depth))
    figures, assets = _photographs(message, source, note)
    if figures:
        first = (
            found[0]
            if found
            else Document((), metadata=Metadata(title=_subject(message), author=_sender(message), published=_date(message)))
        )
        known = {asset.name for asset in first.assets}
        own = (*first.assets, *(asset for asset in assets if asset.name not in known))
        found[:1] = [replace(first, blocks=(*first.blocks, *figures), assets=own)]
    return found


def _photographs(message: EmailMessage, source: Source, note: Note) -> tuple[list[Figure], tuple[Asset, ...]]:
    """Pictures that are attached, and do not stand in the page; what else nobody reads is named."""
    pictures, shown = Pictures(source, note), "".join(html for html, _ in bodies(message))
    figures: list[Figure] = []
    held: set[bytes] = set()
    for part in walk(message):
        kind, name = part.get_content_maintype(), file_name(part)
        if part is message:
            continue
        if part.get_content_disposition() != "attachment" and not part.get_filename() and kind not in ("image", "message"):
            if not is_shown(part) and part.get_content_type() not in (*SIGNATURES, *_LOOKS, *RICH):
                note(Dropped(_told(part), f"a part of the message that is for programs ({part.get_content_type()})", source.name))
            continue
        if kind in ("audio", "video") or part.get_content_type() in OTHERS:
            note(Dropped(_told(part), f"the attachment {name}: it is no text ({part.get_content_type()})", source.name))
        identity = str(part.get("content-id", "")).strip("<> \t")
        if kind != "image" or (identity and f"cid:{identity}" in shown):
            continue
        data = part.get_payload(decode=True)
        try:
            if isinstance(data, bytes) and data not in held:
                held.add(data)
                figures.append(Figure(pictures.hold(name, data)))
        except MastheadError as error:
            note(Dropped((), f"the attachment {name}: it {error.problem}", source.name))
    return figures, pictures.assets


def _told(part: EmailMessage) -> tuple[str, ...]:
    """The words of a part that is for programs: of an entry in a calendar what it calls the day, where it is and what it says of it."""
    if part.get_content_maintype() != "text":
        return ()
    said = decoded(part)
    if part.get_content_type() == "text/calendar":
        said = " ".join(match[1].replace("\\n", " ").replace("\\", "") for match in _ENTRY.finditer(said.replace("\n ", "")))
    return tuple(records.line(said).split())


def _texts(message: EmailMessage, source: Source, note: Note, inner: Inner | None, depth: int) -> Iterator[Document]:
    """The message's own text, then what is attached to it and has one."""
    within("inner_depth", depth, "has messages within messages", where=source.name)
    subject = _subject(message)
    if tag := lists.tag(_PREFIX.sub("", _header(message, "subject")), message):
        note(Dropped(tuple(tag.split()), "the name of a mailing list before the subject", source.name))
    metadata = Metadata(title=subject, author=_sender(message), published=_date(message))
    metadata = _of_forwarded(message, metadata)
    own = _text(message, source, note, inner)
    if own is not None and any(part.get_content_type() == "message/rfc822" for part in attachments(message)):
        said = " ".join(map(plain_block, own.blocks)).split()
        if len(said) <= _NOTE:
            note(Dropped((*subject.split(), *said), "a note above a forwarded message", source.name))
            own = None
    if own is not None:
        own, metadata, passed = passed_on(own, metadata, _header(message, "from"), note, source.name)
        blocks = own.blocks
        first = blocks if passed else blocks[:_FIRST]
        shown = {collapse(plain_block(block)).casefold() for block in first}
        heads = [collapse(plain_block(block)).casefold() for block in first if isinstance(block, Heading)]
        if subject and subject.casefold() not in shown and not any(subject.casefold() in head for head in heads):
            # A text that has a headline of its own says more in it than its subject does.
            own_head = passed or any(isinstance(block, Heading) and _is_said(subject, plain_block(block)) for block in blocks[:_FIRST])
            blocks = (Paragraph(inlines(subject)) if own_head else Heading(1, inlines(subject)), *blocks)
        site = tuple(said for said in own.metadata.extra if said[0] == "site")  # what the letter's logo says
        yield replace(own, blocks=blocks, metadata=replace(metadata, title=subject or own.metadata.title, extra=site))
    for part in attachments(message):
        if part.get_content_type() == "message/rfc822":
            for forwarded in part.iter_parts():
                if hasattr(forwarded, "iter_parts"):
                    yield from _documents(cast("EmailMessage", forwarded), source, note, inner, depth + 1)
            continue
        name = file_name(part)
        try:
            data = part.get_payload(decode=True)
            if not isinstance(data, bytes) or not data.strip() or inner is None:
                continue
            document = inner(Source(name, data, assets=source.assets), note)
        except MastheadError as error:
            note(Dropped((), f"the attachment {name}: it {error.problem}", source.name))
            continue
        title = document.metadata.title
        yield replace(
            document, metadata=replace(document.metadata, title=title or name, published=document.metadata.published or _date(message))
        )


_ADDRESSED = expression(r"[\[<(](?:mailto:)?[^\s<>\[\]()]+@[^\s<>\[\]()]+[\]>)].*")
"""The address behind a sender's name: "Ada Moss <ada@harbour.example>", "Moss, Ada [mailto:ada@harbour.example]"."""


_DAY = 10
"""Characters of a whole day: 2024-05-03."""


def _of_forwarded(message: EmailMessage, metadata: Metadata) -> Metadata:
    """With the sender and the day of the message that was forwarded in the text, if one was: its text is what is read, and not who passed it on."""
    for _, plain in bodies(message):
        sender, sent = forwarded_from(plain) if plain.strip() else ("", "")
        if sender:
            name = _ADDRESSED.sub("", sender).strip(" \"'")
            day = next((date.date for date in dates(sent, "en") if len(date.date) == _DAY), "") if iso(sent) == sent else iso(sent)
            return replace(metadata, author=name or sender.strip(" <>[]"), published=day or metadata.published)
    return metadata


def _is_said(subject: str, headline: str) -> bool:
    """Whether most words of a subject stand in a headline."""
    wanted, said = set(words(subject)), set(words(headline))
    return len(wanted & said) >= _SHARED * len(wanted)


def _text(message: EmailMessage, source: Source, note: Note, inner: Inner | None) -> Document | None:
    """The message's own texts, one after the other."""
    made = [document for html, plain in bodies(message) if (document := _best(html, plain, message, source, note, inner)) is not None]
    if not made and inner is not None:
        rich = (part.get_payload(decode=True) for part in walk(message) if part.get_content_type() in RICH and not part.get_filename())
        made = [inner(source.inside(data, "rtf"), note) for data in rich if isinstance(data, bytes) and data.strip()]
    if len(made) < 2:
        return next(iter(made), None)
    assets = {asset.name: asset for document in made for asset in document.assets}
    return replace(made[0], blocks=tuple(block for document in made for block in document.blocks), assets=tuple(assets.values()))


def _best(html: str, plain: str, message: EmailMessage, source: Source, note: Note, inner: Inner | None) -> Document | None:
    """Of the two forms of a text the HTML, unless that says much less."""
    if inner is None:
        return None
    if html.strip() and not _is_stub(html, plain):
        pictures = pictures_by_id(message)
        page = _CONTENT_ID.sub(
            lambda found: found[1] + pictures.get(found[2], f"cid:{found[2]}"), html if _is_saved(message) else unpaged(html)
        )
        try:
            document = inner(source.inside(page.encode("utf-8", "replace"), "html"), note)
        except UnreadableError:
            document = None
        if document is not None:
            blocks = unanswered(below_head(document.blocks, note, source.name), note, source.name)
            return replace(document, blocks=without_footer(undashed(blocks), note, source.name))
    elif html.strip():
        note(Dropped(tuple(words(records.line(html))), "the other form of the text, which says less", source.name))
    if not plain.strip():
        return None
    plain = lists.without(unarmoured(plain, note, source.name), note, source.name)
    plain = undivided(forwarded(plain, note, source.name))
    if not plain.strip():
        return None
    document = inner(source.inside(plain.encode("utf-8", "replace"), "txt"), note)
    blocks = lists.unlisted(unanswered(document.blocks, note, source.name), note, source.name)
    return replace(document, blocks=without_footer(blocks, note, source.name))


def _is_saved(message: EmailMessage) -> bool:
    """Whether it is no message but a page that a browser saved with all that belongs to it (MHTML, RFC 2557)."""
    return bool(message.get("snapshot-content-location")) or _header(message, "from").startswith(("<Saved by", '"Saved by', "Saved by"))


def _is_stub(html: str, plain: str) -> bool:
    """Whether the HTML only leads elsewhere ("view in browser"), the plain text being the message."""
    said = len(plain.split())
    return said > _STUB and "cid:" not in html and 2 * len(records.line(html).split()) < said


def _subject(message: EmailMessage) -> str:
    said = _PREFIX.sub("", _header(message, "subject"))
    return _PREFIX.sub("", said.removeprefix(lists.tag(said, message)))


def _header(message: EmailMessage, name: str) -> str:
    return collapse(str(message.get(name, "")).encode("utf-8", "replace").decode())


def _sender(message: EmailMessage) -> str:
    from email.utils import parseaddr

    name, address = parseaddr(_header(message, "from"))
    return "" if _is_saved(message) else lists.cloaked(message) or name or address


def _date(message: EmailMessage) -> str:
    from email.utils import parsedate_to_datetime

    said = _header(message, "date")
    try:
        return parsedate_to_datetime(said).isoformat() if said else ""
    except (ValueError, TypeError, OverflowError):
        return ""
