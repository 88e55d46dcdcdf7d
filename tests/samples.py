"""Brands and briefings made by hand, for tests of writers: no reader, no anatomy, no composer in between."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from masthead.brand.model import Brand, Face, Stack, Stacks
from masthead.briefing.model import (
    About,
    Banner,
    Briefing,
    Bullet,
    Entry,
    Fact,
    Glance,
    KeyFigures,
    Reference,
    Somebody,
    Value,
    WhosWho,
)
from masthead.briefing.model import (
    Text as Section,
)
from masthead.document.model import (
    Asset,
    BlockNode,
    Break,
    Cell,
    Code,
    Emphasis,
    Figure,
    Foreign,
    Heading,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Metadata,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Row,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from masthead.language.labels import labels

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "styles" / "fonts"
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"

_FILES = (
    ("Source Serif 4", "source-serif-4/SourceSerif4-Regular.ttf", 400, False),
    ("Source Serif 4", "source-serif-4/SourceSerif4-Italic.ttf", 400, True),
    ("Source Serif 4", "source-serif-4/SourceSerif4-SemiBold.ttf", 600, False),
    ("Source Serif 4", "source-serif-4/SourceSerif4-SemiBoldItalic.ttf", 600, True),
    ("Source Sans 3", "source-sans-3/SourceSans3-Regular.ttf", 400, False),
    ("Source Sans 3", "source-sans-3/SourceSans3-Italic.ttf", 400, True),
    ("Source Sans 3", "source-sans-3/SourceSans3-SemiBold.ttf", 600, False),
    ("Source Sans 3", "source-sans-3/SourceSans3-SemiBoldItalic.ttf", 600, True),
    ("Source Code Pro", "source-code-pro/SourceCodePro-Regular.ttf", 400, False),
    ("Source Code Pro", "source-code-pro/SourceCodePro-SemiBold.ttf", 600, False),
    ("Amiri", "amiri/Amiri-Regular.ttf", 400, False),
    ("Amiri", "amiri/Amiri-Bold.ttf", 700, False),
    ("Vazirmatn", "vazirmatn/Vazirmatn-Regular.ttf", 400, False),
    ("Vazirmatn", "vazirmatn/Vazirmatn-SemiBold.ttf", 600, False),
    ("Noto Sans SC", "noto-sans-sc/NotoSansSC-Regular.ttf", 400, False),
    ("Noto Sans SC", "noto-sans-sc/NotoSansSC-SemiBold.ttf", 600, False),
    ("Noto Sans KR", "noto-sans-kr/NotoSansKR-Regular.ttf", 400, False),
    ("Noto Sans Hebrew", "noto-sans-hebrew/NotoSansHebrew-Regular.ttf", 400, False),
    ("Noto Sans Hebrew", "noto-sans-hebrew/NotoSansHebrew-SemiBold.ttf", 600, False),
    ("Noto Sans Devanagari", "noto-sans-devanagari/NotoSansDevanagari-Regular.ttf", 400, False),
    ("Noto Sans Devanagari", "noto-sans-devanagari/NotoSansDevanagari-SemiBold.ttf", 600, False),
    ("Noto Sans Thai", "noto-sans-thai/NotoSansThai-Regular.ttf", 400, False),
    ("Noto Sans Thai", "noto-sans-thai/NotoSansThai-SemiBold.ttf", 600, False),
    ("Noto Sans Symbols", "noto-sans-symbols/NotoSansSymbols-Regular.ttf", 400, False),
    ("Noto Sans Symbols 2", "noto-sans-symbols-2/NotoSansSymbols2-Regular.ttf", 400, False),
)

_OTHERS = {
    "hebrew": ("Noto Sans Hebrew",),
    "han": ("Noto Sans SC",),
    "hangul": ("Noto Sans KR",),
    "devanagari": ("Noto Sans Devanagari",),
    "thai": ("Noto Sans Thai",),
}
_ARABIC: dict[str, dict[str, float | int | bool | str]] = {
    "all": {"italic": False, "tracking": 0.0, "capitals": False},
    "body": {"size": 13.5, "leading": 22.0},
    "glance": {"size": 12.0, "leading": 19.0},
    "standfirst": {"size": 13.5, "leading": 22.0},
    "label": {"size": 10.5, "leading": 16.0},
    "title": {"size": 27.0, "leading": 38.0},
    "title_long": {"size": 24.0, "leading": 34.0},
    "folio": {"size": 10.0, "leading": 14.0},
}
_PLAIN: dict[str, dict[str, float | int | bool | str]] = {"all": {"italic": False, "tracking": 0.0, "capitals": False}}


def civic() -> Brand:
    """The look of the default brand, made without a brand file."""
    return Brand(
        name="civic",
        publisher={"": "Your organisation", "ar": "الأمم المتحدة", "zh": "联合国"},
        stacks=Stacks(
            serif=Stack(("Source Serif 4",), arabic=("Amiri",), system=("Georgia", "serif"), **_OTHERS),
            sans=Stack(("Source Sans 3",), arabic=("Vazirmatn",), system=("Segoe UI", "Arial", "sans-serif"), **_OTHERS),
            mono=Stack(("Source Code Pro",), arabic=("Vazirmatn",), system=("Consolas", "monospace"), **_OTHERS),
            fallback=("Noto Sans Symbols", "Noto Sans Symbols 2"),
        ),
        faces=tuple(Face(family, str(FONTS / file), weight, italic) for family, file, weight, italic in _FILES),
        scripts={"arabic": _ARABIC, "hebrew": _PLAIN, "han": _PLAIN, "hangul": _PLAIN, "devanagari": _PLAIN, "thai": _PLAIN},
        digest="civic-by-hand",
        version="1",
    )


def t(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


def p(*content: str | Inline, **kw: str) -> Paragraph:
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content), **kw)  # type: ignore[arg-type]


def ref(number: int) -> Reference:
    return Reference(f"p{number}", f"para. {number}")


def png(width: int = 120, height: int = 60) -> bytes:
    """A small RGB picture: a blue field that grows lighter downwards."""
    rows = b"".join(b"\0" + bytes((11 + y, 90 + y, 143 + y // 2)) * width for y in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def numbered(*blocks: BlockNode, end_mark: str = "") -> tuple[Entry, ...]:
    """Entries with paragraph numbers for paragraphs, as a briefing's full text has them."""
    entries = []
    number = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            number += 1
            entries.append(Entry(block, number, f"p{number}"))
        else:
            entries.append(Entry(block))
    if end_mark and entries:
        last = entries[-1]
        entries[-1] = Entry(last.block, last.number, last.anchor, end_mark)
    return tuple(entries)


