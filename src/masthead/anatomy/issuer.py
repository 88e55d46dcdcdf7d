"""Whose release it is: signed, named in the head, at the foot, or the subject of the lead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.labels import email, phone
from masthead.anatomy.lines import Line, about_head, length
from masthead.anatomy.model import Dateline, Evidence, Found, Quote
from masthead.anatomy.names import RUNS, holds_office, linked, person, runs, thing
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.titles import OFFICE, folded
from masthead.anatomy.wire import opening
from masthead.anatomy.zones import Zones
from masthead.document.model import Metadata
from masthead.expressions import Letters, expression
from masthead.language.dates import dates

_TOUCHING = Letters("\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff")
_BY = expression(r"\s(?:\w+\s)?(?:by|von|par|por|da)\s(?:the|der|die|das|el|la|le|o|a)?\s?")
_OF_PLACES = expression(r"\s(?:de|of|for|für|del|do)\s")
_ARTICLE = expression(r"(?:The|Die|Der|Das|La|Le|Les|El|Los|Las|O|Os|As|Il|I|Gli|Lo)\s|L['’]")
_AND_OF = expression(r"\s(?:of|for|and|de|du|del|für|und|der|do|da)\s(?:the\s)?")
_COPYRIGHT = expression(r"(?:©|Copyright)\s?(?:©\s?)?(?:\d{4}\s?(?:[-–]\s?\d{4}\s?)?)?(?:by\s|the\s)?([^|,.\n©\d][^|,\n©\d]{2,60})", re.I)
_HANGUL_OR_HINDI = Letters("\u0900-\u097f\uac00-\ud7af")
_TOPICS = (
    expression(
        r"(?P<name>[^，。,：:；;「」“”\"\n]{2,30}?)\s?(?:（[^）]{1,30}）|\([^)]{1,30}\))?\s?"
        r"(?:(?:今天|今日|昨天|昨日|日前|近日|现|正式|已|联合|聯合|于[^，。\n]{1,14}?|在[^，。\n]{1,14}?)\s?){0,4}(?:宣布|宣佈|公布|公佈|发布|發布|發佈|推出)"
    ),
    expression(r"(?P<name>[^。、，\n「」]{2,40}?)(?:（[^）\n]{1,40}）)?は[、，]?[^。\n]{0,160}(?:発表|リリース|公開|開始)"),
    expression(r"(?P<name>[^.,\n\"“”]{2,40}?)(?:\([^)\n]{1,40}\))?(?:에서는|에서|은|는|이|가)\s[^.\n]{0,160}(?:발표|출시|공개|밝혔|개최)"),
    expression(r"(?P<name>[^।,\n\"“”]{2,60}?)\sने\s"),
)


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
    """The first that is there: signature, the source's own word for its publisher, a head line, boilerplate, the lead, the foot of the page."""
    lead = _lead(lines, found, line)
    named = (
        _signed(lines, found, language)
        or _from(lines, found)
        or _published(metadata, trusted)
        or _head(lines, found, language)
        or _announced_by(lines, found, lead, lexicon)
        or _topic(lines, found, lead)
        or _about(lines, found, lexicon, lead)
        or _subject(lines, found, lead, lexicon)
        or _headlined(lines, found, lexicon)
        or (_titled(metadata, lines, found) if trusted else None)
        or _speaks_for(lines, found, said_by)
        or _foot(lines, found)
    )
    return _mixed(named, lines, metadata) if named and named.text.isupper() and " " in named.text else named


def _mixed(named: Found, lines: Sequence[Line], metadata: Metadata) -> Found:
    """The name as the source writes it in small letters elsewhere, where it shouts it at its head."""
    wanted = named.text.casefold()
    for at, text in ((-1, metadata.author), (-1, metadata.publisher), *((at, line.text) for at, line in enumerate(lines[:200]))):
        low = text.casefold().find(wanted)
        written = text[low : low + len(wanted)] if low >= 0 and len(text.casefold()) == len(text) else ""
        if written and not written.isupper() and written[0].isupper():
            return (
                _found(written, named.evidence.rule, named.evidence.confidence, lines[at] if at >= 0 else None, low if at >= 0 else -1)
                or named
            )
    return named


