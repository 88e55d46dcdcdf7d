"""Whose release it is, where addresses, arms, desks, typists and carriers stand beside the house's name."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

import masthead
from masthead.anatomy.issuing.issuer import _of_house
from masthead.anatomy.issuing.stately import over
from masthead.anatomy.model import Evidence, Found, Release
from masthead.anatomy.pack import pack

HEADLINE = "Second crane for the harbour runs on current from land"
LEAD = "A second crane was put to work this summer. It lifts forty tonnes and runs on current."
MORE = "Work on the quay began in March. Ships were loaded by hand until now, which took the crews the better part of a day."


def name(found: Release) -> str:
    return found.issuer.text if found.issuer is not None else ""


def page(body: str, title: str = HEADLINE) -> str:
    text = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return name(masthead.recognise(masthead.read(text.encode(), format="html"))[0])


def test_a_house_of_one_word_is_spelt_small_in_its_addresses() -> None:
    text = f"<h1>{HEADLINE}</h1><p>{LEAD}</p><p>{MORE} All of it stands on harbourtrust.example/cranes.</p><p>Press: Ada Lund, ada@harbourtrust.example</p>"
    assert page(text, f"{HEADLINE} | Harbourtrust") == "Harbourtrust"


def test_a_common_noun_is_no_house_whatever_its_capital() -> None:
    text = f"<h1>{HEADLINE}</h1><p>{LEAD}</p><p>{MORE} The crane is new. No crane is stronger.</p>"
    assert page(text, f"{HEADLINE} | Crane") != "Crane"


@pytest.mark.parametrize("arms", ["State Emblem of Norhaven", "Coat of Arms of Norhaven", "Flag of Norhaven"])
def test_the_arms_of_a_state_are_no_house(arms: str) -> None:
    top = f'<div><img src="images/emblem.png" alt="{arms}"></div><div>Ministry of Harbours</div>'
    assert page(f"{top}<h2>{HEADLINE}</h2><p>{LEAD}</p><p>{MORE}</p><p>{LEAD}</p>") == "Ministry of Harbours"


def test_a_logo_that_names_a_house_is_one_still() -> None:
    top = '<div><img src="images/logo.png" alt="Logo of the Harbour Council"></div>'
    assert page(f"{top}<h2>{HEADLINE}</h2><p>The Harbour Council says: {LEAD}</p><p>{MORE}</p>") == "Harbour Council"


def test_typists_are_no_desk() -> None:
    row = "DIRECCIÓN DE COMUNICACIÓN SOCIAL"
    found = one(
        HEADLINE, f"La Secretaría Nacional de Puertos puso en marcha una segunda grúa. {LEAD}", MORE, f"{row}\nLM/AB", language="es"
    )
    assert name(found) == "Secretaría Nacional de Puertos"


# ── desks and genres beside the name ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "text", "house"),
    [
        ("ja", "北浜大学 総務部広報課", "北浜大学"),
        ("zh", "北滨市水务集团　新闻中心", "北滨市水务集团"),
        ("ko", "북항공사 홍보실", "북항공사"),
        ("fr", "Norhaven en Selle • Communiqué de presse", "Norhaven en Selle"),
        ("en", "Harbour Trust · Press release", "Harbour Trust"),
        ("en", "Harbour Trust – Norhaven", "Harbour Trust – Norhaven"),
        ("ja", "北浜大学 理学部", "北浜大学 理学部"),
    ],
)
def test_the_desk_or_the_genre_behind_a_house_is_not_its_name(language: str, text: str, house: str) -> None:
    cut = _of_house(Found(text, Evidence("issuer.weighed", 0.8, 0, 0, len(text))), pack(language))
    assert cut is not None and cut.text == house


def test_what_stands_before_a_topic_is_none_of_it() -> None:
    more = "새 크레인은 40톤을 들어 올리며 육상 전력으로 움직인다."
    for before in ("□ ", "<2026-06-05> ", "○ "):
        text = f"{before}북항만공사(사장 김가람)는 두 번째 크레인을 이번 여름 가동한다고 밝혔다. {more}"
        assert (
            name(one("북항에 두 번째 크레인 가동", text, more, f"{more} 북항만공사는 부두 공사를 마쳤다.", language="ko")) == "북항만공사"
        )


def test_the_state_over_an_authority_in_hebrew() -> None:
    assert over("מדינת ישראל", "הרשות לפיקוח על הנמלים", pack("he")) and over("מדינת ישראל", "משרד הנמלים", pack("he"))
    assert not over("נמל הצפון", "משרד הנמלים", pack("he"))


# ── carriers ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("creator", "provider", "house"),
    [
        ("Puertocem Cementos, S.A.", "Norteservicio Notas", "Puertocem Cementos, S.A."),
        ("Ada Lund", "Harbour Trust", "Harbour Trust"),
        ("Quay GmbH", "Hafenbau AG", "Hafenbau AG"),
    ],
)
def test_a_company_that_writes_is_not_who_carries_its_text(creator: str, provider: str, house: str) -> None:
    item = (
        '<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" standard="NewsML-G2" standardversion="2.18" conformance="power" xml:lang="en">'
        f'<itemMeta><itemClass qcode="ninat:text"/><provider literal="{provider}"/><versionCreated>2026-06-05T08:00:00Z</versionCreated></itemMeta>'
        f"<contentMeta><creator><name>{creator}</name></creator><headline>{HEADLINE}</headline></contentMeta>"
        f'<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{LEAD}</p><p>{MORE}</p></body></html></inlineXML></contentSet></newsItem>'
    )
    assert name(masthead.recognise(masthead.read(item.encode()))[0]) == house


# ── beside the day ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "row", "house"),
    [
        ("nl", "30 mei 2026 – Bond voor Havens en Kades (BHK)", "Bond voor Havens en Kades"),
        ("en", "5 June 2026 | Harbour Federation", "Harbour Federation"),
        ("de", "5. Juni 2026 · Hafenbau Lund GmbH", "Hafenbau Lund GmbH"),
    ],
)
def test_the_house_stands_beside_the_day(language: str, row: str, house: str) -> None:
    assert name(one(HEADLINE, row, LEAD, MORE, language=language)) == house


@pytest.mark.parametrize("row", ["5 June 2026 | Jane Doe", "5 June 2026 · Reading time", "5 June 2026 – Norhaven"])
def test_what_else_stands_beside_the_day_is_no_house(row: str) -> None:
    assert name(one(HEADLINE, row, LEAD, MORE)) not in ("Jane Doe", "Reading time", "Norhaven")


def test_the_house_stands_beside_day_and_hour_in_ukrainian() -> None:
    row, house = "28 лютого 2026, 12:30 · Федерація гребного спорту Подніпров’я", "Федерація гребного спорту Подніпров’я"
    text = "Другий кран працюватиме в порту з цього літа, повідомив президент федерації. Він піднімає сорок тонн."
    more = "Роботи на причалі почалися в березні. Досі судна вантажили вручну, на що йшла більша частина дня."
    assert name(one("Другий кран у порту працює від берегової мережі", row, text, more, language="uk")) == house
