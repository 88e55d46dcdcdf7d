"""Films, sounds and documents that a source offers by address: told of under media with what they are, in every profile, and never fetched."""

from __future__ import annotations

import json
from pathlib import Path

from briefs import sections

import masthead
from masthead.anatomy.model import Release
from masthead.briefing.account import account
from masthead.briefing.model import Briefing, Media
from masthead.document.codec import encode
from masthead.document.plain import plain
from masthead.kit.folder import publish
from masthead.notices import Dropped, Notice
from masthead.request import Request
from masthead.sources.source import Source

TEXT = """<p>GENEVA, 3 June 2024 – The Water Office will connect nine towns to clean water before the winter, it said on Monday.</p>
<p>The canton pays for half of it. See <a href="https://water.example/files/plan%202024.pdf">the plan of works</a>, and again
<a href="https://water.example/files/plan%202024.pdf">here</a>; <a href="https://water.example/about.html">about us</a>.</p>"""
FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Water Office</title>
<item><title>Nine towns get clean water before the winter</title><pubDate>Mon, 03 Jun 2024 10:00:00 GMT</pubDate>
<description><![CDATA[{TEXT}]]></description>
<enclosure url="https://water.example/media/minister.mp3" length="1234567" type="audio/mpeg"/>
<media:content url="https://water.example/media/tap?id=12" type="video/mp4"><media:title>The new tap in Oldtown</media:title></media:content>
<enclosure url="cid:part1" type="audio/mpeg"/></item></channel></rss>"""


def read(text: str, format: str, notices: list[Notice] | None = None) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=format, note=(notices if notices is not None else []).append))[0]


def listed(briefing: Briefing) -> list[tuple[str, str, str]]:
    return [(item.name, plain(item.caption), item.link) for part in sections(briefing, Media) for item in part.items]


def test_enclosures_of_a_feed_and_links_of_its_text_stand_under_media() -> None:
    notices: list[Notice] = []
    release = read(FEED, "feed", notices)
    assert listed(masthead.compose(release, profile="briefing")) == [
        ("minister.mp3", "", "https://water.example/media/minister.mp3"),
        ("tap (video/mp4)", "The new tap in Oldtown", "https://water.example/media/tap?id=12"),
        ("plan 2024.pdf", "the plan of works", "https://water.example/files/plan%202024.pdf"),
    ]
    assert [notice.where for notice in notices if isinstance(notice, Dropped) and "cid:part1" in str(notice)]
    assert not any("minister" in str(notice) for notice in notices)
    rules = [choice.evidence.rule for choice in account(release) if choice.section == "media"]
    assert rules == ["media.file", "media.file", "media.link"]


def test_what_only_the_data_name_stands_in_every_profile() -> None:
    release = read(FEED, "feed")
    for profile in ("report", "release", "digest"):
        assert [name for name, _, _ in listed(masthead.compose(release, profile=profile))] == ["minister.mp3", "tap (video/mp4)"], profile


def test_attachments_of_a_json_feed_and_renditions_of_ninjs_too() -> None:
    item = {"id": "1", "title": "Nine towns get clean water", "content_html": TEXT}
    item["attachments"] = [{"url": "https://water.example/a.mp3", "mime_type": "audio/mpeg", "title": "The minister speaks"}]  # type: ignore[assignment]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Water Office", "items": [item]})
    assert listed(masthead.compose(read(feed, "feed")))[0] == ("a.mp3", "The minister speaks", "https://water.example/a.mp3")
    film = {
        "type": "video",
        "headlines": [{"value": "The new tap"}],
        "by": "Jane Roe",
        "renditions": [
            {"name": "still", "href": "https://water.example/t.jpg", "contentType": "image/jpeg", "width": 4000},
            {"name": "small", "href": "https://water.example/t-small.mp4", "contentType": "video/mp4", "width": 320},
            {"name": "large", "href": "https://water.example/t-large.mp4", "contentType": "video/mp4", "width": 1920},
        ],
    }
    whole = {"uri": "urn:1", "headlines": [{"value": "Nine towns get clean water"}], "bodies": [{"value": TEXT}], "associations": [film]}
    briefing = masthead.compose(read(json.dumps(whole), "ninjs"))
    assert listed(briefing)[0] == ("t-large.mp4", "The new tap", "https://water.example/t-large.mp4")
    assert "Jane Roe" in sections(briefing, Media)[0].items[0].credit


def test_films_of_newsml_and_players_of_pages() -> None:
    newsml = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1" standard="NewsML-G2">
<itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Nine towns get clean water</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>{TEXT}</body></html></inlineXML>
<remoteContent href="https://water.example/film.mov" contenttype="video/quicktime"/></contentSet></newsItem>"""
    assert listed(masthead.compose(read(newsml, "newsml")))[0][0] == "film.mov"
    page = f"""<html><head><base href="https://water.example/press/"></head><body><article><h1>Nine towns get clean water</h1>{TEXT}
<video title="The new tap" controls><source src="tap.webm" type="video/webm"><source src="tap.mp4" type="video/mp4"></video></article></body></html>"""
    assert ("tap.webm", "The new tap", "https://water.example/press/tap.webm") in listed(masthead.compose(read(page, "html")))


def test_the_files_travel_with_our_data_and_no_address_is_followed(tmp_path: Path) -> None:
    release = read(FEED, "feed")
    again = masthead.read(encode(release.document), format="json")
    assert again.metadata.files == release.document.metadata.files != ()
    publish(Source("water.xml", FEED.encode()), Request(to=("txt",)), tmp_path, "water")
    told = (tmp_path / "water-kit" / "media" / "media.txt").read_text(encoding="utf-8")
    assert "minister.mp3\nhttps://water.example/media/minister.mp3" in told and "The new tap in Oldtown" in told
    assert sorted(path.name for path in (tmp_path / "water-kit" / "media").iterdir()) == ["media.txt"]


def test_a_page_of_links_does_not_swamp_the_section() -> None:
    links = "".join(f'<p>File <a href="https://water.example/{n}.pdf">number {n}</a></p>' for n in range(40))
    many = read(f"<html><body><article><h1>Nine towns get clean water</h1>{TEXT}{links}</article></body></html>", "html")
    assert len(listed(masthead.compose(many, profile="briefing"))) == 12
    assert not listed(masthead.compose(many, profile="release"))
