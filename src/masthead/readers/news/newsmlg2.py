"""NewsML-G2 (iptc.org/std/NewsML-G2): news items, alone or in a message, with the pictures and packages that go with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from msgspec.structs import replace

from masthead.document.model import Attached, Metadata
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.news.inlined import Inlined, distinct, inlined, is_file
from masthead.readers.news.inlined import items as inlines
from masthead.readers.news.newsitem import NewsItem, Picture, adopted, first, label, labels, moment, tag
from masthead.readers.offered import led, offered

_PICTURES = ("picture", "graphic", "photo", "image", "still")
_DESCRIPTION = "contentmeta/description"
_REACHED = ("email", "phone", "fax", "web")
_INITIALS = 5
"""Capitals of a credit that are initials, at most."""


def items(root: Any, note: Note, where: str) -> list[NewsItem]:
    """The texts, each with its pictures; a package alone is the list of what is in it. `root` has bare names."""
    found = [root] if root.tag == "newsitem" else list(root.iter("newsitem"))
    packages = [root] if root.tag == "packageitem" else list(root.iter("packageitem"))
    texts = [element for element in found if not _is_picture(element)]
    if not found:
        return [_package(package) for package in packages]
    made = {id(element): _item(element, note, where) for element in texts}
    owners = _owners(texts, packages)
    for element in found:
        if _is_picture(element):
            owner = owners.get(element.get("guid", ""), texts[0] if len(texts) == 1 else None)
            if owner is None:
                made[id(element)] = replace(_item(element, note, where, pictured=True), pictures=_pictures(element))
            else:
                made[id(owner)] = replace(made[id(owner)], pictures=(*made[id(owner)].pictures, *_pictures(element)))
    outer = _sender(root)
    whole = [_from(made[id(element)], outer) for element in found if id(element) in made]
    return [_packed(whole[0], whole, packages), *whole[1:]] if whole else whole


def _packed(item: NewsItem, whole: Sequence[NewsItem], packages: Sequence[Any]) -> NewsItem:
    """The first item of a message with what its packages are called beside it, where no item is called so."""
    known = {said for one in whole for said in (one.headline, one.lead, *one.bodies)}
    called = [
        said for package in packages for said in (*_headlines(package), *labels(package, "itemmeta/title"), *labels(package, _DESCRIPTION))
    ]
    left = [(said, "what a package is called; its items are read each for itself") for said in dict.fromkeys(called) if said not in known]
    return replace(item, left=(*item.left, *left))


def _sender(root: Any) -> str:
    return first(root, "header/sender", "header/origin")


def _from(item: NewsItem, sender: str) -> NewsItem:
    return item if item.metadata.publisher else replace(item, metadata=replace(item.metadata, publisher=sender))


def _is_picture(element: Any) -> bool:
    kind = first(element, "itemmeta/itemclass@qcode", "itemmeta/itemclass@uri").lower().replace("/", ":").rpartition(":")[2]
    if kind:
        return kind in _PICTURES
    remote = first(element, "contentset/remotecontent@contenttype")
    return remote.startswith("image/") and element.find("contentset/inlinexml") is None and element.find("contentset/inlinedata") is None


def _owners(texts: Sequence[Any], packages: Sequence[Any]) -> dict[str, Any]:
    """The texts that pictures go with, by their identifiers: those that link to them, or are packed with them."""
    by_guid = {text.get("guid", ""): text for text in texts}
    owners: dict[str, Any] = {}
    for package in packages:
        packed = [reference.get("residref", "") for reference in package.iter("itemref")]
        text = next((by_guid[one] for one in packed if one in by_guid), None)
        if text is not None:
            owners |= dict.fromkeys(packed, text)
    for text in texts:
        for link in text.iter("link", "itemref"):
            owners |= {goal: text for name in ("residref", "guidref", "href") if (goal := link.get(name, ""))}
    owners.pop("", None)
    return owners


def _item(element: Any, note: Note, where: str, *, pictured: bool = False) -> NewsItem:
    held: list[Inlined] = []
    if not pictured:
        carried = [found for found in element.iterfind("contentset/*") if found.tag in ("inlinexml", "inlinedata")]
        held = [inlined(found, note, where) for found in carried if not is_file(found)]
    kept, twice = distinct(held)
    within = inlines(kept)
    data = within[0].metadata if within else Metadata()
    headlines = _headlines(element)
    bylines = tuple(labels(element, "contentmeta/by"))
    remote = [found for found in element.iterfind("contentset/remotecontent") if not pictured]
    shown = [found for found in remote if found.get("contenttype", "").startswith("image/")]
    usage = _inner(element, "rightsinfo/usageterms")
    left = [(said, "the text in another form") for said in twice]
    left += [(said, "the terms of use in another language") for said in labels(element, "rightsinfo/usageterms") if said != usage]
    named = [found for found in remote if found not in shown]
    left += [(_address(found), "a file that the item only names") for found in named if not led(_address(found))]
    item = NewsItem(
        headline=headlines[0] if headlines else "" if within else first(element, "itemmeta/title"),
        above=tuple(f"<h2>{escape(said, quote=False)}</h2>" for said in headlines[1:]),
        byline=bylines,
        dateline=first(element, "contentmeta/dateline"),
        lead="" if pictured else first(element, "contentmeta/description"),
        bodies=tuple(body for one in kept for body in one.bodies),
        pictures=(*((_rendition(shown),) if shown else ()), *_carried(element)),
        below=tuple(_contacts(element)),
        usage=usage,
        language=_language(element),
        metadata=replace(_metadata(element, bylines, data), files=offered(map(_file, named))),
        left=tuple((said, why) for said, why in (*left, *_helped(element)) if said),
    )
    return adopted(item, within)


def _language(element: Any) -> str:
    said = (first(element, path) for path in ("contentmeta/language@tag", "@lang", "contentmeta@lang", "contentset/inlinexml@lang"))
    return next(filter(None, map(tag, said)), "")


def _inner(element: Any, path: str) -> str:
    """Of a text in several languages that in the item's own, or the first."""
    language = _language(element).partition("-")[0]
    found = [one for one in element.iterfind(path) if label(one)]
    own = [one for one in found if tag(one.get("lang", "")).partition("-")[0] == language]
    return label((own or found or [None])[0])


