"""Who said what in German: verbs that stand second, last and parted, sources before and behind their noun, every
quotation mark; and what reports nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.annotate.document import read_document
from crosswire.annotate.names import find_names
from crosswire.annotate.parts import find_parts
from crosswire.annotate.statements import find_statements
from crosswire.records import Report

Told = tuple[str, str, str]
"""speaker, cue, content (spans joined by " … "); "" where there is none."""


def told(text: str) -> list[Told]:
    """The statements of a text in words."""
    document = read_document(Report(id="t", text=text, language="de"))
    return [
        (
            document.surface(*draft.speaker) if draft.speaker else "",
            document.surface(*draft.cue) if draft.cue else "",
            " … ".join(document.surface(*span) for span in draft.content),
        )
        for draft in find_statements(document, find_names(document), find_parts(document))
    ]


SHUT = "der Hafen bleibe gesperrt"
POLICE = "Die Polizei"
CASES: tuple[tuple[str, list[Told]], ...] = (
    # The verb stands second, its subject before it or behind it; parted words close the clause.
    (
        "Die Polizei sagte, dass der Hafen gesperrt bleibe.",
        [(POLICE, "sagte", "der Hafen gesperrt bleibe")],
    ),
    (f"Am Montag erklärte der Minister, {SHUT}.", [("der Minister", "erklärte", SHUT)]),
    (f"Am 12. Oktober erklärte der Minister, {SHUT}.", [("der Minister", "erklärte", SHUT)]),
    ("Die Polizei teilte am Montag mit, dass es brenne.", [(POLICE, "teilte", "es brenne")]),
    (
        "Die Reederei gab bekannt, sie habe zwei Schiffe verkauft.",
        [("Die Reederei", "gab bekannt", "sie habe zwei Schiffe verkauft")],
    ),
    (
        "Die Reederei ging am Montag noch davon aus, dass der Hafen geöffnet werde.",
        [("Die Reederei", "ging", "der Hafen geöffnet werde")],
    ),
    ("Diese glaubten, er sei krank.", [("Diese", "glaubten", "er sei krank")]),
    ("Der 39-Jährige gab an, er sei krank.", [("Der 39-Jährige", "gab an", "er sei krank")]),
    (
        "Die Anwältin, die gestern ankam, sagte, ihr Mandant sei krank.",
        [("Die Anwältin", "sagte", "ihr Mandant sei krank")],
    ),
    (
        "Der Minister bedankte sich bei seinem Team und sagte, er sei stolz.",
        [("Der Minister", "sagte", "er sei stolz")],
    ),
    # An auxiliary stands second, the participle last.
    (
        "Der Ausschuss hat beschlossen, den Hafen zu schließen.",
        [("Der Ausschuss", "beschlossen", "den Hafen zu schließen")],
    ),
    (
        "Gestern hatte die Reederei angekündigt, sie werde klagen.",
        [("die Reederei", "angekündigt", "sie werde klagen")],
    ),
    ("Es wird vermutet, dass der Hafen gesperrt bleibt.", [("", "vermutet", "der Hafen gesperrt bleibt")]),
    # Infinitives, with and without a particle.
    (
        "Der Verband forderte die Reeder auf, die Löhne zu erhöhen.",
        [("Der Verband", "forderte", "die Löhne zu erhöhen")],
    ),
    (
        "Die Ministerin warf der Reederei vor, die Löhne gedrückt zu haben.",
        [("Die Ministerin", "warf", "die Löhne gedrückt zu haben")],
    ),
    (
        "Der Verband drohte damit, die Arbeit niederzulegen.",
        [("Der Verband", "drohte damit", "die Arbeit niederzulegen")],
    ),
    # Objects.
    (
        "Der Minister wies die Vorwürfe der Opposition zurück.",
        [("Der Minister", "wies", "die Vorwürfe der Opposition")],
    ),
    (
        "Der Minister sprach von einem schweren Schlag für die Stadt.",
        [("Der Minister", "sprach von", "einem schweren Schlag für die Stadt")],
    ),
    ("Er nannte den Streik einen Fehler.", [("Er", "nannte", "den Streik einen Fehler")]),
    # Before the reporting clause.
    (f"D{SHUT[1:]}, sagte Anna Marsch.", [("Anna Marsch", "sagte", f"D{SHUT[1:]}")]),
    (
        "Zwei Menschen seien verletzt worden, teilte die Polizei mit.",
        [("die Polizei", "teilte", "Zwei Menschen seien verletzt worden")],
    ),
    # The verb stands last.
    (
        "Nachdem die Polizei mitgeteilt hatte, dass der Hafen gesperrt sei, fuhr er nach Hause.",
        [("die Polizei", "mitgeteilt", "der Hafen gesperrt sei")],
    ),
    (
        "Wie die Reederei mitteilte, bleibt der Hafen gesperrt.",
        [("die Reederei", "mitteilte", "bleibt der Hafen gesperrt")],
    ),
    (
        "Der Hafen bleibt gesperrt, wie die Reederei mitteilte.",
        [("die Reederei", "mitteilte", "Der Hafen bleibt gesperrt")],
    ),
    (
        "Wie die Sprecherin der Reederei, Anna Marsch, mitteilte, bleibt der Hafen gesperrt.",
        [("Anna Marsch", "mitteilte", "bleibt der Hafen gesperrt")],
    ),
    (
        "Die Sprecherin der Reederei, Anna Marsch, sagte, der Hafen sei gesperrt.",
        [("Anna Marsch", "sagte", "der Hafen sei gesperrt")],
    ),
    # Sources.
    (
        "Nach Angaben der Polizei wurden drei Menschen verletzt.",
        [("der Polizei", "Nach", "wurden drei Menschen verletzt")],
    ),
    (
        "Drei Menschen wurden nach Angaben der Polizei verletzt.",
        [("der Polizei", "nach", "Drei Menschen wurden … verletzt")],
    ),
    ("Nach Polizeiangaben ist der Hafen gesperrt.", [("Polizeiangaben", "Nach", "ist der Hafen gesperrt")]),
    ("Medienberichten zufolge ist der Hafen gesperrt.", [("Medienberichten", "zufolge", "ist der Hafen gesperrt")]),
    ("Der Hafen ist eigenen Angaben zufolge gesperrt.", [("eigenen Angaben", "zufolge", "Der Hafen ist … gesperrt")]),
    ("Der Streik ist ihrer Meinung nach ein Fehler.", [("ihrer Meinung", "nach", "Der Streik ist … ein Fehler")]),
    ("Der Hafen bleibt gesperrt, so die Reederei.", [("die Reederei", "so", "Der Hafen bleibt gesperrt")]),
    ("Demnach bleibt der Hafen gesperrt.", [("", "Demnach", "bleibt der Hafen gesperrt")]),
    (
        f"In einer Erklärung des Ministeriums heißt es, {SHUT}.",
        [("einer Erklärung des Ministeriums", "heißt es", SHUT)],
    ),
    # Nouns, and what points back.
    (
        "Die Forderung der Gewerkschaft, den Hafen zu öffnen, blieb ohne Folgen.",
        [("der Gewerkschaft", "Forderung", "den Hafen zu öffnen")],
    ),
    (
        "Der Hafen bleibt gesperrt. Das teilte die Polizei mit.",
        [("die Polizei", "teilte", "Der Hafen bleibt gesperrt")],
    ),
)

QUOTED = "Der Hafen bleibt gesperrt"


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_german_statements(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("marks", ["„“", "„”", '„"', "»«", "«»", '""', "“”", "‚‘"])
@pytest.mark.parametrize("form", ["{}, sagte Anna Marsch.", "Anna Marsch sagte: {}.", "{} – so sagte Anna Marsch."])
def test_every_german_quotation_mark(marks: str, form: str) -> None:
    quotation = f"{marks[0]}{QUOTED}{marks[1]}"
    assert told(form.format(quotation)) == [("Anna Marsch", "sagte", quotation)]


def test_an_interrupted_quotation_is_one() -> None:
    text = "„Die Lage“, sagte Anna Marsch, „ist gut.“"
    assert told(text) == [("Anna Marsch", "sagte", "„Die Lage“ … „ist gut.“")]


@pytest.mark.parametrize("marks", ["„“", "„”", "»«", "“”"])
def test_a_quotation_runs_over_sentences_and_ends_with_its_mark(marks: str) -> None:
    quotation = f"{marks[0]}{QUOTED}. Wir warten.{marks[1]}"
    assert told(f"Anna Marsch sagte: {quotation} Die Fähre fuhr ab.") == [("Anna Marsch", "sagte", quotation)]


@pytest.mark.parametrize(
    "text",
    [
        "Er gab auf und warf den Ball ins Tor.",
        "Die Polizei meldete das Schiff an.",
        "Der geforderte Betrag wurde am Montag gezahlt.",
        "Nach der Untersuchung wurde er entlassen.",
        "Nach der Sitzung fuhr der Minister ab.",
        "Nach dem Minister sprach niemand.",
        "Die drohende Krise trifft die Stadt.",
        "Sie muss mit einer langen Haft rechnen.",
        "Er gehe davon aus, dass der Hafen schließt.",
        "Das Wetter bleibt am Montag gut.",
        "Die Behörde stellte ein Fahrzeug und zwei Boote bereit.",
    ],
)
def test_what_reports_nothing(text: str) -> None:
    assert told(text) == []


def test_an_ordinal_ends_no_sentence() -> None:
    document = read_document(Report(id="t", text="Er kam am 3. Juli auf Platz 3. Das war gut.", language="de"))
    assert [document.surface(*span) for span in document.sentences] == [
        "Er kam am 3. Juli auf Platz 3.",
        "Das war gut.",
    ]


_PIECES = (
    "„Ja“, sagte er, und „nein“ sagte X, ",
    "nach Angaben von Haus ",
    "und er gab bekannt und ",
    "Medienberichten zufolge, ",
    "wie er mitteilte, ",
    "Die Forderung, dass er, ",
    "die, die sagten, ",
)


@pytest.mark.parametrize("part", _PIECES)
def test_endless_german_takes_time_in_proportion(part: str) -> None:
    def seconds(count: int) -> float:
        document = read_document(Report(id="t", text=part * count, language="de"))
        names, parts = find_names(document), find_parts(document)
        times = []
        for _ in range(3):
            began = time.process_time()
            find_statements(document, names, parts)
            times.append(time.process_time() - began)
        return min(times)

    assert seconds(4000) < 20 * max(seconds(500), 0.01)


_WORDS = (
    "sagte",
    "teilte",
    "mit",
    "mitteilte",
    "hat",
    "gesagt",
    "dass",
    "wie",
    "so",
    "nach",
    "Angaben",
    "zufolge",
    "der",
    "Minister",
    "zu",
    "gehen",
    "und",
    "er",
    "die",
    "bekannt",
    "gab",
    "12",
    "demnach",
    "Forderung",
    "das",
    "in",
    "heißt",
    "es",
)
_MARKS = ("„", "“", '"', ",", ".", ":", ";", "–", "(", ")", "\n")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*_WORDS, *_MARKS]), max_size=40).map(" ".join))
def test_any_german_gives_spans_in_bounds_and_in_order(text: str) -> None:
    document = read_document(Report(id="t", text=text, language="de"))
    drafts = find_statements(document, find_names(document), find_parts(document))
    count = len(document.words)
    for draft in drafts:
        assert draft.content
        assert list(draft.content) == sorted(draft.content)
        for first, last in (*draft.content, *filter(None, (draft.speaker, draft.cue))):
            assert 0 <= first < last <= count
