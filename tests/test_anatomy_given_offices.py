"""Offices that are given, shared, doubled or cut short, and what only looks like somebody who holds one."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.whoswho import people
from masthead.anatomy.speech.quotes import quotes

# fmt: off
HELD = [
    ("en", "The board appointed Marta Quill as chief technology officer and Owen Brade as head of sales.", [("Marta Quill", "chief technology officer"), ("Owen Brade", "head of sales")]),
    ("en", "The foundation hired Owen Brade as its community manager to guide the new body.", [("Owen Brade", "community manager")]),
    ("en", "Marta Quill, board member, vice president of research at Oldmarch, opened the hall.", [("Marta Quill", "board member, vice president of research at Oldmarch")]),
    ("en", "Ms Marta Quill, who has served as Chief Executive of the Harbour Trust since 2001, will leave.", [("Marta Quill", "Chief Executive of the Harbour Trust")]),
    ("en", "— Owen Brade is a public information specialist for the Norhaven Sheriff's Department.", [("Owen Brade", "public information specialist for the Norhaven Sheriff's Department")]),
    ("en", "The team includes Minister in the Ministry of the Attorney General, Owen Brade; Chief Engineer, Marta Quill and Director, Harbour Agency (HA), Tom Wells.", [("Owen Brade", "Minister in the Ministry of the Attorney General"), ("Marta Quill", "Chief Engineer"), ("Tom Wells", "Director, Harbour Agency")]),
    ("en", "Existing members include Amber Services, Dorn Labs, Rancher Labs, Red Hat, Pilot Works and Quay Stone.", []),
    ("en", "Members of the group are Writer Systems, Blue Barn, Painter Group and Green Door.", []),
    ("fr", "La nomination de Anne Morel comme Première ministre est attendue.", [("Anne Morel", "Première ministre")]),
    ("fr", "La nomination de Paul Lenoir au poste de directeur général a été annoncée.", [("Paul Lenoir", "directeur général")]),
    ("fr", "Paul Lenoir, guide de montagne et porte-parole des habitants de Norville, était présent.", [("Paul Lenoir", "guide de montagne et porte-parole des habitants de Norville")]),
    ("fr", "En présence de Mme Anne Morel, préfète du Nord, de M. Paul Lenoir, sous-préfet, et de Luc Petit, maire de Norville.", [("Anne Morel", "préfète du Nord"), ("Paul Lenoir", "sous-préfet"), ("Luc Petit", "maire de Norville")]),
    ("fr", "Un collectif de juristes « juristes critiques Norville Lac » a écrit.", []),
    ("es", "El nombramiento de Ana Ruiz como directora general fue anunciado.", [("Ana Ruiz", "directora general")]),
    ("es", "La Junta Directiva de 5G Villalta eligió a la firma.", []),
    ("pt", "A nomeação de Ana Prado como presidente do banco foi anunciada.", [("Ana Prado", "presidente do banco")]),
    ("pt", "Rui Matos, diretor-executivo da Fundação Lago, afirmou que sim.", [("Rui Matos", "diretor-executivo da Fundação Lago")]),
    ("pt", "Foram ouvidos parlamentares da Câmara Legislativa do DF e da Assembleia.", []),
    ("pt", "Discursaram CEOs e executivos da Emira, Pegaso Linhas, IATA e da TAP.", []),
    ("it", "La nomina di Anna Ricci a direttrice del museo è stata annunciata.", [("Anna Ricci", "direttrice del museo")]),
    ("de", "Mit Befremden nimmt Fraktionschef Max Brandt zur Kenntnis, dass die Stadt schweigt.", [("Max Brandt", "Fraktionschef")]),
    ("de", "CDU-Bildungspolitiker Max Brandt würdigt die Ergebnisse.", [("Max Brandt", "CDU-Bildungspolitiker")]),
    ("de", "Der Wirtschafts- und Energieminister Max Brandt eröffnete die Messe.", [("Max Brandt", "Wirtschafts- und Energieminister")]),
    ("de", "Die Abgeordneten Eva Klein und Max Brandt stellten den Antrag vor.", [("Eva Klein", "Abgeordneten"), ("Max Brandt", "Abgeordneten")]),
    ("nl", "De benoeming van Anna Vos tot directeur van het museum is bekend.", [("Anna Vos", "directeur van het museum")]),
    ("nl", "De onderwijs- en cultuurminister Anna Vos sprak.", [("Anna Vos", "onderwijs- en cultuurminister")]),
    ("sv", "Det säger infrastruktur- och bostadsminister Karl Lind.", [("Karl Lind", "infrastruktur- och bostadsminister")]),
    ("sv", "Eva Strand blir ny generaldirektör för Hamnverket.", [("Eva Strand", "generaldirektör för Hamnverket")]),
    ("sv", "Eva Strand har utsetts till ny vd för Nordhamn AB.", [("Eva Strand", "vd för Nordhamn AB")]),
    ("da", "Klima-, energi- og forsyningsminister Lars Krag er tilfreds.", [("Lars Krag", "Klima-, energi- og forsyningsminister")]),
    ("da", "Mette Bruun er udnævnt til ny direktør for Havnestyrelsen.", [("Mette Bruun", "direktør for Havnestyrelsen")]),
    ("da", "Lars Krag bliver ny formand for foreningen.", [("Lars Krag", "formand for foreningen")]),
    ("no", "Kari Moen er ansatt som ny direktør i Havnevesenet.", [("Kari Moen", "direktør i Havnevesenet")]),
    ("fi", "”Tulos on hyvä”, sanoo professori Liisa Koski Pohjan yliopistosta.", [("Liisa Koski", "professori")]),
    ("pl", "Posłowie Anna Nowicka i Jan Kowalik złożyli projekt.", [("Anna Nowicka", "Posłowie"), ("Jan Kowalik", "Posłowie")]),
    ("cs", "Lídr kandidátky Jan Dvorský a místopředsedkyně strany Eva Bílá podepsali program.", [("Jan Dvorský", "Lídr kandidátky"), ("Eva Bílá", "místopředsedkyně strany")]),
    ("cs", "Novým ředitelem nemocnice byl jmenován Jan Dvorský.", [("Jan Dvorský", "ředitelem nemocnice")]),
    ("cs", "Poslanci Eva Bílá a Jan Dvorský předložili návrh.", [("Eva Bílá", "Poslanci"), ("Jan Dvorský", "Poslanci")]),
    ("ro", "Ana Stan a fost numită director al muzeului.", [("Ana Stan", "director al muzeului")]),
    ("bg", "Кметът на Норвал Анна Стоева и областният управител Иван Лозев откриха парка.", [("Анна Стоева", "Кметът на Норвал"), ("Иван Лозев", "областният управител")]),
    ("bg", "За директор на музея беше избрана Анна Стоева.", [("Анна Стоева", "директор на музея")]),
    ("id", "Direktur Utama PT Samudra Jaya, Andi Saputra, mengatakan proyek berjalan.", [("Andi Saputra", "Direktur Utama PT Samudra Jaya")]),
    ("id", "Ketua Umum Andi Saputra dan Sekretaris Jenderal Siti Rahma hadir.", [("Andi Saputra", "Ketua Umum"), ("Siti Rahma", "Sekretaris Jenderal")]),
    ("ca", "L'alcalde de Vilanord, Pau Serra, i la consellera de Cultura, Núria Pla, han obert la sala.", [("Pau Serra", "alcalde de Vilanord"), ("Núria Pla", "consellera de Cultura")]),
    ("en", "The Honourable Marta Quill served on the General Staff of the army.", []),
    ("fr", "Rendez-vous rue du Président Wilson, face au lycée Général Leclerc.", []),
    ("fr", "La Fondation Abbé Lambert et l'hôpital Docteur Marchand ont signé.", []),
    ("fr", "Le Docteur Marchand, chef du service, a signé avec le Général Leroux.", [("Marchand", "chef du service"), ("Leroux", "Général")]),
    ("fr", "Conférence : Luc Petit, historien – Anne Morel, médiatrice culturelle", [("Luc Petit", "historien"), ("Anne Morel", "médiatrice culturelle")]),
    ("es", "La calle Doctor Mora estará cerrada.", []),
    ("es", "El Hospital Universitario Doctor Peña estará cerrado.", []),
    ("it", "Via Generale Bruni e piazza Cardinal Ricci restano chiuse.", []),
    ("de", "Der Prinz Albert Platz ist gesperrt, die Lehrer der Max Brandt Schule kommen.", []),
    ("pl", "Szkoła im. Generała Józefa Wrony jest zamknięta, przewodniczący Jan Kowalik też tak mówi.", [("Jan Kowalik", "przewodniczący")]),
    ("cs", "Studenti Univerzity Karlovy a lékaři Fakultní nemocnice Lipov pomáhají.", []),
    ("ru", "Врачи Городской Больницы помогают.", []),
    ("en", "BG Owen Quill will assume the appointment of Chief Executive (CE) of the Harbour Office.", [("Owen Quill", "Chief Executive (CE) of the Harbour Office")]),
    ("fr", "Pour Logan, président du comité, la fête était un succès.", [("Logan", "président du comité")]),
    ("pt", "“Vamos parar”, afirma Inês, ativista do Clima Já.", [("Inês", "ativista do Clima Já")]),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "held"), HELD)
def test_who_holds_which_office(language: str, text: str, held: list[tuple[str, str]]) -> None:
    assert [(person.name, person.role) for person in people([Run(text, ((0, 0, 0),))], pack(language))] == held


def test_a_given_name_is_a_surname_only_where_another_name_stands_before_it() -> None:
    named = "Industry Coordinator Joe Marsh says the offer is late."
    runs = [Run(named, ((0, 0, 0),)), Run("“Security and time to plan are what workers need,” Joe says.", ((0, 1, 0),))]
    assert [quote.speaker for quote in quotes(runs, pack("en"))] == ["Joe Marsh"]


def test_a_surname_at_the_end_of_the_sentence_is_that_of_one_named_before() -> None:
    named = "Program podepsala předsedkyně strany Markéta Dvorská."
    runs = [
        Run(named, ((0, 0, 0),)),
        Run("„Program jsem připravovala od loňského května a mám radost,“ říká k podpisu programu Dvorská.", ((0, 1, 0),)),
    ]
    assert [(quote.speaker, quote.role) for quote in quotes(runs, pack("cs"))] == [("Markéta Dvorská", "předsedkyně strany")]


def test_speech_behind_a_dash_may_open_the_text() -> None:
    speech = (
        "– Hamnen arbetar intensivt med att bli ren. Vi gör nu en satsning för att bygga kunskap och testa ny teknik och nya lösningar. "
        "Samtidigt ska verket utreda hur elfärjor kan bli en del av trafiken, säger hamnminister Karl Lind."
    )
    more = "För att det ska gå snabbt ger regeringen verket i uppdrag att genomföra en ny satsning för minst 15 miljoner kronor per år."
    found = one("# Regeringen satsar på elfärjor", speech, more, language="sv")
    assert [quote.speaker for quote in found.quotes] == ["Karl Lind"]


@pytest.mark.parametrize(
    ("language", "texts", "names"),
    [
        ("ru", ["По словам мэра города Ивана Лугова, мост готов.", "Иван Лугов открыл мост."], ["Иван Лугов"]),
        ("ru", ["По словам мэра города Ивана Лугова, мост готов.", "К Ивану Лугову пришли гости."], ["Ивана Лугова"]),
        ("pl", ["Spotkanie z ministrem kultury Anną Nowicką.", "Anna Nowicka mówiła długo."], ["Anna Nowicka"]),
        ("cs", ["Podle ředitele školy Jana Dvorského je to dobře.", "Jan Dvorský souhlasí."], ["Jan Dvorský"]),
    ],
)
def test_a_name_is_in_the_nominative_where_the_text_has_it_so(language: str, texts: list[str], names: list[str]) -> None:
    runs = [Run(text, ((0, at, 0),)) for at, text in enumerate(texts)]
    assert [person.name for person in people(runs, pack(language))] == names


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("fr", "« Nous construisons, a déclaré Paul Lenoir, président du port, pour les trente prochaines années et pour nos enfants. »", ["Paul Lenoir"]),
        ("fr", "D’après Anne Morel, directrice du port, « nous construisons pour les trente prochaines années ».", ["Anne Morel"]),
        ("de", "Dazu Eva Klein, Leiterin des Hafens: „Wir bauen für die nächsten dreißig Jahre.“", ["Eva Klein"]),
        ("id", "Menurut Budi Wijaya, kepala pelabuhan, “kami membangun untuk tiga puluh tahun ke depan”.", ["Budi Wijaya"]),
        ("pt", "“Construímos para os próximos trinta anos”, finaliza Prado.", ["Prado"]),
    ],
)  # fmt: skip
def test_who_speaks(language: str, text: str, speakers: list[str]) -> None:
    assert [quote.speaker for quote in quotes([Run(text, ((0, 0, 0),))], pack(language))] == speakers