def _ednote(element: Any) -> str:
    """What a note to editors says in a line of its own; a notebook (dpa) has more, and names whom the public must not call."""
    plain = [one for one in element.iterfind("itemmeta/ednote") if not len(one) and not one.get("pubconstraint")]
    return next(filter(None, map(label, plain)), "")


def _headlines(element: Any) -> list[str]:
    """The main one first, then those of other roles."""
    found = element.findall("contentmeta/headline")
    main = [one for one in found if one.get("role", "").lower().rpartition(":")[2] in ("", "main", "headline", "title")]
    return list(dict.fromkeys(said for one in (*main, *found) if (said := label(one))))


def _pictures(element: Any) -> tuple[Picture, ...]:
    """A picture item as a picture: of its sizes the largest."""
    forms = element.findall("contentset/remotecontent")
    descriptions = element.findall("contentmeta/description")
    caption = next((label(one) for one in descriptions if one.get("role", "").endswith("caption")), "")
    caption = caption or first(element, "contentmeta/description", "contentmeta/headline")
    credit = first(element, "contentmeta/creditline", "contentmeta/by", "contentmeta/creator/name", "rightsinfo/copyrightnotice")
    alt = next((label(one) for one in descriptions if one.get("role", "").lower().endswith("alttext")), "")
    whose = first(element, "rightsinfo/copyrightnotice")
    rights = (whose,) if whose and whose != credit else ()
    shown = _rendition(forms) if forms else next(iter(_carried(element)), Picture(""))
    return (replace(shown, alt=alt, caption=caption, credit=credit, rights=rights),)


def _rendition(forms: Sequence[Any]) -> Picture:
    def size(form: Any) -> int:
        return int(said) if (said := form.get("width", "")).isdecimal() else 0

    best = max(forms, key=size)
    return Picture(_address(best), first(best, "alttext"), forms=tuple(map(_address, forms)))


def _file(form: Any) -> Attached:
    """A film, a sound or a document that goes with a text."""
    return Attached(_address(form), form.get("contenttype", ""), first(form, "alttext", "title"))


def _address(form: Any) -> str:
    return str(form.get("href") or form.get("residref") or "")


def _carried(element: Any) -> tuple[Picture, ...]:
    """Pictures within the file."""
    found = [one for one in element.iterfind("contentset/inlinedata") if is_file(one) and one.get("contenttype", "").startswith("image/")]
    return tuple(Picture(f"data:{one.get('contenttype')};base64,{''.join((one.text or '').split())}") for one in found)


def _contacts(element: Any) -> list[str]:
    """Those of `contactInfo`, in lines: who, then how."""
    made = []
    for info in element.iter("contactinfo"):
        if _is_help(info):
            continue
        holder = info.getparent()
        while holder is not None and holder.find("name") is None:
            holder = holder.getparent()
        who = [] if holder is None else labels(holder, "name", "jobtitle")
        how = [said for kind in _REACHED for said in labels(info, kind)]
        if how:
            made.append(f"<p>{'<br/>'.join(escape(said, quote=False) for said in (*who, *how))}</p>")
    return list(dict.fromkeys(made))


_HELP = expression(r"\bhelp ?desk\b|\btechnical (?:issues|support|problems)\b|\bdo-?not-?reply@|\bno-?reply@", re.IGNORECASE)


