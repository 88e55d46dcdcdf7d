"""Of what Korean names are made, and what shows that a word of three syllables is none: plain nouns take the same shape with a particle."""

from __future__ import annotations

_GIVEN = frozenset(
    "가강건겸경계고관광교구국권규균근금기길나남내노녕누능니다단달담대덕도돈동두득라란람랑래량려련렬령례로록료루류륜률름리린림마만매맹명모목무문미민"
    "배백범별병보복봄봉빈빛사산삼상새서석선설섭성세소솔송수숙순술슬습승시식신실심아안애약양언여연열염엽영예오옥온완왕외요용우욱운울웅원월위유육윤율융은을음의"
    "갑걸곤공군귀극긍낙늘락란룡른몽묘묵믿반번본부비생샘솜암업응작절증참척탁탄탐통품항확황휴"
    "이익인일임자장재전정제조존종주준중지직진차찬창채천철청초총추춘충치칠태택판평표풍필하학한함해행향허헌헌혁현협형혜호홍화환회효후훈휘흔흠흥희"
)
"""Syllables with which given names are written: readings of the characters that the register of names admits, and words of Korean that are in use."""
_STEM_WORDS = """
    강화 강조 경제 경쟁 경기 고객 고도 고용 공공 공급 공동 공정 구매 구조 구축 국가 국내 국민 국제 군사 권고 권리 금융 금년 기관 기금 기록 기본 기술 기업 기존 김치 나라
    남북 남방 남부 노동 노력 도로 도시 도입 마련 마을 맞춤 모두 모든 문제 문화 미국 미래 민간 민생 민원 반도 방문 방안 방역 방향 배출 백신 변경 변화 복지 사고 사람 사업
    사용 사회 상황 생산 서비 서울 석유 선거 선도 선정 설명 설치 성과 성장 소비 소장 손실 송출 수출 수입 시장 시민 시설 신규 신남 신북 신속 심사 안내 안전 양국 양측 연구
    연말 여건 여러 예방 예산 오늘 온라 우리 우수 원칙 위기 위원 위험 유치 육성 은행 이날 이번 이후 인력 인재 임원 자동 장기 장애 장비 전국 전기 전문 전체 정부 정보 정책
    정치 조기 조사 조치 주요 주민 주택 지역 지원 지난 진행 차관 차세 채용 천연 최근 최초 최대 추가 추진 피해 하반 한국 한미 한중 한일 함께 현장 현재 협력 호주 홍보 황사
    확대 노조 노사 조합 공사 공단 공장 구청 도청 시청 군청 법원 방송 신문 여당 야당 여성 남성 노인 고인 유족 양측 주최 주관 차량 선박 전력 학교 학생 교육
"""
_STEMS = frozenset(_STEM_WORDS.split())
"""Nouns that begin as family names do and stand where names stand. A word of three syllables that ends with a small word or a suffix is one of them."""
_ENDS = "은는이가도의를을과와로인에한화적용별성간중력들등"
"""Particles and suffixes of one syllable that nouns of two take; given names end with some of them as well."""
_HOMONYMS = ("시장", "소장", "화가", "사장", "지사", "대표", "기사", "이사", "의사", "감사", "대사", "강사", "회장")
"""Offices that are written as other nouns are: a market, what is kept, "and the talks" behind its particle."""
_NO_NAMES = "전현신구양각타본동귀당제"
"""What stands before an office and tells which: "전 장관" held it, "신 회장" holds it of late. All are family names as well."""


def nameable(name: str) -> bool:
    """Whether a family name and two syllables may be a name."""
    return name[-1] in _GIVEN and name[-2] in _GIVEN and not (name[-1] in _ENDS and name[:2] in _STEMS)


def plain(name: str, text: str) -> bool:
    """Whether the text has the first two syllables of a would-be name as a noun, or the whole as part of others, and so is rather that noun."""
    if name[-1] not in _ENDS:
        return False
    at = text.find(name[:2])
    while at >= 0:
        if not text.startswith(name, at):
            after = text[at + 2 : at + 3]
            if not "\uac00" <= after <= "\ud7af" or after in _ENDS:
                return True
        at = text.find(name[:2], at + 1)
    return False


def homonym(office: str) -> bool:
    """Whether a noun of office is written as another noun is, and so shows nobody's name behind it."""
    return office.endswith(_HOMONYMS)


def called(bare: str, surnames: frozenset[str]) -> bool:
    """Whether a word right before an office is a family name alone: "성 장관은", of one who was named before."""
    return len(bare) == 1 and bare in surnames and bare not in _NO_NAMES
