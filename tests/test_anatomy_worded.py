"""How an office is worded that somebody has: without whose it is, without "neither", never from a question; and who is accused has none."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.persons.roles import worded
from masthead.anatomy.persons.whoswho import everybody
from masthead.anatomy.speech.quotes import quotes
from masthead.language.pack import pack

# fmt: off
WORDED = [
    ("en", "“The wells give water to all,” said Ida Holm, our country director, by telephone.", [("Ida Holm", "country director")]),
    ("en", "Her co-author Dr Ida Holm added that the results might not apply.", [("Ida Holm", "co-author")]),
    ("en", "Neither treasurer Ida Holm nor the clerk had anything to do with it.", [("Ida Holm", "treasurer")]),
    ("en", "Did your deputy, Ida Holm, resign because of the backlog?", []),
    ("en", "“The wells give water to everybody in the north,” said Ida Holm, who leads the project in Acle.", [("Ida Holm", "leads the project in Acle")]),
    ("fr", "Notre directrice, Ida Morel, a ouvert la maison.", [("Ida Morel", "directrice")]),
    ("fr", "Ni le trésorier Ivan Morel ni son épouse n’ont de lien avec ce courrier.", [("Ivan Morel", "trésorier")]),
    ("es", "Nuestra directora, Ida Moral, abrió la casa.", [("Ida Moral", "directora")]),
    ("de", "Unsere Direktorin Ida Holm eröffnete das Haus.", [("Ida Holm", "Direktorin")]),
    ("de", "Weder Kämmerer Ivo Holm noch seine Frau haben mit dem Brief zu tun.", [("Ivo Holm", "Kämmerer")]),
    ("de", "„Die Brunnen geben allen im Norden Wasser“, sagt Ida Holm, die das Projekt leitet.", [("Ida Holm", "die das Projekt leitet")]),
    ("ru", "Наш директор Ида Морозова открыла школу.", [("Ида Морозова", "директор")]),
    ("ru", "Ни директор Ида Морозова, ни её муж не связаны с письмом.", [("Ида Морозова", "директор")]),
    ("zh", "虚假公告冒用校长王小丽的名义发出。", [("王小丽", "校长")]),
    ("ar", "وقالت ليلى حسن، المديرة التنفيذية للمؤسسة: «تمنح الآبار الماء لجميع سكان الشمال في البلاد».", [("ليلى حسن", "المديرة التنفيذية للمؤسسة")]),
]
ACCUSED = [
    ("en", "The driver, teacher Tom Pike, 45, of Acle, denies the charge."),
    ("en", "Baker Tom Pike, 41, was released without charge."),
    ("en", "Mayor Tom Pike opened the bridge. Pike is suspected of fraud."),
    ("fr", "M. Ivan Morel, éleveur à Melle, placé en garde à vue le 4 mai, a été remis en liberté sans poursuites."),
    ("es", "El concejal Iván Moral, de 45 años, quedó en libertad sin cargos."),
    ("de", "Lehrer Ivo Holm wurde am Montag wieder freigelassen."),
    ("ru", "Учитель Иван Морозов подозревается в поджоге."),
    ("zh", "教师王明涉嫌纵火。"),
    ("ar", "المدير أحمد منصور متهم بالحريق."),
]
# fmt: on


def _listed(language: str, text: str) -> list[tuple[str, str]]:
    runs, lexicon = [Run(text, ((0, 0, 0),))], pack(language)
    found = everybody(runs, (), quotes(runs, lexicon), (), lexicon)
    return [(person.name, person.role) for person in found if person.evidence.confidence >= 0.8]


@pytest.mark.parametrize(("language", "text", "found"), WORDED)
def test_an_office_begins_with_what_it_is(language: str, text: str, found: list[tuple[str, str]]) -> None:
    assert _listed(language, text) == found


def test_a_state_title_keeps_whose_it_is() -> None:
    assert worded("His Majesty’s Ambassador", pack("en")) == "His Majesty’s Ambassador"


@pytest.mark.parametrize(("language", "text"), ACCUSED)
def test_the_accused_and_the_released_are_not_listed(language: str, text: str) -> None:
    assert _listed(language, text) == []


def test_who_accuses_is_listed() -> None:
    assert _listed("en", "Mayor Ida Holm charged the council to act.") == [("Ida Holm", "Mayor")]
    assert _listed("fr", "Le maire Ivan Morel a soupçonné une fraude.") == [("Ivan Morel", "maire")]
