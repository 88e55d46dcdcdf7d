"""Whom boilerplate is about: the house that a heading or its first words name, under the fuller name with which it acts in the lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.houses import POINTS
from masthead.anatomy.layout.lines import Line, about_head, length
from masthead.anatomy.model import Found
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.parts.rowheads import about_row
from masthead.anatomy.parts.standing import finds, named_by
from masthead.anatomy.parts.titles import OFFICE
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.sparing import caseless
from masthead.anatomy.wording.names import runs
from masthead.expressions import Letters, expression

_TOUCHING = Letters("\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff")
_ARTICLE = expression(r"(?:the|die|der|das|la|le|les|el|los|las|il|lo|gli|o|os|as|de|het)\s|l['’]", re.I)
_TOGETHER = expression(r"\s(?:and|und|et|y|e|en|och|og|i|a|и|та|ve|&)\s")
_COMMON = expression(
    r"[▣■●◆◇□○▶*#\s]*(?:업체|회사|기업|기관|단체|당사|公司|企业|企業|机构|機構|会社|當社|当社|組織|组织|团体|團體|company|us)[\s:：]*", re.I
)
"""What a heading of boilerplate says that names nobody: "업체 소개", "About the company"."""


def about(lines: Sequence[Line], found: Zones, lexicon: Pack, lead: tuple[str, int]) -> Iterator[Found]:
    """The organisations that boilerplate is about; the one that the lead names first is more likely than others."""
    names: list[tuple[int, Found]] = []
    for at, line in enumerate(lines):
        if found.roles[at] != "boilerplate":
            continue
        row = about_head(line.text, lexicon) or (about_row(line.text, lexicon) if lexicon.about_after else 0)
        head = line.text[: row or (len(line.text) if length(line.text) <= 12 else 0)].strip(" :-–—*=#•")
        opened = phrases(lexicon.about).match(head)
        name = head[opened.end() :].strip(" :") if opened else ""
        if opened and name.startswith(_THE) and (noun := opened.group().rpartition(" ")[2]).startswith(_THE):
            name = f"{noun} {name}"  # "عن الهيئة العامة للموانئ"
        if not name:
            name = next((head[: -len(end)].strip() for end in lexicon.about_after if caseless(head).endswith(caseless(end))), "")
        name = expression(r"^(?:the|die|der|das|la|le|l['’]|el|los|las)\s", re.I).sub("", name)
        if name.isalpha() and name.startswith(_THE):
            continue  # a noun with the article: "عن التدريب"
        # "St. Mary's Hospital": what the paragraph below begins with is a name, whatever is in it.
        sure = len(name) > 6 and at + 1 < len(lines) and _bare(lines[at + 1].text[:120]).startswith(name)
        if not name and not opened and "\n" not in (named := named_by(told := _below(line.text, lexicon), lexicon)) and named:
            name, sure = named, told.count(named) > 1 or finds(told, lexicon) == named
        two = _TOGETHER.split(name) if opened and not sure and sum(name in other.text for other in lines) == 1 else [name]
        if len(two) != _PAIR or not all(_is_house(one) and sum(one in other.text for other in lines) > 1 for one in two):
            two = [name]  # else "About Suite and Harbour", of which the text has each by itself
        for one in two:
            got = name_at(one, "issuer.boilerplate", 0.7, line, max(line.text.find(one), 0)) if one and (sure or _is_house(one)) else None
            if got is None:
                continue
            where = lead[0].casefold().find(got.text.casefold()[:24])
            names.append((where if where >= 0 else 10_000, got))
    names.sort(key=lambda pair: pair[0])
    for _, best in names[:1]:
        yield _in_full(best, lines, found, lead, lexicon) or best
    for _, other in names[1:]:
        yield Found(other.text, replace(other.evidence, confidence=0.5))


_THE = "ال"
"""The Arabic article."""
_PAIR = 2
_LINK = 4
"""Letters of the words at most that join the words of a name."""


def _below(text: str, lexicon: Pack) -> str:
    """The text of boilerplate without the row over it that says only what it is: "About the company"."""
    row, _, rest = text.partition("\n")
    label = phrases(lexicon.about).match(row) if rest else None
    return rest if label and not row[label.end() :].strip(" :") else text


def _bare(text: str) -> str:
    """A text without the article that it begins with."""
    article = _ARTICLE.match(text)
    return text[article.end() :] if article else text


def _is_house(name: str) -> bool:
    """Whether what boilerplate is about can be a house: no "this document", no "the survey", nobody's something."""
    return (
        not (name.islower() and name.isalpha())
        and not POINTS.match(name)
        and not _COMMON.fullmatch(name)
        and not expression(r"['’]s\s").search(name)
        and len(name.split()) <= 10
    )


_TO_VERB = expression(r"(?:\s(?:has|hat|ha|đã|vừa))?\Z", re.I)
"""What stands between it and a verb, if anything."""


def _without_day(front: str, lexicon: Pack) -> str:
    """What stands before a verb without the word for today at either end: "Hôm nay, Hội Cảng Norhaven", "Hội Cảng Norhaven hôm nay (đã)"."""
    if not present(lexicon.today):
        return front
    today = phrases(lexicon.today)
    if opened := today.match(front):
        front = front[opened.end() :].lstrip(" ,")
    last = next((said for said in today.finditer(front) if _TO_VERB.match(front, said.end())), None)
    return front[: last.start()].rstrip(" ,") if last else front


def _in_full(name: Found, lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The fuller name under which the lead lets it act: boilerplate is about "Acme", "the Acme Development Group" announces."""
    text, offset = lead
    act = phrases(lexicon.announce).search(text[:200]) if lexicon.announce else None
    front = _without_day(text[: act.start()].strip(), lexicon) if act else ""
    spaced = not _TOUCHING.within(front)
    if (
        spaced
        and name.text in front
        and len(front) > len(name.text)
        and len(front.split()) <= 9
        and not expression(r"[,.;:()«»“”\"]").search(front)
        and not _TOGETHER.match(front.partition(name.text)[2])  # two houses act together
    ):
        front = expression(r"^(?:the|die|der|das|l[ae]s?|los|el|il|lo|het)\s|^l['’]|\s(?:has|hat|ha|đã|vừa)$", re.I).sub("", front)
        told = front.partition(name.text)[0].split()
        if told and told[-1].islower() and told[-1].isalpha() and len(told[-1]) > _LINK and name.text[0].isupper():
            return None  # "Leading boat builder Acme": what it is, and its name
        front = front.partition(" ")[2] if lexicon.language == "pt" and front.startswith(("A ", "O ", "As ", "Os ")) else front
        return name_at(front, "issuer.lead-subject", 0.7, lines[found.body], offset + max(text.find(front), 0))
    for run in runs(text, 0, 400):
        if run.group() != name.text and name.text in run.group() and OFFICE.search(run.group()) and len(run.group().split()) <= 7:
            return name_at(run.group(), "issuer.lead", 0.6, lines[found.body], offset + run.start())
    return None
