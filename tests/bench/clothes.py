"""How much of what is recognised hangs on the file that a release comes as: the same words in other clothes, judged by the same truth.

    python tests/bench/clothes.py FOLDER … [--costume NAME …] [--lost] [--write]
    python tests/bench/clothes.py --show FOLDER/files/RELEASE --costume NAME --to FOLDER

A FOLDER holds `files/` and `truth/` (see `truth.py`). What was right in the source itself and isn't in a costume is lost; what is found there alone, and
wrongly, is invented. `--lost` names each, `--write` puts the table into docs/recognition.md, `--show` writes one release in a costume, to be looked at.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import truth as truths
from dressed import COSTUMES, Dressed, pieces
from msgspec import Struct
from recognition import CORPUS, DOCS, table
from truth import Judged

from masthead import inspection, pipeline
from masthead.errors import MastheadError
from masthead.sources.source import Source

BEGIN, END = "<!-- clothes -->\n", "<!-- end of clothes -->\n"

APART = frozenset({"body paragraphs"})
"""Fields that a costume may change rightly: what is a paragraph of its own."""


class Lost(Struct, frozen=True):
    """What a costume changed in a release: something right that it lost, or something wrong that it alone has."""

    path: Path
    costume: str
    judged: Judged
    invented: bool


def judged(path: Path, truth: Mapping[str, Any]) -> tuple[dict[str, Any], list[Judged]]:
    """What `masthead inspect --json` finds, and how right it is."""
    try:
        found = inspection.inspect(Source.at(path), pipeline.Request())["release"]
    except MastheadError:
        found = {}
    assert isinstance(found, dict)
    return found, truths.judge(truth, found)


def askable(truth: Mapping[str, Any], found: Mapping[str, Any], said: str) -> dict[str, Any]:
    """The truth without what no other clothes can show: a finding of the source's own metadata, and a name or an address that its text doesn't say."""
    asked = dict(truth)
    for key, field in (("issued", "issued"), ("issuer", "issuer"), ("subtitle", "subheadline")):
        if truth.get(key) and (found.get(field) or {}).get("block") is None:
            asked.pop(key, None)
    names = (truth.get("issuer"), *truth.get("issuer_alt", ()))
    if not any(name and truths.fold(name) in said for name in names):
        asked.pop("issuer", None)
    if truth.get("contacts"):
        told = ("email", "phone", "name")
        asked["contacts"] = [one for one in truth["contacts"] if any(one.get(key) and truths.fold(one[key]) in said for key in told)]
    return asked


def _thing(one: Judged) -> tuple[str, str]:
    """What was wanted, by which the same thing is known in two costumes."""
    return one.field, one.shown.partition(", found ")[0]


def compared(path: Path, costume: str, before: list[Judged], after: list[Judged]) -> Iterator[Lost]:
    right = {_thing(one) for one in after if one.right}
    seen = {one.shown for one in before if not one.right}
    for one in before:
        if one.right and one.field not in APART and _thing(one) not in right:
            yield Lost(path, costume, next((other for other in after if _thing(other) == _thing(one)), one), invented=False)
    for one in after:
        if one.given and not one.asked and one.shown not in seen:
            yield Lost(path, costume, one, invented=True)


def worn(folder: Path, names: list[str], scratch: Path) -> Iterator[tuple[str, int, list[Lost]]]:
    """For each release of a folder and each costume: how many things were right in the source, and what became of them."""
    for truth, path in truths.truths(folder):
        found, _ = judged(path, truth)
        try:
            taken = pieces(pipeline.read(path), truth)
        except MastheadError:
            continue
        asked = askable(truth, found, truths.fold("".join(one.text for one in taken)))
        for name in names:
            # A mail tells its own day.
            wanted = {key: value for key, value in asked.items() if key != "issued"} if name == "mail" else asked
            before = truths.judge(wanted, found)
            if made := COSTUMES[name](taken, wanted):
                _, after = judged(kept(made, path.stem, scratch), wanted)
                yield name, sum(one.right and one.field not in APART for one in before), list(compared(path, name, before, after))


def kept(made: Dressed, stem: str, folder: Path) -> Path:
    path = folder / f"{stem}.{made.suffix}"
    path.write_bytes(made.data)
    return path


def report(counted: Mapping[str, int], lost: list[Lost]) -> str:
    """A row for each costume."""
    rows: list[list[object]] = []
    for name, right in counted.items():
        gone = [one.judged.field for one in lost if one.costume == name and not one.invented]
        new = [one.judged.field for one in lost if one.costume == name and one.invented]
        told = (", ".join(f"{field} {count}" for field, count in Counter(fields).most_common(4)) for fields in (gone, new))
        rows.append([name, right, len(gone), f"{len(gone) / max(right, 1):.3f}", len(new), *told])
    return table(["costume", "right as it came", "lost", "share", "invented", "most lost", "most invented"], rows)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="*", type=Path, default=[CORPUS])
    asked.add_argument("--costume", action="append", choices=COSTUMES)
    asked.add_argument("--lost", action="store_true")
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--show", type=Path)
    asked.add_argument("--to", type=Path, default=Path())
    options = asked.parse_args()
    names = options.costume or list(COSTUMES)
    if options.show:
        truth = json.loads((options.show.parents[1] / "truth" / f"{options.show.stem}.json").read_text(encoding="utf-8"))
        for name in names:
            if made := COSTUMES[name](pieces(pipeline.read(options.show), truth), truth):
                print(kept(made, f"{options.show.stem}.{name.replace(', ', '.').replace(' ', '-')}", options.to))
        return
    counted: Counter[str] = Counter(dict.fromkeys(names, 0))
    lost: list[Lost] = []
    with tempfile.TemporaryDirectory() as scratch:
        for folder in options.folders:
            for name, right, changed in worn(folder, names, Path(scratch)):
                counted[name] += right
                lost += changed
    told = report(counted, lost)
    print(told)
    if options.lost:
        for one in lost:
            sign = "+" if one.invented else "-"
            print(f"{sign} {one.costume}: {one.path} {one.judged.field} {one.judged.rule}: {one.judged.shown}")
    if options.write:
        before, _, rest = DOCS.read_text(encoding="utf-8").partition(BEGIN)
        DOCS.write_text(f"{before}{BEGIN}\n{told}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    main()
