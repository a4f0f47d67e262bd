"""Subjects behind their verbs, subjects left out, and clauses that point back, a language a sentence; and what none of
them may take."""

from __future__ import annotations

import pytest

from crosswire.annotate.reading import read
from crosswire.records import Report

BEHIND = (
    ("ar", "قال وزير الخارجية سامح شكري إن المحادثات ستستأنف.", "سامح شكري", "المحادثات ستستأنف"),
    ("ar", "دعا البابا فرنسيس إلى وقف فوري لإطلاق النار في غزة.", "البابا فرنسيس", "وقف فوري لإطلاق النار في غزة"),
    ("ar", "اتهمت أوكرانيا روسيا بقصف مستشفى في كييف.", "أوكرانيا", "روسيا بقصف مستشفى في كييف"),
    ("ar", "«لن نقبل بذلك أبدا»، قال ماكرون.", "ماكرون", "«لن نقبل بذلك أبدا»"),
    ("he", "אתמול הודיע הנשיא ג'ו ביידן כי לא יתמודד.", "ג'ו ביידן", "לא יתמודד"),
    ("he", '"זו טעות", אמר יאיר לפיד, "ונשלם עליה".', "יאיר לפיד", '"זו טעות" … "ונשלם עליה"'),
    ("es", "Dijo el ministro que las negociaciones continuarán.", "el ministro", "las negociaciones continuarán"),
    ("pt", "Disse o presidente Lula que o Brasil vai crescer.", "Lula", "o Brasil vai crescer"),
    ("it", "Ha detto il ministro Tajani che i negoziati continueranno.", "Tajani", "i negoziati continueranno"),
    ("ro", "A declarat premierul Marcel Ciolacu că bugetul va fi adoptat.", "Marcel Ciolacu", "bugetul va fi adoptat"),
    ("pl", "Powiedział premier Donald Tusk, że rząd nie ustąpi.", "Donald Tusk", "rząd nie ustąpi"),
    ("cs", "Řekl premiér Petr Fiala, že vláda neustoupí.", "Petr Fiala", "vláda neustoupí"),
    (
        "sl",
        "Dejal je predsednik vlade Robert Golob, da vlada ne bo odstopila.",
        "Robert Golob",
        "vlada ne bo odstopila",
    ),
    (
        "ru",
        "Вчера заявил министр Сергей Лавров, что переговоры продолжатся.",
        "Сергей Лавров",
        "переговоры продолжатся",
    ),
    (
        "uk",
        "Сьогодні заявив президент Володимир Зеленський, що Україна вистоїть.",
        "Володимир Зеленський",
        "Україна вистоїть",
    ),
    (
        "bg",
        "Заяви премиерът Бойко Борисов, че правителството няма да отстъпи.",
        "Бойко Борисов",
        "правителството няма да отстъпи",
    ),
    (
        "el",
        "Δήλωσε ο πρωθυπουργός Κυριάκος Μητσοτάκης ότι η κυβέρνηση επιμένει.",
        "Κυριάκος Μητσοτάκης",
        "η κυβέρνηση επιμένει",
    ),
    ("nl", "Gisteren zei premier Mark Rutte dat het kabinet blijft.", "Mark Rutte", "het kabinet blijft"),
    (
        "sv",
        "I går sade statsminister Ulf Kristersson att regeringen sitter kvar.",
        "Ulf Kristersson",
        "regeringen sitter kvar",
    ),
)
DROPPED = (
    ("ar", "قال ماكرون إن فرنسا مستعدة للحوار. وأضاف أن الوقت ضيق جدا.", "ماكرون"),
    ("es", "Ana Marín dijo que el puerto abriría. Añadió que no habrá huelga.", "Ana Marín"),
    ("pl", "Premier Donald Tusk powiedział, że rząd nie ustąpi. Dodał, że budżet zostanie przyjęty.", "Donald Tusk"),
)
NOBODY = (
    ("es", "Ana Marín dijo que el puerto abriría. Se informó que el tren llegaría tarde."),
    ("pl", "Premier Donald Tusk powiedział, że rząd nie ustąpi. Tymczasem poinformowano, że droga jest zamknięta."),
)
BACK = (
    (
        "ru",
        "Россия готова к переговорам. Об этом сообщил Дмитрий Песков.",
        "Дмитрий Песков",
        "Россия готова к переговорам",
    ),
    ("cs", "Vláda neustoupí. Řekl to premiér Petr Fiala.", "Petr Fiala", "Vláda neustoupí"),
    (
        "es",
        "El Gobierno subirá las pensiones. Así lo anunció Pedro Sánchez.",
        "Pedro Sánchez",
        "El Gobierno subirá las pensiones",
    ),
)
SILENT = (
    ("ar", "رأى السكان دخانا كثيفا يتصاعد من الميناء."),
    ("ar", "ارتفع الطلب على النفط خلال الربع الأول."),
    ("he", "הקשר מסר כדור מדויק לחלוץ, שכבש שער יפה."),
    ("es", "Escribió Cervantes la novela en la cárcel."),
    ("ru", "Об этом писали много лет назад."),
)
ACTS = (
    ("ar", "قصفت إسرائيل غزة.", "ASSAULT", "إسرائيل", "غزة"),
    ("ar", "قطعت كولومبيا علاقاتها الدبلوماسية مع إسرائيل.", "SANCTION", "كولومبيا", "إسرائيل"),
    ("ar", "وقعت السعودية والصين اتفاقية للتعاون.", "SUPPORT", "السعودية", "الصين"),
    ("ar", "قتل 5 فلسطينيين برصاص الجيش الإسرائيلي في نابلس.", "ASSAULT", "الجيش الإسرائيلي", "5 فلسطينيين"),
    ("ar", "أسفر الهجوم الروسي على أوديسا عن أضرار كبيرة.", "ASSAULT", "الروسي", "أوديسا"),
    ("he", "מתקפת רוסיה על אודסה גרמה להפסקות חשמל.", "ASSAULT", "רוסיה", "אודסה"),
    ("he", "אתמול נפגש יואב גלנט עם נשיא צרפת.", "CONSULT", "יואב גלנט", "נשיא צרפת"),
    ("es", "Se reunió Pedro Sánchez con Emmanuel Macron.", "CONSULT", "Pedro Sánchez", "Emmanuel Macron"),
)


