"""The digest: only the source's own words, only what can be understood alone, each choice by a rule."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Evidence, Person, Release
from masthead.anatomy.numbers.figures import figures
from masthead.anatomy.pack import pack
from masthead.briefing.model import Glance, KeyFigures, Quotes, WhosWho
from masthead.briefing.parts import digest
from masthead.briefing.parts.head import head
from masthead.briefing.telling.alone import depends
from masthead.briefing.telling.prose import is_speech, stands_alone
from masthead.document.plain import plain, plain_blocks
from masthead.errors import MastheadError
from masthead.language.labels import Labels

ROOT = Path(__file__).parents[1]
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))
CORPUS = ROOT.parent / "shared" / "corpus" / "files"
_LARGEST = 60_000
"""Bytes of a source of the corpus that is read here: the rest is for the bench."""

RELEASE = """# Office opens school for 200 children in Vienna

VIENNA, 3 June 2025 – The Office for Schools opened a school for 200 children in the north of Vienna on Monday.

The school replaces two older houses that had been closed in 2019. It has a library and a garden. They are open to all.

Ministers of three countries agreed on a common plan for rural schools at the opening. This plan is the first of its kind.

Two further schools will open in Graz and Linz by the end of 2026. However, nobody knows where.

The building was funded by the Ministry of Education with a grant of 4.2 million euros. We are proud of it.

About 35% of all pupils in the district live more than five kilometres from the next school, a survey by the city found in 2024.

"I am glad that 90% of the parents came," said Ada Person, director of the Office for Schools.

Visit our site to download the plan of all 300 rooms. The teacher Max Doe, 38, was arrested 5 years ago.

