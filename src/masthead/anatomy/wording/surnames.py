"""Family names that are words as well: of callings, and of what else no name holds."""

from __future__ import annotations

_CALLING_WORDS = """
    archer baker boxer bowler butcher butler carpenter cantor collector deacon driver flanker fencer gardener goldsmith lama marquis mason merchant
    miller miner monk nun painter parson pitcher porter potter purser rider runner sailor shepherd skater steward surfer tailor trader weaver
    writer brewer roofer sexton primate banker broker burgess
"""
CALLINGS = frozenset(_CALLING_WORDS.split())
"""Callings that are offices where they are written small alone: "a baker", but not "Tom Baker"."""
_FAMILY_WORDS = """
    May April June August March Sunday Friday King Day Young West East North Church House Law New Home Branch Wall Street Court Post Justice Press
    Pack Peace Guest Wing River Valley Falls Creek Das
"""
FAMILIES = frozenset(_FAMILY_WORDS.split())
"""What is a family name where it ends a name of two words with an office beside it."""
_SURE_WORDS = "Young King Law Day West Branch Wall Street Post Pack Wing Falls Creek Guest East North New Das"
SURE = frozenset(_SURE_WORDS.split())
"""Of those what is one behind a given name even without an office: "Stephen Day"."""
LETTERS = frozenset(
    (
        "cs",
        "ps",
        "dg",
        "ddg",
        "adg",
        "ig",
        "dig",
        "coas",
        "cds",
        "sho",
        "mec",
        "td",
        "mla",
        "cro",
        "cso",
        "cpo",
        "clo",
        "cmo",
        "cdo",
        "avp",
        "ada",
        "dda",
    )
)
"""Letters that stand for offices, where they are capitals alone."""
SUFFIXES = (
    "-designate",
    "-elect",
    "-emeritus",
    "-at-large",
    "-in-chief",
    "-in-charge",
    "-in-residence",
    "-general",
    "-in-waiting",
    "-nominate",
    "-at-arms",
    "-in-chambers",
)
"""What follows a noun of office in one word with it."""
