"""Issuers by language: houses that Romance languages write small, and nouns of houses at all places where an issuer stands."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

TEXTS = {
    "fr": (
        "Communiqué de presse",
        "De nouveaux quais ouvrent",
        "{} annonce de nouveaux quais, qui servent à tous.",
        "Les travaux ont duré trois ans.",
    ),
    "es": ("Nota de prensa", "Nuevos muelles abren", "{} ha anunciado nuevos muelles, que sirven a todos.", "Las obras duraron tres años."),
    "pt": ("Comunicado de imprensa", "Novos cais abrem", "{} anunciou novos cais, que servem a todos.", "As obras duraram três anos."),
    "it": ("Comunicato stampa", "Nuovi moli aprono", "{} annuncia nuovi moli, che servono a tutti.", "I lavori sono durati tre anni."),
    "uk": ("Пресреліз", "Відкрилися нові причали", "{} оголосив про нові причали, які служать усім.", "Роботи тривали три роки."),
    "zh": ("新闻稿", "新码头启用", "{}今天宣布新码头启用，为所有居民服务。", "工程历时三年。"),
    "ja": ("プレスリリース", "新しい埠頭が開業", "{}は本日、新しい埠頭を開業したと発表しました。", "工事は三年かかりました。"),
    "ko": ("보도자료", "새 부두 개장", "{}는 오늘 모든 사람을 위한 새 부두를 열었다고 밝혔다.", "공사는 3년이 걸렸다."),
}
"""A genre, a headline, a lead and a sentence by language."""


@pytest.mark.parametrize(
    ("language", "subject", "name"),
    [
        ("fr", "La direction interministérielle des ports", "direction interministérielle des ports"),
        ("fr", "Le secrétariat général pour la mer", "secrétariat général pour la mer"),
        ("fr", "La délégation générale aux quais", "délégation générale aux quais"),
        ("fr", "Le haut-commissariat à la pêche", "haut-commissariat à la pêche"),
        ("fr", "L’agence régionale des ports de Norhaven", "agence régionale des ports de Norhaven"),
        ("fr", "La préfecture de Norhaven", "préfecture de Norhaven"),
        ("es", "La Subsecretaría de Pesca", "Subsecretaría de Pesca"),
        ("pt", "A Direção-Geral dos Portos", "Direção-Geral dos Portos"),
        ("it", "L’Azienda sanitaria di Norhaven", "Azienda sanitaria di Norhaven"),
        ("uk", "Офіс Генерального прокурора", "Офіс Генерального прокурора"),
    ],
)
def test_who_announces_in_the_lead(language: str, subject: str, name: str) -> None:
    genre, headline, lead, more = TEXTS[language]
    found = one(genre, f"# {headline}", lead.format(subject), more, language=language).issuer
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    "lead",
    [
        "Le conseil a voté de nouveaux quais, qui servent à tous.",
        "La commission qui a voté de nouveaux quais se réunit lundi.",
        "La direction de l’eau change avec les marées, et les quais aussi.",
    ],
)
def test_a_common_noun_that_opens_a_sentence_is_no_issuer(lead: str) -> None:
    genre, headline, _, more = TEXTS["fr"]
    assert one(genre, f"# {headline}", lead, more, language="fr").issuer is None


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("zh", "北港市港务局"),
        ("zh", "交通运输部"),
        ("zh", "北港海关"),
        ("ja", "港湾庁"),
        ("ja", "北港市"),
        ("ko", "해양수산부"),
        ("ko", "북항지방해양수산청"),
    ],
)
def test_a_row_over_the_genre_names_the_issuer(language: str, name: str) -> None:
    genre, headline, _, more = TEXTS[language]
    found = one(name, genre, f"# {headline}", more, more, language=language).issuer
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    ("language", "heading"), [("zh", "媒体联系"), ("ja", "お問い合わせ先"), ("ko", "문의처"), ("uk", "Контакти для преси")]
)
def test_a_heading_of_contacts_names_nobody(language: str, heading: str) -> None:
    genre, headline, _, more = TEXTS[language]
    assert one(genre, f"# {headline}", more, more, heading, "press@norhaven.example", language=language).issuer is None


@pytest.mark.parametrize(
    ("language", "organ"),
    [
        ("fr", "Le conseil d’administration"),
        ("fr", "L’assemblée générale des actionnaires"),
        ("es", "La junta general de accionistas"),
        ("it", "Il consiglio di amministrazione"),
        ("pt", "O conselho de administração"),
    ],
)
def test_what_every_house_has_is_no_issuer(language: str, organ: str) -> None:
    genre, headline, lead, more = TEXTS[language]
    assert one(genre, f"# {headline}", lead.format(organ), more, language=language).issuer is None


@pytest.mark.parametrize(
    ("subject", "name"), [("L’association Mer et Vie", "association Mer et Vie"), ("L’instant Quai", "L’instant Quai")]
)
def test_an_article_is_cut_off_only_before_a_noun_of_houses(subject: str, name: str) -> None:
    genre, headline, lead, more = TEXTS["fr"]
    found = one(genre, f"# {headline}", lead.format(subject), more, f"{subject} est une école de voile.", language="fr").issuer
    assert found is not None
    assert found.text == name


def test_arabic_boilerplate_names_a_house_whole() -> None:
    text = "تفتتح غدا أرصفة جديدة تخدم الجميع في شمال البلاد."
    more = "استمرت الأعمال ثلاث سنوات وشغلت كثيرا من الناس."
    found = one("بيان صحفي", "# افتتاح أرصفة جديدة", text, more, "## عن الهيئة العامة للموانئ", more, language="ar").issuer
    assert found is not None
    assert found.text == "الهيئة العامة للموانئ"


@pytest.mark.parametrize(
    ("language", "headline", "name"),
    [
        ("de", "Landesamt für Häfen öffnet neue Piere", "Landesamt für Häfen"),
        ("pt", "Prefeitura de Norhaven abre novos cais", "Prefeitura de Norhaven"),
        ("uk", "Кабінет Міністрів відкриває причали", "Кабінет Міністрів"),
        ("zh", "北港市卫生健康委员会启用新码头", "北港市卫生健康委员会"),
    ],
)
def test_a_headline_that_begins_with_a_house_is_none(language: str, headline: str, name: str) -> None:
    more = TEXTS[language][3] if language in TEXTS else "Die Arbeiten dauerten drei Jahre."
    found = one("2024", f"# {headline}", more, more, language=language).issuer
    assert found is None or found.text == name


@pytest.mark.parametrize(
    ("language", "lead", "name"),
    [
        ("uk", "Офіс Генерального прокурора (ОГП) оголосив про нові причали, які служать усім.", "Офіс Генерального прокурора"),
        ("it", "L’Assessorato ai Trasporti (AT) annuncia nuovi moli, che servono a tutti.", "Assessorato ai Trasporti"),
        ("fr", "La direction interministérielle des ports (DIP) annonce de nouveaux quais.", "direction interministérielle des ports"),
    ],
)
def test_letters_in_brackets_end_a_name(language: str, lead: str, name: str) -> None:
    genre, headline, _, more = TEXTS[language]
    found = one(genre, f"# {headline}", lead, more, language=language).issuer
    assert found is not None
    assert found.text == name
