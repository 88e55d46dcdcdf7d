"""JSON that is nested beyond what its decoder has room for is refused, however high `limit.depth` is."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import masthead
from masthead.document import codec
from masthead.document.nested import DEEPEST, refuse_nested
from masthead.errors import LimitError, MastheadError
from masthead.limits import Limits, changed

DEEP = 100_000
HOSTILE = {
    "native": b'{"type":"document","blocks":[' + b'{"type":"quotation","content":[' * DEEP + b"]}" * DEEP + b"]}",
    "record": b'{"title":"Two ferries","body":' + b"[" * DEEP + b'"Two ferries sail."' + b"]" * DEEP + b"}",
    "objects": b'{"title":"Two ferries","body":' + b'{"a":' * DEEP + b"1" + b"}" * DEEP + b"}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_records_are_refused_with_the_depth_raised(name: str, tmp_path) -> None:
    source = tmp_path / "deep.json"
    source.write_bytes(HOSTILE[name])
    command = [sys.executable, "-m", "masthead", "inspect", str(source), "--set", "limit.depth=1000"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 8 and "limit." in done.stderr, done  # another process: it must not fall over


def test_levels_are_those_of_the_text_whatever_its_encoding(tmp_path) -> None:
    source = tmp_path / "wide.json"
    source.write_bytes(HOSTILE["record"].decode().encode("utf-16"))
    command = [sys.executable, "-m", "masthead", "inspect", "-f", "cms", str(source), "--set", "limit.depth=1000"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 8 and "nested" in done.stderr, done


def test_a_page_with_such_data_is_read_without_them() -> None:
    page = (
        b'<html><head><script type="application/ld+json">' + b"[" * DEEP + b"</script></head><body><p>Two ferries sail.</p></body></html>"
    )
    with changed(Limits(depth=1_000)):
        assert masthead.read(page, format="html").blocks


@pytest.mark.parametrize(
    "text", ['"' + "[" * 30_000 + '"', '["' + '\\"[{' * 12_000 + '"]', json.dumps(["[" * 11_000, {"a": "{" * 11_000}])]
)
def test_brackets_in_texts_nest_nothing(text: str) -> None:
    refuse_nested(text.encode())  # raises if it counts them
    assert text.count("[") + text.count("{") > DEEPEST and json.loads(text)


@pytest.mark.parametrize(("levels", "refused"), [(DEEPEST, False), (DEEPEST + 1, True)])
def test_levels_are_counted(levels: int, refused: bool) -> None:
    data = b"[]," * DEEPEST + b"[" * levels + b"]" * levels
    if refused:
        with pytest.raises(LimitError, match="nested too deeply"):
            refuse_nested(data, where="deep.json")
    else:
        refuse_nested(data)


def test_as_deep_as_is_allowed_is_read() -> None:
    data = b'{"type":"document","blocks":[' + b'{"type":"quotation","content":[' * 900
    data += b'{"type":"paragraph","content":[{"type":"text","text":"Words."}]}' + b"]}" * 900 + b"]}"
    with changed(Limits(depth=1_000)):
        assert codec.decode(data).blocks
    with pytest.raises(MastheadError):
        codec.decode(data)
