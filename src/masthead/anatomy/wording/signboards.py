"""Names of houses in scripts without capitals, told by the noun that they end with ("… मंत्रालय", "…위원회") or begin with ("وزارت …", "กรม…")."""

from __future__ import annotations

from masthead.anatomy.layout.lines import terminal
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.spaced import forms
from masthead.expressions import Letters, expression

_CASELESS = Letters("\u0590-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")
ENDS = (
    "मंत्रालय|विभाग|आयोग|निदेशालय|विश्वविद्यालय|महाविद्यालय|परिषद|निगम|बोर्ड|प्राधिकरण|संस्थान|न्यायालय|बैंक|समिति|संगठन|महासंघ|लिमिटेड|उद्यान|फाउंडेशन"
    "|মন্ত্রণালয়|মন্ত্রণালয়|অধিদপ্তর|অধিদফতর|বিভাগ|কমিশন|বিশ্ববিদ্যালয়|বিশ্ববিদ্যালয়|পরিষদ|কর্পোরেশন|বোর্ড|কর্তৃপক্ষ|ইনস্টিটিউট|ব্যাংক|সমিতি|ফাউন্ডেশন|লিমিটেড|সংস্থা|মোটরস|গ্রুপ"
    "|मन्त्रालय|महामंडळ|महामंडल|विद्यापीठ|महानगरपालिका|नगरपालिका|पालिका|अकादमी|अस्पताल|प्राधिकरण|ट्रस्ट|પરિષદ|મંત્રાલય|વિભાગ|યુનિવર્સિટી|આયોગ|નિગમ|ਮੰਤਰਾਲਾ|ਵਿਭਾਗ|ਯੂਨੀਵਰਸਿਟੀ|ਕਮਿਸ਼ਨ"
    "|அமைச்சகம்|அமைச்சு|திணைக்களம்|பல்கலைக்கழகம்|ஆணையம்|ஆணைக்குழு|வங்கி|கழகம்|சங்கம்|நிறுவனம்|மன்றம்|வாரியம்|మంత్రిత్వ శాఖ|విశ్వవిద్యాలయం|కమిషన్|బ్యాంకు|ಸಚಿವಾಲಯ|ಇಲಾಖೆ|ವಿಶ್ವವಿದ್ಯಾಲಯ|ಆಯೋಗ"
    "|മന്ത്രാലയം|വകുപ്പ്|സർവകലാശാല|കമ്മീഷൻ|අමාත්‍යාංශය|අමාත්යාංශය|දෙපාර්තමේන්තුව|විශ්වවිද්‍යාලය|විශ්වවිද්යාලය|කොමිෂන් සභාව|බැංකුව|සංස්ථාව|අධිකාරිය|මණ්ඩලය|සමාගම"
    "|위원회|공사|공단|재단|협회|학회|대학교|병원|시청|군청|구청|은행|연구원|연구소|박물관|미술관|연맹|연합회|협동조합|관리청"
    "|省|庁|株式会社|有限会社|合同会社|財団法人|社団法人|学校法人|大学|大學|協会|協會|协会|学会|學會|学会|財団|财团|委員会|委員會|委员会|機構|研究所|研究院|病院|医院|醫院|銀行|银行|連盟|聯盟|联盟|組合|公司|集团|集團|学院|學院"
    "|基金会|基金會|人民政府|市政府|縣政府|县政府|法院|检察院|檢察署|公安局|管理局|警察局|消防局|博物館|博物馆|美術館|美术馆|圖書館|图书馆|俱乐部|俱樂部|联合会|聯合會"
)
BEGINS = (
    "وزارة|هيئة|شركة|مؤسسة|جامعة|مجلس|منظمة|جمعية|مركز|معهد|بنك|مصرف|وكالة|بلدية|أمانة|دائرة|إدارة|مديرية|رئاسة|غرفة|اتحاد|نقابة|صندوق|مفوضية|محافظة|متحف|مستشفى|كلية|أكاديمية|رابطة|مجموعة"
    "|وزارت|سازمان|شرکت|دانشگاه|شهرداری|بانک|موسسه|مؤسسه|بنیاد|انجمن|اتاق|اداره کل|استانداری|فرمانداری|فدراسیون|باشگاه|پژوهشگاه|پژوهشکده|هیات|هیئت|خانه|محکمہ|ادارہ"
    "|משרד|עיריית|אוניברסיטת|רשות|מכון|מועצת|ארגון|עמותת|בנק|קרן|התאחדות|איגוד|חברת|לשכת|נציבות|משטרת|הסתדרות|המרכז הרפואי|בית החולים"
    "|กระทรวง|กรม|สำนักงาน|มหาวิทยาลัย|บริษัท|มูลนิธิ|สมาคม|สภา|ธนาคาร|โรงพยาบาล|องค์การ|สถาบัน|ศูนย์|เทศบาล|ตำรวจ|องค์กร|กองทัพ|จังหวัด|คณะกรรมการ|สำนัก|ກະຊວງ|ມະຫາວິທະຍາໄລ|ທະນາຄານ|ອົງການ|ບໍລິສັດ"
    "|ក្រសួង|សាកលវិទ្យាល័យ|ធនាគារ|អគ្គនាយកដ្ឋាន|នាយកដ្ឋាន|ក្រុមហ៊ុន|គណៈកម្មាធិការ|អង្គការ|សមាគម|រដ្ឋបាល|វិទ្យាស្ថាន"
    "|بینک|حکومت|پولیس|کمیشن|کونسل|کارپوریشن|یونیورسٹی|عدالت|تحریک|فاؤنڈیشن|تنظیم"
    "|株式会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|独立行政法人|国立大学法人|特定非営利活動法人|NPO法人|주식회사|재단법인|사단법인"
)
_NAME = expression(rf"(?:(?:ال)?(?:{BEGINS})(?!\w*[،,:]).{{2,60}}|.{{1,60}}(?:{ENDS}))\Z")
CLOSED = expression(rf"(?:{ENDS})\Z")
NOUNS = (
    "Khoa|Trường|Công ty|Tập đoàn|Bộ|Sở|Cục|Tổng cục|Ủy ban|UBND|Hội|Viện|Bệnh viện|Ngân hàng|Trung tâm|Liên đoàn|Quỹ|Đại học"
    "|Học viện|Hiệp hội|Công an|Tổng công ty|Chi cục|Phòng|Báo|Đài|Tòa án|Viện kiểm sát|Đảng|Đoàn|Ban|Văn phòng|Bảo tàng|Nhà hát"
    "|Taasisi|Wizara|Chuo|Shirika|Kampuni|Mamlaka|Bodi|Benki|Jumuiya|Halmashauri|Manispaa|Tume|Baraza|Chama|Wakala|Hospitali|Mfuko"
)
"""Nouns of houses in languages with capitals that begin names with them."""
NOUN = expression(rf"(?:{NOUNS})(?!\w)")
NOUN_IN_CAPITALS = expression(rf"(?i:{NOUNS})(?!\w)")
ENDING = expression(
    rf"(?P<name>[^\s,।،.]{{2,30}}(?: [^\s,।،.]{{2,30}}){{0,5}}?(?<=\w)(?: ?)(?:{ENDS}))(?=\s|এর|ের|র\s|কে\s|의|은|는|이|가|が|は)"
)
"""A text that begins with a name of a house which such a noun closes."""
_NO_NAME = expression(r"[\d:：?？!！。.،؛;“”\"«»「」\n|>]")
_LONGEST = 9
_LETTERS = 26
"""Words that a name has at most, and letters where words touch."""


def board(text: str, lexicon: Pack) -> bool:
    """Whether a line in such a script is nothing but the name of a house, as pages have it over their headline."""
    text = text.strip()
    if not _CASELESS.within(text[:2]) or len(text) < 3 or terminal(text) or _NO_NAME.search(text):
        return False
    words = text.split()
    if len(words) > _LONGEST or (len(words) < 3 and len(text) > _LETTERS and not text[:1] < "\u0e00"):
        return False
    spoken = forms((*lexicon.announce, *lexicon.acts, *lexicon.said))
    return _NAME.match(text) is not None and not any(word in spoken for word in words)
