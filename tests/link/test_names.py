"""Comparing names and finding them: tables of cases and of refusals, and what holds for any text."""

import importlib.resources
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crosswire.languages.legal_forms import forms, read_forms
from crosswire.link.index import NameIndex
from crosswire.link.name_tables import given_names
from crosswire.link.names import FEATURES, NameContext, compare_names

ANY_TEXT = st.text(st.characters(), max_size=40)  # lone surrogates included

SAME_PERSON = [
    ("Andriy Sibiga", "Андрій Сибіга"),
    ("Andrii Sybiha", "Andriy Sibiga"),
    ("Denys Shmyhal", "Denys Schmyhal"),
    ("Владимир Зеленский", "Volodymyr Zelenskyy"),
    ("Владимиром Путиным", "Владимир Путин"),
    ("Merkel, Angela", "Angela Merkel"),
    ("Putin", "Vladimir Putin"),
    ("Dmitry Anatolyevich Medvedev", "Dmitry Medvedev"),
    ("V. Putin", "Vladimir Putin"),
    ("Xi", "Xi Jinping"),
    ("Xi Jinping", "习近平"),
    ("Xi Jinping", "Си Цзиньпин"),
    ("Chou En-lai", "Zhou Enlai"),
    ("Kim Jong-un", "김정은"),
    ("Lee Jae-myung", "이재명"),
    ("Moon Jae-in", "Moon Jae In"),
    ("Tô Lâm", "To Lam"),
    ("Nguyễn Phú Trọng", "Nguyen Phu Trong"),
    ("Donald Trump", "ドナルド・トランプ"),
    ("Donald Trump", "도널드 트럼프"),
    ("Donald Trump", "دونالد ترامب"),
    ("Donald Trump", "唐纳德·特朗普"),
    ("Benjamin Netanyahu", "בנימין נתניהו"),
    ("Benjamin Netanyahu", "Біньямін Нетаньягу"),
    ("Recep Tayyip Erdoğan", "Реджеп Тайип Эрдоган"),
    ("Mohammed bin Salman", "محمد بن سلمان"),
    ("Ursula von der Leyen", "Урсула фон дер Ляйен"),
    ("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis"),
    ("Narendra Modi", "नरेंद्र मोदी"),
    ("Bill Clinton", "William Clinton"),
    ("Angela Mekrel", "Angela Merkel"),
]
NOT_SAME_PERSON = [
    ("Vladimir Putin", "Vladimir Medinsky"),
    ("Volodymyr", "Volodymyr"),
    ("Vladimir", "Vladimir Putin"),
    ("Nguyễn Phú Trọng", "Nguyễn Xuân Phúc"),
    ("Nguyễn", "Nguyễn Phú Trọng"),
    ("Joe Biden", "Jill Biden"),
    ("Raúl Castro", "Fidel Castro"),
    ("Dmitry Medvedev", "Dmitry Peskov"),
    ("Sergey Sergeyevich Ivanov", "Sergey Borisovich Ivanov"),
    ("Paul A. Smith", "Paul B. Smith"),
    ("Li Qiang", "Li Qian"),
    ("김정은", "김정일"),
    ("Kim Jong Un", "Kim Jong Il"),
    ("Khalid bin Sultan", "Sultan bin Khalid"),
    ("John Smith", "Giovanni Smith"),
    ("", ""),
    ("12", "12"),
    ("\ud800", "\ud800"),
]
SAME_ORGANISATION = [
    ("Bayer Aktiengesellschaft", "Bayer AG"),
    ("Gazprom", "Газпром"),
    ("PAO Rosneft", "Rosneft JSC"),
    ("World Health Organization", "WHO"),
    ("Apple Inc.", "Apple"),
    ("Українська правда", "Ukrainska Pravda"),
    ("Channel Twenty-Four", "Channel 24"),
    ("Société Générale S.A.", "Societe Generale SA"),
]
NOT_SAME_ORGANISATION = [
    ("Bank of America", "Bank of China"),
    ("Ministry of Defence", "Ministry of Justice"),
    ("Channel 24", "Channel 25"),
    ("Bayer Aktiengesellschaft", "Continental Aktiengesellschaft"),
    ("Vietcombank", "Vietinbank"),
    ("Fund IX L.P.", "Fund VIII L.P."),
]


@pytest.mark.parametrize(("a", "b"), SAME_PERSON)
def test_one_person(a: str, b: str) -> None:
    verdict = compare_names(a, b, kind="person")
    assert verdict.same, verdict
    assert verdict.reasons


@pytest.mark.parametrize(("a", "b"), NOT_SAME_PERSON)
def test_two_persons(a: str, b: str) -> None:
    assert not compare_names(a, b, kind="person").same


@pytest.mark.parametrize(("a", "b"), SAME_ORGANISATION)
def test_one_organisation(a: str, b: str) -> None:
    assert compare_names(a, b, kind="organisation").same


