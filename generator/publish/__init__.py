"""The last step, on finished files: tidy what MkDocs left, index, guard, and prove it all."""

from generator.publish.policy import guard, policy, scripts_of
from generator.publish.proof import proof
from generator.publish.search import index
from generator.publish.sitemap import part_sitemap
from generator.publish.tidy import tidy

__all__ = ["guard", "index", "part_sitemap", "policy", "proof", "scripts_of", "tidy"]
