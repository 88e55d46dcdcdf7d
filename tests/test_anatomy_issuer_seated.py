"""Whose release it is where brackets behind a name say where the house sits or what it is called below, and where a Filipino verb stands before it."""

from __future__ import annotations

import pytest

import masthead


def issuer(text: str, form: str = "txt") -> str:
    found = masthead.recognise(masthead.read(text.encode(), format=form))[0].issuer
    return "" if found is None else found.text


DESK = "＜本件に関するお問い合わせ＞\n社名：メディア配信サービス株式会社\n担当：森　E-mail：press@haishin.example\nTEL：03-0000-1234"
BOATS = "市場では40隻の船が毎朝魚を売ります。開場式は一般の方も見学できます。多くの皆さまのお越しをお待ちしています。"


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        (
            "全国で魚市場を展開する、北浜水産株式会社（本社：北浜市、代表取締役社長：森一郎）は、新しい市場を5月3日に開場しました。",
            "北浜水産株式会社",
        ),
        ("北浜水産株式会社（北浜市／代表取締役社長：森一郎）は、新しい市場を5月3日に開場しました。", "北浜水産株式会社"),
        ("モリス・アンド・ベイ（米国・ノーヘイブン　以下「M&B」）はこのたび、新しい市場を5月3日に開場しました。", "モリス・アンド・ベイ"),
    ],
)
def test_a_house_with_its_seat_in_brackets_is_the_issuer_and_no_service(lead: str, found: str) -> None:
    assert issuer(f"プレスリリース\n2024年5月3日\n\n北浜に新しい魚市場が開場\n\n{lead}{BOATS}\n\n{BOATS}\n\n{DESK}\n") == found


def test_a_row_of_a_page_that_says_how_to_ask_is_no_issuer() -> None:
    head = "<div class='top'><div class='tagline'>北浜プレス</div><div>お電話でのお問い合わせ</div></div>"
    page = f"<html><head><title>北浜に魚市場｜北浜プレス</title></head><body>{head}<div class='main'><h1>北浜に新しい魚市場が開場</h1><p>{BOATS}お問い合わせはお電話で。</p><p>{BOATS}</p></div></body></html>"
    assert "お問い合わせ" not in issuer(page, "html")


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("Patuloy na pinalalakas ng Pamahalaang Lungsod ng Dagat ang serbisyo sa mga mangingisda sa baybayin.", "Pamahalaang Lungsod ng Dagat"),
        ("Inilunsad ng Kagawaran ng Pangisdaan ang bagong pantalan para sa mga mangingisda noong Lunes.", "Kagawaran ng Pangisdaan"),
        ("Nagbukas ang Unibersidad ng Baybayin ng bagong aklatan para sa lahat ng mag-aaral nito.", "Unibersidad ng Baybayin"),
    ],
)  # fmt: skip
def test_the_house_behind_a_filipino_verb(lead: str, found: str) -> None:
    text = "Ayon sa mga opisyal, makikinabang dito ang mahigit 300 pamilya na nakatira sa tabing-dagat at umaasa sa pangingisda."
    assert issuer(f"Bagong serbisyo para sa mga mangingisda\n\n{lead}\n\n{text}\n") == found


@pytest.mark.parametrize(("house", "day"), [("Comune di Nordara", "24 giugno 2026"), ("Comune di Vico Nordara", "24 giugno 2026")])
def test_the_commune_of_the_dateline_is_the_issuer_where_no_house_is(house: str, day: str) -> None:
    place = house.removeprefix("Comune di ")
    deck = f"Il {house} è fra i primi enti a provare il nuovo servizio. Il Sindaco invita i cittadini a partecipare alla prova."
    lead = f"{place}, {day} - Prosegue lo spirito nuovo del {house}. Dopo la mensa è la volta del molo, che apre a tutti in estate."
    text = f"### {place} apre il molo ai cittadini\n\n_{deck}_\n\n{lead}\n\nI servizi che il {house} proverà sono tre: mensa, carte e tributi, per tutti.\n"
    assert issuer(text, "md") == house
    assert issuer(text.replace(house, place), "md") != house
