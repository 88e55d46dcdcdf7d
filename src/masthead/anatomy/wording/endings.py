"""Endings of nouns that a list has without them."""

from __future__ import annotations

from masthead.expressions import expression

_ENDINGS = expression(
    r"(s?[ıiuü])?(?:m[ıiuü]z|l[ae]r[ıi]?(?:m[ıi]z)?)\Z|()[’'](?:s?[ıiuü]|n[ıiuü]n|[ıiuü]n)\Z|()[ıiuü]m[ıiuü]z\Z|()l[ae]r[ıi]?\Z"
)
_MANY = ("ler", "lar", "leri", "ları")


def ours(low: str, known: frozenset[str], *, great: bool) -> bool:
    """Whether a Turkish noun is one of those known as ours, as several, or as that of a house by its letters: "rektörümüz", "Üyeleri", "CEO’su".
    `great`: it has a capital, without which several are nobody's office."""
    if low[-1:] not in "zrıiuün" or (not great and low.endswith(_MANY)):
        return False
    found = _ENDINGS.search(low)
    bare = low[: found.start()] if found else ""
    return bool(found and bare) and (bare in known or f"{bare}{(found and found[1]) or ''}" in known)
