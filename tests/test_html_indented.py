"""Pages of old that set their whole text in as a quotation, pages of ASP, and programs that hold the text which they set in."""

from __future__ import annotations

from masthead import registry
from masthead.document.model import Paragraph, Quotation
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.notices import Dropped
from masthead.sources.source import Source

ONE = "The harbour board of Norhaven has let the contract for the new ferry landing on the north shore, which takes two winters to build."
TWO = (
    "Ferries go on running from the old landing until then, and the board has promised that no boat will be late for the market on Friday."
)
THREE = (
    "The landing is paid for by the three parishes of the island and the guild of its fishermen, which has sold its old ice house for it."
)


def _read(text: str, name: str = "page.html") -> tuple[list[str], bool, list[str]]:
    notices: list[object] = []
    document = registry.read(Source(name, text.encode()), notices.append, {})
    blocks = list(every(document.blocks))
    dropped = [word for notice in notices if isinstance(notice, Dropped) for word in notice.words]
    return (
        [plain_block(block) for block in blocks if isinstance(block, Paragraph)],
        any(isinstance(block, Quotation) for block in blocks),
        dropped,
    )


def _page(body: str) -> str:
    return f"<html><head><title>Board</title></head><body>{body}</body></html>"


def test_a_quotation_that_is_most_of_a_page_is_its_text() -> None:
    text = "".join(f"<p>{part}</p>" for part in (ONE, TWO, THREE))
    menu = "<form>Boats <h1><a href='/s'>Advanced search</a></h1></form>"
    assert _read(_page(f"{menu}<blockquote><p align=center><b>Ferry landing is let</b></p>{text}</blockquote>"))[1] is False
    assert _read(_page(f"<h1>Ferry landing</h1>{text}{text}<blockquote>{text}</blockquote>"))[1] is True
    assert _read(_page(f"<h1>Ferry landing</h1><blockquote cite='https://board.example'>{text}</blockquote>"))[1] is True
    assert _read(_page(f"<h1>Ferry landing</h1><p>{ONE}</p><blockquote><p>{TWO}</p></blockquote>"))[1] is True


def test_a_page_of_asp_has_furniture() -> None:
    text = f"<h1>Ferry landing is let</h1><p>{ONE}</p><p>{TWO}</p>"
    menu = "<ul id='menu_press'><li><a href='/bios'>Speaker bios</a></li><li><a href='/facts'>Facts</a></li></ul>"
    page = f'<%@ Page Language="C#" %>\n<asp:Content ID="Content1" runat="server">\n{menu}<div>{text}</div>\n</asp:Content>\n'
    assert _read(page)[0] == [ONE, TWO]


HEAD = 'import Shell from "@/shell";\nimport Link from "next/link";\n'


def test_a_program_shows_the_markup_that_it_holds() -> None:
    held = f"const BODY_HTML = `<p>{ONE}</p>\n<p>{TWO}</p>`;\n"
    drawn = "export default function Page() {\n  return (\n    <Shell>\n      <h1 className='t'>Ferry landing is let</h1>\n      <div className='b' dangerouslySetInnerHTML={{ __html: BODY_HTML }} />\n    </Shell>\n  );\n}\n"
    for name in ("page.tsx", "page.txt", "page.html"):
        paragraphs, _, dropped = _read(HEAD + held + drawn, name)
        assert paragraphs == [ONE, TWO]
        assert "ferry" not in [word.casefold() for word in dropped]
    assert _read(HEAD + held + drawn.replace("BODY_HTML }", "OTHER }"), "page.tsx")[0] == []


def test_a_program_draws_what_it_returns_last() -> None:
    early = "  if (!item) {\n    return <div>Nothing was found</div>;\n  }\n  const notes = [{ title: 'Boats' }];\n"
    drawn = f"  return (\n    <>\n      <Nav />\n      <h1 className='t'>Ferry landing is let</h1>\n      <p className='p'>{ONE}</p>\n      <p className='p'>{TWO} **Not** #bold.</p>\n    </>\n  );\n"
    page = f"{HEAD}const Page = () => {{\n{early}{drawn}}};\n\nexport default Page;\n"
    assert _read(page, "page.jsx")[0] == [ONE, f"{TWO} **Not** #bold."]


def test_markdown_with_components_is_no_program() -> None:
    text = f'import Shell from "@/shell";\n\n# Ferry landing is let\n\n{ONE}\n\n<Shell className="a"><b className="x">{TWO}</b></Shell>\n\n{THREE}\n'
    document = registry.read(Source("page.mdx", text.encode()), lambda _: None, {})
    assert document.origin is not None
    assert document.origin.format == "md"
