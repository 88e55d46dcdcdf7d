"""What a text says of its own house, and how names of houses are cut and told apart from others."""

from __future__ import annotations

import pytest

from masthead.anatomy.issuing.candidates import gather
from masthead.anatomy.issuing.domains import initials
from masthead.anatomy.issuing.headlined import headline
from masthead.anatomy.issuing.imprint import signed_by
from masthead.anatomy.issuing.naming import fit, names_in
from masthead.anatomy.issuing.ownwords import apposed, is_of, kinds, lettered
from masthead.anatomy.issuing.pool import Candidate, Pool
from masthead.anatomy.issuing.predicate import verb_behind
from masthead.anatomy.issuing.publishers import published
from masthead.anatomy.issuing.uncapped import houses_in
from masthead.anatomy.pack import pack
from masthead.anatomy.recognise import recognise
from masthead.anatomy.wording.names import ends
from masthead.document.model import Document, Heading, Metadata, Origin, Paragraph, Text


def issuer(*texts: str, language: str = "en", **data: str) -> str:
    """Who issues a text whose first paragraph is its headline."""
    blocks = (Heading(1, (Text(texts[0]),)), *(Paragraph((Text(text),)) for text in texts[1:]))
    release = recognise(Document(blocks, language, Metadata(title=texts[0], **data), origin=Origin(format="md")), lambda notice: None)[0]
    return release.issuer.text if release.issuer else ""


def names(text: str, language: str, start: int = 0) -> list[str]:
    return [text[first:end] for first, end in names_in(text, pack(language), start, 200)]


def signs(text: str, language: str) -> dict[str, set[str]]:
    """What a headline says of the names in it."""
    pool = Pool(pack(language))
    headline(pool, text)
    return {one.text: set(one.signs) for one in pool.all.values()}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "Anuncia Ayuntamiento de Valle Claro obras en el puerto", "Ayuntamiento de Valle Claro"),
        ("es", "Inaugura la Fundación Puerto Abierto su tercera escuela", "Fundación Puerto Abierto"),
        ("pt", "Entrega Prefeitura de Vale Claro novas casas", "Prefeitura de Vale Claro"),
    ],
)
def test_the_subject_behind_the_verb_with_which_a_headline_begins(language: str, text: str, name: str) -> None:
    assert {"headline subject", "headline announces"} <= signs(text, language)[name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Sobre la Fundación Puerto Abierto y su escuela"),
        ("es", "Contra el Ayuntamiento de Valle Claro"),
        ("en", "Opens Harbour Trust its gates"),
        ("es", "Ha Fundación Puerto Abierto abierto su escuela"),
    ],
)
def test_other_words_before_a_name_are_no_verb_of_it(language: str, text: str) -> None:
    assert not any("headline subject" in one for one in signs(text, language).values())


def test_whoever_has_somebody_with_whom_a_headline_begins() -> None:
    assert "headline subject" in signs("Tarn Cutters’ Bo Lund to speak at the Coast Forum", "en")["Tarn Cutters"]
    assert "headline subject" in signs("Quay Watch's Ann Roe joins the board", "en")["Quay Watch"]
    assert "headline subject" not in signs("Bo Lund to speak at Tarn Cutters’ Coast Forum in May", "en")["Tarn Cutters"]


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("es", "Ayuntamiento de Lenn, implementará un operativo de vigilancia, con patrullas", "Ayuntamiento de Lenn"),
        ("es", "Fundación Puerto Abierto repobló tres calas", "Fundación Puerto Abierto"),
        ("pt", "Associação Porto Aberto reflorestou três enseadas", "Associação Porto Aberto"),
        ("pl", "Fundacja Otwarty Port odbudowała trzy łodzie", "Fundacja Otwarty Port"),
    ],
)
def test_a_verb_that_no_list_has_is_told_by_its_end(language: str, text: str, verb: str) -> None:
    assert verb_behind(text, 0, len(verb), pack(language)) == 1


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "Fundación Puerto Abierto para todos los barrios", "Fundación Puerto Abierto"),
        ("en", "Harbour Trust avenue", "Harbour Trust"),
    ],
)
def test_other_words_behind_a_name_are_no_verbs(language: str, text: str, name: str) -> None:
    assert verb_behind(text, 0, len(name), pack(language)) == 0


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("es", "el XXIV Ayuntamiento de Lenn abre", "Ayuntamiento de Lenn"),
        ("fi", "oikeus kuuli yhdistystä, Rannanvaalijat ry:n puolesta", "Rannanvaalijat ry"),
        ("sv", "domstolen hörde Strandvakterna ry om saken", "Strandvakterna ry"),
    ],
)
def test_a_name_begins_behind_its_number_and_ends_with_its_form(language: str, text: str, found: str) -> None:
    assert found in names(text, language)