def _topic(lines: Sequence[Line], found: Zones, lead: tuple[str, int]) -> Found | None:
    """Who announces it in Chinese, Japanese, Korean or Hindi, where no capital shows what is a name: the topic of the lead's sentence."""
    text, offset = lead
    if found.body >= len(lines) or (not _TOUCHING.within(text[:40]) and not _HANGUL_OR_HINDI.within(text[:80])):
        return None
    match = next((match for match in (pattern.match(text) for pattern in _TOPICS) if match), None)
    if match is None or length(match["name"]) > 9 or (match["name"].isascii() and match["name"].islower()):
        return None
    # "The world's leading platform Acme": what stands before the particle only praises.
    praise = match["name"].rfind("的") + 1
    name = match["name"][praise:].strip()
    return _found(name, "issuer.lead-subject", 0.5, lines[found.body], offset + text.find(name, match.start("name") + praise))


def _speaks_for(lines: Sequence[Line], found: Zones, said_by: Sequence[Quote]) -> Found | None:
    """The house that the head or the lead names and of which somebody who speaks is: "a director at The Acme Institute"."""
    for quote in said_by:
        for name in runs(quote.role):
            house = re.sub(r"^(?:The|Die|Der|Das|La|Le|El)\s", "", name.group())
            if " " not in house or person(house.split(), Pack()) or holds_office(house, Pack()):
                continue
            for line in lines[max(found.headline, 0) : found.body + 1]:
                low = line.text.find(house)
                if low >= 0:
                    begins = low - 4 if line.text[max(low - 4, 0) : low] == "The " else low
                    return _found(line.text[begins : low + len(house)], "issuer.speaker", 0.4, line, begins)
    return None


def _found(text: str, rule: str, confidence: float, line: Line | None = None, at: int = -1) -> Found | None:
    text = (
        re.sub(r"\s+", " ", text).strip(" \u00a0,.;:|-–—•*/()$")
        if not re.search(r"(?:Inc|Ltd|Corp|Co|e\.V|S\.A|kevin)\.$", text.strip())
        else text.strip()
    )
    if not 2 <= len(text) <= 120 or not re.search(r"[^\W\d_]{2}", text):
        return None
    start = line.start + line.lead + at if line and at >= 0 else -1
    return Found(text, Evidence(rule, confidence, line.index if line else -1, start, start + len(text) if start >= 0 else -1))


def _lead(lines: Sequence[Line], found: Zones, line: Dateline | None) -> tuple[str, int]:
    """The first paragraph without its dateline, and the offset at which it begins."""
    if found.body >= len(lines):
        return "", 0
    here = lines[found.body]
    at = line.evidence.end - here.start - here.lead if line and line.evidence.block == here.index else 0
    at = opening(here.text, max(at, 0))
    return here.text[at : at + 700], at


def _signed(lines: Sequence[Line], found: Zones, language: str) -> Found | None:
    for at in range(len(lines) - 1, max(found.body, 0), -1):
        line = lines[at]
        if found.roles[at] == "signature" and length(line.text) <= 16 and not email(line.text) and not phone(line.text):
            text = re.sub(r"^SOURCE:?\s+", "", line.text)
            for date in reversed(dates(text, language)):
                text = text[: date.start] + text[date.end :]
            name = text.strip(" ,\n")
            # What is signed is a name: most of its longer words are not small.
            long = [word for word in name.split() if len(word) > 3]
            told = bool(long) and sum(word[0].islower() for word in long) * 2 >= len(long)
            if length(name) >= 1 and re.search(r"[A-Z]|[^\x00-\x7f]", name) and not told and not person(name.split(), Pack()):
                return _found(name.split("\n")[0], "issuer.signature", 0.9, line, max(line.text.find(name), 0))
    return None


def _published(metadata: Metadata, trusted: bool) -> Found | None:
    name = metadata.publisher.strip()
    return _found(name, "issuer.metadata", 0.8) if trusted and name and not re.match(r"(?:https?:|@)", name) else None


