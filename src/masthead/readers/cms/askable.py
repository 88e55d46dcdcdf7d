"""Whom the press may ask, where a record holds them as objects of their own beside its text."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from masthead.expressions import expression
from masthead.readers.cms.fieldnames import joined, silent
from masthead.readers.cms.records import Record, first, line, text

_WAYS = """
email mail phone telephone tel mobile cell telefon telefono telefone mobil gsm courriel correo mel portable telefonnummer
telefoon handy cellulare celular movil telemovel tlf puhelin sahkoposti epost eposta telefonas telefonszam talrunis телефон почта
пошта имейл 电话 電話 邮箱 郵箱 電子郵件 メール 전화 전화번호 이메일 הטלפון טלפון هاتف الهاتف البريد
"""
_REACHED = frozenset(_WAYS.split())
"""How the names of fields end by which somebody is reached."""
_CALLED = """
name full_name fullName fullname display_name displayName nom nome nombre naam navn namn nimi imie jmeno ime nume isim nama имя
ім_я име 姓名 联系人 聯絡人 氏名 担当者 이름 담당자 الاسم
"""
_NAMES = tuple(_CALLED.split())
_PARTS = (("first_name", "last_name"), ("firstName", "lastName"), ("firstname", "lastname"), ("given_name", "family_name"))
"""The two fields of a name that is told in two."""
_KINDS = ("type", "kind", "_type", "@type", "role_type", "item_type")
_ASKED = expression(r"contact|press|media|spokes|person|people|kontakt|contato|contatt|prensa|presse|referent|ansprech")
"""How lists of those to be asked, and objects that are one of them, are called."""
_FOR_WORDS = "contact contacts spokesperson kontakt pressekontakt medienkontakt contacto contato contatto ansprechpartner yhteyshenkilo"
_FOR = frozenset(_FOR_WORDS.split())
_BESIDE = frozenset(("press", "media", "pr", "presse", "prensa", "imprensa", "stampa"))
"""What the names of fields begin with that say of one person, field by field, who is to be asked: "contactName", "press_contact_email"."""
_OFFICE_WORDS = "title role position job function funktion cargo organization organisation company department office"
_OFFICE = frozenset(_OFFICE_WORDS.split())
_SHORT = 8
"""Words of such a field, at most."""
_LONGEST = 24
"""Words that a record says of one of them at most: a name, an office, a house, numbers and an address."""


def asked(record: Record, known: Collection[str]) -> dict[str, list[str]]:
    """By field, each person as a row of what is said of them ("Anna Berg, press officer, 08-123 45, anna@…"): the objects of a list whose name, or whose own
    kind (`"type": "contact_person"`), says that they are to be asked, with a name and a number or an address. Fields with anything else
    among them are left out.

    >>> asked({"related": [{"type": "contact_person", "name": "Bo Lund", "phone": "0123 45"}]}, ())
    {'related': ['Bo Lund, 0123 45']}
    """
    found: dict[str, list[str]] = {}
    for key, value in record.items():
        if key in known or not isinstance(value, Sequence) or isinstance(value, str) or not value:
            continue
        named = _ASKED.search("_".join(joined(key))) is not None
        rows = [row(one, named=named) for one in value]
        if all(rows):
            found[key] = rows
    return found


def gathered(record: Record) -> Record:
    """The record with one object `contact` in place of fields that say of one person each a part, if they tell how to reach her.

    >>> gathered({"title": "New ferry", "contactName": "Bo Lund", "contactPhone": "0123 45"})
    {'title': 'New ferry', 'contact': {'name': 'Bo Lund', 'phone': '0123 45'}}
    """
    found = {key: part for key, said in record.items() if isinstance(said, str) and said.strip() and (part := _part(key, said))}
    person = {part: record[key] for key, part in found.items()}
    if not reached(person) or any(not isinstance(record.get(key, ""), str) for key in ("contact", "contacts")):
        return record
    kept = {key: said for key, said in record.items() if key not in found}
    name = kept.get("contact", "")
    if name and ("name" in person or len(name.split()) > _SHORT):
        return record
    return {**kept, "contact": {"name": name, **person} if name else person}


def _part(key: str, said: str) -> str:
    """What of somebody to be asked a field says, by its name: "name", "email", "phone"; empty where it says none of that."""
    words = joined(key)
    size = next((at for at, word in enumerate(words) if word not in _FOR and word not in _BESIDE), 0)
    rest, begins = "_".join(words[size:]), words[:size]
    if not size or len(said.split()) > _SHORT or said.startswith(("http://", "https://")):
        return ""
    if rest in _REACHED:
        return rest
    if _FOR.isdisjoint(begins):
        return ""
    return "name" if rest in _NAMES else rest if rest in _OFFICE else ""


def row(one: Any, *, named: bool = True) -> str:
    """What is said of a person that may be asked, in a row; nothing for any other object. `named`: the list's name says what they are."""
    if not isinstance(one, Mapping) or not (named or any(_ASKED.search(text(one.get(kind)).casefold()) for kind in _KINDS)):
        return ""
    parted = next((pair for pair in _PARTS if all(first(one, part) for part in pair)), ())
    name = first(one, *_NAMES) or " ".join(first(one, part) for part in parted)
    if not name or not reached(one):
        return ""
    told = [name]
    for key, said in one.items():
        if key in (*_NAMES, *parted, *_KINDS) or silent(key) or not isinstance(said, str) or said.startswith(("http://", "https://")):
            continue
        told += [line(said)] if line(said) and line(said) not in told else []
    said = ", ".join(told)
    return said if len(said.split()) <= _LONGEST else ""


def reached(one: Record) -> bool:
    """Whether an object says how somebody is reached."""
    return any(line(text(said)) for key, said in one.items() if not _REACHED.isdisjoint(joined(key)[-1:]))
