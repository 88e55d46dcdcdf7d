"""Document → releases: what each block is, who says what, and when it may be published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from masthead.anatomy import headline, own_data, standfirsts
from masthead.anatomy.apart import Unit, covered, parted, units
from masthead.anatomy.issuing.issuer import doubted, issuer
from masthead.anatomy.kind import EXCHANGED, as_document, genre, is_document, kind
from masthead.anatomy.layout.filed import subtitled
from masthead.anatomy.layout.lines import Line, length, lines, prose
from masthead.anatomy.layout.text import Run
from masthead.anatomy.layout.wire import source
from masthead.anatomy.matter import body_of
from masthead.anatomy.model import Evidence, Found, Quote, Release, Role
from masthead.anatomy.pack import Pack, pack
from masthead.anatomy.parts.bare import bare
from masthead.anatomy.parts.closing import closing_mark
from masthead.anatomy.parts.counts import paragraphs
from masthead.anatomy.parts.decks import first_point, points_under, retold, sureness
from masthead.anatomy.parts.labels import wire
from masthead.anatomy.parts.nodecks import no_deck
from masthead.anatomy.parts.pieces import passages, pieces
from masthead.anatomy.parts.running import folded, set_apart
from masthead.anatomy.parts.status import status, withheld
from masthead.anatomy.parts.zones import Zones, shifted, zones
from masthead.anatomy.reference import reference
from masthead.anatomy.sparing import sparing
from masthead.anatomy.timing import datelines, dating
from masthead.anatomy.timing.embargo import embargo, stated
from masthead.anatomy.tongue import tongue
from masthead.anatomy.tongues import first_spoken, tagged
from masthead.anatomy.unbroken import unbroken
from masthead.compiled import lasting
from masthead.document.model import Document, Metadata, Saying
from masthead.expressions import holding
from masthead.language.tags import primary
from masthead.notices import Guessed, Note
from masthead.steps import Steps, straight

_SUMMARY = 20
"""Characters of a line that is a deck where the source's own data give it as the summary."""
_DECK = 5
"""Words of a deck; what is shorter only says whose page it is."""
Closely = Callable[[Release], bool] | None
Early = Callable[[Release], None] | None


def recognising(
    document: Document,
    note: Note,
    *,
    said: tuple[Saying, ...] = (),
    alone: bool = False,
    closely: Closely = None,
    early: Early = None,
) -> Steps[tuple[Release, ...]]:
    """One release for each part of a feed or kit, else one. What a person states in the document or, with more weight, by `said` wins
    over what is found. A source without any sign of a press release gives a release of kind `document`.

    `alone`: this process reads no other; it finds the same in less time. `closely` tells of a source's only release, once its kind is known, whether
    its people and key figures are wanted, and who is quoted and may be asked: to find them takes a third of all. `early` is told of such a release as the document that it will
    be if it is no press release, as soon as it is known what each block is: after half of the time. Where several releases stand in a source, or a person states something of it,
    all is found in any case, and nothing told.
    """
    sayings = (*document.said, *said)
    if not sayings and alone and not lasting():
        with sparing(document):
            return (yield from recognising(document, note, closely=closely, early=early))
    parts = units(document)
    with holding():
        if not sayings:
            wanted = (closely, early) if len(parts) == 1 else (None, None)
            return (yield from _of_all(parts, note, {}, *wanted))
        from masthead.anatomy.said.settle import hints, settled, unsettled  # of most sources nothing is said

        found = yield from _of_all(parts, unsettled(sayings, note), hints(sayings))
    return settled(found, sayings, note)


_FRONTED = ("md", "adoc", "org", "rst")
"""Formats whose title may stand in front matter alone."""
recognise = straight(recognising)
"""The same at once."""


def _of_all(
    parts: Iterable[Unit], note: Note, said: Mapping[str, str], closely: Closely = None, early: Early = None
) -> Steps[tuple[Release, ...]]:
    found: list[Release] = []
    for unit in parts:
        found += yield from _releases(unit, note, said, closely, early)
    return tuple(found)


def _releases(unit: Unit, note: Note, said: Mapping[str, str], closely: Closely, early: Early) -> Steps[list[Release]]:
    """The release of a unit, or those that stand one after another in it."""
    language = said.get("language") or tongue(unit.document, note)
    seen, here, labels = _seen(unit, language)
    if (
        len(seen.languages) > 1
        and not said.get("language")
        and (not unit.document.language or primary(unit.document.language) == "en" or primary(unit.document.language) != primary(language))
    ):
        first = first_spoken(seen.document, language)
        language, (seen, here, labels) = first, _seen(unit, first) if first != language else (seen, here, labels)
    spoken = [seen.document.blocks[line.index].language or language for line in here]
    several = parted(unit.document, here, labels, spoken)
    if not several:
        if not seen.before and (top := covered(here, labels, language, mail=unit.document.origin.format == "eml")):
            seen = replace(seen, before=here[top].index)
        yield
        return [(yield from _release(seen, here, labels, language, note, said, closely, early))]
    note(Guessed("releases in the text", str(len(several)), "each has a head, a text and a date or an end mark of its own"))
    found: list[Release] = []
    for each in several:
        own = said.get("language") or tongue(each.document, note)
        found.append((yield from _release(*_seen(each, own), own, note, said)))
    # They stand side by side: if one is a press release, the others are.
    alike = next((release.kind for release in found if release.kind == "press-release"), "document")
    return [replace(release, kind=alike) for release in found]


