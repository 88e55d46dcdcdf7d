"""How well the anatomy of releases is recognised, and whether the rules are as sure as they are right.

    python tests/bench/recognition.py [FOLDER …] [--write] [--misses]

A FOLDER holds `files/` and `truth/` (see `truth.py`); without one it is the corpus of real inputs, which stands beside the repository and is not part of
it. The first folder is what the rules were written with; the others are releases of other issuers. `--write` puts the tables into docs/recognition.md,
`--misses` shows what was missed and what was wrong.

"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import truth as truths
from msgspec import Struct
from truth import Judged, Share

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
DOCS = ROOT / "docs" / "recognition.md"
BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->\n"

BINS = ((0.0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))
FOLDS = 5
SURE = 0.9


class Set(Struct, frozen=True):
    """Releases judged. `origin` tells by source where it comes from: releases of one origin may share an issuer."""

    judged: tuple[Judged, ...]
    origin: dict[str, str]

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(self.origin)


class Measured(Struct, frozen=True):
    """How often what claims a confidence is right. `claimed` is the mean of the claims."""

    given: int
    right: int
    claimed: float

    @property
    def share(self) -> float:
        return self.right / self.given

    @property
    def least(self) -> float:
        """The lower end of what the share can well be, seen how few there are (Wilson's interval, 95 %)."""
        n, p, z = self.given, self.share, 1.96
        middle, spread = p + z * z / (2 * n), z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
        return (middle - spread) / (1 + z * z / n)


def read(folder: Path) -> Set:
    """Every release that a truth is there for, inspected as `masthead inspect --json` does it."""
    from masthead import inspection, pipeline
    from masthead.errors import MastheadError
    from masthead.sources.source import Source

    judged: list[Judged] = []
    origin: dict[str, str] = {}
    known = _origins(folder)
    for wanted, path in truths.truths(folder):
        try:
            release = inspection.inspect(Source.at(path), pipeline.Request())["release"]
        except MastheadError:
            release = {}
        assert isinstance(release, dict)
        judged += truths.judge(wanted, release)
        origin[wanted["id"]] = known.get(wanted["id"]) or truths.fold(wanted.get("issuer")) or wanted["id"]
    return Set(tuple(judged), origin)


def _origins(folder: Path) -> dict[str, str]:
    table = folder / "SOURCES.tsv"
    if not table.is_file():
        return {}
    with table.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row.get("repository") or "" for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


# ── calibration ──────────────────────────────────────────────────────────────────────────────────────


def calibration(judged: Iterable[Judged], key: Callable[[Judged], str]) -> dict[str, Measured]:
    """What was found and claims a confidence, gathered by a key. Fields whose findings can't be called wrong tell nothing, and are left out."""
    gathered: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        if one.given and one.confidence >= 0 and one.field not in truths.RECALL_ALONE:
            gathered[key(one)].append(one)
    return {
        name: Measured(len(ones), sum(one.right for one in ones), sum(one.confidence for one in ones) / len(ones))
        for name, ones in sorted(gathered.items())
    }


def bin_of(judged: Judged) -> str:
    low, high = next((low, high) for low, high in BINS if low <= judged.confidence < high)
    return f"under {high}" if low == 0 else f"{low} to {min(high, 1.0)}"


# ── cross-validation ─────────────────────────────────────────────────────────────────────────────────


def folds(found: Set, count: int = FOLDS) -> list[frozenset[str]]:
    """Sources in so many parts of about the same size; releases of one origin stay together."""
    groups: dict[str, list[str]] = defaultdict(list)
    for source, origin in found.origin.items():
        groups[origin].append(source)
    parts: list[list[str]] = [[] for _ in range(count)]
    for _, sources in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        min(parts, key=len).extend(sources)
    return [frozenset(part) for part in parts]


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(str(cell) for cell in row) + " |\n" for row in lines)


def named(sets: Sequence[Set]) -> tuple[str, ...]:
    """What the page calls the sets: it says in words what each of them is."""
    return ("corpus", *(f"others {number}" for number in range(1, len(sets))))


def headed(sets: Sequence[Set], beside: str) -> Iterator[str]:
    """The heads of two columns for each set: its name, and `beside`."""
    for name in named(sets):
        yield from (name, beside)


