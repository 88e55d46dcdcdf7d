"""Feet of pages: those of a site, whatever they are called, and those of an article, which have chapters of their own."""

from __future__ import annotations

import pytest

import masthead
from masthead import registry
from masthead.document.plain import plain_blocks
from masthead.notices import Dropped
from masthead.sources.source import Source

TEXT = (
    "<h2>Freibad bleibt offen</h2><p>Das Freibad am Mühlgraben schließt in diesem Jahr erst am 27. September und damit drei Wochen später als geplant.</p>"
    "<p>Bislang kamen 61.400 Gäste, so viele wie seit 2003 nicht mehr, und die Stadt rechnet mit weiteren im September.</p>"
)


def read(html: str) -> tuple[str, str]:
    left: list[str] = []
    document = registry.read(Source("x.html", html.encode()), lambda told: left.extend(told.words if isinstance(told, Dropped) else ()), {})
    return plain_blocks(document.blocks), " ".join(left)


@pytest.mark.parametrize(
    "name", ['id="fuss"', 'class="foot"', 'class="pied-de-page"', 'id="stopka"', 'class="rodape"', 'class="site-footer"']
)
def test_what_is_called_a_foot_and_tells_what_feet_do_is_one(name: str) -> None:
    foot = "Stadt Auenheim · Rathausplatz 1 · 73999 Auenheim · Telefon 07321 555-0 · stadt@auenheim.example"
    html = f"<html><body><div id='w'><div id='n'>{TEXT}</div><div id='r'>Pressestelle<br>Ida Moss<br>presse@auenheim.example</div><div {name}>{foot}</div></div></body></html>"
    found, left = read(html)
    assert foot not in found and foot in left and "presse@auenheim.example" in found


@pytest.mark.parametrize(
    "foot",
    [
        '<div class="footer"><p>19.02.2026</p></div>',  # the row of a text's day
        '<div class="foot"><h3>Kontakt</h3><p>Ida Moss, Telefon 07321 555-0</p></div>',
        '<div class="foot"><p>Ida Moss hat das Bad 2003 eröffnet.</p></div>',
        '<div class="foot-note">1 Auskunft gibt Ida Moss, Telefon 07321 555-0.</div>',
        '<div class="pie-foto">El baño. © Ida Moss</div>',
    ],
)
def test_what_is_only_called_so_is_none(foot: str) -> None:
    found, _ = read(f"<html><body><div id='w'><div>{TEXT}</div><div>{TEXT}</div>{foot}</div></body></html>")
    assert "19.02." in found or "Ida Moss" in found


def test_a_foot_above_more_of_the_page_is_none() -> None:
    foot = '<div class="foot"><p>Karten: karten@auenheim.example</p></div>'
    found, _ = read(f"<html><body><div id='w'><h1>Freibad</h1>{foot}<div id='n'>{TEXT}</div></div></body></html>")
    assert "karten@auenheim.example" in found


def test_the_foot_of_an_article_has_chapters_of_the_text() -> None:
    about = "Die Bäder Auenheim betreiben vier Bäder und hatten im letzten Jahr 240.000 Gäste."
    foot = f"<footer><h2>Über die Bäder Auenheim</h2><p>{about}</p><h2>Pressekontakt</h2><p>Ida Moss<br>07321 555-142</p></footer>"
    html = f"<!doctype html><html lang='de'><body><article>{TEXT}{foot}</article><footer><p>© Bäder Auenheim</p></footer></body></html>"
    (release,) = masthead.recognise(masthead.read(html.encode(), format="html"))
    assert [one.text for one in release.boilerplate] == [about]
    assert [one.name for one in release.contacts] == ["Ida Moss"]
    # A foot that leads to others is the page's.
    html = f"<!doctype html><html lang='en'><body><article>{TEXT}<footer><h3>More news</h3><p>Write to us: a@x.example</p></footer></article></body></html>"
    assert "Write to us" in read(html)[1]


