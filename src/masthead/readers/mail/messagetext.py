"""The text of a message: lines that flow (RFC 3676), what was forwarded in it, the armour of a signature (RFC 9580), legal footers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from msgspec.structs import replace

from masthead.document.build import collapse
from masthead.document.cut import cut, trim
from masthead.document.model import BlockNode, Break, LineBreak, Paragraph, Preformatted, Quotation, Table, Text
from masthead.document.plain import plain_block
from masthead.expressions import expression
from masthead.notices import Dropped, Note

_FORWARDED = expression(
    r"^[ \t]*+(?:-{2,}+|_{5,}+|={3,}+|Begin)[^\S\n]*+(?:"
    r"(?:begin(?:ning)? (?:of )?)?forwarded (?:message|text|mail|e-?mail)|original message|message transféré|message d['’]origine|message original|message initial|mensaje reenviado|mensaje original|missatge reenviat|missatge original|"
    r"weitergeleitete nachricht|ursprüngliche nachricht|original-?nachricht|messaggio inoltrato|messaggio originale|mensagem encaminhada|mensagem original|doorgestuurd bericht|oorspronkelijk bericht|"
    r"vidarebefordrat meddelande|ursprungligt meddelande|originalmeddelande|videresendt meddelelse|oprindelig meddelelse|videresendt melding|opprinnelig melding|välitetty viesti|edelleenlähetetty viesti|alkuperäinen viesti|"
    r"wiadomość przekazana|przekazana wiadomość|treść przekazanej wiadomości|wiadomość oryginalna|oryginalna wiadomość|přeposlaná zpráva|původní zpráva|preposlaná správa|pôvodná správa|továbbított üzenet|eredeti üzenet|"
    r"mesaj redirecționat|mesaj original|proslijeđena poruka|prosleđena poruka|izvorna poruka|originalna poruka|posredovano sporočilo|izvirno sporočilo|edasi saadetud kiri|algne teade|pārsūtītais ziņojums|sākotnējais ziņojums|"
    r"persiunčiamas laiškas|pradinis laiškas|iletilmiş mesaj|yönlendirilen mesaj|iletilen ileti|özgün ileti|orijinal mesaj|προωθημένο μήνυμα|αρχικό μήνυμα|пересылаемое сообщение|пересланное сообщение|исходное сообщение|"
    r"переслане повідомлення|вихідне повідомлення|оригінальне повідомлення|препратено съобщение|оригинално съобщение|прослеђена порука|оригинална порука|转发的邮件|转发邮件信息|原始邮件|轉寄的郵件|轉寄郵件|原始郵件|"
    r"転送メッセージ|転送されたメッセージ|元のメッセージ|전달된 메시지|전달된 메일|원본 메시지|원본 메일|رسالة معاد توجيهها|الرسالة الأصلية|رسالة محوّلة|پیام هدایت‌شده|پیام اصلی|הודעה שהועברה|הודעה מועברת|הודעה מקורית|"
    r"pesan terusan|pesan diteruskan|pesan asli|mesej asal|thư đã chuyển tiếp|thư chuyển tiếp|thư gốc|tin nhắn gốc|ข้อความที่ส่งต่อ|ข้อความต้นฉบับ"
    r")[^\S\n]*+:?+[^\S\n]*+(?>(?:-{2,}+|={3,}+)?)[ \t]*+$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD_LINE = expression(r"^[ \t]*[*_]?[^\W\d_][\w .-]{1,20}[*_]?\s?[:：][ \t*]+\S[^\n]*$")
_SENDER = expression(r"(?:from|von|de|da|di|van|fra|från|od|kimden|от|від|发件人|寄件者|差出人|보낸 사람|من|از)\s?[:：]", re.IGNORECASE)
_SUBJECT = expression(
    r"(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|emne|ämne|temat|konu|тема|主题|主旨|件名|제목|الموضوع|موضوع)\s?[:：]",
    re.IGNORECASE,
)
_LABEL = expression(r"[^\W\d_][\w .-]{0,20}\s?[:：]")
_FOOTER = expression(
    r"(?:confidential|privileged).{0,300}(?:recipient|addressee|intended)|confidentiel.{0,300}destinataire|vertraulich.{0,300}(?:empfänger|adressat)|"
    r"confidencial.{0,300}destinatari|riservat.{0,300}destinatari|конфиденциальн.{0,300}(?:адресат|получател)|سري.{0,300}(?:المرسل إليه|المستلم)",
    re.IGNORECASE | re.DOTALL,
)
_SECRET = expression(
    r"vertrouwelijk.{0,300}geadresseerde|poufn.{0,300}(?:adresat|odbiorc)|důvěrn.{0,300}(?:příjemc|adresát)|dôvern.{0,300}(?:príjemc|adresát)|"
    r"(?:poslovna skrivnost|zaupn).{0,300}(?:naslovnik|prejemnik)|po[vb]jerljiv.{0,300}(?:primatelj|primaoc|primalac)|konfidentiell.{0,300}mottagar|fortrolig.{0,300}(?:modtager|mottaker)|"
    r"luottamukselli.{0,300}vastaanottaj|bizalmas.{0,300}címzett|confidențial.{0,300}destinatar|εμπιστευτικ.{0,300}(?:παραλήπτ|αποδέκτ)|gizli.{0,300}(?:alıcı|muhatab)|"
    r"конфіденційн.{0,300}(?:адресат|одержувач|отримувач)|поверителн.{0,300}(?:адресат|получател)|(?:rahasia|sulit).{0,300}penerima|bảo mật.{0,300}người nhận|"
    r"(?:機密|秘密).{0,200}(?:宛先|受信者|名宛人)|(?:机密|機密|保密).{0,200}收件人|(?:기밀|비밀).{0,200}수신|חסוי.{0,300}(?:נמען|מיועד)|محرمانه.{0,300}گیرنده",
    re.IGNORECASE | re.DOTALL,
)
"""The same in further languages; whom to ask may stand beside it."""
_SPARES = expression(
    r"(?:consider|think (?:of|about)) (?:the |our )?environment before (?:you )?print|umwelt\b[^.!?]{0,60}(?:ausdruck|drucken)|pense[rz]? à l['’]environnement avant|"
    r"(?:antes de imprimir|medio ?ambiente)[^.!?]{0,60}(?:antes de imprimir|medio ?ambiente)|antes de imprimir[^.!?]{0,60}ambiente|pens[ea] no (?:meio[ -])?ambiente antes|"
    r"prima di stampare[^.!?]{0,60}ambiente|pens[ai] all['’]ambiente prima|denk aan het milieu voor|tänk på miljön innan|tænk på miljøet[,]? (?:inden|før)|tenk på miljøet[,]? før|"
    r"ajattele (?:luontoa|ympäristöä) ennen|(?:pomyśl|myśl) o środowisku,? zanim|(?:myslete na|šetřete) (?:životní prostředí|přírodu)|myslite na (?:životné prostredie|prírodu)|"
    r"(?:pomislite|razmislite|mislite) (?:o|na) (?:okolju|okolju,|okoliš|okolinu|prirodo|prirodu)[^.!?]{0,40}(?:tiska|ispis|štampa)|gondol\w+ a környezet\w*,? mielőtt|gândi\w+ la mediu,? înainte|"
    r"подумайте об (?:окружающей среде|экологии),? прежде|подумайте про (?:довкілля|навколишнє середовище),? перш|помислете за (?:околната среда|природата),? преди|"
    r"(?:do|must) you (?:really )?(?:need|have) to print this (?:e-?mail|mail|message)\b|(?:prüfen Sie[^.!?]{0,40}ob|muss) diese (?:e-?mail|mail|nachricht)\b[^.!?]{0,40}gedruckt|"
    r"(?:n['’]imprimez|avant d['’]imprimer) (?:ce (?:message|mail|mél|courriel|courrier)|cet e-?mail)\b|(?:no|não) imprim\w+ est[ea] (?:correo|mensaje|mensagem|e-?mail|mail)\b|"
    r"non stampare quest(?:[ao] |['’])(?:e-?mail|mail|messaggio)\b|print (?:deze (?:e-?mail|mail)|dit bericht) niet\b|(?:skriv (?:bara|bare|kun|inte|ikke) ut|udskriv kun) (?:detta|denne) (?:e-?post|e-?mail|mail|mejl|meddeland|melding)|"
    r"σκεφτείτε το περιβάλλον πριν|yazdırmadan önce[^.!?]{0,40}(?:çevre|doğa)|فكر(?:وا)? في البيئة قبل|환경을 (?:생각|위해)[^.!?]{0,30}(?:출력|인쇄)|打印前请?考虑|列印前請?考慮",
    re.IGNORECASE,
)
"""What spares paper at the foot of a message: "Please consider the environment before printing this message". That something is
not to be printed says a text of forms and tickets as well: these words name the message."""
_REACHES = expression(r"\S@\S|\d[\d ()/.–-]{6,}\d")
_ARMOUR = expression(r"\A\s*-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][A-Za-z]*: [^\n]*\n)*\n?")
_SIGNED = expression(r"^-----BEGIN PGP SIGNATURE-----$.*?(?:^-----END PGP SIGNATURE-----$|\Z)", re.MULTILINE | re.DOTALL)
_PAGE = expression(r"<!doctype[^>]*>|<head\b.*?</head\s*>|</?(?:html|body)\b[^>]*>", re.IGNORECASE | re.DOTALL)
_TONGUE = expression(r"<(?:html|body)\b[^>]*?\s(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", re.IGNORECASE)
_TOP = 20_000
"""Characters at the beginning of a page in which its elements stand that say its language."""
_DIVIDES = expression(r"(?m)^-- ?$")
"""What parts a signature from the text above it (RFC 3676, 4.3)."""
_QUOTED = expression(r"(>+) ?")
_COVER_NOTE = 60
"""Words of a note above a forwarded message that is for whoever it was sent to; a longer one is text."""
_ANSWER = 40
"""Words from which what stands above a quoted message is a text of its own."""
_FEWEST, _LABELS = 3, 8
"""Lines of the head of a forwarded message, at least and at most."""
_WROTE = expression(
    r"(?=.*(?:@|\d{1,2}[:.h]\d\d)).{4,200}?(?:wrote|schrieb(?: am [^:]{0,60})?|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napsal(?:\(a\))?|napisał\(?a?\)?|yazdı|пишет|писал(?:\(а\))?|"
    r"написал(?:\(а\))?|写道|寫道|のメール|님이 작성|كتب)\s?[:：]|(?:Am|Le|El|Il|Em|Op|On) .{4,200}(?:schrieb|a écrit|escribió|ha scritto|escreveu|schreef|wrote) .{0,120}[:：]",
    re.IGNORECASE,
)
"""What a program puts over a message that is answered: when who wrote it."""
_LAST = 4
"""Blocks from a message's end among which its legal footer stands."""
_SENTENCE = 50
"""Characters of the shortest sentence that is a legal footer."""
_FORWARDING = "the head of a forwarded message"
_ABOVE = "a note above a forwarded message"


