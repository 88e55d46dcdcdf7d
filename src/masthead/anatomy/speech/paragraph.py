"""The speech of one paragraph: who says what stands between its marks, looked for in it and around it."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.lines import length, terminal
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.known import surname
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.roles import worded
from masthead.anatomy.speech.adjacent import ends_in_verb, row_above, row_below, stated_above
from masthead.anatomy.speech.antecedents import BESIDE, antecedent, by_office_beside
from masthead.anatomy.speech.apposed import apposed
from masthead.anatomy.speech.attribution import REACH, attribution, named
from masthead.anatomy.speech.bounds import bounds
from masthead.anatomy.speech.lost import inside, within
from masthead.anatomy.speech.marks import Span, mark
from masthead.anatomy.speech.meant import called, led_by
from masthead.anatomy.speech.nameless import another, nameless
from masthead.anatomy.speech.quotative import follows, goes_on, quoted
from masthead.anatomy.speech.sentences import again, subject
from masthead.anatomy.speech.signing import Said, by, signed
from masthead.anatomy.speech.spoken import headed, is_speech
from masthead.anatomy.speech.statements import credited, office_beside, telling, told, told_last
from masthead.anatomy.speech.tellers import at_end, in_own_words, only_one, told_of, verb_alone
from masthead.anatomy.speech.undersigned import named_alone, undersigned
from masthead.anatomy.speech.unsaid import made_up, printed_as, unsaid
from masthead.anatomy.wording.names import TOKEN, lettered, uncased
from masthead.anatomy.wording.stops import ends, last_sentence, sentence_end
from masthead.expressions import expression

_ENDS_IN_NAME = lettered(rf"[ \u00a0]({TOKEN})\.?\s?$")
_BETWEEN, _SENTENCE = 120, 3
"""Characters of an attribution within a quotation at most, and words of the sentence behind it at least."""


def in_run(found: list[Quote], runs: Sequence[Run], index: int, here: Sequence[Span], opened: str, lexicon: Pack) -> str:
    """Adds the speech of one paragraph to what was found; the mark of a quotation that it leaves open. `opened`: the mark of one that the
    paragraph before left open."""
    text, spoken = runs[index].text, len(found)
    for at, (span, (floor, limit)) in enumerate(zip(here, bounds(text, here, lexicon.language), strict=True)):
        words = _Words(found, runs, index, span, floor, span.rest[0] or limit, lexicon, first=at == 0, spoken=spoken)
        words.ask_beside()
        if opened and words.fronted and found:
            found[-1] = longer(found[-1], words.text, words.said)
        else:
            words.ask_around()
            words.ask_within()
            if not words.are_speech():
                opened = ""
                continue
            words.add()
        opened = mark(text, span) if span.open else ""
    return opened


class _Words:
    """Words between marks, and who says them, as far as was found: each step asks further where the ones before have no answer."""

    def __init__(
        self,
        found: list[Quote],
        runs: Sequence[Run],
        index: int,
        span: Span,
        floor: int,
        limit: int,
        lexicon: Pack,
        *,
        first: bool,
        spoken: int,
    ) -> None:
        self.found, self.runs, self.index, self.span, self.lexicon = found, runs, index, span, lexicon
        self.floor, self.limit = floor, limit
        """Between which offsets of the paragraph what stands beside the words is theirs."""
        self.run = runs[index]
        self.spoken = spoken
        """How many quotations the paragraphs before have."""
        whole = self.run.text
        parts = (whole[low:high].strip() for low, high in ((span.start, span.end), span.rest))
        self.text = " ".join(part for part in parts if part)
        self.before = whole[floor : span.low]
        """What stands before the words and is theirs."""
        self.gap = "" if first else self.before
        """What parts them from the words before."""
        self.above = runs[index - 1].text if index else ""
        """The paragraph before."""
        self.fronted = first and not whole[: span.low].strip(" -–—•")
        """Whether the paragraph begins with them."""
        self.whole = self.fronted and len(whole) - span.high <= 2
        """Whether they are the whole paragraph."""
        self.said = Said()

    def _behind(self) -> str:
        """What stands right behind the words and is theirs."""
        return self.run.text[self.span.high : min(self.limit, self.span.high + REACH)]

    def ask_beside(self) -> None:
        """Asks what stands beside the words, and the line of a set quotation that gives its source."""
        run, span = self.run, self.span
        known = frozenset(surname(quote.speaker) for quote in self.found[-20:] if quote.speaker)
        self.said = attribution(run.text, span.low, span.high, self.floor, self.limit, self.lexicon, known)
        if run.kind == "quotation" and not self.said.speaker and (credit := credited(run.text, self.lexicon)) and span.high <= credit[1]:
            self.said = credit[0]

    def ask_around(self) -> None:
        """Asks the paragraphs above and below, where the words begin or are a paragraph."""
        lexicon = self.lexicon
        if self.fronted and not self.said.speaker and self.index and (follows(self.above) or ends_in_verb(self.above, lexicon)):
            # "The minister Jane Doe said:", and the words in a paragraph of their own.
            self.said = named(last_sentence(self.above.rstrip("。. ")[-REACH:], lexicon), lexicon, after=False, ended=False)
        if self.whole and not self.said.speaker:
            self.said = row_above(self.found, self.runs, self.index, lexicon) or stated_above(self.above, lexicon) or self.said
        if self.whole and not self.said.speaker and self.index + 1 < len(self.runs):
            self.said = self._below(self.runs[self.index + 1]) or self.said
        if self.fronted and not self.said.speaker:
            self.said = self._in_rows() or self.said
        if not self.said.speaker and self.before.endswith("\n") and (row := self.before.strip().rpartition("\n")[2]):
            self.said = signed(row.rstrip(" –—-:,"), lexicon) or self.said  # "Jane Doe, director –", and in the next row what she says
        if self.whole and not self.said.speaker:
            at, said = within(self.text, lexicon)
            self.text, self.said = (self.text[:at], said) if at > 0 else (self.text, self.said)
            if not self.said.speaker:
                self.text, told_inside = inside(self.text, lexicon)
                self.said = told_inside if told_inside.speaker else self.said

    def _below(self, below: Run) -> Said | None:
        """Whom the line below the words names. Below a set quotation Markdown takes the dash before a name for the mark of a list."""
        if below.kind == "list" and self.run.kind == "quotation":
            return signed("— " + below.text.split("\n", 1)[0], self.lexicon)
        line = below.text
        ascribed = self.run.kind == "quotation" and length(line) <= 25 and phrases(self.lexicon.said).match(line.lstrip(" ,–—-"))
        # "so die Ministerin." under a set quotation goes on its sentence.
        return row_below(line, self.runs[: self.index + 1], self.lexicon) if ascribed else signed(line, self.lexicon)

    def _in_rows(self) -> Said | None:
        """Whom two rows below the words name, or two above them where the rows below those before were not theirs."""
        text, index, lexicon = self.run.text, self.index, self.lexicon
        if not self.whole:
            behind = text[self.span.high :]
            if behind.startswith("\n"):
                return undersigned(behind.strip().split("\n"), lexicon)
            return named_alone(behind, lexicon) if length(self.text) >= _ALONE else None
        below = [run.text for run in self.runs[index + 1 : index + 3]]
        above = undersigned([run.text for run in self.runs[index - 2 : index]], lexicon) if index > 1 else None
        if above is not None and not (self.found and self.found[-1].speaker == above.speaker):
            return above
        return undersigned(below, lexicon) or (named_alone(below[0], lexicon) if below and length(self.text) >= _ALONE else None)

    def ask_within(self) -> None:
        """Asks the paragraph for the speaker's office, or for a speaker whom nothing right beside the words names."""
        self.said = self._with_office()
        said, lexicon = self.said, self.lexicon
        if said.evident and not said.speaker and not said.pronoun:
            self.said = said = _by_surname(self._behind(), self.runs[: self.index + 1], lexicon) or said
            self.said = said = by(ending) if not said.speaker and (ending := at_end(self._behind(), lexicon)) else said
        if not (said.evident or said.speaker or said.pronoun) and in_own_words(self.before, lexicon):
            self.said = said = Said(evident=True, pronoun=True)
        nobody = said.evident and not (said.speaker or said.pronoun)
        if nobody and goes_on(self.before, self.run.text[self.span.high : self.limit], lexicon.language):
            self.said = said = Said(evident=True, pronoun=True)
        if said.evident and not (said.speaker or said.pronoun):
            ahead = last_sentence(self.before, lexicon) if self.before.rstrip()[-1:] in (":", ",") else self._behind()[:BESIDE]
            known = (
                called(ahead, [run.text for run in self.runs[max(0, self.index - 12) : self.index]], lexicon, named=True)
                if not uncased(lexicon)
                else None
            )
            self.said = said = Said(known.name, worded(known.role, lexicon), True) if known else said
        if said.evident and not (said.speaker or said.pronoun) and (who := nameless(self.before, self._behind(), lexicon)):
            self.said = said = Said(who, "", True)
        if not (said.speaker or said.pronoun or self.fronted) and (not said.evident or verb_alone(self._behind(), lexicon)):
            last = again(self.before, self.found, lexicon)
            if teller := telling(self.before, lexicon) or (only_one(self.before, lexicon) if said.evident and not last else None):
                self.said = Said(teller.name, worded(teller.role, lexicon) or teller.role, True)
            else:
                alone = not (said.evident or len(self.found) > self.spoken) and told_of(self.before, self.text, self._behind(), lexicon)
                self.said = last or (Said(pronoun=True) if alone else said)

    def _with_office(self) -> Said:
        """The speaker with the office as it can stand beside a name, or with one that stands in apposition."""
        said, lexicon = self.said, self.lexicon
        if said.role:
            return Said(said.speaker, worded(said.role, lexicon) or said.role, said.evident, said.pronoun)
        if not said.speaker:
            return said
        beside = self.run.text[self.floor : min(self.limit, self.span.high + REACH)]
        return Said(said.speaker, apposed(beside, said.speaker, lexicon), said.evident, said.pronoun)

    def are_speech(self) -> bool:
        """Whether the words are speech, and the text does not say that nobody said them, or that something is called so."""
        if self.fronted and not self.said.role and headed(self.above, self.lexicon):
            return False  # "under the motto:", and below it the motto
        return (is_speech(self.run, self.span, self.text, self.said, self.lexicon) or self._goes_on()) and not _unsaid(
            self.runs, self.index, self.span, self.floor, self.said.speaker, self.lexicon
        )

    def _goes_on(self) -> bool:
        """Whether the words are the next sentence of a quotation that its attribution interrupts: "“…,” Roe said. “It was time.”"."""
        if len(self.found) == self.spoken or len(self.gap) > _BETWEEN or not self.gap.rstrip().endswith((".", "。")):
            return False
        touching = self.lexicon.language == "ja"  # which has no capitals, and mostly no stop before the mark that closes
        return (
            not self.span.open
            and (touching or (terminal(self.text) and self.text[:1].isupper()))
            and length(self.text) >= _SENTENCE
            and len(ends(self.gap, self.lexicon)) <= 1
            and phrases(self.lexicon.said).search(self.gap) is not None
        )

    def add(self) -> None:
        """Adds the words to what was found: to the last quotation, if they go on it, or as another."""
        found, said = self.found, self.said
        if (
            len(found) > self.spoken
            and _same(found[-1], said, self.gap, len(ends(self.gap, self.lexicon)))
            and not (said.pronoun and self._of_another(found[-1]))
        ):
            found[-1] = longer(found[-1], self.text, Said())
            return
        rule, confidence = "quote.attributed", 0.9
        if said.pronoun or not said.speaker:
            speaker, role = self._who()
            if not speaker and (who := nameless(self.before, self._behind(), self.lexicon, offices=True)):
                speaker, role = who, ""
            rule, confidence = ("quote.carried", 0.7) if speaker else ("quote.marks", 0.6)
            said = Said(speaker, worded(role, self.lexicon) or role)
        found.append(Quote(self.text, said.speaker, said.role, self.run.evidence(rule, confidence, self.span.start, self.span.end)))

    def _of_another(self, last: Quote) -> bool:
        """Whether an office beside the words means somebody else than the one who spoke before them."""
        behind = self._behind()[:BESIDE]
        if not office_beside(self.before, behind[: sentence_end(behind, self.lexicon)], self.lexicon):
            return False
        speaker, _ = by_office_beside(self.runs, self.index, self.span, self.floor, self.limit, self.lexicon)
        return surname(speaker) != surname(last.speaker)

    def _who(self) -> tuple[str, str]:
        """Whom a pronoun or an office beside the words means, or who goes on; with the office."""
        found, runs, index, lexicon, pronoun = self.found, self.runs, self.index, self.lexicon, self.said.pronoun
        speaker = role = ""
        if pronoun:
            speaker, role = by_office_beside(runs, index, self.span, self.floor, self.limit, lexicon)
        if pronoun and not speaker and len(found) > self.spoken and (opens := subject(self.before, lexicon)):
            speaker, role = opens.speaker, opens.role
        if not speaker and (pronoun or self._carried()):
            speaker, role = antecedent(found, runs, index, self.spoken, self.span.low, lexicon)
            if pronoun and role and another(who := nameless(self.before, self._behind(), lexicon, offices=True), role):
                return who, ""
        if self.whole and not speaker and index and (teller := told(self.above, lexicon) or told_last(self.above, lexicon)):
            return teller.name, teller.role  # what somebody said in the paragraph before goes on in his words
        if self.whole and not speaker and index:
            return led_by(self.above, [run.text for run in runs[:index]], lexicon)
        return speaker, role

    def _carried(self) -> bool:
        """Whether the words are a paragraph right behind one that ends with speech."""
        if not self.whole or not self.found or not self.index:
            return False
        return self.found[-1].evidence.block in {block for _, block, _ in self.runs[self.index - 1].parts}


