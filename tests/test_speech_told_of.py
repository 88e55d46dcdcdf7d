"""Speech that nobody is said to say: it closes a paragraph that tells of one person; an office leads to it; of a woman; behind degrees."""

from __future__ import annotations

import pytest

from masthead import read, recognise
from masthead.anatomy.pack import pack
from masthead.anatomy.wording.stops import sentence_end


def speakers(*paragraphs: str) -> list[str]:
    return [
        quote.speaker for quote in recognise(read("\n\n".join(("# Ein Titel steht hier", *paragraphs)).encode(), format="md"))[0].quotes
    ]


DE = "Das Museum der Stadt zeigt ab Sonntag dreihundert Karten aus fünf Jahrhunderten, von denen viele noch nie zu sehen waren, und dazu einen Film."
NL = "Het museum van de stad toont vanaf zondag driehonderd kaarten uit vijf eeuwen, waarvan er veel nog nooit te zien zijn geweest, en een film."


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        ((DE, "Kuratorin Ida Brook hat dafür zwei Jahre lang in Archiven gesucht. „Die schönste Karte lag in einem Schuhkarton.“"), ["Ida Brook"]),
        ((NL, "Melkveehouder **Arjen Post** uit het dorp doet sinds 2019 mee. “Mijn buurman vond het eerst maar niets.”"), ["Arjen Post"]),
        ((DE, "Im Zentrum steht ein Globus. Restauratorin Eva Klein hat ihn gereinigt. „Darunter war alles grün.“"), ["Eva Klein"]),
        # Two persons; nobody with an office; words within a sentence.
        ((DE, "Kuratorin Ida Brook und Direktor Max Brandt haben lange gesucht. „Die schönste Karte lag in einem Schuhkarton.“"), []),
        ((DE, "Die Schau folgt einem alten Plan. „Die schönste Karte lag in einem Schuhkarton.“"), []),
        ((DE, "Kuratorin Ida Brook hat lange gesucht. Über der Tür steht „Die schönste Karte der Stadt“ in Gold."), []),
    ],
)  # fmt: skip
def test_words_that_close_a_paragraph_are_of_whom_it_tells(paragraphs: tuple[str, ...], found: list[str]) -> None:
    assert speakers(*paragraphs) == found


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (("Υπεγράφη σήμερα από τον Δήμαρχο Νορίας κ. Πέτρο Μαυρίδη η σύμβαση για το νέο λιμάνι του νησιού, που θα είναι έτοιμο σε δύο χρόνια.",
          "Ο Δήμαρχος, μετά την υπογραφή, έκανε την ακόλουθη δήλωση:", "«Σε δύο χρόνια τα πλοία θα δένουν εδώ και όχι απέναντι. Ευχαριστώ όλους.»"), ["Πέτρο Μαυρίδη"]),
        (("Bürgermeisterin Ida Brook hat am Montag den Vertrag für den neuen Hafen der Insel unterschrieben, der in zwei Jahren fertig sein soll.",
          "Die Bürgermeisterin gab nach der Feier folgende Erklärung ab:", "„In zwei Jahren legen die Schiffe hier an und nicht drüben. Ich danke allen.“"), ["Ida Brook"]),
        (("Der Vertrag für den neuen Hafen der Insel ist am Montag unterschrieben worden, und in zwei Jahren soll alles fertig sein.",
          "Auf dem Schild steht künftig:", "„In zwei Jahren legen die Schiffe hier an und nicht drüben. Wir danken allen.“"), [""]),
    ],
)  # fmt: skip
def test_an_office_leads_to_words_below_it(paragraphs: tuple[str, ...], found: list[str]) -> None:
    assert speakers(*paragraphs) == found


def test_the_artist_is_the_woman_of_whom_was_told() -> None:
    text = (
        "За пульт встанет главный дирижёр оркестра, заслуженный артист Аркадий Орлов. Концерт пройдёт под открытым небом у стен кремля.",
        "Солистка вечера — пианистка Милена Белова. В городе она выступала ещё школьницей.",
        "«Я помню, что у рояля западала одна клавиша, и на всякий случай готова ко всему», — шутит артистка.",
    )
    assert speakers(*text) == ["Милена Белова"]


@pytest.mark.parametrize(
    ("after", "end"),
    [
        ("tłumaczy prof. dr hab. n. med. Ida Borowa, kierownik kliniki. Zabieg trwał", "kliniki."),
        ("mówi Ida Borowa. Zabieg trwał", "Borowa."),
    ],
)
def test_a_letter_before_a_small_one_ends_no_sentence(after: str, end: str) -> None:
    assert after[: sentence_end(after, pack("pl"))].endswith(end)


def test_speech_behind_dashes_may_lead_to_the_next() -> None:
    html = (
        "<h1>Gratis frukost i skolan</h1><p>Från hösten får alla elever på de tre skolorna gratis frukost, har nämnden beslutat på tisdagen.</p>"
        "<p>– Vi har provat det under våren och ser färre sena ankomster, berättar rektor Bo Nord. Han får medhåll av kollegan Lena Fors:</p>"
        "<p>– Det är stökigare i matsalen men lugnare i klassrummet.</p>"
    )
    assert [quote.speaker for quote in recognise(read(html.encode(), format="html"))[0].quotes] == ["Bo Nord", "Lena Fors"]
    points = "<h1>Gratis frukost i skolan</h1><p>Nämnden har beslutat följande på tisdagen, med röstsiffrorna nio mot två:</p><p>– Alla elever får frukost varje dag:</p><p>– Försöket pågår i två år.</p>"
    assert recognise(read(points.encode(), format="html"))[0].quotes == ()
