"""The last step, on finished files: tidy what MkDocs left, guard, and prove what was built."""

from generator.publish.policy import guard, policy, scripts_of
from generator.publish.proof import proof
from generator.publish.sitemap import part_sitemap
from generator.publish.tidy import tidy

__all__ = ["guard", "part_sitemap", "policy", "proof", "scripts_of", "tidy"]
