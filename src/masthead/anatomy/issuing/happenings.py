"""Names of days, works, laws, events and streets, by the noun they end or begin with: none of them issues a release."""

from __future__ import annotations

_NOUNS = """
    tag tage jahr day days week month year award awards prize act law report plan campaign conference summit agreement treaty convention strategy policy
    bill regulation resolution street road avenue highway cup championship championships games exhibition workshop fair expo study survey guide guidelines
    statement declaration protocol goals journée journées semaine prix loi rapport sommet accord traité stratégie rue coupe exposition étude décret
    día semana premio premios ley informe cumbre acuerdo tratado estrategia calle copa estudio decreto giornata settimana legge rapporto
    vertice accordo via piazza coppa mostra dia lei relatório cúpula acordo rua den týden cena zákon zpráva smlouva ulice dzień tydzień nagroda ustawa
    raport umowa ulica день неделя премия закон доклад отчет отчёт саммит соглашение договор стратегия улица кубок выставка конференция указ ordinul
    ordonanța legea hotărârea decret code codex kodeks
"""
_WORDS = frozenset(_NOUNS.split())
_ENDS = (
    "tag", "tages", "woche", "preis", "preises", "gesetz", "gesetzes", "bericht", "berichts", "programm", "programms", "projekt", "projekts", "konferenz", "gipfel", "abkommen",
    "vertrag", "strategie", "straße", "platz", "messe", "ausstellung", "studie", "meisterschaft", "meisterschaften", "verordnung",
)  # fmt: skip


def event(word: str) -> bool:
    low = word.casefold().strip(".,:;'’")
    return low in _WORDS or (len(low) > 5 and low.endswith(_ENDS) and low not in ("bundestag", "landtag", "nationalrat"))
