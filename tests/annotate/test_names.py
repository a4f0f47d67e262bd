"""Names of people, organisations and places: sentences with what must be found in them, and what must not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.annotate.document import Document, read_document
from crosswire.annotate.name_records import Name
from crosswire.annotate.names import find_names
from crosswire.records import Report


def read(text: str, language: str) -> tuple[Document, tuple[Name, ...]]:
    document = read_document(Report(id="t", text=text, language=language))
    return document, find_names(document).names


def told(document: Document, name: Name) -> str:
    """`kind`, the registry's id, office and country of a name, as the tables below write them."""
    parts = [name.kind, name.id or "", name.role or "", name.country or ""]
    return " ".join(part for part in parts if part)


# Each case: a sentence, then `surface = what must be told of it` (all its words must be there), or `surface = -` where
# no name may cover exactly that surface.
EN = """
President Luiz Inácio Lula da Silva flew home. | Luiz Inácio Lula da Silva = person president
Prime Minister Anwar Ibrahim declined. | Anwar Ibrahim = person prime_minister
German Chancellor Olaf Scholz spoke first. | Olaf Scholz = person prime_minister DE
She thanked Mr Albanese and left. | Albanese = person
The Dutch prime minister, Mark Rutte, agreed. | Mark Rutte = person prime_minister NL
Mark Rutte, the Dutch prime minister, agreed. | Mark Rutte = person prime_minister NL
Foreign Minister Penny Wong arrived in Suva. | Penny Wong = person minister.foreign_affairs ; Suva = place FJ
Defence Secretary Grant Shapps resigned. | Grant Shapps = person minister.defence
U.S. Treasury Secretary Janet Yellen warned them. | Janet Yellen = person minister.finance US
U.S. Secretary of State Antony Blinken waited. | Antony Blinken = person minister.foreign_affairs US
Theresa May lost the vote. | Theresa May = person
Stephen King wrote it. | Stephen King = person
The court heard Omar al-Bashir. | Omar al-Bashir = person
Syrian President Bashar al-Assad refused. | Bashar al-Assad = person president SY
The letter is from Ursula von der Leyen. | Ursula von der Leyen = person
Wang Yi met his guests. | Wang Yi = person
The visit of Xi Jinping was short. | Xi Jinping = person
South Korean President Moon Jae-in smiled. | Moon Jae-in = person president KR
Nguyen Phu Trong opened the session. | Nguyen Phu Trong = person
Police questioned Truong Hue Van. | Truong Hue Van = person ; Hue = -
A clerk, Pham Thu Hang, signed it. | Pham Thu Hang = person
Do Thi Nhan took the money. | Do Thi Nhan = person
Rear Admiral Daniel Hagari briefed them. | Daniel Hagari = person admiral
Dr. Sultan Al Jaber closed the talks. | Sultan Al Jaber = person
They met Prince Faisal bin Farhan. | Faisal bin Farhan = person royal
Simon Stiell, the U.N. climate chief, left. | Simon Stiell = person head
Rescuer Ali Demir found a child. | Ali Demir = person
We asked Otto Warmbier about it. | Otto Warmbier = person
Britain's foreign secretary, Liz Truss, wrote it. | Liz Truss = person minister.foreign_affairs GB
Russian Foreign Ministry officials waited. | Russian Foreign Ministry = organisation RU/ministry.foreign_affairs RU
Guatemala's foreign ministry objected. | Guatemala's foreign ministry = organisation GT/ministry.foreign_affairs
The Ministry of Defence of Ukraine denied it. | Ministry of Defence of Ukraine = organisation UA/ministry.defence
In Syria, the health ministry in Damascus counted them. | health ministry = organisation SY/ministry.health SY
The State Department declined to comment. | State Department = organisation US/ministry.foreign_affairs US
BALTIMORE - The Coast Guard searched on. | Coast Guard = organisation US/coast_guard
China spoke. Its foreign ministry protested. | foreign ministry = organisation CN/ministry.foreign_affairs
The Philippine Coast Guard replied. | Philippine Coast Guard = organisation PH/coast_guard PH
The China Coast Guard replied. | China Coast Guard = organisation CN/coast_guard
The South Korean National Assembly met. | South Korean National Assembly = organisation KR/parliament KR
The Kremlin said nothing. | Kremlin = organisation RU/government RU
The White House said nothing. | White House = organisation US/government
Researchers at Yale University counted them. | Yale University = organisation
Saigon Commercial Bank collapsed. | Saigon Commercial Bank = organisation VN
They sued Synergy Marine Group. | Synergy Marine Group = organisation
The Alliance of Small Island States left early. | Alliance of Small Island States = organisation
He wrote in The Sunday Telegraph. | The Sunday Telegraph = organisation
The European Union and NATO agreed. | European Union = organisation org/european-union ; NATO = organisation org/nato
He works for the Associated Press. | Associated Press = organisation agency/ap
It fell into the Patapsco River. | Patapsco River = place
They stood in the Rose Garden. | Rose Garden = place
He spoke near Lake Tahoe. | Lake Tahoe = place
The fire began in Iskenderun. | Iskenderun = place TR
Talks in Vilnius went on. | Vilnius = place LT
The container ship Dali lost power. | Dali = -
The Dali is a container ship. The ship Dali sank. | Dali = -
It cost 5 million USD. | USD = -
It cost EUR 5 million. | EUR = -
He came on Monday and left on Tuesday. | Monday = - ; Tuesday = -
It began in March. | March = -
Covid closed the schools. | Covid = -
It was the coldest year since the Cold War. | Cold War = - ; War = -
However, nothing changed. | However = -
The GDP fell. | GDP = -
Rescuers dug on. | Rescuers = -
The Boeing 737 MAX landed. | MAX = -
"""

