"""Pages of Laravel as their repositories keep them: directives in lines of their own, which say the title and are no text."""

from __future__ import annotations

from masthead.notices import Dropped
from masthead.readers.html.reader import HtmlReader
from masthead.sources.source import Source

PAGE = """@extends('layouts.app')

@section('title', 'Harbour opens a new pier | Harbour Trust')

@section('css')
    <link rel="stylesheet" href="/css/news.css">
@stop

@section('content')
    <h2>Harbour opens a new pier</h2>
    <p>The Harbour Trust opened a pier (the third) today. Write to press@harbour.example for more.</p>
    @if (count($items) > 0)
    <p>It is open on all days.</p>
    @endif
@endsection
"""


def test_directives_are_no_text_and_say_the_title() -> None:
    notices: list[object] = []
    document = HtmlReader().read(Source("a.html", PAGE.encode()), notices.append)
    said = [str(block) for block in document.blocks]
    assert not any("@extends" in block or "@if" in block for block in said)
    assert "Harbour opens a new pier" in said[0]
    assert document.metadata.title == "Harbour opens a new pier | Harbour Trust"
    dropped = [word for notice in notices if isinstance(notice, Dropped) for word in notice.words]
    assert "@endsection" in dropped


def test_an_address_in_a_line_of_its_own_stays() -> None:
    page = "<p>Write to\n@section('x')\nus</p><p>Follow us:<br>@include\n@harbourtrust</p>"
    document = HtmlReader().read(Source("a.html", page.encode()), lambda notice: None)
    assert "@harbourtrust" in str(document.blocks)
