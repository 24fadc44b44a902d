"""Every page is also data: what stands beside the pages for feed readers, calendars and programs.

Pure: a file is its path under ``build/docs`` and its content, the same bytes from the same records.
"""

from generator.export.beside import files

__all__ = ["files"]
