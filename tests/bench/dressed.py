"""A release in other clothes: its words, in their order, as another file of a newsroom would bring them.

What a reader made of the source is taken apart into pieces (a heading, a paragraph, a point of a list, a row of a table), and each costume makes a file
of them. The facts stay as they are, so that the truth that a person wrote for the source judges every costume of it.
"""

from __future__ import annotations

import email.message
import email.policy
import html
import io
import random
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import truth as truths
from msgspec import Struct

from masthead.document import model


class Piece(Struct, frozen=True):
    """`kind` is `p`, `li`, `quote`, `row` (its cells parted by tabs), or `h1` to `h6`."""

    kind: str
    text: str

    @property
    def level(self) -> int:
        """Of a heading; 0 for all others."""
        return int(self.kind[1]) if re.fullmatch("h[1-6]", self.kind) else 0


class Dressed(Struct, frozen=True):
    data: bytes
    suffix: str


Costume = Callable[[Sequence[Piece], Mapping[str, Any]], Dressed | None]
"""Makes a file of a release's pieces, seen its truth; None where it would change nothing, or can't be made of this one."""

GENRES = {
    "ar": "بيان صحفي",
    "de": "PRESSEMITTEILUNG",
    "en": "PRESS RELEASE",
    "es": "NOTA DE PRENSA",
    "fi": "LEHDISTÖTIEDOTE",
    "fr": "COMMUNIQUÉ DE PRESSE",
    "it": "COMUNICATO STAMPA",
    "ja": "プレスリリース",
    "nl": "PERSBERICHT",
    "pl": "INFORMACJA PRASOWA",
    "pt": "COMUNICADO DE IMPRENSA",
    "ru": "ПРЕСС-РЕЛИЗ",
    "sv": "PRESSMEDDELANDE",
    "tr": "BASIN BÜLTENİ",
    "uk": "ПРЕСРЕЛІЗ",
    "zh": "新闻稿",
}
"""What a release calls itself above its headline, by language."""


# ── a source taken apart ─────────────────────────────────────────────────────────────────────────────


def pieces(document: model.Document, truth: Mapping[str, Any]) -> list[Piece]:
    """All that the document says. A headline that stands in its metadata alone comes first, as whoever copies it by hand would have it."""
    found = [Piece(one.kind, one.text.strip("\n ")) for one in _pieces(document.blocks) if one.text.strip()]
    title = truth.get("title")
    if title and truths.fold(title) not in truths.fold("".join(one.text for one in found)):
        found.insert(0, Piece("h1", title))
    return found


def _pieces(blocks: Iterable[model.BlockNode]) -> Iterator[Piece]:
    for block in blocks:
        match block:
            case model.Paragraph():
                yield Piece("p", _words(block.content))
            case model.Heading():
                yield Piece(f"h{min(block.level, 6)}", _words(block.content))
            case model.List():
                for item in block.items:
                    yield Piece("li", "\n".join(one.text for one in _pieces(item.content)))
            case model.Quotation():
                yield from (Piece("quote", one.text) for one in _pieces(block.content))
                yield Piece("p", _words(block.speaker))
            case model.Aside() | model.Part():
                yield Piece("h3", _words(block.title))
                yield from _pieces(block.content)
            case model.Table():
                for row in block.rows:
                    cells = (" ".join(one.text for one in _pieces(cell.content)).replace("\n", " ") for cell in row.cells)
                    yield Piece("row", "\t".join(cells))
            case model.Figure():
                yield Piece("p", _words(block.caption))
            case model.Note():
                yield from _pieces(block.content)
            case model.Preformatted():
                yield Piece("p", block.text)


