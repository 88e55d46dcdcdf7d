"""What a source tells in another language than its text, below it or beside it: what is said and who is named there, read with that language's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.anatomy.layout.lines import Line
from masthead.anatomy.layout.text import Run, runs_of
from masthead.anatomy.model import Person, Quote, Role
from masthead.anatomy.pack import Pack, pack
from masthead.anatomy.persons.known import known_by
from masthead.anatomy.persons.whoswho import everybody
from masthead.anatomy.speech.quotes import quotes
from masthead.anatomy.speech.recalled import recalled
from masthead.document.model import Document
from masthead.language.tags import primary

_TOLD = frozenset(("body", "signature", "summary"))
"""Roles of what tells something. A second text may stand where the first one's notes do, where set quotations only give what the text translates."""
_BEHIND = frozenset(("boilerplate", "contact"))
"""Roles behind which no second text is looked for: what stands there in another language gives what the text translates."""
_KINDS = frozenset(("paragraph", "quotation", "list"))


def versions(here: Sequence[Line], roles: Sequence[Role], document: Document, languages: Sequence[str]) -> Iterator[tuple[Pack, list[Run]]]:
    """The paragraphs of each language but the main one, which stands first of `languages`."""
    end = next((at for at, role in enumerate(roles) if role in _BEHIND and at and "body" in roles[:at]), len(roles))
    for language in languages[1:]:
        chosen = [
            line
            for line, role in zip(here[:end], roles[:end], strict=True)
            if (line.kind == "paragraph" if role == "notes" else role in _TOLD and line.kind in _KINDS)
            and line.text
            and primary(document.blocks[line.index].language) == primary(language)
        ]
        if chosen:
            yield pack(language), runs_of(chosen)


def without_others(runs: Sequence[Run], document: Document, languages: Sequence[str]) -> list[Run]:
    """The paragraphs that are in none of the other languages of a text."""
    others = {primary(language) for language in languages[1:]}
    return [run for run in runs if primary(document.blocks[run.parts[0][1]].language) not in others]


def also_said(found: Sequence[Quote], told: Sequence[tuple[Pack, list[Run]]]) -> tuple[Quote, ...]:
    """The quotations of the main text with those in the other languages, in the order of the source."""
    further = [quote for lexicon, runs in told for quote in recalled(quotes(runs, lexicon), runs, lexicon)]
    return tuple(sorted((*found, *further), key=lambda quote: quote.evidence.block)) if further else tuple(found)


def also_named(found: Sequence[Person], said_by: Sequence[Quote], told: Sequence[tuple[Pack, list[Run]]]) -> tuple[Person, ...]:
    """The people of the main text with those whom only the other languages name so."""
    known = {known_by(person.name, {}): person for person in found}
    for lexicon, runs in told:
        blocks = {block for run in runs for _, block, _ in run.parts}
        for person in everybody(runs, (), [quote for quote in said_by if quote.evidence.block in blocks], (), lexicon):
            known.setdefault(known_by(person.name, known), person)
    return tuple(known.values())
