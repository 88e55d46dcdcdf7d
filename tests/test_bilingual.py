"""A release in two languages: each part stands under labels of its own, what is told first is told in the main one, and --lang says otherwise."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
from judges import conforms
from msgspec.structs import asdict, replace

import masthead
from masthead.brand.load import load
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Glance, KeyFigures, Text
from masthead.document.plain import plain
from masthead.language.labels import SETTINGS, Labels, labels
from masthead.notices import Notice, Replaced, message
from masthead.verify.judges.standards import EpubCheck, Judge, OpenXml, VeraPdf

FRENCH = """COMMUNIQUÉ DE PRESSE

La Ville de Namur ouvre son nouveau centre de tri des déchets

Namur, le 7 juin 2024 – La Ville de Namur a inauguré aujourd’hui un nouveau centre de tri qui traitera chaque année 45 000 tonnes de déchets \
ménagers. Le centre emploiera 60 personnes et fonctionnera entièrement à l’énergie solaire.

Le chantier a duré deux ans et a coûté 12 millions d’euros, dont la moitié a été financée par la Région wallonne. Les habitants pourront \
visiter les installations dès le mois de septembre, et les écoles pourront réserver des visites guidées pour leurs élèves.
"""
ENGLISH = """The City of Namur opened a new sorting centre today that will handle 45,000 tonnes of household waste every year. The centre will employ \
60 people and will run entirely on solar power.

The works took two years and cost 12 million euros, half of which was paid for by the Walloon Region. Residents will be able to visit the site \
from September onwards, and schools may book guided tours for their pupils.
"""
FRENCH_CONTACT = """Contact presse

Pour toute question des journalistes, veuillez vous adresser au service de presse de la Ville : Jean Petit, tél. +32 81 24 60 00, presse@namur.example
"""
ENGLISH_ABOUT = """About the City of Namur

The City of Namur is the capital of Wallonia and has more than one hundred thousand inhabitants. It is responsible for the collection of waste in \
all of its districts and for the upkeep of its streets.
"""
ARABIC = """بيان صحفي

المنظمة تفتتح مركزا جديدا لتدريب المعلمين في عمّان

عمّان، 7 حزيران/يونيو 2024 – افتتحت المنظمة اليوم مركزا جديدا لتدريب المعلمين في العاصمة الأردنية عمّان، وسيستقبل المركز 1200 معلم ومعلمة كل عام من \
جميع محافظات المملكة.

ويضم المركز عشر قاعات للتدريب ومكتبة رقمية، وقد بلغت تكلفة إنشائه ثلاثة ملايين دولار أمريكي بتمويل من وزارة التربية والتعليم وعدد من الشركاء الدوليين.

Notes to editors

The centre was built with the support of the ministry of education and of several international partners. It will be open to the press on the \
first Monday of every month, and photographs of the opening are available on request.

Reporters who wish to visit the centre should write to the press office at least three days in advance, and should bring a valid press card with them.
"""
ICELANDIC = """FRÉTTATILKYNNING

Ríkisstjórnin opnar nýja heilsugæslustöð á Akureyri

Akureyri, 7. júní 2024 – Ríkisstjórnin hefur opnað nýja heilsugæslustöð á Akureyri sem á að þjóna meira en tíu þúsund manns á hverju ári. Stöðin \
var byggð í samstarfi við bæinn og aðra aðila.

