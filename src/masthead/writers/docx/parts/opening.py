"""How a publication opens: masthead, embargo, title and what stands with it, over the text or on a cover of its own."""

from __future__ import annotations

from masthead.brand.style import style
from masthead.document.model import Inline
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.writers.banners import shown
from masthead.writers.docx.characters import LEFT_TO_RIGHT_MARK
from masthead.writers.docx.ems import ems
from masthead.writers.docx.parts.summary import referred
from masthead.writers.docx.story import Story
from masthead.writers.docx.styles.covers import GROUNDED_LINK, band, block_top
from masthead.writers.docx.text import contents
from masthead.writers.docx.text.inlines import display, runs
from masthead.writers.docx.text.runs import ours, run
from masthead.writers.docx.text.titles import EVEN, lined, shortened, title_runs

LONG_TITLE, LONGER_TITLE = 3, 5
"""Titles of more lines are set smaller, as on pages; those that have more even so"""
_CLOSER = 80
"""at so many percents of that size."""
_LIKE_AN_ITEM = expression(r"^(\d+\.)(?=\s)")
_WORDS = expression(r"[^ \t\n\u2e80-\u9fff\uf900-\uffef/–—-]+[/–—-]?")
"""What no line parts; ideographs part anywhere."""
_LINKED = expression(r'<w:rStyle w:val="(?:Mixed)?Hyperlink\w*"/>')
_SCALES = (170, 150, 130, 115, 100, 85)
"""Percents of the title's size that it may have on a cover; the first that leaves it few lines and all its words whole is taken."""
_LEAST_TITLE = 65
"""Percents of a long title's size that any title has."""
_LEAST_SCALE = 100
"""No title is set smaller than that for the number of its lines."""
_FEW = 4
_FULL = 1.06
"""How much longer lines are than words, which break where they may."""
_PAD = 30.0
"""Points of a band under the last line."""
_AROUND = 16.0
"""Points between what stands on a cover."""
_HIGH = 0.3
"""Where the kicker stands without a band, as a share of the page's height."""
_BANNER = 44.0
"""Points that a line over the title takes with the space around it."""


def covered(story: Story, asked: str) -> bool:
    """Whether the file has a cover: by itself where it has a table of contents. `asked` is as for `contents.wanted`."""
    manuscript = story.manuscript
    when = manuscript.brand.cover.when
    wanted = when == "always" or (when == "auto" and contents.wanted(story, asked))
    return wanted and bool(plain(manuscript.briefing.title).strip())


def head(story: Story) -> None:
    """Over the text: issuer's word for it, date, language, embargo, title: in the body, since screen readers pass over page headers."""
    briefing = story.manuscript.briefing
    _facts(story, "Masthead", briefing.genre, briefing.date, briefing.language_name)
    _banners(story)
    if briefing.kicker:
        story.paragraph("Kicker", ours(story, briefing.kicker))
    if plain(briefing.title).strip():
        named = _title(story)
        role, share = ("title", 1.0) if named == "Title" else ("title_long", story.manuscript.narrow / 100 or 1.0)
        words = display(briefing.title)
        if named != "TitleNarrow" and (shorter := shortened(story, plain(words), role)):
            story.manuscript.evened = (named, shorter)
            named += EVEN
        story.paragraph(named, title_runs(story, words, role, share))
    _made(story, "MadeHeadline")
    _standfirst(story, "Subtitle")
    _lines(story, "HeadLine")
    story.apart = True


def _title(story: Story) -> str:
    """The style of the title: of a smaller one where it has many lines or a word of it has no room in one, and of one still smaller where it is
    so even then. Word would break the word without a hyphen."""
    words = plain(display(story.manuscript.briefing.title))
    if _length(story, "title", words) <= LONG_TITLE and _longest(story, "title", words) <= 1:
        return "Title"
    longest = _longest(story, "title_long", words)
    most = 100 if _length(story, "title_long", words) <= LONGER_TITLE else _CLOSER
    if longest <= 1 and most == 100:
        return "TitleLong"
    story.manuscript.narrow = max(min(int(100 / max(longest, 1)), most), _LEAST_TITLE)
    return "TitleNarrow"


