"""`danchieu.view`: a picture of an answer, of a document's neighbourhood, or of a whole graph."""

from typing import Any

from danchieu.app.messages import Messages, chosen
from danchieu.graph.protocol import Store, in_one_state
from danchieu.queries.reference import resolve
from danchieu.views.pictures import gathering
from danchieu.views.pictures.elements import MOST_NODES
from danchieu.views.pictures.view import View


@in_one_state
def view(
    subject: Any,
    about: Any = None,
    *,
    graph: Store | None = None,
    depth: int = 1,
    limit: int = MOST_NODES,
    title: str | None = None,
    lang: str | None = None,
) -> View:
    """Draw an answer or a graph. In a notebook the result shows itself; `.save("file.html")` writes it.

    view(answer): the documents and paths of an answer; with graph=…, the names of all of them are known.
    view(graph): the whole graph; view(graph, "96-NQ/TW"): what lies within `depth` steps of a document;
    view(graph, answer): the same as view(answer, graph=graph). A NetworkX graph of `to_networkx` can be drawn too.
    limit: the most nodes; what is left out is said in the picture. title: of an answer's picture, when its own will not
    do. lang: "vi" (default) or "en".
    Raises Ambiguous or Unknown when the reference does not name one document.
    """
    say = Messages(chosen(lang))
    if hasattr(subject, "results"):
        return View(gathering.of_answer(subject, graph, say, limit, title), say)
    if hasattr(about, "results"):
        return View(gathering.of_answer(about, subject, say, limit, title), say)
    if not hasattr(subject, "mentions"):
        return View(gathering.of_networkx(subject, say, limit), say)
    if about is None:
        return View(gathering.whole(subject, say, limit), say)
    return View(gathering.around(subject, resolve(subject, about), depth, say, limit), say)
