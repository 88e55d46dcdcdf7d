"""What may go out: an embargo is held against the clock, or against a time that a person names; under `--strict`, nothing with notices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from masthead.anatomy.model import Release
from masthead.errors import NotFoundError, NoticesError, RefusedError, UsageError
from masthead.notices import Missing, Notice, message


def public(releases: Iterable[Release], now: str) -> None:
    """Raises `RefusedError` while an embargo holds, or where it is not clear when it ends: when in doubt it holds."""
    try:
        moment = datetime.fromisoformat(now) if now else datetime.now(UTC)
    except ValueError:
        raise UsageError(f"--now {now} is no time", hint="for example --now 2026-06-01T09:00Z") from None
    if moment.tzinfo is None:
        raise UsageError(f"--now {now} has no time zone", hint=f"for example --now {now}Z")
    for release in releases:
        embargo = release.embargo
        if embargo.kind != "until":
            continue
        if not embargo.instant:
            raise RefusedError(
                f"is under an embargo whose end is not clear: “{embargo.text}”", hint="leave out --public, or ask the issuer"
            )
        if moment < datetime.fromisoformat(embargo.instant):
            raise RefusedError(f"is under embargo until {embargo.instant}", hint="leave out --public to prepare it beforehand")


def strict(notices: Sequence[Notice], name: str) -> None:
    """Raises `NotFoundError` where a picture is missing, `NoticesError` for any other notice. `name` is that of the source."""
    absent = next((notice for notice in notices if isinstance(notice, Missing)), None)
    if absent:
        hint = "--assets DIR names its folder, or leave out --strict"
        raise NotFoundError(f"{absent.what} {absent.why}", where=absent.where or name, hint=hint)
    if notices:
        more = f" (and {len(notices) - 1} more)" if len(notices) > 1 else ""
        raise NoticesError(message(notices[0]) + more, where=notices[0].where or name, hint="leave out --strict to accept it")