def unpaged(html: str) -> str:
    """A page as what its body holds: a message has no furniture of a site around its text, and all of it is meant."""
    language = _TONGUE.search(html[:_TOP])
    inner = _PAGE.sub("", html)
    return f'<div lang="{language[1]}">{inner}</div>' if language is not None else f"<div>{inner}</div>"


def unflowed(text: str, delete: bool) -> str:
    """Text whose lines flow, a paragraph a line (RFC 3676, 4). `delete`: the blank at a line's end is no part of the text."""
    return "\n".join(_flowing(text.split("\n"), delete))


def _flowing(lines: list[str], delete: bool) -> Iterator[str]:
    held: list[str] = []
    depth = 0
    for line in lines:
        quoted = _QUOTED.match(line)
        deep = len(quoted[1]) if quoted else 0
        said = line[quoted.end() :] if quoted else line.removeprefix(" ")
        flows = said.endswith(" ") and said != "-- "
        if held and (deep != depth or said == "-- "):
            yield _quoted(held, depth)
            held = []
        held.append(said[:-1] if flows and delete else said)
        depth = deep
        if not flows:
            yield _quoted(held, depth)
            held = []
    if held:
        yield _quoted(held, depth)


def _quoted(held: list[str], depth: int) -> str:
    return f"{'>' * depth} {''.join(held)}" if depth else "".join(held)


