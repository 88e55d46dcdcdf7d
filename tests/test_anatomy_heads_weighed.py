"""Headlines of plain texts: lists of contents, credits and captions, rows of a page below, sentences that the text says again, genres before them."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

TEXT = (
    "The harbour council of Norhaven opened a second pier on Monday, and the first ferry left it for the islands at noon.\n\n"
    "“We are glad,” said harbour master Jane Doe. The pier is eighty metres long and cost four million crowns.\n"
)
HEAD = "Harbour council of Norhaven opens second pier"


def release(text: str, form: str = "txt") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def headline(text: str, form: str = "txt") -> str:
    found = release(text, form).headline
    return "" if found is None or found.derived else found.text


def deck(text: str) -> str:
    found = release(text).subheadline
    return "" if found is None else found.text


CHAPTERS = {
    "Acme Hafen 9.6 Pressemappe": (
        "Inhalt",
        ["Text der Meldung", "Mehr zu den Kais", "Wo man mitfährt", "Fahrpläne", "Lizenz"],
        "Die Hafengesellschaft Acme hat heute die Fassung 9.6 ihres Fahrplans vorgestellt, mit der die Fähren im Sommer fahren werden.",
        "Ursprüngliche Meldung",
    ),
    "Dossier de prensa de Acme Puertos 9.6": (
        "Contenidos",
        ["Texto de la nota", "Más sobre los muelles", "Dónde embarcar", "Horarios", "Licencia"],
        "La sociedad portuaria Acme presentó hoy la versión 9.6 de sus horarios, con la que los barcos navegarán durante todo el verano.",
        "Nota original",
    ),
    "Dosar de presă Acme Porturi 9.6": (
        "Cuprins",
        ["Textul comunicatului", "Mai mult despre cheiuri", "Unde se urcă", "Orare", "Licență"],
        "Societatea portuară Acme a prezentat astăzi versiunea 9.6 a orarelor sale, cu care vapoarele vor naviga pe tot parcursul verii.",
        "Comunicatul original",
    ),
}


@pytest.mark.parametrize("title", CHAPTERS)
@pytest.mark.parametrize("parted", ["\n", "\n\n", "\n\n- "])
def test_what_stands_over_a_list_of_contents_is_the_headline(title: str, parted: str) -> None:
    word, chapters, said, section = CHAPTERS[title]
    head = f"{title}\n\n{word}\n{parted[1:]}{parted.join(chapters)}\n\n"
    text = f"{head}{section}\n\n{said}\n\n" + "\n\n".join(f"{chapter}\n\n{said}" for chapter in chapters[1:]) + "\n"
    assert headline(text) == title
    assert not deck(text)


def test_in_a_kit_what_stands_below_the_name_of_a_section_is_the_headline() -> None:
    word, chapters, said, section = CHAPTERS["Acme Hafen 9.6 Pressemappe"]
    text = (
        f"Acme Hafen 9.6 Pressemappe\n\n{word}\n\n"
        + "\n".join(chapters)
        + f"\n\n{section}\n\nAcme stellt neuen Fahrplan der Fähren vor\n\n{said}\n\n"
    )
    assert headline(text + "\n\n".join(f"{chapter}\n\n{said}" for chapter in chapters[1:])) == "Acme stellt neuen Fahrplan der Fähren vor"


def test_a_menu_that_stands_at_the_foot_again_is_no_list_of_contents() -> None:
    menu = "Latest news\nOur ferries\nPress office\nContact us"
    assert headline(f"Acme Harbours\n\n{menu}\n\n{HEAD}\n\n{TEXT}\n{menu}\n") == HEAD


@pytest.mark.parametrize(
    "row",
    [
        "Imagem de: Movimento SOS Porto do Norte (arquivo)",
        "Image courtesy of the Ministry of Distant Islands",
        "Foto: Verein der Freunde Alter Leuchttürme",
        "norhaven-second-pier-opening",
    ],
)
def test_a_credit_below_a_headline_is_none(row: str) -> None:
    assert headline(f"{HEAD}\n\n{row}\n\n{TEXT}") == HEAD


@pytest.mark.parametrize(
    "row",
    ["28 Jul 2024 Posted in Press releases", "12 March 2024 | Press releases"],
)
def test_what_stands_over_the_row_that_files_it_is_the_headline(row: str) -> None:
    picture = "norhaven-pier-signing\n\nHarbour master Jane Doe and Minister Bo Lund exchanging the signed folders"
    assert headline(f"Norhaven and Lenn partner on ferries\n\n{row}\n\n{picture}\n\n{TEXT}") == "Norhaven and Lenn partner on ferries"


@pytest.mark.parametrize(
    ("head", "genre"),
    [
        ("“Don’t sell the pier”", "Press Release: Association of Harbour Staff"),
        ("Keep the lights burning", "Press Release: Institute of Old Lighthouses"),
    ],
)
def test_the_genre_with_a_house_behind_it_is_no_headline(head: str, genre: str) -> None:
    lead = "Lawyers acting for the pilots have sent a letter to all members of the council, advising them that the sale would break the law.\n\n"
    assert headline(f"{head}\n\nThursday, 3 August 2023, 8:38 am\n\n{genre}\n\n{lead}{TEXT}") == head


def test_a_short_headline_stands_over_a_longer_deck() -> None:
    german = (
        "Mess\u00adfah\u00adrten sind kein rechtsfreier Raum\n\nNeue Einsatzgruppe des Hafenamtes nimmt die Arbeit auf\n\nDatum: 26. Januar 2024\nAusgabe: 2024\n\n"
        "Auf Messfahrten vor der Küste kam es im Sommer oft zu Streit, und manche Boote fuhren ohne Licht durch den Raum zwischen den Inseln.\n\n"
        "„Wir sehen genau hin“, sagte Amtsleiterin Ada Moss. Die neue Gruppe hat zwölf Mitglieder und zwei Boote.\n"
    )
    assert headline(german) == "Messfahrten sind kein rechtsfreier Raum"
    assert deck(german) == "Neue Einsatzgruppe des Hafenamtes nimmt die Arbeit auf"
    italian = (
        "Un po’ di chiarezza sui fari antichi\n\nL’Associazione Lanterna auspica una norma unica per i fari, basata sul registro aperto dei porti\n\n"
        "Norhaven, 5 settembre 2024 – L’Associazione Lanterna ritiene opportuno sottolineare che una norma unica per i fari è possibile. Il registro aperto dei porti ne è la base.\n\n"
        "La norma sarà discussa in autunno. L’associazione ha mille soci e quattro sedi.\n"
    )
    assert headline(italian) == "Un po’ di chiarezza sui fari antichi"


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            "Ogłaszamy II Norhaveński Kongres Latarników, Lenn 2025.",
            "W dniach od 6 do 15 lutego 2025 odbędzie się II Norhaveński Kongres Latarników w Lenn. Udział wezmą latarnicy z całego wybrzeża, a patronat objęło "
            "Ministerstwo Portów. Program obejmuje wykłady, zwiedzanie czterech latarni oraz wystawę starych map w muzeum miejskim.",
        ),
        (
            "Lenn lighthouse keepers elect Moss as their chair.",
            "The lighthouse keepers of Lenn have elected Ada Moss as their chair at a meeting in the old town hall, with forty votes against two. Moss has kept the northern "
            "light for eleven years, and follows Bo Lund, who has gone to sea again after six years in the office.",
        ),
    ],
)
@pytest.mark.parametrize("above", ["", "Statement\n\n3 May 2024\n\n"])
def test_a_sentence_that_the_text_tells_again_at_length_is_its_headline(head: str, told: str, above: str) -> None:
    assert headline(f"{above}{head}\n\n{told}\n\n{told}\n") == head


def test_a_lead_that_the_text_goes_on_from_is_no_headline() -> None:
    lead = "Lenn lighthouse keepers elected Ada Moss as their chair on Monday."
    assert (
        headline(
            f"{lead}\n\nShe follows Bo Lund, who held the office for six years. The meeting took place in the old town hall, where forty were present.\n"
        )
        == ""
    )


def test_a_sentence_or_two_over_the_dateline_are_the_headline() -> None:
    head = (
        "L’association à but non lucratif Phares Ouverts annonce la version 2 de “Phare dans la poche” qui améliore la lecture des cartes marines et transforme "
        "n’importe quel vieux téléphone en guide des ports ; partenariat avec Norhaven, Inc."
    )
    text = (
        "LENN, le 8 décembre 2024 - Salon Nautique du Nord - Phares Ouverts, la communauté de volontaires qui développe le guide des ports déjà diffusé à dix mille "
        "marins, annonce la version 2 de “Phare dans la poche”. Le guide tient dans la poche et se lit sans réseau.\n\nIl est gratuit.\n"
    )
    assert headline(f"{head}\n\n{text}") == head


@pytest.mark.parametrize(
    ("head", "wanted", "text"),
    [
        (
            "Заява Фундації «Моряки Лена» щодо Закону про порти №4555 (законопроєкт №12414)",
            "Заява Фундації «Моряки Лена» щодо Закону про порти №4555 (законопроєкт №12414)",
            "Фундація «Моряки Лена» уважно стежить за подіями, пов’язаними з нещодавніми змінами в законодавстві щодо портів, і закликає народних депутатів до дії.",
        ),
        (
            "TIEDOTE: Majakat kuuluvat kaikille! - Kulkue 9.3.2024",
            "Majakat kuuluvat kaikille! - Kulkue 9.3.2024",
            "Majakat rapistuvat hälyttävästi koko rannikolla, ja kansalaiset nousevat yhteen osoittaakseen tukensa niille. Majakat kuuluvat kaikille, ja kulkue alkaa torilta kello 13.",
        ),
    ],
)
def test_a_genre_with_a_number_or_a_day_behind_its_title_is_the_headline(head: str, wanted: str, text: str) -> None:
    assert headline(f"{head}\n\n{text}\n\n{text}\n") == wanted


def test_below_a_subject_that_the_text_tells_no_other_line_is_the_headline() -> None:
    subject = "Norhaven Pier Society becomes sponsor of the lighthouse keepers"
    mail = f"From: Press <press@pier.example>\nSubject: {subject}\nDate: Fri, 05 Jan 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
    text = (
        f"{subject}\n\nThe lighthouse keepers of Lenn are pleased that the Norhaven Pier Society is their newest sponsor. The society gives them two boats.\n\n"
        "The boats are new, and both are painted red. They sail from Monday.\n\nLetters to the Norhaven Pier Society and the lighthouse keepers\n\nAsk at the pier, where somebody is always glad to help.\n"
    )
    assert headline(mail + text, "eml") == subject


def test_a_standfirst_may_be_two_paragraphs_over_the_dateline() -> None:
    first = "Lenn, primo comune della costa, entra nella sperimentazione della guida che faciliterà l’accesso ai porti. I cittadini possono provarla in anteprima."
    second = (
        "Sul sito del comune le modalità per richiedere l’accesso e le istruzioni per scaricare la guida. Obbligatorio avere una barca."
    )
    text = "Lenn, 26 novembre 2024 – Pagare il molo, ricevere avvisi e informazioni sulle maree: la guida ai porti arriva in città.\n\nTutto questo in pochi passi e senza attese, grazie alla guida."
    assert deck(f"Arriva la guida ai porti fatta con i cittadini\n\n{first}\n\n{second}\n\n{text}\n") == first


def test_a_sentence_over_what_frees_the_text_is_a_deck() -> None:
    row = "The society raises the bar for lighthouses on the coast."
    head = f"{HEAD}\n\n{row}\n\nFOR IMMEDIATE RELEASE\n\nNorhaven, Iowa November 4, 2025\n\n"
    assert deck(head + TEXT) == row


def test_the_place_over_a_day_in_brackets_is_no_headline() -> None:
    text = f"{HEAD} for every boat on the coast\n\nGULL HARBOUR, N.S\n\n(March 4, 2024) – {TEXT}"
    found = release(text)
    assert headline(text) == f"{HEAD} for every boat on the coast"
    assert found.dateline is not None
    assert found.dateline.place == "GULL HARBOUR, N.S"


@pytest.mark.parametrize("row", ["PUBLICATION OF COUNCILLORS SALARIES", "SALARIES OF THE COUNCILLOR FOR HARBOURS"])
def test_what_looks_like_a_house_is_the_headline_where_nothing_else_may_be(row: str) -> None:
    lead = "Bo Lund, who stands for the council of Norhaven, says that the publication of the salaries of councillors shows what the school of sea pilots needs.\n\n"
    assert headline(f"{row}\n\nMonday, 2 August 2004, 12:16 am\n\nPress Release: Norhaven Labour Party\n\n{lead}{TEXT}") == row


def test_a_row_in_capitals_that_tells_what_a_house_does_is_no_letterhead() -> None:
    below = "Programme uses the knowledge of the harbour community to find leaks in boats before anybody sinks with them"
    lead = "LENN, Ohio - August 2, 2024 - The Pier Foundation today announced a programme that rewards whoever finds leaks in boats.\n\n"
    text = f"PRESS RELEASE\n\nPIER FOUNDATION ANNOUNCES LEAK BOUNTY PROGRAMME\n\n{below}\n\n{lead}{TEXT}"
    assert headline(text) == "PIER FOUNDATION ANNOUNCES LEAK BOUNTY PROGRAMME"
    assert deck(text) == below


@pytest.mark.parametrize("label", ["Chapô", "Résumé"])
def test_a_label_over_the_lead_does_not_go_before_the_headline_above_it(label: str) -> None:
    head = "Ada Moss, élève à l’école du port, lance Phare : trouvez un quai en deux minutes"
    page = f"<p>COMMUNIQUÉ DE PRESSE</p><p>Lenn, le 13 juillet 2025</p><p>{head}</p><h2>{label}</h2><p>Ada Moss, élève en licence à l’école du port, dévoile Phare, un outil qui permet de trouver un quai en deux minutes.</p>"
    more = "<h2>Un outil pour les marins pressés</h2><p>Phare, lancé aujourd’hui par Ada Moss, est gratuit et se trouve sur tous les quais de la ville de Lenn.</p>"
    assert headline(f"<html><body>{page}{more}</body></html>", "html") == head


def test_a_row_over_nothing_but_where_to_read_more_is_the_headline() -> None:
    head = "L’Office des ports et la Ville de Lenn lancent une consultation publique sur le référentiel général des quais"
    assert headline(f"{head}\n\nLire le communiqué de presse sur le site de l’Office\n") == head


def test_a_sentence_with_whose_first_name_the_text_begins_again_is_its_headline() -> None:
    head = "First Mate takes reading lamps to Lenn as islands battle long winter nights."
    text = (
        "First Mate, Captain Mrs Lordina Moss, was in Lenn on Thursday to bring lamps to the islands together with the school of sea pilots of Norhaven.\n\n"
        "It was the second of such journeys, the first being in May. She urged parents to read with their children, and teachers to leave the lamps on.\n"
    )
    assert headline(f"{head}\n\n{text}") == head


def test_a_town_in_capitals_with_its_state_alone_is_where_a_text_is_given() -> None:
    found = release(f"{HEAD}\n\n- The pier is eighty metres long\n- It cost four million\n\nROUND LAKE, Texas\n\n{TEXT}")
    assert found.dateline is not None
    assert found.dateline.place == "ROUND LAKE, Texas"


@pytest.mark.parametrize("row", ["For Immediate Release - June 7, 2026", "For immediate use – 7 June 2026"])
def test_what_frees_a_text_is_no_place(row: str) -> None:
    found = release(f"{HEAD}\n\nBack to Press Kit\n\n{row}\n\n{TEXT}")
    assert found.dateline is None or not found.dateline.place


def test_a_headline_of_japan_may_be_long_and_end_with_a_stop() -> None:
    head = "創業4年で直営の灯台カフェ300店舗を突破！競争が激化している港の飲食業界に価格破壊を起こした「株式会社みなと灯台」がついに取材解禁！港の飲食業界の「渡し船」と言われている。"
    text = (
        "創業4年で灯台カフェ300店舗を突破し、現在も月に8店舗というペースで出店し続けている港の飲食業界の新風「株式会社みなと灯台」。岸壁を中心に今年も100店舗の出店を見込んでいる。"
        "同社は一杯六百円が相場のところ、一杯三百円で提供し価格破壊を実現した。かつての渡し船の市場進出と重なるという印象から業界の「渡し船」と言われている。取材はこれまで断ってきた。\n\n"
        "店長は全店に置いておらず、各自が個人の店のように責任を持った接客でお客様の支持を得て、業績を伸ばしている。\n"
    )
    assert len(head) > 80
    assert headline(f"{head}\n\n{text}") == head


def test_where_a_film_is_to_be_seen_is_no_part_of_the_headline() -> None:
    found = release(f"{HEAD} https://pier.example/film\n\n{TEXT}")
    assert found.headline is not None
    assert found.headline.text == HEAD


def test_a_house_behind_the_genre_gives_way_to_a_long_row_below_it() -> None:
    head = "Harbour Quality Agency and Norhaven Union of Pilots’ Associations sign Memorandum of Understanding"
    lead = "After working together for several years, the Harbour Quality Agency and the Norhaven Union of Pilots’ Associations have signed a memorandum of understanding.\n\n"
    assert (
        headline(f"Tuesday, 25 July 2017, 12:16 pm\n\nPress Release: Harbour Quality Agency for Norhaven Piers\n\n{head}\n\n{lead}{TEXT}")
        == head
    )


@pytest.mark.parametrize(
    ("head", "below"),
    [
        (
            "THE HARBOUR GROUP INCORPORATES TO BECOME THE NORHAVEN HARBOUR FOUNDATION",
            "Non-profit corporation provides help and boats for the islands of Norhaven, including the most distant one",
        ),
        (
            "UN PO’ DI CHIAREZZA SUI FARI DEL PORTO",
            "L’Associazione Lanterna auspica una norma unica per i fari, basata sul registro aperto dei porti",
        ),
    ],
)
def test_a_headline_in_capitals_with_a_noun_of_houses_at_an_end_is_no_letterhead(head: str, below: str) -> None:
    lead = "Norhaven, June 30, 2024 – The Harbour Group today announced the creation of a foundation for the boats of the islands, with the most distant one among them.\n\n"
    italian = "Norhaven, 5 settembre 2024 – L’Associazione Lanterna ritiene opportuno sottolineare che una norma unica per i fari è possibile, con il registro aperto.\n\n"
    text = italian if head.startswith("UN") else lead
    assert headline(f"{head}\n\n{below}\n\n{text}{text}") == head
    assert deck(f"{head}\n\n{below}\n\n{text}{text}") == below


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (
            "Ogłaszamy II Norhaveński Kongres Latarników, Lenn 2025.",
            "Od 6 do 15 lutego 2025 odbędzie się II Norhaveński Kongres Latarników w Lenn: tydzień poświęcony latarniom, z wykładami, zwiedzaniem czterech latarni i "
            "wystawą starych map w muzeum miejskim. Wstęp na wszystkie wydarzenia jest wolny.",
        ),
        (
            "Leuchtturmwärter von Lenn wählen Ada Moss zur Vorsitzenden.",
            "Die Leuchtturmwärter von Lenn haben bei ihrem Treffen im alten Rathaus Ada Moss zur Vorsitzenden gewählt, mit vierzig Stimmen gegen zwei. Moss hält seit elf Jahren "
            "das nördliche Licht und folgt auf Bo Lund, der nach sechs Jahren im Amt wieder zur See fährt.",
        ),
    ],
)
def test_a_sentence_in_a_row_over_the_text_in_its_paragraph_is_the_headline(head: str, text: str) -> None:
    page = f"<html><body><p>{head}<br>{text}</p><p>{text}</p></body></html>"
    assert headline(page, "html") == head


@pytest.mark.parametrize(
    "lead", ["6 – 15 February 2025 the lighthouse keepers meet in Lenn", "5-7 June 2025 the lighthouse keepers meet in Lenn"]
)
def test_the_days_through_which_something_lasts_are_no_day_of_issue(lead: str) -> None:
    assert release(f"{HEAD}\n\n{lead}, where they look at lamps and maps in the museum of the town.\n\n{TEXT}").issued is None
