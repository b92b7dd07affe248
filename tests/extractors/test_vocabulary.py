"""The vocabulary holds together, and its compiled tables are those of its sources."""

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from danchieu.extractors import vocabulary
from danchieu.extractors.text import fold
from danchieu.extractors.vocabulary import register, tables
from danchieu.extractors.vocabulary.compile import compile_register, compile_tables, read_sources, to_json
from danchieu.extractors.vocabulary.model import FOLDER, Tables

REFERENCE = Path(__file__).parents[3] / "shared" / "reference"
NEEDS_REFERENCE = pytest.mark.skipif(not REFERENCE.is_dir(), reason="../shared/reference is not here")
FIRST_DAY_OF_THE_34 = "2025-07-01"
DATA = (".yaml", ".csv", ".json")
SEPARATORS = str.maketrans("", "", "&- .")


def strings(value: Any) -> Iterator[str]:
    """Every string inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        yield from strings(list(value.items()))


def test_compiled_tables_are_those_of_the_sources() -> None:
    assert (FOLDER / "tables.json").read_bytes() == to_json(compile_tables()), "run the compile module again"


def test_compiled_register_is_that_of_the_sources() -> None:
    assert (FOLDER / "register.json").read_bytes() == to_json(compile_register()), "run the compile module again"


@pytest.mark.parametrize("path", sorted(p for p in FOLDER.iterdir() if p.suffix in DATA), ids=lambda p: p.name)
def test_sources_are_composed_utf8_without_look_alikes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not re.findall("[\u00d0\u00f0\u0189\u00ad\u200b-\u200d\ufeff\u00a0]", text)


def test_no_string_has_outer_or_double_blanks() -> None:
    for value in strings(msgspec.to_builtins(tables())):
        assert value == " ".join(value.split()), value


@pytest.mark.parametrize(
    ("entries", "key"),
    [
        (tables().types, "id"),
        (tables().bodies, "id"),
        (tables().provinces, "key"),
        (tables().laws, "key"),
        (tables().named, "id"),
        (tables().units, "suffix"),
        (register().acts, "number"),
    ],
    ids=["types", "bodies", "provinces", "laws", "named", "units", "acts"],
)
def test_keys_are_unique(entries: tuple[Any, ...], key: str) -> None:
    twice = [value for value, n in Counter(getattr(entry, key) for entry in entries).items() if n > 1]
    assert twice == []


def test_references_lead_to_entries() -> None:
    bodies, types = set(tables().bodies_by_id), set(tables().types_by_id)
    assert {law.kind for law in tables().laws} <= types
    assert {act.type for act in tables().named} | {act.type for act in register().collisions} <= types
    assert {act.issuer for act in tables().named} <= bodies
    assert {act.issuer for act in register().collisions} <= bodies | {law.issuer for law in tables().laws}
    assert {end for step in register().succession for end in (step.predecessor, step.successor)} <= bodies
    assert {act.type for act in register().acts} <= {kind.name for kind in tables().types}


def test_what_a_province_was_split_into_or_joined_is_a_province() -> None:
    named = {province.name for province in tables().provinces}
    for province in tables().provinces:
        assert {*province.split_into, *province.merged_with, *filter(None, [province.new_name])} <= named, province.key
        assert (province.valid_from or "") < (province.valid_to or "9999"), province.key
        assert bool(province.split_into) <= province.key.startswith("historic:"), province.key


def test_successors_follow() -> None:
    by_id = tables().bodies_by_id
    for body in tables().bodies:
        if body.successor:
            assert body.valid_to, f"{body.id} has a successor and no end"
            later = by_id[body.successor].valid_to
            assert later is None or later >= body.valid_to, f"{body.successor} ends before {body.id}"


def test_every_successor_is_in_the_succession() -> None:
    told = {(step.predecessor, step.successor) for step in register().succession}
    ended = tables().bodies_by_id
    assert {(body.id, body.successor) for body in tables().bodies if body.successor} - told == set()
    for step in register().succession:
        end = ended[step.predecessor].valid_to
        assert end is None or step.relation == "transferred_part" or step.date[:7] >= end[:7], step


def test_no_body_follows_itself() -> None:
    by_id = tables().bodies_by_id
    for link in ("parent", "successor"):
        for body in tables().bodies:
            seen, at = {body.id}, getattr(body, link)
            while at:
                assert at not in seen, f"{link} of {body.id} runs in a circle"
                seen.add(at)
                at = getattr(by_id[at], link)


def test_a_written_form_names_one_body() -> None:
    """A form that is safe anywhere may not stand for two bodies."""
    named: dict[str, set[str]] = {}
    for body in tables().bodies:
        for form in (body.name, *body.aliases):
            named.setdefault(fold(form), set()).add(body.id)
    assert {form: ids for form, ids in named.items() if len(ids) > 1} == {}


def test_weak_forms_are_kept_apart() -> None:
    for body in tables().bodies:
        assert not set(body.aliases) & set(body.weak_aliases), body.id
    bare = {"Luật", "Văn bản", "Bộ", "UBND", "HĐND", "TT", "QĐ", "NQ", "CT", "TW", "TU", "BCT", "MTTQ"}
    assert bare & {form for body in tables().bodies for form in body.aliases} == set()
    assert bare & {form for kind in tables().types for form in kind.aliases} == set()


def test_a_symbol_is_not_the_damaged_form_of_another() -> None:
    correct: dict[str, set[str]] = {}
    for symbol in tables().symbols:
        for form in (symbol.symbol, *symbol.aliases):
            correct.setdefault(form.translate(SEPARATORS), set()).add(symbol.body)
    for symbol in tables().symbols:
        for variant in symbol.variants:
            others = correct.get(variant.translate(SEPARATORS), set())
            assert not others or symbol.body in others, f"{variant} of {symbol.symbol} is a symbol of {others}"


def test_a_code_is_not_the_damaged_form_of_another() -> None:
    codes = {kind.code: kind.id for kind in tables().types if kind.code}
    for kind in tables().types:
        assert [variant for variant in kind.code_variants if codes.get(variant, kind.id) != kind.id] == []
        assert set(kind.shared_codes) <= set(codes), kind.id


def test_sixty_three_provinces_became_thirty_four() -> None:
    old = [p for p in tables().provinces if p.key.startswith("old:")]
    new = {p.name: p for p in tables().provinces if p.key.startswith("new:")}
    assert (len(old), len(new)) == (63, 34)
    assert {p.new_name for p in old} == set(new)
    for province in new.values():
        parts = {p.name for p in old if p.new_name == province.name}
        assert parts == {*province.merged_with, *(parts & {province.name})}
        assert (province.valid_from == FIRST_DAY_OF_THE_34) == (len(parts) > 1), province.name


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Hà Giang", "Tuyên Quang"),
        ("Bình Dương", "Hồ Chí Minh"),
        ("Quảng Nam", "Đà Nẵng"),
        ("Lai Châu", "Lai Châu"),
        ("Yên Bái", "Lào Cai"),
    ],
)
def test_where_a_province_went(old: str, new: str) -> None:
    assert next(p.new_name for p in tables().provinces if p.key.startswith("old:") and p.name == old) == new


def test_laws_carry_their_year_and_term() -> None:
    terms = {term.number: term for term in register().terms if term.body == "quoc-hoi"}
    for law in tables().laws:
        assert law.name_folded and law.name_folded == fold(law.name_folded)
        if law.number is None:
            continue
        assert law.date is not None
        year = re.search(r"/(\d{4})/", law.number)
        assert year is None or year[1] == law.date[:4], law.number
        legislature = re.search(r"/QH(\d+)$", law.number)
        if legislature and int(legislature[1]) in terms:
            term = terms[int(legislature[1])]
            assert term.start <= law.date <= (term.end or "9999"), law.number


def test_replaced_laws_name_known_laws() -> None:
    known = {
        form for law in tables().laws for form in (law.number, law.name, f"{law.name} {law.year}", *law.short_names)
    }
    unknown = {other for law in tables().laws for other in (*law.replaced_by, *law.replaces, *law.amends)} - known
    assert unknown == set()


def test_collisions_are_collisions() -> None:
    assert min(Counter(act.number for act in register().collisions).values()) > 1


CERTAIN_ISSUERS = {
    "/NĐ-CP": "Chính phủ",
    "/QĐ-TTg": "Thủ tướng Chính phủ",
    "/TT-BYT": "Bộ Y tế",
    "/TT-BTC": "Bộ Tài chính",
    "/TT-CA": "Tòa án nhân dân tối cao",
    "/UBTVQH14": "Ủy ban Thường vụ Quốc hội",
    "/QH14": "Quốc hội",
}


def test_register_dates_and_issuers_agree_with_numbers() -> None:
    for act in register().acts:
        year = re.search(r"/(\d{4})/", act.number)
        assert not (year and act.date) or year[1] == act.date[:4], act.number
        assert act.title and act.type
        assert re.match(r"\d", act.number), act.number
        for ending, issuer in CERTAIN_ISSUERS.items():
            assert not act.number.endswith(ending) or act.issuer == issuer, act.number


@pytest.mark.parametrize(
    ("number", "date", "issuer"),
    [
        ("30/2020/NĐ-CP", "2020-03-05", "Chính phủ"),
        ("58/2008/QĐ-BTC", "2008-07-21", "Bộ Tài chính"),
        ("23-L/CTN", "1993-07-10", "Quốc hội"),
    ],
)
def test_an_act_of_the_register(number: str, date: str, issuer: str) -> None:
    act = next(act for act in register().acts if act.number == number)
    assert (act.date, act.issuer) == (date, issuer)


def test_cues_do_not_contradict() -> None:
    relations: dict[tuple[str, str], set[str]] = {}
    for cue in tables().cues:
        relations.setdefault((fold(cue.phrase), cue.place), set()).add(cue.relation)
    assert {phrase: found for phrase, found in relations.items() if len(found) > 1} == {}


def test_passive_cues_make_the_document_before_them_the_subject() -> None:
    passive = {"amended_by", "replaced_by", "repealed_by"}
    for cue in tables().cues:
        assert (cue.relation in passive) == (cue.subject == "previous"), cue.phrase


def test_every_cue_and_common_type_has_an_example() -> None:
    sources = read_sources()
    assert [source.entry.phrase for source in sources["cues"] if not source.entry.examples] == []
    shown = {source.entry.id for source in sources["types"] if source.entry.examples}
    assert {"quyet-dinh", "nghi-quyet", "nghi-dinh", "thong-tu", "chi-thi", "ke-hoach", "cong-van", "to-trinh"} <= shown


def test_tables_in_force_can_be_replaced_and_come_back() -> None:
    own = tables()
    other = msgspec.structs.replace(own, cues=())
    with vocabulary.use(other) as given:
        assert given is other and tables() is other
    assert tables() is own
    with pytest.raises(RuntimeError), vocabulary.use(other):
        raise RuntimeError
    assert tables() is own
    vocabulary.install(other)
    try:
        assert tables() is other
    finally:
        vocabulary.install(None)
    assert tables() is own


def test_tables_can_key_a_cache() -> None:
    own = tables()
    twin = msgspec.structs.replace(own)
    assert isinstance(own, Tables) and hash(own) == hash(own) and own != twin


@NEEDS_REFERENCE
@pytest.mark.parametrize(
    ("file", "column", "values"),
    [
        ("bodies", "id", lambda: {body.id for body in tables().bodies}),
        ("symbol_bodies", "body_id", lambda: {symbol.body for symbol in tables().symbols}),
        ("document_types", "id", lambda: {kind.id for kind in tables().types}),
        ("laws", "key", lambda: {law.key for law in tables().laws}),
        ("laws", "date_passed", lambda: {law.date for law in tables().laws}),
        ("laws", "name_vi", lambda: {law.name for law in tables().laws}),
        ("named_documents", "id", lambda: {act.id for act in tables().named}),
        ("named_documents", "number", lambda: {act.number or "" for act in tables().named}),
        ("provinces", "key", lambda: {province.key for province in tables().provinces}),
        ("unit_suffixes", "suffix", lambda: {unit.suffix for unit in tables().units}),
        ("documents", "title", lambda: {act.title.translate({0xD0: "Đ"}) for act in register().acts}),
        ("terms", "start", lambda: {term.start for term in register().terms}),
        ("number_collisions", "number", lambda: {act.number for act in register().collisions}),
    ],
)
def test_facts_of_the_reference_are_here(file: str, column: str, values: Any) -> None:
    with (REFERENCE / f"{file}.csv").open(encoding="utf-8", newline="") as rows:
        wanted = {row[column].translate({0xD0: "Đ", 0xA0: " "}).strip() for row in csv.DictReader(rows)}
    assert {" ".join(value.split()) for value in wanted} <= {" ".join((value or "").split()) for value in values()}
