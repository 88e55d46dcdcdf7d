"""Whose the addresses are that a text gives: a house is often called as its domain is."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
    found: set[str] = set()
    for text in texts:
        for match in _DOMAIN.finditer(text[:4000]):
            parts = [part.replace("-", "") for part in match[1].casefold().split(".")[:-1] if part not in _COMMON]
            found |= {part for part in parts[-1:] if part not in _HOSTS}
    return frozenset(found)


def owns(domain: str, name: str) -> bool:
    """Whether a domain is called as a house is, or by its initials."""
    return owned((domain,), folded(name), initials(name).casefold())


def owned(names: Iterable[str], said: str, short: str) -> bool:
    """Whether one of several domains is: `said` is the house's name folded, `short` its initials."""
    for domain in names:
        if (len(domain) > 3 and (domain in said or (len(said) > 3 and said in domain))) or (domain == short and len(short) > 1):
            return True
    return False


def initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
