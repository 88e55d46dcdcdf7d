"""The opening of a publication → XHTML: masthead, embargo and states, title; and its foot line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from masthead.briefing.model import Banner, Briefing
from masthead.document.cut import cut
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.language.tags import primary
from masthead.writers import pageless
from masthead.writers.banners import shown
from masthead.writers.evenness import SQUARE
from masthead.writers.markup.inline import inlines
from masthead.writers.markup.references import reference
from masthead.writers.markup.sheet import Sheet, escape, said

LONG_TITLE, LONGER_TITLE = 75, 190
"""Characters of a title that takes more than three lines: it is set smaller."""

_DATE = expression(r"\d{4}(-\d\d(-\d\d)?)?\Z", re.ASCII)
_INSTANT = expression(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?\Z", re.ASCII)


class Logo(Struct, frozen=True, gc=False):
    """The publisher's mark: where the picture is and what it says. Its height is the stylesheet's. `dark`: the one for readers in the dark;
    `mono`: that in one colour, for screens without."""

    address: str
    alt: str
    dark: str = ""
    mono: str = ""


def opening(briefing: Briefing, sheet: Sheet, logo: Logo | None, *, held_first: bool = False) -> str:
    """What stands above the first section: masthead, embargo and states, kicker, title, standfirst, head lines. Holds the only `h1` of its
    file. `held_first`: embargo and states stand above the masthead.
    """
    above = [banner(one, sheet) for one in (briefing.banner, *briefing.states) if one is not None]
    top = [*above, masthead(briefing, sheet, logo)] if held_first else [masthead(briefing, sheet, logo), *above]
    return "\n".join(filter(None, (*top, *_titles(briefing, sheet))))


def _titles(briefing: Briefing, sheet: Sheet) -> Iterator[str]:
    ink = sheet.publication.ink
    if briefing.kicker:
        ink["kicker", False, False].append(briefing.kicker)
        yield f'<p class="kicker">{sheet.publication.say(briefing.kicker)}</p>'
    title = headline(briefing)
    role = "title_long" if len(title) > LONG_TITLE else "title"
    identity = sheet.own_id("title")
    sheet.heading(1, identity, title)
    named = role.replace("_", "-") + " title-longer" * (len(title) > LONGER_TITLE)
    yield f'<h1 class="{named}" id="{identity}">{_phrased(briefing, sheet, role) or escape(title)}</h1>'
    if briefing.made:
        ink["made", False, False].append(briefing.made)
        told = sheet.publication.ours(briefing.made)
        yield f'<p class="made"{told}>{escape(briefing.made)}{reference(briefing.made_reference, sheet)}</p>'
    if said(briefing.standfirst):
        # No reference: as a line of display type it is without one on the page too.
        yield f'<p class="standfirst">{inlines(briefing.standfirst, sheet, "standfirst")}</p>'
    for line in briefing.lines:
        if said(line):
            yield f'<p class="line">{inlines(line, sheet, "small")}</p>'
    sheet.under(1)


def _phrased(briefing: Briefing, sheet: Sheet, role: str) -> str:
    """The title; a Chinese or Japanese one with the places told at which its lines may end, which are those where phrases do (`css`)."""
    words = plain(briefing.title)
    if primary(briefing.language) not in SQUARE or "\n" in words:
        return inlines(briefing.title, sheet, role)
    from masthead.writers.phrases import ends

    bounds = pairwise((0, *ends(words, briefing.language), len(words)))
    return "<wbr/>".join(inlines(cut(briefing.title, start, end), sheet, role) for start, end in bounds)


def continued(title: str, sheet: Sheet) -> str:
    """The heading of a file that goes on with the one before it: heard and in the contents, not seen."""
    identity = sheet.own_id("title")
    sheet.heading(1, identity, title)
    sheet.under(1)
    return f'<h1 class="unseen" id="{identity}">{escape(title)}</h1>'


def headline(briefing: Briefing) -> str:
    """The title as one line of text; a name for what has none."""
    return said(briefing.title) or briefing.short.strip() or briefing.kicker or briefing.labels.report


def file_title(briefing: Briefing) -> str:
    """The title that programs show and read aloud first: it begins with the embargo or the state."""
    return " ".join(briefing.file_title.split()) or headline(briefing)


def masthead(briefing: Briefing, sheet: Sheet, logo: Logo | None) -> str:
    """The publisher's logo or name, and what is known of the release."""
    ink = sheet.publication.ink
    facts = [escape(briefing.genre)] if briefing.genre else []
    if briefing.date:
        facts.append(dated(briefing.date, briefing.issued))
    if briefing.language_name:
        facts.append(escape(briefing.language_name))
    ink["meta", False, False] += (briefing.genre, briefing.date, briefing.language_name, "\u00a0·")
    if logo is not None:
        name = _pictured(logo, epub=sheet.publication.epub)
    else:
        ink["masthead", False, False].append(briefing.publisher)
        name = escape(briefing.publisher)
    publisher = f'<p class="publisher">{name}</p>' if name else ""
    told = "\u00a0· ".join(facts)
    meta = f'<p class="meta">{told}</p>' if facts else ""
    return f'<div class="masthead">{publisher}{meta}</div>' if publisher or meta else ""


