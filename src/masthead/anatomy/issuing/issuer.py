"""Whose release it is: signed or named by the source itself, or else the name for which most of the text speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.issuing import attested, doers, houses, listed
from masthead.anatomy.issuing.accents import accented
from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.together import together
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.model import Dateline, Found, Quote
from masthead.anatomy.pack import Pack, pack, phrases
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.wording.bodies import COMMUNE, holds_body
from masthead.anatomy.wording.desks import behind_desk, only_desk
from masthead.anatomy.wording.names import holds_office, person
from masthead.anatomy.wording.signboards import CLOSED
from masthead.document.model import Metadata
from masthead.expressions import expression

_HEADS = expression(
    r"(?:(?:the )?office of (?:the )?(?:acting )?(?:director[- ]general|(?:executive |managing |national |regional )?director|chief executive(?: officer)?|general manager|registrar|vice[- ]chancellor"
    r"|(?:executive|permanent) secretary|secretary[- ]general|comptroller[- ]general|company secretary|principal|provost|dean|rector|ceo)"
    r"|(?:secrétariat|direction) générale?|(?:dirección|secretaría) general|(?:direção|secretaria)[- ]geral|(?:direzione|segreteria) generale"
    r"|generaldirektion|generalsekretariat|rektorat|dyrekcja(?: generalna)?|генеральная дирекция|секретариат)",
    re.I,
)
"""Who heads any house, as a row of its paper has it."""
_MOTTO = 3
"""Parts that the motto of a state has at least, each of fewer words: "Un peuple – un but – une foi"."""
_SPELT = r"((?:[^\W\d_a-z][\w’'.-]*\s(?:(?:of|for|the|and|on|in|de|des|du|la|del|für|und|der|do|da|di)\s){{0,2}}){{1,8}}[^\W\d_a-z][\w’'-]+)\s?[(（]{}[)）]"
_DASH = expression(r"\s[-–—|•·]+\s")
_CJK_DESK = expression(
    r"(?P<house>[^\s]{3,24})[ \u3000](?P<desk>\S{0,8}(?:広報|報道|渉外|宣传|宣傳|公关|公關|新闻|新聞|홍보|대변인|공보)\S{0,8}"
    r"|\S{0,6}(?:커뮤니케이션|대외협력|대외정책|미디어|언론|PR|IR|コミュニケーション|プレス|パブリックリレーションズ|传播|傳播|傳訊|传讯|媒体|媒體)\S{0,4}(?:팀|실|부|과|본부|센터|그룹|파트|室|部|課|局|グループ|チーム|ユニット|处|處|组|組|中心))"
)
"""A house and, behind a blank, its desk: "北浜大学 総務部広報課"."""
_BY_PAPER = ("issuer.holder", "issuer.from", "issuer.provider", "issuer.signature")
"""Rules that take a row of the paper as it stands, which the source’s own data may tell better (`agreed`)."""
_ACTING = ("issuer.acting", "issuer.weighed", "issuer.lead", "issuer.lead-subject")
"""Rules that take what acts in a text, which may be several houses."""
_READ = 120
"""Lines in which names are counted."""


def issuer(
    lines: Sequence[Line],
    found: Zones,
    line: Dateline | None,
    metadata: Metadata,
    lexicon: Pack,
    language: str,
    said_by: Sequence[Quote],
    *,
    trusted: bool,
) -> Found | None:
    """The name that is signed, or that the source gives for its publisher; else of all that the text offers the one most speaks for."""
    if any("\u00a0" in each.text for each in lines):  # a name is the same whatever blanks it is set with
        lines = [replace(each, text=each.text.replace("\u00a0", " ")) if "\u00a0" in each.text else each for each in lines]
    lead = doers.lead_of(lines, found, line)
    named = (
        _of_house(houses.signed(lines, found, language), lexicon)
        or _of_house(houses.provider(lines, found, lexicon), lexicon)
        or attested.by_a_carrier(lines, found)
        or _of_house(houses.issued_by(lines, found, lexicon), lexicon)
        or attested.by_a_sentence(lines, found, lexicon)
    )
    published = None
    if metadata.publisher and (named is None or named.evidence.rule in _BY_PAPER):
        from masthead.anatomy.issuing import publishers  # many texts say whose they are, or have no such data

        published = _of_house(publishers.published(metadata, lexicon, trusted=trusted), lexicon)
    if named is not None and published is not None:
        from masthead.anatomy.issuing.agreed import agreed  # few papers have both

        named = agreed(named, published, lines, found, lexicon)
    if named is None:
        from masthead.anatomy.issuing import details, lastrows, namedesks, publishers  # many texts sign

        named = (
            lastrows.beside_day(lines, found, language)
            or details.headed(lines, found, lexicon)
            or publishers.passed_on(published, lines, found, lead, lexicon)
            or namedesks.desk(lines, found, lexicon)
        )
    if named is None:
        from masthead.anatomy.issuing.likeliest import likeliest  # many sources name their issuer

        named = likeliest(lines, found, line, lead, metadata, lexicon, language, said_by, trusted=trusted) or _commune(lines, found, line)
    named = _of_house(named, lexicon) or named
    if named is None:
        return None
    named = _of_signer(named, lines, lexicon) if "," in named.text and named.evidence.rule == "issuer.weighed" else named
    if named.text.isascii() and lexicon.language != "en":
        named = _of_house(named, pack("en")) or named  # desks write their senders' names in English in any country
    named = attested.without_kind(named, lines, lexicon) if lexicon.makers else named
    named = attested.house_of(attested.of_organ(named, lines, lexicon), lines, lexicon) if named.evidence.rule != "issuer.author" else named
    named = _of_place(_placed(_spelt_out(named, lines, metadata, lexicon), lines), lines, found, lead, lexicon)
    named = listed.whole(named, lines, lexicon)
    if lexicon.language == "de":
        from masthead.anatomy.issuing.upright import upright

        named = upright(named, lines)
    named = accented(named, lines)
    named = listed.first_of_two(named, lines, lexicon) if named.evidence.rule in _ACTING else named
    named = attested.with_office(named, lines) if lexicon.language == "en" and named.evidence.rule in _ACTING else named
    named = together(named, lines, found, lead, lexicon, said_by)
    return _unmarked(_mixed(named, lines, metadata) if named.text.isupper() and " " in named.text else named, lexicon)


def _of_signer(named: Found, lines: Sequence[Line], lexicon: Pack) -> Found:
    """The house behind the name and the office of whoever signs for it, in one row: "Ida Moss Director, Harbour League"."""
    front, _, house = named.text.rpartition(", ")
    words = front.split()
    if not (2 < len(words) <= _SIGNER and person(words[:2], lexicon) and holds_office(words[2], lexicon) and holds_body(house, lexicon)):
        return named
    line = next((line for line in lines if words[0] in line.text and house in line.text), None)
    return named if line is None else name_at(house, "issuer.signature", 0.7, line, line.text.find(house)) or named


_SIGNER = 8
"""Words of a name and an office, at most."""


def doubted(named: Found | None, lines: Sequence[Line]) -> Found | None:
    """The issuer of a document that nothing shows to be a press release: unsure if it is a name that was weighed, and the text has it but once. Such a row
    may be a heading, a greeting, the head of a column."""
    if named is None or named.evidence.rule != "issuer.weighed" or sum(line.text.count(named.text) for line in lines) > 1:
        return named
    from masthead.anatomy.issuing.weighing import UNSURE  # it has weighed the name

    return Found(named.text, replace(named.evidence, confidence=min(named.evidence.confidence, UNSURE)))


_ELIDED = expression(r"[Ll]['’](?=(?P<noun>[^\W\dA-ZÀ-Þ_][\w-]*))")
"""An article before a noun in small letters."""


def _unmarked(named: Found, lexicon: Pack) -> Found:
    """The name without the mark of trade behind it, or the article that is no part of it before it: "L’association Mer et Vie", but not "L’Équipe" or
    "L’instant Quai"."""
    if (article := _ELIDED.match(named.text)) and made_of_houses(article["noun"], lexicon):
        begin = named.evidence.start + article.end() if named.evidence.end > 0 else named.evidence.start
        named = Found(named.text[article.end() :], replace(named.evidence, start=begin))
    text, last = named.text.rstrip("®™ "), named.evidence.end
    return (
        named
        if text in ("", named.text)
        else Found(text, replace(named.evidence, end=last - len(named.text) + len(text) if last > 0 else last))
    )


def _of_house(named: Found | None, lexicon: Pack) -> Found | None:
    """The house whose desk a name calls as well ("Communications Office – Harbour Trust"); None if it calls nothing but a desk."""
    if named is None:
        return named
    if not named.text.isascii() and (desk := _CJK_DESK.fullmatch(named.text)):
        return replace(named, text=desk["house"], evidence=replace(named.evidence, end=named.evidence.start + desk.end("house")))
    if (
        named.evidence.block < 0
        and (begun := behind_desk(named.text))
        and not only_desk(named.text, lexicon)
        and not only_desk(named.text[begun:], lexicon)
    ):
        named = replace(named, text=named.text[begun:])
    beside = named.text.split() if lexicon.language == "zh" and named.evidence.start >= 0 else []
    if len(beside) > 1 and all(CLOSED.search(part) for part in beside):  # offices in China that give a text together
        return replace(named, text=beside[0], evidence=replace(named.evidence, end=named.evidence.start + len(beside[0])))
    parts = [part.strip() for part in _DASH.split(named.text)]
    if len(parts) >= _MOTTO and all(len(part.split()) < _MOTTO for part in parts):
        return None
    own = [part for part in parts if not only_desk(part, lexicon) and not (len(parts) > 1 and phrases(lexicon.genres).fullmatch(part))]
    own = [part for part in own if not _HEADS.fullmatch(part)]
    if len(own) == len(parts) or not own:
        return named if own else None
    at = named.text.find(own[0])
    evidence = named.evidence
    return Found(
        own[0], replace(evidence, start=evidence.start + at, end=evidence.start + at + len(own[0])) if evidence.start >= 0 else evidence
    )


def _spelt_out(named: Found, lines: Sequence[Line], metadata: Metadata, lexicon: Pack) -> Found:
    """The name in full, where the source says what its letters stand for: "the Anti-Doping Authority (ADA)"."""
    short = named.text.removesuffix(" e.V.")
    if not (2 <= len(short) <= 8 and short.isupper() and short.isalpha()):
        return named
    author = metadata.author.strip()
    if "".join(char for char in author if char.isupper()).startswith(short) and " " in author:
        return Found(author, replace(named.evidence, rule="issuer.spelt-out"))
    for line in lines[:60]:
        if f"({short})" in line.text or f"（{short}）" in line.text:
            match = re.search(_SPELT.format(re.escape(short)), line.text[:4000])
            full = expression(r"^(?:The|Die|Der|Das|La|Le|El)\s").sub("", match[1]) if match else ""
            if match and full[:1].casefold() == short[0].casefold():
                return name_at(full, "issuer.spelt-out", named.evidence.confidence, line, match.end(1) - len(full)) or named
    if spelt := _over_text(named, short, lines):
        return spelt
    return _by_initials(named, short, lines, lexicon) if named.evidence.block < 0 and len(short) > 2 else named


def _over_text(named: Found, short: str, lines: Sequence[Line]) -> Found | None:
    """The name in full, where a row of the head is made of words with these initials: "U.S. HARBOUR TRADE ADMINISTRATION" over "HTA opens …"."""
    for line in lines[:_HEAD]:
        if line.kind != "paragraph" or len(short) < _LEAST:
            continue
        for row in line.text.split("\n"):
            words = [word for word in row.split() if word[0].isupper() and word not in _LANDS and word.casefold() not in _SMALL]
            if len(words) == len(short) <= len(row.split()) <= _ROW and "".join(word[0] for word in words) == short:
                return name_at(row.strip(), "issuer.spelt-out", named.evidence.confidence, line, line.text.find(row))
    return None


_LANDS = frozenset(("U.S.", "US", "UK", "U.K.", "EU", "UN"))
_SMALL = frozenset(("of", "for", "the", "and", "on"))
_HEAD, _ROW, _LEAST = 8, 10, 3
"""Lines of a head; words of the row of a letterhead; letters that stand for it."""


def _by_initials(named: Found, short: str, lines: Sequence[Line], lexicon: Pack) -> Found:
    """The house of which a sender gives only the letters, where the text has a name of such initials that begins with a noun of houses; of its cases
    the shortest, which is that of a subject."""
    words = rf"(?<!\w){short[0]}[^\W\d_]{{3,}}" + "".join(rf"\s(?i:{letter})[^\W\d_]{{2,}}" for letter in short[1:])
    told = (
        (match, line)
        for line in lines[:60]
        for match in re.finditer(words, line.text[:3000])
        if made_of_houses(match.group().partition(" ")[0], lexicon)
    )
    match, line = min(told, key=lambda pair: len(pair[0].group()), default=(None, None))
    return name_at(match.group(), "issuer.spelt-out", named.evidence.confidence, line, match.start()) or named if match else named


_SCHOOL = expression(r"(?:University|College|School)\b")


def _placed(named: Found, lines: Sequence[Line]) -> Found:
    """The name of a school with its place, if the text mostly says that too: "the University of Texas at Austin"."""
    if not _SCHOOL.search(named.text) or " at " in named.text:
        return named
    told = "\n".join(line.text[:2000] for line in lines[:_READ])
    places = re.findall(rf"{re.escape(named.text)}(\sat\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)", told)
    if len(places) * 2 <= told.count(named.text) or len(set(places)) > 2:
        return named
    place = min(places, key=len)
    return Found(named.text + place, replace(named.evidence, end=named.evidence.end + len(place) if named.evidence.end >= 0 else -1))


def _of_place(named: Found, lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found:
    """The house that acts in a place's name, where the lead begins with it: "Norhaven opens …", and below it "The city of Norhaven will …"."""
    text, offset = lead
    begun = _HOUSE_OF.match(text)
    if begun is None or not text.startswith(named.text, begun.end()):
        return named
    start, end = begun.start("house"), begun.end() + len(named.text)
    if text[end : end + 1].isalnum() or text.startswith("_", end) or not COMMUNE.match(text[start:end]):
        return named
    return name_at(text[start:end], "issuer.of-place", named.evidence.confidence, lines[found.body], offset + start) or named


