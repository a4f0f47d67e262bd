"""Readings and sound keys: tables of names, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.text.romanise import MOST, readings, script_of
from crosswire.text.soundkeys import part_keys, part_sounds, skeleton, sound_keys
from crosswire.text.soundlike import distance, likeness
from crosswire.text.sounds import sound_forms

ANY_TEXT = st.text(st.characters(), max_size=40)  # lone surrogates included

FIRST = [
    ("Андрій Сибіга", "uk", "Andriy Sybiha"),
    ("Володимир Зеленський", "uk", "Volodymyr Zelensky"),
    ("Дмитрий Мединский", "ru", "Dmitriy Medinsky"),
    ("Сергей Лавров", "ru", "Sergey Lavrov"),
    ("Аляксандр Лукашэнка", None, "Alyaksandr Lukashenka"),
    ("Цзиньпин", "ru", "Jinpin"),
    ("Αλέξης Τσίπρας", None, "Alexis Tsipras"),
    ("习近平", "zh", "Xi Jinping"),
    ("欧阳娜娜", "zh", "Ouyang Nana"),
    ("김정은", "ko", "Kim Jeongeun"),
    ("高市", "ja", "Takaichi"),
    ("Tô Lâm", "vi", "Tô Lâm"),
]
AMONG = [
    ("Сибига", "ru", "Sibiga"),
    ("Гитлер", "ru", "Hitler"),
    ("Сергій", "uk", "Sergiy"),
    ("Μπαράκ Ομπάμα", None, "Barak Obama"),
    ("トルドー", "ja", "Toludo"),
    ("נתניהו", "he", "Ntnihu"),
    ("جمال", "ar", "Gmal"),
    ("이재명", "ko", "Lee Jaemyeong"),
    ("Đỗ Mười", "vi", "Do Muoi"),
]
SHARED_KEY = [
    ("Andriy Sybiha", "Андрій Сибіга"),
    ("Sibiga", "Сибіга"),
    ("Zelenskyy", "Зеленський"),
    ("Selenskyj", "Зеленский"),
    ("Netanyahu", "نتنياهو"),
    ("Netanyahu", "נתניהו"),
    ("Hollande", "オランド"),
    ("Macron", "マクロン"),
    ("Tsipras", "Τσίπρας"),
    ("Xi Jinping", "习近平"),
    ("Hsi", "Xi"),
]
NO_SHARED_KEY = [("Putin", "Medinsky"), ("Лавров", "Шойгу"), ("Trump", "Biden"), ("Macron", "ショルツ")]


@pytest.mark.parametrize(("name", "language", "wanted"), FIRST)
def test_best_reading(name: str, language: str | None, wanted: str) -> None:
    assert readings(name, language)[0] == wanted


@pytest.mark.parametrize(("name", "language", "wanted"), AMONG)
def test_further_readings(name: str, language: str | None, wanted: str) -> None:
    assert wanted in readings(name, language)


@pytest.mark.parametrize(("name", "unwanted"), [("Гоголь", "Hobol"), ("Ивана", "Yvana"), ("Київ", "Kiyiv")])
def test_readings_refused(name: str, unwanted: str) -> None:
    assert unwanted not in readings(name, "ru" if name != "Київ" else "uk")[:1]


@pytest.mark.parametrize(
    ("text", "script"),
    [("Putin", "latin"), ("Đỗ", "latin"), ("Путин", "cyrillic"), ("高市さん", "kana"), ("习", "han"), ("", "latin"),
     ("김", "hangul"), ("א", "hebrew"), ("ب", "arabic"), ("मोदी", "other"), ("12", "latin")],
)  # fmt: skip
def test_script(text: str, script: str) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize(("a", "b"), SHARED_KEY)
def test_spellings_of_one_name_share_a_key(a: str, b: str) -> None:
    assert sound_keys(a) & sound_keys(b)


@pytest.mark.parametrize(("a", "b"), NO_SHARED_KEY)
def test_other_names_share_none(a: str, b: str) -> None:
    assert not sound_keys(a) & sound_keys(b)


def test_each_part_and_the_whole_have_keys() -> None:
    keys = sound_keys("Vladimir Putin")
    assert part_keys("Vladimir") <= keys
    assert part_keys("Putin") <= keys
    assert any("+" in key for key in keys)
    assert {k for k in keys if "+" in k} & sound_keys("Putin Vladimir")


def test_skeleton_keeps_the_first_sound() -> None:
    assert skeleton("zelenski") == "slnsk"
    assert skeleton("obama") == "abm"
    assert skeleton("") == ""


@pytest.mark.parametrize(
    ("part", "sound"),
    [("Chirac", "Sirak"), ("Schröder", "Sroder"), ("Kaczyński", "kaCinski"), ("Nguyễn", "nguyen"), ("Qiang", "Ciang")],
)
def test_traditions_of_spelling(part: str, sound: str) -> None:
    assert sound in sound_forms(part)


def test_foreign_names_in_han_are_read_as_their_transcribers_meant_them() -> None:
    assert part_sounds("福特")[0] == "fot"


def test_likeness_orders_names() -> None:
    tramp = part_sounds("トランプ", "ja")[0]
    assert likeness(tramp, sound_forms("Trump")[0], "kana") > likeness(tramp, sound_forms("Biden")[0], "kana") + 0.3


@given(ANY_TEXT, st.sampled_from([None, "uk", "ru", "ja", "zh", "ar", "fa", "he", "xx"]))
def test_any_text_has_bounded_readings(text: str, language: str | None) -> None:
    found = readings(text, language)
    assert len(found) <= MOST
    assert len(set(found)) == len(found)
    assert all(reading.strip() == reading and reading for reading in found)
    for reading in found:
        reading.encode("utf-8")


@given(ANY_TEXT, st.sampled_from([None, "ru", "ja", "zh"]))
def test_any_text_has_keys_of_sounds_alone(text: str, language: str | None) -> None:
    assert all(key and set(key) <= set("+abdfghjklmnpstuvyxzScCrZJT") for key in sound_keys(text, language))


@given(st.text("aeioupbtdkgszSCmnrlyvh", max_size=9), st.text("aeioupbtdkgszSCmnrlyvh", max_size=9))
def test_distance_is_a_distance(a: str, b: str) -> None:
    for script in ("latin", "han", "arabic"):
        assert distance(a, a, script) == 0.0
        assert distance(a, b, script) == pytest.approx(distance(b, a, script))
        assert 0.0 <= likeness(a, b, script) <= 1.0
