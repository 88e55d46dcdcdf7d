"""The package's metadata: what a library shows, and what a reader with a disability needs to know."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.brand import style
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.expressions import expression
from masthead.writers.epub.parts import Meta
from masthead.writers.markup.opening import file_title
from masthead.writers.markup.sheet import Publication, said

_DAY = expression(r"\d{4}(-\d\d(-\d\d)?)?\Z")


def metadata(briefing: Briefing, brand: Brand, publication: Publication) -> tuple[Meta, ...]:
    """The package's metadata (EPUB 3.3, 5.5; EPUB Accessibility 1.1, 2)."""
    more = briefing.metadata
    found = [Meta("dc:title", file_title(briefing), "title"), Meta("dc:language", publication.language)]
    creator = briefing.issuer or more.author or briefing.publisher
    if creator:
        found += [Meta("dc:creator", creator, "creator"), Meta("role", "aut", refines="creator", scheme="marc:relators")]
    if briefing.publisher:
        known = brand.publisher_id
        found.append(Meta("dc:publisher", briefing.publisher, "publisher" if known else ""))
        found += [Meta("dcterms:identifier", known, refines="publisher")] if known else []
    if _DAY.match(briefing.issued):
        found.append(Meta("dc:date", briefing.issued))
    found += [Meta("dc:subject", word) for word in more.keywords if word.strip()]
    description = more.description or said(briefing.standfirst)
    if description:
        found.append(Meta("dc:description", description))
    found += _availability(briefing)
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
    if publication.formulas:
        features.append("describedMath")
    found += [Meta("schema:accessibilityFeature", feature) for feature in features]
    found += [
        Meta("schema:accessibilityHazard", "none"),
        Meta("schema:accessibilitySummary", _summary(brand, publication)),
        Meta("cover", "cover-image"),
        *_assessment(brand),
    ]
    return tuple(found)


def _availability(briefing: Briefing) -> Iterator[Meta]:
    """From when on it may be read, in what state it is, and the words for both: in vocabularies that reading systems know (Dublin Core, and
    schema.org, whose prefixes are reserved: EPUB 3.3, D.1.4)."""
    banner = briefing.banner
    if banner is not None:
        if banner.instant:
            yield Meta("dcterms:available", banner.instant)
        yield Meta("schema:conditionsOfAccess", " ".join(banner.text.split()))
    for state in briefing.states:
        yield Meta("schema:creativeWorkStatus", " ".join(state.text.split()))


def _summary(brand: Brand, publication: Publication) -> str:
    """How it can be read, whether somebody has made sure of it, and what the brand itself says."""
    labels = publication.labels
    assessed = brand.accessibility.certified_by and brand.accessibility.conforms_to
    told = (
        labels.accessibility_summary,
        "" if assessed else labels.not_assessed,
        style.said(brand.accessibility.statement, publication.language),
    )
    apart = "" if labels.accessibility_summary.endswith("。") else " "
    return apart.join(filter(None, told))


def _assessment(brand: Brand) -> Iterator[Meta]:
    """The claim of conformance, only where the brand says who made sure of it and against what (EPUB Accessibility 1.1, 4.2 to 4.4)."""
    said = brand.accessibility
    if not (said.conforms_to and said.certified_by):
        return
    yield Meta("dcterms:conformsTo", said.conforms_to, "conforms")
    yield Meta("a11y:certifiedBy", said.certified_by, "certifier", refines="conforms")
    if said.certified_on:
        yield Meta("dcterms:date", said.certified_on, refines="certifier")
    if said.credential:
        yield Meta("a11y:certifierCredential", said.credential, refines="certifier")
    if said.report:
        yield Meta("a11y:certifierReport", said.report, refines="certifier")
