"""What a web page has round a text, and a text saved from one has still: tools, menus, what else there is to read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from masthead.anatomy.layout.lines import Line, holds, length, prose, terminal
from masthead.anatomy.pack import TOUCHING, Pack, phrases
from masthead.expressions import expression
from masthead.language.pack import Words

_MARKS = expression(r"[\s\W\d]*")
_SENTENCES = expression(r"(?<=[.!?。！？])\s+|(?<=[。！？])")
_BARS = expression(r"\s?[|›»·•]\s?|\s[/–—]\s|\s{3,}|\n")
_BAR = expression(r"[|›»·•/–—>→]")
_BLANK_COMMAS = expression(r"\s,\s")
_TRAIL = expression(r"\s[/>|→]\s|\s?[›»]\s?")
_FIRST_PAGES = frozenset(
    ("home", "homepage", "accueil", "início", "inicio", "portada", "start", "forsiden", "naslovna", "ראשי", "سرورق", "ہوم")
)
"""What sites call their first page with words that alone say nothing of a line: "Accueil" is also who answers the telephone."""
_PICTURE = expression(r"https?://\S+\.(?:jpe?g|png|gif|webp|svg|avif)(?:\?\S*)?", re.I)
_PLACED = expression(
    r"[\[(<](?:insert )?(?:photo|image|picture|logo|video|foto|bild|imagen|imagem|immagine|фото|изображение|图片|圖片|写真|사진)s?\b[^\])>\n]{0,60}[\])>]",
    re.I,
)
"""Where a picture stood: "[PHOTO OF …]"."""
_FILED = expression(r"(?:.{0,90}\S\.(?:html?|pdf|docx?|xlsx?|txt|xml)|EX(?:HIBIT)?[-. ]{0,2}\d{1,3}(?:\.\d{1,2})?|file\s+filename)", re.I)
"""A row of the list of files in which a stock exchange publishes a release."""
_FILES = (".htm", ".html", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".txt", ".xml")
_OWNED = expression(r"(?:©|\(c\)|copyright\b)\s?(?:\d{4}|[^\W\d_])", re.I)
"""Whose a page is, with which its foot begins."""
_LICENSED = expression(r"\blicen[sc]ed under (?:the |a )?(?:CC\b|Creative Commons)|\bCC[ -]BY(?:-(?:SA|NC|ND))*\b")
"""Under which licence a picture or a page may be used."""
_LICENCES = ("CC", "Creative Commons")
_MINUTES = expression(
    r"(?:[<~]\s?)?\d{1,2}\s?(?:min(?:ut\w{0,4})?|мин(?:ут\w?)?|хв|dk|dakika|perc|phút|分(?:钟|鐘|で読めます)?|분)\.?(?:\sread)?", re.I
)
_STYLED = expression(r"\s*[@.#\w][^{}]{0,120}\{[^{}]{0,200}:[^{}]{1,200}(?:\}|\{[^{}]*\}?).*")
"""A rule of a style sheet that was saved with a page."""
_LONGEST = 8
"""Words of a line or a sentence that a page says of itself."""
_ROW = 24
"""Words of a row of links."""
_SMALL = 4
"""Letters of the words that may stand behind a word of a page: "print this page"."""
_BACKED = ("copyright", "©")
_ENOUGH = 20
"""Words of a paragraph that surely is text, where a page only names other texts."""
_OPENS = 3
"""Lines above or below one that begins another text, among which its day stands."""


_NETWORK_NAMES = "facebook twitter x linkedin whatsapp telegram instagram pinterest threads bluesky mastodon reddit tumblr viber xing messenger e-mail email"
_NETWORKS = frozenset(_NETWORK_NAMES.split())
"""Where a page offers to share a text."""


def furnished(text: str, lexicon: Pack) -> bool:
    """Whether a line is nothing that the release says: tools of a page, a row of its menu, a picture's address."""
    if len(text) > 240:
        return False
    rows = [row.strip() for row in text.split("\n") if row.strip()]
    if all(map(_of_file, rows)):
        return True
    if len(text) < 20 and _MINUTES.fullmatch(text):
        return True  # how long it takes to read
    size, begun = length(text), _found(text, lexicon)
    if begun is not None and size <= _LONGEST and _begins(begun, lexicon) and not terminal(text):
        return True
    if size <= _ROW and ((any(mark in text for mark in _LICENCES) and _LICENSED.search(text)) or ("{" in text and _STYLED.fullmatch(text))):
        return True
    # "skip navigation , search , contact us": nobody writes a text so.
    listed = [part for row in rows for part in _BLANK_COMMAS.split(row)] if text.count(",") > 2 else rows
    if len(listed) > len(rows) + 2 and all(length(part) <= 5 for part in listed) and not expression(r"[\d@]").search(text):
        return True
    if size <= _ROW and (_BAR.search(text) or "  " in text or not text.isprintable()):
        # Where a page stands in its site: "Home / Press / Press releases / …".
        trail = _TRAIL.split(text) if "\n" not in text else []
        if (
            len(trail) >= 3
            and trail[0].strip()  # speech opens with such a mark, too: "»…«, sagte Eva Klein. »…«"
            and " " not in trail[0].strip()
            and (_bare(trail[0]) in _FIRST_PAGES or _bare(trail[0]) in _known(lexicon.furniture))
        ):
            return True
        row = [part for part in _BARS.split(text) if part.strip(" .:")]
        if len(row) > 1 and all(length(part) <= 4 for part in row):
            return sum(_whole(part, lexicon) for part in row) * 2 > len(row)
    if begun is None:
        return False  # nor does its first sentence begin with a phrase of a page
    said = [part for part in _SENTENCES.split(text) if part.strip()]
    return all(length(part) <= _LONGEST and _alone(part, lexicon) for part in said)


