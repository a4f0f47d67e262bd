"""Who did what to whom, in English and Vietnamese: what is found, and what is not an act of anybody."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import pytest

from crosswire.annotate.reading import Reading, read
from crosswire.records import PLOVER_EVENTS, Report


class Case(NamedTuple):
    """An action that a sentence must give; empty names are not looked at, `mood` is the modality, `not` before it."""

    text: str
    event: str
    actor: str = ""
    recipient: str = ""
    mood: str = "actual"


ENGLISH = (
    # active verbs with a subject and an object
    Case("Russia attacked Ukraine on Monday.", "ASSAULT", "Russia", "Ukraine"),
    Case("Japan condemned North Korea for the launch.", "ACCUSE", "Japan", "North Korea"),
    Case("The United States sanctioned Iran last week.", "SANCTION", "United States", "Iran"),
    Case("Poland praised Lithuania in a joint letter.", "SUPPORT", "Poland", "Lithuania"),
    Case("Israel bombed Syria overnight, state media said.", "ASSAULT", "Israel", "Syria"),
    Case("Brazil expelled the ambassador of Venezuela.", "SANCTION", "Brazil", "Venezuela"),
    Case("Egypt thanked Qatar after the talks.", "SUPPORT", "Egypt", "Qatar"),
    Case("China accused Japan of provoking tension.", "ACCUSE", "China", "Japan"),
    Case("France summoned the Russian ambassador on Friday.", "ACCUSE", "France", "Russian"),
    Case("Germany rejected the proposal from Hungary.", "REJECT", "Germany", "Hungary"),
    Case("Turkey has released the journalists.", "CONCEDE", "Turkey", "journalists"),
    Case("Venezuela releases dozens of prisoners.", "CONCEDE", "Venezuela", "dozens"),
    Case("Iran seized a tanker in the Gulf.", "COERCE", "Iran", "a tanker"),
    Case("Two gunmen killed three tourists in the old town.", "ASSAULT", "", "three tourists"),
    # passive verbs
    Case("Ukraine was attacked by Russia before dawn.", "ASSAULT", "Russia", "Ukraine"),
    Case("Iran has been sanctioned by the European Union.", "SANCTION", "European Union", "Iran"),
    Case("Sanctions were imposed on Belarus by Canada.", "SANCTION", "Canada", "Belarus"),
    Case("Syria was criticised by Turkey.", "ACCUSE", "Turkey", "Syria"),
    # nouns with their parties
    Case("Russia's direct attacks on Ukraine caused blackouts.", "ASSAULT", "Russia", "Ukraine"),
    Case("The sanctions imposed by Canada on Russia took effect.", "SANCTION", "Canada", "Russia"),
    Case("The sanctions that Canada imposed on Russia took effect.", "SANCTION", "Canada", "Russia"),
    Case("Talks between India and Pakistan ended on Sunday.", "CONSULT", "India", "Pakistan"),
    Case("China's criticism of Australia grew louder.", "ACCUSE", "China", "Australia"),
    Case("The withdrawal of troops from Niger took a month, France said.", "RETREAT", "", "Niger"),
    # light verbs and verbs that end something
    Case("Israel launched a series of airstrikes on Lebanon.", "ASSAULT", "Israel", "Lebanon"),
    Case("The European Union imposed new sanctions on Russia.", "SANCTION", "European Union", "Russia"),
    Case("Vietnam held talks with Japan in Hanoi.", "CONSULT", "Vietnam", "Japan"),
    Case("The United States lifted sanctions on Syria.", "CONCEDE", "United States", "Syria"),
    Case("Sweden suspended aid to Mali.", "SANCTION", "Sweden", "Mali"),
    Case("Canada halted military aid to Turkey.", "SANCTION", "Canada", "Turkey"),
    Case("Jordan called off the talks with Israel.", "SANCTION", "Jordan", "Israel"),
    # acts inside acts
    Case("Washington agreed to lift sanctions on Iran.", "AGREE", "Washington", "Iran"),
    Case("Washington agreed to lift sanctions on Iran.", "CONCEDE", "Washington", "Iran", "planned"),
    Case("Serbia refused to meet Kosovo.", "REJECT", "Serbia", "Kosovo"),
    Case("Russia threatened to attack Poland.", "THREATEN", "Russia", "Poland"),
    Case("Russia threatened to attack Poland.", "ASSAULT", "Russia", "Poland", "planned"),
    Case("China vowed to sanction Taiwan.", "THREATEN", "China", "Taiwan"),
    Case("Britain urged Russia to withdraw its troops.", "REQUEST", "Britain", "Russia"),
    Case("Britain urged Russia to withdraw its troops.", "RETREAT", "Russia", "", "hypothetical"),
    Case("Norway condemned Russia's attacks on Ukraine.", "ACCUSE", "Norway", "Russia"),
    Case("Norway condemned Russia's attacks on Ukraine.", "ASSAULT", "Russia", "Ukraine"),
    Case("Ethiopia accused Eritrea of arming rebels.", "AID", "Eritrea", ""),
    Case("Armenia is ready to negotiate with Azerbaijan.", "AGREE", "Armenia", "Azerbaijan"),
    # what stands between a subject and its verb
    Case("The Libyan National Army (LNA) lifted a blockade on oil exports.", "CONCEDE", "Libyan National Army", ""),
    Case("Victoire Ingabire, leader of a political party, was arrested in Rwanda.", "COERCE", "", "Victoire Ingabire"),
    # what becomes of an act by the noun or the sum that a verb takes
    Case("Mexico cancelled a planned visit to Cuba.", "REJECT", "Mexico", "Cuba"),
    Case("Germany gave 350 million euros to Ethiopia.", "AID", "Germany", "Ethiopia"),
    Case("Japan is sending troops to the peacekeeping force in South Sudan.", "AID", "Japan", ""),
    Case("Norway called for sanctions against Myanmar.", "ACCUSE", "Norway", "Myanmar"),
    Case("Canada and Britain have agreed a trade deal.", "SUPPORT", "Canada", "Britain"),
    Case("Russia has begun withdrawing some of its troops from Syria.", "RETREAT", "Russia", "Syria"),
    Case("Hungary says it will not accept the refugees.", "REJECT", "it", "the refugees"),
    # modality and negation
    Case("Spain will provide aid to Morocco.", "AGREE", "Spain", "Morocco"),
    Case("Spain will provide aid to Morocco.", "AID", "Spain", "Morocco", "planned"),
    Case("Britain pledged military aid to Ukraine.", "AID", "Britain", "Ukraine", "planned"),
    Case("Chile may recall its ambassador to Peru.", "SANCTION", "Chile", "", "hypothetical"),
    Case("India did not condemn Russia.", "ACCUSE", "India", "Russia", "not actual"),
    Case("Hungary will not accept the refugees from Syria.", "REJECT", "Hungary", ""),
    Case("Kenya and Sudan failed to reach a deal.", "REJECT", "Kenya", ""),
    Case("If Iran attacks Israel, oil prices will rise.", "ASSAULT", "Iran", "Israel", "hypothetical"),
    Case("Finland wants Russia to release the sailors.", "CONCEDE", "Russia", "", "hypothetical"),
    # joined verbs, relative clauses, participles
    Case("Cuba arrested a diplomat and expelled the ambassador of Panama.", "SANCTION", "Cuba", "Panama"),
    Case("Greece, which backed Cyprus, sent ships.", "SUPPORT", "Greece", "Cyprus"),
    Case("Bolivia left the meeting, accusing Chile of bad faith.", "ACCUSE", "Bolivia", "Chile"),
    Case("Nepal and Bhutan met in Kathmandu.", "CONSULT", "Nepal", "Bhutan"),
    # PLOVER's own rules
    Case("President Emmanuel Macron visited Egypt.", "CONSULT", "Emmanuel Macron", "Egypt"),
    Case("Albania withdrew its troops from Iraq.", "RETREAT", "Albania", "Iraq"),
    Case("Iran accepted a ceasefire with Iraq.", "CONCEDE", "Iran", "Iraq"),
    Case("South Korea put its army on high alert.", "MOBILIZE", "South Korea", ""),
    Case("Russia deployed troops to Belarus.", "MOBILIZE", "Russia", "Belarus"),
    Case("Mexico extradited a drug lord to the United States.", "COOPERATE", "Mexico", "United States"),
    Case("Colombia severed diplomatic ties with Israel.", "SANCTION", "Colombia", "Israel"),
    Case("Russia pulled out of the agreement with Ukraine.", "SANCTION", "Russia", "Ukraine"),
    Case("China and Russia signed a trade agreement.", "SUPPORT", "China", "Russia"),
    Case("Peru banned the party from the election, the government of Peru said.", "COERCE", "Peru", ""),
    Case("Teachers in Peru went on strike.", "PROTEST", "", ""),
)

VIETNAMESE = (
    # câu chủ động
    Case("Nga tấn công Ukraine hôm thứ Hai.", "ASSAULT", "Nga", "Ukraine"),
    Case("Nhật Bản lên án Triều Tiên vì vụ phóng tên lửa.", "ACCUSE", "Nhật Bản", "Triều Tiên"),
    Case("Mỹ trừng phạt Iran tuần trước.", "SANCTION", "Mỹ", "Iran"),
    Case("Ba Lan ca ngợi Litva trong một bức thư.", "SUPPORT", "Ba Lan", "Litva"),
    Case("Israel không kích Syria trong đêm.", "ASSAULT", "Israel", "Syria"),
    Case("Ai Cập cảm ơn Qatar sau cuộc đàm phán.", "SUPPORT", "Ai Cập", "Qatar"),
    Case("Trung Quốc cáo buộc Nhật Bản gây căng thẳng.", "ACCUSE", "Trung Quốc", "Nhật Bản"),
    Case("Pháp triệu tập đại sứ Nga hôm thứ Sáu.", "ACCUSE", "Pháp", "Nga"),
    Case("Đức bác bỏ đề xuất của Hungary.", "REJECT", "Đức", "Hungary"),
    Case("Iran bắt giữ một tàu chở dầu của Hàn Quốc.", "COERCE", "Iran", "Hàn Quốc"),
    Case("Thổ Nhĩ Kỳ trả tự do cho công dân Mỹ.", "CONCEDE", "Thổ Nhĩ Kỳ", "Mỹ"),
    Case("Tổng thống Emmanuel Macron thăm Ai Cập.", "CONSULT", "Emmanuel Macron", "Ai Cập"),
    Case("Thủ tướng Shinzo Abe gặp Tổng thống Vladimir Putin.", "CONSULT", "Shinzo Abe", "Vladimir Putin"),
    # câu bị động
    Case("Ukraine bị Nga tấn công trước bình minh.", "ASSAULT", "Nga", "Ukraine"),
    Case("Iran bị Liên minh châu Âu trừng phạt.", "SANCTION", "Liên minh châu Âu", "Iran"),
    Case("Syria bị Thổ Nhĩ Kỳ chỉ trích.", "ACCUSE", "Thổ Nhĩ Kỳ", "Syria"),
    Case("Ukraine được Anh viện trợ thêm.", "AID", "Anh", "Ukraine"),
    Case("Kherson bị pháo kích bởi Nga.", "ASSAULT", "Nga", "Kherson"),
    # danh từ
    Case("Các cuộc không kích của Nga nhằm vào Ukraine gây mất điện.", "ASSAULT", "Nga", "Ukraine"),
    Case("Lệnh trừng phạt của Mỹ đối với Nga có hiệu lực.", "SANCTION", "Mỹ", "Nga"),
    Case("Cuộc đàm phán giữa Ấn Độ và Pakistan kết thúc.", "CONSULT", "Ấn Độ", "Pakistan"),
    Case("Chuyến thăm của ông Joe Biden tới Việt Nam kéo dài hai ngày.", "CONSULT", "Joe Biden", "Việt Nam"),
    Case("Cuộc điện đàm với Thủ tướng Narendra Modi diễn ra tối qua.", "CONSULT", "", "Narendra Modi"),
    Case("Hội nghị thượng đỉnh Mỹ - Triều Tiên diễn ra tại Hà Nội.", "CONSULT", "Mỹ", "Triều Tiên"),
    Case("Vụ tấn công Iran khiến giá dầu tăng.", "ASSAULT", "", "Iran"),
    # động từ nhẹ, động từ chấm dứt
    Case("Israel tiến hành các cuộc không kích vào Liban.", "ASSAULT", "Israel", "Liban"),
    Case("Canada công bố lệnh trừng phạt mới đối với Nga.", "SANCTION", "Canada", "Nga"),
    Case("Liên minh châu Âu áp đặt trừng phạt lên Belarus.", "SANCTION", "Liên minh châu Âu", "Belarus"),
    Case("Mỹ dỡ bỏ lệnh trừng phạt đối với Syria.", "CONCEDE", "Mỹ", "Syria"),
    Case("Thụy Điển đình chỉ viện trợ cho Mali.", "SANCTION", "Thụy Điển", "Mali"),
    Case("Kiev tạm ngừng đàm phán với Moscow.", "SANCTION", "Kiev", "Moscow"),
    Case("Jordan hủy cuộc gặp với Israel.", "SANCTION", "Jordan", "Israel"),
    Case("Nga nối lại đàm phán với Ukraine.", "CONSULT", "Nga", "Ukraine"),
    # hành động trong hành động
    Case("Mỹ đồng ý dỡ bỏ trừng phạt đối với Iran.", "AGREE", "Mỹ", "Iran"),
    Case("Mỹ đồng ý dỡ bỏ trừng phạt đối với Iran.", "CONCEDE", "Mỹ", "Iran", "planned"),
    Case("Serbia từ chối gặp Kosovo.", "REJECT", "Serbia", "Kosovo"),
    Case("Nga đe dọa tấn công Ba Lan.", "THREATEN", "Nga", "Ba Lan"),
    Case("Nga đe dọa tấn công Ba Lan.", "ASSAULT", "Nga", "Ba Lan", "planned"),
    Case("Anh kêu gọi Nga rút quân.", "REQUEST", "Anh", "Nga"),
    Case("Anh kêu gọi Nga rút quân.", "RETREAT", "Nga", "", "hypothetical"),
    Case("Na Uy lên án các cuộc tấn công của Nga.", "ACCUSE", "Na Uy", "Nga"),
    Case("Na Uy lên án các cuộc tấn công của Nga.", "ASSAULT", "Nga", ""),
    Case("Armenia sẵn sàng đàm phán với Azerbaijan.", "AGREE", "Armenia", "Azerbaijan"),
    # tình thái và phủ định
    Case("Tây Ban Nha sẽ viện trợ cho Maroc.", "AGREE", "Tây Ban Nha", "Maroc"),
    Case("Tây Ban Nha sẽ viện trợ cho Maroc.", "AID", "Tây Ban Nha", "Maroc", "planned"),
    Case("Hôm qua, Anh cam kết viện trợ cho Ukraine.", "AID", "Anh", "Ukraine", "planned"),
    Case("Chile có thể triệu hồi đại sứ tại Peru.", "SANCTION", "Chile", "", "hypothetical"),
    Case("Ấn Độ không lên án Nga.", "ACCUSE", "Ấn Độ", "Nga", "not actual"),
    Case("Ấn Độ chưa từng lên án Nga.", "ACCUSE", "Ấn Độ", "Nga", "not actual"),
    Case("Hungary không chấp nhận đề xuất của Ukraine.", "REJECT", "Hungary", "Ukraine"),
    Case("Nếu Iran tấn công Israel, giá dầu sẽ tăng.", "ASSAULT", "Iran", "Israel", "hypothetical"),
    Case("Phần Lan muốn Nga thả các thủy thủ.", "CONCEDE", "Nga", "", "hypothetical"),
    # nối câu
    Case("Hy Lạp ủng hộ Síp và chỉ trích Thổ Nhĩ Kỳ.", "ACCUSE", "Hy Lạp", "Thổ Nhĩ Kỳ"),
    Case("Nepal và Bhutan họp tại Kathmandu.", "CONSULT", "Nepal", "Bhutan"),
    Case("Kiev cho biết Nga đã pháo kích Kherson.", "ASSAULT", "Nga", "Kherson"),
    # quy tắc của PLOVER
    Case("Albania rút quân khỏi Iraq.", "RETREAT", "Albania", "Iraq"),
    Case("Iran chấp nhận ngừng bắn với Iraq.", "CONCEDE", "Iran", "Iraq"),
    Case("Hàn Quốc tập trận chung với Mỹ.", "COOPERATE", "Hàn Quốc", "Mỹ"),
    Case("Nga điều quân tới Belarus.", "MOBILIZE", "Nga", "Belarus"),
    Case("Colombia cắt đứt quan hệ ngoại giao với Israel.", "SANCTION", "Colombia", "Israel"),
    Case("Trung Quốc và Nga ký hiệp định thương mại.", "SUPPORT", "Trung Quốc", "Nga"),
    Case("Mexico dẫn độ một trùm ma túy sang Mỹ.", "COOPERATE", "Mexico", ""),
    Case("Mỹ áp thuế đối với Việt Nam.", "SANCTION", "Mỹ", "Việt Nam"),
    Case("Bolivia cấm nhập khẩu nông sản của Peru.", "COERCE", "Bolivia", "Peru"),
    Case("Nga rút khỏi thỏa thuận với Ukraine.", "SANCTION", "Nga", "Ukraine"),
)

NOTHING = (
    ("en", "The war goes on and peace is far away."),
    ("en", "Sanctions and tariffs are a matter of debate."),
    ("en", "According to Reuters, it was a quiet day."),
    ("en", "The talks lasted three hours."),
    ("en", "The earthquake killed 40 people in Peru."),
    ("en", "A storm hit Vietnam on Sunday."),
    ("en", "In an interview with Reuters, he smiled."),
    ("en", "Support is growing."),
    ("vi", "Chiến tranh vẫn tiếp diễn và hòa bình còn xa."),
    ("vi", "Theo Reuters, đó là một ngày yên tĩnh."),
    ("vi", "Nga bắt đầu năm mới trong yên bình."),
    ("vi", "Cuộc họp kéo dài ba giờ."),
    ("vi", "Bão đổ bộ vào Việt Nam hôm Chủ nhật."),
    ("vi", "Yếu tố thời tiết gây khó khăn."),
    ("vi", "Nga trực tiếp và tiếp tục diễn ra."),
)


@cache
def reading(text: str, language: str) -> Reading:
    return read(Report(id="case", text=text, language=language))


def found(text: str, language: str) -> list[tuple[str, str, str, str]]:
    """(event, actor's words, recipient's words, mood) of every action."""
    document = reading(text, language).document
    rows = []
    for action in reading(text, language).actions:
        sides = (" ".join(document.surface(*span) for span in side) for side in (action.actor, action.recipient))
        actor, recipient = sides
        rows.append((action.event, actor, recipient, f"{'not ' if action.negated else ''}{action.modality}"))
    return rows


def check(case: Case, language: str) -> None:
    rows = found(case.text, language)
    assert any(
        event == case.event and mood == case.mood and case.actor in actor and case.recipient in recipient
        for event, actor, recipient, mood in rows
    ), rows


@pytest.mark.parametrize("case", ENGLISH, ids=lambda case: f"{case.event}: {case.text}")
def test_english(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize("case", VIETNAMESE, ids=lambda case: f"{case.event}: {case.text}")
def test_vietnamese(case: Case) -> None:
    check(case, "vi")


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_no_action(language: str, text: str) -> None:
    assert found(text, language) == []


def test_action_in_a_statement_carries_its_index() -> None:
    text = "The minister said that Russia attacked Ukraine."
    (action,) = (one for one in reading(text, "en").actions if one.event == "ASSAULT")
    assert action.statement is not None
    assert reading(text, "en").statements[action.statement].content


def test_pronoun_stands_for_the_speaker() -> None:
    text = "“We condemn Russia,” President Emmanuel Macron said on Monday."
    names = {name.entity: name.words for name in reading(text, "en").names.names}
    (action,) = (one for one in reading(text, "en").actions if one.event == "ACCUSE")
    assert [names[entity] for entity in action.actor_entities] == [("emmanuel", "macron")]


def test_countries_and_amounts_are_kept() -> None:
    text = "Britain pledged 17 million dollars in aid to Ukraine."
    (action,) = (one for one in reading(text, "en").actions if one.event == "AID")
    assert (action.actor_countries, action.recipient_countries) == (("GB",), ("UA",))
    assert [reading(text, "en").amounts[index].value for index in action.amounts] == [17_000_000]


def test_events_are_plover_s() -> None:
    texts = [(case.text, "en") for case in ENGLISH] + [(case.text, "vi") for case in VIETNAMESE]
    assert {event for text in texts for event, *_ in found(*text)} <= set(PLOVER_EVENTS)


def test_spans_lie_in_the_text_in_order() -> None:
    for case in ENGLISH:
        actions = reading(case.text, "en").actions
        assert all(action.first < action.last for action in actions)
        assert [action.first for action in actions] == sorted(action.first for action in actions)
