"""NewsML 1.x (iptc.org/std/NewsML/1.2): components within components, each with a role → news items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.model import Attached, Metadata
from masthead.expressions import expression
from masthead.notices import Note
from masthead.readers.cms.records import line
from masthead.readers.news.inlined import Inlined, distinct, inlined
from masthead.readers.news.inlined import items as inlines
from masthead.readers.news.newsitem import NewsItem, Picture, adopted, first, label, labels, moment, tag
from masthead.readers.offered import led, offered

_HEADLINES = frozenset(("headline", "title", "head"))
_SUBHEADLINES = frozenset(("subheadline", "subtitle", "subhead", "sub headline", "kicker", "overline"))
_LEADS = frozenset(("lead", "abstract", "summary", "standfirst", "intro"))
_BELOW = frozenset(("contact", "contacts", "boilerplate", "about", "footer", "disclaimer"))
_CAPTIONS = frozenset(("caption", "captions"))
_SETTINGS = frozenset(("stylesheet", "logo", "metadata"))
_POSTED = frozenset(("tweettext",))
"""What a wire offers for posts: its headline once more."""
_OR = expression(r"<br ?/?>\s*(or)\s*<br ?/?>", re.IGNORECASE)
_WIDTHS = ("pixelwidth", "width")


class _Leaf(Struct, frozen=True):
    """A component that holds content itself, with what its role and its lines say."""

    role: str
    element: Any
    texts: list[Inlined]
    picture: Picture | None
    others: tuple[Attached, ...]


def items(root: Any, note: Note, where: str) -> Iterator[NewsItem]:
    """One for each component that is a story. `root` is an element NewsML with bare names."""
    envelope = root.find("newsenvelope")
    for news in root.iterfind("newsitem"):
        for component in news.iterfind("newscomponent"):
            for scope, chain in _stories(component, (root if envelope is None else envelope, news)):
                yield _item(scope, chain, note, where)


def _stories(component: Any, above: tuple[Any, ...], scope: Any = None) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Components that hold a story with all that goes with it, each with those that tell of it, outermost first.

    A component is one story if only one of those in it holds a text, or if they are the parts of one text, which have no headlines.
    """
    chain = (*above, component)
    scope = component if scope is None else scope
    kids = [*component.findall("newscomponent"), *component.findall("newsitem/newscomponent")]
    telling = [kid for kid in kids if _tells(kid)]
    parts = [kid for kid in telling if kid.find("contentitem") is not None]
    headed = [kid for kid in telling if kid.find("newslines/headline") is not None]
    if component.find("contentitem") is not None or not telling:
        yield scope, chain
    elif len(telling) == 1 and not parts:
        yield from _stories(telling[0], chain, scope)
    elif parts and len(headed) < 2:
        yield scope, (*chain, *headed)
    else:
        for kid in kids:
            yield from _stories(kid, chain)


def _tells(component: Any) -> bool:
    """Whether a text is somewhere in it that is no caption."""
    return any(
        _role(holder) not in _CAPTIONS | _SETTINGS and any(label(found) for found in holder.iterfind("contentitem/datacontent"))
        for holder in component.iter("newscomponent")
    )


def _role(component: Any) -> str:
    return first(component, "role@formalname").lower()


