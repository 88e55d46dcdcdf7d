"""At a glance in languages whose sentences are told in other ways than ours: by a stroke, or by nothing but the words."""

from __future__ import annotations

import pytest
from briefs import composed, sections

from masthead.briefing.model import Glance
from masthead.briefing.telling.alone import depends, spaced
from masthead.document.plain import plain
from masthead.language.sentences import sentences

GREEK = """ΔΕΛΤΙΟ ΤΥΠΟΥ

Το Υπουργείο Υγείας ανοίγει δώδεκα νέα κέντρα εμβολιασμού

Πιο κοντά στο εμβόλιο για όλες τις οικογένειες

Αθήνα, 3 Ιουνίου 2024 – Το Υπουργείο Υγείας ανακοίνωσε σήμερα ότι δώδεκα νέα κέντρα εμβολιασμού θα ανοίξουν στη Θεσσαλία και την Ήπειρο πριν από το φθινόπωρο. \
Τα κέντρα θα εξυπηρετούν περισσότερους από 180.000 κατοίκους ορεινών χωριών.

Η κ. Μαρία Παπαδοπούλου, γενική γραμματέας Δημόσιας Υγείας, δήλωσε: «Κάθε παιδί έχει δικαίωμα στο εμβόλιο, όπου κι αν ζει η οικογένειά του».

Αυτή η έκθεση δείχνει ότι 14 δήμοι δεν έχουν γιατρό. Πέρυσι η εμβολιαστική κάλυψη στις δύο περιφέρειες αυξήθηκε κατά 14%.

Τα πρώτα τρία κέντρα αναμένεται να λειτουργήσουν στις 15 Σεπτεμβρίου στα Τρίκαλα, την Καρδίτσα και τα Ιωάννινα. Η πρόσληψη 96 νοσηλευτών ξεκινά τον Ιούλιο.
"""
HINDI = """प्रेस विज्ञप्ति

स्वास्थ्य मंत्रालय बारह नए टीकाकरण केंद्र खोलेगा

नई दिल्ली, 3 जून 2024 – स्वास्थ्य मंत्रालय ने आज घोषणा की कि सर्दियों से पहले राजस्थान और मध्य प्रदेश में बारह नए टीकाकरण केंद्र खोले जाएंगे। \
केंद्र पहाड़ी और रेगिस्तानी गांवों के 1.8 लाख से अधिक लोगों को सेवा देंगे।

स्वास्थ्य सचिव सुनीता शर्मा ने कहा, “हर बच्चे को टीका पाने का अधिकार है, चाहे उसका परिवार कहीं भी रहता हो।”

योजना के लिए विश्व बैंक 24 करोड़ रुपये का अनुदान देगा। राज्य सरकारें भवन उपलब्ध कराएंगी और राष्ट्रीय स्वास्थ्य मिशन कर्मचारी नियुक्त करेगा।

पिछले साल दोनों राज्यों में टीकाकरण की दर 14 प्रतिशत बढ़ी। हालांकि 37 गांवों में निकटतम केंद्र दो घंटे से अधिक दूर है।

पहले तीन केंद्र 15 सितंबर से जयपुर, जोधपुर और भोपाल में काम शुरू करेंगे। जुलाई में 96 नर्सों की भर्ती शुरू होगी।
"""
THAI = """ข่าวประชาสัมพันธ์

กระทรวงสาธารณสุขเปิดศูนย์ฉีดวัคซีนใหม่สิบสองแห่ง

กรุงเทพฯ, 3 มิถุนายน 2567 – กระทรวงสาธารณสุขประกาศเปิดศูนย์ฉีดวัคซีนใหม่สิบสองแห่งในจังหวัดเชียงราย น่าน และแม่ฮ่องสอนก่อนฤดูหนาว \
ศูนย์ทั้งหมดจะให้บริการประชาชนในหมู่บ้านบนภูเขามากกว่า 180,000 คน

นางสุนีย์ ใจดี ปลัดกระทรวงสาธารณสุข กล่าวว่า “เด็กทุกคนมีสิทธิได้รับวัคซีน ไม่ว่าครอบครัวจะอาศัยอยู่ที่ใด”

โครงการได้รับเงินสนับสนุน 240 ล้านบาทจากธนาคารโลก องค์การบริหารส่วนท้องถิ่นจะจัดหาอาคาร และกระทรวงจะจ้างบุคลากร

เมื่อปีที่แล้วอัตราการฉีดวัคซีนในสามจังหวัดเพิ่มขึ้นร้อยละ 14 อย่างไรก็ตาม ชาวบ้านใน 37 หมู่บ้านยังต้องเดินทางมากกว่าสองชั่วโมงไปยังศูนย์ที่ใกล้ที่สุด

ศูนย์สามแห่งแรกจะเปิดให้บริการในวันที่ 15 กันยายน ที่อำเภอแม่สาย อำเภอปัว และอำเภอปาย กระทรวงจะเริ่มรับสมัครพยาบาล 96 คนในเดือนกรกฎาคม
"""


