"""Who speaks in scripts without capitals, by the words beside a quotation, and what sticks to its closing mark: "”라고 말했다"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from masthead.anatomy.layout.lines import length
from masthead.anatomy.pack import Pack, Words, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.subjects import governed
from masthead.anatomy.wording.names import office, person, runs
from masthead.anatomy.wording.spaced import forms
from masthead.compiled import compiled
from masthead.expressions import expression
from masthead.language.memo import of_list

_KANA = expression("[\u3041-\u3096\u30fc\\s]+")
_QUOTED = expression(
    r"\s?(?:(?:이?라고(?! ?(?:불리|부르|불렀|이름|명명|하는|쓰|적))|이?라며|이?라면서|고|며|면서)(?=[\s,]|$)"
    r"|이?라 (?:강조|말|밝히|밝혔|설명|전하|전했|덧붙|평가|지적|주장|언급|당부|약속|다짐)|[을를] (?:거듭 |적극 |특별히 )?(?:당부|강조|주문|요청|약속|다짐|촉구)(?:하|했|한)"
    r"|(?:이?라)?는 (?:\w+ )?(?:포부|뜻|입장|의지|소감|각오|방침|의견|생각|취지|설명|반응|메시지|말|희망|바람|당부|견해|주장|지적|평가|답변|전망|소회|인사|다짐)[를을])"
)

_LONGEST_TELLER, _LONGEST_LETTERS, _LONGEST_NAMED = 10, 4, 6
_SMALL = tuple("为為在对對于於就将將以从從由向与與和及因被把让讓给給按据據经經並并也还還又而但他她它其我你您這这那每该該此")
_FINAL = ("다", "요", "까", "죠", "자", "라", "것", "듯", "때", "중")
"""How sentences of Korean end, those of newspapers among them."""

_FOLLOWS = expression(
    r"[:：]$|(?:(?:次|以下|下記)の(?:よう|通り|とおり)|下記(?:の通り|のとおり))[^。]{0,40}。$|如下[。.]?$|다음과 같[^.]{0,30}\.$"
    r"|(?:이렇게|이같이|이와 같이|다음처럼) [^.]{0,16}(?:말|밝|전|강조|설명|답|회고|회상|적|호소|당부|토로|외)[^.]{0,8}다\.$"
    r"|(?:こう|このように)(?:語|述べ|話|コメント|振り返|説明|訴え|強調|呼びかけ)[^。]{0,12}。$|(?:这样|這樣|如此|这么|這麼)(?:说|說|说道|說道|表示|写道|寫道|回忆|回憶|形容|介绍|介紹)[。.]$"
)


def follows(paragraph: str) -> bool:
    """Whether a paragraph says that what somebody said follows it: by a colon at its end, or in words ("次のようにコメントしています。")."""
    return _FOLLOWS.search(paragraph.rstrip()[-60:]) is not None


def quoted(behind: str) -> bool:
    """Whether what follows a closing mark says that its words were said: the subject then stands before the quotation, not behind it."""
    return _QUOTED.match(behind) is not None or _READ.match(behind) is not None


_READ = expression(
    r"[\s,–—-]*(?:(?:heißt|heisst|hieß|hiess) es(?! von| vonseiten| seitens)|si legge|si leggeva|se lee|se leía|lê-se|lia-se|lit-on|lisait-on|peut-on lire|pouvait-on lire|es llegeix|heter det|het het)(?!\w)"
)
"""What says that words stand in a text, and not who says them: "“…”, heißt es weiter"."""


_CONNECTIVES = expression(
    r"(?:그러면서|또한?|이어서?|아울러|특히|끝으로|마지막으로|덧붙여|더불어|그리고|한편|다만|また|さらに|続けて|その上で|そのうえで|加えて|なお|最後に|[\s,、*※○ㅇ□◦-])*"
)
_TOLD_ON = {
    "ko": _QUOTED,
    "ja": expression(r"と(?:述べ|話し|語っ|語り|コメントし|説明し|付け加え|つけ加え|強調し|続け|しています|結ん|締めくく)"),
}
_SUBJECT = {
    "ko": expression(r"[\uac00-\ud7af](?:은|는|께서)(?=[\s,])"),
    "ja": expression(r"[\u30a1-\u30ff\u3400-\u9fff](?:は|が)(?=、|[\u3400-\u9fff])"),
}
_TOPIC = expression(r"(?:\([^()]{1,24}\))?(?:은|는|이|가|께서는?|도)(?=[\s,]|$)")
_RANKED = expression(r" ([\uac00-\ud7af]{2,6}?)(?:\([^()]{1,24}\))?(?:은|는|이|가|께서는?|도)(?=[\s,]|$)")
"""A rank or a calling behind a name of Korean whose office stands before it: "단장인 김민수 변호사는"."""
_WA = expression(r"(?:[（(][^（()）]{1,24}[）)])?[ \u00a0]?(?:氏|さん|様)?[ \u00a0]?(?:は|が|も)、?[ \u3000]?\Z")
_ALONE = expression(
    r"(?:^|[。、」』\s]|(?:^|[。、])(?:また|なお|さらに|一方で?|同じく|続いて|最後に|加えて|そして)|と[ \u00a0])([\u3400-\u9fff々]{2,4}|[A-Z][a-z][\w’'-]*(?:[ \u00a0][A-Z][\w.’'-]*){0,3})[ \u00a0]?(?:氏|さん)?[ \u00a0]?は、?[ \u3000]?\Z"
)
"""Whom Japanese calls by the name alone right before the quotation: "田中は「"."""
_CALLED = expression(
    r"(?:^|\s)([\uac00-\ud7af]{2,4}|[\uac00-\ud7af] ?모|[A-Z](?=씨))(?:\s?\([^()\n]{1,16}\))?\s?(?:씨|님)(?:은|는|이|가|께서는?)(?=[\s,]|$)"
)
"""Somebody of no office, as newsrooms of Korea name such: "윤서연(45) 씨는"."""


def topic(before: str, lexicon: Pack) -> tuple[str, str]:
    """Who is the subject of a sentence of Korean or Japanese in which a quotation stands, by the particle behind the office or the name, and with
    which office."""
    particle = _TOPIC if lexicon.language == "ko" else _WA
    for one in reversed(mentions(before, lexicon)):
        high = max(one.end, one.role_end)
        ranked = _RANKED.match(before, high) if lexicon.language == "ko" else None
        if particle.match(before, high) or (ranked and ranked[1] in lexicon.roles):
            return one.name, one.role
    called = _CALLED.search(before) if lexicon.language == "ko" else _ALONE.search(before)
    if called:
        return called[1] + ("씨" if len(called[1]) == 1 else ""), ""  # "A씨는", who is not named
    return (_pupil(before, lexicon) or _nameless(before, lexicon), "") if lexicon.language == "ko" else ("", "")


_PUPIL = expression(
    r"(?:^|\s)([\uac00-\ud7af]{3,4})(?:\s?\([^()\n]{1,16}\))?\s(?:학생|군|양|어린이|선수|주민|대원|작가|농가|어르신|할머니|할아버지)(?:은|는|이|가)(?=[\s,]|$)"
)
_NAMELESS = expression(r"(?P<who>(?:[\uac00-\ud7afA-Za-z0-9·()]+ ){0,4}[\uac00-\ud7af]+)(?:은|는)[ ,]*\Z")
_OFFICIAL = ("관계자", "담당자", "당국자", "실무자", "책임자")
_BULLETS = " \u00a0□○ㅇo◦*※-·▲▶"
ATTRIBUTIVE = ("은", "는", "한", "된", "던", "인", "고", "며", "에서", "에게", "까지", "부터", "으로")
"""How words of Korean end that tell more of the noun behind them."""


def _pupil(before: str, lexicon: Pack) -> str:
    """Somebody of no office by the whole name and what he or she is: "김하늘(3학년) 학생은"."""
    found = _PUPIL.search(before)
    return found[1] if found and found[1].startswith(lexicon.surnames) else ""


def _nameless(before: str, lexicon: Pack) -> str:
    """Who speaks with an office and no name, if a sentence begins with nothing else before the quotation: "북항시 관계자는 “"."""
    found = _NAMELESS.fullmatch(before.lstrip(_BULLETS))
    if found is None:
        return ""
    *of, last = found["who"].split()
    if any(len(word) == 1 or word.endswith(ATTRIBUTIVE) for word in of) or not (of or len(last) > _SHORTEST_OFFICE):
        return ""
    return found["who"] if last.endswith(_OFFICIAL) or (of and (office(last, lexicon) or last.endswith(lexicon.roles))) else ""


_SHORTEST_OFFICE = 3


_EQUATED = {
    "ko": expression(
        r"[\s,.]*(?:라는 (?:것이|게) )?(?P<who>[^.,\n]{1,60}?)의 (?:말|설명|이야기|얘기|소감|회고|고백|전언|당부|바람|주장|평가|진단|조언|귀띔|각오|다짐|하소연)(?:이다|입니다|이었다|였다|다)\."
    ),
    "ja": expression(
        r"[。、\s]*(?:と、?|そう|こう)(?:語|話|言|述べ|振り返|説明|期待|喜|強調|明か|打ち明け|力説|訴え)[\u3041-\u3096]{0,6}のは、?(?P<who>[^。\n]{2,60}?)(?:氏|さん|様)?(?:だ|です|である)?(?:。|\Z)"
    ),
    "zh": expression(
        r"[，,\s]*(?:这|這)(?:正|便|就)?是(?P<who>[^，。,\n]{2,40}?)的(?:[\u3400-\u9fff]{0,6}?)(?:心声|心聲|感受|感慨|感言|感想|心里话|心裡話|心得|体会|體會|期待|期盼|愿望|願望|承诺|承諾|评价|評價|肺腑之言|说法|說法|原话|原話|想法|期许|期許)"
    ),
}
_PLAIN = expression(r"(?:^|\s)(?P<name>[\uac00-\ud7af]{1,4})\s?씨\Z")


def equated(behind: str, lexicon: Pack) -> tuple[str, str] | None:
    """Whose words a sentence says that those before it are, with the office: "“…” 어촌계장 박성민 씨의 말이다.", "「…」。そう語るのは組合長の山田太郎さんだ",
    "“…”这是村民李秀英的心声"; None if it does not."""
    found = _EQUATED[lexicon.language].match(behind)
    if found is None:
        return None
    who = found["who"]
    for one in mentions(who, lexicon):
        if max(one.end, one.role_end) >= len(who) - len(" 씨"):
            return one.name, one.role
    called = _PLAIN.search(who) if lexicon.language == "ko" else None
    if called is None:
        return None
    return called["name"] + (" 씨" if len(called["name"]) == 1 else ""), ""


def goes_on(before: str, behind: str, language: str) -> bool:
    """Whether a quotation of Korean or Japanese has no subject in its sentence, whose verb says that it is speech: he or she who spoke before goes on."""
    told = _TOLD_ON.get(language)
    if told is None or told.match(behind) is None:
        return False
    tail = _QUOTED.match(before) if language == "ko" else None
    if _CONNECTIVES.fullmatch(before, tail.end() if tail else 0) is None:
        return False
    return _SUBJECT[language].search(behind[:40].partition(".")[0].partition("。")[0], 4) is None


def sentence(text: str, behind: str) -> bool:
    """Whether quoted words of Korean are a whole sentence, by their last verb, and what follows says that they were said."""
    return text.rstrip(" .").endswith(_FINAL) and quoted(behind)


_ADDS = expression(r"[ \u00a0]?と[ \u00a0]?([A-Z][a-z][\w’'-]*(?:[ \u00a0][A-Z][\w.’'-]*){0,3})[ \u00a0]?(?:氏|さん)?[ \u00a0]?は")
"""Who adds something, by a name in Latin letters behind the words of Japanese: "」と Roe は付け加えました"."""
_CLAUSE = ("다", "고", "며", "면서")
_SHORTEST_NAME, _LONGEST_NAME = 2, 3


def _title_behind(bare: str, lexicon: Pack) -> str:
    """The form of address behind a Chinese name with which it is all that stands before the verb: "張翔教授"; empty if there is none."""
    title = max((word for word in (*lexicon.titles, *lexicon.roles) if bare.endswith(word)), key=len, default="")
    name = bare[: len(bare) - len(title)]
    shaped = _SHORTEST_NAME <= len(name) <= _LONGEST_NAME and name.startswith(lexicon.surnames) and not name.startswith(lexicon.halts)
    if not shaped or name in lexicon.halts:
        return ""
    return title if title in lexicon.titles or set(name[1:]) <= _given_in_han() else ""  # "李明市长", and not "安全主任"


@lru_cache(maxsize=1)
def _given_in_han() -> frozenset[str]:
    """The characters of Chinese given names."""
    from masthead.anatomy.caseless.characters import GIVEN  # of other languages nothing is asked of it

    return frozenset(GIVEN)


@lru_cache(maxsize=1)
def _addressed_in_thai(titles: Words, said: Words) -> re.Pattern[str]:
    """A form of address, a given name and the verb, none of which a blank parts: "นางสาวดารณีกล่าว"."""
    address, verb = ("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) for words in (titles, said))
    return compiled(rf"[\s”\"]*(?:{address})(?P<name>[\u0e01-\u0e4e]{{2,16}}?)(?:ได้)?(?:{verb})")


@of_list
def _titles(titles: Words) -> re.Pattern[str]:
    """Titles before a name, in Arabic after "and"."""
    return compiled(rf"^(?:(?:و)?(?:{'|'.join(map(re.escape, titles))})(?:\.\s?|\s)){{1,6}}")


_TITLED = frozenset(("hi", "bn", "ur"))


def _behind_title(bare: str, lexicon: Pack) -> str:
    """What stands behind the last form of address among words, where such a form opens every name: "इस अवसर पर श्री वर्मा"."""
    words = bare.split()
    last = max((at for at, word in enumerate(words[:-1]) if word in lexicon.titles), default=-1) if lexicon.language in _TITLED else -1
    return " ".join(words[last + 1 :]) if last >= 0 else bare


_CLAUSE_OPENS = expression(
    r"\s(?:إلى|الى|أن|ان|إن|بأن|على|عن|خلال|في|من|لدى|أثناء|بعد|قبل|عقب|أمام|حول|بشأن|ضمن|رد[اًا]{1,2}|تعليق[اًا]{1,2})(?=\s|\Z)"
)
"""Where what somebody said begins behind the name in Arabic, or where it was said: "وأشار القحطاني إلى أن", "وقال القحطاني في كلمة له"."""
_WHEN = expression(r"[وف]?(?:بعد|قبل|في|خلال|أثناء|عقب|عن|حول|لدى|على|أما)\s")
"""How an Arabic clause begins that tells when or of what somebody speaks: "وبعد الاجتماع، قال"."""
_WHO_IS = ("وهو ", "وهي ")
"""How an Arabic clause begins that tells who somebody is."""
_PARENTS = ("أم ", "أبو ")
"""How people are called by their children in Arabic, of which words one is also written as "or"."""
_THIS = expression(r"^این(?:ها|‌ها)? (?:\w+ )?را ")
"""What Persian says of words that stand before it: "«…»؛ این را رضا نوری می‌گوید"."""
_CLAUSES = expression(r"[,،，、:：。؛]|\.(?=\s|$)| - | – ")
_PARTED = expression(r"\s{2,}")
"""Where a verb was taken out of a clause."""
_TO_WHOM = frozenset(("لهم", "له", "لها", "لنا", "إليه", "إليها", "إليهم", "بذلك", "أنه", "أنها", "أن", "بأن"))
_OBJECT = expression("[をにでへ]|ま[すし]|です")
"""What no name of Japanese holds: particles of an object or a place, endings of verbs."""
_HIRAGANA = expression(r"(?!の)[\u3041-\u3096]")
"""What hardly stands in a name without an office: letters for endings and small words."""
_ACCORDING = expression(r"(?:根据|根據|按照|据|據)[ \u00a0]?(?P<who>[^，。：“「\s][^，。：“「]{0,28}?)[ \u00a0]?的(?:说法|說法)")
"""Of whom Chinese says that it is told so: "根据 OSI 的说法，“"."""
_FROM = expression("(?:נמסר|נאמר)(?![\u0590-\u05ff])")


def _until_small(words: str, lexicon: Pack) -> str:
    """Words up to the first small one, at which a name ends."""
    small = forms(lexicon.halts)
    return " ".join(takewhile(lambda word: word not in small, words.split()))


def _named_in_han(words: str, lexicon: Pack) -> bool:
    """Whether words of Chinese before a verb of saying may be a name, and no clause."""
    from masthead.anatomy.caseless import han  # of other languages nothing is asked of it

    return len(words) <= _LONGEST_TELLER and not words.startswith(_SMALL) and han.may_name(words, lexicon)


def teller(window: str, lexicon: Pack, *, told: bool) -> tuple[str, str]:
    """Who speaks, and with which office; both empty if nobody is told. `told`: a verb of saying stands there. In scripts without capitals the name is what stands between the verb and the next comma, the role what follows it."""
    if lexicon.language == "ja" and (subject := _ADDS.match(window)):
        return subject[1], ""
    if lexicon.language == "zh" and told and (source := _ACCORDING.search(window)):
        return source["who"], ""
    if lexicon.language == "th" and told and (given := _addressed_in_thai(lexicon.titles, lexicon.said).match(window)):
        return given["name"], ""
    latin = next((run for run in runs(window) if person(run.group().split(), lexicon)), None)
    clauses = [part.strip() for part in _CLAUSES.split(window) if part.strip(' "”“-–')]
    name, role = "", ""
    titles = _titles(lexicon.titles) if lexicon.titles else None
    if lexicon.language == "zh" and told and len(clauses) > 1:
        # "基于这些痛点，付明哲指出：“": of several clauses the one with a family name, right before the verb.
        nearest = next((part for part in clauses if part.startswith(lexicon.surnames) and phrases(lexicon.said).search(part)), "")
        clauses = [nearest, *(part for part in clauses if part != nearest)] if nearest else clauses
    for clause in clauses:
        verb = phrases(lexicon.said).search(clause) if lexicon.language == "zh" and told else None
        front = clause[: verb.start()] if verb and not name else ""
        if verb and _SHORTEST_NAME <= len(front) <= _LONGEST_NAME and front.startswith(lexicon.surnames) and not front.endswith(_SMALL):
            clause = clause[: verb.end()]  # "鍾雅惠談起研究的初衷": what is told of stands behind the verb
        bare = phrases(lexicon.said).sub(" ", clause).strip(' "”“-–—')
        bare = _CLAUSE_OPENS.split(bare)[0] if lexicon.language == "ar" else bare
        bare = _THIS.sub("", bare) if lexicon.language == "fa" else bare
        if lexicon.language == "fa" and length(bare) > _LONGEST_NAMED and bare.split()[0] in lexicon.titles:
            bare = _until_small(bare, lexicon)  # "دکتر بهزاد نوری روز دوشنبه در نشست خبری": when and where stands behind the name
        if bare in _TO_WHOM or bare.startswith(_WHO_IS) or (lexicon.language == "ar" and _WHEN.match(bare)):
            continue
        if lexicon.language == "zh" and (bare in lexicon.halts or bare in lexicon.leaning):
            continue  # "随后，主持人拿出模型：“": when it is said, and nobody's name
        bare = expression(r"^(?:と|라고|고)\s?|(?:氏|さん)?(?:は|が|も)$|(?<=..)[續续]?指$").sub("", bare).strip()  # "王小明指："
        if lexicon.language == "ja" and (_OBJECT.search(bare) or _HIRAGANA.search(bare)):
            continue  # "と、当時の様子を振り返ります", "と聞かれ": what is told, and nobody's name
        if len(bare) < 2 or _KANA.fullmatch(bare) or (not bare.startswith(_PARENTS) and governed(bare, bare.find(" ") + 1, lexicon)):
            continue
        holds = phrases(lexicon.roles).search(bare) or next((word for word in lexicon.roles if word in bare), None)
        if lexicon.language == "zh" and not name and told and (title := _title_behind(bare, lexicon)):
            return bare[: -len(title)], title
        if not name and length(bare) <= _LONGEST_NAMED and not holds:
            name = _behind_title(titles.sub("", bare), lexicon) if titles else bare
        elif name and not role and holds:
            role = _PARTED.split(bare)[0]  # "سرمحیط‌بان میاندشت می‌گوید و ادامه می‌دهد": the verb ends it
            break
    if (latin and not name) or (latin and latin.group() in name and len(latin.group()) < len(name)):
        name = latin.group()
    if lexicon.language == "ko" and (name.endswith(_CLAUSE) or name.count(" ") > 2):
        return "", ""  # what else is told: "”이라 강조하고 추진방향에 대해 설명하였다"
    if lexicon.language == "zh" and name and not name.isascii() and not _named_in_han(name, lexicon):
        return "", ""  # a clause: "為配合政府「…計劃」", "孩子们听得入神"
    if lexicon.language == "fa":
        name = _until_small(name, lexicon)  # "نوری با اشاره به هزینه"
    if lexicon.language == "he":
        name = " ".join(
            takewhile(lambda word: word[0] not in "מב" or word[1:] not in lexicon.houses, name.split())
        )  # "דנה לוי מאוניברסיטת חוף"
    if lexicon.language in ("fa", "ur") and name.count(" ") > 1 and not role and not forms(lexicon.forenames).intersection(name.split()):
        return "", ""  # what somebody adds: "افزود خدمات ادامه دارد"
    if lexicon.language == "th" and len(name) <= _LONGEST_LETTERS:
        return "", ""  # "รมช. แรงงาน": an office for short
    if any(char.isdigit() for char in name) or not (told or role):
        return "", ""
    if lexicon.language == "he" and name.startswith("מ") and _FROM.search(window):
        name = name[1:]  # "מרכבת ישראל נמסר": from the house it was told
    return name, role