def _item(scope: Any, chain: tuple[Any, ...], note: Note, where: str) -> NewsItem:
    found = [_leaf(component, note, where) for component in scope.iter("newscomponent") if component.find("contentitem") is not None]
    captions: dict[Any, list[_Leaf]] = {}
    for leaf in found:
        if leaf.role in _CAPTIONS and leaf.texts:
            captions.setdefault(leaf.element.getparent(), []).append(leaf)
    headline = _inherited(chain, "newslines/headline")
    above, lead, below = list(_lines(chain, "subheadline")), "", []
    bodies: list[Inlined] = []
    pictures: list[Picture] = []
    left: list[tuple[str, str]] = []
    for leaf in found:
        said = [body for one in leaf.texts for body in one.bodies]
        left += [(other.address, "a file that the item only names") for other in leaf.others if not led(other.address)]
        if leaf.role in _SETTINGS:
            left.append(
                (" ".join((*_goals(leaf), *labels(leaf.element, "newslines/newsline/newslinetext"))), f"a {leaf.role} of the sender")
            )
        elif leaf.role in _POSTED:
            left.append((" ".join(map(line, said)), "words that a wire offers for posts"))
        elif leaf.picture is not None:
            under = captions.get(leaf.element.getparent()) if not leaf.picture.caption else None
            caption = " ".join(body for one in under.pop(0).texts for body in one.bodies) if under else leaf.picture.caption
            pictures.append(replace(leaf.picture, caption=caption))
        elif leaf.role in _HEADLINES:
            headline, above = (headline, [*above, *said]) if headline else (" ".join(map(line, said)), above)
        elif leaf.role in _SUBHEADLINES:
            above += said
        elif leaf.role in _LEADS and not lead:
            lead = " ".join(map(line, said))
        elif leaf.role in _BELOW:
            # A house parts its contacts by "or" on a line of its own: each is a paragraph.
            below += [_OR.sub(r"</p><p>\1</p><p>", one) for one in said]
        elif leaf.role not in _CAPTIONS:
            bodies += leaf.texts
    # A caption without a picture is text like any other.
    kept, twice = distinct([*bodies, *(one for rest in captions.values() for leaf in rest for one in leaf.texts)])
    within = inlines(kept)
    item = NewsItem(
        headline=headline,
        above=tuple(above),
        byline=tuple(_lines(chain, "byline")),
        dateline=_inherited(chain, "newslines/dateline"),
        lead=lead,
        bodies=tuple(body for one in kept for body in one.bodies),
        pictures=tuple(pictures),
        below=(*below, *map(escape, _contacts(chain))),
        usage=_inherited(chain, "rightsmetadata/usagerights/usagetype"),
        language=next(filter(None, (tag(_inherited(chain, path)) for path in ("@lang", "descriptivemetadata/language@formalname"))), ""),
        metadata=replace(
            _metadata(chain, within[0].metadata if within else Metadata()), files=offered(one for leaf in found for one in leaf.others)
        ),
        left=(
            *((said, why) for said, why in left if said),
            *((said, "the text in another form") for said in twice),
            *((said, "a line beside the text") for said in _beside(chain)),
        ),
    )
    return adopted(item, within)


def _goals(leaf: _Leaf) -> tuple[str, ...]:
    """The address of the largest form of a component's picture, if it is not within the file."""
    return (leaf.picture.address,) if leaf.picture is not None and not leaf.picture.address.startswith("data:") else ()


def _leaf(component: Any, note: Note, where: str) -> _Leaf:
    texts: list[Inlined] = []
    forms: list[tuple[int, str]] = []
    others: list[Attached] = []
    for content in component.iterfind("contentitem"):
        address = content.get("href", "")
        held = content.find("datacontent")
        held = content.find("encoding/datacontent") if held is None else held
        kind = " ".join(
            (first(content, "mimetype@formalname"), first(content, "mediatype@formalname"), first(content, "format@formalname"))
        ).lower()
        if held is not None and content.find("encoding") is None:
            if "css" not in kind:
                texts.append(inlined(held, note, where))
        elif held is not None:
            forms.append((0, f"data:{first(content, 'mimetype@formalname')};base64,{''.join((held.text or '').split())}"))
        elif address and any(word in kind for word in ("image", "photo", "jpeg", "graphic", "picture", "png", "gif")):
            forms.append((_width(content), address))
        elif address:
            others.append(Attached(address, first(content, "mimetype@formalname") or kind, first(component, "newslines/headline")))
    picture = None
    if forms:
        # What a picture's component calls its headline is its caption.
        caption = " ".join(said for one in texts for said in one.bodies) or first(component, "newslines/headline", "newslines/captionline")
        picture = Picture(
            max(forms)[1], "", caption, first(component, "newslines/creditline", "newslines/byline"), tuple(form for _, form in forms)
        )
        texts = []
    return _Leaf(_role(component), component, texts, picture, tuple(others))