VI = """
Tổng thống Mỹ Joe Biden phát biểu. | Joe Biden = person president US
Thủ tướng Phạm Minh Chính tiếp đoàn. | Phạm Minh Chính = person prime_minister
Tổng bí thư Nguyễn Phú Trọng chủ trì. | Nguyễn Phú Trọng = person secretary_general
Chủ tịch nước Tô Lâm tới thăm. | Tô Lâm = person president
Phó thủ tướng Hồ Đức Phớc chỉ đạo. | Hồ Đức Phớc = person deputy.prime_minister ; Đức = -
Ông Nguyễn Thái Bình từ chối. | Nguyễn Thái Bình = person ; Thái Bình = -
Bà Trương Mỹ Lan kháng cáo. | Trương Mỹ Lan = person ; Mỹ = -
Ông Chu Lập Cơ im lặng. | Chu Lập Cơ = person
Ngoại trưởng Nga Sergei Lavrov đáp lại. | Sergei Lavrov = person minister.foreign_affairs RU
Bộ trưởng Quốc phòng Đức Boris Pistorius tới Kiev. | Boris Pistorius = person minister.defence DE
Người phát ngôn Bộ Ngoại giao Nga Maria Zakharova nói. | Maria Zakharova = person spokesperson RU
Người phát ngôn Bộ Ngoại giao Phạm Thu Hằng trả lời. | Phạm Thu Hằng = person spokesperson VN
Chủ tịch Trung Quốc Tập Cận Bình tới nơi. | Tập Cận Bình = person CN
Ngoại trưởng Saudi Faisal bin Farhan bắt tay ông. | Faisal bin Farhan = person minister.foreign_affairs SA
Tổng thống Syria Bashar al-Assad phủ nhận. | Bashar al-Assad = person president SY
Thị trưởng Baltimore Brandon Scott họp báo. | Brandon Scott = person mayor US
Thống đốc Maryland Wes Moore họp báo. | Wes Moore = person governor US
Đại tá Xerxes Trinidad phát biểu. | Xerxes Trinidad = person officer
Luật sư Phan Trung Hoài bào chữa. | Phan Trung Hoài = person lawyer
Chủ tọa phiên tòa Phạm Lương Toản đọc bản án. | Phạm Lương Toản = person judge
Bị cáo Đỗ Thị Nhàn nhận tội. | Đỗ Thị Nhàn = person
Giáo sư Vũ Minh Giang có mặt. | Vũ Minh Giang = person expert
Bà Lvova-Belova phủ nhận. | Lvova-Belova = person
Ngoại trưởng Triều Tiên Ri Yong-ho lên tiếng. | Ri Yong-ho = person minister.foreign_affairs KP
Ông Otto Warmbier qua đời. | Otto Warmbier = person
Josep Borrell nói EU lo ngại. | Josep Borrell = person ; EU = organisation org/european-union
Bộ trưởng Cơ sở hạ tầng Ukraine Oleksandr Kubrakov cảm ơn. | Oleksandr Kubrakov = person minister.transport UA
Chủ tịch COP28 Sultan Al Jaber gõ búa. | Sultan Al Jaber = person
Bộ Ngoại giao Trung Quốc phản đối. | Bộ Ngoại giao Trung Quốc = organisation CN/ministry.foreign_affairs CN
Bộ Công Thương trả lời. | Bộ Công Thương = organisation VN/ministry.trade
Tại Syria, Bộ Y tế cho biết 300 người chết. | Bộ Y tế = organisation SY/ministry.health SY
Syria chịu thiệt hại. Theo Bộ Y tế nước này, 300 người chết. | Bộ Y tế = organisation SY/ministry.health
Cơ quan Khảo sát địa chất Mỹ đo được. | Cơ quan Khảo sát địa chất Mỹ = organisation US/geological_survey
Cơ quan Khảo sát địa chất Mỹ (USGS) đo được. | USGS = organisation US/geological_survey
Hải quân Mỹ tập trận. | Hải quân Mỹ = organisation US/navy
Lực lượng tuần duyên Philippines phản đối. | Lực lượng tuần duyên Philippines = organisation PH/coast_guard
Đại sứ quán Việt Nam hỗ trợ họ. | Đại sứ quán Việt Nam = organisation VN/embassy
Điện Kremlin bác bỏ. | Điện Kremlin = organisation RU/government
Nhà Trắng bác bỏ. | Nhà Trắng = organisation US/government
Tòa án Hình sự Quốc tế ra lệnh. | Tòa án Hình sự Quốc tế = organisation org/icc
Tòa án Nhân dân TP HCM tuyên án. | Tòa án Nhân dân TP HCM = organisation
Cơ quan Hàng hải và Cảng vụ Singapore cho biết. | Cơ quan Hàng hải và Cảng vụ Singapore = organisation SG
Sở Cứu hỏa Baltimore cho biết. | Sở Cứu hỏa Baltimore = organisation US
Trung tâm Động đất quốc gia Syria cho biết. | Trung tâm Động đất quốc gia Syria = organisation SY
Trung tâm Điều phối chung (JCC) cho biết. | Trung tâm Điều phối chung = organisation ; JCC = organisation
Liên minh các quốc đảo nhỏ (AOSIS) phản đối. | Liên minh các quốc đảo nhỏ = organisation
Tập đoàn Vạn Thịnh Phát phá sản. | Tập đoàn Vạn Thịnh Phát = organisation
Ngân hàng TMCP Sài Gòn (SCB) mất thanh khoản. | Ngân hàng TMCP Sài Gòn = organisation ; SCB = organisation
Đại học Quốc gia Hà Nội tổ chức. | Đại học Quốc gia Hà Nội = organisation VN
Viện Hàn lâm Khoa học xã hội Việt Nam tổ chức. | Viện Hàn lâm Khoa học xã hội Việt Nam = organisation VN
Công ty Synergy Marine Group vận hành tàu. | Công ty Synergy Marine Group = organisation
Hãng tin Reuters đưa tin. | Reuters = organisation agency/reuters
Ông đáp xuống sân bay Nội Bài. | Nội Bài = place
Xe chạy qua cầu Francis Scott Key. | Francis Scott Key = place
Tàu rời ga Đồng Đăng. | Đồng Đăng = place
Họ gặp nhau tại Bắc Kinh. | Bắc Kinh = place CN/beijing
Tàu container Dali mất điện. | Dali = -
Giá là 5 triệu USD. | USD = -
Tôi không biết. | Tôi = -
Theo ông, không có gì thay đổi. | Theo = -
Ngày 27/2, hai bên gặp nhau. | Ngày = -
Các bên đồng ý. | Các = -
Cuộc họp diễn ra hôm thứ Sáu. | Sáu = -
Chiếc Boeing 737 MAX hạ cánh. | MAX = -
Đáng chú ý, giá giảm. | Đáng = -
Tổng giám đốc SCB Bùi Anh Dũng hầu tòa. | SCB = organisation ; Bùi Anh Dũng = person ; Anh = -
Phó thống đốc Nguyễn Văn Hưng hầu tòa. | Nguyễn Văn Hưng = person deputy.governor
Cơ quan chức năng tìm ông Sáng. | Sáng = person
"""