def told(language: str, text: str) -> list[tuple[str, str]]:
    """Speaker and content of each statement, in words."""
    reading = read(Report(id="t", text=text, language=language))
    surface = reading.document.surface
    return [
        (surface(*one.speaker) if one.speaker else "", " … ".join(surface(*span) for span in one.content))
        for one in reading.statements
    ]


def done(language: str, text: str) -> list[tuple[str, str, str]]:
    """Event, actor and recipient of each act, in words."""
    reading = read(Report(id="t", text=text, language=language))
    surface = reading.document.surface
    return [
        (one.event, " … ".join(surface(*at) for at in one.actor), " … ".join(surface(*at) for at in one.recipient))
        for one in reading.actions
    ]


@pytest.mark.parametrize(("language", "text", "speaker", "content"), BEHIND)
def test_a_subject_behind_its_verb_speaks(language: str, text: str, speaker: str, content: str) -> None:
    assert told(language, text) == [(speaker, content)]


@pytest.mark.parametrize(("language", "text", "speaker"), DROPPED)
def test_a_verb_without_a_subject_goes_on_with_the_last_speaker(language: str, text: str, speaker: str) -> None:
    assert [name for name, _ in told(language, text)] == [speaker, speaker]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_an_impersonal_verb_goes_on_with_nobody(language: str, text: str) -> None:
    assert [name for name, _ in told(language, text)][1:] in ([""], [])


@pytest.mark.parametrize(("language", "text", "speaker", "content"), BACK)
def test_a_clause_that_points_back_reports_the_sentence_before(
    language: str, text: str, speaker: str, content: str
) -> None:
    assert told(language, text) == [(speaker, content)]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_only_looks_inverted_says_nothing(language: str, text: str) -> None:
    assert told(language, text) == []


@pytest.mark.parametrize(("language", "text", "event", "actor", "recipient"), ACTS)
def test_sides_stand_behind_verb_and_noun(language: str, text: str, event: str, actor: str, recipient: str) -> None:
    assert (event, actor, recipient) in done(language, text)


def test_an_agency_that_stands_first_is_the_channel() -> None:
    reading = read(Report(id="t", text="ونقلت وكالة رويترز عن مسؤول أمريكي قوله إن الاتفاق قريب.", language="ar"))
    (draft,) = reading.statements
    assert draft.speaker is not None
    assert reading.document.surface(*draft.speaker) == "مسؤول أمريكي"
    assert [reading.document.surface(*hop) for hop in draft.channel] == ["وكالة رويترز"]


def test_participles_go_on_with_the_subject_of_their_sentence() -> None:
    text = "وصل أنتوني بلينكن إلى القاهرة، مؤكدا أن واشنطن تريد اتفاقا."
    assert told("ar", text) == [("أنتوني بلينكن", "واشنطن تريد اتفاقا")]


def test_arabic_marks_are_commas_and_stops() -> None:
    assert told("ar", "وبحسب الأمم المتحدة، نزح مليون شخص من السودان.") == [
        ("الأمم المتحدة", "نزح مليون شخص من السودان")
    ]


def test_a_hebrew_abbreviation_is_one_word() -> None:
    words = read(Report(id="t", text='בצה"ל אמרו כי כטב"מים יורטו.', language="he")).document.words
    assert 'צה"ל' in words
    assert 'כטב"מים' in words
