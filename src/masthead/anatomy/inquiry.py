"""What is asked of a text beyond its parts: who speaks in it, who may be asked, its people and its figures. A report that nobody asks about does
without, and without loading what finds them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy import own_data, standfirsts
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.layout.text import Run, runs_of
from masthead.anatomy.matter import besides, facts, heads, notes, set_behind, stating
from masthead.anatomy.model import Found, Headline, Quote, Release, Role
from masthead.anatomy.numbers.figures import figures
from masthead.anatomy.numbers.worded import worded
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.persons.contacts import contacts
from masthead.anatomy.persons.fates import unnamed
from masthead.anatomy.persons.signatories import signed_runs
from masthead.anatomy.persons.whoswho import everybody
from masthead.anatomy.speech.quotes import quotes
from masthead.anatomy.speech.recalled import in_full, recalled
from masthead.anatomy.translated import also_named, also_said
from masthead.steps import Steps

ENOUGH = 4
"""Key figures of the text itself that do without those of its notes, which tell the same more exactly."""
Elsewhere = Sequence[tuple[Pack, list[Run]]]
"""What a source tells in other languages (`translated`)."""


def speech(
    here: Sequence[Line], found: Zones, body: list[Run], lexicon: Pack, standfirst: Found | None, shown: Headline | None
) -> tuple[list[Run], tuple[Quote, ...]]:
    """What is said in the text, and the text with what is set behind it, if somebody speaks there. `shown` is its headline."""
    title = stating(here, found, shown.text if shown and not shown.derived else "", lexicon)
    spoken = quotes(body, lexicon, standfirst.text if standfirst else "", title)
    if behind := set_behind(here, found, alone=not spoken):
        further = quotes(behind, lexicon)
        if further or not spoken:
            return [*body, *behind], (*spoken, *further)
    return body, spoken


def voices(
    release: Release, here: Sequence[Line], found: Zones, roles: Sequence[Role], body: list[Run], lexicon: Pack, elsewhere: Elsewhere
) -> Release:
    """The release with who says what it quotes, and who may be asked."""
    named = recalled(release.quotes, body, lexicon)
    if found.headline >= 0 and any(quote.speaker for quote in named):
        named = recalled(named, [*runs_of([here[found.headline]]), *body], lexicon)  # whom only the headline names in full
    document = release.document
    return replace(
        release,
        quotes=also_said(unnamed(named, [*body, *besides(here, roles), *notes(here, roles)], lexicon), elsewhere),
        contacts=contacts(here, found, lexicon, document.blocks) or own_data.contacts(document.metadata),
    )


def figures_and_people(
    release: Release,
    here: Sequence[Line],
    found: Zones,
    roles: Sequence[Role],
    everything: list[Run],
    body: list[Run],
    lexicon: Pack,
    elsewhere: Elsewhere,
) -> Steps[Release]:
    """The release with its key figures and who is who. `everything` is its text in all languages."""
    language = release.language
    told = figures([*everything, *facts(here, roles)], lexicon, language)
    if len(told) < ENOUGH:
        told = (*told, *figures(notes(here, roles), lexicon, language))
    if len(told) < ENOUGH:
        told = (*told, *worded(everything, lexicon, language, told))
    known = {figure.text for figure in told}
    yield
    standfirst = release.subheadline
    release = replace(
        release,
        figures=(*told, *(one for one in figures(heads(here, found), lexicon, language) if one.text not in known)),
        people=everybody(
            body,
            [*besides(here, roles), *signed_runs(here, roles, lexicon), *notes(here, roles), *standfirsts.deck_alone(standfirst)],
            release.quotes,
            release.contacts,
            lexicon,
        ),
    )
    release = replace(release, quotes=in_full(release.quotes, release.people, lexicon))
    return replace(release, people=also_named(release.people, release.quotes, elsewhere)) if elsewhere else release
