"""What a pack's verbs look like where they stand: past, and in English the present of headlines."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.anatomy.pack import Pack, Words, of_list

_SMALL = frozenset((
    "by", "of", "out", "part", "that", "to", "up", "off", "on", "for", "an", "auf", "aus", "bei", "ein", "fest", "hin", "hinzu", "sich", "von", "vor", "zu", "de", "con", "com", "a", "di", "aan", "mee",
    "op", "toe", "uit", "van", "att", "emot", "fast", "fram", "się",
))  # fmt: skip
"""What a phrase ends with that is no verb: its verb comes first."""


def in_forms(words: Iterable[str]) -> frozenset[str]:
    """The last words of phrases, or the first where the last is small; English ones also in the present."""
    said = {(parts[0] if parts[-1] in _SMALL else parts[-1]) for word in words if (parts := word.casefold().split(" "))} - _SMALL
    past = [word for word in said if word.endswith("ed") and word.isascii()]
    return frozenset(said.union(*({word[:-1] + "s", word[:-2], word[:-2] + "s"} for word in past)))


_PRESENT_WORDS = """
    achieves acquires addresses adopts advances agrees aims allocates announces anticipates appeals applauds appoints approves arrests attends
    backs becomes begins believes blasts boosts brings builds celebrates chooses collaborates commemorates commends commits completes condemns
    congratulates continues creates criticises criticizes debuts declares defends delivers demands denies denounces deploys deserves develops directs
    discovers donates doubles earns elects embarks empowers enables encourages ends enters exceeds expands expects experiences explores expresses
    extends fails fears fights files finds forecasts forges gets gives goes grants grows happens helps highlights hires holds honors honours hopes
    hosts identifies implements improves inaugurates integrates introduces invests invites joins keeps kicks lauds launches leads learns leaves
    licenses loses makes meets merges modernises modernizes mourns needs nominates obtains offers opens opposes orders organises organizes participates
    passes pays pledges predicts prepares presents prevails proposes prosecutes protects proves provides publishes purchases pursues puts raises
    reaches reacts reaffirms receives recognises recognizes recommends recruits reduces refuses regrets reiterates rejects relaunches releases
    remains remembers renews reopens requests rescues responds restores reveals rolls runs says secures seeks seizes selects sells sends serves
    settles shows signs slams slaps spends stands steps strengthens submits succeeds sues surpasses surrenders takes tackles teaches tells thanks
    threatens throws tops transforms triples unites unlocks unveils upgrades urges visits vows wants warns welcomes wins withdraws writes
"""
PRESENT = frozenset(_PRESENT_WORDS.split())
"""Verbs of English headlines that are hardly anything else: no plurals of common nouns."""


@of_list
def _forms(words: Words) -> frozenset[str]:
    return in_forms(words)


def deed(word: str, lexicon: Pack) -> bool:
    """Whether a word, in small letters, is a form of a verb of doing, announcing or saying that the pack has."""
    if lexicon.language == "en" and word in PRESENT:
        return True
    return word in _forms(lexicon.announce) or word in _forms(lexicon.acts) or word in _forms(lexicon.said)
