"""An invented language is recovered from its translations, and what is learnt is the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.languages.inventory import inventory
from crosswire.languages.pack import Pack, load_pack
from crosswire.learning.column import column_files, domains, shown
from crosswire.learning.learn import Learnt, learn_column, spread
from crosswire.learning.pairs import Pair
from crosswire.learning.proposals import Proposal
from crosswire.learning.sides import KnownSide, LearntSide

from .invented import CONCEPTS, dictionary, sentences, spoken

PRECISION, RECALL = 0.9, 0.85
TEXT = st.text(st.characters(exclude_characters="\t\n\r"), min_size=1, max_size=60)


@pytest.fixture(scope="module")
def learnt() -> Learnt:
    return learn_column(sentences(200), "en", "qx")


def shares(learnt: Learnt, words: dict[str, str]) -> tuple[float, float]:
    """Precision and recall of what was learnt of the invented language's concepts."""
    proposed = {(one.concept, one.phrase) for one in learnt.proposals if one.concept in words}
    right = proposed & set(words.items())
    return len(right) / max(1, len(proposed)), len(right) / len(words)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_invented_dictionary_is_recovered(seed: int) -> None:
    precision, recall = shares(learn_column(sentences(200, seed), "en", "qx"), dictionary(seed))
    assert precision >= PRECISION
    assert recall >= RECALL


def test_every_word_of_the_invented_language_has_a_concept_in_english(learnt: Learnt) -> None:
    assert CONCEPTS.keys() <= inventory().keys()
    assert learnt.met >= len(CONCEPTS)


def test_what_is_no_translation_teaches_nothing() -> None:
    pairs = sentences(200)
    wrong = [Pair(one.line, one.known, other.learnt) for one, other in zip(pairs, pairs[7:] + pairs[:7], strict=True)]
    assert shares(learn_column(wrong, "en", "qx"), dictionary(1))[1] < 0.1


def test_noise_does_little_harm() -> None:
    pairs = sentences(200)
    noisy = [pair._replace(learnt=pairs[n - 9].learnt) if n % 10 == 0 else pair for n, pair in enumerate(pairs)]
    precision, recall = shares(learn_column(noisy, "en", "qx"), dictionary(1))
    assert precision >= PRECISION - 0.05
    assert recall >= RECALL - 0.1


def test_names_numbers_and_small_words_are_no_phrases(learnt: Learnt) -> None:
    words = {word for one in learnt.proposals for word in one.phrase.split()}
    assert words.isdisjoint({"anna", "paris", "moscow", "reuters", "hanoi", "ka", "ve", "osh", "nul", "tem", "dir"})
    assert not any(char.isdigit() for word in words for char in word)


def test_two_runs_agree(learnt: Learnt) -> None:
    assert learn_column(sentences(200), "en", "qx") == learnt


def test_the_surest_is_first_and_has_its_evidence(learnt: Learnt) -> None:
    scores = [one.score for one in learnt.proposals]
    assert scores == sorted(scores, reverse=True)
    by_line = {pair.line: pair for pair in sentences(200)}
    for one in learnt.proposals:
        assert 1 <= len(one.lines) <= 3
        assert all(one.forms[0] in by_line[line].learnt for line in one.lines[:1])


def test_a_phrase_has_one_concept(learnt: Learnt) -> None:
    phrases = [phrase for one in learnt.proposals for phrase in (one.phrase, *one.also)]
    assert len(phrases) == len(set(phrases))


def test_more_is_asked_where_more_is_wanted(learnt: Learnt) -> None:
    strict = learn_column(sentences(200), "en", "qx", least=35)
    assert 0 < len(strict.proposals) < len(learnt.proposals)
    assert all(one.count >= 35 for one in strict.proposals)


