"""Places that no list has, in languages without capitals: before the dash of a text that tells of them again, and before a comma and "in" in a row."""

from __future__ import annotations

import pytest

import masthead


def place(text: str) -> str:
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0].dateline
    return "" if found is None else found.place


AR = "باشرت كوادر البلدية، اليوم الأربعاء، أعمال تأهيل شوارع وسط المدينة بكلفة 2.3 مليون دينار ممولة من الصندوق."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"# بلدية السرو الكبرى تؤهل الشوارع\n\n**السرو** – {AR}\n", "السرو"),
        (f"# البلدية تؤهل الشوارع\n\nعين الغار - {AR} وتقع الشوارع في عين الغار القديمة.\n", "عين الغار"),
        (
            "# گشایش کتابخانه تازه\n\nسروآباد - شهرداری سروآباد امروز ساخت کتابخانه تازه شهر را در میدان اصلی آغاز کرد و قرار است تا پایان سال آماده شود.\n",
            "سروآباد",
        ),
        (
            "# ספרייה חדשה\n\nנווה אלה – עיריית נווה אלה פתחה היום ספרייה חדשה במרכז העיר, ובה שלושים אלף ספרים ואולם קריאה לילדים.\n",
            "נווה אלה",
        ),
        # What no place is of, and what the text never calls one.
        (f"# البلدية تؤهل الشوارع\n\nعاجل – {AR}\n", ""),
        (f"# مشروع كبير للبلدية\n\nالمشروع – {AR} وسيكتمل المشروع قريبا.\n", ""),
        # A row of place and day.
        (f"عين الغار، في 9 مارس 2026\n\nبلاغ صحفي\n\n# البلدية تؤهل الشوارع\n\n{AR}\n", "عين الغار"),
        (f"أشغال تنطلق غدا صباحا، في 9 مارس 2026\n\n# البلدية تؤهل الشوارع\n\n{AR}\n", ""),
    ],
)
def test_places_that_no_list_has(text: str, found: str) -> None:
    assert place(text) == found