Heilbrigðisráðherra sagði að stöðin myndi hjálpa mörgum íbúum að fá góða þjónustu nálægt heimilum sínum og að ríkisstjórnin muni halda áfram að \
byggja fleiri stöðvar um allt land.
"""


def composed(text: str, brand: Brand | str = "civic", notices: list[Notice] | None = None) -> Briefing:
    said: list[Notice] = [] if notices is None else notices
    document = masthead.read(text.encode(), format="txt", note=said.append)
    return masthead.compose(masthead.recognise(document, note=said.append), brand=brand, note=said.append)


def parts(briefing: Briefing) -> list[tuple[str, str, str]]:
    return [(part.kind, part.label, part.language) for part in briefing.sections if isinstance(part, Text)]


def first_told(briefing: Briefing) -> str:
    """What stands before the text."""
    glance = [plain(item.content) for part in briefing.sections if isinstance(part, Glance) for item in part.items]
    figures = [f"{item.value} {plain(item.clause)}" for part in briefing.sections if isinstance(part, KeyFigures) for item in part.items]
    return "\n".join((*glance, *figures))


def test_a_text_and_its_translation_stand_under_a_label_each() -> None:
    briefing = composed("\n".join((FRENCH, ENGLISH, ENGLISH_ABOUT, FRENCH_CONTACT)))
    assert briefing.language == "fr" and briefing.labels == labels("fr") and briefing.language_name == "Français, English"
    assert parts(briefing) == [
        ("full", "Texte intégral", ""),
        ("full", "Full text", "en"),
        ("boilerplate", "About the City of Namur", "en"),
        ("contact", "Contact presse", ""),
    ]
    told = first_told(briefing)
    assert "45 000 tonnes" in told and "45,000" not in told, "nothing is told twice"
    numbers = [entry.number for part in briefing.sections if isinstance(part, Text) and part.kind == "full" for entry in part.entries]
    assert numbers == list(range(1, len(numbers) + 1)), "paragraphs are counted through"


def test_notes_in_english_below_an_arabic_text_are_english_with_their_label() -> None:
    briefing = composed(ARABIC)
    assert briefing.language == "ar"
    assert parts(briefing) == [("full", "النص الكامل", ""), ("notes", "Notes to editors", "en")]
    notes = next(part for part in briefing.sections if isinstance(part, Text) and part.kind == "notes")
    assert all(entry.block.language == "en" for entry in notes.entries)
    assert "The centre was built" not in first_told(briefing)


def test_a_heading_in_the_main_language_over_words_in_another_stays_in_its_own() -> None:
    about = ENGLISH_ABOUT.partition("\n\n")[2]
    briefing = composed(f"{FRENCH}\nÀ propos de la Ville de Namur\n\n{about}\n{FRENCH_CONTACT}")
    tail = [part for part in briefing.sections if isinstance(part, Text) and part.kind == "boilerplate"]
    assert [(part.label, part.language, part.entries[0].block.language) for part in tail] == [("À propos de la Ville de Namur", "", "en")]


def test_a_brand_has_labels_of_its_own_in_each_language() -> None:
    brand = replace(load("civic"), labels={"en": {"full_text": "In full"}, "fr": {"full_text": "Texte complet"}})
    assert [label for _, label, _ in parts(composed("\n".join((FRENCH, ENGLISH)), brand))][:2] == ["Texte complet", "In full"]


def test_a_quotation_in_another_language_makes_no_part_of_its_own() -> None:
    quoted = (
        "« La culture est ce qui demeure lorsque l’on a tout oublié », a écrit un jour Édouard Herriot, et la Ville s’en souvient encore."
    )
    briefing = composed(f"City opens library\n\nNAMUR, 7 June 2024 – {ENGLISH}\n{quoted}\n\n{ENGLISH.replace('sorting', 'second')}")
    assert [label for _, label, _ in parts(briefing)] == ["Full text"]


def test_languages_that_take_turns_are_one_text() -> None:
    french, english = (text.strip().split("\n\n") for text in (FRENCH, ENGLISH))
    turns = "\n\n".join((*french[:3], english[0], french[3], english[1]))
    assert [(kind, label) for kind, label, _ in parts(composed(turns))] == [("full", "Texte intégral")]


def test_two_releases_of_one_source_are_labelled_in_their_own_languages() -> None:
    english = f"PRESS RELEASE\n\nCity opens new sorting centre\n\nNAMUR, 7 June 2024 – {ENGLISH}\n###\n\n"
    briefing = composed(f"{english}{FRENCH}\n\nJean Petit, service de presse de la Ville, presse@namur.example\n\n###\n")
    assert briefing.language == "en"
    second = [part for part in parts(briefing) if part[2] == "fr"]
    assert second and second[0] == ("full", "La Ville de Namur ouvre son nouveau centre de tri des déchets", "fr")
    assert all(language in ("", "fr") for _, _, language in parts(briefing))


def test_who_states_the_language_is_believed(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text("\n".join((FRENCH, ENGLISH, ENGLISH_ABOUT)), encoding="utf-8")
    for language, label in (("fr", "Texte intégral"), ("en", "Full text")):
        masthead.convert(tmp_path / "release.txt", tmp_path / language, to=("txt",), language=language)
        (written,) = (tmp_path / language).glob("*.txt")
        assert label.casefold() in written.read_text(encoding="utf-8").casefold()


def test_a_language_without_labels_is_named_once_and_labelled_in_english() -> None:
    notices: list[Notice] = []
    briefing = composed(ICELANDIC, notices=notices)
    assert briefing.language == "is" and briefing.labels == labels("en") and briefing.language_name == ""
    told = [notice for notice in notices if isinstance(notice, Replaced)]
    assert [message(notice) for notice in told] == ["put English labels for those in Icelandic (is): there are none in this language"]


def test_what_a_brand_says_itself_in_a_language_is_not_missing() -> None:
    own = {field: f"{text}!" for field, text in asdict(Labels()).items() if isinstance(text, str) and field not in SETTINGS}
    notices: list[Notice] = []
    briefing = composed(ICELANDIC, replace(load("civic"), labels={"is": own}), notices)
    assert briefing.labels.full_text == "Full text!"
    assert [notice.what for notice in notices if isinstance(notice, Replaced)] == ["those in Icelandic (is) (releases_counted)"]
    notices.clear()
    composed(ICELANDIC, replace(load("civic"), labels={"is": {"full_text": "Allur textinn"}}), notices)
    assert [notice.what for notice in notices if isinstance(notice, Replaced)] == [
        "those in Icelandic (is) (language, briefing, report, press_release, digest …)"
    ]


def test_arabic_digits_of_a_brand_stand_in_our_own_numbers_alone() -> None:
    briefing = composed(ARABIC, replace(load("civic"), digits={"ar": "arab"}))
    assert briefing.date == "٧ حزيران/يونيو ٢٠٢٤"
    references = [item.reference.text for part in briefing.sections if isinstance(part, Glance) for item in part.items if item.reference]
    assert references and all(re.search("[٠-٩]", text) and not re.search("[0-9]", text) for text in references)
    assert "1200" in first_told(briefing), "the source's own"


def test_a_heading_above_a_part_in_another_language_is_known_by_the_words_of_the_main_one() -> None:
    about = ENGLISH_ABOUT.partition("\n\n")[2]
    release = masthead.recognise(masthead.read(f"{FRENCH}\n## À propos de la Ville\n\n{about}".encode(), format="md"))
    assert [part.kind for part in masthead.compose(release, brand="civic").sections if isinstance(part, Text)] == ["full", "boilerplate"]


@pytest.mark.parametrize(
    ("judge", "suffix"), [(VeraPdf(), "pdf"), (EpubCheck(), "epub"), (OpenXml(), "docx")], ids=lambda value: getattr(value, "name", value)
)
def test_the_judges_are_content_with_two_languages(judge: Judge, suffix: str, tmp_path: Path) -> None:
    texts = {"french": "\n".join((FRENCH, ENGLISH, ENGLISH_ABOUT, FRENCH_CONTACT)), "arabic": ARABIC, "icelandic": ICELANDIC}
    conforms(judge, {f"{name}.{suffix}": masthead.write(composed(text), suffix, brand="civic") for name, text in texts.items()}, tmp_path)


def test_each_part_is_tagged_with_its_language_in_every_format() -> None:
    briefing = composed("\n".join((FRENCH, ENGLISH)))
    page = masthead.write(briefing, "html", brand="civic").decode()
    assert re.search(r'<section class="full" lang="en"', page) and '<html lang="fr"' in page
    with zipfile.ZipFile(io.BytesIO(masthead.write(briefing, "docx", brand="civic"))) as word:
        body = word.read("word/document.xml").decode()
    label = next(paragraph for paragraph in body.split("<w:p>") if ">Full text<" in paragraph)
    assert '<w:lang w:val="en"' in label
    with pikepdf.open(io.BytesIO(masthead.write(briefing, "pdf", brand="civic"))) as file:
        spoken = {str(object.Lang) for object in file.objects if isinstance(object, pikepdf.Dictionary) and "/Lang" in object}
    assert spoken == {"fr", "en"}


POINTS = [
    "The plant runs on solar power alone",
    "Sixty people will work there from September",
    "Half of its cost was paid for by the region",
]


def points(folder: Path, text: str) -> str:
    source = folder / "points.html"
    listed = "".join(f"<li>{point}</li>" for point in POINTS)
    source.write_text(text.format(points=f"<ul lang=en>{listed}</ul>"))
    masthead.convert(source, folder / "out", to=["html"], profile="briefing", verify=True)
    return (folder / "out" / "points.html").read_text()


def test_points_under_the_title_that_are_in_another_language_are_in_the_text(tmp_path: Path) -> None:
    _, title, *rest = FRENCH.split("\n\n")
    told = "".join(f"<p>{paragraph}</p>" for paragraph in rest)
    page = points(tmp_path, f"<html lang=fr><body><h1>{title}</h1>{{points}}{told}<p lang=en>{ENGLISH}</p></body></html>")
    _, _, text = page.partition(">Texte intégral<")
    assert all(point in text for point in POINTS)


def test_points_of_what_is_no_news_are_in_its_text(tmp_path: Path) -> None:
    told = "NORHAVEN, 1 April 2024 – The town opened a plant today that sorts its rain by colour, said its mayor Jane Roe, and sells it by the litre."
    page = points(
        tmp_path,
        f"<html lang=en><body><h1>Norhaven sorts its rain</h1>{{points}}<p>{told}</p><p>This press release is an April Fools’ joke.</p></body></html>",
    )
    assert all(point in page for point in POINTS)