def _seen(unit: Unit, language: str) -> tuple[Unit, list[Line], list[str]]:
    """The unit with its languages told apart block by block, its lines, and what the words of each say."""
    document, languages = tagged(unit.document, language)
    here = lines(document.blocks, pack(language))
    return replace(unit, document=document, languages=languages), here, own_data.labels(here, document, pack(language), language)


def _release(
    unit: Unit,
    here: Sequence[Line],
    labels: Sequence[str],
    language: str,
    note: Note,
    said: Mapping[str, str],
    closely: Closely = None,
    early: Early = None,
) -> Steps[Release]:
    document = unit.document
    lexicon = pack(language)
    metadata = document.metadata
    found = _zones(unit, here, labels, lexicon, language, said.get("headline") or metadata.title)
    if document.origin.format in _FRONTED and own_data.is_chapter(here, found, metadata, lexicon):
        found = own_data.above_chapters(found, labels)
    labels = [*labels[: found.body + 1], *("" for _ in here[found.body + 1 :])]
    trusted = own_data.trusted(here, found, metadata, lexicon, of_page=document.origin.format in _FRONTED)
    dateline, dateline_at = datelines.stated(here, found, language, metadata)
    if dateline is None:
        dateline, dateline_at = datelines.dateline(here, found, language)
    if dateline is None:
        dateline = datelines.signed_at(here, found, language, metadata)
    roles = list(found.roles)
    if dateline_at >= 0 and dateline_at != found.body and not prose(here[dateline_at]):
        roles[dateline_at] = "dateline"
        found = replace(found, roles=tuple(roles))
    if document.origin.format == "eml" and (own := own_data.below_letterhead(here, found, dateline_at)) >= 0:
        roles[found.headline], roles[own] = "kicker", "headline"
        found = replace(found, headline=own, roles=tuple(roles))
    issued, dates = dating.issued(
        here,
        found,
        labels,
        dateline,
        metadata,
        language,
        lexicon,
        trusted=trusted or document.origin.format == "eml",  # whatever its subject is, a message's day is its own
        stamped=document.origin.format in EXCHANGED[1:],
    )
    bare(here, roles, language)
    body = body_of(here, found, dateline, lexicon)
    fronted = own_data.fronted(here, found, metadata, lexicon) if document.origin.format in _FRONTED else None
    if fronted is not None:
        line = here[found.headline]
        deck = (
            "subheadline" not in roles
            and (labels[found.headline] != "genre" and length(line.text) >= _DECK)
            and own_data.says_more(line.text, fronted.text)
            and not (
                no_deck(line.text, language) or own_data.names_unit(line, lexicon) or own_data.tells_nothing(here, found, fronted.text)
            )
        )
        deck = deck or ("subheadline" not in roles and len(line.text) > _SUMMARY and folded(line.text) == folded(metadata.description))
        stationery = own_data.stacks_units(line, lexicon) or own_data.names_holder(line, lexicon)
        roles[found.headline] = "issuer" if stationery else "subheadline" if deck else "kicker"
        found = replace(found, roles=tuple(roles))
    if "subheadline" not in roles:
        first = range(max(found.headline, 0), min(found.body + 1, len(here)))
        waved = next((at for at in first if roles[at] == "body" and not labels[at] and set_apart(here[at].text)), -1)
        if waved >= 0 and here[waved].kind in ("heading", "paragraph") and length(here[waved].text) >= _DECK:
            roles[waved] = "subheadline"  # "～…～" below a title that front matter has
    shown = (
        fronted
        or headline.stated(here, found, lexicon, metadata.title)
        or own_data.from_metadata(metadata, document, lexicon)
        or headline.derived(body, lexicon, language)
    )
    if shown is not None and own_data.heads_message(shown, here, document):
        roles[0] = "headline"
    shown = own_data.again(shown, here, roles) if shown is not None and "subheadline" in roles else shown
    standfirst = _deck(here, labels, roles, metadata.description, language) or (
        standfirsts.described(shown, metadata, here[found.body : found.tail], lexicon)
        if document.origin.format in _FRONTED
        else headline.deck_within(here, found)
    )
    release = Release(
        document=document,
        kind="document",
        pieces=pieces(document.blocks, here, _left_out(here, roles, found.body), lexicon, note),
        language=language,
        languages=unit.languages,
        headline=shown,
        subheadline=standfirst,
        issued=issued,
        dates=dates,
        dateline=dateline,
        end_mark=closing_mark(here, roles, found.body),
    )
    if early is not None:
        likely = as_document(release)
        early(replace(likely, reference=reference(likely.pieces, document.blocks, lexicon)))
    release = replace(
        release,
        genre=genre(here, found, lexicon, metadata),
        embargo=stated(document.metadata)
        or embargo(here, found, lexicon, language, issued.date[:4] if issued else "", note, place=dateline.place if dateline else ""),
    )
    by_wire = any(wire(line.text[:300]) for line in (*here[: found.body + 1], *here[max(found.tail, found.body + 1) :][:40]))
    certain = is_document(release, tagged=by_wire)
    asked = closely is None or not certain or closely(release)
    everything, elsewhere = body, list[tuple[Pack, list[Run]]]()
    if len(unit.languages) > 1:
        from masthead.anatomy.translated import versions, without_others  # few texts are in several

        elsewhere = [*versions(here, roles, document, unit.languages)]
        body = without_others(body, document, unit.languages) if elsewhere else body
    spoken: tuple[Quote, ...] = ()
    if asked:
        from masthead.anatomy import inquiry  # a tenth of what recognising loads

        body, spoken = inquiry.speech(here, found, body, lexicon, standfirst, shown)
    yield
    release = replace(
        release,
        # A long document quotes people of many houses, and none of them tells whose it is.
        issuer=issuer(here, found, dateline, metadata, lexicon, language, () if certain else spoken, trusted=trusted),
        status=status(here, found, shown, metadata, lexicon),
        withheld=withheld(here, metadata, lexicon),
        quotes=spoken,
        boilerplate=passages(here, roles, "boilerplate", lexicon),
        notes=passages(here, roles, "notes", lexicon),
        body_paragraphs=paragraphs(document, here, found),
    )
    yield
    if asked:
        release = inquiry.voices(release, here, found, roles, body, lexicon, elsewhere)
    release = replace(release, kind=kind(release, tagged=by_wire))
    if release.kind == "document":
        release = replace(release, issuer=doubted(release.issuer, here))
    if asked and (closely is None or closely(release)):
        yield
        release = yield from inquiry.figures_and_people(release, here, found, roles, everything, body, lexicon, elsewhere)
    release = release if release.kind == "press-release" else as_document(release)
    release = replace(release, reference=reference(release.pieces, document.blocks, lexicon))
    _tell_dates(release, metadata, trusted, note)
    if issued and (named_day := dating.doubted(issued, here, language)):
        note(Guessed("date of issue", issued.date, f"“{named_day}” stands beside it, but that day is another"))
    if shown is not None and shown.derived and not said.get("headline"):
        note(Guessed("headline", shown.text, "the source has none; the words are its own"))
    return unbroken(release)