def _of_file(row: str) -> bool:
    """Whether a row is the address of a picture, where one stood, or a row of a list of files."""
    low = row.casefold()
    return (
        low.startswith("ex-99")
        or (low.startswith("http") and _PICTURE.fullmatch(row) is not None)
        or (low[0] in "[(<" and _PLACED.fullmatch(row) is not None)
        or (" " in row and (low.endswith(_FILES) or low.startswith(("ex", "file"))) and _FILED.fullmatch(row) is not None)
    )


def _begins(begun: tuple[str, str], lexicon: Pack) -> bool:
    """Whether a line that begins with a phrase of a page is the page's. A word alone ("search", "share") says so only if little is behind it:
    "Search engines under the law" is a title; with a colon ("Tags:") it always does."""
    said, rest = begun
    return " " in said or said.casefold() in _BACKED or said[-1] in ":：" or _little(rest, lexicon)


def _alone(text: str, lexicon: Pack) -> bool:
    """Whether a sentence is a page's: a phrase and nothing behind it, or a longer phrase that it begins with."""
    found = _found(text, lexicon)
    return found is not None and (not any(map(str.isalpha, found[1])) or found[0].count(" ") >= 2)


def _found(text: str, lexicon: Pack) -> tuple[str, str] | None:
    """The phrase that a line begins with, and what is behind it."""
    at = _MARKS.match(text)
    found = phrases(lexicon.furniture).match(text, at.end() if at else 0)
    return (found.group(), text[found.end() :]) if found else None


def _little(rest: str, lexicon: Pack) -> bool:
    """Whether what is behind a word of a page is no more than small words, numbers, or further words of a page."""
    words = [word for word in rest.split() if any(map(str.isalpha, word)) and word.casefold().strip(",.:") not in _NETWORKS]
    if not words:
        return True
    if TOUCHING.within(rest) or len(words) > 2:
        return False
    return "@" not in rest and (_whole(rest, lexicon) or all(len(word) <= _SMALL and word.islower() for word in words))


def _whole(text: str, lexicon: Pack) -> bool:
    """Whether a text is one of the phrases of a page, or of those that head what else it has."""
    return _bare(text) in _known(lexicon.furniture) or _bare(text) in _known(lexicon.elsewhere)


@lru_cache(maxsize=64)
def _known(words: Words) -> frozenset[str]:
    return frozenset(map(_bare, words))


def _bare(text: str) -> str:
    """A line without case, marks, numbers and blanks."""
    return "".join(filter(str.isalpha, text.casefold()))


def beyond(lines: Sequence[Line], labels: Sequence[str], body: int, lexicon: Pack) -> int:
    """Where below a text a page goes on to other texts ("Recent news", "Leave a reply"); the number of lines if it does not.

    What follows only names other texts, or begins them: whole paragraphs stand under a day of their own.
    """
    told = 0
    for at in range(body, len(lines)):
        line = lines[at]
        heads = told and line.kind in ("paragraph", "heading") and not holds(line.text, _LONGEST + 1) and heads_others(line.text, lexicon)
        heads = heads and not heads_comments(line, lines[at + 1] if at + 1 < len(lines) else line)
        if heads and all(_introduces(lines, labels, below) for below in range(at + 1, len(lines)) if _text(lines[below], labels[below])):
            return at
        if told >= _OPENS and line.kind == "paragraph" and _OWNED.match(line.text) and not holds(line.text, _LONGEST + 1):
            below = [under for under in range(at + 1, len(lines)) if not labels[under] and prose(lines[under])]
            ended = "end-mark" in labels[body:at]
            if (ended or len(below) * _FEWER <= told) and not any(labels[under] == "end-mark" for under in range(at + 1, len(lines))):
                return at
        told += prose(line)
    return len(lines)


_FEWER = 2
"""How many times as many paragraphs stand above the row that says whose a page is as below it."""


def heads_others(text: str, lexicon: Pack) -> bool:
    """Whether a line is nothing but the heading of what else a page offers: "Recent news", "About the author"."""
    return _bare(text) in _known(lexicon.elsewhere)


def heads_comments(heading: Line, below: Line) -> bool:
    """Whether a heading is over comments of those whom headings of a lower level name, not over what readers of a page write."""
    below_it = heading.kind == below.kind == "heading" and below.level > heading.level
    return below_it and _COMMENTS.fullmatch(heading.text.strip()) is not None


_COMMENTS = expression(
    r"(?:コメント|Comments?|Kommentare?|Commentaires?|Comentarios?|Comentários?|Commenti|Komentarze|Komentáře|Комментарии|Reacties|评论|評論|코멘트)",
    re.I,
)


def _text(line: Line, said: str) -> bool:
    """Whether a line is a paragraph of text that begins and ends."""
    return not said and prose(line) and holds(line.text, _ENOUGH) and terminal(line.text) and not line.text.rstrip().endswith(("…", "..."))


def _introduces(lines: Sequence[Line], labels: Sequence[str], at: int) -> bool:
    """Whether a paragraph stands right below the title of another text and a day, or above one."""
    return any(labels[near] == "date" for near in range(max(at - _OPENS, 0), min(at + 2, len(lines))))
