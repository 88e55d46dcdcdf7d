"""What every Word file has and a template may lack: styles with their lists, a theme, a font table, all from the brand."""

from __future__ import annotations

from masthead.brand.model import Brand
from masthead.writers.docx.package import fonttable
from masthead.writers.docx.stories import WORD
from masthead.writers.docx.styles import numbering, theme
from masthead.writers.docx.styles import part as styles
from masthead.writers.docx.styles.sheet import Look, Sheet
from masthead.writers.docx.template.opening import Template
from masthead.writers.docx.template.parcel import OFFICE, Lead


def furnished(template: Template, brand: Brand, language: str) -> Template:
    """The template, with what it lacks; itself, if that is nothing."""
    parts: dict[str, tuple[str, bytes]] = {}
    if not template.part("styles"):
        look = Look(language)
        parts["styles"] = (f"{WORD}styles+xml", styles.part(brand, look))
        parts["numbering"] = (f"{WORD}numbering+xml", numbering.part(Sheet(brand, language), look, []))
    if not template.part("theme"):
        parts["theme"] = ("application/vnd.openxmlformats-officedocument.theme+xml", theme.theme(brand, language))
    if not template.part("fontTable"):
        parts["fontTable"] = (f"{WORD}fontTable+xml", fonttable.part(brand, language))
    if not parts:
        return template
    folder = template.main.rpartition("/")[0]
    leads = [lead for lead in template.leads if lead.short not in parts]
    data, kinds = dict(template.parts), dict(template.kinds)
    for kind, (content_type, made) in parts.items():
        usual = f"{folder}/{kind}.xml".lstrip("/")
        name = template.part(kind) or (usual if usual not in data else f"{folder}/masthead-{kind}.xml".lstrip("/"))
        data[name], kinds[name] = made, content_type
        leads.append(Lead(f"masthead-{kind}", f"{OFFICE}{kind}", name))
    return Template(template.name, template.digest, data, kinds, template.main, tuple(leads), template.macros)
