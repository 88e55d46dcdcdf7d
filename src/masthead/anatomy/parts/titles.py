"""Which line is the headline: one that the source marks or names as such, or the one that looks most like it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from masthead.anatomy.layout.abreast import same, stems
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.filed import titled as field
from masthead.anatomy.layout.lines import Line, holds, length, prose, terminal
from masthead.anatomy.pack import pack, phrases
from masthead.anatomy.parts.contents import over_contents
from masthead.anatomy.parts.crest import names_paper, opens_text
from masthead.anatomy.parts.houselines import below_house
from masthead.anatomy.parts.letterhead import corrected_from, of_whom
from masthead.anatomy.parts.letterhead import named as is_name
from masthead.anatomy.parts.likeness import TOLD, by_place
from masthead.anatomy.parts.overhead import under_signboard
from masthead.anatomy.parts.repeated import doubled, echoed, over_a_day, said_again, teased, titled_below, under_a_notice, under_a_teaser
from masthead.anatomy.parts.repeated import site_title as site_title
from masthead.anatomy.parts.running import TOP, running, tells
from masthead.anatomy.parts.running import folded as folded
from masthead.anatomy.parts.sitepages import is_page
from masthead.anatomy.parts.subjects import pasted, under_subject
from masthead.anatomy.wording.bodies import OFFICE as OFFICE
from masthead.expressions import expression
from masthead.language.captions import pictured

NEWSROOM = ("news", "press", "media", "prensa", "noticia", "imprensa", "notícia", "stampa", "notizie", "actualit", "nachrichten", "aktuell", "medien", "pers",
    "новост", "пресс", "新闻", "新聞", "ニュース", "뉴스", "보도", "أخبار", "haber", "basın")  # fmt: skip
"""What names of pages of news have in them."""


_LOOKED_AT = 200
"""Lines among which headings are looked for."""
_BEHIND = ("contact", "about", "notes", "end-mark")
"""Labels of headings that stand behind a text."""
_FREES = ("status", "embargo")
"""Labels of headings that only say when a text may be used."""
_PARAGRAPH = 46
"""Words with which a heading is a paragraph that a page sets so."""
_SECTION_ALONE = 2
"""Words of one over the genre's name: "Information", and below it "Press release"."""
_SECTION = 4
"""Words that the name of a page's section has at most."""
_NO_TEXT = ("furniture", "embargo")
"""Labels of sentences that are not the text: a page's own, and from when the text may be used."""
_NAMED_BY = expression(r"[^\W\d_][^:\d\n]{3,36}:\s")
"""A genre's name before the headline: "Press release: "."""
_GENRE_OF = expression(r"[^–—|\n]{4,40}\s[-–—|]\s(?P<name>[^–—|\n]{2,40})$")
"""A genre's name and, parted from it, whose it is."""


def headline_at(lines: Sequence[Line], labels: Sequence[str], title: str, language: str = "", *, mail: bool = False) -> tuple[int, bool]:
    """The line that is the headline, or -1; and whether only its place says so. `mail`: the title is a message's subject, which its reader has put
    above the text."""
    kept = _without_sites_rows(lines, labels)
    if len(kept) < len(lines):
        at, weak = headline_at([lines[at] for at in kept], [labels[at] for at in kept], title, language, mail=mail)
        return (kept[at] if at >= 0 else at), weak
    if first := corrected_from(lines, labels, language):
        at, weak = headline_at(lines[first:], labels[first:], title, language)
        return (at + first, weak) if at >= 0 else (-1, True)
    subject = 0 if mail and lines and same(folded(lines[0].text), folded(title)) else -1 if mail or title else pasted(lines)
    if (subject >= 0 or mail) and (at := under_subject(lines, labels, subject, language, title)) >= 0:
        return at, False
    head = _Head(lines, labels, title, language)
    for found in (head.without_headings, head.by_title, head.under_status, head.of_first_level, head.above_text, head.repeated):
        if (at := found()) >= 0:
            return below_house(lines, labels, head.under_genre(at), head.first_prose, pack(language)), False
    at, weak = by_place(lines, labels, head.first_prose, language)
    if at >= 0:
        at = below_house(lines, labels, at, head.first_prose, pack(language))
        return under_signboard(lines, labels, at, pack(language)), weak
    stated = head.stated_by()
    return stated if stated >= 0 else over_a_day(lines, labels, head.first_prose), True


