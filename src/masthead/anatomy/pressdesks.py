"""Whose release it is where no capital shows a name: the house that stands over the headline, and that a text says has told it to the press."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.anatomy.doers import name_at
from masthead.anatomy.letterhead import named
from masthead.anatomy.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack
from masthead.anatomy.signboards import board
from masthead.anatomy.spaced import halts, head, kit_of, words_in
from masthead.anatomy.zones import Zones
from masthead.expressions import expression
from masthead.language.months import weekday

_LONGEST = 9
"""Words that a name has at most."""


def over(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """The house whose name stands alone over the headline, or between it and the text with a colon behind it."""
    for at in range(min(found.body, len(lines), 8)):
        line = lines[at]
        bare = line.text.rstrip(" :：")
        if at == found.headline or line.kind not in ("paragraph", "heading") or found.roles[at] in ("status", "contact", "filing", "genre"):
            continue
        heads = at < found.headline or bare != line.text
        if at < found.headline and _foreign(lines, found, at):
            return name_at(bare, "issuer.board", 0.7, line, 0)
        if heads and board(bare, lexicon):
            return name_at(bare, "issuer.board", 0.8, line, 0)
    return None


def _foreign(lines: Sequence[Line], found: Zones, at: int) -> bool:
    """Whether a line is a name in Latin letters, with the genre or the day of a release beside it whose text is in another script."""
    text = lines[at].text
    beside = {found.roles[near] for near in (at - 1, at + 1) if 0 <= near < found.headline}
    if not beside & {"date", "genre", "status"} or not text.isascii() or not 4 <= len(text) <= 50 or not named(text):
        return False
    return found.body < len(lines) and not any(char.isascii() for char in lines[found.body].text[:2])


# ── whose press notice it is ─────────────────────────────────────────────────────────────────────────


_TOLD = (
    # "according to the public relations of …", "in a press notice on behalf of …", "the press service of … says"
    expression(r"به گزارش (?:روابط عمومی|روابط‌عمومی|اداره روابط عمومی)(?: و امور بین ?الملل)? (?P<name>[^،,:؛.\n]{3,120})"),
    expression(r"(?P<name>[^।,\n]{2,60}?)(?:\s?এর|ের|র) পক্ষ থেকে\s[^।\n]{0,24}বিজ্ঞপ্তি"),
    expression(r"(?P<name>[^।,\n]{3,60}?) (?:की ओर से|द्वारा) जारी\s[^।\n]{0,12}(?:विज्ञप्ति|बयान|वक्तव्य)"),
    expression(r"(?P<name>[^۔،\n]{3,60}?) (?:کی جانب سے|کی طرف سے) جاری\s[^۔\n]{0,16}(?:اعلامی|بیان|پریس ریلیز)"),
    expression(r"(?:بيان|بلاغ)(?: صحفي)? (?:صادر عن|صدر عن|أصدرته|أصدره) (?P<name>[^،,:؛.\n]{3,90})"),
    expression(r"\Aกระทรวง\S+ โดย\s?(?P<name>(?:กรม|สำนักงาน|การ|องค์การ|สถาบัน)\S+)"),
)
_READ = 600
_DEFINED = (
    expression(r"(?P<name>[^\s,.(]{2,20}(?: [^\s,.(]{2,20}){0,3}?)(?:\([^)\n]{1,60}\))?(?:은|는) (?=[^\n]{8})"),
    expression(r"(?P<name>[^。、\n（(]{2,30}?)(?:[（(][^）)\n]{1,80}[）)])?は[、，]?(?=[^\n]{8})"),
    expression(
        r"(?P<name>[^，。\n（(]{2,24}?)(?:[（(][^）)\n]{1,80}[）)])?(?:是|成立于|成立於|创立于|創立於|创建于|創建於|致力于|致力於)(?=[^\n]{8})"
    ),
)
"""How boilerplate begins that says what a house is: "별빛소프트는 …", "青葉協会は、…", "远山集团是…"."""
_OURSELVES = ("우리", "당사", "저희", "当社", "弊社", "私たち", "本", "我们", "我們", "该", "該", "이 ", "これ", "それ")


def told_by(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Iterator[Found]:
    """The house that the first paragraphs say has told it to the press."""
    for at in range(found.body, min(found.body + 3, len(lines))):
        for pattern in _TOLD:
            match = pattern.search(lines[at].text[:_READ])
            name = _ended(match["name"], lexicon) if match else ""
            if match and len(name) > 2:
                start = match.start("name") + match["name"].find(name)
                if offer := name_at(name, "issuer.told-by", 0.6, lines[at], start):
                    yield offer
                    break


def _ended(text: str, lexicon: Pack) -> str:
    """A name up to where its sentence goes on: to a small word, a verb, or to somebody who stands before an office ("حیدری مدیرعامل …")."""
    bare = re.sub(r"^.*[)\]]\s", "", text)
    first, _, rest = bare.partition(" ")
    bare = rest if rest and weekday(first, lexicon.language) >= 0 else bare
    if not "\u0590" <= bare[:1] <= "\u08ff":
        return bare.strip()
    kit = kit_of(lexicon)
    words = words_in(bare, kit)
    end = 1
    while end < len(words) and end < _LONGEST and not words[end].gap and not halts(words[end], kit) and words[end].bare not in kit.titles:
        if words[end].bare in kit.forenames:
            break
        if head(words[end], kit) >= 0:
            end -= 1
            break
        end += 1
    return bare[: words[end - 1].end] if words and end else ""


def defined(lines: Sequence[Line], found: Zones) -> Iterator[Found]:
    """What boilerplate says that it is, where words end with what makes them a subject."""
    for at, line in enumerate(lines):
        if found.roles[at] != "boilerplate" or line.text.isascii():
            continue
        match = next((match for pattern in _DEFINED if (match := pattern.match(line.text))), None)
        if match and not match["name"].startswith(_OURSELVES) and (offer := name_at(match["name"], "issuer.defined", 0.8, line, 0)):
            yield offer
