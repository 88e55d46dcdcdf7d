"""Whose release it is where no capital shows a name: the house that stands over the headline, and that a text says has told it to the press."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.signboards import ENDING
from masthead.anatomy.wording.spaced import halts, head, kit_of, words_in
from masthead.expressions import expression
from masthead.language.months import weekday
from masthead.language.stems import bare_of_all, made

_LONGEST = 9
"""Words that a name has at most."""


# ── whose press notice it is ─────────────────────────────────────────────────────────────────────────


def _service(noun: str) -> re.Pattern[str]:
    """Whose press service "tells", or "was told in": up to where the clause ends."""
    return expression(
        rf"(?P<name>{noun} (?>(?:на )?)(?:(?![^\W\d_]+[,.;:])[«\"„]?[^\W\d_][^,.;:\n(–—]{{2,80}}|[^\W\d_]*[A-ZА-ЯІЇЄ][^\W\d_]*))"
    )


_TOLD = (
    # "according to the public relations of …", "in a press notice on behalf of …", "the press service of … says"
    ("به گزارش", expression(r"به گزارش (?:روابط عمومی|روابط‌عمومی|اداره روابط عمومی)(?: و امور بین ?الملل)? (?P<name>[^،,:؛.\n]{3,120})")),
    ("পক্ষ থেকে", expression(r"(?P<name>[^।,\n]{2,60}?)(?:\s?এর|ের|র) পক্ষ থেকে\s[^।\n]{0,24}বিজ্ঞপ্তি")),
    ("जारी", expression(r"(?P<name>[^।,\n]{3,60}?) (?:की ओर से|द्वारा) जारी\s[^।\n]{0,12}(?:विज्ञप्ति|बयान|वक्तव्य)")),
    ("جاری", expression(r"(?P<name>[^۔،\n]{3,60}?) (?:کی جانب سے|کی طرف سے) جاری\s[^۔\n]{0,16}(?:اعلامی|بیان|پریس ریلیز)")),
    ("", expression(r"(?:بيان|بلاغ)(?: صحفي)? (?:صادر عن|صدر عن|أصدرته|أصدره) (?P<name>[^،,:؛.\n]{3,90})")),
    (
        "",
        expression(
            r"\A(?P<name>(?:Компания |Группа компаний |Корпорация )?(?:ТОО|ООО|АО|ПАО|ОАО|ЗАО|НАО|АНО|НКО|ГК|ФГБУ|ФГУП|ГБУ|МУП|ОсОО|ТОВ|ПрАТ|ЕООД|ООД) [«“„\"][^»”“\"\n]{2,60}[»”“\"])"
        ),
    ),
    ("пресс-служб", _service(r"пресс-служб\w{1,3}")),
    ("прес-служб", _service(r"прес-служб\w{1,3}")),
    ("пресслужб", _service(r"пресслужб\w{1,3}")),
    ("пресцент", _service(r"пресцент\w{2,4}")),
    ("กระทรวง", expression(r"\Aกระทรวง\S+ โดย\s?(?P<name>(?:กรม|สำนักงาน|การ|องค์การ|สถาบัน)\S+)")),
)
_READ = 600
_ON = expression(r"\s(?:đã|sẽ|đang|vừa|cũng|được|vào|tổ chức|imefanya|imetoa|ime\w+|ame\w+|wame\w+|yamekuwa)(?=\s|$)")
"""How the sentence goes on behind a name in Vietnamese and Swahili."""
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
        text = lines[at].text[:_READ]
        for needle, pattern in _TOLD:
            match = pattern.search(text) if needle in text else None
            name = _of_letters(_whole(match, text, lexicon) or ended(match["name"], lexicon)) if match else ""
            if match and len(name) > 2:
                start = match.start("name") + match["name"].find(name)
                if offer := name_at(name, "issuer.told-by", 0.75, lines[at], start):
                    yield offer
                    break


def _whole(match: re.Match[str], text: str, lexicon: Pack) -> str:
    """A Persian name with "and" in it, if a comma ends it and nothing before that comma ends a name: "سازمان بنادر و اسکله‌های شهرداری کرانه،"."""
    name = match["name"].strip()
    if " و " not in name or text[match.end("name") : match.end("name") + 1] not in ("،", ","):
        return ""
    kit = kit_of(lexicon)
    words = words_in(name, kit)
    bound = any(word.bare != "و" and (halts(word, kit) or word.bare in kit.titles or word.bare in kit.forenames) for word in words[1:])
    return name if len(words) <= _LONGEST + 3 and not bound and not any(head(word, kit) >= 0 for word in words[1:]) else ""


def _of_letters(name: str) -> str:
    """Of a press service's name the house's own, if that is letters, which no case changes: "пресс-служба УМВД"."""
    service, _, rest = name.partition(" ")
    return rest if service.startswith(("пресс-служб", "прес-служб", "пресслужб")) and rest.isupper() and " " not in rest else name


def ended(text: str, lexicon: Pack) -> str:
    """A name up to where its sentence goes on: to a small word, a verb, or to somebody who stands before an office ("حیدری مدیرعامل …")."""
    bare = expression(r"^.*[)\]]\s").sub("", text)
    first, _, rest = bare.partition(" ")
    bare = rest if rest and weekday(first, lexicon.language) >= 0 else bare
    if not "\u0590" <= bare[:1] <= "\u08ff":
        said = _ON.split(bare.strip(), maxsplit=1)[0].split(" ")
        titled = next((at for at, word in enumerate(said) if at and word.rstrip(".").casefold() in lexicon.titles), len(said))
        return " ".join(said[:titled])
    kit = kit_of(lexicon)
    words = words_in(bare, kit)
    end = 1
    while end < len(words) and end < _LONGEST and not words[end].gap and not halts(words[end], kit) and words[end].bare not in kit.titles:
        if end > 1 and words[end].bare in kit.forenames:
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


# ── whose name the text begins with ──────────────────────────────────────────────────────────────────

_OPENS = made(
    lambda: (
        rf"(?:(?:[^,،\n]{{0,24}}\d[^,،\n]{{0,12}}|[^,،\n]{{2,12}})[,،] ?)?(?=(?P<noun>(?:ال)?(?:{bare_of_all('houses_first')})|(?:{bare_of_all('houses_before')})\s))"
    )
)
_MOST = 7
"""Words of a name that a text says again."""


def opens(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The name that begins with a noun of houses, as the lead does, as far as headline or text say it again: "עיריית נווה ים", "กรมสายน้ำ"."""
    text, offset = lead
    if found.body >= len(lines) or (text[:1].isascii() and lexicon.language not in ("vi", "sw", "id")):
        return None
    rest = "\n".join(line.text[:1500] for at, line in enumerate(lines[:40]) if at != found.body)
    told = f"{rest}\n{text[60:1500]}".casefold()
    final = ENDING.match(text)
    if final and final["name"].casefold() in told and len(final["name"].split()) <= _MOST:
        return name_at(final["name"], "issuer.opens-with", 0.5, lines[found.body], offset)
    match = _OPENS.match(text)
    if match is None:
        return None
    start = match.end()
    if "\u0e00" <= text[start] <= "\u0e7f":
        chunk = expression(r"[\u0e00-\u0e7f]+").match(text[start:])
        most = chunk.end() if chunk else 0
        size = next((count for count in range(min(most, 40), len(match["noun"]) + 2, -1) if text[start : start + count] in told), 0)
        name = text[start : start + size]
    else:
        words = expression(r"(?<=[,،.])\s").split(text[start : start + 120])[0].rstrip(" ,،.").split(" ")[:_MOST]
        name = next((kept for many in range(len(words), 1, -1) if (kept := " ".join(words[:many])).casefold() in told), "")
    name = ended(name, lexicon) if name else ""
    return name_at(name, "issuer.opens-with", 0.5, lines[found.body], offset + start) if len(name) > len(match["noun"]) + 1 else None
