"""Control words of RTF: characters by name, destinations, and what they say of characters and paragraphs (RTF 1.9.1)."""

from __future__ import annotations

from masthead.readers.rtf.state import Goal, State

ESCAPED = (b"\\", b"{", b"}")
SYMBOLS = {b"~": "\u00a0", b"-": "\u00ad", b"_": "\u2011", b"\t": "\t"}
CHARACTERS = {
    "tab": "\t", "emdash": "—", "endash": "–", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "bullet": "•", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
    "zwbo": "\u200b", "zwnbo": "\u2060",
}  # fmt: skip
ENDS = frozenset(("par", "cell", "nestcell", "row", "nestrow", "line", "sect", "page"))
"""What parts words in text that is left out."""

GOALS: dict[str, Goal] = {
    "skip": "skip",
    "fonts": "fonts",
    "styles": "styles",
    "lists": "lists",
    "overrides": "overrides",
    "info": "info",
    "instruction": "instruction",
    "value": "value",
    "key": "key",
    "marker": "marker",
}
_SKIPPED = (
    "colortbl filetbl rsidtbl generator themedata colorschememapping latentstyles datastore datafield xmlnstbl listpicture revtbl "
    "background ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nonshppict shprslt objdata objclass objname objalias objsect pnseclvl pn "
    "pntxtb pntxta bkmkend atnid atnauthor atnref atndate atntime atnicn atnparent atrfstart atrfend leveltext levelnumbers listname "
    "liststylename falt panose fontemb operator xe tc txe rxe userprops docvar template wgrffmtfilter mailmerge formfield ffname "
    "ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr mmathPr pgptbl protusertbl fontfile pgdsctbl pgdsc blipuid bliptag "
    "gridtbl passwordhash nonesttables keycode staticval linkval propname hsv"
)
NO_TEXT = frozenset(
    ("skip", "instruction", "picture", "property", "shape", "key", "value", "fonts", "styles", "lists", "overrides", "info", "twice")
)
"""Destinations whose words are none of the text, wherever they stand."""
DESTINATIONS: dict[str, str] = {
    **dict.fromkeys(_SKIPPED.split(), "skip"),
    **dict.fromkeys(("title", "subject", "author", "keywords", "doccomm", "creatim", "revtim"), "info field"),
    "company": "skip",
    "manager": "skip",
    "category": "skip",
    "printim": "skip",
    "buptim": "skip",
    "hlinkbase": "skip",
    "info": "info",
    "fonttbl": "fonts",
    "stylesheet": "styles",
    "listtable": "lists",
    "listoverridetable": "overrides",
    "field": "field",
    "fldinst": "instruction",
    "fldrslt": "result",
    "footnote": "note",
    "shptxt": "box",
    "pict": "picture",
    "shppict": "pass",
    "shpinst": "shape",
    "shpgrp": "pass",
    "picprop": "pass",
    "nesttableprops": "pass",
    "moMath": "pass",
    "moMathPara": "pass",
    "result": "pass",
    "dptxbxtext": "box",
    "do": "pass",
    "sp": "property",
    "sn": "key",
    "sv": "value",
    "listtext": "marker",
    "pntext": "marker",
    "upr": "twice",
    "bkmkstart": "bookmark",
    "annotation": "left a comment",
    **{
        f"{kind}{variant}": f"left a running {what} of the document’s pages"
        for kind, what in (("header", "head"), ("footer", "foot"))
        for variant in ("", "l", "r", "f")
    },
}


def format(state: State, word: str, number: int | None) -> bool:
    """Lays over the state what a word says of characters or of the paragraph; whether it does."""
    on, value = number != 0, number if number is not None else 0
    match word:
        case "plain":
            state.plain()
            state.western = state.asian = state.complex = 0
        case "pard":
            state.paragraph()
        case "b":
            state.bold = on
        case "i":
            state.italic = on
        case "fs":
            state.size = value
        case "ab":
            state.heavy = on
        case "ai":
            state.slanted = on
        case "super" | "up":
            state.raised = "sup" if on else ""
        case "sub" | "dn":
            state.raised = "sub" if on else ""
        case "nosupersub":
            state.raised = ""
        case "strike" | "striked":
            state.struck = on
        case "v":
            state.hidden = on
        case "deleted":
            state.deleted = on
        case "rtlch":
            state.right = True
        case "ltrch":
            state.right = False
        case "lang":
            state.western = value
        case "langfe":
            state.asian = value
        case "alang":
            state.complex = value
        case "uc":
            state.uc = max(0, min(value, 100))
        case "s":
            state.style = value
        case "outlinelevel":
            state.outline = value
        case "ls":
            state.listed = value
        case "ilvl":
            state.level = max(0, min(value, 8))
        case "intbl":
            state.depth = max(state.depth, 1)
        case "itap":
            state.depth = max(0, value)
        case "qc" | "qr" | "ql" | "qj":
            state.align = {"qc": "center", "qr": "end"}.get(word, "")
        case _:
            return False
    return state.goal not in ("styles", "lists", "overrides", "fonts", "picture") or word in ("plain", "pard")
