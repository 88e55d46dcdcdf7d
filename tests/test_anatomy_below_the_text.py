"""What stands below a text in one suit of clothes or another: notices of messages, what houses are, chapters like notes, numbers of rooms."""

from __future__ import annotations

import pytest
from piers import TEXT, TITLE, recognised

import masthead
from masthead.anatomy.layout.lines import lines
from masthead.anatomy.model import Role
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.nameheads import under_its_name

_CARD = "Media contact\nAnn Roberts\nPhone: 020 7946 0142\nEmail: ann@harbour.example"


def of_role(release: masthead.Release, role: str) -> list[int]:
    return [at for at, piece in enumerate(release.pieces) if piece.role == role]


_NOTICES = (
    "This e-mail and its attachments are confidential and meant for the addressee alone. If you have received it in error, please tell the sender.",
    "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, vernichten Sie bitte diese E-Mail und sagen es uns.",
    "Ce message et ses pièces jointes sont confidentiels et établis à l’intention de leurs destinataires, qui seuls peuvent en faire usage.",
    "Este mensaje y sus archivos son confidenciales y van dirigidos a su destinatario. Si lo recibió por error, le rogamos que lo elimine.",
    "Ta wiadomość i jej załączniki są poufne i przeznaczone dla adresata. Jeżeli otrzymali ją Państwo przez pomyłkę, prosimy ją usunąć.",
    "Это сообщение и вложения к нему конфиденциальны и предназначены для адресата. Если вы получили его по ошибке, удалите письмо.",
    "本邮件及其附件含有保密信息，仅供收件人使用。如果您误收了本邮件，请立即通知发件人并将其删除。",
    "このメールおよび添付ファイルには機密情報が含まれています。誤って受信された場合は、送信者にご連絡のうえ削除してください。",
)


@pytest.mark.parametrize("notice", _NOTICES)
@pytest.mark.parametrize("above", ["###", "____________________", ""])
def test_the_notice_of_a_message_that_was_saved_as_a_text_is_no_note(notice: str, above: str) -> None:
    release = recognised("\n\n".join(filter(None, (TITLE, *TEXT, above, _CARD, notice))))
    assert release.notes == release.boilerplate == ()
    assert [(one.name, one.phone) for one in release.contacts] == [("Ann Roberts", "020 7946 0142")]
    assert of_role(release, "disclaimer") == [len(release.pieces) - 1]


@pytest.mark.parametrize("notice", _NOTICES[-2:])
def test_the_short_notice_of_a_message_in_east_asia_is_none_of_its_text(notice: str) -> None:
    message = f"Subject: {TITLE}\nFrom: Harbour League <news@harbour.example>\nContent-Type: text/plain; charset=utf-8\n\n"
    document = masthead.read((message + "\n\n".join((*TEXT, notice))).encode(), format="eml")
    assert len(document.blocks) == len(TEXT) + 1  # and the subject


def test_what_a_release_says_of_confidential_messages_is_its_text() -> None:
    told = (
        "The league’s new service keeps every message confidential: only the addressee who was meant can read it, and not even the league can. "
        "It is open to all members from today and was built with the help of two universities."
    )
    rest = (
        TEXT[1],
        TEXT[2],
        *(f"{line} The council agreed to it in May." for line in (*TEXT, *TEXT)),
        "Work begins in spring, as planned.",
    )
    release = recognised("\n\n".join((TITLE, TEXT[0], told, *rest)))
    assert of_role(release, "disclaimer") == []


def test_the_sign_of_a_number_behind_a_stop_ends_no_text() -> None:
    release = recognised(
        "\n\n".join((TITLE, *TEXT, "Press contact", "Ann Roberts, 12 Quay St. #205, Norhaven, 020 7946 0142, ann@harbour.example"))
    )
    assert release.end_mark is None
    assert [(one.name, one.phone) for one in release.contacts] == [("Ann Roberts", "020 7946 0142")]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("北港ハーバーワークス オペレーティング組合連合会（NHW）について", "北港ハーバーワークスは1921年に設立された港の団体です。四か国に48の会員があり、各地の港で工事を行っています。"),
        ("■会社概要", "北港ハーバーワークスは1921年に設立された港の団体です。四か国に48の会員があり、各地の港で工事を行っています。"),
    ],
)  # fmt: skip
def test_a_row_where_words_touch_heads_what_the_house_is(row: str, what: str) -> None:
    text = (
        "北港ハーバーワークスは本日、三年間の工事を経て、北港に新しい桟橋を開設したと発表しました。",
        "桟橋の長さは240メートルで、費用は3億2000万円です。その三分の一を市が、残りを連合会が負担しました。",
    )
    release = recognised("\n\n".join(("北港ハーバーワークスが北港に新しい桟橋を開設", *text, row, what)))
    assert [(one.heading, one.text) for one in release.boilerplate] == [(row, what)]


