"""Languages that have nearly all common words with a neighbour, told apart by words that the one alone has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

_SERBIAN_WORDS = """
    saopštenje saopštenja saopštenju takođe ovde gde pre posle uvek vreme vremena vremenu mesto mesta mestu deo delu reč reči dece deca deci čovek svet svetu
    svetski svetske evropa evrope evropi evropske evropski evropska evropskog opština opštine opštini opštinski uslova uslove uslovi projekat hiljada hiljade
    nedelja nedelje sprovodi sprovode obezbedi bezbednost bezbednosti sledeći sledeće primenu primena odsto januar mart april jun jul avgust septembar oktobar
    novembar decembar januara marta aprila juna jula avgusta septembra oktobra novembra decembra privrede
"""
_CROATIAN_WORDS = """
    priopćenje priopćenja također ovdje gdje prije poslije uvijek vrijeme mjesto mjesta mjestu dio dijela riječ riječi djece djeca djeci čovjek svijet svijetu
    europa europe europi europske europski europska europskog općina općine općini općinski uvjeta uvjete uvjeti projekt tisuća tisuće tjedan tjedna provodi
    provode sigurnost sigurnosti sljedeći sljedeće primjenu primjena posto siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada
    studenoga studenog prosinca gospodarstva
"""
_INDONESIAN_WORDS = """
    karena bahwa bisa uang senin kamis jumat maret juni juli agustus desember miliar triliun persen nomor rupiah kantor provinsi kabupaten kecamatan bupati
    gubernur walikota direktur sekretaris polisi kepolisian kesehatan kualitas universitas aktivitas fasilitas komunitas prioritas kapasitas proyek produksi
    ekspor impor standar bisnis informasi pelayanan layanan pariwisata wisatawan situs pers usai jawaban pajak
"""
_MALAY_WORDS = """
    kerana bahawa baharu ialah wang isnin khamis jumaat mac jun julai ogos disember bilion trilion peratus nombor ringgit syarikat pengarah setiausaha
    pengerusi polis kesihatan kualiti universiti aktiviti kemudahan komuniti kapasiti projek pengeluaran eksport perniagaan maklumat perkhidmatan
    khidmat pelancongan pelancong akhbar jawapan cukai mesyuarat belanjawan penyelidikan manakala menerusi hospital
"""
_SERBIAN, _CROATIAN = frozenset(_SERBIAN_WORDS.split()), frozenset(_CROATIAN_WORDS.split())
_INDONESIAN, _MALAY = frozenset(_INDONESIAN_WORDS.split()), frozenset(_MALAY_WORDS.split())
_FEWEST, _TIMES = 3, 3
"""Words of the one alone, each counted once, that tell a text's language, and how many times as many they are as the other's: names, and what
is quoted, bring some."""


def southern(tag: str, counts: Counter[str]) -> str:
    """Serbian, where a text in Latin letters has more words of it than of Croatian."""
    if tag not in ("hr", "bs", "sr"):
        return tag
    return "sr-Latn" if sum(map(counts.__getitem__, _SERBIAN)) > sum(map(counts.__getitem__, _CROATIAN)) else tag


def malayan(tag: str, words: Set[str]) -> str:
    """Indonesian or Malay, where a text in either has plainly more words of it than of the other; else, and for any other language, nothing."""
    if tag not in ("id", "ms"):
        return ""
    ours, theirs = len(words & _INDONESIAN), len(words & _MALAY)
    if max(ours, theirs) < max(_FEWEST, _TIMES * min(ours, theirs)):
        return ""
    return "id" if ours > theirs else "ms"