def _without_sites_rows(lines: Sequence[Line], labels: Sequence[str]) -> list[int]:
    """The lines without those between a first row of some words and the text that are a page's own, or only say whose a picture is: "Share | Print" under a
    headline. What a page has above all is kept, since it tells where the menu ends, and so is what it has at its foot."""
    rows = range(min(TOP, len(lines)))
    first = next((at for at in rows if not labels[at] and length(lines[at].text) >= TOLD), len(lines))
    text = next((at for at in rows if at > first and length(lines[at].text) > _TEXT), len(lines))
    return [at for at, line in enumerate(lines) if not first < at < text or not _is_sites(line, labels[at])]


_TEXT = 20
"""Words that rows of a head have at most."""


def _is_sites(line: Line, label: str) -> bool:
    return line.kind == "paragraph" and (label == "furniture" or pictured(line.text))


_NAMED, _STATED = 8, 30
"""Words at most of whose statement a line says that it is, and on what."""
_TAG = expression(r"[#@]\w+")
"""A tag or an account, which a site sets where others have their name."""


def _without_pages(lines: Sequence[Line], headings: list[int], language: str) -> list[int]:
    """Headings without those of a site's pages on which it keeps its news ("Aktuelles", "Vijesti"), if others stand below them."""
    pages = {at for at in headings[:-1] if length(lines[at].text) <= _PAGE and is_page(lines[at].text, pack(language))}
    return [at for at in headings if at not in pages] if pages else headings


def _says_genre_twice(text: str, language: str) -> bool:
    """Whether a heading is only the genre's name in two languages: "SIARAN MEDIA / MEDIA RELEASE"."""
    parts = _PARTED.split(text) if "/" in text or "|" in text else ()
    known = (pack(language).genres, pack("en").genres)
    return len(parts) > 1 and all(any(phrases(words).fullmatch(part.strip(" *_")) for words in known) for part in parts)


_PARTED = expression(r"\s*[/|]\s*")


def _named_by_genre(text: str) -> bool:
    """Whether the genre's name, and a colon, only stand before a headline: "Press release: Harbour council opens a second pier"."""
    told = _NAMED_BY.match(text) if ":" in text[:40] else None
    return told is not None and length(text[told.end() :]) >= TOLD


_FORM, _FIELDS = 16, 2
"""Lines among which the row with the headline stands in a form, and rows of it above that at least."""
_FIELD = expression(r"[^\W\d_][^:\n]{1,24}:\s?\S")
_PAGE = 3
"""Words of the name of such a page at most."""
_HEADED = 4
"""Words of a heading right under the genre's name that is the headline, at least."""


