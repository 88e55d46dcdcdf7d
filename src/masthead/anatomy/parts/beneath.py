"""Which role each line between the headline and the text has: a deck, the author's points, who issues it, a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.filed import subtitled
from masthead.anatomy.layout.furniture import furnished
from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.crest import names_paper, rows_of_paper
from masthead.anatomy.parts.decks import BY, CREDIT, DECKS, FEWEST, fields, standfirst, summed_in, titled_deck
from masthead.anatomy.parts.letterhead import named, over_address, written_by
from masthead.anatomy.parts.likeness import under_picture
from masthead.anatomy.parts.nodecks import NAME, no_deck
from masthead.anatomy.parts.repeated import says_again
from masthead.anatomy.parts.running import folded, set_apart
from masthead.anatomy.parts.titles import OFFICE
from masthead.anatomy.wording.deeds import deed
from masthead.anatomy.wording.places import state
from masthead.anatomy.wording.signboards import board
from masthead.anatomy.wording.towns import seat
from masthead.expressions import expression
from masthead.language.dates import dates
from masthead.language.forenames import given

_DIGIT = expression(r"\d")
_COUNTS = expression(r"(?<=[^\W\d_]\s)\d[\d.,\u00a0 ]*(?=\s?[%€$£]|\s?[^\W\d_A-Z]{3})")
"""A number within a sentence that counts what stands behind it."""
_POINT = expression(r"[-–—•*]\s|[*•▪●](?=\w)")
"""What a point of a list begins with."""
_COLON = expression(r":(?:\s|$)")
_FULL_COLON = expression(r"：|:\s")
_ENDS = 12
"""Characters of a line that says the end of the headline again."""
_ON = expression(
    r"(?:moreover|furthermore|in addition|besides|außerdem|darüber hinaus|zudem|ferner|de plus|en outre|par ailleurs|además|asimismo|por otra parte|além disso|inoltre"
    r"|bovendien|daarnaast|кроме того|помимо этого|ponadto|dessutom|desuden|ayrıca|selain itu|ngoài ra)(?!\w)|وذلك\s|وهذا\s|كما\s|ومن جهة|همچنین|又讯|此外|另外|また、|さらに|또한",
    re.I,
)
"""How a paragraph begins that goes on with what stands above it."""
_PARTICLE = expression("[のをにはがとでへも](?=[一-鿿ァ-ヶA-Z])")
"""What a row begins with in Japanese that goes on with the one above it."""
_CHAPTER = 8
"""Words of a chapter's heading, of which decks have more where chapters of their rank follow."""
_NUMBERED = expression(r"[1-9]\d?(?:\.\d{1,2})*\s+[^\W\d_]")
_SHORT = 8
"""Words of a house's name beside a day."""
_RUBRIC = 3
"""Words of the rubric that a page files a text under."""
_SIGNED = 14
"""Words of a house's name between the genre and the day."""
_KNOWN = ("genre", "date", "wire", "furniture", "status", "embargo")
"""Labels of lines that are no decks, whatever they stand over."""
_ENTRIES = 6
"""Rows of a list of contents."""
_SENTENCE = 8
"""Words of a sentence that leads to the line below it, at least."""
_OPEN = ",،，、"
"""Marks with which no deck ends: "Excellencies, ladies and gentlemen,"."""


def subheads(
    lines: Sequence[Line],
    labels: Sequence[str],
    roles: list[Role],
    headline: int,
    body: int,
    summary: str,
    author: str,
    language: str,
    title: str,
) -> None:
    """What stands between the headline and the text: a second deck, the author's bullets. `title` is the headline where the text has none."""
    if headline < 0:
        lexicon = pack(language)
        summed = [at for at in range(min(body, DECKS)) if (title and summed_in(lines[at], summary)) or subtitled(lines[at].text, lexicon)]
        if summed:
            roles[summed[0]] = "subheadline"
            return
        deck = title and 0 < body <= DECKS and not labels[body - 1] and titled_deck(lines, body - 1, language)
        if deck and not names_paper(lines[body - 1], lexicon) and not written_by(lines[body - 1].text):
            roles[body - 1] = "subheadline"
        return
    between = _Between(lines, labels, roles, headline, body, summary, author, language)
    for at in range(headline + 1, body):
        if role := between.role(at):
            roles[at] = role
            if role == "subheadline" and not between.seen:
                between.seen, between.told = True, folded(lines[at].text)


