"""Sources: bytes to text, files beside them, pictures, and what is refused."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from masthead import registry
from masthead.document.model import Asset
from masthead.errors import LimitError, MastheadError, NotFoundError, UnreadableError
from masthead.media import fit, image, svg
from masthead.notices import Guessed, Missing, Replaced
from masthead.readers.links import target
from masthead.readers.pictures import Pictures
from masthead.sources import encoding
from masthead.sources.encoding import beginning, decode, known
from masthead.sources.source import Source

RUSSIAN = "Сегодня в Ашхабаде прошёл двухдневный семинар для сотрудников правоохранительных органов и судов. " * 3
GERMAN = "Die Bundesregierung hat heute über Maßnahmen für Schülerinnen und Schüler in ländlichen Räumen beschlossen. " * 3


def read(data: bytes, **options):
    notices = []
    decoded = decode(data, notices.append, **options)
    return decoded, notices


@pytest.mark.parametrize("character", ["é", "—", "😀"])
def test_the_beginning_of_a_source_ends_with_a_whole_character(character):
    text = "ab" + character + "cd"
    for most in range(1, len(text.encode()) + 2):
        found = beginning(text.encode(), most)
        assert text.startswith(found.decode()) and most - len(found) < max(len(character.encode()), most - len(text.encode()) + 1)
    assert beginning(b"\xa0" * 9, 6) == b"\xa0" * 3  # in no UTF-8: little is lost


@pytest.mark.parametrize("most", [400, 4_000, 4_096, 6_000, 8_000, 20_000])
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html", "a.xml"])
def test_no_encoding_is_guessed_where_what_is_looked_at_ends_within_a_character(monkeypatch, name, most):
    guessed: list[bytes] = []
    monkeypatch.setattr(encoding, "_guess", lambda data: guessed.append(data) or "utf-8")
    opening = "<p>" if name == "a.html" else '<?xml version="1.0"?><p>' if name == "a.xml" else "# "
    data = (opening + "a" * (most - len(opening) - 1) + "—" + "a" * 9).encode()
    assert registry.recognised(Source(name, data)) == ("md" if name == "a.txt" else name.removeprefix("a."))
    assert not guessed


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"),
        ("utf-32-be", b"\0\0\xfe\xff"),
    ],
)
def test_a_byte_order_mark_wins(encoding, mark):
    decoded, notices = read(mark + RUSSIAN.encode(encoding), declared="koi8-r")
    assert (decoded.text, decoded.encoding, notices) == (RUSSIAN, encoding, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_known_by_its_zeros(encoding):
    decoded, notices = read(GERMAN.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.guessed) == (GERMAN, encoding, True)
    assert isinstance(notices[0], Guessed)


@pytest.mark.parametrize(
    ("declared", "codec", "text"),
    [
        ("windows-1251", "cp1251", RUSSIAN),
        ("KOI8-R", "koi8-r", RUSSIAN),
        ("iso-8859-1", "cp1252", "“Größe” – 5 €"),
        ("gb2312", "gb18030", "新闻稿：联合国"),
        ("Big5", "big5hkscs", "新聞稿：聯合國"),
        ("Shift_JIS", "cp932", "報道発表資料"),
        ("euc-kr", "cp949", "보도자료 유엔"),
        ("iso-8859-8", "iso8859-8", "הודעה לעיתונות"),
        ("iso-8859-8-i", "iso8859-8", "הודעה לעיתונות"),
        ("x-euc-jp", "euc_jp", "報道発表資料"),
        ("sjis", "cp932", "①報道発表㈱"),
        ("windows-949", "cp949", "보도자료 유엔"),
        ("ISO_8859-1", "cp1252", "“Größe” – 5 €"),
        ("x-cp1251", "cp1251", RUSSIAN),
    ],
)
def test_a_right_declaration_is_followed(declared, codec, text):
    decoded, notices = read(text.encode(codec), declared=declared)
    assert (decoded.text, notices) == (text, [])


def test_a_wrong_declaration_is_seen_and_noted():
    decoded, notices = read(GERMAN.encode(), declared="iso-8859-1")
    assert decoded.text == GERMAN
    assert [type(notice) for notice in notices] == [Guessed]


@pytest.mark.parametrize(
    ("codec", "text"), [("cp1251", RUSSIAN), ("cp1252", GERMAN), ("iso2022_kr", "보도자료 유엔 " * 9), ("iso2022_jp", "報道発表 " * 9)]
)
def test_an_undeclared_encoding_is_guessed_right(codec, text):
    decoded, _ = read(text.encode(codec))
    assert decoded.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Le préfet a annoncé l’ouverture de la médiathèque à Évreux.",
        "„Das ist schön“, sagt Bürgermeister Weiß – und grüßt.",
        "Der Zug fährt über die Brücke.",
        "Una reapertura más: “Será mañana”, según el alcalde.",
        "La città apre più biblioteche: è già possibile iscriversi.",
        "Färjan går från Göteborg till öarna.",
        "Færgen sejler fra Rønne til øerne.",
        "The café’s owner said it cost £5.",
    ],
)
def test_text_of_old_macintoshes_is_told_from_that_of_windows(text):
    for codec in ("mac_roman", "cp1252"):
        assert read(text.encode(codec))[0].text == text


@pytest.mark.parametrize(
    "text", ["Škola u Šibeniku otvara se još sutra, rekao je župan.", "Žádost o příspěvek podala škola.", "Źródło: zarząd spółki"]
)
def test_letters_of_windows_in_middle_europe_are_not_taken_for_those_of_macintoshes(text):
    assert read(text.encode("cp1250"))[0].text == text


def test_one_bad_byte_does_not_turn_utf_8_into_something_else():
    decoded, notices = read(RUSSIAN.encode() + b"\xff" + RUSSIAN.encode())
    assert decoded.text == f"{RUSSIAN}\ufffd{RUSSIAN}"
    assert isinstance(notices[0], Replaced)


def test_utf_8_that_is_damaged_in_places_is_utf_8_where_little_else_is_not_ascii():
    decoded, _ = read(b"\x92 caf\xc3\xa9, na\xc3\xafve, \xc3\xa9t\xc3\xa9\xff")
    assert decoded.text == "\ufffd café, naïve, été\ufffd"


def test_what_says_that_it_is_utf_8_and_is_not_is_guessed():
    said = "L’été de la naïveté coûte 5 € à l’État – déjà."
    decoded, notices = read(said.encode("cp1252"), declared="utf-8")
    assert decoded.text == said
    assert [(notice.value, notice.why) for notice in notices] == [("cp1252", "it says utf-8, but the bytes are not")]


@pytest.mark.parametrize("label", ["utf-7", "UTF7", "hex", "rot13", "base64", "idna", "unicode_escape", "nonsense", "a\0b", "ünï"])
def test_encodings_that_hide_something_are_none(label):
    assert known(label) == ""
    assert read("naïve".encode(), declared=label)[0].text == "naïve"


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\0", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_source_says_so(data):
    with pytest.raises(UnreadableError, match="is empty"):
        read(data)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"PK\x03\x04x", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 20, b"\0\0\0\1" * 100])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UnreadableError) as caught:
        read(data, where="x.txt")
    assert "not text" in str(caught.value)
    assert caught.value.hint


def test_controls_are_taken_out_once_with_a_count():
    decoded, notices = read("a\0b\x07c\ufffe \x1b[31mred\x1b[0m\r\nd\x0be\u2028f\rg\x85".encode())
    assert decoded.text == "abc red\nd\ne\nf\ng\n"
    assert [notice.what for notice in notices] == ["5 control characters"]


@pytest.mark.parametrize("begins", ["\x7f", "\xa0", "\u2027", "\ud7ff", "\ufdcf", "\ufeff"])
def test_characters_between_which_none_may_stand_are_told_apart_by_their_bytes(begins):
    """Those of which some are controls, separators and noncharacters, each with its neighbours."""
    for char in map(chr, range(ord(begins) - 8, ord(begins) + 0x30)):
        text = f"a{char}b"
        if not 0xD800 <= ord(char) < 0xE000:
            assert read(text.encode())[0].text == encoding.clean(text, lambda notice: None)


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1254", "Basın Bülteni: Şirket büyüyor"),
        ("cp1250", "Miasto otworzyło bibliotekę, jest w niej więcej książek niż gdziekolwiek"),
        ("iso8859_2", "Starosta Jiří Dvořák řekl, že je v ní 30 tisíc knih, což je nejvíce v kraji"),
        ("cp1250", "Harmincezer könyv várja az olvasókat, közülük sok új, több, mint a régi épületbe tűző napon"),
        ("cp1257", "Meras sakė, kad joje yra 30 tūkstančių knygų. Žmonės gali ateiti kiekvieną dieną"),
        ("cp1257", "Pilsēta atvērusi jaunu bibliotēku. Mērs teica, ka tajā ir 30 tūkstoši grāmatu"),
        ("cp1252", "Bærinn opnaði nýtt bókasafn á mánudag, sagði bæjarstjórinn. Þar eru þúsundir bóka"),
    ],
)
def test_short_texts_are_known_by_the_letters_of_their_languages(codec, text):
    decoded, notices = read(text.encode(codec))
    assert decoded.text == text and decoded.encoding == codec
    assert any(isinstance(notice, Guessed) for notice in notices)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=400), st.sampled_from(["", "utf-8", "utf-16", "cp1252", "gb2312", "x"]))
def test_any_bytes_are_text_without_controls_or_are_refused(data, declared):
    try:
        text = read(data, declared=declared)[0].text
    except MastheadError:
        return
    assert text.strip()
    assert not any(ord(char) < 32 and char not in "\n\t" for char in text)
    text.encode()  # no lone surrogates


# ── files beside a source ────────────────────────────────────────────────────────────────────────────


def test_a_source_is_a_path_bytes_or_a_file(tmp_path):
    path = tmp_path / "x.TXT"
    path.write_bytes(b"x")
    assert Source.of(path).suffix == ".txt"
    assert Source.of(b"x").data == Source.of(io.BytesIO(b"x")).data == b"x"
    with pytest.raises(UnreadableError, match="gives text"):
        Source.of(io.StringIO("x"))
    with pytest.raises(UnreadableError, match="folder"):
        Source.at(tmp_path)
    with pytest.raises(NotFoundError):
        Source.at(tmp_path / "none")


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "link.txt", "a\0b", "x" * 5000, "none.png", "."])
def test_nothing_outside_the_folder_is_read(tmp_path, name):
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(NotFoundError):
        Source("x.html", b"", str(folder)).beside(name)


# ── pictures ─────────────────────────────────────────────────────────────────────────────────────────


def png(width: int, height: int, extra: bytes = b"") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" * (1 + (width + 7) // 8)
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_an_image_is_measured_and_left_as_it_is():
    data = png(10, 4)
    assert image.check(data) == image.Image("image/png", data, 10, 4)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_four_formats_are_read_and_become_png_where_needed(kind):
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (6, 3), "red").save(out, kind)
    found = image.check(out.getvalue())
    assert (found.media_type, found.width, found.height) == (f"image/{kind.lower()}", 6, 3)
    shown = fit.fit(Asset("x", found.media_type, found.data, found.width, found.height), fit.WORD)
    assert shown.media_type in ("image/png", "image/jpeg", "image/gif") and (shown.width, shown.height) == (6, 3)


def test_a_picture_that_lies_on_its_side_is_turned():
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112] = 6
    out = io.BytesIO()
    Image.new("RGB", (6, 3), "red").save(out, "JPEG", exif=exif)
    found = image.check(out.getvalue())
    assert (found.width, found.height) == (3, 6)
    assert image.check(found.data) == found


@pytest.mark.parametrize(("width", "height"), [(13_000, 13_000), (9_000, 9_000), (50_000, 5_000)])
def test_a_bomb_of_pixels_is_refused_before_it_is_opened(width, height):
    with pytest.raises(LimitError):
        image.check(png(width, height))


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", png(10, 10)[:48], b"%!PS-Adobe", b"8BPS", b"RIFF\0\0\0\0WEBP", b"\xff\xd8\xff\xe0"]
)
def test_a_broken_image_is_refused(data):
    with pytest.raises(UnreadableError):
        image.check(data)


HOSTILE = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1in" viewBox="0 0 10 20" onload="x()">'
    '<script>x()</script><style>@import url(http://x/)</style><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'
    '<image href="http://127.0.0.1:9/x.png"/><use xlink:href="other.svg#a"/><use href="#a"/><a href="javascript:x"><path d="M0 0"/></a>'
    '<path id="a" d="M0 0h9" fill="url(#g)" style="fill:url(http://x/y)"/></svg>'
)


def test_a_drawing_loses_all_but_its_drawing():
    found = svg.safe(HOSTILE.encode())
    said = found.data.decode()
    assert (found.width, found.height) == (96, 192)  # the height follows from the view box
    assert 'd="M0 0h9"' in said and 'fill="url(#g)"' in said and 'href="#a"' in said
    for bad in ("script", "http://127", "http://x", "foreignObject", "javascript", "onload", "other.svg", "import"):
        assert bad not in said


@pytest.mark.parametrize("data", [b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>', b"<svg", b"<html/>", b""])
def test_a_drawing_with_entities_or_none_at_all_is_refused(data):
    with pytest.raises(UnreadableError):
        svg.safe(data)


def test_pictures_come_from_beside_the_source_and_are_kept_once(tmp_path):
    (tmp_path / "A b.png").write_bytes(png(2, 2))
    notices: list = []
    pictures = Pictures(Source("x", b"", str(tmp_path)), notices.append)
    names = {
        pictures.take(address, "alt")
        for address in ("A%20b.png", "A b.png", "./A b.png?x=1", "https://example.org/img/A%20b.png", "/media/A%20b.png")
    }
    assert names == {pictures.assets[0].name} and names.pop().startswith("a-b-")
    assert not notices


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/x.png", "//127.0.0.1:9/x", r"\\host\share\x.png", "file:///etc/passwd", "../../etc/passwd", "/etc/passwd", "", "data:,x",
        "data:image/png;base64,@@", "javascript:x", "http://[", "x" * 10_000, "ftp://x/y.png", "C:\\x.png",
    ],
)  # fmt: skip
def test_a_picture_that_is_not_to_be_had_is_noted(tmp_path, address):
    notices: list = []
    pictures = Pictures(Source("x", b"", str(tmp_path)), notices.append)
    assert pictures.take(address) == "" and not pictures.assets
    assert [type(notice) for notice in notices] == [Missing]


# ── links ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("address", "base", "goal"),
    [
        (" https://example.org/ä?x=1&y=%20 ", "", "https://example.org/%C3%A4?x=1&y=%20"),
        ("MAILTO:press@example.org", "", "mailto:press@example.org"),
        ("tel:+99312", "", "tel:+99312"),
        ("#part", "", "#part"),
        ("../x", "https://example.org/a/b/", "https://example.org/a/x"),
        ("//example.org/x", "https://a.example/", "https://example.org/x"),
        ("x", "file:///home/", ""),
        ("x", "", ""),
        ("java\nscript:alert(1)", "", ""),
        ("\x01javascript:alert(1)", "", ""),
        ("JavaScript:x", "https://example.org/", ""),
        ("vbscript:x", "", ""),
        ("data:text/html,x", "", ""),
        ("file://host/share", "", ""),
        ("http:", "", ""),
        ("https:///x", "", ""),
        ("http://[", "", "http://["),
        ("mailto:?subject=x", "", ""),
        ("#", "", ""),
        ("", "", ""),
    ],
)
def test_a_link_leads_to_the_web_a_mailbox_a_telephone_or_nowhere(address, base, goal):
    assert target(address, base) == goal