def test_two_names_in_rows_of_their_own_have_what_each_is_below_them() -> None:
    text = "\n\n".join(
        (
            f"# {TITLE}",
            *(f"{line} Quay Works built it." for line in TEXT),
            "**Harbour League**",
            "The Harbour League is an association of small ports on the northern coast, with 48 members in four countries and an office in Norhaven.",
            "**Quay Works**",
            "Quay Works is a builder of piers and moles, with two hundred people in four yards, and has worked for most of the ports on that coast.",
        )
    )
    assert [one.heading for one in recognised(text, "md").boilerplate] == ["Harbour League", "Quay Works"]


@pytest.mark.parametrize(("below", "marked"), [(1, True), (4, False)])
def test_a_row_above_most_of_the_text_is_no_name_of_a_house(below: int, *, marked: bool) -> None:
    rows = ("NORTH LENN", "North Lenn is a port with a pier of its own, and the league has paid for most of it from what its members give.")
    document = masthead.read("\n\n".join((*TEXT[:2], *rows, *(TEXT * 2)[:below])).encode(), format="txt")
    here = lines(document.blocks, pack("en"))
    roles: list[Role] = ["body"] * len(here)
    assert (under_its_name(here, roles, 0, len(here), ["North Lenn"], pack("en")) > 0) == marked


_SPANISH = (
    "La Liga de Puertos ha abierto hoy un nuevo muelle en Puerto Norte, tras tres años de obras y un largo debate en el ayuntamiento.",
    "El muelle mide 240 metros y costó 3,2 millones de euros, de los que la ciudad pagó un tercio y la liga el resto de la suma.",
    "Los barcos podrán atracar a cualquier hora, y un segundo muelle seguirá en cuanto se retire el viejo de la orilla del río.",
)


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (TEXT, ("Background on the new cranes", "Where to see them", "Licences")),
        (_SPANISH, ("Más información sobre las grúas", "Dónde verlas", "Licencias")),
    ],
)
def test_a_heading_that_says_of_what_more_is_told_is_a_chapter_where_two_more_follow(
    text: tuple[str, ...], headings: tuple[str, ...]
) -> None:
    chapters = (part for heading, line in zip(headings, text, strict=True) for part in (f"## {heading}", line))
    assert recognised("\n\n".join((f"# {text[0][:50]}", *text, *chapters)), "md").notes == ()


def test_a_heading_of_notes_alone_stays_one_though_others_follow() -> None:
    text = "\n\n".join((f"# {TITLE}", *TEXT, "## Background", TEXT[1], "## Where to see them", TEXT[2], "## Licences", TEXT[0]))
    assert [one.heading for one in recognised(text, "md").notes] == ["Background"]


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("Media contactAnn Roberts", "Ann Roberts"),
        ("PerscontactAnna de Ruiter", "Anna de Ruiter"),
        ("Kontakt dla mediówAnna Nowak", "Anna Nowak"),
        ("Контакты для СМИАнна Рогова", "Анна Рогова"),
        ("媒体联系人王小红", "王小红"),
    ],
)
def test_a_label_that_touches_the_name_behind_it_is_none_of_it(row: str, name: str) -> None:
    texts = {
        "P": ("De Havenbond heeft vandaag in Noordhaven een nieuwe pier geopend, na drie jaar bouwen en een lang debat in de raad.", "De pier is 240 meter lang en kostte 3,2 miljoen euro, waarvan de stad een derde betaalde en de bond de rest."),
        "K": ("Liga Portów otworzyła dziś nowe molo w Porcie Północnym, po trzech latach budowy i długiej debacie w radzie miasta.", "Molo ma 240 metrów długości i kosztowało 3,2 miliona złotych, z czego miasto zapłaciło jedną trzecią, a liga resztę."),
        "К": ("Портовый союз сегодня открыл новый причал в Северном порту после трёх лет строительства и долгих споров в совете.", "Длина причала 240 метров, он стоил 3,2 миллиона рублей, из которых город заплатил треть, а союз остальное."),
        "媒": ("港口联盟今日宣布，经过三年建设和市议会的长时间讨论，北港的新码头正式启用，今后船只在任何潮位都可以靠岸。", "新码头长240米，造价3200万元，其中三分之一由市政府承担，其余由联盟承担，联盟主席对此表示感谢。"),
    }  # fmt: skip
    release = recognised("\n\n".join((*texts.get(row[0], TEXT), f"{row}\n010-5555-0142\npress@harbour.example")))
    assert [(one.name, one.email) for one in release.contacts] == [(name, "press@harbour.example")]


@pytest.mark.parametrize(
    ("row", "role", "house"),
    [
        ("Media contact: Ann Roberts, Press officer, Harbour League, 020 7946 0142", "Press officer", "Harbour League"),
        ("Media contact: Ann Roberts, Head of Communications & Marketing, 020 7946 0142", "Head of Communications & Marketing", ""),
    ],
)
def test_the_house_behind_an_office_is_whose_it_is(row: str, role: str, house: str) -> None:
    found = recognised("\n\n".join((TITLE, *TEXT, row))).contacts
    assert [(one.name, one.role, one.organisation) for one in found] == [("Ann Roberts", role, house)]


