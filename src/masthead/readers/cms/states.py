"""What fields of a record say of when its text may be used, as a page shows it over the headline: `badge: "FOR IMMEDIATE RELEASE"`."""

from __future__ import annotations

import re
from collections.abc import Collection

from masthead.expressions import expression
from masthead.readers.cms.records import Record

_STATUS = expression(
    r"\W*(?:for immediate (?:release|use)|pour diffusion immédiate|para (?:su )?(?:publicación|difusión|divulgación) inmediata|para divulgação imediata|per (?:la )?diffusione immediata|zur sofortigen (?:veröffentlichung|verwendung)"
    r"|voor onmiddellijke publicatie|do natychmiastowej publikacji|k okamžitému zveřejnění|för omedelbar publicering|til umiddelbar (?:frigivelse|publisering)|vapaa julkaistavaksi heti|для немедленно\w+ \w+|для негайно\w+ \w+"
    r"|即時発表|即日解禁|立即发布|即時發佈|即時發布|للنشر الفوري|untuk siaran segera|hemen yayınlanmak üzere|(?:strictly )?embargo(?:ed)?(?: until| till| jusqu.au| hasta| bis| fino)?\b[^\n]{4,60}|sperrfrist[^\n]{4,60})\W*",
    re.IGNORECASE,
)
_SHORT = 90
"""Characters of such a field."""


def status_fields(record: Record, others: Collection[str]) -> tuple[str, ...]:
    """The names of those fields, but for `others`, which are read as something else."""
    return tuple(
        key
        for key, value in record.items()
        if key not in others and isinstance(value, str) and 4 < len(value) < _SHORT and _STATUS.fullmatch(value)
    )
