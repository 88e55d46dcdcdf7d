"""A line that names a desk which speaks to the press, and whose it is: "Press Office of the Harbour Trust"."""

from __future__ import annotations

import re

from masthead.anatomy.layout.lines import Line, length, prose
from masthead.expressions import expression

_DESK = expression(
    r"(?P<desk>(?:press|media|communications?|public (?:affairs|relations)|news) (?:office|service|department|bureau|team|centre|center|unit)(?: of(?: the)?|,| [-–|])?"
    r"|office of (?:communications?|public affairs|media relations|the press secretary),"
    r"|(?:pressestelle|presseabteilung|pressebüro|medienstelle|öffentlichkeitsarbeit|presse- und öffentlichkeitsarbeit)(?: der| des| von| vom|,| [-–|])?"
    r"|(?:service (?:de )?(?:presse|communication)|bureau de presse|direction de la communication)(?: de la| de l['’]| du| des| de|,| [-–|])?"
    r"|(?:oficina|gabinete|departamento|dirección|servicio) de (?:prensa|comunicación|comunicaciones)(?: de la| del| de los| de|,| [-–|])?"
    r"|(?:assessoria|gabinete|departamento|diretoria) de (?:imprensa|comunicação)(?: social)?(?: da| do| dos| das| de|,| [-–|])?"
    r"|ufficio (?:stampa|comunicazione)(?: della| del| dell['’]| dei| degli| di|,| [-–|])?"
    r"|(?:persdienst|persvoorlichting|afdeling communicatie)(?: van de| van het| van|,| [-–|])?"
    r"|biuro (?:prasowe|rzecznika(?: prasowego)?)|tiskov[éý] (?:oddělení|odbor)|biroul de pres[ăa](?: al| a)?"
    r"|пресс-служба|пресс-центр|отдел по связям с общественностью|управление пресс-службы|прес-служба|прес-центр|відділ комунікацій"
    r"|דוברות|לשכת הדוברות|דוברת|المكتب الإعلامي ل?|المكتب الصحفي ل?|المركز الإعلامي ل?|روابط عمومی|دفتر روابط عمومی)\s?",
    re.I,
)
"""The desk of a house that speaks to the press, before the name of the house."""
_ROW = 9
"""Words of a line that names a desk and its house."""


def desk_of(line: Line) -> int:
    """Where the name of the house begins in such a line; 0 if it is none."""
    said = _DESK.match(line.text) if line.kind in ("paragraph", "heading") else None
    name = line.text[said.end() :].lstrip(" :.,–-") if said else ""
    if not name or not 1 <= length(name) <= _ROW or "\n" in name or prose(line) or expression(r"[@\d:]").search(name) or name[0].islower():
        return 0
    return len(line.text) - len(name)
