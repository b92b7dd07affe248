// How two documents hang together: every path of at most six steps from the first to the second; when there is none, the way back.
// In a large graph name both ends narrowly, or lower the 6: the number of paths grows with every step.
//
// Parameters: $start and $end, ids. Columns: hops, steps (from the citing to the cited), evidence.
//
// HAS_ATTACHMENT points from a document to its attachment; every step reads from the citing document to the cited, so it is turned
// round into issued_with.
MATCH (first:Document {id: $start}), (last:Document {id: $end})
WHERE first <> last
CALL {
    WITH first, last
    MATCH path = (first)
        ((near:Document)-[r]-(far:Document)
            WHERE (startNode(r) = near) <> (type(r) = 'HAS_ATTACHMENT')){1,6}
        (last)
    RETURN path, 1 AS way
UNION
    WITH first, last
    MATCH path = (last)
        ((near:Document)-[r]-(far:Document)
            WHERE (startNode(r) = near) <> (type(r) = 'HAS_ATTACHMENT')){1,6}
        (first)
    RETURN path, 2 AS way
}
WITH way, nodes(path) AS ns, relationships(path) AS rs
WHERE all(i IN range(1, size(ns) - 1) WHERE NOT ns[i] IN ns[0..i])
WITH way, rs, [r IN rs | {
        from: CASE type(r) WHEN 'HAS_ATTACHMENT' THEN endNode(r).id ELSE startNode(r).id END,
        relation: CASE type(r) WHEN 'HAS_ATTACHMENT' THEN 'issued_with' ELSE toLower(type(r)) END,
        to: CASE type(r) WHEN 'HAS_ATTACHMENT' THEN startNode(r).id ELSE endNode(r).id END
    }] AS steps
WITH way, steps, reduce(said = [], k IN range(0, size(rs) - 1) | said + [
        i IN range(0, size(coalesce(rs[k].quotes, [])) - 1) | {
            step: steps[k], source: rs[k].sources[i], page: nullif(rs[k].pages[i], 0),
            start: rs[k].starts[i], end: rs[k].ends[i], quote: rs[k].quotes[i]
        }]) AS said
WITH way, steps, collect(said) AS all_said
WITH way, collect({steps: steps, said: all_said}) AS found
ORDER BY way LIMIT 1
UNWIND found AS one
RETURN size(one.steps) AS hops, one.steps AS steps,
    reduce(evidence = [], said IN one.said | evidence + [e IN said WHERE NOT e IN evidence]) AS evidence
ORDER BY hops, reduce(text = '', step IN steps | text + step.from + ' ' + step.relation + ' ');
