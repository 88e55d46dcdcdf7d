"""Names by which somebody is called, between given name and family name: "David (Dai) Roe", "William “Bill” Roe"; and what tells that a rank is of old."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import office, plain
from masthead.expressions import expression
from masthead.language.forenames import given

_CALLED = expression(
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+)(?:\s[A-Z]\.)?(?P<called>\s(?:\([A-Z][a-z]{1,11}\.?\)|\((?!U\.[SK]|D\.C|N\.[YZ]|E\.U|U\.A\.E)(?:[A-Z]\.){1,3}\)|[“\"‘'][A-Z][\w .’-]{0,16}[”\"’']))(?=\s[A-ZÀ-Þ][\w’'-]+)"
)
_MARKED = expression(r"[(“\"‘'](?<=\s.)(?=[A-Z])")
"""How such words begin; most paragraphs have none."""
_RANKED = expression(r"\((?:[Rr]etd?|RETD?|[Rr]etired|Rtd|Smt|Mrs|Ms|Dr)\.?\)(?=\s[A-Z])")
_RETIRED = expression(rf"(?<=[a-z.])\s?{_RANKED.pattern}")

_OF_OLD = expression(
    r"\((?:(?<=[^\W\d_]\()|(?<=[^\W\d_][.\u00a0 ]\()|(?<=[^\W\d_]\.[ \u00a0]\())(?:Purn|Ret|Retd|Rtd|Res|Ris|rez|RE|R1|RR|RRm|SP|em|emer|[Rr]|[Ee])\.?\)(?=[ \u00a0][^\W\d_])"
)
"""What tells in brackets behind a rank that it is of old: "Letjen TNI (Purn) Sutarno", "Gral. (R) Luis Gil", "płk (rez.) Jan Nowak"."""


def of_old(text: str, lexicon: Pack) -> str:
    """The text with blanks in place of what brackets between a rank and a name tell; all else stands where it stood."""
    if _may_call(text):
        for found in _CALLED.finditer(text):
            if found["called"][1] not in "(" and given(found["name"]):
                text = text[: found.start("called")] + " " * len(found["called"]) + text[found.end("called") :]
    if "(" not in text:
        return text
    titles = plain(lexicon.titles)
    for found in _OF_OLD.finditer(text):
        rank = text[max(0, found.start() - 24) : found.start()].split()[-2:]
        if any(word.casefold().rstrip(".") in titles or office(word, lexicon) for word in rank):
            text = text[: found.start()] + " " * len(found.group()) + text[found.end() :]
    return text


_FORENAME = expression(
    r"(?:Dr|Mr|Mrs|Ms|Prof|Hon|Rev|Ing|Engr)\.?\s(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)(?P<called>\s(?:Justice|Judge|Prince|Bishop|Chief|Dean|Major|Marshal|Deacon))(?=\s[A-ZÀ-Þ][a-zà-ÿ]+)"
)
"""A name with an office in it that is somebody's second forename: "Dr. Peter Justice Dery"."""


def bared(text: str) -> str:
    """The text with blanks in place of such words, so that all else stands where it stood."""
    for found in _FORENAME.finditer(text):
        if given(found["name"]):
            text = text[: found.start("called")] + " " * len(found["called"]) + text[found.end("called") :]
    for found in _CALLED.finditer(text) if _may_call(text) else ():
        called = found["called"].strip(" ()“”\"‘’'")
        if given(found["name"]) or given(called) or called.endswith("."):
            text = text[: found.start("called")] + " " * len(found["called"]) + text[found.end("called") :]
    return _RETIRED.sub(lambda found: " " * len(found.group()), text) if "(" in text and _RANKED.search(text) else text


def _may_call(text: str) -> bool:
    """Whether such words may stand in a text. Most have none of the marks."""
    return ("(" in text or "“" in text or '"' in text or "‘" in text or "'" in text) and _MARKED.search(text) is not None