def _seed_paragraphs() -> list[str]:
    source = SEED.read_text(encoding="utf-8").strip().removeprefix("date 2024-06-10 ").split("///")[0]
    return [part.strip() for part in source.split("\n\n")]


def seed(profile: str = "briefing") -> Briefing:
    """The project's first release, as composed."""
    text = _seed_paragraphs()
    full = Section("full", "Full text", numbered(*map(p, text), end_mark="///"))
    signature = Section("signature", "", (Entry(p("UNODC Regional Office for Central Asia, 7 June 2024")),))
    about = About(
        "About",
        (
            Fact("Source", t("unodc-workshop-ashgabat.txt, SHA-256 3beeec33")),
            Fact("Filing line", t("date 2024-06-10")),
            Fact("End mark", t("“///”, drawn as a small square")),
            Fact("Not in the source", t("headline, contact")),
            Fact("Summary", t("The figures, names and sentences above the full text are the source’s own; […] marks a cut.")),
        ),
    )
    digest = (
        Glance(
            "At a glance",
            (
                Bullet(t(text[2]), ref(3)),
                Bullet(t(text[6]), ref(7)),
                Bullet(t("Representing" + text[0].split("Representing")[1]), ref(1)),
            ),
        ),
        KeyFigures(
            "Key figures",
            (
                Value(
                    "35%",
                    t(
                        "children constitute 35% of all identified victims as reflected in the 2022 UNODC Global Report on Trafficking in Persons"
                    ),
                    ref(1),
                ),
                Value(
                    "20",
                    t(
                        "20 practitioners, representing the Prosecutor General’s Office, the Ministry of Internal Affairs, the State Migration Service and the Supreme Court"
                    ),
                    ref(3),
                ),
            ),
        ),
        WhosWho(
            "Who’s who",
            ("Name", "Role"),
            (
                Somebody(
                    "Dr. Reda Sirgediene", "UNODC Regional Adviser for Combating Trafficking in Persons and Smuggling of Migrants", ref(4)
                ),
                Somebody(
                    "Ms. Maria Biela Alonso",
                    "Expert on Combating Trafficking in Persons and Gender Affairs from the Spanish National Police",
                    ref(5),
                ),
                Somebody("Mr. Amanmurat Kerimov", "Senior prosecutors", ref(6)),
                Somebody("Mr. Resul Hudayberdiyev", "Senior prosecutors", ref(6)),
                Somebody("Mr. Ovez Berdiyev", "Senior prosecutors", ref(6)),
                Somebody("Ms. Gyzylgul Yegenmamedova", "Judge of the Supreme Court", ref(6)),
            ),
        ),
    )
    title = "UNODC, jointly with the Prosecutor General’s Office of Turkmenistan, held a two-day workshop in Ashgabat on 30-31 May 2024"
    return Briefing(
        title=t(title),
        short="Workshop in Ashgabat on 30-31 May 2024",
        language="en",
        labels=labels("en"),
        profile=profile,  # type: ignore[arg-type]
        sections=(*digest, full, signature, about) if profile == "briefing" else (full, signature, about),
        kicker="Briefing",
        date="7 June 2024",
        issued="2024-06-07",
        language_name="English",
        made="Headline made from the text; the source has none.",
        made_reference=ref(2),
        standfirst=t(
            "To enhance the capacity of the Turkmen law enforcement and judiciary in detection and investigation of crimes associated with trafficking in children […]"
        ),
        standfirst_reference=ref(2),
        issuer="UNODC Regional Office for Central Asia",
        provenance="From a release by UNODC Regional Office for Central Asia",
        publisher="Your organisation",
        identifier="urn:uuid:0b7c1d5e-6f0a-5a57-9a39-6b7e2f4f1a01",
    )


