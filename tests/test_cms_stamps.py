"""Days of records: which field has the day of issue, and days as programs keep them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from masthead import registry
from masthead.document.model import Document
from masthead.document.plain import plain_block
from masthead.sources.source import Source

TITLE = "Nueva biblioteca abre en Salvena"
TEXT = (
    "El Ayuntamiento de Salvena abre la semana próxima la nueva biblioteca de la plaza del Mercado. Tiene sesenta puestos de lectura, una sala para "
    "niños y un patio con naranjos. La obra ha costado dos millones de euros y ha durado dos años."
)


def _read(value: Any) -> Document:
    return registry.read(Source("record.json", json.dumps(value, ensure_ascii=False).encode()), lambda notice: None, {})


@pytest.mark.parametrize(
    "moment",
    [
        1_714_543_200, 1_714_543_200_000, "1714543200", "1714543200000", 1_714_543_200.5, {"$date": "2024-05-01T06:00:00Z"},
        {"$date": {"$numberLong": "1714543200000"}}, {"_seconds": 1_714_543_200, "_nanoseconds": 0}, {"seconds": 1_714_543_200}, "/Date(1714543200000)/",
        {"date": "2024-05-01 06:00:00.000000", "timezone_type": 3, "timezone": "UTC"}, [2024, 5, 1], [2024, 5, 1, 8, 30], {"year": 2024, "month": 5, "day": 1},
        "20240501", "20240501T060000",
    ],
)  # fmt: skip
@pytest.mark.parametrize("names", [("title", "body", "date"), ("titulo", "contenido", "fecha"), ("title", "body", "publishOn")])
def test_moments_that_programs_write_are_days(names: tuple[str, str, str], moment: Any) -> None:
    assert _read(dict(zip(names, (TITLE, TEXT, moment), strict=True))).metadata.published.startswith("2024-05-01")


@pytest.mark.parametrize(
    "number", [12, 2024, 480_000_000, 99_999_999_999_999_999_999, True, [1, 2, 3], {"year": 2024, "month": 13, "day": 1}]
)
def test_numbers_that_are_no_moments_are_no_days(number: Any) -> None:
    assert _read({"title": TITLE, "body": TEXT, "date": number}).metadata.published == ""


@pytest.mark.parametrize(
    "days",
    [
        {"createdDate": "2023-01-02", "publishDate": "2024-05-01"},
        {"created_at": "2023-01-02T00:00:00Z", "fecha_publicacion": "2024-05-01"},
        {"eventDate": "2024-06-30", "newsDate": "2024-05-01"},
        {"fecha_modificacion": "2024-06-30", "fecha": "2024-05-01"},
        {"date_fin": "2024-06-30", "insertDate": "2023-01-02", "date_parution": "2024-05-01"},
        {"sys": {"createdAt": "2023-01-02T00:00:00Z", "locale": "es"}, "publishDate": "2024-05-01"},
    ],
)
def test_the_day_on_which_a_text_comes_out_wins_over_others(days: dict[str, Any]) -> None:
    for title, text in (("title", "body"), ("titulo", "contenido")):
        assert _read({**days, title: TITLE, text: TEXT}).metadata.published.startswith("2024-05-01"), days


@pytest.mark.parametrize("name", ["event_date", "startDate", "expiry_date", "fecha_modificacion_last", "deadline_date"])
def test_days_of_other_things_are_none_of_issue(name: str) -> None:
    assert _read({"titulo": TITLE, "contenido": TEXT, name: "2024-05-01"}).metadata.published == ""


def test_the_day_on_which_a_store_took_it_in_is_better_than_none() -> None:
    assert _read({"titulo": TITLE, "contenido": TEXT, "createdDate": "2024-05-01"}).metadata.published == "2024-05-01"


def _lines(document: Document) -> list[str]:
    return [plain_block(block) for block in document.blocks]


@pytest.mark.parametrize("field", ["content", "text", "html"])
def test_components_of_one_page_are_one_text(field: str) -> None:
    shown = [
        {"type": "heading", field: "Why now", "level": 2},
        {"type": "paragraph", field: TEXT},
        {"type": "paragraph", field: "Abre el 3 de mayo."},
    ]
    document = _read({"version": "1", "page": {"title": TITLE, "permalink": "/x"}, "content": shown, "layout": "page"})
    assert _lines(document) == [TITLE, "Why now", TEXT, "Abre el 3 de mayo."]


@pytest.mark.parametrize("kind", ["componentName", "__component", "type"])
def test_components_within_a_route_are_read(kind: str) -> None:
    shown = [{kind: "RichText", "fields": {"content": {"value": f"<p>{TEXT}</p>"}}}]
    route = {"fields": {"pageTitle": {"value": TITLE}, "articleDate": {"value": "2024-05-01T00:00:00Z"}}, "placeholders": {"main": shown}}
    document = _read({"app": {"context": {"language": "es"}, "route": route}})
    assert _lines(document)[:2] == [TITLE, TEXT]
    assert document.metadata.published == "2024-05-01T00:00:00Z"


def test_a_list_of_texts_with_kinds_stays_several() -> None:
    document = _read({"content": [{"type": "news", "title": f"{TITLE} {n}", "content": TEXT, "date": f"2024-05-0{n}"} for n in (1, 2)]})
    assert len(document.blocks) == 2


def test_a_short_text_beside_a_title_is_read() -> None:
    document = _read(
        {
            "uid": 7,
            "title": TITLE,
            "bodytext": "<p>La biblioteca de la plaza del Mercado abre el martes con sesenta puestos de lectura.</p>",
        }
    )
    assert _lines(document) == [TITLE, "La biblioteca de la plaza del Mercado abre el martes con sesenta puestos de lectura."]


@pytest.mark.parametrize("name", ["regdate", "regDate", "reg_dt", "frstRegistPnttm"])
def test_the_day_on_which_a_board_took_in_an_entry(name: str) -> None:
    document = _read({"title": TITLE, "contents": TEXT, name: "2026-05-03 16:00:00", "updtDate": "2026-05-09 10:00:00"})
    assert document.metadata.published.startswith("2026-05-03")
