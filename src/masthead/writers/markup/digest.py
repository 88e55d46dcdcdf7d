"""What is repeated from a text, before and behind it → XHTML: glance, figures, people, quotations, events, media; and a digest's releases."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.briefing.model import Abstract, Bullet, Index, Media, Medium, Quoted, Quotes, Timeline, Value, WhosWho
from masthead.writers.markup.inline import address, inlines
from masthead.writers.markup.opening import banner, dated
from masthead.writers.markup.references import led, reference
from masthead.writers.markup.sheet import Sheet, escape, said
from masthead.writers.repeated import quiet


def bullets(items: Iterable[Bullet], sheet: Sheet) -> str:
    """Sentences of the source, as a list."""
    lines = "".join(f"<li>{inlines(quiet(item.content), sheet, 'glance')}{reference(item.reference, sheet)}</li>\n" for item in items)
    return f"<ul>\n{lines}</ul>" if lines else ""


def values(items: Iterable[Value], sheet: Sheet) -> str:
    """Numbers, each with the clause it stands in: a list, never a table."""
    ink = sheet.publication.ink["value", False, False]
    lines = []
    for item in items:
        ink.append(item.value)
        clause = inlines(quiet(item.clause), sheet, "clause")
        told = reference(item.reference, sheet)
        lines.append(f'<li><strong class="value">{escape(item.value)}</strong> <span class="clause">{clause}{told}</span></li>\n')
    return f"<ul>\n{''.join(lines)}</ul>" if lines else ""


def people(node: WhosWho, sheet: Sheet) -> str:
    """A table of names and offices, whose heads are heard and not seen."""
    if not node.items:
        return ""
    ink = sheet.publication.ink
    rows = []
    for item in node.items:
        ink["name", False, False].append(item.name)
        ink["role", False, False].append(item.role)
        rows.append(f'<tr><th scope="row">{escape(item.name)}</th><td>{escape(item.role)}{reference(item.reference, sheet)}</td></tr>\n')
    heads = "".join(f'<th scope="col"><span class="unseen">{sheet.publication.say(head)}</span></th>' for head in node.heads)
    caption = f'<caption><span class="unseen">{sheet.publication.say(node.label)}</span></caption>' if node.label else ""
    return f"<table>{caption}\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody></table>"


def quotes(node: Quotes, sheet: Sheet) -> str:
    """What is said, and under it who says it."""
    return "\n".join(filter(None, (_quoted(item, sheet) for item in node.items)))


def _quoted(item: Quoted, sheet: Sheet) -> str:
    content = quiet(item.content)
    if not said(content):
        return ""
    ink = sheet.publication.ink
    ink["speaker", False, False].append(item.speaker)
    ink["caption", False, False].append(item.role)
    office = f'<span class="office">{escape(item.role)}</span>' if item.role else ""
    told = "<br/>\n".join(filter(None, (escape(item.speaker), office))) + reference(item.reference, sheet)
    caption = f'\n<figcaption class="speaker">{told.strip()}</figcaption>' if told else ""
    return f'<figure class="quotation"><blockquote><p>{inlines(content, sheet, "quotation")}</p></blockquote>{caption}</figure>'


def timeline(node: Timeline, sheet: Sheet) -> str:
    """Days and what happened, as pairs; as a list, where not everything has a day."""
    pairs = []
    for item in node.items:
        sheet.publication.ink["name", False, False].append(item.when)
        pairs.append((dated(item.when, item.date), inlines(quiet(item.content), sheet, "role") + reference(item.reference, sheet)))
    if all(when for when, _ in pairs):
        lines = "".join(f"<dt>{when}</dt>\n<dd>{what}</dd>\n" for when, what in pairs)
        return f"<dl>\n{lines}</dl>" if lines else ""
    steps = (f'<strong class="name">{when}</strong> {what}' if when else what for when, what in pairs)
    return f"<ul>\n{''.join(f'<li>{step}</li>{chr(10)}' for step in steps)}</ul>"


def media(node: Media, sheet: Sheet) -> str:
    """Pictures, films and sound with what is said of them, a line each."""
    lines = "".join(f"<li>{_medium(item, sheet)}</li>\n" for item in node.items)
    return f"<ul>\n{lines}</ul>" if lines else ""


def _medium(item: Medium, sheet: Sheet) -> str:
    ink = sheet.publication.ink
    ink["name", False, False].append(item.name)
    ink["small", False, False] += (item.credit, item.rights, item.link)
    shown = f'<bdi dir="ltr">{escape(item.name)}</bdi>' if sheet.rtl and item.name.isascii() else escape(item.name)
    href = address(item.link)
    link = escape(item.link)
    lines = (
        f'<strong class="name">{shown}</strong>' if item.name else "",
        inlines(quiet(item.caption), sheet, "small"),
        escape(item.credit),
        escape(item.rights),
        f'<a href="{escape(href)}" dir="ltr">{link}</a>' if href else link,
    )
    first, *others = [line for line in lines if line] or [""]
    return "".join(f"<p>{line}</p>" for line in (first + reference(item.reference, sheet), *others) if line)


def index(node: Index, sheet: Sheet) -> str:
    """The releases of a digest: each headline is a link, issuer, date and state stand under it."""
    ink = sheet.publication.ink
    lines = []
    for item in node.items:
        ink["name", False, False].append(item.title)
        ink["small", False, False] += (item.about, item.status)
        spoken = sheet.spoken(item.language)
        title, told = (f"<bdi{spoken}>{escape(text)}</bdi>" if spoken else escape(text) for text in (item.title, item.about))
        status = f'\n<span class="status">{escape(item.status)}</span>' if item.status else ""
        about = f'\n<span class="about-line">{told}</span>' if item.about else ""
        lines.append(f"<li>{led(item.reference, title, sheet)}{status}{about}</li>\n")
    if lines:
        ink["body", False, False].append(f"{sheet.publication.labels.digits}.")  # the numbers are drawn, not written
    return f"<ol>\n{''.join(lines)}</ol>" if lines else ""


def abstract(node: Abstract, sheet: Sheet) -> str:
    """What stands under the headline of a release in a digest."""
    sheet.publication.ink["small", False, False].append(node.about)
    about = f"{escape(node.about)}{reference(node.reference, sheet)}".strip()
    parts = (
        f'<p class="about-line">{about}</p>' if about else "",
        *(banner(one, sheet) for one in node.banners),
        f'<p class="standfirst">{inlines(quiet(node.standfirst), sheet, "standfirst")}</p>' if said(node.standfirst) else "",
        f'<div class="glance">{inner}</div>' if (inner := bullets(node.items, sheet)) else "",
        f'<div class="figures">{inner}</div>' if (inner := values(node.figures, sheet)) else "",
    )
    return "\n".join(filter(None, parts))
