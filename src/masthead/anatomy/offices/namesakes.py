"""Houses and quarters that are called after people, behind an office in Romance languages: "la directora del CEIP Ana Roe, Eva Paz"."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import Mention, office, person, runs, thing
from masthead.expressions import expression
from masthead.language.forenames import given

_AGED = expression(r"(?:,\s(?:de\s|di\s)?\d{1,3}\s(?:años|anos|ans|anni|anys|de ani|ani))?,\s")
"""What stands between a name and the office of its bearer, with an age or without."""
_ROMANCE = ("es", "pt", "it", "fr", "ca", "gl", "ro")
_NUMERAL = frozenset(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"))


class Namesake(Struct, frozen=True):
    """What a house is that was taken for somebody: `mention`, whose office it ends, instead of the last `replaces` of those found; or where the
    office stands of somebody who follows (`pending`)."""

    mention: Mention | None = None
    replaces: int = 0
    pending: tuple[int, int] | None = None


def of_namesake(text: str, house: Mention, last: Mention | None, lexicon: Pack) -> Namesake | None:
    """Whose office a name ends that was taken for a person's; None if it is a person's."""
    if lexicon.language not in _ROMANCE or house.address or not 0 <= house.role_start < house.start:
        return None
    held = text[house.role_start : house.role_end].split()
    if len(held) < 2 or office(held[-1], lexicon):
        return None
    lettered = held[-1].isupper() and held[-1].isalpha() and len(held[-1]) > 1
    if (lettered or thing(held[-1]) or held[-1].casefold() in lexicon.bodies) and _is_followed(text, house, lexicon):
        return Namesake(pending=(house.role_start, house.end))
    named = given(house.name.split()[0]) and house.name.split()[-1] not in _NUMERAL
    opens = text.endswith(", ", 0, house.role_start)
    if not opens or named:
        return None
    if last is not None and _AGED.fullmatch(text, last.end, house.role_start):
        if last.role:
            return Namesake()
        whole = replace(last, role=text[house.role_start : house.end], role_start=house.role_start, role_end=house.end)
        return Namesake(whole, 1)
    return Namesake() if text[house.end : house.end + 1] == "," and not text[house.role_start - 3].islower() else None


def _is_followed(text: str, house: Mention, lexicon: Pack) -> bool:
    """Whether somebody is named between commas right behind a house."""
    if not text.startswith(", ", house.end):
        return False
    following = next(iter(runs(text, house.end + 2, house.end + 60)), None)
    words = following.group().split() if following and following.start() == house.end + 2 else []
    return len(words) > 1 and given(words[0]) and person(words, lexicon)


_CALLED = expression(
    r"(?:\A|[.;:«“]\s?|(?<=[a-zà-ÿ]),?\s)(?:[Ee]l|[Ll]a|[Ll]e|[Ii]l|[Ll]o|[OoAa]|[Ll][’'])\s?(?P<role>[a-zà-ÿ][^,.;:«»“”()\n]{4,90}),\s(?:el|la|le|il|lo|o|a|l[’'])\s?\Z"
)


def of_first(text: str, floor: int, mention: Mention, lexicon: Pack) -> Mention:
    """Somebody with the office that stands before a mere calling: "El coordinador del salvamento, el arqueólogo Hugo Reyna, explicó"."""
    calling = (
        lexicon.language in _ROMANCE and 0 <= mention.role_start < mention.start and " " not in mention.role and mention.role.islower()
    )
    found = _CALLED.search(text, max(floor, mention.role_start - 130), mention.role_start) if calling else None
    words = found["role"].split() if found else []
    if found is None or not office(words[0], lexicon) or len(words) < 3 or runs_name(found["role"], lexicon):
        return mention
    return replace(mention, role=found["role"], role_start=found.start("role"), role_end=found.end("role"))


def runs_name(role: str, lexicon: Pack) -> bool:
    """Whether an office names somebody."""
    return any(len(words := run.group().split()) > 1 and given(words[0]) and person(words, lexicon) for run in runs(role))
