"""The declared form of every table a language folder may hold: the loader reads by it and refuses the rest.

`mode` says how a table's phrases meet a text: `lemma` (both lemmatised where the language inflects), `folded` (case and
composition folded), `cased` (as it stands). A phrase may override it: `=phrase` folded, `^phrase` cased.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Mode: TypeAlias = Literal["lemma", "folded", "cased"]


class Table(NamedTuple):
    """One file: its columns after the phrase column(s), each with the values it allows.

    `phrases` names the column that holds phrases (`|`-separated); `id` the column that becomes the entry's id.
    `inflects`: in a pack that says so of its language, a folded phrase meets the text lemmatised too, a cased one
    declined or, in lower case, lemmatised.
    """

    file: str
    layer: str
    columns: tuple[str, ...]
    phrases: str
    id: str
    mode: Mode
    allowed: dict[str, frozenset[str]]
    inflects: bool = False


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STANCES = _words(
    "says claims denies confirms accuses threatens demands promises praises warns asks condemns agrees rejects"
    " suggests thinks"
)

TABLES: tuple[Table, ...] = (
    # Names and what surrounds them -------------------------------------------------------------------------------
    # foreign minister → minister.foreign_affairs; `{portfolio}` is filled from portfolios.tsv.
    Table(
        "titles.tsv",
        "title",
        ("phrase", "role", "kind"),
        "phrase",
        "role",
        "folded",
        {"kind": _words("office rank honorific kin group")},
        inflects=True,
    ),
    # Foreign Ministry → ministry.foreign_affairs, an organisation of the country named beside it.
    Table(
        "bodies.tsv",
        "body",
        ("phrase", "body", "kind"),
        "phrase",
        "body",
        "folded",
        {"kind": _words("government parliament court military police bank agency party company other")},
        inflects=True,
    ),
    # Words that head an organisation's name: University, Bank, Party, Group.
    Table(
        "organisation_words.tsv",
        "organisation_word",
        ("phrase", "kind", "place"),
        "phrase",
        "kind",
        "folded",
        {"place": _words("head tail any")},
        inflects=True,
    ),
    Table(
        "given_names.tsv",
        "given_name",
        ("phrase", "gender"),
        "phrase",
        "gender",
        "cased",
        {"gender": _words("f m x")},
        inflects=True,
    ),
    Table(
        "name_words.tsv",
        "name_word",
        ("phrase", "kind"),
        "phrase",
        "kind",
        "folded",
        {"kind": _words("particle suffix never family article link syllable alias")},
    ),
    Table("demonyms.tsv", "country", ("word", "code"), "word", "code", "cased", {}, inflects=True),
    Table(
        "seats.tsv",
        "seat",
        ("name", "country", "kind"),
        "name",
        "country",
        "cased",
        {"kind": _words("seat capital")},
        inflects=True,
    ),
    Table(
        "places.tsv",
        "place",
        ("id", "names", "guard"),
        "names",
        "id",
        "cased",
        {"guard": _words("- title person")},
        inflects=True,
    ),
    Table(
        "organisations.tsv",
        "organisation",
        ("id", "names", "guard"),
        "names",
        "id",
        "cased",
        {"guard": _words("- title article")},
        inflects=True,
    ),
    Table(
        "pronouns.tsv",
        "pronoun",
        ("phrase", "person", "number", "gender"),
        "phrase",
        "person",
        "folded",
        {"person": _words("1 2 3"), "number": _words("s p"), "gender": _words("f m n x")},
    ),
    # What stands for something named before: possessives (*its*, the first person's: *our*), nouns with what makes them
    # definite (*the company*); languages without articles leave `definite` out.
    Table(
        "anaphors.tsv",
        "anaphor",
        ("phrase", "kind", "number", "gender"),
        "phrase",
        "kind",
        "folded",
        {
            "kind": _words("possessive mine definite company group country"),
            "number": _words("s p x"),
            "gender": _words("f m n x"),
        },
        inflects=True,
    ),
    # Who said what ------------------------------------------------------------------------------------------------
    # frame: clause (say that …), that (recall that …: only with a complementiser, a colon or quotation marks), object
    # (condemn …), infinitive (vow to …), quote (only with quotation marks or an infinitive: ask …), noun (the claim
    # that …),
    # claim (a noun that reports only with its owner and "that" behind it: id klaim Rusia bahwa),
    # naming (call it a mistake), never (a longer phrase that holds a cue's words but reports nothing: kể từ).
    Table(
        "speech.tsv",
        "speech",
        ("phrase", "stance", "frame"),
        "phrase",
        "stance",
        "lemma",
        {
            "stance": STANCES,
            "frame": _words("clause that object infinitive quote noun claim naming any never document"),
        },
    ),
    # Where the finite verb stands second: a verb that reports only with `rest`, which stands further on (teilte … mit,
    # ging … davon aus) or right before it (…, davon ausging). frame `about`: what follows `rest` is what was said
    # (sprach … von); `document`: its source stands in a phrase (*in* der Erklärung heißt es).
    Table(
        "parted.tsv",
        "parted",
        ("phrase", "rest", "stance", "frame"),
        "phrase",
        "stance",
        "lemma",
        {"stance": STANCES, "frame": _words("clause that object infinitive quote naming any about document")},
    ),
    # According to X, … / … , theo X. guard `clause`: an everyday verb too, a frame at a clause's opening alone; `back`:
    # words beside a verb of speech that point to the sentence before (ru *Об этом* сообщил X); `relay`: who reports
    # cites the source (citing …); `verb`: only with a verb of speech behind it (como |explicó| X), `verb?`: with
    # or without one; `clause+people`: only before somebody and a comma ("Para |la oposición|, …");
    # `noun` (where the verb stands second): only with a noun of `verb_second.sources`.
    # place `after`: behind its source (X zufolge); `own`: the source is a pronoun inside (по его словам); `inserted`:
    # names none (demnach).
    Table(
        "sources.tsv",
        "source",
        ("phrase", "place", "guard"),
        "phrase",
        "place",
        "folded",
        {
            "place": _words("before after own inserted"),
            "guard": _words("- clause back relay noun verb verb? clause+verb? clause+people"),
        },
    ),
    # in an interview with X; X quoted Y as saying; wrote on X. `kind` of hop; `order`: where the outlet stands.
    Table(
        "channels.tsv",
        "channel",
        ("phrase", "kind", "order"),
        "phrase",
        "kind",
        "lemma",
        {
            "kind": _words("interview relay platform statement press broadcast document"),
            "order": _words("after before none"),
        },
    ),
    # order after: the verb takes those who are told as its object; audience: a word for them (reporters, báo giới).
    Table(
        "addressees.tsv",
        "addressee",
        ("phrase", "order"),
        "phrase",
        "order",
        "lemma",
        {"order": _words("after before audience")},
    ),
    # that: anywhere in the reporting clause; near: only right after the verb and its addressee (là is a copula
    # elsewhere).
    Table(
        "complementisers.tsv",
        "complementiser",
        ("phrase", "kind"),
        "phrase",
        "kind",
        "folded",
        {"kind": _words("that near whether infinitive colon")},
    ),
    # Small words that a reader of clauses must know: auxiliary (has, đã), adverb (also, cũng), determiner (the, các),
    # nominal (makes a noun of what follows: sự, việc, cuộc), participant (who).
    Table(
        "function_words.tsv",
        "function",
        ("phrase", "kind"),
        "phrase",
        "kind",
        "folded",
        {"kind": _words("auxiliary adverb determiner nominal")},
    ),
    # What was done ------------------------------------------------------------------------------------------------
    Table(
        "modality.tsv",
        "modality",
        ("phrase", "kind", "scope"),
        "phrase",
        "kind",
        "lemma",
        {"kind": _words("negation planned hypothetical actual refuse"), "scope": _words("after before")},
    ),
    # Verbs that have no present: their forms with an ending of verbs.futures tell of what is to come (ru посетит).
    Table(
        "perfectives.tsv",
        "perfective",
        ("phrase", "aspect"),
        "phrase",
        "aspect",
        "lemma",
        {"aspect": _words("perfective")},
    ),
    # PLOVER: the phrase anchors the event; `order`: where actor and recipient stand (active, passive, nominal …);
    # reverse: an active verb whose object acts: who receives a guest is visited.
    Table(
        "actions.tsv",
        "action",
        ("phrase", "event", "mode", "order"),
        "phrase",
        "event",
        "lemma",
        {"order": _words("active passive nominal any reverse")},
    ),
    Table(
        "prepositions.tsv",
        "preposition",
        ("phrase", "kind"),
        "phrase",
        "kind",
        "folded",
        {"kind": _words("direct agent recipient against with of from in at on before after about for cause")},
    ),
    # What marks a phrase behind it, where verbs stand last: は, 에게, 'a; `-x` is the end of the word itself (ko -에게,
    # tr -dığını). What each kind means: annotate/particles.py.
    Table(
        "particles.tsv",
        "particle",
        ("phrase", "kind"),
        "phrase",
        "kind",
        "folded",
        {
            "kind": _words(
                "topic subject object dative genitive locative ablative with agent aside quotative name wish adnominal"
                " relative speaker this sure"
                " verb passive"
            )
        },
    ),
    # Words that open or join clauses: because, while, and, which, nhưng, trong khi.
    Table(
        "clauses.tsv",
        "clause",
        ("phrase", "kind"),
        "phrase",
        "kind",
        "folded",
        {"kind": _words("subordinate coordinate relative purpose concession cause time condition result")},
    ),
    # When and how much --------------------------------------------------------------------------------------------
    # guard: `context` counts only beside a number, a year or a time word (May, Sun), `number` only beside a number.
    Table(
        "months.tsv",
        "month",
        ("phrase", "number", "guard"),
        "phrase",
        "number",
        "folded",
        {"guard": _words("- context number")},
        inflects=True,
    ),
    Table(
        "weekdays.tsv",
        "weekday",
        ("phrase", "number", "guard"),
        "phrase",
        "number",
        "folded",
        {"guard": _words("- context number")},
        inflects=True,
    ),
    # What each kind means and which values it takes: annotate/time_words.py.
    Table(
        "time_words.tsv",
        "time_word",
        ("phrase", "kind", "value"),
        "phrase",
        "kind",
        "folded",
        {
            "kind": _words(
                "unit one step stepped stretch day period ago ahead later follow after season quarter half part"
                " daypart of the to"
                " from and at suffix decade mark holiday feast era behind final between post plus now clock sense vague"
            )
        },
        inflects=True,
    ),
    # What each kind means: annotate/number_words.py.
    Table(
        "numbers.tsv",
        "number",
        ("phrase", "value", "kind"),
        "phrase",
        "value",
        "folded",
        {"kind": _words("unit closing ten hundred scale lone mark ordinal dozen half and quantifier label joiner")},
        inflects=True,
    ),
    # place of the unit to its number: $ before, đồng after, USD either.
    Table(
        "units.tsv",
        "unit",
        ("phrase", "unit", "kind", "place"),
        "phrase",
        "unit",
        "folded",
        {"kind": _words("currency percent measure count duration"), "place": _words("before after any")},
        inflects=True,
    ),
    Table(
        "bounds.tsv",
        "bound",
        ("phrase", "bound", "place"),
        "phrase",
        "bound",
        "folded",
        {
            "bound": _words("about more_than at_least less_than at_most nearly exact"),
            "place": _words("before after"),
        },
        inflects=True,
    ),
    # Captions and credits: Photo: AP; Ảnh: AP; (left)
    Table(
        "captions.tsv",
        "caption",
        ("phrase", "kind"),
        "phrase",
        "kind",
        "folded",
        {"kind": _words("credit position dateline")},
    ),
)

CONJUGATIONS = Table("conjugations.tsv", "conjugation", ("name", "forms"), "forms", "name", "folded", {})
"""What `{name}` stands for at the end of a word in any other table: 공격{하다} is 공격했다, 공격하며 …"""

CONCEPTS = Table("concepts", "concept", ("id", "phrases"), "phrases", "id", "lemma", {})
"""The folder of concept columns: every file of it has this form."""

PORTFOLIOS = Table("portfolios.tsv", "portfolio", ("portfolio", "phrases"), "phrases", "portfolio", "folded", {})
"""What `{portfolio}` stands for in titles.tsv and bodies.tsv."""

INFLECTED = frozenset(table.layer for table in TABLES if table.inflects)
"""The layers of tables whose phrases inflect."""
