"""People and key figures of a release are looked for where somebody wants them; what is written is the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from masthead import pipeline
from masthead.anatomy import inquiry, recognise
from masthead.request import Request
from masthead.sources.source import Source

ROOT = Path(__file__).parents[1]
SOURCES = sorted(
    [*(path for path in (ROOT / "seeds").iterdir() if "." in path.name[1:]), *(ROOT / "tests" / "cases" / "anatomy").glob("*.txt")]
)
REPORT = """---
title: The harbour in numbers
---

# The quays

Mira Lund, harbour master, counts 412 ships and 38 tugs. They carried 1,900 tonnes of grain.

# The sheds

Each of the 27 sheds is let. Jonas Vold, director of the port, says that 14 more are planned.
"""
TITLED = """# A new quay

Mira Lund, Harbour Master of Norhaven

## The works

The works take 14 months and 38 people.
"""


def made(source: Source, *, described: bool, to: tuple[str, ...], profile: str = "auto") -> list[object]:
    found = pipeline.make(source, Request(brand="civic", to=to, profile=profile, described=described))
    return [found.files, found.stems, found.published.notices, found.published.profile, found.published.why]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
@pytest.mark.parametrize("profile", ["auto", "release", "report"])
def test_files_are_the_same_whether_or_not_it_is_told_what_was_recognised(path: Path, profile: str) -> None:
    source = Source.at(path)
    to = ("html", "ninjs", "json")
    assert made(source, described=False, to=to, profile=profile) == made(source, described=True, to=to, profile=profile)


@pytest.mark.parametrize("text", [REPORT, TITLED], ids=["report", "titled"])
def test_pages_of_a_report_are_the_same(text: str) -> None:
    source = Source("harbour.md", text.encode())
    assert made(source, described=False, to=("pdf",)) == made(source, described=True, to=("pdf",))


def test_a_report_is_made_without_its_people_and_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    for name in ("everybody", "figures"):
        monkeypatch.setattr(inquiry, name, lambda *_, name=name: asked.append(name) or ())
    source = Source("harbour.md", REPORT.encode())
    pipeline.make(source, Request(to=("html",), described=False))
    assert asked == []
    pipeline.make(source, Request(to=("html",)))
    assert {"everybody", "figures"} == set(asked)


LONG_REPORT = "# The harbour in numbers\n\n" + "\n\n".join(
    f"## Quay {number}\n\n“We counted {number + 3} ships here,” said Mira Lund, harbour master. Ask Jonas Vold, j.vold@port.example."
    for number in range(110)
)


def test_nobody_asks_who_speaks_in_a_long_report(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source("harbour.md", LONG_REPORT.encode())
    to = ("html", "pdf", "ninjs", "json")
    whole = made(source, described=True, to=to)
    asked: list[str] = []
    names = ("quotes", "recalled", "unnamed", "contacts", "everybody")
    for name in names:
        monkeypatch.setattr(inquiry, name, lambda *_, name=name: asked.append(name) or ())
    assert made(source, described=False, to=to) == whole
    assert asked == []
    pipeline.make(source, Request(to=("html",), described=False, hold_below=0.01))
    assert set(names) == set(asked)


def test_a_long_report_is_not_the_house_s_that_a_speaker_is_of() -> None:
    said = "“We counted {} ships here,” said Mira Lund, spokeswoman for Norhaven Harbour Trust. The trust opens them next."
    text = "\n\n".join(f"## Quay {number}\n\n{said.format(number + 3)}" for number in range(110))
    source = Source("harbour.md", f"---\ntitle: The harbour in numbers\nauthor: Olm Register\n---\n\n{text}".encode())
    for described in (True, False):
        found = pipeline.inspected(source, Request(described=described)).releases
        assert [release.kind for release in found] == ["document"]
        assert found[0].issuer is None or found[0].issuer.text == "Olm Register"


@pytest.mark.parametrize("sign", ["For immediate release", "ENDS", "Embargoed until 3 May 2027, 10:00 GMT"])
def test_a_long_press_release_is_one_whoever_asks(sign: str) -> None:
    source = Source("harbour.md", f"{sign}\n\n{LONG_REPORT}\n\n{sign}\n".encode())
    whole = made(source, described=True, to=("html",), profile="briefing")
    assert made(source, described=False, to=("html",), profile="briefing") == whole
    assert made(source, described=False, to=("html",)) == made(source, described=True, to=("html",))


def test_who_stands_under_a_title_is_asked_for_even_so(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    find = inquiry.everybody
    monkeypatch.setattr(inquiry, "everybody", lambda *given: asked.append("everybody") or find(*given))
    zones = recognise._zones

    def with_deck(*given: object) -> object:
        from msgspec.structs import replace

        found = zones(*given)
        return replace(found, roles=("headline", "subheadline", *found.roles[2:]), headline=0)

    monkeypatch.setattr(recognise, "_zones", with_deck)
    pipeline.make(Source("quay.md", TITLED.encode()), Request(to=("html",), described=False))
    assert asked == ["everybody"]


def test_several_releases_of_a_source_are_read_closely(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(inquiry, "everybody", lambda *_: asked.append("everybody") or ())
    item = "<item><title>{}</title><description>Mira Lund counts 412 ships.</description></item>"
    feed = f"<rss version='2.0'><channel><title>Port</title>{item.format('One')}{item.format('Two')}</channel></rss>"
    pipeline.make(Source("port.xml", feed.encode()), Request(to=("html",), described=False))
    assert asked == ["everybody"] * 2


def test_a_quiet_command_writes_what_any_other_writes(tmp_path: Path) -> None:
    (tmp_path / "harbour.md").write_text(REPORT)
    command = [sys.executable, "-m", "masthead", "convert", "harbour.md", "-t", "pdf", "--brand", "civic", "-o"]
    told = subprocess.run([*command, "told.pdf"], check=True, capture_output=True, text=True, cwd=tmp_path).stderr
    assert "figures" in told
    quiet = subprocess.run([*command, "quiet.pdf", "--quiet"], check=True, capture_output=True, text=True, cwd=tmp_path)
    assert not quiet.stderr
    shown = subprocess.run([*command, "shown.pdf", "--quiet", "--json"], check=True, capture_output=True, text=True, cwd=tmp_path)
    assert "Mira Lund" in shown.stdout
    assert (tmp_path / "told.pdf").read_bytes() == (tmp_path / "quiet.pdf").read_bytes() == (tmp_path / "shown.pdf").read_bytes()
