"""Arabic words beside names: titles of whom a house is called after, that an office is of or that are a family name, and nouns that are no names."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.wording.spaced import UNDER, Kit, Word, halts

KIN = frozenset(("عبد", "بن", "ابن", "بنت", "آل", "أبو", "بو", "ولد", "منت", "בן", "בר", "אבו"))
"""What a name's next word belongs to: "son of", "servant of"."""
BEARERS = frozenset(("الملك", "الملكة", "السلطان", "الأمير", "الأميرة", "الشيخ", "الشيخة", "الإمام", "الشهيد", "الرئيس"))
_WORDS = "مركز جامعة مؤسسة مستشفى معهد جائزة مدينة مدرسة كلية ميناء مطار متحف مكتبة أكاديمية صندوق برنامج مجمع قصر مسجد جامع كرسي مشروع دارة نادي"
FOUNDED = frozenset(_WORDS.split())
"""Nouns of what is called after somebody, as those titles behind them say."""


def founder(words: Sequence[Word], at: int, kit: Kit) -> int:
    """The word behind the name of whom a house is called after."""
    end = at
    while end < len(words) and words[end].bare in kit.titles | BEARERS and not words[end].gap:
        end += 1
    end += 1
    while end + 1 < len(words) and words[end].bare in KIN and not words[end].gap:
        end += 2
    return min(end, len(words))


def is_within_office(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether a title with the article, right behind a bare noun of office, is what the office is of, as in "نائب الوزير" or "متصرف اللواء", and
    no form of address."""
    head, word = words[at - 1].bare.removeprefix("و"), words[at].bare
    if not kit.arabic or not word.startswith("ال") or head.startswith("ال") or word not in kit.titles:
        return False
    if head in UNDER and word[2:] in kit.heads:
        return True
    following = words[at + 1] if at + 1 < len(words) and not words[at + 1].gap else None
    return following is None or not (following.joined or following.bare in kit.forenames or following.bare in kit.titles)


def is_family(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether an Arabic title is a part of the name behind a given name: "رنا الحاج حسن", "أحمد السيد، مدير"."""
    if not kit.arabic or words[at].bare not in kit.titles or not words[at].bare.startswith("ال") or words[at].joined:
        return False
    following = words[at + 1] if at + 1 < len(words) and not words[at + 1].gap else None
    ends = following is None or halts(following, kit) or following.bare in kit.forenames
    return words[at - 1].bare in kit.forenames and ends


OWNED = ("ته", "تها", "تهم", "تهما")
"""How Arabic nouns end that are somebody's, and no names."""
_ACTED_WORDS = """
    المعرض المؤتمر الحفل اللقاء المبنى الاجتماع الدورة المهرجان الملتقى المنتدى الحملة الاتفاقية المذكرة الجلسة الندوة الورشة الفعالية الفعاليات الجائزة الزيارة
    الافتتاح الحضور الجميع اليوم أمس الجمعة السبت الأحد
"""
ACTED_ON = frozenset(_ACTED_WORDS.split())
"""What stands behind a name as what is done, or when, and never as a family name."""
