"""The word for today is none of the name of the house that it stands beside."""

from __future__ import annotations

import pytest

import masthead

LEADS = (
    "Hôm nay Nhóm Phát triển Bến cảng Quillo công bố ra mắt Quillo 7, phần mềm mới nhất cho các bến cảng và các tàu thuyền của cả nước.",
    "Hôm nay, Nhóm Phát triển Bến cảng Quillo công bố ra mắt Quillo 7, phần mềm mới nhất cho các bến cảng và các tàu thuyền của cả nước.",
    "Nhóm Phát triển Bến cảng Quillo hôm nay đã công bố ra mắt Quillo 7, phần mềm mới nhất cho các bến cảng và các tàu thuyền của cả nước.",
)
BELOW = """Quillo 7 giúp các bến cảng sắp xếp tàu thuyền nhanh hơn và an toàn hơn, kể cả khi trời có bão hoặc khi có nhiều tàu đến cùng một lúc.

Phần mềm này được viết trong ba năm bởi những người làm việc tại các bến cảng, và mọi người đều có thể dùng nó mà không phải trả tiền.

## Về Quillo

Quillo là phần mềm nguồn mở cho các bến cảng, với một cộng đồng gồm hàng ngàn người dùng và các công ty trên toàn thế giới.
"""


@pytest.mark.parametrize("lead", LEADS)
def test_today_is_no_part_of_a_name(lead: str) -> None:
    text = f"# Phần mềm mới cho các bến cảng\n\n18/10/2031 - {lead}\n\n{BELOW}"
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert found.issuer is not None and found.issuer.text == "Nhóm Phát triển Bến cảng Quillo"


@pytest.mark.parametrize(
    ("language", "lead", "head"),
    [
        ("en", "The Quillo Harbour Group today announced Quillo 7, its newest software for all harbours of the country.", "About Quillo"),
        ("en", "The Quillo Harbour Group has today announced Quillo 7, its newest software for all harbours of the country.", "About Quillo"),
        ("en", "Today the Quillo Harbour Group announced Quillo 7, its newest software for all harbours of the country.", "About Quillo"),
        ("de", "Die Quillo Harbour Group hat heute vorgestellt, was sie an Quillo 7 für alle Häfen des Landes neu gemacht hat.", "Über Quillo"),
        ("it", "La Quillo Harbour Group ha oggi annunciato Quillo 7, il nuovo programma per tutti i porti del paese.", "Informazioni su Quillo"),
        ("es", "Quillo Harbour Group hoy anunció Quillo 7, el nuevo programa para todos los puertos del país.", "Acerca de Quillo"),
    ],
)  # fmt: skip
def test_nor_is_it_beside_a_verb_that_helps(language: str, lead: str, head: str) -> None:
    text = f"---\nlang: {language}\n---\n# Quillo 7\n\n{lead}\n\n## {head}\n\nQuillo.\n"
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert found.issuer is not None and found.issuer.text == "Quillo Harbour Group"
