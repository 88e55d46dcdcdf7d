"""One function a fact: the release with what is said of it. None of them takes words out of the release's pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

from msgspec.structs import replace

from masthead.anatomy.model import Asked, Dated, Dateline, Evidence, Found, Headline, Passage, Person, Quote, Release, Status
from masthead.anatomy.persons.known import surname
from masthead.anatomy.said import values
from masthead.anatomy.said.places import evidence, folded, named, passage, reshaped, standing
from masthead.anatomy.timing.datelines import stated_dateline
from masthead.document.model import Paragraph, Saying
from masthead.document.plain import plain_block
from masthead.errors import UsageError, meant
from masthead.expressions import expression

_TAG = expression(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_KINDS = ("press-release", "document")
_STATES: dict[str, Literal["correction", "update", "withdrawal"]] = {
    "correction": "correction",
    "corrected": "correction",
    "update": "update",
    "updated": "update",
    "withdrawal": "withdrawal",
    "withdrawn": "withdrawal",
}
_ROLES = ("issued", "filed", "event", "modified", "mentioned")


def headline(release: Release, value: Any, saying: Saying) -> Release:
    return replace(release, headline=Headline(value, evidence(release, saying, value)), pieces=named(release, value, "headline"))


def subheadline(release: Release, value: Any, saying: Saying) -> Release:
    found = Found(value, evidence(release, saying, value)) if value else None
    return replace(release, subheadline=found, pieces=named(release, value or "", "subheadline"))


def kind(release: Release, value: Any, saying: Saying) -> Release:
    match value:
        case "press-release":
            return replace(release, kind="press-release")
        case "document":
            return replace(release, kind="document")
        case _:
            raise UsageError(f"there is no kind “{value}”", where=saying.where, hint=meant(value, _KINDS) or f"kinds: {', '.join(_KINDS)}")


def is_tag(language: str) -> bool:
    """Whether it has the form of a BCP 47 tag."""
    return _TAG.fullmatch(language) is not None


def language(release: Release, value: Any, saying: Saying) -> Release:
    if not is_tag(value):
        raise UsageError(f"“{value}” is no tag of a language", where=saying.where, hint="BCP 47, for example en, pt-BR, zh-Hant")
    return replace(release, language=value, document=replace(release.document, language=value))


def genre(release: Release, value: Any, saying: Saying) -> Release:
    return replace(release, genre=Found(value, evidence(release, saying, value)) if value else None)


def issuer(release: Release, value: Any, saying: Saying) -> Release:
    return replace(release, issuer=Found(value, evidence(release, saying, value)) if value else None)


def issued(release: Release, value: Any, saying: Saying) -> Release:
    if value is None:
        return replace(release, issued=None)
    day = values.day(value, release.language, saying.where, "issued")
    return replace(release, issued=Dated(value, day, "issued", evidence(release, saying)))


def dates(release: Release, value: Any, saying: Saying) -> Release:
    found = []
    for each in values.several(value):
        given = values.parts(each, "date")
        said, role = given.get("date") or given.get("text", ""), given.get("role") or "mentioned"
        if role not in _ROLES:
            raise UsageError(f"there is no date “{role}”", where=saying.where, hint=meant(role, _ROLES) or f"roles: {', '.join(_ROLES)}")
        text = given.get("text") or said
        found.append(Dated(text, values.day(said, release.language, saying.where, "dates"), role, evidence(release, saying, text)))
    return replace(release, dates=tuple(found))


def dateline(release: Release, value: Any, saying: Saying) -> Release:
    """The source's own stays where it stands: the new one keeps its place."""
    if value is None:
        return replace(release, dateline=None)
    given = values.parts(value)
    text = given.get("text") or ", ".join(part for part in (given.get("place"), given.get("date")) if part)
    place, day = stated_dateline(text, release.language)
    if given.get("date"):
        day = values.day(given["date"], release.language, saying.where, "dateline.date")
    proof = evidence(release, saying, text)
    if proof.block < 0 and release.dateline is not None:
        proof = replace(release.dateline.evidence, rule=proof.rule, confidence=1.0)
    return replace(release, dateline=Dateline(text, given.get("place") or place, day, proof))


