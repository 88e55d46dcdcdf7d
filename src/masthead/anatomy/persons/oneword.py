"""Whom a text names by one word: by the family name behind a title in small letters, or by the given name before what he or she is."""

from __future__ import annotations

from masthead.anatomy.offices import slavic
from masthead.anatomy.offices.apposition import after
from masthead.anatomy.pack import Pack
from masthead.anatomy.persons import mononyms
from masthead.anatomy.wording.names import Mention, office, thing
from masthead.expressions import expression
from masthead.language.forenames import given as given_name

TITLING = ("fr", "es", "it", "pt")
"""Languages in which an office in small letters stands before a surname alone: "le préfet Roux"."""
IN_ONE_WORD = frozenset((*TITLING, *slavic.TONGUES, *mononyms.LANGUAGES))
"""Languages in which one word names somebody without a comma behind it."""
_ELIDED = expression(r"\A\w{1,5}[’']")


def titled(text: str, start: int, lexicon: Pack) -> int:
    """Where an office in small letters stands that is as good as a title right before a surname; -1 if none does."""
    word = text[max(0, start - 20) : start].rsplit(None, 1)[-1:] if text[start - 1 : start] in (" ", "\u00a0") else []
    word = [_ELIDED.sub("", word[0])] if word else []  # "all’assessore Boni"
    return start - len(word[0]) - 1 if word and word[0] in lexicon.titles and word[0].islower() and office(word[0], lexicon) else -1


def by_given_name(text: str, start: int, end: int, lexicon: Pack) -> Mention | None:
    """Whom a text names by the given name alone, with what he or she is between commas: "Pour Logan, président du comité, …"."""
    small = text.startswith(", ", end) and text[end + 2 : end + 3].islower() and end - start > 2
    role = after(text, end, lexicon) if small and (given_name(text[start:end]) or _by_article(text, start, end, lexicon)) else None
    if role is None or text[: max(0, start - 1)].endswith((",", " and", " et", " und", " y", " e")):
        return None
    return Mention(text[start:end], "", text[slice(*role)], start, end, *role)


def _by_article(text: str, start: int, end: int, lexicon: Pack) -> bool:
    """Whether a sentence of English begins with a family name and the office behind it: "Hawker, the chief executive of the trust, was"."""
    opens = start == 0 or text[max(0, start - 2) : start].strip() in (".", "”", "")
    known = not thing(text[start:end]) and not text[start:end].isupper() and text[start:end].isalpha() and end - start > 3
    return lexicon.language == "en" and opens and known and _ITS_HEAD.match(text, end) is not None


_ITS_HEAD = expression(
    r",\s(?:the|an?)\s(?:[a-z’'-]+\s){0,3}?(?:chief executive|director|manager|professor|spokes(?:man|woman|person)|secretary|minister|chair(?:man|woman)|editor|"
    r"commissioner|officer|coach|analyst|researcher|scientist|lecturer|economist|mayor|governor|lawyer|journalist|teacher|farmer|engineer|nurse)\b[^.;:]{0,110},\s(?:was|is|said|says|told|added|who|has|had|[a-z]+ed)\s"
)