_ALONE = 7
"""Words of speech at least behind which a name alone tells whose it is."""


def _by_surname(behind: str, before: Sequence[Run], lexicon: Pack) -> Said | None:
    """Who is called by the surname alone at the end of the sentence, behind the verb and what else it tells: "…, říká k programu Nováková."."""
    sentence_behind = behind[: sentence_end(behind, lexicon)]
    found = _ENDS_IN_NAME.of(sentence_behind).search(sentence_behind)
    verb = phrases(lexicon.said).search(sentence_behind, 0, found.start()) if found else None
    if found is None or verb is None or not sentence_behind[verb.end() : found.start(1)].islower():
        return None
    named_before = {
        one.name: one.role
        for run in before
        if found[1] in run.text
        for one in mentions(run.text, lexicon)
        if one.name.endswith(f" {found[1]}")
    }
    return Said(*next(iter(named_before.items())), True) if len(named_before) == 1 else None


def _unsaid(runs: Sequence[Run], index: int, span: Span, floor: int, speaker: str, lexicon: Pack) -> bool:
    """Whether the text says of the words between marks that nobody said them: then they are no speech, and no page prints them as such."""
    text = runs[index].text
    lead = text[max(floor, span.low - REACH) : span.low]
    if not lead.strip(" -–—•") and index and runs[index - 1].text.endswith((":", "：")):
        lead = runs[index - 1].text[-REACH:]
    before, further = last_sentence(lead, lexicon), text[span.high : span.high + REACH]
    if unsaid(before, further[: sentence_end(further, lexicon)], further, speaker, lexicon):
        return True
    return printed_as(before) and made_up(runs)