def _words(content: Iterable[model.Inline]) -> str:
    """A link to an address that its words don't show has it in brackets, as who copies it by hand would write it."""
    told: list[str] = []
    for one in content:
        match one:
            case model.Text() | model.Code() | model.Formula():
                told.append(one.text)
            case model.LineBreak():
                told.append("\n")
            case model.NoteReference():
                pass
            case model.Link():
                words = _words(one.content)
                told.append(words)
                if one.target.startswith("mailto:") and "@" not in words:
                    told.append(f" ({one.target[7:].partition('?')[0]})")
                elif one.target.startswith("tel:") and not re.search(r"\d{3}", words):
                    told.append(f" ({one.target[4:]})")
            case _:
                told.append(_words(one.content))
    return "".join(told)


# ── files of the pieces ──────────────────────────────────────────────────────────────────────────────


def _plain(found: Iterable[Piece], width: int = 0, between: str = "\n\n") -> str:
    told: list[str] = []
    for one in found:
        lines = (
            [re.sub(r"[ \t]+", " ", line).strip() for line in one.text.split("\n")]
            if one.kind != "row"
            else [one.text.replace("\t", "  |  ")]
        )
        if one.kind == "li":
            lines = [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]
        if width:
            lines = [textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in lines]
        told.append("\n".join(lines))
    return between.join(told) + "\n"


def _text(told: str) -> Dressed:
    return Dressed(told.encode(), "txt")


def _markdown(found: Iterable[Piece], *, bold: bool = False) -> Dressed:
    told: list[str] = []
    for one in found:
        text = re.sub(r"([\\`*_\[\]<>#])", r"\\\1", one.text)
        if one.level:
            line = text.replace("\n", " ").strip()
            told.append(f"**{line}**" if bold else f"{'#' * one.level} {line}")
        else:
            first, further = {"li": ("- ", "  "), "quote": ("> ", "> ")}.get(one.kind, ("", ""))
            told.append(first + text.replace("\n", f"  \n{further}"))
    return Dressed(("\n\n".join(told) + "\n").encode(), "md")


_SITE = (
    '<!doctype html><html><head><meta charset="utf-8"></head><body><header><nav><ul><li><a href="/home">Home</a></li><li><a href="/news">News</a></li>'
    '<li><a href="/contact">Contact</a></li></ul></nav></header><main><article>{}</article></main><footer><p>© 2024 All rights reserved</p><ul><li>'
    '<a href="/privacy">Privacy</a></li><li><a href="/terms">Terms</a></li></ul></footer></body></html>'
)


def _page(found: Iterable[Piece], *, divisions: bool = False) -> Dressed:
    told: list[str] = []
    for one in found:
        text = html.escape(one.text).replace("\n", "<br>")
        if one.level:
            told.append(f'<div class="title{one.level}"><b>{text}</b></div>' if divisions else f"<{one.kind}>{text}</{one.kind}>")
        elif one.kind == "li":
            told.append(f"<ul><li>{text}</li></ul>")
        elif one.kind == "quote":
            told.append(f"<blockquote><p>{text}</p></blockquote>")
        elif one.kind == "row":
            told.append(f"<table><tr>{''.join(f'<td>{cell}</td>' for cell in text.split(chr(9)))}</tr></table>")
        else:
            told.append(f"<div>{text}</div>" if divisions else f"<p>{text}</p>")
    body = "\n".join(told).replace("</ul>\n<ul>", "\n").replace("</table>\n<table>", "\n")
    return Dressed(_SITE.format(body).encode(), "html")


def _word(found: Iterable[Piece], *, styled: bool = True, titled: bool = False) -> Dressed:
    """`styled` has Word's heading and list styles, else headings are bold; `titled` gives the first heading the style of titles."""
    import docx

    made = docx.Document()
    titles = titled
    for one in found:
        text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", one.text)
        if one.level and styled:
            made.add_heading(text, 0 if titles else one.level)
            titles = False
        elif one.level:
            made.add_paragraph().add_run(text).bold = True
        elif one.kind == "row":
            cells = text.split("\t")
            for cell, words in zip(made.add_table(1, len(cells)).rows[0].cells, cells, strict=True):
                cell.text = words
        else:
            made.add_paragraph(text, "List Bullet" if styled and one.kind == "li" else None)
    data = io.BytesIO()
    made.save(data)
    return Dressed(data.getvalue(), "docx")


