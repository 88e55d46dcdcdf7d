"""Releases that get a part they had not: a dateline, a deck, notes, an end mark, an embargo, somebody to ask, boilerplate, or what a site leaves behind.

    python tests/bench/grafted.py FOLDER … [--graft NAME …] [--as COSTUME …] [--lost]

A FOLDER holds `files/` and `truth/` (see `truth.py`). Each release of which a person said that it has no such part gets one as newsrooms write it, in its
own language (`grafts.json`), one wording after the other. Counted is how often the part is found, and what else is lost or invented for its sake.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import truth as truths
from clothes import Lost, compared, judged, kept
from dressed import COSTUMES, Piece, headline, pieces
from msgspec import Struct
from recognition import CORPUS, table

from masthead import pipeline
from masthead.errors import MastheadError

WORDS: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("grafts.json").read_text(encoding="utf-8"))
COSTUMES_WORN = ("text", "Markdown", "Word")


class Grafted(Struct, frozen=True):
    """`field` is what is asked for, as `truth.py` names it; empty where nothing should change."""

    pieces: list[Piece]
    truth: dict[str, Any]
    field: str


Graft = Callable[[list[Piece], Mapping[str, Any], Mapping[str, Any], int], Grafted | None]
"""Gives pieces of a release a part in the words of its language, the so-manieth wording; None where it has such a part, or no place for one."""


def _lead(found: Sequence[Piece], truth: Mapping[str, Any]) -> int | None:
    """Where the text begins: the first piece below the headline that is as long as a sentence."""
    top = headline(found, truth)
    if top is None:
        return None
    enough = 40 if (truth.get("language") or "")[:2] in {"ja", "ko", "zh"} else 100
    return next((at for at in range(top + 1, min(top + 4, len(found))) if found[at].kind == "p" and len(found[at].text) >= enough), None)


def _chosen(wordings: Sequence[Any], number: int) -> Any:
    return wordings[number % len(wordings)]


def _dateline(found: list[Piece], truth: Mapping[str, Any], words: Mapping[str, Any], number: int) -> Grafted | None:
    at = _lead(found, truth)
    if truth.get("dateline_place", "") is not None or at is None:
        return None
    place, opening = _chosen(words["datelines"], number)
    asked = {key: value for key, value in truth.items() if key != "issued"} | {"dateline_place": place}
    return Grafted([*found[:at], Piece("p", opening + found[at].text), *found[at + 1 :]], asked, "dateline place")


def _deck(found: list[Piece], truth: Mapping[str, Any], words: Mapping[str, Any], number: int) -> Grafted | None:
    top, lead = headline(found, truth), _lead(found, truth)
    if truth.get("subtitle", "") is not None or top is None or lead != top + 1:
        return None
    deck = _chosen(words["decks"], number)
    return Grafted([*found[: top + 1], Piece("p", deck), *found[top + 1 :]], {**truth, "subtitle": deck}, "subheadline")


def _notes(found: list[Piece], truth: Mapping[str, Any], words: Mapping[str, Any], number: int) -> Grafted | None:
    if truth.get("notes_start", "") is not None:
        return None
    first, second = words["note"]
    told = [Piece("h3", _chosen(words["notes"], number)), Piece("p", f"1. {first}"), Piece("p", f"2. {second}")]
    return Grafted([*found, *told], {**truth, "notes_start": first}, "notes")


def _end(found: list[Piece], truth: Mapping[str, Any], words: Mapping[str, Any], number: int) -> Grafted | None:
    below = (truth.get("notes_start", ""), truth.get("boilerplate_start", ""), truth.get("contacts", "") or None)
    if truth.get("end_mark", "") is not None or any(part is not None for part in below):
        return None
    mark = _chosen(words["ends"], number)
    return Grafted([*found, Piece("p", mark)], {**truth, "end_mark": mark}, "end mark")


def _embargo(found: list[Piece], truth: Mapping[str, Any], words: Mapping[str, Any], number: int) -> Grafted | None:
    if (truth.get("embargo") or {}).get("type") != "none":
        return None
    line, until = _chosen(words["embargoes"], number)
    asked = {"type": "immediate"} if until == "immediate" else {"type": "until", "until": until}
    return Grafted([Piece("p", line), *found], {**truth, "embargo": asked}, "embargo")


def _contact(found: list[Piece], truth: Mapping[str, Any], words: Mapping[str, Any], number: int) -> Grafted | None:
    if truth.get("contacts") != []:
        return None
    name, office, phone, address = words["desk"]
    below = words["desk"] if number % 2 else ["\n".join(words["desk"])]
    told = [Piece("h3", _chosen(words["desks"], number)), *(Piece("p", line) for line in below)]
    asked = {"name": name, "phone": re.sub(r"^\D+(?=[+\d])", "", phone), "email": re.split(r"[:：]\s*|\s", address)[-1]}
    # Whoever is to be asked is somebody with an office.
    people = {"people": [*truth["people"], {"name": name, "role": office}]} if "people" in truth else {}
    return Grafted([*found, *told], {**truth, "contacts": [asked], **people}, "contacts")


def _boilerplate(found: list[Piece], truth: Mapping[str, Any], words: Mapping[str, Any], number: int) -> Grafted | None:
    house = truth.get("issuer")
    if truth.get("boilerplate_start", "") is not None or not house or house not in "\n".join(one.text for one in found):
        return None
    heading, text = (said.format(house=house) for said in (_chosen(words["about"], number), words["boilerplate"]))
    return Grafted([*found, Piece("h3", heading), Piece("p", text)], {**truth, "boilerplate_start": text}, "boilerplate")


def _furniture(found: list[Piece], truth: Mapping[str, Any], words: Mapping[str, Any], _: int) -> Grafted | None:
    top = headline(found, truth)
    if top is None:
        return None
    shared, picture, back = (Piece("p", line) for line in words["furniture"])
    return Grafted([*found[: top + 1], shared, picture, *found[top + 1 :], back], dict(truth), "")


GRAFTS: dict[str, Graft] = {
    "a dateline": _dateline,
    "a deck": _deck,
    "notes": _notes,
    "an end mark": _end,
    "an embargo": _embargo,
    "a contact": _contact,
    "boilerplate": _boilerplate,
    "a site’s furniture": _furniture,
}


class Result(Struct, frozen=True):
    graft: str
    language: str
    path: Path
    found: bool | None
    shown: str
    changed: list[Lost]


def worn(folder: Path, names: Sequence[str], costumes: Sequence[str], scratch: Path) -> Iterator[Result]:
    """Each release with each graft, in each costume, beside the same costume without it."""
    for number, (truth, path) in enumerate(truths.truths(folder)):
        words = WORDS.get(language := (truth.get("language") or "")[:2])
        try:
            taken = pieces(pipeline.read(path), truth) if words else []
        except MastheadError:
            taken = []
        plain = {key: value for key, value in truth.items() if key not in {"body_paragraphs", "tables"}}
        for name in names if words and taken else ():
            if (grafted := GRAFTS[name](taken, plain, words, number)) is None:
                continue
            for costume in costumes:
                before, after = COSTUMES[costume](taken, truth), COSTUMES[costume](grafted.pieces, truth)
                if before is None or after is None:
                    continue
                _, bare = judged(kept(before, path.stem, scratch), grafted.truth)
                _, now = judged(kept(after, path.stem, scratch), grafted.truth)
                own = [one for one in now if one.field == grafted.field and (one.asked or one.given)]
                hit = all(one.right for one in own) and bool(own) if grafted.field else None
                rest = [[one for one in ones if one.field != grafted.field] for ones in (bare, now)]
                yield Result(
                    name,
                    language,
                    path,
                    hit,
                    " / ".join(one.shown for one in own if not one.right),
                    list(compared(path, costume, rest[0], rest[1])),
                )


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="*", type=Path, default=[CORPUS])
    asked.add_argument("--graft", action="append", choices=GRAFTS)
    asked.add_argument("--as", dest="costumes", action="append", choices=COSTUMES)
    asked.add_argument("--lost", action="store_true")
    options = asked.parse_args()
    results: dict[str, list[Result]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as scratch:
        for folder in options.folders:
            for one in worn(folder, options.graft or list(GRAFTS), options.costumes or COSTUMES_WORN, Path(scratch)):
                results[one.graft].append(one)
    rows: list[list[object]] = []
    for name, ones in results.items():
        asked_for = [one for one in ones if one.found is not None]
        gone = Counter(change.judged.field for one in ones for change in one.changed if not change.invented)
        new = Counter(change.judged.field for one in ones for change in one.changed if change.invented)
        hits = f"{sum(bool(one.found) for one in asked_for)} of {len(asked_for)}" if asked_for else ""
        told = (", ".join(f"{field} {count}" for field, count in fields.most_common(5)) for fields in (gone, new))
        rows.append([name, len(ones), hits, sum(gone.values()), sum(new.values()), *told])
    print(table(["graft", "files", "found", "lost", "invented", "most lost", "most invented"], rows))
    if options.lost:
        for one in (one for ones in results.values() for one in ones):
            if one.found is False:
                print(f"? {one.graft} ({one.language}): {one.path} {one.shown}")
            for change in one.changed:
                sign = "+" if change.invented else "-"
                print(f"{sign} {one.graft}, {change.costume}: {one.path} {change.judged.field} {change.judged.rule}: {change.judged.shown}")


if __name__ == "__main__":
    main()