ENDS
"""


def recognised(text: str, format: str = "md") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=format))[0]


def lines(release: Release) -> list[tuple[str, str]]:
    used = head(release, lambda _: None, digest=True).used
    return [(choice.evidence.rule.removeprefix("glance."), choice.text) for choice in digest.choices(digest.lines(release, used), ())]


def tiles(release: Release) -> dict[str, str]:
    found = digest.figures(release, {}, Labels())
    return {item.value: plain(item.clause) for item in found.items} if found else {}


def squeezed(text: str) -> str:
    return " ".join(text.split())


# ── the law ──────────────────────────────────────────────────────────────────────────────────────────


def everything(release: Release) -> Iterator[str]:
    """All that the digest of a release repeats."""
    for one in masthead.compose(release, brand="civic", profile="briefing").sections:
        match one:
            case Glance(_, items):
                yield from (plain(item.content) for item in items)
            case KeyFigures(_, items):
                for item in items:
                    assert item.value in plain(item.clause)
                    yield from (item.value, plain(item.clause))
            case Quotes(_, items):
                for item in items:
                    yield from (plain(item.content), item.speaker, item.role)
            case WhosWho(_, _, items):
                for item in items:
                    yield from (item.name, item.role)
            case _:
                pass


def invented(release: Release) -> list[str]:
    """What of a digest does not stand in its source, word after word. A cut, which shows, parts two stretches that follow each other."""
    said = " ".join((squeezed(plain_blocks(release.document.blocks)), *(contact.text for contact in release.contacts)))
    wrong = []
    for told in everything(release):
        at = 0
        for part in (squeezed(part) for part in told.split("[…]")):
            at = said.find(part, at)
            if at < 0:
                wrong.append(told)
                break
    return wrong


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_digest_of_a_seed_invents_nothing(path: Path) -> None:
    for release in masthead.recognise(masthead.read(path)):
        assert invented(release) == []


def test_a_digest_of_a_made_release_invents_nothing() -> None:
    assert invented(recognised(RELEASE)) == []


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real inputs is not here")
def test_no_digest_of_the_corpus_invents_anything() -> None:
    wrong = {}
    for path in sorted(CORPUS.iterdir()):
        if path.stat().st_size > _LARGEST:
            continue
        try:
            releases = masthead.recognise(masthead.read(path))
        except MastheadError:
            continue
        found = [told for release in releases[:3] for told in invented(release)]
        wrong.update({path.name: found} if found else {})
    assert wrong == {}


# ── at a glance ──────────────────────────────────────────────────────────────────────────────────────


def test_news_come_first_then_result_next_step_funder_and_context() -> None:
    told = lines(recognised(RELEASE))
    assert [rule for rule, _ in told] == ["result", "next-step", "funder", "context"]
    assert [text.split()[0] for _, text in told] == ["About", "Two", "The", "The"] and "replaces" in told[3][1]


def test_each_choice_says_by_which_rule_and_how_surely() -> None:
    release = recognised(RELEASE)
    for choice in digest.choices(digest.lines(release, frozenset()), digest.numbers(release)):
        assert choice.evidence.rule.startswith(("glance.", "figure.")) and 0.5 <= choice.evidence.confidence <= 0.95
        assert choice.evidence.block >= 0 and 0 <= choice.evidence.start < choice.evidence.end


def test_nothing_stands_there_that_leans_on_another_sentence_or_speaks_for_its_writer() -> None:
    found = [text for _, text in lines(recognised(RELEASE))]
    told = " ".join(found)
    assert not [word for word in ("This plan", "They are", "We are", "Visit", "I am glad") if word in told]
    # "However" stands only behind what it limits, which never stands without it.
    limited = [text for text in found if "However" in text or "Two further" in text]
    assert limited == ["Two further schools will open in Graz and Linz by the end of 2026. However, nobody knows where."]


def test_lines_of_the_author_come_before_ours() -> None:
    text = "---\nat_a_glance:\n  - A line of my own.\n---\n" + RELEASE
    assert [text for _, text in lines(recognised(text))] == ["A line of my own."]


def test_a_sentence_that_is_too_long_is_cut_where_it_keeps_its_sense() -> None:
    news = "Builders from nine villages of the region put up the walls, the roof and the windows of the house within a single spring, as their own gift"
    tail = ", which stands beside the river on a ground that had been used as a market for a hundred years by people from all over the country, in summer and in winter, on the Mondays and the Fridays of each month"
    kept = lines(recognised(RELEASE.replace("The school replaces two older houses that had been closed in 2019.", f"{news}{tail}.")))
    assert [text for _, text in kept if text.endswith("[…]")] == [f"{news} […]"]
    for hedged in (", and is not open yet", ", if the city agrees", ", together with the city", ", as the mayor said"):
        text = RELEASE.replace("The school replaces two older houses that had been closed in 2019.", f"{news}{tail}{hedged}.")
        assert not [text for _, text in lines(recognised(text)) if "[…]" in text]
    sold = f"{news}{tail}.".replace(", which", ", to the village of Graz that")
    assert not [
        text
        for _, text in lines(recognised(RELEASE.replace("The school replaces two older houses that had been closed in 2019.", sold)))
        if "[…]" in text
    ]


def test_what_the_title_says_is_not_said_again() -> None:
    text = RELEASE.replace("The school replaces", "The Office opened the school for 200 children in Vienna. The school replaces")
    assert not [text for _, text in lines(recognised(text)) if text.startswith("The Office opened the school")]


def test_one_remark_is_no_summary() -> None:
    text = (
        "# Office opens school in Vienna\n\nVIENNA, 3 June 2025 – The Office for Schools opened a school in the north of Vienna on Monday.\n\n"
        "It is big. Trees of many kinds stand in the gardens beside the river.\n\nIt is old.\n\nIt is open.\n\nENDS\n"
    )
    assert lines(recognised(text)) == []


@pytest.mark.parametrize(
    ("language", "sentence", "leaning"),
    [
        ("en", "In 2023, she was given the prize.", True),
        ("en", "Ada Person said that she will open the school.", False),
        ("en", "This week, the Office opened a school.", False),
        ("en", "The results of these surveys are known.", True),
        ("en", "The Office also opened a school.", True),
        ("en", "The US sent aid to the WHO.", False),
        ("en", "The school opened in Vienna; it has a garden.", False),
        ("fr", "Cette école accueille 200 enfants.", True),
        ("fr", "L’Office a ouvert cette semaine une école à Vienne.", False),
        ("fr", "Par ailleurs, l’Office a ouvert une école.", True),
        ("fr", "Nous avons ouvert une école à Vienne.", True),
        ("fr", "La Ville finance l’école, mais aussi le jardin.", False),
        ("es", "Dicha escuela acoge a 200 niños.", True),
        ("es", "Celebramos la apertura de la escuela en Viena.", True),
        ("es", "La Oficina abrió este lunes una escuela en Viena.", False),
        ("es", "Sin embargo, la Oficina abrió una escuela.", True),
        ("de", "Das ist ein großer Erfolg für die Stadt.", True),
        ("de", "Das Amt hat am Montag eine Schule eröffnet.", False),
        ("de", "Dies betrifft alle Schulen der Stadt.", True),
        ("de", "Die Stadt zahlt nicht nur die Schule, sondern auch den Garten.", False),
        ("ru", "Кроме того, ведомство открыло школу в Вене.", True),
        ("ru", "Ведомство открыло школу в этом году.", False),
        ("ru", "Мы открыли школу в Вене.", True),
        ("ru", "Ведомство открыло школу, а также детский сад.", False),
        ("ar", "وهذا المشروع هو الأول من نوعه.", True),
        ("ar", "افتتحت الوزارة هذا العام مدرسة في فيينا.", False),
        ("ar", "وأضاف أن المدرسة مفتوحة للجميع.", True),
        ("zh", "此外，该局还开设了两所学校。", True),
        ("zh", "教育局星期一在维也纳开设了一所学校。", False),
        ("zh", "我们开设了一所学校。", True),
        ("pt", "Além disso, o Gabinete abriu uma escola.", True),
        ("pt", "O Gabinete abriu nesta semana uma escola em Viena.", False),
        ("pt", "Gravada em São Paulo, já está disponível.", True),
        ("it", "Questa scuola accoglie 200 bambini.", True),
        ("it", "L’Ufficio ha aperto quest’anno una scuola a Vienna.", False),
        ("nl", "Daarnaast opende het Bureau een school.", True),
        ("pl", "Ponadto Urząd otworzył szkołę.", True),
        ("uk", "Ця школа приймає 200 дітей.", True),
        ("tr", "Bu okul 200 çocuğa açıktır.", True),
        ("ja", "この学校には二百人の児童が通う。", True),
    ],
)
def test_what_can_be_understood_alone_is_told_in_each_language(language: str, sentence: str, leaning: bool) -> None:
    assert depends(sentence, language) is leaning


def test_this_points_at_nothing_unknown_where_the_title_names_it() -> None:
    assert depends("This questionnaire was sent to all candidates.", "en")
    assert not depends("The Office sent this questionnaire to all candidates.", "en", frozenset({"questi"}))


@pytest.mark.parametrize(
    "sentence",
    [
        "Have you seen it?",
        "Join us!",
        "“We are glad.”",
        "Visit the school on Monday.",
        "The post Office opens school appeared first on News.",
        "More on .",
    ],
)
def test_questions_calls_and_lines_of_a_site_tell_nothing(sentence: str) -> None:
    assert not stands_alone(sentence, "en", told=True)


def test_what_is_said_between_dashes_is_not_told_as_a_fact() -> None:
    assert is_speech("– Szkoła jest otwarta. To sukces – powiedział minister.", "pl")
    assert is_speech("Szkoła jest otwarta. To sukces – powiedział minister.", "pl")
    assert not is_speech("Szkoła – największa w mieście – jest otwarta.", "pl")
    assert not is_speech("Norval, 8. lipnja 2026. – Grad Norval otvara pristanište. Radovi su trajali 14 mjeseci.", "hr")
    assert not is_speech("Норвал, 08.06.2026. – Општина отвара пристаниште. Радови су трајали 14 месеци.", "sr")
    assert is_speech("Otvorili smo 2026. – Uspjeh je to svih nas, rekla je gradonačelnica.", "hr")
    assert not is_speech("Barley comes from Idaho — states that are dry.", "en")


# ── key figures ──────────────────────────────────────────────────────────────────────────────────────


def test_a_figure_has_the_whole_sentence_under_it() -> None:
    shown = tiles(recognised(RELEASE))
    assert shown["35%"] == (
        "About 35% of all pupils in the district live more than five kilometres from the next school, a survey by the city found in 2024"
    )
    assert shown["4.2 million euros"] == "The building was funded by the Ministry of Education with a grant of 4.2 million euros"


def test_what_somebody_says_and_what_lasts_is_no_figure() -> None:
    shown = tiles(recognised(RELEASE))
    assert not {"90%", "5 years", "300", "2019", "38"} & set(shown) and len(shown) <= 4


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("en", "The Office reached 4,200 people in Kenya in 2024.", "4,200"),
        ("en", "The work lasted 18 months and was done by hand.", ""),
        ("en", "The tool is 100% free for everybody who works at a school.", ""),
        ("en", "Aurora 20 was the greatest exercise in the north of the country.", ""),
        ("en", "These grants of 4.2 million euros went to schools in the north.", ""),
        ("en", "Schools in Graz and Linz got 15,000 and 20,000 euros, respectively.", ""),
        ("fr", "Le Fonds a versé 12 millions d’euros à 300 écoles en 2024.", "12 millions d’euros"),
        ("fr", "Le chantier a duré 18 mois dans le nord de la ville.", ""),
        ("es", "La Oficina entregó 12 millones de euros a las escuelas en 2024.", "12 millones de euros"),
        ("de", "Das Amt zahlte 2024 den Schulen 12 Millionen Euro für neue Gebäude.", "12 Millionen Euro"),
        ("ru", "Фонд выделил школам 12 миллионов евро в 2024 году.", "12 миллионов евро"),
        ("ar", "وقدم الصندوق 1.3 مليون يورو إلى المدارس في فيينا.", "1.3 مليون يورو"),
        ("hi", "कोष ने राज्य के स्कूलों को नए भवनों के लिए 25 करोड़ रुपये दिए।", "25 करोड़ रुपये"),
        ("bn", "তহবিল জেলার বিদ্যালয়গুলোকে নতুন ভবনের জন্য ৪২ কোটি টাকা দিয়েছে।", "৪২ কোটি টাকা"),
        ("zh", "教育局去年向三百所学校提供了50万欧元的资金，用于新校舍建设。", "50万欧元"),
        ("en", "Little Oak Foods is recalling all packets of its rice of 125 g that were sold in the north of the country.", ""),
    ],
)
def test_only_numbers_that_tell_become_tiles(language: str, sentence: str, value: str) -> None:
    text = f"# T\n\n{sentence}\n"
    release = replace(recognised(text), language=language)
    block = next(piece.index for piece in release.pieces if piece.role == "body")
    run = Run(sentence, ((0, block, 0),))
    release = replace(release, figures=figures([run], pack(language), language))
    shown = tiles(release)
    assert list(shown) == ([value] if value else []) and not "".join(shown.values()).endswith((".", "।"))


# ── who's who ────────────────────────────────────────────────────────────────────────────────────────


def test_who_is_not_sure_to_hold_an_office_is_left_out() -> None:
    release = recognised(RELEASE)
    people = [
        Person(name, role, address, Evidence("person.test", sure, 1))
        for name, role, address, sure in [
            ("Ada Person", "director", "Ada Person", 0.9),
            ("Bo Doubt", "director", "Bo Doubt", 0.7),
            ("Cy Silent", "", "Cy Silent", 0.95),
            ("Yoshi Suga", "Prime Minister", "Minister Yoshi Suga", 0.9),
            ("Personowa", "directora", "Personowa", 0.9),
        ]
    ]
    who = digest.people(replace(release, people=tuple(people)), {}, Labels())
    assert who is not None
    assert [(one.name, one.role) for one in who.items] == [
        ("Ada Person", "director"),
        ("Yoshi Suga", "Prime Minister"),
        ("Personowa", "directora"),
    ]


def test_the_same_person_in_another_case_is_listed_once() -> None:
    people = (
        Person("Czaputowicz", "Minister", "Czaputowicz", Evidence("person.test", 0.9, 1)),
        Person("Jacka Czaputowicza", "Ministra", "Jacka Czaputowicza", Evidence("person.test", 0.9, 2)),
    )
    who = digest.people(replace(recognised(RELEASE), people=people), {}, Labels())
    assert who is not None and [one.name for one in who.items] == ["Czaputowicz"]


@pytest.mark.parametrize(
    ("language", "name", "role", "listed"),
    [
        ("ru", "Петром Ивановым (Pyotr Ivanov)", "программистом компании", False),
        ("ru", "Анной Петровой", "главным врачом больницы", False),
        ("uk", "Олегом Шевченком", "технічним директором", False),
        ("ru", "Сергей Толстой", "ведущий инженер", True),
        ("ru", "Артём Ким", "директор", True),
        ("ru", "Ким", "директором", True),
        ("bg", "Петром Ивановым", "програмистом", True),
    ],
)
def test_by_whom_a_thing_was_done_is_no_name_for_a_table(language: str, name: str, role: str, listed: bool) -> None:
    release = replace(recognised(RELEASE), language=language, people=(Person(name, role, name, Evidence("person.test", 0.9, 1)),))
    assert (digest.people(release, {}, Labels()) is not None) is listed


def test_whose_arrest_is_told_is_not_listed() -> None:
    who = digest.people(recognised(RELEASE), {}, Labels())
    assert who is not None and [one.name for one in who.items] == ["Ada Person"]


def test_a_place_behind_an_office_is_nobody() -> None:
    text = "# Feast in the city\n\nThe Chief Minister Sindh, Murad Ali Shah, came to the feast in the city on Monday.\n"
    found = replace(recognised(text), people=(Person("Sindh", "Chief Minister", "Sindh", Evidence("person.test", 0.9, 1)),))
    assert digest.people(found, {}, Labels()) is None


# ── the standfirst ───────────────────────────────────────────────────────────────────────────────────


def standfirst(text: str) -> str:
    return plain(head(recognised(text), lambda _: None, digest=True).standfirst)


def test_the_first_sentence_of_the_text_stands_under_the_title() -> None:
    assert standfirst(RELEASE) == "The Office for Schools opened a school for 200 children in the north of Vienna on Monday."


def test_a_question_or_speech_between_dashes_is_no_standfirst() -> None:
    lead = "The Office for Schools opened a school for 200 children in the north of Vienna on Monday."
    asked = RELEASE.replace(lead, f"Have you ever seen a school that has a garden with trees in it?\n\n{lead}")
    assert standfirst(asked) == lead