LOREM = (
    "The Office published its yearly figures on Tuesday, and they show that the number of people reached by the programme "
    "grew in every region but one. Officials said that the growth came from three new field offices, from better roads, and from "
    "a change in the way in which requests are counted. "
)


def _table(rows: int = 4) -> Table:
    def cells(values: tuple[str, ...], head: bool = False) -> Row:
        return Row(tuple(Cell((p(value),), align="end" if i else "", head=head) for i, value in enumerate(values)))

    regions = ("Central Asia", "South-Eastern Europe", "Western Africa", "All regions")
    body = tuple(
        cells((regions[i % 4], f"{1204 + i}", f"{1377 + i}", f"{1512 + i}", f"{1498 + i}", f"{1601 + i}", f"+{33 - i % 30}.0"))
        for i in range(rows)
    )
    head = cells(("Region", "2020", "2021", "2022", "2023", "2024", "Change, %"), head=True)
    return Table(
        (head, *body),
        head_rows=1,
        head_columns=1,
        caption=t("A wide table uses the whole width of the page, and repeats its head on the next"),
    )


def _spans() -> Table:
    def c(text: str, **kw: int | bool | str) -> Cell:
        return Cell((p(text),), **kw)  # type: ignore[arg-type]

    return Table(
        (
            Row((c("Office", rows=2, head=True), c("Requests", columns=2, head=True))),
            Row((c("received", head=True), c("answered", head=True))),
            Row((c("Vienna"), c("1,200", align="end"), c("1,150", align="end"))),
            Row((c("Nairobi", rows=2), c("350", align="end"), c("340", align="end"))),
            Row((c("not counted", columns=2),)),
        ),
        head_rows=2,
    )


def blocks() -> tuple[BlockNode, ...]:
    """Every block and inline there is, in one text."""
    return (
        Heading(2, t("What the pages of a report look like")),
        p(
            "A paragraph with ",
            Strong(t("strong")),
            ", ",
            Emphasis(t("emphasis")),
            ", ",
            Code("code()"),
            ", H",
            Subscript(t("2")),
            "O, x",
            Superscript(t("2")),
            ", a ",
            Link("https://example.org/a/very/long/address", t("link to somewhere")),
            ", a note",
            NoteReference("1"),
            " and ",
            Foreign("fr", t("une phrase en français")),
            ".",
        ),
        p(LOREM * 2),
        p(
            "A second line",
            LineBreak(),
            "after a line break; difficult words are often hyphenated: internationalisation, telecommunications, characteristically.",
        ),
        Heading(3, t("A third-level heading")),
        List(
            (
                Item((p("First item of a bullet list"),)),
                Item(
                    (
                        p("Second item, which has a list of its own:"),
                        List((Item((p("inner item one"),)), Item((p("inner item two"),))), ordered=True, start=3),
                    )
                ),
                Item((p(LOREM),)),
            )
        ),
        Heading(4, t("A fourth-level heading")),
        List((Item((p("step three"),)), Item((p("step four"), p("with a second paragraph")))), ordered=True, start=3),
        Quotation(
            (p("A quotation that the release gives to a person is set apart, with the name and the office under it."),),
            speaker=t("Name, office and organisation"),
        ),
        _table(),
        p("Text goes on under the table. ", LOREM),
        _spans(),
        Figure(
            "blue.png", alt="A blue field that grows lighter downwards", caption=t("The sea off Ashkelon"), credit=t("Photo: A. Person")
        ),
        Figure("blue.png", decorative=True),
        Preformatted("def f(x):\n    return x  # code keeps its spaces\n\nlast line", "python"),
        Break(),
        p("Un paragraphe en français, avec « des guillemets » et une note", NoteReference("2"), " ; voilà !", language="fr"),
        Part((p("A part of its own, with text."), Heading(3, t("Inside the part")), p(LOREM)), title=t("Second item of the kit")),
        Note("1", (p("A note stands at the foot of the page where its number is."),)),
        Note(
            "2",
            (p("The second note has "), p("two paragraphs and "), p("a ", Link("mailto:press@example.org", t("press@example.org")), ".")),
        ),
    )


