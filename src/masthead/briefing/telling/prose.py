"""Which sentences of a source can stand alone."""

from __future__ import annotations

import re

from masthead.anatomy.layout.wire import tags, without
from masthead.anatomy.model import Release
from masthead.briefing.telling.alone import calls, leans, spaced, vocabulary
from masthead.document.model import (
    Abbreviation,
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Paragraph,
    Strong,
    Subscript,
    Superscript,
)
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.language.tags import primary, script

_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।")
_CLOSING = "\"'”’»）」』) "
_ASKING = ("?", "!", "？", "！", "؟")
_OPENING = "\"“„«‘'「『(（[•·–—-"
_SLUG = expression(r"/[^/\n]{2,24}/\s*[-–—]+\s*")
"""A wire's mark before the text: "/PRNewswire/ --"."""
_PLACED = expression(
    r"[^\W\d_a-z][^\W\d_]+[^–—\n()]{0,40}?(?:\([^()\n]{4,40}\)|,?\s(?:[^\W\d_]{3,12}\.?\s\d{1,2},?|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,12})\s(?:de\s)?\d{4}\.?)\s*(?:--|[-–—])\s+"
)
"""Place and day before a dash, where a text has them in another paragraph than the first."""
_DATED = 90
"""Characters at the front in which they stand."""
_FEED = ("appeared first on", "est apparu en premier sur", "apareció primero en", "erschien zuerst auf", "apareceu primeiro em")
"""What feeds add to a text."""
_DASHED = expression(r"(?<=\s)[–—]\s|^[–—]\s")
_REPLY = expression(r"[.!?…]\s[–—]\s[^\W\d_a-z]")
_DAY_BEFORE = expression(r"\d{4}\s?[^\W\d_]{1,4}\.\Z|\d\.\s?(?:[^\W\d_]{3,12}\s|\d{1,2}\.\s?)\d{4}\.\Z")
"""A day that ends with an abbreviation or an ordinal's full stop, before the dash of a dateline: "3 июля 2026 г. — ", "8. lipnja 2026. – "."""
_QUOTED = ("»", "”", "“", '"')
_DASHING = frozenset(["pl", "ru", "uk", "cs", "es", "fr", "pt", "it", "ro", "hu", "tr", "el", "bg", "sr", "hr"])
"""Languages that set speech between dashes."""
_ADDRESSES = ("@", "://", "www.")
_CAPTION = expression(
    r"图为|圖為|(?:photos?|images?|pictures?|captions?|fotos?|imagen|legenda|legende|bild|bildunterschrift|abbildung|abb\.|fig(?:ure|ura|\.)?|crédits?|credits?|"
    r"légende|фото|рис\.|изображение|صورة|الصورة|图|圖|写真|照片|사진)\s?(?:credit|by|\d{1,2})?\s?[:：©/]",
    re.I,
)
_SIDE_WORDS = (
    "left right centre center links rechts gauche droite izquierda derecha esquerda direita слева справа sinistra destra 左 右 يمين يسار"
)
_SIDES = (*_SIDE_WORDS.split(), "à gauche", "à droite", "from left", "far left", "far right")
_SHORT = 40
"""Characters in which a caption says that it is one."""
_CAPTIONED = (":", "：", "©", "/", "图为", "圖為")
_PAIRS = (("“", "”"), ("«", "»"), ("「", "」"), ("（", "）"), ("(", ")"))

_HERE = expression(
    r"(?<!\w)(?:available|downloaded|download|found|read|seen|viewed|accessed|watched|consulted|verfügbar|abrufbar|abgerufen|nachzulesen|zu finden|disponibles?|téléchargé\w*|"
    r"téléchargeables?|consultables?|consulté\w*|descarga\w*|consulta\w*|encontra\w*|scarica\w*|disponibil[ei]|dispozici|dostępn\w+|pobra\w+|доступ\w+|скачать|beschikbaar|"
    r"tillgänglig\w*|tilgjengelig\w*|tilgængelig\w*)\b[^.!?]{0,48}\b(?:here|hier|ici|aquí|aqui|acá|qui|zde|tutaj|здесь|тут|här|her|täällä|εδώ)\W*\Z",
    re.I,
)
"""A sentence that ends with the word of a link, which is not there any more."""

_ODD = expression(r"[\^~\\<>{}=¦¬¢†‡]")
"""Signs that are rare in prose; stars, strokes and points within words are not."""
_WORDLIKE = expression(r"\w\w|\d|[^\x00-\u024f\W]")
"""What a token of prose has: two letters, a digit, or a letter of a script in which one may be a word."""
_MANY, _ROW = 4, 8


