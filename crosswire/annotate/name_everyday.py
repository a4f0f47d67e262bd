"""Whether a capitalised word is an ordinary one: by the lexicons, the text itself and the language's dictionary."""

from __future__ import annotations

from crosswire.annotate.document import Document
from crosswire.annotate.name_nouns import ordinary_noun
from crosswire.annotate.name_runs import opens


def everyday(document: Document, token: int) -> bool:
    """Whether the lexicons know the word as an ordinary one: a concept, a verb of speech, a word in lower case
    elsewhere."""
    if document.at("concept", token) is not None or document.at("speech", token) is not None:
        return True
    return document.folded[token] in document.lower_words or document.pack.common(document.folded[token])


def ordinary(document: Document, token: int) -> bool:
    """Whether a capitalised word is no name. Where the capital is owed to nothing, a dictionary's word for it is no
    proof: dictionaries list names too (Mahomet, Hus)."""
    if document.pack.settings.nouns_capital:
        return ordinary_noun(document, token)
    if opens(document, token) or document.shouts(token):
        return everyday(document, token)
    if document.folded[token] in document.lower_words:
        return True
    return any(document.at(layer, token) is not None for layer in ("concept", "speech"))
