"""Texts as technical writers mark them up: what each mark means is in the document, and no word is lost."""

from __future__ import annotations

import pytest

from masthead.document.dump import dump
from masthead.document.model import Aside, Heading, List, Preformatted, Quotation, Table
from masthead.document.model import Note as NoteBlock
from masthead.document.plain import plain, plain_block
from masthead.document.words import missing, words
from masthead.errors import LimitError
from masthead.readers.contract import Reader
from masthead.readers.markup.adoc import AdocReader
from masthead.readers.markup.org import OrgReader
from masthead.readers.markup.rst import RstReader
from masthead.sources.source import Source

RST = """\
================================
Port opens its third ferry line
================================

:Date: 2024-06-10
:Tags: ferries, moor
:Contact: Jane Roe, press@moor.example

MOOR, 10 June 2024 -- The **Port of Moor** opened its *third* line, see `the plan <https://moor.example/plan>`_ and
timetable_ or :ref:`the list <lines>`. It costs ``2 euros`` [#f]_. H\\ :sub:`2`\\ O.

    "It was a long way," she said.

    -- Ann Poe, director

.. note:: Boats carry bicycles, see :doc:`bikes`.

.. versionadded:: 2.1
   A new line.

.. tabs::

   .. tab:: Summer

      Boats in summer.

.. _timetable: https://moor.example/times

The lines
=========

* North line

  * every hour
* South line

3. three
4. four

Term
   What it means.

======  ======
Line    Riders
======  ======
North   1,204
======  ======

.. figure:: none.png
   :alt: A boat

   The boat at the pier.

.. code-block:: python

   print(1)

| Port of Moor
| 1 Harbour Street

.. nobody reads this

.. include:: secret.txt

.. [#f] Children travel free.

Contacts
--------

Jane Roe, |unknown| and *open
"""

ADOC = """\
// nobody reads this
= Port opens its third ferry line
Jane Roe <jane@moor.example>
v1.0, 2024-06-10
:port: Port of Moor
:keywords: ferries, moor

[.lead]
Boats will run from *July* on.

MOOR, 10 June 2024 -- The {port} opened its _third_ line, see https://moor.example/plan[the plan], link:https://moor.example/times[timetable]
or https://moor.example. It costs `2 euros`, footnote:[Children travel *free*.] she said. Write to press@moor.example. {unknown} \\*stars*.

[quote, Ann Poe, director]
____
It was a "`long`" way.
____

NOTE: Boats carry bicycles.

[WARNING]
====
No dogs.
====

== The lines

.Lines of the port
* North line
** every hour
* South line
+
It runs from May.

Tickets:: Two euros.

.Riders by line
[cols="1,>1", options="header"]
|===
|Line |Riders

|North
|1,204
2+|Total of *both*
|===

.The boat
image::none.png[A boat]

----
print(1)
----

Port of Moor +
1 Harbour Street

See <<contacts>> and <<contacts,whom to ask>>. H~2~O.

include::secret.txt[]

[[contacts]]
=== Contacts

Jane Roe, press office
"""

ORG = """\
#+TITLE: Port opens its third ferry line
#+AUTHOR: Jane Roe
#+DATE: 2024-06-10
#+FILETAGS: :ferries:moor:
#+LANGUAGE: en

MOOR, 10 June 2024 -- The *Port of Moor* opened its /third/ line, see [[https://moor.example/plan][the plan]], [[https://moor.example/times][timetable]]
or https://moor.example. It costs =2 euros=[fn:1] she said. H_{2}O. Write to press@moor.example. Paths like a/b/c and 2*3*4 stay.

#+begin_quote
It was a long way.
#+end_quote

* TODO The lines                                   :port:lines:
:PROPERTIES:
:CUSTOM_ID: lines
:END:
- North line
  - every hour
- South line,
  to the pier

1. one
2. two

- Tickets :: Two euros.

#+INCLUDE: secret.txt

#+CAPTION: Riders by line
| Line  | Riders |
|-------+--------|
| North |  1,204 |

#+CAPTION: The boat
[[file:none.png]]

#+begin_src python
print(1)
#+end_src

Port of Moor \\\\
1 Harbour Street

# nobody reads this
-----
** Contacts
Jane Roe, press office

[fn:1] Children travel *free*.
"""


