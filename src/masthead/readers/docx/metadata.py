"""What a Word file says about itself outside its text (ECMA-376-2, 8.1; ECMA-376-1, 22.2 and 22.3)."""

from __future__ import annotations

import re

from masthead.document.build import collapse
from masthead.document.model import Metadata
from masthead.readers.docx.names import local
from masthead.readers.docx.package import Package

_KINDS = (("core-properties", "metadata"), ("extended-properties", "extendedProperties"), ("custom-properties", "customProperties"))
_OFFICE = frozenset(
    [
        "ICV AppVersion",
        "DocSecurity",
        "HyperlinksChanged",
        "LinksUpToDate",
        "ScaleCrop",
        "ShareDoc",
        "ContentTypeId",
        "MediaServiceImageTags",
        "_NewReviewCycle",
    ]
)
"""What Office and its servers put among one's own properties for themselves."""
_MOST = 100
"""Properties of one's own that are kept."""


_TEMPLATE = "2013-12-23T23:15:00Z"
"""The day of the template that python-docx makes every file from, which its properties keep unless a program sets them."""


def metadata(package: Package) -> Metadata:
    core, app, custom = ({} if not (name := package.related("", *kinds)) else _read(package, name) for kinds in _KINDS)
    core = {name: said for name, said in core.items() if said != _TEMPLATE or name not in ("created", "modified")}
    keywords = tuple(word for part in re.split("[,;，、]", core.get("keywords", "")) if (word := collapse(part)))
    extra = [(name, core[name]) for name in ("created", "category", "contentStatus") if core.get(name)]
    extra += [(name, app[name]) for name in ("Manager", "HyperlinkBase") if app.get(name)]
    extra += [(name, said) for name, said in custom.items() if said and name not in _OFFICE and not name.startswith("KSO")][:_MOST]
    return Metadata(
        title=core.get("title", ""),
        description=core.get("description", "") or core.get("subject", ""),
        author=core.get("creator", ""),
        publisher=app.get("Company", ""),
        modified=core.get("modified", ""),
        keywords=keywords,
        extra=tuple(extra),
    )


def _read(package: Package, part: str) -> dict[str, str]:
    """Names and values; those of one's own by their name, whatever type they are of."""
    root = package.xml(part)
    found: dict[str, str] = {}
    for kid in root if root is not None else ():
        name = kid.get("name") or local(kid)
        said = collapse("".join(kid.itertext()))
        if name and said:
            found.setdefault(name, said)
    return found
