"""A run told on one page of HTML: failures first, then what was held, notices by kind, the slowest, all files with links to them.

It needs nothing beside it; its tables can be sorted where scripts run, and read where they don't.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from urllib.parse import quote

from masthead.batch.incremental import told
from masthead.batch.journal import Entry
from masthead.batch.report import Changes, Failure, Report, ceased, converted, departed, ended
from masthead.errors import shown

MOST = 5_000
"""Sources in the table of files; `report.csv` has them all."""

_FEW = 3
"""Notices of a source that are shown at once."""
_NUMBERED = ("Count", "Seconds", "Status", "Files that stay", "Files taken away")
_NUMBERS = ' class="number"'
_SHORT = re.compile(r"[\w-]{1,12}")

_STYLE = """
:root { color-scheme: light dark; --ink: #1c2430; --muted: #4a5563; --rule: #c9d2db; --paper: #fff; --link: #0b5a8f; --bad: #a12a20; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --muted: #b3bcc8; --rule: #3b4654; --paper: #14181f; --link: #7fc1f0; --bad: #ff9d92; }
}
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 0.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1.5rem; margin: 0; } dt { color: var(--muted); } dd { margin: 0; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
table.few { width: auto; min-width: min(100%, 30rem); }
th, td { text-align: start; vertical-align: top; padding: 0.35rem 1.25rem 0.35rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: break-word; }
th { font-weight: 600; white-space: nowrap; } td:first-child { min-width: min(12rem, 32vw); max-width: 30rem; overflow-wrap: anywhere; }
.number { text-align: end; } td.number, td.word { white-space: nowrap; } th:last-child, td:last-child { padding-inline-end: 0; }
summary { cursor: pointer; } del { color: var(--bad); } ins { text-decoration-thickness: 0.1em; text-underline-offset: 0.15em; }
th button { all: unset; cursor: pointer; } th button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
th button::after { content: " \\2195"; content: " \\2195" / ""; color: var(--muted); font-weight: 400; }
th[aria-sort="ascending"] button::after { content: " \\2191"; } th[aria-sort="descending"] button::after { content: " \\2193"; }
a { color: var(--link); } .failed { color: var(--bad); } .hint { color: var(--muted); display: block; }
"""
_SCRIPT = """
for (const table of document.querySelectorAll("table")) {
  const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button"; button.textContent = head.textContent; head.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent;
      const order = new Intl.Collator(undefined, { numeric: true }).compare;
      const rows = [...body.rows].sort((one, other) => order(value(one), value(other)));
      body.append(...(up ? rows : rows.reverse()));
    });
  });
}
"""


def page(total: Report, entries: Iterable[Entry]) -> Iterator[bytes]:
    """The page in pieces. `entries` are those of the journal."""
    for piece in _pieces(total, entries):
        yield piece.encode("utf-8", "backslashreplace")


def _pieces(total: Report, entries: Iterable[Entry]) -> Iterator[str]:
    title = converted(total)
    yield (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    )
    if total.stopped:
        yield f"<p>The run {ceased(total)}; the same command again goes on with the rest.</p>\n"
    yield _facts(total)
    yield _problems("Failed", "failed", total.failures)
    yield _problems("Held", "held", total.held)
    replaced = [(escape(one.source), escape(one.state), "<br>".join(map(escape, one.earlier))) for one in total.replaced]
    yield _section("Replaced", ("Source", "State", "Takes the place of"), replaced)
    same = [(escape(one.source), "<br>".join(map(escape, one.copies))) for one in total.copies]
    yield _section("The same release", ("Source", "Also in"), same)
    differ = [(escape(one.both[1]), escape(one.both[0]), escape(one.kind), _changes(one)) for one in total.changes]
    yield _section("What differs", ("Source", "Compared with", "As", "Changes"), differ)
    if total.gone:
        left = [(escape(one.source), escape(one.place), _number(one.files), _number(one.taken_away)) for one in total.gone]
        said = "".join(f"<p>{escape(line)}.</p>\n" for line in departed(total.gone))
        yield _section("Gone", ("Source", "From", "Files that stay", "Files taken away"), left, said)
    yield _section("Notices by kind", ("Kind", "Count"), [(escape(kind), _number(count)) for kind, count in total.kinds.items()])
    yield _section("Slowest", ("Source", "Seconds"), [(escape(source), _number(seconds, 3)) for source, seconds in total.slowest])
    yield from _files(entries)
    yield f"</main>\n<script>{_SCRIPT}</script>\n</body>\n</html>\n"


def _facts(total: Report) -> str:
    facts = (
        ("Files", total.files),
        ("Unchanged since the last run", total.unchanged),
        ("Failed", len(total.failures)),
        ("Held", len(total.held)),
        ("With notices", total.noticed),
        ("Gone", len(total.gone)),
    )
    over = f"<dt>Files of other kinds, passed over</dt><dd>{total.passed_over:,} ({escape(ended(total.endings))})</dd>\n"
    judges = "".join(
        f"<dt>{escape(judge)}</dt><dd>{', '.join(f'{count:,} {word}' for word, count in said.items())}</dd>\n"
        for judge, said in total.verdicts.items()
    )
    there = "".join(f"<dt>{name}</dt><dd>{count:,}</dd>\n" for name, count in facts if count or name == "Files")
    return f"<dl>\n{there}{over if total.passed_over else ''}{judges}</dl>\n"


def _problems(label: str, kind: str, failures: Sequence[Failure]) -> str:
    rows = [
        (
            escape(one.source),
            f'<span class="{kind}">{escape(one.problem)}</span>' + (f'<span class="hint">{escape(one.hint)}</span>' if one.hint else ""),
            _number(one.exit_code),
        )
        for one in failures
    ]
    return _section(label, ("Source", "Why, and what to do", "Status"), rows)


def _changes(one: Changes) -> str:
    """Each change with what was and what is."""
    each = [
        " → ".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in zip(("del", "ins"), pair, strict=True) if text) for pair in one.changes
    ]
    return "<br>".join([*each, *([f"and {one.more:,} more"] if one.more else [])])


def _number(value: float, places: int = 0) -> str:
    return f"\0{value:,.{places}f}"


def _section(label: str, heads: Sequence[str], rows: Sequence[Sequence[str]], before: str = "") -> str:
    if not rows:
        return ""
    return f"<h2>{label}</h2>\n{before}{_open(label, heads)}{''.join(map(_row, rows))}</tbody>\n</table>\n</div>\n"


def _open(label: str, heads: Sequence[str]) -> str:
    named = "".join(f'<th scope="col"{_NUMBERS if head in _NUMBERED else ""}>{head}</th>' for head in heads)
    few = ' class="few"' if len(heads) == 2 else ""
    return f'<div class="wide" tabindex="0" role="region" aria-label="{label}">\n<table{few}>\n<thead><tr>{named}</tr></thead>\n<tbody>\n'


def _row(cells: Sequence[str]) -> str:
    told = (f"<td{_NUMBERS}{_value(cell)}>{cell[1:]}</td>" if cell[:1] == "\0" else f"<td{_kind(cell)}>{cell}</td>" for cell in cells)
    return f"<tr>{''.join(told)}</tr>\n"


def _value(cell: str) -> str:
    """By what a number is sorted, where it has marks between its figures."""
    return f' data-value="{cell[1:].replace(",", "")}"' if "," in cell else ""


def _kind(cell: str) -> str:
    """Dates and single short words stay on a line."""
    return ' class="word"' if _SHORT.fullmatch(cell) else ""


def _noticed(messages: Sequence[str]) -> str:
    """A few are shown, many on demand."""
    told = "<br>".join(map(escape, messages))
    return told if len(messages) <= _FEW else f"<details><summary>{len(messages)} notices</summary>{told}</details>"


def _files(entries: Iterable[Entry]) -> Iterator[str]:
    """A row for each release of the sources that are done: those of a feed by their numbers, each with its own files."""
    heads = ("Source", "Title", "Issuer", "Date", "Files", "Notices", "Seconds")
    count = 0
    for entry in entries:
        if entry.state != "done":
            continue
        known = told(entry)
        several = len(known.releases) > 1
        for number, release in enumerate(known.releases or (None,), 1):
            count += 1
            if count > MOST:
                yield f"</tbody>\n</table>\n</div>\n<p>Only the first {MOST:,} are shown; report.csv has them all.</p>\n"
                return
            if count == 1:
                yield f"<h2>Files</h2>\n{_open('Files', heads)}"
            own = [one for one in entry.outputs if not several or release is None or one.path in release.files]
            links = " ".join(f'<a href="{quote(one.path)}">{escape(one.format)}</a>' for one in own)
            yield _row(
                (
                    escape(shown(entry.source)) + (f" ({number})" if several else ""),
                    escape(release.title) if release else "",
                    escape(release.issuer) if release else "",
                    escape(release.issued) if release else "",
                    links or escape(entry.settled),
                    _noticed([message for _, message, _ in known.notices] if number == 1 else []),
                    _number(entry.seconds, 3) if number == 1 else "",
                )
            )
    if count:
        yield "</tbody>\n</table>\n</div>\n"