class _Between:
    """The lines between the headline and the text as they are read from above: of all that may be a deck only the first is one."""

    def __init__(
        self,
        lines: Sequence[Line],
        labels: Sequence[str],
        roles: Sequence[Role],
        headline: int,
        body: int,
        summary: str,
        author: str,
        language: str,
    ) -> None:
        self.lines, self.labels, self.roles, self.headline, self.body = lines, labels, roles, headline, body
        self.summary, self.author, self.language = summary, author, language
        self.wanted = folded(lines[headline].text)
        """The headline, to be known again."""
        self.seen = False
        """Whether a deck stands above …"""
        self.told = ""
        """… and that deck, to be known again."""

    def role(self, at: int) -> Role | None:
        """The role of a line; None if it keeps the one that it has."""
        line = self.lines[at]
        if len(line.text) <= len(self.lines[self.headline].text) and says_again(line.text, self.wanted):
            return "headline"
        if self.told and folded(line.text) == self.told:
            return "subheadline"  # below a row of the paper the same once more
        if self._is_led_to(at):
            return None
        deck = not self.seen and self.labels[at] not in _KNOWN and standfirst(self.lines, self.labels, at, self.summary, self.language)
        if deck and no_deck(line.text, self.language) not in ("date", "furniture"):
            return "subheadline"
        if line.kind == "list" and not self.labels[at] and line.text.count("\n") > 2 and _listed(line, self.language) == "date":
            return "date"
        if self._is_settled(at):
            return None
        if self._is_rubric(at):
            return "kicker"
        if line.start and self.labels[at - 1] == "date" and self.lines[at - 1].index == line.index and length(line.text) <= NAME:
            return "kicker"  # who put the text there, beside the day
        if len(line.text) > _ENDS and self.wanted.endswith(folded(line.text)):
            return "headline"  # without the genre before it
        if line.kind == "paragraph" and not line.strong and any(map(_goes_on, self.lines[at : at + 2])):
            return None
        if self._heads_chapter(at):
            return "body"
        return no_deck(line.text, self.language) or ("issuer" if self._is_issuer(at) else self._deck(at))

    def _is_led_to(self, at: int) -> bool:
        """Whether a sentence of the text right above a line ends with a colon and leads to it: "… under the motto:", and below it the motto."""
        above = self.lines[at - 1]
        told = at - 1 > self.headline and not self.labels[at - 1] and self.roles[at - 1] == "body" and above.kind == "paragraph"
        return told and above.text.rstrip()[-1:] in (":", "：") and length(above.text) >= _SENTENCE and not self.labels[at]

    def _is_rubric(self, at: int) -> bool:
        """Whether a line is the rubric that a page files a text under, between the headline and the day: "Investment"."""
        line = self.lines[at]
        return (
            at == self.headline + 1 < self.body - 1
            and self.labels[at + 1] == "date"
            and line.kind == "paragraph"
            and length(line.text) <= _RUBRIC
            and line.text[:1].isupper()
            and not terminal(line.text)
            and not (given(line.text.split()[0]) or seat(line.text))  # who wrote it, or where
            and not self._is_issuer(at)
        )

    def _is_settled(self, at: int) -> bool:
        """Whether it is known already what a line is: its words say it, it is a picture with what is said of it, or the headline or the author once
        more."""
        text = self.lines[at].text
        return (
            bool(self.labels[at])
            or self.lines[at].kind == "figure"
            or self.roles[at] == "issuer"
            or not text
            or folded(text) in (self.wanted, self.author)
            or text.count("\n") > 2
        )

    def _is_issuer(self, at: int) -> bool:
        """Whether a line is the house's name: between genre and day, beside a day, over an address, or as the text has it."""
        text, before, dated = self.lines[at].text, self.labels[at - 1], self.labels[at + 1 : at + 2] == ["date"]
        byline = BY.match(text) is not None
        if not byline and before == "genre" and dated and length(text) <= _SIGNED and self._is_name_in_script(text):
            return True
        beside = (before == "date" or dated) and length(text) <= _SHORT
        if OFFICE.match(text) and named(text) and (beside or self._is_within_text(at)):
            return True
        return not byline and over_address(self.lines, self.labels, at, self.body, OFFICE, under=self.roles[at - 1] == "issuer")

    def _is_name_in_script(self, text: str) -> bool:
        """Whether a line may be a name: in scripts without capitals only what names on signboards look like."""
        return text[0] < "\u0590" or bool(board(text, pack(self.language)))

    def _deck(self, at: int) -> Role | None:
        """What a line is of the text's own: a deck, or points of a list."""
        line = self.lines[at]
        if not self.seen and all(map(set_apart, line.text.split("\n"))):
            return "subheadline"
        if line.kind == "list" and self.lines[at - 1].text.rstrip()[-1:] in (":", "：") and self.roles[at - 1] != "headline":
            return None  # "Joint release with:", and below it with whom
        if line.kind == "list" or _POINT.match(line.text):
            return "subheadline" if not self.seen and _single(line) else _listed(line, self.language)
        return "subheadline" if not self.seen and self._may_be_deck(at) and not self._is_caption(at) else None

    def _may_be_deck(self, at: int) -> bool:
        """Whether a line is worded as a deck is, and something sets it apart from the text."""
        line = self.lines[at]
        return (
            line.kind in ("heading", "paragraph")
            and 4 <= length(line.text) <= 60
            and line.text.rstrip()[-1] not in _OPEN
            and not _COLON.search(line.text[:30] + line.text[-1:])
            and not (line.kind == "paragraph" and line.text.endswith(".") and not line.strong and at + 1 == self.body)
            and (line.kind == "heading" or line.strong or line.slanted or self._stands_alone(at) or self._tells_of_text(at))
            and not self._is_name(at)
            and not ((placed := _PLACED.match(line.text)) and state(placed["place"]))
        )

    def _stands_alone(self, at: int) -> bool:
        """Whether a row of some words that names no house and no number stands alone between headline and text, in a source that parts its paragraphs."""
        line = self.lines[at]
        return (
            at == self.headline + 1 == self.body - 1
            and line.whole
            and length(line.text) >= FEWEST + 2
            and (line.text[0] >= "\u0590" or (line.text[0].isupper() and self._only_counts(line.text)))
            and not OFFICE.search(line.text)
            and not any(mark in line.text for mark in "|›»@/")
            and sum(word[0].isupper() for word in line.text.split()) * 2 < len(line.text.split())
        )

    def _only_counts(self, text: str) -> bool:
        """Whether a row has no numbers but those that count something: no day, no number of the paper."""
        return not _DIGIT.search(text) or (not _DIGIT.search(_COUNTS.sub("", text)) and not dates(text, self.language))

    def _tells_of_text(self, at: int) -> bool:
        """Whether a line has a word of the headline above it or of the text below it, as a deck has and a page's own row seldom."""
        told = (self.lines[self.headline], *self.lines[self.body : self.body + 6])
        return not stems(self.lines[at].text).isdisjoint(stems(" ".join(line.text[:1500] for line in told)))

    def _is_name(self, at: int) -> bool:
        """Whether a line is a name, or half a row: whose page it is stands at its foot again."""
        text = self.lines[at].text
        return (
            bool(board(text, pack(self.language)))
            or _PARTICLE.match(text) is not None
            or any(other.text == text for other in self.lines[self.body :])
            or any(text in other.text.split("\n") for other in self.lines[self.headline + 1 : at])  # a list of contents names it
            or self._is_entry(at)
            or (length(text) <= NAME and self._is_within_text(at))
            or names_paper(self.lines[at], pack(self.language))
            or ("\n" in text and rows_of_paper(self.lines[at], pack(self.language)))
            or self._names_several(text)
        )

    def _is_entry(self, at: int) -> bool:
        """Whether a row is one of many, as a list of contents is set: nothing but short rows without a stop stand beside it."""
        rows = 0
        for beside in (range(at - 1, self.headline, -1), range(at, self.body)):
            for row in beside:
                line = self.lines[row]
                if line.kind != "paragraph" or self.labels[row] in _KNOWN or length(line.text) > NAME or terminal(line.text):
                    break
                rows += 1
        return rows >= _ENTRIES

    def _names_several(self, text: str) -> bool:
        """Whether a row is the names of several who give a text, their fields or offices in China: "Hon. Ada Moss MP; Hon. Bo Lund MP"."""
        lexicon = pack(self.language)
        if ";" in text:
            parts = [part.strip() for part in text.split(";")]
            return all(named(part) and length(part) <= _SHORT and not any(deed(word, lexicon) for word in part.split()) for part in parts)
        parts = text.split("\u3000") if "\u3000" in text else []
        return len(parts) > 1 and all(board(part.strip(), lexicon) for part in parts)

    def _heads_chapter(self, at: int) -> bool:
        """Whether a heading is that of the text's first chapter: another of its rank follows, and it is short, or both have numbers, or there are
        some beneath it before that."""
        line = self.lines[at]
        headings = [other for other in self.lines[at + 1 :] if other.kind == "heading"] if line.kind == "heading" else []
        beneath = list(takewhile(lambda other: other.level > line.level, headings))
        if len(beneath) == len(headings) or headings[len(beneath)].level != line.level:
            return False
        return bool(beneath) or length(line.text) <= _CHAPTER or all(_NUMBERED.match(each.text) for each in (line, headings[len(beneath)]))

    def _is_caption(self, at: int) -> bool:
        """Whether a line stands under a picture or says whose it is, or is of another text."""
        line, above = self.lines[at], self.lines[at - 1]
        return (
            (line.kind == "heading" and line.level == 1)
            or under_picture(self.lines, at)
            or CREDIT.match(line.text) is not None
            or BY.fullmatch(above.text) is not None
        )

    def _is_within_text(self, at: int) -> bool:
        """Whether the text has a line word for word within its sentences, as it has names, and no deck."""
        return any(self.lines[at].text in line.text for line in self.lines[self.body :])


_PLACED = expression(r"(?P<place>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}, [A-Z][\w.]+(?: [A-Z]\w+)?)\s(?:[–—-]|--)\s[A-Z]")
"""A text's first words, which say where it is given: "Norhaven, Iowa – The …"."""


def _goes_on(line: Line) -> bool:
    """Whether a paragraph begins with a word that goes on with what stands above it ("However", "وذلك"), as no text does at its beginning."""
    return line.kind == "paragraph" and _ON.match(line.text) is not None


def _single(line: Line) -> bool:
    """Whether a list is of one point, as a deck is that stands between dashes, and says something."""
    text = line.text.strip(" -–—•*")
    return "\n" not in text and 4 <= length(text) <= 45 and not terminal(text) and _FULL_COLON.search(text[:30]) is None


def _listed(line: Line, language: str) -> Role:
    """A list under the headline: the author's points, fields, or buttons of the page ("Share", "Tweet")."""
    if all(furnished(row, pack(language)) for row in line.text.split("\n") if row.strip()):
        return "furniture"
    if not fields(line):
        return "summary"
    return "date" if dates(line.text, language, "month") else "furniture"
