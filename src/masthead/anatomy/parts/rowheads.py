"""Headings that are the first row of the paragraph which they head: "About Acme", and in the next row what Acme is."""

from __future__ import annotations

import re

from masthead.anatomy.layout.lines import Line, formed, length, terminal
from masthead.anatomy.pack import TOUCHING, Pack, Words, phrases, present
from masthead.anatomy.parts.standing import founded
from masthead.anatomy.wording.signboards import CLOSED
from masthead.expressions import expression

ADORNED = "【［〔[《〈<＜■□▣●○◆◇▶►▼*※・☆★ \u3000"
"""What headings are adorned with in East Asia …"""
CLOSING = "】］〕]》〉>＞"
"""… and what closes it."""
_TOPIC = expression(r"(?:は(?:こちら(?:まで)?)?|まで)\Z")
"""The small words of Japanese that lead from the words for whom to ask to who that is: "お問い合わせは"."""
_BRACKETED = expression(r"\s?[(（][^()（）]*[)）]\Z")
"""What stands behind a heading: "(not for publication)", the letters of a name."""
_STOPPED = 2
"""Words that a heading has at most which ends with a stop: "Справочно.", "Background."."""
_NAMED = 3
"""Letters that a name has more than, where the text below its heading begins with it."""
_HEADING, _TEXT = 10, 6
"""Words that a heading has at most, and the text below it at least."""
_WHOLE = 4
"""Letters from which on a heading of boilerplate names it alone, where words touch: "会社概要", but not "概要"."""


def unled(row: str) -> str:
    """A row of East Asia without what closes it, and the small words that lead on."""
    return _TOPIC.sub("", row.rstrip(CLOSING))


def ends_about(text: str, after: Words) -> bool:
    """Whether a heading ends as those of boilerplate do where the name stands first: "Acme Hakkında"."""
    if not after or _NUMBERED.match(text):
        return False
    bare = text.rstrip(f" :：{CLOSING}")
    if bare.endswith(_OVERVIEW) and (" " in bare[: -len(_OVERVIEW)].strip() and CLOSED.search(bare[: -len(_OVERVIEW)].strip()) is None):
        return False
    return _small(bare).endswith(tuple(map(_small, after)))


def _small(text: str) -> str:
    """The text in small letters, with one for the two that Turkish has for i: in capitals "hakkında" is "HAKKINDA"."""
    return text.casefold().replace("ı", "i").replace("i̇", "i")


def concerns(text: str) -> bool:
    """Whether a heading concerns a house, as those of boilerplate say it in Hong Kong: "有關海灣集團有限公司"."""
    return text[:2] in ("有關", "有关") and CLOSED.search(text.rstrip(f" :：{CLOSING}")[2:]) is not None


_NUMBERED = expression(r"\s*[（(]?[0-9０-９一二三四五六七八九十①-⑳Ⅰ-Ⅹ]{1,2}[）).．、]?\s?[^\W\d_]")
"""A heading with its number is a chapter's, and of no house."""
_OVERVIEW = "개요"
"""What Korean puts behind a house's name, and behind anything else of which it gives an overview."""


_IN_CASE = {
    "hu": expression(r"(?:Az? )?(?P<name>[^\W\d_].{2,60}?)(?:j?[aeáé]?r[óő]l)\Z"),
    "fi": expression(r"(?:Tietoa |Tietoja )?(?P<name>[^\W\d_a-zäö].{2,60}?)(?:st[aä])\Z"),
    "et": expression(r"(?P<name>[^\W\d_a-zäöüõ].{2,60}?)(?:st)\Z"),
    "he": expression(r"על (?P<name>\S.{1,60})\Z"),
}
"""How a name alone heads what is told of it in languages whose case or lone small word says "about": "A Tisza Alapítványról", "על אורגל"."""


def about_in_case(heading: str, below: str, language: str) -> bool:
    """Whether a row tells in such a case of what the text below it begins with, or of what was founded when that says: "A Tisza Alapítványról", and below
    it "Az 1957-ben alapított szervezet …"."""
    pattern = _IN_CASE.get(language)
    told = pattern.match(heading.strip(f" {ADORNED}{CLOSING}:")) if pattern is not None and length(heading) <= _NAME else None
    if told is None or terminal(heading) or length(below) < _TEXT:
        return False
    name = told["name"].casefold()
    stem = name if language == "he" else name[: max(len(name) - 2, 4)]
    begun = below.casefold()
    if any(begun.startswith(f"{article}{stem}") for article in ("", "a ", "az ", "„", "ה")):
        return True
    return sum(word[0].isupper() for word in told["name"].split()) >= _CAPITALS and founded(below[:_SINCE]) is not None


