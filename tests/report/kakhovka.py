"""A dossier built by hand: the destruction of the Kakhovka dam in two English accounts and a Vietnamese one.

The texts were written for these tests from the public record. The Vietnamese one gives days without a year.
"""

from __future__ import annotations

import re

from crosswire.records import (
    Annotation,
    Claim,
    Dispute,
    Dossier,
    Entity,
    Mention,
    Moment,
    Origin,
    Part,
    PartKind,
    Point,
    Side,
    Span,
    TimelineEntry,
    Wording,
)

MORNING = """\
Dam on the Dnipro gives way, thousands leave their homes

6 June 2023 – Water from the Kakhovka reservoir poured into the lower Dnipro on Tuesday after the dam at Nova \
Kakhovka, in a part of Ukraine's Kherson region held by Russia, was breached in the night.

President Volodymyr Zelensky said that "Russian terrorists" had carried out an internal explosion of the \
structures at 2:50 in the morning.

Kremlin spokesman Dmitry Peskov rejected this. "This is unequivocally a deliberate act of sabotage by the \
Ukrainian side," he told reporters.

By noon 885 people had been evacuated on the western bank, the interior ministry in Kyiv said. Up to 80 \
settlements are at risk of flooding, according to Prime Minister Denys Shmyhal.

The head of the operator Ukrhydroenergo, Ihor Syrota, told Ukrainian television in an interview that the power \
station "cannot be restored".

The International Atomic Energy Agency saw no immediate danger to the Zaporizhzhia nuclear plant, whose cooling \
water comes from the reservoir.

Satellite picture of the dam on 5 June 2023, a day before the breach. Photo: Planet Labs
"""

EVENING = """\
Flood below Kakhovka spreads on the second day

The United Nations said on 7 June 2023 that the loss of the Kakhovka dam was a monumental humanitarian and \
ecological catastrophe; Secretary-General Antonio Guterres called it "another devastating consequence of the \
Russian invasion of Ukraine".

Ukraine's interior ministry put the number of people brought to safety at 1,457 on Wednesday. On the eastern \
bank the officials installed by Moscow spoke of more than 22,000 people in 14 settlements in the path of the water.

Volodymyr Zelenskyy said hundreds of thousands of people were left without normal access to drinking water.

Ihor Syrota of Ukrhydroenergo has said on television that the plant is beyond repair.
"""

VIETNAMESE = """\
Vỡ đập Kakhovka: Nga và Ukraine đổ lỗi cho nhau

Đập thủy điện Kakhovka ở tỉnh Kherson bị phá hủy rạng sáng 6-6, khiến nước tràn về hạ lưu sông Dnipro.

Tổng thống Ukraine Volodymyr Zelensky cáo buộc lực lượng Nga đã cho nổ từ bên trong công trình.

Theo hãng tin TASS, người phát ngôn Điện Kremlin Dmitry Peskov khẳng định đây là hành động "phá hoại có chủ \
đích" của phía Kiev.

Chính quyền Ukraine cho biết 885 người đã được sơ tán trong sáng 6-6, khoảng 80 khu dân cư có nguy cơ bị ngập.

Cơ quan Năng lượng nguyên tử quốc tế nói nhà máy điện hạt nhân Zaporizhzhia chưa gặp nguy hiểm tức thời.

Tổng giám đốc Ukrhydroenergo Ihor Syrota nói trên truyền hình rằng nhà máy không thể khôi phục.

Ủy ban Điều tra Liên bang Nga đã mở một vụ án hình sự.

Nước ngập đường phố Nova Kakhovka ngày 6-6 - Ảnh: TASS
"""

_TEXTS = {"en-morning.txt": MORNING, "en-evening.txt": EVENING, "vi-0d9e2b7714c3aa58.txt": VIETNAMESE}
EN1, EN2, VI = _TEXTS

ZELENSKY = "person/zelensky"
PESKOV = "person/peskov"
SYROTA = "person/syrota"
GUTERRES = "person/guterres"
TASS = "organisation/tass"
IAEA = "organisation/iaea"
INTERIOR = "organisation/ua-interior"
OPERATOR = "organisation/ukrhydroenergo"
KHERSON = "UA-65"
"""Ids as the linker gives them: one string an entity, opaque to the report."""


