"""Where cue phrases of the vocabulary stand in a text: before a citation, read backwards, and behind one."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from danchieu.extractors import vocabulary
from danchieu.extractors.citations.cue_words import LOWERED, WORD, last_word_nodes, last_words, lower, trie
from danchieu.extractors.record import Relation
from danchieu.extractors.text import SMALL
from danchieu.extractors.vocabulary import Cue

FAR = 420
"""Characters before a citation that are read for cues; a cue further off does not govern it."""


class CueAt(msgspec.Struct, frozen=True, gc=False):
    start: int
    end: int
    cue: Cue


_NEAREST, NEAR = 56, 110
_BESIDE_CUE = 28
"""Characters in which stand the words before a cue that may forbid it, and a word that a stretch cuts in two."""


def nearest(text: str, floor: int, start: int, weak_too: bool = False) -> CueAt | None:
    """The cue that governs a citation at `start`: read backwards, the first strong one or "theo"; else the first weak
    one that says more than cites, else the first weak one. `weak_too`: the first of any kind. Most stand close."""
    for low in (max(floor, start - _NEAREST), max(floor, start - NEAR), floor):
        weak: CueAt | None = None
        for found in cues_backwards(text, low, start):
            if floor < low and found.start < low + _BESIDE_CUE:
                break
            if weak_too or not found.cue.weak or found.cue.phrase == "theo":
                return found
            if weak is None or (weak.cue.relation == "cites" != found.cue.relation):
                weak = found
        if low == floor:
            return weak
    return None


def cues_backwards(text: str, low: int, start: int) -> Iterator[CueAt]:
    """Cue phrases from the last to the first; where two overlap, the one that ends later and is longer."""
    root = last_word_nodes(vocabulary.tables())
    words = WORD.findall(text, low, start)
    lowered = LOWERED
    at, at_word = start, len(words)  # where word `at_word` begins in the text: worked out for found phrases alone
    j = at_word - 1
    while j >= 0:
        word = words[j]
        node = root[word]
        if node is None:
            j -= 1
            continue
        i, best, best_i = j - 1, node.get(""), j
        while i >= 0:
            word = words[i]
            node = node.get(lowered.get(word) or lower(word))
            if node is None:
                break
            if "" in node:
                best, best_i = node[""], i
            i -= 1
        cue = best and _allowed(best, words, best_i, j + 1)
        if not cue:
            j -= 1
            continue
        end = 0
        while at_word > best_i:
            at_word -= 1
            at = text.rfind(words[at_word], low, at)
            if at_word == j:
                end = at + len(words[j])
        bracketed = text[at - 1 : at] == "(" and text[end : end + 1] == ")"  # "Luật Dược (sửa đổi)"
        if not bracketed and _SIGN_INSIDE.search(text, at, end) is None:
            # "thời hạn ban hành: Theo tiến độ" is no "ban hành theo"
            yield CueAt(at, end, cue)
        j = best_i - 1


def _allowed(cues: tuple[Cue, ...], words: list[str], first: int, behind: int) -> Cue | None:
    """The first cue that the words beside it do not forbid."""
    for cue in cues:
        if cue.not_preceded_by and first:
            before = " ".join([lower(w) for w in words[max(0, first - 4) : first]])
            if any(before == w or before.endswith(f" {w}") for w in cue.not_preceded_by):
                continue
        if cue.not_followed_by and behind < len(words):
            follows = " ".join([lower(w) for w in words[behind : behind + 4]])
            if any(follows == w or follows.startswith(f"{w} ") for w in cue.not_followed_by):
                continue
        return cue
    return None


_SIGN_INSIDE = re.compile(r"[.:;()“”]")
_AFTER_STOP = re.compile(rf"[;:.\n](?:(?<=[;:])|(?<=\.)\s|(?<=\n)(?:\s*\n(?!\s*[{SMALL}])|[-+•]\s))")


_SHORTEST_VERB = 8
"""Characters: no phrase behind a citation is shorter."""


def relation_after(text: str, end: int, limit: int) -> Cue | None:
    """The cue behind a citation that says what becomes of it ("Quyết định X hết hiệu lực"), up to the next break."""
    limit = min(limit, end + FAR)
    stop = _AFTER_STOP.search(text, end, limit)
    limit = stop.start() if stop else limit
    if limit - end < _SHORTEST_VERB:
        return None
    ahead = text[end:limit].replace("\n", " ")
    for words_of_a_cue in last_words(vocabulary.tables()):
        if words_of_a_cue in ahead:
            break
    else:
        return None
    words = WORD.findall(text, end, limit)
    root = trie(vocabulary.tables(), True)
    for i in range(len(words)):
        node: dict[str, Any] | None = root
        best, behind = None, i
        for j in range(i, len(words)):
            node = node.get(lower(words[j])) if node is not None else None
            if node is None:
                break
            if "" in node:
                best, behind = node[""], j + 1
        if best is not None and (cue := _allowed(best, words, i, behind)) is not None:
            return cue
    return None


def relation_of_title(text: str, start: int, end: int) -> Cue | None:
    """The cue with which the title of an article begins ("Điều 3. Bãi bỏ một số quy định")."""
    first = list(cues_backwards(text, start, end))[-1:]
    return first[0].cue if first and first[0].start == start else None


_BY_THIS = re.compile(
    r"(?P<act>[^;.]{0,200}?)\s(?<!không\s)(?<!chưa\s)(?:được|bị)\s+(?P<verb>thay\s+thế|bãi\s+bỏ|hủy\s+bỏ|huỷ\s+bỏ|sửa\s+đổi|bổ\s+sung)"
    r"[^;.]{0,40}?\s(?:bởi|bằng|tại|theo)\s+(?:các\s+quy\s+định\s+(?:tại|của)\s+)?"
    r"(?:(?:[Kk]hoản\s+\d{1,2}\s+)?[ĐđDd]iều\s+\d{1,3}\s+(?:của\s+)?)?[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s+này(?![^\W_])"
)
_PART = re.compile(r"(?:trừ|ngoài|những|nội\s+dung|quy\s+định|khác)(?:\s+đã)?\Z")
_DONE: dict[str, Relation] = {"t": "replaces", "b": "repeals", "h": "repeals", "s": "amends"}


def by_this(text: str, end: int, limit: int) -> Relation | None:
    """What this document does to an act that ends at `end`, said in the passive behind it: "Quyết định X được thay thế
    bằng Quyết định này"."""
    if " này" not in text[end:limit]:
        return None
    done = _BY_THIS.match(text, end, limit)
    if done is None or _PART.search(done["act"]) is not None:
        return None
    return "amends" if done["verb"].startswith("bổ") else _DONE[done["verb"][0]]
