"""What a clause says, free of its language."""

from __future__ import annotations

import pytest

from crosswire.compare.features import Rarity, wider

from .desk import accounts_of, content, contents_of, report

BRIDGE = "The cargo ship Dali struck the Francis Scott Key Bridge."


def test_the_same_concepts_come_from_two_languages() -> None:
    english = contents_of("Heavy rain made the bridge collapse.")[0]
    vietnamese = contents_of("Mưa lớn làm sập cây cầu.", "vi")[0]
    assert {"rain", "bridge", "collapse"} <= english.concepts & vietnamese.concepts


def test_wider_concepts_come_at_a_discount_for_every_step() -> None:
    weights = contents_of("Mưa lớn làm sập cầu Phong Châu.", "vi")[0].weights
    assert weights["c:collapse"] == pytest.approx(1.0)
    assert weights["c:destroy"] == pytest.approx(0.7)
    assert weights["c:damage"] == pytest.approx(0.49)


def test_wider_gives_each_concept_its_shortest_way_up() -> None:
    found = wider("air_strike")
    assert found["air_strike"] == 1.0
    assert found["attack"] == pytest.approx(0.7)
    assert next(iter(found)) == "air_strike"


def test_a_concept_inside_a_longer_phrase_counts_half() -> None:
    weights = contents_of("Peace talks ended in Istanbul.")[0].weights
    assert weights["c:negotiate"] == pytest.approx(1.0)
    assert weights["c:peace"] == pytest.approx(0.45)  # a state, 0.9, by half


def test_vietnamese_syllables_inside_a_phrase_say_nothing() -> None:
    concepts = contents_of("Nga không kích cảng Odesa.", "vi")[0].concepts
    assert concepts == {"air_strike", "attack", "port", "transport"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukrainian Foreign Minister Dmytro Kuleba met Wang Yi in Guangzhou."),
        ("vi", "Ngoại trưởng Ukraine Dmytro Kuleba gặp ông Vương Nghị tại Quảng Châu."),
    ],
)
def test_the_office_of_a_named_person_is_left_out(language: str, text: str) -> None:
    said = contents_of(text, language)[0]
    assert said.concepts == {"meet"}
    assert "e:person/dmytro-kuleba" in said.weights


def test_an_office_without_a_name_is_said() -> None:
    assert "minister" in contents_of("The minister met the divers in Baltimore.")[0].concepts


def test_a_country_in_an_office_counts_half_as_the_persons_country() -> None:
    said = contents_of("Ukrainian Foreign Minister Dmytro Kuleba went to Guangzhou.")[0]
    assert said.weights["g:UA"] == pytest.approx(0.5)
    assert {"UA", "CN"} <= said.countries


def test_a_demonym_and_a_country_are_one() -> None:
    demonym = contents_of("Turkish rescuers searched the rubble.")[0]
    country = contents_of("Rescuers searched the rubble in Turkey.")[0]
    assert demonym.weights["g:TR"] == country.weights["g:TR"] == pytest.approx(1.0)


def test_concepts_in_the_name_of_a_body_are_no_subject_matter() -> None:
    said = contents_of("The United Nations Security Council met in New York.")[0]
    assert not {"security", "united", "council"} & said.concepts
    assert any(key.startswith("e:") for key in said.weights)


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("en", "“We will rebuild the bridge,” said Joe Biden.", "e:person/joe-biden"),
        ("vi", "Joe Biden nói: “Chúng tôi sẽ xây lại cây cầu.”", "e:person/joe-biden"),
    ],
)
def test_we_takes_the_speaker(language: str, text: str, key: str) -> None:
    quoted = next(one for one in contents_of(text, language) if one.clause.statement is not None)
    assert quoted.weights[key] == pytest.approx(0.5)


def test_words_without_we_do_not_take_the_speaker() -> None:
    quoted = contents_of("“The bridge will be rebuilt,” said Joe Biden.")[0]
    assert quoted.speaker == "person/joe-biden"
    assert "e:person/joe-biden" not in quoted.weights


def test_we_takes_the_names_between_the_cue_and_the_words() -> None:
    quoted = contents_of("Vladimir Putin reaffirmed Russia's pledge: “We will never attack the port.”")[1]
    assert quoted.weights["g:RU"] == pytest.approx(0.5)
    assert quoted.weights["e:person/vladimir-putin"] == pytest.approx(0.5)


def test_a_pronoun_takes_over_from_the_clause_before() -> None:
    text = "Turkey ratified Sweden's accession to NATO. It ended months of delay."
    before, after = contents_of(text)
    assert after.weights["c:ratify"] == pytest.approx(before.weights["c:ratify"] / 2)
    assert after.weights["g:SE"] == pytest.approx(0.5)
    assert after.weights["c:postpone"] == pytest.approx(1.0)


