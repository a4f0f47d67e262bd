"""Speech that dashes set apart, subjects behind it, and sources that who reports cites: Russian, Ukrainian, Polish."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from crosswire.annotate.document import Document, read_document
from crosswire.annotate.names import find_names
from crosswire.annotate.parts import find_parts
from crosswire.annotate.statements import Draft, find_statements
from crosswire.records import Report


def statements(text: str, language: str) -> tuple[Document, Sequence[Draft]]:
    document = read_document(Report(id="t", text=text, language=language))
    return document, find_statements(document, find_names(document), find_parts(document))


def told(text: str, language: str) -> list[tuple[str, str]]:
    """(speaker, content) of each statement, in words of the text."""
    document, drafts = statements(text, language)
    return [
        (
            document.surface(*draft.speaker) if draft.speaker is not None else "",
            " … ".join(document.surface(*span) for span in draft.content),
        )
        for draft in drafts
    ]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "content"),
    [
        ("ru", "«Мост цел, — сказал мэр. — Дорога закрыта».", "мэр", "«Мост цел … Дорога закрыта»"),
        ("ru", "— Мост цел, — рассказал рыбак из Керчи.", "рыбак", "Мост цел"),
        ("pl", "– Most ocalał – powiedział burmistrz. – Droga jest zamknięta.", "burmistrz", None),
        ("uk", "«Коли дадуть воду?» — запитала пенсіонерка.", "пенсіонерка", "«Коли дадуть воду?»"),
        ("ru", "«Мост цел», — заявил журналистам министр транспорта.", "министр транспорта", "«Мост цел»"),
        ("ru", "Мост закроют, пишет Reuters со ссылкой на чиновников.", "чиновников", "Мост закроют"),
        ("uk", "Мер приїхав уранці. За його словами, міст уцілів.", "його", "міст уцілів"),
        ("ru", "Старый мост у порта, по словам мэра, уцелел.", "мэра", "Старый мост у порта … уцелел"),
        ("pl", "Twierdzenie prokuratora, że most ocalał, było fałszywe.", "prokuratora", "most ocalał"),
    ],
)
def test_who_said_what(language: str, text: str, speaker: str, content: str | None) -> None:
    found = told(text, language)
    assert len(found) == 1
    assert found[0][0] == speaker
    assert content is None or found[0][1] == content


def test_a_list_is_no_dialogue() -> None:
    assert told("— хлеб и молоко\n— сыр, масло и яйца", "ru") == []


@pytest.mark.parametrize(
    "part", ["— а, — сказал он, ", "«а — сказал б — ", "«а», — сказал ", "пишет Reuters со ссылкой на "]
)
def test_hostile_text_takes_time_in_proportion(part: str) -> None:
    def seconds(count: int) -> float:
        document = read_document(Report(id="t", text=part * count, language="ru"))
        names, parts = find_names(document), find_parts(document)
        began = time.process_time()
        find_statements(document, names, parts)
        return time.process_time() - began

    least = min(seconds(2000) for _ in range(3))  # the garbage collector may run in one of them
    assert least < 20 * max(seconds(250), 0.005)
