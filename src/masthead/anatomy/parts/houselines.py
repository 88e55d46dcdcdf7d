"""A line that is nothing but the name of the house, as what stands elsewhere in the text shows: it is no headline where one stands below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.crest import between_marks, house_alone, house_beside, with_form
from masthead.anatomy.parts.letterhead import named
from masthead.anatomy.parts.likeness import CALLED_BELOW
from masthead.anatomy.parts.running import folded, tells
from masthead.expressions import expression

_NAME = 9
"""Words of a house's name."""
_LEAST, _MOST = 4, 40
"""Words of a headline."""
_BELOW = 8
"""Lines below such a name among which the headline stands."""
_GENRE = 5
"""Words of a line with the genre's name that tells something beside it."""
_TEXT = 3
"""Paragraphs that a headline tells of."""
_ROWS = 6
"""Rows of a line below the text of which one may be the name."""
_LETTERS = expression(r"\s\([^\W\d_]{2,10}\)\Z")
"""The letters by which a house goes, behind its name."""
_LABEL = expression(r"\A[^:\n]{3,28}:\s|,\s")
"""What parts a name from the words before it, and from what follows it in its row: "Publisher: Harbour Trust, Lenn"."""
_OF_HOUSES = frozenset(("contact", "reachable", "wire", "issuer", "about"))
"""Labels of lines with rows that name a house."""


def below_house(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int, lexicon: Pack) -> int:
    """The headline below a line that only names the house; that line if it does more, or if none stands below it.

    It only names the house if it has the house's form or letters, or a noun of houses and the text calls the house so; or if it stands again by itself
    among the rows that say whom to ask.
    """
    text = lines[at].text if at >= 0 else ""
    if at >= 0 and (below := _under_its_names(lines, labels, at, first_prose)):
        return below
    if text[-1:] > "\u3000" and not labels[at] and is_unit(text):
        return _next_row(lines, labels, at, first_prose)
    if not labels[at] and between_marks(text, lexicon):
        return _told_below(lines, labels, at, first_prose, lexicon) or at
    if text.startswith("From ") and not labels[at] and (sent := _FROM.match(text)) and house_alone(text[sent.end() :].rstrip("."), lexicon):
        return _under_sender(lines, labels, at, first_prose)
    if not text or "\n" in text or labels[at] or length(text) > _NAME or has_digit(text) or text[-1] in "!?:":
        return at
    bare = _LETTERS.sub("", text)
    if not (with_form(bare) or named(bare)) or not (below := _told_below(lines, labels, at, first_prose, lexicon)):
        return at
    house = house_alone(bare, lexicon)
    sure = (bare != text or with_form(bare)) if house else bare != text and _initials(bare) == text[len(bare) + 2 : -1]
    sure = sure or (house and _called(lines, bare, first_prose)) or folded(bare) in _rows_behind(lines, labels, first_prose)
    return below if sure else at


_FROM = expression(r"From (?:the )?(?=[A-Z])")
"""How a row of paper says whose it is, before the name of the house: "From the Department of Ports"."""


def _under_sender(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int) -> int:
    """The row below one that says from which house a text comes that may be the headline, however short; that row if there is none."""
    rows = range(at + 1, min(at + _BELOW, first_prose))
    heads = (below for below in rows if not labels[below] and lines[below].kind in ("paragraph", "heading"))
    return next((below for below in heads if 1 < length(lines[below].text) <= _MOST and not has_digit(lines[below].text[:1])), at)


def _under_its_names(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int) -> int:
    """The line below a row in brackets that says what a house is called below, as what listed houses have to tell is headed: "Directorate change"; 0
    if none stands there. The name of the house may stand between that row and the line at `at`, or be that line."""
    row = next((near for near in range(at, min(at + 2, first_prose)) if CALLED_BELOW.fullmatch(lines[near].text)), -1)
    below = row + 1
    if row < 0 or below >= first_prose or labels[below] or lines[below].kind not in ("paragraph", "heading"):
        return 0
    return below if length(lines[below].text) <= _MOST and lines[below].text[-1] not in ":,;" and not terminal(lines[below].text) else 0


_UNIT = expression(
    r"(?!.*(?:[はがをへで、。，！？「」『』《》]|에서|으로|을 |를 |은 |는 ))[^\n\d:：]{2,40}?(?:"
    r"省|庁|廳|厅|局|課|係|署|室|処|處|部|支社|支店|組合|協会|协会|協會|学会|學會|連合会|联合会|聯合會|委員会|委员会|委員會|議会|商工会|振興会|保存会|財団|基金会|基金會|機構|机构|公社|公団|研究所|研究院|"
    r"法院|检察院|檢察署|医院|醫院|病院|大学|大學|学院|學院|学校|學校|高校|高等部|中等部|学部|學部|研究科|幼稚園|保育園|学園|法人|会社|公司|集团|集團|銀行|银行|新聞社|通讯社|通訊社|出版社|博物館|博物馆|美術館|美术馆|図書館|图书馆|圖書館|資料館|水族館|文学館|文學館|"
    r"市役所|区役所|役場|県庁|政府|办公室|辦公室|办事处|辦事處|中心|センター|ホールディングス|グループ|"
    r"청|부처|대학교|대학|병원|공사|공단|재단|협회|학회|연합회|연맹|위원회|진흥원|연구원|연구소|지부|지회|노동조합|주식회사|센터|본부|박물관|미술관|도서관|경찰서|소방서)(?:[（(][^（()）]{2,12}[）)])?\Z"
)
"""A row of the Far East that is only the name of a house or its unit, with none of the small words and marks that sentences have."""


