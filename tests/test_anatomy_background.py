"""Background that tells what the house is; words to editors as headings; a house's name in a case that says "about"."""

from __future__ import annotations

import pytest

from masthead import read, recognise
from masthead.anatomy.model import Release

DE = (
    "# Klinikum Norderau eröffnet neue Kinderstation",
    "Norderau, 4. Mai 2026. Das Klinikum Norderau hat am Montag seine neue Kinderstation eröffnet. Sie bietet Platz für 24 kleine Patienten und ihre Eltern.",
    "Die Bauarbeiten dauerten zwei Jahre und kosteten neun Millionen Euro, von denen das Land zwei Drittel trug.",
    "„Wir haben lange auf diesen Tag gewartet“, sagte Geschäftsführerin Ida Brook.",
)
UK = (
    "# Громади отримали нові шкільні автобуси",
    "ГО «Тиха пристань» передала трьом громадам нові шкільні автобуси, які возитимуть дітей із восьми сіл до ліцеїв у районному центрі.",
    "Автобуси придбали за кошти благодійників із Данії, а водіїв навчали впродовж двох місяців у Вінниці.",
    "«Діти нарешті їздитимуть у теплі», — сказала голова правління Олена Гай.",
)
SV = (
    "# Museet öppnar ny sal om sjöfart",
    "Kustmuseet Näset öppnar på lördag en ny sal om sjöfarten i skärgården, med 140 föremål som aldrig har visats förut.",
    "Salen har byggts under två år och kostat elva miljoner kronor, varav hälften kommer från regionen och hälften från enskilda givare.",
    "– Vi har väntat länge på det här, säger museichefen Ida Brook.",
)
HU = (
    "# Új mentőcsónakot kapott a kikötő",
    "A Tihanyi Vízimentő Alapítvány hétfőn új mentőcsónakot adott át a kikötőben, amely nyolc embert tud egyszerre partra vinni.",
    "A csónak ára negyvenmillió forint volt, ennek felét a környékbeli önkormányzatok adták össze az elmúlt két évben.",
    "„Három éve várunk erre a napra” – mondta Kovács Réka elnök.",
)


def release(texts: tuple[str, ...], *rows: str) -> Release:
    return recognise(read("\n\n".join((*texts, *rows)).encode(), format="md"))[0]


@pytest.mark.parametrize(
    ("texts", "heading", "told"),
    [
        (DE, "Hintergrund", "Zum Klinikum Norderau gehören drei Häuser mit 612 Betten und 1.900 Beschäftigten zwischen Norderau und der Küste."),
        (DE, "Hintergrund", "Das Klinikum Norderau versorgt seit 1974 die Menschen im Norden des Kreises und ist Lehrkrankenhaus der Universität."),
        (UK, "Довідково", "Громадська організація «Тиха пристань» з 2015 року допомагає сільським громадам. Працює у трьох областях."),
        (SV, "Bakgrund", "Kustmuseet Näset grundades 1952 av fiskare och lotsar och har 40 000 föremål samt ett arkiv med kartor och bilder."),
    ],
)  # fmt: skip
def test_background_that_tells_what_the_house_is_is_boilerplate(texts: tuple[str, ...], heading: str, told: str) -> None:
    found = release(texts, f"**{heading}**", told)
    assert [(one.heading, one.text) for one in found.boilerplate] == [(heading, told)]
    assert found.notes == ()


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        # What led to it, though the house stands first.
        (DE, ("**Hintergrund**", "Das Klinikum Norderau hatte den Bau im vorigen Sommer ausgeschrieben, nachdem der Kreistag die Mittel freigegeben hatte.")),
        # Somebody else's years.
        (DE, ("**Hintergrund**", "Kinder werden in Deutschland seit 1971 nach einem festen Plan untersucht, der zehn Termine bei Ärzten vorsieht.")),
        # Several paragraphs are notes.
        (UK, ("**Довідково**", "Громадська організація «Тиха пристань» з 2015 року допомагає сільським громадам.", "Автобуси виготовлено у Данії торік восени для північних доріг.")),
    ],
)  # fmt: skip
def test_other_background_is_none(texts: tuple[str, ...], rows: tuple[str, ...]) -> None:
    found = release(texts, *rows)
    assert found.boilerplate == ()
    assert found.notes


@pytest.mark.parametrize(
    ("texts", "heading"),
    [
        (DE, "Für die Redaktionen"),
        (DE, "An die Redaktionen"),
        (SV, "Till journalister"),
        (UK, "Для редакторів"),
        (HU, "Szerkesztőségeknek"),
    ],
)
def test_words_to_editors_head_notes(texts: tuple[str, ...], heading: str) -> None:
    told = {DE: "Bilder der Station können ab Dienstag abgerufen werden.", SV: "Pressbilder finns att hämta från och med onsdag.",
            UK: "Світлини автобусів можна буде завантажити із середи.", HU: "A csónakról készült képek szerdától tölthetők le."}[texts]  # fmt: skip
    assert [(one.heading, one.text) for one in release(texts, f"### {heading}", told).notes] == [(heading, told)]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("A Tihanyi Vízimentő Alapítványról", "Az 1991-ben alapított szervezet nyolc kikötőben tart fenn őrhelyet, és évente ezer embernek nyújt segítséget."),
        ("A Tihanyi Vízimentő Alapítványról", "A Tihanyi Vízimentő Alapítvány nyolc kikötőben tart fenn őrhelyet, és évente ezer embernek nyújt segítséget."),
    ],
)  # fmt: skip
def test_a_name_in_a_case_heads_what_was_founded(heading: str, told: str) -> None:
    assert [one.text for one in release(HU, f"**{heading}**", told).boilerplate] == [told]


def test_a_name_in_a_case_heads_nothing_else() -> None:
    assert release(HU, "**A Balatoni Révről**", "A hajók tavaly nyáron kétszer fordultak meg naponta, idén pedig háromszor, ha az időjárás engedi.").boilerplate == ()  # fmt: skip


def test_finnish_portals_head_what_a_publisher_is() -> None:
    text = (
        "# Satama sai uuden nosturin",
        "Pohjanrannan Satama Oy otti maanantaina käyttöön uuden nosturin, joka nostaa neljäkymmentä tonnia ja toimii maasähköllä.",
        "Hankinta maksoi kolme miljoonaa euroa, ja siitä puolet tuli valtion tukena viime vuoden lopulla.",
    )
    told = "Pohjanrannan Satama kuuluu rannikon vanhimpiin, ja sen kautta kulkee vuosittain miljoona tonnia puutavaraa."
    assert [one.text for one in release(text, "## Tietoja julkaisijasta", told).boilerplate] == [told]
