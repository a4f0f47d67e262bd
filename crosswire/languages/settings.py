"""A language's pack.toml, typed: unknown keys are refused."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from crosswire.errors import PackError

_CASED = frozenset(("Latn", "Cyrl", "Grek", "Armn", "Zyyy"))


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    pass


class Quotes(_Strict, frozen=True):
    """Quotation marks as this language nests them, outermost first. `spaced`: those that open with a space behind them
    (fr « Non »). `dashes`: dashes part quoted words from the clause that reports them (ru «Да, — сказал он. —
    Конечно»), and open dialogue."""

    dashes: bool = False
    pairs: tuple[tuple[str, str], ...] = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("「", "」"))
    spaced: tuple[str, ...] = ()


class Detection(_Strict, frozen=True):
    """Function words that tell the language apart, folded."""

    words: tuple[str, ...] = ()


class Numbers(_Strict, frozen=True):
    """The decimal and grouping marks of running text (behind the grouping mark, the spaces that group as well), and how
    numbers go on.

    `myriads`, `mixed` and `slash` are explained in annotate/number_words.py. `noun_first`: the noun that a number
    counts follows it at once, adjectives behind it. `ordinal_stop`: a stop makes an ordinal (de am 12. Oktober)."""

    decimal: str = "."
    grouping: str = ","
    myriads: bool = False
    mixed: bool = False
    slash: str = ""
    noun_first: bool = False
    ordinal_stop: bool = False


class Dates(_Strict, frozen=True):
    """How an all-digit date is read: `dmy`, `mdy` or `ymd`; `postpositional`: a period stands before what is counted in
    it, and joining words behind what they join (ja 10月の最初の週, tr 2016 yılında).

    `future`: endings that only verbs in the future have (es -rán). `bare_years`: a year needs no word before it (de *er
    starb 2019*). `calendar`: `solar` where years about 1400 are those of the solar Hijra, none of ours."""

    order: Literal["dmy", "mdy", "ymd"] = "dmy"
    postpositional: bool = False
    future: tuple[str, ...] = ()
    bare_years: bool = False
    calendar: Literal["gregorian", "solar"] = "gregorian"


class Verbs(_Strict, frozen=True):
    """How verb forms are told by their endings. `gerunds`: forms without a subject of their own (en *saying*).

    `inversion`: a subject may stand between its verb and what the verb reports, where a complementiser, a colon or
    quotation marks show its end (`marked`: es *Dijo el ministro que*), or as a rule (`free`: ar *قال الوزير إن*).
    `infinitives`: how infinitives begin (he *ל*).
    `participles`: where they are given, a past form is a passive only by one of them (es *detenido*, not *detuvo*).
    `perfect`: auxiliaries right before a participle, whose infinitive `perfects` tells by its ending (es *ha* envi|ado
    → ar).
    `verbal_nouns`: nouns of acts stand where others have infinitives (ar *وافق على رفع*: agreed to lift).
    `drops_subject`: a verb without a subject goes on with the one that spoke last (es *Añadió que*).
    `impersonal`: endings of verbs that nobody speaks by (pl *poinformowano*); `reflexives`: words that make them so (es
    *se informó*).
    `present`: endings that forms of the present share with nouns (en *attacks*). `compound`: pasts are told with an
    auxiliary, and what stands behind one is a verb (fr *a condamné*); en *has support* is not.
    `future`: endings of what is to come (fr il visite|ra). `infinitive_endings`: tell infinitives where the word
    before them is a preposition elsewhere (fr *de frapper*, *de Kiev*); `bare_infinitives`: of those without a mark (ru
    *перекры|ть*). `futures`: endings of forms that tell of what is to come where the verb is one of perfectives.tsv (ru
    *посет|ит*).
    `preverbal`: what closes phrases between a subject and its verb, where the language puts them there
    (zh 王毅在北京*时*说); empty where it does not. `agents`: `behind` where who did it stands right behind a
    passive (id *ditangkap polisi*), else told by a preposition or beside the passive's mark.
    `second`: auxiliaries stand second, with objects between them and their verb (sl Nemčija *je* Ukrajini poslala).
    `finite`: dictionary forms of verbs are finite, and never nouns (bg *задържа*)."""

    gerunds: tuple[str, ...] = ()
    inversion: Literal["", "marked", "free"] = ""
    drops_subject: bool = False
    impersonal: tuple[str, ...] = ()
    reflexives: tuple[str, ...] = ()
    verbal_nouns: bool = False
    infinitives: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    compound: bool = False
    infinitive_endings: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    bare_infinitives: tuple[str, ...] = ()
    futures: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    perfect: tuple[str, ...] = ()
    perfects: dict[str, tuple[str, ...]] = {}
    preverbal: tuple[str, ...] = ()
    agents: Literal["marked", "behind"] = "marked"
    second: bool = False
    finite: bool = False


class Nouns(_Strict, frozen=True):
    """How noun phrases are built. `articles`: they have articles, so that bare words are none. `genitive_behind`: what
    belongs to a noun stands right behind it, no preposition between (ru жители |Тбилиси); `genitive_of`: it stands
    there behind a preposition of kind `of`, which names whose act a noun is too (bg нападението |на Русия|).
    `concepts`: words of concepts are nouns, the verbs of acts stand in actions.tsv alone. `datives`: ends of nouns for
    those who are told (ru журналист|ам)."""

    articles: bool = True
    genitive_behind: bool = False
    genitive_of: bool = False
    concepts: bool = False
    datives: tuple[str, ...] = ()


class VerbSecond(_Strict, frozen=True):
    """How main clauses are read whose finite verb stands second, what belongs to it at their end (de *teilte* die
    Polizei *mit*, *hat* die Polizei *mitgeteilt*).

    Verbs: dictionary forms end with `infinitive`, `mark` stands in front of it or in it (*abzuziehen*), `participle`
    marks participles (ge-), `reported` ends forms of the mood of reported speech (er geh|e), `passive` are forms of the
    auxiliary that makes passives, `particles` part from their verb. `adjectives` are the ends of participles before a
    noun, `past` those that verbs in the past have too (die *geforderten* Gelder, sie *forderten* Geld).

    Nouns: `oblique` words open no subject (den, ihm), `impersonal` ones are a subject that names nobody (man),
    `genitive` articles open what hangs on a noun, `pointers` stand for what was just told (*das* sagte X), `relatives`
    open relative clauses behind a preposition. `sources` are ends of nouns that make a preposition name a source (nach
    Polizei|angaben), `occasions` of those that do so without one of the definite `articles` alone (nach der Umfrage:
    later on)."""

    infinitive: str = ""
    mark: str = ""
    participle: str = ""
    reported: str = ""
    adjectives: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    genitive: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    oblique: tuple[str, ...] = ()
    impersonal: tuple[str, ...] = ()
    pointers: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()


class Clitics(_Strict, frozen=True):
    """Words that are written together with the next one (`before`: Arabic و, Hebrew ב) or the one in front of it
    (`after`: Korean 는), and articles that are passed over when words are compared (`articles`: Arabic ال)."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


