"""Linking what reports name: who is one over languages and scripts, and who is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.annotate.document import read_document
from crosswire.annotate.names import find_names
from crosswire.link.entities import Entities
from crosswire.link.han_viet import latin_readings, letters
from crosswire.link.profiles import Profile, profiles
from crosswire.pipeline import annotate_reports
from crosswire.records import Report


def link(entities: Entities, text: str, language: str) -> dict[str, str]:
    """Surface → entity id for the names of one report."""
    document = read_document(Report(id="t", text=text, language=language))
    names = find_names(document).names
    linked = entities.link(profiles(document, names))
    return {document.surface(name.first, name.last): linked[name.entity] for name in names}


# (language, text, surface) of two reports: the surfaces name one thing.
ONE = [
    (
        ("en", "President Xi Jinping spoke.", "Xi Jinping"),
        ("vi", "Chủ tịch Trung Quốc Tập Cận Bình nói.", "Tập Cận Bình"),
    ),
    (("vi", "Ngoại trưởng Trung Quốc Vương Nghị tới.", "Vương Nghị"), ("en", "Wang Yi came.", "Wang Yi")),
    (("en", "Zhao Lijian spoke.", "Zhao Lijian"), ("vi", "Ông Triệu Lập Kiên nói.", "Triệu Lập Kiên")),
    (("fr", "Li Qiang est venu.", "Li Qiang"), ("vi", "Thủ tướng Trung Quốc Lý Cường tới.", "Lý Cường")),
    (("en", "Nguyen Hong Dien spoke.", "Nguyen Hong Dien"), ("vi", "Ông Nguyễn Hồng Diên nói.", "Nguyễn Hồng Diên")),
    (
        ("en", "Recep Tayyip Erdogan spoke.", "Recep Tayyip Erdogan"),
        ("vi", "Ông Tayyip Erdogan nói.", "Tayyip Erdogan"),
    ),
    (("en", "Hulusi Akar spoke.", "Hulusi Akar"), ("uk", "Потім виступив Хулусі Акар.", "Хулусі Акар")),
    (
        ("en", "Antonio Guterres spoke.", "Antonio Guterres"),
        ("uk", "Генсек Антоніу Гутерріш прибув.", "Антоніу Гутерріш"),
    ),
    (("en", "He sued Naval Group.", "Naval Group"), ("fr", "Le patron de Naval Group a réagi.", "Naval Group")),
    (
        ("en", "The Russian Foreign Ministry spoke.", "Russian Foreign Ministry"),
        ("vi", "Bộ Ngoại giao Nga nói.", "Bộ Ngoại giao Nga"),
    ),
    (("en", "The State Department spoke.", "State Department"), ("vi", "Bộ Ngoại giao Mỹ nói.", "Bộ Ngoại giao Mỹ")),
    (("en", "The Kremlin spoke.", "Kremlin"), ("vi", "Điện Kremlin nói.", "Điện Kremlin")),
    (
        ("en", "The European Union spoke.", "European Union"),
        ("de", "Die Europäische Union schweigt.", "Europäische Union"),
    ),
    (("en", "Talks in Russia ended.", "Russia"), ("uk", "Переговори в Росії завершилися.", "Росії")),
    (
        ("en", "The U.S. Geological Survey spoke.", "U.S. Geological Survey"),
        ("vi", "Cơ quan Khảo sát địa chất Mỹ nói.", "Cơ quan Khảo sát địa chất Mỹ"),
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE)
@pytest.mark.parametrize("turned", [False, True])
def test_two_reports_name_one_thing(one: tuple[str, str, str], other: tuple[str, str, str], turned: bool) -> None:
    entities = Entities()
    ids = [
        link(entities, text, language)[surface]
        for language, text, surface in ((other, one) if turned else (one, other))
    ]
    assert ids[0] == ids[1]


TWO = [
    (("en", "Pham Minh Chinh spoke.", "Pham Minh Chinh"), ("vi", "Bà Phạm Thu Hằng nói.", "Phạm Thu Hằng")),
    (("en", "Kim Jong Un spoke.", "Kim Jong Un"), ("vi", "Bà Kim Yo-jong nói.", "Kim Yo-jong")),
    (("en", "Xi Jinping spoke.", "Xi Jinping"), ("vi", "Ông Tập Trọng Huân qua đời.", "Tập Trọng Huân")),
    (("en", "Li Qiang spoke.", "Li Qiang"), ("vi", "Ông Lý Khắc Cường nói.", "Lý Khắc Cường")),
    (
        ("en", "The Russian Foreign Ministry spoke.", "Russian Foreign Ministry"),
        ("vi", "Bộ Ngoại giao Mỹ nói.", "Bộ Ngoại giao Mỹ"),
    ),
    (("en", "Donald Trump spoke.", "Donald Trump"), ("en", "Ivanka Trump spoke.", "Ivanka Trump")),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_reports_name_two_things(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    entities = Entities()
    ids = [link(entities, text, language)[surface] for language, text, surface in (one, other)]
    assert ids[0] != ids[1]


def test_a_vietnamese_person_is_not_read_as_chinese() -> None:
    entities = Entities()
    first = Profile(0, "person", "Li Qiang", ("Li Qiang",), "en", country="CN")
    second = Profile(0, "person", "Lý Cường", ("Lý Cường",), "vi", country="VN")
    assert entities.link([first])[0] != entities.link([second])[0]


def test_an_acronym_of_one_report_is_the_name_of_another() -> None:
    entities = Entities()
    link(entities, "Cơ quan Hàng hải và Cảng vụ Singapore (MPA) nói.", "vi")
    name = "Maritime and Port Authority of Singapore"
    full = Profile(0, "organisation", name, (name,), "en", country="SG")
    assert entities.link([full])[0] == "organisation/co-quan-hang-hai-va-cang-vu-singapore"


def test_an_entity_keeps_its_spellings_and_reasons() -> None:
    entities = Entities()
    link(entities, "Wang Yi came.", "en")
    id_ = link(entities, "Ngoại trưởng Trung Quốc Vương Nghị tới.", "vi")["Vương Nghị"]
    entity = entities.entity(id_)
    assert entity.names == {"en": ("Wang Yi",), "vi": ("Vương Nghị",)}
    assert entity.country == "CN"
    assert any("Sino-Vietnamese" in reason for reason in entity.reasons)


@pytest.mark.parametrize(
    ("vietnamese", "latin"),
    [
        ("Tập Cận Bình", "Xi Jinping"),
        ("Lý Khắc Cường", "Li Keqiang"),
        ("Mao Ninh", "Mao Ning"),
        ("Uông Văn Bân", "Wang Wenbin"),
        ("Giải Chấn Hoa", "Xie Zhenhua"),
        ("Lâm Trịnh Nguyệt Nga", "Lam Cheng Yuet-ngor"),
    ],
)
def test_sino_vietnamese_readings(vietnamese: str, latin: str) -> None:
    expected = latin != "Lam Cheng Yuet-ngor"
    assert (letters(latin) in latin_readings(vietnamese)) is expected


@pytest.mark.parametrize("name", ["", "Tập", "Donald Trump", "Zelensky Volodymyr", "a b c d e"])
def test_what_is_no_sino_vietnamese_name_has_no_readings(name: str) -> None:
    assert latin_readings(name) == ()


PROFILES = st.builds(
    lambda number, kind, name, language, country: Profile(number, kind, name, (name,), language, country=country),
    st.integers(0, 5),
    st.sampled_from(("person", "organisation", "place")),
    st.text(min_size=1, max_size=20).filter(lambda text: text.split() != []),
    st.sampled_from(("en", "vi", "uk")),
    st.sampled_from((None, "CN", "US")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PROFILES, max_size=6, unique_by=lambda profile: profile.number))
def test_every_thing_gets_an_id_of_its_own_in_its_report(given_profiles: list[Profile]) -> None:
    entities = Entities()
    linked = entities.link(given_profiles)
    assert set(linked) == {profile.number for profile in given_profiles}
    assert len(set(linked.values())) == len(given_profiles)


@settings(max_examples=40, deadline=None)
@given(st.lists(PROFILES, min_size=1, max_size=5, unique_by=lambda profile: (profile.kind, profile.name.casefold())))
def test_the_same_report_again_gives_registered_things_the_same_ids(given_profiles: list[Profile]) -> None:
    entities = Entities()
    registered = [
        Profile(i, p.kind, p.name, p.spellings, p.language, id=f"X/{i}") for i, p in enumerate(given_profiles)
    ]
    assert entities.link(registered) == entities.link(registered) == {i: f"X/{i}" for i in range(len(registered))}


def test_an_alias_told_once_joins_what_another_report_names_apart() -> None:
    texts = (
        "Асия Биби и Асия Норин ждут суда.",
        "Дело Асии Биби (Асии Норин) рассмотрит суд.",
        "Сегодня Асия Норин на свободе, заявил адвокат.",
    )
    reports = [Report(id=str(at), text=text, language="ru") for at, text in enumerate(texts)]
    last = list(annotate_reports(reports))[-1]
    assert {mention.entity for mention in last.mentions} == {"person/asiya-bibi"}
