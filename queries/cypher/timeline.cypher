// A document in time: what it cites, itself, and what cites, implements or rests on it, by date; undated last.
//
// Parameter: $about, the id of the document. Columns: date, place ('before', 'about', 'after'), document.
MATCH (about:Document {id: $about})
CALL {
    WITH about
    RETURN about AS document, 'about' AS place
UNION
    WITH about
    MATCH (near:Document)-[r]-(document:Document)
    WHERE near = about AND (startNode(r) = near) <> (type(r) = 'HAS_ATTACHMENT')
    RETURN document, 'before' AS place
UNION
    WITH about
    MATCH (near:Document)-[r]-(document:Document)
    WHERE near = about AND (endNode(r) = near) <> (type(r) = 'HAS_ATTACHMENT')
    RETURN document, 'after' AS place
UNION
    WITH about
    CALL {
        WITH about
        MATCH path = (about)
            ((near:Document)-[r:IMPLEMENTS|GUIDES|ISSUED_WITH|HAS_ATTACHMENT]-(far:Document)
            WHERE (endNode(r) = near) <> (type(r) = 'HAS_ATTACHMENT')){1,6}
            (document:Document)
        WITH document, nodes(path) AS ns, reverse(relationships(path)) AS rs
        WHERE any(r IN rs WHERE type(r) IN ['IMPLEMENTS', 'GUIDES'])
        RETURN document, ns, rs
    UNION
        WITH about
        MATCH path = (about)
            ((near:Document)-[r:IMPLEMENTS|GUIDES|ISSUED_WITH|HAS_ATTACHMENT]-(far:Document)
            WHERE (endNode(r) = near) <> (type(r) = 'HAS_ATTACHMENT')){0,5}
            (onward:Document)<-[:LEGAL_BASIS]-(document:Document)
        WITH about, onward, document, nodes(path) AS ns, reverse(relationships(path)) AS rs
        WHERE (onward = about OR any(r IN rs WHERE type(r) IN ['IMPLEMENTS', 'GUIDES']))
            AND NOT coalesce(onward.type, '') IN ['Hiến pháp', 'Luật', 'Bộ luật', 'Pháp lệnh']
        RETURN document, ns, rs
    }
    WITH document, ns, rs
    WHERE all(i IN range(1, size(ns) - 1) WHERE NOT ns[i] IN ns[0..i])
    RETURN DISTINCT document, 'after' AS place
}
WITH document, collect(place) AS places
RETURN document.date AS date, CASE WHEN 'about' IN places THEN 'about' WHEN 'before' IN places THEN 'before' ELSE 'after' END AS place,
    document {.id, .type, .number, .date, .issuer, .title, .in_corpus} AS document
ORDER BY coalesce(document.date, '9999'), document.id;