def everything(language: str = "en") -> Briefing:
    """A release with every kind of section and block, an embargo and a genre."""
    words = labels(language)
    return Briefing(
        title=t("A release that uses every block"),
        short="Every block",
        language=language,
        labels=words,
        profile="briefing",
        sections=(
            Glance(
                words.at_a_glance,
                (Bullet(t("The growth came from three new field offices."), ref(2)), Bullet(t("Nobody counted twice."), ref(3))),
            ),
            KeyFigures(
                words.key_figures,
                (
                    Value("1,204", t("1,204 requests in 2020"), ref(1)),
                    Value("+33%", t("a change of +33% since 2020"), ref(2)),
                    Value("3", t("three new field offices"), ref(2)),
                ),
            ),
            WhosWho(words.whos_who, (words.name, words.role), (Somebody("Ada Person", "Director of Examples", ref(1)),)),
            Section("full", words.full_text, numbered(*blocks(), end_mark="###")),
            Section(
                "notes",
                words.notes_to_editors,
                (
                    Entry(
                        List((Item((p("The figures are for calendar years."),)), Item((p("Interviews can be arranged."),))), ordered=True)
                    ),
                ),
            ),
            Section(
                "boilerplate",
                "About Example Office",
                (Entry(p("Example Office is an office of examples, founded in 1948. ", Link("https://example.org", t("example.org")))),),
            ),
            Section(
                "contact",
                words.contacts,
                (
                    Entry(
                        p(
                            "Ada Person",
                            LineBreak(),
                            "Press officer",
                            LineBreak(),
                            Link("tel:+431234567", t("+43 1 234567")),
                            LineBreak(),
                            Link("mailto:press@example.org", t("press@example.org")),
                        )
                    ),
                ),
            ),
            Section("signature", "", (Entry(p("Example Office, Vienna, 10 December 2025")),)),
            Section("small", "", (Entry(p("This release contains forward-looking statements.")),)),
            About(words.about_text, (Fact(words.fact_source, t("everything.md")), Fact(words.fact_end_mark, t("“###”")))),
        ),
        kicker=words.briefing,
        genre="Press release",
        date="10 December 2025",
        issued="2025-12-10",
        language_name=words.language,
        standfirst=t("A standfirst in one sentence, taken from the source."),
        lines=(t("For use by information media; not an official record"),),
        banner=Banner("Embargoed until 10 December 2025, 09:00 GMT", "2025-12-10T09:00:00Z"),
        issuer="Example Office",
        provenance="From a release by Example Office",
        publisher="Your organisation",
        assets=(Asset("blue.png", "image/png", png(), 120, 60),),
        metadata=Metadata(description="All blocks of the model", keywords=("blocks", "test")),
        identifier="urn:uuid:0b7c1d5e-6f0a-5a57-9a39-6b7e2f4f1a02",
    )


def report(sections: int = 6) -> Briefing:
    """A report: numbered sections, contents, a table that runs over pages, notes."""
    body: list[BlockNode] = []
    for i in range(sections):
        body += [Heading(2, t(f"Section {i + 1} on the growth of the programme")), p(LOREM * 3), p(LOREM * 2, NoteReference(f"n{i}"))]
        body += [
            Heading(3, t("In the regions")),
            p(LOREM),
            _table(40 if i == 1 else 5),
            p(LOREM * 2),
            Note(f"n{i}", (p(f"Note {i + 1}: figures of the yearly report."),)),
        ]
    return Briefing(
        title=t("Annual report on the growth of the programme in six regions"),
        short="Annual report",
        language="en",
        labels=labels("en"),
        profile="report",
        sections=(Section("report", "", tuple(Entry(block) for block in body)),),
        kicker="Report",
        date="1 March 2025",
        issued="2025-03-01",
        language_name="English",
        publisher="Your organisation",
        numbered=True,
        identifier="urn:uuid:0b7c1d5e-6f0a-5a57-9a39-6b7e2f4f1a03",
    )


