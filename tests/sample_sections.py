"""Briefings made by hand with the sections that come before and after a text, in three scripts; and a digest of three releases."""

from __future__ import annotations

from msgspec.structs import replace
from sample_blocks import ROOT, numbered, p, t
from samples import arabic, chinese, everything

from masthead.briefing.model import (
    Abstract,
    Banner,
    Briefing,
    Bullet,
    Chart,
    Entry,
    Event,
    Furniture,
    Imprint,
    Index,
    Line,
    Mark,
    Media,
    Medium,
    Point,
    Quoted,
    Quotes,
    Reference,
    Section,
    Slots,
    Text,
    Timeline,
    Value,
)
from masthead.document.model import Heading, Item, Link, List, NoteReference, Strong
from masthead.language.labels import labels

LOGO = str(ROOT / "styles" / "relief" / "logo.svg")

_WORDS = {
    "en": {
        "said": "We opened three offices in a year, and we will open two more.",
        "speaker": "Ada Person",
        "role": "Director of Examples",
        "when": ("March 2024", "1 July 2025"),
        "event": ("the first office opened in March 2024 in the north", "On 1 July 2025 the second office follows."),
        "media": ("opening.jpg", "Visitors at the opening", "Photo: Jo Smith", "For editorial use only"),
        "points": ("North", "South coast", "The islands and the far north"),
        "caption": "Requests by region in 2024",
        "alternative": "Bar chart. North: 1,204; South coast: 380; The islands and the far north: 96",
        "question": ("How many offices are there?", "Three, and two more are planned."),
        "legal": ("Funded by the Example Fund.", "Registered charity no. 12345, Vienna"),
        "para": "para. {}",
    },
    "ar": {
        "said": "افتتحنا ثلاثة مكاتب في عام واحد، وسنفتتح مكتبين آخرين.",
        "speaker": "السيدة إليانور روزفلت",
        "role": "رئيسة اللجنة",
        "when": ("آذار/مارس 2024", "1 تموز/يوليه 2025"),
        "event": ("افتتح المكتب الأول في آذار/مارس 2024 في الشمال", "وفي 1 تموز/يوليه 2025 يليه المكتب الثاني."),
        "media": ("opening.jpg", "الزوار في حفل الافتتاح", "الصورة: جو سميث", "للاستخدام التحريري فقط"),
        "points": ("الشمال", "الساحل الجنوبي", "الجزر والشمال الأقصى"),
        "caption": "الطلبات حسب المنطقة في عام 2024",
        "alternative": "رسم بياني بالأعمدة. الشمال: 1,204؛ الساحل الجنوبي: 380؛ الجزر والشمال الأقصى: 96",
        "question": ("كم عدد المكاتب؟", "ثلاثة، ومن المقرر افتتاح مكتبين آخرين."),
        "legal": ("بتمويل من صندوق الأمثلة.", "جمعية خيرية مسجلة رقم 12345"),
        "para": "الفقرة {}",
    },
    "zh-Hans": {
        "said": "我们一年内开设了三个办事处，还将再开设两个。",
        "speaker": "埃莉诺·罗斯福",
        "role": "委员会主席",
        "when": ("2024年3月", "2025年7月1日"),
        "event": ("第一个办事处于2024年3月在北部开设", "2025年7月1日，第二个办事处随后开设。"),
        "media": ("opening.jpg", "开幕式上的来宾", "摄影：乔·史密斯", "仅供编辑使用"),
        "points": ("北部", "南部沿海", "各岛屿和最北部"),
        "caption": "2024年各地区申请数量",
        "alternative": "条形图。北部：1,204；南部沿海：380；各岛屿和最北部：96",
        "question": ("有多少个办事处？", "三个，另有两个正在筹划。"),
        "legal": ("由示例基金资助。", "注册慈善机构第12345号"),
        "para": "第{}段",
    },
}
LANGUAGES = tuple(_WORDS)


