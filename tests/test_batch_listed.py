"""Lists of sources: a name a line, or each with a zero byte behind it."""

from __future__ import annotations

import io

import pytest
from test_cli import SEED, run, said

from masthead.batch.listed import listed
from masthead.errors import UnreadableError


def names(data: bytes) -> list[str]:
    return list(listed(io.BytesIO(data), "list.txt"))


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"a.txt\n\n  b c.txt \r\n# no\nd.txt", ["a.txt", "b c.txt", "d.txt"]),
        (b"\xef\xbb\xbfa.txt\nb.txt\n", ["a.txt", "b.txt"]),
        ("a.txt\r\nä.txt\r\n".encode("utf-16"), ["a.txt", "ä.txt"]),
        (b"./a.txt\0./#b.txt\0./c\nd.txt\0", ["./a.txt", "./#b.txt", "./c\nd.txt"]),
        (b"caf\xe9.txt\n", ["caf\udce9.txt"]),
        (b"", []),
    ],
    ids=["lines", "mark", "utf-16", "zero bytes", "no utf-8", "empty"],
)
def test_names_come_as_they_were_written(data: bytes, wanted: list[str]) -> None:
    assert names(data) == wanted


def test_a_name_is_not_cut_where_a_piece_of_the_list_ends() -> None:
    wanted = [f"folder/{number:06}.txt" for number in range(20_000)]
    assert names("\n".join(wanted).encode()) == names("\0".join(wanted).encode()) == wanted


@pytest.mark.parametrize("data", [b"PK\x03\x04\x14\0\x06\0", b"a.txt\n\x01\x02\n"])
def test_what_nobody_wrote_as_a_list_is_none(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"list\.txt: is no list of sources"):
        names(data)


def test_a_batch_takes_what_find_prints_for_programs(tmp_path) -> None:
    for name in ("a b.txt", "#c.txt"):
        (tmp_path / name).write_bytes(SEED.read_bytes())
    done = run("batch", "-", "-o", "out", "-t", "txt", cwd=tmp_path, stdin=b"./a b.txt\0./#c.txt\0")
    assert done.returncode == 0, said(done)
    assert "2 of 2 sources converted" in said(done)
