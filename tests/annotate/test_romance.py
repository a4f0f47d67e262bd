"""French and Italian: what compound pasts, tied pronouns, spaced quotation marks and articles ask of the rules."""

from __future__ import annotations

import pytest

from crosswire.pipeline import annotate_reports
from crosswire.records import Action, Report, Span, Statement


def _read(text: str, language: str) -> tuple[tuple[Statement, ...], tuple[Action, ...]]:
    annotation = next(iter(annotate_reports([Report(id="t", text=text, language=language, published="2024-06-12")])))
    return annotation.statements, annotation.actions


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(span.of(text) for span in spans)


TOLD = (
    ("fr", "« Le port rouvrira », a-t-elle ajouté.", "elle", "« Le port rouvrira »"),
    ("fr", "Le port rouvrira vendredi, précise-t-il.", "il", "Le port rouvrira vendredi"),
    ("fr", "« Le port rouvrira », a dit lundi à la presse la maire Anne Marsh.", "Anne Marsh", "« Le port rouvrira »"),
    ("fr", "Anne Marsh affirme avoir vu le navire.", "Anne Marsh", "avoir vu le navire"),
    ("fr", "« C'est sûr.\n\n« Il rouvrira », a dit Anne Marsh.", "Anne Marsh", "« C'est sûr. … « Il rouvrira »"),
    ("fr", "Voilà les craintes de Paris selon lesquelles le port fermera.", "Paris", "le port fermera"),
    ("it", "Il porto riaprirà, ha detto lunedì ai giornalisti il sindaco Rossi.", "Rossi", "Il porto riaprirà"),
    ("it", "Marco Rossi è a Roma. «Il porto riaprirà», ha aggiunto.", "Marco Rossi", "«Il porto riaprirà»"),
)


@pytest.mark.parametrize(("language", "text", "speaker", "content"), TOLD)
def test_who_says_what(language: str, text: str, speaker: str, content: str) -> None:
    statements, _ = _read(text, language)
    assert [(_words(text, one.speaker), _words(text, one.content)) for one in statements] == [(speaker, content)]


NOTHING_SAID = (
    ("fr", "Les gelées menacent la vigne de Bourgogne."),
    ("fr", "Le peintre a exposé ses toiles de Venise."),
    ("it", "Le grandinate minacciano i vigneti di Asti."),
)


@pytest.mark.parametrize(("language", "text"), NOTHING_SAID)
def test_nothing_is_said(language: str, text: str) -> None:
    assert _read(text, language)[0] == ()


DONE = (
    ("fr", "Le Ghana n'a pas bombardé le Togo.", ("ASSAULT", "Ghana", "Togo", True, "actual")),
    ("fr", "L'armée du Ghana s'est retirée du Togo.", ("RETREAT", "armée du Ghana", "Togo", False, "actual")),
    ("fr", "Le Ghana bombardera le Togo.", ("ASSAULT", "Ghana", "Togo", False, "planned")),
    ("fr", "L'attaque du Ghana contre le Togo a échoué.", ("ASSAULT", "Ghana", "Togo", False, "actual")),
    ("fr", "L'invasion ghanéenne du Togo a échoué.", ("ASSAULT", "ghanéenne", "Togo", False, "actual")),
    ("fr", "Le Ghana a reçu le président togolais.", ("CONSULT", "président togolais", "Ghana", False, "actual")),
    ("it", "Le critiche della Norvegia alla Svezia sono dure.", ("ACCUSE", "Norvegia", "Svezia", False, "actual")),
    ("it", "La Norvegia si è congratulata con la Svezia.", ("SUPPORT", "Norvegia", "Svezia", False, "actual")),
    ("it", "I norvegesi sono fuggiti dalla Svezia.", ("RETREAT", "norvegesi", "Svezia", False, "actual")),
)


@pytest.mark.parametrize(("language", "text", "expected"), DONE)
def test_who_does_what(language: str, text: str, expected: tuple[str, str, str, bool, str]) -> None:
    _, actions = _read(text, language)
    event, actor, recipient, negated, modality = expected
    assert [(one.event, one.negated, one.modality) for one in actions] == [(event, negated, modality)]
    assert actor in _words(text, actions[0].actor)
    assert recipient in _words(text, actions[0].recipient)