def _from(lines: Sequence[Line], found: Zones) -> Found | None:
    """ "From the Minister for …", "Press release by Acme", "Issued by …" in the head or at the foot."""
    pattern = re.compile(
        r"\b(?:From|Issued by|Released by|Press release (?:by|from|of)|Media release (?:by|from)|Medienmitteilung (?:der|des)|Pressemitteilung (?:der|des|von))\s(?:the\s)?(?=[^\Wa-z\d_])([^\n:|]{3,90})"
    )
    for at in (*range(min(found.body, len(lines))), *range(found.tail, len(lines))):
        line = lines[at]
        match = pattern.search(line.text) if length(line.text) <= 60 else None
        if match:
            name = re.split(r",\s(?:the\s)?(?:Hon|Rt|Dr|Mr|Ms)|,?\s(?:the\sHon|EMBARGO|FOR\s)|\s:", match[1])[0]
            return _found(name, "issuer.from", 0.8, line, match.start(1))
    return None


def _about(lines: Sequence[Line], found: Zones, lexicon: Pack, lead: tuple[str, int]) -> Found | None:
    """The organisation that boilerplate is about; of several the one that the lead names first."""
    names: list[tuple[int, Found]] = []
    for at, line in enumerate(lines):
        if found.roles[at] != "boilerplate":
            continue
        head = line.text[: about_head(line.text, lexicon) or (len(line.text) if length(line.text) <= 12 else 0)].strip(" :")
        opened = phrases(lexicon.about).match(head)
        name = head[opened.end() :].strip(" :") if opened else ""
        if not name:
            name = next((head[: -len(end)].strip() for end in lexicon.about_after if head.endswith(end)), "")
        name = re.sub(r"^(?:the|die|der|das|la|le|l['’]|el|los|las)\s", "", name, flags=re.I)
        got = (
            _found(name, "issuer.boilerplate", 0.7, line, max(line.text.find(name), 0))
            if name and name.casefold() not in ("us", "uns", "nous", "nosotros")
            else None
        )
        if got:
            where = lead[0].casefold().find(got.text.casefold()[:24])
            names.append((where if where >= 0 else 10_000, got))
    if not names:
        return None
    best = min(names, key=lambda pair: pair[0])[1]
    return _in_full(best, lines, found, lead, lexicon) or best