def at(report: str, *surfaces: str) -> tuple[Span, ...]:
    """The spans of the first occurrences of the surfaces in a report's text."""
    text = _TEXTS[report]
    return tuple(Span(text.index(surface), text.index(surface) + len(surface)) for surface in surfaces)


def claim(
    report: str, *surfaces: str, gloss: str = "", by: str | None = None, via: str = "", day: str | None = None
) -> Claim:
    """A claim of a report that shows the surfaces; `paragraph` is left to the report room."""
    return Claim(
        report=report,
        evidence=at(report, *surfaces),
        speaker_entity=by,
        channel_entities=(via,) if via else (),
        gloss=gloss,
        day=day,
    )


def _parts(text: str) -> tuple[Part, ...]:
    lines = list(re.finditer(r"[^\n]+", text))
    return tuple(
        Part(start=line.start(), end=line.end(), number=number, kind=_kind(number, number == len(lines), line.group()))
        for number, line in enumerate(lines, 1)
    )


def _kind(number: int, last: bool, line: str) -> PartKind:
    if number == 1:
        return "heading"
    return "caption" if last and re.search("Photo:|Ảnh:", line) else "body"


_SPELLINGS: tuple[tuple[str, str, str, str], ...] = (
    (ZELENSKY, "Volodymyr Zelensky", "person", "Volodymyr Zelensky"),
    (ZELENSKY, "Volodymyr Zelenskyy", "person", "Volodymyr Zelensky"),
    (PESKOV, "Dmitry Peskov", "person", "Dmitry Peskov"),
    (SYROTA, "Ihor Syrota", "person", "Ihor Syrota"),
    (GUTERRES, "Antonio Guterres", "person", "António Guterres"),
    (TASS, "TASS", "organisation", "TASS"),
    (IAEA, "International Atomic Energy Agency", "organisation", "International Atomic Energy Agency"),
    (IAEA, "Cơ quan Năng lượng nguyên tử quốc tế", "organisation", "International Atomic Energy Agency"),
    (INTERIOR, "interior ministry", "organisation", "Ministry of Internal Affairs of Ukraine"),
    (OPERATOR, "Ukrhydroenergo", "organisation", "Ukrhydroenergo"),
    (KHERSON, "Kherson", "place", "Kherson Oblast"),
)


def _mentions(text: str) -> tuple[Mention, ...]:
    found = [
        Mention(start=hit.start(), end=hit.end(), kind=kind, entity=entity, name=name)  # type: ignore[arg-type]
        for entity, surface, kind, name in _SPELLINGS
        for hit in re.finditer(rf"{re.escape(surface)}\b", text)
    ]
    return tuple(sorted(found, key=lambda mention: mention.start))


def _moment(report: str, surface: str, day: str, inferred: bool = False, basis: str = "") -> Moment:
    (span,) = at(report, surface)
    return Moment(start=span.start, end=span.end, first=day, last=day, inferred=inferred, basis=basis)


_TIMES = {
    EN1: (_moment(EN1, "6 June 2023", "2023-06-06"),),
    EN2: (_moment(EN2, "7 June 2023", "2023-06-07"),),
    VI: (_moment(VI, "6-6", "2023-06-06", inferred=True, basis="the year is that of the other accounts"),),
}


def _account(
    report: str, language: str, outlet: str | None, published: str | None, title: str | None = None
) -> Annotation:
    text = _TEXTS[report]
    return Annotation(
        id=report,
        language=language,
        published=published,
        text=text,
        parts=_parts(text),
        mentions=_mentions(text),
        times=_TIMES[report],
        title=title,
        outlet=outlet,
    )


def _entity(
    id_: str, kind: str, name: str, country: str | None, role: str | None = None, **names: tuple[str, ...]
) -> Entity:
    return Entity(entity=id_, kind=kind, name=name, names=names, role=role, country=country, reasons=("same name",))  # type: ignore[arg-type]


