// What the graph holds. No parameters. Columns: numbers of documents, of those in the corpus, of sources, edges, mentions and duties;
// numbers of edges by relation, of documents in the corpus by type and by year ('' where it is not known).
RETURN COUNT { (:Document) } AS documents,
    COUNT { (:Document {in_corpus: true}) } AS in_corpus,
    COUNT { (:Source) } AS sources,
    COUNT { (:Document)-[]->(:Document) } AS edges,
    COLLECT { MATCH (:Document)-[r]->(:Document) RETURN sum(r.mentions) }[0] AS mentions,
    COUNT { (:Obligation) } AS obligations,
    COLLECT { MATCH (:Document)-[r]->(:Document)
        WITH toLower(type(r)) AS relation, count(*) AS n RETURN [relation, n] ORDER BY n DESC, relation } AS relations,
    COLLECT { MATCH (d:Document {in_corpus: true})
        WITH coalesce(d.type, '') AS type, count(*) AS n RETURN [type, n] ORDER BY n DESC, type } AS types,
    COLLECT { MATCH (d:Document {in_corpus: true})
        WITH left(coalesce(d.date, ''), 4) AS year, count(*) AS n RETURN [year, n] ORDER BY year } AS years;
