"""Storms, which go by given names and are nobody: "after Cyclone Olaf, the Minister for Ports, Jane Doe, said"."""

from __future__ import annotations

from masthead.language.forenames import given

_WEST = "cyclone hurricane typhoon ouragan typhon tempête uragano ciclone tifone tempesta huracán ciclón tifón tormenta borrasca furacão tufão tempestade huracà cicló"
_NORTH = "hurrikan taifun zyklon orkan sturm sturmtief orkantief wintersturm orkaan tyfoon orkanen stormen cyklonen hurrikaani taifuuni myrsky taifuun"
_EAST = "huragan tajfun cyklon orkán hurikán cyklón tajfún hurrikán vihar hurikan uraganul ciclonul taifunul furtuna viesulas uragāns vētra ураган урагана тайфун тайфуна циклон циклона siklon bão"
_STORMS = frozenset((*_WEST.split(), *_NORTH.split(), *_EAST.split()))
"""What storms are called in languages that write names with capitals, as it stands before their names."""
_MOST = 3
"""Words of a storm's kind and name at most."""
_NEAR = 16
"""Characters in which the word before a name stands."""


def storm(text: str, begin: int, end: int) -> bool:
    """Whether a run of capitals is a storm's name: what kind it is of stands before it, or as its first word."""
    words = text[begin:end].split()
    if len(words) > _MOST:
        return False
    if len(words) > 1 and words[0].casefold() in _STORMS and not given(words[0]):
        return True
    before = text[max(0, begin - _NEAR) : begin].split()
    return text[begin - 1 : begin] in (" ", "\u00a0") and bool(before) and before[-1].casefold() in _STORMS
