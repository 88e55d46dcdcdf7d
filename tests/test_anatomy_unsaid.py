"""Words in marks that nobody said, in several languages: forged, denied, invented; and speech of forgeries and denials, which is speech."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.speech.quotes import quotes
from masthead.language.pack import pack

# fmt: off
FORGED = [
    ("en", "The fake email, which is signed by the principal, Ida Holm, says: “The school will be closed for good in March.”"),
    ("en", "In an invented interview, professor Ida Holm says: “The vaccine was never tested on anybody at all.”"),
    ("en", "“The school will be closed for good in March,” principal Ida Holm allegedly said."),
    ("en", "Lawyers alleged that the treasurer, Ida Holm, told a clerk: “Burn all the papers before Monday comes.”"),
    ("en", "The post quoted principal Ida Holm: “The school will be closed for good in March.” Holm never wrote it."),
    ("fr", "Dans ce faux message, la rectrice, Ida Morel, annonce : « L’école sera fermée pour toujours en mars. »"),
    ("fr", "La rectrice Ida Morel aurait déclaré : « L’école sera fermée pour toujours en mars. »"),
    ("es", "En el mensaje falso, la rectora, Ida Moral, afirma: «La escuela cerrará para siempre en el mes de marzo»."),
    ("es", "La rectora Ida Moral supuestamente dijo: «La escuela cerrará para siempre en el mes de marzo»."),
    ("de", "In der gefälschten Nachricht erklärt Rektorin Ida Holm: „Die Schule wird im März für immer geschlossen.“"),
    ("de", "Rektorin Ida Holm sagte angeblich: „Die Schule wird im März für immer geschlossen.“"),
    ("ru", "В поддельном сообщении ректор Ида Морозова заявляет: «Школу закроют навсегда уже в марте этого года»."),
    ("ru", "«Школу закроют навсегда уже в марте этого года», — якобы сказала ректор Ида Морозова."),
    ("zh", "虚假公告冒用校长王小丽的名义写道：“学校将于三月永久关闭，所有教师都将被解雇。”"),
    ("zh", "伪造邮件中校长王小丽说：“学校将于三月永久关闭，所有教师都将被解雇。”"),
    ("ar", "في الرسالة المزورة قالت المديرة ليلى حسن: «سوف تغلق المدرسة أبوابها نهائيا في شهر مارس»."),
    ("ar", "في المقابلة المزعومة قالت المديرة ليلى حسن: «سوف تغلق المدرسة أبوابها نهائيا في شهر مارس»."),
]
DENIED = [
    ("en", "Principal Ida Holm denied having told a parent: “The school will be closed for good in March.”"),
    ("en", "Principal Ida Holm never said: “The school will be closed for good in March.”"),
    ("en", "Principal Ida Holm did not say: “The school will be closed for good in March.”"),
    ("fr", "La rectrice Ida Morel nie avoir dit à un parent : « L’école sera fermée pour toujours en mars. »"),
    ("fr", "La rectrice Ida Morel n’a jamais déclaré : « L’école sera fermée pour toujours en mars. »"),
    ("es", "La rectora Ida Moral niega haber dicho a un padre: «La escuela cerrará para siempre en el mes de marzo»."),
    ("es", "La rectora Ida Moral nunca dijo: «La escuela cerrará para siempre en el mes de marzo»."),
    ("de", "Rektorin Ida Holm bestreitet, einem Vater gesagt zu haben: „Die Schule wird im März für immer geschlossen.“"),
    ("de", "Rektorin Ida Holm sagte nie: „Die Schule wird im März für immer geschlossen.“"),
    ("ru", "Ректор Ида Морозова отрицает, что говорила родителям: «Школу закроют навсегда уже в марте этого года»."),
    ("ru", "Ректор Ида Морозова никогда не говорила: «Школу закроют навсегда уже в марте этого года»."),
    ("zh", "校长王小丽否认曾对家长说：“学校将于三月永久关闭，所有教师都将被解雇。”"),
    ("ar", "نفت المديرة ليلى حسن أنها قالت: «سوف تغلق المدرسة أبوابها نهائيا في شهر مارس»."),
    ("ar", "لم تقل المديرة ليلى حسن: «سوف تغلق المدرسة أبوابها نهائيا في شهر مارس»."),
]
INVENTED = [
    ("en", "Had she been there, principal Ida Holm would have said: “The school will stay open for all of you.”"),
    ("en", "Nobody in the room said: “The school will stay open for all of you.”"),
    ("fr", "Si on l’avait interrogée, la rectrice Ida Morel aurait répondu : « L’école restera ouverte à tous. »"),
    ("fr", "Personne n’a dit : « L’école restera ouverte à tous les enfants du quartier. »"),
    ("es", "De haber estado allí, la rectora Ida Moral habría dicho: «La escuela seguirá abierta para todos»."),
    ("es", "Nadie dijo: «La escuela seguirá abierta para todos los niños del barrio»."),
    ("de", "Rektorin Ida Holm hätte gesagt: „Die Schule bleibt für alle Kinder im Viertel offen.“"),
    ("de", "Niemand sagte: „Die Schule bleibt für alle Kinder im Viertel offen.“"),
    ("ru", "Ректор Ида Морозова сказала бы: «Школа останется открытой для всех детей района»."),
    ("ru", "Никто не сказал: «Школа останется открытой для всех детей района»."),
    ("zh", "如果有人问她，校长王小丽会说：“学校将继续向所有孩子开放，不会有人被解雇。”"),
    ("zh", "没有人说：“学校将继续向所有孩子开放，不会有人被解雇。”"),
    ("ar", "لا أحد قال: «سوف تظل المدرسة مفتوحة لجميع أطفال الحي»."),
    ("ar", "لو سئلت المديرة ليلى حسن لقالت: «سوف تظل المدرسة مفتوحة لجميع أطفال الحي»."),
]
SAID = [
    ("en", "Principal Ida Holm denied the charge and said: “The school will stay open for all of you.”", "Ida Holm"),
    ("en", "Asked about the forged letter, principal Ida Holm said: “The school will stay open for all of you.”", "Ida Holm"),
    ("en", "Principal Ida Holm did not say when, but added: “The school will stay open for all of you.”", "Ida Holm"),
    ("en", "The alleged fraud cost us dear, and principal Ida Holm said: “The school will stay open for you.”", "Ida Holm"),
    ("en", "“The school will stay open for all of you,” said Ida Holm. Holm has never spoken of money.", "Ida Holm"),
    ("en", "Principal Ida Holm would not say when: “The school will stay open for all of you.”", "Ida Holm"),
    ("en", "Principal Ida Holm said she could not have written it: “The school will stay open for all.”", "Ida Holm"),
    ("en", "“The letter is a lie from first word to last,” said principal Ida Holm, who denied having written it.", "Ida Holm"),
    ("en", "“The letter is a lie from first word to last,” said principal Ida Holm. Holm never wrote it.", "Ida Holm"),
    ("fr", "La rectrice Ida Morel a déclaré : « L’école restera ouverte à tous. Je n’ai jamais dit le contraire. »", "Ida Morel"),
    ("es", "Sobre la carta falsa, la rectora Ida Moral dijo: «La escuela seguirá abierta para todos»." , "Ida Moral"),
    ("de", "Zu dem gefälschten Brief sagte Rektorin Ida Holm: „Die Schule bleibt für alle Kinder offen.“", "Ida Holm"),
    ("ru", "О поддельном письме ректор Ида Морозова сказала: «Школа останется открытой для всех детей».", "Ида Морозова"),
    ("zh", "校长王小丽表示：“学校从未发表过这样的声明，将继续向所有孩子开放。”", "王小丽"),
    ("ar", "قالت المديرة ليلى حسن: «سوف تظل المدرسة مفتوحة، والرسالة المزورة ليست لنا»."  , "ليلى حسن"),
]
# fmt: on


def _spoken(language: str, *paragraphs: str) -> list[str]:
    runs = [Run(text, ((0, at, 0),)) for at, text in enumerate(paragraphs)]
    return [quote.speaker for quote in quotes(runs, pack(language))]


@pytest.mark.parametrize(("language", "text"), [*FORGED, *DENIED, *INVENTED])
def test_what_nobody_said_is_no_speech(language: str, text: str) -> None:
    assert _spoken(language, text) == []


@pytest.mark.parametrize(("language", "text", "speaker"), SAID)
def test_speech_of_a_forgery_or_a_denial_is_speech(language: str, text: str, speaker: str) -> None:
    assert _spoken(language, text) == [speaker]


def test_what_an_article_makes_up_is_no_speech_and_what_others_quote_is() -> None:
    quoted = "The paper quoted principal Ida Holm as saying: “The school will be closed for good in March.”"
    assert _spoken("en", "The paper published an interview that never took place.", quoted) == []
    assert _spoken("en", "The paper published an interview on Monday.", quoted) == ["Ida Holm"]


def test_a_pronoun_for_nobody_is_no_speaker() -> None:
    assert "Nobody" not in _spoken("en", "“The school will stay open for all of you.” Nobody asked.")
    assert "Niemand" not in _spoken("de", "Niemand: „Die Schule bleibt für alle Kinder im Viertel offen.“")


@pytest.mark.parametrize(
    "text",
    [
        "16:00-16:30 Pablo Roe: “How to open data, and what comes of it”.\n16:30-17:00 Mia Lark, Norhaven University: “The fear of numbers in the pandemic”.",
        "9.30 Uhr – Anna Klein, Leiterin des Hafens: „Wie wir die Mole gebaut haben und was noch fehlt“\n10.15 Uhr – Aussprache",
        "9h30 : Luc Roux, directeur du port : « Ce que la mer nous apprend depuis trente ans »\n11h : débat",
    ],
)
def test_what_talks_of_a_programme_are_called_nobody_says(text: str) -> None:
    language = "de" if "Uhr" in text else "fr" if "«" in text else "en"
    assert not quotes([Run(text, ((0, 0, 0),), "list")], pack(language))


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("en", "9:30 The quay opens. “We have waited for this quay for ten years,” says Pablo Roe, mayor of Norhaven.\n10:15 The boats come.", ["Pablo Roe"]),
        ("de", "9.30 Uhr Die Mole öffnet. „Wir haben zehn Jahre auf diesen Tag gewartet“, sagte Anna Klein.\n10.15 Uhr Die Boote kommen.", ["Anna Klein"]),
        ("fr", "9h30 Le port ouvre. « Nous attendons ce jour depuis dix ans », dit Luc Roux, maire du port.\n11h Les bateaux arrivent.", ["Luc Roux"]),
        # Remarks, and a title that begins with a verb of saying, are of a programme.
        ("en", "9:30 Opening remarks: “How to open data, and what comes of it”, Pablo Roe.\n10:15 “Say what the sea has told us for years”, Mia Lark.", []),
        ("fr", "9h30 : Luc Roux, directeur du port : « Dire ce que la mer nous apprend depuis trente ans »\n11h : débat", []),
    ],
)  # fmt: skip
def test_a_chronicle_tells_who_said_what_hour_by_hour(language: str, text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in quotes([Run(text, ((0, 0, 0),), "list")], pack(language))] == speakers


def test_what_is_said_in_a_list_without_hours_is_speech() -> None:
    text = "Pablo Roe, mayor of Norhaven, said: “We have waited for this quay for ten years.”\n12 boats came, said Mia Lark."
    assert [one.speaker for one in quotes([Run(text, ((0, 0, 0),), "list")], pack("en"))] == ["Pablo Roe"]
