"""Our levels against Unicode's own test files: `python tests/bench/bidi.py FOLDER`, which holds BidiTest.txt and BidiCharacterTest.txt (UCD)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from masthead.writers.pdf.setting.bidi import levels

_SAMPLES = {
    "L": "a",
    "R": "\u05d0",
    "AL": "\u0627",
    "EN": "1",
    "AN": "\u0661",
    "ES": "+",
    "ET": "%",
    "CS": ",",
    "NSM": "\u0300",
    "BN": "\u00ad",
    "B": "\u2029",
    "S": "\t",
    "WS": " ",
    "ON": "!",
    "LRE": "\u202a",
    "RLE": "\u202b",
    "LRO": "\u202d",
    "RLO": "\u202e",
    "PDF": "\u202c",
    "LRI": "\u2066",
    "RLI": "\u2067",
    "FSI": "\u2068",
    "PDI": "\u2069",
}
"""A character of each class."""

Case = tuple[str, bool, list[str]]
"""A text, whether it runs from right to left, and its levels; `x` for what is taken out."""


def main(folder: Path) -> int:
    wrong = 0
    for name, cases in (("BidiTest.txt", classes), ("BidiCharacterTest.txt", characters)):
        total = failed = 0
        for text, right_to_left, wanted in cases((folder / name).read_text(encoding="utf-8")):
            found = levels(text, right_to_left=right_to_left)
            total += 1
            failed += any(level not in ("x", str(own)) for level, own in zip(wanted, found, strict=True))
        print(f"{name}: {total - failed} of {total}")
        wrong += failed
    return min(wrong, 1)


def classes(data: str) -> Iterator[Case]:
    wanted: list[str] = []
    for line in data.splitlines():
        if line.startswith("@Levels:"):
            wanted = line.removeprefix("@Levels:").split()
        elif line and line[0] not in "#@":
            row, _, directions = line.partition(";")
            text = "".join(_SAMPLES[kind] for kind in row.split())
            for bit in (2, 4):
                if int(directions) & bit:
                    yield text, bit == 4, wanted


def characters(data: str) -> Iterator[Case]:
    for line in data.splitlines():
        if line and not line.startswith("#"):
            codes, direction, _, wanted, _ = line.split(";")
            if direction != "2":  # found by the text itself: ours is said by the language
                yield "".join(chr(int(code, 16)) for code in codes.split()), direction == "1", wanted.split()


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    sys.exit(main(asked.parse_args().folder))
