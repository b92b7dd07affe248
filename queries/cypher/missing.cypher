// Documents that are cited and not in the corpus, most cited first.
//
// Parameter: $about, the id of a document whose citations alone are meant, or null. Columns: document, cited_by (how many documents
// cite it), steps (at most 50 of its citations).
MATCH (citing:Document)-[r]->(document:Document {in_corpus: false})
WHERE type(r) <> 'HAS_ATTACHMENT' AND ($about IS NULL OR citing.id = $about)
WITH document, r, citing ORDER BY citing.id, type(r)
WITH document, count(DISTINCT citing) AS cited_by, collect({from: startNode(r).id, relation: toLower(type(r)), to: endNode(r).id}) AS steps
RETURN document {.id, .type, .number, .date, .issuer, .title, .in_corpus} AS document, cited_by, steps[..50] AS steps
ORDER BY cited_by DESC, coalesce(document.date, '9999'), document.id;
