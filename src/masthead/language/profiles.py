"""What tells languages of one script apart: their commonest words, and the letters they have beside the plain ones.

The words are seen together, for what counts is how few languages share one. A language that a package brings says its own (`common` in its pack).
"""

from __future__ import annotations

LATIN = {
    "en": "the of and to in that is for was with as on by at from are this his her not have has which said will been it an or were be their who more its our about they we",
    "fr": "le la les des et du une dans est pour que qui par sur avec au aux ce sont plus pas a ses leur cette été nous il elle ont d l se sa son mais ou y n s qu d'un d'une lundi où selon",
    "es": "el la los las de y en que del se con una por para su al es más como lo sus entre ha sobre esta este fue son también desde un no hay nueva sin han años puerto según piden",
    "pt": "de que do da em para com uma os no na dos as por um não mais das ao se é pelo pela foi são também como sua o a e seu nova à às entre sobre até pelos disse anos aos",
    "gl": "o a os as e de do da dos das en no na nos nas un unha que non é máis con por para polo pola ao á seu súa entre sobre foi son tamén como dixo segundo haberá onte hoxe anos desde até nova",
    "ca": "el la els les de i en que del amb una per al és més com ha dels són aquesta també un no va ser sobre pel les seva seu aquest d l n’hi entre perquè fins molt anys segons",
    "oc": "lo la los las de e en que del amb una per al es mai coma sus dins son aquela tanben un pas foguèt",
    "it": "il di che e la della per del un una con in dei le gli sono è nel alla da al più anche delle si dal non come ha i lo ai nella sul hanno o se ma suo sua altre lunedì anni stato",
    "ro": "și de în la a cu pe care din pentru o un nu este că au mai prin sau fi se al ale sunt fost lui iar să cel cea va după despre despre pe unei unui acest",
    "de": "der die und den das von zu mit des für im ist auf dem ein eine nicht auch sich werden wird als an hat bei nach aus über sind einen in zum zur am um oder wie es dass ihre einer wurde",
    "nl": "de het een van en in is dat op te voor met zijn die niet aan ook er door worden naar bij om als wordt over uit heeft tot haar meer hun deze werd zei dan nog maar we wij leden",
    "af": "die van en in is dat op te vir met nie aan ook deur word na by om as oor uit het tot hul meer hierdie was sê gesê sal wat 'n n ons hulle hy sy kan daar ’n maar nuwe dit",
    "fy": "de it in fan en is dat op te foar mei net oan ek der troch wurde nei by om as oer út hat ta har mear",
    "lb": "de den an a vun der déi dat ass fir mat net op ze sech och eng en d'un huet gëtt no sinn ginn",
    "sv": "och att i det som en på är av för med den till inte om ett har de från kan vi också ska vid under efter eller men var sin sig nya sade än något fler han hon mot blir där",
    "da": "og i at det er en til på som for med af den de ikke har der et om fra vi kan også ved blev efter eller men var sin sig nye sagde noget flere mod bliver meget uden nu deres har hun ud op så skal være fået",
    "no": "og i at det er en til på som for med av den de ikke har et om fra vi kan også ved ble etter skal hun eller men var sin seg nye sa noe flere mot blir mye uten nå deres ut opp så være fått ikkje ein ei dei frå",
    "is": "og að í það sem er á til um með af fyrir ekki við en var þeir hann hefur eru þess vegna hún sagði verið",
    "fo": "og at í tað sum er á til um við av fyri ikki ein var teir hann hevur eru hon segði",
    "fi": "ja on ei se että oli joka mukaan myös kun ovat hän sekä mutta tai jonka sen ole olla vuoden kanssa uuden sanoi jotka niin mitä ovat tämä nyt noin jo vain yli",
    "et": "ja on ei see et oli mis kes ka kui ning aga või selle ta olla aasta uue ütles neid oma mida seda veel üle kohta eesti pole nende",
    "cs": "a v se na je že s z do o to i ve k pro za by ale jsou jako podle byl který od po při také bude budou byla které nebo aby jeho její si roku uvedla uvedl však",
    "sk": "a v sa na je že s z do o to aj vo k pre za by ale sú ako podľa bol ktorý od po pri tiež bude budú bola ktoré alebo aby jeho jej si roku uviedla uviedol však",
    "pl": "w i na z do się że jest nie to o dla od przez oraz po jak za przy są które który przed ma był także roku co a jego jej tym czy lub być został tego",
    "sl": "in v je na se za da z so s po pa ki od do o tudi ne bo kot pri ali jih več še njegov leta iz k to bi",
    "hr": "i u na je za se da su s od o koji kao što nije te iz po biti ili bi do ali će bio koja još nakon prema što sa rekla rekao godine kako",
    "hu": "a az és hogy nem is egy meg volt ez azt van csak de már mint még el ki lesz szerint között új vagy be ha azt ezt amely arra azonban",
    "tr": "ve bir bu için ile da de olarak olan daha en çok gibi kadar sonra ise olduğu her göre tarafından ancak yeni hakkında başka o ne var değil ya günü bakan",
    "az": "və bir bu üçün ilə da də olan daha ən çox kimi qədər sonra isə hər görə tərəfindən ki yeni haqqında o nə var deyil edir bildirdi olub etdi",
    "tk": "we bilen üçin bu bir boýunça hem barada ýylyň türkmenistanyň döwlet halkara işleri bolan edildi täze bolup onuň güni ýurduň ol şeýle anyk aýtdy mekdep",
    "uz": "va bilan uchun bu bir ham yoki bo'yicha o'z haqida kerak tomonidan respublikasi davlat yangi kuni edi bo'lgan deb esa shu yil ning vazir aniq",
    "id": "yang dan di dengan untuk dari ini pada dalam adalah tidak akan oleh itu juga telah ke sebagai dapat lebih para karena bahwa baru mengatakan bisa sudah tersebut menurut senin tentang serta secara pemerintah ada lagi kami",
    "ms": "yang dan di dengan untuk dari ini pada dalam adalah tidak akan oleh itu juga telah ke sebagai dapat lebih para kerana bahawa baharu berkata boleh sudah tersebut menurut isnin mengenai serta secara kerajaan ialah beliau lagi bagi syarikat",
    "tl": "ang ng sa na mga at ay ni si ito para hindi isang may kung mula nang sinabi noong din rin siya niya kanilang pa",
    "vi": "và của các là trong cho với được có những một không này đã người khi để từ về tại đến bộ năm ông bà cũng như sẽ trên ở vào thêm",
    "sw": "ya wa na kwa ni katika la za kuwa hii cha alisema huo watu mwaka vya hiyo pia au hilo siku baada ili hicho zaidi kama wake mwa huu yake",
    "so": "iyo ee oo ka ku in uu la si ay waxa waxaa ah soo kale lagu ayaa wuxuu loo",
    "ha": "da na a ta ya ga shi wannan domin cikin su kuma ba wa don ne ce an sun",
    "yo": "ni ti ó àwọn sí fún láti wọn kan náà pé yìí nínú ń",
    "mg": "ny ny amin ary dia fa tamin izay ho tsy misy an'ny noho ireo",
    "sq": "dhe në të e i për me nga një që ka si është janë ky kjo do ose më u tha se do të ai ajo më shumë prej",
    "lt": "ir į kad yra iš su tai kaip buvo bei o per apie nuo už dėl taip pat tik jau jų metų po iki ne bus sakė jo",
    "lv": "un ir ar no par kas uz tas ka bija kā arī pēc vai lai bet gada līdz pie viņš tiek būs sacīja ko to nav",
    "mt": "il li ta fil u mill dwar ma għal tal din dan kien hija huwa se minn fuq qal bejn",
    "eu": "eta da du bat ere ez dira izan zen duen dute baina edo dela zuen gehiago hau hori dituzte arte gabe izango",
    "ga": "an na agus i ar a is go leis le do bhí sé tá gur ag nó chun faoi seo",
    "cy": "y yr a i yn o ar ac am mae bod wedi fod ei gan ddydd bydd fel hefyd eu gyda sy",
    "gd": "an na agus air a tha e le do bha gu is nach anns ann",
    "eo": "la kaj de en estas al por ke kun ne pri li ĝi el sed kiu pli oni",
    "la": "et in est non ad ut cum quod sed qui ex per ab sunt",
    "ku": "û li ji bi di de ku ev ew jî bo na ser xwe her",
    "ht": "nan ak yo pou ki se sou pa te gen yon ap",
}  # fmt: skip
CYRILLIC = {
    "ru": "и в не на что с по из к для от за о как это его был также все они она он до при но или году после новую за другие",
    "uk": "і в не на що з по для від за про як це його був також всі вони вона він до при але або році та у є які нову будуть",
    "be": "і ў не на што з па для ад за пра як гэта яго быў таксама усе яны яна ён да пры але або у якія і новую будуць",
    "bg": "и в не на че с по за от като това е се да са до при но или през който ще има още както беше след бъде и ново",
    "mk": "и во не на дека со по за од како ова е се да до при но или преку кој ќе има исто беше ја го и ново",
    "sr": "и у не на да са по за од као ово је се су до при али или који ће има још што био нову",
    "kk": "және бұл үшін мен бір деп бойынша туралы жылы болып да де осы оның жаңа күні еді",
    "ky": "жана бул үчүн менен бир деп боюнча тууралуу жылы болуп да де ошол анын жаңы күнү эле",
    "tg": "ва дар ба аз ки бо барои ин он як мешавад аст буд ҳам низ нав рӯзи",
    "mn": "нь юм бол энэ байна гэж ба болон тухай улсын шинэ хийх дахин",
    "tt": "һәм бу белән өчен бер дип буенча турында елда булып да шул аның яңа",
}  # fmt: skip
DEVANAGARI = {
    "hi": "के की का में से है हैं ने को और कि एक पर यह गया भी जो लिए कहा नया नए नई था थे हो कर ये",
    "mr": "आणि आहे आहेत या मध्ये एक असे यांनी केली केले होते सुरू ते व ही हे नवीन झाली साठी म्हणून तर",
    "ne": "र छ छन् गरेको भएको पनि मा ले यो गर्न एक नयाँ भने थियो गर्यो हुने लागि तथा",
}  # fmt: skip
LETTERS = {
    "en": "", "fr": "àâçéèêëîïôùûüœæ", "es": "áéíñóúü", "pt": "áâãàçéêíóôõú", "gl": "áéíñóúï", "ca": "àçèéíïòóúü", "oc": "àáçèéíòóúï", "it": "àèéìòù", "ro": "ăâîșțşţ",
    "de": "äöüß", "nl": "éëïó", "af": "êëéïôûŉ", "fy": "âêôûú", "lb": "éëäüö", "sv": "åäöé", "da": "æøåé", "no": "æøåéòô", "is": "áðéíóúýþæö", "fo": "áðíóúýæø",
    "fi": "äöå", "et": "õäöüšž", "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "pl": "ąćęłńóśźż", "sl": "čšž", "hr": "čćđšž", "hu": "áéíóöőúüű",
    "tr": "çğıöşüâî", "az": "çəğıöşü", "tk": "çäňöşüýž", "uz": "ʻʼ", "id": "é", "ms": "", "tl": "ñ",
    "vi": "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ", "sw": "", "so": "", "ha": "ɓɗƙƴ", "yo": "ẹọṣàáèéìíòóùúńǹ", "mg": "àô",
    "sq": "çë", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "mt": "ċġħżàèìòù", "eu": "ñü", "ga": "áéíóú", "cy": "âêîôûŵŷáéïö", "gd": "àèìòù", "eo": "ĉĝĥĵŝŭ", "la": "", "ku": "çêîşû", "ht": "èòé",
    "ru": "ыэёищйьяю", "uk": "їієґищйьяю", "be": "ўіыэёйьяю", "bg": "ъищйьяю", "mk": "ѓќѕљњџји", "sr": "ђћљњџји", "kk": "әғқңұһіөүыэъёищйьяю", "ky": "ңөүыэъёищйьяю", "tg": "ӣӯҷҳғқэъёийяю", "mn": "өүыэъёийьяющ", "tt": "әөүҗңһыэъёищйьяю",
    "hi": "", "mr": "ळ", "ne": "",
}  # fmt: skip
"""What an alphabet has beside a to z, or beside those that all Cyrillic ones share."""
SERBIAN_WORDS = """
    saopštenje saopštenja saopštenju takođe ovde gde pre posle uvek vreme vremena vremenu mesto mesta mestu deo delu reč reči dece deca deci čovek svet svetu
    svetski svetske evropa evrope evropi evropske evropski evropska evropskog opština opštine opštini opštinski uslova uslove uslovi projekat hiljada hiljade
    nedelja nedelje sprovodi sprovode obezbedi bezbednost bezbednosti sledeći sledeće primenu primena odsto januar mart april jun jul avgust septembar oktobar
    novembar decembar januara marta aprila juna jula avgusta septembra oktobra novembra decembra privrede
"""
CROATIAN_WORDS = """
    priopćenje priopćenja također ovdje gdje prije poslije uvijek vrijeme mjesto mjesta mjestu dio dijela riječ riječi djece djeca djeci čovjek svijet svijetu
    europa europe europi europske europski europska europskog općina općine općini općinski uvjeta uvjete uvjeti projekt tisuća tisuće tjedan tjedna provodi
    provode sigurnost sigurnosti sljedeći sljedeće primjenu primjena posto siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada
    studenoga studenog prosinca gospodarstva
"""
"""Words by which Serbian in Latin letters and Croatian, which have most others in common, are told apart."""
