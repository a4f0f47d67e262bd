"""Sentences cut into the smallest stretches that can be held against another account."""

from __future__ import annotations

import pytest

from .desk import account_of, cut

CUTS: tuple[tuple[str, str, str, list[str]], ...] = (
    (
        "a comma and its joint",
        "en",
        "Rescuers searched the rubble in Antakya through the night, but freezing rain slowed the convoys of aid.",
        [
            "Rescuers searched the rubble in Antakya through the night",
            "freezing rain slowed the convoys of aid.",
        ],
    ),
    (
        "a clause of time, a semicolon",
        "en",
        "The cargo ship Dali lost power before it struck the Francis Scott Key Bridge; eight workers were on the span.",
        [
            "The cargo ship Dali lost power",
            "before it struck the Francis Scott Key Bridge",
            "eight workers were on the span.",
        ],
    ),
    (
        "a clause of cause",
        "en",
        "Rescue teams arrived from Greece on Tuesday because the roads were blocked by the landslide.",
        [
            "Rescue teams arrived from Greece on Tuesday",
            "because the roads were blocked by the landslide.",
        ],
    ),
    (
        "a colon cuts, however little follows",
        "en",
        "The bridge fell: six workers died; two were rescued.",
        ["The bridge fell", "six workers died", "two were rescued."],
    ),
    (
        "a comma in Vietnamese",
        "vi",
        "Bão Yagi đổ bộ vào Quảng Ninh chiều 7/9/2024, và mưa lớn làm sập cầu Phong Châu.",
        ["Bão Yagi đổ bộ vào Quảng Ninh chiều 7/9/2024", "mưa lớn làm sập cầu Phong Châu."],
    ),
    (
        "a comma in a language without a pack",
        "es",
        "El terremoto destruyó miles de casas en Antakya, muchas familias pasaron la noche en la calle.",
        ["El terremoto destruyó miles de casas en Antakya", "muchas familias pasaron la noche en la calle."],
    ),
    (
        "no cut between two nouns",
        "en",
        "Police and firefighters closed the bridge.",
        ["Police and firefighters closed the bridge."],
    ),
    (
        "no cut that leaves fewer than four words",
        "en",
        "In Antakya, rescuers searched the rubble through the night, however cold.",
        ["In Antakya, rescuers searched the rubble through the night, however cold."],
    ),
    (
        "the complementiser goes with the cut",
        "en",
        "Wes Moore said that the port of Baltimore would reopen, and the governor thanked the divers.",
        ["said", "the port of Baltimore would reopen", "the governor thanked the divers"],
    ),
    (
        "rằng goes with the cut",
        "vi",
        "Ông Biden nói rằng cây cầu sẽ được xây lại, và liên bang sẽ trả tiền.",
        ["nói", "cây cầu sẽ được xây lại", "liên bang sẽ trả tiền"],
    ),
)


@pytest.mark.parametrize(("language", "text", "expected"), [c[1:] for c in CUTS], ids=[c[0] for c in CUTS])
def test_a_sentence_is_cut(language: str, text: str, expected: list[str]) -> None:
    assert cut(text, language) == expected


def test_a_short_quotation_stays_whole() -> None:
    text = "The minister called the deal “a step forward, and a long one” on Monday."
    assert any("“a step forward, and a long one”" in clause for clause in cut(text))


def test_a_long_quotation_is_cut() -> None:
    text = "“The divers found the last worker on Tuesday night, and the family was told before dawn,” said Wes Moore."
    assert cut(text)[:2] == [
        "“The divers found the last worker on Tuesday night",
        "the family was told before dawn,”",
    ]


def test_the_edge_of_a_statement_cuts_without_any_comma() -> None:
    assert cut("Joe Biden said the bridge would be rebuilt.") == ["said", "the bridge would be rebuilt"]


def test_a_lead_is_the_reporting_words_up_to_the_speaker() -> None:
    account = account_of("Emmanuel Macron told reporters in Paris that the talks would go on.")
    first = account.clauses[0]
    assert first.lead is not None
    assert account.document.surface(*first.lead) == "Emmanuel Macron"
    assert first.first == first.lead[1]
    assert account.document.surface(first.first, first.last).startswith("told reporters")


def test_a_speaker_after_the_cue_makes_no_lead() -> None:
    account = account_of("“We will rebuild the bridge,” said Joe Biden in Washington.")
    assert [(clause.reporting, clause.lead) for clause in account.clauses] == [(None, None), (0, None)]


def test_a_document_that_speaks_stays_where_more_is_told_of_it() -> None:
    more = account_of("A joint statement issued on Friday said Iran and Saudi Arabia will reopen embassies.")
    bare = account_of("The joint statement said Iran and Saudi Arabia will reopen embassies.")
    assert more.clauses[0].lead is None
    assert bare.clauses[0].lead is not None


def test_clauses_know_whether_they_are_said_or_told() -> None:
    account = account_of("The bridge fell at night. Joe Biden said the bridge would be rebuilt.")
    assert [(clause.sentence, clause.statement, clause.reporting) for clause in account.clauses] == [
        (0, None, None),
        (1, None, 0),
        (1, 0, None),
    ]


def test_headings_and_credits_are_left_out() -> None:
    account = account_of(
        "Bridge collapses in Baltimore\n\n"
        "The cargo ship Dali struck the bridge on Tuesday, and six workers died in the river.\n\n"
        "Photo: Reuters"
    )
    words = [account.document.surface(clause.first, clause.last) for clause in account.clauses]
    assert words == ["The cargo ship Dali struck the bridge on Tuesday", "six workers died in the river."]


@pytest.mark.parametrize("text", ["", "…", "“”", "— ; :", "\n\n"])
def test_a_text_without_words_has_no_clauses(text: str) -> None:
    assert cut(text) == []


def test_clauses_do_not_overlap_and_stay_inside_their_sentence() -> None:
    account = account_of(
        "“We lost power,” the pilot said, “and then the rudder; nothing answered.” The ship, which had left the port "
        "of Baltimore for Colombo, struck the bridge before dawn because both engines were down, officials said."
    )
    reach = 0
    assert len(account.clauses) > 4
    for clause in account.clauses:
        assert (clause.lead or (clause.first, 0))[0] >= reach
        assert clause.first < clause.last
        first, last = account.document.sentences[clause.sentence]
        assert first <= clause.first
        assert clause.last <= last
        reach = clause.last