UND = """
ca | Jean-Yves Le Drian ha respost. | Jean-Yves Le Drian = person
fr | Pour M. Thébault, la crise est grave. | Thébault = person
fr | Selon Mme Parly, rien ne change. | Parly = person
ca | L'Austràlia i els Estats Units han signat. | L'Austràlia = place AU ; Estats Units = place US
ca | Ha trobat Emmanuel Macron a l'Élysée. | Emmanuel Macron = person ; l'Élysée = organisation
ca | La Xina i l'European Union han signat. | Xina = place CN ; l'European Union = organisation org/european-union
ca | La seu de l'ONU és tancada. | l'ONU = organisation org/united-nations
ca | Wang Yi ha saludat el text. | Wang Yi = person
fr | Une commande passée à Naval Group est annulée. | Naval Group = organisation
de | Bundeskanzler Olaf Scholz sprach in Berlin. | Olaf Scholz = person ; Berlin = place DE/berlin
de | Handelsminister Nguyen Hong Dien bedauerte die Zölle. | Nguyen Hong Dien = person
de | Die Regierung in Russland schweigt. | Russland = place RU ; Regierung = -
de | Die Verhandlungen über Zölle beginnen. | Verhandlungen = - ; Zölle = -
de | Ursula von der Leyen reist nach Vietnam. | Ursula von der Leyen = person ; Vietnam = place VN
es | António Guterres habló en Estados Unidos. | António Guterres = person ; Estados Unidos = place US
es | Teresa Ribera representó a España. | Teresa Ribera = person ; España = place ES
es | Xie Zhenhua negoció con John Kerry. | Xie Zhenhua = person ; John Kerry = person
es | La Unión Europea y la OTAN firmaron. | Unión Europea = organisation ; OTAN = organisation org/nato
uk | Президент України Володимир Зеленський виступив. | України = place UA ; Володимир Зеленський = person
uk | За словами Хулусі Акара, судно вийшло. | Хулусі Акара = person
bg | Речник на ООН благодари на Турция. | ООН = organisation org/united-nations ; Турция = place TR
uk | Посол Сергій Кислиця та глава РФ Сергій Лавров сперечалися. | Сергій Лавров = person
uk | Речник заявив, що Росія вийшла з угоди. | Росія = place RU
"""