def _in_full(name: Found, lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The fuller name under which the lead lets it act: boilerplate is about "Acme", "the Acme Development Group" announces."""
    text, offset = lead
    act = phrases(lexicon.announce).search(text[:200]) if lexicon.announce else None
    front = text[: act.start()].strip() if act else ""
    spaced = not _TOUCHING.within(front)
    if (
        spaced
        and name.text in front
        and len(front) > len(name.text)
        and len(front.split()) <= 9
        and not re.search(r"[,.;:()«»“”\"]", front)
    ):
        front = re.sub(r"^(?:the|die|der|das|la|le|el|los)\s|\s(?:today|has|hat|hoy)$", "", front, flags=re.I)
        return _found(front, "issuer.lead-subject", 0.7, lines[found.body], offset + max(text.find(front), 0))
    for run in runs(text, 0, 400):
        if run.group() != name.text and name.text in run.group() and OFFICE.search(run.group()):
            return _found(run.group(), "issuer.lead", 0.6, lines[found.body], offset + run.start())
    return None


def _headlined(lines: Sequence[Line], found: Zones, lexicon: Pack) -> Found | None:
    """Who does it in the headline: "Acme Announces …"."""
    if found.headline < 0 or not lexicon.announce:
        return None
    line = lines[found.headline]
    base = line.text.find(": ") + 2 if 0 < line.text.find(": ") < 30 else 0
    act = phrases(lexicon.announce).search(line.text, base)
    if not act or linked(line.text, base, _AND_OF, 0) == base or act.start() == base or line.text.isupper():
        return None
    name = re.sub(r"(?:\s[A-Z]\w+ly)?\s*$", "", line.text[base : act.start()])
    if (
        len(name.split()) > 5
        or name.split()[0].casefold() in ("the", "new")
        or not RUNS.of(name).fullmatch(name)
        or person(name.split(), lexicon)
        or holds_office(name, lexicon)
    ):
        return None
    return _found(name, "issuer.headline-subject", 0.5, line, base)


def _announced_by(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """Who announces it, where the lead says so: "… was released today by the …", "The Acme Group today announced …"."""
    text, offset = lead
    if not lexicon.announce or not text:
        return None
    line = lines[found.body]
    for act in phrases(lexicon.announce).finditer(text):
        by = _BY.match(text, act.end())
        end = linked(text, by.end(), _OF_PLACES) if by else 0
        if by and end > by.end():
            return _found(text[by.end() : end], "issuer.announced-by", 0.6, line, offset + by.end())
    subject = _subject(lines, found, lead, lexicon)
    return subject if subject and OFFICE.search(subject.text) else None


def _subject(lines: Sequence[Line], found: Zones, lead: tuple[str, int], lexicon: Pack) -> Found | None:
    """The subject of the lead, if the lead says that it announces something."""
    text, offset = lead
    if not lexicon.announce or not text:
        return None
    line = lines[found.body]
    article = _ARTICLE.match(text)
    start = article.end() if article else 0
    end = linked(text, start, _AND_OF, 3)
    if end == start and article:
        start, end = 0, linked(text, 0, _AND_OF, 3)
    subject = text[start:end]
    if not subject or person(subject.split(), lexicon) or (" " not in subject and thing(subject)):
        return None
    verb = phrases(lexicon.announce).search(text, end, end + 160)
    if not verb or re.search(r"[.!?]\s", text[end : verb.start()]):
        return None
    short = re.match(r"\s\(([A-Z][\w-]{1,14})\)", text[end:])
    between = text[end : verb.start()].split()
    if (
        " " not in subject
        and 1 <= len(between) <= 3
        and all(word.islower() and word.isalpha() for word in between)
        and not subject.isupper()
    ):
        # In languages that write names of offices small after the first word: "Региональное управление объявило".
        return _found(text[start : verb.start()], "issuer.lead-subject", 0.4, line, offset + start) if not subject.isascii() else None
    return _found(subject, "issuer.lead-subject", 0.6 if short else 0.5, line, offset + start)


def _head(lines: Sequence[Line], found: Zones, language: str) -> Found | None:
    """A line above the headline that names an office."""
    for at in range(min(found.body, len(lines))):
        line = lines[at]
        if (
            at == found.headline
            or found.roles[at] in ("headline", "subheadline", "status", "contact", "summary", "filing")
            or not 1 <= length(line.text) <= 12
        ):
            continue
        text = line.text
        for date in reversed(dates(text, language)):
            text = text[: date.start] + text[date.end :]
        part = next((part for part in re.split(r"\s[-–|]\s|\n", text) if OFFICE.search(part)), "")
        if part and line.kind != "list":
            return _found(part, "issuer.head-line", 0.6, line, max(line.text.find(part), 0))
    return None


def _titled(metadata: Metadata, lines: Sequence[Line], found: Zones) -> Found | None:
    """What a page's title says behind the headline: "… | ZDH", "… – Jamaica Information Service"."""
    if found.headline < 0:
        return None
    parts = [part.strip() for part in re.split(r"\s[|–—»·-]\s", metadata.title.replace("\u00a0", " ")) if part.strip()]
    headline = folded(lines[found.headline].text)
    others = [
        part
        for part in parts
        if folded(part) not in headline and headline not in folded(part) and not re.search(r"\d{2}\.\d{2}|^presse|^news|press", part, re.I)
    ]
    return _found(others[-1], "issuer.page-title", 0.5) if len(parts) > 1 and others else None


def _foot(lines: Sequence[Line], found: Zones) -> Found | None:
    for at in range(len(lines) - 1, max(found.tail, 0) - 1, -1):
        match = _COPYRIGHT.search(lines[at].text) if length(lines[at].text) <= 30 else None
        if match:
            return _found(re.sub(r"(?i)\s*all rights reserved.*", "", match[1]), "issuer.copyright", 0.5, lines[at], match.start(1))
    return None
