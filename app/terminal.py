"""The console that answers are printed on."""

from typing import Any

from rich.console import Console
from rich.text import Text

from danchieu.app.context import plain


class Terminal(Console):
    """A console on which no text moves the cursor, changes colours or sets titles; rich lets the escape through."""

    def render_str(self, text: str, **options: Any) -> Text:
        """Every text passes here on its way out."""
        return super().render_str(plain(text), **options)