def sections(language: str = "en") -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """The sections that stand before a text, and those behind it."""
    say = _WORDS[language]
    ours = labels(language)

    def to(number: int) -> Reference:
        return Reference(f"p{number}", str(say["para"]).format(number))

    name, caption, credit, rights = say["media"]
    before = (
        Quotes(
            ours.quotes,
            (
                Quoted(t(str(say["said"])), str(say["speaker"]), str(say["role"]), to(2)),
                Quoted((*t(str(say["event"][1])), NoteReference("n1"))),
            ),
        ),
        Chart(
            "",
            "bar",
            tuple(
                Point(point, value, number)
                for point, value, number in zip(say["points"], ("1,204", "380", "96"), (1204.0, 380.0, 96.0), strict=True)
            ),
            t(str(say["caption"])),
            str(say["alternative"]),
            to(3),
        ),
        Timeline(
            ours.timeline,
            tuple(
                Event(when, t(event), to(number), date)
                for number, when, event, date in zip((1, 2), say["when"], say["event"], ("2024-03", "2025-07-01"), strict=True)
            ),
        ),
    )
    question, answer = say["question"]
    after = (
        Text(
            "questions",
            ours.questions,
            (Entry(Heading(3, t(question))), Entry(p(answer)), Entry(p(Strong(t(question))), anchor="q2"), Entry(p(answer))),
            anchor="questions",
        ),
        Media(
            ours.media,
            (
                Medium(name, t(caption), credit, rights, "https://example.org/opening.jpg", to(1)),
                Medium("film.mp4", link="javascript:alert(1)"),
            ),
        ),
        Imprint(ours.imprint, tuple(map(t, say["legal"])), (Mark(LOGO, 28, "Example Fund"), Mark(LOGO, 28, "Office of Examples"))),
    )
    return before, after


def full(language: str = "en") -> Briefing:
    """A briefing with every section there is, an embargo, two states and a foot line with a legal word of its own."""
    base = {"en": everything, "ar": arabic, "zh-Hans": chinese}[language]()
    ours = labels(language)
    before, after = sections(language)
    place = next(at for at, node in enumerate(base.sections) if isinstance(node, Text))
    return replace(
        base,
        sections=(*base.sections[:place], *before, base.sections[place], *after[:1], *base.sections[place + 1 :], *after[1:]),
        banner=base.banner or Banner("2025年12月10日之前禁止发布", "2025-12-10T09:00:00Z"),
        states=(Banner(ours.draft, kind="draft"), Banner(ours.replaces.format(what="A-12"), kind="correction")),
        file_title=f"{ours.draft}: {base.short}",
        furniture=Furniture(
            first_footer=Slots(base.publisher, "", "Rue des Exemples 7 · {page}/{pages}"), footer=Slots(base.short, "", "{page}")
        ),
    )


def digest() -> Briefing:
    """Three releases, one of them in another language and under embargo."""
    ours = labels("en")
    titles = ("Three offices open in the north", "افتتاح ثلاثة مكاتب في الشمال", "A correction to the figures of May")
    held = Banner("Embargoed until 10 December 2025, 09:00 GMT", "2025-12-10T09:00:00Z")
    state = Banner("Correction", kind="correction")
    languages = ("", "ar", "")
    index = Index(
        ours.releases,
        tuple(
            Line(title, f"Office {number} · {number} December 2025", Reference(f"a{number}", title), status, language)
            for number, (title, status, language) in enumerate(zip(titles, ("", "Embargoed", "Correction"), languages, strict=True), 1)
        ),
    )
    made: list[Section] = [index]
    for number, (title, language) in enumerate(zip(titles, languages, strict=True), 1):
        made.append(
            Abstract(
                f"a{number}",
                t(title),
                f"Office {number} · {number} December 2025",
                Reference(f"r{number}", labels(language or "en").full_text),
                language,
                (held,) if number == 2 else (state,) if number == 3 else (),
                t("A standfirst of the release."),
                (Bullet(t("The first sentence of it."), Reference(f"r{number}-p1", "para. 1")), Bullet(t("And the second."))),
                (Value(f"{number},204", t("requests in a year"), Reference(f"r{number}-p2", "para. 2")),),
            )
        )
    for number, (title, language) in enumerate(zip(titles, languages, strict=True), 1):
        blocks = (
            p(f"The first sentence of it, number {number}."),
            p("And the second, with ", Link("https://example.org", t("a link")), "."),
            List((Item((p("an item"),)), Item((p("another"),)))),
        )
        if language == "ar":
            blocks = (p("افتتحنا ثلاثة مكاتب في عام واحد."), p("وسنفتتح مكتبين آخرين، هاتف +43 1 234567."), blocks[2])
        entries = tuple(replace(entry, anchor=f"r{number}-{entry.anchor}" if entry.anchor else "") for entry in numbered(*blocks))
        made += [
            Text("full", "", (Entry(Heading(2, t(title))), *entries), language, f"r{number}"),
            Text("notes", labels(language or "en").notes_to_editors, (Entry(p(f"A note of release {number}.")),), language, level=3),
            Text("contact", labels(language or "en").contacts, (Entry(p(f"Desk {number}")),), language, level=3),
        ]
    return replace(
        everything(),
        title=t("Digest of 10 December 2025"),
        short="Digest",
        profile="digest",
        kicker=ours.digest,
        genre="",
        banner=held,
        lines=(),
        standfirst=(),
        sections=(*made, everything().sections[-1], sections()[1][-1]),
    )