def _mail(found: Sequence[Piece], truth: Mapping[str, Any]) -> Dressed:
    """Sent by a machine that says nothing of the house, so that the text has to."""
    message = email.message.EmailMessage(policy=email.policy.default)
    message["From"], message["To"] = "Newsdesk <listserver@mail.example>", "editors@example.org"
    message["Subject"] = " ".join((truth.get("title") or found[0].text[:80]).split())
    message["Date"] = "Fri, 05 Jan 2024 10:00:00 +0000"
    message.set_content(_plain(found, 72))
    return Dressed(message.as_bytes(), "eml")


# ── costumes ─────────────────────────────────────────────────────────────────────────────────────────


def headline(found: Sequence[Piece], truth: Mapping[str, Any]) -> int | None:
    """Where the headline stands, if it is a piece of its own."""
    names = {truths.fold(name) for name in (truth.get("title"), *truth.get("title_alt", ())) if name}
    return next((at for at, one in enumerate(found) if truths.fold(one.text) in names), None)


def _shouted(found: Sequence[Piece], truth: Mapping[str, Any]) -> list[Piece] | None:
    at = headline(found, truth)
    return None if at is None else [*found[:at], Piece(found[at].kind, found[at].text.upper()), *found[at + 1 :]]


def _headed(found: Sequence[Piece], truth: Mapping[str, Any]) -> Dressed | None:
    at, genre = headline(found, truth), GENRES.get((truth.get("language") or "en")[:2])
    if at is None or not genre or genre.casefold() in _plain(found).casefold():
        return None
    return _text(_plain([*found[:at], Piece("p", genre), *found[at:]]))


def _typed(found: Sequence[Piece], _: Mapping[str, Any]) -> Dressed | None:
    told = _plain(found)
    typed = told.translate({ord(sign): '"' for sign in "“”„"} | {ord(sign): "'" for sign in "‘’"} | {ord("—"): " - ", ord("–"): "-"})
    return _text(typed) if typed != told else None


def _french(found: Sequence[Piece], truth: Mapping[str, Any]) -> Dressed | None:
    told = _plain(found)
    if not told.count("“") or told.count("“") != told.count("”") or (truth.get("language") or "en")[:2] in {"ja", "ko", "zh"}:
        return None
    return _text(told.translate({ord("“"): "«", ord("”"): "»"}))


def _held(found: Sequence[Piece], _: Mapping[str, Any]) -> Dressed:
    """Some spaces hold their words together, as pages and word processors leave them."""
    dice = random.Random(1)
    return _text(re.sub(r"(?<=\S) (?=\S)", lambda _: "\u00a0" if dice.random() < 0.15 else " ", _plain(found)))


def _upper(made: Callable[[Sequence[Piece]], Dressed]) -> Costume:
    def costume(found: Sequence[Piece], truth: Mapping[str, Any]) -> Dressed | None:
        shouted = _shouted(found, truth)
        return None if shouted is None else made(shouted)

    return costume


COSTUMES: dict[str, Costume] = {
    "text": lambda found, _: _text(_plain(found)),
    "text, wrapped": lambda found, _: _text(_plain(found, 72)),
    "text, no lines between": lambda found, _: _text(_plain(found, between="\n")),
    "text, no-break spaces": _held,
    "text, straight quotes": _typed,
    "text, guillemets": _french,
    "text, genre on top": _headed,
    "text, headline in capitals": _upper(lambda found: _text(_plain(found))),
    "Markdown": lambda found, _: _markdown(found),
    "Markdown, bold headings": lambda found, _: _markdown(found, bold=True),
    "Markdown, headline in capitals": _upper(_markdown),
    "HTML, a site round it": lambda found, _: _page(found),
    "HTML, divisions alone": lambda found, _: _page(found, divisions=True),
    "Word": lambda found, _: _word(found),
    "Word, a title": lambda found, _: _word(found, titled=True),
    "Word, no styles": lambda found, _: _word(found, styled=False),
    "mail": _mail,
}
