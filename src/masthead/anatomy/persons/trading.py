"""Houses that look like persons with an office: "ferry operator Caldin Marine", "Acme Redes, líder en cables"."""

from __future__ import annotations

from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import Mention
from masthead.expressions import expression
from masthead.language.forenames import given

_MARKET = expression(
    r"(?:(?:el|la|le|il|o|a|the)\s)?(?:(?:\w+\s){0,2})?(?:l[ií]der|leader)(?:es|s)?\s(?:en|em|in|nel|nell[ao’']|nei|dans|mundial[e]?|mondiale?|global[e]?|indiscutible|"
    r"europeo|européen|nacional|nazionale|regional|destacado|(?:del|de|do|di|du)\s(?:mercado|mercato|marché|settore|setor|sector|secteur))(?!\w)"
)
"""What houses say of themselves: leaders of a market."""


def trades(mention: Mention, role: str, lexicon: Pack) -> bool:
    """Whether a house may be what a noun of trade stands before: "ferry operator Caldin Marine"."""
    if mention.address or not 0 <= mention.role_start < mention.start:
        return False
    last = role.casefold().split()[-1 if not lexicon.order else 0]
    return last in lexicon.trades or (lexicon.language == "de" and last.endswith(lexicon.trades))


def leads_market(mention: Mention, role: str) -> bool:
    """Whether what stands behind a name says that it leads a market, as houses do: "Acme Redes, líder en cables"."""
    behind = mention.role_start > mention.start and not mention.address
    return behind and _MARKET.match(role) is not None and not given(mention.name.split()[0])
