"""CSV for Excel: one row for each place where a document names another, with both documents and the quotation."""

import csv
import io
from typing import IO

from danchieu.graph.protocol import Whole
from danchieu.views.exports.elements import with_mentions
from danchieu.views.sheets import safe

_DOCUMENT = ("id", "type", "number", "date", "issuer", "title", "in_corpus")
_MENTION = ("source", "page", "start", "end", "quote", "rule", "certainty")


def write(graph: Whole, out: IO[bytes]) -> None:
    """Write the statements; UTF-8 with a byte order mark, no cell that runs as a formula."""
    documents = {document.id: document for document in graph.all_documents()}
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow([*(f"from_{n}" for n in _DOCUMENT), "relation", *(f"to_{n}" for n in _DOCUMENT), *_MENTION])
    for edge, mentions in with_mentions(graph):
        ends = [[getattr(documents[key], name) for name in _DOCUMENT] for key in (edge.citing, edge.cited)]
        for mention in mentions:
            said = [getattr(mention, name) for name in _MENTION]
            writer.writerow([safe(cell) for cell in (*ends[0], edge.relation, *ends[1], *said)])
    text.detach()
