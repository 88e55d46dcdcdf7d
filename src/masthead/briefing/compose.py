"""Releases → briefing: which section comes where. Nothing of the source is left out, nothing is added to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from masthead.anatomy.model import Release
from masthead.brand.model import Brand
from masthead.brand.style import said
from masthead.briefing import house
from masthead.briefing import imprint as brands
from masthead.briefing.model import About, Briefing, Entry, Fact, Reference, Section, Text
from masthead.briefing.parts import questions, stated, text
from masthead.briefing.parts.byline import bylined
from masthead.briefing.parts.head import head, short
from masthead.briefing.parts.media import media
from masthead.briefing.profiles import Profile, profile
from masthead.briefing.state import Purpose, Replaced, kept, running, shown, state, taken, titled
from masthead.briefing.wording import speaking, tell, wording
from masthead.document.model import Foreign, Heading, Inline, Link, Paragraph
from masthead.document.model import Note as Footnote
from masthead.document.model import Text as Words
from masthead.document.plain import plain
from masthead.document.walk import every, every_inline, inlines
from masthead.expressions import expression
from masthead.language.dates import written
from masthead.language.labels import Labels, labels
from masthead.language.solar import converted
from masthead.language.tags import isolated, primary
from masthead.language.writing import numeral
from masthead.notices import Note
from masthead.sums import sha1

_SURE = 0.6
"""Certainty from which on an issuer is named on the page and in a file's metadata."""


def compose(
    releases: tuple[Release, ...], brand: Brand, profile_name: str, note: Note, *, purpose: Purpose = "", replaced: Replaced = ()
) -> Briefing:
    """What will be published. Of several releases the first gives the head; the text of each stands under its own headline.

    `purpose`: a draft says that it is one; in a public edition an embargo is over. `replaced`: what a correction or withdrawal replaces.
    """
    kind = profile(profile_name, releases)
    release = releases[0] if kind.digest else bylined(releases[0])
    language = release.language or release.document.language or "en"
    ours = wording(brand, language)
    tell(brand, (language, *(other.language for other in releases[1:])), note)
    top = head(release, note, digest=kind.digest)
    now = state(release, ours, language, purpose, replaced)
    main = text.body(release, kind, ours)
    before, asked = questions.parted(main.entries, language, ours) if kind.digest else (main.entries, None)
    publisher = said(brand.publisher, language)
    sections: list[Section] = []
    if kind.digest:
        from masthead.briefing.parts.opening import opening  # a third of what composing loads, and a report has none

        sections += opening(release, main.places, ours, top)
    sections += text.whole(before, language, kind, ours, speaking(brand))
    sections += [part for part in (asked, questions.stated(release, ours)) if part]
    sections += _after(release, releases[1:], kind, brand, ours, language, main.places)
    lines, held = taken(shown(top.lines, release, purpose), now.embargo, release.embargo.text)
    ended = (*now.facts, *(Fact(ours.fact_embargo, line) for line in kept(top.lines, release, purpose)))
    title = plain(top.title)
    issuer = issuing(release)
    provenance = _provenance(release, ours, issuer, publisher)
    # A foot line of the brand's own takes the usual one's place, which says whose text it is.
    from_whom = provenance if brand.footer.first or brand.footer.other else ""
    about = _about(release, kind, ours, from_whom, made=top.made)
    sections.append(msgspec.structs.replace(about, facts=(*ended, *about.facts)))
    issued = release.issued.date if release.issued else ""
    date = day(release, language, ours)
    spoken = _languages(ours, sections) if labels(language).language == ours.language and _spoken(ours, language) else ""
    tokens = {
        "title": short(title),
        "date": date,
        "publisher": publisher,
        "short": said(brand.short, language) or publisher,
        "issuer": issuer,
        "embargo": now.embargo.text if now.embargo else "",
        "language": spoken,
        "reference": _numbered(release),
        "folio": ours.page,
    }
    return Briefing(
        title=top.title,
        short=running(now.mark, title, short(title)),
        file_title=titled(now.mark, title) if now.mark else "",
        language=language,
        labels=ours,
        profile=kind.name,
        sections=tuple(sections),
        kicker=_kicker(kind, ours, top.genre, before),
        genre=top.genre,
        date=date,
        issued=issued,
        language_name=spoken,
        made=ours.made if top.made else "",
        made_reference=main.places.get(top.title_block) if top.made else None,
        standfirst=top.standfirst,
        standfirst_reference=_reference(main.places, top.standfirst_block, top.made),
        lines=tuple(line for line in (*lines, *stated.head_lines(release)) if plain(line).strip() != date),
        banner=held,
        states=now.states,
        furniture=brands.furniture(brand, language, tokens, now.mark),
        issuer=issuer,
        reference=_numbered(release),
        provenance=provenance,
        publisher=publisher,
        numbered=kind.sections and _counted(sections),
        assets=release.document.assets,
        metadata=release.document.metadata,
        origin=release.document.origin,
        identifier=_identifier(release, brand, kind),
        blocks=uncalled(releases),
        document=release.document,
    )