@pytest.mark.parametrize(("a", "b"), NOT_SAME_ORGANISATION)
def test_two_organisations(a: str, b: str) -> None:
    assert not compare_names(a, b, kind="organisation").same


def test_context_against_and_for() -> None:
    minister, actor = NameContext("minister", "CN"), NameContext("actor", "TW")
    plain = compare_names("Wang Wei", "Wang Wei").score
    assert compare_names("Wang Wei", "Wang Wei", context_a=minister, context_b=actor).score < 0.5 < plain
    shared = compare_names("Putin", "Vladimir Putin", context_a=minister, context_b=minister)
    assert shared.score > compare_names("Putin", "Vladimir Putin").score
    assert any("same office" in reason for reason in shared.reasons)


def test_companions_count() -> None:
    one, other = NameContext(companions=frozenset({"a", "b"})), NameContext(companions=frozenset({"b", "c"}))
    assert (
        compare_names("Putin", "Vladimir Putin", context_a=one, context_b=other).score
        > compare_names("Putin", "Vladimir Putin").score
    )


def test_every_feature_explains_itself() -> None:
    assert all((feature.__doc__ or "").strip().endswith(".") for feature, _ in FEATURES)
    assert len({feature for feature, _ in FEATURES}) == len(FEATURES)


@given(ANY_TEXT, ANY_TEXT, st.sampled_from([None, "person", "organisation", "place"]))
@example("UP", "¨U¸", "organisation")  # weights that come to 0 but for the last bit of a float
def test_any_pair_has_a_verdict_either_way_round(a: str, b: str, kind: str | None) -> None:
    verdict = compare_names(a, b, kind=kind)
    assert 0.0 <= verdict.score <= 1.0
    assert verdict.same == (verdict.score >= 0.5)
    assert verdict.score == pytest.approx(compare_names(b, a, kind=kind).score, abs=0.02)


@given(st.text(st.characters(categories=["Lu", "Ll"]), min_size=4, max_size=12))
def test_an_organisation_is_itself(name: str) -> None:
    assert compare_names(name, name, kind="organisation").same


NAMES = ["Andriy Sybiha", "Vladimir Putin", "Vladimir Medinsky", "Emmanuel Macron", "Benjamin Netanyahu", "Xi Jinping"]


@pytest.mark.parametrize(
    ("query", "language", "wanted"),
    [
        ("Андрей Сибига", "ru", "Andriy Sybiha"),
        ("マクロン", "ja", "Emmanuel Macron"),
        ("نتنياهو", "ar", "Benjamin Netanyahu"),
        ("习近平", "zh", "Xi Jinping"),
        ("Wladimir Medinski", "de", "Vladimir Medinsky"),
        ("Мединский", "ru", "Vladimir Medinsky"),
    ],
)
def test_find(query: str, language: str, wanted: str) -> None:
    found = NameIndex(NAMES, kind="person").find(query, language=language)
    assert found[0].name == wanted
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)


def test_find_nothing_and_limits() -> None:
    index = NameIndex(NAMES)
    assert index.find("") == []
    assert index.find("???") == []
    assert NameIndex([]).find("Putin") == []
    assert len(index.find("Vladimir", limit=1)) == 1
    assert len(index) == len(NAMES)


@given(st.lists(ANY_TEXT, max_size=6), ANY_TEXT)
def test_any_names_can_be_indexed(names: list[str], query: str) -> None:
    found = NameIndex(names).find(query, limit=3)
    assert len(found) <= 3
    assert {c.name for c in found} <= set(names)
    assert all(0.0 <= c.score <= 1.0 for c in found)


def test_tables_load() -> None:
    assert given_names().relation("volodymyr", "vladimir") == "same"
    assert given_names().relation("william", "bill") == "short"
    assert given_names().relation("john", "giovanni") == "swap"
    assert given_names().relation("john", "peter") is None
    assert forms().by_words[("aktiengesellschaft",)] == ("ag", "legal")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("given_names.tsv", "class\tnames\nsame\tone\n"),
        ("given_names.tsv", "class\tnames\nlike\tone two\n"),
        ("given_names.tsv", "kind\tnames\n"),
    ],
)
def test_bad_tables_are_refused(file: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    monkeypatch.setattr(importlib.resources, "files", lambda _package: tmp_path)
    with pytest.raises(ValueError, match=file):
        given_names.__wrapped__()


@pytest.mark.parametrize("rows", ["ltd\tltd\n", "ltd\tltd\tlegal\nltd\tltd\tlegal\n"])
def test_bad_legal_forms_are_refused(rows: str, tmp_path: Path) -> None:
    (tmp_path / "legal_forms.tsv").write_text(f"form\tshort\tclass\n{rows}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"legal_forms.tsv"):
        read_forms(tmp_path / "legal_forms.tsv")