def _is_help(info: Any) -> bool:
    """Whether a wire says there whom to turn to if its own service fails."""
    return any(_HELP.search(said) for kind in ("note", "email") for said in labels(info, kind))


def _helped(element: Any) -> list[tuple[str, str]]:
    """What is said of such help."""
    found = [info for info in element.iter("contactinfo") if _is_help(info)]
    return [(said, "whom to turn to if the wire fails") for info in found for kind in (*_REACHED, "note") for said in labels(info, kind)]


def _previous(element: Any) -> str:
    """The item that this one replaces: the target of a link of that relation (IPTC NewsCodes `itemrelation`)."""
    found = element.find("itemmeta")
    links = found.iterfind("link") if found is not None else ()
    return next((link.get("residref") or link.get("href") or "" for link in links if str(link.get("rel")).endswith("previousVersion")), "")


def _metadata(element: Any, bylines: tuple[str, ...], within: Metadata) -> Metadata:
    version = moment(first(element, "itemmeta/versioncreated"))
    extra = (
        ("embargoed", moment(first(element, "itemmeta/embargoed"))),
        ("status", first(element, "itemmeta/pubstatus@qcode").rpartition(":")[2]),
        ("signal", first(element, "itemmeta/signal@qcode").rpartition(":")[2]),
        ("replaces", _previous(element)),
        ("slugline", first(element, "contentmeta/slugline")),
        ("located", first(element, "contentmeta/located/name")),
        ("dateline", first(element, "contentmeta/dateline")),
        ("ednote", _ednote(element)),
    )
    said = tuple((name, value) for name, value in extra if value)
    names = {name for name, _ in said}
    return Metadata(
        description=first(element, "contentmeta/description"),
        author=", ".join(bylines) or within.author or ", ".join(labels(element, "contentmeta/creator/name")),
        publisher=first(
            element,
            "contentmeta/infosource/name",
        )
        or _house(element)
        or _credited(element)
        or first(
            element,
            "itemmeta/provider/name",
            "rightsinfo/copyrightholder/name",
            "rightsinfo/copyrightholder@literal",
            "itemmeta/provider@literal",
        )
        or within.publisher,
        published=version or moment(first(element, "contentmeta/contentcreated")) or within.published,
        modified=version,
        licence=_inner(element, "rightsinfo/copyrightnotice"),
        genre=first(element, "contentmeta/genre/name", "contentmeta/genre@literal") or within.genre,
        keywords=_keywords(element) or within.keywords,
        extra=(*said, *(pair for pair in within.extra if pair[0] not in names)),
    )


def _credited(element: Any) -> str:
    """Whom the item credits, but for mere initials, which its provider's name says in full."""
    said = first(element, "contentmeta/creditline")
    return "" if said.isupper() and len(said) <= _INITIALS else said


def _house(element: Any) -> str:
    """The house that made the text, where an item says so of its creator, or its headline or its text begins with that name: who provides the item
    only passes it on."""
    houses = (one for one in element.iterfind("contentmeta/creator") if str(one.get("type")).rpartition(":")[2] in _HOUSES)
    told = next((name for one in houses if (name := first(one, "name") or str(one.get("literal") or ""))), "")
    makers = [name for one in element.iterfind("contentmeta/creator") for name in (first(one, "name"), first(one, "@literal"))]
    if told or not makers:
        return told
    openings = (first(element, "contentmeta/headline"), next((said for each in element.iterfind(_PARAGRAPH) if (said := label(each))), ""))
    return next((name for name in makers if len(name) > _SHORT and any(said.startswith(name) for said in openings)), "")


_SHORT = 2
_PARAGRAPH = "contentset/inlinexml//p"
_HOUSES = ("org", "organisation", "organization")
"""Types of houses among those of concepts (IPTC NewsCodes `cpnature`)."""


def _keywords(element: Any) -> tuple[str, ...]:
    """Keywords, and the first name of each subject."""
    subjects = (first(one, "name") for one in element.iterfind("contentmeta/subject"))
    return tuple(dict.fromkeys(filter(None, (*labels(element, "contentmeta/keyword"), *subjects))))


def _package(package: Any) -> NewsItem:
    """A package whose items are elsewhere: what it says of them."""
    rows = []
    for reference in package.iter("itemref"):
        said = labels(reference, "headline", "title", "description")
        if said:
            rows.append(f"<li>{'<br/>'.join(escape(one, quote=False) for one in said)}</li>")
    headlines = _headlines(package)
    return NewsItem(
        headline=headlines[0] if headlines else first(package, "itemmeta/title"),
        lead=first(package, "contentmeta/description"),
        bodies=(f"<ul>{''.join(rows)}</ul>",) if rows else (),
        usage=_inner(package, "rightsinfo/usageterms"),
        language=_language(package),
        metadata=_metadata(package, tuple(labels(package, "contentmeta/by")), Metadata()),
    )
