"""Persons with an office in Arabic and Hebrew: the office stands first and goes on over definite nouns (construct state); then comes the name."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.caseless.annexation import Place, apposition, begun, in_construct, office_until
from masthead.anatomy.caseless.crafts import by_clause, calling_alone
from masthead.anatomy.caseless.founded import BEARERS, FOUNDED
from masthead.anatomy.caseless.nasab import apposed, is_named, joined, name_at
from masthead.anatomy.wording.names import Mention
from masthead.anatomy.wording.spaced import Kit, Word, called, halts, head, house, placed


def mentions(text: str, words: Sequence[Word], kit: Kit) -> list[Mention]:
    """A noun of office, the definite nouns and adjectives that belong to it (construct state), and the name; or the name, a comma and the office."""
    found: list[Mention] = []
    at = 0
    while at < len(words):
        cut = begun(words, at, kit)
        if cut >= 0 and (until := by_clause(text, words, at, kit, found)):
            at = until
            continue
        if cut >= 0 and at + 1 < len(words) and words[at + 1].joined and text[words[at + 1].start] == "ب":
            at += 1  # "ممثلة بالسيد": represented by somebody
            continue
        addressed = at > 0 and ((words[at - 1].bare in kit.titles and words[at].bare in kit.forenames) or called(words, at, kit))
        addressed = addressed or (words[at].bare in kit.titles and at + 1 < len(words) and words[at + 1].bare in kit.titles)
        founder = cut >= 0 and at > 0 and words[at].bare in BEARERS and words[at - 1].bare.lstrip("وفبلك") in FOUNDED
        if cut < 0 or addressed or founder or _ranked(words, at, kit):
            if lone := _addressed(words, at, kit):
                found.append(_unofficial(text, words, lone))
            at += 1
            continue
        office = office_until(words, at, kit)
        name = name_at(words, office, kit)
        if name and not kit.arabic and name[0] == name[1] and name[2] - name[1] > 2 and _fronted(words, name[1], kit):
            office += 1  # "מנכ״לית אלפא שירי לוי": a house before the given name
            name = (office, office, name[2])
        if name and _is_place(words, name, kit):
            office = name[2]  # "ראש העיר נווה אור, משה כהן": the town, and the name behind a comma
            name = name_at(words, office, kit)
        before = apposed(words, at, kit) if words[at].gap == "," else joined(words, at, kit)
        if before and found and words[before[1]].start < found[-1].role_end:
            before = None  # "… حاكم الشارقة، الرئيس الفخري للجمعية": what stands there is of the office before it
        if cut == 0 and before and name and before[0] < before[1] and words[name[0]].joined:
            name = None  # "الدكتور سامر النجار رئيس القسم والدكتورة منى …": the office is his who stands before it
        if before and name and before[0] < before[1] and begun(words, name[1], kit) >= 0 and in_construct(words, name[1] + 1, kit):
            name = None  # "الشيخ سلطان بن محمد القاسمي، عضو المجلس الأعلى حاكم الشارقة": a second office, and nobody's name
        if before and name and (words[name[1]].bare not in kit.forenames or house(words[name[0] - 1].bare, kit) or words[name[0]].gap):
            name = None  # "أحمد سيف الإسلام، المدير السابق لمركز هشام مبارك": the house bears the second name
        name = None if name and office == at + 1 and calling_alone(words, at, name[2], kit) else name
        if name and (is_named(words, at, name, kit) or _labels(text, words, at, name)):
            role = words[at].start + cut, words[office - 1].end
            found.append(placed(text, words, name, role))
            at = name[2]
            continue
        if before is None and cut >= 0 and (lone := _addressed(words, at, kit)):
            found.append(_unofficial(text, words, lone))
        if before:
            end = apposition(words, at, kit) if words[at].gap else office
            found.append(placed(text, words, before, (words[at].start, words[end - 1].end)))
            at = end
            continue
        at += 1
    return found


def _is_place(words: Sequence[Word], name: Place, kit: Kit) -> bool:
    """Whether what stands right behind an office in Hebrew is what it is of, since a name that begins with a given name follows its comma."""
    if kit.arabic or name[0] < name[1] or name[2] + 1 >= len(words) or words[name[1]].bare in kit.forenames:
        return False
    return words[name[2]].gap == "," and words[name[2]].bare in kit.forenames and not words[name[2] + 1].gap


def _fronted(words: Sequence[Word], at: int, kit: Kit) -> bool:
    return words[at].bare not in kit.forenames and words[at + 1].bare in kit.forenames


def _ranked(words: Sequence[Word], at: int, kit: Kit) -> bool:
    """Whether a noun of office is the rank of somebody whose office stands behind the name: "العقيد سعيد الهاجري مدير إدارة المباحث"."""
    if words[at].bare not in kit.titles or office_until(words, at, kit) != at + 1:
        return False
    behind = (name_at(words, at + 1, kit) or (0, 0, 0))[2] if at + 1 < len(words) and not words[at + 1].gap else 0
    return 0 < behind < len(words) and words[behind].gap in ("", ",") and head(words[behind], kit) >= 0


def _addressed(words: Sequence[Word], at: int, kit: Kit) -> Place | None:
    """A family name with the article behind a form of address: "الدكتور القصبي", named in full before."""
    if words[at].bare not in kit.titles or not kit.arabic or at + 1 >= len(words) or words[at + 1].gap:
        return None
    name = words[at + 1].bare
    known = name in kit.titles or house(name, kit) or head(words[at + 1], kit) >= 0 or halts(words[at + 1], kit)
    following = words[at + 2] if at + 2 < len(words) else None
    ends = following is None or following.gap or halts(following, kit)
    return (at, at + 1, at + 2) if ends and not known and name.startswith("ال") and name.endswith("ي") else None


def _unofficial(text: str, words: Sequence[Word], name: Place) -> Mention:
    start, end = words[name[1]].start, words[name[2] - 1].end
    return Mention(text[start:end], text[words[name[0]].start : start].strip(), "", start, end)


def _labels(text: str, words: Sequence[Word], head: int, name: Place) -> bool:
    """Whether an office and a name are all that stands before a colon: "שר הבריאות אוריאל בוסו: …"."""
    return words[head].gap == "." and text[words[name[2] - 1].end :].lstrip()[:1] == ":"