_TOLD = {
    "de": (
        "Hafenbund eröffnet neue Mole in Nordhafen",
        ("Der Hafenbund hat heute in Nordhafen eine neue Mole eröffnet, nach drei Jahren Bauzeit und einer langen Debatte im Rat der Stadt.", "Die Mole ist 240 Meter lang und kostete 3,2 Millionen Euro, von denen die Stadt ein Drittel trug und der Bund den ganzen Rest."),
        "Hinweis für die Redaktionen: ",
        "Die Mole wurde 2019 vom Rat geplant, und der Bund trat dem Plan ein Jahr später bei.",
    ),
    "ja": (
        "港湾連盟が北港に新しい桟橋を開設",
        ("港湾連盟は本日、三年間の工事と市議会での長い議論を経て、北港に新しい桟橋を開設したと発表しました。", "桟橋の長さは240メートルで、費用は3億2000万円です。その三分の一を市が、残りを連盟が負担しました。"),
        "編集者への注記：",
        "この桟橋は2019年に市議会によって計画され、連盟は一年後にその計画に加わりました。",
    ),
    "ko": (
        "항만연맹, 북항에 새 부두 개장",
        ("항만연맹은 3년간의 공사와 시의회의 오랜 논의 끝에 오늘 북항에 새 부두를 개장했다고 밝혔다.", "부두의 길이는 240미터이며 비용은 32억 원으로, 그중 3분의 1은 시가, 나머지는 연맹이 부담했다."),
        "편집자 참고사항: ",
        "부두는 2019년 시의회가 계획했으며 연맹은 1년 뒤 그 계획에 참여했다.",
    ),
    "fi": (
        "Satamaliitto avasi uuden laiturin Pohjoissatamaan",
        ("Satamaliitto avasi tänään uuden laiturin Pohjoissatamaan kolmen vuoden rakentamisen ja valtuuston pitkän keskustelun jälkeen.", "Laituri on 240 metriä pitkä ja maksoi 3,2 miljoonaa euroa, josta kaupunki maksoi kolmanneksen ja liitto loput."),
        "Huomautuksia toimituksille: ",
        "Valtuusto suunnitteli laiturin vuonna 2019, ja liitto liittyi suunnitelmaan vuotta myöhemmin.",
    ),
    "en": (TITLE, TEXT[:2], "Note to editors of papers: ", "The pier was planned in 2019 by the council, and the league joined the plan a year later."),
}  # fmt: skip


@pytest.mark.parametrize("language", _TOLD)
def test_what_editors_are_told_behind_a_colon_is_a_note(language: str) -> None:
    title, text, label, note = _TOLD[language]
    found = recognised("\n\n".join((title, *text, label + note))).notes
    assert [(one.heading, one.text) for one in found] == [(label.strip(" :："), note)]


def test_what_a_house_is_behind_a_colon_where_words_touch() -> None:
    text = (
        "港口联盟今日宣布，经过三年建设和市议会的长时间讨论，北港的新码头正式启用。",
        "新码头长240米，造价3200万元，其中三分之一由市政府承担，其余由联盟承担。",
    )
    house = "港口联盟是成立于1921年的小型港口协会，在四个国家拥有48个会员。"
    found = recognised("\n\n".join(("港口联盟在北港启用新码头", *text, f"关于港口联盟：{house}"))).boilerplate
    assert [(one.heading, one.text) for one in found] == [("关于港口联盟", house)]
    notice = "关于加强码头管理的通知：各部门应当在本月底以前完成检查，并向市议会报告结果。"
    assert recognised("\n\n".join(("港口联盟在北港启用新码头", *text, notice))).boilerplate == ()


def test_the_wide_colon_behind_a_heading_is_none_of_what_the_house_is() -> None:
    title, text, *_ = _TOLD["ja"]
    house = "港湾連盟は1921年に設立された小さな港の団体です。四か国に48の会員があります。"
    found = recognised("\n\n".join((title, *text, f"港湾連盟について：{house}"))).boilerplate
    assert [(one.heading, one.text) for one in found] == [("港湾連盟について", house)]


@pytest.mark.parametrize("language", ["de", "fi", "en"])
def test_a_text_whose_rows_are_parted_by_single_breaks_has_its_parts(language: str) -> None:
    title, text, label, note = _TOLD[language]
    rows = (title, *text, note, *text, "- 30 -", label.strip(" :"), note, *_CARD.split("\n"))
    page = f"<html><body><div>{'<br>'.join(rows)}</div></body></html>"
    release = recognised(page, "html")
    assert release.headline is not None
    assert release.headline.text == title
    assert release.end_mark is not None
    assert [one.text for one in release.notes] == [note]
    assert [(one.name, one.phone) for one in release.contacts] == [("Ann Roberts", "020 7946 0142")]


def test_rows_that_are_broken_by_hand_stay_one_paragraph() -> None:
    rows = "<br>".join(
        ("The pier is new, and it is long,", "and all who come to it by boat", "may land at any tide they like.", "It stands in Norhaven.")
    )
    release = recognised(f"<html><body><h1>{TITLE}</h1><p>{TEXT[0]}</p><p>{rows}</p><p>{TEXT[1]}</p></body></html>", "html")
    assert release.body_paragraphs == 3
