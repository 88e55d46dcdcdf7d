"""What misleads without the sentence beside it stands with that, or not at all; an advisory's day is a next step."""

from __future__ import annotations

import pytest
from briefs import sections

import masthead
from masthead.briefing.model import Briefing, Glance, KeyFigures, Timeline
from masthead.briefing.telling.alone import heard, leans, unmatched
from masthead.briefing.telling.bound import accuses, limits, opens_with_proviso, outdated
from masthead.document.plain import plain


def glance(briefing: Briefing) -> list[str]:
    return [plain(item.content) for part in sections(briefing, Glance) for item in part.items]


def captions(briefing: Briefing) -> list[str]:
    return [plain(item.clause) for part in sections(briefing, KeyFigures) for item in part.items]


def events(briefing: Briefing) -> list[str]:
    return [f"{item.when}: {plain(item.content)}" for part in sections(briefing, Timeline) for item in part.items]


def brief(text: str, format: str = "txt") -> Briefing:
    return masthead.compose(masthead.recognise(masthead.read(text.encode(), format=format))[0], profile="briefing")


KETTLES = """# Kettle maker recalls 9,300 kettles sold in spring

**NORWICH, 4 March 2026** — Brassmoor Kettles has recalled 9,300 kettles of the model K2 because their handles may break.

Owners should send the kettle to the workshop in Norwich for a refund of £42 by 30 June 2026. They should not send it if the lid is cracked.

The firm has sold kettles in 14 counties of the country since it opened its first workshop in 1961.

Shops in Lynnford and Ely have taken the kettles from their shelves, the county's inspectors found this week.
"""


@pytest.mark.parametrize("turn", ["They should not send it if the lid is cracked.", "However, glass kettles must stay at home."])
def test_an_instruction_stands_with_what_limits_it_or_not_at_all(turn: str) -> None:
    briefing = brief(KETTLES.replace("They should not send it if the lid is cracked.", turn), "md")
    told = [*glance(briefing), *captions(briefing), *events(briefing)]
    halves = [line for line in told if "should send the kettle" in line]
    assert halves and all(turn.rstrip(".") in line for line in halves)


@pytest.mark.parametrize(
    ("language", "sentence", "following"),
    [
        ("en", "Guests may use the pool all day.", "But children must leave at six."),
        ("en", "Passengers can use the ticket on all buses.", "They cannot use it at night."),
        ("de", "Kunden sollten das Gerät zurückgeben.", "Sie sollten es aber nicht öffnen, wenn es heiß ist."),
        ("de", "Kunden sollten das Gerät zurückgeben.", "Jedoch gilt das nicht für Altgeräte."),
        ("fr", "Les clients doivent rapporter le produit.", "Mais les boîtes ouvertes restent chez eux."),
        ("es", "Los clientes deben devolver el producto.", "Pero no los paquetes abiertos."),
        ("it", "I clienti devono restituire il prodotto.", "Tuttavia le scatole aperte restano a casa."),
        ("ru", "Покупатели должны вернуть товар.", "Однако открытые упаковки возвращать не следует."),
        ("ar", "على الزبائن إعادة المنتج.", "لكن العبوات المفتوحة لا تعاد."),
        ("zh", "顾客应退回产品。", "但已开封的不应退回。"),
    ],
)
def test_what_turns_or_limits_the_sentence_before_is_told(language: str, sentence: str, following: str) -> None:
    assert limits(following, sentence, language)
    assert not limits(sentence, sentence, language) and not limits("", sentence, language)


def test_a_rule_about_something_else_limits_nothing() -> None:
    assert not limits("Dogs must not enter the hall.", "The museum opens on Friday.", "en")


@pytest.mark.parametrize(
    ("language", "old", "both"),
    [
        ("en", "The toll, previously given as 310, was corrected on 4 May 2026.", "The toll was corrected from 310 to 190."),
        ("de", "Die zunächst mit 310 angegebene Zahl wurde korrigiert.", "Die Zahl wurde korrigiert, von 310 auf 190."),
        ("fr", "Le bilan, initialement estimé à 310, a été corrigé.", "Le bilan a été corrigé de 310 à 190."),
        ("es", "La cifra de 310 fue corregida.", "La cifra fue corregida de 310 a 190."),
        ("ru", "Число погибших, 310, было исправлено.", "Число погибших было исправлено с 310 на 190."),
    ],
)
def test_a_number_that_was_replaced_needs_the_right_one(language: str, old: str, both: str) -> None:
    assert outdated(old, language) and not outdated(both, language)