def lines(text: str, language: str) -> list[str]:
    (found,) = sections(composed(text, lang=language), Glance)
    return [plain(item.content) for item in found.items]


def test_a_greek_release_has_news_result_and_next_step() -> None:
    told = lines(GREEK, "el")
    assert told[0].startswith("Το Υπουργείο Υγείας ανακοίνωσε σήμερα") and told[1].endswith("αυξήθηκε κατά 14%.")
    assert len(told) == 3 and " θα " in told[2]
    assert not any("Αυτή η έκθεση" in line for line in told)  # no report was spoken of


def test_this_and_an_article_point_at_what_was_read_or_at_nothing_known() -> None:
    sentence = "Αυτή η έκδοση προσφέρει νέα χαρακτηριστικά στους χρήστες."
    assert depends(sentence, "el") and not depends(sentence, "el", frozenset(["έκδοση"]))


def test_a_hindi_release_has_lines_though_vowels_stand_in_the_middle_of_words() -> None:
    told = lines(HINDI, "hi")
    assert len(told) == 4 and "14 प्रतिशत बढ़ी।" in told[1] and told[2].startswith("पहले तीन केंद्र")
    assert spaced("योजना के लिए, हमारे").split() == ["योजना", "के", "लिए", "हमारे"]
    assert not depends("योजना के लिए विश्व बैंक 24 करोड़ रुपये का अनुदान देगा।", "hi")


def test_what_is_typed_for_a_danda_ends_a_sentence_in_hindi_alone() -> None:
    text = "मंत्रालय ने केंद्र खोले | राज्य ने भवन दिए |"
    assert [text[start:end] for start, end in sentences(text, "hi")] == ["मंत्रालय ने केंद्र खोले |", "राज्य ने भवन दिए |"]
    assert len(sentences("Water | Wind | Sun", "en")) == 1


def test_a_thai_release_has_lines_of_whole_sentences() -> None:
    told = lines(THAI, "th")
    assert len(told) == 4 and set(told) <= {
        "กระทรวงสาธารณสุขประกาศเปิดศูนย์ฉีดวัคซีนใหม่สิบสองแห่งในจังหวัดเชียงราย น่าน และแม่ฮ่องสอนก่อนฤดูหนาว",
        "ศูนย์ทั้งหมดจะให้บริการประชาชนในหมู่บ้านบนภูเขามากกว่า 180,000 คน",
        "โครงการได้รับเงินสนับสนุน 240 ล้านบาทจากธนาคารโลก",
        "องค์การบริหารส่วนท้องถิ่นจะจัดหาอาคาร และกระทรวงจะจ้างบุคลากร",
        "เมื่อปีที่แล้วอัตราการฉีดวัคซีนในสามจังหวัดเพิ่มขึ้นร้อยละ 14",
        "ศูนย์สามแห่งแรกจะเปิดให้บริการในวันที่ 15 กันยายน ที่อำเภอแม่สาย อำเภอปัว และอำเภอปาย",
        "กระทรวงจะเริ่มรับสมัครพยาบาล 96 คนในเดือนกรกฎาคม",
    }