def embargo(release: Release, value: Any, saying: Saying) -> Release:
    found = values.embargo(value, release.language, saying.where)
    return replace(release, embargo=replace(found, evidence=evidence(release, saying, found.text)))


def status(release: Release, value: Any, saying: Saying) -> Release:
    """A state that is no longer, or that the source does not tell."""
    if value is None:
        return replace(release, status=None)
    given = values.parts(value, "kind")
    named = _STATES.get(given.get("kind", "").strip().casefold())
    if named is None:
        hint = meant(given.get("kind", ""), _STATES) or f"states: {', '.join(sorted(set(_STATES.values())))}, none"
        raise UsageError(f"there is no state “{given.get('kind', '')}”", where=saying.where, hint=hint)
    text, replaced = given.get("text", ""), given.get("replaces", "")
    return replace(release, status=Status(named, text, replaced, evidence(release, saying, text, replaced)))


def withheld(release: Release, value: Any, saying: Saying) -> Release:
    return replace(release, withheld=Found(value, evidence(release, saying, value)) if value else None)


def at_a_glance(release: Release, value: Any, saying: Saying) -> Release:
    return replace(release, at_a_glance=tuple(Found(line, evidence(release, saying, line)) for line in value))


def contacts(release: Release, value: Any, saying: Saying) -> Release:
    found = [values.contact(each, evidence(release, saying), saying.where) for each in values.with_offices(value, release.language)]
    return replace(
        release, contacts=tuple(replace(one, evidence=evidence(release, saying, one.email, one.phone, one.name)) for one in found)
    )


def questions(release: Release, value: Any, saying: Saying) -> Release:
    found = []
    for each in value or ():
        given = values.parts(each, "q")
        if not given.get("q") or not given.get("a"):
            raise UsageError("a question has an answer", where=saying.where, hint="questions: [{q: What does it cost?, a: Nothing.}]")
        found.append(Asked(given["q"], given["a"], evidence(release, saying, given["q"])))
    return replace(release, questions=tuple(found))


def people(release: Release, value: Any, saying: Saying) -> Release:
    found = [values.person(each, evidence(release, saying), saying.where) for each in values.with_offices(value, release.language)]
    return replace(release, people=tuple(replace(one, evidence=evidence(release, saying, one.name)) for one in found))


def figures(release: Release, value: Any, saying: Saying) -> Release:
    found = [values.figure(each, evidence(release, saying), saying.where) for each in values.several(value)]
    return replace(release, figures=tuple(replace(one, evidence=evidence(release, saying, one.sentence)) for one in found))


def boilerplate(release: Release, value: Any, saying: Saying) -> Release:
    pieces, found = _passages(release, value, saying, "boilerplate")
    return replace(pieces, boilerplate=found)


def notes(release: Release, value: Any, saying: Saying) -> Release:
    pieces, found = _passages(release, value, saying, "notes")
    return replace(pieces, notes=found)


def _passages(release: Release, value: Any, saying: Saying, field: str) -> tuple[Release, tuple[Passage, ...]]:
    """Passages out of the source, whose pieces get the role; or of a person's own words, if heading and text, or the text, are new."""
    found: list[Passage] = []
    for each in values.several(value):
        given = values.parts(each)
        heading, text = given.get("heading", ""), given.get("text", "")
        indexes = passage(release.pieces, heading, text)
        if isinstance(each, str) and not indexes:
            indexes = passage(release.pieces, each, "")  # words alone may be a heading of the source
        if not indexes and not text:
            hint = "write the heading as it stands in the source, or say the text too"
            raise UsageError(f"“{heading}” is no heading of the source", where=saying.where, hint=hint)
        if indexes:
            moved = [at for at in indexes if release.pieces[at].role == "body"]
            lost = sum(isinstance(release.pieces[at].block, Paragraph) for at in moved)
            release = replace(
                release,
                pieces=reshaped(release.pieces, indexes, "notes" if field == "notes" else "boilerplate"),
                body_paragraphs=max(release.body_paragraphs - lost, 0),
            )
            words = [plain_block(release.pieces[at].block).strip() for at in indexes]
            if len(words) > 1 and (not heading or folded(heading) == folded(words[0])) and not folded(text).startswith(folded(words[0])):
                heading, words = words[0], words[1:]
            text = "\n".join(words)
        found.append(Passage(heading, text, indexes, evidence(release, saying, text, heading)))
    return release, tuple(found)


