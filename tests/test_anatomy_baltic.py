"""Releases in the languages of the Baltic, in Slovene and in Armenian: their packs let every field be found."""

from __future__ import annotations

import pytest

import masthead

ESTONIAN = """\
Kaljuranna linnavalitsus

PRESSITEADE

14. mai 2024

Kaljuranna avas uue raamatukogu sadama ääres

Kaljuranna linn avas täna uue raamatukogu, mis läks maksma 3,2 miljonit eurot. Raamatukogu ootab aastas 60 000 külastajat.

„See maja kuulub kõigile, kes tahavad lugeda,“ ütles Kaljuranna linnapea Tiina Lepikson.

Raamatukogu direktori Jaan Pärnoja sõnul on majas 120 000 raamatut. „Avame uksed ka pühapäeviti,“ lisas Pärnoja.

Lisainfo:
Maris Kuuseok
Kaljuranna linnavalitsuse pressiesindaja
Tel: +372 555 0142
press@kaljuranna.example
"""

LATVIAN = """\
Zilupes dome

PAZIŅOJUMS PRESEI

2024. gada 14. maijā

Zilkrasta atklāj jaunu bibliotēku ostas malā

Zilkrastas pašvaldība šodien atklāja jaunu bibliotēku, kas izmaksāja 3,2 miljonus eiro. Bibliotēka gadā gaida 60 000 apmeklētāju.

“Šī māja pieder visiem, kas grib lasīt,” uzsver Zilkrastas domes priekšsēdētāja Ilze Krastiņa-Vītola.

Atklāšanā klāt bija arī arhitekts Jānis Ozolkalns. “Logi ver skatu uz ostu,” skaidro Ozolkalns.

Informāciju sagatavoja:
Marta Liepkalne
Zilkrastas domes Komunikācijas nodaļas vadītāja
Tālr. 67555142
marta.liepkalne@zilkrasta.example
"""

LITHUANIAN = """\
Žaliakrantės savivaldybė

PRANEŠIMAS SPAUDAI

2024 m. gegužės 14 d.

Žaliakrantė atidarė naują biblioteką prie uosto

Žaliakrantės savivaldybė šiandien atidarė naują biblioteką, kuri kainavo 3,2 mln. eurų. Biblioteka per metus laukia 60 000 lankytojų.

„Šie namai priklauso visiems, kurie nori skaityti“, – sako Žaliakrantės savivaldybės merė Rasa Uostienė.

Pasak bibliotekos direktoriaus Jono Lazdynėlio, name yra 120 000 knygų.

Daugiau informacijos:
Eglė Pušinytė
Žaliakrantės savivaldybės atstovė spaudai
Tel. +370 555 01 42
egle.pusinyte@zaliakrante.example
"""

SLOVENE = """\
Občina Zelenbreg

SPOROČILO ZA JAVNOST

14. maja 2024

Zelenbreg je odprl novo knjižnico ob pristanišču

Občina Zelenbreg je danes odprla novo knjižnico, ki je stala 3,2 milijona evrov. Knjižnica letno pričakuje 60.000 obiskovalcev.

»Ta hiša pripada vsem, ki želijo brati,« je povedala županja Občine Zelenbreg mag. Mojca Hribovšek.

Po besedah direktorja knjižnice Janeza Lipovca je v hiši 120.000 knjig.

Več informacij:
Nina Vrbanec
vodja službe za odnose z javnostmi
Tel.: 05 555 01 42
nina.vrbanec@zelenbreg.example
"""

ARMENIAN = """\
ՄԱՄՈՒԼԻ ՀԱՂՈՐԴԱԳՐՈՒԹՅՈՒՆ

14 մայիսի 2024 թ.

Լեռնաձորում բացվել է նոր գրադարան

Լեռնաձորի համայնքապետարանն այսօր բացեց նոր գրադարան, որի կառուցումն արժեցել է 320 միլիոն դրամ։ Գրադարանը տարեկան սպասում է 60 000 այցելուի։

Լեռնաձորի քաղաքապետ Արամ Բերդունցյանը նշել է. «Այս տունը պատկանում է բոլորին, ովքեր ուզում են կարդալ»։

Գրադարանի տնօրեն Մանե Ծառուկյանն ասաց, որ գրադարանում կա 120 000 գիրք։

Մամուլի ծառայություն
Հեռ.՝ +374 10 555 014
press@lernadzor.example
"""


@pytest.mark.parametrize(
    ("text", "language", "headline", "people", "quoted"),
    [
        (
            ESTONIAN,
            "et",
            "Kaljuranna avas uue raamatukogu sadama ääres",
            [("Tiina Lepikson", "Kaljuranna linnapea"), ("Jaan Pärnoja", "Raamatukogu direktori")],
            ["Tiina Lepikson", "Jaan Pärnoja"],
        ),
        (
            LATVIAN,
            "lv",
            "Zilkrasta atklāj jaunu bibliotēku ostas malā",
            [("Ilze Krastiņa-Vītola", "Zilkrastas domes priekšsēdētāja"), ("Jānis Ozolkalns", "arhitekts")],
            ["Ilze Krastiņa-Vītola", "Jānis Ozolkalns"],
        ),
        (
            LITHUANIAN,
            "lt",
            "Žaliakrantė atidarė naują biblioteką prie uosto",
            [("Rasa Uostienė", "Žaliakrantės savivaldybės merė"), ("Jono Lazdynėlio", "bibliotekos direktoriaus")],
            ["Rasa Uostienė"],
        ),
        (
            SLOVENE,
            "sl",
            "Zelenbreg je odprl novo knjižnico ob pristanišču",
            [("Mojca Hribovšek", "županja Občine Zelenbreg"), ("Janeza Lipovca", "direktorja knjižnice")],
            ["Mojca Hribovšek"],
        ),
        (
            ARMENIAN,
            "hy",
            "Լեռնաձորում բացվել է նոր գրադարան",
            [("Արամ Բերդունցյանը", "Լեռնաձորի քաղաքապետ"), ("Մանե Ծառուկյանն", "Գրադարանի տնօրեն")],
            ["Արամ Բերդունցյանը"],
        ),
    ],
)
def test_a_release_has_its_fields(text: str, language: str, headline: str, people: list[tuple[str, str]], quoted: list[str]) -> None:
    found = masthead.recognise(masthead.read(text.encode()))[0]
    assert (found.kind, found.language) == ("press-release", language)
    assert found.genre is not None and found.headline is not None and found.headline.text == headline
    assert found.issued is not None and found.issued.date == "2024-05-14"
    assert [(one.name, one.role) for one in found.people if one.evidence.rule == "person.role-beside-name"] == people
    assert [quote.speaker for quote in found.quotes] == quoted
    assert len(found.contacts) == 1 and "@" in found.contacts[0].email and found.contacts[0].phone
    assert found.figures