def _zones(unit: Unit, here: Sequence[Line], labels: Sequence[str], lexicon: Pack, language: str, title: str) -> Zones:
    """The zones of a release; what stands before it and belongs to its whole source is no part of its text."""
    first = next((at for at, line in enumerate(here) if line.index >= unit.before), 0)
    metadata = unit.document.metadata
    page, mail = (unit.document.origin.format == form for form in ("html", "eml"))
    found = zones(
        here[first:], labels[first:], lexicon, language, title, metadata.description, page=page, mail=mail, author=metadata.author
    )
    return shifted(found, here[:first]) if first else found


def _left_out(here: Sequence[Line], roles: Sequence[Role], body: int) -> list[Role]:
    """The roles, those lines a wire's that say "more follows", or name the source, which is told as the issuer."""
    return [
        "wire" if role == "continued" or (role == "signature" and at > body and source(line.text)) else role
        for at, (line, role) in enumerate(zip(here, roles, strict=True))
    ]


def _tell_dates(release: Release, metadata: Metadata, trusted: bool, note: Note) -> None:
    """Notes a text that gives another day of issue than the source's own metadata."""
    day, published = release.issued, metadata.published[:10]
    if trusted and day is not None and day.evidence.block >= 0 and len(published) == 10 and not published.startswith(day.date):
        note(Guessed("date of issue", day.date, f"the text says “{day.text}”, the source’s own data {published}"))


def _deck(here: Sequence[Line], labels: Sequence[str], roles: Sequence[Role], summary: str, language: str) -> Found | None:
    at = next((at for at, role in enumerate(roles) if role == "subheadline"), points_under(here, roles))
    if at < 0:
        return None
    line = here[at]
    said = line.text[retold(here, roles, at) :] if "\n" in line.text else line.text
    said = said[label:].removesuffix(" =") if (label := subtitled(said, pack(language))) else said  # wires of Austria end it so
    text = said.partition("\n")[0] if first_point(line) or all(map(set_apart, said.split("\n"))) else said
    text = text.strip(" -–—") if line.kind == "list" or set_apart(text) else text
    text = text.lstrip("*•▪● ").removeprefix("-" if text[1:2].isupper() else "")
    start = line.start + line.lead + line.text.find(text)
    sure = sureness(here, labels, at, summary, language)
    return Found(text, Evidence("zone.subheadline", sure, line.index, start, start + len(text)))