def unarmoured(text: str, note: Note, where: str) -> str:
    """A signed message without what its signature puts around it."""
    match = _ARMOUR.match(text)
    if match is None:
        return text
    rest = text[match.end() :]
    left = [match[0], *(found[0] for found in _SIGNED.finditer(rest))]
    note(Dropped(tuple(" ".join(left).split()), "the armour of a signed message", where))
    return re.sub("(?m)^- ", "", _SIGNED.sub("", rest))


def undivided(text: str) -> str:
    """Without the two dashes over a signature, which is its sender's address and a contact of the text."""
    return _DIVIDES.sub("", text)


def forwarded(text: str, note: Note, where: str) -> str:
    """The message that was forwarded in the text, without its head; a short note above it is for its first reader alone."""
    match = _FORWARDED.search(text)
    if match is None:
        return text
    above, below = text[: match.start()], text[match.end() :].lstrip("\n")
    lines = below.split("\n")
    if all(line.startswith(">") for line in lines[:4] if line.strip()):  # as Apple's program does
        lines = [_QUOTED.sub("", line, count=1) if line.startswith("> ") else line.removeprefix(">") for line in lines]
    while lines and not lines[0].strip():
        del lines[0]
    count = 0
    while count < len(lines) and (_FIELD_LINE.match(lines[count]) or (count and _is_folded(lines, count))):
        count += 1
    if (end := next((at for at in range(len(lines) - 1, count, -1) if lines[at].strip()), 0)) and _FORWARDED_END.fullmatch(
        lines[end].strip()
    ):
        note(Dropped(tuple(lines[end].split()), _FORWARDING, where))
        del lines[end]
    note(Dropped(tuple(" ".join((match.group(), *lines[:count])).split()), _FORWARDING, where))
    rest = "\n".join(lines[count:])
    if len(above.split()) > _COVER_NOTE:
        return f"{above}\n\n{rest}"
    if above.strip():
        note(Dropped(tuple(above.split()), _ABOVE, where))
    return rest