class _Head:
    """The headings of a text and what stands above its first paragraph. Each way to find the headline gives its line, or -1."""

    def __init__(self, lines: Sequence[Line], labels: Sequence[str], title: str, language: str) -> None:
        self.lines, self.labels, self.title, self.language = lines, labels, title, language
        self.wanted = folded(title)
        """What the source's own data say the headline is."""
        self.headings = [
            at for at, line in enumerate(lines[:_LOOKED_AT]) if line.kind == "heading" and line.text and labels[at] not in _BEHIND
        ]
        self.headings = [at for at in self.headings if labels[at] != "date"]  # "2024-05-03 10:00/Harbour News"
        self.headings = _without_pages(lines, self.headings, language) if len(self.headings) > 1 else self.headings
        self.headings = [at for at in self.headings if not self._is_kicker(at)]
        self.named = [at for at in self.headings if self._names_text(at)]
        """The headings that say what the text is of."""
        first = next((at for at in range(len(lines)) if labels[at] not in _NO_TEXT and running(lines, at)), len(lines))
        first = under_a_notice(lines, labels, first, language)
        self.first_prose = under_a_teaser(lines, labels, first)

    def _is_kicker(self, at: int) -> bool:
        """Whether a heading stands right above a longer one of a higher rank, and leads to it: "A talk and a walk:", and then the headline."""
        line, below = self.lines[at], self.lines[at + 1] if at + 1 < len(self.lines) else None
        if below is None or below.kind != "heading" or not 0 < below.level < line.level or self.labels[at + 1]:
            return False
        return line.text.endswith((":", "：", "…")) and length(line.text) <= length(below.text) and length(below.text) >= _HEADED

    def _names_text(self, at: int) -> bool:
        """Whether a heading may name the text. "Acme press release of 12 May 2024" is no headline where another follows, nor is "For immediate
        release"."""
        label, text = self.labels[at], self.lines[at].text
        if label in _FREES or holds(text, _PARAGRAPH):
            return False
        if label == "genre" and _says_genre_twice(text, self.language):
            return False
        return label != "genre" or not (length(text) <= 4 or (has_digit(text) and not _named_by_genre(text)))

    def without_headings(self) -> int:
        """The headline of a text without headings that says it twice, or in a field of its own."""
        lines, labels = self.lines, self.labels
        if self.named and (self.wanted or self.named[0] == 0):
            return -1
        whole = over_contents(lines, labels, self.first_prose, pack(self.language))
        if self.named:
            return whole if whole < self.named[0] else -1
        if not self.wanted and (again := max(echoed(lines, labels), teased(lines, labels))) >= 0:
            return again
        if whole >= 0:
            return whole
        deep = max(TOP, min(self.first_prose, _FORM))
        return next(
            (at for at in range(min(len(lines), deep)) if (at < TOP or self._in_form(at)) and field(lines[at].text, pack(self.language))),
            -1,
        )

    def _in_form(self, at: int) -> bool:
        """Whether rows with names of their own stand above a line, as an office that fills in a form has them: "Date: …", "Case no.: …"."""
        rows = [row for line in self.lines[:at] for row in line.text.split("\n")]
        return sum(_FIELD.match(row) is not None for row in rows) >= _FIELDS

    def by_title(self) -> int:
        """The line that says what the source's own data call the text."""
        if not self.wanted:
            return -1
        lines = self.lines
        # "Wharf opens: two hundred boats return" may be a headline and its deck.
        for at, below in pairwise(self.named):
            own = folded(lines[at].text)
            if (
                below <= at + 2
                and len(own) > 8
                and length(lines[at].text) <= TOLD
                and self.wanted.startswith(own + folded(lines[below].text))
            ):
                return at
        if best := [at for at in self.named if len(own := folded(lines[at].text)) > 8 and same(own, self.wanted)]:
            return min(best, key=lambda at: (lines[at].level, at))
        # A heading that has its deck in a second row.
        if rows := [at for at in self.named if "\n" in (text := lines[at].text) and same(folded(text.partition("\n")[0]), self.wanted)]:
            return rows[0]
        if (plain := next((at for at in range(min(len(lines), self.first_prose + 1)) if self._is_titled(at)), -1)) >= 0:
            return -1 if self._names_site(plain) else plain
        return -1 if self.named else titled_below(lines, self.labels, self.title, self.first_prose)

    def _names_site(self, at: int) -> bool:
        """Whether a row is only the name with which a page's title begins, over a heading of the first level: "Norhaven University", of "Norhaven
        University: Press releases"."""
        part = folded(self.lines[at].text) != self.wanted and is_name(self.lines[at].text)
        return part and any(at < top <= self.first_prose and self.lines[top].level == 1 for top in self.named)

    def _is_titled(self, at: int) -> bool:
        """Whether a paragraph is the title: text that has a site's name in it is not called so."""
        line = self.lines[at]
        if line.kind != "paragraph" or self.labels[at] or len(line.text) >= 300:
            return False
        if (size := length(line.text)) < 4 and not (size == 3 and folded(line.text) == self.wanted and not is_name(line.text)):
            return False
        if at == self.first_prose and any(top < at for top in self.named):
            return False
        own = folded(line.text)
        return len(own) <= 2 * len(self.wanted) and same(own, self.wanted)

    def under_status(self) -> int:
        """The heading right under one that says "For immediate release", where a page's name and its menu stand above both."""
        for at in range(1, min(self.first_prose, 40)):
            if self.labels[at] == "status" and self.lines[at].kind == "heading" and any(line.kind == "list" for line in self.lines[:at]):
                return next((below for below in self.named if at < below <= min(at + 2, self.first_prose)), -1)
        return -1

    def of_first_level(self) -> int:
        """The heading of the first level, or what stands below it where it is but a name."""
        lines, first_prose = self.lines, self.first_prose
        tops = [at for at in self.headings if lines[at].level == 1]
        tops = [at for at in tops if self.labels[at] not in _FREES] or tops
        tops = [at for at in tops if not _TAG.fullmatch(lines[at].text.strip())]
        if not tops:
            return -1
        # Of several, the last before the text: sites put their own name in the first.
        before = [at for at in tops if at < first_prose] or tops[:1]
        before = self._over_chapters(before, tops)
        top = self._below(before[-1])
        if (bold := self._under_house(top)) >= 0:
            return bold
        # The name of a section, a day, and the headline in the next smaller type.
        smaller = [at for at in self.named if top < at < min(first_prose, top + 4) and length(lines[at].text) >= TOLD][:1]
        smaller = [
            at
            for at in smaller
            if all(line.kind == "paragraph" and not holds(line.text, 9) for line in lines[top + 1 : at])
            or (length(lines[top].text) <= _SECTION_ALONE and at == top + 2 and self.labels[top + 1] == "genre")
        ]
        return self._loud(self._telling([top, *smaller]))

    def _over_chapters(self, before: list[int], tops: list[int]) -> list[int]:
        """The headings above the text without that of its first chapter, where others of its rank have text under them."""
        lines = self.lines
        if len(before) < 2 or not any(
            at > self.first_prose and any(running(lines, below) for below in range(at + 1, min(at + 4, len(lines)))) for at in tops
        ):
            return before
        return before[:-1]

    def above_text(self) -> int:
        """The heading above the text, of whatever level."""
        first_prose = self.first_prose
        early = [at for at in self.named if at <= first_prose]
        early = early or [at for at in self.headings if at <= first_prose and self.lines[at].level <= 3]
        return self._loud(self._telling(early)) if early else -1

    def under_genre(self, at: int) -> int:
        """The line that tells what the text tells under a heading that is only the genre's name, perhaps with whose it is, or says when the text may
        be used; else the heading."""
        lines, labels = self.lines, self.labels
        frees = labels[at] in _FREES
        if (
            not (labels[at] == "genre" or frees)
            or lines[at].kind != "heading"
            or (not frees and (tells(lines[at], labels[at]) or (at in self.named and _named_by_genre(lines[at].text))))
            or (labels[at] == "status" and _named_by_genre(lines[at].text))  # "For immediate release: Harbour council opens a second pier"
        ):
            return at
        under = next((below for below in range(at + 1, self.first_prose) if not labels[below]), at)
        if lines[under].kind == "heading" and under > at and length(lines[under].text) >= _HEADED:
            return under
        below, _ = by_place(lines, labels, self.first_prose, self.language)
        if below <= at:
            return at
        if length(lines[below].text) >= TOLD and all(labels[between] for between in range(at + 1, below)):
            return below
        told = stems(" ".join(line.text[:1200] for line in lines[self.first_prose : self.first_prose + 3]))
        own = stems(lines[below].text)
        return below if len(own & told) * 3 >= max(len(own), 3) else at

    def repeated(self) -> int:
        """The line that the text says again, or that stands there twice."""
        twice = -1 if self.wanted else doubled(self.lines, self.labels, self.first_prose)
        return max(said_again(self.lines, self.labels, self.first_prose), twice)

    def _below(self, top: int) -> int:
        """The headline under the name of a page of news, or of the genre: "Acme News", "Press release"; a short one if the page has it three times.
        Else the heading at `top` itself."""
        text, words = folded(self.lines[top].text), length(self.lines[top].text)
        if self.labels[top] == "genre":
            words = 1 if _says_genre_twice(self.lines[top].text, self.language) else words
            under = next((at for at in self.named if top < at <= self.first_prose), top)
            under = self._plain_under(top) if under == top and words <= 4 else under
            house = _GENRE_OF.match(self.lines[top].text) if words <= 8 else None
            of_it = (house and is_name(house["name"])) or of_whom(self.lines[top].text, pack(self.language))
            return under if words <= 3 or (of_it and length(self.lines[under].text) >= 5) else top
        if words > 6 or not any(word in text for word in NEWSROOM):
            return top
        smaller = [at for at in self.named if top < at <= self.first_prose and length(self.lines[at].text) >= 3]
        again = (
            at for at in smaller if words <= 2 and sum(self.lines[at].text in line.text for line in self.lines[: self.first_prose]) >= 3
        )
        return next((at for at in smaller if length(self.lines[at].text) >= 6), next(again, top))

    def _plain_under(self, top: int) -> int:
        """The row under a heading that only names the genre, if it surely looks like the headline; else the heading."""
        at, weak = by_place(self.lines[top + 1 :], self.labels[top + 1 :], self.first_prose - top - 1, self.language)
        return top if at < 0 or weak else top + 1 + at

    def _under_house(self, top: int) -> int:
        """The line in bold under a heading that is only a house's name, with the genre or the day between them; -1 if there is none."""
        lines, labels = self.lines, self.labels
        if labels[top] or not is_name(lines[top].text) or not OFFICE.search(lines[top].text):
            return -1
        bold = next((at for at in range(top + 1, min(self.first_prose + 1, len(lines))) if not labels[at]), -1)
        if bold <= top + 1 or not lines[bold].strong or length(lines[bold].text) < TOLD or not any(map(prose, lines[bold + 1 : bold + 3])):
            return -1
        return bold if any(labels[at] in ("genre", "date") for at in range(top + 1, bold)) else -1

    def _telling(self, heads: Sequence[int]) -> int:
        """Of headings before the text the first; or the one below it that tells what the text tells, if the first is but a section's name."""
        lines, first_prose = self.lines, self.first_prose
        if len(heads) == 1:
            return heads[0]
        text = " ".join(line.text[:1200] for line in lines[first_prose : first_prose + 3])
        told = stems(text)
        lexicon = pack(self.language)
        house = names_paper(lines[heads[0]], lexicon, text) or opens_text(lines[heads[0]], text, lexicon)
        if not house and (length(lines[heads[0]].text) > _SECTION or stems(lines[heads[0]].text) & told):
            return heads[0]
        return next((at for at in heads[1:] if 3 * len((own := stems(lines[at].text)) & told) >= max(len(own), 3)), heads[0])

    def _loud(self, at: int) -> int:
        """The line in bold, or that looks like a headline and is told by the text, above a heading that only says what stands below it ("Summary"), or
        right under such a one ("Details"); if there is none, the heading."""
        lines, labels = self.lines, self.labels
        if length(lines[at].text) > 2:
            return at
        bold = [above for above in range(at) if lines[above].strong and not labels[above] and 5 <= length(lines[above].text) <= 30]
        if bold and not any(prose(line) and terminal(line.text) for line in lines[:at]):
            return bold[-1]
        told = stems(" ".join(line.text[:1200] for line in lines[self.first_prose : self.first_prose + 3]))
        other, weak = by_place(lines, labels, self.first_prose, self.language) if stems(lines[at].text).isdisjoint(told) else (-1, True)
        if other < 0 or weak or length(lines[other].text) < TOLD or not (other < at or self._is_right_under(at, other)):
            return at
        own = stems(lines[other].text)
        return other if len(own & told) * 2 >= max(len(own), 3) else at

    def _is_right_under(self, at: int, below: int) -> bool:
        """Whether a row stands under a heading with nothing between that says anything, and is no sentence, as decks are."""
        return all(self.labels[between] for between in range(at + 1, below)) and not terminal(self.lines[below].text)

    def stated_by(self) -> int:
        """The line that is all that heads a short statement: "Statement by Acme"; -1 if none does. The name of the press's genres heads nothing."""
        genres = pack(self.language).genres
        for at in range(min(self.first_prose, TOP)):
            text = self.lines[at].text
            said = phrases(genres).search(text) if self.labels[at] == "genre" and genres else None
            if said and not (said.start() == 0 or (text[: said.start()].strip().isalpha() and text[0].isupper())):
                continue
            if said is None or any(word in said.group().casefold() for word in NEWSROOM):
                continue
            rest = text[said.end() :]
            longest = _STATED if said.start() == 0 or (rest[:1] == " " and text[: said.start()].strip().isalpha()) else _NAMED
            if 1 <= length(rest) <= longest and rest[:1].isspace() and rest.lstrip()[0].isalpha() and not has_digit(rest):
                return at
        return -1