def end_mark(release: Release, value: Any, saying: Saying) -> Release:
    """A mark that is none, or no longer, keeps its words in the small print."""
    pieces = release.pieces
    chosen = -1
    if value:
        chosen = max((at for at, piece in enumerate(pieces) if plain_block(piece.block).strip() == value.strip()), default=-1)
        if chosen < 0:
            raise UsageError(f"“{value}” does not stand in the source on a line of its own", where=saying.where, hint="copy it from there")
    others = [at for at, piece in enumerate(pieces) if piece.role == "end-mark" and at != chosen]
    pieces = reshaped(reshaped(pieces, others, "furniture"), [chosen], "end-mark")
    mark = Found(value, Evidence(evidence(release, saying).rule, 1.0, pieces[chosen].index)) if value else None
    return replace(release, pieces=pieces, end_mark=mark)


def quotes(release: Release, value: Any, saying: Saying) -> Release:
    """Who speaks in which quotation. Those that nothing is said of stay as they were found; an empty list says that nobody speaks."""
    if not value:
        return replace(release, quotes=())
    current = list(release.quotes)
    everybody = list(release.people)
    for each in value:
        given = values.parts(each)
        text = given.get("text", "")
        if len(folded(text)) < 2:
            raise UsageError("a quotation is named by its first words", where=saying.where, hint="quotes: [{text: We are, speaker: …}]")
        at = next((at for at, quote in enumerate(current) if folded(text) in folded(quote.text)), -1)
        if at < 0:
            place = standing(release.document.blocks, text)
            if place is None:
                hint = "copy the first words of the quotation from the source"
                raise UsageError(f"“{text}” does not stand in the source", where=saying.where, hint=hint)
            current.append(Quote(text, "", "", Evidence("", 1.0, *place)))
            at = len(current) - 1
        before = current[at]
        now = replace(
            before,
            speaker=given.get("speaker", before.speaker),
            role=given.get("role", before.role if "speaker" not in given else ""),
            evidence=replace(before.evidence, rule=evidence(release, saying).rule, confidence=1.0),
        )
        current[at] = now
        everybody = _introduced(everybody, before, now)
    return replace(release, quotes=tuple(sorted(current, key=_order)), people=tuple(everybody))


def _order(quote: Quote) -> tuple[int, int]:
    return quote.evidence.block, quote.evidence.start


def _introduced(everybody: Sequence[Person], before: Quote, now: Quote) -> list[Person]:
    """People with the speaker that is said, and without one who was listed for this quotation alone."""
    kept = [one for one in everybody if now.speaker == before.speaker or one.evidence != before.evidence]
    if now.speaker and all(surname(one.name) != surname(now.speaker) for one in kept):
        kept.append(Person(now.speaker, now.role, now.speaker, now.evidence))
    return kept


FACTS: dict[str, Callable[[Release, Any, Saying], Release]] = {
    each.__name__: each
    for each in (
        *(kind, language, genre, headline, subheadline, issuer, issued, dates, dateline, embargo, status, withheld, at_a_glance),
        *(boilerplate, notes, end_mark, quotes, contacts, people, figures, questions),
    )
}
"""By the names that `inspect --json` has for them, in the order in which they are put in place."""
