"""The text of a message: lines that flow (RFC 3676), what was forwarded in it, the armour of a signature (RFC 9580), legal footers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.document.build import collapse
from masthead.document.model import BlockNode, Break, LineBreak, Paragraph
from masthead.document.plain import plain, plain_block
from masthead.expressions import expression
from masthead.notices import Dropped, Note

_FORWARDED = expression(
    r"^[ \t]*+(?:-{2,}+|_{5,}+|={3,}+|Begin)[^\S\n]*+(?:forwarded message|original message|message transféré|message d'origine|mensaje reenviado|mensaje original|"
    r"weitergeleitete nachricht|ursprüngliche nachricht|mensagem encaminhada|пересылаемое сообщение|пересланное сообщение|messaggio inoltrato|"
    r"转发的邮件|轉寄的郵件|رسالة معاد توجيهها)[^\S\n]*+:?+[^\S\n]*+(?:-{2,}+|={3,}+)?+[ \t]*+$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD_LINE = expression(r"^[ \t]*[*_]?[^\W\d_][\w .-]{1,20}[*_]?\s?[:：][ \t*]+\S[^\n]*$")
_SENDER = expression(r"(?:from|von|de|da|di|van|fra|från|od|kimden|от|від|发件人|寄件者|差出人|보낸 사람|من|از)\s?[:：]", re.IGNORECASE)
_SUBJECT = expression(
    r"(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|emne|ämne|temat|konu|тема|主题|主旨|件名|제목|الموضوع|موضوع)\s?[:：]",
    re.IGNORECASE,
)
_LABEL = expression(r"[^\W\d_][\w .-]{0,20}\s?[:：]")
_FOOTER = expression(
    r"(?:confidential|privileged).{0,300}(?:recipient|addressee|intended)|confidentiel.{0,300}destinataire|vertraulich.{0,300}(?:empfänger|adressat)|"
    r"confidencial.{0,300}destinatari|riservat.{0,300}destinatari|конфиденциальн.{0,300}(?:адресат|получател)|سري.{0,300}(?:المرسل إليه|المستلم)",
    re.IGNORECASE | re.DOTALL,
)
_ARMOUR = expression(r"\A\s*-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][A-Za-z]*: [^\n]*\n)*\n?")
_SIGNED = expression(r"^-----BEGIN PGP SIGNATURE-----$.*?(?:^-----END PGP SIGNATURE-----$|\Z)", re.MULTILINE | re.DOTALL)
_LISTED = expression(r"(?:\A|\n)_{10,}\n[^\n]* mailing list(?: -- [^\n]*)?\n(?:[^\n]*\n){0,8}[^\n]*\Z")
_DIVIDES = expression(r"(?m)^-- ?$")
"""What parts a signature from the text above it (RFC 3676, 4.3)."""
_QUOTED = expression(r"(>+) ?")
_COVER_NOTE = 60
"""Words of a note above a forwarded message that is for whoever it was sent to; a longer one is text."""
_LAST = 4
"""Blocks from a message's end among which its legal footer stands."""
_SENTENCE = 50
"""Characters of the shortest sentence that is a legal footer."""
_FORWARDING = "the head of a forwarded message"
_ABOVE = "a note above a forwarded message"


def unflowed(text: str, delete: bool) -> str:
    """Text whose lines flow, a paragraph a line (RFC 3676, 4). `delete`: the blank at a line's end is no part of the text."""
    return "\n".join(_flowing(text.split("\n"), delete))


def _flowing(lines: list[str], delete: bool) -> Iterator[str]:
    held: list[str] = []
    depth = 0
    for line in lines:
        quoted = _QUOTED.match(line)
        deep = len(quoted[1]) if quoted else 0
        said = line[quoted.end() :] if quoted else line.removeprefix(" ")
        flows = said.endswith(" ") and said != "-- "
        if held and (deep != depth or said == "-- "):
            yield _quoted(held, depth)
            held = []
        held.append(said[:-1] if flows and delete else said)
        depth = deep
        if not flows:
            yield _quoted(held, depth)
            held = []
    if held:
        yield _quoted(held, depth)


