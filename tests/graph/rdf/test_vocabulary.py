"""The ontology and the shapes against what is written."""

import io
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import ORG, OWL, RDF, RDFS

from danchieu.graph.build import build
from danchieu.graph.model import ATTACHED
from danchieu.graph.rdf.names import ELI_OF, ONTOLOGY, PREFIXES
from danchieu.graph.rdf.write import write_turtle
from danchieu.graph.sqlite.store import SqliteStore
from danchieu.queries.walk import RELATIONS

SAMPLES = Path(__file__).parents[3] / "samples"
ELI = rdflib.Namespace(PREFIXES["eli"])
DAN = rdflib.Namespace(ONTOLOGY)
OA = rdflib.Namespace(PREFIXES["oa"])


def shipped(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=(files("danchieu.graph.rdf") / name).read_text("utf-8"), format="turtle")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[rdflib.Graph]:
    file = tmp_path_factory.mktemp("rdf") / "samples.db"
    build(file, [SAMPLES], workers=1)
    out = io.BytesIO()
    with SqliteStore(file) as store:
        write_turtle(store, out)
    yield rdflib.Graph().parse(data=out.getvalue(), format="turtle")


def test_every_relation_is_declared_below_its_nearest_in_eli() -> None:
    ontology = shipped("ontology.ttl")
    assert set(ELI_OF) == {*RELATIONS, ATTACHED}
    declared = {(str(s).removeprefix(ONTOLOGY), str(o).removeprefix(PREFIXES["eli"])) for s, o in
                ontology.subject_objects(RDFS.subPropertyOf) if str(o).startswith(PREFIXES["eli"])}  # fmt: skip
    assert set(ELI_OF.items()) <= declared
    assert (None, RDFS.subPropertyOf, ELI.implements) not in ontology


def test_every_term_has_labels_in_both_languages() -> None:
    ontology = shipped("ontology.ttl")
    terms = {
        s
        for class_ in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
        for s in ontology.subjects(RDF.type, class_)
    }
    assert len(terms) > 40
    for term in terms:
        assert {label.language for label in ontology.objects(term, RDFS.label)} == {"vi", "en"}, term


def test_every_term_that_is_written_is_declared(written: rdflib.Graph) -> None:
    declared = {s for s in shipped("ontology.ttl").subjects() if str(s).startswith(ONTOLOGY)}
    used = set(written.predicates()) | set(written.objects(None, RDF.type))
    assert {term for term in used if str(term).startswith(ONTOLOGY)} <= declared


def test_the_samples_conform_to_the_shapes(written: rdflib.Graph) -> None:
    conforms, _, report = pyshacl.validate(written, shacl_graph=shipped("shapes.ttl"))
    assert conforms, report


@pytest.mark.parametrize(
    ("class_", "property_"),
    [(ELI.LegalResource, ELI.id_local), (DAN.Reference, DAN.evidence), (OA.TextPositionSelector, OA.start),
     (DAN.Obligation, DAN.modality), (DAN.Binding, DAN.position), (ELI.Format, DAN.path)],
)  # fmt: skip
def test_the_shapes_see_what_is_missing(written: rdflib.Graph, class_: rdflib.URIRef, property_: rdflib.URIRef) -> None:
    node = next(iter(sorted(written.subjects(RDF.type, class_))))
    broken = rdflib.Graph()
    for triple in written:
        if triple[0] != node or triple[1] != property_:
            broken.add(triple)
    assert not pyshacl.validate(broken, shacl_graph=shipped("shapes.ttl"))[0]


def test_a_binding_leads_to_the_body_that_the_name_means(written: rdflib.Graph) -> None:
    bound = {str(written.value(body, ORG.identifier)) for body in written.objects(None, DAN.body)}
    assert {"bo-cong-thuong", "ban-tuyen-giao-tinh-uy-son-la"} <= bound
    assert len(set(written.subjects(DAN.body))) < len(set(written.subjects(RDF.type, DAN.Binding)))
