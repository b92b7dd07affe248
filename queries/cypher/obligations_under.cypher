// Who must do what because of a document: every duty that it, or an implementer of it, imposes, and every duty that names it.
//
// Parameter: $about, the id of the document. Columns: document, hops from it to $about (0: itself, or no path), duty, evidence.
MATCH (about:Document {id: $about})
CALL {
    WITH about
    MATCH path = (about)
        ((near:Document)-[r:IMPLEMENTS|GUIDES|ISSUED_WITH|HAS_ATTACHMENT]-(far:Document)
        WHERE (endNode(r) = near) <> (type(r) = 'HAS_ATTACHMENT')){1,6}
        (document:Document)
    WITH document, nodes(path) AS ns, relationships(path) AS rs
    WHERE all(i IN range(1, size(ns) - 1) WHERE NOT ns[i] IN ns[0..i])
        AND any(r IN rs WHERE type(r) IN ['IMPLEMENTS', 'GUIDES'])
    RETURN document, min(size(rs)) AS far
UNION
    WITH about
    RETURN about AS document, 0 AS far
}
WITH about, collect({document: document, far: far}) AS imposing
CALL {
    WITH imposing
    UNWIND imposing AS one
    WITH one.document AS document
    MATCH (document)-[:IMPOSES]->(duty:Obligation)
    RETURN document, duty
UNION
    WITH about
    MATCH (about)<-[:ARISES_FROM]-(duty:Obligation)<-[:IMPOSES]-(document:Document)
    RETURN document, duty
}
WITH document, duty, coalesce(head([one IN imposing WHERE one.document = document | one.far]), 0) AS hops
ORDER BY hops, coalesce(duty.due, '9999'), coalesce(document.date, '9999'), document.id, duty.source, duty.start, duty.id
WITH document, hops, duty.folded AS folded, duty.lead AS lead, duty.support AS support, collect(duty) AS same
WITH document, hops, head(same) AS duty, [one IN same | one {.source, .page, .start, .end, .text}] AS evidence
RETURN document {.id, .type, .number, .date, .issuer, .title, .in_corpus} AS document, hops,
    duty {
        .id, .text, .actors, .lead, .support, .modality, .section, .arises_from, .deadline, .due, .relative, .recurring,
        .source, .start
    } AS duty,
    evidence
ORDER BY hops, coalesce(duty.due, '9999'), coalesce(document.date, '9999'), document.id, duty.source, duty.start, duty.id;
