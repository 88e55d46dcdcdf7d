"""Which line is the headline: one that the source marks or names as such, or the one that looks most like it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.abreast import LETTERED, repeats, same, stems, titled
from masthead.anatomy.layout.days import stamped
from masthead.anatomy.layout.filed import filed
from masthead.anatomy.layout.filed import titled as field
from masthead.anatomy.layout.glued import TABLED
from masthead.anatomy.layout.greeting import greets
from masthead.anatomy.layout.invitation import ROW
from masthead.anatomy.layout.lines import Line, holds, length, prose, terminal
from masthead.anatomy.pack import Pack, pack, phrases
from masthead.anatomy.parts import holders, stationery
from masthead.anatomy.parts.letterhead import corrected_from, is_letterhead, stacked
from masthead.anatomy.parts.letterhead import named as is_name
from masthead.anatomy.parts.repeated import doubled, echoed, over_a_day, said_again, teased, titled_below, under_a_notice, under_a_teaser
from masthead.anatomy.parts.repeated import site_title as site_title
from masthead.anatomy.parts.running import TOP, counted, dashed, invoked, marked, running, tells
from masthead.anatomy.parts.running import folded as folded
from masthead.anatomy.wording.bodies import OFFICE as OFFICE
from masthead.anatomy.wording.desks import desk_of
from masthead.anatomy.wording.signboards import board
from masthead.expressions import expression

NEWSROOM = ("news", "press", "media", "prensa", "noticia", "imprensa", "notícia", "stampa", "notizie", "actualit", "nachrichten", "aktuell", "medien", "pers",
    "новост", "пресс", "新闻", "新聞", "ニュース", "뉴스", "보도", "أخبار", "haber", "basın")  # fmt: skip
"""What names of pages of news have in them."""


_BARRED = expression(r"\s[|»›>→]\s?")
DATED_ROW = expression(r"(?:[^\W\d_]{3,12}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\.?\s[^\W\d_]{3,12}\.?,?\s\d{4})\s?[—–-]\s?\S")
"""A day and a dash, with which no headline begins."""
_FIELD = expression(r"(?-i:[A-Z][A-Z0-9 /#,.&()-]{1,40}):\s?\S")
"""A field of a form, with its name in capitals: "CASE NUMBER: 12"."""
_HOUSE_DEFINED = expression(
    r"[^()\n]{3,70}\s\((?:(?:or\s|and\s)?(?:the\s|together\s)?[\"“”'‘’]{1,2}[^()\"“”'‘’]{2,40}[\"“”'‘’]{1,2}(?:,?\s|(?=\)))){1,4}\)"
)
"""A house and, in brackets, what it is called below."""
_TIMED = expression(
    r"(?:zeit|uhrzeit|datum|termin|treffpunkt|ort|beginn|time|date|place|venue|location|heure|lieu|hora|fecha|lugar|ora|luogo|local|horário|tijd|plaats|tid|sted|plats)\s?[:：]\s?\S|logo\s",
    re.I,
)
"""A row that says when or where something will be, or what a picture shows."""
_FORM = 3
"""So many fields above the text make a form."""
_FREES = ("status", "embargo")
"""Labels of headings that only say when a text may be used."""
_HEADING = ("genre", "date", "status", "embargo")
"""Labels of lines right above a headline."""
_PARAGRAPH = 46
"""Words with which a heading is a paragraph that a page sets so."""
_SHORT = 14
"""Words of a headline that is a sentence."""
_SECTION = 4
"""Words that the name of a page's section has at most."""
_TOLD = 5
"""Words that a headline under the name of a house has at least."""
_GENRE_OF = expression(r"[^–—|\n]{4,40}\s[-–—|]\s(?P<name>[^–—|\n]{2,40})$")
"""A genre's name and, parted from it, whose it is."""
_TITLED_GENRE = expression(r"[^:：\n]{4,40}[:：]\s(?=(?:\S+\s+){3}\S)")
"""A genre with a colon, and a title of four words or more."""


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
        smaller = [at for at in named if top < at < min(first_prose, top + 4) and length(lines[at].text) >= _TOLD][:1]
        smaller = [at for at in smaller if all(line.kind == "paragraph" and not holds(line.text, 9) for line in lines[top + 1 : at])]
        return _loud(lines, labels, _telling(lines, [top, *smaller], first_prose)), False
    early = [at for at in named if at <= first_prose] or [at for at in heads if at <= first_prose and lines[at].level <= 3]
    if early:
        return _loud(lines, labels, _telling(lines, early, first_prose)), False
    again = max(said_again(lines, labels, first_prose), -1 if wanted else doubled(lines, labels, first_prose))
    if again >= 0:
        return again, False
    placed, weak = _by_place(lines, labels, first_prose, language)
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
    if bold <= top + 1 or not lines[bold].strong or length(lines[bold].text) < _TOLD or not any(map(prose, lines[bold + 1 : bold + 3])):
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