def fields(sets: Sequence[Set]) -> str:
    counted = [truths.shares(one.judged) for one in sets]
    names = sorted({name for one in counted for name in one})
    head = ["field", *headed(sets, "right / there / found")]
    rows: list[list[str]] = []
    for name in names:
        row = [name]
        for one in counted:
            share = one.get(name, Share())
            row += [f"{share.score:.3f}", f"{share.right} / {share.asked} / {share.given}"] if share.asked + share.given else ["", ""]
        rows.append(row)
    rows.append(["**mean**", *(text for one in sets for text in (f"**{truths.mean(one.judged):.3f}**", f"{len(one.sources)} releases"))])
    return table(head, rows)


def sure(judged: Iterable[Judged]) -> Measured | None:
    found = calibration((one for one in judged if one.confidence >= SURE), lambda one: "all")
    return found.get("all")


def bins(sets: Sequence[Set]) -> str:
    counted = [calibration(one.judged, bin_of) for one in sets]
    names = sorted({name for one in counted for name in one}, key=lambda name: (not name.startswith("under"), name))
    head = ["claimed", *headed(sets, "share")]
    return table(head, ([name, *(text for one in counted for text in _cells(one.get(name)))] for name in names))


def _cells(measured: Measured | None) -> tuple[str, str]:
    return (f"{measured.right} of {measured.given}", f"{measured.share:.2f}") if measured else ("", "")


def claim(judged: Judged) -> str:
    """What a rule claims: most claim the same each time, but those for issuers are weighed, and claims of theirs count by tenths."""
    if judged.field != "issuer":
        return f"{judged.confidence:.2f}"
    tenth = int(judged.confidence * 10 + 1e-9)
    return f"0.{tenth}0–0.{tenth}9" if tenth < 10 else "1.00"


def rules(sets: Sequence[Set]) -> str:
    every = [calibration(one.judged, lambda one: f"{one.field}\t{one.rule}\t{claim(one)}") for one in sets]
    names = sorted({name for one in every for name in one})
    head = ["field", "rule", "claims", *headed(sets, "share")]
    return table(head, ([*name.split("\t"), *(text for one in every for text in _cells(one.get(name)))] for name in names))


def overclaimed(sets: Sequence[Set]) -> Iterator[tuple[str, Measured]]:
    """Rules that are right less often than they claim, over all sets, by more than chance: at least three findings, and two wrong more than claimed."""
    every = calibration((one for found in sets for one in found.judged), lambda one: f"{one.field} {one.rule} {claim(one)}")
    for name, measured in every.items():
        if measured.given >= 3 and measured.given * measured.claimed - measured.right >= 1:
            yield name, measured


def report(sets: Sequence[Set]) -> str:
    first = sets[0]
    parts = folds(first)
    means = [truths.mean(one for one in first.judged if one.source in part) for part in parts]
    told = [f"## Score by field\n\n{fields(sets)}\n"]
    spread = "; ".join(f"{mean:.3f} ({len(part)} releases)" for mean, part in zip(means, parts, strict=True))
    told.append(f"Over {len(parts)} parts of the corpus, releases of one origin kept together, the mean is {spread}.\n\n")
    told.append(f"## Confidence\n\n{bins(sets)}\n")
    for name, one in zip(("the corpus", *named(sets)[1:]), sets, strict=True):
        if found := sure(one.judged):
            told.append(
                f"Of what is given with {SURE} or more, on {name}: {found.right} of {found.given} are right ({found.share:.3f}; at least {found.least:.3f}, "
                "seen how few there are).\n"
            )
    by_part = [found for part in parts if (found := sure(one for one in first.judged if one.source in part))]
    told.append(f"Part by part of the corpus: {', '.join(f'{found.right} of {found.given}' for found in by_part)}.\n")
    told.append(f"\n## Rules\n\n{rules(sets)}")
    return "".join(told)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="*", type=Path, default=[CORPUS])
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--misses", action="store_true")
    options = asked.parse_args()
    sets = [read(folder) for folder in options.folders]
    made = report(sets)
    print(made)
    for name, measured in overclaimed(sets):
        print(f"claims more than it holds: {name}: {measured.right} of {measured.given}")
    if options.misses:
        for one in (one for found in sets for one in found.judged if not one.right):
            print(f"{one.source} {one.field} {one.rule} {one.confidence if one.confidence >= 0 else ''}: {one.shown}")
    if options.write:
        text = DOCS.read_text(encoding="utf-8")
        before, _, rest = text.partition(BEGIN)
        DOCS.write_text(f"{before}{BEGIN}\n{made}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    main()
