"""What changed between two extraction runs: records gained and lost, and inside them citations, duties and fields."""

from collections.abc import Iterable
from operator import attrgetter

import msgspec

from danchieu.extractors.record import Citation, Obligation, Record
from danchieu.queries.answers import Tabular

Spanned = Citation | Obligation

_FIELDS = (
    "text", "kind", "type", "number", "date", "issuer", "title", "pinpoint", "relation", "subject", "rule", "certainty",
)  # fmt: skip
_DUTY_FIELDS = ("text", "actors", "lead", "support", "modality", "deadline", "citations", "section")
_HEADER = ("type", "number", "date", "issuer", "signer", "signer_title", "title", "place", "recipients", "attachments")


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """One difference. what: "gained", "lost" or "changed"; part: "source", "document", "citation" or "obligation".

    start, end: of the citation or duty in the source text; fields: name -> (before, after), for "changed".
    """

    source: str
    what: str
    part: str
    start: int | None = None
    end: int | None = None
    text: str | None = None
    fields: dict[str, tuple[object, object]] = {}


class Differences(Tabular, frozen=True):
    """All changes, by source and offset; counts: "gained citation" and so on; fields: how often each field changed."""

    question: str
    results: tuple[Change, ...]
    counts: dict[str, int]
    fields: dict[str, int]


def diff(before: Iterable[Record], after: Iterable[Record]) -> Differences:
    """Compare two runs by source. A citation or duty is the same one when it starts or ends at the same offset,
    or, where the text has changed, has the same words."""
    old, new = ({record.source: record for record in run} for run in (before, after))
    changes: list[Change] = []
    for source in sorted({*old, *new}):
        if source not in old or source not in new:
            changes.append(Change(source, "gained" if source in new else "lost", "source"))
            continue
        changes += _changes(source, old[source], new[source])
    return Differences("diff", tuple(changes), _counts(changes), _field_counts(changes))


def _changes(source: str, old: Record, new: Record) -> list[Change]:
    header = _fields(old.document, new.document, _HEADER) | _fields(old, new, ("error", "text_sha256"))
    found = [Change(source, "changed", "document", fields=header)] if header else []
    moved = old.text_sha256 != new.text_sha256
    found += _spans(source, "citation", old.citations, new.citations, _FIELDS, moved)
    return found + _spans(source, "obligation", old.obligations, new.obligations, _DUTY_FIELDS, moved)


def _spans(
    source: str, part: str, old: Iterable[Spanned], new: Iterable[Spanned], fields: tuple[str, ...], moved: bool
) -> list[Change]:
    changes = []
    lost, gained = list(old), list(new)
    for one, other in _pairs(lost, gained, moved):
        different = _fields(one, other, (*fields, "start", "end"))
        if different:
            changes.append(Change(source, "changed", part, other.start, other.end, other.text, different))
    changes += [Change(source, "lost", part, one.start, one.end, one.text) for one in lost]
    changes += [Change(source, "gained", part, one.start, one.end, one.text) for one in gained]
    return sorted(changes, key=lambda change: (change.start or 0, change.end or 0, change.what))


def _pairs(old: list[Spanned], new: list[Spanned], moved: bool) -> list[tuple[Spanned, Spanned]]:
    """The same citation or duty in both runs; what has a partner is taken out of the lists."""
    pairs: list[tuple[Spanned, Spanned]] = []
    for name in ("start", "end", "text") if moved else ("start", "end"):
        same = attrgetter(name)
        waiting: dict[object, list[Spanned]] = {}
        for one in reversed(new):
            waiting.setdefault(same(one), []).append(one)
        found = [(one, waiting[same(one)].pop()) for one in old if waiting.get(same(one))]
        taken = {id(one) for pair in found for one in pair}
        old[:] = [one for one in old if id(one) not in taken]
        new[:] = [one for one in new if id(one) not in taken]
        pairs += found
    return pairs


def _fields(old: object, new: object, names: tuple[str, ...]) -> dict[str, tuple[object, object]]:
    pairs = {name: (getattr(old, name), getattr(new, name)) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _counts(changes: list[Change]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for change in changes:
        key = f"{change.what} {change.part}"
        counts[key] = counts.get(key, 0) + 1
    return dict(sorted(counts.items()))


def _field_counts(changes: list[Change]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for change in changes:
        for name in change.fields:
            counts[name] = counts.get(name, 0) + 1
    return dict(sorted(counts.items()))
