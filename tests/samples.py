"""Brands and briefings made by hand, for tests of writers: no reader, no anatomy, no composer in between."""

from __future__ import annotations

from pathlib import Path

from sample_blocks import LOREM, blocks, numbered, p, png, ref, t, wide_table
from sample_brand import FONTS, civic  # noqa: F401 - tests ask for them here

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
    Heading,
    Item,
    LineBreak,
    Link,
    List,
    Metadata,
    Note,
    NoteReference,
    Strong,
)
from masthead.language.labels import labels

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"


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
            wide_table(40 if i == 1 else 5),
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
