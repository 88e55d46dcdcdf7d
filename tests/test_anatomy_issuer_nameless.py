"""What looks like a house's name and names nobody; two Chinese houses with "and" between them; Chinese names within their sentence."""

from __future__ import annotations

import pytest

from masthead.anatomy.issuing.nameless import hints_at_nobody, names_nobody, spoken_of
from masthead.anatomy.issuing.naming import fit
from masthead.anatomy.issuing.predicate import towards, verb_behind
from masthead.anatomy.issuing.uncapped import first_of_two, houses_in
from masthead.anatomy.pack import pack
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Figure, Heading, Metadata, Origin, Paragraph, Text


def issuer(*texts: str, language: str = "zh") -> str:
    """Who issues a text whose first paragraph is its headline."""
    blocks = (Heading(1, (Text(texts[0]),)), *(Paragraph((Text(text),)) for text in texts[1:]))
    release = recognise(Document(blocks, language, Metadata(title=texts[0]), origin=Origin(format="txt")), lambda notice: None)[0]
    return release.issuer.text if release.issuer else ""


@pytest.mark.parametrize(
    "name",
    ["Estimada Comunidad Universitaria", "Шановні громадяни", "Dear Residents", "Uncategorized", "Без рубрики", "Предыдущая запись", "我公司", "本局",
     "特区政府", "有關部門", "新聞配圖", "回到頁首", "廣大社會", "Non classé"],
)  # fmt: skip
def test_greetings_words_of_pages_and_houses_without_a_name_name_nobody(name):
    assert names_nobody(name)
    assert not fit(name, pack("en"))


@pytest.mark.parametrize(
    "name",
    ["Uncategorised", "Non classée", "Sin categoría", "Sem categoria", "Senza categoria", "Sense categoria", "Unkategorisiert", "Nicht kategorisiert",
     "Allgemeines", "Geen categorie", "Ongecategoriseerd", "Okategoriserad", "Ikke kategoriseret", "Ukategorisert", "Kategorizované", "Nezařazené", "Nezaradené",
     "Bez kategorii", "Nekategorizirano", "Fără categorie", "Без категорії", "Некатегоризовано", "Χωρίς κατηγορία", "Kategorisiz", "Genel", "غير مصنف",
     "ללא קטגוריה", "Попередній допис", "Наступна новина", "Следующая статья", "Previous Post", "Next Article", "Older Entry", "Newer Story",
     "Vorheriger Beitrag", "Nächster Artikel", "Article suivant", "Billet précédent", "Entrada anterior", "Artículo siguiente", "Articolo precedente",
     "Post successivo", "Poprzedni wpis", "Następny artykuł", "Commenter cet article", "Publié le Lundi", "Leave a Reply", "Très Chers Collègues",
     "Lenn College Bachelor of Science", "Statement from Senators Responding", "イベント"],
)  # fmt: skip
def test_each_name_of_nobody_has_a_word_that_hints_at_it(name):
    assert names_nobody(name)
    assert name[0] >= "\u3000" or any(map(hints_at_nobody, name.split()))
    assert not fit(name, pack("en"), alone=True)


@pytest.mark.parametrize(
    "name", ["Norhaven Council", "Caritas", "Dearborn Trust", "香江大學", "远山集团", "北港市政府", "本田技研工业", "Generali"]
)
def test_names_that_begin_or_end_so_are_names(name):
    assert not names_nobody(name)


def test_what_only_says_our_company_is_cut_off():
    assert spoken_of("我公司远山集团有限公司") == 3
    assert spoken_of("本港银行") == 0
    assert [(text, *span) for text in ("我公司远山集团有限公司近日发现",) for span in houses_in(text, pack("zh"), 0, 40)] == [
        ("我公司远山集团有限公司近日发现", 3, 11)
    ]


def test_of_two_chinese_names_the_first_is_the_issuer_if_each_stands_apart():
    told = "远山集团与青湖银行签署协议。远山集团成立于1990年,青湖银行总部在北港。远山集团主席说,青湖银行是伙伴。"
    assert first_of_two("远山集团与青湖银行", told) == "远山集团"
    assert first_of_two("国家发展和改革委员会", "国家发展和改革委员会通知。国家发展很快。国家发展。") == "国家发展和改革委员会"
    assert issuer("远山建设与青湖集团签署战略合作协议", "8月27日,青湖集团主席一行到我院访问。远山建设总经理参会。", "青湖集团始创于1957年。青湖集团主席赞扬远山建设。") == "远山建设"  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("分區賣旗日", "海港福利署(海署)發言人今日(九月十日)表示,三個團體分別在港島(沙灣街坊會有限公司)及新界(培苗行動有限公司)同時賣旗。", "發言人指出,海署已作安排。"), "海港福利署"),
        (("业绩公布", "北港，2016年8月17日 – 领先的服务提供商–远山控股有限公司（“远山”或“本公司”）今天公布业绩。", "本公司总收入增长48%。投资公司和投资公司。"), "远山控股有限公司"),
        (("全體反對", "對於昨日有人聯署,傳媒報導有誤。海黨澄清,海黨全體反對,並已參與聯署。", "海黨\n2016年11月9日"), "海黨"),
        (("燈節花絮", "2026.03.09 發布機關：北港市政府觀光局", "燈節吸引大批民眾前來賞燈,今年有豐富的舞台表演,民眾絡繹不絕,現場相當熱鬧,深受大家喜愛。"), "北港市政府觀光局"),
        (("小組首次開會", "由財政司司長陳大明領導的小組今日舉行首次會議。", "陳大明表示,小組工作開展。陳大明感謝小組。"), "not 陳大明"),
    ],
)  # fmt: skip
def test_a_chinese_name_ends_where_its_sentence_goes_on(texts, name):
    found = issuer(*texts)
    assert found != name.removeprefix("not ") if name.startswith("not ") else found == name


