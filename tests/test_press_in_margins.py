"""Whom the press may ask, where only the foot of a page or of a document's pages says so."""

from __future__ import annotations

import pytest
import test_odt_reader
import wordfile

from masthead import pipeline, registry
from masthead.document.plain import plain_blocks
from masthead.notices import Dropped, Note
from masthead.readers import pressline
from masthead.sources.source import Source

TEXT = (
    "The harbour board of Norhaven has let the contract for the new ferry landing on the north shore. Work begins in May and will take two winters, "
    "as the sea leaves only the calm months for the piles. Ferries go on running from the old landing until then."
)


def page(foot: str, text: str = TEXT) -> str:
    return f"<!doctype html><html lang='en'><body><main><h1>Ferry landing is let</h1><p>{text}</p></main>{foot}</body></html>"


def read(html: str) -> tuple[str, str]:
    """What is read of a page, and what is left out."""
    return _read(Source("page.html", html.encode()))


def _read(source: Source) -> tuple[str, str]:
    left: list[str] = []
    note: Note = lambda told: left.extend(told.words if isinstance(told, Dropped) else ())  # noqa: E731
    document = registry.read(source, note, {})
    return plain_blocks(document.blocks), " ".join(left)


@pytest.mark.parametrize(
    ("foot", "kept", "left"),
    [
        ("<footer>Press office: Ida Moss, 01603 555 0142, press@board.example</footer>", "Press office: Ida Moss, 01603 555 0142, press@board.example", ""),
        (
            "<footer><p>Tollhamn AB | Box 4 | Presstjänst 0490-555 01, press@tollhamn.example</p><p>© 2025 Tollhamn AB</p></footer>",
            "Tollhamn AB | Box 4 | Presstjänst 0490-555 01, press@tollhamn.example",
            "© 2025 Tollhamn AB",
        ),
        # A label, and beneath it whom to ask.
        (
            "<footer><div><h4>Ufficio stampa</h4><p>Ada Rossi</p><p>0755 550 118</p></div><div><h4>Orari</h4><p>9–17</p></div></footer>",
            "Ufficio stampa",
            "Orari 9–17",
        ),
        # Two columns, the other for customers.
        (
            "<footer><div>Kundenservice 0341 555 0100, service@werke.example</div><div>Pressestelle 0341 555 0142, presse@werke.example</div></footer>",
            "Pressestelle 0341 555 0142, presse@werke.example",
            "Kundenservice 0341 555 0100, service@werke.example",
        ),
        # A cell of a table, and an item of a list.
        ("<div id='pie'><table><tr><td>Puerto</td><td>Gabinete de Prensa · Tel. 942 555 014</td></tr></table></div>", "Gabinete de Prensa · Tel. 942 555 014", "Puerto"),
        ("<footer><ul><li>Kai 12</li><li>Pressestelle: 0341 555 0142</li></ul></footer>", "Pressestelle: 0341 555 0142", "Kai 12"),
        # Without a name of a foot, and in another script.
        ("<div class='bt'>地址：海港路7號　新聞聯絡：(02)5550-1122</div>", "新聞聯絡：(02)5550-1122", ""),
        ("<div class='ft'>نشانی: خیابان بندر - تلفن: ۰۸۶-۵۵۵۰۰۱۹ - رایانامه: pr@bandar.example</div>", "pr@bandar.example", ""),
    ],
)  # fmt: skip
def test_what_a_foot_says_of_whom_the_press_may_ask_is_read(foot: str, kept: str, left: str) -> None:
    found, gone = read(page(foot))
    assert kept in found and found.startswith("Ferry landing is let")
    assert gone == left


def test_a_foot_of_many_boxes_one_in_the_other_is_asked_once() -> None:
    far = "Our press office is " + "on the quay, behind the sheds, where it has been for years, " * 6 + "and answers on 01603 555 0142."
    boxes = "<footer>" + "<div>" * 400 + "{}" + "</div>" * 400 + "</footer>"
    text = " ".join([TEXT] * 6)
    assert read(page(boxes.format(f"<p>{far}</p>"), text)) == (f"Ferry landing is let\n{text}", far)
    near = "Press office: 01603 555 0142"
    found, gone = read(page(boxes.format(f"<p>{near}</p><p>Quay 1</p>"), text))
    assert (found, gone) == (f"Ferry landing is let\n{text}\n{near}", "Quay 1")


