"""Whoever speaks without a name, and who is meant by a pronoun, a source or a header: texts of all kinds of houses."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.speech.nameless import nameless
from masthead.anatomy.speech.quotes import quotes
from masthead.anatomy.speech.recalled import recalled


def speakers(language: str, *texts: str) -> list[str]:
    runs = [Run(text, ((0, at, 0),)) for at, text in enumerate(texts)]
    return [quote.speaker for quote in recalled(quotes(runs, pack(language)), runs, pack(language))]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", 'One tenant, who asked not to be named, said: "I have not opened that window since the spring."', "One tenant"),
        ("en", '"We were never asked about the quay," said a spokesperson for the harbour board.', "a spokesperson for the harbour board"),
        ("en", '"The money is there and has been there all year," the minister\'s spokesman said.', "the minister's spokesman"),
        ("es", "“Que la suspensión no puede estimarse imprevisible para la empresa”, sostiene el fallo.", "el fallo"),
        ("es", "La resolución agrega: “Que la multa se ajusta al mérito de los antecedentes”.", "La resolución"),
        ("fr", "« Nous n’avons jamais été consultés sur ce quai », regrette une habitante du quartier.", "une habitante du quartier"),
        ("de", "„Wir wurden zu diesem Kai nie gefragt“, erklärt eine Anwohnerin.", "eine Anwohnerin"),
        ("zh", "市场监管局食品抽检处负责人表示：“对屡次不合格的企业将依法吊销生产许可证。”", "市场监管局食品抽检处负责人"),
        ("ko", "고인의 배우자는 어제 찾아온 임원에게 “몇 시에 나갔는지만 알려 달라”고 말했다.", "고인의 배우자"),
        ("he", 'מרכבת הצפון נמסר: "אנו מברכים על הפעילות. החברה תתבע את מלוא נזקיה".', "רכבת הצפון"),
    ],
)
def test_whoever_speaks_without_a_name_is_told_as_the_source_does(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text) == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'She opened the yard in 2019 and the next year she said: "It was open to all of the town from then on."'),
        ("en", 'In the hall it says: "Whoever enters here may stay as long as they like."'),
        ("es", "En la entrada se lee: “Quien entra aquí puede quedarse todo el tiempo que quiera”."),
    ],
)
def test_a_pronoun_or_a_place_is_no_speaker(language: str, text: str) -> None:
    assert [speaker for speaker in speakers(language, text) if speaker] == []


@pytest.mark.parametrize(
    ("language", "told", "speech", "speaker"),
    [
        ("no", "Prosjektleder Linn Aas forteller at arbeidet starter til våren.", "– Vi graver der skipet lå, og vi har god tid, sier hun.", "Linn Aas"),
        ("da", "Projektleder Tine Ravn fortæller, at arbejdet begynder til foråret.", "– Vi graver, hvor skibet lå, og vi har god tid, siger hun.", "Tine Ravn"),
        ("sv", "Projektledaren Karin Öberg berättar att arbetet börjar i vår.", "– Vi gräver där skeppet låg och vi har gott om tid, säger hon.", "Karin Öberg"),
    ],
)  # fmt: skip
def test_a_pronoun_of_the_north_means_whom_the_paragraph_before_lets_speak(language: str, told: str, speech: str, speaker: str) -> None:
    other = {"no": "– Alle får plass, sier ordfører Ole Dahl.", "da": "– Alle får plads, siger borgmester Ole Dahl.", "sv": "– Alla får plats, säger borgmästare Olle Dahl."}  # fmt: skip
    assert speakers(language, other[language], told, speech)[-1] == speaker


def test_blanks_where_hebrew_names_a_house_are_no_speaker() -> None:
    assert nameless("מטעם       נמסר: ", "", pack("he")) == ""
    assert nameless("מטעם רכבת הצפון נמסר: ", "", pack("he")) == "רכבת הצפון"


def test_who_is_named_in_the_sentence_before_speaks() -> None:
    told = (
        "Convenor Noel Tully, a fitter of 22 years, said crews were being asked to sign away their breaks. “I was handed the form at six.”"
    )
    assert speakers("en", told) == ["Noel Tully"]
    brazil = "Para o procurador Tiago Prado, um dos autores da ação, a decisão é boa. “Recuperar o rio custa dez vezes mais”, destaca."
    assert speakers("pt", brazil) == ["Tiago Prado"]
    laughs = "A moradora Lúcia Prado foi a última operada. “Cheguei em casa e vi a cor da parede”, contou, rindo."
    assert speakers("pt", laughs) == ["Lúcia Prado"]
    java = "Pesan itu dibacakan Ketua Umum PGKI, Pdt. Elifas Tomasoa. \"Laut adalah ladang kami, dan ladang itu keruh,\" ujarnya, disambut hening."  # fmt: skip
    assert speakers("id", java) == ["Elifas Tomasoa"]


def test_a_header_says_to_whom_quotes_are_attributable() -> None:
    first, second = "“The new quay opens on Monday before dawn.”", "“It was a long winter and the crew never stopped.”"
    said = speakers(
        "en", "Quotes attributable to Minister for Ports, Anna Lodge", first, "Quote attributable to project manager Ravi Nair", second
    )
    assert said == ["Anna Lodge", "Ravi Nair"]


def test_a_sentence_behind_a_quotation_that_a_verb_leads_to_names_no_speaker() -> None:
    told = "Bà Lê Thị Yến – Giám đốc Khối Ngân hàng – nhấn mạnh: “Một bà bán cá ở chợ giờ đây có thể vay tiền”. Theo bà Yến, ứng dụng Sóng Lam có nhiều người dùng."
    assert speakers("vi", told) == ["Lê Thị Yến"]


def test_a_name_alone_signs_a_paragraph_that_is_nothing_but_a_quotation() -> None:
    assert speakers("ro", "„Am scris cartea asta noaptea, cu teama că nu o să intereseze pe nimeni.” Ioana Barbu") == ["Ioana Barbu"]
    assert speakers("en", "“Every night of that winter we sat by the stove and wrote it down.” Jane Hale") == ["Jane Hale"]
    assert speakers("en", "“Every night of that winter we sat by the stove and wrote it down.” New Zealand") == [""]