_OWN_NUMBER = expression(
    r"\s*(?:(?:(?:\d{1,2}|[IVXLC]{1,6}|[A-Z])[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,2}|[一二三四五六七八九十\d]+[章条條节節])\s"
    r"|(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]{1,6})[.．)）]\s?(?=[^\W\d_])|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳]"
    r"|第[一二三四五六七八九十\d]+[章条條节節部編编]|[一二三四五六七八九十\d]+、)"
)
"""A number that a heading begins with: "1.", "2.3", "IV.", "B)", "二、", and right before its words "1.背景", "（2）", "③", "第四章"."""
_PARTS = 2
"""Headings that a text has which is called a report."""


def _counted(sections: list[Section]) -> bool:
    """Whether a report's parts get numbers: there are several, since one alone is no first, and the source has not numbered them itself: numbers of
    ours beside those would confuse. One that has a mark of its own ("2.") is a number; figures without one ("10 ways") are if half begin so."""
    headings = [
        entry.block
        for section in sections
        if isinstance(section, Text) and section.kind in ("full", "report")
        for entry in section.entries
        if isinstance(entry.block, Heading)
    ]
    top = min((heading.level for heading in headings), default=0)
    parts = [plain(heading.content) for heading in headings if heading.level == top]
    numbers = [match[0].rstrip() for part in parts if (match := _OWN_NUMBER.match(part))]
    return len(parts) > 1 and 2 * len(numbers) < len(parts) and all(number[-1].isdecimal() for number in numbers)


def issuing(release: Release) -> str:
    """The issuer's name. One that is only guessed is no name to print: it would pass for the issuer's own word. So is a house that the text of a
    report names: that speaks of many."""
    issuer = release.issuer
    if issuer is None or issuer.evidence.confidence < _SURE:
        return ""
    named = release.kind == "document" and any(piece.index == issuer.evidence.block and piece.role == "body" for piece in release.pieces)
    return "" if named else issuer.text


def day(release: Release, language: str, ours: Labels) -> str:
    """The day of issue as readers of the language write it; a day of another calendar stands as its source writes it."""
    issued = release.issued
    if issued is None:
        return ""
    return numeral(written(issued.date, language), ours) if issued.date and not converted(issued.text) else issued.text


def _reference(places: dict[int, Reference], block: int, made: bool) -> Reference | None:
    """A standfirst beside a made headline is from the same paragraph: one link is enough."""
    return None if made else places.get(block)


def _languages(ours: Labels, sections: list[Section]) -> str:
    """The document's language, and those that a full text is in besides."""
    others = [labels(part.language).language for part in sections if isinstance(part, Text) and part.kind == "full" and part.language]
    return ours.list_separator.join(dict.fromkeys((ours.language, *others)))


def _spoken(ours: Labels, language: str) -> bool:
    return primary(language) == "en" or ours.language != "English"


def _kicker(kind: Profile, ours: Labels, genre: str, entries: Sequence[Entry]) -> str:
    match kind.name:
        case "briefing":
            return ours.briefing
        case "report":  # a notice of two sentences is none: only what has parts is called so
            return ours.report if sum(isinstance(entry.block, Heading) for entry in entries) >= _PARTS else ""
        case "digest":
            return ours.digest
        case "release":
            return "" if genre else ours.press_release


def _provenance(release: Release, ours: Labels, issuer: str, publisher: str) -> str:
    """The foot line that keeps a briefing from passing for the issuer's own; a brand that *is* the issuer needs none."""
    if release.kind != "press-release" or not issuer or _same(issuer, publisher):
        return ""
    return ours.from_release.format(issuer=issuer)


def _same(issuer: str, publisher: str) -> bool:
    return issuer.casefold().strip() == publisher.casefold().strip()


def _other(release: Release, kind: Profile, brand: Brand, language: str, index: int) -> list[Section]:
    """A further release of the same source, which is in `language`: its head lines and text under its headline, labelled in its own language."""
    speak = speaking(brand)
    own = release.language if primary(release.language) != primary(language) else ""
    ours = (speak(own) if own else None) or wording(brand, language)
    top = head(release, lambda _: None, digest=False)
    entries = [Entry(Paragraph(line)) for line in (*top.lines, top.standfirst) if line]
    if top.genre:
        entries.insert(0, Entry(Paragraph((Words(top.genre),))))
    filing = [Entry(piece.block) for piece in release.pieces if piece.role == "filing"]
    main = text.body(release, kind, ours, prefix=f"r{index}-")
    parts = [
        Text("report" if kind.sections else "full", plain(top.title), (*filing, *entries, *main.entries)),
        *text.tail(release, ours, speak=speak),
    ]
    return [msgspec.structs.replace(part, language=part.language or own) for part in parts]


