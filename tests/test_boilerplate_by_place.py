"""Boilerplate that no heading names, told by where it stands and by what it begins with; notes, and marks that end a text, in many languages."""

from __future__ import annotations

import pytest

from masthead import read, recognise
from masthead.anatomy.layout.lines import end_mark
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack, phrases

EN = (
    "Lunden, 5 May 2026 – The Harbour Trust of Lunden opened its new quay on Monday, after three years of work.",
    "The quay will serve ferries to the islands, and ships of up to 90 metres can moor there from June on.",
    "“We have waited for this quay since the storm,” said Ida Brook, who chairs the trust.",
)
CONTACT = "Media contact: Ida Brook, 01632 960 101, ida@lunden.example"


def release(*rows: str, headline: str = "Harbour Trust opens its new quay", texts: tuple[str, ...] = EN) -> Release:
    return recognise(read("\n\n".join((f"# {headline}", *texts, *rows)).encode(), format="md"))[0]


def boilerplate(*rows: str, headline: str = "Harbour Trust opens its new quay", texts: tuple[str, ...] = EN) -> list[str]:
    return [f"{one.heading} {one.text}".strip() for one in release(*rows, headline=headline, texts=texts).boilerplate]


ABOUT = "The Harbour Trust of Lunden covers nine quays on the north coast, with 90 crews and a school for pilots."
FI = (
    "Metsien kasvu hidastui viime vuonna kolmatta vuotta peräkkäin, kertoo Pohjan metsäntutkimuslaitos (PMT) tänään.",
    "Syynä ovat kuivat kesät ja runsaat hakkuut etenkin etelässä, tutkijat sanovat tuoreessa raportissaan.",
)
PL = (
    "Fundacja Nasze Jeziora sprawdziła, co państwo zrobiło po pożarze z ubiegłego lata, i publikuje dziś raport.",
    "Z czterdziestu zaleceń zrealizowano dziesięć, a kolejnych dwanaście jest w toku, czytamy w dokumencie.",
)
ZH = ("海灣愛樂管弦樂團今天宣布新樂季節目，自九月起推出三十場音樂會，並委託作曲家創作新作品，邀請多位獨奏家參與演出。",) * 1 + (
    "團長表示，戶外場次不售票，聽眾只要自備一把椅子，就能在海邊聆聽，樂團希望讓更多人走近音樂，也走近大海。",
)


@pytest.mark.parametrize(
    ("rows", "headline", "texts", "begins"),
    [
        # Below whom to ask, whatever the verb; a number of a register may stand behind it.
        ((CONTACT, ABOUT), "Harbour Trust opens its new quay", EN, "The Harbour Trust of Lunden covers"),
        (
            ("Lisätietoja: tutkija Aino Salo, puh. 029 555 2114, aino.salo@pmt.example", "PMT tutkii pohjoisia metsiä ja tuottaa tietoa päätöksenteon tueksi. Laitoksessa on 300 työntekijää Oulussa ja Kemissä."),
            "Metsien kasvu hidastui kolmatta vuotta peräkkäin",
            FI,
            "PMT tutkii",
        ),
        (
            ("Kontakt dla mediów: Ola Lis, tel. 512 555 904, ola@jeziora.example", "Fundacja Nasze Jeziora to niezależna organizacja społeczna, która od 2009 r. broni jezior. Nie przyjmujemy pieniędzy od partii. KRS 0000339911"),
            "Po pożarze: dziesięć z czterdziestu zaleceń",
            PL,
            "Fundacja Nasze Jeziora to",
        ),
        # The last paragraph before them.
        (
            ("The Harbour Trust of Lunden represents 230 crews and runs nine quays on the north coast of the county.", CONTACT),
            "Harbour Trust opens its new quay",
            EN,
            "The Harbour Trust of Lunden represents",
        ),
        # Below the end mark, by the year of its foundation.
        (("（完）", "海灣愛樂管弦樂團　2008年成立於臺中，編制七十八人，每年演出百場，並設有青年樂團。"), "海灣愛樂公布新樂季 三十場音樂會", ZH, "海灣愛樂管弦樂團"),
        # Under its name, in capitals or as a heading, above whom to ask or below the end.
        (
            ("THE HARBOUR TRUST", "Founded in 1911, the Harbour Trust runs nine quays on the north coast and a school for pilots.", CONTACT),
            "Harbour Trust opens its new quay",
            EN,
            "THE HARBOUR TRUST Founded",
        ),
        (
            ("* * *", CONTACT, "## The Lunden Group", "Founded in 1911, Lunden is a port of the north coast, with nine quays and a school for pilots."),
            "Harbour Trust of Lunden opens its new quay",
            EN,
            "The Lunden Group Founded",
        ),
        # Among the notes.
        (
            ("## Notes to editors", "Pictures of the quay can be had from the press office.", "The Harbour Trust of Lunden is one of the oldest trusts of the county."),
            "Harbour Trust opens its new quay",
            EN,
            "The Harbour Trust of Lunden is one",
        ),
    ],
)  # fmt: skip
def test_boilerplate_is_told_by_its_place(rows: tuple[str, ...], headline: str, texts: tuple[str, ...], begins: str) -> None:
    assert [text.startswith(begins) for text in boilerplate(*rows, headline=headline, texts=texts)] == [True]


