"""What programs find in our pages and in typst's of the same paragraph: words found, and words found in order.

    python tests/bench/extraction.py            # prints the table
    python tests/bench/extraction.py --write    # and puts it into docs/extraction.md

Five programs read the files: PDFium (Chrome), poppler (`pdftotext`, and `pdftotext -raw`), MuPDF and pypdf; PDFium also searches for each word.
Where one of them is not on the machine, its column stays empty. `pip install typst pypdf pymupdf` brings all but poppler.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec
import pypdfium2

from masthead.brand.load import load
from masthead.briefing.model import Briefing, Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import Paragraph, Text
from masthead.language.labels import labels
from masthead.writers.pdf.writer import PdfWriter

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "extraction.md"


class Sample(msgspec.Struct, frozen=True):
    """A paragraph. `fonts` are typst's, the faces that our brand takes for this script. `letters`: no spaces part words, so
    letters are counted, and threes of them are searched for."""

    name: str
    language: str
    fonts: tuple[str, ...]
    text: str
    letters: bool = False


SAMPLES = (
    Sample(
        "Arabic",
        "ar",
        ("Amiri", "Vazirmatn"),
        "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق، وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا بروح الإخاء. بلغت النسبة 35% من "
        "الضحايا في عام 2022 وفقا لتقرير UNODC Global Report (الصفحة 12)، كما وردت 1,204 طلبات من «المكاتب الإقليمية» الثلاثة.",
    ),
    Sample(
        "Persian",
        "fa",
        ("Amiri", "Vazirmatn"),
        "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان هستند و باید نسبت به یکدیگر با روح "
        "برادری رفتار کنند. در سال ۲۰۲۲ حدود ۳۵٪ از قربانیان کودک بودند (گزارش UNODC، صفحهٔ ۱۲).",
    ),
    Sample(
        "Urdu",
        "ur",
        ("Amiri", "Vazirmatn"),
        "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔ اس لیے انہیں ایک دوسرے کے ساتھ "
        "بھائی چارے کا سلوک کرنا چاہیے۔ سال 2022 میں 35% متاثرین بچے تھے (UNODC رپورٹ، صفحہ 12)۔",
    ),
    Sample(
        "Hebrew",
        "he",
        ("Noto Sans Hebrew", "Source Sans 3"),
        "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחווה. "
        "בשנת 2022 היו 35% מהקורבנות ילדים (דוח UNODC Global Report, עמוד 12).",
    ),
    Sample(
        "Chinese",
        "zh",
        ("Source Serif 4", "Noto Sans SC"),
        "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。2022年，儿童占已查明受害者的35%（见《UNODC Global "
        "Report》第12页），比2021年增加了1,204人。会议由联合国毒品和犯罪问题办公室与检察院共同举办。",
        letters=True,
    ),
    Sample(
        "Japanese",
        "ja",
        ("Source Serif 4", "Noto Sans JP"),
        "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。2022年には、確認された被害者の35%が子どもでした"
        "（UNODC報告書、12ページ）。",
        letters=True,
    ),
    Sample(
        "Korean",
        "ko",
        ("Source Serif 4", "Noto Sans KR"),
        "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 이성과 양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 "
        "한다. 2022년 피해자의 35%가 어린이였다(UNODC 보고서, 12쪽).",
    ),
    Sample(
        "Hindi",
        "hi",
        ("Noto Sans Devanagari", "Source Sans 3"),
        "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि और अन्तरात्मा की देन प्राप्त है और परस्पर उन्हें "
        "भाईचारे के भाव से बर्ताव करना चाहिए। वर्ष 2022 में पीड़ितों में 35% बच्चे थे (UNODC रिपोर्ट, पृष्ठ 12)।",
    ),
    Sample(
        "Thai",
        "th",
        ("Noto Sans Thai", "Source Sans 3"),
        "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ "
        "ในปี 2022 เด็กคิดเป็น 35% ของผู้เสียหายทั้งหมด (รายงาน UNODC หน้า 12)",
        letters=True,
    ),
    Sample(
        "Russian",
        "ru",
        ("Source Serif 4",),
        "Все люди рождаются свободными и равными в своём достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг "
        "друга в духе братства. В 2022 году 35% потерпевших составляли дети (доклад UNODC, стр. 12), а пра́вила судопроизводства "
        "предусматривают сотрудничество правоохранительных органов.",
    ),
    Sample(
        "German",
        "de",
        ("Source Serif 4",),
        "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Die Bundesgesundheitsministerin kündigte Verbesserungen der "
        "Arzneimittelversorgung an; Wohnungsbauförderungsgesellschaften, Straßenverkehrssicherheitsvorschriften und die "
        "Donaudampfschifffahrtsgesellschaft nahmen zu 35% an der Öffentlichkeitsbeteiligung (UNODC-Bericht, Seite 12) teil, offiziell und "
        "effizient.",
    ),
    Sample(
        "English",
        "en",
        ("Source Serif 4",),
        "All human beings are born free and equal in dignity and rights. Officials said that the first five offices had offered efficient, "
        "internationally acknowledged telecommunications, and that 35% of victims were children (UNODC Global Report, page 12).",
    ),
    Sample(
        "Vietnamese",
        "vi",
        ("Source Serif 4",),
        "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi. Mọi con người đều được tạo hoá ban cho lý trí và lương tâm "
        "và cần phải đối xử với nhau trong tình anh em. Năm 2022, 35% nạn nhân là trẻ em (UNODC, trang 12).",
    ),
)

# ── makers ───────────────────────────────────────────────────────────────────────────────────────────


def ours(sample: Sample) -> bytes:
    section = Section("report", "", (Entry(Paragraph((Text(sample.text),))),))
    briefing = Briefing((Text("0"),), "0", sample.language, labels(sample.language), "report", (section,))
    return PdfWriter().write(briefing, load("civic"), lambda notice: None)


def typst(sample: Sample, font: str) -> bytes:
    import typst

    others = ", ".join(f'"{name}"' for name in (font, *(name for name in sample.fonts if name != font)))
    text = re.sub(r"([\\#$*_`<>@\[\]~])", r"\\\1", sample.text)
    source = f'#set document(title: "0")\n#set text(lang: "{sample.language}", font: ({others}), size: 11pt, hyphenate: true)\n'
    source += f"#set page(margin: (x: 90pt))\n#set par(justify: true)\n\n{text}\n"
    fonts = [str(folder) for folder in sorted((ROOT / "styles" / "fonts").iterdir()) if folder.is_dir()]
    return bytes(typst.compile(source.encode(), font_paths=fonts, ignore_system_fonts=True, pdf_standards=["ua-1"]))


def makers(sample: Sample) -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield "masthead", partial(ours, sample)
    for font in sample.fonts if sample.fonts[0] == "Amiri" else sample.fonts[:1]:
        yield f"typst, {font}", partial(typst, sample, font)


# ── readers ──────────────────────────────────────────────────────────────────────────────────────────


def pdfium(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def poppler(path: Path, *options: str) -> str:
    return subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True, encoding="utf-8").stdout


def mupdf(path: Path) -> str:
    import pymupdf

    with pymupdf.open(path) as document:
        return "\n".join(page.get_text() for page in document)


def pypdf(path: Path) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


READERS: Mapping[str, Callable[[Path], str]] = {
    "PDFium": pdfium,
    "pdftotext": poppler,
    "pdftotext -raw": lambda path: poppler(path, "-raw"),
    "MuPDF": mupdf,
    "pypdf": pypdf,
}


def searched(path: Path, wanted: Sequence[str]) -> int:
    """How many of these PDFium's search finds."""
    pages = [page.get_textpage() for page in pypdfium2.PdfDocument(path)]
    return sum(any(page.search(word).get_next() is not None for page in pages) for word in wanted)