def _after(
    release: Release, others: Sequence[Release], kind: Profile, brand: Brand, ours: Labels, language: str, places: dict[int, Reference]
) -> Iterator[Section]:
    """What follows the text of a release, in its order, but for what is said about it."""
    pictures = media(release, places, ours, pictures=kind.digest)
    if pictures:
        yield pictures
    yield from text.tail(release, ours, speak=speaking(brand))
    for index, other in enumerate(others, 2):
        yield from _other(other, kind, brand, language, index)
    yield from stated.sections(release, ours)
    if kind.digest:
        yield from _from_brand(release, brand, ours, language, said(brand.publisher, language))
    imprint = brands.imprint(brand, ours, language)
    if imprint:
        yield imprint


def _from_brand(release: Release, brand: Brand, ours: Labels, language: str, publisher: str) -> list[Section]:
    """The publisher's own contacts and boilerplate, where the release has none."""
    sections: list[Section] = []
    if not release.boilerplate and brand.boilerplate:
        content = (Words(said(brand.boilerplate, language)),)
        sections.append(
            Text("boilerplate", ours.about_publisher.format(publisher=publisher) if publisher else ours.about, (Entry(Paragraph(content)),))
        )
    if not release.contacts:
        spoken = house.tongue(brand, language)
        told = (stated.lines(contact) for contact in house.desk(brand, language))
        # Within a paragraph of the page's own direction: it stands under its label.
        entries = tuple(Entry(Paragraph((Foreign(spoken, lines),) if spoken else lines)) for lines in told)
        if entries:
            sections.append(Text("contact", ours.contacts, entries))
    return sections


def _about(release: Release, kind: Profile, ours: Labels, from_whom: str, *, made: bool) -> About:
    """Where the text is from and what was done with it. What a page shows in another form stands here in the source's own words."""
    origin = release.document.origin
    facts: list[Fact] = []
    file = ours.fact_source_file.format(name=isolated(origin.name, release.language), hash=origin.sha256[:16]) if origin.name else ""
    if from_whom or file:
        facts.append(Fact(ours.fact_source, (Words(ours.list_separator.join(filter(None, (from_whom, file)))),)))
    for piece in release.pieces:
        if piece.role == "filing":
            facts.append(Fact(ours.fact_filing, _filing(piece.block)))
    if release.end_mark:
        facts.append(Fact(ours.fact_end_mark, (Words(ours.fact_end_mark_text.format(mark=release.end_mark.text)),)))
    if release.kind == "press-release" and kind.digest:
        absent = [
            (ours.missing_headline, stated.unseen(release, "headline", not made)),
            (ours.missing_issuer, stated.unseen(release, "issuer", release.issuer)),
            (ours.missing_date, stated.unseen(release, "issued", release.issued)),
            (ours.missing_contact, stated.unseen(release, "contacts", release.contacts)),
            (ours.missing_dateline, stated.unseen(release, "dateline", release.dateline)),
            (ours.missing_link, not _leads_on(release)),
        ]
        things = ours.list_separator.join(word for word, is_absent in absent if is_absent)
        if things:
            facts.append(Fact(ours.fact_missing, (Words(ours.fact_missing_text.format(things=things)),)))
        if not stated.retold(release):
            facts.append(Fact(ours.fact_summary, (Words(ours.fact_summary_text),)))
    facts += stated.facts(release, ours)
    return About(ours.about_text, tuple(facts))


def _leads_on(release: Release) -> bool:
    """Whether the source gives an address where its readers find more."""
    for block in every(release.document.blocks):
        content = inlines(block)
        if any(isinstance(node, Link) and node.target.startswith("http") for node in every_inline(content)):
            return True
        if any(mark in plain(content) for mark in ("http://", "https://", "www.")):
            return True
    return bool(release.document.metadata.address)


def _numbered(release: Release) -> str:
    """The number or other sign under which its issuer keeps a release: of the source's own data, else of its text."""
    told = release.reference.text if release.reference else ""
    return next((said for name, said in release.document.metadata.extra if name in ("reference", "ref", "number")), told)


def _filing(block: object) -> tuple[Inline, ...]:
    return block.content if isinstance(block, Paragraph) else (Words(plain(getattr(block, "content", ()))),)


def uncalled(releases: tuple[Release, ...]) -> tuple[Footnote, ...]:
    """Notes that stand in a place where no section holds them (under the title, in a head line)."""
    held = ("body", "continued", "notes", "boilerplate", "contact", "signature", "disclaimer", "furniture")
    return tuple(
        piece.block for release in releases for piece in release.pieces if isinstance(piece.block, Footnote) and piece.role not in held
    )


def _identifier(release: Release, brand: Brand, kind: Profile) -> str:
    """The same source, brand and profile are the same publication."""
    return urn(f"masthead:{release.document.origin.sha256}:{brand.name}:{brand.digest}:{kind.name}:{plain((Words(release.language),))}")


def urn(name: str) -> str:
    """A name-based UUID (RFC 9562, version 5 layout)."""
    raw = bytearray(sha1(name.encode())[:16])
    raw[6] = raw[6] & 0x0F | 0x50
    raw[8] = raw[8] & 0x3F | 0x80
    digits = raw.hex()
    return f"urn:uuid:{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
