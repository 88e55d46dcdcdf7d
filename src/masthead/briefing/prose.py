"""Which sentences of a source can stand alone."""

from __future__ import annotations

from masthead.anatomy.model import Release
from masthead.anatomy.wire import tags, without
from masthead.document.model import Abbreviation, Emphasis, Foreign, Inline, Link, NoteReference, Strong, Subscript, Superscript
from masthead.language.tags import primary

_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।")
_CLOSING = "\"'”’»）」』) "
_ADDRESSES = ("@", "://", "www.")
_PAIRS = (("“", "”"), ("«", "»"), ("「", "」"), ("（", "）"), ("(", ")"))


_LEANING: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "this these those it they he she but and or so then also however moreover furthermore meanwhile i we my our its their his her such",
        "fr": "il elle ils elles cela ce cet cette ces mais et ou donc aussi ainsi en y je nous mon ma mes notre nos son sa ses leur leurs",
        "es": "esto este esta estos estas ello ellos ellas él ella pero y o así además también yo nosotros mi mis nuestro nuestra su sus",
        "de": "dies diese dieser dieses diesem diesen das er sie es aber und oder so auch damit dabei dafür daher deshalb ich wir mein unser",
        "ru": "это этот эта эти он она они оно но и или так также при я мы мой наш его её их такой",
        "ar": "وهذا وهذه وهو وهي لكن ولكن كما هذا هذه ذلك وذلك نحن أنا",
        "pt": "isto este esta estes estas ele ela eles elas mas e ou assim também eu nós meu nosso",
        "it": "questo questa questi queste egli essa essi ma e o così anche io noi mio nostro",
    }.items()
}
"""Words that a sentence begins with if it leans on the one before, or speaks for somebody whom only a quotation names."""
_LEANING_HAN = ("其", "这", "該", "该", "此", "但", "而", "因此", "我", "他", "她", "它")


def unlinked(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The same words without links and note references: a digest has one link an item, which leads to the text."""
    plain: list[Inline] = []
    for node in content:
        match node:
            case Link(_, kids):
                plain += unlinked(kids)
            case NoteReference():
                pass
            case Strong(kids):
                plain.append(Strong(unlinked(kids)))
            case Emphasis(kids):
                plain.append(Emphasis(unlinked(kids)))
            case Superscript(kids):
                plain.append(Superscript(unlinked(kids)))
            case Subscript(kids):
                plain.append(Subscript(unlinked(kids)))
            case Foreign(language, kids):
                plain.append(Foreign(language, unlinked(kids)))
            case Abbreviation(expansion, kids):
                plain.append(Abbreviation(expansion, unlinked(kids)))
            case _:
                plain.append(node)
    return tuple(plain)


def stands_alone(sentence: str, language: str = "") -> bool:
    """Whether it is a whole sentence: on one line, closed by a full stop or its like, no half of a quotation or bracket.

    A list of contents, an address or a sentence that a colon leaves open is none, nor one that tells where to write, or
    begins with a word that points back at the sentence before it (in the languages that we know such words of).
    """
    if not sentence or "\n" in sentence or not sentence.rstrip(_CLOSING).endswith(_ENDS):
        return False
    if any(mark in sentence for mark in _ADDRESSES):
        return False
    if sentence.split(None, 1)[0].strip("\"“«„'‘(,").casefold() in _LEANING.get(primary(language), ()) or sentence.startswith(_LEANING_HAN):
        return False
    if sentence[0].islower() or sentence.count('"') % 2:
        return False
    if "„" in sentence:  # German and its neighbours close with what others open with
        return sentence.count("„") == sentence.count("“") + sentence.count("”")
    return all(sentence.count(opening) == sentence.count(closing) for opening, closing in _PAIRS)


def after_dateline(release: Release, block: int, text: str, start: int) -> int:
    """Where the sentence begins that a dateline stands before: place and date are told elsewhere on the page."""
    line = release.dateline
    if line is None or line.evidence.block != block or not line.text:
        return start
    own = next((said.instead for said in release.said if said.field == "dateline" and said.instead), line.text)
    # The text no longer has a wire's tag that the source's dateline has.
    own = own if own in text else without(own, tags(own))
    at = text.find(own, start)
    if at < 0 or at > start + 3:
        return start
    rest = text[at + len(own) :]
    return len(text) - len(rest.lstrip(" \u00a0\t-–—―:：.,，")) if len(rest.strip()) > 1 else start
