"""Digests of many releases: contents, half a page of each, full texts; copies and corrections told apart, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from judges import conforms
from test_cli import ROOT, refused, run, said

import masthead
from masthead import gathering, pipeline, registry
from masthead.anatomy.model import Release
from masthead.briefing.digests.editions import editions, trace
from masthead.briefing.digests.likeness import alike, fingerprint, likeness
from masthead.briefing.model import Abstract, Briefing, Index, Reference, Text
from masthead.document.codec import decode
from masthead.document.model import Figure, Heading, NoteReference
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every, every_inline, inlines
from masthead.document.words import missing
from masthead.errors import RefusedError, UsageError
from masthead.language.spans import stretch
from masthead.notices import Dropped
from masthead.request import Request
from masthead.sources.source import Source
from masthead.verify.judges.standards import EpubCheck, OpenXml, VeraPdf

SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))

WATER = """PRESS RELEASE

Nine towns get clean water before the winter

GENEVA, 3 June 2024 - The Water Office will connect nine towns to clean water before the winter, it said on Monday. The pipes cost 4.2 million francs.

Some 12,000 people live in the towns. "We have waited for this for twenty years," said Ana Lopez, mayor of Oldtown. "Now it comes."

The work begins in July and ends in October. The canton of Geneva pays for half of it, and the towns for the rest.

Contact: Ben Ito, press officer, press@water.example, +41 22 555 01 01

###
"""
SCHOOL = """PRESS RELEASE

Office opens a new school in Vienna

VIENNA, 7 June 2024 - The School Office opened a new school in Vienna on Friday. It has room for 200 children from the whole district.

The building was planned by pupils together with an architect, and it took two years to build it from wood and glass.

ENDS
"""
FRENCH = """COMMUNIQUÉ DE PRESSE

La ville ouvre trois bibliothèques pour les enfants

LYON, le 5 juin 2024 – La ville de Lyon ouvre trois bibliothèques pour les enfants, a annoncé la mairie mercredi. Elles seront ouvertes tous les jours.

Les trois bibliothèques ont coûté 2,5 millions d'euros. Elles accueilleront 900 enfants par semaine dans des salles claires et calmes.