DRILL = """# Flood in Ostermoor leaves 5,200 homes without power

**OSTERMOOR, 4 March 2026** — The river Oster rose by three metres in one night and cut the power of 5,200 homes, the county said on Wednesday.

The number of injured, which had first been given as 310, was corrected by the county's hospitals on Tuesday. Engineers of four counties repair the lines in the valley.

A camp for 800 people has opened in the sports hall of Ostermoor, and two more halls are being made ready.

The county spends £3 million on tents, pumps and food for the people of the valley.
"""


def test_a_replaced_number_stands_neither_at_a_glance_nor_in_a_tile() -> None:
    briefing = brief(DRILL, "md")
    assert not any("310" in line for line in [*glance(briefing), *captions(briefing)])
    assert glance(briefing)


def test_points_behind_a_second_title_are_the_authors() -> None:
    points = "- 12,400 parcels were lost in the fire\n- The depot reopens for 300 workers in May\n- No one of 41 night workers was hurt\n"
    text = f"OSTERMOOR PARCELS\n\nFire at the depot of Ostermoor destroys a year's parcels\n\nOstermoor, 4 March 2026\n\n{points}\nOstermoor Parcels said today that a fire in its depot had destroyed 12,400 parcels.\n\nThe depot was built in 1998 and stands beside the railway.\n"
    assert glance(brief(text)) == [line.removeprefix("- ") for line in points.strip().split("\n")]


ADVISORY = """*** MEDIA ADVISORY ***

Minister to open the Larkfield tram line

WHO:    Minister Ada Brook; Otto Lind, engineer
WHAT:   Opening of the £95 million Larkfield tram line between harbour and hospital
WHEN:   Thursday 7 May 2026, 10:00
WHERE:  Harbour Square, Larkfield
WHY:    The line will carry 22,000 people a day from the harbour to the hospital

If the snow lies deeper than 10 cm the opening will be put off to Monday 11 May 2026.

The trams were built in Larkfield by a works that had closed in 2009 and was opened again for them.

Press desk: Kim Larch, 01632 960 001, press@larkfield.example
"""


def test_the_day_of_an_advisory_is_a_next_step_and_what_only_may_be_does_not_lead() -> None:
    briefing = brief(ADVISORY)
    assert any("7 May 2026: Opening of the £95 million" in line for line in events(briefing))
    assert not any(line.startswith(("WHAT", "WHY")) for line in captions(briefing)) and captions(briefing)
    assert not glance(briefing)[:1] or not glance(briefing)[0].startswith("If ")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "If permission is refused, the firm can appeal."),
        ("de", "Sollte der Antrag scheitern, kann die Firma klagen."),
        ("fr", "Si la demande est rejetée, la société peut faire appel."),
        ("es", "Si se rechaza la solicitud, la empresa puede recurrir."),
        ("ru", "Если заявление отклонят, компания подаст жалобу."),
        ("ar", "إذا رفض الطلب فستطعن الشركة."),
    ],
)
def test_a_sentence_that_begins_with_its_proviso_is_known(language: str, sentence: str) -> None:
    assert opens_with_proviso(sentence, language)


CHARGED = """# Two charged over fire at mill in Ashcombe

**ASHCOMBE, 24 November 2026** — Two people have been charged with arson after a fire at a mill in Ashcombe in which a watchman died.

Miller Jonas Wendt, 50, of Quay Street, and clerk Edna Frost, 44, were charged on Monday with setting it. {answer}

The mill was built in 1874 and made flour for 60 bakers of the county until the night of the fire.

On 3 March 2026 the pumps were shut down. On 12 May 2026 the owners were told that it worked. On 6 October 2026 the mill burned down. On 6 October 2026 the road beside the river was closed. On 20 October 2026 the mayor resigned.
"""


def test_the_accused_stand_at_a_glance_with_their_answer_or_not_at_all() -> None:
    with_answer = glance(brief(CHARGED.format(answer="Both deny the charge."), "md"))
    assert all("Both deny the charge." in line for line in with_answer if "Wendt" in line)
    without = glance(brief(CHARGED.format(answer="The hearing is public."), "md"))
    assert not any("Wendt" in line for line in without)


def test_a_timeline_has_a_day_once_and_no_pronoun_without_its_noun() -> None:
    told = events(brief(CHARGED.format(answer="Both deny the charge."), "md"))
    assert not any("that it worked" in line for line in told)
    assert sum(line.startswith("6 October 2026") for line in told) == 1 and len(told) >= 3


