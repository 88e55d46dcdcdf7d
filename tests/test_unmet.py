"""Sums that were only asked for in court, or by anybody who was refused, are no key figures."""

from __future__ import annotations

import pytest

from masthead.briefing.telling.unmet import unmet
from masthead.language.sentences import sentences

REFUSED = [
    ("en", "The court dismissed the claim for damages of £2.4 million by the harbour company.", "£2.4 million"),
    ("en", "The prosecutor had asked for six years in prison and a fine of £300,000.", "£300,000"),
    ("en", "The company had demanded £5 million in compensation, which the court refused.", "£5 million"),
    ("en", "The union had demanded a rise of 6%. The employers rejected it.", "6%"),
    ("de", "Das Gericht wies die Klage auf 2,4 Millionen Euro Schadenersatz ab.", "2,4 Millionen Euro"),
    ("de", "Die Staatsanwaltschaft hatte eine Geldstrafe von 30.000 Euro gefordert.", "30.000 Euro"),
    ("fr", "Le tribunal a rejeté la demande d’indemnisation de 2 millions d’euros.", "2 millions d’euros"),
    ("fr", "Le procureur avait requis une amende de 30 000 euros.", "30 000 euros"),
    ("es", "El juzgado desestimó la demanda de 2 millones de euros.", "2 millones de euros"),
    ("es", "La fiscalía pedía una multa de 30.000 euros.", "30.000 euros"),
    ("ca", "El jutjat ha desestimat la demanda de 2 milions d’euros.", "2 milions d’euros"),
    ("pt", "O tribunal indeferiu o pedido de 2 milhões de euros.", "2 milhões de euros"),
    ("it", "Il tribunale ha respinto la richiesta di 2 milioni di euro.", "2 milioni di euro"),
    ("nl", "De rechtbank wees de vordering van 2 miljoen euro af.", "2 miljoen euro"),
    ("ru", "Суд отклонил иск о взыскании 2 млн рублей.", "2 млн рублей"),
    ("ru", "Прокурор просил назначить штраф в 300 тыс. рублей.", "300 тыс. рублей"),
    ("uk", "Суд відхилив позов на 2 млн гривень.", "2 млн гривень"),
    ("uk", "Колегія залишила без задоволення вимогу про 2 млн гривень.", "2 млн гривень"),
    ("pl", "Sąd oddalił powództwo o 2 mln zł.", "2 mln zł"),
    ("cs", "Soud zamítl žalobu na 2 miliony korun.", "2 miliony korun"),
    ("sv", "Tingsrätten ogillade kravet på 2 miljoner kronor.", "2 miljoner kronor"),
    ("fi", "Oikeus hylkäsi 2 miljoonan euron korvausvaatimuksen.", "2 miljoonan euron"),
    ("tr", "Mahkeme 2 milyon liralık tazminat talebini reddetti.", "2 milyon lira"),
    ("ar", "رفضت المحكمة مطالبة الشركة بمبلغ 2 مليون دولار.", "2 مليون دولار"),
    ("zh", "法院驳回了该公司200万元的索赔请求。", "200万元"),
    ("ja", "裁判所は200万円の賠償請求を棄却した。", "200万円"),
    ("ko", "법원은 200만원의 손해배상 청구를 기각했다.", "200만원"),
]
TOLD = [
    ("en", "The court ordered him to pay costs of £12,000.", "£12,000"),
    ("en", "The court rejected the appeal and ordered the firm to pay £1 million.", "£1 million"),
    ("en", "The city will spend £5 million on claims of residents.", "£5 million"),
    ("en", "The union demands a rise of 6% for all nurses.", "6%"),
    ("de", "Das Gericht wies die Berufung ab und verurteilte die Firma zu 2 Millionen Euro.", "2 Millionen Euro"),
    ("fr", "Le tribunal a condamné la société à une amende de 30 000 euros.", "30 000 euros"),
    ("ru", "Суд взыскал с компании 2 млн рублей.", "2 млн рублей"),
    ("zh", "法院判决该公司赔偿200万元。", "200万元"),
]


def _asked(language: str, text: str, figure: str) -> bool:
    low = text.index(figure)
    return unmet(text, sentences(text, language), 0, low, low + len(figure), figure, language)


@pytest.mark.parametrize(("language", "text", "figure"), REFUSED)
def test_what_was_only_asked_for_is_no_key_figure(language: str, text: str, figure: str) -> None:
    assert _asked(language, text, figure)


@pytest.mark.parametrize(("language", "text", "figure"), TOLD)
def test_what_was_done_is_one(language: str, text: str, figure: str) -> None:
    assert not _asked(language, text, figure)