@pytest.mark.parametrize(
    "row",
    [
        "Perscontact: Bo Smit, 020 555 0142",
        "Persvoorlichter: Bo Smit, 020 555 0142",
        "Pers: 020 555 0142",
        "Persafdeling 020 555 0142",
        "Kontak pers: 021 555 0142",
        "Пресс-служба: 8 800 555-01-42",
        "Прессслужба 8 800 555-01-42",
        "Прес-служба: 044 555 01 42",
        "Пресслужба: 044 555 01 42",
        "Прес-центр: 02 555 0142",
        "Pressiesindaja: 555 0142 00",
        "Pressikontakt 555 0142 00",
        "Medienstelle: 044 555 01 42",
        "Medienkontakt: 044 555 01 42",
        "Medienanfragen: 044 555 01 42",
        "Medien: 044 555 01 42",
        "Kommunikation und Medienarbeit: 044 555 01 42",
        "Medienmitteilungen und Auskunft 044 555 01 42",
        "Medienschaffende wenden sich an 044 555 01 42",
        "Medienverantwortlicher: 044 555 01 42",
        "प्रेस कार्यालय: 011 5550 1422",
        "პრესსამსახური: 032 555 01 42",
        "პრეს-ცენტრი: 032 555 01 42",
        "Медиа-служба: 8 800 555-01-42",
        "Pressansvarig: Ida Moss, 0490-555 01 42",
        "Presschef 0490-555 01 42",
    ],
)
def test_rows_of_whom_the_press_may_ask(row: str) -> None:
    assert pressline.tells(row)


@pytest.mark.parametrize(
    "row",
    [
        "Personal und Organisation: 07321 555-0",
        "Personalverwaltung, Tel. 07321 555 012",
        "Oficina de atención a personas mayores: 942 555 014",
        "PT Pelabuhan Norhaven (Persero), telp. 021 555 0142",
        "Service du personnel : 05 65 55 01 40",
        "Экспресс-касса: 8 800 555-01-00",
        "Компрессорная станция: 8 800 555-01-00",
        "Фонд памяти жертв репрессий: 8 800 555-01-00",
        "Експрес-доставка: 044 555 01 42",
        "Pressione dell’acqua e guasti: 0755 550 118",
        "Pressing du Port : 05 65 55 01 40",
        "Webdesign: Medienagentur Huber, 07321 555-0",
        "© Medientechnik Huber GmbH 07321 555-0",
        "एक्सप्रेस कार्यालय: 011 5550 1422",
        "ექსპრეს ფოსტა: 032 555 01 42",
    ],
)
def test_rows_of_others_whose_words_only_look_like_it(row: str) -> None:
    assert not pressline.tells(row)


@pytest.mark.parametrize("runs", ["-" * 60_000, "a-" * 30_000, "新" * 60_000])
def test_long_runs_of_what_addresses_are_made_of_are_none(runs: str) -> None:
    assert not pressline.reached(runs) and not pressline.asks(runs)
    assert pressline.reached(f"{runs} press@board.example") and pressline.asks(f"{runs}@board.example")


@pytest.mark.parametrize(
    "foot",
    [
        "<footer>Harbour Board, 12 Quay Street, switchboard 01603 555 0100, info@board.example</footer>",
        "<footer><a href='/press'>Press</a> <a href='/jobs'>Jobs</a> 01603 555 0100</footer>",
        "<footer>Press releases 2011–2024 | Published 28.04.2026</footer>",
        "<footer><form>Press updates by mail: <input name='m'> press@board.example</form></footer>",
        "<div hidden>Press office 01603 555 0142</div>",
        "<nav>Press office 01603 555 0142</nav>",
    ],
)
def test_a_site_s_own_address_is_left_out(foot: str) -> None:
    found, gone = read(page(foot))
    assert "0100" not in found and "2011" not in found and "press@" not in found and "0142" not in found
    assert gone


