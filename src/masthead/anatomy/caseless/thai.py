"""Thai names beside an office: a form of address, given name and family name; the office in the phrase before or behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from masthead.anatomy.caseless.clauses import any_of
from masthead.anatomy.pack import Pack, Words
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.names import Mention
from masthead.expressions import Letters, expression

THAI = Letters("\u0e00-\u0e7f")
_FRONT = expression(r"(?:^|[ \u00a0\n])([^ \u00a0\n\"“”,]{3,60})[ \u00a0]?$")
_BEHIND = expression(r"[ \u00a0]+([\u0e00-\u0e7f][^\"“”,:\n]{1,160})")
_WORD = expression(r"[^ \u00a0]+")
_GOES_ON = expression(
    r"(?:ร่วม|เข้า|พร้อม|ได้|จะ|เป็นประธาน|มอบ|ลงพื้นที่|เดินทาง|นำคณะ|นำ(?=[^\u0e31\u0e34-\u0e3a]{3})|ให้การ|ให้สัมภาษณ์|ให้ความ|ให้เกียรติ|กล่าว|เผย|ระบุ|เปิด|ชี้แจง|หารือ|ประชุม|แถลง|"
    r"ตรวจ(?!ราชการ|การ|สอบ|คน|แห่ง|เงิน)|เยี่ยม|ต้อนรับ|ลงนาม|บรรยาย|ปาฐก|และคณะ|กับคณะ)"
)
"""Where a sentence goes on behind an office, written together with it or not."""
_ABBREVIATED = expression(r"(?:[\u0e01-\u0e2e]{1,4}\.)+\Z|[A-Z]{2,8}\Z|[(（][^()（）]{1,30}[)）]\Z")
"""The letters of a house: "ตร.", "(กพร.)", "EEC"."""
_COMPANY = 60
"""Characters of a company's name."""
_AND = frozenset(("และ", "/", "พร้อมทั้ง", "ทำหน้าที่", "ในฐานะ", "รักษาราชการแทน", "รักษาการ", "ปฏิบัติหน้าที่"))
"""What joins one office with another of the same person."""
_COMING_ALONG = expression(
    r"(?:และ|พร้อม(?:ด้วย|ทั้ง)?|ร่วมกับ)(?:คณะ)?(?:ผู้บริหาร(?!สูงสุด|ระดับสูงสุด)|เจ้าหน้าที่(?!บริหาร)|ข้าราชการ|พนักงาน|ผู้เกี่ยวข้อง|ผู้แทน(?!พิเศษ|การค้า))"
)
"""Who else was there, behind an office: "อธิบดีกรมประมง และผู้บริหารกระทรวง"."""
_MINISTERS = {"รมว.": "รัฐมนตรีว่าการกระทรวง", "รมช.": "รัฐมนตรีช่วยว่าการกระทรวง"}
_SHORT = {
    **_MINISTERS,
    "ผอ.": "ผู้อำนวยการ",
    "ผวจ.": "ผู้ว่าราชการจังหวัด",
    "ผู้ว่าฯ": "ผู้ว่า",
    "นายกฯ": "นายก",
    "รองนายกฯ": "รองนายก",
    "เลขาฯ": "เลขา",
    "อธิบดีฯ": "อธิบดี",
    "ปลัดฯ": "ปลัด",
    "ประธานฯ": "ประธาน",
    "ผู้ตรวจฯ": "ผู้ตรวจ",
    "โฆษกฯ": "โฆษก",
}
"""Offices as a text says them for short once it has said them in full."""
_HELD = expression(rf"(?P<short>{any_of(tuple(_SHORT))})[ \u00a0]?(?P<of>[\u0e00-\u0e7f]{{0,24}})")


@lru_cache(maxsize=4)
def _name(titles: Words, roles: Words) -> re.Pattern[str]:
    word = r"[\u0e00-\u0e7f]+"
    others = tuple(role for role in roles if role not in titles)
    return phrased(
        rf"(?:^|(?<=[\s\"“”(,])|(?<=โดย)|(?<=ด้วย)|(?<=ด้าน)|(?<=ขณะที่)|(?<=ว่า)|(?<=ได้แก่)|(?<=โดยมี)|(?<=และ)|(?<=กับ)|(?<=ของ)|(?<=คือ)|(?<=แก่)|(?<=แด่)|(?<=จาก)|(?<=ท่าน)|(?<=เชิญ)|(?<=ต่อ))(?!(?:{any_of(others)})(?![\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]))(?P<address>(?:(?:{any_of(titles)})\s?){{1,6}})(?P<name>{word}[ \u00a0]{{1,2}}{word})"
    )


def named(text: str, lexicon: Pack) -> str:
    """Somebody with a form of address before given name and family name; empty if nobody is."""
    match = _name(lexicon.titles, lexicon.roles).search(text) if THAI.within(text) and lexicon.language == "th" else None
    return match["name"] if match else ""


