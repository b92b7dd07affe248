// Whether a document stands on a day, and who amended, replaced, repealed or suspended it: as the documents of this graph say, each with
// its sentence, and as the tables say that ship with the package (says: 'graph' or 'tables').
//
// Parameters: $about, the id of the document; $on, the day (ISO). Columns: state ('in_force', 'not_yet' or the weightiest statement
// that holds on the day), says, since, signed, statements (document, state, says, since, signed, evidence), oldest first. since is
// the day of effect that a sentence or a table says, else the day of signing (signed).
WITH ['repealed', 'replaced', 'suspended', 'repealed_in_part', 'replaced_in_part', 'suspended_in_part', 'amended', 'corrected',
      'consolidated'] AS weight
MATCH (about:Document {id: $about})
WITH weight, about, COLLECT {
    MATCH (about)<-[r:REPEALS|REPLACES|SUSPENDS|AMENDS|CORRECTS|CONSOLIDATES]-(document:Document)
    WITH document, r, coalesce(r.effective, document.tables_effective) AS effective
    RETURN {
        document: document {.id, .type, .number, .date, .issuer, .title, .in_corpus}, says: 'graph',
        state: {REPEALS: 'repealed', REPLACES: 'replaced', SUSPENDS: 'suspended', AMENDS: 'amended', CORRECTS: 'corrected',
            CONSOLIDATES: 'consolidated'}[type(r)] + CASE WHEN r.in_part THEN '_in_part' ELSE '' END,
        since: coalesce(effective, document.date), signed: effective IS NULL AND document.date IS NOT NULL,
        evidence: [i IN range(0, size(coalesce(r.quotes, [])) - 1) |
            {source: r.sources[i], page: nullif(r.pages[i], 0), start: r.starts[i], end: r.ends[i], quote: r.quotes[i]}]
    }
} + COLLECT {
    MATCH (about)-[says:TABLES_SAY]->(act:TableAct)
    OPTIONAL MATCH (act)-[:STANDS_AS]->(document:Document)
    RETURN {
        document: coalesce(document {.id, .type, .number, .date, .issuer, .title, .in_corpus},
            act {.id, .type, .number, .date, .issuer, .title, in_corpus: false}),
        says: 'tables', state: says.state, since: coalesce(act.effective, act.date),
        signed: act.effective IS NULL AND act.date IS NOT NULL, evidence: []
    }
} AS said, COLLECT {
    // From when the document itself is in force, as its own sentences say; several days, or one that cannot be told (''), say nothing.
    MATCH (about)-[r]->(:Document) UNWIND r.begins AS day RETURN DISTINCT day
} AS days
WITH weight, about, said, coalesce(CASE WHEN size(days) = 1 THEN nullif(days[0], '') END, about.tables_effective) AS effective
UNWIND CASE WHEN size(said) = 0 THEN [null] ELSE said END AS one
WITH weight, about, effective, one
ORDER BY coalesce(one.document.date, '9999'), one.document.id, [i IN range(0, size(weight) - 1) WHERE weight[i] = one.state][0], one.says
WITH weight, about, effective, collect(one) AS statements
WITH about, effective, statements, coalesce(coalesce(effective, about.date) > $on, false) AS early,
    [one IN statements WHERE (one.since IS NULL OR one.since <= $on) AND NOT one.state IN ['corrected', 'consolidated']] AS standing, weight
WITH about, effective, statements, early,
    head([state IN weight WHERE any(one IN standing WHERE one.state = state) | head([one IN standing WHERE one.state = state])]) AS deciding
RETURN CASE WHEN early THEN 'not_yet' ELSE coalesce(deciding.state, 'in_force') END AS state,
    CASE
        WHEN early THEN CASE WHEN about.tables_effective IS NULL THEN 'graph' ELSE 'tables' END
        WHEN deciding IS NOT NULL THEN deciding.says
        WHEN about.tables_in_force_on >= $on THEN 'tables'
        ELSE 'graph'
    END AS says,
    CASE WHEN early THEN coalesce(effective, about.date) ELSE deciding.since END AS since,
    CASE WHEN early THEN effective IS NULL ELSE coalesce(deciding.signed, false) END AS signed, statements;
