"""Headlines that more than their look tells: said twice on a page, under a notice of the site's, over the day with which the text begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.pack import Pack, may_hold, pack, phrases, present
from masthead.anatomy.parts.running import folded, running, tells
from masthead.expressions import expression

_SITE = expression(r"\s[-–—|»·]\s(?=\S)")
_HOST = expression(r"www\.|\.(?:com|org|net|gov|edu|int|info|eu|[a-z]{2})\b/?$", re.I)
_TRAIL = expression(r"(?:[^>›»→\n]{2,40}\s?[>›»→]\s?){1,4}")
"""Where a page stands in its site: "News > Press releases > "."""
_MARKS = "-–—|»·"
_COMMAS = (",", "，", "、", "،", ":", "：", "!", "！")
"""What ends a greeting."""
_GREETING = 2
"""Lines that a greeting takes."""
_TITLE = 20
"""Characters of a title that no name of a section has."""
_SHORT = 14
"""Words of a headline that is a sentence."""


def versioned(lines: Sequence[Line], labels: Sequence[str], headline: int, lexicon: Pack) -> bool:
    """Whether right below the headline a sentence says that a corrected version follows, head and all: "… replaces the release of 3 May. The whole
    release follows:"."""
    at = headline + 1
    if headline < 0 or at >= len(lines) or labels[at] or not lines[at].text.endswith((":", "：")):
        return False
    text = lines[at].text[:600]
    return bool(present(lexicon.replacing)) and may_hold(text, lexicon.replacing) and phrases(lexicon.replacing).search(text) is not None


def says_again(text: str, headline: str) -> bool:
    """Whether a line is the headline once more, perhaps without the mark before it ("CORRECTION – …"). `headline`: as it is folded."""
    said = folded(text)
    return said == headline or (len(said) > _MARKED and headline.endswith(said))


_MARKED = 20
"""Letters of a headline behind a mark."""


def under_a_notice(lines: Sequence[Line], labels: Sequence[str], first: int, language: str) -> int:
    """The first paragraph of the text, where a sentence of the site's own stands over headline and date ("Views in this blog are the author's"),
    or a headline is a sentence with its full stop and the date stands under it, or a letter to the press says that it brings a release."""
    if (
        0 < first <= min(_GREETING, len(lines) - 1)
        and all(line.text[-1:] in _COMMAS for line in lines[:first])
        and _brings(lines[first], language)
    ):
        second = next((at for at in range(first + 1, min(len(lines), first + 9)) if running(lines, at)), 0)
        below = [at for at in range(first + 1, second) if not labels[at] and length(lines[at].text) >= 4 and not terminal(lines[at].text)]
        return second if below else first
    if first or not lines or length(lines[0].text) > 24:
        return first
    second = next((at for at in range(1, min(len(lines), 9)) if running(lines, at)), 0)
    dated = next((at for at in range(1, second) if labels[at] == "date"), 0)
    heads = any(
        (not labels[at] or tells(lines[at], labels[at])) and length(lines[at].text) >= 4 and not terminal(lines[at].text)
        for at in range(1, second if _twice(lines, labels, second) else dated)
    )
    if not heads and second and not dated:
        # "There were 602 releases in the last 24 hours", a headline, and the text that tells what that tells.
        told = stems(lines[second].text[:600])
        top = stems(lines[0].text)
        own = [stems(line.text) for line in lines[1:second] if 4 <= length(line.text) <= 30 and not terminal(line.text)]
        heads = any(len(each & told) * 2 >= max(len(each), 3) for each in own) and len(top & told) * 4 <= len(top)
    return second if heads or (dated == 1 and second == 2 and length(lines[0].text) <= _SHORT) else first


