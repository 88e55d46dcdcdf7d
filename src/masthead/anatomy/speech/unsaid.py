"""Words in marks that nobody said: those of a forgery, those that somebody denies, those that somebody would have said."""

from __future__ import annotations

import re
from collections.abc import Iterable

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.persons.known import surname
from masthead.expressions import expression

NOBODY = frozenset(
    [
        "nobody",
        "none",
        "neither",
        "everybody",
        "everyone",
        "somebody",
        "someone",
        "anybody",
        "anyone",
        "personne",
        "nul",
        "aucun",
        "nadie",
        "ninguno",
        "niemand",
        "keiner",
        "jemand",
        "никто",
        "некто",
        "nessuno",
        "ninguém",
        "nikt",
        "ніхто",
        "geen",
        "没有人",
        "無人",
        "无人",
    ]
)
"""Pronouns that are nobody's name, whatever letter they begin with."""

_FORGED = (
    r"(?:forged|fake|faked|hoax|bogus|invented|fabricated|counterfeit|doctored|purported|alleged|supposed|made-up|spoof|"
    r"faux|fausse|falsifiée?|prétendue?|inventée?|forgée?|supposée?|soi-disant|apocryphe|"
    r"fals[oa]|falsificad[oa]|supuest[oa]|presunt[oa]|inventad[oa]|apócrif[oa]|suposta?o?|falsificat[oa]|inventat[oa]|"
    r"(?:gefälscht|erfunden|angeblich|vermeintlich|gefakt|fingiert)(?:e[nrms]?)?|"
    r"поддельн\w+|фальшив\w+|подложн\w+|выдуманн\w+|сфабрикованн\w+|мнимо\w+|фейков\w+|"
    r"ال?مزو?رة?|ال?مزيفة?|ال?مزعومة?|ال?مفبركة?)"
)
_TEXT = (
    r"(?:letters?|messages?|e-?mails?|posts?|tweets?|interviews?|statements?|quotes?|quotations?|videos?|recordings?|articles?|releases?|documents?|"
    r"leaflets?|flyers?|memos?|speech|accounts?|calls?|notices?|"
    r"courriers?|lettres?|courriels?|communiqués?|entretiens?|déclarations?|citations?|vidéos?|enregistrements?|tracts?|publications?|"
    r"cartas?|mensajes?|correos?|comunicados?|entrevistas?|declaración|declaração|citas?|vídeos?|grabación|artículos?|documentos?|notas?|folletos?|"
    r"mensagem|mensagens|lettera|messaggio|intervista|comunicato|dichiarazione|documento|articolo|"
    r"brief[es]?|\w*schreiben|nachricht(?:en)?|mails?|\w*mitteilung|erklärung|zitate?|aufnahme|artikel|dokument|flugblatt|beitrag|aushang|"
    r"письм\w+|сообщени\w+|интервью|заявлени\w+|цитат\w+|видео\w*|запис\w+|стать\w+|документ\w*|листовк\w+|объявлени\w+|"
    r"ال?رسالة|ال?بيان|ال?مقابلة|ال?تصريح|ال?فيديو|ال?تسجيل|ال?مقالة?|ال?وثيقة|ال?منشور)"
)
_FORGERY = rf"(?:{_FORGED},?\s(?:[\w’'-]+\s){{0,2}}?{_TEXT}|{_TEXT},?\s(?:(?:which|that|qui|que|die|der|das)\s)?(?:(?:is|was|est|era|es)\s)?{_FORGED})(?!\w)"
_OPENING = expression(
    r"^[\s\W]*(?!(?:on|of|about|asked|after|before|over|with|without|against|since|following|despite|because|sur|après|avant|contre|malgré|interrogée?|sobre|tras|contra|"
    r"después|antes|zu[rm]?|über|nach|vor|gegen|wegen|trotz|о|об|про|после|из-за|против|по|sul|sulla|dopo|após)\s)"
    r"(?:(?:in|according to|dans|selon|en|según|laut|в|согласно|nel|nella|em|no|na|وجاء في|جاء في|في|وفي|وقالت|تقول|قالت)\s)?"
    r"(?:(?:the|an?|this|that|one|another|le|la|les|une?|cette|ce|cet|el|una?|esta|este|der|die|das|dem|den|ein|eine[mnrs]?|diese[mnrs]?|lo|il|o|os|as|"
    rf"этом|этой|одном)\s)?(?:\w+\s)?{_FORGERY}",
    re.I,
)
"""A sentence that a forged text is the subject or the place of; in others it is what somebody speaks of."""
_FORGERY_HAN = expression(
    "冒用|冒充|假冒|假借|盗用|盜用|谎称|謊稱|^[^，,。]{0,6}(?:伪造|偽造|虚假|虛假|捏造|编造|杜撰)(?:的)?[^，,。]{0,4}"
    "(?:信|声明|聲明|采访|採訪|专访|讲话|视频|录音|文件|公告|通知|消息|邮件|短信|言论|文章)"
)
_ADVERB = (
    r"(?:allegedly|supposedly|purportedly|prétendument|soi-disant|supuestamente|presuntamente|supostamente|presumibilmente|angeblich|vermeintlich|якобы|"
    r"нібито|rzekomo|据称|據稱|据说|據說|所谓|زعما|زُعم)"
)
_ADVERB_SAID = expression(rf"{_ADVERB}\W*(?:\w+\W+){{0,2}}?$", re.I)
_ADVERB_ENDS = expression(rf"{_ADVERB}\W*$", re.I)
_ADVERB_BEGINS = expression(rf"^\W*(?:[\w-]+\s){{0,3}}?{_ADVERB}(?!\w)", re.I)
_ALLEGED = expression(
    r"\b(?:alleged?s?|alleging)\sthat\b|\b(?:is|was|are|were|have been|has been|had been)\s(?:alleged|supposed|purported|falsely reported|falsely quoted)\b|"
    r"\bfalsely\s(?:quot|attribut|report|claim)\w+|\bfälschlich\b|\bà tort\b|\ba falsamente\b|\bsoll\b[^.:]{0,80}\bhaben\b",
    re.I,
)
_SAY = r"(?:said|say|saying|told|tell|telling|wrote|written|write|writing|stated|state|stating|posted|posting|tweeted|uttered|claimed|claiming)"
_DIT = r"(?:déclaré|dit|affirmé|écrit|confié|tenu|assuré|prononcé|répondu)"
_DICHO = r"(?:dicho|declarado|afirmado|escrito|asegurado|manifestado|dito|detto|dichiarato|scritto|affermato|pronunciato)"
_GESAGT = r"(?:gesagt|geschrieben|geäußert|erklärt|behauptet|mitgeteilt)"
_SKAZAL = r"(?:сказал|говорил|заявил|заявлял|писал|написал)\w{0,2}"
_DENIED = expression(
    rf"\bden(?:y|ies|ied|ying)\s(?:that\s)?(?:(?:he|she|they|it)\s)?(?:(?:had|has|have|ever|having|been|that)\s){{0,3}}{_SAY}\b|"
    r"\bden(?:y|ies|ied|ying)\s(?:the|a)\s(?:quote|quotation|words|remark)\b|"
    rf"\b(?:démen\w+|ni(?:e|é|ent|ait|a)|contest\w+|réfut\w+)\s(?:\w+ment\s)?avoir\s(?:jamais\s)?{_DIT}\b|"
    rf"\b(?:neg\w+|ni?eg\w+|desm\w+|rechaz\w+|smenti\w*|smentì)\s(?:\w+\s)?(?:di\s)?(?:haber\w*|aver\w*|ter)\s(?:\w+\s)?{_DICHO}\b|"
    rf"\b(?:bestr(?:itt|eite)\w*|dementier\w+|leugne\w+|stritt|ontken\w+)\b[^.:;]{{0,80}}?(?:{_GESAGT}\s(?:zu\s)?haben|gezegd)\b|"
    rf"\b(?:отриц\w+|опров\w+|отверг\w*)\b[^.:;]{{0,20}}?\b{_SKAZAL}\b|"
    r"(?:否认|否認)[^。:：，,“「]{0,14}(?:说|說|表示|称|稱|写|寫|讲|講)|"
    r"\b(?:نفى|نفت|ينفي|تنفي|ونفى|ونفت)\b[^.:،]{0,40}?\b(?:قال|قالت|قد قال|قوله|قولها|صرح|صرحت|كتب|كتبت)\b",
    re.I,
)
_NEGATED = expression(
    rf"(?:\bnever|\bnot|n['’]t)\s(?:(?:have|has|had|ever|been)\s){{0,2}}{_SAY}\b|"
    rf"\b(?:n['’]|ne\sl['’]?)(?:a|ont|avait|avaient|ai)\s(?:jamais|pas)\s{_DIT}\b|"
    rf"\b(?:nunca|jamás|no|não|mai)\s(?:ha\s|había\s|lo\s)?(?:dijo|declaró|afirmó|escribió|disse|declarou|escreveu|{_DICHO})\b|"
    rf"\b(?:nie|niemals|nicht)\s(?:so\s)?{_GESAGT}\b|\b(?:sagte|schrieb|erklärte)\s(?:\w+\s)?(?:nie|niemals|nicht)\b|"
    rf"\bне\s{_SKAZAL}\b|"
    r"(?:从未|從未|没有|沒有|并未|並未|未曾|不曾|从没|從沒)[^。:：，,“「]{0,10}(?:说|說|表示|称|稱|写|寫|讲|講)|"
    r"\bلم\s(?:يقل|تقل|يكتب|تكتب|يصرح|تصرح)\b|"
    r"\b(?:nobody|no[ -]one|none of \w+|personne n|nadie|niemand|никто|nessuno|ninguém)\b[^.:;,]{0,40}|(?:没有人|沒有人|无人|無人)[^。，,]{0,12}|\bلا أحد\b[^.:،]{0,40}",
    re.I,
)
_WOULD = expression(
    rf"\b(?:would|could|might)(?:\s(?:\w+ly|never|also|then))?\shave\s(?:\w+\s)?(?:{_SAY}|replied|answered|added|asked)\b|"
    rf"\baurai(?:t|ent)\s(?:\w+\s)?{_DIT}\b|\b(?:habría|hubiera|hubiese|teria|avrebbe)n?\s{_DICHO}\b|"
    rf"\bhätten?\b[^.:;]{{0,60}}?(?:{_GESAGT}|geantwortet)\b|\bwürden?\b[^.:;]{{0,60}}?(?:sagen|antworten)\b|"
    rf"\b{_SKAZAL}\sбы\b|\bбы\s(?:\w+\s)?(?:{_SKAZAL}|ответил\w?)|\bответил\w?\sбы\b|"
    r"(?:如果|假如|要是|倘若|若)[^。]{0,30}(?:会|會|将会)[^。，,]{0,6}(?:说|說|表示|回答|答)|\bلكان\w*\sقد\sقال\w?|\bلقال\w?\b|\bلقالت\b|\bلأجاب\w?\b",
    re.I,
)
_NEVER = expression(
    r"\bnever\s(?:said|wrote|uttered|gave|made|posted|spoke|sent|written|spoken|given)\s(?:it|this|that|so|such|any|those|these|a word|anything|to the (?:reporter|newspaper|journalist))\b|"
    r"\bdid\snot\s(?:say|write|post|send)\s(?:it|this|that|so|those|these|any)\b|"
    rf"\bn(?:e\sl)?['’](?:a|avait|ont)\sjamais\s(?:\w+\s)?(?:{_DIT})\b|"
    rf"\b(?:nunca|jamás|mai)\s(?:lo\s|la\s|l['’]ha\s|ha\s)?(?:dijo|declaró|escribió|pronunció|disse|escreveu|{_DICHO})\b|"
    rf"\b(?:das|dies|den|es|solches)\s(?:\w+\s){{0,2}}?(?:nie|niemals|nicht)\s(?:so\s)?{_GESAGT}\b|"
    rf"\bникогда\s(?:\w+\s){{0,2}}?не\s{_SKAZAL}\b|\bэтого\sне\s{_SKAZAL}\b|"
    r"(?:从未|從未|从没有|從沒有|没有|沒有)(?:写|寫|说|說|发表|發表|讲|講)过?過?(?:此|这|這|该|該|类似|任何)|\bلم\s(?:يقل|تقل|يكتب|تكتب|يصرح|تصرح)\s?(?:ذلك|هذا|هذه|بذلك|بهذا)|\bلم\s(?:يكتبها|تكتبها|يقلها|تقلها)\b",
    re.I,
)
_REPORTED = expression(
    r"\bquot(?:ed|es|ing)\b[^.:;]{2,120}\bas\s(?:saying|having said)\b|\bzitiert\w*\b|\bcit(?:e|ait|é|aient|ent|aba|ó|an|ava|ato)\b|\bцитир\w+|(?:引述|引用|援引)",
    re.I,
)
"""Words that somebody else printed as somebody's."""
_MADE_UP = expression(
    rf"{_FORGERY}|\bfabrication\b|\b(?:interview|entretien|entrevista)\b[^.]{{0,20}}\bnever took place\b|\bn['’]a\sjamais\seu\slieu\b|\bnunca\s(?:se\srealizó|tuvo\slugar)\b|"
    r"\bnie\sstattgefunden\b|(?:伪造|偽造|捏造|杜撰|编造)(?:的)?(?:信|声明|聲明|采访|採訪|专访|讲话|视频|录音)",
    re.I,
)
_OBJECT = expression(
    r"\W*(?:it|this|that|so|them|when|how|why|whether|where|who|what|if|quand|comment|pourquoi|où|qui|si|cuándo|cómo|dónde|quién|wann|wie|warum|ob|wer|"
    r"es|das|это|когда|как|почему|где|кто|quando|come|como|dove|متى|كيف|لماذا)(?!\w)",
    re.I,
)
"""What a verb of saying has as its object, so that the words between marks are none: "she would not say when: “…”"."""
_ASKED_OF = expression(r"\b(?:is|are|was|were)\s(?:then\s|also\s)?asked[:,]?\s*\Z")
"""A question of nobody's: "visitors are asked “Have you been here before?”"."""
_AHEAD = 200


