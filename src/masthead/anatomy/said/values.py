"""What is said, as values of anatomy: days that exist, moments with a zone, contacts and people out of a line of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.model import Contact, Embargo, Evidence, KeyFigure, Person
from masthead.anatomy.pack import Pack, pack
from masthead.anatomy.parts.labels import email, phone
from masthead.anatomy.timing.moments import stated_in_words
from masthead.anatomy.wording import names
from masthead.errors import UsageError
from masthead.expressions import expression
from masthead.language.dates import dates

Words = str | Mapping[str, str | None]
_ISO = expression(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_HELD = ("until", "embargoed", "held")
_UNHELD = ("no", "false")
"""How a switch of front matter says that there is no embargo."""
_EMBARGO = "an embargo is a day, a time and a zone: 2026-06-01T09:00+02:00; or: immediate, none"


def parts(value: Words, first: str = "text") -> dict[str, str]:
    """A value as a map; words alone are its `first` part."""
    if isinstance(value, str):
        return {first: value}
    return {key: part or "" for key, part in value.items()}


def day(text: str, language: str, where: str, field: str) -> str:
    """The date that is said, ISO 8601, as far as it is (`2024-06`). Raises `UsageError` for what is none."""
    hint = "for example 2024-06-07, 2024-06, or “7 June 2024” in the language of the text"
    words = text.strip()
    if _ISO.fullmatch(words):
        full = f"{words}-01-01"[:10] if len(words) == 4 else f"{words}-01"[:10]
        try:
            datetime.fromisoformat(full)
        except ValueError:
            raise UsageError(f"there is no {words}", where=where, hint=hint) from None
        return words
    try:
        return datetime.fromisoformat(words.replace("Z", "+00:00")).date().isoformat()
    except ValueError:
        found = dates(words, language)
    if len(found) != 1 or found[0].date.startswith("--") or has_digit(words[: found[0].start] + words[found[0].end :]):
        raise UsageError(f"{field} is no date: “{words}”", where=where, hint=hint)
    return found[0].date


def embargo(value: Words | None, language: str, where: str) -> Embargo:
    """The embargo that is said, to the instant. Raises `UsageError` for a day that does not exist, or a moment without time or zone; its
    `embargo_in_doubt` tells what an embargo is that front matter gives so: one that holds."""
    if value is None:
        return Embargo()
    given = parts(value)
    text = given.get("text", "")
    kind = (given.get("kind") or ("" if given.get("until") else text)).strip().casefold()
    if kind in ("none", "immediate"):
        return Embargo("none" if kind == "none" else "immediate", text="" if text.casefold() == kind else text)
    if not given.get("kind") and kind in _UNHELD:
        return Embargo("none", text=text)
    if not given.get("kind") and any(_is_all(text, pack(tongue).immediate) for tongue in (language, "en")):
        return Embargo("immediate", text=text)
    if given.get("kind") and kind not in _HELD:
        raise UsageError(f"there is no kind of embargo “{given['kind']}”", where=where, hint=_EMBARGO)
    moment = " ".join(part for part in (given.get("until") or text, given.get("zone", "")) if part)
    found = stated_in_words(moment, language)
    if len(found.until) < 10:
        raise UsageError(f"the embargo names no day that exists: “{moment}”", where=where, hint=_EMBARGO)
    if "T" not in found.until:
        raise UsageError(f"the embargo names no time of day: “{moment}”", where=where, hint=_EMBARGO)
    if not found.zone:
        raise UsageError(f"the embargo names no time zone: “{moment}”", where=where, hint=_EMBARGO)
    if not found.instant:
        hint = "say it as hours from UTC: 2026-06-01T09:00+02:00"
        raise UsageError(f"“{found.zone}” is no time zone that is known for sure", where=where, hint=hint)
    return replace(found, text=text or moment)


def _is_all(text: str, phrases: Sequence[str]) -> bool:
    """Whether a text is one of the phrases and nothing else, whatever marks stand round it."""
    bare = " ".join(text.strip(" .:;!*#–—-[]()").casefold().split())
    return bool(bare) and any(bare == phrase.casefold() for phrase in phrases)


def in_doubt(value: Words, language: str) -> Embargo:
    """An embargo that is said without a clear end: it holds, and has no instant."""
    given = parts(value)
    moment = " ".join(part for part in (given.get("until") or given.get("text", ""), given.get("zone", "")) if part)
    return replace(stated_in_words(moment, language), instant="", text=moment)


def contact(value: Words, evidence: Evidence, where: str) -> Contact:
    """A contact from its parts, or from a line: name, role, organisation, with address and phone anywhere in it."""
    given = parts(value)
    if isinstance(value, str):
        rest = value
        if mail := email(rest):
            given["email"] = mail.group()
            rest = rest.replace(mail.group(), "")
        if number := phone(rest):
            given["phone"] = number.group().strip()
            rest = rest.replace(number.group(), "")
        named = [part for part in (part.strip(" :;,") for part in expression(r"[,،，、|]").split(rest)) if part]
        if len(named) > 3:
            hint = "write name, role, organisation, address and phone; or name them: {name: …, email: …}"
            raise UsageError(f"it is not clear what is what in “{value}”", where=where, hint=hint)
        given |= dict(zip(("name", "role", "organisation"), named, strict=False))
    if not any(given.get(key) for key in ("name", "organisation", "email", "phone")):
        raise UsageError("a contact has a name, an organisation, an address or a phone number", where=where, hint="for example name: …")
    keys = ("name", "role", "organisation", "email", "phone")
    name, role, organisation, address, number_said = (given.get(key, "") for key in keys)
    text = value if isinstance(value, str) else "\n".join(given[key] for key in keys if given.get(key))
    return Contact(name, role, organisation, address, number_said, text, evidence)


def person(value: Words, evidence: Evidence, where: str) -> Person:
    """Somebody from name and role, or from "Name, role"."""
    given = parts(value, "name")
    name, role = given.get("name", ""), given.get("role", "")
    if isinstance(value, str):
        name, _, role = (part.strip() for part in expression(r"([,،，])").split(f"{value},", maxsplit=1))
        role = role.rstrip(",").strip()
    if not name:
        raise UsageError("people have a name", where=where, hint="for example {name: Maria Biela, role: Director}")
    return Person(name, role, name, evidence)


def figure(value: Words, evidence: Evidence, where: str) -> KeyFigure:
    """A number with what it counts, or the sentence it stands in."""
    given = parts(value)
    text, label, sentence = (given.get(key, "") for key in ("text", "label", "sentence"))
    if not text or not (label or sentence):
        raise UsageError("a figure is a number and what it counts", where=where, hint='for example {text: "35%", label: of all victims}')
    return KeyFigure(text, label, sentence or label, sentence or label, evidence)


def several(value: Words | Sequence[Words] | None) -> Sequence[Words]:
    """A list, as the sayings of a field with many values are."""
    return () if value is None else (value,) if isinstance(value, (str, Mapping)) else value


def with_offices(value: Words | Sequence[Words] | None, language: str) -> Sequence[Words]:
    """A list of people, with an office alone put behind the name before it: [Jane Doe, Mayor of Norhaven] is one person."""
    given = several(value)
    lexicon = pack(language)
    found: list[Words] = []
    for each in given:
        before = found[-1] if found else None
        if isinstance(each, str) and isinstance(before, str) and _office_alone(each, lexicon) and _lacks_one(before, lexicon):
            found[-1] = f"{before}, {each}"
        else:
            found.append(each)
    return found


def _office_alone(text: str, lexicon: Pack) -> bool:
    front = expression(r"[,،，、|]").split(text)[0].strip()
    return names.holds_office(front, lexicon) and not names.person(front.split(), lexicon)


def _lacks_one(text: str, lexicon: Pack) -> bool:
    """Whether it is a name, without an office or a way to reach anybody."""
    return names.person(text.split(), lexicon) and not names.holds_office(text, lexicon)
