"""Which line is the headline: one that the source marks or names as such, or the one that looks most like it."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.abreast import same, stems
from masthead.anatomy.layout.filed import titled as field
from masthead.anatomy.layout.lines import Line, holds, length, prose, terminal
from masthead.anatomy.pack import pack, phrases
from masthead.anatomy.parts.letterhead import corrected_from
from masthead.anatomy.parts.letterhead import named as is_name
from masthead.anatomy.parts.likeness import TOLD, by_place
from masthead.anatomy.parts.repeated import doubled, echoed, over_a_day, said_again, teased, titled_below, under_a_notice, under_a_teaser
from masthead.anatomy.parts.repeated import site_title as site_title
from masthead.anatomy.parts.running import TOP, running
from masthead.anatomy.parts.running import folded as folded
from masthead.anatomy.wording.bodies import OFFICE as OFFICE
from masthead.expressions import expression

NEWSROOM = ("news", "press", "media", "prensa", "noticia", "imprensa", "notícia", "stampa", "notizie", "actualit", "nachrichten", "aktuell", "medien", "pers",
    "новост", "пресс", "新闻", "新聞", "ニュース", "뉴스", "보도", "أخبار", "haber", "basın")  # fmt: skip
"""What names of pages of news have in them."""


_FREES = ("status", "embargo")
"""Labels of headings that only say when a text may be used."""
_PARAGRAPH = 46
"""Words with which a heading is a paragraph that a page sets so."""
_SECTION = 4
"""Words that the name of a page's section has at most."""
_GENRE_OF = expression(r"[^–—|\n]{4,40}\s[-–—|]\s(?P<name>[^–—|\n]{2,40})$")
"""A genre's name and, parted from it, whose it is."""


def headline_at(lines: Sequence[Line], labels: Sequence[str], title: str, language: str = "") -> tuple[int, bool]:
    """The line that is the headline, or -1; and whether only its place says so."""
    if first := corrected_from(lines, labels, language):
        at, weak = headline_at(lines[first:], labels[first:], title, language)
        return (at + first, weak) if at >= 0 else (-1, True)
    wanted = folded(title)
    heads = [
        at
        for at, line in enumerate(lines[:200])
        if line.kind == "heading" and line.text and labels[at] not in ("contact", "about", "notes", "end-mark")
    ]
    # "Acme press release of 12 May 2024" is no headline where another follows.
    # Nor is "For immediate release".
    named = [
        at
        for at in heads
        if labels[at] not in _FREES
        and not holds(lines[at].text, _PARAGRAPH)
        and not (labels[at] == "genre" and (length(lines[at].text) <= 4 or any(map(str.isdigit, lines[at].text))))
    ]
    first_prose = next((at for at in range(len(lines)) if labels[at] != "furniture" and running(lines, at)), len(lines))
    first_prose = under_a_notice(lines, labels, first_prose, language)
    first_prose = under_a_teaser(lines, labels, first_prose)
    if not heads and not wanted and (again := max(echoed(lines, labels), teased(lines, labels))) >= 0:
        return again, False
    if not heads and (told := next((at for at in range(min(len(lines), TOP)) if field(lines[at].text, pack(language))), -1)) >= 0:
        return told, False
    if wanted:
        best = [at for at in named if len(folded(lines[at].text)) > 8 and same(folded(lines[at].text), wanted)]
        if best:
            return min(best, key=lambda at: (lines[at].level, at)), False
        for at, line in enumerate(lines[: first_prose + 1]):
            told = line.kind == "paragraph" and not labels[at] and length(line.text) >= 4 and len(line.text) < 300
            # Text that has a site's name in it is not called so.
            whole = len(folded(line.text)) <= 2 * len(wanted) and not (at == first_prose and any(top < at for top in named))
            if told and whole and same(folded(line.text), wanted):
                return at, False
        if not named and (deep := titled_below(lines, labels, title, first_prose)) >= 0:
            return deep, False
    tops = [at for at in heads if lines[at].level == 1 and labels[at] not in _FREES] or [at for at in heads if lines[at].level == 1]
    under = _under_status(lines, labels, named, first_prose)
    if under >= 0:
        return under, False
    if tops:
        # Of several, the last before the text: sites put their own name in the first.
        before = [at for at in tops if at < first_prose] or tops[:1]
        top = _below(lines, labels, named, before[-1], first_prose)
        if (bold := _under_house(lines, labels, top, first_prose)) >= 0:
            return bold, False
        # The name of a section, a day, and the headline in the next smaller type.
        smaller = [at for at in named if top < at < min(first_prose, top + 4) and length(lines[at].text) >= TOLD][:1]
        smaller = [at for at in smaller if all(line.kind == "paragraph" and not holds(line.text, 9) for line in lines[top + 1 : at])]
        return _loud(lines, labels, _telling(lines, [top, *smaller], first_prose)), False
    early = [at for at in named if at <= first_prose] or [at for at in heads if at <= first_prose and lines[at].level <= 3]
    if early:
        return _loud(lines, labels, _telling(lines, early, first_prose)), False
    again = max(said_again(lines, labels, first_prose), -1 if wanted else doubled(lines, labels, first_prose))
    if again >= 0:
        return again, False
    placed, weak = by_place(lines, labels, first_prose, language)
    if placed >= 0:
        return placed, weak
    stated = _stated_by(lines, labels, first_prose, language)
    return stated if stated >= 0 else over_a_day(lines, labels, first_prose), True


