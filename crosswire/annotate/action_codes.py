"""PLOVER's rules of coding as tables: what becomes of an event under a verb that ends, promises or refuses it."""

from __future__ import annotations

HOSTILE = frozenset(("ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE"))
"""What one threatens when one promises it."""

KIND = frozenset(("AID", "COOPERATE", "CONCEDE", "RETREAT", "CONSULT"))
"""What one agrees to when one says that one will do it; what one rejects when one will not."""

UNDONE = {
    "SANCTION": "CONCEDE",
    "COERCE": "CONCEDE",
    "ASSAULT": "RETREAT",
    "MOBILIZE": "RETREAT",
    "AID": "SANCTION",
    "COOPERATE": "SANCTION",
    "CONSULT": "SANCTION",
    "AGREE": "SANCTION",
    "ACCUSE": "CONCEDE",
    "PROTEST": "CONCEDE",
    "SUPPORT": "SANCTION",
    "REQUEST": "CONCEDE",
}
"""Lift sanctions: CONCEDE; halt attacks: RETREAT; suspend aid, talks or an agreement: SANCTION."""

LIGHT = frozenset(("carry", "give", "undo", "drop", "sign"))
"""What a verb does to the noun it takes: carries it out, gives it (money too, which is aid), ends it, calls it off,
signs it."""

GOVERNORS = frozenset(("AGREE", "REJECT", "THREATEN", "REQUEST", "ACCUSE", "CONCEDE", "COERCE", "SUPPORT", "AID"))
"""Events whose verbs take another act as their object: refuse to meet, urge to withdraw, let go home, force to pay."""

OBJECT_CONTROL = frozenset(("REQUEST", "ACCUSE", "COERCE", "CONCEDE", "AID"))
"""The one asked, accused, forced or allowed is the one who does the act inside: urged Russia to withdraw."""

MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE", "ASSAULT", "SUPPORT"))
"""Acts that several do with one another: A and B met; A and B signed; A and B clashed."""

TRANSITIVE = frozenset(("ASSAULT", "COERCE", "SANCTION", "carry", "undo", "ACCUSE", "CONCEDE"))
"""Verbs whose bare participle before a preposition is passive: killed in the raid, imposed on Iran."""

_COMMON = {
    "direct": 3.0,
    "against": 2.5,
    "recipient": 2.5,
    "with": 1.6,
    "on": 1.5,
    "of": 1.5,
    "from": 1.2,
    "about": 1.0,
}
_SPECIAL: dict[str, dict[str, float]] = {
    "ASSAULT": {"on": 2.6, "in": 1.4, "at": 1.4, "of": 2.4, "with": 2.0},
    "SANCTION": {"on": 2.6, "of": 1.4, "in": 1.0, "at": 1.0},
    "COERCE": {"on": 2.6, "in": 1.0, "of": 2.0},
    "CONSULT": {"with": 3.2, "recipient": 2.6, "on": 0.0, "about": 0.0, "of": 1.0},
    "AGREE": {"with": 3.2, "on": 0.8},
    "COOPERATE": {"with": 3.2, "recipient": 2.6},
    "AID": {"recipient": 3.4, "in": 0.8, "against": 0.0},
    "REQUEST": {"on": 2.6, "from": 2.6, "of": 1.0},
    "RETREAT": {"from": 3.2, "in": 1.0, "recipient": 1.4},
    "CONCEDE": {"recipient": 2.4},
    "MOBILIZE": {"recipient": 2.6, "in": 1.4, "on": 1.4},
    "PROTEST": {"against": 3.2, "in": 0.8, "at": 0.8},
    "SUPPORT": {"with": 2.6, "of": 1.8},
    "deport": {"recipient": 0.0, "from": 0.0, "in": 0.0},
}
RECIPIENT_WORTH = {event: _COMMON | _SPECIAL.get(event, {}) for event in (*_SPECIAL, "ACCUSE", "REJECT", "THREATEN")}
RECIPIENT_WORTH["visit"] = RECIPIENT_WORTH["CONSULT"] | {"in": 2.0}
"""For each event (visits apart, which are paid to a place, and deportations), how good a recipient a party is by the
preposition before it; a kind that is missing makes none."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TALKED_OF = _words(
    "advance anti_vaccine anti_war arms_sale atrocity block car_bomb climate_activist combat_readiness "
    "comply concession consensus court_charge damage decline_comment defamation deterrence "
    "domestic_violence double_standard economic_cooperation electronic_warfare escalate ethnic_cleansing "
    "expose flee forced_labour forum gang_war genocide hate_crime hostage human_trafficking impose "
    "interference interview invest isolation lobby martial_law military_alliance military_threat "
    "no_fly_zone nuclear_doctrine offer organised_crime participate people_to_people power_sharing "
    "press_freedom_attack promise propose protect provide provoke retaliate retaliatory_measure "
    "rights_violation scholarship security_threat sexual_violence share sign sovereignty_violation "
    "state_of_emergency subsidy surrender_to_police take_over terrorism trade trade_war treat_patient "
    "trial tribal_conflict unrest vaccine_supply violate violence war_crime war_of_words"
)
"""Concepts that the news speaks of in general more than as an act of somebody: they anchor nothing by themselves."""

GIVEN_BY = frozenset(("AID", "REQUEST", "ACCUSE", "COERCE", "SUPPORT", "THREATEN", "AGREE"))
"""Nouns whose "from" names the one who acts: criticism from Beijing, aid from Japan."""

BODILY = frozenset(("ASSAULT", "COERCE", "CONCEDE", "PROTEST", "AID"))
"""Acts that are news even where neither side has a name: two gunmen killed three tourists."""
