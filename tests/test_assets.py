"""Pictures that a source only links to: taken from a folder that a person names, by address or name, and from nowhere else."""

from __future__ import annotations

import io
import json
import os
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image
from test_cli import refused, run

import masthead
from masthead import pipeline, registry
from masthead.document.model import Document
from masthead.errors import NotFoundError
from masthead.notices import Missing, Notice
from masthead.pipeline import Request
from masthead.sources.assets import candidates, found
from masthead.sources.source import Source


def picture(shade: int = 90) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (30, 20), (shade, 120, 150)).save(out, "PNG")
    return out.getvalue()


def shelf(folder: Path, *names: str) -> Path:
    """A folder of pictures, each of a shade of its own."""
    for number, name in enumerate(names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(picture(number))
    return folder


def read(data: bytes | str, format: str, assets: Path) -> tuple[Document, list[Missing]]:
    notices: list[Notice] = []
    source = Source(f"x.{format}", data.encode() if isinstance(data, str) else data, format=format, assets=str(assets))
    document = registry.read(source, notices.append, {})
    return document, [notice for notice in notices if isinstance(notice, Missing)]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://example.org/img/a.png", "a.png"),
        ("https://example.org/img/a%20b.png", "a b.png"),
        ("https://example.org/img/a.png?w=300&h=200", "a.png"),
        ("https://example.org/img/a.png?w=300", "a.png?w=300"),
        ("https://example.org/img/a.png", "img/a.png"),
        ("https://example.org/img/a.png", "example.org/img/a.png"),
        ("//example.org/img/a.png", "Saved page_files/a.png"),
        ("/img/a.png", "deep/er/still/A.PNG"),
        ("img/a.png", "img/a.png"),
        ("../../img/a.png", "img/a.png"),
        ("https://example.org/caf%C3%A9.png", "cafe\u0301.png"),
        ("https://example.org/a-1024x683.png", "a.png"),
        ("https://example.org/a@2x.png", "a.png"),
        ("/_next/image?url=%2Fmedia%2Fa.png&w=640", "media/a.png"),
        ("cid:image001.png@01D9AB12.00000000", "image001.png"),
        ("C:\\Users\\eva\\Pictures\\a.png", "a.png"),
        ("file:///home/eva/a.png", "a.png"),
    ],
)
def test_a_picture_is_found_by_address_or_name(address: str, name: str, tmp_path: Path) -> None:
    document, missed = read(f'<p>Some words.</p><img src="{address}" alt="A bridge"><p>More.</p>', "html", shelf(tmp_path, name))
    assert not missed and [asset.data for asset in document.assets] == [picture(0)]


def test_the_whole_address_comes_before_a_part_of_it_and_a_part_before_a_name(tmp_path: Path) -> None:
    folder = shelf(tmp_path, "a.png", "img/a.png", "example.org/img/a.png")
    assert found(str(folder), "https://example.org/img/a.png") == picture(2)
    assert found(str(folder), "https://other.org/img/a.png") == picture(1)
    assert found(str(folder), "https://other.org/else/a.png") == picture(0)


def test_of_two_pictures_of_a_name_neither_is_guessed(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="2 different pictures"):
        found(str(shelf(tmp_path, "one/a.png", "two/a.png")), "https://example.org/a.png")
    (tmp_path / "two" / "a.png").write_bytes(picture(0))
    assert found(str(tmp_path), "https://example.org/a.png") == picture(0)


def test_what_is_put_into_the_folder_later_is_found_too(tmp_path: Path) -> None:
    folder = shelf(tmp_path, "deep/other.png")
    with pytest.raises(NotFoundError):
        found(str(folder), "https://example.org/a.png")
    (folder / "deep" / "a.png").write_bytes(picture(7))
    assert found(str(folder), "https://example.org/a.png") == picture(7)
    (folder / "deep" / "a.png").unlink()
    with pytest.raises(NotFoundError):
        found(str(folder), "https://example.org/a.png")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/link.png",
        "../outside.png",
        "..%2Foutside.png",
        "/etc/passwd",
        "file:///etc/passwd",
        "folder/outside.png",
        "\0.png",
        "x" * 5000,
        "http://[::1",
        "",
    ],
)
def test_nothing_outside_the_folder_is_read(address: str, tmp_path: Path) -> None:
    (tmp_path / "outside.png").write_bytes(picture())
    inside = shelf(tmp_path / "in", "other.png")
    (inside / "link.png").symlink_to(tmp_path / "outside.png")
    (inside / "folder").symlink_to(tmp_path)
    with pytest.raises(NotFoundError):
        found(str(inside), address)


