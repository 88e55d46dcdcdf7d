"""Our own numbers, counts and lists of names, the way the language writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from masthead.expressions import expression
from masthead.language.labels import Labels
from masthead.language.tags import primary, ways

_ROWS = {"arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹", "beng": "০১২৩৪৫৬৭৮৯"}
_EASTERN = frozenset(("fa", "ur", "ps", "sd", "ug", "ckb"))
"""Languages whose Arabic digits are those of Iran and Pakistan, which differ in four, five and six."""
_OWN = {"fa": "arab", "bn": "beng"}
"""Languages whose newsrooms number in the digits of their script. Those of Arabic, Hindi, Thai and Urdu write 0 to 9 for the most part."""
_SOUNDS_LIKE_I = expression(r"[ií]|hi(?![aeo])|y[^\Waeiou]", 2)
"""Before the sound of i, Spanish "y" is "e": "Francia e Italia", "padres e hijos", but "agua y hielo"."""
_JOINED = "ו"


def system(wishes: Mapping[str, str], language: str) -> str:
    """The digits of our own numbers by their name: as a brand wishes by language, or else as the language has it."""
    return next((wishes[key] for key in ways(language) if key in wishes), _OWN.get(primary(language), "latn"))


def digits(system: str, language: str) -> str:
    """The ten digits that a brand's `latn`, `arab` or `beng` means in a language; for `Labels.digits`."""
    if system != "arab":
        return _ROWS.get(system, Labels().digits)
    return _ROWS["arabext" if primary(language) in _EASTERN else "arab"]


def numeral(number: int | str, labels: Labels) -> str:
    """A number of ours, or words of ours that hold one (a date as we write it), in the digits that the brand wants. Not for the source's words."""
    text = str(number)
    return text if labels.digits == "0123456789" else text.translate(_row(labels.digits))


def counted(forms: tuple[str, ...], number: int, labels: Labels) -> str:
    """How many there are, in the form that the number asks for: `counted(labels.releases_counted, 3, labels)` is "3 releases"."""
    from masthead.language.catalogue import rule

    form = rule(labels.plurals)(number)
    return forms[min(form, len(forms) - 1)].format(count=numeral(number, labels))


def listed(names: Sequence[str], labels: Labels, language: str) -> str:
    """Names as one phrase: "A, B and C", "A، B وC" … The names stand as they are."""
    if len(names) < 2:
        return "".join(names)
    *firsts, last = names
    phrase = firsts[0]
    for name in firsts[1:]:
        phrase = labels.list_middle.format(phrase, name)
    pattern = labels.list_last if len(firsts) > 1 else labels.list_two
    match primary(language):
        case "es" if _SOUNDS_LIKE_I.match(last):
            pattern = pattern.replace(" y ", " e ")
        # Hebrew writes "and" as one with a word of its own letters, and before others with a hyphen.
        case "he" if last and not "\u05d0" <= last[0] <= "\u05ea":
            pattern = pattern.replace(_JOINED, f"{_JOINED}-")
    return pattern.format(phrase, last)


@lru_cache(maxsize=8)
def _row(digits: str) -> dict[int, str]:
    return {ord("0") + value: digit for value, digit in enumerate(digits)}