def forwarded_from(text: str) -> tuple[str, str]:
    """Who wrote what was forwarded in a text, and when, as its head has it; empty where the note above it is a text of its own, or nothing was."""
    match = _FORWARDED.search(text)
    if match is None or len(text[: match.start()].split()) > _COVER_NOTE:
        return "", ""
    sender = sent = ""
    for line in text[match.end() :].lstrip("\n").split("\n")[:_HEAD_LINES]:
        if not _FIELD_LINE.match(line):
            break
        label, _, said = line.strip(" \t*_").replace("：", ":").partition(":")
        if _SENDER.match(f"{label}:"):
            sender = said.strip(" *_")
        elif _SENT.fullmatch(label.strip(" *_")):
            sent = said.strip(" *_")
    return sender, sent


_HEAD_LINES = 12
"""Lines of the head of a forwarded message, at most."""
_SENT = expression(
    r"date|sent|datum|gesendet|envoyé(?: le)?|fecha|enviado(?: el| em)?|data|inviato|verzonden|skickat|sendt|dato|wysłano|odesláno|дата|отправлено|发送时间|日期|寄件日期|送信日時|日付|보낸 날짜|날짜|التاريخ",
    re.IGNORECASE,
)
_FORWARDED_END = expression(r"-{2,}\s?end (?:of )?(?:forwarded|original) (?:message|text|mail|e-?mail)(?:\s?-{2,})?", re.IGNORECASE)


def _is_folded(lines: Sequence[str], at: int) -> bool:
    """Whether a line is the rest of a field of the head above it, which some programs fold without a blank before it: the head ends with it."""
    return (
        bool(lines[at].strip())
        and len(lines[at]) < _FOLDED
        and len(lines[at - 1]) > _FOLDED
        and not "".join(lines[at + 1 : at + 2]).strip()
    )


_FOLDED = 60
"""Characters of a line of a head that goes on in the next, at least; what goes on is shorter."""


def below_head(blocks: tuple[BlockNode, ...], note: Note, where: str) -> tuple[BlockNode, ...]:
    """The same for a page: the head of what was forwarded is a paragraph of labels, that of whoever sent it and the subject among them."""
    blocks = _unquoted(blocks)
    for at, block in enumerate(blocks):
        if isinstance(block, Table) and _is_tabled(block):
            block = Paragraph((Text(" ".join(plain_block(block).split())),))
        elif not isinstance(block, Paragraph):
            continue
        elif not _is_head(block):
            rows = _rows_of_head(blocks, at)
            if rows < _FEWEST:
                continue
            told = " ".join(map(plain_block, blocks[at : at + rows]))
            blocks = (*blocks[:at], Paragraph((Text(told),)), *blocks[at + rows :])
            block = blocks[at]
        above = blocks[:at]
        while above and isinstance(above[-1], Break):
            above = above[:-1]
        mark = plain_block(above[-1]) if above else ""
        if _FORWARDED.fullmatch(mark):
            above = above[:-1]
        else:
            mark = ""
        note(Dropped(tuple(f"{mark} {plain_block(block)}".split()), _FORWARDING, where))
        said = " ".join(map(plain_block, above)).split()
        if len(said) > _COVER_NOTE or at + 1 == len(blocks) or not all(isinstance(one, Paragraph | Break) for one in above):
            return (*above, *blocks[at + 1 :])
        if said:
            note(Dropped(tuple(said), _ABOVE, where))
        return blocks[at + 1 :]
    return blocks


def _is_head(block: Paragraph) -> bool:
    said = [line for line in map(collapse, plain_block(block).split("\n")) if line]
    if said and _FORWARDED.fullmatch(said[0]):
        del said[0]
    if len(said) < _FEWEST or not all(_LABEL.match(line) for line in said[:_FEWEST]):
        return False
    return _SENDER.match(said[0]) is not None and any(_SUBJECT.match(line) for line in said)


