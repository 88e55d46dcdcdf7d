"""Ranks of English that are all that a text says of somebody: "Staff Sgt. Jane Doe", "Cllr John Roe", "Jane Doe MP"."""

from __future__ import annotations

from masthead.expressions import expression

_RANK_WORDS = """
    gen col capt lt maj sgt cpl brig adm cmdr cdr cmdre comdr pte pvt pfc spc sfc ssgt tsgt msgt cpt csm ens lieut vadm radm ltg bg cst const insp supt det pc dc ds di dci
    ofc gov amb cllr ald prof dep cmdt acp dcp dsp igp aig adgp
"""
_RANKS = frozenset(_RANK_WORDS.split())
_FULLER = expression(
    r"(?:(?:Staff|Master|Tech\.?|Technical|First|1st|2nd|Gunnery|Lance|Senior|Sr\.|Chief|Command|Petty|Acting|Deputy|Assistant|Flight|Squadron|Wing|Group|Vice|Rear|Air|Lt\.?|Lieutenant|Major|Maj\.)\s)+\Z"
)
"""What stands before a rank and belongs to it."""
_MEMBER = expression(r",?\s(?:[A-Z]{2,4}\s)?(MP|MSP|MEP|TD|MLA|MHA|MPP|MNA|MLC|MHK|MS|AM)(?=[\s,.;:)]|\Z)")
_SITS = frozenset(("MP", "MSP", "MEP", "TD", "MLA", "MPP", "MNA", "MLC", "MHK"))


def ranked(text: str, address_at: int, low: int) -> tuple[int, int] | None:
    """Where the rank stands that is the form of address at `address_at`, before the name at `low`."""
    address = text[address_at:low].rstrip()
    words = address.split()
    if not words or not all(word.casefold().rstrip(".") in _RANKS for word in words):
        return None
    fuller = _FULLER.search(text, max(0, address_at - 40), address_at)
    return fuller.start() if fuller else address_at, address_at + len(address)


def is_rank(said: str) -> bool:
    """Whether an office is but a rank, written short."""
    return all(word.casefold().rstrip(".") in _RANKS or _FULLER.fullmatch(f"{word} ") for word in said.split())


def sits(text: str, high: int) -> tuple[int, int] | None:
    """Where the letters stand that say of which parliament somebody is a member."""
    found = _MEMBER.match(text, high)
    return found.span(1) if found and found[1] in _SITS else None
