"""Shapes of speech: dashes of the north within a paragraph, brackets that name the speaker, rows that end with a verb, speakers without a name."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.speech.quotes import quotes


def said(language: str, *texts: str) -> list[tuple[str, str]]:
    runs = [Run(text, ((0, at, 0),)) for at, text in enumerate(texts)]
    return [(quote.text, quote.speaker) for quote in quotes(runs, pack(language))]


@pytest.mark.parametrize(
    ("language", "text", "speech"),
    [
        ("no", "Tallet på konkurser stiger igjen. – Vi er bekymret for butikkene langs kysten, sier Kari Dahl. Bransjen vokser likevel.", [("Vi er bekymret for butikkene langs kysten,", "Kari Dahl")]),
        ("sv", "Hamnen växer. –Det är den största satsningan på trettio år, säger hamnchef Eva Lind.", [("Det är den största satsningan på trettio år,", "Eva Lind")]),
        ("da", "Havnen vokser hvert år. – Vi åbner tredive pladser til foråret, siger Ida Holm.", [("Vi åbner tredive pladser til foråret,", "Ida Holm")]),
        ("sv", "-Via kajen når vi alla öar på en dag. Det är precis rätt tid, säger Eva Lind, hamnchef.", [("Via kajen når vi alla öar på en dag. Det är precis rätt tid,", "Eva Lind")]),
        ("no", "-Slike kontrakter er sjeldne i våre havner, forklarer prosjektdirektør Kari Dahl.", [("Slike kontrakter er sjeldne i våre havner,", "Kari Dahl")]),
        ("no", "Havnen – den største i nord – vokser, og kaia – 30 meter – åpner i mai.", []),
        ("sv", "Kajen är öppen 8–16. Båten går 9–10 varje dag.", []),
        ("da", "Havnen vokser hvert år. – Ny plads til foråret.", []),
    ],
)  # fmt: skip
def test_a_dash_of_the_north_opens_speech(language: str, text: str, speech: list[tuple[str, str]]) -> None:
    assert said(language, text) == speech


def test_a_dash_may_touch_the_comma_before_the_verb() -> None:
    text = "«Мы ждали этого моста тридцать лет,— говорит Полина Лугова, директор музея.— Теперь он открыт для всех.»"
    assert said("ru", text) == [("Мы ждали этого моста тридцать лет, Теперь он открыт для всех.", "Полина Лугова")]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "“The data is there, and it is heartening to read it all.” (Brian O’Farrell, Harbour Aid)", "Brian O’Farrell"),
        ("en", "“The data is there, and it is heartening to read it all.” (Jane Carter)", "Jane Carter"),
        ("de", "„Die Zahlen liegen vor, und sie zu lesen macht uns allen Mut.“ (Anna Klein, Hafenhilfe)", "Anna Klein"),
        ("en", "“The data is there, and it is heartening to read it all.” (Harbour Aid, 2019)", ""),
        ("en", "“The data is there, and it is heartening to read it all.” (see page 12)", ""),
        ("en", "“The data is there, and it is heartening to read it all.” (Jane Carter, 2019)", ""),
    ],
)
def test_brackets_behind_a_whole_sentence_name_its_speaker(language: str, text: str, speaker: str) -> None:
    assert [who for _, who in said(language, text)] == [speaker]


@pytest.mark.parametrize(
    ("language", "row", "text", "speaker"),
    [
        ("en", "Jerome Lutu says", "“There are thousands of families here who watch the harbour day and night and wait for news.”", "Jerome Lutu"),
        ("de", "Hafenmeisterin Anna Klein erklärt", "„Wir haben dreißig Jahre auf diese Brücke gewartet, nun ist sie endlich offen.“", "Anna Klein"),
        ("fr", "La maire Anne Roux déclare", "« Nous avons attendu ce pont pendant trente ans, et il est enfin ouvert à tous. »", "Anne Roux"),
        ("en", "The harbour opens", "“There are thousands of families here who watch the harbour day and night and wait for news.”", ""),
    ],
)  # fmt: skip
def test_a_row_that_ends_with_a_verb_says_who_speaks_below(language: str, row: str, text: str, speaker: str) -> None:
    assert [who for _, who in said(language, row, text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("북항시 관계자는 “올해 교육은 시민이 함께한 첫 사례라는 점에서 큰 의미가 있다”며 “더 열겠다”고 말했다.", "북항시 관계자"),
        ("□ 해양부 항만정책관은 “공모전에서 높은 관심을 확인할 수 있었다”며 “최선을 다할 것”이라고 밝혔다.", "해양부 항만정책관"),
        ("미용 과정에 참여한 김하늘(3학년) 학생은 “첫 일을 하며 큰 보람을 느꼈다”고 소감을 밝혔다.", "김하늘"),
        ("행사에 참가한 학생은 “정말 즐거운 하루였고 또 오고 싶습니다”라고 말했다.", ""),
        ("지난해 문을 개방한 관계자는 “정말 즐거운 하루였고 또 오고 싶습니다”라고 말했다.", ""),
    ],
)
def test_speakers_of_korean_without_a_name_or_an_office(text: str, speaker: str) -> None:
    assert [who for _, who in said("ko", text)] == [speaker]


def test_what_a_text_says_is_said_by_nobody_who_spoke_before() -> None:
    first = "„Das ist ein schlechter Tag für den Hafen“, sagt Anna Klein von der Hafenhilfe. Der Senat schweigt."
    second = "Die Lage ist ernst. „Wir sagen, jeder Tag ohne Brücke hat seinen Preis für alle in der Stadt“, heißt es weiter."
    assert [who for _, who in said("de", first, second)] == ["Anna Klein", ""]
    assert said("de", "Sie nennt das „heißt es weiter“ im Text.") == []


def test_a_name_in_marks_behind_a_small_word_is_no_speech() -> None:
    text = 'Unnötig, finden die Leute von "Die Hafenratten", wie der Sprecher, Otto Berg, erklärt: «Bereits heute sind die Ämter dafür zuständig.»'
    assert said("de", text) == [("Bereits heute sind die Ämter dafür zuständig.", "Otto Berg")]


def test_two_dots_above_the_line_are_marks_of_quotation() -> None:
    text = "¨En esta ceremonia destacamos la calidad humana que siempre demostró en su segundo hogar.¨ expresó la directora Ana Ruiz."
    assert [who for _, who in said("es", text)] == ["Ana Ruiz"]
    assert said("es", "La ciguen¨a y el pingu¨ino viven en el puerto.") == []


def test_set_quotations_of_the_notes_are_speech() -> None:
    text = (
        "# Le pont ouvre au port de Norville\n\n"
        "NORVILLE, le 9 octobre 2026 – La ville ouvre dans sept jours le nouveau pont du port, que les habitants attendent depuis trente ans.\n\n"
        "Il sera gratuit pour tous les habitants de la ville et des îles du nord.\n\n## Notes aux rédactions\n\n"
        "Le pont mesure trente mètres et a coûté deux millions d’euros.\n\n"
        "> « Nous avons attendu ce pont pendant trente ans, et il est enfin ouvert à tous. »\n> — Anne Roux, maire de Norville\n"
    )
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert [(each.speaker, each.role) for each in found.quotes] == [("Anne Roux", "maire de Norville")]
    assert [(each.name, each.role) for each in found.people] == [("Anne Roux", "maire de Norville")]


# fmt: off
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Večer se koná pod heslem: „Přístav je nás všech a patří lidem z celého severu.“"),
        ("pl", "Zapraszamy na spotkanie z tematem przewodnim: „Oblicza morza. Wszyscy jesteśmy wezwani do portu i do pracy”."),
        ("ru", "В центре внимания оказалась тема: «Новые порты в сфере защиты моря: механизмы и гарантии для всех»."),
        ("sv", "Kvällen har temat: ”Hamnen är till för alla som bor på öarna i norr.”"),
        ("th", "ผู้ตรวจราชการบรรยายในหลักสูตร \"นักบริหารท่าเรือ ระดับกลาง ของประเทศไทย รุ่นใหม่ ปีนี้ ที่ เหนือ นะ\" รุ่นที่ 1"),
        ("en", "Speeds rose at all times of day, according to the most recent “Measuring Harbour Waters North Tides Report.”"),
    ],
)
def test_what_a_noun_calls_between_marks_is_no_speech(language: str, text: str) -> None:
    assert said(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("cs", "Starostka Jana Nováková řekla k tématu: „Přístav je nás všech a patří lidem z celého severu.“", "Jana Nováková"),
        ("ru", "Директор порта Иван Петров сказал: «Новые порты нужны нам всем, и мы их построим вместе»."  , "Иван Петров"),
        ("en", "“We Love The Harbour And The Sea,” said Jane Doe, mayor of Acle.", "Jane Doe"),
    ],
)
def test_speech_beside_such_a_noun_is_speech(language: str, text: str, speaker: str) -> None:
    assert [who for _, who in said(language, text)] == [speaker]


def test_who_spoke_before_and_whose_name_begins_the_sentence_speaks_again() -> None:
    first = "“A decade ago, the world was shocked by bottled water,” says team leader Deanna Marsh."
    assert [who for _, who in said("en", first, "Deanna says her team chose a new idea. “As soon as we heard it, we knew that this was it.”")] == ["Deanna Marsh", "Deanna Marsh"]
    assert [who for _, who in said("en", first, "Helen says her team chose a new idea. “As soon as we heard it, we knew that this was it.”")] == ["Deanna Marsh", ""]


def test_a_pronoun_means_whose_sentence_stands_between_two_quotations() -> None:
    text = (
        "“Norhaven is honoured to be chosen as the place for the centre,” said Mr. Kay Shan, Minister for Law. The hall was full. "
        "Dr. Francis Gurney, Director General of the Wells, thanked the city for its help. “It is an important alternative to a court for all,” he said."
    )
    assert [who for _, who in said("en", text)] == ["Kay Shan", "Francis Gurney"]
    assert [who for _, who in said("en", text.replace("Dr. Francis Gurney, Director General of the Wells, thanked the city for its help. ", "It was late. "))] == ["Kay Shan", "Kay Shan"]


def test_an_attribution_may_stand_within_marks() -> None:
    text = "“We are thrilled to welcome the harbour to the alliance, said Till Schneider, Chairperson of the Alliance Board. It was founded to build quays. We are excited.”"
    assert [who for _, who in said("en", text)] == ["Till Schneider"]
    assert [who for _, who in said("en", "“We are thrilled to be here, said my father. It was founded to build quays for us all. We are excited.”")] == [""]


def test_a_term_between_marks_leaves_who_tells_the_paragraph() -> None:
    above = "Kepala Badan Pelabuhan, Sigit Tri Prabowo, menyebut Pelabuhan Norhaven sebagai “The Mother of Tides” karena memiliki dermaga yang luar biasa."
    assert [who for _, who in said("id", above, "“Pelabuhan ini mencakup dua puluh dermaga. Ada situs lama di desa nelayan itu,” jelasnya.")] == ["Sigit Tri Prabowo"]
# fmt: on


def test_a_stop_behind_letters_of_thai_ends_no_sentence() -> None:
    words = "ส่วนสำคัญในการทำงานร่วมกัน เพื่อสร้างคนให้พร้อมกับงานที่จะเป็นอุตสาหกรรมใหม่ เวทีนี้จึงเป็นการแลกเปลี่ยนความคิดเห็นร่วมกัน"
    assert [text for text, _ in said("th", f"“{words}” รมช. แรงงาน กล่าวในท้ายสุด")] == [words]
    assert [who for _, who in said("th", f"“{words}” รมช. แรงงาน กล่าวในท้ายสุด")] == [""]