def cases(table: str, language: str | None = None) -> list[tuple[str, str, str, str]]:
    """(language, sentence, surface, what is told) for every expectation of a table."""
    found = []
    for line in table.strip().split("\n"):
        code, text, wanted = line.split(" | ") if language is None else (language, *line.split(" | "))
        for one in wanted.split(" ; "):
            surface, _, expected = one.partition(" = ")
            found.append((code, text, surface, expected))
    return found


@pytest.mark.parametrize(("language", "text", "surface", "expected"), [*cases(EN, "en"), *cases(VI, "vi"), *cases(UND)])
def test_a_name_is_found_as_what_it_is(language: str, text: str, surface: str, expected: str) -> None:
    document, names = read(text, language)
    found = {document.surface(name.first, name.last): told(document, name) for name in names}
    if expected == "-":
        assert surface not in found
    else:
        assert set(expected.split()) <= set(found.get(surface, "").split()), found


# --- which names are one thing ---------------------------------------------------------------------------------------

SAME = [
    ("en", "Wes Moore came. Moore spoke.", "Wes Moore", "Moore"),
    ("en", "Ri Yong Ho came. “No,” Ri said.", "Ri Yong Ho", "Ri"),
    ("en", "Ursula von der Leyen came. Von der Leyen left.", "Ursula von der Leyen", "Von der Leyen"),
    ("en", "Eric Chu Nap Kee came. Later Chu left.", "Eric Chu Nap Kee", "Chu"),
    ("en", "The Saigon Commercial Bank (SCB) fell. Then SCB closed.", "Saigon Commercial Bank", "SCB"),
    ("vi", "Bà Trương Mỹ Lan im lặng. Bà Lan kháng cáo.", "Trương Mỹ Lan", "Lan"),
    ("vi", "Kim Jong-un tới nơi. Ông Kim rời đi.", "Kim Jong-un", "Kim"),
    (
        "vi",
        "Cơ quan Hàng hải và Cảng vụ Singapore (MPA) nói. MPA im lặng.",
        "Cơ quan Hàng hải và Cảng vụ Singapore",
        "MPA",
    ),
    ("vi", "Tòa án Hình sự Quốc tế (ICC) ra lệnh. ICC im lặng.", "Tòa án Hình sự Quốc tế", "ICC"),
    ("fr", "Florence Parly est venue. Mme Parly est partie.", "Florence Parly", "Parly"),
    ("uk", "Хулусі Акар прибув. За словами Акара, угода діє.", "Хулусі Акар", "Акара"),
]


