"""Places and days in letterheads, decks, rows with a house, before tags and in brackets; embargoes that are asked for; heads of services of the exchange."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release


def _read(text: str, form: str = "txt") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def _place(release: Release) -> str:
    return release.dateline.place if release.dateline else ""


_EN = "The harbour of Norhaven has had a new pier since Monday, which took three years to build and cost four million euros."
_DE = "Der Hafen von Norhaven hat seit Montag eine neue Mole, die drei Jahre Bauzeit und vier Millionen Euro gekostet hat."
_ES = "El puerto ha abierto un muelle nuevo, que ha costado cuatro millones de euros y tres años de obras en la ciudad."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"Se abre un muelle nuevo para veleros\n\nPlaya Honda (Costa Nueva), 21 de mayo.- {_ES}\n\n{_ES}", "Playa Honda (Costa Nueva)"),
        (f"Se abre un muelle nuevo para veleros\n\nVilla Alta, 3 de junio.- {_ES}\n\n{_ES}", "Villa Alta"),
        (f"Pier opens to sailing ships in June\n\nNORHAVEN / LENN, 14 May 2026 – {_EN}\n\n{_EN}", "NORHAVEN / LENN"),
        (f"노르헤이븐항, 돛단배를 위한 새 부두 개장\n\n부산--(새소식바다)--노르헤이븐항만공사는 월요일 새 부두를 열었다고 밝혔다. 이 부두는 삼 년에 걸쳐 지어졌다.\n\n{'부두의 비용은 사백만 유로이다. ' * 3}", "부산"),
        (f"Pier opens to sailing ships in June\n\nNorhaven--(Quayside Releases)--{_EN}\n\n{_EN}", "Norhaven"),
        ("ساخت اسکلهٔ تازه پایان یافت\n\nرشت- مدیر بندر از پایان ساخت اسکلهٔ تازه خبر داد و گفت: این کار سه سال زمان برد و چهار میلیون یورو هزینه داشت.\n\nقایق‌ها از خرداد پهلو می‌گیرند و اسکلهٔ کهنه پاییز برچیده می‌شود.", "رشت"),
        ("افتتاح رصيف جديد للسفن الشراعية\n\nالعقبة - افتتحت هيئة الميناء يوم الاثنين رصيفا جديدا استغرق بناؤه ثلاث سنوات وبلغت كلفته أربعة ملايين يورو.\n\nوستبدأ القوارب بالرسو في حزيران.", "العقبة"),
        ("Khánh thành bến tàu mới cho thuyền buồm\n\n(Vũng Tàu, 8/11) – Cảng vừa khánh thành bến tàu mới sau ba năm xây dựng, với chi phí bốn triệu euro.\n\nThuyền buồm có thể neo đậu từ tháng sáu.", "Vũng Tàu"),
        ("नई गोदी का उद्घाटन हुआ\n\nपटना, 11 दिसंबर। बंदरगाह ने सोमवार को नई गोदी खोल दी, जिसे बनाने में तीन साल लगे और चालीस लाख रुपये खर्च हुए।\n\nनावें जून से ठहर सकेंगी।", "पटना"),
    ],
)  # fmt: skip
def test_place_before_the_text(text: str, wanted: str) -> None:
    assert _place(_read(text)) == wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("Norhaven 14 May 2026", "Norhaven"),  # named far below
        ("Harbour Office, Norhaven, 14 May 2026", "Norhaven"),
        ("Norhaven, May 2026", "Norhaven"),
        ("Yearbook, May 2026", ""),  # the text tells of no such place
        ("Harbour Office, 14 May 2026", ""),
    ],
)
def test_row_with_place_and_day(row: str, wanted: str) -> None:
    more = "Boats of all sizes may tie up from June, and the old pier will be taken down in autumn by hand."
    text = "\n\n".join((row, "Pier opens to sailing ships in June", *([more] * 13), _EN))
    assert _place(_read(text)) == wanted


def test_house_over_the_day_is_no_place() -> None:
    text = f"Neue Mole im Hafen eröffnet\n\nHafenbehörde Lenn\n12.03.2026 – 11:47\n\nNorhaven (ots)\n\n{_DE}\n\n{_DE}"
    assert _place(_read(text)) == "Norhaven"


def test_place_in_a_deck() -> None:
    page = (
        f"<html lang=de><body><h1>Neue Mole</h1><p><strong>Potsdam – {_DE}</strong></p><p>{_DE} Boote kommen.</p><p>{_DE}</p></body></html>"
    )
    assert _place(_read(page, "html")) == "Potsdam"


@pytest.mark.parametrize(("row", "wanted"), [("Norhaven, 21 July 2026", "Norhaven"), ("Opened 21 July 2026", "")])
def test_place_in_a_letterhead(row: str, wanted: str) -> None:
    page = (
        f"<html lang=en><body><table><tr><td>QUAY BANK</td><td>No. 12</td></tr><tr><td>Lenn Road 4</td><td>{row}</td></tr></table>"
        f"<h1>A new pier opens</h1><p>{_EN}</p><p>{_EN}</p></body></html>"
    )
    assert _place(_read(page, "html")) == wanted


@pytest.mark.parametrize(
    ("row", "text", "wanted"),
    [
        ("bitte beachten Sie die Sperrfrist des Hafens: Donnerstag, 14. Mai 2026, 17:00 Uhr.", _DE, "2026-05-14T17:00"),
        ("Please note the embargo of the journal: 14 May 2026, 17:00 BST.", _EN, "2026-05-14T17:00"),
        ("Rogamos respeten el embargo hasta el 14 de mayo de 2026 a las 17:00 horas.", _ES, "2026-05-14T17:00"),
        (
            "【新闻稿 · 请于2026年5月14日17:00后发布】",
            "港口管理局周一启用了新码头，建设历时三年，耗资四百万欧元。六月起各类船只均可停靠。",
            "2026-05-14T17:00",
        ),
        ("公司将于2026年5月14日后发布年报", "港口管理局周一启用了新码头，建设历时三年，耗资四百万欧元。六月起各类船只均可停靠。", ""),
    ],
)
def test_embargo_that_is_asked_for(row: str, text: str, wanted: str) -> None:
    assert _read(f"{row}\n\nNorhaven 2026\n\n{text}\n\n{text}").embargo.until == wanted


def test_embargo_in_a_letterhead() -> None:
    lead = "항만공사는 월요일 새 부두를 열었다고 밝혔다. 이 부두는 삼 년에 걸쳐 지어졌으며 비용은 사백만 유로이다."
    page = (
        "<html lang=ko><body><table><tr><td>항만공사</td><td>보도자료</td></tr><tr><td>보도시점</td><td>2026. 3. 19.(목) 11:00</td></tr>"
        f"<tr><td>배포</td><td>2026. 3. 19.(목) 08:30</td></tr></table><h1>새 부두가 열립니다</h1><p>{lead}</p><p>{lead}</p></body></html>"
    )
    embargo = _read(page, "html").embargo
    assert embargo.until == "2026-03-19T11:00" and "배포" not in embargo.text


def test_pictures_that_are_free_free_no_text() -> None:
    text = f"Neue Mole im Hafen eröffnet\n\nNorhaven, 14. Mai 2026 – {_DE}\n\n{_DE}\n\nPressekontakt: Ada Moss, ada@quay.example\n\nBildmaterial: Abdruck honorarfrei."
    assert _read(text).embargo.kind == "none"


def test_head_of_a_service_of_the_exchange() -> None:
    text = (
        "EQS-Ad-hoc: Quayworks AG / Schlagwort(e): Prognose\nQuayworks AG hebt die Prognose für 2026 an\n\n24.07.2026 / 18:42 CET/CEST\n"
        "Veröffentlichung einer Insiderinformation nach Artikel 17 der Verordnung (EU) Nr. 596/2014, übermittelt durch EQS News.\n"
        f"Für den Inhalt der Mitteilung ist der Emittent / Herausgeber verantwortlich.\n\nNorhaven, 24. Juli 2026 - {_DE}\n\n{_DE}\n"
    )
    release = _read(text)
    assert release.headline is not None and release.headline.text == "Quayworks AG hebt die Prognose für 2026 an"
    assert release.subheadline is None and _place(release) == "Norhaven" and release.body_paragraphs == 2


@pytest.mark.parametrize(
    ("row", "said", "wanted"),
    [
        ("Published: 14:20 12/11/2026", "on Tuesday (10 November)", "2026-11-12"),
        ("Published: 14:20 12/11/2026", "on Tuesday (8 December)", "2026-12-11"),
        ("Published: 14:20 12/11/2026", "on Tuesday", ""),
    ],
)
def test_order_of_figures_by_the_months_that_a_text_tells_of(row: str, said: str, wanted: str) -> None:
    lead = f"The harbour of Norhaven opened a new pier {said}, which took three years to build and cost four million euros."
    release = _read(f"Norhaven Harbour\nNews\n\nHarbour opens a pier for sailing ships\n\n{row}\n\n{lead}\n\n{_EN}")
    assert (release.issued.date if release.issued else "") == wanted


def test_month_that_is_told_of_is_no_day_of_issue() -> None:
    release = _read(
        f"Information for the press 12 May 2026\n\nHARBOUR TRAFFIC\nMarch 2026\n\nMORE SAILING SHIPS CAME THAN EVER BEFORE\n\n{_EN}\n\n{_EN}"
    )
    assert release.issued is not None and release.issued.date == "2026-05-12"


def test_day_of_the_solar_calendar_in_a_row_of_fields() -> None:
    lead = "بندر از روز دوشنبه اسکلهٔ تازه‌ای دارد که ساخت آن سه سال زمان برد و چهار میلیون یورو هزینه داشت و اکنون باز است."
    page = (
        f"<html lang=fa><body><h1>اسکلهٔ تازهٔ بندر گشوده شد</h1><div>کد خبر: ۳۳۸۱۷ | تاریخ انتشار: ۲۳ خرداد ۱۴۰۵ - ۱۰:۴۲ | تعداد بازدید: ۴۱۲</div>"
        f"<p>{lead}</p><p>{lead}</p></body></html>"
    )
    release = _read(page, "html")
    assert release.issued is not None and release.issued.date == "2026-06-13"


def test_row_with_the_day_below_the_first_paragraph() -> None:
    lead = "بندر از روز دوشنبه اسکلهٔ تازه‌ای دارد که ساخت آن سه سال زمان برد و چهار میلیون یورو هزینه داشت و اکنون باز است."
    row = "کد خبر: ۳۳۸۱۷ | تاریخ انتشار: ۲۳ خرداد ۱۴۰۵ - ۱۰:۴۲ | تعداد بازدید: ۴۱۲"
    page = (
        f"<html lang=fa><body><h1>اسکلهٔ تازهٔ بندر گشوده شد</h1><p>رشت- {lead}</p><div>{row}</div><p>{lead}</p><p>{lead}</p></body></html>"
    )
    release = _read(page, "html")
    assert release.issued is not None and release.issued.date == "2026-06-13"
