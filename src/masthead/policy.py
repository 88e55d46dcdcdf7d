"""What may go out: an embargo is held against the clock, or against a time that a person names; under `--strict`, nothing with notices."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime

from masthead import settings
from masthead.anatomy.model import Embargo, Release
from masthead.brand.load import find, is_ours
from masthead.brand.model import Brand
from masthead.brand.style import said
from masthead.errors import NotFoundError, NoticesError, RefusedError
from masthead.language.dates import written
from masthead.notices import Guessed, Missing, Note, Notice, message


def public(releases: Sequence[Release], now: str) -> None:
    """Raises `RefusedError` while an embargo holds, or where it is not clear when it ends: when in doubt it holds. So does what the source
    says is not for publication. Of several embargoes the one that ends last is told."""
    moment = settings.moment(now) if now else datetime.now(UTC)
    held = [release.embargo for release in releases if release.embargo.kind == "until"]
    for embargo in held:
        if not embargo.instant:
            raise RefusedError(
                f"is under an embargo whose end is not clear: “{embargo.text}”",
                hint="ask the issuer and say it (--set anatomy.embargo=2026-06-01T09:00+02:00), or leave out --public",
            )
    last = max(held, key=lambda embargo: datetime.fromisoformat(embargo.instant), default=None)
    if last is not None and moment < datetime.fromisoformat(last.instant):
        raise RefusedError(f"is under embargo until {_end(last)}", hint="publish it then, or leave out --public to prepare it beforehand")
    for release in releases:
        if release.withheld is not None:
            raise RefusedError(
                f"holds what is “{release.withheld.text}”",
                hint="take it out of the source, or say that nothing is withheld (--set anatomy.withheld=none)",
            )


def _end(embargo: Embargo) -> str:
    """When an embargo ends, in local time as the source gives it and in UTC."""
    day, _, hour = embargo.until.partition("T")
    return f"{written(day, 'en')}, {hour} {embargo.zone} ({embargo.instant.rstrip('Z').replace('T', ' ')} UTC)"


def review(releases: Sequence[Release], least: float) -> None:
    """Raises `RefusedError` for what a person should look at first: a headline that is made or less sure than `least` (0 to 1), an embargo whose
    end is not clear, speakers who are less sure. What a person has said is sure."""
    reasons: list[str] = []
    fields: dict[str, None] = {}
    for release in releases:
        headline, embargo = release.headline, release.embargo
        before = len(reasons)
        if headline is None or headline.derived:
            reasons.append("the headline is made from the text" if headline else "there is no headline")
        elif headline.evidence.confidence < least:
            reasons.append(f"the headline “{_begun(headline.text, 60)}” is unsure ({headline.evidence.confidence:.0%})")
        if len(reasons) > before:
            fields["headline: …"] = None
        if embargo.kind == "until" and not embargo.instant:
            fields["embargo: 2026-06-01T09:00+02:00"] = None
            reasons.append(f"it is not clear when the embargo “{embargo.text}” ends")
        unsure = [quote for quote in release.quotes if quote.speaker and quote.evidence.confidence < least]
        if unsure:
            fields["quotes: [{text: …, speaker: …}]"] = None
        reasons += [f"it is unsure that {quote.speaker} says “{_begun(quote.text, 40)}”" for quote in unsure[:3]]
    if reasons:
        hint = f"look at it with masthead inspect, and say what is so in a sidecar beside it (x.html.masthead.yml): {'; '.join(fields)}"
        raise RefusedError(f"is to be looked at first: {'; '.join(reasons)}", hint=hint)


def strict(notices: Sequence[Notice], name: str) -> None:
    """Raises `NotFoundError` where a picture is missing, `NoticesError` for any other notice. `name` is that of the source."""
    absent = next((notice for notice in notices if isinstance(notice, Missing)), None)
    if absent:
        hint = "--assets DIR names its folder, or leave out --strict"
        raise NotFoundError(f"{absent.what} is missing: {absent.why}", where=absent.where or name, hint=hint)
    if notices:
        more = f" (and {len(notices) - 1} more)" if len(notices) > 1 else ""
        raise NoticesError(message(notices[0]) + more, where=notices[0].where or name, hint="leave out --strict to accept it")


def _begun(text: str, most: int) -> str:
    """The first words of a text, with a mark where it goes on."""
    return text if len(text) <= most else text[: most - 2].rsplit(" ", 1)[0] + " …"


def sample(asked: str | os.PathLike[str] | Brand, brand: Brand, note: Note) -> None:
    """Tells that pages that go out are headed by a publisher that nobody is: the brand, which was asked for by this name, is one of ours, to begin with."""
    if not isinstance(asked, Brand) and is_ours(find(os.fspath(asked))):
        why = f"{brand.name} is a sample; masthead brand new NAME begins one of your own"
        note(Guessed("publisher", said(brand.publisher, ""), why))
