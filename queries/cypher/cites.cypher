// What a document cites itself, each relation a path of one step.
//
// Parameters: $about, the id of the document; $relations, a list like ['implements', 'cites'], null for all of them.
// Columns: document, hops, paths (one step each), evidence.
//
// HAS_ATTACHMENT points from a document to its attachment; every step reads from the citing document to the cited, so it is turned
// round into issued_with.
MATCH (near:Document {id: $about})-[r]-(document:Document)
WHERE (startNode(r) = near) <> (type(r) = 'HAS_ATTACHMENT')
    AND document <> near
    AND ($relations IS NULL OR CASE type(r) WHEN 'HAS_ATTACHMENT' THEN 'issued_with' ELSE toLower(type(r)) END IN $relations)
WITH document, [r] AS rs
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