@pytest.mark.parametrize("own", ["Ask Ida Moss, moss@board.example.", "Ask Ida Moss on +44 1603 555 0199.", "記者は電話5555-0199へ。"])
def test_a_text_that_says_whom_to_ask_needs_no_foot(own: str) -> None:
    found, gone = read(page("<footer>Press office: 01603 555 0142, press@board.example</footer>", TEXT + " " + own))
    assert "0142" not in found and "0142" in gone


def test_sums_and_days_in_a_text_are_nobody_to_ask() -> None:
    text = TEXT + " It costs 1 250 000 euros, 14.000.000 with the quay. The board met on 28.04.2026; company number 00.555.018/0001-77."
    found, _ = read(page("<footer>Press office: 01603 555 0142, press@board.example</footer>", text))
    assert "press@board.example" in found


def test_the_running_foot_of_a_word_file_is_read_where_only_it_says_whom_to_ask() -> None:
    foot = (
        wordfile.p("Quay Street 12") + wordfile.p("Contact presse : Ida Moss – 05 65 55 01 40 – presse@port.example") + wordfile.p("Page 1")
    )
    found, gone = _read(Source("x.docx", wordfile.package(wordfile.p(TEXT), footer=foot)))
    assert found == TEXT + "\nContact presse : Ida Moss – 05 65 55 01 40 – presse@port.example"
    assert gone == "Quay Street 12 Page 1"
    text = TEXT + " Write to moss@port.example."
    found, gone = _read(Source("x.docx", wordfile.package(wordfile.p(text), footer=foot)))
    assert found == text and "presse@port.example" in gone


def test_the_running_foot_of_an_opendocument_text_is_read_once() -> None:
    row = "<text:p>Imprensa: Ida Moss, imprensa@porto.example</text:p>"
    master = f"<style:master-page><style:footer>{row}<text:p>Cais 12</text:p></style:footer><style:footer-first>{row}</style:footer-first></style:master-page>"
    found, gone = _read(Source("x.fodt", test_odt_reader.flat(f"<text:p>{TEXT}</text:p>", master=master)))
    assert found == TEXT + "\nImprensa: Ida Moss, imprensa@porto.example"
    assert sorted(gone.split()) == sorted(["Cais", "12", "Imprensa:", "Ida", "Moss,", "imprensa@porto.example"])


def test_a_box_in_a_running_foot_is_read_once_and_what_stands_around_it_is_left_out() -> None:
    asked = "Press office: Ida Moss, press@board.example"
    inner = f"<w:txbxContent>{wordfile.p(asked)}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    foot = wordfile.p(wordfile.r("Quay Street 12"), box) + wordfile.p("Page 1")
    assert _read(Source("x.docx", wordfile.package(wordfile.p(TEXT), footer=foot))) == (f"{TEXT}\n{asked}", "Quay Street 12 Page 1")
    row = f"<text:p>Quay Street 12<draw:frame><draw:text-box><text:p>{asked}</text:p></draw:text-box></draw:frame></text:p>"
    master = f"<style:master-page><style:footer>{row}<text:p>Page 1</text:p></style:footer></style:master-page>"
    flat = test_odt_reader.flat(f"<text:p>{TEXT}</text:p>", master=master)
    assert _read(Source("x.fodt", flat)) == (f"{TEXT}\n{asked}", "Quay Street 12 Page 1")


def test_whom_a_foot_names_is_a_contact_of_the_release() -> None:
    html = page("<footer>Press office: Ida Moss, 01603 555 0142, press@board.example</footer><footer>© Harbour Board</footer>")
    (release,) = pipeline.recognise(pipeline.read(html.encode(), format="html"))
    (contact,) = release.contacts
    assert (contact.name, contact.phone, contact.email) == ("Ida Moss", "01603 555 0142", "press@board.example")
    assert contact.text == "Press office: Ida Moss, 01603 555 0142, press@board.example"