@pytest.mark.parametrize(
    "rows",
    [
        # What the house does next, whom else the text names, and what says nothing of any house.
        ("The Harbour Trust of Lunden plans a second quay for the summer of next year.", CONTACT),
        ("The Harbour Trust of Lunden opened a line today that serves nine islands of the bay and all of their villages.", CONTACT),
        (CONTACT, "Pictures of the quay and of the ships can be had from the press office on request."),
        (CONTACT, "Ida Brook and the crews of the harbour meet every Monday at the quay, and visitors are welcome."),
        ("## Notes to editors", "The storm of 2019 destroyed the old quay and two sheds. It was one of the worst on record."),
        ("## Three per cent is not enough", "The union asks for seven per cent, and offers of three per cent were turned down.", CONTACT),
    ],
)
def test_other_paragraphs_there_are_none(rows: tuple[str, ...]) -> None:
    assert boilerplate(*rows) == []


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Methodological note"),
        ("pt", "NOTA METODOLÓGICA"),
        ("el", "ΕΠΕΞΗΓΗΜΑΤΙΚΕΣ ΣΗΜΕΙΩΣΕΙΣ"),
        ("ja", "用語説明"),
        ("de", "Hinweis an die Medien:"),
        ("tr", "Editörün dikkatine:"),
        ("it", "Nota metodologica"),
        ("cs", "Metodické vysvětlivky"),
        ("ko", "용어 해설"),
        ("nl", "Noot voor de pers"),
    ],
)
def test_notes_have_their_headings(language: str, heading: str) -> None:
    assert phrases(pack(language).notes).fullmatch(heading.rstrip(":"))


def test_what_is_for_the_press_alone_below_the_end_is_a_note() -> None:
    found = release(
        "ENDS",
        "## Not for publication",
        "Pictures of the quay can be had on request, and the crews may be filmed on Monday morning.",
        CONTACT,
    )
    assert [(one.heading, one.text[:8]) for one in found.notes] == [("Not for publication", "Pictures")]


def test_notes_to_editors_may_only_lead_to_pictures() -> None:
    turkish = (
        "Liman İdaresi yeni rıhtımı pazartesi günü törenle açtı. Çalışmalar üç yıl sürdü ve bölgeden iki firma görev aldı.",
        "Rıhtım adalara giden feribotlara hizmet verecek, doksan metreye kadar gemiler yanaşabilecek.",
    )
    found = release(
        "###",
        "**Editörlere not:**",
        "Fotoğraf ve görüntüler için: <https://medya.liman.example/rihtim>",
        headline="Liman yeni rıhtımını açtı",
        texts=turkish,
    )
    assert [one.heading for one in found.notes] == ["Editörlere not"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ende der Insiderinformation"),
        ("de", "(Schluss)"),
        ("ar", "انتهى البلاغ"),
        ("zh", "－ 完 －"),
        ("zh", "（完）"),
        ("ja", "以　上"),
        ("ja", "以 上"),
        ("fr", "Fin du communiqué de presse"),
        ("tr", "- Basın bülteni sonu -"),
        ("hu", "(A közlemény vége)"),
        ("en", "[End of press release]"),
    ],
)
def test_marks_end_a_text(language: str, text: str) -> None:
    assert end_mark(text, pack(language))