def test_the_headline_of_a_thai_release_is_the_line_above_its_text() -> None:
    briefing = composed(THAI, lang="th")
    assert plain(briefing.title) == "กระทรวงสาธารณสุขเปิดศูนย์ฉีดวัคซีนใหม่สิบสองแห่ง"
    assert briefing.issuer in ("", "กระทรวงสาธารณสุข")


@pytest.mark.parametrize(
    "whole",
    [
        "ผู้ว่าฯ ลงนามข้อตกลงกับธนาคารโลกในโครงการสำคัญ ตั้งแต่วันที่ 3 มิ.ย. 2567 เวลา 10.00 น. ที่กระทรวงการคลัง",  # no end at abbreviations
        "กระทรวงประกาศเปิดศูนย์ฉีดวัคซีนแห่งใหม่ในสามจังหวัด จะให้บริการประชาชนทุกวันโดยไม่มีค่าใช้จ่าย",  # the second has no subject of its own
        "บริษัทได้เปิดตัวผลิตภัณฑ์ใหม่ในสิบสองประเทศทั่วเอเชีย ซึ่งเป็นตลาดที่เติบโตเร็วที่สุดของบริษัทในปีนี้",
        "นายสมชาย กล่าวว่า “โครงการนี้จะช่วยประชาชนในพื้นที่ห่างไกล กระทรวงจะเริ่มงานในเดือนหน้า”",  # within marks of quotation
    ],
)
def test_a_space_in_doubt_parts_no_thai_sentence(whole: str) -> None:
    assert sentences(whole, "th") == [(0, len(whole))]


def test_words_of_thai_are_words_and_no_letters_within_others() -> None:
    assert not depends("คุณสมบัติใหม่จะเปิดให้ใช้งานในเดือนหน้าทั่วประเทศ", "th")
    assert depends("โครงการนี้จะช่วยประชาชนในพื้นที่ห่างไกลทั่วประเทศ", "th") and depends("เราจะช่วยประชาชนในพื้นที่ห่างไกล", "th")
    assert depends("เป็นโครงการที่ช่วยประชาชนในพื้นที่ห่างไกลทั่วประเทศ", "th")


def test_a_sentence_of_signs_alone_stops_nothing() -> None:
    assert not depends("§ " * 30 + ".", "en")


# ── how many lines there are ─────────────────────────────────────────────────────────────────────────

LONG = """PRESS RELEASE

Nine towns get clean water before the winter

GENEVA, 3 June 2024 – The Water Office will connect nine towns to clean water before the winter, it said on Monday. {second}

The towns of the valley have drunk water from wells of the last century, and people boil it.

Pipes of 214 kilometres lead from the lake to the towns, through two tunnels in the hills.

Engineers of the canton have measured the water of the lake for a year and found it clean.

The towns of the coast are connected to clean water since 2019 by the same works.

“Nobody will have to carry water on a winter morning again, and no child will be ill of it,” said Jane Roe, the director of the Water Office. “Clean water is what people ask us for first, wherever we go, and here it was long in coming.”
"""


def test_a_text_with_enough_that_is_worth_it_has_three_lines_or_four() -> None:
    told = lines(LONG.format(second=""), "en")
    assert len(told) >= 3 and len(set(told)) == len(told)


def test_this_right_behind_the_standfirst_speaks_of_what_that_speaks_of() -> None:
    told = lines(LONG.format(second="This water comes from the lake and costs each household 3 francs a month."), "en")
    assert any(line.startswith("This water comes from the lake") for line in told)
    away = LONG.format(second="").replace("Engineers of the canton", "This water is old. Engineers of the canton")
    assert not any(line.startswith("This water") for line in lines(away, "en"))


def test_a_name_at_the_beginning_is_somebody_whom_a_pronoun_may_mean() -> None:
    assert not depends("UNESCO opens its archive of the valley to all readers.", "en")
    assert depends("Today they open the archive of the valley to all readers.", "en")
