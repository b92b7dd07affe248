"""What a person types, understood: "nq 71 tw", "71-NQ/TW", "luat nha giao", the name of a file, an id.

Never a guess: several documents that fit raise Ambiguous, none raises Unknown with the nearest.
"""

import re
from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from itertools import chain
from pathlib import PurePath
from typing import NamedTuple

from danchieu.extractors import vocabulary
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import Tables
from danchieu.graph.model import ATTACHED, Document
from danchieu.graph.protocol import Store
from danchieu.queries.answers import by_date, label
from danchieu.queries.judging import open_citations
from danchieu.queries.numbers import kinds, near_number, number_in

_DATE = re.compile(
    r"(?:ngày\s+|ngay\s+)?\b(?P<d>\d{1,2})(?:\s*[/.-]\s*|\s+(?:tháng|thang)\s+)(?P<m>\d{1,2})"
    r"(?:\s*[/.-]\s*|\s+(?:năm|nam)\s+)(?P<y>(?:19|20)\d\d)\b(?![/-])|\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b",
    re.IGNORECASE,
)
_RUN = re.compile(r"[0-9]+|[^\W0-9]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FILLING = frozenset(["so", "ngay", "thang", "nam", "cua", "ve", "viec", "tai", "va", "theo", "cac"])
_BRACKET = re.compile(r"\[([^\[\]]+)\]\s*$")
_ENGLISH_TYPES = {
    "constitution": "hiến pháp", "code": "bộ luật", "law": "luật", "ordinance": "pháp lệnh",
    "resolution": "nghị quyết", "decree": "nghị định", "decision": "quyết định", "joint circular": "thông tư liên tịch",
    "circular": "thông tư", "directive": "chỉ thị", "conclusion": "kết luận", "regulation": "quy định",
    "plan": "kế hoạch", "programme": "chương trình", "program": "chương trình", "guidance": "hướng dẫn",
    "notice": "thông báo", "announcement": "thông báo", "report": "báo cáo", "official letter": "công văn",
    "official dispatch": "công văn", "proposal": "tờ trình",
}  # fmt: skip
"""Types of documents as translations of Vietnamese law call them."""
_ENGLISH = re.compile(rf"({'|'.join(_ENGLISH_TYPES)})\b\s*(?:no\.?\s+)?", re.IGNORECASE)
_WIDE = 500
_WIDEST = 5000
_NEAREST = 5


class Ambiguous(LookupError):
    """Several documents of this graph fit a reference.

    candidates: the first of them, those in the corpus before others; count: how many there are; at_least: whether there
    may be more than that.
    """

    def __init__(self, typed: str, candidates: list[Document]) -> None:
        self.typed, self.candidates, self.count = typed, candidates[:_WIDE], len(candidates)
        self.at_least = self.count >= _WIDEST
        number = f"at least {self.count}" if self.at_least else str(self.count)
        super().__init__(f"{typed!r} fits {number} documents: " + "; ".join(d.id for d in candidates[:5]))


class Unknown(LookupError):
    """No document of this graph fits a reference: `nearest` is what comes close.

    left_open: how many citations with this number the graph has and leaves open (see `danchieu.unresolved`), 0 also
    where only a graph file can tell.
    """

    def __init__(self, typed: str, nearest: list[Document], left_open: int = 0) -> None:
        super().__init__(f"{typed!r} fits no document; nearest: " + "; ".join(d.id for d in nearest))
        self.typed, self.nearest, self.left_open = typed, nearest, left_open


class Typed(NamedTuple):
    """A reference in its parts: serial number, the symbols and words around it (folded), and a date or year."""

    words: tuple[str, ...]
    serial: str | None
    around: tuple[str, ...]
    date: str | None

    @property
    def keys(self) -> list[str]:
        """Numbers as `Store.find` takes them: the words put behind the serial number as drafters order them."""
        if self.serial is None:
            return []
        at = self.words.index(self.serial)
        before, after = self.words[:at], self.words[at + 1 :]
        years = [word for word in before if _YEAR.fullmatch(word)]
        letters = [word for word in (*before, *after) if not _YEAR.fullmatch(word)]
        symbol = [word[0] for word in before if word not in years]
        orders = (after, (*years, *before, *after), letters, (*symbol, *after), symbol)
        rests = dict.fromkeys("".join(order) for order in orders)
        return [serial + rest for rest in rests if rest for serial in self.serials]

    @property
    def serials(self) -> list[str]:
        """The serial number with and without a leading zero."""
        serial = self.serial or ""
        return list(dict.fromkeys((serial, serial.lstrip("0"), serial.zfill(2))))


def read(text: str) -> Typed:
    """The parts of a typed reference.

    >>> "71nqtw" in read("nq 71 tw").keys
    True
    """
    match = _DATE.search(text)
    day = _iso(match) if match else None
    if match:
        text = text[: match.start()] + " " + text[match.end() :]
    words = tuple(word for word in _split(text) if word not in _FILLING)
    serial = next((w for w in words if w[0].isdigit() and not _YEAR.fullmatch(w)), None)
    serial = serial or next((w for w in words if w[0].isdigit() and len(words) > 1 and w != words[-1]), None)
    around = list(words)
    if serial:
        around.remove(serial)
    return Typed(words, serial, tuple(around), day)


def read_date(text: str) -> str | None:
    """A day as people write it ("22/8/2025", "ngày 22 tháng 8 năm 2025", "2025-08-22") in ISO 8601, None for no day."""
    match = _DATE.fullmatch(text.strip())
    return _iso(match) if match else None


def _iso(match: re.Match[str]) -> str | None:
    parts = match["iso"].split("-") if match["iso"] else (match["y"], match["m"], match["d"])
    try:
        return date(*(int(part) for part in parts)).isoformat()
    except ValueError:
        return None


def resolve(store: Store, about: str | Document) -> Document:
    """The one document that a reference names. Raises Ambiguous or Unknown."""
    if isinstance(about, Document):
        return about
    found = candidates(store, about)
    if len(found) > 1:
        raise Ambiguous(about, sorted(found, key=lambda d: (not d.in_corpus, *by_date(d))))
    if not found:
        number = number_in(in_vietnamese(about) or about)
        raise Unknown(about, nearest(store, about), open_citations(store, number) if number else 0)
    return found[0]


def candidates(store: Store, text: str) -> list[Document]:
    """The documents that fit a reference: by id, whole number, customary name, file, part of a number, words; the first
    way that finds any. A number with its symbol is not looked for in titles, which name numbers of others.

    A type named in English ("Law 19/2023/QH15") is understood where nothing has these words.
    """
    spoken = in_vietnamese(text)
    return _fitting_text(store, text) or (_fitting_text(store, spoken) if spoken else [])


def _fitting_text(store: Store, text: str) -> list[Document]:
    text, typed = text.strip(), read(text)
    found = particular(store, text)
    if found or not (typed.words or typed.date):
        return found
    found = _by_file(store, text) or _by_number(store, typed)
    return found or ([] if number_in(text) else by_words(store, typed, _WIDEST))


def particular(store: Store, text: str) -> list[Document]:
    """The documents that a reference names by id (also in brackets, as messages print it), by whole number or by a
    customary name.
    """
    typed, bracket = read(text), _BRACKET.search(text)
    known = list(store.documents([text.strip(), *([bracket[1]] if bracket else [])]).values())
    return known or _by_whole_number(store, typed) or _by_known_name(store, typed)


def in_vietnamese(text: str) -> str | None:
    """A reference that begins with a type in English with the type in Vietnamese, None for any other.

    >>> in_vietnamese("Resolution No. 71-NQ/TW")
    'nghị quyết 71-NQ/TW'
    """
    text = " ".join(text.split())
    match = _ENGLISH.match(text)
    return f"{_ENGLISH_TYPES[match[1].casefold()]} {text[match.end() :]}" if match else None


def nearest(store: Store, text: str, limit: int = _NEAREST) -> list[Document]:
    """Documents that look most like a reference that fits none."""
    text = in_vietnamese(text) or text
    typed, number = read(text), number_in(text)
    if number:
        return near_number(store, number, limit)
    near: dict[str, Document] = {}
    if typed.serial:
        for prefix in (typed.serial, typed.serial[:-1]):
            near |= {d.id: d for d in store.find(number=prefix, limit=_WIDE) if d.number} if prefix else {}
    for word in typed.words:
        near |= {d.id: d for d in store.find(words=[word], limit=_WIDE)}
    wanted = fold(text)
    score = {key: SequenceMatcher(None, wanted, fold(label(d))).ratio() for key, d in near.items()}
    return sorted(near.values(), key=lambda d: (-score[d.id], *by_date(d)))[:limit]


def _by_file(store: Store, text: str) -> list[Document]:
    """Documents carried by a file of this name; of a decision and its plan in one file, the decision."""
    name, words = PurePath(text.replace("\\", "/")).name, fold(PurePath(text.replace("\\", "/")).name).split()
    if not words:
        return []
    found = [d for d in store.find(words=words, limit=_WIDE) if any(_is_file(text, name, s) for s in d.sources)]
    exact = [d for d in found if any(s == text for s in d.sources)]
    found = exact or found
    if len(found) < 2:
        return found
    keys = [d.id for d in found]
    attached = {edge.cited for edge in store.edges(keys, (ATTACHED,), "out")}
    return [d for d in found if d.id not in attached] or found


def _is_file(text: str, name: str, source: str) -> bool:
    path = PurePath(source.replace("\\", "/"))
    whole = text if "/" in text else name
    return any(f"/{_folded_path(str(p))}".endswith(f"/{_folded_path(whole)}") for p in (path, path.with_suffix("")))


def _folded_path(path: str) -> str:
    return "/".join(fold(part) for part in path.split("/"))


def _by_known_name(store: Store, typed: Typed) -> list[Document]:
    """Acts that the vocabulary knows by a name in full ("Nghị quyết Hội nghị Trung ương 8 khóa XI", "Luật BHXH")."""
    acts = _known_names(vocabulary.tables()).get(typed.words, ())
    found = (
        d
        for number, date in acts
        for d in store.find(number="".join(_split(number)))
        if d.date == date and d.number == number
    )
    return list({d.id: d for d in found}.values())


@cache
def _known_names(tables: Tables) -> dict[tuple[str, ...], list[tuple[str, str | None]]]:
    """Number and date of acts by their names; a name with the serial number in it ("Nghị quyết 29") fits others too."""
    acts = [(a.number, a.date, (a.name, *a.names)) for a in tables.named if a.number and not a.ambiguous]
    acts += [(law.number, law.date, law.short_names) for law in tables.laws if law.number]
    known: dict[tuple[str, ...], list[tuple[str, str | None]]] = {}
    for number, day, names in acts:
        for words in {read(name).words for name in names}:
            if _split(number or "")[0] not in words:
                known.setdefault(words, []).append((number or "", day))
    return known


def _by_whole_number(store: Store, typed: Typed) -> list[Document]:
    """A number typed in full means that number, not a longer one with the same words.

    It is mostly typed as drafters order it; else one of the words typed stands behind the serial number.
    """
    if typed.serial is None:
        return []
    ordered = [store.find(number=key, limit=_WIDE) for key in typed.keys]
    whole = _whole(typed, chain.from_iterable(ordered))
    if whole and all(len(found) < _WIDE for found in ordered):
        return whole
    starts = [serial + word for serial in typed.serials for word in dict.fromkeys(typed.around)] or typed.serials
    return _whole(typed, (d for start in starts for d in store.find(number=start, words=typed.around, limit=_WIDE)))


def _whole(typed: Typed, found: Iterable[Document]) -> list[Document]:
    return [d for d in _fitting(typed, found) if _is_whole(typed, d)]


def _by_number(store: Store, typed: Typed) -> list[Document]:
    """The documents whose number, type, issuer, title or date have what was typed; of the type that was named, when
    there are any.
    """
    if typed.serial is None:
        return []
    narrow = _fitting(typed, (d for key in typed.keys for d in store.find(number=key, limit=_WIDE)))
    spoken = [word for word in typed.around if word.isalpha()]
    wide = [d for serial in typed.serials for d in store.find(words=[serial, *spoken], limit=_WIDE)]
    wide += [d for serial in typed.serials for d in store.find(number=serial, limit=_WIDEST)]
    return _of_kind(_before(typed), _fitting(typed, [*narrow, *wide]))


def _before(typed: Typed) -> tuple[str, ...]:
    """The words before the serial number."""
    return typed.words[: typed.words.index(typed.serial)] if typed.serial else ()


def _of_kind(words: tuple[str, ...], found: list[Document]) -> list[Document]:
    """The documents of the type that the words name; all of them when the words name none, or none is of that type."""
    named = " ".join(words)
    if named not in kinds(vocabulary.tables()):
        return found
    return [d for d in found if fold(d.type or "") == named] or found


def _fitting(typed: Typed, found: Iterable[Document]) -> list[Document]:
    return list({d.id: d for d in found if _fits(typed, d)}.values())


def _fits(typed: Typed, document: Document) -> bool:
    """The serial number is the document's, and every other word stands in its number, type, issuer, title or date."""
    parts = _split(document.number or "")
    if not parts or parts[0].lstrip("0") != (typed.serial or "").lstrip("0"):
        return False
    spoken = {*parts, *_words(document), _initials(document.type), _initials(document.issuer)}
    glued = "".join(parts[1:])
    said = all(word in spoken or (len(word) > 2 and word in glued) for word in typed.around)
    return said and typed.date in (None, document.date)


def _is_whole(typed: Typed, document: Document) -> bool:
    """Whether every part of the document's number was typed."""
    serial, *symbols = _split(document.number or "")
    return {serial.lstrip("0"), *symbols} <= {*typed.around, (typed.serial or "").lstrip("0")}


def _split(text: str) -> list[str]:
    """Folded words, figures apart from letters ("ct", "21" of "CT21")."""
    return _RUN.findall(fold(text))


def by_words(store: Store, typed: Typed, most: int = _WIDE) -> list[Document]:
    """The documents that have the words, filling ones aside; those with such a title, with one but for its year, or of
    such a type, when there are any.

    most: how many that have the words are looked at, those in the corpus before others.
    """
    words = [*typed.words, *fold(typed.date or "").split()]
    found = store.find(words=words, limit=most) if words else []
    found = [d for d in found if typed.date in (None, d.date)]
    titled = [(d, _titles(d)) for d in found]
    exact = [d for d, titles in titled if typed.words in titles]
    undated = [d for d, titles in titled if typed.words in (said[:-1] for said in titles if _YEAR.fullmatch(said[-1]))]
    return exact or undated or _of_kind(typed.words, found)


def _titles(document: Document) -> list[tuple[str, ...]]:
    """The ways a title is said in full: alone, and behind the type, with or without the year."""
    kind, title = fold(document.type or ""), fold(document.title or "")
    if not title:
        return []
    year = (document.date or "")[:4]
    said = (title, title if title.startswith(kind) else f"{kind} {title}")
    texts = [*said, *(f"{text} {year}" for text in said)]
    return [tuple(word for word in text.split() if word not in _FILLING) for text in texts]


def _words(document: Document) -> Iterable[str]:
    texts = (document.type, document.issuer, document.title, document.date)
    return (word for text in texts if text for word in fold(text).split())


def _initials(name: str | None) -> str:
    """ "bgddt" of "Bộ Giáo dục và Đào tạo", "cv" of "Công văn"."""
    return "".join(word[0] for word in fold(name or "").split() if word != "va")
