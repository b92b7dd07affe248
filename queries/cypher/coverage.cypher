// Which bodies of a level have acted on a document in this corpus: have a document that implements, guides or rests on it.
// Not seen is not "has not acted": "không thấy trong kho này".
//
// Parameters: $about, the id of the document; $level, 'province', 'ministry', 'district' or 'commune'; $listed, all bodies of the
// level as a list of {id, name} (`danchieu coverage --json` prints it under results[].body), [] for those seen alone.
// Columns: id, name, seen, documents (nearest first).
//
// HAS_ATTACHMENT points from a document to its attachment; every step reads from the citing document to the cited, so it is turned
// round into issued_with.
MATCH (about:Document {id: $about})
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
WITH document, min(size(rs)) AS hops
WHERE coalesce(document.level, document.speaker_level) IN {province: [4, 5], ministry: [2], district: [7], commune: [9]}[$level]
WITH document, hops, CASE $level WHEN 'province' THEN document.province ELSE document.speaker END AS id,
    CASE $level WHEN 'province' THEN document.province ELSE document.speaker_name END AS name
WHERE id IS NOT NULL
WITH id, name, document, hops ORDER BY hops, coalesce(document.date, '9999'), document.id
WITH id, name, collect(document.id) AS documents
WITH collect({
    id: id, name: coalesce(head([one IN $listed WHERE one.id = id | one.name]), name), seen: true, documents: documents
}) AS acting
UNWIND acting + [one IN $listed WHERE NOT any(seen IN acting WHERE seen.id = one.id)
    | {id: one.id, name: one.name, seen: false, documents: []}] AS row
RETURN row.id AS id, row.name AS name, row.seen AS seen, row.documents AS documents
ORDER BY seen DESC, id;