def is_unit(text: str) -> bool:
    """Whether a row in Chinese, Japanese or Korean only names a house: "北浜市建設部公園課"."""
    return len(text) <= _LONGEST_UNIT and (_UNIT.match(text) is not None or _FORMED.fullmatch(text) is not None)


_FORMED = expression(
    r"(?:株式会社|有限会社|合同会社|合資会社|（株）|\(株\)|㈱|(?:一般|公益)(?:社団|財団)法人|(?:学校|医療|宗教|社会福祉|独立行政|国立大学|特定非営利活動|NPO)法人|주식회사|㈜|\(주\)|（주）|재단법인|사단법인|학교법인|의료법인)"
    r"[ \u3000]?(?!.*(?:[はがをへで、。，！？「」『』《》]|에서|으로|을 |를 |은 |는 ))[^\n\d:：]{2,30}"
)
"""A house's form of East Asia, and its name behind it."""


_STAMPED = expression(r"\d{4}[年년./-]\s?\d{1,2}[月월./-]\s?\d{1,2}|\d:\d\d")
_LONGEST_UNIT, _SHORTEST_HEAD, _HEAD_ROWS = 40, 6, 3


def _next_row(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int) -> int:
    """The row below the name of a house that may be the headline; that name's line if there is none, or if the text has more of that: a headline may
    end with a house too ("校长率团访问北京大学")."""
    dated = any(label in ("date", "genre") for label in labels[at + 1 : first_prose])
    for below in range(at + 1, min(at + _BELOW, first_prose + dated, len(lines))):
        line = lines[below]
        if below == first_prose and "。" in line.text:
            return at
        if line.kind in ("paragraph", "heading") and not labels[below] and not is_unit(line.text) and not _STAMPED.search(line.text):
            rows = line.text.count("\n") + 1
            may_head = len(line.text) >= _SHORTEST_HEAD and line.text[-1] not in "：:。，、"
            may_head = may_head and (
                rows == 1 or (rows <= _HEAD_ROWS and "。" not in line.text and len(line.text) <= _HEAD_ROWS * _LONGEST_UNIT)
            )
            return below if may_head and not _tells_more(lines[at].text, line.text, lines, first_prose) else at
    return at


def _tells_more(row: str, below: str, lines: Sequence[Line], first_prose: int) -> bool:
    """Whether the text has more of a row than of the one below that, but not as it stands, as it has the name of a house."""
    text = " ".join(line.text[:1200] for line in lines[first_prose : first_prose + _TEXT])
    told, own, other = stems(text), stems(row), stems(below)
    return row not in text and len(own & told) * len(other) > len(other & told) * len(own)


def _initials(name: str) -> str:
    """The letters by which a house may go: "CVD", of "CENTRALE VOEDING EN DIENSTEN"."""
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words if word[0].isupper() and (len(word) > _JOINING or not name.isupper()))


_JOINING = 3
"""Letters of small words, which in a row of capitals are no smaller."""


def _told_below(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int, lexicon: Pack) -> int:
    """The first line below one that may be a headline and has what the text has, which stands below that in turn; one with the genre's name if no
    other does; 0 if there is none."""
    told: set[str] | None = None
    genre = 0
    for below in range(at + 1, min(at + _BELOW, first_prose, len(lines) - 1)):
        line = lines[below]
        if (
            line.kind not in ("paragraph", "heading")
            or not _LEAST <= length(line.text) <= _MOST
            or line.text[-1] in ":,;"
            or terminal(line.text)
        ):
            continue
        named_genre = labels[below] == "genre" and length(line.text) >= _GENRE
        if (labels[below] and not tells(line, labels[below]) and not named_genre) or house_beside(line.text, lexicon):
            continue
        told = told or stems(" ".join(each.text[:1200] for each in lines[first_prose : first_prose + _TEXT]))
        own = stems(line.text)
        if len(own & told) * 3 >= max(len(own), 4):
            if labels[below] != "genre":
                return below
            genre = genre or below
    return genre


def _called(lines: Sequence[Line], name: str, first_prose: int) -> bool:
    """Whether the text below calls a house by its name, as a line at the head has it; or somebody by what the house is of ("Ministry of Boats and
    Canals": "the Minister for Boats and Canals")."""
    low = name.casefold()
    small = next((at for at, word in enumerate(name.split()) if at and word[0].islower()), 0)
    rest = " ".join(low.split()[small + 1 :]) if small else ""
    wanted = (low, rest) if " " in rest else (low,)
    return any(said in line.text.casefold() for line in lines[first_prose:] for said in wanted)


def _rows_behind(lines: Sequence[Line], labels: Sequence[str], first_prose: int) -> frozenset[str]:
    """The rows of the lines behind the text that say whom to ask, who sends it or what the house is."""
    return frozenset(
        _folded_rows(
            line.text for line, label in zip(lines[first_prose + 1 :], labels[first_prose + 1 :], strict=True) if label in _OF_HOUSES
        )
    )


def _folded_rows(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        for row in islice(text.split("\n"), _ROWS):
            yield from (folded(_LETTERS.sub("", part)) for part in _LABEL.split(row) if part)
