"""The catalogue of what the program says: one YAML file for each language, the same keys in both."""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from danchieu.extractors.text import fold

LANGUAGES = ("vi", "en")
_FOLDER = Path(__file__).parent


class Messages:
    """Says things in one language: `say("error.unknown_alone", typed="x")`. An unknown key comes back bare."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = _load(language)

    def __call__(self, key: str, /, **details: Any) -> str:
        text = self._texts.get(key)
        if text is None:
            return key.partition(".")[2] or key
        return text.format(**details) if details else text

    def code(self, section: str, typed: str) -> str:
        """The key in a section that a person means: the key itself (hyphens or underscores), or its name in any
        language, diacritics or not. What is no name comes back as it is.
        """
        folded = fold(typed)
        for language in LANGUAGES:
            for key, name in _load(language).items():
                part, _, code = key.partition(".")
                if part == section and folded in (fold(name), fold(code)):
                    return code
        return typed

    def __contains__(self, key: str) -> bool:
        return key in self._texts


def chosen(language: str | None) -> str:
    """The language asked for, else DANCHIEU_LANG, else Vietnamese."""
    wanted = language or os.environ.get("DANCHIEU_LANG") or LANGUAGES[0]
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


@cache
def _load(language: str) -> Mapping[str, str]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    tree = yaml.load((_FOLDER / f"messages.{language}.yaml").read_text(encoding="utf-8"), Loader=loader)
    return dict(_flat("", tree))


def _flat(prefix: str, tree: Mapping[str, Any]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in tree.items():
        name = f"{prefix}{key}"
        pairs += _flat(f"{name}.", value) if isinstance(value, dict) else [(name, str(value))]
    return pairs
