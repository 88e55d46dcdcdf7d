"""PDF: our own typesetter, with units, sheets and dictionaries of ReportLab's."""

import sys
from importlib.util import find_spec
from types import ModuleType

# ReportLab runs files of these names from the user's home as it is loaded, whoever put them there. An application's own, which Python
# finds by itself, stay as they are.
for _name in ("reportlab_mods", "reportlab_settings"):
    if _name not in sys.modules and find_spec(_name) is None:
        sys.modules[_name] = ModuleType(_name)
