"""Books read back: chapters in order, notes and pictures where they belong, locked books refused."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from sample_blocks import png

from masthead import registry
from masthead.document.dump import dump
from masthead.document.plain import plain_blocks
from masthead.document.words import missing, words
from masthead.errors import LimitError, UnreadableError
from masthead.notices import Dropped, message
from masthead.sources.source import Source

_CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def book(pages: dict[str, str], *, opf: str = "", language: str = "en", more: dict[str, bytes] | None = None) -> bytes:
    """A book of these pages, by path within its folder; a name that begins with “nav” is the contents."""
    items = "".join(
        f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml"{" properties=" + chr(34) + "nav" + chr(34) if name.startswith("nav") else ""}/>'
        for at, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{at}"/>' for at in range(len(pages)))
    opf = opf or (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>A book</dc:title><dc:language>{language}</dc:language><dc:creator>A. Writer</dc:creator><dc:subject>Law</dc:subject>"
        f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/epub+zip", ZIP_STORED)
        made.writestr("META-INF/container.xml", _CONTAINER)
        made.writestr("OPS/book.opf", opf)
        for name, body in pages.items():
            made.writestr(f"OPS/{name}", page(body) if not body.startswith("<html") else body)
        for name, data in (more or {}).items():
            made.writestr(name, data)
    return out.getvalue()


def page(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en"><head><title>Title of a page</title></head><body>{body}</body></html>'
    )


def read(data: bytes):
    source, notices = Source("book.epub", data), []
    document = registry.reader("epub").read(source, notices.append, registry.inner({}, "epub"))
    said = list(words(plain_blocks(document.blocks)))
    assert not missing(registry.reader("epub").words(source), said, notices)
    return document, notices


def test_a_book_is_known_by_its_first_part():
    data = book({"a.xhtml": "<p>x</p>"})
    assert registry.recognised(Source("what.bin", data)) == "epub"


def test_chapters_come_in_the_order_of_the_spine_as_one_document():
    document, notices = read(book({"b.xhtml": "<h1>One</h1><p>First.</p>", "a.xhtml": "<h1>Two</h1><p>Second.</p>"}))
    assert plain_blocks(document.blocks).split() == ["One", "First.", "Two", "Second."]
    assert (document.metadata.title, document.metadata.author, document.metadata.keywords) == ("A book", "A. Writer", ("Law",))
    assert document.language == "en" and document.origin.format == "epub"
    assert not any(block.language for block in document.blocks)
    assert not notices


def test_a_note_may_lie_in_another_chapter():
    pages = {
        "text/a.xhtml": '<p>Said<a epub:type="noteref" href="../notes.xhtml#n1">1</a> here.</p>',
        "text/b.xhtml": '<p>And<a epub:type="noteref" href="../notes.xhtml#n2">1</a> there.</p>',
        "notes.xhtml": '<aside epub:type="footnote" id="n1"><p>The first.</p></aside><aside epub:type="footnote" id="n2"><p>The second.</p></aside>',
    }
    document, _ = read(book(pages))
    text = dump(document)
    labels = [line.split()[-1] for line in text.splitlines() if line.strip().startswith("note ")]
    assert len(set(labels)) == 2 and all(text.count(label) == 2 for label in labels)


def test_links_lead_to_headings_of_other_chapters():
    document, notices = read(book({"a.xhtml": '<p>See <a href="b.xhtml#s">part two</a>.</p>', "b.xhtml": '<h1 id="s">Part two</h1>'}))
    assert "heading 1 #c2-s" in dump(document) and "link #c2-s" in dump(document)
    assert not notices
    document, notices = read(book({"a.xhtml": '<p>See <a href="b.xhtml">part two</a>.</p>', "b.xhtml": "<h1>Part two</h1>"}))
    assert "link #c2-top" in dump(document) and not notices


def test_pictures_come_from_the_package():
    pages = {"text/a.xhtml": '<p>Words.</p><img src="../pictures/p.png" alt="A map"/>'}
    document, notices = read(book(pages, more={"OPS/pictures/p.png": png()}))
    assert len(document.assets) == 1 and not notices
    cover = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><image x:href="p.png"/></svg><p>Words.</p>'
    document, _ = read(book({"a.xhtml": cover}, more={"OPS/p.png": png()}))
    assert len(document.assets) == 1
    _, notices = read(book({"a.xhtml": '<p>Words.</p><img src="../../../etc/passwd" alt="x"/>'}))
    assert ["not in the package" in message(one) for one in notices] == [True]


def test_the_contents_are_named_as_left_out():
    pages = {"nav.xhtml": '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>', "a.xhtml": "<h1>One</h1><p>First.</p>"}
    document, notices = read(book(pages))
    assert plain_blocks(document.blocks).split() == ["One", "First."]
    assert [one for one in notices if isinstance(one, Dropped) and one.words == ("One",)]


def test_what_is_in_another_language_than_the_book_keeps_it():
    document, _ = read(book({"a.xhtml": '<p>Bonjour.</p><p xml:lang="en">Hello <i xml:lang="fr">toi</i></p>'}, language="en"))
    assert "foreign fr" in dump(document)


def _encryption(algorithm: str) -> dict[str, bytes]:
    said = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#">'
        f'<EncryptionMethod Algorithm="{algorithm}"/></EncryptedData></encryption>'
    )
    return {"META-INF/encryption.xml": said.encode()}


def test_a_book_that_its_seller_locked_is_refused():
    with pytest.raises(UnreadableError, match="DRM"):
        read(book({"a.xhtml": "<p>x</p>"}, more=_encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")))
    read(book({"a.xhtml": "<p>x</p>"}, more=_encryption("http://www.idpf.org/2008/embedding")))


def test_entities_of_a_books_own_are_refused():
    hostile = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>&x;</p></body></html>'
    )
    out = book({"a.xhtml": "<html" + hostile.partition("<html")[2]})
    read_ok, _ = read(out.replace(b"&x;", b"okk"))
    assert read_ok.blocks
    with pytest.raises(UnreadableError, match="entities"):
        read(book({"a.xhtml": "<p>x</p>"}, opf='<!DOCTYPE package [<!ENTITY x "y">]><package>&x;</package>'))


def test_depth_is_bounded():
    with pytest.raises(LimitError):
        read(book({"a.xhtml": "<div>" * 5000 + "x" + "</div>" * 5000}))


@pytest.mark.parametrize("opf", ["<package/>", "no xml", '<package xmlns="http://www.idpf.org/2007/opf"><manifest/><spine/></package>'])
def test_a_book_without_text_is_refused(opf):
    with pytest.raises(UnreadableError):
        read(book({"a.xhtml": "<p>x</p>"}, opf=opf))


def test_a_book_that_was_packed_with_its_folder_is_told_from_one_that_is_not_whole():
    packed = BytesIO()
    with ZipFile(BytesIO(book({"one.xhtml": "<h1>One</h1><p>Text.</p>"}))) as whole, ZipFile(packed, "w") as made:
        for name in whole.namelist():
            made.writestr(f"my book/{name}", whole.read(name))
    with pytest.raises(UnreadableError) as told:
        read(packed.getvalue())
    assert "in a folder (“my book/”)" in str(told.value) and "not complete" not in str(told.value)
