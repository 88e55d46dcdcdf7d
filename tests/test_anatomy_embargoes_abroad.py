"""Embargoes as newsrooms of many languages word them: not before, free from, in force until."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Embargo

_TEXTS = {
    "ru": "Музей города впервые покажет коллекцию фарфора, которую собирал местный инженер. Выставка откроется в пятницу и продлится до января.",
    "uk": "Музей міста вперше покаже колекцію порцеляни, яку збирав місцевий інженер. Виставка відкриється у п'ятницю і триватиме до січня.",
    "pl": "Muzeum miasta po raz pierwszy pokaże kolekcję porcelany, którą zbierał miejscowy inżynier. Wystawa potrwa do stycznia.",
    "cs": "Městské muzeum poprvé ukáže sbírku porcelánu, kterou shromáždil místní inženýr. Výstava potrvá do ledna příštího roku.",
    "sk": "Mestské múzeum po prvý raz ukáže zbierku porcelánu, ktorú zhromaždil miestny inžinier. Výstava potrvá do januára.",
    "sl": "Mestni muzej bo prvič pokazal zbirko porcelana, ki jo je zbral domači inženir. Razstava bo odprta do januarja.",
    "hr": "Gradski muzej prvi put će pokazati zbirku porculana koju je prikupio mjesni inženjer. Izložba će biti otvorena do siječnja.",
    "sr": "Градски музеј први пут ће показати збирку порцелана коју је сакупио овдашњи инжењер. Изложба ће бити отворена до јануара.",
    "bg": "Градският музей за първи път ще покаже колекцията от порцелан, която е събирал местен инженер. Изложбата ще продължи до януари.",
    "ro": "Muzeul orașului va arăta pentru prima dată colecția de porțelan pe care a adunat-o un inginer. Expoziția va fi deschisă până în ianuarie.",
    "hu": "A városi múzeum először mutatja be azt a porcelángyűjteményt, amelyet egy helyi mérnök gyűjtött. A kiállítás januárig látható.",
    "de": "Das Stadtmuseum zeigt zum ersten Mal die Sammlung von Porzellan, die ein Ingenieur zusammengetragen hat. Die Ausstellung dauert bis Januar.",
    "nl": "Het stadsmuseum toont voor het eerst de verzameling porselein die een ingenieur heeft bijeengebracht. De tentoonstelling duurt tot januari.",
    "no": "Bymuseet viser for første gang samlingen av porselen som en ingeniør har samlet. Utstillingen er åpen til januar neste år.",
    "da": "Bymuseet viser for første gang den samling af porcelæn, som en ingeniør har samlet. Udstillingen kan ses frem til januar.",
    "fi": "Kaupunginmuseo näyttää ensimmäistä kertaa posliinikokoelman, jonka insinööri on kerännyt. Näyttely on avoinna tammikuuhun.",
    "es": "El museo de la ciudad muestra por primera vez la colección de porcelana que reunió un ingeniero. La exposición dura hasta enero.",
    "it": "Il museo della città mostra per la prima volta la collezione di porcellana che un ingegnere ha raccolto. La mostra dura fino a gennaio.",
    "pt": "O museu da cidade mostra pela primeira vez a coleção de porcelana que um engenheiro reuniu. A exposição vai até janeiro.",
    "el": "Το μουσείο της πόλης δείχνει για πρώτη φορά τη συλλογή πορσελάνης που συγκέντρωσε ένας μηχανικός. Η έκθεση διαρκεί ως τον Ιανουάριο.",
    "lv": "Pilsētas muzejs pirmo reizi rāda porcelāna kolekciju, ko savācis kāds inženieris. Izstāde būs atvērta līdz janvārim.",
    "et": "Linnamuuseum näitab esimest korda portselanikogu, mille on kogunud üks insener. Näitus on avatud jaanuarini.",
    "lt": "Miesto muziejus pirmą kartą rodo porceliano rinkinį, kurį surinko inžinierius. Paroda veiks iki sausio mėnesio.",
    "is": "Safn bæjarins sýnir í fyrsta sinn postulín sem verkfræðingur safnaði. Sýningin er opin fram í janúar á næsta ári.",
    "tr": "Şehir müzesi, bir mühendisin topladığı porselen koleksiyonunu ilk kez gösteriyor. Sergi ocak ayına kadar açık kalacak.",
    "fr": "Le musée de la ville montre pour la première fois la collection de porcelaine qu'un ingénieur a réunie. L'exposition dure jusqu'en janvier.",
}


def _embargo(row: str, lang: str) -> Embargo:
    text = f"{row}\n\n{_TEXTS[lang].split('.')[0]}\n\n{_TEXTS[lang]}\n\n{_TEXTS[lang]}\n"
    return masthead.recognise(replace(masthead.read(text.encode(), format="txt"), language=lang))[0].embargo


@pytest.mark.parametrize(
    ("lang", "row"),
    [
        ("ru", "Не для публикации ранее 10:00 (мск) 12 сентября 2014 г."),
        ("ru", "Не публиковать ранее 12 сентября 2014 г. 10:00"),
        ("ru", "К публикации не ранее 12 сентября 2014 года, 10:00"),
        ("ru", "Разрешено к публикации с 10:00 12 сентября 2014 г."),
        ("uk", "Не для публікації раніше 10:00 12 вересня 2014 р."),
        ("uk", "Не поширювати до 12 вересня 2014 р. 10:00"),
        ("pl", "Nie publikować przed 12 września 2014 r., godz. 10:00"),
        ("pl", "Do publikacji po 12 września 2014 r. godz. 10.00"),
        ("pl", "Zakaz publikacji do 12 września 2014 r. godz. 10.00"),
        ("cs", "Nezveřejňovat před 12. zářím 2014, 10:00"),
        ("cs", "Ke zveřejnění nejdříve 12. září 2014 v 10:00"),
        ("sk", "Nezverejňovať pred 12. septembrom 2014, 10:00 h"),
        ("sl", "EMBARGO do 12. septembra 2014 do 10. ure"),
        ("sl", "Prepovedano objaviti pred 12. septembrom 2014 ob 10. uri"),
        ("hr", "Zabrana objave do 12. rujna 2014. u 10:00"),
        ("sr", "Забрана објављивања до 12. септембра 2014. у 10 часова"),
        ("bg", "Да не се публикува преди 10:00 ч. на 12 септември 2014 г."),
        ("ro", "A nu se publica înainte de 12 septembrie 2014, ora 10:00"),
        ("hu", "Nem közölhető 2014. szeptember 12. 10:00 előtt"),
        ("hu", "Közölhető: 2014. szeptember 12. 10 óra után"),
        ("hu", "Embargó alatt 2014. szeptember 12. 10 óráig"),
        ("de", "Frei ab 12. September 2014, 10 Uhr"),
        ("de", "Frei zur Veröffentlichung ab 12.09.2014, 10 Uhr"),
        ("de", "Achtung Sperrfrist! Freitag, 12. September 2014, 10 Uhr"),
        ("nl", "Niet publiceren voor 12 september 2014, 10.00 uur"),
        ("nl", "Publicatie toegestaan vanaf 12 september 2014, 10.00 uur"),
        ("nl", "Vrij voor publicatie vanaf 12 september 2014 10.00 uur"),
        ("no", "Må ikke offentliggjøres før 12. september 2014 kl. 10.00"),
        ("no", "Sperrefrist til 12. september 2014 klokken 10"),
        ("da", "Klausuleret til 12. september 2014 kl. 10.00"),
        ("fi", "Julkaisukielto 12.9.2014 klo 10 saakka"),
        ("fi", "Vapaa julkaistavaksi 12.9.2014 klo 10"),
        ("es", "Publicable a partir del 12 de septiembre de 2014 a las 10:00"),
        ("it", "Diffusione vietata prima delle ore 10 del 12 settembre 2014"),
        ("pt", "Não publicar antes de 12 de setembro de 2014, às 10h00"),
        ("el", "Απαγορεύεται η δημοσίευση πριν τις 12 Σεπτεμβρίου 2014, 10:00"),
        ("lv", "EMBARGO līdz 2014. gada 12. septembrim plkst. 10.00"),
        ("lv", "Nepublicēt pirms 2014. gada 12. septembra plkst. 10.00"),
        ("et", "EMBARGO kuni 12. september 2014 kell 10.00"),
        ("et", "Mitte avaldada enne 12. septembrit 2014 kell 10.00"),
        ("lt", "Neskelbti iki 2014 m. rugsėjo 12 d. 10 val."),
        ("is", "Ekki til birtingar fyrr en 12. september 2014 kl. 10:00"),
        ("tr", "12 Eylül 2014 saat 10.00'dan önce yayımlanmamalıdır"),
        ("fr", "Diffusion autorisée à partir du 12 septembre 2014 à 10h"),
    ],
)
def test_an_embargo_until_ten_o_clock(lang: str, row: str) -> None:
    assert _embargo(row, lang).until == "2014-09-12T10:00"


@pytest.mark.parametrize(
    ("lang", "row", "kind"),
    [
        ("de", "Frei zur Veröffentlichung", "immediate"),
        ("nl", "Vrij voor publicatie", "immediate"),
        ("fi", "Vapaa julkaistavaksi heti", "immediate"),
        ("de", "Die Reederei fährt ab 12. September 2014 wieder", "none"),
        ("ru", "Музей открыт с 12 сентября 2014 г., не ранее 10:00", "none"),
        ("it", "Vietata la sosta fino alle ore 10 del 12 settembre 2014", "none"),
        ("pl", "Zakaz kąpieli do 12 września 2014 r. godz. 10.00", "none"),
        ("hr", "Zabrana prometa do 12. rujna 2014. u 10:00", "none"),
        ("hu", "A kiállítás 2014. szeptember 12. 10 óráig tart nyitva", "none"),
        ("es", "Visitable a partir del 12 de septiembre de 2014 a las 10:00", "none"),
    ],
)
def test_what_is_free_at_once_or_tells_of_something_else(lang: str, row: str, kind: str) -> None:
    assert _embargo(row, lang).kind == kind
