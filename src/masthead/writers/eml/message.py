"""A briefing → a message (RFC 5322, MIME: RFC 2045 to 2049, 2387)."""

from __future__ import annotations

import hashlib
from email import policy
from email.message import EmailMessage, MIMEPart
from pathlib import PurePosixPath

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.errors import UsageError
from masthead.expressions import expression
from masthead.notices import Note as Tell
from masthead.settings import made as with_options
from masthead.writers.contract import Writer
from masthead.writers.docx.writer import DocxWriter
from masthead.writers.eml.body import body
from masthead.writers.eml.writer import MailWriter
from masthead.writers.epub.writer import EpubWriter
from masthead.writers.markup.opening import file_title
from masthead.writers.markup.sheet import clean
from masthead.writers.pdf.writer import PdfWriter
from masthead.writers.plaintext.writer import TextWriter

_ATTACHED: dict[str, tuple[type[Writer], str]] = {
    "pdf": (PdfWriter, "application/pdf"),
    "docx": (DocxWriter, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "epub": (EpubWriter, "application/epub+zip"),
}
_ADDRESS = expression(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+\Z")
_UNSAFE = expression(r"[^\w.-]+")
_ENDS = policy.SMTP.clone(max_line_length=78)


def message(briefing: Briefing, brand: Brand, tell: Tell, options: MailWriter) -> bytes:
    """The message: subject, both bodies, pictures in their places, files. Raises `UsageError` for an address or an
    attachment that can't be."""
    made = EmailMessage(policy=_ENDS)
    # Lists of messages show nothing else: an embargo comes first.
    made["Subject"] = title = clean(file_title(briefing))
    if options.to:
        if not _ADDRESS.match(options.to):
            raise UsageError(f"“{options.to}” is no e-mail address", where="eml.to", hint="give one like press@example.org")
        made["To"] = options.to
    made["X-Unsent"] = "1"
    # One parting line differs from every line of the content, and is the same each time.
    mark = hashlib.sha256(f"{briefing.identifier}{briefing.origin.sha256}{title}".encode()).hexdigest()[:24]
    plain = TextWriter().write(briefing, brand, tell).decode()
    shown = body(briefing, brand, tell, mark)
    made.set_content(plain, cte="quoted-printable")
    made.add_alternative(shown.page, subtype="html", cte="quoted-printable")
    if shown.pictures:
        page = made.get_body(("html",))
        assert isinstance(page, EmailMessage | MIMEPart)
        for name, kind, data in shown.pictures:
            _, _, sub = kind.partition("/")
            page.add_related(data, "image", sub, cid=f"<{name}>", disposition="inline", filename=f"{name.partition('@')[0]}.{sub}")
    stem = _UNSAFE.sub("-", PurePosixPath(briefing.origin.name).stem).strip("-.") or briefing.profile
    for format in _attached(options.attach):
        writer, kind = _ATTACHED[format]
        main, _, sub = kind.partition("/")
        made.add_attachment(_as_alone(writer, format, brand).write(briefing, brand, tell), main, sub, filename=f"{stem}.{format}")
    for part in made.walk():
        if part.get_content_maintype() == "text" and briefing.language:
            part["Content-Language"] = briefing.language
    for number, part in enumerate(part for part in made.walk() if part.is_multipart()):
        part.set_boundary(f"=_{mark}_{number}")
    return made.as_bytes()


def _as_alone(writer: type[Writer], format: str, brand: Brand) -> Writer:
    """The writer of a file that is attached, with the options that the brand has for files of this format. Raises `UsageError` for one that
    the format has not."""
    try:
        return with_options(writer, format, brand.options.get(format, {}))
    except UsageError as error:
        raise UsageError(error.problem, where=f"the brand {brand.name}, {format}", hint=error.hint) from None


def _attached(wish: str) -> tuple[str, ...]:
    """The formats that are wished for, each once. Raises `UsageError` for one that is not to be had."""
    names = tuple(dict.fromkeys(filter(None, (part.strip().lower() for part in wish.split(",")))))
    if names == ("none",):
        return ()
    for name in names:
        if name not in _ATTACHED:
            hint = "none stands alone" if name == "none" else f"attach {', '.join(_ATTACHED)}, several parted by commas, or none"
            raise UsageError(f"“{name}” can’t be attached", where="eml.attach", hint=hint)
    return names