def test_roman_numbers_of_other_things_stay() -> None:
    assert "XXIV Fiesta del Mar" in names("la XXIV Fiesta del Mar abre", "es")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青波 QuayPie AI合同会社は", "QuayPie AI合同会社"),
        ("株式会社 tarnit（本社：北浜市）は、", "株式会社 tarnit"),
        ("本日、オープンキーソフトウェアファウンデーションは", "オープンキーソフトウェアファウンデーション"),
        ("一般社団法人青葉港振興会は", "一般社団法人青葉港振興会"),
    ],
)
def test_names_of_japanese_houses_with_letters_or_kana(text: str, name: str) -> None:
    lexicon = pack("ja")
    assert name in {text[start:end] for start, end in houses_in(text, lexicon, 0, len(text))}


@pytest.mark.parametrize(
    "text",
    ["株式会社の設立について", "グループの皆さまとサービスを始めます", "会社と合同で"],
)
def test_nouns_of_houses_alone_are_no_japanese_names(text: str) -> None:
    assert not any(
        "株式会社" in text[start:end] or "グループ" in text[start:end] for start, end in houses_in(text, pack("ja"), 0, len(text))
    )


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ja",
            "株式会社 tarnit（本社：北浜市中央区、代表取締役：森田一郎、以下、当社）は、地域の船を扱う株式会社オープンキージャパン（本社：南浜市、以下、オープンキージャパン）と契約を結びました。",
            "株式会社 tarnit",
        ),
        ("ja", "青葉港湾研究所（所在地：北浜市、以下「当会」）は、報告書を公開しました。", "青葉港湾研究所"),
    ],
)
def test_a_house_that_is_our_company_from_there_on(language: str, text: str, name: str) -> None:
    assert issuer("提携のお知らせ", text, "今後もサービスを広げます。", language=language) == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Students of our university have built a boat.", "University of Lenn"),
        ("de", "Die Mitglieder unseres Vereins bauen ein Boot.", "Bootsverein Lenn"),
        ("zh", "6月28日上午，我校召开大会。", "江北远帆软件学院"),
        ("ru", "Студенты нашего университета построили лодку.", "Университет Ленна"),
        ("pl", "Członkowie naszego stowarzyszenia zbudowali łódź.", "Stowarzyszenie Łódź Lenn"),
    ],
)
def test_the_noun_of_what_we_are_stands_in_our_name(language: str, text: str, name: str) -> None:
    assert any(is_of(name, kind) for kind in kinds(text, [text], pack(language)))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Students of a university have built our boat.", "University of Lenn"),
        ("en", "Our city needs its harbour.", "Lenn City Council"),
        ("zh", "他们学校召开大会，本次会议结束。", "江北远帆软件学院"),
        ("en", "Students of our university have built a boat.", "Lenn Harbour Trust"),
    ],
)
def test_what_others_are_or_anybody_has_is_not(language: str, text: str, name: str) -> None:
    assert not any(is_of(name, kind) for kind in kinds(text, [text], pack(language)))


