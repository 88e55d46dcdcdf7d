"""Subtitles and transcripts (SubRip, WebVTT): what is said, in paragraphs with the time at which each begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from masthead.document.build import collapse
from masthead.document.model import BlockNode, Document, Heading, Inline, Origin, Paragraph, Strong, Text
from masthead.document.tidy import inlines
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Dropped, Note, Replaced
from masthead.readers.contract import Inner, Reader, unheard
from masthead.sources.counted import refuse_lines, refuse_long
from masthead.sources.encoding import beginning, decode, refuse_endless
from masthead.sources.source import Source

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_CUE = expression(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}(?:[ \t].*)?")
_STARTS = expression(rf"\A(?:WEBVTT\b[^\n]*|\s*\d+[ \t]*\n[ \t]*{_TIME}[ \t]*-->)")
_HEAD = expression(r"WEBVTT[ \t]*[-–—:]*[ \t]*(.*)")
_LANGUAGE = expression(r"(?m)^Language:[ \t]*([\w-]+)[ \t]*$")
_VOICE = expression(r"<v(?:\.[^\s>]*)?[ \t]+([^>]+)>")
_TAG = expression(r"</?[A-Za-z0-9:.][^<>]*>|\{\\[^{}]*\}")
_NAMED = expression(r"(?:>>|[-–—])?[ \t]*([^\W\d_][^:.!?\n]{0,40}):[ \t]+(\S.*)")
_ENDED = expression(r"[.!?…。！？][\"”’»)\]]*\Z")
_PAUSE = 4.0
"""Seconds without a word after which a new paragraph begins."""
_LONG = 60
"""Words of a paragraph that ends with its next sentence."""


class _Cue(Struct, frozen=True, gc=False):
    begin: float
    end: float
    speaker: str
    text: str


class SubtitleReader(Reader, frozen=True):
    """`times`: whether each paragraph begins with its time."""

    suffixes: ClassVar[tuple[str, ...]] = (".srt", ".vtt")
    beside: ClassVar[bool] = True
    summary: ClassVar[str] = "subtitles and transcripts (SubRip, WebVTT), in paragraphs with times"

    encoding: str = ""
    times: bool = True

    def sniff(self, source: Source) -> float:
        try:
            head = decode(beginning(source.data, 4_000), unheard, declared=self.encoding).text
        except UnreadableError:
            return 0.0
        return 0.9 if _STARTS.match(head) and "-->" in head else 0.0

    def read(self, source: Source, note: Note, inner: Inner | None = None) -> Document:
        refuse_long(source.data, "text_bytes", where=source.name)
        decoded = decode(source.data, note, declared=self.encoding, where=source.name)
        refuse_lines(decoded.text, where=source.name)
        refuse_endless(decoded.text, where=source.name)
        cues = list(_cues(decoded.text, note, source.name))
        blocks = tuple(self._paragraphs(cues))
        head = _HEAD.match(decoded.text)
        language = _LANGUAGE.search(decoded.text.partition("\n\n")[0]) if head else None
        if not blocks:
            raise UnreadableError("holds no words that are said", where=source.name, hint="check that it was saved or sent whole")
        if len(blocks) < len(cues):
            note(Replaced(f"the times of {len(cues):,} subtitles", "the time of each paragraph", "they are read as text", source.name))
        origin = Origin(source.name, "subtitles", decoded.encoding, source.sha256, len(source.data))
        title = inlines((Text(head[1]),)) if head else ()
        return Document((Heading(1, title), *blocks) if title else blocks, language[1] if language else "", origin=origin)

    def words(self, source: Source) -> Iterator[str]:
        text = decode(source.data, unheard, declared=self.encoding).text
        for block in text.split("\n\n"):
            said = block.split("-->", 1)[1].partition("\n")[2] if "-->" in block else ""
            yield from words(_bare(said))

    def _paragraphs(self, cues: list[_Cue]) -> Iterator[BlockNode]:
        held: list[_Cue] = []
        for cue in cues:
            if held and (cue.speaker != held[-1].speaker or cue.begin - held[-1].end > _PAUSE or _is_full(held)):
                yield self._paragraph(held)
                held = []
            held.append(cue)
        if held:
            yield self._paragraph(held)

    def _paragraph(self, cues: list[_Cue]) -> Paragraph:
        content: list[Inline] = [Text(f"{_clock(cues[0].begin)} ")] if self.times else []
        if cues[0].speaker:
            content += (Strong((Text(f"{cues[0].speaker}:"),)), Text(" "))
        last = Text(" ".join(cue.text for cue in cues))
        return Paragraph(inlines((*content, last)))


def _bare(text: str) -> str:
    """A line without its marks."""
    from html import unescape  # every reader is asked whether a source is its own, and its list takes time to load

    return unescape(_TAG.sub("", text))


def _cues(whole: str, note: Note, where: str) -> Iterator[_Cue]:
    """What is said, each with its time; notes and styles of WebVTT are left out, and notes named."""
    speaker = ""
    for block in whole.split("\n\n"):
        lines = block.strip("\n").split("\n")
        at = next((number for number, line in enumerate(lines[:2]) if _CUE.fullmatch(line)), -1)
        if at < 0:
            if lines[0].startswith("NOTE") and (said := block.split()[1:]):
                note(Dropped(tuple(said), "a note of the subtitles", where))
            elif not lines[0].startswith(("WEBVTT", "STYLE", "REGION", "NOTE")) and (said := block.split()):
                note(Dropped(tuple(said), "what stands outside of the subtitles", where))
            continue
        if (match := _CUE.fullmatch(lines[at])) is None:
            continue
        begin, end = (_seconds(*match.groups()[first : first + 4]) for first in (0, 4))
        for line in lines[at + 1 :]:
            voice = _VOICE.search(line)
            text = collapse(_bare(line))
            named = _NAMED.fullmatch(text)
            if voice is not None:
                speaker = collapse(_bare(voice[1]))
            elif named is not None and named[1].isupper():
                speaker, text = named[1], named[2]
            elif text.startswith(">>"):  # somebody else, and nobody says who
                speaker = ""
            if text:
                yield _Cue(begin, end, speaker, text)


def _is_full(cues: list[_Cue]) -> bool:
    return _ENDED.search(cues[-1].text) is not None and sum(len(cue.text.split()) or len(cue.text) // 2 for cue in cues) >= _LONG


def _seconds(hours: str | None, minutes: str, seconds: str, parts: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{parts}")


def _clock(at: float) -> str:
    return f"{int(at) // 3600}:{int(at) // 60 % 60:02}:{int(at) % 60:02}"
