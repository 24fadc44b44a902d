"""What a maintainer is told of a site besides its records."""

from generator import site
from generator.model.settings import Settings


def test_a_site_without_an_authority_is_told_what_that_means() -> None:
    (notice,) = site.of_settings(Settings(site_url="https://floods.example.com/"))

    assert str(notice) == (
        "mkdocs.yml: warning: extra.dateline.authority is not set: when the site moves, "
        "feeds begin anew\n"
        "  hint: write a domain of yours and a year in which it was yours: "
        "harbours.example.org,2024"
    )
