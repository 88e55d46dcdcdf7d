"""What a space does not part, by language: numbers and their units, days and months, initials and names, short words and the next one.

They are words of the language's pack. `ties` finds them in texts.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from masthead.language.pack import Words, pack


class Bonds(Struct, frozen=True):
    """Words of a language.

    `units` follow a number, as `months` do, `labels` go before one. `titles` have a full stop, and a name or a number after it.
    `short` words end no line, `weak` ones begin none. `pairs` are abbreviations of several parts ("z. B."). `loose`: high punctuation and
    the inner side of angled quotation marks have spaces (French).
    """

    units: Words = ()
    months: Words = ()
    labels: Words = ()
    titles: Words = ()
    short: Words = ()
    weak: Words = ()
    pairs: Words = ()
    loose: bool = False
    unspaced: bool = False
    """Words stand close to each other: what is before a label or after a unit is no part of it."""


UNITS = (
    "% ‰ € £ $ ¥ ₽ ₹ °C °F ° EUR USD GBP CHF km² km m² m³ m cm mm μm µm kg mg g t ha kW MW GW TW kWh MWh GWh TWh Hz kHz MHz GHz l ml kB MB GB TB"
    " dB bar hPa h min k€ M€ Mio Mrd bn mn mL dl dL cl nm mW kV kPa MPa mmHg GJ TJ PJ Mt Gt ppm ppb NTU"
    " km/h mph m/s m³/s m³/h l/s mg/l mg/L µg/l µg/L µg/m³ mg/kg t/ha Mbit/s Gbit/s"
)
SIGNS = "€$£¥₽₹§№#≈~"
"""Signs before a number."""
AFTER = "€$£¥₽₹%‰"
"""Signs that follow a number, or a million of them."""


@lru_cache(maxsize=64)
def bonds(language: str) -> Bonds:
    """Those of a language's pack; of a language whose pack has none, English ones."""
    lexicon = pack(language)
    lexicon = lexicon if lexicon.bonds else pack("en")
    return Bonds(**lexicon.bonds, loose=lexicon.loose, unspaced=lexicon.unspaced)