def _pictured(logo: Logo, *, epub: bool) -> str:
    address, alt, dark, mono = (escape(value) for value in (logo.address, logo.alt, logo.dark, logo.mono))
    shown = f'<img class="logo" src="{address}" alt="{alt}"/>'
    if not (dark or mono):
        return shown
    if not epub:
        others = (("(monochrome)", mono), ("screen and (prefers-color-scheme: dark)", dark))
        sources = "".join(f'<source media="{media}" srcset="{other}"/>' for media, other in others if other)
        return f"<picture>{sources}{shown.replace('logo', 'logo both', 1) if dark else shown}</picture>"
    # Reading systems know styles for the dark more often than `picture`: of the images, all but one are never there for eye or ear.
    kinds = (("by-day" if dark else "in-colour", address), ("by-night", dark), ("in-mono", mono))
    return "".join(f'<img class="logo {kind}" src="{other}" alt="{alt}"/>' for kind, other in kinds if other)


def dated(text: str, date: str) -> str:
    """Words for a day, with the day itself for programs if it is known (HTML, 4.5.14)."""
    return f'<time datetime="{escape(date)}">{escape(text)}</time>' if _DATE.match(date) else escape(text)


def banner(told: Banner, sheet: Sheet) -> str:
    """The embargo or another state of a release."""
    publication = sheet.publication
    publication.ink["banner", False, False] += shown(told)
    start = publication.labels.embargo_until.partition("{")[0]
    ours = bool(start) and told.text.startswith(start)
    *first, last = shown(told)
    text = escape(last) if told.alone else publication.say(told.text, publication.labels.embargo_until if ours else "")
    if _INSTANT.match(told.instant):
        text = f'<time datetime="{escape(told.instant)}">{text}</time>'
    kind = "" if told.kind == "embargo" else f" state {told.kind}"
    if first:
        return f'<div class="banner" role="note"><p>{text}</p><p>{escape(last)}</p></div>'
    return f'<p class="banner{kind}" role="note">{text}</p>'


def foot(briefing: Briefing, sheet: Sheet) -> str:
    """The foot lines: whose release this is from, and what the brand says at the foot of pages."""
    lines = "\n".join(filter(None, (_provenance(briefing, sheet), *_furniture(briefing, sheet))))
    return f'<div class="colophon">\n{lines}\n</div>' if lines else ""


def _furniture(briefing: Briefing, sheet: Sheet) -> Iterator[str]:
    for line in pageless.lines(briefing):
        sheet.publication.ink["folio", False, False].append(line)
        yield f'<p class="foot-line">{escape(line)}</p>'


def _provenance(briefing: Briefing, sheet: Sheet) -> str:
    if not briefing.provenance:
        return ""
    sheet.publication.ink["folio", False, False].append(briefing.provenance)
    told = sheet.publication.ours(briefing.labels.from_release)
    text = escape(briefing.provenance)
    if told and briefing.issuer:
        # The issuer's name is the source's, within a sentence of ours.
        with sheet.within("en"):
            name = f"<bdi{sheet.spoken(briefing.language)}>{escape(briefing.issuer)}</bdi>"
        text = text.replace(escape(briefing.issuer), name, 1)
    return f'<p class="provenance"{told}>{text}</p>'
