"""What MkDocs calls: render before it builds, publish after."""

from generator.hook import on_post_build, on_pre_build, on_serve, on_startup

__all__ = ["on_post_build", "on_pre_build", "on_serve", "on_startup"]