def read(reader: Reader, text: str):
    notices: list = []
    source = Source("x.txt", text.encode())
    document = reader.read(source, notices.append)
    said = [word for block in document.blocks for word in words(plain_block(block))]
    assert not missing(reader.words(source), said, notices)
    return document, notices


def only(blocks, kind):
    return [block for block in blocks if isinstance(block, kind)]


@pytest.mark.parametrize(("reader", "text"), [(RstReader(), RST), (AdocReader(), ADOC), (OrgReader(), ORG)], ids=["rst", "adoc", "org"])
def test_a_release_is_read_with_all_its_marks(reader: Reader, text: str):
    document, notices = read(reader, text)
    blocks, shown = document.blocks, dump(document)
    headings = [(heading.level, plain(heading.content)) for heading in only(blocks, Heading)]
    assert headings == [(1, "Port opens its third ferry line"), (2, "The lines"), (3, "Contacts")]
    assert document.metadata.published == "2024-06-10" and document.metadata.keywords == ("ferries", "moor")
    for part in (
        '  link https://moor.example/plan\n    "the plan"',
        '  link https://moor.example/times\n    "timetable"',
        '  emphasis\n    "third"',
        '  code "2 euros"',
        '  link mailto:press@moor.example\n    "press@moor.example"',
        "  subscript\n",
        '  "Port of Moor"\n  linebreak\n  "1 Harbour Street"',
    ):
        assert part in shown, part
    if not isinstance(reader, OrgReader):  # Org has no mark for who speaks, and no boxes
        assert plain(only(blocks, Quotation)[0].speaker) == "Ann Poe, director"
        assert plain(only(blocks, Aside)[0].title) == "Note"
    bullets = only(blocks, List)[0]
    assert [plain_block(item.content[0]) for item in bullets.items] == [
        "North line",
        "South line" + ", to the pier" * isinstance(reader, OrgReader),
    ]
    assert isinstance(bullets.items[0].content[1], List)
    (table,) = only(blocks, Table)
    assert table.head_rows == 1 and "1,204" in plain_block(table)
    assert only(blocks, Preformatted)[0].text == "print(1)"
    (note,) = only(blocks, NoteBlock)
    assert plain_block(note) == "Children travel free." and f"note {note.label}" in shown
    told = " ".join(word for notice in notices for word in getattr(notice, "words", ()))
    assert "nobody reads this" in told and "secret.txt" in told
    assert not any(mark in shown for mark in ("**", "`", "::", "|=", "____", ".. ", "<<", "[.", "#+", "[[", "PROPERTIES:"))


def test_what_docutils_does_not_know_is_kept_by_its_words():
    document, _ = read(RstReader(), RST)
    shown = dump(document)
    assert "or the list." in shown and "see bikes." in shown and "A new line." in shown and "Boats in summer." in shown
    assert "Jane Roe, |unknown| and *open" in shown and '"Contact: Jane Roe, "' in shown
    assert "list from 3" in shown


