"""The parts of a message (MIME, RFC 2045): which are its texts, which are attached to it, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from masthead.document.build import collapse
from masthead.errors import UnreadableError
from masthead.limits import LIMITS
from masthead.readers.contract import unheard
from masthead.readers.mail.messagetext import unflowed
from masthead.sources.encoding import decode

if TYPE_CHECKING:
    from email.message import EmailMessage

OTHERS = ("text/calendar", "text/vcard", "text/x-vcard")
"""What a message brings that is for programs: days and addresses."""
SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-encrypted")

RICH = ("text/rtf", "application/rtf")
"""Texts that few programs send, and Outlook makes of its own: read where there is no other."""


def bodies(message: EmailMessage) -> list[tuple[str, str]]:
    """The message's texts, each as HTML, plain text or both, none of which is attached."""
    found: list[tuple[str, str]] = []
    pending: list[Any] = [message]
    while pending:
        part = pending.pop(0)
        kind = part.get_content_type()
        if kind == "message/rfc822" and part is not message:
            continue
        if kind == "multipart/alternative":
            leaves = [leaf for leaf in walk(part) if is_shown(leaf)]
            html, plain = (
                "\n".join(filter(None, (decoded(leaf) for leaf in leaves if leaf.get_content_type() == kind)))
                for kind in ("text/html", "text/plain")
            )
            found.append((html, plain))
        elif part.is_multipart():
            pending[:0] = [kid for kid in part.iter_parts() if hasattr(kid, "get_content_disposition")]
        elif is_shown(part) and (part is message or not part.get_filename()):  # else it is read with what is attached
            said = decoded(part)
            found.append((said, "") if kind == "text/html" else ("", said))
    return [pair for pair in found if any(map(str.strip, pair))]


def is_shown(part: EmailMessage) -> bool:
    return part.get_content_type() in ("text/html", "text/plain") and part.get_content_disposition() != "attachment"


def walk(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a message, not those of messages within it."""
    pending: list[Any] = [message]
    while pending:
        part = pending.pop(0)
        if part.get_content_type() == "message/rfc822" and part is not message:
            yield part
        elif part.is_multipart():
            pending[:0] = [kid for kid in part.iter_parts() if hasattr(kid, "get_content_disposition")]
        else:
            yield part


def attachments(message: EmailMessage) -> Iterator[EmailMessage]:
    """What is attached and may be a text: pictures and calendars are none, nor are the two forms of the message itself."""
    for part in walk(message):
        kind = part.get_content_type()
        if part is message or kind.startswith(("image/", "audio/", "video/")) or kind in (*OTHERS, *SIGNATURES):
            continue
        if kind == "message/rfc822" or part.get_content_disposition() == "attachment" or part.get_filename():
            yield part


def pictures_by_id(message: EmailMessage) -> dict[str, str]:
    """Pictures that the HTML names by their id (RFC 2392), each as an address that holds it."""
    from base64 import b64encode

    found: dict[str, str] = {}
    for part in walk(message):
        identity = str(part.get("content-id", "")).strip("<> \t")
        data = part.get_payload(decode=True) if identity and part.get_content_maintype() == "image" else None
        if isinstance(data, bytes) and len(data) <= LIMITS.asset_bytes:
            found[identity] = f"data:{part.get_content_type()};base64,{b64encode(data).decode()}"
    return found


def decoded(part: EmailMessage) -> str:
    """A text part by its charset; one that says another than it is in is read like any other source."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return ""
    try:
        text = decode(data, unheard, declared=part.get_content_charset("") or "").text
    except UnreadableError:
        return ""
    if part.get_content_type() == "text/plain" and str(part.get_param("format", "")).lower() == "flowed":
        return unflowed(text, str(part.get_param("delsp", "")).lower() == "yes")
    return text


def file_name(part: EmailMessage) -> str:
    """The name of an attachment without folders, in whichever way they are written."""
    name = str(part.get_filename() or "").replace("\\", "/").rpartition("/")[2]
    return collapse("".join(character for character in name if character.isprintable() and character != ":"))[:120] or "attachment"
