"""Speakers of verbs whose subject their ending alone tells, whose parts stand apart, and behind the stop of a quotation."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Paragraph, Text


def speakers(language: str, *paragraphs: str) -> list[str]:
    blocks = (Heading(1, (Text("Quay"),)), *(Paragraph((Text(text),)) for text in paragraphs))
    return [quote.speaker for quote in recognise(Document(blocks, language), lambda _: None)[0].quotes]


@pytest.mark.parametrize(
    ("language", "opening", "further", "last", "name"),
    [
        (
            "es",
            "“El muelle abre hoy y todos podrán usarlo”, dijo el alcalde de Puerto Norte, Tomás Rivas.",
            "También externó: “Baja el precio del billete para todos los vecinos del puerto”.",
            "Sobre el próximo año agregó: “Abrirá el segundo muelle de la ciudad para los ferris”.",
            "Tomás Rivas",
        ),
        (
            "pt",
            "“O cais abre hoje e todos poderão usá-lo”, disse o prefeito de Porto Norte, Tomás Rivas.",
            "Também afirmou: “O preço do bilhete baixa para todos os moradores do porto”.",
            "Por fim, acrescentou: “No próximo ano abre o segundo cais da cidade”.",
            "Tomás Rivas",
        ),
        (
            "it",
            "“Il molo apre oggi e tutti potranno usarlo”, ha detto il sindaco di Porto Nord, Tommaso Riva.",
            "Inoltre ha aggiunto: “Il prezzo del biglietto scende per tutti gli abitanti del porto”.",
            "“L'anno prossimo apre il secondo molo della nostra città”, ha poi concluso.",
            "Tommaso Riva",
        ),
        (
            "cs",
            "„Molo se otevírá dnes a všichni ho mohou využít,“ řekl starosta Tomáš Břeh.",
            "Dále uvedl: „Cena lístku klesá pro všechny obyvatele našeho přístavu.“",
            "„Příští rok otevřeme i druhé molo našeho města pro všechny obyvatele,“ uzavřel.",
            "Tomáš Břeh",
        ),
        (
            "pl",
            "„Molo otwieramy dziś i wszyscy mogą z niego korzystać” – powiedział burmistrz Tomasz Brzeg.",
            "Ponadto podkreślił: „Cena biletu spada dla wszystkich mieszkańców portu”.",
            "„W przyszłym roku otworzymy drugie molo naszego miasta dla mieszkańców” – zakończył.",
            "Tomasz Brzeg",
        ),
        (
            "fr",
            "« Le quai ouvre aujourd’hui et tous pourront l’utiliser », a dit le maire de Port-Nord, Thomas Rive.",
            "Il a également ajouté : « Le prix du billet baisse pour tous les habitants du port ».",
            "« L’an prochain ouvre le second quai de la ville », a-t-il enfin conclu.",
            "Thomas Rive",
        ),
        (
            "de",
            "„Der Kai öffnet heute, und alle können ihn nutzen“, sagte der Bürgermeister Thomas Ufer.",
            "Außerdem betonte er: „Der Fahrpreis sinkt für alle Einwohner des Hafens.“",
            "Zudem fügte er hinzu: „Im nächsten Jahr öffnet der zweite Kai der Stadt.“",
            "Thomas Ufer",
        ),
        (
            "en",
            "“The quay opens today and all may use it,” said the mayor of Norport, Thomas Rive.",
            "He also said: “The price of a ticket falls for all who live at the port.”",
            "He then added: “Next year the second quay of the town will open for all.”",
            "Thomas Rive",
        ),
    ],
)
def test_who_spoke_before_goes_on_where_the_verb_has_no_subject_but_a_pronoun_or_none(
    language: str, opening: str, further: str, last: str, name: str
) -> None:
    assert speakers(language, opening, further, last) == [name, name, name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "„Der Kai öffnet heute, und alle können ihn nutzen“, fügte die Vorsitzende Eva Lang hinzu.", "Eva Lang"),
        ("nl", "“De kade opent vandaag en iedereen mag komen”, voegt havenmeester Eva Lang toe.", "Eva Lang"),
        ("fr", "« Le quai ouvre aujourd’hui et tous viendront », a notamment déclaré Anne Roux, directrice du port.", "Anne Roux"),
        ("it", "“Il molo apre oggi e tutti potranno usarlo”, ha infine spiegato Anna Rossi, direttrice del porto.", "Anna Rossi"),
    ],
)
def test_verbs_of_saying_are_known_whose_parts_stand_apart(language: str, text: str, name: str) -> None:
    assert speakers(language, text) == [name]


def test_who_is_named_beside_the_words_speaks_and_not_who_spoke_before() -> None:
    first = "“El muelle abre hoy y todos podrán usarlo”, dijo el alcalde de Puerto Norte, Tomás Rivas."
    assert speakers("es", first, "También externó Ana Soto: “Baja el precio del billete para los vecinos”.") == ["Tomás Rivas", "Ana Soto"]
    # Others speak whom nothing names: they are called as the source calls them.
    assert speakers("es", first, "En el acto, los vecinos agregaron: “Queremos también un segundo muelle en el puerto”.") == [
        "Tomás Rivas",
        "los vecinos",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "„Molo se otevírá dnes,“ řekl starosta Tomáš Břeh. „Je drahé a musíme na něj ještě vydělat,“ dodal."),
        ("en", "“The quay opens today,” said the mayor, Thomas Rive. “It is cheap and we like it very much,” he added."),
        ("es", "“El muelle abre hoy y todos podrán usarlo”, dijo el alcalde Tomás Rivas. “Es caro pero bonito”, añadió."),
    ],
)
def test_words_that_go_on_behind_who_said_them_are_one_quotation(language: str, text: str) -> None:
    assert len(speakers(language, text)) == 1


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "fr",
            "« Pour les pêcheurs, c’est l’occasion de gagner du temps en mer ».  Christine Rive, directrice du programme Quais.",
            "Christine Rive",
        ),
        (
            "es",
            "«Para los pescadores es la oportunidad de ganar tiempo en el mar». Cristina Rivas, directora del puerto.",
            "Cristina Rivas",
        ),
        (
            "de",
            "„Für die Fischer ist es eine Gelegenheit, Zeit auf See zu gewinnen.“ Christine Ufer, Leiterin des Hafens",
            "Christine Ufer",
        ),
        ("en", "“For fishermen it is a chance to win time at sea.” – Christine Rive, director of the port", "Christine Rive"),
        ("fr", "Le port publie « Les quais du Nord ». Christine Rive, directrice du port.", None),
        ("en", "“For fishermen it is a chance to win time at sea.” Christine Rive, director of the port, opens it.", ""),
    ],
)
def test_a_name_with_an_office_and_no_more_behind_the_stop_of_a_quotation_is_its_speaker(
    language: str, text: str, name: str | None
) -> None:
    assert speakers(language, "The port of Norhaven has a second quay for all ferries.", text) == ([] if name is None else [name])


def test_polish_speech_stands_between_dashes_within_a_paragraph() -> None:
    text = "Porty przeładowały w zeszłym roku 145 mln ton towarów. – To najlepszy wynik w historii naszych portów – podkreślił minister gospodarki morskiej Andrzej Wilczek."
    assert speakers("pl", text) == ["Andrzej Wilczek"]
    aside = "Porty przeładowały w zeszłym roku 145 mln ton towarów. – Największy z nich, Port Północny – otworzy nowe molo dla wszystkich."
    assert speakers("pl", aside) == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("pt", "A capitã do porto Ana Rivas destacou que a obra cabe à cidade. “Quem diz do que o cais precisa é quem o usa”, escreveu na carta.", "Ana Rivas"),
        ("pl", "Jak poinformował dyrektor portu, Jan Nowak, wysłano już dziesięć łodzi. „To wystarczy na tydzień pracy, a potrzeb jest więcej” – zaznaczył.", "Jan Nowak"),
        ("it", "La direttrice del porto, Anna Rossi, spiega che il molo apre domani. «Abbiamo aspettato questo giorno per dieci anni», ha detto ai giornalisti.", "Anna Rossi"),
        ("en", "The mayor was joined by Harbour Commissioner Jane Doe, who disclosed that two ships were late. “They will be here tomorrow at noon,” she noted.", "Jane Doe"),
    ],
)  # fmt: skip
def test_a_verb_alone_behind_a_quotation_is_of_whoever_the_sentence_before_lets_speak(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text) == [speaker]


def test_a_verb_with_another_subject_behind_a_quotation_is_not() -> None:
    text = "La direttrice del porto, Anna Rossi, spiega che il molo apre domani. «Il molo resta chiuso per altri due anni», scrive il Corriere del Porto."
    assert "Anna Rossi" not in speakers("it", text)
