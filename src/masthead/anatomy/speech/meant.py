"""Whom the paragraph of a quotation means that names nobody in full: by the surname, in whatever case, or by the office with which it begins."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.speech.marks import OPEN
from masthead.anatomy.speech.statements import holder
from masthead.anatomy.wording.declined import DECLINING
from masthead.anatomy.wording.names import Mention, capital, office
from masthead.anatomy.wording.stops import ends
from masthead.expressions import expression
from masthead.language.forenames import given

_WORD = expression(r"[^\W\d_][\w’'-]+")
_SHORTEST = 4
_ENDING = 3
"""Letters that the ending of a case has at most."""
_OPENING_WORDS = 4
"""Words with which a sentence begins among which its subject's office stands."""


def called(text: str, before: Sequence[str], lexicon: Pack, *, named: bool = False) -> Mention | None:
    """The one whom a text calls by the surname alone, of those whom the paragraphs before name in full; None if it calls several, or none.
    `named`: somebody of no office may be meant, too, by a given name that is known for one."""
    great = {word.group() for word in _WORD.finditer(text) if capital(word.group())}
    if not great:
        return None
    declines = lexicon.language in DECLINING
    found: dict[str, Mention] = {}
    for paragraph in before:
        for one in mentions(paragraph, lexicon):
            first, *_, last = one.name.split() if " " in one.name else ("", "")
            if (
                first
                and (one.role or (named and given(first)))
                and (last in great or (declines and any(_is_form(word, last) for word in great)))
            ):
                found.setdefault(last, one)
    return next(iter(found.values())) if len(found) == 1 else None


_TOLD_WORDS = 4
"""Words before a verb of saying among which its subject is called by the surname."""


def told_again(text: str, before: Sequence[str], lexicon: Pack, *, named: bool = False) -> Mention | None:
    """The one who, called by the surname alone, says without marks what a paragraph tells: "Roe said the bridge was long overdue.". `named`: as above."""
    if OPEN.search(text):
        return None
    verb = phrases(lexicon.said).search(text)
    front = text[: verb.start()].split() if verb else []
    if not 0 < len(front) <= _TOLD_WORDS or not all(
        capital(word) or word.casefold() in ("has", "also", "further", "then") for word in front
    ):
        return _at_end(text, before, lexicon) if verb and not named else None
    return called(" ".join(front), before[-_BEFORE:], lexicon, named=named)


def _at_end(text: str, before: Sequence[str], lexicon: Pack) -> Mention | None:
    """The same behind the last comma of a paragraph: "The work goes on, according to Roe.", "…, Ms Roe said."."""
    last = text.rstrip(" .").rpartition(", ")[2]
    verb = phrases(lexicon.said).search(last) if len(last) <= _LAST else None
    if verb is None or (verb.start() > 0 and verb.end() < len(last)):
        return None
    who = (last[: verb.start()] + last[verb.end() :]).split()
    return called(" ".join(who), before[-_BEFORE:], lexicon) if 0 < len(who) <= _TOLD_WORDS and all(map(capital, who)) else None


_LAST = 60
"""Characters behind such a comma."""


def said_on(above: Sequence[str], lexicon: Pack) -> tuple[str, str]:
    """Whom an office that nobody holds by that word means, as one of the two paragraphs above tells what he or she said: "Roca dijo que …", and below it
    "“…”, manifestó el dirigente"; name and office."""
    for at in range(len(above) - 1, max(-1, len(above) - 3), -1):
        if again := told_again(above[at], above[:at], lexicon, named=True):
            return again.name, again.role
    return "", ""


_BEFORE = 12
"""Paragraphs in which the full name is looked for."""


def _is_form(word: str, surname: str) -> bool:
    """Whether a word may be a Slavic surname in another case."""
    return len(surname) >= _SHORTEST and word.startswith(surname[:-1]) and abs(len(word) - len(surname)) <= _ENDING


def led_by(above: str, before: Sequence[str], lexicon: Pack) -> tuple[str, str]:
    """Whose words a paragraph leads to that stands over them: of one called by the surname alone, or, before a colon, by the office: "The mayor, after the
    ceremony, made the following statement:"; name and office."""
    if again := told_again(above, before, lexicon):
        return again.name, again.role
    return by_office(above, before, lexicon) if above.rstrip()[-1:] in (":", "：") and OPEN.search(above) is None else ("", "")


def by_office(text: str, before: Sequence[str], lexicon: Pack) -> tuple[str, str]:
    """The one whom the last sentence of a text that has an office for its subject means: "Le ministre a rassuré l’assistance."; name and office."""
    parts = [0, *ends(text, lexicon), len(text)]
    for low, high in zip(reversed(parts[:-1]), reversed(parts[1:]), strict=True):
        sentence = text[low:high]
        opening = sentence.split()[:_OPENING_WORDS]
        said = phrases(lexicon.said).search(sentence)
        beside = sentence[: said.start()].split()[-2:] if said else []
        for words in (opening, beside):
            if any(office(word.strip(" .,:"), lexicon) for word in words):
                held = holder(" ".join(words), before, lexicon)
                if held[0]:
                    return held
    return "", ""
