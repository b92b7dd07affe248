"""Lists that run on in one paragraph ("UBND tỉnh yêu cầu: (1) Sở Y tế …; (2) Sở Tài chính …"), as letters are written
and as text looks that lost its line ends: their entries become items of their own."""

import re
from collections.abc import Iterator

from danchieu.extractors.duties.assignments import names_actor
from danchieu.extractors.duties.deadlines import find_deadlines
from danchieu.extractors.duties.item import LONGEST, MARKED, Item, place, place_end
from danchieu.extractors.duties.phrases import says_no_duty
from danchieu.extractors.duties.subjects import only_names
from danchieu.extractors.duties.words import begins_with_verb

_MARK = re.compile(
    r"(?P<before>[:;,.])(?: và| đồng thời)? "
    r"(?:\((?P<paren>\d{1,2}|[a-zđ]|[ivx]{1,4})\)|(?P<roman>[ivx]{1,4})\)|(?P<number>\d{1,2})[.)]|(?P<alpha>[a-zđ])\)|"
    r"(?P<dash>[-–+•])) (?=\w)"
)
"""The mark of an entry, behind the sign that ends what stands before it."""
_COUNTS = {
    "1": [str(number) for number in range(1, 31)],
    "a": list("abcdđeghiklmnopqrstuvxy"),
    "i": ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
} | {bullet: [bullet] * 30 for bullet in "-–+•"}
"""What the marks of a list count with, by the first of them."""
_SECOND = {"2": "1", "b": "a"}
"""Marks of second entries, where the first is the item itself, whose mark stands before it."""
_SECOND_MARK = re.compile(r"[.;,] (?:2[.)]|\(2\)|\(?b\)) ")
_OF_SENTENCE = ("paren", "roman")
"""Marks of entries that are parts of one sentence; the others are those of points that lost their lines."""
_HEAD = 70  # characters in which the actor of an entry begins


def part_run_on(norm: str, items: Iterator[Item]) -> Iterator[Item]:
    """The items, each with such a list as the words that introduce it and then its entries, a step deeper in the
    outline; entries that run on behind the item's own mark stand beside it."""
    for item in items:
        text = item.text
        listed = ":" in text or "2" in text or ")" in text  # single letters are found faster than words
        if listed and (": " in text or (item.kind == MARKED and _SECOND_MARK.search(text) is not None)):
            yield from _parted(norm, item, item.kind == MARKED)
        else:
            yield item


def _parted(norm: str, item: Item, marked: bool) -> Iterator[Item]:
    """The parts of an item, itself where it holds no list. marked: it is an entry whose own mark may open one."""
    parts = _parts(item.text, marked) if len(item.text) <= LONGEST else []
    if not parts or says_no_duty(item.text):
        yield item
        return
    for start, end, step in parts:
        part = Item(
            place(norm, item, start),
            place_end(norm, item, end),
            item.text[start:end],
            MARKED if step else item.kind,
            item.level + step,
            item.closed or end < len(item.text),
        )
        yield from _parted(norm, part, False)


def _parts(text: str, marked: bool) -> list[tuple[int, int, int]]:
    """Where the parts of a text stand and how many steps deeper (0 or 1); empty when it holds no list of tasks.
    marked: the text is itself an entry of a list."""
    parts: list[tuple[int, int, int]] = []
    begin, step, kind = 0, 0, ""  # of the part and of the list that are open
    left: list[str] = []  # the marks that the list goes on with
    for match in _MARK.finditer(text):
        mark, ends = match[match.lastgroup or 0], match.start() + 1
        introduced = match["before"] == ":"
        head = 0  # where the introduction begins, of another list than the first that is the sentence before its colon
        if introduced and kind == match.lastgroup:
            head = text.rfind(". ", begin, ends) + 2
        if introduced and mark in _COUNTS and (not kind or head > 1):
            if kind:
                parts.append((begin, head - 1, step))
                begin = head
            parts.append((begin, ends, 0))
            step, kind, left = 1, match.lastgroup or "", _COUNTS[mark][1:]
        elif match.lastgroup == kind and left[:1] == [mark]:
            parts.append((begin, ends, step))
            left = left[1:]
        elif marked and not kind and mark in _SECOND and not introduced:
            parts.append((begin, ends, 0))
            kind, left = match.lastgroup or "", _COUNTS[_SECOND[mark]][2:]
        else:
            continue
        begin = match.end()
    if not parts or (step and len(parts) < 2):
        return []
    parts.append((begin, len(text), step))
    return parts if _are_tasks([text[start:end] for start, end, deeper in parts if deeper == step], kind) else []


def _are_tasks(entries: list[str], kind: str) -> bool:
    """Whether the entries of a list say what is to be done; those of one sentence, by whom or by when as well."""
    named = [names_actor(entry[:_HEAD]) and not only_names(entry) for entry in entries]
    if kind in _OF_SENTENCE and not any(named) and not any(find_deadlines(entry) for entry in entries):
        return False
    tasks = [name or begins_with_verb(entry) for name, entry in zip(named, entries, strict=True)]
    return tasks[0] and sum(tasks) * 2 > len(tasks)
