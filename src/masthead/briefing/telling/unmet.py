"""Numbers of what somebody only asked for: a demand that was refused, what a prosecution wanted. They tell of nothing that came to be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from masthead.anatomy.numbers.amounts import currency
from masthead.compiled import compiled
from masthead.expressions import expression
from masthead.language.tags import primary

_MARKS = r"[;:—]|\s–\s|而|并|並"
_AND = {
    **dict.fromkeys(("en",), "and"), **dict.fromkeys(("de",), "und"), "fr": "et", "es": "y|e", "ca": "i", "pt": "e", "it": "e|ed", "nl": "en",
    "ru": "и", "bg": "и", "sr": "i|и", "uk": "і|й|та", "pl": "i|oraz", "cs": "a", "el": "και", "sv": "och", "no": "og", "da": "og", "fi": "ja", "hu": "és",
    "ro": "și|şi", "tr": "ve", "id": "dan", "vi": "và", "sw": "na", "ar": "و", "fa": "و", "ur": "اور", "he": "ו", "hi": "और|तथा", "bn": "এবং|ও",
    "kk": "және", "tk": "we",
}  # fmt: skip
"""What joins another clause, which has a verb of its own."""
_ARTICLE = expression(r"(?:an?|the|eine[nrms]?|ein|des|der|die|das|une?|du|de|la|le|les|el|un[ao]?|uma?|il|lo|ett?|en|een|het|an)\s", re.I)
_FEW = 4
_NEAR = 40
_COMMA = expression(r"[,،，、(（]")
_SHORT = 90
"""Characters of a sentence that only says that something was refused."""


class _Words(Struct, frozen=True):
    """Stems: of asking for something, of refusing it, and of those who ask in court."""

    asks: re.Pattern[str]
    refuses: re.Pattern[str]
    parties: re.Pattern[str]
    breaks: re.Pattern[str]


def _of(asks: str, refuses: str, parties: str, *, touching: bool = False) -> tuple[str, str, str]:
    edge = "" if touching else r"(?<!\w)"
    return rf"{edge}(?:{asks})", rf"{edge}(?:{refuses})", rf"{edge}(?:{parties})"


@lru_cache(maxsize=8)
def _words(language: str) -> _Words | None:
    stems = _STEMS.get(language)
    if stems is None:
        return None
    joined = rf"{_MARKS}|\s(?:{_AND[language]})\s" if language in _AND else _MARKS
    return _Words(*(compiled(source, re.I) for source in (*stems, joined)))


_STEMS = {
    "en": _of(
        r"claim(?:s|ed)?\b|demand|request|application|appeal|bid\b|suit\b|lawsuit|petition|motion\b|sought|seeking|seeks\b|asked for|asking for|called for|wanted\b|applied for|proposal|plea\b|compensation",
        r"dismiss(?:ed|es|al|ing)|reject(?:ed|s|ion|ing)|refus(?:ed|es|al|ing)|den(?:ied|ies|ying)\b|turned (?:it |this |that |them )?down|threw (?:it |this )?out|thrown out|struck out|disallowed|overruled|not grant|declined to (?:award|grant|order)",
        r"prosecut(?:or|ors|ion)\b|plaintiff|claimant|petitioner|applicant|crown\b|district attorney|state attorney|co-plaintiff",
    ),
    "de": _of(
        r"klage|forder|gefordert|verlangt|antrag|anträge|beantragt|begehr|plädiert|schadenersatz|schadensersatz|anspruch|ansprüche",
        r"abgewiesen|abgelehnt|zurückgewiesen|verworfen|(?:wies|weist|lehnt|lehnte|verwarf)\b|ablehn|abweis|nicht stattgegeben|nicht zugesprochen",
        r"staatsanwalt|generalbundesanwalt|bundesanwalt|kläger|nebenkläger|anklage\b|antragsteller",
    ),
    "fr": _of(
        r"demand|réclam|requis|requête|requér|recours|sollicit|prétention|exig|indemnisation",
        r"rejet|débout|refus|écart|repouss",
        r"parquet|procureur|ministère public|plaignant|partie civile|parties civiles|demandeur|requérant|avocat général",
    ),
    "es": _of(
        r"demand|reclam|solicit|petici|pedía|pedido|pidió|recurso|exig|pretensi|indemnizaci",
        r"desestim|rechaz|deneg|inadmit|negó|no accedi",
        r"fiscal|ministerio público|acusación|querellante|demandante|parte actora|recurrente",
    ),
    "ca": _of(
        r"demand|reclam|sol·licit|petici|demanava|demanat|recurs|exig|pretensi|indemnitzaci",
        r"desestim|rebutj|deneg|inadmet|refus",
        r"fiscal|ministeri públic|acusació|querellant|demandant|part actora|recurrent",
    ),
    "pt": _of(
        r"pedido|pedia|pediu|reclam|requer|solicit|recurso|exig|pretens|indenizaç|indemnizaç|pleite",
        r"rejeit|indefer|negou|negad|recus|improcedente|julgou improced",
        r"ministério público|promotor|procurador|autor da ação|autora da ação|demandante|reclamante|assistente de acusação",
    ),
    "it": _of(
        r"richiest|chiest|chiedeva|domand|pretes|ricors|istanz|risarcimento|reclam",
        r"respin|rigett|rifiut|non accol|negat",
        r"procura|pubblico ministero|pm\b|accusa\b|parte civile|parti civili|attore\b|ricorrente|querelante",
    ),
    "nl": _of(
        r"eis(?:te|ten|en|t)?\b|geëist|vorder|gevorderd|verzoek|verzocht|schadevergoeding|aanvraag|beroep\b",
        r"afgewezen|wees\b|wijst\b|verworpen|geweigerd|weiger|niet toegekend|ongegrond",
        r"officier van justitie|openbaar ministerie|om\b|aanklager|eiser|benadeelde partij|verzoeker",
    ),
    "ru": _of(
        r"требова|потребова|иск(?:а|у|ом|е|и|ов)?\b|ходатай|просил|запрашив|запросил|апелляц|жалоб|взыскан|компенсац",
        r"отклон|отказ|отверг|не удовлетвор|оставил\w* без удовлетвор",
        r"прокур|гособвин|обвинени|истец|истц|заявител|потерпевш",
    ),
    "uk": _of(
        r"вимаг|вимог|позов|клопотан|просив|просил|скарг|апеляц|стягнен|компенсац",
        r"відхил|відмов|відкин|не задоволь|залишив\w* без задовол",
        r"прокур|держобвин|обвинувачен|позивач|заявни|потерпіл",
    ),
    "pl": _of(
        r"żąda|zażąda|domaga|wnios|wniosk|powództw|pozew|pozwu|roszcze|odszkodowani|zadośćuczynieni|apelacj|skarg",
        r"oddal|odrzuc|odmów|odmaw|nie uwzględni",
        r"prokurat|oskarżyciel|powód|powoda|powódk|pokrzywdzon|wnioskodawc",
    ),
    "cs": _of(
        r"požad|žádal|žádost|žalob|návrh|nárok|odškodn|odvolá|domáhal",
        r"zamít|odmít|nevyhov|nepřizn",
        r"státní zástup|žalob(?:ce|kyn)|obžalob|poškozen|navrhovatel|prokur",
    ),
    "sr": _of(
        r"zahtev|zahtjev|tražil|tražen|tužb|žalb|potraživ|odštet|захтев|тражил|тражен|тужб|жалб|потражив|одштет",
        r"odbij|odbi[lo]|odbac|одбиј|одби[ло]|одбац",
        r"tužila|tužilac|tužitelj|tužioc|odvjetništv|тужила|тужилац|тужиоц",
    ),
    "bg": _of(r"иск(?:а|ове|ът)?\b|поиска|претенци|искане|жалб|обезщетени|настоява", r"отхвърл|отказ|не уважи", r"прокур|ищ(?:ец|ц)|обвинени|тъжител"),
    "el": _of(
        r"αίτημα|αιτήματ|αίτηση|αγωγή|ζητ(?:ούσ|ησ|ηθ)|ζήτησ|απαίτ|αξίωσ|αποζημίωσ|έφεσ|προσφυγ",
        r"απ(?:έρριψ|ορρίφθ|ορρίπτ|όρριψ)|αρνήθηκ|δεν έκανε δεκτ",
        r"εισαγγελ|ενάγ|πολιτική αγωγή|κατηγορούσα|προσφεύγ",
    ),
    "sv": _of(
        r"krav|kräv|yrka|begär|ansök|anspråk|skadestånd|överklagande|stämning",
        r"avslog|avslå|ogilla|avvisa|förkasta|nekade?|underkän",
        r"åklagar|käranden?\b|målsägande|riksåklagar",
    ),
    "no": _of(
        r"krav|krev|påstand|begjær|søknad|anmod|erstatning|anke|søksmål",
        r"avvis|avslo|avslå|forkast|nekte|ikke medhold|ikke tatt til følge",
        r"påtalemyndighet|aktor|saksøker|statsadvokat|aktorat|fornærmede",
    ),
    "da": _of(
        r"krav|kræve|påstand|anmod|ansøg|erstatning|anke|søgsmål|begær",
        r"afvis|afslo|afslå|forkast|nægte|ikke medhold|frifundet for kravet",
        r"anklagemyndighed|anklager|sagsøger|statsadvokat",
    ),
    "fi": _of(
        r"vaati|vaatimu|hakemu|kanne|kanteen|haki|korvausvaatimu|valitu|pyynt|pyysi",
        r"hylkä|hylät|torju|eväs|epäsi|evät",
        r"syyttäj|kantaj|asianomista|hakija|valtakunnansyyttäj",
    ),
    "hu": _of(
        r"követel|kereset|kérelm|kérte|indítvány|kártérítés|fellebbezés|igény",
        r"elutasít|visszautasít|nem adott helyt|megtagad",
        r"ügyész|felperes|vádhatóság|sértett|kérelmez",
    ),
    "ro": _of(
        r"cerere|cereri|cerut|solicit|pretenți|despăgubir|daune|apel(?:ul)?\b|recurs|acțiun",
        r"respin|refuz|neadmi|nu a admis",
        r"procuror|parchet|reclamant|partea civilă|părțile civile|ministerul public",
    ),
    "tr": _of(
        r"talep|istem|dava(?:yı|sı|nın)?\b|başvuru|tazminat|istiyor|istedi|istemiş|temyiz|itiraz",
        r"redd|reddet|geri çevir|kabul etme",
        r"savcı|davacı|müşteki|iddia makamı|başsavcı|katılan taraf",
    ),
    "id": _of(r"gugatan|tuntut|menuntut|permohonan|meminta|banding|ganti rugi", r"menolak|ditolak|penolakan|tidak menerima", r"jaksa|penuntut umum|penggugat|pemohon|kejaksaan"),
    "vi": _of(r"yêu cầu|đòi|đề nghị|kiến nghị|đơn kiện|khởi kiện|kháng cáo|bồi thường", r"bác (?:bỏ|đơn|yêu cầu|kháng cáo)|bác\b|từ chối|không chấp nhận", r"viện kiểm sát|kiểm sát viên|nguyên đơn|công tố"),
    "sw": _of(r"dai\b|madai|ombi|maombi|aliomba|waliomba|rufaa|fidia|kudai", r"kuka(?:taa|taliwa)|ilikataa|alikataa|imekata|imetupilia|kutupilia|lilikataa", r"mwendesha mashtaka|upande wa mashtaka|mlalamikaji|waendesha"),
    "ar": _of(r"طالب|مطالب|طلب|دعوى|التماس|تعويض|استئناف|طعن", r"رفض|ردّ|ردت|برفض", r"النيابة|المدعي|الادعاء|المدّعي|وكيل النيابة", touching=True),
    "fa": _of(r"خواستار|درخواست|شکایت|دعوا|تقاضا|خسارت|مطالبه", r"رد کرد|رد شد|نپذیرفت|مردود", r"دادستان|خواهان|شاکی|دادسرا", touching=True),
    "ur": _of(r"درخواست|مطالبہ|دعویٰ|اپیل|ہرجانہ|معاوض", r"مسترد|خارج|رد کر|انکار", r"استغاثہ|پراسیکیوٹر|مدعی|درخواست گزار", touching=True),
    "he": _of(r"תביע|דריש|דרש|בקש|ביקש|ערעור|פיצוי|עתיר", r"דח(?:ה|תה|ייה|תה)|נדח|סירב|דחה", r"פרקליט|תביעה הכללית|התובע|תובעת|העותר", touching=True),
    "hi": _of(r"मांग|माँग|याचिका|अर्जी|अपील|दावा|दावे|मुआवज", r"खारिज|ख़ारिज|ठुकरा|अस्वीकार|नामंज़ूर|नामंजूर|इनकार", r"अभियोजन|अभियोजक|वादी|याचिकाकर्ता|सरकारी वकील", touching=True),
    "bn": _of(r"দাবি|আবেদন|মামলা|আপিল|ক্ষতিপূরণ", r"খারিজ|প্রত্যাখ্যান|নাকচ|অস্বীকার", r"রাষ্ট্রপক্ষ|বাদী|প্রসিকিউ|আবেদনকারী", touching=True),
    "th": _of(r"ฟ้อง|เรียกร้อง|คำร้อง|ขอให้|ค่าเสียหาย|อุทธรณ์|ค่าสินไหม", r"ยกฟ้อง|ปฏิเสธ|ยกคำร้อง|ไม่รับ", r"อัยการ|โจทก์|ผู้ร้อง", touching=True),
    "zh": _of(r"要求|请求|請求|诉求|訴求|索赔|索賠|申请|申請|上诉|上訴|求偿|求償|起诉|起訴|诉请|訴請|求刑", r"驳回|駁回|拒绝|拒絕|否决|否決|不予支持|未获支持|未獲|不予准许", r"检察|檢察|公诉|公訴|原告|检方|檢方|自诉人|控方", touching=True),
    "ja": _of(r"請求|求刑|要求|求め|訴え|申し立て|申請|控訴|賠償", r"棄却|却下|退け|拒否|認めな|否決", r"検察|原告|検事|申立人", touching=True),
    "ko": _of(r"청구|요구|구형|신청|소송|항소|배상|상고", r"기각|각하|거부|거절|부결|받아들이지", r"검찰|검사|원고|청구인", touching=True),
    "kk": _of(r"талап|талаб|өтініш|шағым|өтемақы|сұрат|сұрады", r"қабылдамай|бас тарт|қанағаттандырм|кері қайтар", r"прокур|талапкер|айыптауш"),
    "tk": _of(r"talap|haýyş|arz|dawa|öwez", r"ret et|redd|kabul etme|gaýtar", r"prokur|talapkeş|aýyplaý"),
}  # fmt: skip


def unmet(text: str, spans: Sequence[tuple[int, int]], at: int, low: int, high: int, figure: str, language: str) -> bool:
    """Whether the sum or share between `low` and `high` of a text, in its sentence `at`, was only asked for: behind "dismissed the claim for"; in
    a claim of which this or the next sentence says that it was refused; or by those who ask in court."""
    words = _words(primary(language))
    if words is None or not (currency(figure) or any(not (char.isdigit() or char in " .,\u00a0") for char in figure)):
        return False
    start, end = spans[at]
    before, behind = text[start:low], text[high:end]
    clause, rest = before[_last(before, words) :], _to_break(behind, words)
    # "The claim of 2 million", and where verbs stand last "the 2 million claim".
    asked = words.asks.search(clause) is not None or words.asks.search(_COMMA.split(rest, maxsplit=1)[0][:_NEAR]) is not None
    if asked and (words.refuses.search(clause) or words.refuses.search(rest)):
        return True
    following = text[slice(*spans[at + 1])] if at + 1 < len(spans) else ""
    if asked and len(following) <= _SHORT and words.refuses.search(following) and not any(map(str.isdigit, following)):
        return True
    # Who asks in court has not got it.
    return words.parties.search(clause) is not None and (asked or words.asks.search(rest) is not None)


def _last(before: str, words: _Words) -> int:
    """Where the clause begins that goes on to a number. "And a fine of" only goes on with what was asked for."""
    found = [found.end() for found in words.breaks.finditer(before)]
    while found and _ARTICLE.match(before, found[-1]) and len(before[found[-1] :].split()) <= _FEW:
        found.pop()
    return found[-1] if found else 0


def _to_break(behind: str, words: _Words) -> str:
    """What belongs to a number behind it: up to another main clause, but with a clause behind a comma that says what became of it."""
    found = words.breaks.search(behind)
    return behind[: found.start()] if found else behind
