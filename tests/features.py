"""PDF files that between them hold every kind of object our writer writes, one or two kinds each."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import sample_sections
from brandfiles import Shelf, ours
from PIL import Image
from sample_reports import annual, yearly
from samples import LOREM, civic, everything, p, report, t

from masthead.brand.load import load
from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import Asset, BlockNode, Figure, Heading, Link, Note, NoteReference, Paragraph
from masthead.pipeline import compose, recognise
from masthead.readers.html.reader import HtmlReader
from masthead.sources.source import Source
from masthead.writers.pdf.writer import PdfWriter

SCRIPTS = {
    "ar": "بلغت النسبة 35% وفقا لتقرير UNODC (الصفحة 12)، انظر ويُعدّ السَّلام.",
    "he": "בשנת 2022 היו 35% מהקורבנות ילדים (עמוד 12), לְשׁוֹן.",
    "fa": "در سال ۲۰۲۲ حدود ۳۵٪ می‌آیند.",
    "hi": "वर्ष 2022 में पीड़ितों में 35% बच्चे थे, भाईचारे से बर्ताव।",
    "th": "ในปี 2022 เด็กคิดเป็น 35% ของผู้เสียหายทั้งหมด",
    "zh-Hans": "人人生而自由，在尊严和权利上一律平等（见第12页）。",
    "ja": "すべての人間は、生まれながらにして自由である（12ページ）。",
    "ko": "모든 인간은 태어날 때부터 자유롭다(12쪽).",
    "ru": "Все люди рождаются свободными, пра́вила (стр. 12).",
    "el": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι.",
    "vi": "Tất cả mọi người sinh ra đều được tự do và bình đẳng.",
    "bn": "সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা নিয়ে জন্মগ্রহণ করে।",
    "ta": "மனிதப் பிறவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்.",
    "am": "የሰው ልጅ ሁሉ ሲወለድ ነጻና እኩል ነው።",
    "km": "មនុស្សទាំងអស់កើតមកមានសេរីភាព។",
}
_DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">
<defs><linearGradient id="g"><stop offset="0" stop-color="#0b5a8f"/><stop offset="1" stop-color="#fff" stop-opacity=".2"/></linearGradient>
<clipPath id="c"><circle cx="150" cy="50" r="40"/></clipPath></defs>
<rect width="120" height="80" fill="url(#g)"/><rect x="90" y="10" width="100" height="80" fill="#c00" fill-opacity=".5" clip-path="url(#c)"/>
<path d="M10 90 C 40 10, 65 10, 95 80 S 150 150, 180 20" fill="none" stroke="#123" stroke-width="3" stroke-dasharray="6 2" opacity=".7"/>
<text x="20" y="40" font-size="14" fill="#111">Growth 35%</text></svg>"""


def _of(*blocks: BlockNode, **fields: object) -> Briefing:
    section = Section("report", "", tuple(map(Entry, blocks)))
    return msgspec.structs.replace(report(1), sections=(section,), **fields)


def written(briefing: Briefing, brand: str = "", **options: object) -> bytes:
    """The file. `brand`: keys of a brand file that differ from the base; `options` are those of `PdfWriter`."""
    writer = PdfWriter(**options)  # type: ignore[arg-type]
    if not brand:
        return writer.write(briefing, civic(), lambda notice: None)
    with TemporaryDirectory() as folder:
        return writer.write(briefing, load(Shelf(Path(folder))(ours(brand))), lambda notice: None)


def _image(mode: str, form: str, **options: object) -> bytes:
    image = Image.new("RGBA", (48, 32), (11, 90, 143, 255))
    image.paste((200, 40, 40, 60), (0, 0, 24, 32))
    out = io.BytesIO()
    image.convert(mode).save(out, form, **options)
    return out.getvalue()


def _pictures() -> bytes:
    """Each kind of image that we embed, with transparency where the format has it, and a drawing with gradient, clip and text."""
    kinds = {
        "a.png": _image("RGBA", "PNG"),
        "b.png": _image("P", "PNG"),
        "c.png": _image("LA", "PNG"),
        "d.png": _image("1", "PNG"),
        "e.jpg": _image("RGB", "JPEG"),
        "f.jpg": _image("L", "JPEG"),
        "g.jpg": _image("CMYK", "JPEG"),
        "h.gif": _image("P", "GIF"),
        "i.webp": _image("RGBA", "WEBP"),
        "j.svg": _DRAWING.encode(),
    }
    assets = tuple(Asset(name, "", data, 48, 32) for name, data in kinds.items())
    figures = [
        Figure(
            name,
            alt=f"A blue field beside a red one, the {number}th of ten ways to keep it",
            caption=t("A caption"),
            credit=t("Photo: somebody"),
        )
        for number, name in enumerate(kinds)
    ]
    return written(_of(p(LOREM), *figures, Figure("a.png", decorative=True), Figure("none.png", alt="not there"), assets=assets))


