"""The house that a text says has arranged what it tells of, or that keeps its rights, where nothing else speaks for any name: "Spotkanie zorganizował
Ośrodek Rzeczny"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.naming import fit, names_in
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.imprints import keeps_rights
from masthead.anatomy.wording.names import person
from masthead.expressions import expression
from masthead.language.forenames import given

_ARRANGED = {
    "en": expression(r"(?:organi[sz]ed|hosted|convened|put on) by (?:the )?"),
    "de": expression(r"(?:organisiert|veranstaltet|ausgerichtet) (?:wird|wurde)?\s?(?:vom|von(?: der| dem| den)?) |Veranstalter(?:in)? (?:ist|war) (?:der |die |das )?"),
    "fr": expression(r"organisée?s? (?:conjointement )?par (?:le |la |les |l['’])?"),
    "es": expression(r"(?:organizad[oa]s?|convocad[oa]s?) por (?:el |la |los |las )?|(?:organizó|organiza) (?:el |la |los |las )"),
    "ca": expression(r"organitza(?:t|da|ts|des) per(?: la | els | les | l['’]|l | )"),
    "pt": expression(r"(?:organizad[oa]s?|promovid[oa]s?) (?:pel[oa]s? |por )"),
    "it": expression(r"(?:organizzat[oaie]|promoss[oaie]) (?:da(?:l|lla|llo|i|gli|lle)? |dall['’])"),
    "nl": expression(r"georganiseerd door (?:de |het )?"),
    "sv": expression(r"(?:arrangeras|arrangerades|anordnas|anordnades) av "),
    "da": expression(r"(?:arrangeres|arrangeret|blev arrangeret) af "),
    "no": expression(r"(?:arrangeres|arrangert|ble arrangert) av "),
    "pl": expression(r"(?:zorganizował[aoy]?|organizował[aoy]?|organizuje|organizują) |(?:z|)organizowan[eyai] przez "),
    "cs": expression(r"(?:pořádá|pořádal[aoi]?|uspořádal[aoi]?|organizuje|zorganizoval[aoi]?) "),
    "sk": expression(r"(?:organizuje|usporiadal[aoi]?|zorganizoval[aoi]?) "),
    "ro": expression(r"organizat[ăe]? de (?:către )?"),
}  # fmt: skip
"""What says who arranged something, before the name."""
_READ, _LONG = 6, 1200
"""Paragraphs of a text that are read, and characters of each."""


def host(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The first house that a text says has arranged something; none if the name is not made as those of houses are."""
    pattern = _ARRANGED.get(lexicon.language)
    if pattern is None:
        return None
    for at in range(found.body, min(found.body + _READ, found.tail, len(lines))):
        text = lines[at].text[:_LONG]
        for match in pattern.finditer(text):
            for start, end in names_in(text, lexicon, match.end(), match.end() + _REACH):
                if start == match.end() and fit(text[start:end], lexicon) and made_of_houses(text[start:end], lexicon):
                    return name_at(text[start:end], "issuer.host", 0.4, lines[at], start)
    return None


_REACH = 120
_KEPT = expression(
    r"^[ \u00a0]{0,2}(?:(?:©|ⓒ|[Cc]opyright)(?:\s?(?:©|\([cC]\)))?|\([cC]\)(?=[^\n]{0,80}?(?:19|20)\d\d))[ \u00a0]?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:\d\d)?\d\d)?,?\s)?(?:by\s)?"
    r"(?P<name>[^\W\d_a-zß-ÿ][^\n|©;]{1,70}?)(?:,?\s(?:19|20)\d\d(?!\d))?(?:(?:\.|,|\s[-–|•·])\s[^\n]*|\.)?$",
    re.M,
)
"""Who keeps the rights of a text, in the row that says so. "(c)" alone may be the third of a list."""


def keeper(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """Whoever keeps the rights of a text, as a row below it says, where nothing else tells whose it is: "© 2024 Acme. All rights reserved.". Somebody's name
    in such a row may be a photographer's."""
    for line in lines[found.body + 1 :]:
        kept = _KEPT.search(line.text) if len(line.text) <= _LONG else None
        words = kept["name"].split() if kept else []
        if kept is None or len(words) > _WORDS or keeps_rights(kept["name"]) or (given(words[0]) and person(words, lexicon)):
            continue
        if fit(kept["name"], lexicon, alone=True):
            return name_at(kept["name"], "issuer.rights", 0.4, line, kept.start("name"))
    return None


_WORDS = 8
"""Words of such a name at most."""