def test_a_clause_without_a_pronoun_takes_over_nothing() -> None:
    after = contents_of("Turkey ratified Sweden's accession to NATO. The vote ended months of delay.")[1]
    assert not {"c:ratify", "g:SE", "g:TR"} & after.weights.keys()


def test_what_was_taken_over_is_not_handed_on() -> None:
    third = contents_of("Turkey ratified Sweden's accession to NATO. It ended months of delay. It brought relief.")[2]
    assert "c:postpone" in third.weights
    assert "c:ratify" not in third.weights


@pytest.mark.parametrize(
    ("language", "text", "negated"),
    [
        ("en", "The Russian navy did not attack the port of Odesa.", True),
        ("en", "The Russian navy attacked the port of Odesa.", False),
        ("vi", "Máy bay Nga không ném bom bệnh viện ở Mariupol.", True),
        ("vi", "Không ai bị thương ở Mariupol.", True),
        ("vi", "Nga không kích cảng Odesa hôm thứ hai.", False),
        ("vi", "Nga không kích và phá hủy cảng Odesa.", False),
        ("vi", "Nga chưa bao giờ không kích cảng Odesa.", True),
    ],
)
def test_negation_is_a_word_of_its_own(language: str, text: str, negated: bool) -> None:
    assert [one.negated for one in contents_of(text, language)] == [negated]


def test_numbers_and_days_are_features_and_figures_keep_their_unit() -> None:
    said = contents_of("Six workers died on 26 March 2024.")[0]
    assert said.weights["n:6"] == 1.0
    assert said.weights["d:03-26"] == pytest.approx(0.8)
    assert [(amount.value, amount.unit) for amount in said.amounts] == [(6, "worker")]
    assert said.units == {"worker"}


def test_a_day_without_year_meets_the_same_day_of_a_year() -> None:
    dated = contents_of("The bridge fell on 26 March 2024.")[0]
    undated = contents_of("Cây cầu sập ngày 26 tháng 3.", "vi")[0]
    assert "d:03-26" in dated.weights.keys() & undated.weights.keys()


@pytest.mark.parametrize("verbs", ["announced that", "warned and threatened in Baltimore that", "spoke and said"])
def test_the_verbs_that_report_are_no_subject_matter(verbs: str) -> None:
    reporting, said = contents_of(f"Joe Biden {verbs} the bridge would be rebuilt.")
    assert not reporting.concepts
    assert "rebuild" in said.concepts


def test_speaker_and_country_come_from_the_statement() -> None:
    said = contents_of("Ukrainian Foreign Minister Dmytro Kuleba said the port would reopen.")[1]
    assert (said.speaker, said.speaker_country) == ("person/dmytro-kuleba", "UA")


def test_narrated_words_have_no_speaker() -> None:
    assert contents_of(BRIDGE)[0].speaker is None


def test_the_country_of_an_entity_is_known_from_other_accounts() -> None:
    accounts = accounts_of(
        report("Ukrainian Foreign Minister Dmytro Kuleba went to Guangzhou.", "a"),
        report("Dmytro Kuleba said the talks were useful.", "b"),
    )
    assert accounts[1].contents[1].speaker_country == "UA"


def test_a_sentence_is_all_of_its_clauses_at_their_highest() -> None:
    first, second, third = contents_of(
        "The cargo ship Dali lost power before it struck the Francis Scott Key Bridge; eight workers were on the span."
    )
    assert first.sentence == second.sentence == third.sentence
    assert first.sentence["c:ship"] == pytest.approx(1.0)
    assert set(first.sentence) == set(first.weights) | set(second.weights) | set(third.weights)


def test_a_language_without_a_pack_gives_names_numbers_and_countries() -> None:
    said = contents_of("Jordskælvet dræbte 12000 i Tyrkiet.", "da")[0]
    assert said.weights["g:TR"] == 1.0
    assert said.weights["n:12000"] == 1.0
    assert not said.concepts


def test_rarity_falls_from_one_to_nothing() -> None:
    everywhere = [content({"c:bridge": 1.0, f"c:x{n}": 1.0}, number=n) for n in range(9)]
    rarity = Rarity(everywhere)
    assert rarity("c:x0") == pytest.approx(1.0)
    assert rarity("c:never_met") == pytest.approx(1.0)
    assert 0.0 < rarity("c:bridge") < 0.05


def test_rarity_counts_a_half_said_thing_half() -> None:
    half = Rarity([content({"c:bridge": 0.5}, number=n) for n in range(8)])
    full = Rarity([content({"c:bridge": 1.0}, number=n) for n in range(8)])
    assert half("c:bridge") > full("c:bridge")


def test_rarity_of_nothing_finds_everything_telling() -> None:
    assert Rarity([])("c:bridge") == 1.0