def longer(quote: Quote, text: str, said: Said) -> Quote:
    """A quotation with further words; `said`: who says those."""
    return Quote(f"{quote.text} {text}", quote.speaker or said.speaker, quote.role or said.role, quote.evidence)


def _same(last: Quote, said: Said, gap: str, sentences: int) -> bool:
    """Whether a quotation goes on one that stands before it in its paragraph, where `gap` parts them, in which so many sentences end."""
    if said.pronoun:
        # "은 “…”이라며 “…”고 강조했다"; "„…,“ řekl Novák. „…,“ dodal."
        return (sentences == 0 and quoted(gap)) or (sentences <= 1 and 3 < len(gap.strip(" .,–—-")) < _CUT)
    if not said.speaker:
        if _OTHERS.search(gap):
            return False
        return (sentences == 0 and len(gap) < 80) if said.evident else (sentences <= 1 and len(gap) <= REACH)
    alike = said.role in last.role or not last.role
    return surname(said.speaker) == surname(last.speaker) and alike and len(gap) < _CUT and sentences <= 1


_OTHERS = expression(
    r"(?:(?<=[\u3400-\u9fff])[:：]|(?<=[\u30a1-\u30ff\u3400-\u9fff])[はがも]、?|(?<=[\uac00-\ud7af])(?<![하있없되된라다])[은는])[ \u00a0\u3000]*\Z"
)
"""What leads from one quotation to the next by somebody else, though nobody is named there: "“…？”主持人摸摸他的头：“", "」と言い、市役所は「"."""
_CUT = 200
"""Characters at most of what cuts a quotation in two."""