@pytest.mark.parametrize(
    ("language", "loose", "fast"),
    [
        ("en", "The owners were told that it worked.", "The pump was tested and people were told that it worked."),
        ("de", "Die Besitzer wurden informiert, dass es läuft.", "Das Werk war alt, sagten alle, dass es läuft."),
        ("ru", "Владельцы были уверены, что он работает.", "Насос был старым, все знали, что он работает."),
    ],
)
def test_a_pronoun_for_one_thing_behind_several_is_loose(language: str, loose: str, fast: str) -> None:
    assert unmatched(heard(loose, language), language) and not unmatched(heard(fast, language), language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Jonas Wendt was arrested on Monday."),
        ("de", "Am Montag wurde Jonas Wendt festgenommen."),
        ("fr", "Le comptable Jonas Wendt a été mis en examen lundi."),
        ("es", "El contable Jonas Wendt fue detenido el lunes."),
        ("ru", "Бухгалтер Иван Петров был задержан в понедельник."),
    ],
)
def test_who_is_accused_by_name_is_told_from_those_without_one(language: str, sentence: str) -> None:
    release = masthead.recognise(masthead.read(f"---\nlang: {language}\n---\n# Titel\n\n{sentence}\n".encode(), format="md"))[0]
    assert accuses(sentence, release)
    assert not accuses(sentence.replace("Jonas Wendt", "someone").replace("Иван Петров", "некто"), release)


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("es", "El museo abre todos los días menos el 25 de diciembre de 2026."),
        ("en", "The museum opens every day except 25 December 2026."),
        ("de", "Das Museum öffnet täglich außer am 25. Dezember 2026."),
        ("fr", "Le musée ouvre tous les jours sauf le 25 décembre 2026."),
    ],
)
def test_a_day_that_is_left_out_is_no_event(language: str, day: str) -> None:
    text = f"---\nlang: {language}\ndate: 2026-11-24\n---\n# Museum 2026\n\nSan Albor, 24.11.2026 — {day}\n\n{day}\n"
    assert not any("25" in line for line in events(brief(text, "md")))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Das geht aus einer Studie hervor."),
        ("de", "Dies zeigt eine Studie."),
        ("fr", "Cela ressort d'une étude."),
        ("fr", "Ça vient d'une étude."),
        ("es", "Esto se desprende de un estudio."),
        ("it", "Questo emerge da uno studio."),
        ("ru", "Это следует из исследования."),
        ("nl", "Dat blijkt uit een studie."),
    ],
)
def test_what_begins_with_this_and_no_noun_leans(language: str, sentence: str) -> None:
    assert leans(sentence, language)


def test_an_article_is_no_pronoun() -> None:
    assert not leans("Das geplante Werk entsteht in Graz.", "de")


def test_who_was_cleared_or_answers_in_the_same_sentence_stands_alone_and_is_no_answer_for_another() -> None:
    others = "A clerk who was arrested on Monday has been released without charge."
    told = glance(brief(CHARGED.format(answer=others), "md"))
    assert not any("Wendt" in line for line in told)
    sentence = "Edna Frost, who was arrested on Monday, is no longer a suspect."
    release = masthead.recognise(masthead.read(f"# Fire\n\n{sentence}\n".encode(), format="md"))[0]
    assert not accuses(sentence, release) and accuses("Edna Frost was arrested on Monday.", release)


def test_what_excepts_a_day_of_its_own_limits_no_sentence_before() -> None:
    assert not limits("They are open every day except 25 December.", "The baths had 212,000 visitors in 2025.", "en")
    assert limits(
        "Opened kettles of the model stay with owners, except broken ones.", "Owners should send kettles of the model back.", "en"
    )


@pytest.mark.parametrize(
    ("language", "sentence", "leaning"),
    [
        ("en", "Second: from next year every report will count small boats separately.", True),
        ("en", "Finally, the fund will open in May.", True),
        ("de", "Drittens: Das Werk entsteht in Graz.", True),
        ("fr", "Deuxièmement, le fonds ouvrira en mai.", True),
        ("es", "En segundo lugar, el fondo abrirá en mayo.", True),
        ("en", "Second quarter sales rose by 3 per cent in all regions.", False),
        ("en", "Last week the fund opened its second office in Lyon.", False),
    ],
)
def test_the_number_of_a_point_leans_on_those_before_it(language: str, sentence: str, leaning: bool) -> None:
    assert leans(sentence, language) is leaning