def _loud(lines: Sequence[Line], labels: Sequence[str], at: int) -> int:
    """The line in bold above a heading that only says what stands below it ("Summary"), if it may be a headline; else the heading."""
    if length(lines[at].text) > 2:
        return at
    bold = [above for above in range(at) if lines[above].strong and not labels[above] and 5 <= length(lines[above].text) <= 30]
    return bold[-1] if bold and not any(prose(line) and terminal(line.text) for line in lines[:at]) else at


def _under_house(lines: Sequence[Line], labels: Sequence[str], top: int, first_prose: int) -> int:
    """The line in bold under a heading that is only a house's name, with the genre or the day between them; -1 if there is none."""
    if labels[top] or not is_name(lines[top].text) or not OFFICE.search(lines[top].text):
        return -1
    bold = next((at for at in range(top + 1, min(first_prose + 1, len(lines))) if not labels[at]), -1)
    if bold <= top + 1 or not lines[bold].strong or length(lines[bold].text) < TOLD or not any(map(prose, lines[bold + 1 : bold + 3])):
        return -1
    return bold if any(labels[at] in ("genre", "date") for at in range(top + 1, bold)) else -1


def _stated_by(lines: Sequence[Line], labels: Sequence[str], first_prose: int, language: str) -> int:
    """The line that is all that heads a short statement: "Statement by Acme"; -1 if none does. The name of the press's genres heads nothing."""
    for at in range(min(first_prose, TOP)):
        said = phrases(genres).search(lines[at].text) if labels[at] == "genre" and (genres := pack(language).genres) else None
        if said and not (said.start() == 0 or (lines[at].text[: said.start()].strip().isalpha() and lines[at].text[0].isupper())):
            continue
        if said is None or any(word in said.group().casefold() for word in NEWSROOM):
            continue
        rest = lines[at].text[said.end() :]
        if 1 <= length(rest) <= 8 and rest[:1].isspace() and rest.lstrip()[0].isalpha() and not any(map(str.isdigit, rest)):
            return at
    return -1


def _telling(lines: Sequence[Line], heads: Sequence[int], first_prose: int) -> int:
    """Of headings before the text the first; or the one below it that tells what the text tells, if the first is but a section's name."""
    told = stems(" ".join(line.text[:1200] for line in lines[first_prose : first_prose + 3]))
    if length(lines[heads[0]].text) > _SECTION or stems(lines[heads[0]].text) & told:
        return heads[0]
    return next((at for at in heads[1:] if 3 * len((own := stems(lines[at].text)) & told) >= max(len(own), 3)), heads[0])


def _under_status(lines: Sequence[Line], labels: Sequence[str], heads: Sequence[int], first_prose: int) -> int:
    """The heading right under one that says "For immediate release", where a page's name and its menu stand above both; -1 if there is none."""
    for at in range(1, min(first_prose, 40)):
        if labels[at] == "status" and lines[at].kind == "heading" and any(line.kind == "list" for line in lines[:at]):
            return next((below for below in heads if at < below <= min(at + 2, first_prose)), -1)
    return -1


def _below(lines: Sequence[Line], labels: Sequence[str], heads: Sequence[int], top: int, first_prose: int) -> int:
    """The headline under the name of a page of news, or of the genre: "Acme News", "Press release"; a short one if the page has it three times.
    Else the heading at `top` itself."""
    text, words = folded(lines[top].text), length(lines[top].text)
    if labels[top] == "genre":
        under = next((at for at in heads if top < at <= first_prose), top)
        house = _GENRE_OF.match(lines[top].text) if words <= 8 else None
        return under if words <= 3 or (house and is_name(house["name"]) and length(lines[under].text) >= 5) else top
    if words > 6 or not any(word in text for word in NEWSROOM):
        return top
    smaller = [at for at in heads if top < at <= first_prose and length(lines[at].text) >= 3]
    again = (at for at in smaller if words <= 2 and sum(lines[at].text in line.text for line in lines[:first_prose]) >= 3)
    return next((at for at in smaller if length(lines[at].text) >= 6), next(again, top))