@pytest.mark.parametrize(("language", "text", "one", "other"), SAME)
def test_a_short_form_is_the_one_named_in_full(language: str, text: str, one: str, other: str) -> None:
    document, names = read(text, language)
    numbers = {document.surface(name.first, name.last): name.entity for name in names}
    assert one in numbers
    assert other in numbers
    assert numbers[one] == numbers[other]


APART = [
    ("vi", "Bà Trương Mỹ Lan và cháu gái Trương Huệ Vân kháng cáo.", "Trương Mỹ Lan", "Trương Huệ Vân"),
    ("en", "Pham Minh Chinh met Pham Thu Hang.", "Pham Minh Chinh", "Pham Thu Hang"),
    (
        "en",
        "China's coast guard chased a Philippine Coast Guard boat.",
        "China's coast guard",
        "Philippine Coast Guard",
    ),
    ("vi", "Bộ Ngoại giao Nga và Bộ Quốc phòng Nga phủ nhận.", "Bộ Ngoại giao Nga", "Bộ Quốc phòng Nga"),
]


@pytest.mark.parametrize(("language", "text", "one", "other"), APART)
def test_two_things_stay_two(language: str, text: str, one: str, other: str) -> None:
    document, names = read(text, language)
    numbers = {document.surface(name.first, name.last): name.entity for name in names}
    assert one in numbers
    assert other in numbers
    assert numbers[one] != numbers[other]


# --- whatever the text -----------------------------------------------------------------------------------------------

WORDS = st.one_of(
    st.sampled_from(("President", "Trump", "al-Assad", "the", "Bộ", "Ngoại", "giao", "Nga", "Kim", "Jong-un", "của")),
    st.sampled_from(
        ("von", "der", "Leyen", "l'ONU", "Україна", "Сергій", "of", "5", "USD", "(", "ICC", ")", ",", ".", "“")
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join), st.sampled_from(("en", "vi", "fr", "uk", "de")))
def test_names_are_ordered_and_do_not_overlap(text: str, language: str) -> None:
    _, names = read(text, language)
    assert all(one.last <= other.first for one, other in pairwise(names))
    assert all(name.first < name.last and name.words for name in names)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.sampled_from(("en", "vi", "fr", "und")))
def test_any_text_is_read(text: str, language: str) -> None:
    document, names = read(text, language)
    assert all(0 <= name.first < name.last <= len(document.words) for name in names)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_one_registry_id_is_one_number(text: str) -> None:
    _, names = read(text, "en")
    numbers: dict[str, set[int]] = {}
    for name in names:
        if name.id:
            numbers.setdefault(name.id, set()).add(name.entity)
    assert all(len(found) == 1 for found in numbers.values())