def _page(html: str) -> bytes:
    document = HtmlReader().read(Source("page.html", html.encode()), lambda notice: None)
    return written(compose(recognise(document), brand="civic"))


def tables() -> bytes:
    """Heads that span, one in the last column, heads amid the rows, tables in cells, a cell longer than a page, and more columns than a page is wide."""
    rows = "".join(f"<tr><th>{name}</th><td>{name} 1</td><td>{name} 2</td></tr>" for name in "abc")
    irregular = (
        "<table><thead><tr><th>Place</th><th colspan=2>Count</th><th rowspan=2>Note</th></tr><tr><th>Town</th><th>first</th><th>second</th></tr>"
        "</thead><tbody><tr><td>Aa</td><td>1</td><td>2</td><td>reaches down</td></tr></tbody></table>"
        "<table><caption>Irregular</caption><thead><tr><th rowspan=2>Place</th><th colspan=2>Count</th></tr><tr><th>first</th><th>second</th></tr>"
        f"</thead><tbody><tr><th colspan=3>North</th></tr>{rows}<tr><th colspan=3>South</th></tr>{rows}</tbody>"
        "<tfoot><tr><th>All</th><td>6</td><td>6</td></tr></tfoot></table>"
    )
    wide = "<table><caption>Wide</caption><tr>" + "".join(f"<th>Heading {n}</th>" for n in range(18)) + "</tr>"
    wide += ("<tr>" + "".join(f"<td>{n * 1000}</td>" for n in range(18)) + "</tr>") * 3 + "</table>"
    inner = "<table><tr><th>Out</th><th>In</th></tr><tr><td>a<ul><li>b<ul><li>c</li></ul></li></ul></td><td><table><tr><td>d</td></tr></table></td></tr></table>"
    tall = f"<table><tr><th>Short</th><th>Tall</th></tr><tr><td>x</td><td>{LOREM * 60}</td></tr></table>"
    return _page(
        f"<h1>What the tables of a report may look like</h1><p>{LOREM}</p>{irregular}<p>{LOREM}</p>{wide}<p>{LOREM}</p>{inner}{tall}"
    )


def _scripts() -> bytes:
    blocks: list[BlockNode] = []
    for tag, said in SCRIPTS.items():
        blocks += [
            Heading(2, t(said[:20]), language=tag),
            Paragraph((*t(said + " "), Link("https://example.org/", t(said[-8:]))), language=tag),
        ]
    return written(_of(*blocks))


def _notes(language: str) -> bytes:
    said = SCRIPTS[language]
    calls = [p(said, NoteReference(str(n)), " " + said, NoteReference(str(n))) for n in range(40)]
    return written(_of(*calls, *[Note(str(n), (p(said * 3), p(said))) for n in range(40)], Note("x", (p(said),)), language=language))


FEATURES: Mapping[str, Callable[[], bytes]] = {
    "contents": lambda: written(annual(3), contents="always", lists="figures,tables"),
    "contents-ar": lambda: written(yearly("ar"), contents="always", lists="tables"),
    "cover": lambda: written(report(2), "cover: {when: always, layout: full}", contents="always"),
    "cover-band": lambda: written(yearly("zh-Hans"), "cover: {when: always, layout: band}"),
    "pictures": _pictures,
    "tables": tables,
    "scripts": _scripts,
    "notes": partial(_notes, "ru"),
    "notes-ar": partial(_notes, "ar"),
    "columns": lambda: written(everything(), "page: {columns: 2}"),
    "small-page": lambda: written(everything("ar"), "page: {size: A5}"),
    "justified": lambda: written(report(2), "setting: {justified: true, hanging: true, figures: oldstyle}"),
    "boxes": lambda: written(_of(p("No font has \U0001f9ff\u1c50\ua9c0, nor \ue000 and \U000f0000, nor \x07 or \ufffe."))),
    "empty": lambda: written(msgspec.structs.replace(report(1), sections=(), title=(), short="", kicker="", date="", publisher="")),
    "sections": lambda: written(sample_sections.full()),
    "sections-ar": lambda: written(sample_sections.full("ar"), "setting: {quotation: marks}"),
    "sections-zh": lambda: written(sample_sections.full("zh-Hans"), "setting: {quotation: plain, labels: above}"),
    "head-band": lambda: written(sample_sections.full("ar"), "setting: {head: band}"),
    "head-centred": lambda: written(sample_sections.full(), "setting: {head: centred}"),
    "grounds": lambda: written(everything(), "colors: {head: '#0b5a8f', on_head: '#ffffff', stripe: '#eef3f7', callout: '#f4f1ea'}"),
    "cover-states": lambda: written(sample_sections.full(), "cover: {when: always, layout: full, fields: [title, embargo]}"),
    "digest": lambda: written(sample_sections.digest()),
    "digest-columns": lambda: written(sample_sections.digest(), "page: {columns: 2}"),
    "readable": lambda: written(everything(), compress=False),
}
