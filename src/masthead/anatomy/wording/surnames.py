"""Family names that are words as well: of callings, and of what else no name holds."""

from __future__ import annotations

_CALLING_WORDS = """
    archer baker boxer bowler butcher butler carpenter cantor collector deacon driver flanker fencer gardener goldsmith lama marquis mason merchant
    miller miner monk nun painter parson pitcher porter potter purser rider runner sailor shepherd skater steward surfer tailor trader weaver
    writer brewer roofer sexton primate banker broker burgess
"""
CALLINGS = frozenset(_CALLING_WORDS.split())
"""Callings that are offices where they are written small alone: "a baker", but not "Tom Baker"."""
_FAMILY_WORDS = """
    May April June August March Sunday Friday King Day Young West East North Church House Law New Home Branch Wall Street Court Post Justice Press
    Pack Peace Guest Wing River Valley Falls Creek Das
"""
FAMILIES = frozenset(_FAMILY_WORDS.split())
"""What is a family name where it ends a name of two words with an office beside it."""
_SURE_WORDS = "Young King Law Day West Branch Wall Street Post Pack Wing Falls Creek Guest East North New Das"
SURE = frozenset(_SURE_WORDS.split())
"""Of those what is one behind a given name even without an office: "Stephen Day"."""
LETTERS = frozenset(
    (
        "cs",
        "ps",
        "dg",
        "ddg",
        "adg",
        "ig",
        "dig",
        "coas",
        "cds",
        "sho",
        "mec",
        "td",
        "mla",
        "cro",
        "cso",
        "cpo",
        "clo",
        "cmo",
        "cdo",
        "avp",
        "ada",
        "dda",
    )
)
"""Letters that stand for offices, where they are capitals alone."""
SUFFIXES = (
    "-designate",
    "-elect",
    "-emeritus",
    "-at-large",
    "-in-chief",
    "-in-charge",
    "-in-residence",
    "-general",
    "-in-waiting",
    "-nominate",
    "-at-arms",
    "-in-chambers",
)
"""What follows a noun of office in one word with it."""
_EASTERN_WORDS = """
    Ahn Ang Aw Bae Baek Bai Bui Cai Cao Chan Chang Chao Chau Chen Cheng Cheong Cheung Chew Chia Chiang Chiu Cho Choi Chong Choo Choong Chow Chu Chua Chung
    Dang Deng Ding Dong Duong Fan Fang Feng Fong Foo Fung Gan Gao Gong Goh Guo Hahn Han Hong Hoang Hsieh Hsu Huang Hui Huynh Hwang Jang Jeong Jiang Jin
    Jung Kang Kao Khoo Kho Kim Koh Kong Kuo Kwan Kwok Kwon Kwong Lai Lam Lau Lee Leong Leung Liang Liao Liew Lim Lin Ling Liu Loh Loo Low Lui Luo Mak Mok
    Moon Nam Neo Ngai Ngo Nguyen Noh Ong Ooi Park Pang Peng Pham Phan Phua Poh Poon Quek Roh Ryu Seah Seo Shen Shin Siew Sim Siu Soh Song Soo Suh Szeto
    Tam Tan Tang Tao Tay Teng Teo Tham Thio Tian Ting Toh Tong Tran Tsai Tsang Tse Tsui Wan Wang Wei Wen Wong Woo Xiao Xie Xiong Yan Yang Yao Yap Yau Yee
    Yeo Yeung Yip Yong Yoo Yoon Yuan Yuen Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu He Ho Hu Ip Ko Li Lu Ma Ng Oh Su Vo Vu Wu Xu Ye Yu
"""
EASTERN = frozenset(_EASTERN_WORDS.split())
"""Family names of China, Korea and Vietnam, as Latin letters write them: in capitals before two syllables they are no house's letters."""