def unsaid(before: str, behind: str, further: str, speaker: str, lexicon: Pack) -> bool:
    """Whether the words beside a quotation say that nobody said it. `before` is its sentence up to the mark, `behind` what follows it in that
    sentence, `further` all that follows it; `speaker` who would be taken to speak."""
    said = phrases(lexicon.said)
    verbs = list(said.finditer(before))
    last = verbs[-1] if verbs else None
    if _OPENING.search(before) or _FORGERY_HAN.search(before) or _ASKED_OF.search(before):
        return True
    if _ADVERB_ENDS.search(before) or (
        last and (_ADVERB_SAID.search(before[: last.start()]) or _ADVERB_BEGINS.search(before[last.end() :]))
    ):
        return True
    first = said.search(behind)
    if first and (_ADVERB_SAID.search(behind[: first.start()]) or _ADVERB_BEGINS.search(behind[first.end() :])):
        return True
    alleged = _ALLEGED.search(before)
    if alleged and last and (last.start() >= alleged.end() or (last.end() <= alleged.end() and before.endswith((":", ": ")))):
        return True
    if any(_reaches(pattern, before, lexicon) for pattern in (_DENIED, _NEGATED, _WOULD)):
        return True
    denied = _DENIED.search(behind) or _WOULD.search(behind)
    if denied and (first is None or first.start() >= denied.start()):
        return True  # "“…”, words that she denied having said", and not "“…”, said Jane Doe, who denied having written it"
    never = _NEVER.search(further, 0, _AHEAD) if speaker else None
    if never and first and first.start() < never.start():
        return False  # "“It is a lie,” said Jane Doe. Doe never wrote it."
    return never is not None and surname(speaker) in further[: never.start() + 1].casefold()


def _reaches(pattern: re.Pattern[str], before: str, lexicon: Pack) -> bool:
    """Whether what a pattern finds governs the quotation: no other verb of saying stands between, and no clause ends there."""
    found = list(pattern.finditer(before))
    if not found:
        return False
    rest = before[found[-1].end() :]
    return len(rest) <= 80 and not _OBJECT.match(rest) and not phrases(lexicon.said).search(rest)


def printed_as(before: str) -> bool:
    """Whether the words before a quotation say that somebody else printed it as somebody's: "The article quoted Jane Doe as saying"."""
    return _REPORTED.search(before) is not None


def made_up(runs: Iterable[Run]) -> bool:
    """Whether a text tells of a forged letter, an invented interview or the like."""
    return any(_MADE_UP.search(run.text) for run in runs)
