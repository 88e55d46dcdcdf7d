"""The package's metadata: what a library shows, and what a reader with a disability needs to know."""

from __future__ import annotations

import re

from masthead.briefing.model import Briefing
from masthead.writers.epub.parts import Meta
from masthead.writers.markup.sections import headline
from masthead.writers.markup.sheet import Publication, said


def metadata(briefing: Briefing, publication: Publication) -> tuple[Meta, ...]:
    """The package's metadata (EPUB 3.3, 5.5; EPUB Accessibility 1.1, 2)."""
    more = briefing.metadata
    found = [Meta("dc:title", headline(briefing), "title"), Meta("dc:language", publication.language)]
    creator = briefing.issuer or more.author or briefing.publisher
    if creator:
        found += [Meta("dc:creator", creator, "creator"), Meta("role", "aut", refines="creator", scheme="marc:relators")]
    if briefing.publisher:
        found.append(Meta("dc:publisher", briefing.publisher))
    if re.match(r"\d{4}(-\d\d(-\d\d)?)?\Z", briefing.issued):
        found.append(Meta("dc:date", briefing.issued))
    found += [Meta("dc:subject", word) for word in more.keywords if word.strip()]
    description = more.description or said(briefing.standfirst)
    if description:
        found.append(Meta("dc:description", description))
    if more.licence:
        found.append(Meta("dc:rights", more.licence))
    if more.address:
        found.append(Meta("dc:source", more.address))
    modes = ["textual", "visual"] if publication.pictured else ["textual"]
    found += [Meta("schema:accessMode", mode) for mode in modes]
    described = publication.undescribed == 0
    if described:
        found.append(Meta("schema:accessModeSufficient", "textual"))
    if publication.pictured:
        found.append(Meta("schema:accessModeSufficient", "textual,visual"))
    features = ["readingOrder", "structuralNavigation", "tableOfContents", "displayTransformability", "ARIA"]
    if described:
        features.append("alternativeText")
    found += [Meta("schema:accessibilityFeature", feature) for feature in features]
    found += [
        Meta("schema:accessibilityHazard", "none"),
        Meta("schema:accessibilitySummary", publication.labels.accessibility_summary),
        Meta("cover", "cover-image"),
    ]
    return tuple(found)
