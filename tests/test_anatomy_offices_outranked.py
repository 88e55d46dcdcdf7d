"""Two offices around a name: a rank or a calling before it gives way to what its bearer heads; an elected office does not."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def named(text: str, language: str) -> dict[str, str]:
    return {one.name: one.role.rstrip(",").removeprefix("a ") for one in mentions(text, pack(language)) if one.role}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "berichtete Einsatzleiterin Karin Klein, Kommandantin der Feuerwehr Lindau.", {"Karin Klein": "Kommandantin der Feuerwehr Lindau"}),
        ("de", "sagte Hauptkommissar Sven Klein, Leiter der Verkehrspolizei.", {"Sven Klein": "Leiter der Verkehrspolizei"}),
        ("fr", "Son collaborateur Luc Roux, chef du service des eaux, a répondu.", {"Luc Roux": "chef du service des eaux"}),
        ("es", "El teniente Luis Gil, jefe del parque de bomberos, lo explicó.", {"Luis Gil": "jefe del parque de bomberos"}),
        ("pt", "A enfermeira Ana Lopes, coordenadora da unidade, explicou.", {"Ana Lopes": "coordenadora da unidade"}),
        ("ro", "a declarat comisar-șef de poliție Ion Popa, șeful Secției Portuare.", {"Ion Popa": "șeful Secției Portuare"}),
        ("bg", "съобщи комисар Иван Петров, началник на пристанището.", {"Иван Петров": "началник на пристанището"}),
        ("el", "ανέφερε ο αντιπύραρχος Γιώργος Παππάς, διοικητής της υπηρεσίας.", {"Γιώργος Παππάς": "διοικητής της υπηρεσίας"}),
        # What somebody did in a study tells less than the office behind the name.
        ("en", "“It glows,” said study co-author Mark Lark, a professor of physics at Lenn.", {"Mark Lark": "professor of physics at Lenn"}),
        ("en", "“It glows,” said lead author Jane Wren, director of the Harbour Institute.", {"Jane Wren": "director of the Harbour Institute"}),
        ("de", "sagte Studienautorin Karin Klein, Professorin für Physik an der Universität Lenn.", {"Karin Klein": "Professorin für Physik an der Universität Lenn"}),
        ("en", "“It glows,” said lead author Jane Wren, who built it.", {"Jane Wren": "lead author"}),
        ("en", "“It glows,” said co-founder Jane Wren, director of the Harbour Institute.", {"Jane Wren": "co-founder"}),
        # Elected offices and those that are nobody's rank stay; so does what is but called something, and what is the next one's.
        ("sv", "säger kommunalrådet Mia Lind, ordförande i kulturnämnden.", {"Mia Lind": "kommunalrådet"}),
        ("fr", "a dit la ministre Anne Roux, présidente du comité.", {"Anne Roux": "ministre"}),
        ("es", "La jueza Marta Gil, presidenta de la sala, lo dictó.", {"Marta Gil": "jueza"}),
        ("ru", "Выступят: архитектор Анна Лукина, начальник отдела культуры Иван Петров.", {"Анна Лукина": "архитектор", "Иван Петров": "начальник отдела культуры"}),
    ],
)  # fmt: skip
def test_who_heads_something_is_known_by_that(language: str, text: str, found: dict[str, str]) -> None:
    assert named(text, language) == found


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("said Jane Wren, president of Acme Media Group, parent company of the Norhaven Herald and The Post.", "president of Acme Media Group"),
        ("said Jane Wren, chair of Acme Foods, makers of the quay biscuit, on Monday.", "chair of Acme Foods"),
        ("said Jane Wren, founder of Acme Foods, director of the Harbour Trust.", "founder of Acme Foods, director of the Harbour Trust"),
        ("said Jane Wren, a professor of physics, chemistry and marine biology at Lenn University.", "professor of physics, chemistry and marine biology at Lenn University"),
        ("said Jane Wren, Minister of Fisheries, Ports and Ferries at the opening of the quay.", "Minister of Fisheries, Ports and Ferries"),
    ],
)  # fmt: skip
def test_where_an_office_of_english_ends(text: str, office: str) -> None:
    assert named(f"“It glows,” {text}", "en") == {"Jane Wren": office}
