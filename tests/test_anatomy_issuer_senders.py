"""Whose release a letter is that comes from a desk: the house behind the desk, and what its letters stand for."""

from __future__ import annotations

import pytest

import masthead

_UK = (
    "Фахівці Інституту агроекології степу розробили методику, яка дає змогу за один день обстежити до 300 гектарів поля.",
    "Випробування тривали з квітня до серпня на полях двох областей. Дослідники порівняли багато проб ґрунту зі знімками.",
    "Інститут агроекології степу засновано 1956 року. У ньому працюють 112 наукових співробітників.",
)
_IT = (
    "Il nuovo molo di Lenna apre lunedì dopo tre anni di lavori, che sono costati quattro milioni di euro al porto della città.",
    "Le barche possono attraccare da giugno. Il vecchio molo sarà tolto in autunno, e il legno andrà al museo del mare.",
    "",
)
_EN = (
    "The new pier of Lenn opens on Monday after three years of work, which cost the town and its harbour four million euros.",
    "Boats of all sizes may tie up from June. The old pier will be taken down in autumn, and its timber goes to the sea museum.",
    "",
)


@pytest.mark.parametrize(
    ("sender", "text", "wanted"),
    [
        ("Прес-служба ІАС", _UK, "Інститут агроекології степу"),
        ("Ufficio stampa ENLA", _IT, "ENLA"),
        ("Press Office of the Lenn Harbour Trust", _EN, "Lenn Harbour Trust"),
        ("Press Office", _EN, ""),
        ("Ufficio stampa e comunicazione", _IT, ""),
    ],
)
def test_the_house_of_a_desk_that_sends_a_letter(sender: str, text: tuple[str, ...], wanted: str) -> None:
    mail = f"From: {sender} <press@lenn.example>\nSubject: {text[0][:40]}\nContent-Type: text/plain; charset=utf-8\n\n" + "\n\n".join(text)
    issuer = masthead.recognise(masthead.read(mail.encode(), format="eml"))[0].issuer
    found = issuer.text if issuer else ""
    assert found == wanted if wanted else not found.startswith(("Press Office", "Ufficio"))