def _over(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int, language: str) -> bool:
    """Whether a line is a house's name in a script without capitals, and what may be the headline stands below it, or a text that
    begins with the name."""
    below = (lines[under] for under in range(at + 1, first_prose) if not labels[under] or tells(lines[under], labels[under]))
    if at >= TOP or not board(lines[at].text, pack(language)):
        return False
    return any(length(line.text) >= _TOLD for line in below) or any(
        lines[at].text in line.text for line in lines[first_prose : first_prose + 1]
    )


def _names_itself(text: str, lexicon: Pack) -> bool:
    """Whether a line says of the release whose it is or what and of when: "Issued by: Acme", "PRESS RELEASE, Ministry of Health – 5 May 2024"."""
    if (
        any(mark in text[:24] for mark in ":：")
        and (label := phrases(lexicon.issuers).match(text))
        and text[label.end() :].lstrip()[:1] in (":", "：")
    ):
        return True
    return stamped(text, lexicon.language)


def _by_place(lines: Sequence[Line], labels: Sequence[str], first_prose: int, language: str) -> tuple[int, bool]:
    """Among the lines before the first paragraph the one that looks most like a headline."""
    german = language.startswith("de")
    best, most, telling = -1, 0.0, False
    headed = False  # a line names the genre and, behind a colon, tells what there is
    told = stems(" ".join(line.text[:1200] for line in lines[first_prose : first_prose + 3]))
    stack = stacked(lines, first_prose, OFFICE)
    form = sum(_FIELD.match(line.text) is not None for line in lines[:first_prose]) >= _FORM
    for at in range(min(first_prose, 40)):
        line = lines[at]
        words = counted(line.text)
        # "О ключевой ставке" over a text: boilerplate stands behind one.
        said = "" if tells(line, labels[at]) or (labels[at] == "about" and words >= _TOLD) else labels[at]
        if line.kind != "paragraph" or said or not 2 <= words <= 45 or not LETTERED.search(line.text):
            continue
        if is_letterhead(lines, labels, at, first_prose, OFFICE, language) or _over(lines, labels, at, first_prose, language):
            continue
        # "STATE OF …", "DEPARTMENT OF …", "… STATE POLICE": what stands between two lines of a letterhead is one.
        shouted = line.text.isupper() and 0 < at < len(lines) - 1 and OFFICE.search(line.text) is not None
        if stationery.over(lines, at, first_prose, OFFICE, pack(language)) or holders.over(lines, labels, at, first_prose, pack(language)):
            continue
        if at < stack or (shouted and all(is_letterhead(lines, labels, near, first_prose, OFFICE, language) for near in (at - 1, at + 1))):
            continue
        if stationery.nameplate(lines, labels, at, first_prose, OFFICE, pack(language)):
            continue
        rows = line.text.split("\n")
        if all(TABLED.fullmatch(row) for row in rows):
            continue  # rows of a table, as a page was saved
        if len(rows) >= 4 and all(length(row) <= 3 for row in rows[1:]):
            continue  # a menu, with the name of the site above it
        if words <= 4 and line.text[0] in "([（【" and line.text[-1] in ")]）】":
            continue  # "(Stock image)"
        if _HOUSE_DEFINED.fullmatch(line.text):
            continue  # "Acme plc (“Acme” or the “Group”)"
        if _names_itself(line.text, pack(language)) or invoked(line.text) or greets(line.text, pack(language)):
            continue
        if (
            ROW.match(line.text)
            or _TIMED.match(line.text)
            or desk_of(line)
            or DATED_ROW.match(line.text)
            or (form and _FIELD.match(line.text))
        ):
            continue
        # The headline once more, as the name of a picture, with its caption and credit.
        if "\n" in line.text and any(repeats(line, above) for above in lines[:at]):
            continue
        colon = line.strong and line.text.endswith(":") and 0 < at == first_prose - 1 and words >= _TOLD and labels[at - 1] in _HEADING
        if not colon and (
            line.text.endswith((":", ",", ";", "：", "，", "；", "،", "؛"))
            or line.text.count("→") > 1
            or "www." in line.text
            or "\n\n" in line.text
        ):
            continue
        letters = [char for char in line.text if char.isalpha()]
        if len(letters) * 2 < len(line.text.replace(" ", "")):
            continue
        digits = sum(char.isdigit() for char in line.text)
        score = (
            1.0
            + min(words, 8) / 5
            + (1.5 if line.text.isupper() else 0)
            + (1.0 if line.strong else 0)
            + (1.0 if titled(line.text) and not german else 0)
        )
        dated = at + 1 < first_prose and labels[at + 1] == "date" and words <= _SHORT
        score -= 1.5 if terminal(line.text) and not line.text.endswith(("?", "!")) and not dated else 0
        score -= 1.0 if digits * 4 > len(letters) else 0
        # A house's own name is no headline; what stands under the genre or the date rather is.
        score -= 1.5 if words <= 7 and OFFICE.search(line.text) and titled(line.text) and not line.text.isupper() else 0
        genred = bool(":" in line.text[:42] and _TITLED_GENRE.match(line.text) and phrases(pack(language).genres).match(line.text))
        genred = genred or marked(line.text, pack(language))
        score += 0.8 if genred else -1.0 if labels[at] == "genre" else 0
        # Pages put a title right above the row that says when and by whom it was put there.
        score += 2.0 if at + 1 < first_prose and filed(lines[at + 1].text.partition("\n")[0], pack(language)) else 0
        headed = headed or genred
        # German writes nouns alone with capitals: a line of nothing else is a list of subjects.
        score -= 2.0 if german and words >= 4 and all(word[:1].isupper() for word in line.text.split()) and not line.text.isupper() else 0
        score -= 2.0 if dashed(line.text) else 0
        # "Print | Send to a friend": the tools of a page, or where it stands in its site.
        score -= 1.5 if _BARRED.search(line.text) else 0
        score += 0.8 if not headed and any(labels[above] in ("genre", "status", "embargo", "date") for above in range(at)) else 0
        # A headline tells what the text tells; names of sites and of sections don't.
        own = stems(line.text)
        score += 1.5 * len(own & told) / max(len(own), 3)
        score += at / 80
        score += 1.5 if any(repeats(below, line) for below in lines[at + 1 : first_prose + 1]) else 0
        score -= 0.05 * max(0, words - 16)
        # Of two lines one under the other the second is a deck, unless it looks much more like a headline; above all if the first tells of the text.
        under = 0 <= at - best <= 2 and best >= 0 and length(lines[best].text) >= 5
        if score - ((1.3 if telling else 0.5) if under else 0) > most:
            best, most, telling = at, score, len(own & told) * 3 >= max(len(own), 3)
    return (best, most < 1.6) if most > 1.2 else (-1, True)
