"""The outside judge of web pages, where the machine has it: the Nu HTML Checker, which the W3C runs.

VNU_JAR           the jar in the npm package vnu-jar; also needs java (a JDK)
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from masthead.verify.judges.standards import Finding, Judge, Severity, found_at, java, lacking

_SECONDS = 120

_NEWER = ("container-type", "@container", "animation-timeline", "100cqi")
"""What the checker's own reading of CSS does not know yet (CSS Containment 3, Scroll-driven Animations 1); browsers that don't skip it."""
_STYLE = ("Trailing slash on void elements",)
"""The same markup is XHTML in our books: the slash does nothing in HTML, and every attribute is quoted."""

_jar = partial(found_at, "VNU_JAR", ("node_modules/vnu-jar/build/dist/vnu.jar",))


class NuHtml(Judge, frozen=True):
    """The Nu HTML Checker: markup, ARIA and CSS of a page. What it only advises is a tip."""

    name = "Nu HTML Checker"
    suffix = ".html"

    def missing(self) -> str:
        return lacking(java=java(), **{"the Nu HTML Checker's jar": _jar()})

    def findings(self, paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
        command = [java(), "-Xss2m", "-jar", _jar(), "--format", "json", "--stdout", "--exit-zero-always", *map(str, paths)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS + 10 * len(paths), check=False)
        judged: dict[Path, list[Finding]] = {path: [] for path in paths}
        for message in json.loads(done.stdout)["messages"]:
            path = Path(unquote(urlsplit(message.get("url", "")).path))
            text, place = message["message"], message.get("extract", "").strip()
            newer = text.startswith("CSS:") and any(part in text + place for part in _NEWER)
            if path in judged and not newer and not text.startswith(_STYLE):
                place = f"line {message['lastLine']}: {place[:120]}" if "lastLine" in message else ""
                judged[path].append(Finding(text[:60], text, place, _severity(message)))
        return {path: tuple(told) for path, told in judged.items()}


def _severity(message: Mapping[str, str]) -> Severity:
    return "tip" if message["type"] == "info" else "error"