def test_candidates_never_climb() -> None:
    for address in ("../../a/../b.png", "https://h/../../c.png", "%2e%2e/%2e%2e/d.png", "..\\..\\e.png", "cid:../f.png"):
        assert all(".." not in name.split("/") or address.startswith("cid:") for name in candidates(address))


def test_a_folder_of_too_many_files_is_refused(tmp_path: Path) -> None:
    folder = shelf(tmp_path, *(f"{number}.png" for number in range(9)))
    source = Source("x.html", b'<p>Words.</p><img src="https://example.org/none.png" alt="x">', assets=str(folder))
    request = Request(("txt",), brand="civic", settings={"limit": {"assets_files": "5"}})
    missed = [one for one in pipeline.make(source, request).published.notices if isinstance(one, Missing)]
    assert len(missed) == 1 and "5 files" in missed[0].why


def test_a_folder_that_is_not_there_is_told_before_anything_is_tried(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no such folder"):
        pipeline.check(Request(assets=str(tmp_path / "none")))


def test_each_picture_that_is_missing_is_named_once_with_what_to_do(tmp_path: Path) -> None:
    page = (
        '<p>Words.</p><img src="https://example.org/a.png" alt="x"><img src="https://example.org/a.png" alt="x"><img src="b.png" alt="y">'
    )
    source = Source("x.html", page.encode(), assets=str(shelf(tmp_path, "c.png")))
    missed = [one for one in pipeline.inspected(source, Request(())).notices if isinstance(one, Missing)]
    assert [one.what for one in missed] == ["the image https://example.org/a.png", "the image b.png"]
    assert all("a copy there would be used" in one.why for one in missed)


# ── in each format ───────────────────────────────────────────────────────────────────────────────────

_IMG = '<img src="https://example.org/a.png" alt="A bridge">'
_NEWS = (
    '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="t"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>'
    "<contentMeta><headline>A bridge</headline></contentMeta><contentSet><inlineData>Words of the text.</inlineData></contentSet></newsItem>"
    '<newsItem guid="i"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>A bridge</headline></contentMeta><contentSet>'
    '<remoteContent href="https://example.org/a.png" width="100"/><remoteContent href="https://example.org/large.png" width="900"/>'
    "</contentSet></newsItem></itemSet></newsMessage>"
)
_MAIL = EmailMessage()
_MAIL["Subject"] = "A bridge"
_MAIL.set_content("Words of the text.")
_MAIL.add_alternative(f'<p>Words of the text.</p><img src="cid:a.png@x" alt="A bridge">{_IMG}', subtype="html")


@pytest.mark.parametrize(
    ("format", "data"),
    [
        ("html", f"<p>Words of the text.</p>{_IMG}"),
        ("md", "Words of the text.\n\n![A bridge](https://example.org/a.png)\n"),
        ("md", f"Words of the text.\n\n{_IMG}\n"),
        ("eml", _MAIL.as_bytes()),
        ("feed", f"<rss><channel><item><title>A bridge</title><description>&lt;p>Words.&lt;/p>{_IMG.replace('<', '&lt;')}</description></item></channel></rss>"),
        ("feed", '<rss><channel><item><title>A bridge</title><description>Words.</description><enclosure type="image/png" url="https://example.org/a.png"/></item></channel></rss>'),
        ("newsml", _NEWS),
        ("cms", json.dumps({"title": "A bridge", "body": f"<p>Words of the text.</p>{_IMG}"})),
        ("ninjs", json.dumps({"uri": "x", "type": "text", "headline": "A bridge", "body_text": "Words.", "associations": {"main": {
            "type": "picture", "headline": "A bridge", "renditions": {
                "large": {"href": "https://example.org/large.png", "width": 3000}, "small": {"href": "https://example.org/a.png", "width": 300}}}}})),
    ],
)  # fmt: skip
def test_every_format_that_links_to_pictures_takes_them(format: str, data: str | bytes, tmp_path: Path) -> None:
    document, missed = read(data, format, shelf(tmp_path, "a.png"))
    assert not missed and [asset.data for asset in document.assets] == [picture(0)]


def test_another_size_of_the_picture_will_do(tmp_path: Path) -> None:
    page = (
        '<p>Words.</p><picture><source srcset="https://example.org/b.webp 800w"><img src="https://example.org/gone.png" '
        'srcset="https://example.org/small.png 300w, https://example.org/big.png 1200w" alt="A bridge"></picture>'
    )
    document, missed = read(page, "html", shelf(tmp_path, "small.png", "big.png"))
    assert not missed and [asset.data for asset in document.assets] == [picture(1)]


@pytest.mark.parametrize("base", ["https://example.org/news/2024/", "pictures/x.html"])
def test_the_pages_base_counts(base: str, tmp_path: Path) -> None:
    shelf(tmp_path, "example.org/news/2024/a.png" if base.startswith("https") else "pictures/a.png")
    page = (
        f'<html><head><base href="{base}"></head><body><main><p>Words of the text.</p><img src="a.png" alt="A bridge"></main></body></html>'
    )
    document, missed = read(page, "html", tmp_path)
    assert not missed and len(document.assets) == 1


def test_a_copy_beside_the_source_and_a_saved_page_need_no_option(tmp_path: Path) -> None:
    shelf(tmp_path, "a.png", "x_files/b.png")
    (tmp_path / "x.html").write_text(f'<p>Words.</p>{_IMG}<img src="https://example.org/b.png" alt="Two">')
    assert len(masthead.read(tmp_path / "x.html").assets) == 2


def test_the_library_takes_a_folder_too(tmp_path: Path) -> None:
    done = masthead.convert(
        _IMG.encode() + b"<p>Words of the text.</p>", tmp_path, to=["txt"], brand="civic", assets=str(shelf(tmp_path / "more", "a.png"))
    )
    assert not [one for one in done.notices if isinstance(one, Missing)]


def test_with_the_option_what_lies_beside_the_source_is_still_found(tmp_path: Path) -> None:
    shelf(tmp_path, "a.png", "more/b.png")
    (tmp_path / "x.html").write_text('<p>Words.</p><img src="a.png" alt="One"><img src="https://example.org/b.png" alt="Two">')
    request = Request(("json",), brand="civic", assets=str(tmp_path / "more"), title="Two bridges", strict=True)
    made = pipeline.make(pipeline.source_at(tmp_path / "x.html", request), request)
    assert len(json.loads(made.files[0]["json"])["assets"]) == 2


def test_a_pipe_in_the_folder_is_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes on this system")
    os.mkfifo(tmp_path / "a.png")
    with pytest.raises(NotFoundError):
        found(str(tmp_path), "https://example.org/a.png")


@pytest.mark.parametrize("command", ["convert", "inspect", "batch"])
def test_the_option_holds_in_every_command(command: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.html").write_text(f"<h1>A bridge of stone</h1><p>Words of the text.</p>{_IMG}")
    words: list[str | Path] = [command, tmp_path / "in" / "x.html", "--assets", shelf(tmp_path / "more", "a.png"), "--strict"]
    words += [] if command == "inspect" else ["-t", "docx", "-o", tmp_path / "out"]
    done = run(*words)
    assert done.returncode == 0, done.stderr.decode()
    refused(
        run(*(word for word in words if word not in ("--assets", tmp_path / "more"))),
        7,
        "hint:" if command != "batch" else "",
    )
    refused(run(*words, "--assets", tmp_path / "none"), 7, "no such folder", "hint:")
