"""The house that acts in a lead, in the languages whose nouns of organisations and verbs we know. All houses are made up."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.recognise import recognise
from masthead.anatomy.wording.bodies import holds_body
from masthead.document.model import Document, Heading, Metadata, Origin, Paragraph, Text


def release(language: str, *texts: str, metadata: Metadata | None = None) -> Release:
    """The first text is the headline."""
    blocks = (Heading(1, (Text(texts[0]),)), *(Paragraph((Text(text),)) for text in texts[1:]))
    return recognise(Document(blocks, language, metadata or Metadata(), origin=Origin(format="html")), lambda notice: None)[0]


@pytest.mark.parametrize(
    ("language", "headline", "lead", "issuer"),
    [
        ("de", "Neue Werkstatt für Lastenräder", "Leipzig, 3. März 2025 – Die Radwerk Sommer GmbH eröffnet am Montag eine neue Werkstatt für Lastenräder im Leipziger Westen.", "Radwerk Sommer GmbH"),
        ("de", "Mehr Bäume für Nordhausen", "Nordhausen. Der Naturschutzbund Harzvorland pflanzt in diesem Frühjahr 4.000 neue Bäume entlang der alten Bahnstrecke.", "Naturschutzbund Harzvorland"),
        ("de", "Fahrgastzahlen steigen weiter", "Im vergangenen Jahr nutzten mehr Menschen denn je den Bus. Das teilte die Verkehrsgesellschaft Oberland am Dienstag mit.", "Verkehrsgesellschaft Oberland"),
        ("de", "Stadtwerke senken Gaspreis", "Die Stadtwerke Wolmirstedt senken zum 1. April den Gaspreis um zwei Cent je Kilowattstunde.", "Stadtwerke Wolmirstedt"),
        ("de", "Verband kritisiert Sparpläne", "Berlin – Der Bundesverband Freier Theater kritisiert die Sparpläne des Senats scharf und fordert ein Moratorium.", "Bundesverband Freier Theater"),
        ("fr", "Une nouvelle halle pour les producteurs", "Lyon, le 12 mai 2025 – La coopérative Les Champs du Forez ouvre samedi une nouvelle halle pour ses producteurs.", "Les Champs du Forez"),
        ("fr", "Transports : les tarifs baissent", "Le syndicat mixte Mobilités Vercors annonce une baisse des tarifs de dix pour cent à compter du 1er juillet.", "Mobilités Vercors"),
        ("fr", "Réforme : Logement Debout dénonce un recul", "L’association Logement Debout dénonce un recul sans précédent et demande le retrait du texte.", "Logement Debout"),
        ("fr", "Ouverture du musée", "L’Institut Valmont a le plaisir de vous annoncer l’ouverture de son musée au public le 3 avril.", "Institut Valmont"),
        ("es", "Crece la exportación de aceite", "La Federación Andaluza de Almazaras informa de que la exportación de aceite creció un 12 por ciento el año pasado.", "Federación Andaluza de Almazaras"),
        ("es", "Denuncian la falta de agua", "La organización Ríos Vivos denuncia la falta de agua en doce municipios y exige medidas urgentes al gobierno.", "Ríos Vivos"),
        ("es", "Alianza para el reciclaje", "La empresa chilena Reciclanet, líder en economía circular, firmó un acuerdo con quince comunas del sur.", "Reciclanet"),
        ("it", "Nuovo stabilimento a Foggia", "Foggia, 3 marzo 2025 – Molini Gargano S.p.A. apre un nuovo stabilimento e assume ottanta persone.", "Molini Gargano S.p.A."),
        ("it", "Caldo, aumentano i ricoveri", "L'Osservatorio Clima e Salute segnala un aumento dei ricoveri del 15 per cento nelle città.", "Osservatorio Clima e Salute"),
        ("it", "Al via il bando per i giovani", "La Fondazione Ponte Vecchio lancia il bando per i giovani ricercatori, con una dotazione di due milioni.", "Fondazione Ponte Vecchio"),
        ("pt", "Campanha contra a dengue", "A Secretaria de Saúde de Itaporanga inicia nesta terça-feira a campanha contra a dengue em todo o município.", "Secretaria de Saúde de Itaporanga"),
        ("nl", "Nieuwe fietsbrug open", "Zwolle, 3 maart 2025 – Gemeente Overwater opent maandag de nieuwe fietsbrug over de IJssel.", "Gemeente Overwater"),
        ("nl", "Meer geld voor jeugdzorg", "Stichting Jong en Sterk roept het kabinet op om meer geld uit te trekken voor jeugdzorg.", "Stichting Jong en Sterk"),
        ("ru", "Новый завод в Калуге", "Калуга, 3 марта 2025 года – Компания «Светлый путь» открыла новый завод по производству ламп.", "Светлый путь"),
        ("ru", "Форум волонтеров", "Союз добровольцев Урала проводит в Екатеринбурге форум волонтеров, в котором участвуют 500 человек.", "Союз добровольцев Урала"),
        ("ru", "ООО «Тайга» запускает доставку", "ООО «Тайга» запускает доставку продуктов в отдаленные поселки края.", "ООО «Тайга»"),
        ("ru", "Выставка открылась", "Государственный музей лесного дела приглашает на открытие выставки старинных карт.", "Государственный музей лесного дела"),
        ("uk", "Новий центр допомоги", "Львів, 3 березня 2025 року – Благодійний фонд «Тепло» відкрив новий центр допомоги переселенцям.", "Благодійний фонд «Тепло»"),
        ("uk", "Дослідження ринку", "Компанія Агросвіт оприлюднила дослідження ринку насіння за минулий рік.", "Агросвіт"),
        ("pl", "Nowa linia tramwajowa", "Gdynia, 3 marca 2025 r. – Spółka Tramwaje Nadmorskie uruchamia nową linię tramwajową.", "Tramwaje Nadmorskie"),
        ("pl", "Fundacja apeluje", "Fundacja Zielony Brzeg apeluje do rządu o ochronę wydm i plaż nad Bałtykiem.", "Fundacja Zielony Brzeg"),
        ("cs", "Nová prodejna v Brně", "Brno, 3. března 2025 – Společnost Medové dílny otevírá v Brně novou prodejnu.", "Medové dílny"),
        ("cs", "Nadace rozdělí miliony", "Nadace Živá krajina rozdělí letos dvanáct milionů korun na obnovu mokřadů.", "Nadace Živá krajina"),
        ("cs", "Výzva k vládě", "Asociace venkovských škol vyzývá vládu, aby nerušila malé školy.", "Asociace venkovských škol"),
        ("tr", "Deniz temizliği başladı", "Mavi Kıyı Derneği, Ege kıyılarında deniz temizliği kampanyası başlattı.", "Mavi Kıyı Derneği"),
        ("ar", "افتتاح مركز جديد", "عمّان، 3 آذار 2025 – أعلنت شركة الأفق الأخضر اليوم عن افتتاح مركز جديد لإعادة التدوير.", "شركة الأفق الأخضر"),
        ("ar", "حملة لزراعة الأشجار", "أطلقت جمعية الواحة الخيرية حملة لزراعة عشرة آلاف شجرة في المناطق الريفية.", "جمعية الواحة الخيرية"),
        ("ar", "ورشة تدريبية", "نظّمت مؤسسة نور للتعليم ورشة تدريبية لمعلمي المدارس في المحافظة.", "مؤسسة نور للتعليم"),
        ("zh", "青年志愿者大会召开", "3月3日，江城志愿服务联合会在武汉举行青年志愿者大会，五百余人参加。", "江城志愿服务联合会"),
        ("zh", "青禾科技发布新一代传感器", "北京，2025年3月3日——全球领先的传感器供应商青禾科技（Qinghe）发布新一代传感器。", "青禾科技"),
        ("ja", "新工場を開設", "株式会社みどり電機（本社：大阪市、代表取締役：山田太郎）は、3月3日に新工場を開設いたしました。", "株式会社みどり電機"),
        ("ja", "調査結果を発表", "このたび、一般社団法人 日本雨水協会は、全国の雨水利用に関する調査結果を発表しました。", "一般社団法人 日本雨水協会"),
        ("ko", "새 공장 가동", "(수원=2025년 3월 3일) 한빛소재는 3일 수원에 새 공장을 가동한다고 밝혔다.", "한빛소재"),
        ("en", "Charity warns of hunger", "More children than ever go hungry, says the charity Full Plate in a report published today.", "Full Plate"),
        ("sv", "Ny cykelbro invigs", "Umeå, 3 mars 2025 – Föreningen Norrcykel inviger på måndag en ny cykelbro över älven.", "Föreningen Norrcykel"),
        ("hu", "Új üzem nyílt", "Győr, 2025. március 3. – A Rába Papír Kft. új üzemet nyitott Győrben.", "Rába Papír Kft."),
        ("el", "Νέο κέντρο στην Πάτρα", "Πάτρα, 3 Μαρτίου 2025 – Η εταιρεία Ήλιος Ενεργειακή ανακοίνωσε τη λειτουργία νέου κέντρου.", "Ήλιος Ενεργειακή"),
    ],
)  # fmt: skip
def test_the_house_that_acts_in_the_lead_issues_it(language: str, headline: str, lead: str, issuer: str) -> None:
    found = release(language, headline, lead)
    assert found.issuer is not None and found.issuer.text == issuer


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("de", "Berliner müssen bald mehr zahlen, denn die Preise steigen in diesem Jahr um drei Prozent und im nächsten um vier."),
        ("fr", "Les élèves auront bientôt plus de temps pour manger, et les cantines plus de place pour eux dans toutes les villes."),
        ("es", "Los vecinos tendrán pronto más tiempo para todo, y las plazas más sitio para ellos en todas las ciudades del sur."),
        ("ru", "Жители смогут получить больше времени на все, а площади станут просторнее во всех городах области уже весной."),
        ("ko", "운전자를 위한 새 길이 오늘 열렸다. 첫날 이용자는 5만 명을 넘었다고 한다."),
    ],
)  # fmt: skip
def test_no_house_acts_where_none_is_named(language: str, lead: str) -> None:
    assert release(language, "2025", lead).issuer is None


def test_a_compound_ends_with_a_noun_of_houses() -> None:
    assert holds_body("Verkehrsgesellschaft Oberland", pack("de"))
    assert not holds_body("Rathaus Oberland", pack("de"))