def under_a_teaser(lines: Sequence[Line], labels: Sequence[str], first: int) -> int:
    """The first paragraph of the text, where a page's teaser stands above the head: it begins as the text does, which stands below "For immediate
    release" and a line that is no text."""
    status = next((at for at in range(first + 1, min(first + 5, len(lines))) if labels[at] in ("status", "embargo")), -1)
    if status < 0 or any(labels[at] not in ("contact", "date", "reachable", "genre") for at in range(first + 1, status)):
        return first
    second = next((at for at in range(status + 1, min(status + 6, len(lines))) if running(lines, at)), -1)
    if second < 0 or not any(2 <= length(lines[at].text) <= 30 and not labels[at] for at in range(status + 1, second)):
        return first
    return second if folded(lines[first].text)[:40] in folded(lines[second].text[:400]) else first


def _brings(line: Line, language: str) -> bool:
    """Whether a short sentence names the genre: "Please find our press release below."."""
    return length(line.text) <= 2 * _SHORT and phrases(pack(language).genres).search(line.text) is not None


def doubled(lines: Sequence[Line], labels: Sequence[str], first_prose: int) -> int:
    """The second of two lines at the head that say the same right after each other, a page's title and its headline, and of which the text
    below tells; -1 if none do."""
    for at in range(1, min(first_prose + 2, len(lines), 12)):
        line, above = lines[at], lines[at - 1]
        if line.text != above.text or not 5 <= length(line.text) <= 45 or line.kind != "paragraph" or "\n" in line.text:
            continue
        if at + 1 < len(lines) and lines[at + 1].text == line.text:
            return -1  # said a third time, it is what the text repeats
        text = [below for below in range(at + 1, min(at + 12, len(lines))) if not labels[below] and running(lines, below)]
        own = stems(line.text)
        if len(text) >= 2 and len(own & stems(" ".join(lines[below].text[:1200] for below in text[:3]))) * 5 >= 2 * max(len(own), 3):
            return at
    return -1


def over_a_day(lines: Sequence[Line], labels: Sequence[str], first_prose: int) -> int:
    """The line that stands over a day with which a text begins, where nothing but what a page has round its texts stands above; -1 if none does."""
    for at in range(first_prose + 2, min(len(lines) - 2, 60)):
        line = lines[at - 1]
        if labels[at] != "date" or labels[at - 1] or line.kind != "paragraph" or not 4 <= length(line.text) <= 40 or terminal(line.text):
            continue
        above = sum(running(lines, before) and length(lines[before].text) > _SHORT for before in range(at - 1))
        below = sum(running(lines, under) and length(lines[under].text) > _SHORT for under in range(at + 1, min(len(lines), at + 9)))
        if not running(lines, at + 1) or above > 1 or below < 3:
            return -1
        return at - 1
    return -1


def titled_below(lines: Sequence[Line], labels: Sequence[str], title: str, first_prose: int) -> int:
    """The line that is all that a page's title tells besides the name of the site, and under which the text stands, though others stand above
    it on the page; -1 if there is none."""
    parts = [folded(part) for part in _SITE.split(title)]
    wanted = {part for part in (*parts, folded(title)) if len(part) >= _TITLE}
    for at in range(first_prose + 1, min(len(lines) - 1, 200)) if wanted else ():
        line = lines[at]
        if line.kind == "paragraph" and not labels[at] and len(line.text) < 300 and folded(line.text) in wanted and running(lines, at + 1):
            return at
    return -1


def echoed(lines: Sequence[Line], labels: Sequence[str]) -> int:
    """The line at the head that a page says again below the text, as "You just read: …" does, and of which the text between tells; -1 if none."""
    for at in range(min(len(lines), 12)):
        line = lines[at]
        if line.kind != "paragraph" or not 4 <= length(line.text) <= 40 or "\n" in line.text or terminal(line.text):
            continue
        if _HOST.search(line.text) or any(char in line.text for char in "@|©"):
            continue
        if labels[at] and not (labels[at] == "genre" and length(line.text) >= 6):
            continue
        wanted = folded(line.text)
        again = next((below for below in range(len(lines) - 1, at + 3, -1) if folded(lines[below].text) == wanted), -1)
        text = [below for below in range(at + 1, again) if running(lines, below) and length(lines[below].text) >= 20]
        # Menus are the same at the head and at the foot of a page; they tell nothing of the text.
        if len(text) < 2 or text[-1] - at > 200:
            continue
        own, told = stems(line.text), stems(" ".join(lines[below].text[:1200] for below in text[:4]))
        if len(own & told) * 5 >= 2 * max(len(own), 3):
            return at
    return -1


