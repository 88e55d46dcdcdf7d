"""Long reports made by hand, which have a cover, contents and lists: in English, Arabic and Chinese."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sample_blocks import LOREM, p, png, t, wide_table
from samples import report

from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import Asset, BlockNode, Emphasis, Figure, Heading, Link, Note, NoteReference, Subscript
from masthead.language.labels import labels

_ARABIC = (
    "لما كان الإقرار بما لجميع أعضاء الأسرة البشرية من كرامة أصيلة فيهم، ومن حقوق متساوية وثابتة، يشكل أساس الحرية والعدل والسلام في العالم، "
    "بلغت النسبة 35% من الضحايا في عام 2022 وفقا لتقرير UNODC Global Report. "
)
_CHINESE = (
    "鉴于对人类家庭所有成员的固有尊严及其平等的和不移的权利的承认，乃是世界自由、正义与和平的基础，鉴于对人权的无视和侮蔑已发展为野蛮暴行，"
    "而一个人人享有言论和信仰自由并免予恐惧和匮乏的世界的来临，已被宣布为普通人民的最高愿望。"
)
LONG_HEADING = (
    "A heading that is so long that it takes more lines than one in a table of contents, and whose page number stands at the end of "
    "the last of them, where the eye expects it"
)


def annual(sections: int = 12) -> Briefing:
    """A report of more than eight pages, with figures, tables, links within and headings of every kind."""
    body: list[BlockNode] = []
    for number in range(1, sections + 1):
        body += [
            Heading(2, t(f"Growth in region {number}"), anchor=f"region-{number}"),
            p(LOREM * 4, NoteReference(f"n{number}")),
            p(LOREM, "see ", Link("#region-2", t("the second region")), " and ", Link("#nowhere", t("a place that is not there")), "."),
            Heading(3, t(f"Offices of region {number}")),
            p(LOREM * 3),
            Heading(4, t("A detail that contents leave out")),
            p(LOREM),
            wide_table(3),
            Figure("blue.png", alt="A blue field", caption=t(f"The sea off region {number}")),
            Note(f"n{number}", (p(f"Note {number}."),)),
        ]
    body += [
        Heading(2, (*t("CO"), Subscript(t("2")), *t(" and "), Emphasis(t("what follows")), NoteReference("n1"))),
        p(LOREM),
        Heading(3, (Link("https://example.org", t("A heading that is a link")),)),
        p(LOREM),
        Heading(2, t(LONG_HEADING)),
        p(LOREM),
    ]
    return msgspec.structs.replace(
        report(1),
        sections=(Section("report", "", tuple(map(Entry, body))),),
        standfirst=t("What the programme did in the year, region by region."),
        issuer="Office of Examples",
        assets=(Asset("blue.png", "image/png", png(), 120, 60),),
    )


def yearly(language: str) -> Briefing:
    """A report in Arabic (`ar`) or Chinese (`zh-Hans`)."""
    title, date, publisher, headings, text = {
        "ar": (
            "تقرير عن حالة حقوق الإنسان في العالم لعام 2022",
            "10 كانون الأول/ديسمبر 2022",
            "الأمم المتحدة",
            ("مقدمة عامة", "الحقوق المدنية والسياسية في ضوء الإعلان العالمي لحقوق الإنسان والعهدين الدوليين منذ عام 1948", "توصيات UNODC"),
            _ARABIC,
        ),
        "zh-Hans": (
            "世界人权状况年度报告",
            "2022年12月10日",
            "联合国",
            ("导言", "公民权利和政治权利：根据《世界人权宣言》及其后各项国际公约的规定进行的全面审查与评估报告（2022年）", "UNODC的建议"),
            _CHINESE,
        ),
    }[language]
    words = labels(language)
    return msgspec.structs.replace(
        report(1),
        title=t(title),
        short=title,
        language=language,
        labels=words,
        kicker=words.report,
        date=date,
        language_name=words.language,
        publisher=publisher,
        sections=(Section("report", "", tuple(map(Entry, _chapters(headings, text)))),),
    )


def _chapters(headings: Sequence[str], text: str) -> list[BlockNode]:
    found: list[BlockNode] = []
    for number in range(15):
        found += [
            Heading(2, t(headings[number % 3])),
            p(text * 5),
            Heading(3, t(headings[(number + 1) % 3])),
            p(text * 6),
            p(text * 3),
        ]
    return found