def mentions(text: str, lexicon: Pack) -> list[Mention]:
    """ "นายกรัฐมนตรี นายเศรษฐา ทวีสิน กล่าวว่า", "นายสมชาย ใจดี ผู้ว่าราชการจังหวัดเชียงใหม่ เปิดเผยว่า"."""
    found: list[Mention] = []
    for match in _name(lexicon.titles, lexicon.roles).finditer(text):
        name = unsaid(match["name"], lexicon)
        if any(role in name for role in lexicon.roles) or " " not in name.replace("\u00a0", " "):
            continue
        end = match.start("name") + len(name)
        behind = _BEHIND.match(text, end)
        role = office(behind[1], lexicon) if behind else ""
        base = max(0, match.start() - 80)
        front = _FRONT.search(text[base : match.start()])
        # Of two offices that which stands behind the name is its own, unless the one before has a form of address of its own.
        if front and front[1].startswith(lexicon.roles) and not (role and found and found[-1].role_end >= base + front.start(1)):
            held = front[1], base + front.start(1), base + front.end(1)
        elif behind and role:
            held = role, behind.start(1), behind.start(1) + len(role)
        elif given := _given(text, match.start(), end, lexicon):
            held = given
        else:
            continue
        found.append(Mention(name, match["address"].strip(), held[0], match.start("name"), end, held[1], held[2]))
    return found


_MADE = expression(
    r"[”\"]?[ \u00a0]?(?:[\u0e00-\u0e7f]{1,40}[ \u00a0])?(?:ให้|ขึ้น|เข้า)?(?:ดำรงตำแหน่ง|รับตำแหน่ง|ทำหน้าที่)?(?:เป็น|ใน)?(?<=[\u0e19\u0e07\u0e48])[ \u00a0]?(?=[\u0e00-\u0e7f])"
)
_APPOINTS = ("แต่งตั้ง", "โปรดเกล้า", "คัดเลือก", "เลือกตั้ง", "เลือก", "มอบหมาย", "ตำแหน่ง")
"""How Thai says that somebody is given an office."""
_TO_NAME = 60
_LONGEST = 120


def _given(text: str, start: int, end: int, lexicon: Pack) -> tuple[str, int, int] | None:
    """The office that somebody is given whose name stands there: "แต่งตั้งให้ นายสมชาย ใจดี ดำรงตำแหน่งอธิบดีกรมการศึกษา"; with its place."""
    made = _MADE.match(text, end)
    if made is None or not any(verb in text[max(0, start - _TO_NAME) : made.end()] for verb in _APPOINTS):
        return None
    role = office(text[made.end() : made.end() + _LONGEST], lexicon)
    return (role, made.end(), made.end() + len(role)) if role else None


def office(words: str, lexicon: Pack) -> str:
    """The office with which words begin, with the houses it is of and a second one of the same person; empty if they begin with none."""
    if not words.startswith(lexicon.roles):
        return ""
    end, joined, company = 0, False, False
    for word in _WORD.finditer(words):
        text = word.group()
        if company:
            # "บริษัท ทะเลไทย จำกัด (มหาชน)": the name of a company stands apart from what it is.
            company, end = text not in ("จำกัด", "จก."), word.end()
            continue
        if not word.start():
            end = _until(text, 1, lexicon)
            if end < len(text):
                break
            continue
        if text in _AND or (text.startswith("และ") and text[3:].startswith(lexicon.roles)):
            joined = True
            if text in _AND:
                continue
        if _COMING_ALONG.match(text):
            break
        goes_on = joined or text.startswith(lexicon.houses) or _ABBREVIATED.match(text) is not None
        if not goes_on or (joined and not text.removeprefix("และ").startswith(lexicon.roles)):
            break
        joined, company = False, text == "บริษัท" and "จำกัด" in words[word.end() : word.end() + _COMPANY]
        upto = _until(text, 1, lexicon)
        end = word.start() + upto
        if upto < len(text):
            break
    return words[:end].strip()


def _until(word: str, start: int, lexicon: Pack) -> int:
    """Where a verb begins within a word, or its end."""
    on = _GOES_ON.search(word, start)
    said = min((at for verb in lexicon.said if (at := word.find(verb, start)) > 0), default=len(word))
    return min(on.start() if on else len(word), said)


def unsaid(text: str, lexicon: Pack) -> str:
    """Words up to the verb of saying that touches them."""
    return text[: min((at for verb in lexicon.said if (at := text.find(verb)) > 0), default=len(text))].strip()


def held(window: str, persons: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Whom of the persons, each with name and office, an office for short means: "รมช.แรงงาน กล่าว"; both empty if none, or several."""
    short = _HELD.search(window)
    if short is None:
        return "", ""
    whole = _SHORT[short["short"]]
    of = next((short["of"][:at] for at in range(len(short["of"]), 2, -1) if any(short["of"][:at] in role for _, role in persons)), "")
    meant = {name: role for name, role in persons if role.startswith(whole) and (of in role if short["short"] in _MINISTERS else True)}
    return next(iter(meant.items())) if len(meant) == 1 else ("", "")
