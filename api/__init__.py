"""Danchieu: citations, issuing bodies and obligations of Vietnamese policy documents as a graph.

Read a text, or files and folders:

>>> import danchieu
>>> record = danchieu.extract_text("Căn cứ Quyết định số 12/2020/QĐ-TTg ngày 15/6/2020 của Thủ tướng Chính phủ;")
>>> [(c.number, c.date, c.relation) for c in record.citations]
[('12/2020/QĐ-TTg', '2020-06-15', 'legal_basis')]

Build a graph and ask it; every question takes a reference as people type it and answers with quoted evidence:

    danchieu.build("danchieu.db", ["van-ban/"])
    with danchieu.open("danchieu.db") as graph:
        answer = danchieu.implementers(graph, "nq 71 tw", rests_on=True)

Every function here is a command of the same name, and the reverse. All of them are imported when first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from danchieu.app.pictures import view
    from danchieu.extractors.batch import extract, suspects
    from danchieu.extractors.extract import extract_file, extract_text
    from danchieu.graph.build import build, remove
    from danchieu.graph.identity.judgements import Judgement, withdraw
    from danchieu.graph.identity.judgements import add as decide
    from danchieu.graph.memory import MemoryStore
    from danchieu.graph.neo4j.push import push
    from danchieu.graph.rdf.sparql import sparql
    from danchieu.graph.sqlite.care import backup, check
    from danchieu.graph.sqlite.store import SqliteStore as open
    from danchieu.queries.answers import to_json
    from danchieu.queries.comparing import compare, timeline
    from danchieu.queries.corpus import conflicts, missing, search, show, stats
    from danchieu.queries.coverage import coverage
    from danchieu.queries.differences import diff
    from danchieu.queries.duties import obligations
    from danchieu.queries.judging import resolve, why
    from danchieu.queries.paths import basis, chain, cited_by, cites, implementers
    from danchieu.queries.reference import Ambiguous, Unknown
    from danchieu.queries.validity import status
    from danchieu.views.exports import export

__all__ = [
    "Ambiguous",
    "Judgement",
    "MemoryStore",
    "Unknown",
    "backup",
    "basis",
    "build",
    "chain",
    "check",
    "cited_by",
    "cites",
    "compare",
    "conflicts",
    "coverage",
    "decide",
    "diff",
    "export",
    "extract",
    "extract_file",
    "extract_text",
    "implementers",
    "missing",
    "obligations",
    "open",
    "push",
    "remove",
    "resolve",
    "search",
    "show",
    "sparql",
    "stats",
    "status",
    "suspects",
    "timeline",
    "to_json",
    "view",
    "why",
    "withdraw",
]

_HOMES = {
    "app.pictures": ("view",),
    "extractors.batch": ("extract", "suspects"),
    "extractors.extract": ("extract_file", "extract_text"),
    "graph.build": ("build", "remove"),
    "graph.sqlite.care": ("backup", "check"),
    "graph.identity.judgements": ("Judgement", "withdraw"),
    "graph.memory": ("MemoryStore",),
    "graph.rdf.sparql": ("sparql",),
    "graph.neo4j.push": ("push",),
    "queries.answers": ("to_json",),
    "queries.comparing": ("compare", "timeline"),
    "queries.corpus": ("conflicts", "missing", "search", "show", "stats"),
    "queries.coverage": ("coverage",),
    "queries.differences": ("diff",),
    "queries.duties": ("obligations",),
    "queries.judging": ("resolve", "why"),
    "queries.paths": ("basis", "chain", "cited_by", "cites", "implementers"),
    "queries.reference": ("Ambiguous", "Unknown"),
    "queries.validity": ("status",),
    "views.exports": ("export",),
}
_WHERE = {name: (home, name) for home, names in _HOMES.items() for name in names}
_WHERE["decide"] = ("graph.identity.judgements", "add")
_WHERE["open"] = ("graph.sqlite.store", "SqliteStore")


def __getattr__(name: str) -> Any:
    """Import a public function when it is first asked for, so that `import danchieu` costs nothing."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home, real = _WHERE[name]
    found = getattr(import_module(f"{__name__}.{home}"), real)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