FIN
"""


def releases(*texts: str | bytes, format: str = "txt") -> list[Release]:
    sources = (text if isinstance(text, bytes) else text.encode() for text in texts)
    return [release for source in sources for release in masthead.recognise(masthead.read(source, format=format))]


def composed(*texts: str, order: str = "date", title: str = "") -> Briefing:
    return masthead.compose(releases(*texts), brand="civic", profile="digest", order=order, title=title)


def titles(briefing: Briefing) -> list[str]:
    return [plain(section.title) for section in briefing.sections if isinstance(section, Abstract)]


def made(*texts: str, **asked: object) -> tuple[pipeline.Made, tuple[Source, ...]]:
    request = Request(profile="digest", debug=True, **asked)  # type: ignore[arg-type]
    sources = tuple(Source(f"{number}.txt", text.encode()) for number, text in enumerate(texts, 1))
    return gathering.digest([gathering.Read(source, pipeline.inspected(source, request)) for source in sources], request), sources


def references(briefing: Briefing) -> Iterator[Reference]:
    for section in briefing.sections:
        match section:
            case Index(_, items):
                yield from (item.reference for item in items)
            case Abstract():
                yield section.reference
                yield from (item.reference for item in (*section.items, *section.figures) if item.reference)
            case _:
                pass


def anchors(briefing: Briefing) -> list[str]:
    found = [section.anchor for section in briefing.sections if isinstance(section, (Abstract, Text)) and section.anchor]
    found += [entry.anchor for section in briefing.sections if isinstance(section, Text) for entry in section.entries if entry.anchor]
    return found


def test_a_digest_has_contents_then_half_a_page_of_each_then_their_texts():
    briefing = composed(WATER, SCHOOL, FRENCH)
    index, *rest = briefing.sections
    assert isinstance(index, Index)
    assert [item.title for item in index.items] == titles(briefing)
    assert index.items[0].about == "School Office · 7 June 2024" or index.items[0].about.endswith("7 June 2024")
    kinds = [type(section).__name__ for section in rest if isinstance(section, (Abstract, Text))]
    assert kinds[:4] == ["Abstract", "Abstract", "Abstract", "Text"]
    assert plain(briefing.title) == "Digest, 3–7 June 2024" and briefing.kicker == "3 releases"
    assert briefing.issued == "2024-06-07" and briefing.profile == "digest"


def test_every_reference_of_a_digest_leads_somewhere_and_no_anchor_stands_twice():
    briefing = masthead.compose(releases(*(path.read_bytes() for path in SEEDS), format=""), brand="civic", profile="digest")
    known = anchors(briefing)
    assert len(known) == len(set(known))
    led = [reference.anchor for reference in references(briefing)]
    assert len(led) > 40 and set(led) <= set(known)


@pytest.mark.parametrize(
    ("order", "first"),
    [("date", ["Office opens", "La ville", "Nine towns"]), ("given", ["Nine towns", "Office opens", "La ville"])],
)
def test_releases_stand_in_the_order_that_is_asked_for(order, first):
    found = titles(composed(WATER, SCHOOL, FRENCH, order=order))
    assert [title[: len(start)] for title, start in zip(found, first, strict=True)] == first


def test_by_issuer_those_of_one_stand_together_and_those_of_none_last():
    one, other = SCHOOL.replace("a new school in", "a second school in").replace("7 June", "1 June"), WATER
    texts = [f"---\nissuer: {issuer}\n---\n\n{text}" for issuer, text in (("Zoo", one), ("Alp", other), ("Zoo", SCHOOL))]
    found = masthead.compose(
        [release for text in texts for release in releases(text, format="md")], brand="civic", profile="digest", order="issuer"
    )
    assert [line.about.split(" · ")[0] for line in found.sections[0].items] == ["Alp", "Zoo", "Zoo"]


def test_an_order_that_there_is_none_of_is_refused():
    with pytest.raises(UsageError, match="sorted"):
        composed(WATER, order="size")


def test_each_part_is_in_its_own_language_with_its_labels():
    briefing = composed(WATER, SCHOOL, FRENCH)
    french = next(section for section in briefing.sections if isinstance(section, Abstract) and section.language)
    assert french.language == "fr" and french.reference.text == "Texte intégral"
    text = next(section for section in briefing.sections if isinstance(section, Text) and section.anchor == french.reference.anchor)
    assert text.language == "fr" and briefing.language == "en"
    assert isinstance(text.entries[0].block, Heading) and plain(text.entries[0].block.content).startswith("La ville")


def test_what_stands_round_a_text_belongs_to_it():
    briefing = composed(WATER, SCHOOL)
    contact = next(section for section in briefing.sections if isinstance(section, Text) and section.kind == "contact")
    assert contact.level == 3 and "press@water.example" in plain_block(contact.entries[0].block)


def test_a_title_of_ones_own_names_the_digest():
    briefing = composed(WATER, SCHOOL, title="Monday’s papers")
    assert plain(briefing.title) == "Monday’s papers" and briefing.kicker.startswith("Digest")


# ── copies and corrections ───────────────────────────────────────────────────────────────────────────


COPY = WATER.replace("Contact:", "The Alpine Wire sent it on to its readers.\n\nContact:")


def test_the_same_text_from_two_carriers_stands_once_and_no_word_is_lost():
    done, sources = made(WATER, COPY, SCHOOL, to=("txt", "json"), verify=True)
    text = done.files[0]["txt"].decode()
    assert text.count("Now it comes.") == 1
    assert "Alpine Wire sent it on" in text and "The same text also from 2.txt" in text
    dropped = [notice for notice in done.published.notices if isinstance(notice, Dropped) and "stands once" in notice.why]
    assert len(dropped) == 1 and dropped[0].where == "2.txt"
    wanted = [word for source in sources for word in registry.reader("txt").words(source)]
    assert not missing(wanted, registry.writer("txt").words(done.files[0]["txt"]), done.published.notices)


def test_a_text_with_other_figures_is_no_copy():
    other = WATER.replace("4.2 million", "4.8 million")
    assert len(titles(composed(WATER, other))) == 2


def test_a_correction_stands_for_what_it_replaces_whose_text_stays():
    corrected = "CORRECTION\n\n" + WATER.replace("4.2 million", "4.8 million").replace("3 June 2024", "4 June 2024")
    briefing = composed(WATER, corrected, SCHOOL)
    assert len(titles(briefing)) == 2
    summed = next(section for section in briefing.sections if isinstance(section, Abstract) and "4.8" in str(section))
    assert [banner.kind for banner in summed.banners] == ["correction"]
    assert "Replaces Nine towns get clean water before the winter, 3 June 2024" in summed.banners[0].text
    texts = [plain_block(entry.block) for section in briefing.sections if isinstance(section, Text) for entry in section.entries]
    assert any("4.2 million" in text for text in texts) and any("4.8 million" in text for text in texts)
    assert "Replaced by Nine towns get clean water before the winter" in texts


def test_a_correction_of_a_correction_replaces_both():
    once = "CORRECTION\n\n" + WATER.replace("4.2 million", "4.8 million").replace("3 June", "4 June")
    twice = "CORRECTION\n\n" + WATER.replace("4.2 million", "4.6 million").replace("3 June", "5 June")
    found = editions([trace(release) for release in releases(WATER, twice, once)])
    assert [(edition.release, sorted(edition.replaced)) for edition in found] == [(1, [0, 2])]


def test_a_copy_of_what_is_replaced_stands_once_too():
    corrected = "CORRECTION\n\n" + WATER.replace("4.2 million", "4.8 million").replace("3 June 2024", "4 June 2024")
    done, _ = made(WATER, corrected, COPY, to=("txt",), verify=True)
    text = done.files[0]["txt"].decode()
    assert text.count("Now it comes.") == 2 and "Alpine Wire sent it on" in text
    index = composed(WATER, corrected, COPY).sections[0]
    assert isinstance(index, Index) and [line.status for line in index.items] == ["Correction"]


def test_fingerprints_measure_how_alike_texts_are():
    one, same, near, far = (fingerprint(release) for release in releases(WATER, WATER, COPY, SCHOOL))
    assert one == same and likeness(one, same) == 1.0
    assert 0.8 < likeness(one, near) < 1.0 and likeness(one, far) < 0.1
    assert [(a, b) for a, b, _ in alike([one, far, near], 0.8)] == [(0, 2)]


def test_a_text_without_words_is_like_nothing():
    empty = fingerprint(releases("***")[0])
    assert likeness(empty, empty) == 0.0 and not list(alike([empty, empty], 0.0))


# ── what goes for the whole ──────────────────────────────────────────────────────────────────────────


def under(text: str, until: str) -> str:
    return f"EMBARGOED UNTIL 09:00 GMT, {until}\n\n{text}"


def test_the_embargo_that_ends_last_stands_over_the_whole_and_each_over_its_own():
    briefing = composed(under(WATER, "10 June 2024"), under(SCHOOL, "12 June 2024"), FRENCH)
    assert briefing.banner is not None and briefing.banner.instant == "2024-06-12T09:00Z"
    own = [section.banners[0].instant if section.banners else "" for section in briefing.sections if isinstance(section, Abstract)]
    assert sorted(own) == ["", "2024-06-10T09:00Z", "2024-06-12T09:00Z"]
    assert briefing.file_title.startswith("Embargoed until 12 June 2024") and any(line.status for line in briefing.sections[0].items)


def test_a_digest_goes_out_when_the_last_embargo_has_ended():
    texts = (under(WATER, "10 June 2024"), under(SCHOOL, "12 June 2024"))
    with pytest.raises(RefusedError, match="12 June 2024"):
        made(*texts, public=True, now="2024-06-11T00:00Z", to=("txt",))
    done, _ = made(*texts, public=True, now="2024-06-13T00:00Z", to=("txt",))
    assert not done.files[0]["txt"].startswith(b"Embargoed")


NOTED = (
    "# {title}\n\nSome text with a note[^1] and a picture, long enough for all.\n\n![{title}]({title}.png)\n\n[^1]: The note of {title}.\n"
)


def test_notes_and_pictures_of_several_sources_do_not_meet(tmp_path):
    for number, name in enumerate(("One", "Two")):
        (tmp_path / f"{name}.md").write_text(NOTED.format(title=name), encoding="utf-8")
        (tmp_path / f"{name}.png").write_bytes(pixel(number))
    found = [release for name in ("One", "Two") for release in masthead.recognise(masthead.read(tmp_path / f"{name}.md"))]
    briefing = masthead.compose(found, brand="civic", profile="digest", order="given")
    blocks = [entry.block for section in briefing.sections if isinstance(section, Text) for entry in section.entries]
    calls = [node.label for block in every(blocks) for node in every_inline(inlines(block)) if isinstance(node, NoteReference)]
    shown = [block.asset for block in every(blocks) if isinstance(block, Figure)]
    assert len(set(calls)) == 2 and len(set(shown)) == 2
    assert {asset.name for asset in briefing.assets} == set(shown)
    page = masthead.write(briefing, "txt").decode()
    assert page.index("The note of One.") < page.index("The note of Two.")


def pixel(shade: int) -> bytes:
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes([0, shade * 90]))) + chunk(b"IEND", b"")


def test_the_data_of_a_digest_read_back_as_the_releases_they_were():
    done, _ = made(WATER, SCHOOL, FRENCH, to=("json",))
    again = masthead.recognise(decode(done.files[0]["json"]))
    assert len(again) == 3 and {release.headline.text for release in again if release.headline} == set(
        titles(composed(WATER, SCHOOL, FRENCH))
    )


@pytest.mark.parametrize("name", sorted(registry.writer_names()))
def test_no_word_of_any_source_is_lost_in_any_format(name):
    request = Request(to=(name,), profile="digest", debug=True)
    read = [gathering.Read(source, pipeline.inspected(source, request)) for source in map(Source.at, SEEDS)]
    done = gathering.digest(read, request)
    wanted = [word for each in read for word in registry.reader(registry.recognised(each.source)).words(each.source)]
    assert len(wanted) > 5000
    assert not missing(wanted, registry.writer(name).words(done.files[0][name]), done.published.notices)


def test_the_same_digest_is_the_same_bytes():
    one, other = (made(WATER, SCHOOL, FRENCH, to=("pdf", "docx", "epub"))[0] for _ in range(2))
    assert one.files == other.files


@pytest.mark.parametrize(
    ("first", "last", "language", "written"),
    [
        ("2024-06-03", "2024-06-07", "en", "3–7 June 2024"),
        ("2024-05-28", "2024-06-07", "en", "28 May – 7 June 2024"),
        ("2024-05-28", "2024-06-07", "en-US", "May 28 – June 7, 2024"),
        ("2024-06-03", "2024-06-07", "de", "3.–7. Juni 2024"),
        ("2024-05-28", "2024-06-07", "zh", "2024年5月28日至6月7日"),
        ("2023-12-28", "2024-01-02", "fr", "28 décembre 2023 – 2 janvier 2024"),
        ("2024-06-03", "2024-06-03", "es", "3 de junio de 2024"),
        # The same day of another month or year shares no more than the year.
        ("2024-06-07", "2024-07-07", "en", "7 June – 7 July 2024"),
        ("2024-06-07", "2024-07-07", "en-US", "June 7 – July 7, 2024"),
        ("2024-06-07", "2030-06-07", "en", "7 June 2024 – 7 June 2030"),
        ("2024-06-07", "2024-07-07", "hu", "2024. június 7. – 2024. július 7."),
        ("2024-06", "2024-06-09", "vi", "tháng 6 – 9 tháng 6 năm 2024"),
    ],
)
def test_days_are_written_as_a_stretch(first, last, language, written):
    assert stretch(first, last, language) == written


# ── the commands ─────────────────────────────────────────────────────────────────────────────────────


def written(folder: Path, **texts: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [folder / f"{name}.txt" for name in texts]


def test_several_inputs_go_into_one_file(tmp_path):
    paths = written(tmp_path / "in", a=WATER, b=SCHOOL)
    done = run("convert", *paths, "--profile", "digest", "-t", "txt", "-o", tmp_path / "week.txt", "--verify")
    assert done.returncode == 0, said(done)
    assert "Nine towns" in (tmp_path / "week.txt").read_text(encoding="utf-8")
    run("convert", *paths, "--profile", "digest", "-t", "txt,md", "-o", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["digest.md", "digest.txt"]


def test_what_cannot_be_read_is_told_and_takes_nothing_with_it(tmp_path):
    paths = written(tmp_path / "in", a=WATER, b=SCHOOL, c="")
    done = run("convert", *paths, "--profile", "digest", "-t", "txt", "-o", tmp_path / "out")
    refused(done, 1, "c.txt", "is empty")
    assert (tmp_path / "out" / "digest.txt").exists()
    strict = run("convert", *paths, "--profile", "digest", "-t", "txt", "-o", tmp_path / "strict", "--strict")
    assert strict.returncode == 1 and not (tmp_path / "strict").exists()


def test_a_batch_is_one_digest(tmp_path):
    written(tmp_path / "in", a=WATER, b=SCHOOL, c="")
    done = run("batch", tmp_path / "in", "-o", tmp_path / "out", "-t", "txt", "--profile", "digest", "--sort", "given", "-j", "2")
    refused(done, 1, "2 of 3 sources converted, 1 file in")
    text = (tmp_path / "out" / "digest.txt").read_text(encoding="utf-8")
    assert text.index("Nine towns") < text.index("Office opens")


def test_the_library_binds_sources_and_makes_kits(tmp_path):
    paths = written(tmp_path / "in", a=WATER, b=SCHOOL)
    done = masthead.convert(list(paths), tmp_path / "out", to=["txt"], profile="digest", title="Two")
    assert [Path(file.path).name for file in done.files] == ["digest.txt"] and done.profile == "digest"
    assert (tmp_path / "out" / "digest.txt").read_text(encoding="utf-8").count("Two") >= 1
    kit = masthead.convert(paths[0], tmp_path / "out", to=["txt"], profile="kit")
    assert (tmp_path / "out" / "a-kit" / "contacts.vcf").exists() and kit.profile == "kit"
    with pytest.raises(UsageError, match="several sources"):
        masthead.convert(list(paths), tmp_path / "out", to=["txt"])


def test_an_embargo_that_only_a_copy_has_stands_over_the_text():
    briefing = composed(WATER, under(COPY, "10 June 2024"))
    summed = [section for section in briefing.sections if isinstance(section, Abstract)]
    assert len(summed) == 1 and summed[0].banners[0].instant == "2024-06-10T09:00Z"


def test_a_carrier_is_called_by_what_tells_it_from_the_issuer():
    texts = [f"---\npublisher: {name}\n---\n\n{WATER.replace('###', '')}" for name in ("Water Office", "Water Office", "Alpine Wire")]
    briefing = masthead.compose([one for text in texts for one in releases(text, format="md")], brand="civic", profile="digest")
    index = briefing.sections[0]
    assert isinstance(index, Index) and len(index.items) == 1
    assert "Alpine Wire" in index.items[0].about and "bytes" in index.items[0].about


@pytest.mark.parametrize(
    ("judge", "format"), [(VeraPdf(), "pdf"), (EpubCheck(), "epub"), (OpenXml(), "docx")], ids=lambda one: getattr(one, "name", one)
)
def test_a_digest_meets_the_standards_that_it_claims(judge, format, tmp_path):
    corrected = "CORRECTION\n\n" + WATER.replace("4.2 million", "4.8 million").replace("3 June 2024", "4 June 2024")
    done, _ = made(under(WATER, "10 June 2024"), corrected, COPY, SCHOOL, FRENCH, SEEDS[-3].read_text(encoding="utf-8"), to=(format,))
    conforms(judge, {f"digest.{format}": done.files[0][format]}, tmp_path)