_CAPITALS, _SINCE = 2, 80
"""Words with a capital that the name of a house has at least, and characters at the beginning of a text that say when it was founded."""


_NAME = 7
"""Words of a heading that is but a name."""
_BRIEF = expression(
    r"(?P<name>[^\W\d_a-z].{1,60}?)\s(?:(?i:in brief|at a glance|in a nutshell|auf einen blick|in kürze|im überblick|im profil|im porträt|kurz gefasst|en bref|en quelques (?:mots|chiffres)|"
    r"d[’']un coup d[’'](?:œ|oe)il|de un vistazo|en síntesis|en breve|em resumo|em síntese|in breve|in sintesi|in het kort|in kort bestek|i korthet|i korthed|kort fortalt|i korte trekk|"
    r"lyhyesti|lühidalt|īsumā|trumpai|w skrócie|w pigułce|ve zkratce|v skratke|v kocke|na kratko|ukratko|pe scurt|röviden|вкратце|коротко|стисло|накратко|με μια ματιά|kısaca|secara ringkas))\Z"
)
"""A name and words that say it is told in brief, as a heading of what it is; what else is told so does not begin what stands below."""


def in_brief(heading: str, below: str) -> bool:
    """Whether a row tells in brief who the text below it begins with: "Acme in brief", and below it "Acme is a maker …"."""
    told = _BRIEF.match(heading.strip(f" {ADORNED}{CLOSING}:"))
    return told is not None and below.startswith(told["name"])


def about_row(text: str, lexicon: Pack) -> int:
    """The length of a first row that heads what the rows below it say of a house; 0 if none does."""
    bare = _first_row(text)
    if not bare:
        return 0
    below = text[text.index("\n") :].lstrip()[:120]
    if about_in_case(bare, below, lexicon.language) or in_brief(bare, below):
        return text.index("\n")
    said = phrases(lexicon.about).match(bare) if present(lexicon.about) else None
    name = bare[said.end() :].strip(' «„“"') if said else ""
    if len(name) > _NAMED and below.casefold().startswith(name.casefold()):
        heads = True  # "Over het Havenfonds", and below it "Het Havenfonds is …", in whatever script
    elif name and name.split()[-1][0].isupper() and below.startswith(name.split()[-1]):
        heads = True  # "O tvrtki Mlin", and below it "Mlin posluje …"
    elif said is None:
        heads = ends_about(bare, lexicon.about_after) and bare.casefold() not in lexicon.about_after
    elif TOUCHING.within(bare[:1]):
        heads = founded(below) is not None if name else len(bare) >= _WHOLE  # "About Acme", and below it "founded in 1998 …"
    else:
        heads = (not name and " " in said.group()) or (name[:1].isalpha() and not name[0].islower())
    return text.index("\n") if heads else 0


def notes_row(text: str, lexicon: Pack) -> int:
    """The same of notes: "Notes to editors:", and in the next row the first of them."""
    bare = _first_row(text)
    said = phrases(lexicon.notes).match(bare) if bare and present(lexicon.notes) else None
    if said is None:
        return 0
    rest = bare[said.end() :].strip(" ,;–—-.")
    private = not rest or (present(lexicon.private) and phrases(lexicon.private).fullmatch(rest) is not None)
    return text.index("\n") if private else 0  # "Note to editors, not for publication"


def _first_row(text: str) -> str:
    """The first row of a paragraph, if it may head the others, without what adorns it."""
    first, _, rest = text[:600].partition("\n")
    bare = _BRACKETED.sub("", first.strip(f"{ADORNED}{CLOSING}#:："))
    stopped = terminal(bare) and not formed(bare) and length(bare) > _STOPPED
    heads = (
        bool(rest)
        and len(first) <= 80
        and (length(first) <= _HEADING or "\u0e01" <= bare[:1] <= "\u0e4e")
        and not stopped
        and length(rest) >= _TEXT
    )
    return bare.rstrip(".") if heads and not rest.lstrip()[:1].islower() else ""


_FACTS = expression(
    r"(?:(?:quick|fast|key|the)\s)?facts(?:\sand\sfigures|\sat\sa\sglance)?|by the numbers|(?:zahlen|daten)\sund\sfakten|fakten|faits\s(?:en bref|saillants)|chiffres[- ]clés|"
    r"datos\sclave|cifras\sclave|dados\s(?:rápidos|principais)|numeri\schiave|feiten\sen\scijfers|fakta",
    re.I,
)


def heads_facts(line: Line) -> bool:
    """Whether a row heads facts and figures that go with a text: "Quick facts:", "Faits en bref", "Zahlen und Fakten"."""
    return len(line.text) < _LONGEST and _FACTS.fullmatch(line.text.strip(" *:：-–—")) is not None


_LONGEST = 30
"""Characters of such a row."""