def teased(lines: Sequence[Line], labels: Sequence[str]) -> int:
    """The line right above a teaser that breaks off ("…") and with whose words the text further below begins; -1 if there is none."""
    for at in range(1, min(len(lines) - 2, 8)):
        teaser, above = lines[at], lines[at - 1]
        if not teaser.text.rstrip("])").endswith(("…", "...")) or length(teaser.text) < _SHORT or above.kind != "paragraph":
            continue
        if labels[at - 1] not in ("", "genre") or not 4 <= length(above.text) <= 40 or terminal(above.text) or "\n" in above.text:
            continue
        opened = folded(teaser.text)[:40]
        text = "".join(folded(line.text[:400]) for line in lines[at + 1 : at + 8])
        if opened in text:
            return at - 1
    return -1


def _twice(lines: Sequence[Line], labels: Sequence[str], end: int) -> bool:
    """Whether a line stands there twice, as pages repeat their headline."""
    said = [folded(line.text) for line, label in zip(lines[1:end], labels[1:end], strict=True) if length(line.text) >= 4]
    return len(set(said)) < len(said)


def said_again(lines: Sequence[Line], labels: Sequence[str], first_prose: int) -> int:
    """The line that stands alone after it stood with the name of the site, as a page's title above its text; -1 if none does."""
    if under := _behind_trail(lines):
        return under
    for at in range(min(first_prose, 12)):
        if any(mark in lines[at].text for mark in _MARKS) and (under := _without_site(lines, at, first_prose)):
            return under
        title, _, site = site_title(lines[at].text)
        trail = _TRAIL.match(lines[at].text)
        title, site = (lines[at].text[trail.end() :], "site") if trail and "\n" not in lines[at].text else (title, site)
        wanted = folded(title)
        if site and len(wanted) > 12:
            alone = [under for under in range(at + 1, first_prose) if folded(lines[under].text) == wanted]
            if alone:
                return alone[-1]
    return -1


def _behind_trail(lines: Sequence[Line]) -> int:
    """The last of the lines below the first that say what that ends with, behind where the page stands in its site, whatever parts them; 0 if none
    does: "Harbour-News-A second quay opens", and then "A second quay opens"."""
    text = lines[0].text if lines else ""
    if "\n" in text or len(text) > _LONGEST:
        return 0
    under = [
        at
        for at in range(1, min(len(lines) - 1, _TRAILED))
        if lines[at].kind != "figure"  # pictures are often called as the text is
        and len(again := lines[at].text) >= _TITLE
        and length(again) >= _TELLING
        and len(again) < len(text)
        and text.endswith(again)
        and text[-len(again) - 1] in _PARTING
        and not terminal(text[: -len(again)])  # sentences that a text begins with and says again are no trail
    ]
    return under[-1] if under else 0


_TELLING = 4
"""Words of such a line at least: fewer may be the house that the headline ends with."""
_LONGEST, _TRAILED = 400, 7
"""Characters of a page's title, and lines below it among which what it tells stands again."""
_PARTING = "-–—|»·>›→:/ "


def _without_site(lines: Sequence[Line], at: int, first_prose: int) -> int:
    """The line below that is a page's title up to one of the marks that part it from the names of the site; 0 if there is none."""
    text = lines[at].text
    for under in range(at + 1, min(first_prose, at + 12)):
        again = lines[under].text
        if len(again) > _TITLE and len(again) < len(text) and text.startswith(again) and _SITE.match(text, len(again)):
            return under
    return 0


def site_title(text: str) -> tuple[str, str, str]:
    """A page's title in two: what the page tells, what parts it, and whose it is; the last empty if it is not in two."""
    found = list(_SITE.finditer(text)) if len(text) <= 300 and "\n" not in text else []
    return (text[: found[-1].start()], found[-1].group(), text[found[-1].end() :]) if found else (text, "", "")
