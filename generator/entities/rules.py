"""The rules by which a name is placed, in their order: the first that answers decides."""

from __future__ import annotations

from generator.entities.bodies import (
    by_bracketed_letters,
    by_company_word,
    by_deal,
    by_first_word,
    by_kind_behind,
    by_less_sure_company_word,
    by_opener,
    by_organisation_head,
    by_organisation_word,
    by_post,
    by_ticker,
    by_what_a_body_has,
    by_world_body,
)
from generator.entities.bodies_by_context import (
    by_inner_capital,
    by_letters,
    by_own_plan,
    by_party,
    by_rival,
    by_school,
    by_score,
    by_seats,
    by_several,
    by_shares,
    by_team,
    by_world_company,
)
from generator.entities.bodies_by_deeds import (
    by_business,
    by_cause,
    by_company_act,
    by_description,
    by_purchase_abroad,
    by_town_club,
    by_work,
)
from generator.entities.people import (
    by_behaviour,
    by_double_name,
    by_family_ending,
    by_family_name_first,
    by_given_name,
    by_human_act,
    by_human_object,
    by_lone_human_act,
    by_role,
    by_role_behind,
    by_trade,
    head_noun,
)
from generator.entities.places import (
    by_city,
    by_country,
    by_locative,
    by_motion,
    by_place_behind,
    by_place_front,
    by_place_head,
    by_place_object,
    by_region_behind,
    by_town,
    by_water,
    by_what_a_place_has,
)
from generator.entities.places_by_events import (
    by_origin,
    by_settlement,
    by_way,
    by_what_strikes,
)
from generator.entities.rule import Page, Rule
from generator.entities.run import Run, could_be_a_full_name, could_be_a_place, is_a_place, mention
from generator.lexicons import words
from generator.model.values import Mention

# What is of a company and is one: "Acme, a unit of Kesta".
_PARTS = frozenset(("affiliate", "arm", "division", "offshoot", "spin-off", "subsidiary", "unit"))


def by_record(run: Run, page: Page) -> Mention | None:
    """Read what only one record is called."""
    found = page.known.only(run.name)
    if not found:
        return None
    kind, id, name = found
    return mention(run, kind, name, "a name of a record", id, "record")


def by_body_behind(run: Run, page: Page) -> Mention | None:
    """Read "Acme Paper, the paper maker," by the noun behind, and "Acme, based in Callao,"."""
    if run.after[:1] != [","] or not could_be_a_place(run, is_told=True) or is_a_place(run.name):
        return None
    if not run.is_long and run.first == 0 and run.first_low.endswith("ly"):  # "Initially, the"
        return None
    if run.after[1:3] == ["based", "in"] and not (run.is_long and could_be_a_full_name(run)):
        return mention(run, "organisation", run.name, "a name that is “based in” a place")
    opens = run.after[1:2] in (["a"], ["an"], ["the"], ["its"], ["one"])
    if opens and head_noun(run.after[1:]) in words("organisation-words") | _PARTS:
        return mention(run, "organisation", run.name, "a name with a word for a body behind it")
    return None


RULES: tuple[Rule, ...] = (
    by_record, by_country, by_bracketed_letters, by_ticker, by_world_body, by_world_company,
    by_organisation_head,
    by_organisation_word, by_several, by_seats, by_opener, by_company_word, by_cause, by_role,
    by_town_club, by_place_head,
    by_body_behind, by_role_behind, by_place_behind, by_human_act, by_lone_human_act,
    by_human_object, by_settlement, by_family_name_first,
    by_given_name, by_double_name, by_family_ending, by_post, by_deal,
    by_team, by_city, by_less_sure_company_word, by_party, by_letters, by_own_plan, by_business,
    by_purchase_abroad, by_work, by_shares, by_score, by_school, by_inner_capital, by_rival,
    by_first_word, by_behaviour, by_trade,
    by_kind_behind, by_company_act, by_description, by_what_a_body_has, by_what_a_place_has,
    by_region_behind, by_place_front, by_town, by_motion, by_locative, by_place_object,
    by_water, by_what_strikes, by_way, by_origin,
)  # fmt: skip
# These read names of several words alone, so that those of one word, most of all, skip them.
OF_SEVERAL_WORDS = frozenset(
    (by_bracketed_letters, by_organisation_head, by_opener, by_company_word, by_cause,
     by_town_club, by_place_head,
     by_human_act, by_human_object, by_family_name_first, by_given_name, by_double_name,
     by_family_ending, by_less_sure_company_word, by_first_word, by_behaviour, by_trade)
)  # fmt: skip
