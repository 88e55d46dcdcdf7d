"""Layers of brand files, the lowest first, into one `Brand`: each room gives its part of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from masthead.brand import paging, wording
from masthead.brand.layers import Layer
from masthead.brand.lettering import Lettering
from masthead.brand.model import Brand, Cover, Setting, Tables
from masthead.brand.said import Said
from masthead.brand.tints import Tints
from masthead.notices import Guessed, Notice

Resolved = tuple[Brand, tuple[Notice, ...]]


def resolve(name: str, layers: Sequence[Layer]) -> Resolved:
    """The brand that these files make, and which fonts stand in for others. Raises `UsageError` or `NotFoundError` with file and line."""
    said = Said(layers)
    tints, lettering = Tints(said), Lettering(said)
    colors = tints.light()
    stacks = lettering.stacks()
    publisher = said.by_language("publisher")
    notices = list(lettering.notices)
    if not publisher:
        publisher = {"": name}
        notices.append(Guessed("publisher", name, "the brand file has no meta: name:", layers[-1].where(())))
    language, languages = wording.languages(said)
    brand = Brand(
        name=name,
        publisher=publisher,
        stacks=stacks,
        faces=tuple(face for faces in lettering.faces.values() for face in faces),
        link=str(said.tree.get("link", "")),
        short=said.by_language("publisher_short"),
        publisher_id=" ".join(str(said.tree.get("publisher_id") or "").split()),
        colors=colors,
        dark=tints.dark(colors),
        roles=lettering.roles(),
        scripts=lettering.scripts(),
        page=paging.page(said),
        logo=paging.logo(said, publisher),
        setting=msgspec.convert(said.map("setting"), Setting, strict=False),
        cover=msgspec.convert(said.map("cover"), Cover),
        table=msgspec.convert(said.map("table"), Tables, strict=False),
        docx=wording.word(said),
        conformance=wording.conformance(said),
        css_extra=str(said.map("epub").get("css_extra") or ""),
        accessibility=wording.assessment(said),
        scale=float(str(said.tree.get("scale", 1))),
        labels=wording.labels(said),
        header=paging.rows(said, "header"),
        footer=paging.rows(said, "footer"),
        partners=paging.partners(said),
        partners_statement=said.by_language("partners", "statement"),
        funding=said.by_language("funding"),
        legal=said.by_language("legal"),
        valid=wording.valid(said),
        filename=wording.filename(said),
        watermark=wording.watermark(said),
        digits=wording.digits(said),
        options=wording.options(said),
        language=language,
        languages=languages,
        contrast=tints.contrast(),
        palette=tints.swatches(),
        boilerplate=said.by_language("boilerplate"),
        contacts=wording.contacts(said),
        digest=_digest(layers),
        version=str(said.tree.get("version", "")),
    )
    return brand, tuple(notices)


def _digest(layers: Sequence[Layer]) -> str:
    total = hashlib.sha256()
    for layer in layers:
        for seal in layer.seals:
            total.update(len(seal).to_bytes(8, "big") + seal)
    return total.hexdigest()