def _commune(lines: Sequence[Line], found: Zones, line: Dateline | None) -> Found | None:
    """The commune of the dateline's place, where the text names it again and again and no other house offers itself: "Comune di Norhaven", of a text
    from Norhaven."""
    place = line.place.strip() if line is not None else ""
    if len(place) < _PLACE or not place[0].isupper():
        return None
    called = re.compile(rf"(?<!\w)[^\W\d_a-z][^\W\d_]{{3,}} (?:of |de |d['’]|du |di |da |do |von |van )?{re.escape(place)}(?!\w)")
    told = [at for at, role in enumerate(found.roles[:_READ]) if role in ("headline", "subheadline", "summary", "body")]
    named = [(match, lines[at]) for at in told for match in called.finditer(lines[at].text[:2000]) if COMMUNE.match(match.group())]
    if len(named) < _AGAIN or len({match.group().casefold() for match, _ in named}) > 1:
        return None
    match, where = named[0]
    return name_at(match.group(), "issuer.of-place", 0.5, where, match.start())


_PLACE, _AGAIN = 4, 3
"""Letters of such a place, and how often its commune is named, at least."""
_HOUSE_OF = expression(r"(?:(?:The|Die|Das|La|Le|Il|El|O|A)\s|L['’])?(?P<house>[^\W\d_]{4,} (?:of|de|du|di|von|van|da|do) )")


def _mixed(named: Found, lines: Sequence[Line], metadata: Metadata) -> Found:
    """The name as the source writes it in small letters elsewhere, where it shouts it at its head."""
    wanted = named.text.casefold()
    for at, text in ((-1, metadata.author), (-1, metadata.publisher), *((at, line.text) for at, line in enumerate(lines[:200]))):
        low = text.casefold().find(wanted)
        written = text[low : low + len(wanted)] if low >= 0 and len(text.casefold()) == len(text) else ""
        if written and not written.isupper() and written[0].isupper():
            return (
                name_at(written, named.evidence.rule, named.evidence.confidence, lines[at] if at >= 0 else None, low if at >= 0 else -1)
                or named
            )
    return named
