"""Local rules: a user's folder of YAML files that adds to the vocabulary.

The files are called types.yaml, bodies.yaml, symbols.yaml and cues.yaml, any of them, in the schema of the project's
own. An entry with a new id is added. An entry with a known id adds to that one: lists grow, single values are replaced,
so that an alias takes two lines. Local entries come before the project's own and win where both fit.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from danchieu.extractors.vocabulary.check import problems
from danchieu.extractors.vocabulary.compile import assemble
from danchieu.extractors.vocabulary.model import Tables, builtin
from danchieu.extractors.vocabulary.problems import Problem, VocabularyError
from danchieu.extractors.vocabulary.sources import ENTRY, KEY, Sourced, read_yaml


def load_rules(folder: str | Path, base: Tables | None = None) -> Tables:
    """The tables with the rules of a folder added; put them in force with `vocabulary.use` or `vocabulary.install`.

    base: the tables they are added to (the project's own). Raises VocabularyError, whose `problems` name file and line;
    FileNotFoundError or NotADirectoryError when there is no such folder.
    """
    base = base or builtin()
    rules = read_rules(folder, base)
    entries = {sort: _merged(sort, getattr(base, sort), rules.get(sort, [])) for sort in ENTRY}
    return assemble(entries, provinces=base.provinces, laws=base.laws, named=base.named, units=base.units)


def read_rules(folder: str | Path, base: Tables | None = None) -> dict[str, list[Sourced[Any]]]:
    """The entries of a folder, by file name without suffix, known ones completed. Raises as `load_rules`."""
    base = base or builtin()
    files = _files(Path(folder))
    sources: dict[str, list[Sourced[Any]]] = {}
    found: list[Problem] = []
    for sort, path in files.items():
        try:
            sources[sort] = read_yaml(path, ENTRY[sort], _completing(sort, getattr(base, sort)))
        except VocabularyError as error:
            found += error.problems
    if not found:
        bodies = [body.id for body in base.bodies] + [source.entry.id for source in sources.get("bodies", [])]
        found = problems(sources, bodies)
    if found:
        raise VocabularyError(found)
    return sources


def _files(folder: Path) -> dict[str, Path]:
    """The rule files of a folder; other YAML files are refused, since a misspelt name would silently do nothing."""
    names = {"names": ", ".join(f"{sort}.yaml" for sort in ENTRY)}
    files: dict[str, Path] = {}
    strange: list[Problem] = []
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in (".yaml", ".yml"):
            continue
        if path.stem.lower() in ENTRY and path.stem.lower() not in files:
            files[path.stem.lower()] = path
        else:
            strange.append(Problem(str(path), 1, "not_a_rule_file", names))
    if strange:
        raise VocabularyError(strange)
    if not files:
        raise VocabularyError([Problem(str(folder), 1, "no_rule_file", names)])
    return files


def _key(sort: str, fields: Any) -> tuple[Any, ...]:
    get = fields.get if isinstance(fields, dict) else lambda name: getattr(fields, name)
    return tuple(get(name) for name in KEY[sort])


def _completing(sort: str, known: tuple[Any, ...]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Turns the fields of a local entry with a known key into those of the known entry with the local ones added."""
    by_key = {_key(sort, entry): entry for entry in known}

    def complete(fields: dict[str, Any]) -> dict[str, Any]:
        entry = by_key.get(_key(sort, fields)) if all(isinstance(fields.get(name), str) for name in KEY[sort]) else None
        if entry is None:
            return fields
        whole: dict[str, Any] = msgspec.to_builtins(entry)
        for name, value in fields.items():
            before = whole.get(name)
            if isinstance(before, (list, tuple)) and isinstance(value, list):
                whole[name] = [*before, *(item for item in value if item not in before)]
            else:
                whole[name] = value
        return whole

    return complete


def _merged(sort: str, known: tuple[Any, ...], rules: list[Sourced[Any]]) -> list[Any]:
    local = {_key(sort, source.entry): source.entry for source in rules}
    return [*local.values(), *(entry for entry in known if _key(sort, entry) not in local)]