@pytest.mark.parametrize(
    ("body", "full", "short"),
    [
        ("so auch der Offene Kai Club Lenn (OKC-L), welcher", "Offene Kai Club Lenn", "OKC-L"),
        ("del Instituto Municipal de la Juventud de Lenn (IMJUVE) firmó", "Instituto Municipal de la Juventud de Lenn", "IMJUVE"),
        ("The Harbour Trust (“HT”) opens", "Harbour Trust", "HT"),
    ],
)
def test_letters_in_brackets_are_the_name_before_them(body: str, full: str, short: str) -> None:
    every = [Candidate(full), Candidate(short), Candidate(full.split()[-1])]
    assert [(one.text, other.text) for one, other in lettered(every, body)] == [(full, short)]


@pytest.mark.parametrize(
    ("body", "full", "short"),
    [
        ("Ann Roe (HT) opens", "Ann Roe", "HT"),
        ("The Harbour Trust (Norhaven) opens", "Harbour Trust", "Norhaven"),
        ("The Harbour Trust opens (HT later)", "Harbour Trust", "HT"),
    ],
)
def test_what_else_stands_in_brackets_is_not(body: str, full: str, short: str) -> None:
    assert not list(lettered([Candidate(full), Candidate(short)], body))


@pytest.mark.parametrize(
    ("language", "body", "name"),
    [
        ("en", "a project of Open Quay, a small charity, which", "Open Quay"),
        ("ro", "al echipei Cod pentru Mare, organizație neguvernamentală, neafiliată", "Cod pentru Mare"),
        ("de", "getragen von Kaiwelle, ein Verein aus Lenn.", "Kaiwelle"),
    ],
)
def test_a_noun_behind_the_comma_says_that_a_name_is_a_house(language: str, body: str, name: str) -> None:
    assert apposed(ends(name, body), body, pack(language))


@pytest.mark.parametrize(
    ("body", "name"), [("Open Quay, a small boat, which", "Open Quay"), ("Open Quay and a charity, which", "Open Quay")]
)
def test_other_nouns_behind_it_do_not(body: str, name: str) -> None:
    assert not apposed(ends(name, body), body, pack("en"))


def test_initials_keep_letters_whole() -> None:
    assert initials("CSU Lenn Bay") == "CSULB"
    assert initials("Harbour Trust of Lenn") == "HTL"
    assert initials("XR Lenn") == "XL"


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("XR Norhaven Press", "XR Norhaven"), ("Quay Watch Media Team", "Quay Watch"), ("CNR Noticias - Canal 73", ""), ("Lenn Radio News", ""),
        ("Free Press Lenn", "Free Press Lenn"), ("Ann Roe", ""),
    ],
)  # fmt: skip
def test_an_author_without_its_desk_and_none_that_passes_on_news(author: str, name: str) -> None:
    assert signed_by(Metadata(author=author), pack("en")) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Recent content in Press on Tarnpad", "Tarnpad"),
        ("Recent Press Clippings on Tarnpad | Boats for All", "Tarnpad"),
        ("Latest news from Harbour Trust", "Harbour Trust"),
        ("Harbour Trust", "Harbour Trust"),
        ("Recent Works Company", "Recent Works Company"),
    ],
)
def test_a_feed_whose_title_a_program_made(title: str, name: str) -> None:
    told = published(Metadata(publisher=title), pack("en"), trusted=True)
    assert told is not None
    assert told.text == name


def test_a_degree_is_no_house() -> None:
    assert not fit("Lenn College Bachelor of Science", pack("en"))
    assert fit("Lenn College of Science", pack("en"))


def test_the_name_on_the_last_line_signs() -> None:
    text = (
        "У луци је одржан скуп о чамцима, на којем је било педесет људи из свих општина.",
        "Речено је да треба више чамаца, и то до маја.",
    )
    assert issuer("Чамци у луци", *text, "УЧС ЛЕНСКЕ ОБАЛЕ", language="sr") == "УЧС ЛЕНСКЕ ОБАЛЕ"


