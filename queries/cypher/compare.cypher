// Two documents side by side: what both cite, and what only one of them does.
//
// Parameters: $first and $second, ids. Columns: document, cited_by ('both', 'first', 'second'), hops, paths (one step each), evidence.
//
// HAS_ATTACHMENT points from a document to its attachment; every step reads from the citing document to the cited, so it is turned
// round into issued_with.
MATCH (near:Document)-[r]-(document:Document)
WHERE near.id IN [$first, $second] AND NOT document.id IN [$first, $second]
    AND (startNode(r) = near) <> (type(r) = 'HAS_ATTACHMENT')
WITH document, collect({by: near.id, r: r}) AS found
WITH document, found, CASE WHEN all(id IN [$first, $second] WHERE id IN [one IN found | one.by]) THEN 'both'
    WHEN $first IN [one IN found | one.by] THEN 'first' ELSE 'second' END AS cited_by
UNWIND found AS one
WITH document, cited_by, [one.r] AS rs
WITH document, cited_by, rs, [r IN rs | {
        from: CASE type(r) WHEN 'HAS_ATTACHMENT' THEN endNode(r).id ELSE startNode(r).id END,
        relation: CASE type(r) WHEN 'HAS_ATTACHMENT' THEN 'issued_with' ELSE toLower(type(r)) END,
        to: CASE type(r) WHEN 'HAS_ATTACHMENT' THEN startNode(r).id ELSE endNode(r).id END
    }] AS steps
WITH document, cited_by, steps, reduce(said = [], k IN range(0, size(rs) - 1) | said + [
        i IN range(0, size(coalesce(rs[k].quotes, [])) - 1) | {
            step: steps[k], source: rs[k].sources[i], page: nullif(rs[k].pages[i], 0),
            start: rs[k].starts[i], end: rs[k].ends[i], quote: rs[k].quotes[i]
        }]) AS said
WITH document, cited_by, min(size(steps)) AS hops, collect(DISTINCT steps) AS paths, collect(said) AS all_said
RETURN document {.id, .type, .number, .date, .issuer, .title, .in_corpus} AS document,
    cited_by, hops, paths,
    reduce(evidence = [], said IN all_said | evidence + [one IN said WHERE NOT one IN evidence]) AS evidence
ORDER BY {both: 0, first: 1, second: 2}[cited_by], coalesce(document.date, '9999'), document.id;
