"""Press releases made for tests of briefings, composed; and what stands in them."""

from __future__ import annotations

from pathlib import Path

import masthead
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Timeline

ROOT = Path(__file__).parents[1]
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))

FILLER = (
    "The register of carriers covers lorries of more than three tonnes, and the offices of the member countries enter them by hand. "
    "Inspectors read the entries at the border with a telephone. A carrier without an entry turns round. Fines are left to the countries. "
)
HEAD = """PRESS RELEASE

Agency opens register of carriers

GENEVA, 7 June 2024 - The Road Agency opened a register of carriers in all its member countries on Friday.

"""
TAIL = """
ENDS

Media contact: Jane Roe, press@example.org, +41 22 555 01 00
"""

LOPEZ = "“Carriers have waited ten years for one register instead of thirty,” said Maria Lopez, director of the Road Agency."
ROSSI = "“Small firms pay more for paper than for petrol at some of our borders,” said Paolo Rossi, president of the Carriers’ Union."
PAST = (
    "The assembly adopted the convention on 12 May 2021 in Lisbon.",
    "A pilot in four countries began on 1 March 2022 and covered 1,200 lorries.",
    "On 14 November 2023 the council approved the budget of the register.",
    "Inspectors in Lisbon tried the telephone for the first time on 6 February 2024.",
    "On 2 May 2024 the last of the thirty countries sent its list of offices.",
)
ASKED = {
    "en": ("Q: Who must register?", "A: Every carrier that crosses a border.", "Q: What does it cost?", "A: 40 euros a year."),
    "fr": (
        "Question : Qui doit s’inscrire ?",
        "Réponse : Tous les transporteurs.",
        "Question : Combien cela coûte-t-il ?",
        "Réponse : 40 euros.",
    ),
    "es": ("P: ¿Quién debe inscribirse?", "R: Todos los transportistas.", "P: ¿Cuánto cuesta?", "R: 40 euros al año."),
    "ru": ("Вопрос: Кто должен зарегистрироваться?", "Ответ: Все перевозчики.", "Вопрос: Сколько это стоит?", "Ответ: 40 евро в год."),
    "ar": ("س: من يجب أن يسجل؟", "ج: جميع الناقلين.", "س: كم التكلفة؟", "ج: 40 يورو في السنة."),
    "zh": ("问：谁必须登记？", "答：所有承运人。", "问：费用是多少？", "答：每年40欧元。"),
}
PROSE = {
    "en": FILLER,
    "fr": "Le registre couvre les camions de plus de trois tonnes, et les pays les inscrivent à la main dans leurs bureaux.",
    "es": "El registro abarca los camiones de más de tres toneladas, y los países los inscriben a mano en sus oficinas.",
    "ru": "Реестр охватывает грузовики тяжелее трёх тонн, и страны вносят их в него вручную в своих учреждениях.",
    "ar": "يشمل السجل الشاحنات التي يزيد وزنها على ثلاثة أطنان، وتقوم البلدان بتسجيلها يدويا في مكاتبها.",
    "zh": "登记册涵盖三吨以上的卡车，各国在其办事处以手工方式进行登记，检查人员在边境查阅这些记录。",
}


def composed(text: str | bytes, format: str = "txt", brand: Brand | str = "civic", **said: object) -> Briefing:
    document = masthead.read(text.encode() if isinstance(text, str) else text, format=format)
    return masthead.compose(masthead.recognise(document, said=said or None), brand=brand, profile="briefing")


def release(*paragraphs: str, fill: int = 6) -> str:
    """A press release with these paragraphs among others that tell nothing of the kind."""
    filler = "\n\n".join(f"In country number {number + 3}. {FILLER}" for number in range(fill))
    return HEAD + "\n\n".join((filler, *paragraphs)) + "\n" + TAIL


def sections(briefing: Briefing, kind: type) -> list:
    return [one for one in briefing.sections if isinstance(one, kind)]


def timeline(briefing: Briefing, label: str) -> list[tuple[str, str]]:
    return [(item.when, item.date) for one in sections(briefing, Timeline) if one.label == label for item in one.items]
