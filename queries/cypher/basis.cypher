// What a document stands on, up to the roots: by legal basis, what it implements or guides, and what it was issued with.
//
// Parameter: $about, the id of the document. Columns: document, hops, paths (steps from the citing to the cited), evidence.
//
// HAS_ATTACHMENT points from a document to its attachment; every step reads from the citing document to the cited, so it is turned
// round into issued_with.
MATCH path = (about:Document {id: $about})
    ((near:Document)-[r:LEGAL_BASIS|IMPLEMENTS|GUIDES|ISSUED_WITH|HAS_ATTACHMENT]-(far:Document)
        WHERE (startNode(r) = near) <> (type(r) = 'HAS_ATTACHMENT')){1,6}
    (document:Document)
WITH document, nodes(path) AS ns, relationships(path) AS rs
WHERE all(i IN range(1, size(ns) - 1) WHERE NOT ns[i] IN ns[0..i])
WITH document, rs, [r IN rs | {
        from: CASE type(r) WHEN 'HAS_ATTACHMENT' THEN endNode(r).id ELSE startNode(r).id END,
        relation: CASE type(r) WHEN 'HAS_ATTACHMENT' THEN 'issued_with' ELSE toLower(type(r)) END,
        to: CASE type(r) WHEN 'HAS_ATTACHMENT' THEN startNode(r).id ELSE endNode(r).id END
    }] AS steps
WITH document, steps, reduce(said = [], k IN range(0, size(rs) - 1) | said + [
        i IN range(0, size(coalesce(rs[k].quotes, [])) - 1) | {
            step: steps[k], source: rs[k].sources[i], page: nullif(rs[k].pages[i], 0),
            start: rs[k].starts[i], end: rs[k].ends[i], quote: rs[k].quotes[i]
        }]) AS said
WITH document, min(size(steps)) AS hops, collect(DISTINCT steps) AS paths, collect(said) AS all_said
RETURN document {.id, .type, .number, .date, .issuer, .title, .in_corpus} AS document,
    hops, paths,
    reduce(evidence = [], said IN all_said | evidence + [one IN said WHERE NOT one IN evidence]) AS evidence
ORDER BY hops, coalesce(document.date, '9999'), document.id;
