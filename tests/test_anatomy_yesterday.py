"""The release's own day beside that of the page it stands on, and the day after one that the text calls yesterday."""

from __future__ import annotations

import pytest

import masthead

TOLD = {
    "en": ("Harbour speaks to reporters", "Yesterday, 5 January, the Harbour Network spoke to reporters in front of the town hall. It asked the council to stop the plan.", "5 January 2022"),
    "de": ("Hafen spricht mit der Presse", "Gestern, am 5. Januar, hat das Netzwerk Nordhafen vor dem Rathaus mit der Presse gesprochen. Es forderte den Rat auf, den Plan zu stoppen.", "Nordhafen, 5. Januar 2022"),
    "fr": ("Le port parle à la presse", "Hier, 5 janvier, le Réseau Port Nord a parlé à la presse devant la mairie. Il a demandé au conseil d’arrêter le plan.", "5 janvier 2022"),
    "ko": ("시청 앞 기자회견", "어제, 1월 5일(수) 북항 시민 네트워크는 시청 앞에서 기자회견을 열었습니다. 네트워크는 시에 계획의 중단을 요구하였습니다.", "2022년 1월 5일"),
    "ja": ("市役所前で記者会見", "昨日、1月5日、北浜港ネットワークは市役所前で記者会見を開きました。ネットワークは市に計画の中止を求めました。", "2022年1月5日"),
}  # fmt: skip
MORE = {
    "en": "Many came to hear what it said, and the talk went on until the evening.",
    "de": "Viele kamen, um zu hören, was es zu sagen hatte, und das Gespräch dauerte bis zum Abend.",
    "fr": "Beaucoup sont venus l’écouter, et la discussion a duré jusqu’au soir.",
    "ko": "많은 시민이 와서 이야기를 들었으며 모임은 저녁까지 이어졌습니다.",
    "ja": "多くの市民が話を聞きに訪れ、集まりは夕方まで続きました。",
}


def issued(text: str) -> str:
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0].issued
    return found.date if found else ""


@pytest.mark.parametrize("language", TOLD)
def test_the_day_after_yesterday_is_that_of_issue(language: str) -> None:
    title, lead, signed = TOLD[language]
    text = f'---\ntitle: "{title}"\ndate: "{{}}"\n---\n\n{lead}\n\n{MORE[language]}\n\n{signed}\n'
    assert issued(text.format("2022-01-06")) == "2022-01-06"
    assert issued(text.format("2022-02-11")) == "2022-01-05"  # the page is not of the day after


PAGE = (
    "---\ntitle: Harbour Opens Quay\ndate: 2003-11-11\n---\nHarbour Opens Quay\n==================\n\n**{page}**  \n**Press Release: Harbour Council**\n\n"
    "{own}\n\nHarbour Opens Quay\n\nThe Harbour Council has opened a quay, and many came to see it on the first day.\n\nThe quay is the third of the town.\n"
)


@pytest.mark.parametrize("own", ["Media Release  \n10 November 2003", "Media Release\n\n10 November 2003"])
def test_the_release_s_own_day_below_the_hour_of_the_page(own: str) -> None:
    assert issued(PAGE.format(page="Tuesday, 11 November 2003, 4:11 pm", own=own)) == "2003-11-10"


def test_a_day_long_before_or_after_the_page_is_not_its_own() -> None:
    assert issued(PAGE.format(page="Tuesday, 11 November 2003, 4:11 pm", own="Media Release  \n10 May 2003")) == "2003-11-11"
    assert issued(PAGE.format(page="Tuesday, 11 November 2003, 4:11 pm", own="Media Release  \n14 November 2003")) == "2003-11-11"