def unlinked(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The same words without links and note references, and in the regular face: a digest has one link an item, which leads to the text, and what is
    bold in the text is so for the eye that skims over it."""
    bare: list[Inline] = []
    for node in content:
        match node:
            case Link(_, kids):
                bare += unlinked(kids)
            case NoteReference():
                pass
            case Strong(kids):
                bare += unlinked(kids)
            case Emphasis(kids):
                bare.append(Emphasis(unlinked(kids)))
            case Superscript(kids):
                bare.append(Superscript(unlinked(kids)))
            case Subscript(kids):
                bare.append(Subscript(unlinked(kids)))
            case Foreign(language, kids):
                bare.append(Foreign(language, unlinked(kids)))
            case Abbreviation(expansion, kids):
                bare.append(Abbreviation(expansion, unlinked(kids)))
            case _:
                bare.append(node)
    return tuple(bare)


def regular(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The same words without the bold of the source, nor its italics where all is in italics: a part that has a look of its own needs neither.
    Words in italics among others stay so (a ship's name, a title). Of several ends of lines, one."""
    bare: list[Inline] = []
    for node in content:
        match node:
            case LineBreak() if bare and isinstance(bare[-1], LineBreak):
                pass
            case Strong(kids):
                bare += regular(kids)
            case Foreign(language, kids):
                bare.append(Foreign(language, regular(kids)))
            case Emphasis(kids) if not any(plain((other,)).strip() for other in content if not isinstance(other, Emphasis)):
                bare += regular(kids)
            case _:
                bare.append(node)
    return tuple(bare)


def stands_alone(sentence: str, language: str = "", *, told: bool = False, read: frozenset[str] = frozenset()) -> bool:
    """Whether it is a whole sentence: on one line, closed by a full stop or its like, no half of a quotation or bracket.

    A list of contents, an address or a sentence that a colon leaves open is none, nor one that tells where to write, or
    begins with a word that points back at the sentence before it (in the languages that we know such words of). `told`: it must tell something
    itself, so a question, a call or what somebody else says is none. `read` are stems of what stands above it.
    """
    if not sentence or "\n" in sentence or not _closed(sentence, language):
        return False
    if any(mark in sentence for mark in _ADDRESSES) or any(mark in sentence for mark in _FEED):
        return False
    if garbled(sentence):
        return False
    if sentence[-2:-1].isspace() and sentence[-1] != "|":  # the address that stood before the full stop is gone
        return False
    if language and leans(sentence, language, read):
        return False
    if told and (
        _HERE.search(sentence) or sentence.rstrip(_CLOSING).endswith(_ASKING) or sentence[0] in _OPENING or calls(sentence, language)
    ):
        return False
    if sentence[0].islower() or sentence.count('"') % 2:
        return False
    if "„" in sentence:  # German and its neighbours close with what others open with
        return sentence.count("„") == sentence.count("“") + sentence.count("”")
    return all(sentence.count(opening) == sentence.count(closing) for opening, closing in _PAIRS)


def garbled(text: str) -> bool:
    """Whether signs that no prose has come again and again, or where most tokens in a row are hardly words: what machines read on bad scans."""
    if len(_ODD.findall(text)) >= _MANY:
        return True
    scraps = [not _WORDLIKE.search(token) for token in text.split()]
    return any(sum(scraps[start : start + _ROW]) > _ROW - 3 for start in range(len(scraps) - _ROW + 1))


def _closed(sentence: str, language: str) -> bool:
    """Whether it ends as sentences of its language do; in Thai, which marks no end, whether its words make a whole one."""
    if sentence.rstrip(_CLOSING).endswith(_ENDS) or (sentence.endswith(" |") and script(language) in ("devanagari", "bengali")):
        return True
    if primary(language) != "th":
        return False
    from masthead.language import thai  # with its dictionary

    return sentence[-1] not in ":,;–-" and thai.whole(sentence)


def is_aside(block: Paragraph) -> bool:
    """Whether a paragraph is no part of what is told: all in italics, in brackets, or a caption."""
    text = plain(block.content).strip()
    inner = [node for node in block.content if plain((node,)).strip()]
    if any(f"({side})" in text for side in _SIDES):
        return True  # who stands where in a picture
    return (
        all(isinstance(node, Emphasis) for node in inner)
        or text.startswith(("(", "[", "（", "*"))
        or (any(mark in text[:_SHORT] for mark in _CAPTIONED) and _CAPTION.match(text) is not None)
    )


def is_speech(text: str, language: str) -> bool:
    """Whether a paragraph is somebody's words between dashes, which no mark tells from what is told: "– Yes. It is – said the minister."."""
    if primary(language) not in _DASHING or not any(dash in text for dash in "–—"):
        return False
    said = vocabulary(language).said
    replies = (match for match in _REPLY.finditer(text) if not _DAY_BEFORE.search(text[: match.start() + 1]))
    opened = text.startswith(("– ", "— ")) or next(replies, None) is not None
    # What stands behind marks of quotation is told from what is told by these.
    plain_dashes = (dash for dash in _DASHED.finditer(text) if not text[: dash.start()].rstrip(" ,.!?…").endswith(_QUOTED))
    return opened or any(said.begins(text[dash.end() :], spaced(text[dash.end() : dash.end() + 80])) for dash in plain_dashes)


def after_dateline(release: Release, block: int, text: str, start: int) -> int:
    """Where the sentence begins that a dateline stands before: place and date are told elsewhere on the page."""
    start = _after_slug(text, start)
    line = release.dateline
    if line is None or line.evidence.block != block or not line.text:
        dashed = start == 0 and any(dash in text[:_DATED] for dash in "–—-") and any(map(str.isdigit, text[:_DATED]))
        placed = _PLACED.match(text) if dashed else None
        return placed.end() if placed else start
    own = next((said.instead for said in release.said if said.field == "dateline" and said.instead), line.text)
    # The text no longer has a wire's tag that the source's dateline has.
    own = own if own in text else without(own, tags(own))
    at = text.find(own, start)
    if at < 0 or at > start + 3:
        return start
    rest = text[at + len(own) :]
    return _after_slug(text, len(text) - len(rest.lstrip(" \u00a0\t-–—―:：.,，"))) if len(rest.strip()) > 1 else start


def _after_slug(text: str, start: int) -> int:
    slug = _SLUG.match(text, start) if text.startswith("/", start) else None
    return slug.end() if slug else start