@pytest.mark.parametrize(
    ("language", "text"), [("ja", "以上 の 件"), ("zh", "完 成 品"), ("de", "Ende der Straße"), ("en", "End of season sale")]
)
def test_other_lines_do_not(language: str, text: str) -> None:
    assert not end_mark(text, pack(language))


def test_a_mark_behind_a_quotation_ends_a_text() -> None:
    texts = (
        "Die Wohnbausprecherin forderte am Montag eine Ausweitung der Bremse auf alle Mieten im Land, auch auf freie.",
        "Befristete Verträge würden weiter unbegrenzt verlängert, kritisierte sie in der heutigen Debatte im Haus.",
        "Abschließend sagte sie: „Leistbares Wohnen ist keine Frage der Farbe.“ (Schluss) lp/mm",
    )
    found = release(
        "Rückfragen: Ida Brook, Tel. +43 1 555 0101, ida@lunden.example", headline="Sprecherin fordert Bremse für alle Mieten", texts=texts
    )
    assert found.end_mark is not None
    assert found.end_mark.text == "(Schluss)"


def test_a_row_of_signs_above_the_text_is_no_mark_that_ends_it() -> None:
    text = "\n\n".join(("港口新碼頭今日啟用", "*****************************", *ZH, "完", "2026年1月8日"))
    mark = recognise(read(text.encode()))[0].end_mark
    assert mark is not None
    assert mark.text == "完"


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        (
            "ja",
            (
                "１．業績予想の修正について",
                "当社は売上高の予想を引き上げ、通期の見通しを三百億円といたします。受注が想定を上回ったためです。",
            ),
        ),
        ("ko", ("어구보증금제 확대 개요", "보증금은 전용 계좌로 사흘 안에 돌려주며, 반납하지 않은 돈은 회수 사업에 쓴다고 부처는 밝혔다.")),
    ],
)
def test_chapters_and_overviews_of_things_are_no_boilerplate(language: str, rows: tuple[str, str]) -> None:
    texts = {
        "ja": ("当社は本日開催の取締役会において、通期の業績予想を下記のとおり修正することを決議いたしましたので、お知らせいたします。",),
        "ko": ("부처는 다음 달부터 어구보증금제 대상을 자망과 안강망까지 넓힌다고 밝혔다. 어업인은 지정된 장소에 어구를 반납하면 된다.",),
    }[language]
    assert (
        boilerplate(
            *rows,
            headline={"ja": "業績予想の修正に関するお知らせ", "ko": "바다에 버려지는 그물, 반납하면 돈이 됩니다"}[language],
            texts=texts,
        )
        == []
    )


RU = (
    "Пригородная компания «Парус» с первого мая пускает по выходным паровоз между Лунденом и Северным берегом.",
    "Состав собран из шести вагонов, восстановленных в мастерских порта, сообщили журналистам в компании «Парус».",
)
UK = (
    "Профспілка докерів порту Лунден першого червня зупинить роботу на дві години через тарифи, повідомили у профспілці.",
    "Переговори тривають від січня, а сторони досі не дійшли згоди, розповів журналістам її голова.",
)


@pytest.mark.parametrize(
    ("texts", "row", "wanted"),
    [
        (RU, "Справка: Пригородная компания «Парус» основана в 1991 году и объединяет 130 работников порта.", True),
        (RU, "Справочно.  \nООО «Парус» перевозит пассажиров в четырёх районах области с 1991 года и имеет шесть составов.", True),
        (UK, "Довідка: Профспілка докерів порту Лунден заснована 1991 року та об’єднує 64% працівників порту.", True),
        (RU, "Справка: Паровоз серии «Л» построен в Лундене и восстановлен в мастерских порта за две зимы.", False),
        (EN, "Note to editors: The term “Lunden quay” here covers the old and the new quay, and the ferry landing to the north of them.", False),
    ],
)  # fmt: skip
def test_note_headed_in_its_row_that_says_what_the_house_is(texts: tuple[str, ...], row: str, wanted: bool) -> None:
    assert (
        bool(boilerplate(row, headline="Паровоз пойдёт по выходным" if texts is RU else texts[0][:40], texts=(*texts, texts[1]))) is wanted
    )


