"""What was found in a file, for people as rows and for programs as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from masthead.verify.finding import Comparison, Finding
from masthead.verify.judges.standards import Verdict

_LONGEST = 60
_SHOWN = 40


def rows(found: Comparison) -> Iterator[tuple[str, str, str, str]]:
    """A line each: what happened, to what, where in the source, where in the file."""
    yield "", "what", "in the source", "in the file"
    for finding in found.findings[:_SHOWN]:
        yield named(finding), _short(_what(finding)), _short(finding.in_source), _short(finding.in_file)
    if len(found.findings) > _SHOWN:
        yield "", f"… and {len(found.findings) - _SHOWN} more", "", ""


def named(finding: Finding) -> str:
    """A finding's kind in words."""
    match finding.kind:
        case "missing" | "changed" | "moved" | "added":
            return finding.kind
        case "link":
            return "link missing"
        case "description":
            return "description missing"
        case "row":
            return "row differs"
        case "language":
            return "language not told"
        case "heading":
            return "heading differs"
        case "list":
            return "list of another kind"
        case "picture":
            return "picture missing or changed"
        case "call":
            return "call of another note" if finding.by else "call of a note missing or moved"
        case "summary":
            return "said otherwise before the text"
        case _:
            assert_never(finding.kind)


def summary(path: str, found: Comparison, source: str) -> str:
    """One line on a file that lacks nothing."""
    more = len(found.findings)
    added = f"; {more} {'run' if more == 1 else 'runs'} of words stand there that are not its own" if more else ""
    return f"{path}: all {found.words:,} words of {source} are there{added}"


def data(path: str, found: Comparison) -> dict[str, object]:
    """The same for programs."""
    return {
        "files": path.split("\n"),
        "words": found.words,
        "lost": len(found.lost),
        "findings": [
            {"kind": each.kind, "what": each.what, "instead": each.by, "in_source": each.in_source, "in_file": each.in_file}
            for each in found.findings
        ],
    }


def verdicts(judged: Sequence[Verdict]) -> list[dict[str, object]]:
    """What outside judges say, for programs."""
    return [
        {
            "judge": verdict.judge,
            "file": str(verdict.path),
            "passed": None if verdict.skipped else verdict.passed,
            "skipped": verdict.skipped,
            "findings": [
                {"rule": each.rule, "message": each.message, "place": each.place, "severity": each.severity} for each in verdict.findings
            ],
        }
        for verdict in judged
    ]


def _what(finding: Finding) -> str:
    return f"“{finding.what}” → “{finding.by}”" if finding.by else f"“{finding.what}”"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