def _width(content: Any) -> int:
    widths = [
        said
        for one in content.iterfind("characteristics/property")
        if one.get("formalname", "").lower() in _WIDTHS and (said := one.get("value", "")).isdecimal()
    ]
    return max(map(int, widths), default=0)


def _inherited(chain: tuple[Any, ...], *paths: str) -> str:
    """What the innermost of these says."""
    return next((said for component in reversed(chain) if (said := first(component, *paths))), "")


def _lines(chain: tuple[Any, ...], name: str) -> list[str]:
    return next((said for component in reversed(chain) if (said := labels(component, f"newslines/{name}"))), [])


def _beside(chain: tuple[Any, ...]) -> list[str]:
    """Lines of a kind that their sender made up, and whose the news is."""
    made = [
        said
        for component in chain
        for one in component.iterfind("newslines/newsline")
        if not _asks(one)
        for said in labels(one, "newslinetext")
    ]
    return [
        *filter(None, made),
        *(said for component in chain for said in labels(component, "newslines/seriesline", "newslines/creditline") if said),
    ]


def _contacts(chain: tuple[Any, ...]) -> list[str]:
    """Lines that tell whom to ask."""
    lines = (one for component in chain for one in component.iterfind("newslines/newsline") if _asks(one))
    return [said for one in lines for said in labels(one, "newslinetext") if said]


def _asks(line: Any) -> bool:
    kind = line.find("newslinetype")
    return kind is not None and "contact" in kind.get("formalname", "").lower()


def _parties(chain: tuple[Any, ...], name: str) -> str:
    for component in reversed(chain):
        for party in component.iterfind(f"administrativemetadata/{name}/party"):
            said = _property(party, "name") or party.get("formalname", "").strip()
            if said:
                return said
    return ""


def _property(element: Any, name: str) -> str:
    return next(
        (said for one in element.iter("property") if one.get("formalname", "").lower() == name and (said := one.get("value", "").strip())),
        "",
    )


def _metadata(chain: tuple[Any, ...], within: Metadata) -> Metadata:
    envelope, news = chain[:2]
    management = news.find("newsmanagement")
    management = news if management is None else management
    status = first(management, "status@formalname")
    held = status.lower() in ("embargoed", "embargo")
    until = first(management, "statuswillchange/dateandtime") or first(management, "instruction/futurestatus/dateandtime") if held else ""
    extra = (
        ("embargoed", moment(until)),
        ("status", status.lower()),
        ("slugline", _inherited(chain, "newslines/slugline")),
        ("dateline", _inherited(chain, "newslines/dateline")),
        ("ednote", _inherited(chain, "newslines/instructionline")),
    )
    keywords = [said for component in chain for said in labels(component, "newslines/keywordline")]
    for component in chain:
        for one in (*component.iterfind("descriptivemetadata//property"), *component.iterfind("metadata//property")):
            if one.get("formalname", "").lower().endswith(("keyword", "keywords")) and one.get("value"):
                keywords.append(one.get("value"))
    return Metadata(
        author=", ".join(_lines(chain, "byline")) or within.author,
        publisher=_parties(chain, "source")
        or _parties(chain, "provider")
        or within.publisher
        or first(envelope, "sentfrom/party@formalname"),
        published=moment(first(management, "firstcreated")) or moment(first(envelope, "dateandtime")) or within.published,
        modified=moment(first(management, "thisrevisioncreated")),
        licence=_inherited(chain, "newslines/copyrightline", "newslines/rightsline"),
        genre=_inherited(chain, "descriptivemetadata/genre@formalname"),
        keywords=tuple(dict.fromkeys(keywords)) or within.keywords,
        extra=tuple((name, said) for name, said in extra if said),
    )
