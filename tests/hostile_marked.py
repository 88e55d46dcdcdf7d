"""Sources made to break who reads marked text, values, subtitles and calendars: `hostile.CASES` takes them in. Name, maker, verdict, what is read."""

from __future__ import annotations

from typing import Any

MARKED: dict[str, tuple[Any, ...]] = {
    "csv": (
        ("350,000 values", lambda: "1,2,3,4,5,6,7\n" * 50_000, "marks"),
        ("quotation marks that nothing closes", lambda: 'a,b\n"INNER,' + '"x,""\n' * 20_000, "read", "INNER"),
        ("a value of 200,000 letters", lambda: 'a,b\n"INNER ' + "x" * 200_000 + '",c\n', "read", "INNER"),
    ),
    "rst": (
        ("files in it", lambda: "INNER\n\n.. include:: ../secret.txt\n\n.. raw:: html\n   :file: ../secret.txt\n\n.. csv-table::\n   :file: ../secret.txt\n", "read", "INNER"),
        ("lists 300 deep", lambda: "".join("  " * level + "- x\n\n" for level in range(300)), "depth"),
        ("90,000 stars", lambda: " *a" * 90_000, "brackets"),
        ("substitutions of substitutions", lambda: "|a|\n\n.. |a| replace:: |b|\n.. |b| replace:: |a| INNER\n\nINNER\n", "read", "INNER"),
        ("a program in a role", lambda: ".. role:: raw-html(raw)\n   :format: html\n\n:raw-html:`<script>alert(1)</script>` INNER\n", "read", "INNER"),
    ),
    "adoc": (
        ("files in it", lambda: "= T\n\nINNER\n\ninclude::../secret.txt[]\n\nimage::../secret.txt[A square]\n", "read", "INNER"),
        ("a billion laughs", lambda: ":a: lolololol\n" + ":a: {a}{a}{a}{a}{a}{a}{a}{a}{a}{a}\n" * 9 + "\n{a}\n", "text_bytes"),
        ("boxes 400 deep", lambda: "".join(f"[NOTE]\n{'=' * (4 + level)}\nx\n" for level in range(400)), "depth"),
        ("a cell over everything", lambda: "|===\n99999999.99999999+|INNER |x\n|===\n", "read", "INNER"),
        ("links to programs", lambda: "link:javascript:alert(1)[INNER]\n", "read", "INNER"),
    ),
    "ics": (
        ("6,000 events", lambda: "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\n" * 6_000, "releases"),
        ("begun without end", lambda: "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:INNER\nDTSTART:99999999\n" + "BEGIN:VALARM\n" * 20_000, "read", "INNER"),
        ("links to programs", lambda: "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:INNER\nURL:javascript:alert(1)\nORGANIZER:file:///x\nEND:VEVENT\n", "read", "INNER"),
    ),
    "subtitles": (
        ("scripts in it", lambda: "WEBVTT\n\n00:01.000 --> 00:02.000\nINNER <script>alert(1)</script>\n", "read", "INNER"),
        ("hours without end", lambda: "1\n999:99:99,999 --> 0:0:00,1\nINNER\n", "read", "INNER"),
    ),
    "org": (
        ("files in it", lambda: "INNER\n\n#+INCLUDE: ../secret.txt\n[[file:../secret.png]]\n", "read", "INNER"),
        ("blocks 300 deep", lambda: "".join(f"#+begin_b{level}\n" for level in range(300)) + "x\n", "depth"),
        ("lists 300 deep", lambda: "".join(" " * level + "- x\n" for level in range(300)), "depth"),
        ("links to programs", lambda: "[[javascript:alert(1)][INNER]] [[elisp:(x)][more]]\n", "read", "INNER"),
    ),
}  # fmt: skip