ENTITIES = (
    _entity(
        ZELENSKY,
        "person",
        "Volodymyr Zelensky",
        "UA",
        "president",
        en=("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        vi=("Volodymyr Zelensky",),
    ),
    _entity(PESKOV, "person", "Dmitry Peskov", "RU", "spokesperson", en=("Dmitry Peskov",), vi=("Dmitry Peskov",)),
    _entity(SYROTA, "person", "Ihor Syrota", "UA", None, en=("Ihor Syrota",), vi=("Ihor Syrota",)),
    _entity(GUTERRES, "person", "António Guterres", None, "secretary_general", en=("Antonio Guterres",)),
    _entity(TASS, "organisation", "TASS", "RU", None, vi=("TASS",)),
    _entity(
        IAEA,
        "organisation",
        "International Atomic Energy Agency",
        None,
        None,
        en=("International Atomic Energy Agency",),
        vi=("Cơ quan Năng lượng nguyên tử quốc tế",),
    ),
    _entity(INTERIOR, "organisation", "Ministry of Internal Affairs of Ukraine", "UA", None, en=("interior ministry",)),
    _entity(OPERATOR, "organisation", "Ukrhydroenergo", "UA", None, en=("Ukrhydroenergo",), vi=("Ukrhydroenergo",)),
    _entity(KHERSON, "place", "Kherson Oblast", "UA", None, en=("Kherson",), vi=("Kherson",)),
)

_BREACH_EN = claim(EN1, "the dam at Nova Kakhovka", "was breached in the night")
_BREACH_VI = claim(
    VI, "Đập thủy điện Kakhovka ở tỉnh Kherson bị phá hủy rạng sáng 6-6", gloss="Kakhovka dam: destroyed"
)
_BLAST_EN = claim(
    EN1,
    '"Russian terrorists" had carried out an internal explosion of the structures at 2:50 in the morning',
    by=ZELENSKY,
)
_BLAST_VI = claim(
    VI, "lực lượng Nga đã cho nổ từ bên trong công trình", by=ZELENSKY, gloss="Russian forces: explosion, structure"
)
_SABOTAGE_EN = claim(EN1, '"This is unequivocally a deliberate act of sabotage by the Ukrainian side,"', by=PESKOV)
_SABOTAGE_VI = claim(
    VI, 'hành động "phá hoại có chủ đích" của phía Kiev', by=PESKOV, via=TASS, gloss="deliberate sabotage, Kyiv's side"
)
_PLANT_EN1 = claim(EN1, 'the power station "cannot be restored"', by=SYROTA)
_PLANT_EN2 = claim(EN2, "the plant is beyond repair", by=SYROTA)
_PLANT_VI = claim(VI, "nhà máy không thể khôi phục", by=SYROTA, gloss="power plant: cannot be restored")
_IAEA_EN = claim(EN1, "no immediate danger to the Zaporizhzhia nuclear plant", by=IAEA)
_IAEA_VI = claim(
    VI,
    "nhà máy điện hạt nhân Zaporizhzhia chưa gặp nguy hiểm tức thời",
    by=IAEA,
    gloss="Zaporizhzhia nuclear plant: no danger",
)
_RESCUED_EN1 = claim(EN1, "885 people had been evacuated", by=INTERIOR, day="2023-06-06")
_RESCUED_VI = claim(VI, "885 người đã được sơ tán trong sáng 6-6", gloss="885 people evacuated", day="2023-06-06")
_RESCUED_EN2 = claim(EN2, "the number of people brought to safety at 1,457", by=INTERIOR, day="2023-06-07")
_VILLAGES_EN1 = claim(EN1, "Up to 80 settlements are at risk of flooding")
_VILLAGES_EN2 = claim(EN2, "more than 22,000 people in 14 settlements in the path of the water")


def _point(
    id_: str, status: str, label: str, *claims: Claim, origins: int = 1, weight: float = 0.5, why: str = ""
) -> Point:
    reasons = (why,) if why else ()
    return Point(
        id=id_,
        status=status,
        score=0.9,
        reasons=reasons,
        claims=claims,
        label=label,
        origins=origins,
        weight=weight,  # type: ignore[arg-type]
    )


POINTS = (
    _point(
        "p1",
        "agreed",
        "the Kakhovka dam was destroyed on 6 June",
        _BREACH_EN,
        _BREACH_VI,
        origins=2,
        weight=0.9,
        why="same thing (dam), same act (destroy), same day",
    ),
    _point(
        "p2",
        "agreed",
        "the power station cannot be restored",
        _PLANT_EN1,
        _PLANT_EN2,
        _PLANT_VI,
        origins=1,
        why="same speaker, same thing; one interview stands behind all three",
    ),
    _point(
        "p3",
        "agreed",
        "no immediate danger to the Zaporizhzhia nuclear plant",
        _IAEA_EN,
        _IAEA_VI,
        origins=1,
        why="same speaker, same place, same negated state",
    ),
    _point(
        "p4",
        "updated",
        "people evacuated",
        _RESCUED_EN2,
        _RESCUED_EN1,
        _RESCUED_VI,
        origins=2,
        why="same thing counted: 885 on 6 June, 1,457 on 7 June",
    ),
    _point(
        "p5",
        "differing",
        "settlements in the path of the water",
        _VILLAGES_EN1,
        _VILLAGES_EN2,
        origins=2,
        why="80 and 14, counted on different banks",
    ),
    _point("p6", "disputed", "who destroyed the dam", _BLAST_EN, _SABOTAGE_EN, origins=2),
    _point(
        "p7",
        "single",
        "criminal case",
        claim(
            VI,
            "Ủy ban Điều tra Liên bang Nga đã mở một vụ án hình sự",
            gloss="Investigative Committee of Russia: criminal case, open",
        ),
    ),
    _point(
        "p8",
        "single",
        "drinking water",
        claim(EN2, "hundreds of thousands of people were left without normal access to drinking water", by=ZELENSKY),
    ),
    _point(
        "p9",
        "single",
        "",
        claim(EN2, '"another devastating consequence of the Russian invasion of Ukraine"', by=GUTERRES),
    ),
    _point("p10", "single", "picture of the dam", claim(EN1, "Satellite picture of the dam on 5 June 2023")),
    _point(
        "p11",
        "single",
        "streets under water",
        claim(VI, "Nước ngập đường phố Nova Kakhovka ngày 6-6", gloss="Nova Kakhovka: water, street"),
    ),
)

DOSSIER = Dossier(
    event="event-1",
    title="Destruction of the Kakhovka dam",
    first="2023-06-06",
    last="2023-06-07",
    places=(KHERSON, "UA"),
    reports=(EN1, EN2, VI),
    entities=ENTITIES,
    points=POINTS,
    disputes=(
        Dispute(
            about=("dam", "UA", "RU"),
            label="Who destroyed the Kakhovka dam",
            sides=(
                Side(held_by=ZELENSKY, claims=(_BLAST_EN, _BLAST_VI), country="UA"),
                Side(held_by=PESKOV, claims=(_SABOTAGE_EN, _SABOTAGE_VI), country="RU"),
            ),
            reasons=("each side lays the same act at the other's door",),
        ),
    ),
    origins=(
        Origin(
            kind="interview",
            reports=(EN1, EN2, VI),
            entity=SYROTA,
            label="Ihor Syrota on Ukrainian television",
            claims=(_PLANT_EN1, _PLANT_EN2, _PLANT_VI),
        ),
        Origin(kind="agency", reports=(VI,), entity=TASS),
    ),
    timeline=(
        TimelineEntry(first="2023-06-06", last="2023-06-06", claims=(_BREACH_EN, _BREACH_VI)),
        TimelineEntry(first="2023-06-07", last="2023-06-07", claims=(_RESCUED_EN2,)),
        TimelineEntry(first="2023-06-05", last="2023-06-05", claims=(claim(EN1, "Satellite picture of the dam"),)),
        TimelineEntry(first="XXXX-06-06", last="XXXX-06-06", claims=(claim(VI, "ngày 6-6"),), inferred=True),
    ),
    wordings=(
        Wording(
            about=ZELENSKY,
            surfaces={EN1: ("Volodymyr Zelensky",), EN2: ("Volodymyr Zelenskyy",), VI: ("Volodymyr Zelensky",)},
        ),
        Wording(
            about="dam",
            surfaces={EN1: ("dam", "structures"), EN2: ("Kakhovka dam",), VI: ("Đập thủy điện", "công trình")},
        ),
        Wording(about="UA", surfaces={EN1: ("Kyiv", "the Ukrainian side"), VI: ("phía Kiev", "Chính quyền Ukraine")}),
    ),
    notes=("The Vietnamese account gives days without a year.",),
    accounts=(
        _account(EN1, "en", "Lower Dnipro Monitor", "2023-06-06"),
        _account(EN2, "en", None, "2023-06-07"),
        _account(VI, "vi", None, None),
    ),
)
