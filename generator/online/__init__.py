"""Addresses looked up on the network, by `check --online` alone: never in a build."""

from generator.online.lookup import Answer, is_public, look_up

__all__ = ["Answer", "is_public", "look_up"]
