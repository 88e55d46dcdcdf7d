"""The published schema of sidecars: an editor that goes by it takes what we take, and marks what we refuse."""

from __future__ import annotations

import re
from pathlib import Path

import jsonschema
import msgspec
import pytest
import yaml
from test_said import TABLE

from masthead.errors import UsageError
from masthead.readers.stated.published import json_schema
from masthead.readers.stated.sayings import FIELDS, Stated, stated

ROOT = Path(__file__).parents[1]
SCHEMA = msgspec.json.decode((ROOT / "docs" / "schema" / "sidecar.schema.json").read_bytes())
CHECK = jsonschema.Draft202012Validator(SCHEMA)


def test_it_is_current_and_a_schema() -> None:
    assert msgspec.json.decode(msgspec.json.encode(json_schema())) == SCHEMA, "write it anew with tests/make-brands"
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("field", TABLE)
def test_it_takes_what_may_be_said(field: str) -> None:
    CHECK.validate({"by": "Eva Lang", field: TABLE[field][0]})
    assert FIELDS[field].must is not CHECK.is_valid({field: None})


@pytest.mark.parametrize(
    "said",
    [
        {"headlin": "Schools open"},
        {"at_a_glance": [["One"]]},
        {"people": [{"name": "Anna Keller", "telephone": "1"}]},
        {"quotes": "Anna Keller"},
        {"headline": ""},
        {"dateline": {}},
    ],
)
def test_it_marks_what_is_refused(said: dict[str, Stated]) -> None:
    assert not CHECK.is_valid(said)
    with pytest.raises(UsageError):
        stated(said)


def test_several_releases_may_be_spoken_of_by_number_or_in_their_order() -> None:
    one: dict[str, object] = {"headline": "Two more schools"}
    for releases in ({"2": one}, [{}, one]):
        CHECK.validate({"releases": releases})
    for releases in ({"two": one}, {"2": {"language": "fr"}}):
        assert not CHECK.is_valid({"releases": releases})


def test_the_examples_of_the_docs_pass() -> None:
    docs = (ROOT / "docs" / "overriding.md").read_text("utf-8")
    examples = re.findall(r"```yaml\n(.*?)```", docs, re.DOTALL)
    assert examples
    for example in examples:
        CHECK.validate(yaml.load(example, yaml.BaseLoader))
