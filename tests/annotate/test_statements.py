"""Who said what, through whom: cases and refusals in English and Vietnamese, and what holds for any text at all."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.annotate.document import Document, read_document
from crosswire.annotate.names import find_names
from crosswire.annotate.parts import find_parts
from crosswire.annotate.quotes import find_quotes
from crosswire.annotate.statements import Draft, find_statements
from crosswire.records import Report

Told = tuple[str, str, str, str, str, str]
"""speaker, cue, content (spans joined by " … "), addressee, channel kind, manner; "" where there is none."""


def statements(text: str, language: str) -> tuple[Document, tuple[Draft, ...]]:
    """The document and the drafts of a text."""
    document = read_document(Report(id="t", text=text, language=language))
    return document, find_statements(document, find_names(document), find_parts(document))


def told(text: str, language: str) -> list[Told]:
    """The statements of a text in words."""
    document, drafts = statements(text, language)
    return [
        (
            document.surface(*draft.speaker) if draft.speaker else "",
            document.surface(*draft.cue) if draft.cue else "",
            " … ".join(document.surface(*span) for span in draft.content),
            document.surface(*draft.addressee) if draft.addressee else "",
            draft.channel_kind or "",
            draft.manner,
        )
        for draft in drafts
    ]


ENGLISH: tuple[tuple[str, list[Told]], ...] = (
    # Marks that a typewriter has; an utterance told in two parts is one.
    (
        "''We float like butterflies,'' Mr. Obama said. ''We sting like bees.''",
        [("Obama", "said", "''We float like butterflies,'' … ''We sting like bees.''", "", "", "direct")],
    ),
    # Reporting clauses in the middle, and behind: an aside may stand before them.
    (
        "The latest test, North Korea said, was its biggest yet.",
        [("North Korea", "said", "The latest test … was its biggest yet", "", "", "indirect")],
    ),
    (
        "The mine closed in May, the third to go, said Anna Marsh, a lawyer with the union.",
        [("Anna Marsh", "said", "The mine closed in May, the third to go", "", "", "indirect")],
    ),
    (
        "Using the tax “is a misguided approach,” Mr. Burman said.",
        [("Burman", "said", "Using the tax “is a misguided approach", "", "", "mixed")],
    ),
    # A trailing clause reports all before it, what somebody wants in there too.
    (
        "The union wants a new vote on Friday, Anna Marsh said.",
        [("Anna Marsh", "said", "The union wants a new vote on Friday", "", "", "indirect")],
    ),
    # Clauses without a complementiser; names given by adjectives.
    (
        "Anna Marsh noted the rule would change in May.",
        [("Anna Marsh", "noted", "the rule would change in May", "", "", "indirect")],
    ),
    (
        "Anna Marsh described the showdown as ominous.",
        [("Anna Marsh", "described", "the showdown as ominous", "", "", "indirect")],
    ),
    (
        "Anna Marsh called the charges unsubstantiated.",
        [("Anna Marsh", "called", "the charges unsubstantiated", "", "", "indirect")],
    ),
    (
        "Anna Marsh said about 20 people had left.",
        [("Anna Marsh", "said", "about 20 people had left", "", "", "indirect")],
    ),
    # Governing verbs that leave it said; attitudes.
    (
        "Anna Marsh seemed to suggest that the harbour would reopen.",
        [("Anna Marsh", "suggest that", "the harbour would reopen", "", "", "indirect")],
    ),
    (
        "Anna Marsh went on to say that the harbour would reopen.",
        [("Anna Marsh", "went on to say", "the harbour would reopen", "", "", "indirect")],
    ),
    ("Anna Marsh wants the harbour to reopen.", [("Anna Marsh", "wants", "the harbour to reopen", "", "", "indirect")]),
    # Passive reports.
    (
        "The plan was criticised by Amnesty International.",
        [("Amnesty International", "criticised", "The plan", "", "", "indirect")],
    ),
    # A clause at the head that hangs on another ends at its comma.
    (
        "Saying the rules were unfair, Anna Marsh left the room.",
        [("Anna Marsh", "Saying", "the rules were unfair", "", "", "indirect")],
    ),
    # Told by the layout.
    (
        "PENCE: She will not attend. That is final.\n\nWALLACE: Why is that?",
        [
            ("PENCE", ":", "She will not attend. … That is final.", "", "", "direct"),
            ("WALLACE", ":", "Why is that?", "", "", "direct"),
        ],
    ),
    (
        "“It was chaos from the first hour.” ― Anna Marsh",
        [("Anna Marsh", "―", "“It was chaos from the first hour.”", "", "", "direct")],
    ),
    # A refusal is told as what it is; stance `rejects`.
    (
        "Anna Marsh refused to say when the harbour would reopen.",
        [("Anna Marsh", "refused", "to say when the harbour would reopen", "", "", "indirect")],
    ),
    (
        "Anna Marsh said that the harbour would reopen.",
        [("Anna Marsh", "said", "the harbour would reopen", "", "", "indirect")],
    ),
    (
        "Anna Marsh said the harbour would reopen on Friday.",
        [("Anna Marsh", "said", "the harbour would reopen on Friday", "", "", "indirect")],
    ),
    (
        "The harbour would reopen on Friday, Anna Marsh said.",
        [("Anna Marsh", "said", "The harbour would reopen on Friday", "", "", "indirect")],
    ),
    (
        "The harbour would reopen on Friday, said Anna Marsh.",
        [("Anna Marsh", "said", "The harbour would reopen on Friday", "", "", "indirect")],
    ),
    (
        "The harbour would reopen on Friday, Anna Marsh said in a statement.",
        [("Anna Marsh", "said", "The harbour would reopen on Friday", "", "statement", "indirect")],
    ),
    (
        "“The harbour will reopen on Friday,” Anna Marsh said.",
        [("Anna Marsh", "said", "“The harbour will reopen on Friday,”", "", "", "direct")],
    ),
    (
        "“The harbour will reopen on Friday,” said Anna Marsh.",
        [("Anna Marsh", "said", "“The harbour will reopen on Friday,”", "", "", "direct")],
    ),
    (
        '"We are ready," Anna Marsh told reporters.',
        [("Anna Marsh", "told", '"We are ready,"', "reporters", "", "direct")],
    ),
    (
        "Anna Marsh said: “The harbour will reopen on Friday.”",
        [("Anna Marsh", "said", "“The harbour will reopen on Friday.”", "", "", "direct")],
    ),
    (
        "“The harbour will reopen,” Anna Marsh said, “and the ferries will run.”",
        [("Anna Marsh", "said", "“The harbour will reopen,” … “and the ferries will run.”", "", "", "direct")],
    ),
    (
        "Anna Marsh said the plan was “a gift to smugglers everywhere”.",
        [("Anna Marsh", "said", "the plan was “a gift to smugglers everywhere”", "", "", "mixed")],
    ),
    (
        "Anna Marsh told reporters that the harbour would reopen.",
        [("Anna Marsh", "told", "the harbour would reopen", "reporters", "", "indirect")],
    ),
    (
        "Anna Marsh told Reuters that the harbour would reopen.",
        [("Anna Marsh", "told", "the harbour would reopen", "Reuters", "press", "indirect")],
    ),
    (
        "Anna Marsh told parliament on Monday that the harbour would reopen.",
        [("Anna Marsh", "told", "the harbour would reopen", "parliament", "", "indirect")],
    ),
    (
        "Anna Marsh said on Monday that the harbour would reopen.",
        [("Anna Marsh", "said", "the harbour would reopen", "", "", "indirect")],
    ),
    (
        "Anna Marsh said at a press conference in Oslo that the harbour would reopen.",
        [("Anna Marsh", "said", "the harbour would reopen", "", "press", "indirect")],
    ),
    (
        "Anna Marsh, the harbour master, said that the ferries would run.",
        [("Anna Marsh", "said", "the ferries would run", "", "", "indirect")],
    ),
    (
        "The harbour master, Anna Marsh, said that the ferries would run.",
        [("Anna Marsh", "said", "the ferries would run", "", "", "indirect")],
    ),
    (
        "Anna Marsh, who runs the port, said that the ferries would run.",
        [("Anna Marsh", "said", "the ferries would run", "", "", "indirect")],
    ),
    (
        "Police said two people had been arrested.",
        [("Police", "said", "two people had been arrested", "", "", "indirect")],
    ),
    (
        "One survivor said the water rose within minutes.",
        [("One survivor", "said", "the water rose within minutes", "", "", "indirect")],
    ),
    (
        "Two witnesses said the bus had been speeding.",
        [("Two witnesses", "said", "the bus had been speeding", "", "", "indirect")],
    ),
    (
        "Residents of the village said the water rose within minutes.",
        [("Residents of the village", "said", "the water rose within minutes", "", "", "indirect")],
    ),
    (
        "A study by the university found that the river was rising.",
        [("A study by the university", "found that", "the river was rising", "", "", "indirect")],
    ),
    (
        "The report said the bridge had not been inspected since 2019.",
        [("The report", "said", "the bridge had not been inspected since 2019", "", "", "indirect")],
    ),
    (
        "According to police, two people were arrested.",
        [("police", "According to", "two people were arrested", "", "", "indirect")],
    ),
    (
        "Two people were arrested, according to police.",
        [("police", "according to", "Two people were arrested", "", "", "indirect")],
    ),
    (
        "According to Anna Marsh, the harbour would reopen on Friday.",
        [("Anna Marsh", "According to", "the harbour would reopen on Friday", "", "", "indirect")],
    ),
    (
        "According to a new study, the river is rising.",
        [("a new study", "According to", "the river is rising", "", "", "indirect")],
    ),
    (
        "Anna Marsh denied that the bridge was unsafe.",
        [("Anna Marsh", "denied that", "the bridge was unsafe", "", "", "indirect")],
    ),
    (
        "Anna Marsh accused the contractor of cutting corners.",
        [("Anna Marsh", "accused", "the contractor of cutting corners", "", "", "indirect")],
    ),
    (
        "Anna Marsh condemned the attack on the ferry.",
        [("Anna Marsh", "condemned", "the attack on the ferry", "", "", "indirect")],
    ),
    (
        "Anna Marsh welcomed “a first step towards a fair deal”.",
        [("Anna Marsh", "welcomed", "“a first step towards a fair deal”", "", "", "mixed")],
    ),
    (
        "Anna Marsh warned that the dam could burst.",
        [("Anna Marsh", "warned", "the dam could burst", "", "", "indirect")],
    ),
    (
        "Anna Marsh pledged to rebuild the bridge within a year.",
        [("Anna Marsh", "pledged", "to rebuild the bridge within a year", "", "", "indirect")],
    ),
    (
        "Anna Marsh called the plan “a gift to smugglers”.",
        [("Anna Marsh", "called", "the plan “a gift to smugglers”", "", "", "mixed")],
    ),
    ("Anna Marsh called it a serious mistake.", [("Anna Marsh", "called", "a serious mistake", "", "", "indirect")]),
    (
        "Anna Marsh described the plan as “a gift to smugglers”.",
        [("Anna Marsh", "described", "the plan as “a gift to smugglers”", "", "", "mixed")],
    ),
    (
        "Anna Marsh called on the government to resign.",
        [("Anna Marsh", "called on", "the government to resign", "", "", "indirect")],
    ),
    (
        "Anna Marsh urged the government to resign.",
        [("Anna Marsh", "urged", "the government to resign", "the government", "", "indirect")],
    ),
    (
        "Anna Marsh asked the government to resign.",
        [("Anna Marsh", "asked", "the government to resign", "the government", "", "indirect")],
    ),
    (
        "Anna Marsh asked whether the dam was safe.",
        [("Anna Marsh", "asked whether", "the dam was safe", "", "", "indirect")],
    ),
    (
        "Anna Marsh wrote on Twitter that the ferries would run.",
        [("Anna Marsh", "wrote", "the ferries would run", "", "platform", "indirect")],
    ),
    (
        "Anna Marsh wrote on Telegram: “The ferries will run from tomorrow.”",
        [("Anna Marsh", "wrote", "“The ferries will run from tomorrow.”", "", "platform", "direct")],
    ),
    (
        "In an interview with the BBC, Anna Marsh said that the ferries would run.",
        [("Anna Marsh", "said", "the ferries would run", "", "interview", "indirect")],
    ),
    (
        "Anna Marsh said the ferries would run, adding that tickets would be free.",
        [
            ("Anna Marsh", "said", "the ferries would run", "", "", "indirect"),
            ("Anna Marsh", "adding", "tickets would be free", "", "", "indirect"),
        ],
    ),
    (
        "Anna Marsh said the ferries would run and warned that fares would rise.",
        [
            ("Anna Marsh", "said", "the ferries would run", "", "", "indirect"),
            ("Anna Marsh", "warned", "fares would rise", "", "", "indirect"),
        ],
    ),
    (
        "Anna Marsh left the meeting early, saying that it was a waste of time.",
        [("Anna Marsh", "saying", "it was a waste of time", "", "", "indirect")],
    ),
    (
        "Anna Marsh said the ferries would run, but Peter Novak said they would not.",
        [
            ("Anna Marsh", "said", "the ferries would run", "", "", "indirect"),
            ("Peter Novak", "said", "they would not", "", "", "indirect"),
        ],
    ),
    (
        "Anna Marsh said the ferries would run, while Peter Novak warned that fares would rise.",
        [
            ("Anna Marsh", "said", "the ferries would run", "", "", "indirect"),
            ("Peter Novak", "warned", "fares would rise", "", "", "indirect"),
        ],
    ),
    (
        "The ferries would run, Anna Marsh said, and the fares would fall.",
        [("Anna Marsh", "said", "The ferries would run … and the fares would fall", "", "", "indirect")],
    ),
    (
        "In return, Anna Marsh said, the fares would fall sharply.",
        [("Anna Marsh", "said", "In return … the fares would fall sharply", "", "", "indirect")],
    ),
    (
        "Anna Marsh was quoted as saying that the ferries would run.",
        [("Anna Marsh", "was quoted as saying", "the ferries would run", "", "", "indirect")],
    ),
    (
        "The president believes that the war will end this year.",
        [("The president", "believes", "the war will end this year", "", "", "indirect")],
    ),
    (
        "The union rejected the offer of new talks.",
        [("The union", "rejected", "the offer of new talks", "", "", "indirect")],
    ),
    (
        "Anna Marsh complained that the ferries never ran on time.",
        [("Anna Marsh", "complained that", "the ferries never ran on time", "", "", "indirect")],
    ),
    (
        "Anna Marsh reiterated that the ferries would run.",
        [("Anna Marsh", "reiterated", "the ferries would run", "", "", "indirect")],
    ),
    (
        "Anna Marsh hopes the ferries will run again.",
        [("Anna Marsh", "hopes", "the ferries will run again", "", "", "indirect")],
    ),
    (
        "The ministry announced that schools would close.",
        [("The ministry", "announced", "schools would close", "", "", "indirect")],
    ),
    (
        "A government spokesman said schools would close.",
        [("A government spokesman", "said", "schools would close", "", "", "indirect")],
    ),
    (
        "Asked about the strike, Anna Marsh said the ferries would run.",
        [("Anna Marsh", "said", "the ferries would run", "", "", "indirect")],
    ),
    (
        "Speaking in Oslo, Anna Marsh promised that the ferries would run.",
        [("Anna Marsh", "promised", "the ferries would run", "", "", "indirect")],
    ),
    (
        "GENEVA, 3 May — Anna Marsh said that the harbour would reopen.",
        [("Anna Marsh", "said", "the harbour would reopen", "", "", "indirect")],
    ),
    (
        "“The harbour will reopen. The ferries will run,” Anna Marsh said.",
        [("Anna Marsh", "said", "“The harbour will reopen. The ferries will run,”", "", "", "direct")],
    ),
    (
        "“Nobody knows how many people are missing,” said one rescue worker.",
        [("one rescue worker", "said", "“Nobody knows how many people are missing,”", "", "", "direct")],
    ),
    (
        "A White House official said the talks would resume.",
        [("A White House official", "said", "the talks would resume", "", "", "indirect")],
    ),
    (
        "Researchers at Oxford University found that the river was rising.",
        [("Researchers at Oxford University", "found that", "the river was rising", "", "", "indirect")],
    ),
)

VIETNAMESE: tuple[tuple[str, list[Told]], ...] = (
    ("Ông Trần Văn Nam nói cây cầu sẽ mở lại.", [("Trần Văn Nam", "nói", "cây cầu sẽ mở lại", "", "", "indirect")]),
    (
        "Ông Trần Văn Nam cho biết cây cầu sẽ mở lại vào thứ Sáu.",
        [("Trần Văn Nam", "cho biết", "cây cầu sẽ mở lại vào thứ Sáu", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam nói rằng cây cầu sẽ mở lại.",
        [("Trần Văn Nam", "nói rằng", "cây cầu sẽ mở lại", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam khẳng định rằng cây cầu an toàn.",
        [("Trần Văn Nam", "khẳng định rằng", "cây cầu an toàn", "", "", "indirect")],
    ),
    (
        "Bộ trưởng Trần Văn Nam nhấn mạnh cây cầu an toàn.",
        [("Trần Văn Nam", "nhấn mạnh", "cây cầu an toàn", "", "", "indirect")],
    ),
    (
        '"Cây cầu sẽ mở lại vào thứ Sáu", ông Trần Văn Nam nói.',
        [("Trần Văn Nam", "nói", '"Cây cầu sẽ mở lại vào thứ Sáu"', "", "", "direct")],
    ),
    (
        '"Cây cầu sẽ mở lại vào thứ Sáu", ông Trần Văn Nam nói tại cuộc họp báo.',
        [("Trần Văn Nam", "nói", '"Cây cầu sẽ mở lại vào thứ Sáu"', "", "press", "direct")],
    ),
    (
        'Ông Trần Văn Nam nói: "Cây cầu sẽ mở lại vào thứ Sáu".',
        [("Trần Văn Nam", "nói", '"Cây cầu sẽ mở lại vào thứ Sáu"', "", "", "direct")],
    ),
    (
        'Ông Trần Văn Nam viết trên Facebook: "Cây cầu sẽ mở lại vào thứ Sáu".',
        [("Trần Văn Nam", "viết", '"Cây cầu sẽ mở lại vào thứ Sáu"', "", "platform", "direct")],
    ),
    (
        "Ông Trần Văn Nam viết trên Facebook rằng cây cầu sẽ mở lại.",
        [("Trần Văn Nam", "viết", "cây cầu sẽ mở lại", "", "platform", "indirect")],
    ),
    (
        "Ông Trần Văn Nam nói với Reuters rằng cây cầu sẽ mở lại.",
        [("Trần Văn Nam", "nói với", "cây cầu sẽ mở lại", "Reuters", "press", "indirect")],
    ),
    (
        "Ông Trần Văn Nam nói với phóng viên rằng cây cầu sẽ mở lại.",
        [("Trần Văn Nam", "nói với", "cây cầu sẽ mở lại", "phóng viên", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam, giám đốc sở, cho biết cây cầu sẽ mở lại.",
        [("Trần Văn Nam", "cho biết", "cây cầu sẽ mở lại", "", "", "indirect")],
    ),
    (
        "Bà Lê Thị Hoa cho rằng quyết định này là sai lầm.",
        [("Lê Thị Hoa", "cho rằng", "quyết định này là sai lầm", "", "", "indirect")],
    ),
    (
        "Theo ông Trần Văn Nam, cây cầu sẽ mở lại vào thứ Sáu.",
        [("Trần Văn Nam", "Theo", "cây cầu sẽ mở lại vào thứ Sáu", "", "", "indirect")],
    ),
    (
        "Theo Reuters, ông Trần Văn Nam cho biết cây cầu sẽ mở lại.",
        [("Trần Văn Nam", "cho biết", "cây cầu sẽ mở lại", "", "relay", "indirect")],
    ),
    (
        "Cây cầu sẽ mở lại vào thứ Sáu, theo Reuters.",
        [("Reuters", "theo", "Cây cầu sẽ mở lại vào thứ Sáu", "", "", "indirect")],
    ),
    ("Theo cảnh sát, hai người đã bị bắt giữ.", [("cảnh sát", "Theo", "hai người đã bị bắt giữ", "", "", "indirect")]),
    (
        "Cảnh sát cho biết hai người đã bị bắt giữ.",
        [("Cảnh sát", "cho biết", "hai người đã bị bắt giữ", "", "", "indirect")],
    ),
    (
        "Các chuyên gia nhận định lũ sẽ còn lên cao.",
        [("Các chuyên gia", "nhận định", "lũ sẽ còn lên cao", "", "", "indirect")],
    ),
    (
        "Một nhân chứng kể chiếc xe chạy rất nhanh.",
        [("Một nhân chứng", "kể", "chiếc xe chạy rất nhanh", "", "", "indirect")],
    ),
    (
        "Người dân địa phương cho biết nước lên rất nhanh.",
        [("Người dân địa phương", "cho biết", "nước lên rất nhanh", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam cáo buộc nhà thầu gian lận.",
        [("Trần Văn Nam", "cáo buộc", "nhà thầu gian lận", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam phủ nhận mọi cáo buộc nhận hối lộ.",
        [("Trần Văn Nam", "phủ nhận", "mọi cáo buộc nhận hối lộ", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam lên án vụ tấn công vào cây cầu.",
        [("Trần Văn Nam", "lên án", "vụ tấn công vào cây cầu", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam hoan nghênh quyết định của tòa án.",
        [("Trần Văn Nam", "hoan nghênh", "quyết định của tòa án", "", "", "indirect")],
    ),
    ("Ông Trần Văn Nam cảnh báo đập có thể vỡ.", [("Trần Văn Nam", "cảnh báo", "đập có thể vỡ", "", "", "indirect")]),
    (
        "Ông Trần Văn Nam kêu gọi người dân sơ tán.",
        [("Trần Văn Nam", "kêu gọi", "người dân sơ tán", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam yêu cầu nhà thầu sửa cầu.",
        [("Trần Văn Nam", "yêu cầu", "nhà thầu sửa cầu", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam cam kết sẽ xây lại cây cầu.",
        [("Trần Văn Nam", "cam kết sẽ", "xây lại cây cầu", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam đề xuất xây một cây cầu mới.",
        [("Trần Văn Nam", "đề xuất", "xây một cây cầu mới", "", "", "indirect")],
    ),
    (
        'Ông Trần Văn Nam gọi đây là "sai lầm lịch sử".',
        [("Trần Văn Nam", "gọi", 'đây là "sai lầm lịch sử"', "", "", "mixed")],
    ),
    (
        'Ông Trần Văn Nam gọi kế hoạch là "món quà cho kẻ buôn lậu".',
        [("Trần Văn Nam", "gọi", 'kế hoạch là "món quà cho kẻ buôn lậu"', "", "", "mixed")],
    ),
    (
        "Ông Trần Văn Nam mô tả vụ việc là một thảm kịch.",
        [("Trần Văn Nam", "mô tả", "vụ việc là một thảm kịch", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam nói cầu sẽ mở lại, đồng thời cảnh báo phí sẽ tăng.",
        [
            ("Trần Văn Nam", "nói", "cầu sẽ mở lại", "", "", "indirect"),
            ("Trần Văn Nam", "cảnh báo", "phí sẽ tăng", "", "", "indirect"),
        ],
    ),
    (
        "Ông Trần Văn Nam nói cầu sẽ mở lại và khẳng định phí không tăng.",
        [
            ("Trần Văn Nam", "nói", "cầu sẽ mở lại", "", "", "indirect"),
            ("Trần Văn Nam", "khẳng định", "phí không tăng", "", "", "indirect"),
        ],
    ),
    (
        "Ông Trần Văn Nam rời cuộc họp sớm, cho rằng việc này mất thời gian.",
        [("Trần Văn Nam", "cho rằng", "việc này mất thời gian", "", "", "indirect")],
    ),
    (
        'Ông Trần Văn Nam hỏi: "Bao giờ cầu mở lại cho người dân?"',
        [("Trần Văn Nam", "hỏi", '"Bao giờ cầu mở lại cho người dân?"', "", "", "direct")],
    ),
    (
        "Bộ Ngoại giao Việt Nam thông báo hội nghị sẽ diễn ra tại Hà Nội.",
        [("Bộ Ngoại giao Việt Nam", "thông báo", "hội nghị sẽ diễn ra tại Hà Nội", "", "", "indirect")],
    ),
    (
        "Người phát ngôn Bộ Ngoại giao Việt Nam Lê Thị Hoa cho biết hội nghị sẽ diễn ra.",
        [("Lê Thị Hoa", "cho biết", "hội nghị sẽ diễn ra", "", "", "indirect")],
    ),
    (
        "Tại cuộc họp báo, bà Lê Thị Hoa khẳng định hội nghị sẽ diễn ra.",
        [("Lê Thị Hoa", "khẳng định", "hội nghị sẽ diễn ra", "", "press", "indirect")],
    ),
    (
        "Trong cuộc phỏng vấn với CNN, bà Lê Thị Hoa nói hội nghị sẽ diễn ra.",
        [("Lê Thị Hoa", "nói", "hội nghị sẽ diễn ra", "", "interview", "indirect")],
    ),
    (
        "Bà Lê Thị Hoa hy vọng hội nghị sẽ diễn ra.",
        [("Lê Thị Hoa", "hy vọng", "hội nghị sẽ diễn ra", "", "", "indirect")],
    ),
    (
        "Bà Lê Thị Hoa bày tỏ hy vọng hội nghị sẽ thành công.",
        [("Lê Thị Hoa", "bày tỏ hy vọng", "hội nghị sẽ thành công", "", "", "indirect")],
    ),
    (
        "Bà Lê Thị Hoa tin rằng hội nghị sẽ thành công.",
        [("Lê Thị Hoa", "tin rằng", "hội nghị sẽ thành công", "", "", "indirect")],
    ),
    (
        "Bà Lê Thị Hoa thừa nhận hội nghị bị chậm trễ.",
        [("Lê Thị Hoa", "thừa nhận", "hội nghị bị chậm trễ", "", "", "indirect")],
    ),
    (
        "Bà Lê Thị Hoa trả lời rằng hội nghị chưa có ngày cụ thể.",
        [("Lê Thị Hoa", "trả lời", "hội nghị chưa có ngày cụ thể", "", "", "indirect")],
    ),
    ("Bà Lê Thị Hoa đe dọa sẽ rời hội nghị.", [("Lê Thị Hoa", "đe dọa sẽ", "rời hội nghị", "", "", "indirect")]),
    (
        "Bà Lê Thị Hoa cho biết thêm hội nghị sẽ kéo dài hai ngày.",
        [("Lê Thị Hoa", "cho biết thêm", "hội nghị sẽ kéo dài hai ngày", "", "", "indirect")],
    ),
    (
        "Nhà Trắng tuyên bố lệnh trừng phạt sẽ có hiệu lực ngay.",
        [("Nhà Trắng", "tuyên bố", "lệnh trừng phạt sẽ có hiệu lực ngay", "", "", "indirect")],
    ),
    (
        "Điện Kremlin tối 17/3 tuyên bố lệnh này vô hiệu.",
        [("Điện Kremlin", "tuyên bố", "lệnh này vô hiệu", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam ngày 5/4 cho biết cây cầu đã được sửa.",
        [("Ông Trần Văn Nam ngày", "cho biết", "cây cầu đã được sửa", "", "", "indirect")],
    ),
    (
        '"Cầu đã được sửa xong", hãng thông tấn TASS dẫn lời ông Trần Văn Nam.',
        [("Trần Văn Nam", "dẫn lời", '"Cầu đã được sửa xong"', "", "relay", "direct")],
    ),
    (
        '"Cầu đã được sửa. Người dân có thể đi lại", ông Trần Văn Nam nói.',
        [("Trần Văn Nam", "nói", '"Cầu đã được sửa. Người dân có thể đi lại"', "", "", "direct")],
    ),
    (
        "Phát biểu tại Hà Nội, ông Trần Văn Nam cam kết cầu sẽ mở lại.",
        [("Trần Văn Nam", "cam kết", "cầu sẽ mở lại", "", "", "indirect")],
    ),
    (
        "Sau khi Mỹ công bố lệnh trừng phạt, ông Trần Văn Nam nói thị trường sẽ ổn định.",
        [
            ("Mỹ", "công bố", "lệnh trừng phạt", "", "", "indirect"),
            ("Trần Văn Nam", "nói", "thị trường sẽ ổn định", "", "", "indirect"),
        ],
    ),
    (
        "Báo cáo cho biết cây cầu chưa được kiểm tra từ năm 2019.",
        [("Báo cáo", "cho biết", "cây cầu chưa được kiểm tra từ năm 2019", "", "", "indirect")],
    ),
    (
        "Nghiên cứu cho thấy mực nước sông đang dâng cao.",
        [("Nghiên cứu", "cho thấy", "mực nước sông đang dâng cao", "", "", "indirect")],
    ),
    (
        "Một quan chức Nhà Trắng cho biết đàm phán sẽ nối lại.",
        [("Một quan chức Nhà Trắng", "cho biết", "đàm phán sẽ nối lại", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam tiết lộ cây cầu từng bị nứt.",
        [("Trần Văn Nam", "tiết lộ", "cây cầu từng bị nứt", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam nhắc lại cây cầu là an toàn.",
        [("Trần Văn Nam", "nhắc lại", "cây cầu là an toàn", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam giải thích cây cầu phải đóng để kiểm tra.",
        [("Trần Văn Nam", "giải thích", "cây cầu phải đóng để kiểm tra", "", "", "indirect")],
    ),
    (
        "Ông Trần Văn Nam đánh giá kết quả này là tích cực.",
        [("Trần Văn Nam", "đánh giá", "kết quả này là tích cực", "", "", "indirect")],
    ),
)

NOTHING_SAID_EN = (
    "She called the police on Monday.",
    "Note: prices include tax.",
    "In his nightly video address the mayor wore a green shirt.",
    "Anna Marsh did not say when the harbour would reopen.",
    "The state of the harbour is poor.",
    "A report on the harbour is due in May.",
    "Heavy demand for grain pushed prices up.",
    "The company posted a loss of two million euros.",
    "The order was placed by the ministry last week.",
    "She was welcomed at the airport by the mayor.",
    "He was told to leave the country within a week.",
    "The plan announced on Monday will cost two billion euros.",
    "Back in London, the mood was calm.",
    "The storm claimed the lives of twelve people.",
    "The bank holds reserves of three billion euros.",
    "The minister did not say when the talks would begin.",
    "The army called up reservists in the border towns.",
    "Talks continue in Geneva this week.",
    "The so-called “green deal” was signed in March.",
    "The new law goes on trial next week.",
    "Voters went to the polls in record numbers.",
    "The government called an election for June.",
    "The match report runs to four pages.",
)

NOTHING_SAID_VI = (
    "Kể từ năm 2019, cây cầu chưa được kiểm tra.",
    "Hàng hóa đáp ứng tiêu chuẩn của châu Âu.",
    "Cuộc họp diễn ra trong ba ngày.",
    "Công ty công nghệ thông tin này có hai trăm nhân viên.",
    "Lời kêu gọi của bà không có kết quả.",
    "Ông không nói gì về vụ việc.",
    "Kết quả được công bố vào tháng tới.",
    "Tuyên bố của Mỹ gây tranh cãi trong khu vực.",
    "Viện kiểm sát đã truy tố hai bị can.",
    "Số người chết tăng đáng kể trong tuần qua.",
    "Cảnh sát đang truy tìm hai nghi phạm.",
    "Người dân gọi điện cho cơ quan cứu hộ.",
    "Các bên từ chối bình luận.",
    "Ông bị cáo buộc nhận hối lộ.",
    "Bản báo cáo dài hai trăm trang.",
    "Tiếng nói của người dân rất quan trọng.",
    "Trận đấu kết thúc với tỷ số hòa.",
    "Nhà máy khai thác than ở Quảng Ninh đóng cửa.",
    "Cơ quan dự báo thời tiết đặt tại Hà Nội.",
    "Theo kế hoạch, cây cầu sẽ mở lại vào tháng sau.",
)


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[Told]) -> None:
    assert told(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), VIETNAMESE)
def test_vietnamese(text: str, expected: list[Told]) -> None:
    assert told(text, "vi") == expected


@pytest.mark.parametrize("text", NOTHING_SAID_EN)
def test_nothing_said_in_english(text: str) -> None:
    assert told(text, "en") == []


@pytest.mark.parametrize("text", NOTHING_SAID_VI)
def test_nothing_said_in_vietnamese(text: str) -> None:
    assert told(text, "vi") == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Peter Novak arrived on Monday. “We are ready for the talks,” he said.", "Peter Novak"),
        ("en", "Anna Marsh said the port was shut. Peter Novak left early. He said it was late.", "Peter Novak"),
        ("en", "Anna Marsh said the port was shut. “It will open in a week.”", "Anna Marsh"),
        (
            "en",
            "The International Criminal Court met. The court said it would rule in May.",
            "International Criminal Court",
        ),
        ("vi", "Ông Trần Văn Nam tới nơi. Ông nói cây cầu sẽ mở lại.", "Trần Văn Nam"),
        ("vi", "Bà Lê Thị Hoa tới nơi hôm qua. Theo bà, cây cầu sẽ mở lại.", "Lê Thị Hoa"),
    ],
)
def test_whom_a_pronoun_or_the_bare_noun_stands_for(language: str, text: str, name: str) -> None:
    document = read_document(Report(id="t", text=text, language=language))
    names = find_names(document)
    last = find_statements(document, names, find_parts(document))[-1]
    assert last.entity in {one.entity for one in names.names if document.surface(one.first, one.last).endswith(name)}


def test_a_quotation_alone_goes_on_with_the_speaker_only_for_a_while() -> None:
    gap = "The weather was fine in the town. " * 5
    rows = told(f"Anna Marsh said the port was shut. {gap}“It will open again in a week or two.”", "en")
    assert rows[-1][0] == ""


_ENGLISH_WORDS = (
    "said",
    "Anna Marsh",
    "he",
    "that",
    "according to",
    "called",
    "the plan",
    "in",
    "and",
    "who",
    "not",
    "by",
    "x",
)
_VIETNAMESE_WORDS = ("theo", "cho biết", "nói", "rằng", "ông", "là", "gọi")
_MARKS = ("“", "”", '"', ",", ".", ":", "—", "(", ")", "\n")
WORDS = st.sampled_from([*_ENGLISH_WORDS, *_VIETNAMESE_WORDS, *_MARKS])


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=40).map(" ".join)), st.sampled_from(["en", "vi", "und"])
)
def test_any_text_gives_spans_in_bounds_and_in_order(text: str, language: str) -> None:
    document, drafts = statements(text, language)
    count = len(document.words)
    for draft in drafts:
        assert draft.content
        assert list(draft.content) == sorted(draft.content)
        for first, last in (*draft.content, *draft.channel, *filter(None, (draft.speaker, draft.cue, draft.addressee))):
            assert 0 <= first < last <= count
    assert [draft.content[0][0] for draft in drafts] == sorted(draft.content[0][0] for draft in drafts)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["“a b c” ", '"', "‘", "it rained, ", "he said ", "\n"]), max_size=30).map("".join))
def test_quotations_do_not_overlap(text: str) -> None:
    quotes = find_quotes(read_document(Report(id="t", text=text, language="en")))
    assert all(one.first < one.last for one in quotes)
    assert all(one.last <= other.first for one, other in itertools.pairwise(quotes))


@pytest.mark.parametrize(
    "part", ['"', "“a” ", "he said ", '"Yes", he said, and "no" said X, ', "theo ông Nam cho biết ", "call "]
)
def test_hostile_text_takes_time_in_proportion(part: str) -> None:
    def seconds(count: int) -> float:
        document = read_document(Report(id="t", text=part * count, language="en"))
        names, parts = find_names(document), find_parts(document)
        least = float("inf")
        for _ in range(3):  # the least of three: what else the machine does is no part of it
            began = time.process_time()
            find_statements(document, names, parts)
            least = min(least, time.process_time() - began)
        return least

    assert seconds(4000) < 20 * max(seconds(500), 0.005)
