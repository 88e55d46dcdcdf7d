"""How long a text is in words, and whether it ends as a sentence does."""

from __future__ import annotations

from masthead.expressions import Held, Letters, expression, has_figure, rare

_STOPS, _CLOSING = frozenset(".!?…:。！？：؟۔।"), "\"'”’“»›)]」』）"
_YEARS = frozenset("rгр")
"""How years are abbreviated: the full stop behind it ends no sentence ("12 marca 2024 r.")."""
_OF_YEAR = expression(r"\d\d [rгр].\Z")
_NOTED = expression(r"\s?(?:\[\d{1,3}\]){1,2}\Z")
"""The numbers of notes behind a sentence: "… it said on Monday. [1]"."""
_SPACE = 12
"""Characters of a word with the space behind it, at most; of a text that is longer, its begin mostly holds words enough."""
_DIGIT = expression(
    "[\\d²³¹\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e"
    "\u2780-\u2788\u278a-\u2792\U00010a40-\U00010a43\U00010e60-\U00010e68\U00011052-\U0001105a\U0001f100-\U0001f10a]"
)
"""Digits of all scripts, raised and lowered ones, and those in circles."""
_TOUCHING = Letters("\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff")


def terminal(text: str) -> bool:
    """Whether it ends as a sentence does."""
    last = text[-12:].rstrip()
    last = (_NOTED.sub("", last) if last[-1:] == "]" else last).rstrip(_CLOSING)
    return last[-1:] in _STOPS and (last[-2:-1] not in _YEARS or _OF_YEAR.search(last) is None)


def formed(text: str) -> bool:
    """Whether it ends with the short form of what kind a house is, whose full stop ends no sentence: "About Acme Group, Inc."."""
    last = text[-24:].rstrip(" :：")
    return last[-1:] == "." and _FORM.search(last) is not None


_FORM = expression(
    r"(?:\A|[\s,&/])(?:(?:Inc|Ltd|Corp|Cos?|Bros|Pty|Pvt|Bhd|Tbk|Lda|Ltda|Ltée|Cía|Cia|Soc|Intl|Assn|Univ|Dept|Mfg)|(?:[A-Za-zŞ]\.\s?){1,3}[A-Za-zŞ]|S\.\s?p\.\s?A|S\.\s?[àar]\.?\s?[rl]\.\s?[lL]?"
    r"|[Ss]p\. z ?o\. ?o|d\. ?o\. ?o|s\. ?r\. ?o|z ?\. ?s)\.\Z"
)


def length(text: str) -> int:
    """Words; in scripts that don't part them, two characters count as one."""
    return _length(text[:2000])


def _counted(sample: str) -> int:
    if sample.isascii():
        return len(sample.split())
    touching = _TOUCHING.count(sample)
    return len(sample.split()) if touching * 3 < len(sample) else max(len(sample.split()), len(sample) // 2)


_LENGTHS = Held(_counted)
_length, _known = _LENGTHS.__getitem__, _LENGTHS.get
"""Finders ask for the length of a line a dozen times."""


def holds(text: str, words: int) -> bool:
    """Whether a text has so many words (`length`), without counting all the others of a long one."""
    if (known := _known(text)) is not None:
        return known >= words
    begin = words * _SPACE
    if begin < len(text) and begin <= 2000 and len(text[:begin].split(None, words - 1)) >= words:
        return True
    # A word takes two characters, with the blank before the next; where none part them, two count as one.
    return len(text) >= 2 * words - 1 and length(text) >= words


def _has_other_digit(text: str) -> bool:
    return "²" in text or "³" in text or "¹" in text or (rare(text) and _DIGIT.search(text) is not None)


def has_digit(text: str) -> bool:
    """Whether a text has a digit: as `str.isdigit` knows them, which asks letter by letter."""
    return has_figure(text) or (not text.isascii() and _has_other_digit(text))


def in_paragraphs(text: str) -> bool:
    """Whether the points of a list are paragraphs of a text, as ministries number theirs."""
    rows = [row for row in text.split("\n") if row.strip()]
    return len(rows) > 1 and sum(holds(row, 14) and terminal(row) for row in rows) * 3 >= 2 * len(rows) and holds(text, 20 * len(rows))


_UNBROKEN = expression(r"(?<!\d)[\u00a0\u202f]|[\u00a0\u202f](?!\d)")


def evened(text: str) -> str:
    """A text whose words are parted by plain blanks: where no line may break tells nothing of what is said. Within numbers they stay."""
    return text if text.isascii() or ("\u00a0" not in text and "\u202f" not in text) else _UNBROKEN.sub(" ", text)