def _quoted(held: list[str], depth: int) -> str:
    return f"{'>' * depth} {''.join(held)}" if depth else "".join(held)


def without_list(text: str, note: Note, where: str) -> str:
    """Without what a mailing list puts below each message."""
    match = _LISTED.search(text)
    if match is None:
        return text
    note(Dropped(tuple(match[0].split()), "the footer of a mailing list", where))
    return text[: match.start()]


def unarmoured(text: str, note: Note, where: str) -> str:
    """A signed message without what its signature puts around it."""
    match = _ARMOUR.match(text)
    if match is None:
        return text
    rest = text[match.end() :]
    left = [match[0], *(found[0] for found in _SIGNED.finditer(rest))]
    note(Dropped(tuple(" ".join(left).split()), "the armour of a signed message", where))
    return re.sub("(?m)^- ", "", _SIGNED.sub("", rest))


def undivided(text: str) -> str:
    """Without the two dashes over a signature, which is its sender's address and a contact of the text."""
    return _DIVIDES.sub("", text)


def forwarded(text: str, note: Note, where: str) -> str:
    """The message that was forwarded in the text, without its head; a short note above it is for its first reader alone."""
    match = _FORWARDED.search(text)
    if match is None:
        return text
    above, below = text[: match.start()], text[match.end() :].lstrip("\n")
    lines = below.split("\n")
    if all(line.startswith(">") for line in lines[:4] if line.strip()):  # as Apple's program does
        lines = [_QUOTED.sub("", line, count=1) if line.startswith("> ") else line.removeprefix(">") for line in lines]
    while lines and not lines[0].strip():
        del lines[0]
    count = 0
    while count < len(lines) and _FIELD_LINE.match(lines[count]):
        count += 1
    note(Dropped(tuple(" ".join((match.group(), *lines[:count])).split()), _FORWARDING, where))
    rest = "\n".join(lines[count:])
    if len(above.split()) > _COVER_NOTE:
        return f"{above}\n\n{rest}"
    if above.strip():
        note(Dropped(tuple(above.split()), _ABOVE, where))
    return rest


def below_head(blocks: tuple[BlockNode, ...], note: Note, where: str) -> tuple[BlockNode, ...]:
    """The same for a page: the head of what was forwarded is a paragraph of labels, that of whoever sent it and the subject among them."""
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or not _is_head(block):
            continue
        above = blocks[:at]
        while above and isinstance(above[-1], Break):
            above = above[:-1]
        mark = plain_block(above[-1]) if above else ""
        if _FORWARDED.fullmatch(mark):
            above = above[:-1]
        else:
            mark = ""
        note(Dropped(tuple(f"{mark} {plain_block(block)}".split()), _FORWARDING, where))
        said = " ".join(map(plain_block, above)).split()
        if len(said) > _COVER_NOTE or at + 1 == len(blocks) or not all(isinstance(one, Paragraph | Break) for one in above):
            return (*above, *blocks[at + 1 :])
        if said:
            note(Dropped(tuple(said), _ABOVE, where))
        return blocks[at + 1 :]
    return blocks


def _is_head(block: Paragraph) -> bool:
    lines: list[str] = [""]
    for inline in block.content:
        if isinstance(inline, LineBreak):
            lines.append("")
        else:
            lines[-1] += plain((inline,))
    said = [collapse(line) for line in lines]
    if len(said) < 3 or not all(_LABEL.match(line) for line in said[:3]):
        return False
    return _SENDER.match(said[0]) is not None and any(_SUBJECT.match(line) for line in said)


def without_footer(blocks: tuple[BlockNode, ...], note: Note, where: str) -> tuple[BlockNode, ...]:
    """Without the words by which lawyers end every message of a house."""
    for at in range(max(len(blocks) - _LAST, 1), len(blocks)):
        said = plain_block(blocks[at])
        if len(said) > _SENTENCE and _FOOTER.search(said[:3000]):
            note(Dropped(tuple(" ".join(map(plain_block, blocks[at:])).split()), "the legal footer of a message", where))
            return blocks[:at]
    return blocks