def test_where_a_text_was_taken_from_names_its_site() -> None:
    blocks = [
        Paragraph((Text("https://www.vsrantaliitos.example/ajankohtaista/avoimet-ovet"),)), Heading(1, (Text("Tervetuloa avoimiin oviin"),)),
        Paragraph((Text("Päivää vietetään 9.10. Tarjolla on kahvia, ja paikalla on väkeä. Rantaliitos nostaa esiin veneet ja laiturit."),)),
    ]  # fmt: skip
    seen: list[Pool] = []
    from masthead.anatomy.issuing import candidates

    kept = candidates.gather

    def watched(*given: object) -> Pool:
        seen.append(kept(*given))  # type: ignore[arg-type]
        return seen[-1]

    candidates.gather = watched  # type: ignore[assignment]
    try:
        recognise(Document(tuple(blocks), "fi", origin=Origin(format="md")), lambda notice: None)
    finally:
        candidates.gather = kept
    assert gather is kept
    assert "vsrantaliitos" in seen[0].sites


@pytest.mark.parametrize(
    ("last", "name"),
    [
        ("— from a Bo Lund MP press release - 18 May 2026", "Bo Lund MP"),
        ("from a Harbour Trust news release", "Harbour Trust"),
        ("This text is from a press release", ""),
        ("The boats are from a Lenn shipyard, says a press release", ""),
    ],
)
def test_a_last_row_that_says_whose_release_a_text_is_from(last: str, name: str) -> None:
    text = "The stadium has been put on a list of a hundred places, and stands there between a mill and a pier."
    assert issuer("The stadium enters the books", text, "It is now a hundred and ten years old, and still in use.", last) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "به گزارش روابط عمومی سازمان بنادر و اسکله‌های شهرداری کرانه، سامان عباسی از خرید قایق خبر داد.",
            "سازمان بنادر و اسکله‌های شهرداری کرانه",
        ),
        ("به گزارش روابط عمومی سازمان بنادر در نشست و گفتگو، سامان عباسی از خرید قایق خبر داد.", "سازمان بنادر"),
    ],
)
def test_a_persian_name_with_and_in_it_goes_to_the_comma(text: str, name: str) -> None:
    assert issuer("خرید قایق برای بندر", text, "این قایق‌ها تا پایان سال به بندر می‌رسند و در اختیار همه خواهند بود.", language="fa") == name


@pytest.mark.parametrize(
    ("full", "short", "body", "is_one"),
    [
        ("Instituto Nacional de los Puertos", "INAP", "El Instituto Nacional de los Puertos – INAP abre el muelle.", True),
        ("Associação Portuária do Lena", "APL", "A Associação Portuária do Lena - APL, com a câmara, abre o cais.", True),
        ("Instituto Nacional de los Puertos", "DELTA", "El Instituto Nacional de los Puertos – DELTA, su socio – abre el muelle.", False),
        ("Instituto Nacional de los Puertos", "INAP", "El Instituto Nacional de los Puertos abre, dice INAP.", False),
    ],
)
def test_letters_behind_a_dash_stand_for_the_name_before_it(full: str, short: str, body: str, *, is_one: bool) -> None:
    found = [(one.text, other.text) for one, other in lettered([Candidate(full), Candidate(short)], body)]
    assert found == ([(full, short)] if is_one else [])


def test_the_house_is_named_in_full_where_a_dash_parts_its_letters() -> None:
    told = "El Instituto Nacional de los Puertos – INAP abre el lunes el segundo muelle de Lena. INAP invita a la prensa a las diez."
    assert (
        issuer("Segundo muelle abre el lunes", told, "INAP ha gastado cuatro millones, y los pescadores no pagan nada.", language="es")
        == "Instituto Nacional de los Puertos"
    )
