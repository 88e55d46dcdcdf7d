"""Whose words they are: the subject of the verb of saying, nobody whom a clause or a phrase beside it names, and nobody of whose fate the text tells."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.persons.fates import fated, unnamed
from masthead.anatomy.speech.quotes import quotes
from masthead.anatomy.speech.recalled import recalled
from masthead.language.pack import pack

# fmt: off
SENTENCES = [
    ('en', 'Anna Bell, whose son Peter Bell drowned near Acle in 2024, said: "A throw line costs less than a football."', 'Anna Bell'),
    ('en', 'Anna Bell, whose sons, Peter Bell and Paul Bell, drowned in 2024, said: "A throw line costs less than a football."', ''),
    ('en', '"A throw line costs less than a football," Anna Bell, whose son Peter Bell drowned in 2024, said.', 'Anna Bell'),
    ('en', '"A throw line costs less than a football," said Anna Bell, whose son Peter Bell drowned in 2024.', 'Anna Bell'),
    ('en', '"A throw line costs less than a football," said the mother of Peter Bell.', ''),
    ('en', '"A throw line costs less than a football," said Peter Bell\'s mother, Anna Bell.', 'Anna Bell'),
    ('en', '"A throw line costs less than a football," Peter Bell\'s mother said.', ''),
    ('en', 'Tom Reed, who founded Green River in 2004, said: "We have asked for lines on every bridge for ten years."', 'Tom Reed'),
    ('en', 'Dr Tunde Afolabi, who led the research at the University of Lower Humber, said: "We expected a decline. We did not expect it."', 'Tunde Afolabi'),
    ('en', 'Asked by reporter Sam Hill whether fares would rise, Jean Petrie replied: "Not before 2028, and not by more than inflation."', 'Jean Petrie'),
    ('en', 'Asked by Sam Hill and Donna Fry, editor of the Echo, whether fares would rise, Petrie replied: "Not before 2028, and not by more."', 'Petrie'),
    ('en', 'Asked by reporter Sam Hill whether fares would rise, she replied: "Not before 2028, and not by more than inflation."', ''),
    ('en', 'Speaking on behalf of transport minister Alan Gray, deputy director Ruth Oyelaran said: "The government will pay half of the cost."', 'Ruth Oyelaran'),
    ('en', '"The union was never asked," said Callum Burns of the seafarers\' union, after a meeting with council leader Jean Petrie.', 'Callum Burns'),
    ('en', '"My grandmother took this boat to be born," Fiona MacRae told Channel Islands editor Donna Fry.', 'Fiona MacRae'),
    ('en', '"My grandmother took this boat to be born," the chair told Donna Fry.', 'the chair'),
    ('en', '"My grandmother took this boat to be born," she told Donna Fry.', ''),
    ('en', 'In a letter to county mayor Olive Grant, fire minister Sanjay Mistry said: "The government will match each pound that is given."', 'Sanjay Mistry'),
    ('en', 'Jane Doe thanked Tom Roe for his work and said: "The government will match each pound that is given."', 'Jane Doe'),
    ('en', 'Jane Doe thanked Tom Roe for his work, saying: "The government will match each pound that is given."', 'Jane Doe'),
    ('en', 'The trust thanked Tom Roe, who said: "The government will match each pound that is given."', 'Tom Roe'),
    ('en', 'A spokeswoman for minister Jane Doe said: "The government will match each pound that is given."', ''),
    ('en', '"The government will match each pound that is given," a spokesman for Jane Doe said.', ''),
    ('en', 'According to Jane Doe, director of the trust, "the government will match each pound that is given".', 'Jane Doe'),
    ('en', 'Statement by Jane Doe: "The government will match each pound that is given."', 'Jane Doe'),
    ('fr', 'Anne Roux, dont le fils Paul Roux s’est noyé en 2024, a déclaré : « Une bouée coûte moins cher qu’un ballon de football. »', 'Anne Roux'),
    ('fr', '« Une bouée coûte moins cher qu’un ballon », a déclaré la mère de Paul Roux.', ''),
    ('fr', '« Une bouée coûte moins cher qu’un ballon », a déclaré Anne Roux, dont le fils Paul Roux s’est noyé en 2024.', 'Anne Roux'),
    ('fr', 'Interrogé par Le Courrier du Plateau, le directeur de SNR Réseau, Yann Le Guen, a précisé : « Les trains rouleront à 90 km/h. »', 'Yann Le Guen'),
    ('fr', 'Interrogée par le journaliste Marc Petit, Anne Roux a répondu : « Une bouée coûte moins cher qu’un ballon de football. »', 'Anne Roux'),
    ('fr', 'Luc Morel, qui a fondé Rivière Verte en 2004, a déclaré : « Une bouée coûte moins cher qu’un ballon de football. »', 'Luc Morel'),
    ('fr', 'Au nom de la ministre Jeanne Petit, le directeur Luc Morel a déclaré : « Une bouée coûte moins cher qu’un ballon de football. »', 'Luc Morel'),
    ('es', 'Ana Ruiz, cuyo hijo Pedro Ruiz se ahogó en 2024, dijo: «Un salvavidas cuesta menos que un balón de fútbol».', 'Ana Ruiz'),
    ('es', '«Un salvavidas cuesta menos que un balón», dijo la madre de Pedro Ruiz.', ''),
    ('es', 'Tomás Gil, que fundó Río Verde en 2004, afirmó: «Un salvavidas cuesta menos que un balón de fútbol».', 'Tomás Gil'),
    ('es', 'Preguntada por el periodista Juan Soto, Ana Ruiz respondió: «Un salvavidas cuesta menos que un balón de fútbol».', 'Ana Ruiz'),
    ('es', 'En una carta a la alcaldesa Elena Mora, el ministro Luis Vega señaló: «Un salvavidas cuesta menos que un balón de fútbol».', 'Luis Vega'),
    ('de', 'Anna Roth, deren Sohn Peter Roth 2024 ertrank, sagte: „Ein Rettungsring kostet weniger als ein Fußball.“', 'Anna Roth'),
    ('de', 'Max Klein, der 2004 den Verein Grüner Fluss gegründet hat, sagte: „Ein Rettungsring kostet weniger als ein Fußball.“', 'Max Klein'),
    ('de', '„Ein Rettungsring kostet weniger als ein Fußball“, sagte die Mutter von Peter Roth.', ''),
    ('de', '„Ein Rettungsring kostet weniger als ein Fußball“, sagte Anna Roth, deren Sohn Peter Roth ertrunken ist.', 'Anna Roth'),
    ('de', 'Auf die Frage von Reporter Max Hahn, ob es teurer werde, antwortete Eva Klein: „Ein Rettungsring kostet weniger als ein Fußball.“', 'Eva Klein'),
    ('de', 'Anna Roth, die Vorsitzende des Vereins, sagte: „Ein Rettungsring kostet weniger als ein Fußball.“', 'Anna Roth'),
    ('it', 'Anna Rossi, il cui figlio Paolo Rossi è annegato nel 2024, ha dichiarato: «Un salvagente costa meno di un pallone da calcio».', 'Anna Rossi'),
    ('pt', 'Ana Lima, cujo filho Pedro Lima morreu afogado em 2024, disse: “Uma boia custa menos do que uma bola de futebol.”', 'Ana Lima'),
    ('ru', 'Анна Белова, сын которой Пётр Белов утонул в 2024 году, сказала: «Спасательный круг стоит меньше футбольного мяча».', 'Анна Белова'),
    ('ru', 'Отвечая на вопрос журналиста Ивана Лапина, Анна Белова сказала: «Спасательный круг стоит меньше футбольного мяча».', 'Анна Белова'),
    ('ru', 'Павел Громов, который основал «Зелёную реку» вместе с Игорем Лапиным, отметил: «Спасательный круг стоит меньше футбольного мяча».', 'Павел Громов'),
    ('ru', '«Спасательный круг стоит меньше футбольного мяча», — сказала мать Петра Белова.', ''),
    ('pl', 'Anna Nowak, której syn Piotr Nowak utonął w 2024 roku, powiedziała: „Koło ratunkowe kosztuje mniej niż piłka nożna”.', 'Anna Nowak'),
    ('uk', 'Анна Коваль, син якої Петро Коваль потонув у 2024 році, сказала: «Рятувальне коло коштує менше, ніж футбольний м’яч».', 'Анна Коваль'),
    ('ar', 'وقالت رئيسة الجمعية آنا منصور، التي غرق ابنها سامي منصور عام 2024: «حبل النجاة يكلف أقل من كرة القدم».', 'آنا منصور'),
    ('ar', 'وردا على سؤال من الصحفي سامي رشيد، قال وزير النقل أحمد منصور: «حبل النجاة يكلف أقل من كرة القدم».', 'أحمد منصور'),
    ('ar', '«حبل النجاة يكلف أقل من كرة القدم»، قالت والدة سامي منصور.', ''),
    ('zh', '在回答记者王明提问时，市长李建国表示：“一个救生圈比一个足球便宜得多，我们会在每座桥上安装。”', '李建国'),
    ('zh', '代表部长王强，副局长李建国说：“一个救生圈比一个足球便宜得多，我们会在每座桥上安装。”', '李建国'),
    ('en', 'The University of Lower Humber’s Ruth Hall said: "A throw line costs less than a football."', 'Ruth Hall'),
    ('en', '"A throw line costs less than a football," said Ruth Hall at the University of Lower Humber.', 'Ruth Hall'),
    ("zh", "港口主任李建国在会见市长王强时说：“大桥将在明年春天开放，不会提前。”", "李建国"),
    ("zh", "市长陈吉宁在接受记者王明采访时表示：“我们会在每座桥上安装救生圈，不会拖延。”", "陈吉宁"),
    ("en", "“We lost everything,” said Mary Cole, the widow of firefighter Jack Cole, who died in the blaze.", "Mary Cole"),
    ("de", "Bei einem Besuch mit Landrat Max Groß sagte Bürgermeisterin Klara Klein: „Die Brücke öffnet im Frühjahr und nicht früher.“", "Klara Klein"),
    ("ru", "«Мост откроется весной», — заявила Клара Белова, чей сын Олег Белов работает инженером.", "Клара Белова"),
    ("fr", "Lors d’une visite avec le préfet Luc Noir, la maire Claire Petit a déclaré : « Le pont ouvrira au printemps prochain. »", "Claire Petit"),
]
# fmt: on
"""Sentences, and who speaks in them; nobody where that is not sure."""


@pytest.mark.parametrize(("language", "text", "speaker"), SENTENCES, ids=[f"{case[0]}-{at}" for at, case in enumerate(SENTENCES)])
def test_the_speaker_is_the_subject_of_the_verb_of_saying(language: str, text: str, speaker: str) -> None:
    found = quotes([Run(text, ((0, 0, 0),))], pack(language))
    assert [quote.speaker for quote in found] in ([speaker], [] if not speaker else [speaker])


# fmt: off
FATES = [
    ("en", "Anna Bell, whose son Peter Bell drowned near Acle in 2024, spoke first.", ["Peter Bell"], ["Anna Bell"]),
    ("en", "The late Joan Hill left the house to the town. Her niece Mary Hill opened it.", ["Joan Hill"], ["Mary Hill"]),
    ("en", "Tom Reed mourned the death of Alan Gray, 41, who worked with him.", ["Alan Gray"], ["Tom Reed"]),
    ("en", "Kit Moss, 34, of Acle, died at the scene. Lee Moss’s car was found.", ["Kit Moss"], ["Lee Moss"]),
    ("en", "Sue Lane’s murder shocked the town. Jo Park was accused of it.", ["Sue Lane", "Jo Park"], []),
    ("fr", "Paul Roux s’est noyé en 2024. Anne Roux a salué la mémoire de Luc Morel.", ["Paul Roux", "Luc Morel"], ["Anne Roux"]),
    ("es", "Pedro Ruiz se ahogó en 2024. Ana Ruiz recordó la muerte de Luis Vega.", ["Pedro Ruiz", "Luis Vega"], ["Ana Ruiz"]),
    ("de", "Peter Roth ertrank im Jahr 2024. Anna Roth erinnerte an den Tod von Max Klein.", ["Peter Roth", "Max Klein"], ["Anna Roth"]),
    ("it", "Paolo Rossi è annegato nel 2024. Anna Rossi ha ricordato la morte di Luca Neri.", ["Paolo Rossi", "Luca Neri"], ["Anna Rossi"]),
    ("pt", "Pedro Lima morreu afogado em 2024. Ana Lima lembrou a morte de Luís Vaz.", ["Pedro Lima", "Luís Vaz"], ["Ana Lima"]),
    ("nl", "Piet Bakker verdronk in 2024. Anna Bakker sprak over de dood van Jan Smit.", ["Piet Bakker", "Jan Smit"], ["Anna Bakker"]),
    ("ru", "Пётр Белов утонул в 2024 году. Анна Громова открыла фонд.", ["Пётр Белов"], ["Анна Громова"]),
    ("pl", "Piotr Nowak utonął w 2024 roku. Anna Lis otworzyła fundację.", ["Piotr Nowak"], ["Anna Lis"]),
    ("sv", "Per Berg drunknade år 2024. Anna Berg öppnade stiftelsen.", ["Per Berg"], ["Anna Berg"]),
    ("ar", "غرق سامي منصور، وتوفي خالد رشيد. افتتحت ليلى حسن الصندوق.", ["سامي منصور", "خالد رشيد"], ["ليلى حسن"]),
    ("zh", "王小明溺水身亡。李梅设立了基金。", ["王小明"], ["李梅"]),
]
# fmt: on


@pytest.mark.parametrize(("language", "text", "told", "others"), FATES, ids=[f"{case[0]}-{at}" for at, case in enumerate(FATES)])
def test_a_fate_is_told_of_its_person_and_of_no_namesake(language: str, text: str, told: list[str], others: list[str]) -> None:
    runs = [Run(text, ((0, 0, 0),))]
    assert [name for name in (*told, *others) if fated(name, runs, pack(language))] == told


def test_the_fate_of_somebody_who_speaks_often_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("masthead.anatomy.persons.fates.fated", lambda name, texts, lexicon: asked.append(name))
    runs = [Run(f'"A throw line costs {block} pounds less than a football," said Anna Bell.', ((0, block, 0),)) for block in range(5)]
    assert len(unnamed(quotes(runs, pack("en")), runs, pack("en"))) == 5 and asked == ["Anna Bell"]


def test_nobody_whom_the_text_calls_dead_is_named_as_a_speaker() -> None:
    said = Run("“The bridge needs a line,” Peter Bell said in 2023.", ((0, 0, 0),))
    later = Run("Peter Bell drowned a year later. His mother Anna Bell has the letters.", ((0, 1, 0),))
    (quote,) = unnamed(quotes([said, later], pack("en")), [said, later], pack("en"))
    assert (quote.speaker, quote.role) == ("", "")
    assert quote.evidence.confidence < 0.9


# fmt: off
RECALLED = [
    ("en", ["Fiona MacRae, chair of the panel, opened the meeting.", "“My grandmother took this boat to be born,” Ms MacRae told reporters."], ("Fiona MacRae", "chair of the panel")),
    ("en", ["The plan was backed by council leader Jean Petrie.", "Asked whether fares would rise, Petrie replied: “Not before 2028, and not by more than inflation.”"], ("Jean Petrie", "council leader")),
    ("en", ["Ann Hill, director of the trust, met Bob Hill, mayor of Acle.", "“My grandmother took this boat to be born,” said Hill."], ("Hill", "")),
    ("en", ["“We begin in the spring of next year,” said Ann Hill, director of the trust, beside Bob Hill, mayor of Acle.", "“My grandmother took this boat to be born,” Hill added."], ("Ann Hill", "director of the trust")),
    ("de", ["Anna Roth, Leiterin des Hafens, begrüßte die Gäste.", "„Der Hafen wächst seit zehn Jahren“, sagte Frau Roth."], ("Anna Roth", "Leiterin des Hafens")),
    ("fr", ["Anne Dupont, directrice du port, a accueilli les invités.", "« Le port grandit depuis dix ans », a déclaré Mme Dupont."], ("Anne Dupont", "directrice du port")),
    ("es", ["Ana Ruiz, directora del puerto, recibió a los invitados.", "«El puerto crece desde hace diez años», dijo la Sra. Ruiz."], ("Ana Ruiz", "directora del puerto")),
    ("ru", ["Анна Белова, директор порта, открыла встречу.", "«Порт растёт уже десять лет подряд», — сказала Белова."], ("Анна Белова", "директор порта")),
]
# fmt: on


@pytest.mark.parametrize(("language", "paragraphs", "speaker"), RECALLED, ids=[f"{case[0]}-{at}" for at, case in enumerate(RECALLED)])
def test_a_surname_means_whom_the_text_has_named_before(language: str, paragraphs: list[str], speaker: tuple[str, str]) -> None:
    runs = [Run(text, ((0, at, 0),)) for at, text in enumerate(paragraphs)]
    last = recalled(quotes(runs, pack(language)), runs, pack(language))[-1]
    assert (last.speaker, last.role) == speaker
