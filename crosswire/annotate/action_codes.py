"""PLOVER's rules of coding as tables: what becomes of an event under a verb that ends, promises, refuses or demands it."""

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

LIGHT = frozenset(("carry", "undo", "sign"))
"""What a verb does to the noun it takes: carries it out, ends it, signs it."""

GOVERNORS = frozenset(("AGREE", "REJECT", "THREATEN", "REQUEST", "ACCUSE", "CONCEDE", "COERCE", "SUPPORT", "AID"))
"""Events whose verbs take another act as their object: refuse to meet, urge to withdraw, let go home, force to pay."""

OBJECT_CONTROL = frozenset(("REQUEST", "ACCUSE", "COERCE", "CONCEDE", "AID"))
"""The one asked, accused, forced or allowed is the one who does the act inside: urged Russia to withdraw."""

MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE", "ASSAULT", "SUPPORT"))
"""Acts that several do with one another: A and B met; A and B signed; A and B clashed."""

TRANSITIVE = frozenset(("ASSAULT", "COERCE", "SANCTION", "carry", "undo", "ACCUSE", "CONCEDE"))
"""Verbs whose bare participle before a preposition is passive: militants killed in the raid, sanctions imposed on Iran."""

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
}
RECIPIENT_WORTH = {event: _COMMON | _SPECIAL.get(event, {}) for event in (*_SPECIAL, "ACCUSE", "REJECT", "THREATEN")}
"""For each event, how good a recipient a party is by the preposition before it; a kind that is missing makes none."""

TALKED_OF = frozenset(
    ["interview", "trade", "violence", "terrorism", "war_crime", "genocide", "ethnic_cleansing", "atrocity", "sexual_violence", "isolation", "unrest", "double_standard", "people_to_people", "deterrence", "security_threat", "military_threat", "military_alliance", "nuclear_doctrine", "climate_activist", "anti_vaccine", "anti_war", "forced_labour", "consensus", "forum", "defamation", "hate_crime", "organised_crime", "gang_war", "human_trafficking", "domestic_violence", "war_of_words", "electronic_warfare", "power_sharing", "trade_war", "scholarship", "vaccine_supply", "participate", "impose", "violate", "share", "block", "trial", "retaliatory_measure", "comply", "promise", "hostage", "no_fly_zone", "concession", "state_of_emergency", "martial_law", "sovereignty_violation", "rights_violation", "surrender_to_police", "treat_patient", "decline_comment", "tribal_conflict", "press_freedom_attack", "expose", "sign", "subsidy", "invest", "economic_cooperation", "lobby", "damage", "escalate", "provoke", "take_over", "interference", "combat_readiness", "arms_sale", "flee", "advance", "car_bomb", "court_charge", "propose", "offer", "protect", "share", "retaliate", "provide"]
)
"""Concepts that the news speaks of in general more than as an act of somebody: they anchor nothing by themselves."""

GIVEN_BY = frozenset(("AID", "REQUEST", "ACCUSE", "COERCE", "SUPPORT", "THREATEN", "AGREE"))
"""Nouns whose "from" names the one who acts: criticism from Beijing, aid from Japan."""

BODILY = frozenset(("ASSAULT", "COERCE", "CONCEDE", "PROTEST", "AID"))
"""Acts that are news even where neither side has a name: two gunmen killed three tourists."""