def arabic() -> Briefing:
    """Right to left, with an embargo, digits, Latin words and brackets."""
    words = labels("ar")
    paragraphs = (
        p(
            "لما كان الإقرار بما لجميع أعضاء الأسرة البشرية من كرامة أصيلة فيهم، ومن حقوق متساوية وثابتة، يشكل أساس الحرية والعدل والسلام في العالم،"
        ),
        p(
            "ولما كان تجاهل حقوق الإنسان وازدراؤها قد أفضيا إلى أعمال أثارت بربريتها الضمير الإنساني، وكان البشر قد نادوا ببزوغ عالم يتمتعون فيه بحرية القول والعقيدة وبالتحرر من الخوف والفاقة،"
        ),
        p(
            "بلغت النسبة 35% من الضحايا في عام 2022 وفقا لتقرير UNODC Global Report (الصفحة 12)، انظر ",
            Link("https://www.un.org", t("www.un.org")),
            ".",
        ),
    )
    return Briefing(
        title=t("الإعلان العالمي لحقوق الإنسان"),
        short="الإعلان العالمي",
        language="ar",
        labels=words,
        profile="briefing",
        sections=(
            Glance(
                words.at_a_glance,
                (
                    Bullet(t("يولد جميع الناس أحرارا ومتساوين في الكرامة والحقوق."), Reference("p1", "الفقرة 1")),
                    Bullet(t("لكل فرد حق في الحياة والحرية وفي الأمان على شخصه."), Reference("p2", "الفقرة 2")),
                ),
            ),
            KeyFigures(words.key_figures, (Value("35%", t("بلغت النسبة 35% من الضحايا في عام 2022"), Reference("p3", "الفقرة 3")),)),
            WhosWho(
                words.whos_who, (words.name, words.role), (Somebody("السيدة إليانور روزفلت", "رئيسة اللجنة", Reference("p1", "الفقرة 1")),)
            ),
            Section(
                "full",
                words.full_text,
                numbered(*paragraphs, List((Item((p("البند الأول"),)), Item((p("البند الثاني"),))), ordered=True), end_mark="انتهى"),
            ),
        ),
        kicker=words.briefing,
        genre="بيان صحفي",
        date="10 كانون الأول/ديسمبر 1948",
        issued="1948-12-10",
        language_name="العربية",
        standfirst=t("المثل الأعلى المشترك الذي ينبغي أن تبلغه كافة الشعوب وكافة الأمم."),
        banner=Banner("محظور النشر حتى 10 كانون الأول/ديسمبر 1948، الساعة 09:00 بتوقيت غرينتش", "1948-12-10T09:00:00Z"),
        publisher="الأمم المتحدة",
        identifier="urn:uuid:0b7c1d5e-6f0a-5a57-9a39-6b7e2f4f1a04",
    )


def chinese() -> Briefing:
    words = labels("zh")
    paragraphs = (
        p("鉴于对人类家庭所有成员的固有尊严及其平等的和不移的权利的承认，乃是世界自由、正义与和平的基础，"),
        p(
            "鉴于对人权的无视和侮蔑已发展为野蛮暴行，这些暴行玷污了人类的良心，而一个人人享有言论和信仰自由并免予恐惧和匮乏的世界的来临，已被宣布为普通人民的最高愿望，"
        ),
        p("2022年，儿童占已查明受害者的35%（见《UNODC Global Report》第12页）。", Strong(t("人人生而自由")), "，在尊严和权利上一律平等。"),
    )
    return Briefing(
        title=t("世界人权宣言"),
        short="世界人权宣言",
        language="zh-Hans",
        labels=words,
        profile="briefing",
        sections=(
            Glance(words.at_a_glance, (Bullet(t("人人生而自由，在尊严和权利上一律平等。"), Reference("p3", "第3段")),)),
            Section("full", words.full_text, numbered(*paragraphs)),
        ),
        kicker=words.briefing,
        genre="新闻稿",
        date="1948年12月10日",
        issued="1948-12-10",
        language_name="中文",
        standfirst=t("作为所有人民和所有国家努力实现的共同标准。"),
        publisher="联合国",
        identifier="urn:uuid:0b7c1d5e-6f0a-5a57-9a39-6b7e2f4f1a05",
    )


def all_samples() -> dict[str, Briefing]:
    return {"seed": seed(), "everything": everything(), "report": report(), "arabic": arabic(), "chinese": chinese()}
