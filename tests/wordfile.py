"""Word files made of strings of XML, for tests of their reader: each with only the parts that a test gives."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from masthead import registry
from masthead.document.model import List
from masthead.document.plain import plain_block, plain_blocks
from masthead.document.words import missing, words
from masthead.notices import Dropped
from masthead.sources.source import Source

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": _OFFICE,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    }.items()
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SIDES = ("styles", "numbering", "footnotes", "endnotes", "comments", "settings")


def part(name: str, inner: str) -> str:
    """A part of Word's own vocabulary."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {NAMESPACES}>{inner}</w:{name}>'


def package(
    body: str,
    *,
    relations: Mapping[str, tuple[str, str]] | None = None,
    files: Mapping[str, str | bytes] | None = None,
    root: Mapping[str, str] | None = None,
    main: str = "word/document.xml",
    strict: bool = False,
    **sides: str,
) -> bytes:
    """A file whose text is `body`. `sides` are the insides of other parts (styles, footnotes); `relations` are of the text: id →
    kind and target, external if it has a scheme; `files` are parts as they stand; `root` are relations of the package: kind → target."""
    folder = main.rpartition("/")[0]
    said = dict(relations or {})
    held: dict[str, str | bytes] = {main: part("document", f"<w:body>{body}</w:body>")}
    for name in _SIDES:
        if name in sides:
            said[f"side-{name}"] = (name, f"{name}.xml")
            held[f"{folder}/{name}.xml"] = part("numbering" if name == "numbering" else name, sides[name])
    for name in ("header", "footer"):
        if name in sides:
            said[f"side-{name}"] = (name, f"{name}1.xml")
            held[f"{folder}/{name}1.xml"] = part("hdr" if name == "header" else "ftr", sides[name])
    held |= {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/{main}" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": _relations({"main": ("officeDocument", main)} | {kind: (kind, target) for kind, target in (root or {}).items()}),
        f"{folder}/_rels/{main.rpartition('/')[2]}.rels": _relations(said),
    }
    held |= files or {}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in held.items():
            data = data.encode() if isinstance(data, str) else data
            made.writestr(name, _strictly(data) if strict else data)
    return out.getvalue()


def _relations(said: Mapping[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"'
        + (' TargetMode="External"' if ":" in target else "")
        + "/>"
        for identity, (kind, target) in said.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'


def _strictly(data: bytes) -> bytes:
    """Strict's namespaces for Transitional's (ECMA-376-1, annex A)."""
    for name in (b"wordprocessingml", b"officeDocument", b"drawingml"):
        data = data.replace(b"http://schemas.openxmlformats.org/" + name + b"/2006/", b"http://purl.oclc.org/ooxml/" + name + b"/")
    return data


def p(*inner: str, style: str = "", properties: str = "") -> str:
    """A paragraph; a string without markup is a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{''.join(one if one.startswith('<') else r(one) for one in inner)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, number: int = 1, level: int = 0, properties: str = "") -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, properties=numbering + properties)


def style(identity: str, name: str, inner: str = "", *, kind: str = "paragraph", based: str = "", default: bool = False) -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    first = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}"{first} w:styleId="{identity}"><w:name w:val="{name}"/>{base}{inner}</w:style>'


def abstract(identity: int, *levels: str, inner: str = "") -> str:
    """A definition of numbering; a level is "decimal", or "decimal 5 %1." with its start and text."""
    made = []
    for at, said in enumerate(levels):
        form, start, text = (*said.split(" ", 2), "1", "")[:3] if " " in said else (said, "1", f"%{at + 1}.")
        indent = f'<w:pPr><w:ind w:left="{720 * (at + 1)}" w:hanging="360"/></w:pPr>'
        made.append(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text or "%1."}"/>{indent}</w:lvl>'
        )
    return f'<w:abstractNum w:abstractNumId="{identity}">{inner}{"".join(made)}</w:abstractNum>'


def num(number: int, definition: int, **starts: int) -> str:
    """An instance; `starts` are overrides as `l0=5`."""
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{level[1:]}"><w:startOverride w:val="{start}"/></w:lvlOverride>' for level, start in starts.items()
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def field(code: str, *result: str) -> str:
    shown = "".join(one if one.startswith("<") else r(one) for one in result)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f'{mark.format("begin")}<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>{mark.format("separate")}{shown}'
        + mark.format("end")
    )


def picture(identity: str, alt: str = "", *, decorative: bool = False) -> str:
    mark = '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>' * decorative
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{alt}">{mark}</wp:docPr><a:graphic><a:graphicData><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="1" name="x.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{identity}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def box(inner: str) -> str:
    """A text box as Word writes it: a new shape, and the same in the old way."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Text Box 2"/><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(one if one.startswith('<w:tc>') else tc(one) for one in cells)}</w:tr>"


def tc(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner if inner.startswith('<') else p(inner)}</w:tc>"


def read(data: bytes):
    """The document and the notices; that no word is lost is held for each."""
    notices: list = []
    source = Source("x.docx", data)
    document = registry.reader("docx").read(source, notices.append, registry.inner({}, "docx"))
    assert not missing(registry.reader("docx").words(source), words(plain_blocks(document.blocks)), notices)
    return document, notices


def blocks(body: str, **parts):
    return read(package(body, **parts))[0].blocks


def outline(given) -> list:
    """Lists as nested lists of words, ordered ones with their start before."""
    out: list = []
    for block in given:
        if isinstance(block, List):
            held = [outline(one.content) for one in block.items]
            out.append([block.start, *held] if block.ordered else held)
        else:
            out.append(plain_block(block))
    return out


def dropped(notices) -> dict[str, str]:
    return {notice.why: " ".join(notice.words) for notice in notices if isinstance(notice, Dropped)}
