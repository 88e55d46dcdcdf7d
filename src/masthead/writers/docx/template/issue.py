"""A briefing set on a template: what the template has stays as it is, what it lacks comes from the brand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Note
from masthead.writers.docx import pages, stories
from masthead.writers.docx.backdrop import behind
from masthead.writers.docx.package import properties
from masthead.writers.docx.package.packing import PartFile, Relation, zipped
from masthead.writers.docx.parts import sections
from masthead.writers.docx.stories import SPACES, WORD
from masthead.writers.docx.story import Manuscript, Setting, Story
from masthead.writers.docx.styles import numbering
from masthead.writers.docx.styles import part as styles
from masthead.writers.docx.styles.theme import DECLARATION
from masthead.writers.docx.template import heads, parcel, settings
from masthead.writers.docx.template.body import Ground
from masthead.writers.docx.template.dress import dressed, measured
from masthead.writers.docx.template.fields import refreshed
from masthead.writers.docx.template.fitting import HEADINGS, Fitting
from masthead.writers.docx.template.furnishing import furnished
from masthead.writers.docx.template.guest import GuestSheet
from masthead.writers.docx.template.numbers import Numbers
from masthead.writers.docx.template.opening import Template
from masthead.writers.docx.template.parcel import OFFICE, Lead, parsed, written
from masthead.writers.docx.template.stylebook import Stylebook, W, value, whole
from masthead.writers.docx.template.tongue import Tongue, used
from masthead.writers.docx.text.blocks import Blocks
from masthead.writers.docx.text.notes import SEPARATORS, footnotes

_OF_THE_TEXT = frozenset(
    [
        "image",
        "hyperlink",
        "chart",
        "chartEx",
        "oleObject",
        "package",
        "aFChunk",
        "diagramData",
        "diagramLayout",
        "diagramQuickStyle",
        "diagramColors",
        "diagramDrawing",
        "control",
        "video",
        "audio",
        "media",
        "subDocument",
        "frame",
        "comments",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
    ]
)
"""Relationships that belong to the sample text, and go with it unless something that stays names them."""
_WIDER = 1.25
"""The widest faces in use are so much wider than ours."""
_COPIES = ("stylesWithEffects",)
"""Relationships to copies of what changed, which Word of 2010 kept for Word of 2007."""
_STALE = ("thumbnail", "origin")
"""Relationships of the package that another text makes untrue: the picture of the first page, the signature."""
_DRAWING = re.compile(rb"<wp:docPr\b[^>]*?\bid=\"(\d+)\"")
_FOOTNOTE = expression(r'<w:(footnote|footnoteReference) w:id="(\d+)"')
_PART_NAME = expression(r"^(.*?)(\d*)(\.\w+)$")


def issue(template: Template, briefing: Briefing, brand: Brand, note: Note, contents: str, lists: tuple[str, ...]) -> bytes:
    """The Word file of a briefing on a template. The same three give the same bytes. Raises `UnreadableError` if the template
    is none that a text can be put into."""
    try:
        return _Issue(furnished(template, brand, briefing.language), briefing, brand, note).made(contents, lists)
    except UnreadableError as error:
        raise UnreadableError(error.problem, where=f"{template.name}, {error.where}", hint=error.hint) from None


class _Issue:
    """One file in the making: `parts` are the template's as they change, `added` are ours."""

    def __init__(self, template: Template, briefing: Briefing, brand: Brand, note: Note) -> None:
        self.template = template
        self.note = note
        self.parts = dict(template.parts)
        self.kinds = dict(template.kinds)
        self.leads = [lead for lead in template.leads if lead.external or lead.target in self.parts]
        self.ground = Ground(parsed(self.parts[template.main], template.main))
        self.ground.forget_heads_but({lead.id for lead in self.leads})
        styles_name, theme_name, settings_name = map(template.part, ("styles", "theme", "settings"))
        look = None if not theme_name else parsed(self.parts[theme_name], theme_name)
        self.book = Stylebook(parsed(self.parts[styles_name], styles_name), look)
        self.settings = parsed(self.parts[settings_name], settings_name) if settings_name else None
        self.dress = measured(self.book, self.ground.section, brand)
        table = self.book.called("table", value(self.settings, "defaultTableStyle"))
        self.fitting = Fitting(self.book, brand.docx.styles, apart=self.dress.apart, table=table)
        self.manuscript = Manuscript(briefing, dressed(brand, self.dress, template), note)
        self.manuscript.wider = _WIDER
        drawings = (whole(number.decode()) for data in self.parts.values() for number in _DRAWING.findall(data))
        self.manuscript.begin(max(drawings, default=0), self.ground.most("bookmarkStart", W + "id"), self.ground.bookmarks())
        self.prefix = "rIdB"
        while any(lead.id.startswith(self.prefix) for lead in self.leads):
            self.prefix += "B"

    def made(self, contents: str, lists: tuple[str, ...]) -> bytes:
        story = Story(self.manuscript, "document", self.prefix)
        ours, state = self._heads(story), behind(self.manuscript, pages.state(Story(self.manuscript, "header")))
        body = sections.body(story, contents, lists)
        notes = self._notes()
        self.ground.measure(self.manuscript.brand.page)
        if self.manuscript.right_to_left:
            self.ground.turn()
        tongue, added = self._styles([body, notes[0], state, *(part.data.decode() for part in ours)])
        self._settings(bool(notes[0]))
        pictures = stories.pictures(self.manuscript)
        names = self._take([*pictures, *ours], tongue)
        first = self._footnotes(tongue.text(notes[0]), notes[1], names)
        body = _counted(tongue.text(body), first)
        self._numbering(tongue, added)
        self._fields(tongue.text(state))
        self.parts[self.template.main] = self.ground.written(body)
        own = (
            Lead(f"{self.prefix}{number}", one.kind, names.get(one.target, one.target), one.external)
            for number, one in enumerate(story.related(), 1)
        )
        package = self._about()
        stories.tell(self.manuscript)
        return self._packed([*self._kept_leads(), *own], package)

    # ── what is written ──────────────────────────────────────────────────────────────────────────────

    def _heads(self, story: Story) -> list[PartFile]:
        """Heads and foot of ours where the template has neither; one that has either keeps its own."""
        if self.ground.has("header") or self.ground.has("footer"):
            return []
        heads = stories.furniture(self.manuscript, story)
        for number, piece in reversed([*enumerate(pages.pieces(self.manuscript), 1)]):
            for when in piece.pages:
                self.ground.refer(piece.kind, when, f"{self.prefix}{number}")
        self.ground.open_differently()
        return heads

    def _notes(self) -> tuple[str, tuple[Relation, ...]]:
        if not self.manuscript.called:
            return "", ()
        story = Story(self.manuscript, "footnotes", self.prefix)
        setting = Setting("FootnoteText", "FootnoteText", "note", small="Small", width=self.manuscript.column)
        return footnotes(story, setting, Blocks(False).write), story.related()

    def _styles(self, texts: list[str]) -> tuple[Tongue, dict[str, str]]:
        """Adds the styles that these texts ask for and the template lacks; what turns our ids into the template's, and the new ids."""
        manuscript, book = self.manuscript, self.book
        look = stories.look(manuscript, plain=True)
        sheet = GuestSheet(manuscript.brand, look.language, self.dress, self.fitting)
        styles.fill(sheet, look)
        wanted = used(texts, sheet.made)
        taken, names = {id.casefold() for id in book.ids}, book.names
        ids = {id: _free(id, taken) for id in wanted}
        name = self.template.part("numbering")
        root = parsed(self.parts[name], name) if name else None
        self.numbers = Numbers(root, book, numbering.part(sheet, look, manuscript.numbering.made), manuscript.numbering.made)
        turned = ""
        if manuscript.right_to_left != self.dress.right_to_left:
            turned = "<w:bidi/>" if manuscript.right_to_left else '<w:bidi w:val="0"/>'
        tongue = Tongue(self.fitting, ids, self.numbers, look.beneath, turned)
        changed = settings.speaks(book, manuscript.language)
        if manuscript.right_to_left:
            changed |= settings.upright(book)
        for level in range(1, 7):
            own = self.fitting.stands(f"Heading{level}")
            asked = [f'"{name}' for name in (f"Heading{level}", *HEADINGS.get(level, ()))]
            changed |= bool(own) and any(name in text for text in texts for name in asked) and settings.outlined(book, own, level)
        if book.root is not None and (wanted or changed):
            for id in wanted:
                made = sheet.made[id]
                element = _styled(tongue.definition(made, ids[id]))
                called = element.find(W + "name")
                if called is not None:
                    called.set(W + "val", _free(made.name, names, " "))
                book.root.append(element)
            self.parts[self.template.part("styles")] = written(book.root)
        return tongue, ids

    def _settings(self, notes: bool) -> None:
        name = self.template.part("settings")
        language = self.manuscript.language
        if self.settings is None:
            made = properties.settings(language, self.manuscript.brand.setting.hyphens, notes).replace(
                b'<w:defaultTableStyle w:val="PlainTable2"/>', b""
            )
            self._add("settings", PartFile("word/settings.xml", f"{WORD}settings+xml", made))
        elif settings.settled(self.settings, language, notes, self.note, self.template.name):
            self.parts[name] = written(self.settings)
            named = {str(text) for element in self.settings.iter() for text in element.attrib.values()}
            own = [lead for lead in parcel.leads(self.parts, name) if not lead.external or lead.id in named]
            if parcel.relations_name(name) in self.parts:
                self.parts[parcel.relations_name(name)] = parcel.relations(own, name)

    def _footnotes(self, text: str, related: tuple[Relation, ...], names: dict[str, str]) -> int:
        """Puts the notes into the template's part, in the place of its sample's; by how much their numbers grow."""
        for kind in ("footnote", "endnote"):
            name = self.template.part(f"{kind}s")
            root = parsed(self.parts[name], name) if name else None
            if root is None:
                continue
            called = {one.get(W + "id", "") for one in self.ground.root.iter(f"{W}{kind}Reference")}
            changed, most = settings.noted(root, kind, called.__contains__)
            if changed:
                self.parts[name] = written(root)
                if parcel.relations_name(name) in self.parts:
                    named = {str(text) for element in root.iter() for text in element.attrib.values()}
                    own = [lead for lead in parcel.leads(self.parts, name) if lead.id in named]
                    self.parts[parcel.relations_name(name)] = parcel.relations(own, name)
            if kind == "footnote" and text:
                own = [*parcel.leads(self.parts, name)]
                own += (
                    Lead(f"{self.prefix}{number}", one.kind, names.get(one.target, one.target), one.external)
                    for number, one in enumerate(related, 1)
                )
                grown = _counted(text, most)
                root.extend(list(etree.fromstring(f"<w:footnotes {SPACES}>{grown}</w:footnotes>")))
                self.parts[name] = written(root)
                if own:
                    self.parts[parcel.relations_name(name)] = parcel.relations(own, name)
                return most
        if text:
            data = f"{DECLARATION}<w:footnotes {SPACES}>{SEPARATORS}{text}</w:footnotes>".encode()
            added = self._add("footnotes", PartFile("word/footnotes.xml", f"{WORD}footnotes+xml", data))
            own = [
                Lead(f"{self.prefix}{number}", one.kind, names.get(one.target, one.target), one.external)
                for number, one in enumerate(related, 1)
            ]
            if own:
                self.parts[parcel.relations_name(added)] = parcel.relations(own, added)
        return 0

    def _numbering(self, tongue: Tongue, added: dict[str, str]) -> None:
        if not self.numbers.changed:
            return
        data, name = self.numbers.part(added), self.template.part("numbering")
        if name:
            self.parts[name] = data
        else:
            self._add("numbering", PartFile("word/numbering.xml", f"{WORD}numbering+xml", data))

    def _fields(self, state: str) -> None:
        """Heads and feet name this text, not the sample's; `state` is what stands over those that run on all pages but the first."""
        briefing = self.manuscript.briefing
        values = {name: text for name, text in properties.named(briefing).items() if text}
        values |= {name.lower(): text for name, text in properties.repeated(briefing)}
        running = {*heads.running(self.ground.root, self.leads)}
        for lead in self.template.leads:
            if lead.short in ("header", "footer") and lead.target in self.parts:
                root = parsed(self.parts[lead.target], lead.target)
                stated = lead.target in running and heads.stated(root, state)
                if refreshed(root, values) or stated:
                    self.parts[lead.target] = written(root)

    # ── what is put together ─────────────────────────────────────────────────────────────────────────

    def _add(self, kind: str, part: PartFile) -> str:
        """Adds a part that the template has none of, and the relationship to it; its name."""
        name = self._name(part.name)
        self.parts[name], self.kinds[name] = part.data, part.content_type
        self.leads.append(Lead(f"masthead-{kind}", f"{OFFICE}{kind}", name))
        return name

    def _name(self, name: str) -> str:
        """A name that no part of the template has."""
        taken = {part.casefold() for part in self.parts}
        found = _PART_NAME.match(name)
        number = 1
        own = name
        while own.casefold() in taken and found is not None:
            own = f"{found[1]}-briefing{number}{found[3]}"
            number += 1
        return own

    def _take(self, parts: Iterable[PartFile], tongue: Tongue) -> dict[str, str]:
        """Adds parts of ours under free names: the new names by the old."""
        names: dict[str, str] = {}
        for part in parts:
            name = names[part.name] = self._name(part.name)
            story = part.content_type.startswith(WORD)
            self.parts[name] = tongue.text(part.data.decode()).encode() if story else part.data
            self.kinds[name] = part.content_type
            own = [
                Lead(f"rId{number}", one.kind, names.get(one.target, one.target), one.external)
                for number, one in enumerate(part.relations, 1)
            ]
            if own:
                self.parts[parcel.relations_name(name)] = parcel.relations(own, name)
        return names

    def _kept_leads(self) -> list[Lead]:
        named = self.ground.related()
        commented = next(self.ground.root.iter(W + "commentReference"), None) is not None
        return [
            lead
            for lead in self.leads
            if lead.short not in _COPIES
            and (lead.short not in _OF_THE_TEXT or lead.id in named or (commented and lead.short.startswith("comments")))
        ]

    def _about(self) -> list[Lead]:
        """The properties: of the core ours alone, the others beside the template's own."""
        leads = [lead for lead in parcel.leads(self.template.parts, "") if lead.short not in _STALE and lead.target in self.parts]
        parts, relations = stories.about(self.manuscript)
        made = {part.name: part for part in parts}
        for relation in relations:
            part = made.get(relation.target)
            if part is None:
                continue
            kind = relation.kind.rpartition("/")[2]
            name = next((lead.target for lead in leads if lead.short == kind and lead.target in self.parts), "")
            if not name:
                name = self._name(part.name)
                leads.append(Lead(f"masthead-{kind}", relation.kind, name))
                self.parts[name] = part.data
            elif kind == "core-properties":
                self.parts[name] = part.data
            else:
                root = parsed(self.parts[name], name)
                if kind == "custom-properties":
                    settings.custom(root, parsed(part.data, part.name))
                else:
                    settings.extended(root, self.manuscript.briefing.publisher)
                self.parts[name] = written(root)
            self.kinds[name] = part.content_type
        return leads

    def _packed(self, leads: list[Lead], package: list[Lead]) -> bytes:
        """The file: every part that something leads to, as it is or as it was changed."""
        main = self.template.main
        self.parts[parcel.relations_name(main)] = parcel.relations(leads, main)
        self.parts[parcel.RELATIONS] = parcel.relations(package, "")
        names = set(parcel.reached(self.parts, package))
        for name in names:
            parcel.mend(self.parts, name)
        kept = [name for name in self.parts if name in names or (name.rpartition("/")[2].endswith(".rels") and _owner(name) in names)]
        types = parcel.content_types(self.template.parts[parcel.TYPES], {name: self.kinds.get(name, "") for name in kept})
        files = [(parcel.TYPES, types, False), (parcel.RELATIONS, self.parts[parcel.RELATIONS], False)]
        return zipped([*files, *((name, self.parts[name], False) for name in kept if name not in (parcel.TYPES, parcel.RELATIONS))])


def _counted(text: str, after: int) -> str:
    """A story whose notes are counted after so many others."""
    return _FOOTNOTE.sub(lambda found: f'<w:{found[1]} w:id="{int(found[2]) + after}"', text)


def _owner(relations: str) -> str:
    """The part whose relationships these are."""
    folder, _, name = relations.rpartition("_rels/")
    return folder + name.removesuffix(".rels")


def _free(wanted: str, taken: set[str], between: str = "") -> str:
    """The name, or the name with a number if it is taken; takes it."""
    name, number = wanted, 2
    while name.casefold() in taken:
        name = f"{wanted}{between}{number}"
        number += 1
    taken.add(name.casefold())
    return name


def _styled(text: str) -> etree._Element:
    """A style's text as an element. What only newer Word knows is left out: the template need not declare it."""
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    root = etree.fromstring(f'<w:styles {SPACES} xmlns:w14="{w14}">{text}</w:styles>')
    etree.strip_elements(root, f"{{{w14}}}*")
    style = root[0]
    etree.cleanup_namespaces(root)
    return style