# ── counting ─────────────────────────────────────────────────────────────────────────────────────────


def words(text: str, letters: bool) -> list[str]:
    """Folded alike for all: compatibility forms, no marks of direction, hyphens at lines' ends closed up, no punctuation around."""
    text = re.sub("(?:[\u00ad\ufffe\x02]|(?<=\\w)[-‐])\\s*[\r\n]+\\s*", "", text)
    text = unicodedata.normalize("NFKC", text)
    text = "".join(letter for letter in text if unicodedata.category(letter) not in ("Cf", "Cn", "Co"))
    if letters:
        return [letter for letter in text if not letter.isspace()]
    found = (word.strip("".join(set(word) & set("()[]«»“”\"',.;:،؛۔।%٪"))) for word in text.split())
    return [word for word in found if word]


def in_order(wanted: Sequence[str], found: Sequence[str]) -> int:
    """The longest row of words that stand in both in the same order."""
    row = [0] * (len(found) + 1)
    for word in wanted:
        before = 0
        for index, other in enumerate(found, 1):
            kept = row[index]
            row[index] = before + 1 if word == other else max(row[index], row[index - 1])
            before = kept
    return row[-1]


def measured(data: bytes, sample: Sample) -> Iterator[str]:
    wanted = words(sample.text, sample.letters)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sample.pdf")
        path.write_bytes(data)
        for reader in READERS.values():
            try:
                found = words(reader(path), sample.letters)
            except (ImportError, FileNotFoundError):
                yield "–"
                continue
            yield f"{(Counter(wanted) & Counter(found)).total()} / {in_order(wanted, found)}"
        if sample.letters:
            wanted = [sample.text[at : at + 3] for at in range(0, len(sample.text) - 2, 3) if " " not in sample.text[at : at + 3]]
        yield f"{searched(path, wanted)} of {len(wanted)}"


def rows() -> Iterator[list[str]]:
    for sample in SAMPLES:
        count = len(words(sample.text, sample.letters))
        kind = "letters" if sample.letters else "words"
        for index, (maker, make) in enumerate(makers(sample)):
            try:
                data = make()
            except ImportError:
                continue
            yield [f"{sample.name}, {count} {kind}" if not index else "", maker, *measured(data, sample)]


def table() -> str:
    head = ["paragraph", "made by", *READERS, "PDFium's search"]
    lines = [head, ["---"] * len(head), *rows()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--write", action="store_true")
    options = asked.parse_args()
    found = table()
    print(found)
    if not shutil.which("pdftotext"):
        print("there is no pdftotext (poppler-utils)", file=sys.stderr)
    if options.write:
        text = DOCS.read_text(encoding="utf-8")
        DOCS.write_text(re.sub(r"\| paragraph \|.*?(?=\n\n|\Z)", lambda match: found, text, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    main()
