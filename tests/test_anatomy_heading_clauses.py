"""Clauses that say what somebody heads, or holds, in languages of Europe: "Mette Lund, som leder prosjektet"."""

from __future__ import annotations

import pytest

import masthead


def people(text: str) -> dict[str, str]:
    document = masthead.read(text.encode(), format="md")
    return {person.name: person.role for person in masthead.recognise(document)[0].people}


LEADS = {
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
}


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("da", "Mette Olsen, der leder netværket i nord, viste samlingen frem.", "Mette Olsen", "leder netværket i nord"),
        ("no", "Mia Olsen, som har ledet nettverket siden 2016, viste samlingen.", "Mia Olsen", "har ledet nettverket"),
        ("sv", "Mia Olsson, som driver museet, visade samlingen.", "Mia Olsson", "driver museet"),
        ("de", "Petra Klein, die seit 2014 das Tiefbauamt leitet, kam.", "Petra Klein", "das Tiefbauamt leitet"),
        ("de", "Petra Klein, die seit zehn Jahren Vorsitzende des Vereins ist, kam.", "Petra Klein", "Vorsitzende des Vereins"),
        ("nl", "Bert Smit, die al tien jaar voorzitter is van de club, kwam.", "Bert Smit", "voorzitter"),
        ("cs", "Marta Malá, která síť vede od roku 2016, představila sbírky.", "Marta Malá", "síť vede"),
        ("pl", "Marta Nowak, która kieruje siecią od 2016 roku, pokazała zbiory.", "Marta Nowak", "kieruje siecią"),
        ("hu", "Szabó Márta, aki 2016 óta vezeti a hálózatot, bemutatta a gyűjteményt.", "Szabó Márta", "vezeti a hálózatot"),
        ("el", "Η Μαρία Παππά, που διευθύνει το δίκτυο, παρουσίασε τις συλλογές.", "Μαρία Παππά", "διευθύνει το δίκτυο"),
        ("bg", "Мария Петрова, която ръководи мрежата от 2016 г., представи колекциите.", "Мария Петрова", "ръководи мрежата"),
        ("ro", "Maria Pop, care conduce rețeaua din 2016, a prezentat colecțiile.", "Maria Pop", "conduce rețeaua"),
        ("pt", "Maria Lopes, que preside a associação, apresentou as coleções.", "Maria Lopes", "preside a associação"),
    ],
)  # fmt: skip
def test_a_clause_tells_what_somebody_heads(language: str, text: str, name: str, role: str) -> None:
    assert people(LEADS[language] + text + "\n").get(name) == role


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Mette Olsen, der bor i Strandby, viste samlingen frem."),
        ("sv", "Mia Olsson, som cyklar dit varje dag, visade samlingen."),
        ("de", "Petra Klein, die in Lindau aufgewachsen ist, kam."),
        ("nl", "Bert Smit, die al tien jaar in Veen woont, kwam."),
        ("cs", "Marta Malá, která bydlí v Březové, představila sbírky."),
        ("pl", "Marta Nowak, która mieszka w Brzozowie, pokazała zbiory."),
    ],
)  # fmt: skip
def test_other_clauses_give_no_office(language: str, text: str) -> None:
    assert people(LEADS[language] + text + "\n") == {}
