"""What people say that can't be: refused with file, line and remedy, or noted where it stands in front matter; never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from test_said import TABLE, TEXT, inspected, place

import masthead
from masthead import pipeline
from masthead.anatomy.said import settle
from masthead.anatomy.said.facts import FACTS
from masthead.errors import LimitError, MastheadError, UnreadableError, UsageError
from masthead.notices import Notice, message
from masthead.pipeline import Request
from masthead.readers.stated.sayings import FIELDS
from masthead.sources.sidecar import Sidecar
from masthead.sources.source import Source

# ── what can't be ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "error", "line", "told"),
    [
        ("headlin: x", UsageError, 1, "did you mean “headline”?"),
        ("by: Eva\nissued: 2024-06-31", UsageError, 2, "there is no 2024-06-31"),
        ("issued: yesterday", UsageError, 1, "is no date"),
        ("embargo: 2026-06-01T09:00", UsageError, 1, "no time zone"),
        ("embargo: 2026-06-01", UsageError, 1, "no time of day"),
        ("embargo: 31 June 2026 9:00 CET", UsageError, 1, "no day that exists"),
        ("embargo: {kind: later}", UsageError, 1, "no kind of embargo"),
        ("language: english!", UsageError, 1, "BCP 47"),
        ("kind: documnt", UsageError, 1, "did you mean “document”?"),
        ("headline: [a, b]", UsageError, 1, "headline is a text"),
        ("headline: null", UsageError, 1, "must be something"),
        ("headline:\nissuer: x", UsageError, 1, "nothing is said after the colon"),
        ("issuer: x\ncontacts:\n  - {nmae: x}", UsageError, 3, "did you mean “name”?"),
        ("contacts: a, b, c, d, e", UsageError, 1, "not clear what is what"),
        ("quotes: [{text: nobody said this, speaker: X}]", UsageError, 1, "does not stand in the source"),
        ("quotes: We are", UsageError, 1, "quotes is a list"),
        ("end_mark: FIN", UsageError, 1, "does not stand in the source"),
        ("boilerplate: [{heading: About nobody}]", UsageError, 1, "is no heading of the source"),
        ("figures: [{text: '3'}]", UsageError, 1, "what it counts"),
        ("dates: [{date: 2024-01-01, role: evnt}]", UsageError, 1, "did you mean “event”?"),
        ("body_paragraphs: 3", UsageError, 1, "is counted"),
        ("releases: {2: {headline: x}}", UsageError, 1, "there is no release 2"),
        ("releases: {one: {headline: x}}", UsageError, 1, "is no number of a release"),
        ("by: [a]", UsageError, 1, "by is the name"),
        ('headline: "a\\x01b"', UsageError, 1, "no text can hold"),
        ('issuer: x\nby: "a\\x01b"', UsageError, 2, "no text can hold"),
        ('people: [{name: x, role: "\\uFFFE"}]', UsageError, 1, "no text can hold"),
        ("a: [b", UnreadableError, 2, "not YAML"),
        ("- a", UnreadableError, 0, "holds no keys"),
        ("a: &x [1]\nb: *x", UnreadableError, 1, "alias"),
        ("a: !!python/object:os.system {}", UnreadableError, 1, "the tag"),
        ("[" * 5000, UnreadableError, 0, "not YAML"),
        ("x" * 64_001, LimitError, 0, "said_bytes"),
    ],
)
def test_a_sidecar_that_cannot_be_is_refused_with_file_line_and_remedy(
    said: str, error: type[MastheadError], line: int, told: str, tmp_path: Path
) -> None:
    with pytest.raises(error) as caught:
        inspected(place(tmp_path, sidecar=said))
    shown = f"{caught.value} {caught.value.hint}"
    assert told in shown and caught.value.hint and "x.txt.masthead.yml" in caught.value.where
    assert f"line {line}" in caught.value.where if line else True


def test_an_alias_bomb_is_refused_at_once(tmp_path: Path) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(UnreadableError, match="alias"):
        inspected(place(tmp_path, sidecar="\n".join(rows)))


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"anatomy": {"headlin": "x"}}, "did you mean “headline”?"),
        ({"anatomy": {"issued": "2024-02-30"}}, "--set anatomy.issued"),
        ({"anatomy": {"contacts": "[{nam: x}]"}}, "did you mean “name”?"),
        ({"anatomy": {"contacts": "[{nam: x"}}, "not YAML"),
        ({"anatomy.2": {"headline": "x"}}, "there is no release 2"),
        ({"anatomy.x": {"headline": "x"}}, "anatomy.2.FIELD"),
        ({"anatomy": {"headline": "\udcff"}}, "no text can hold"),
    ],
)
def test_an_option_that_cannot_be_is_refused(settings: dict[str, dict[str, str]], told: str) -> None:
    request = Request(("txt",), brand="civic", settings=settings)
    with pytest.raises(MastheadError) as caught:
        pipeline.make(Source("x.txt", TEXT.encode()), request)
    assert told in f"{caught.value} {caught.value.hint}"


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ({"issued": "2024-06-31"}, "there is no 2024-06-31"),
        ({"contacts": [["x"]]}, "contacts is a text or a map"),
        ({"masthead": {"headlin": "x"}}, "headlin"),
        ({"quotes": [{"text": "nobody said this"}]}, "does not stand in the source"),
    ],
)
def test_front_matter_that_cannot_be_is_noted_with_its_line_and_stops_nothing(front: dict[str, Any], told: str, tmp_path: Path) -> None:
    notices: list[Notice] = []
    document = masthead.read(place(tmp_path, front=front), note=notices.append)
    release = masthead.recognise(document, note=notices.append)[0]
    assert release.headline is not None and release.headline.text == "Ministry opens three schools"
    assert any(told in message(notice) and "line" in notice.where for notice in notices)


def test_an_embargo_without_a_zone_in_front_matter_holds_and_is_noted(tmp_path: Path) -> None:
    told = inspected(place(tmp_path, front={"embargo": "2026-06-01T09:00"}))
    assert told["release"]["embargo"]["kind"] == "until" and told["release"]["embargo"]["instant"] is None
    assert any("no time zone" in notice["message"] for notice in told["notices"])


def test_guesses_are_not_told_of_what_is_said() -> None:
    text = b"The ship sailed on Monday with all hands on board and a fair wind.\n\nIt will be back before the end of the month, the office says."
    request = Request(("txt",), brand="civic", title="Ship sails", language="en", strict=True)
    assert pipeline.make(Source("x.txt", text), request).published.notices == ()


@pytest.mark.parametrize("name", ["x.txt", "x.md"])
def test_a_source_of_which_nothing_is_said_loads_no_yaml_and_no_room_for_it(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    code = (
        "import sys\nfrom masthead import inspection, pipeline\nrequest = pipeline.Request(())\n"
        f"inspection.inspect(pipeline.source_at({str(tmp_path / name)!r}, request), request)\n"
        "print(sorted({'yaml', 'masthead.readers.stated.sayings', 'masthead.anatomy.said.settle'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_several_contacts_in_a_line_and_moments_in_words(tmp_path: Path) -> None:
    release = inspected(
        place(tmp_path), contacts="Eva Lang, press officer, eva@example.org; Tom Reed, +41 22 555 0102", embargo="1 June 2026, 9 am CEST"
    )["release"]
    assert [(each["name"], each["email"], each["phone"]) for each in release["contacts"]] == [
        ("Eva Lang", "eva@example.org", None),
        ("Tom Reed", None, "+41 22 555 0102"),
    ]
    assert release["embargo"]["instant"] == "2026-06-01T07:00Z"


def test_each_field_has_a_form_a_place_and_a_row_in_the_docs() -> None:
    assert set(FIELDS) == set(FACTS) == set(TABLE)
    assert {name for name, field in FIELDS.items() if field.many} == settle._SEVERAL
    assert {name for name, field in FIELDS.items() if field.must} == settle._MUST
    assert {name for name, field in FIELDS.items() if field.keys and not field.many} == settle._PARTED
    docs = (Path(__file__).parents[1] / "docs" / "overriding.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in docs for name in FIELDS)


# ── whatever is said ─────────────────────────────────────────────────────────────────────────────────

_WORD = st.sampled_from(("", "x", "2024-06-31", "null", "none", "We have", "ENDS", "Background", "a@b.org", "en", "<<", "é\u202e", "=1"))
_PART = st.dictionaries(
    st.sampled_from(("text", "name", "role", "date", "heading", "label", "speaker", "until", "zone", "odd")), _WORD, max_size=4
)
_VALUE = st.recursive(st.one_of(_WORD, st.none(), st.booleans(), _PART), lambda inner: st.lists(inner, max_size=3), max_leaves=6)
_SAID = st.dictionaries(st.sampled_from((*TABLE, "by", "releases", "title", "odd")), _VALUE, max_size=4)


@given(_SAID, st.sampled_from(("sidecar", "front matter", "json")))
@settings(max_examples=150, deadline=None)
def test_whatever_is_said_is_taken_or_refused_in_words(said: dict[str, Any], way: str) -> None:
    """What comes by our JSON was never looked at by a reader of YAML."""
    text = yaml.safe_dump(said, allow_unicode=True)
    request = Request(("txt",), brand="civic")
    match way:
        case "sidecar":
            source = Source("x.txt", TEXT.encode(), sidecar=Sidecar("x.txt.masthead.yml", text.encode()))
        case "front matter":
            source = Source("x.md", f"---\n{text}masthead: {json.dumps(said)}\n---\n{TEXT}".encode())
        case _:
            sayings = [{"type": "saying", "field": field, "value": json.dumps(value), "origin": "sidecar"} for field, value in said.items()]
            block = {"type": "paragraph", "content": [{"type": "text", "text": "The ship sailed on Monday with all hands on board."}]}
            source = Source("x.json", json.dumps({"type": "document", "blocks": [block], "said": sayings}).encode())
    try:
        pipeline.make(source, request)
    except MastheadError as error:
        assert "fault of ours" not in error.hint and error.problem
        assert way != "front matter"
