"""Times in English and Vietnamese: tables of cases and refusals, anchors, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.annotate.document import read_document
from crosswire.annotate.times import Anchor, find_times, infer_anchor, resolve_times
from crosswire.records import Moment, Report

THURSDAY = "2025-11-13"
"""The day of publication in the tables."""


def moments(text: str, language: str, published: str | None = THURSDAY) -> tuple[Moment, ...]:
    """The resolved times of a text."""
    expressions = find_times(read_document(Report(id="t", text=text, language=language)))
    return resolve_times(expressions, infer_anchor(expressions, published))


def read(text: str, language: str, published: str | None = THURSDAY) -> list[tuple[str, str, str]]:
    """The times of a text as (surface, first day, last day)."""
    return [(text[m.start : m.end], m.first, m.last) for m in moments(text, language, published)]


ENGLISH = [
    # Full dates in the forms of the press
    ("They met on 12 November 2025 in Ottawa.", "12 November 2025", "2025-11-12", "2025-11-12"),
    ("They met on November 12, 2025 in Ottawa.", "November 12, 2025", "2025-11-12", "2025-11-12"),
    ("They met on Nov. 12, 2025, in Ottawa.", "Nov. 12, 2025", "2025-11-12", "2025-11-12"),
    ("They met on the 12th of November 2025.", "12th of November 2025", "2025-11-12", "2025-11-12"),
    ("They met on 2025-11-12 in Ottawa.", "2025-11-12", "2025-11-12", "2025-11-12"),
    ("They met on 12/11/2025, 22/11/2025 being too late.", "12/11/2025", "2025-11-12", "2025-11-12"),
    ("They met on 11/12/2025, 11/22/2025 being too late.", "11/12/2025", "2025-11-12", "2025-11-12"),
    ("They met on 12.11.2025 in Ottawa.", "12.11.2025", "2025-11-12", "2025-11-12"),
    ("The letter is of 31-Oct-1974 and yellow.", "31-Oct-1974", "1974-10-31", "1974-10-31"),
    ("On Wednesday, 12 November 2025, they met.", "Wednesday, 12 November 2025", "2025-11-12", "2025-11-12"),
    ("They met on Wednesday, November 12.", "Wednesday, November 12", "2025-11-12", "2025-11-12"),
    # The year from the day of publication: news looks back
    ("They met on 12 November in Ottawa.", "12 November", "2025-11-12", "2025-11-12"),
    ("They met on 3 February in Ottawa.", "3 February", "2025-02-03", "2025-02-03"),
    ("They met on 20 December in Ottawa.", "20 December", "2025-12-20", "2025-12-20"),
    ("They will meet on 3 February in Ottawa.", "3 February", "2026-02-03", "2026-02-03"),
    ("The deal was signed on Aug. 8 in Washington.", "Aug. 8", "2025-08-08", "2025-08-08"),
    ("He resigned on March 3rd over it.", "March 3rd", "2025-03-03", "2025-03-03"),
    ("He resigned on the third of March over it.", "third of March", "2025-03-03", "2025-03-03"),
    ("It began on May 9 near the border.", "May 9", "2025-05-09", "2025-05-09"),
    # Ranges and lists
    ("The meeting in Canada on 11-12 November ended.", "11-12 November", "2025-11-11", "2025-11-12"),
    ("The meeting on November 11-12 ended.", "November 11-12", "2025-11-11", "2025-11-12"),
    ("The meeting on 11 and 12 November ended.", "11 and 12 November", "2025-11-11", "2025-11-12"),
    ("It lasted from 3 to 5 May in all.", "3 to 5 May", "2025-05-03", "2025-05-05"),
    ("It ran from 30 April to 2 May 2025.", "30 April to 2 May 2025", "2025-04-30", "2025-05-02"),
    ("It ran 30 April–2 May 2025 in Rome.", "30 April–2 May 2025", "2025-04-30", "2025-05-02"),
    ("Between 3 May and 5 June 2025 it rained.", "3 May and 5 June 2025", "2025-05-03", "2025-06-05"),
    ("It ran from December 2024 to February 2025.", "December 2024 to February 2025", "2024-12-01", "2025-02-28"),
    ("It ran from 28 December to 3 January 2025.", "28 December to 3 January 2025", "2024-12-28", "2025-01-03"),
    ("They were held in May, June and July.", "May, June and July", "2025-05-01", "2025-07-31"),
    ("They were held in June and September 2024.", "June", "2024-06-01", "2024-06-30"),
    ("They were held in May and June 2024.", "May and June 2024", "2024-05-01", "2024-06-30"),
    ("The war of 2014-2018 was long.", "2014-2018", "2014-01-01", "2018-12-31"),
    ("From 2016 to 2018 he was abroad.", "2016 to 2018", "2016-01-01", "2018-12-31"),
    # Months, years, quarters, halves, seasons, decades
    ("It was opened in November 2024 at last.", "November 2024", "2024-11-01", "2024-11-30"),
    ("It was opened in June without fuss.", "June", "2025-06-01", "2025-06-30"),
    ("It was opened in May without fuss.", "May", "2025-05-01", "2025-05-31"),
    ("It was opened in 2016 without fuss.", "2016", "2016-01-01", "2016-12-31"),
    ("Profit rose in the third quarter of 2024 again.", "third quarter of 2024", "2024-07-01", "2024-09-30"),
    ("Profit rose in Q3 2024 again.", "Q3 2024", "2024-07-01", "2024-09-30"),
    ("Profit rose in the first half of 2024 again.", "first half of 2024", "2024-01-01", "2024-06-30"),
    ("Since the summer of 2025 he had worked on it.", "summer of 2025", "2025-06-01", "2025-08-31"),
    ("In the winter of 2024 it was cold.", "winter of 2024", "2024-12-01", "2025-02-28"),
    ("Last summer the river fell.", "Last summer", "2025-06-01", "2025-08-31"),
    ("In the 1990s it was otherwise.", "1990s", "1990-01-01", "1999-12-31"),
    ("In the nineties it was otherwise.", "nineties", "1990-01-01", "1999-12-31"),
    ("In the 19th century it was otherwise.", "19th century", "1800-01-01", "1899-12-31"),
    ("It was built in the early 1980s by hand.", "early 1980s", "1980-01-01", "1982-12-31"),
    ("In early June it rained.", "early June", "2025-06-01", "2025-06-10"),
    ("In mid-November 2024 it rained.", "mid-November 2024", "2024-11-11", "2024-11-20"),
    ("At the end of October 2025 it rained.", "the end of October 2025", "2025-10-21", "2025-10-31"),
    ("In late 2024 it rained.", "late 2024", "2024-09-01", "2024-12-31"),
    # Counted from the day of publication
    ("They stopped this year for good.", "this year", "2025-01-01", "2025-12-31"),
    ("They stopped last year for good.", "last year", "2024-01-01", "2024-12-31"),
    ("They stopped last month for good.", "last month", "2025-10-01", "2025-10-31"),
    ("They stopped last week for good.", "last week", "2025-11-03", "2025-11-09"),
    ("They meet again next week in Paris.", "next week", "2025-11-17", "2025-11-23"),
    ("They met in June last year in Paris.", "June last year", "2024-06-01", "2024-06-30"),
    ("They met yesterday in Paris.", "yesterday", "2025-11-12", "2025-11-12"),
    ("They met today in Paris.", "today", "2025-11-13", "2025-11-13"),
    ("They meet tomorrow in Paris.", "tomorrow", "2025-11-14", "2025-11-14"),
    ("They met the day before yesterday in Paris.", "the day before yesterday", "2025-11-11", "2025-11-11"),
    ("They met on Tuesday in Paris.", "Tuesday", "2025-11-11", "2025-11-11"),
    ("They met on Thursday in Paris.", "Thursday", "2025-11-13", "2025-11-13"),
    ("They met on Friday night in Paris.", "Friday night", "2025-11-07", "2025-11-07"),
    ("They will meet on Friday in Paris.", "Friday", "2025-11-14", "2025-11-14"),
    ("They met last Tuesday in Paris.", "last Tuesday", "2025-11-04", "2025-11-04"),
    ("They meet next Tuesday in Paris.", "next Tuesday", "2025-11-18", "2025-11-18"),
    ("They met on Wednesday of last week in Paris.", "Wednesday of last week", "2025-11-05", "2025-11-05"),
    ("They met two days ago in Paris.", "two days ago", "2025-11-11", "2025-11-11"),
    ("They met 3 weeks ago in Paris.", "3 weeks ago", "2025-10-23", "2025-10-23"),
    ("They met a week ago in Paris.", "a week ago", "2025-11-06", "2025-11-06"),
    ("They met two months ago in Paris.", "two months ago", "2025-09-01", "2025-09-30"),
    ("They met ten years ago in Paris.", "ten years ago", "2015-01-01", "2015-12-31"),
    ("They will meet in two weeks in Paris.", "in two weeks", "2025-11-27", "2025-11-27"),
    ("It rained over the past three weeks here.", "past three weeks", "2025-10-23", "2025-11-12"),
    ("It rained for the last two months here.", "last two months", "2025-09-13", "2025-11-12"),
    ("They met on the 10th in Paris.", "10th", "2025-11-10", "2025-11-10"),
    # Places in a period; holidays; from a date
    ("They met on the last Sunday of March 2014 there.", "last Sunday of March 2014", "2014-03-30", "2014-03-30"),
    ("They met in the first week of May 2024 there.", "first week of May 2024", "2024-04-29", "2024-05-05"),
    ("They met on Christmas Eve 2024 there.", "Christmas Eve 2024", "2024-12-24", "2024-12-24"),
    ("They met two days after 12 November 2024 there.", "two days after 12 November 2024", "2024-11-14", "2024-11-14"),
]

VIETNAMESE = [
    ("Họ gặp nhau ngày 12-11 tại Ottawa.", "ngày 12-11", "2025-11-12", "2025-11-12"),
    ("Họ gặp nhau ngày 12/11 tại Ottawa.", "ngày 12/11", "2025-11-12", "2025-11-12"),
    ("Họ gặp nhau ngày 12/11/2025 tại Ottawa.", "ngày 12/11/2025", "2025-11-12", "2025-11-12"),
    ("Họ gặp nhau ngày 12-11-2025 tại Ottawa.", "ngày 12-11-2025", "2025-11-12", "2025-11-12"),
    ("Họ gặp nhau ngày 12 tháng 11 năm 2025 tại Ottawa.", "ngày 12 tháng 11 năm 2025", "2025-11-12", "2025-11-12"),
    ("Họ gặp nhau 12 tháng 11 năm 2025 tại Ottawa.", "12 tháng 11 năm 2025", "2025-11-12", "2025-11-12"),
    ("Lễ diễn ra mùng 3 tháng 2 vừa qua.", "mùng 3 tháng 2", "2025-02-03", "2025-02-03"),
    ("Việc này xảy ra tháng 11/2024 ở Huế.", "tháng 11/2024", "2024-11-01", "2024-11-30"),
    ("Việc này xảy ra tháng 6 năm ngoái ở Huế.", "tháng 6 năm ngoái", "2024-06-01", "2024-06-30"),
    ("Việc này xảy ra tháng 6 và tháng 9/2023 ở Huế.", "tháng 6", "2023-06-01", "2023-06-30"),
    ("Việc này xảy ra tháng 6 và tháng 7/2023 ở Huế.", "tháng 6 và tháng 7/2023", "2023-06-01", "2023-07-31"),
    ("Việc này xảy ra hồi tháng 2 ở Huế.", "tháng 2", "2025-02-01", "2025-02-28"),
    ("Việc này xảy ra tháng mười hai năm 2024 ở Huế.", "tháng mười hai năm 2024", "2024-12-01", "2024-12-31"),
    ("Ông thăm Nga từ ngày 20 đến 22/3 theo lời mời.", "ngày 20 đến 22/3", "2025-03-20", "2025-03-22"),
    ("Ông thăm Nga từ ngày 3 đến 5-5 theo lời mời.", "ngày 3 đến 5-5", "2025-05-03", "2025-05-05"),
    ("Ông thăm Nga ngày 11 và 12-11 theo lời mời.", "ngày 11 và 12-11", "2025-11-11", "2025-11-12"),
    ("Ông ở lại trong hai ngày 1 và 2/3 theo lời mời.", "ngày 1 và 2/3", "2025-03-01", "2025-03-02"),
    ("Ông thăm Nga ngày 11-12/11 theo lời mời.", "ngày 11-12/11", "2025-11-11", "2025-11-12"),
    ("Ông thăm Nga từ 30/4 đến 2/5 theo lời mời.", "30/4 đến 2/5", "2025-04-30", "2025-05-02"),
    ("Nga làm xong tới năm 2030 thì thôi.", "năm 2030", "2030-01-01", "2030-12-31"),
    ("Ông đến hôm thứ Bảy.", "thứ Bảy", "2025-11-08", "2025-11-08"),
    ("Nga ký năm 2000 và rút lui.", "năm 2000", "2000-01-01", "2000-12-31"),
    ("Mùa hè năm 2025, ông ở Huế.", "Mùa hè năm 2025", "2025-06-01", "2025-08-31"),
    ("Trong quý 3 năm 2024, lãi tăng.", "quý 3 năm 2024", "2024-07-01", "2024-09-30"),
    ("Trong quý III/2024, lãi tăng.", "quý III/2024", "2024-07-01", "2024-09-30"),
    ("Những năm 1990 khác hẳn.", "Những năm 1990", "1990-01-01", "1999-12-31"),
    ("Thập niên 1990 khác hẳn.", "Thập niên 1990", "1990-01-01", "1999-12-31"),
    ("Từ thế kỷ 19 đã khác hẳn.", "thế kỷ 19", "1800-01-01", "1899-12-31"),
    ("Từ thế kỷ XIX đã khác hẳn.", "thế kỷ XIX", "1800-01-01", "1899-12-31"),
    ("Đầu tháng 11, trời mưa.", "Đầu tháng 11", "2025-11-01", "2025-11-10"),
    ("Giữa tháng 10, trời mưa.", "Giữa tháng 10", "2025-10-11", "2025-10-20"),
    ("Cuối năm 2024, trời mưa.", "Cuối năm 2024", "2024-09-01", "2024-12-31"),
    ("Năm nay trời mưa nhiều.", "Năm nay", "2025-01-01", "2025-12-31"),
    ("Năm ngoái trời mưa nhiều.", "Năm ngoái", "2024-01-01", "2024-12-31"),
    ("Tuần trước trời mưa nhiều.", "Tuần trước", "2025-11-03", "2025-11-09"),
    ("Tháng tới trời mưa nhiều.", "Tháng tới", "2025-12-01", "2025-12-31"),
    ("Ông đến hôm qua cùng vợ.", "hôm qua", "2025-11-12", "2025-11-12"),
    ("Ông đến hôm nay cùng vợ.", "hôm nay", "2025-11-13", "2025-11-13"),
    ("Ông đi ngày mai cùng vợ.", "ngày mai", "2025-11-14", "2025-11-14"),
    ("Ông đến hôm thứ Ba cùng vợ.", "thứ Ba", "2025-11-11", "2025-11-11"),
    ("Ông đến chủ nhật cùng vợ.", "chủ nhật", "2025-11-09", "2025-11-09"),
    ("Ông đến thứ sáu tuần trước cùng vợ.", "thứ sáu tuần trước", "2025-11-07", "2025-11-07"),
    ("Ông đến hai ngày trước cùng vợ.", "hai ngày trước", "2025-11-11", "2025-11-11"),
    ("Ông đến cách đây ba tuần cùng vợ.", "cách đây ba tuần", "2025-10-23", "2025-10-23"),
    ("Ông đến 10 năm trước cùng vợ.", "10 năm trước", "2015-01-01", "2015-12-31"),
    ("Ba tháng qua trời mưa nhiều.", "Ba tháng qua", "2025-08-13", "2025-11-12"),
    ("Sáng 12-11, ông đến Huế.", "Sáng 12-11", "2025-11-12", "2025-11-12"),
    ("Rạng sáng 7/4, ông đến Huế.", "Rạng sáng 7/4", "2025-04-07", "2025-04-07"),
    ("Chiều 5-3, ông đến Huế.", "Chiều 5-3", "2025-03-05", "2025-03-05"),
    ("Lúc 17h ngày 6-2, ông đến Huế.", "ngày 6-2", "2025-02-06", "2025-02-06"),
    ("Tối qua, ông đến Huế.", "Tối qua", "2025-11-12", "2025-11-12"),
    ("Ông sẽ đến Huế ngày 20-12 tới đây.", "ngày 20-12", "2025-12-20", "2025-12-20"),
    ("Ông sẽ đến Huế ngày 5-2 cùng vợ.", "ngày 5-2", "2026-02-05", "2026-02-05"),
]

REFUSALS = [
    ("en", "You may go, and the troops march on."),
    ("en", "The Sun said so and he sat down."),
    ("en", "They won 2-1 at home and lost 3-2 away."),
    ("en", "The plane was a Boeing 737 of the airline."),
    ("en", "The council passed Resolution 1701 unanimously."),
    ("en", "He is 45 years old and has two sons."),
    ("en", "It costs $12 or 12.50 dollars."),
    ("en", "Call 555-0123 or 0800 123 456."),
    ("en", "Two thirds, or 2/3, of them agreed."),
    ("en", "Covid-19 and the Su-27 are names."),
    ("en", "The service runs 24/7 without a break."),
    ("en", "It is her 20th anniversary and his third book."),
    ("en", "Some 2000 people came to see it."),
    ("en", "A very hard winter lies before them."),
    ("en", "The night was dark and the morning cold."),
    ("en", "He ran a marathon in two hours."),
    ("vi", "Đội nhà thắng 2-1 và thua 3-2."),
    ("vi", "Cuộc gặp thứ hai giữa hai ông."),
    ("vi", "Đây là lần thứ ba ông đến."),
    ("vi", "Nghị quyết 1701 được thông qua."),
    ("vi", "Năm người bị thương, hai người chết."),
    ("vi", "Một mùa đông rất khó khăn, rất khắc nghiệt."),
    ("vi", "Vài tuần sau khi ông đến."),
    ("vi", "Hai phần ba, tức 2/3, số ghế."),
    ("vi", "Ông 45 tuổi, có hai con."),
    ("vi", "Máy bay Boeing 737 và Su-27."),
    ("vi", "Giá vé là 12.000 đồng."),
]


@pytest.mark.parametrize(("text", "surface", "first", "last"), ENGLISH)
def test_english(text: str, surface: str, first: str, last: str) -> None:
    assert read(text, "en")[0] == (surface, first, last)


@pytest.mark.parametrize(("text", "surface", "first", "last"), VIETNAMESE)
def test_vietnamese(text: str, surface: str, first: str, last: str) -> None:
    assert read(text, "vi")[0] == (surface, first, last)


@pytest.mark.parametrize(("language", "text"), REFUSALS)
def test_what_is_no_time(language: str, text: str) -> None:
    assert read(text, language) == []


FOLLOWING = [
    ("en", "They met on 12 November 2025. The day before, he spoke.", "2025-11-11"),
    ("en", "They met on 11-12 November 2025. The day before, he spoke.", "2025-11-11"),
    ("en", "They met on 12 November 2025. Two days later he spoke.", "2025-11-14"),
    ("en", "They met on 12 November 2025. He spoke the same day.", "2025-11-12"),
    ("en", "They met on 12 November 2025. A week earlier he spoke.", "2025-11-05"),
    ("en", "They met on 30 November. The next day he spoke.", "XXXX-12-01"),
    ("vi", "Họ gặp nhau ngày 12-11-2025. Hôm trước, ông phát biểu.", "2025-11-11"),
    ("vi", "Họ gặp nhau ngày 12-11-2025. Trước đó một ngày, ông phát biểu.", "2025-11-11"),
    ("vi", "Họ gặp nhau ngày 12-11-2025. Trước đó hai ngày, ông phát biểu.", "2025-11-10"),
    ("vi", "Họ gặp nhau ngày 12-11-2025. Ông phát biểu cùng ngày.", "2025-11-12"),
    ("vi", "Họ gặp nhau ngày 12-11-2025. Hai ngày sau, ông phát biểu.", "2025-11-14"),
    ("vi", "Họ gặp nhau ngày 12-11. Hôm sau, ông phát biểu.", "XXXX-11-13"),
]


@pytest.mark.parametrize(("language", "text", "day"), FOLLOWING)
def test_counted_from_the_day_mentioned_before(language: str, text: str, day: str) -> None:
    last = moments(text, language, None)[-1]
    assert (last.first, last.last, last.inferred) == (day, day, True)


UNKNOWN = [
    ("en", "They met on 12 November.", "XXXX-11-12", "XXXX-11-12"),
    ("en", "They met in February.", "XXXX-02-01", "XXXX-02-28"),
    ("en", "They met yesterday.", "XXXX-XX-XX", "XXXX-XX-XX"),
    ("en", "They met on Tuesday.", "XXXX-XX-XX", "XXXX-XX-XX"),
    ("en", "They met last year.", "XXXX-XX-XX", "XXXX-XX-XX"),
    ("en", "The day before, they met.", "XXXX-XX-XX", "XXXX-XX-XX"),
    ("vi", "Họ gặp nhau ngày 12-11.", "XXXX-11-12", "XXXX-11-12"),
    ("vi", "Họ gặp nhau hôm qua.", "XXXX-XX-XX", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("language", "text", "first", "last"), UNKNOWN)
def test_what_nothing_tells_stays_unknown(language: str, text: str, first: str, last: str) -> None:
    (moment,) = moments(text, language, None)
    assert (moment.first, moment.last, moment.inferred) == (first, last, True)
    assert moment.basis


def test_a_year_from_another_report_settles_bare_days() -> None:
    expressions = find_times(
        read_document(Report(id="t", text="Họ gặp nhau ngày 12-11, sau tháng 6 năm ngoái.", language="vi"))
    )
    anchor = Anchor(year=2025, basis="the year taken from another report of the event")
    days = [(m.first, m.last) for m in resolve_times(expressions, anchor)]
    assert days == [("2025-11-12", "2025-11-12"), ("2024-06-01", "2024-06-30")]


def test_a_dateline_is_the_day_of_the_report() -> None:
    text = "THE HAGUE, 17 March 2023 — The court issued a warrant on Friday.\n\nHe applied for it on 22 February."
    expressions = find_times(read_document(Report(id="t", text=text, language="en")))
    anchor = infer_anchor(expressions, None)
    assert (anchor.published, anchor.sure) == ("2023-03-17", True)
    assert [m.first for m in resolve_times(expressions, anchor)] == ["2023-03-17", "2023-03-17", "2023-02-22"]


def test_full_dates_of_the_text_give_a_year_but_no_day() -> None:
    text = "They met on 11-12 November. Since the summer of 2025 he had worked on it. He spoke yesterday."
    expressions = find_times(read_document(Report(id="t", text=text, language="en")))
    anchor = infer_anchor(expressions, None)
    assert (anchor.published, anchor.year, anchor.sure) == (None, 2025, False)
    assert [m.first for m in resolve_times(expressions, anchor)] == ["2025-11-11", "2025-06-01", "XXXX-XX-XX"]


def test_a_weekday_is_the_only_dated_day_that_falls_on_it() -> None:
    text = "The verdict came on Thursday. The trial opened on March 5, and on April 11 the court spoke."
    expressions = find_times(read_document(Report(id="t", text=text, language="en")))
    assert [m.first for m in resolve_times(expressions, Anchor(year=2024))] == [
        "2024-04-11",
        "2024-03-05",
        "2024-04-11",
    ]
    assert resolve_times(expressions, Anchor())[0].first == "XXXX-XX-XX"


def test_nothing_tells_nothing() -> None:
    assert infer_anchor((), None) == Anchor()


def test_written_months_settle_the_order_of_digits() -> None:
    assert ("3/4/2025", "2025-04-03", "2025-04-03") in read("On 12 November and on 3/4/2025 he spoke.", "en")
    assert ("3/4/2025", "2025-03-04", "2025-03-04") in read("On November 12 and on 3/4/2025 he spoke.", "en")


def test_any_language_has_digit_dates() -> None:
    assert read("2025-11-12 12.11.2025 22/11/2025", "xx") == [
        ("2025-11-12", "2025-11-12", "2025-11-12"),
        ("12.11.2025", "2025-11-12", "2025-11-12"),
        ("22/11/2025", "2025-11-22", "2025-11-22"),
    ]


PIECES = st.sampled_from(
    """
    12 November ngày tháng năm 11 2025 2 / - . , and to from between the of last next week day ago trước
    sau qua tới May Tuesday thứ hai ba đầu cuối mùa hè $ 31 00 9999 0 first quarter 1990 s th century
    later before Christmas 29 Feb
    """.split()  # noqa: SIM905
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=("Cs",)), max_size=120),
        st.lists(PIECES, max_size=14).map(" ".join),
        st.lists(PIECES, max_size=14).map("".join),
    )
)
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    for language in ("en", "vi", "xx"):
        for published in (None, THURSDAY):
            end = 0
            for moment in moments(text, language, published):
                assert end <= moment.start < moment.end <= len(text)
                end = moment.end
                assert len(moment.first) == len(moment.last) == 10
