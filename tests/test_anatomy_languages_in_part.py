"""Releases in Albanian, Azerbaijani, Belarusian, Filipino, Galician, Icelandic and Macedonian, of which only the commonest is known."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text
from masthead.language.pack import pack


def read(language: str, title: str, *texts: str) -> Release:
    blocks = (Heading(1, (Text(title),)), *(Paragraph((Text(text),)) for text in texts))
    return recognise(Document(blocks, language), lambda _: None)[0]


@pytest.mark.parametrize(
    ("language", "texts", "place", "speaker"),
    [
        (
            "sq",
            (
                "Ura e re hapet në verë",
                "Për publikim të menjëhershëm",
                "Vlorë, më 7 qershor 2024",
                "Ministria e Ujërave hapi sot urën e re mbi lumë. Punimet zgjatën dy vjet dhe kushtuan 3 milionë euro.",
                "“Ura do të shkurtojë rrugën për mijëra njerëz”, tha drejtori i Ujërave, Arben Hoxha.",
                "FUND",
            ),
            "Vlorë",
            "Arben Hoxha",
        ),
        (
            "az",
            (
                "Yeni körpü yayda açılır",
                "Gəncə, 7 iyun 2024-cü il. “Sahil” MMC çayın üzərində yeni körpünün tikintisini başa çatdırıb. Layihəyə 3 milyon manat sərf olunub.",
                "“Körpü minlərlə insanın yolunu qısaldacaq”, – deyə şirkətin icraçı direktoru Elçin Quliyev bildirib.",
            ),
            "Gəncə",
            "Elçin Quliyev",
        ),
        (
            "be",
            (
                "Новы мост адкрыюць летам",
                "Гродна, 7 чэрвеня 2024 г.",
                "Таварыства «Мост» паведаміла пра новы мост цераз раку, які будавалі два гады. Ён скароціць дарогу для тысяч людзей.",
                "«Мост патрэбны ўсім, хто тут жыве», – сказаў дырэктар таварыства Алесь Каваль.",
            ),
            "Гродна",
            "Алесь Каваль",
        ),
        (
            "mk",
            (
                "Новиот мост се отвора летово",
                "Битола, 7 јуни 2024",
                "Министерството за води денеска го отвори новиот мост преку реката. Градбата траеше две години и чинеше 3 милиони евра.",
                "„Мостот ќе го скрати патот за илјадници луѓе“, изјави директорот Петар Ристовски.",
            ),
            "Битола",
            "Петар Ристовски",
        ),
        (
            "gl",
            (
                "A nova ponte abre no verán",
                "Ourense, 7 de xuño de 2024",
                "A Fundación das Pontes inaugurou hoxe a nova ponte sobre o río, na que se traballou dous anos. Custou 3 millóns de euros.",
                "«A ponte vai acurtar o camiño de moita xente», dixo a presidenta da fundación, Uxía Castro.",
            ),
            "Ourense",
            "Uxía Castro",
        ),
        (
            "fil",
            (
                "Bagong tulay, bubuksan ngayong tag-init",
                "CEBU, Hunyo 7, 2024 – Binuksan ng Samahan ng mga Tulay ang bagong tulay sa ibabaw ng ilog matapos ang dalawang taong paggawa.",
                "“Paiikliin ng tulay ang daan ng libo-libong tao,” sabi ni Direktor Ramon Santos.",
            ),
            "CEBU",
            "Ramon Santos",
        ),
        (
            "is",
            (
                "Ný brú opnuð í sumar",
                "Akureyri, 7. júní 2024 – Brúasjóður opnaði í dag nýja brú yfir ána. Verkið tók tvö ár og kostaði 3 milljónir evra.",
                "„Brúin styttir leiðina fyrir þúsundir manna,“ segir Guðrún Helgadóttir, framkvæmdastjóri sjóðsins.",
            ),
            "Akureyri",
            "Guðrún Helgadóttir",
        ),
    ],
)
def test_place_day_and_who_speaks_are_known(language: str, texts: tuple[str, ...], place: str, speaker: str) -> None:
    release = read(language, *texts)
    assert release.dateline is not None and release.dateline.place == place
    assert release.issued is not None and release.issued.date == "2024-06-07"
    assert [quote.speaker for quote in release.quotes] == [speaker]


def test_filipino_is_read_with_what_is_known_of_tagalog_and_keeps_its_name() -> None:
    assert pack("fil").months == pack("tl").months != ()
    text = (
        "Sinabi ng samahan na ang mga tao sa lungsod ay may bagong tulay na, at hindi na nila kailangang maghintay ng bangka para sa ilog."
    )
    assert read("fil", "Bagong tulay sa lungsod", text, text).language == "fil"
