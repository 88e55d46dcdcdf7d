"""How releases begin, made up for tests of recognition; and what is found in a text that begins so."""

from __future__ import annotations

import masthead
from masthead.anatomy.model import Release

HEAD = "Museum of Norhaven opens a wing on the harbour"
TEXT = (
    "The Museum of Norhaven opened a new wing on its harbour, and visitors came from all over the coast to see it.\n\n"
    "“We are glad,” said director Jane Doe. The wing has twelve rooms and is open every day from nine to five.\n\n"
    "Entry to the new wing of the museum costs nothing until the end of the summer, and guided tours begin at noon.\n"
)
"""A museum's headline and text."""
LIBRARY = {
    "da": "Nyt bibliotek åbner i Strandby\n\nStrandby Kommune åbnede mandag sit nye bibliotek, som har kostet 90 millioner kroner.\n\n",
    "no": "Nytt bibliotek åpner i Vik\n\nVik kommune åpnet mandag sitt nye bibliotek, som har kostet 90 millioner kroner.\n\n",
    "sv": "Nytt bibliotek öppnar i Vik\n\nViks kommun öppnade på måndagen sitt nya bibliotek, som har kostat 90 miljoner kronor.\n\n",
    "de": "Neue Bücherei öffnet in Lindau\n\nDie Stadt Lindau hat am Montag ihre neue Bücherei eröffnet, die neun Millionen Euro gekostet hat.\n\n",
    "nl": "Nieuwe bibliotheek opent in Veen\n\nDe gemeente Veen heeft maandag de nieuwe bibliotheek geopend, die negen miljoen euro kostte.\n\n",
    "cs": "V Březové otevřela nová knihovna\n\nMěsto Březová v pondělí otevřelo novou knihovnu, která stála 90 milionů korun.\n\n",
    "pl": "Nowa biblioteka w Brzozowie\n\nMiasto otworzyło w poniedziałek nową bibliotekę, która kosztowała 9 milionów złotych.\n\n",
    "hu": "Új könyvtár nyílt Nyírvárott\n\nAz önkormányzat hétfőn megnyitotta az új könyvtárat, amely 900 millió forintba került.\n\n",
    "el": "Νέα βιβλιοθήκη άνοιξε στη Λευκόπολη\n\nΟ Δήμος εγκαινίασε τη Δευτέρα τη νέα βιβλιοθήκη, που κόστισε 9 εκατομμύρια ευρώ.\n\n",
    "bg": "Откриха нова библиотека\n\nОбщината откри в понеделник новата си библиотека, която струва 9 милиона лева.\n\n",
    "ro": "S-a deschis noua bibliotecă\n\nPrimăria a inaugurat luni noua bibliotecă, care a costat 9 milioane de lei.\n\n",
    "pt": "Abre a nova biblioteca\n\nA Câmara Municipal inaugurou na segunda-feira a nova biblioteca, que custou 9 milhões de euros.\n\n",
    "nn": "Nytt bibliotek opnar i Vik\n\nVik kommune opna måndag det nye biblioteket, som har kosta 90 millionar kroner.\n\n",
    "sl": "Odprli novo knjižnico\n\nObčina je v ponedeljek odprla novo knjižnico, ki je stala devet milijonov evrov.\n\n",
    "en": "New library opens in Westmere\n\nWestmere City Council opened its new library on Monday. It expects 200,000 visitors a year.\n\n",
    "it": "Apre la nuova biblioteca\n\nIl Comune ha inaugurato lunedì la nuova biblioteca, che è costata 9 milioni di euro.\n\n",
    "sk": "V Brezovej otvorili novú knižnicu\n\nMesto v pondelok otvorilo novú knižnicu, ktorá stála 9 miliónov eur.\n\n",
    "fr": "Une nouvelle médiathèque ouvre à Valbrun\n\nLa Ville ouvre lundi sa nouvelle médiathèque, qui a coûté 9 millions d’euros.\n\n",
}
"""Headline and first paragraph of a town that opens its library, by language."""


def release(text: str, form: str = "md") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=form))[0]


def said(text: str) -> list[tuple[str, str]]:
    """Who is quoted, and with what."""
    return [(quote.speaker, quote.text) for quote in release(text).quotes]