def _is_tabled(block: Table) -> bool:
    """Whether a table is such a head, as Thunderbird sets it: a row for each label."""
    said = [collapse(" ".join(map(plain_block, (kid for cell in row.cells for kid in cell.content)))) for row in block.rows]
    if not _FEWEST <= len(said) <= _LABELS or not all(map(_LABEL.match, said)):
        return False
    return any(map(_SENDER.match, said)) and any(map(_SUBJECT.match, said))


def _rows_of_head(blocks: tuple[BlockNode, ...], at: int) -> int:
    """How many paragraphs from here are the rows of such a head, a label each, if the subject is among them."""
    if not _SENDER.match(plain_block(blocks[at])):
        return 0
    rows: list[str] = []
    for block in blocks[at : at + _LABELS]:
        said = collapse(plain_block(block))
        if not isinstance(block, Paragraph) or not _LABEL.match(said):
            break
        rows.append(said)
    return len(rows) if any(map(_SUBJECT.match, rows)) else 0


def _unquoted(blocks: tuple[BlockNode, ...]) -> tuple[BlockNode, ...]:
    """Without the quotation that a program puts around all of a message that it forwards."""
    for at, block in enumerate(blocks):
        if isinstance(block, Quotation) and block.content and _FORWARDED.fullmatch(collapse(plain_block(block.content[0]))):
            return (*blocks[:at], *block.content, *blocks[at + 1 :])
    return blocks


def unanswered(blocks: tuple[BlockNode, ...], note: Note, where: str) -> tuple[BlockNode, ...]:
    """Without an earlier message that this one answers and quotes, to its end or above what it says; where that is next to nothing, the earlier
    message is the text."""
    for at, block in enumerate(blocks[:-1]):
        if not isinstance(block, Paragraph) or not isinstance(blocks[at + 1], Quotation):
            continue
        said = collapse(plain_block(block))
        below = tuple(dropwhile(lambda one: isinstance(one, Quotation), blocks[at + 1 :]))
        if not _WROTE.fullmatch(said) or any(isinstance(one, Quotation) for one in below):
            continue
        own = " ".join(map(plain_block, (*blocks[:at], *below))).split()
        quoted = tuple(kid for one in blocks[at + 1 : len(blocks) - len(below)] if isinstance(one, Quotation) for kid in one.content)
        if len(own) >= _ANSWER:
            note(Dropped(tuple(" ".join((said, *map(plain_block, quoted))).split()), "an earlier message, which this one answers", where))
            return (*blocks[:at], *below)
        note(Dropped((*own, *said.split()), "an answer to the message" if below else _ABOVE, where))
        return quoted
    return blocks


def undashed(blocks: tuple[BlockNode, ...]) -> tuple[BlockNode, ...]:
    """A page without the two dashes over a signature, which is lines of text, not code."""
    made: list[BlockNode] = []
    for block in blocks:
        said = plain_block(block)
        if isinstance(block, Preformatted) and said.startswith("--") and _DIVIDES.match(said):
            rows = [row for row in map(str.strip, said.split("\n")[1:]) if row]
            made += [Paragraph(tuple(part for row in rows for part in (LineBreak(), Text(row)))[1:])] if rows else []
        elif not isinstance(block, Paragraph) or not _DIVIDES.fullmatch(said):
            made.append(block)
    return tuple(made)


def _unprinted(block: BlockNode, note: Note, where: str) -> BlockNode:
    """A block without a last row that spares paper, below whom to ask."""
    if not isinstance(block, Paragraph):
        return block
    above, parted, last = plain_block(block).rpartition("\n")
    if not parted or not _SPARES.search(last[:600]) or _REACHES.search(last):
        return block
    note(Dropped(tuple(last.split()), "the legal footer of a message", where))
    return replace(block, content=trim(cut(block.content, 0, len(above))))


def without_footer(blocks: tuple[BlockNode, ...], note: Note, where: str) -> tuple[BlockNode, ...]:
    """Without the words by which lawyers end every message of a house, and those that spare paper."""
    blocks = tuple(_unprinted(block, note, where) if at >= len(blocks) - _LAST else block for at, block in enumerate(blocks))
    for at in range(max(len(blocks) - _LAST, 1), len(blocks)):
        said = plain_block(blocks[at])
        further = _SPARES.search(said[:600]) or _SECRET.search(said[:3000])
        if further and any(_REACHES.search(plain_block(block)) for block in blocks[at:]):
            continue
        if len(said) > _SENTENCE and (further or _FOOTER.search(said[:3000])):
            note(Dropped(tuple(" ".join(map(plain_block, blocks[at:])).split()), "the legal footer of a message", where))
            return blocks[:at]
    return blocks
