"""Who an action's sides are, in several languages, and what it is about."""

from __future__ import annotations

import pytest

from crosswire.pipeline import annotate_reports
from crosswire.records import Action, ActorRole, Report

Side = tuple[str | None, str | None]


def first_action(language: str, text: str) -> Action:
    (annotation,) = annotate_reports([Report(id="a", text=text, language=language)])
    return annotation.actions[0]


def told(roles: tuple[ActorRole, ...]) -> list[Side]:
    return [(role.country, role.sector) for role in roles]


@pytest.mark.parametrize(
    ("language", "text", "actor", "recipient"),
    [
        ("en", "Russian troops attacked Ukrainian civilians on Monday.", ("RU", "MIL"), ("UA", "CVL")),
        ("en", "Washington imposed sanctions on Iran.", ("US", "GOV"), ("IR", None)),
        ("en", "NATO condemned Russia.", (None, "IGO"), ("RU", None)),
        ("en", "Reuters accused Twitter of censorship.", ("GB", "MED"), ("US", "BUS")),
        ("en", "Hamas militants kidnapped 20 Israeli soldiers.", ("PS", "REB"), ("IL", "MIL")),
        ("en", "The Labour Party rejected the proposal of the World Bank.", ("GB", "PTY"), (None, "IGO")),
        ("es", "Las tropas rusas atacaron Kiev.", ("RU", "MIL"), ("UA", None)),
        ("it", "I ribelli hanno attaccato i soldati siriani.", (None, "REB"), ("SY", "MIL")),
        ("de", "Russische Truppen griffen Kiew an.", ("RU", "MIL"), ("UA", None)),
        ("vi", "Cảnh sát bắt giữ 3 nhà báo.", (None, "COP"), (None, "MED")),
        ("ru", "Полиция задержала журналистов в Москве.", (None, "COP"), (None, "MED")),
        ("zh", "俄罗斯军队袭击了基辅。", ("RU", "MIL"), ("UA", None)),
    ],
)
def test_country_and_sector(language: str, text: str, actor: Side, recipient: Side) -> None:
    action = first_action(language, text)
    assert (told(action.actor_roles), told(action.recipient_roles)) == ([actor], [recipient])


def test_a_person_is_what_his_office_is_behind_a_pronoun_too() -> None:
    text = "Foreign Minister Sergey Lavrov arrived in Geneva. He met US Secretary of State Antony Blinken."
    (annotation,) = annotate_reports([Report(id="a", text=text)])
    action = annotation.actions[-1]
    assert [role.sector for role in (*action.actor_roles, *action.recipient_roles)] == ["GOV", "GOV"]
    assert action.actor_roles[0].entity == "person/sergey-lavrov"


def test_a_possessive_gives_its_country_but_is_not_the_actor() -> None:
    text = "Saudi Arabia said on Monday that it was angry. Protesters attacked its embassy in Tehran."
    (annotation,) = annotate_reports([Report(id="a", text=text)])
    (role,) = annotation.actions[-1].recipient_roles
    assert (role.country, role.sector, role.entity) == ("SA", "GOV", None)


def test_an_office_told_in_an_earlier_report_of_the_run_holds() -> None:
    texts = ("Foreign Minister Sergey Lavrov arrived in Geneva.", "Sergey Lavrov condemned France.")
    _, second = annotate_reports(Report(id=str(at), text=text, language="en") for at, text in enumerate(texts))
    assert [role.sector for role in second.actions[0].actor_roles] == ["GOV"]


def test_a_people_is_not_its_country() -> None:
    action = first_action("en", "Russia attacked Kyiv. Russian troops killed two Ukrainian civilians.")
    assert action.actor_roles[0].entity == "RU"
    text = "Russia spoke. Ukraine answered. Russian troops attacked Ukrainian civilians."
    assert [role.entity for role in first_action("en", text).recipient_roles] == [None]


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("Russian troops attacked Kyiv with drones.", ("military",)),
        ("France accused Iran over its nuclear programme.", ("cbrn",)),
        ("Police arrested Ann Lee in Paris.", ()),
        ("Workers at Volkswagen went on strike over wages.", ("economic",)),
    ],
)
def test_contexts_are_what_the_clause_says(text: str, contexts: tuple[str, ...]) -> None:
    assert first_action("en", text).contexts == contexts


def test_roles_stand_beside_their_spans_and_the_sentence_holds_the_act() -> None:
    text = "It rained. France and Germany condemned the attack on Israel in Berlin. All was quiet."
    (annotation,) = annotate_reports([Report(id="a", text=text)])
    for action in annotation.actions:
        assert len(action.actor) == len(action.actor_roles)
        assert len(action.recipient) == len(action.recipient_roles)
        assert action.sentence is not None
        assert action.sentence.start <= action.start < action.end <= action.sentence.end
        assert action.sentence.of(text).startswith("France")
