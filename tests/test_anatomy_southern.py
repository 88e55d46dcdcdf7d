"""Ways of Asia's and Africa's newsrooms that no other language has: how they spell, name a house, and set an office beside a name."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Paragraph, Text


def _read(*paragraphs: str) -> Release:
    return recognise(Document(tuple(Paragraph((Text(text),)) for text in paragraphs)), lambda notice: None)[0]


def _issuer(*paragraphs: str) -> str:
    issuer = _read(*paragraphs).issuer
    return issuer.text if issuer else ""


# ── Arabic ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("said", ["وأضاف، أنه", "واضاف، انه", "وأشار الى أنه", "واشار الى انه"])
def test_arabic_is_read_as_those_write_it_who_leave_out_the_hamza(said: str) -> None:
    release = _read(
        "أمانة السجل توضح موعد التسجيل",
        "وقال المتحدث باسم الأمانة حيدر منصور، إن “التسجيل يبدأ في موعده المقرر”.",
        f"{said} “لا صحة لما نشر عن تأجيل التسجيل هذا العام”.",
    )
    assert [(quote.text, quote.speaker) for quote in release.quotes] == [
        ("التسجيل يبدأ في موعده المقرر", "حيدر منصور"),
        ("لا صحة لما نشر عن تأجيل التسجيل هذا العام", "حيدر منصور"),
    ]


@pytest.mark.parametrize(
    ("lead", "issuer"),
    [
        # The verb stands first, whichever it is: its ending agrees with the house's.
        ("سلمت جمعية النخيل الخضراء مئة سلة غذائية لأسر القرية يوم أمس.", "جمعية النخيل الخضراء"),
        ("نفت الهيئة العامة للموانئ الإدلاء بأي تصريح حول الرصيف الجديد.", "الهيئة العامة للموانئ"),
        ("أصدرت الامانة العامة لمجلس القرى، الاحد، توضيحاً حول موعد الاجتماع.", "الامانة العامة لمجلس القرى"),
        # Where the first word is no verb, or its subject is no house, nobody is named.
        ("تحت رعاية الوزير انطلق المهرجان في الحديقة الكبرى مساء أمس.", ""),
        ("نزلت الأمطار على القرية طوال الليل وأغلقت الطريق الجبلي.", ""),
    ],
)
def test_an_arabic_lead_begins_with_its_verb(lead: str, issuer: str) -> None:
    assert _issuer("توضيح حول ما نشر أمس في القرية", lead) == issuer


def test_an_arabic_office_goes_on_over_a_place_of_two_words() -> None:
    text = "ودعا إلى التواصل مع مدير دائرة الإعلام في الهيئة في رام الله وليد منصور."
    assert {one.name: one.role for one in _read("بيان حول الرصيف الجديد", text).people} == {
        "وليد منصور": "مدير دائرة الإعلام في الهيئة في رام الله"
    }
