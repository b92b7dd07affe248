// One document: its attributes, files, older ids and conflicts, and how many documents it cites and is cited by.
//
// Parameter: $about, the id of the document. Columns: document, cites and cited_by (numbers by relation), attachments, obligations.
MATCH (document:Document {id: $about})
RETURN document {
        .id, .type, .number, .date, .issuer, .title, .in_corpus, .owner, .period, .level, .branch, .sources, .aliases, .conflicts
    } AS document,
    COLLECT { MATCH (document)-[r]->(:Document)
        WITH toLower(type(r)) AS relation, count(*) AS n RETURN [relation, n] ORDER BY n DESC, relation } AS cites,
    COLLECT { MATCH (document)<-[r]-(:Document)
        WITH toLower(type(r)) AS relation, count(*) AS n RETURN [relation, n] ORDER BY n DESC, relation } AS cited_by,
    COLLECT { MATCH (document)-[:HAS_ATTACHMENT]->(other:Document) RETURN other.id ORDER BY other.id } AS attachments,
    COUNT { (document)-[:IMPOSES]->(:Obligation) } AS obligations;