def test_the_column_is_read_by_the_strict_loader(learnt: Learnt, tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text('code = "qx"\nname = "invented"\nscript = "Latn"\nlemmas = "none"\n')
    files = column_files(learnt, "en", "qx")
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        assert text.startswith(
            "# proposed from 200 parallel sentences (en, qx), to be confirmed by a person\nid\tphrases\n"
        )
    pack = Pack(tmp_path)
    read = {(phrase.entry.id, phrase.text) for phrase in pack.phrases() if phrase.entry.layer == "concept"}
    assert read == {(one.concept, phrase) for one in learnt.proposals for phrase in (one.phrase, *one.also)}
    best = {one.concept: one.phrase for one in reversed(learnt.proposals)}
    assert pack.glosses == best


def test_every_concept_has_its_file() -> None:
    assert {id_ for ids in domains().values() for id_ in ids} == inventory().keys()


def test_the_report_says_how_much_was_learnt(learnt: Learnt) -> None:
    first, second, *rest = shown(learnt)
    assert first.startswith(f"{len(learnt.proposals)} phrases for ")
    assert f"{learnt.explained} of their {learnt.occurrences}" in second
    assert [line for line in rest if not line.startswith(" ")] == ["surest:", "least sure:"]


VIETNAMESE = {
    "earthquake": "động đất", "police": "cảnh sát", "hospital": "bệnh viện", "negotiate": "đàm phán",
    "crop": "mùa màng", "journalist": "phóng viên", "drought": "hạn hán", "inflation": "lạm phát",
    "parliament": "quốc hội", "volcano": "núi lửa", "satellite": "vệ tinh", "coup": "đảo chính",
}  # fmt: skip
CHINESE = {
    "earthquake": "地震", "police": "警察", "hospital": "医院", "negotiate": "谈判", "journalist": "记者",
    "debt": "债务", "drought": "干旱", "inflation": "通货膨胀", "parliament": "议会", "volcano": "火山",
    "satellite": "卫星", "refugee": "难民",
}  # fmt: skip


def test_syllables_become_words() -> None:
    small = {"the": "các", "of": "của", "and": "và", "in": "trong"}
    precision, recall = shares(learn_column(spoken(150, 1, VIETNAMESE, small), "en", "vi"), VIETNAMESE)
    assert precision >= PRECISION
    assert recall >= RECALL


def test_characters_become_words() -> None:
    small = {"the": "这", "of": "的", "and": "和", "in": "在"}
    precision, recall = shares(learn_column(spoken(150, 1, CHINESE, small, ""), "en", "zh"), CHINESE)
    assert precision >= PRECISION
    assert recall >= RECALL


def test_forms_without_a_dictionary_are_one_row() -> None:
    forms = ("kabozora", "kabozoram", "kabozorash")
    pairs = [Pair(12 * n, "The police came to me.", f"ka {forms[n % 3]} lun emi.") for n in range(9)]
    pairs += [Pair(12 * n, "The hospital came to me.", "ka tidobe lun emi.") for n in range(9, 18)]
    (police,) = (one for one in learn_column(pairs, "en", "qx").proposals if one.concept == "police")
    assert {police.phrase, *police.also} == set(forms)
    assert police.count == 9


def test_any_language_with_a_pack_may_be_the_known_one() -> None:
    texts = [("La police est venue.", "ka bodulan lun."), ("L'hôpital est venu.", "ka tidobe lun.")]
    pairs = [Pair(12 * line, *pair) for line, pair in enumerate(texts * 5)]
    found = {(one.concept, one.phrase) for one in learn_column(pairs, "fr", "qx").proposals}
    assert {("police", "bodulan"), ("hospital", "tidobe")} <= found


def test_many_sentences_are_looked_at_evenly() -> None:
    known, side = KnownSide("en"), LearntSide("qx", load_pack("qx"))
    pairs = sentences(100)
    units, read = [known.read(pair.known) for pair in pairs], [side.read(pair.learnt, pair.line) for pair in pairs]
    links = sum(len(one) * len(other.keys) for one, other in zip(units, read, strict=True))
    assert spread(units, read, links) == (units, read)
    fewer, kept = spread(units, read, links // 4)
    assert len(fewer) == len(kept)
    assert 24 <= len(kept) <= 25
    assert kept[-1].line - kept[0].line > 90


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(TEXT, TEXT), max_size=12), st.sampled_from(("qx", "vi", "ja", "ru", "fi", "th")))
def test_any_text_is_learnt_from(texts: list[tuple[str, str]], code: str) -> None:
    pairs = [Pair(line, *pair) for line, pair in enumerate([*texts, *texts], 2)]
    first, second = learn_column(pairs, "en", code, 1), learn_column(pairs, "en", code, 1)
    assert first == second
    assert all(valid(one, len(pairs) + 1) for one in first.proposals)


def valid(one: Proposal, last: int) -> bool:
    phrases = (one.phrase, *one.also)
    plain = all(phrase.strip() == phrase and not set(phrase) & set("\t\n|{}=^") for phrase in phrases)
    return plain and 0 <= one.score <= 1 and one.concept in inventory() and all(2 <= line <= last for line in one.lines)
