"""Where reports take `written_whole` from; it stands further down, as sessions need it too."""

from core.atomic import another_name, written_whole

__all__ = ["another_name", "written_whole"]
