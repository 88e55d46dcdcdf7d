"""A run of text: one character style, one language, one direction."""

from __future__ import annotations

from functools import lru_cache

from masthead.expressions import expression
from masthead.language.tags import right_to_left
from masthead.writers.docx.characters import has_right_to_left, left_to_right, stretches
from masthead.writers.docx.story import Story
from masthead.writers.docx.styles.theme import languages

_PLAIN = '<w:r><w:t xml:space="preserve">'
_END = "</w:t></w:r>"
_IDEOGRAPH_BESIDE = expression("(?<=[\u2e80-\u9fff\uac00-\ud7af])(?=[^\u00a0])|(?<=[^\u00a0])(?=[\u2e80-\u9fff\uac00-\ud7af])")

_APOSTROPHE = expression("(?<=[A-Za-z\u00c0-\u024f])(\u2019)(?=[A-Za-z\u00c0-\u024f])")
"""Between Latin letters: where marks that Latin and Chinese share are set in the Chinese face (`styles.part`), it alone is not."""
_LATIN = '<w:rFonts w:hint="default"/>'
"""Such a mark in the face of the letters (ECMA-376 17.3.2.26)."""


@lru_cache(maxsize=512)
def opening(style: str, language: str, to_the_left: bool, latin: bool = False) -> str:
    """The start of a run up to its text. `to_the_left`: its characters run from right to left. `latin`: marks that scripts share are Latin."""
    properties = (
        (f'<w:rStyle w:val="{style}"/>' if style else "")
        + _LATIN * latin
        + "<w:rtl/>" * to_the_left
        + (f"<w:lang {languages(language)}/>" if language else "")
    )
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">' if properties else _PLAIN


def run(story: Story, text: str, style: str = "", language: str = "", base: bool | None = None) -> str:
    """Runs of one character style. `base`: whether the paragraph runs from right to left; the document's direction if not said."""
    if base is None:
        base = story.manuscript.right_to_left
    if not base and text.isascii():
        return f"{opening(style, language, False)}{story.clean.text(text)}{_END}"
    clean = story.clean.text
    if "\u2019" in text and story.manuscript.east_asian and _APOSTROPHE.search(text) and not has_right_to_left(text):
        pieces = _APOSTROPHE.split(text)  # every second one is an apostrophe
        return "".join(f"{opening(style, language, False, bool(place % 2))}{clean(piece)}{_END}" for place, piece in enumerate(pieces))
    return "".join(f"{opening(style, language, to_the_left)}{clean(piece)}{_END}" for piece, to_the_left in stretches(text, base))


def ours(story: Story, text: str, style: str = "", *, base: bool | None = None) -> str:
    """Runs of our own words: where we don't speak the document's language, they say in which they are, and keep their direction."""
    manuscript = story.manuscript
    if not manuscript.ours:
        return run(story, text, style, "", base)
    if not manuscript.right_to_left:
        return run(story, text, style, manuscript.ours)
    embedded = f"\u202a{text}\u202c" if has_right_to_left(text) else left_to_right(text)
    return run(story, embedded, style, manuscript.ours, False)


def reference(story: Story, anchor: str, text: str) -> str:
    """A link to a paragraph: "para. 3", set smaller. Plain words if there is no such paragraph."""
    text = _whole(text)
    if not story.manuscript.leads_somewhere(anchor):
        return ours(story, text, "Reference")
    return f'<w:hyperlink w:anchor="{story.manuscript.bookmark(anchor)}" w:history="1">{ours(story, text, "Reference")}</w:hyperlink>'


def _whole(text: str) -> str:
    """Our own words that no line parts: no-break spaces, and what Word calls a no-width non break (U+200D) beside ideographs, which else
    may part anywhere."""
    whole = text.replace(" ", "\u00a0")
    return whole if text.isascii() else _IDEOGRAPH_BESIDE.sub("\u200d", whole)


def field_ends(code: str, style: str = "") -> tuple[str, str]:
    """What stands before and after the result of a complex field (ECMA-376 17.16.18)."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    begin, separate, end = (f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    instruction = f'<w:r>{properties}<w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return begin + instruction + separate, end


def field(story: Story, code: str, result: str, style: str = "") -> str:
    """A field with its result as it is now, so that nothing needs to be refreshed on opening."""
    begin, end = field_ends(code, style)
    return begin + ours(story, result, style) + end


def direction(story: Story, language: str) -> tuple[bool, str]:
    """Whether a block in this language runs from right to left, and what its `w:pPr` says if that is not the document's way."""
    own = right_to_left(language) if language else story.manuscript.right_to_left
    if own == story.manuscript.right_to_left:
        return own, ""
    return own, "<w:bidi/>" if own else '<w:bidi w:val="0"/>'