def test_a_japanese_town_that_concludes_something_issues_it():
    texts = ("青葉大学と協定を締結しました", "海野町は2月28日、青葉大学と連携協力に関する協定を締結しました。", "学長は学生に期待を述べました。")  # fmt: skip
    assert issuer(*texts, language="ja") == "海野町"


def test_a_verb_near_a_chinese_name_is_its_own():
    zh = pack("zh")
    assert verb_behind("远山集团(远山)今日宣布成立", 0, 4, zh) == 2
    assert verb_behind("远山集团发言人表示", 0, 4, zh) == 1
    assert verb_behind("远山集团,青湖银行宣布", 0, 4, zh) == 0


def test_a_caption_names_no_issuer():
    caption = (Text("北港市政府"),)
    blocks = (
        Heading(1, (Text("燈節花絮"),)),
        Paragraph((Text("燈節吸引大批民眾前來賞燈,今年有豐富的舞台表演,民眾絡繹不絕,現場相當熱鬧。"),)),
        Paragraph((Text("現場也有美食與遊戲,大家玩得開心,活動至月底結束,歡迎再來。"),)),
        *(Figure("a", caption=caption) for _ in range(3)),
    )
    release = recognise(Document(blocks, "zh", Metadata(title="燈節花絮"), origin=Origin(format="html")), lambda notice: None)[0]
    assert release.issuer is None


@pytest.mark.parametrize(
    ("language", "texts", "name"),
    [
        # A word behind the genre and a colon is what is told.
        ("fr", ("Communiqué de presse : Annulation du concert prévu dans les jardins", "M. Philippe Brun, préfet du Val-de-Norhaven, est contraint d'annuler le concert. L'annulation est entière."), "not Annulation"),
        # Rows at the end of the only paragraph.
        ("de", ("35-jähriger Radfahrer schwer verletzt\nBei einem Unfall am Freitag wurde ein Radfahrer schwer verletzt.\nDer Radfahrer befuhr einen Radweg.\nRückfragen bitte an:\nPolizeipräsidium Norhaven\nEinsatzleitstelle\nRückfragen am Wochenende:\nPolizeipräsidium Norhaven\nTelefon: 038208 888-2110",), "Polizeipräsidium Norhaven"),
        # A noun of offices in the genitive, with the adjective and the place behind it.
        ("ru", ("Внимание", "В последнее время в дежурную часть Отдела внутренних дел Заречного поступают обращения горожан о звонках с незнакомых номеров.", "Сотрудники полиции обращаются к гражданам с просьбой не поддаваться на провокации.", "Предыдущая запись Путь к успеху"), "Отдела внутренних дел Заречного"),
        # An Arabic name as far as the text says it the same each time, in the paragraph under the headline.
        ("ar", ("توقيع عقد رعاية نادي النور الرياضي", "وقعت شركة آبار الوادي للمياه عقد رعاية مع نادي النور الرياضي مساء يوم الإثنين الموافق 31 يوليو 2023", "وذلك استمرارًا لمسيرة شراكة ناجحة أمتدت لعدة مواسم رياضية", "كما جرت مراسم التوقيع بحضور نائب الرئيس التنفيذي لشركة آبار الوادي للمياه الأستاذ سعيد، والرئيس التنفيذي لنادي النور الرياضي الأستاذ بدر."), "شركة آبار الوادي للمياه"),
        # A day in the time of a place, and what is announced officially.
        ("zh", ("海报", "北京时间2月25日,青湖远山官方宣布北港边后卫李小秋加盟,还宣布来自南港足球俱乐部的小将丛大加盟,以下为公告:", "青湖远山表示欢迎。", "丛大来自南港足球俱乐部。"), "青湖远山"),
    ],
)  # fmt: skip
def test_names_by_where_they_stand(language, texts, name):
    found = issuer(*texts, language=language)
    assert found != name.removeprefix("not ") if name.startswith("not ") else found == name


def test_whose_spokesman_makes_a_statement_issues_it():
    texts = ("Statement by the Spokesperson for the Harbour Union Chief Commissioner Jane Doe on Norhaven", "The vote was held on Sunday. The count goes on.", "All must respect the will of the people. Observers of Quay Watch were there.")  # fmt: skip
    assert issuer(*texts, language="en") == "Harbour Union Chief Commissioner"


def test_words_of_names_are_no_words_of_time():
    texts = ("青年大会召开", "3月3日，江城志愿服务联合会在北港举行青年大会，五百余人参加。")
    assert issuer(*texts) == "江城志愿服务联合会"


def test_a_name_in_marks_that_acts_in_the_headline_issues_it():
    texts = ("«Норхавенкаучук» в полном объеме возобновил производство", "2 октября состоялся пуск факельной установки, а следом были запущены остальные производства предприятия.", "На установке работали до 200 специалистов.")  # fmt: skip
    assert issuer(*texts, language="ru") == "Норхавенкаучук"


def test_in_japanese_a_particle_says_that_a_house_is_the_other_party():
    ja = pack("ja")
    assert towards("青葉大学と協定を締結しました", 0, 4, ja)
    assert not towards("青葉大学は協定を締結しました", 0, 4, ja)
    assert verb_behind("青葉大学は2月28日、協定を発表しました", 0, 4, ja) == 2
    assert towards("远山集团与青湖银行签署协议", 5, 9, pack("zh"))
