"""What the panel tells of a node: label and text, in the reader's language, nothing that is not known."""

from pathlib import PurePath

from danchieu.graph.model import Document
from danchieu.queries.answers import day
from danchieu.queries.duties import Duty
from danchieu.views.tables import Say

Facts = tuple[tuple[str, str], ...]


def document_facts(document: Document, say: Say) -> Facts:
    """A document: what it is, and whether its text was read."""
    level = None if document.level is None else say(f"view.level_{document.level}")
    return _known(
        say,
        type=document.type,
        number=document.number,
        date=day(document.date),
        issuer=document.issuer,
        title=document.title,
        level=level,
        branch=say(f"view.branch_{document.branch}") if document.branch else None,
        in_corpus=say(f"in_corpus.{'yes' if document.in_corpus else 'no'}"),
        sources="; ".join(sorted(PurePath(source.replace("\\", "/")).name for source in document.sources)),
        conflicts="; ".join(document.conflicts),
        id=document.id,
    )


def duty_facts(duty: Duty, say: Say) -> Facts:
    """A duty: who, how strictly, until when, of which document."""
    deadline = duty.deadline or {}
    return _known(
        say,
        text=" ".join(duty.text.split()),
        lead="; ".join(duty.lead),
        support="; ".join(duty.support),
        actors="; ".join(duty.actors),
        modality=say(f"modality.{duty.modality}"),
        deadline=day(deadline.get("date")) or deadline.get("text"),
        section=duty.section,
    )


def _known(say: Say, **facts: str | None) -> Facts:
    return tuple((say(f"column.{name}"), text) for name, text in facts.items() if text)