def test_files_that_a_text_asks_for_are_never_read(tmp_path):
    (tmp_path / "secret.txt").write_text("SECRET,1\nSECRET,2\n", encoding="utf-8")
    for reader, text in (
        (RstReader(), ".. include:: secret.txt\n\n.. csv-table::\n   :file: secret.txt\n\n.. raw:: html\n   :file: secret.txt\n\nWords.\n"),
        (RstReader(), ".. literalinclude:: secret.txt\n\nWords.\n"),
        (AdocReader(), "= T\n\ninclude::secret.txt[]\n\nWords.\n\n[cols=1]\n|===\ninclude::secret.txt[]\n|===\n"),
    ):
        document = reader.read(Source("x", text.encode(), str(tmp_path)), lambda notice: None)
        assert "SECRET" not in dump(document) and "Words." in dump(document)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("= T\n\nA *b* c**d**e _f_ `g` #h# [.x]#i#.\n", '"A "\n  strong\n    "b"\n  " c"\n  strong\n    "d"\n  "e "'),
        ("= T\n\n2 * 3 * 4 and a_b_c and 5 ** 6.\n", '"2 * 3 * 4 and a_b_c and 5 ** 6."'),
        ("= T\n\n+*not bold*+ and pass:[_x_] and {nbsp}y.\n", '"*not bold* and _x_ and'),
        ("= T\n\nGo to link:/x[there] or https://a.example[,window=_blank].\n", '"Go to there or "'),
        ("= T\n\n. one\n. two\n", "list from 1"),
        ("= T\n\n* [x] done\n* [ ] open\n", '"done"'),
        ("= T\n\n,===\na,b\n1,2\n,===\n", "table"),
        ("= T\n\n|===\n.2+|a |b\n|c\n|===\n", "cell rows=2"),
        ("= T\n\n3*|===\n", '"3*|==="'),
        ('= T\n\n"I waited."\n-- Ben Lee\n', 'speaker\n    "Ben Lee"'),
        ("= T\n\n> Said.\n> More.\n", "quotation"),
        ("= T\n\nifdef::x[]\nKept.\nendif::[]\n", '"Kept."'),
        ("= T\n:a: 1\n\n{a} and {b}.\n", '"1 and {b}."'),
        ("= T\n\nClass:: std::vector is one.\n", '"std::vector is one."'),
        ("= T\n\n[verse, Poet]\nOne\nTwo\n", '"One"\n    linebreak\n    "Two"'),
    ],
)
def test_marks_of_asciidoc(text: str, shown: str):
    document, _ = read(AdocReader(), text)
    assert shown in dump(document)


def test_attributes_of_attributes_do_not_grow_without_end():
    text = ":a: xxxxxxxxxx\n" + ":a: {a}{a}{a}{a}\n" * 20 + "\n= T\n\nx {a}\n"
    with pytest.raises(LimitError, match=r"limit\.text_bytes"):
        AdocReader().read(Source("x", text.encode()), lambda notice: None)


def test_what_is_nested_too_deeply_is_refused():
    deep = "= T\n\n" + "".join(f"[NOTE]\n{'=' * (4 + level)}\nx\n" for level in range(400))
    with pytest.raises(LimitError, match=r"limit\.depth"):
        AdocReader().read(Source("x", deep.encode()), lambda notice: None)
    deep = "".join("  " * level + "- x\n\n" for level in range(300))
    with pytest.raises(LimitError, match=r"limit\.depth"):
        RstReader().read(Source("x", deep.encode()), lambda notice: None)


PLAIN = "Port opens its line\n===================\n\nMOOR, 10 June 2024 -- The port opened, see https://moor.example.\n\n- one\n- two\n\nContacts: Jane Roe\n"
MARKDOWN = "# Port opens its line\n\nThe **port** opened, see [the plan](https://moor.example).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"


def test_each_is_known_by_its_marks_and_no_other_text_is():
    assert RstReader().sniff(Source("x.txt", RST.encode())) > 0.6 and AdocReader().sniff(Source("x.txt", ADOC.encode())) > 0.7
    assert AdocReader().sniff(Source("x.txt", RST.encode())) < 0.1 and RstReader().sniff(Source("x.txt", ADOC.encode())) < 0.1
    assert OrgReader().sniff(Source("x.txt", ORG.encode())) > 0.6
    for text in (PLAIN, MARKDOWN):
        assert OrgReader().sniff(Source("x.txt", text.encode())) == 0
        assert RstReader().sniff(Source("x.txt", text.encode())) < 0.1 and AdocReader().sniff(Source("x.txt", text.encode())) < 0.1
    assert RstReader().sniff(Source("x.rst", PLAIN.encode())) == 0.7 and AdocReader().sniff(Source("x.adoc", PLAIN.encode())) == 0.7