def test_a_foot_that_names_who_speaks_for_somebody_says_whom_to_ask() -> None:
    foot = "<footer><hr><p>Jan Peeters, woordvoerder van de stad</p><p><a href='02 555 01 42'>02 555 01 42</a></p><p><a href='jan@aue.example'>jan@aue.example</a></p></footer>"
    found, left = read(f"<html lang='nl'><body><main><h1>Zwembad blijft open</h1>{TEXT}</main>{foot}</body></html>")
    assert "Jan Peeters" in found and "02 555 01 42" in found and "jan@aue.example" in found and "Peeters" not in left
    found, left = read(
        f"<html lang='nl'><body><main><h1>Zwembad blijft open</h1>{TEXT}</main>{foot.replace('woordvoerder', 'badmeester')}</body></html>"
    )
    assert "Jan Peeters" not in found and "Peeters" in left


def test_a_paragraph_that_takes_leave_says_whom_to_ask() -> None:
    leave = "<p>Pozdrawiam serdecznie<br>Ida Rulewicz<br>rzecznik prasowy<br>tel. 58 555 01 42<br>Muzeum Morza | al. Portowa 9</p>"
    body = "<p>Od 16 maja każdy może zobaczyć 3 200 modeli statków, które stały w zamkniętym magazynie Muzeum Morza w Gdyni.</p>"
    more = "<p>Wstęp kosztuje 12 zł. W każdą sobotę konserwatorzy pokażą, jak naprawia się takielunek, i opowiedzą o statkach.</p>"
    (release,) = masthead.recognise(
        masthead.read(f"<html lang='pl'><body><h1>Muzeum otwiera magazyn</h1>{body}{more}{leave}</body></html>".encode(), format="html")
    )
    assert [(one.name, one.role) for one in release.contacts] == [("Ida Rulewicz", "rzecznik prasowy")]


def _head(
    head: str,
    text: str = "<main><h1>שיעור האבטלה ירד</h1><p>שיעור הבלתי מועסקים עמד באפריל על 2.9 אחוזים, כך עולה מסקר שמפרסמת היום הלשכה לסקרי נמל.</p></main>",
) -> str:
    about = registry.read(Source("x.html", f"<!doctype html><html><body>{head}{text}</body></html>".encode()), lambda _: None, {}).metadata
    return next((said for key, said in about.extra if key == "letterhead"), "")


def test_a_table_above_the_text_is_a_letterhead() -> None:
    head = "<table><tr><td>מדינת ים<br><b>הלשכה לסקרי נמל</b></td><td>הודעה לתקשורת</td><td>31 במאי 2026</td></tr></table>"
    assert _head(head) == "מדינת ים\nהלשכה לסקרי נמל\nהודעה לתקשורת\n31 במאי 2026"
    assert _head("<div class='hd'><div>Harbour Trust</div><div>Press office</div></div>") == "Harbour Trust\nPress office"


@pytest.mark.parametrize(
    "head",
    [
        "<div>Home | News | About the Trust | Contact</div>",
        "<table><tr><td><a href='/'>Home</a></td><td>Harbour Trust</td></tr></table>",
        "<nav>Harbour Trust</nav>",
        "<div hidden>Harbour Trust</div>",
        f"<div>{'Harbour Trust. ' * 30}</div>",
        "<div class='logo'>Harbour Trust</div>",  # known as the site's name
    ],
)
def test_menus_and_logos_are_none(head: str) -> None:
    assert _head(head) == ""


def test_a_letterhead_tells_whose_the_text_is_and_its_day() -> None:
    head = "<table><tr><td>הלשכה המרכזית לסקרי נמל</td><td>הודעה לתקשורת</td><td>31 במאי 2026</td></tr></table>"
    text = (
        "<main><h1>שיעור האבטלה ירד ל-2.9%, השכר הממוצע עלה ב-6.1%</h1><p>שיעור הבלתי מועסקים בקרב בני 15 ומעלה עמד באפריל על 2.9%, כך עולה מנתוני סקר שמפרסמת היום הלשכה.</p>"
        "<p>שיעור ההשתתפות בכוח העבודה נותר יציב, והלשכה המרכזית מציינת שהשיעור עלה בצפון.</p></main>"
    )
    html = f"<!doctype html><html lang='he' dir='rtl'><body>{head}{text}</body></html>"
    (release,) = masthead.recognise(masthead.read(html.encode(), format="html"))
    assert release.issuer is not None and release.issuer.text == "הלשכה המרכזית לסקרי נמל"
    assert release.issued is not None and release.issued.date == "2026-05-31"
