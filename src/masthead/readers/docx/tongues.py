"""Languages: what the file says its words are in, where their letters allow it (ECMA-376-1, 17.3.2.20)."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from masthead.expressions import Letters, expression, rare
from masthead.readers.docx.names import Element, W, val
from masthead.readers.docx.styles import PLAIN, Look, Styles, look

_EAST = Letters("\u1100-\u11ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3")
_BIDI = Letters("\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc")
_CYRILLIC = expression("[\u0400-\u052f]")
_GREEK = expression("[\u0370-\u03ff\u1f00-\u1fff]")
_LATIN = expression("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_BY_SCRIPT = {
    "cyrillic": frozenset(["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "uz", "tt", "ba", "cv", "bs", "sah", "az"]),
    "greek": frozenset(("el",)),
    "bidi": frozenset(["ar", "fa", "ur", "ps", "ug", "sd", "ckb", "ku", "he", "yi", "dv", "syr"]),
    "east": frozenset(["zh", "ja", "ko", "ii", "yue"]),
}
_TAG = expression(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NOT_LATIN = frozenset(
    [
        "ru",
        "uk",
        "be",
        "bg",
        "mk",
        "kk",
        "ky",
        "tg",
        "mn",
        "el",
        "ar",
        "fa",
        "ur",
        "ps",
        "ug",
        "sd",
        "ckb",
        "he",
        "yi",
        "zh",
        "ja",
        "ko",
        "th",
        "hi",
        "bn",
        "ta",
        "te",
        "kn",
        "ml",
        "si",
        "my",
        "ka",
        "hy",
        "am",
        "km",
        "lo",
    ]
)
_ENOUGH = 3_000
"""Characters that tell whether a language is the one it is marked as."""
_SURE = 0.8
_FEW = 3
"""Spaces in a run that says no language; in fewer words, of names and numbers, the file's usual language means nothing."""
_SAMPLE = 800
"""Paragraphs that tell what the document's language is."""


def script(text: str) -> str:
    """Which kind of letters a text is written in; of several the rarer; empty if it has none that tell."""
    if text.isascii() or not rare(text):
        if not text.isascii() and _CYRILLIC.search(text):
            return "cyrillic"
        if not text.isascii() and _GREEK.search(text):
            return "greek"
        return "latin" if _LATIN.search(text) else ""
    if _BIDI.within(text):
        return "bidi"
    if _EAST.within(text):
        return "east"
    if _CYRILLIC.search(text):
        return "cyrillic"
    return "latin" if _LATIN.search(text) else "other"


def fits(tag: str, kind: str) -> bool:
    """Whether a language is written in such letters."""
    primary = tag.lower().partition("-")[0]
    if kind == "latin":
        return primary not in _NOT_LATIN
    return kind in ("", "other") or primary in _BY_SCRIPT[kind]


class Tongues:
    """`document` is the language of most of the text; empty if the file says none, or one that is written otherwise."""

    def __init__(self, root: Element, styles: Styles) -> None:
        self._defaults = styles.defaults
        counts: Counter[str] = Counter()
        samples: dict[str, list[str]] = {}
        for paragraph in islice(root.iter(W + "p"), _SAMPLE):
            properties = paragraph.find(W + "pPr")
            base = styles.paragraph(val(properties, "pStyle")).look
            for run in paragraph.iterfind(f".//{W}r"):
                text = "".join(kid.text or "" for kid in run.iterfind(W + "t"))
                if text and (tag := self._of(text, _own(run, styles).over(base))):
                    counts[tag] += len(text)
                    if counts[tag] < _ENOUGH:
                        samples.setdefault(_primary(tag), []).append(text)
        self.document = counts.most_common(1)[0][0] if counts else ""
        own = _primary(self.document)
        self.usual = _primary(self._defaults.val) in ("", own)
        """Whether what says no language is in that of the document."""
        self._false = frozenset(tag for tag, said in samples.items() if tag != own and _is_false(tag, own, " ".join(said)))
        """Languages that runs say they are in and are not: whoever typed them had another keyboard."""

    def foreign(self, text: str, said: Look) -> str:
        """The language of a run that is in another than the document; empty if it is in the same, or nothing tells."""
        silent = not (said.val or said.east or said.bidi)
        if silent and (self.usual or text.count(" ") < _FEW):
            return ""
        # Word says Arabic and Chinese by default of whatever is written in such letters: only what a run says itself counts.
        kind = script(text)
        tag = said.bidi if kind == "bidi" else said.east if kind == "east" else said.val or self._defaults.val
        if not tag or not kind or _primary(tag) == _primary(self.document):
            return ""
        return tag if _TAG.fullmatch(tag) and fits(tag, kind) and _primary(tag) not in self._false else ""

    def _of(self, text: str, said: Look) -> str:
        kind = script(text)
        tags = {"": "", "bidi": said.bidi or self._defaults.bidi, "east": said.east or self._defaults.east}
        tag = tags.get(kind, said.val or self._defaults.val)
        return tag if _TAG.fullmatch(tag) and fits(tag, kind) else ""


def _is_false(tag: str, document: str, said: str) -> bool:
    """Whether words are plainly not in the language they are marked as."""
    from masthead.language.identify import identify  # for files in several languages alone

    found, sure = identify(said)
    found = _primary(found)
    return bool(found) and found != tag and (found == document or sure > _SURE)


def _own(run: Element, styles: Styles) -> Look:
    properties = run.find(W + "rPr")
    if properties is None:
        return PLAIN
    name = val(properties, "rStyle")
    return look(properties).over(styles.of(name).look) if name else look(properties)


def _primary(tag: str) -> str:
    return tag.lower().partition("-")[0]
