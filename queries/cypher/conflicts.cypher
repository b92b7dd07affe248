// What does not fit together: sources that give an act two dates, types or issuers (attributes), a citation of a later document
// (older_than_cited), a basis that had ended as a whole by the day of the document (ended_basis). An end counts from the day of
// effect that its sentence says or the tables know, else from the day of signing; says: 'tables' where only the tables that ship with the package know
// of it, else 'graph'.
//
// Parameter: $about, the id of one document, or null for the whole graph. Columns: kind, document, detail, other (the later
// document, or the basis), says, steps.
CALL {
    MATCH (document:Document)
    WHERE ($about IS NULL OR document.id = $about) AND document.conflicts IS NOT NULL
    UNWIND document.conflicts AS detail
    RETURN 'attributes' AS kind, document, detail, null AS other, 'graph' AS says, [] AS rs
UNION ALL
    MATCH (document:Document)-[r]->(cited:Document)
    WHERE ($about IS NULL OR document.id = $about) AND document.date < cited.date AND type(r) <> 'HAS_ATTACHMENT'
    RETURN 'older_than_cited' AS kind, document, document.date + ' < ' + cited.date AS detail, cited AS other, 'graph' AS says, [r] AS rs
UNION ALL
    MATCH (document:Document)-[r:LEGAL_BASIS|IMPLEMENTS|GUIDES|ISSUED_WITH]->(basis:Document)
        <-[end:REPEALS|REPLACES]-(by:Document)
    WHERE ($about IS NULL OR document.id = $about) AND by <> document AND end.in_part IS NULL
    WITH *, coalesce(end.effective, by.tables_effective, by.date) AS day
    WHERE day < document.date
    RETURN 'ended_basis' AS kind, document,
        CASE type(end) WHEN 'REPEALS' THEN 'repealed_by ' ELSE 'replaced_by ' END + by.id + ' ' + day AS detail,
        basis AS other, 'graph' AS says, [r, end] AS rs
UNION ALL
    MATCH (document:Document)-[r:LEGAL_BASIS|IMPLEMENTS|GUIDES|ISSUED_WITH]->(basis:Document)
        -[:TABLES_SAY {state: 'replaced'}]->(by:TableAct)
    WHERE ($about IS NULL OR document.id = $about) AND by.effective <= document.date AND coalesce(by.number <> document.number, true)
        // A document of the graph that is that law says so itself.
        AND NOT EXISTS { MATCH (basis)<-[end:REPEALS|REPLACES]-(:Document {number: by.number}) WHERE end.in_part IS NULL }
    RETURN 'ended_basis' AS kind, document, 'replaced_by ' + by.id + ' ' + by.effective AS detail,
        basis AS other, 'tables' AS says, [r] AS rs
}
RETURN kind, document {.id, .type, .number, .date, .issuer, .title, .in_corpus} AS document, detail,
    other {.id, .type, .number, .date, .issuer, .title, .in_corpus} AS other, says,
    [r IN rs | {from: startNode(r).id, relation: toLower(type(r)), to: endNode(r).id}] AS steps
ORDER BY kind, coalesce(document.date, '9999'), document.id, detail, other.id;
