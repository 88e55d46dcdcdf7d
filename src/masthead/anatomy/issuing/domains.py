"""Whose the addresses are that a text gives: a house is often called as its domain is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from masthead.anatomy.parts.titles import folded
from masthead.expressions import expression

_DOMAIN = expression(r"(?:@|://(?:www\.)?|\bwww\.)((?:[\w-]{2,40}\.){1,4}[a-z]{2,12})\b", re.I)
_HOSTS = frozenset(
    (
        "gmail",
        "yahoo",
        "outlook",
        "hotmail",
        "twitter",
        "facebook",
        "linkedin",
        "instagram",
        "youtube",
        "prnewswire",
        "businesswire",
        "google",
    )
)
"""Whose addresses anybody may have."""
_COMMON = frozenset(("co", "com", "org", "gov", "gob", "gouv", "ac", "net"))


def domains(texts: Iterable[str]) -> frozenset[str]:
    """Names of houses in the addresses that texts give: `acme` of press@acme.example."""
    return frozenset(counted(texts))


def counted(texts: Iterable[str]) -> dict[str, int]:
    """The same, each with how often it stands there."""
    found: dict[str, int] = {}
    for text in texts:
        for match in _DOMAIN.finditer(text[:4000]):
            parts = [part.replace("-", "") for part in match[1].casefold().split(".")[:-1] if part not in _COMMON]
            if parts and parts[-1] not in _HOSTS:
                found[parts[-1]] = found.get(parts[-1], 0) + 1
    return found


def share(found: Mapping[str, int], name: str, short: str) -> float:
    """How much of what most addresses say speaks for a house: `name` is its own folded, `short` its initials."""
    most = max(found.values(), default=0)
    return max((often for domain, often in found.items() if owned((domain,), name, short)), default=0) / most if most else 0.0


def plain(text: str) -> str:
    """Letters and digits alone, without case, and without the marks that no domain has: "unite" of "Unité"."""
    low = folded(text)
    return low if low.isascii() else "".join(char for char in unicodedata.normalize("NFD", low) if not unicodedata.combining(char))


def owns(domain: str, name: str) -> bool:
    """Whether a domain is called as a house is, or by its initials."""
    return owned((domain,), plain(name), initials(name).casefold())


def owned(names: Iterable[str], said: str, short: str) -> bool:
    """Whether one of several domains is: `said` is the house's name folded, `short` its initials."""
    for domain in names:
        if (len(domain) > 3 and (domain in said or (len(said) > 3 and said in domain))) or (domain in (short, said) and len(domain) > 1):
            return True
    return False


def initials(name: str) -> str:
    """The first letters of a name's words that have capitals; letters among them stand whole: "CSU Lenn Bay" is "CSULB"."""
    words = [word for word in name.split() if word[0].isupper()]
    if len(words) < 3:
        return "".join([word[0] for word in words])
    return "".join([word if 2 <= len(word) <= 4 and word.isupper() and word.isalpha() else word[0] for word in words])
