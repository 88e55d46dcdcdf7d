"""How many damaged files `verify` finds, and how many good ones it takes for damaged.

    python tests/bench/mutations.py damaged 2000      files with one thing wrong, from good ones of the seeds and cases given
    python tests/bench/mutations.py good 2000         files of eight formats, all brands and profiles, with nothing wrong
    python tests/bench/mutations.py pdf 300           PDFs made of a source with one thing wrong

What is missed, or found for nothing, is printed a line each; the last line is the count. Sources, or folders of them, may be named after the
number; `--from SEED` anywhere draws others of all that could be drawn.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import cycle, product
from pathlib import Path
from random import Random
from time import perf_counter

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from damage import KINDS, Damaging  # noqa: E402

from masthead import pipeline, readback  # noqa: E402
from masthead.errors import MastheadError  # noqa: E402
from masthead.request import Request  # noqa: E402
from masthead.sources.source import Source  # noqa: E402

BRANDS = ("civic", "agency", "ministry", "relief", "wire")
PROFILES = ("briefing", "release", "report")
FORMATS = ("docx", "epub", "html")
"""Those that are damaged."""
READ_BACK = ("pdf", "docx", "epub", "html", "md", "txt", "eml", "ninjs")
FEW = 20
SHOWN = 3
"""Findings of a good file that are told."""


def sources(names: list[str]) -> list[Path]:
    """The files named, those of the folders named, or the seeds and a kitchen sink."""
    paths = [Path(name) for name in names] or [ROOT / "seeds", ROOT / "tests" / "verify"]
    found = [path for each in paths for path in (sorted(each.iterdir()) if each.is_dir() else [each])]
    return [path for path in found if path.suffix in (".txt", ".md", ".html", ".docx", ".json", ".xml", ".eml")]


def made(path: Path, brand: str, profile: str, formats: tuple[str, ...]) -> tuple[readback.Proof, pipeline.Made, str]:
    """The files of a source, and what they are compared with."""
    request = Request(to=formats, brand=brand, profile=profile)
    source = Source.at(path)
    result = pipeline.make(source, request)
    languages = [str(release["language"]) for release in result.published.releases if release["language"]]
    return readback.Proof([source]), result, languages[0] if languages else "en"


def damaged(count: int, paths: list[Path], first: int) -> Counter[str]:
    """Damages drawn by seed, as even as the files allow over formats and kinds."""
    tally: Counter[str] = Counter()
    bases = list(_bases(paths))
    for number in range(count * 3):
        if tally["damaged"] == count:
            break
        name, proof, damaging = bases[number % len(bases)]
        kind = list(KINDS)[(number // len(bases)) % len(KINDS)]
        done = damaging.one(kind, Random(first + number))
        if done is None:
            continue
        data, damage = done
        tally["damaged"] += 1
        tally[kind] += 1
        if not proof.of(damaging.format, [data]).lost:
            tally["missed"] += 1
            print("missed:", name, damaging.format, first + number, *damage, flush=True)
    return tally


def _bases(paths: list[Path]) -> Iterator[tuple[str, readback.Proof, Damaging]]:
    """Good files of each source, in all brands; in one where there are many sources."""
    dresses = list(zip(BRANDS, (*PROFILES, *PROFILES), strict=False))
    every = product(paths, dresses) if len(paths) <= FEW else zip(paths, cycle(dresses), strict=False)
    for path, (brand, profile) in every:
        try:
            proof, result, language = made(path, brand, profile, FORMATS)
        except MastheadError:
            continue
        for format in FORMATS:
            data = [each[format] for each in result.files]
            if len(data) == 1 and not proof.of(format, data).lost:
                yield f"{path.name} {brand} {profile}", proof, Damaging(format, data[0], proof.wanted, language)


def good(count: int, paths: list[Path], first: int) -> Counter[str]:
    """Files of all brands, profiles and formats, none of which lacks anything: each source once, then each again in another dress."""
    tally: Counter[str] = Counter()
    dresses = list(product(BRANDS, PROFILES))
    drawn = [Random(f"{first} {path.name}").sample(dresses, len(dresses)) for path in paths]
    for turn, (path, order) in product(range(len(dresses)), zip(paths, drawn, strict=True)):
        if tally["good"] >= count:
            break
        brand, profile = order[turn]
        try:
            start = perf_counter()
            proof, result, _ = made(path, brand, profile, READ_BACK)
            between = perf_counter()
            for format in READ_BACK:
                tally["good"] += 1
                if found := proof.of(format, [each[format] for each in result.files]).lost:
                    tally["false alarms"] += 1
                    shown = "; ".join(map(readback.shown, found[:SHOWN]))
                    print("false alarm:", path.name, brand, profile, format, f"({len(found)})", shown, flush=True)
        except MastheadError as error:
            tally["not made"] += 1
            print("not made:", path.name, error, flush=True)
            continue
        tally["ms to make"] += round((between - start) * 1000)
        tally["ms to verify"] += round((perf_counter() - between) * 1000)
    return tally


def pdf(count: int, paths: list[Path], first: int) -> Counter[str]:
    """PDFs of a source that lacks a word or has another digit, compared with the source as it is."""
    tally: Counter[str] = Counter()
    texts = [path for path in paths if path.suffix in (".txt", ".md")]
    for seed in range(first, first + count):
        random = Random(seed)
        path = texts[seed % len(texts)]
        lines = path.read_text().split("\n")
        places = [
            (row, at) for row, line in enumerate(lines) for at, word in enumerate(line.split(" ")) if word.isalnum() and len(word) > 1
        ]
        row, at = random.choice(places)
        held = lines[row].split(" ")
        was, held[at] = held[at], random.choice(["", "zebra"])
        lines[row] = " ".join(word for word in held if word)
        source = Source.at(path)
        request = Request(to=("pdf",), brand=BRANDS[seed % len(BRANDS)], profile=PROFILES[seed % len(PROFILES)])
        result = pipeline.make(Source(source.name, "\n".join(lines).encode(), source.folder), request)
        tally["damaged"] += 1
        if not readback.Proof([source]).of("pdf", [each["pdf"] for each in result.files]).lost:
            tally["missed"] += 1
            print("missed: pdf", path.name, f"line {row + 1}: “{was}” → “{held[at]}”")
    return tally


if __name__ == "__main__":
    ways = {"damaged": damaged, "good": good, "pdf": pdf}
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("which", choices=ways)
    asked.add_argument("number", type=int)
    asked.add_argument("sources", nargs="*")
    asked.add_argument("--from", dest="first", type=int, default=0, metavar="SEED")
    options = asked.parse_intermixed_args()
    begun = perf_counter()
    print(dict(ways[options.which](options.number, sources(options.sources), options.first)), f"{perf_counter() - begun:.0f} s")
