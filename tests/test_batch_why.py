"""A dry run says what has changed since a source was done."""

from __future__ import annotations

from pathlib import Path

from masthead.batch.incremental import foreseen, outcomes
from masthead.batch.journal import Journal
from masthead.batch.plan import Plan
from masthead.batch.workers import Here
from masthead.request import Request

TEXT = "# A ferry sails again\n\nBergen, 2 November 2026. The ferry sails again.\n"


def test_what_has_changed_is_told_part_by_part(tmp_path: Path) -> None:
    place, assets = tmp_path / "in", tmp_path / "assets"
    place.mkdir()
    assets.mkdir()
    source = place / "a.md"
    source.write_text(TEXT, encoding="utf-8")
    usual = Request(to=("txt",), assets=str(assets))

    def plan() -> Plan:
        return Plan([str(place)], tmp_path / "out")

    def why(request: Request) -> str:
        with Journal(tmp_path / "out") as journal:
            ((_, told),) = foreseen(plan(), request, journal)
        return told

    assert why(usual) == "new"
    with Journal(tmp_path / "out") as journal:
        assert [one.entry.state for one in outcomes(plan(), usual, Here(), journal)] == ["done"]
    assert why(usual) == "unchanged"
    assert why(Request(to=("txt",), assets=str(assets), brand="agency")) == "the brand has changed"
    assert why(Request(to=("txt", "html"), assets=str(assets))) == "options have changed"
    (assets / "a.png").write_bytes(b"another")
    assert why(usual) == "a file in --assets has changed"
    (assets / "a.png").unlink()
    sidecar = place / "a.md.masthead.yml"
    sidecar.write_text("headline: Another\n", encoding="utf-8")
    assert why(usual) == "what is said of it has changed"
    assert why(Request(to=("txt",), assets=str(assets), draft=True)) == "options have changed, what is said of it has changed"
    sidecar.unlink()
    (tmp_path / "out" / "a.txt").write_text("another", encoding="utf-8")
    assert why(usual) == "a result is missing or was altered"
    source.write_text(TEXT + "\nMore.\n", encoding="utf-8")
    assert why(usual) == "the source has changed"
    with Journal(tmp_path / "out") as journal:
        journal.forget([str(source)])
    source.write_text(TEXT, encoding="utf-8")
    assert why(usual) == "it, or its brand, changed while it was made"
