"""What houses put below every message, in each language: that it is confidential and for whom it is, and that paper is to be spared."""

from __future__ import annotations

import re

from masthead.expressions import expression

_CONFIDES = expression(
    r"(?:confidential|privileged).{0,300}(?:recipient|addressee|intended)|confidentiel.{0,300}destinataire|vertraulich.{0,300}(?:empfänger|adressat)|"
    r"confidencial.{0,300}destinatari|riservat.{0,300}destinatari|конфиденциальн.{0,300}(?:адресат|получател)|سري.{0,300}(?:المرسل إليه|المستلم)",
    re.IGNORECASE | re.DOTALL,
)
_CONFIDES_ELSEWHERE = expression(
    r"vertrouwelijk.{0,300}geadresseerde|poufn.{0,300}(?:adresat|odbiorc)|důvěrn.{0,300}(?:příjemc|adresát)|dôvern.{0,300}(?:príjemc|adresát)|"
    r"(?:poslovna skrivnost|zaupn).{0,300}(?:naslovnik|prejemnik)|po[vb]jerljiv.{0,300}(?:primatelj|primaoc|primalac)|konfidentiell.{0,300}mottagar|fortrolig.{0,300}(?:modtager|mottaker)|"
    r"luottamukselli.{0,300}vastaanottaj|bizalmas.{0,300}címzett|confidențial.{0,300}destinatar|εμπιστευτικ.{0,300}(?:παραλήπτ|αποδέκτ)|gizli.{0,300}(?:alıcı|muhatab)|"
    r"конфіденційн.{0,300}(?:адресат|одержувач|отримувач)|поверителн.{0,300}(?:адресат|получател)|(?:rahasia|sulit).{0,300}penerima|bảo mật.{0,300}người nhận|"
    r"(?:機密|秘密).{0,200}(?:宛先|受信者|名宛人|誤って(?:受信|送信|届))|(?:机密|機密|保密).{0,200}(?:收件人|误收|誤收)|(?:기밀|비밀).{0,200}수신|חסוי.{0,300}(?:נמען|מיועד)|محرمانه.{0,300}گیرنده",
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
_MESSAGE = expression(
    r"e-?mails?\b|\bm(?:essages?|ails?)\b|nachricht|courriel|mensaje|mensagem|messaggio|\bcorreo\b|bericht|wiadomoś|zpráv|správ|sporočil|poruk|meddeland|meddelelse|melding|viesti|üzenet|mesaj|μήνυμα|ileti|"
    r"сообщени|письм|повідомлен|лист|съобщени|pesan|mesej|\bthư\b|メール|通信|邮件|郵件|電郵|메일|דוא|הודעה|رسالة|پیام",
    re.IGNORECASE,
)
"""What such a notice calls what it stands below."""
_READ = 3000
"""Characters of a notice that are read."""
_NOTICE = 600
"""Characters among which it calls the message."""


def confides(text: str) -> bool:
    """Whether a text says that it is confidential and for whom it is."""
    return _CONFIDES.search(text[:_READ]) is not None


def confides_elsewhere(text: str) -> bool:
    """The same in further languages; whom to ask may stand beside it."""
    return _CONFIDES_ELSEWHERE.search(text[:_READ]) is not None


def spares_paper(text: str) -> bool:
    """Whether a text asks not to print it, for the sake of the trees."""
    return _SPARES.search(text[:_NOTICE]) is not None


def is_notice(text: str) -> bool:
    """Whether a paragraph is what lawyers put below every message of a house, wherever the message was copied to."""
    return (confides(text[:_NOTICE]) or confides_elsewhere(text[:_NOTICE])) and _MESSAGE.search(text[:_NOTICE]) is not None
