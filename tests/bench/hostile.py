"""What hostile sources cost: time and memory of each that `hostile.py` of the tests knows, and of sources that are just within the limits.

    python tests/bench/hostile.py [--write] [FORMAT …]

Each is inspected in a process of its own, and what is read is made into PDF, Word and EPUB. `--write` puts the table into docs/safety.md. The exit status is 1 if one
takes over 10 seconds to be read or over 500 MB, or ends in a traceback. What is just within a limit is measured up to its anatomy alone, and may take longer.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[1]))

DOCS = HERE.parents[2] / "docs" / "safety.md"
BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->\n"
SECONDS, MEGABYTES = 10.0, 500
_PATIENCE = 150


def cases() -> dict[str, list[Any]]:
    """The tests' own, the pictures, and what fills the limits."""
    import hostile
    from hostile import Hostile
    from test_odt_reader import packed

    full = {
        "html": [
            Hostile("full: 249,000 paragraphs", lambda: "<h1>T</h1>" + "<p>a" * 249_000),
            Hostile("full: 299,000 attributes", lambda: "<h1>T</h1>" + "<p class=a id=b>a" * 149_000),
            Hostile("full: 39 MB of prose", lambda: "<h1>T</h1>" + ("<p>" + "word " * 200 + "</p>") * 38_700),
        ],
        "md": [
            Hostile("full: a list of 149,000", lambda: "# T\n\n" + "- a\n" * 149_000),
            Hostile("full: 290,000 marks", lambda: "# T\n\n" + "*a* " * 145_000),
            Hostile("full: 290,000 cells", lambda: "# T\n\n|a|b|c|d|e|\n|-|-|-|-|-|\n" + "|x|x|x|x|x|\n" * 48_000),
        ],
        "txt": [Hostile("full: 149,000 lines", lambda: "T\n\n" + "a\n\n" * 74_000), Hostile("full: 9.9 MB of emoji", lambda: "T\n\n" + "word 😀 " * 990_000)],
        "docx": [Hostile("full: 240,000 paragraphs", lambda: hostile._word(hostile._shuffled(240_000)))],
        "odt": [Hostile("full: 300,000 paragraphs", lambda: packed(hostile._shuffled(300_000, "text:p")))],
        "rtf": [Hostile("full: 149,000 paragraphs", lambda: "{\\rtf1 " + "\\b x\\b0\\par " * 149_000 + "}")],
        "feed": [Hostile("full: 4,900 items", lambda: "<rss><channel>" + "<item><title>T</title></item>" * 4_900 + "</channel></rss>")],
        "eml": [
            Hostile("full: 990 parts deep", lambda: hostile._mail("".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(990)) + "Content-Type: text/plain\n\nINNER\n")),
            Hostile("full: 39 MB attached", lambda: hostile._attached("x.bin", b"\1" * 29_000_000)),
        ],
        "cms": [Hostile("full: 240,000 lists", lambda: '{"title":"T","body":"x","more":[' + "[]," * 240_000 + "[]]}")],
    }  # fmt: skip
    found = {kind: [*known, *full.get(kind, ())] for kind, known in hostile.CASES.items()}
    return found | {"pictures": list(hostile.pictures())}


def _alone(kind: str, name: str) -> None:
    [case] = [case for case in cases()[kind] if case.name == name]
    data = case.data()
    from corpus import _spent

    from masthead import inspection, pipeline
    from masthead.errors import MastheadError
    from masthead.sources.source import Source

    before = _spent()
    format = "html" if kind == "pictures" else kind
    source = Source(f"x.{format}", data, format=format)
    told: dict[str, Any] = {"bytes": len(data)}
    try:
        inspection.inspect(source, pipeline.Request())
        told["outcome"] = "read"
    except MastheadError as error:
        limit = re.search(r"limit\.\w+", f"{error.problem} {error.hint}")
        told["outcome"] = limit[0] if limit else f"refused: {error.problem}"
    after = _spent()
    told |= {"seconds": round(after["seconds"] - before["seconds"], 2), "megabytes": after["megabytes"], "before": before["megabytes"]}
    if told["outcome"] == "read" and not name.startswith("full"):
        pipeline.make(source, pipeline.Request(debug=True))
        told["all"] = round(_spent()["seconds"] - after["seconds"], 2)
        told["megabytes"] = max(told["megabytes"], _spent()["megabytes"])
    print(json.dumps(told))


def measured(kind: str, name: str) -> dict[str, Any]:
    try:
        done = subprocess.run(
            [sys.executable, str(HERE), "--alone", kind, name], capture_output=True, text=True, check=False, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        return {"outcome": "**hangs**", "bytes": 0, "seconds": float(_PATIENCE), "megabytes": 0}
    if done.returncode:
        return {"outcome": f"**{(done.stderr.strip().splitlines() or ['?'])[-1][:80]}**", "bytes": 0, "seconds": 0.0, "megabytes": 0}
    return dict(json.loads(done.stdout))


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("formats", nargs="*")
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--alone", nargs=2, help=argparse.SUPPRESS)
    options = asked.parse_args()
    if options.alone:
        _alone(*options.alone)
        return 0
    lines = ["| format | source | bytes | becomes | s to read it | s for 3 files | MB |", "|---|---|---|---|---|---|---|"]
    failed = 0
    for kind, known in cases().items():
        for case in known if not options.formats or kind in options.formats else ():
            found = measured(kind, case.name)
            failed += (
                "**" in found["outcome"] or found["seconds"] > SECONDS or found["megabytes"] > max(MEGABYTES, found.get("before", 0) + 50)
            )
            outcome = found["outcome"].replace("|", "/")[:90]
            lines.append(
                f"| {kind} | {case.name} | {found['bytes']:,} | {outcome} | {found['seconds']:.1f} | {found.get('all', '')} | {found['megabytes']} |"
            )
            print(lines[-1], flush=True)
    print(f"{len(lines) - 2} sources, {failed} over the bar")
    if options.write:
        text = DOCS.read_text(encoding="utf-8")
        before, _, rest = text.partition(BEGIN)
        table = "\n".join(lines)
        DOCS.write_text(f"{before}{BEGIN}\n{table}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