def cover(story: Story) -> bool:
    """The same on a page of its own, larger; what the brand does not want there opens the next page. Whether nothing does, so that the
    page is still to be begun."""
    manuscript = story.manuscript
    briefing, brand = manuscript.briefing, manuscript.brand
    shown = frozenset(brand.cover.fields)
    told = "standfirst" in shown
    lines = [line for line in briefing.lines if plain(line).strip()]
    issuer = (briefing.provenance or briefing.issuer * (briefing.issuer != briefing.publisher)) * ("issuer" in shown)
    issuer *= briefing.issuer not in map(plain, lines)
    kind = " · ".join(dict.fromkeys(filter(None, (briefing.kicker, briefing.genre)))) if "genre" in shown else ""
    if "embargo" in shown:
        _banners(story)
    notes = tuple(("role", plain(line)) for line in lines)
    facts = " · ".join(filter(None, (briefing.date, briefing.language_name))) if "date" in shown else ""
    over = ("kicker", kind)
    _measure(
        story, "embargo" in shown, (over, ("standfirst", plain(briefing.standfirst) * told), *notes, ("name", facts), ("role", issuer))
    )
    if kind:
        story.paragraph("CoverKicker", ours(story, kind))
    named = "CoverTitle" if kind else "CoverTitleAlone"
    story.paragraph(named, title_runs(story, display(briefing.title), "title", manuscript.cover / 100))
    if told:
        _standfirst(story, "CoverSubtitle")
    _lines(story, "CoverNote")
    _facts(story, "CoverFacts", facts)
    if issuer:
        story.paragraph("CoverIssuer", ours(story, issuer))
    begin = len(story.out)
    _facts(story, "HeadLine", briefing.genre * ("genre" not in shown), briefing.date * ("date" not in shown), "")
    if "embargo" not in shown:
        _banners(story)
    _made(story, "MadeHeadline")
    if not told:
        _standfirst(story, "Subtitle")
    if len(story.out) > begin:
        story.begin_page(begin)
        story.apart = True
        return False
    return True


def _facts(story: Story, style: str, *facts: str) -> None:
    said = " · ".join(filter(None, facts))
    if said:
        # "28. Januar" at the start of a line is taken for an item of a list; an invisible mark after the stop prevents it.
        story.paragraph(style, run(story, _LIKE_AN_ITEM.sub(rf"\1{LEFT_TO_RIGHT_MARK}", said)))


def _banners(story: Story) -> None:
    briefing = story.manuscript.briefing
    if briefing.banner is not None:
        for line in shown(briefing.banner):
            story.paragraph("Banner", ours(story, line) if line == briefing.banner.text else run(story, line))
    for state in briefing.states:
        story.paragraph("Withdrawal" if state.kind == "withdrawal" else "State", ours(story, state.text))


def _made(story: Story, style: str) -> None:
    briefing = story.manuscript.briefing
    if briefing.made:
        story.paragraph(style, ours(story, briefing.made) + referred(story, briefing.made_reference))


def _standfirst(story: Story, style: str) -> None:
    standfirst = story.manuscript.briefing.standfirst
    if plain(standfirst).strip():
        story.paragraph(style, _shown(story, standfirst, style))


def _lines(story: Story, style: str) -> None:
    for line in story.manuscript.briefing.lines:
        if plain(line).strip():
            story.paragraph(style, _shown(story, line, style))


def _shown(story: Story, content: tuple[Inline, ...], style: str) -> str:
    """The runs of a line. On the ground of a cover no link could be read in the colour of links."""
    shown = runs(story, content)
    grounded = style.startswith("Cover") and story.manuscript.brand.cover.layout != "plain"
    return _LINKED.sub(f'<w:rStyle w:val="{GROUNDED_LINK}"/>', shown) if grounded else shown


def _measure(story: Story, stated: bool, under: tuple[tuple[str, str], ...]) -> None:
    """How large the title is on the cover, and how far down what is over it begins. `under` are the roles and words of what stands over and under it.

    Only Word knows how lines break; a band has room for one more than is reckoned here.
    """
    manuscript = story.manuscript
    briefing, brand = manuscript.briefing, manuscript.brand
    own = style(brand, "title", manuscript.language)
    length = _length(story, "title", plain(briefing.title))
    longest = _longest(story, "title", plain(display(briefing.title)))
    fits = [scale for scale in _SCALES if (length * scale / 100 <= _FEW or scale <= _LEAST_SCALE) and longest * scale / 100 <= 1]
    shown = plain(display(briefing.title))
    untorn = (scale for scale in fits if lined(story, shown, "title", scale / 100)[1])
    scale = next(untorn, next(iter(fits), _SCALES[-1] if longest > 1 else _LEAST_SCALE))
    lines = max(1 + int(length * scale / 100), len(lined(story, shown, "title", scale / 100)[0]))
    block = lines * own.leading * scale / 100
    for role, words in under:
        if words:
            block += (1 + int(_length(story, role, words))) * style(brand, role, manuscript.language).leading + _AROUND
    top = block_top(brand) + _BANNER * (bool(briefing.banner) + bool(briefing.states)) * stated
    one_more = own.leading * scale / 100
    begin = band(brand) - _PAD - one_more - block if brand.cover.layout == "band" else brand.page.height * _HIGH
    manuscript.cover, manuscript.drop = scale, max(round(begin - top), 12)


def _longest(story: Story, role: str, words: str) -> float:
    """What of a line of the column the longest of some words takes, about."""
    return max((_length(story, role, word) for word in _WORDS.findall(words)), default=0.0)


def _length(story: Story, role: str, words: str) -> float:
    """How many lines of the column words of a role fill, about."""
    manuscript = story.manuscript
    return ems(words) * style(manuscript.brand, role, manuscript.language).size * _FULL / manuscript.column