def test_heading_of_a_note_with_a_stop_keeps_its_text() -> None:
    found = release(
        "Справочно.  \nМарафон в Лундене проводили каждый год с 2011 до 2021 года, рекорд трассы стоит до сих пор.",
        headline="Паровоз пойдёт",
        texts=(*RU, RU[1]),
    )
    assert [note.heading for note in found.notes] == ["Справочно."]


@pytest.mark.parametrize(
    ("rows", "headline", "texts", "begins"),
    [
        # The text has the name in another case.
        (
            (
                "Das Zentrum für Moorkunde Ahlen ist ein Institut der Gesellschaft für Küsten. Neunzig Beschäftigte untersuchen, wie sich Moore verändern.",
                "Kontakt: Ida Brook, Tel. 04631 555 0, ida@moor.example",
            ),
            "Moore halten mehr Wasser als gedacht",
            (
                "Moore halten mehr Wasser als gedacht. Das zeigt ein Bericht des Zentrums für Moorkunde Ahlen, der heute erschien.",
                "Drei Sommer lang haben Forschende dafür Proben genommen, meist im Regen und ohne Boot.",
                "Im Winter wird das Ergebnis in Bremen vorgestellt, sagte die Leiterin am Montag.",
            ),
            "Das Zentrum für Moorkunde",
        ),
        (
            (
                "Koleje Nadwodne sp. z o.o. to samorządowy przewoźnik, który przewozi rocznie dwa miliony pasażerów. Należy do województwa.",
                "Kontakt dla mediów: Ola Lis, tel. 512 555 904, ola@koleje.example",
            ),
            "Nowe pociągi na trasie do morza",
            (
                "Od grudnia pasażerowie Kolei Nadwodnych pojadą nowymi pociągami, a podróż skróci się o kwadrans.",
                "Pierwszy z nich przyjechał w sobotę na dworzec i przejdzie teraz próby na całej trasie.",
                "Bilety trafią do sprzedaży w listopadzie, w kasach i w aplikacji, bez zmiany cen.",
            ),
            "Koleje Nadwodne",
        ),
        # A heading with a full stop, in its row.
        (
            (
                "Справка. АО КБ «Причальный» работает с 1991 года. Активы на 1 июля — 93 млрд рублей.",
                "Пресс-служба: Дарья Лис, pr@prichal.example, +7 4912 55 50 31",
            ),
            "Банк «Причальный» запустил переводы на острова",
            (
                "Клиенты банка «Причальный» теперь могут отправить деньги на острова по номеру карты получателя.",
                "Деньги зачисляются за несколько секунд, а комиссия составит половину процента за операцию.",
                "Подробные условия размещены на сайте банка и во всех его отделениях на побережье.",
            ),
            "Справка.",
        ),
        # Below the mark that ends the text.
        (
            (
                r"\# \# \#",
                "هيئة الموانئ الشمالية هي أكبر مشغل للأرصفة في البلاد وتدير تسعة موانئ على الساحل وتضم مدرسة للبحارة.",
                "للاتصال: ليلى حداد، هاتف 01632 960 101",
            ),
            "هيئة الموانئ الشمالية تفتتح رصيفاً جديداً",
            (
                "افتتحت هيئة الموانئ الشمالية اليوم رصيفاً جديداً في الميناء القديم بعد ثلاث سنوات من العمل.",
                "وسيخدم الرصيف العبارات المتجهة إلى الجزر ابتداء من شهر يونيو المقبل وعلى مدار الساعة.",
                "وقالت المديرة إن السكان انتظروا هذا الرصيف منذ العاصفة التي ضربت الساحل.",
            ),
            "هيئة الموانئ الشمالية هي",
        ),
        (
            (r"\*\*\*", "เกี่ยวกับท่าเรือสมุทรใต้  \nก่อตั้งในปี 2521 มีสำนักงานใหญ่ที่กรุงเทพฯ และสาขา 94 แห่งทั่วประเทศ", "ติดต่อ: คุณมาลี โทร. 02-555-0126"),
            "ท่าเรือสมุทรใต้ เปิดท่าเทียบเรือใหม่",
            (
                "ท่าเรือสมุทรใต้ เปิดท่าเทียบเรือใหม่ที่ชายฝั่งทางใต้ เมื่อวันจันทร์ที่ผ่านมา หลังก่อสร้างสามปี",
                "ท่าเทียบเรือนี้จะให้บริการเรือข้ามฟากไปยังหมู่เกาะ ตั้งแต่เดือนมิถุนายนเป็นต้นไป",
                "ผู้อำนวยการกล่าวว่า ชาวบ้านรอท่าเทียบเรือนี้มานานตั้งแต่พายุลูกใหญ่",
            ),
            "เกี่ยวกับท่าเรือ",
        ),
    ],
)
def test_boilerplate_is_known_by_its_name_in_any_case_and_by_what_heads_it(
    rows: tuple[str, ...], headline: str, texts: tuple[str, ...], begins: str
) -> None:
    found = boilerplate(*rows, headline=headline, texts=texts)
    assert len(found) == 1
    assert found[0].startswith(begins)


