"""People named with what newsrooms set beside offices and names out of respect, in marks, in a case, or in brackets: Sinhala, Tamil, Bengali, Persian, Georgian."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # Sinhala: "honourable" before the office, and a family name that ends as "leader" does.
        ("si", "ගරු ඇමති රුවන් සේනානායක මහතා විසින් වරාය විවෘත කළේය.", {"රුවන් සේනානායක": "ඇමති"}),
        ("si", "අතිගරු සභාපති නිමල් කුමාර බණ්ඩාරනායක මහතා සහ ලේකම් රුවන් පෙරේරා මහතා සහභාගි වූහ.",
         {"නිමල් කුමාර බණ්ඩාරනායක": "සභාපති", "රුවන් පෙරේරා": "ලේකම්"}),
        ("si", "රුපියල් දහසක දීමනාවක් ලබා දීමට ගරු ඇමති රුවන් සේනානායක මහතා උපදෙස් දුන්නේය.", {"රුවන් සේනානායක": "ඇමති"}),
        ("si", "වරායේ සභාපති කටයුතු යථාවත් කිරීම සඳහා පියවර ගනු ඇත.", {}),
        # Tamil: initials, a calling that is a form of address, a verb right behind the name, the ending of a case.
        ("ta", "அமைச்சர் ஆர். என். முருகன் தெரிவித்தார்.", {"ஆர். என். முருகன்": "அமைச்சர்"}),
        ("ta", "துறைமுக அமைச்சின் செயலாளர் பேராசிரியர் நிமல் ஹேமசிறி உள்ளிட்ட அதிகாரிகள் பங்கேற்றனர்.", {"நிமல் ஹேமசிறி": "துறைமுக அமைச்சின் செயலாளர்"}),
        ("ta", "கலந்து கொண்ட தலைவர் நிமல் சேனநாயக்க இதனைக் குறிப்பிட்டார்.", {"நிமல் சேனநாயக்க": "தலைவர்"}),
        ("ta", "அதிகாரிகள், தலைவர் நிமல் சேனநாயக்கவுக்கு அறிவித்தனர்.", {"நிமல் சேனநாயக்க": "தலைவர்"}),
        ("ta", "மாவட்ட ஆட்சியர் திருமதி க. மலர்விழி அறிவித்துள்ளார்.", {"க. மலர்விழி": "மாவட்ட ஆட்சியர்"}),
        # Bengali: "honourable" within an office, a rank in brackets, a seat in parliament.
        ("bn", "সভায় উপস্থিত ছিলেন নৌপরিবহন মন্ত্রণালয়ের মাননীয় প্রতিমন্ত্রী জনাব কামাল হোসেন এম.পি, সচিব জনাব রফিক আহমেদ।",
         {"কামাল হোসেন": "নৌপরিবহন মন্ত্রণালয়ের মাননীয় প্রতিমন্ত্রী", "রফিক আহমেদ": "সচিব"}),
        ("bn", "সভাপতিত্ব করেন নৌ একাডেমির রেক্টর (অতিরিক্ত সচিব) জনাব রফিক আহমেদ খান।", {"রফিক আহমেদ খান": "নৌ একাডেমির রেক্টর (অতিরিক্ত সচিব)"}),
        # Persian: a name between marks, and a verb of two words, which is no name.
        ("fa", "گزارش از سوی دکتر «رضا نامدار» مدیرعامل شرکت بنادر ارائه شد.", {"رضا نامدار": "مدیرعامل شرکت بنادر"}),
        ("fa", "«سارا احمدی» مدیرکل بنادر استان گفت: اسکله آماده است.", {"سارا احمدی": "مدیرکل بنادر استان"}),
        ("fa", "در این جلسه گزارش بازرس قانونی قرائت شد.", {}),
        ("fa", "مدرسه «رضا نامدار» امروز در بندر گشایش یافت.", {}),
        # Georgian: a house between marks, of an adjective in the case of the office, and an object before them.
        ("ka", "მემორანდუმს ხელი საზღვაო უნივერსიტეტის რექტორმა გიორგი ბერიძემ და „ნავსადგურის ცენტრის“ დირექტორმა ნინო ლომიძემ მოაწერეს.",
         {"გიორგი ბერიძე": "საზღვაო უნივერსიტეტის რექტორმა", "ნინო ლომიძე": "„ნავსადგურის ცენტრის“ დირექტორმა"}),
        ("ka", "კომპანია „ღია ზღვა“-ს გენერალურმა დირექტორმა ნინო ლომიძემ განაცხადა.", {"ნინო ლომიძე": "„ღია ზღვა“-ს გენერალურმა დირექტორმა"}),
    ],
)  # fmt: skip
def test_who_holds_which_office(language: str, text: str, found: dict[str, str]) -> None:
    assert {one.name: one.role for one in mentions(text, pack(language)) if one.role} == found