class Settings(_Strict, frozen=True):
    """All of pack.toml. `tokens_per_word`: how many tokens a word has on average (Vietnamese writes syllables
    apart). `inflected`: phrases of most tables meet the text lemmatised as well as written (tables.py says which).
    `apostrophes`: a word is cut after one (`prefix`: l'|accord), before one (`suffix`: Ankara|'da) or not at all.
    `elided`: words that lose their vowel before one, which stays theirs where a space follows: millions *d'* euros.
    `word_order`: `verb-final` where the verb closes its clause and what is said stands before it (particles.tsv);
    `verb-last` where it does too, but what is said stands behind its cue (hi *ने कहा कि …*, fa *گفت که …*).
    `title_place`: where an office stands to the name (習近平**主席**); `nouns_capital`: every noun has a capital.
    `peoples`: how nouns of peoples are told from adjectives of countries: they alone have a capital (`capital`: cs
    *Britové*), or they decline as nouns do (`noun`: ru *британцы*, by declensions.tsv); left out where neither tells.
    `genitive`: whose act a noun is stands behind it: at once, as adjectives do (`bare`: ar *هجوم إسرائيل*), at once
    in a case of its own, adjectives before it (`case`: ru *атака России на*), or by a preposition (`of`: es *el
    ataque de Rusia a*).
    `feminine`: what a woman's surname adds to that of others: Theresa May|ová. `verb_second`: where the finite verb
    stands second in main clauses and last in the others."""

    code: str
    name: str
    script: str = "Latn"
    inherits: tuple[str, ...] = ()
    lemmas: Literal["simplemma", "none"] = "none"
    inflected: bool = False
    apostrophes: Literal["word", "prefix", "suffix"] = "word"
    elided: tuple[str, ...] = ()
    clitics: Clitics = Clitics()
    tokens_per_word: float = 1.0
    name_order: Literal["given-first", "family-first"] = "given-first"
    country_place: Literal["before", "after", "both"] = "both"
    word_order: Literal["", "verb-final", "verb-last"] = ""
    title_place: Literal["before", "after", "both"] = "before"
    nouns_capital: bool = False
    genitive: Literal["", "bare", "case", "of"] = ""
    peoples: Literal["", "capital", "noun"] = ""
    feminine: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    replacements: dict[str, str] = {}
    quotes: Quotes = Quotes()
    detection: Detection = Detection()
    numbers: Numbers = Numbers()
    dates: Dates = Dates()
    verbs: Verbs = Verbs()
    nouns: Nouns = Nouns()
    verb_second: VerbSecond | None = None

    @property
    def caseless(self) -> bool:
        """Whether the script has no capitals, so that they tell no names."""
        return self.script not in _CASED


def read_settings(path: Path) -> Settings:
    """Read and check one pack.toml; raises PackError with the file and the fault."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Settings)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise PackError(f"{path}: {fault}") from None
