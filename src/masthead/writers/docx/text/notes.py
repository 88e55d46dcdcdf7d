"""Footnotes: called in the text, kept in a part of their own."""

from __future__ import annotations

from masthead.document.model import Note
from masthead.writers.docx.story import Setting, Story, Write
from masthead.writers.docx.text.runs import field

_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'

SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def call(story: Story, label: str) -> str:
    """The reference to a note. Empty where Word cannot have one: in a note, or where there is no such note.

    A note has one reference (ECMA-376 17.11.14); later calls are fields that repeat its number.
    """
    manuscript = story.manuscript
    if story.within_notes or label not in manuscript.notes():
        return ""
    number = manuscript.called.get(label)
    if number is None:
        number = manuscript.called[label] = len(manuscript.called) + 1
        start, end = manuscript.mark(f"_Note{number}")
        mark = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        return f"{start}{mark}{end}"
    return field(story, f"NOTEREF {manuscript.bookmark(f'_Note{number}')} \\f \\h", str(number), "FootnoteReference")


def uncalled(story: Story) -> list[Note]:
    """Notes that nothing in the text calls: their words must stand somewhere."""
    return [note for label, note in story.manuscript.notes().items() if label not in story.manuscript.called]


def footnotes(story: Story, setting: Setting, write: Write) -> str:
    """The notes called so far, as `w:footnote` elements."""
    manuscript = story.manuscript
    parts: list[str] = []
    notes = manuscript.notes()
    for label, number in manuscript.called.items():
        story.out = []
        write(story, notes[label].content, setting)
        if not story.out or not story.out[0].startswith("<w:p>"):
            story.out.insert(0, '<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr></w:p>')
        story.out[0] = story.out[0].replace("</w:pPr>", f"</w:pPr>{_MARK}", 1)
        if story.out[-1].endswith("</w:tbl>"):
            story.out.append('<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr></w:p>')
        parts.append(f'<w:footnote w:id="{number}">{"".join(story.out)}</w:footnote>')
    return "".join(parts)