def test_what_tells_of_the_day_is_no_boilerplate_because_the_text_has_its_words() -> None:
    last = "Kongres Młodych Rolników organizowany jest pod opieką marszałka województwa i potrwa trzy dni."
    texts = (
        "Fundacja Nasze Jeziora zaprasza w sobotę na otwarcie Kongresu Młodych Rolników w Zdrojach.",
        "W programie są wykłady o wodzie i glebie oraz wycieczka nad jezioro dla rodzin.",
        "Organizatorzy spodziewają się trzystu gości z całego kraju, także z zagranicy.",
    )
    assert (
        boilerplate(
            last,
            "Kontakt dla mediów: Ola Lis, tel. 512 555 904, ola@jeziora.example",
            headline="Zaproszenie na spotkanie rolników",
            texts=texts,
        )
        == []
    )


@pytest.mark.parametrize(
    ("last", "text"),
    [
        (
            "Burmistrz Kowalski jest przekonany, że most przyciągnie do miasta wielu nowych mieszkańców i turystów.",
            "Burmistrz Jan Kowalski otworzył w poniedziałek nowy most nad rzeką, który budowano cztery lata.",
        ),
        (
            "Burmistrz Kowalski jest przekonany, że most przyciągnie do miasta wielu nowych mieszkańców i turystów.",
            "Burmistrza Kowalskiego poparła w poniedziałek rada miasta, a most budowano cztery lata.",
        ),
        (
            "Starosta Novák je přesvědčen, že most přiláká do města mnoho nových obyvatel a turistů z celého kraje.",
            "Starosta Jan Novák v pondělí otevřel nový most, který město stavělo čtyři roky.",
        ),
    ],
)
def test_what_somebody_in_office_is_sure_of_is_no_boilerplate(last: str, text: str) -> None:
    assert boilerplate(last, headline="Most", texts=(text, "21 m · 14 mln · 2026.", EN[1])) == []


@pytest.mark.parametrize(
    ("more", "noted"), [((), 1), (("Le maire a remercié les ouvriers et a annoncé une fête au mois de juin, avec des bateaux.",), 0)]
)
def test_a_stop_behind_the_heading_of_notes_parts_only_the_last_paragraph(more: tuple[str, ...], noted: int) -> None:
    context = "Contexte. En 2019 la tempête avait détruit l'ancien quai et deux hangars, que la commune a reconstruits depuis."
    texts = (
        "Le port de Lenn a ouvert lundi un nouveau quai, long de quatre-vingts mètres, devant les élus de la commune.",
        "Le quai est aussi ouvert aux piétons, qui peuvent y marcher le dimanche et les jours de fête.",
    )
    found = release(
        context, *more, "Contact presse : Ada Roux, 01 23 45 67 89, ada@lenn.example", headline="Le port ouvre un quai", texts=texts
    )
    assert [note.text for note in found.notes] == [context] * noted
