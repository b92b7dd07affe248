// Whether a document stands on a day, as far as this graph says: what amended, replaced, repealed or suspended it, each with its
// sentence. When every mention points into the document ("bãi bỏ khoản 2 Điều 5 …"), only a part of it is meant. The tables of
// known acts, which `danchieu status` asks too, are not on the server.
//
// Parameters: $about, the id of the document; $on, the day (ISO). Columns: state ('in_force', 'not_yet' or the weightiest statement
// that holds on the day), since, statements (document, state, since, evidence), oldest first. since is the day of signing; where
// the sentence says from when ("có hiệu lực kể từ ngày …"), read the quotation: `danchieu status` does.
WITH ['repealed', 'replaced', 'suspended', 'repealed_in_part', 'replaced_in_part', 'suspended_in_part', 'amended', 'corrected',
      'consolidated'] AS weight,
    '(?isU)(?:.*(?:bãi bỏ|thay thế|hết hiệu lực|ngưng hiệu lực|đình chỉ))?(?!.*(?:bãi bỏ|thay thế|hết hiệu lực|ngưng hiệu lực|đình chỉ)).*' +
    '(?:(?:điều|khoản|điểm|chương|mục|phần|phụ lục|mẫu(?: số)?|tiết|đoạn)\\s+[\\w.,;\\s-]{1,120}' +
    '|một số (?:điều|nội dung|khoản|quy định)\\s*(?:của|tại)?\\s*)' AS points_into
MATCH (about:Document {id: $about})
OPTIONAL MATCH (about)<-[r:REPEALS|REPLACES|SUSPENDS|AMENDS|CORRECTS|CONSOLIDATES]-(document:Document)
WITH weight, about, document, r,
    {REPEALS: 'repealed', REPLACES: 'replaced', SUSPENDS: 'suspended', AMENDS: 'amended', CORRECTS: 'corrected',
     CONSOLIDATES: 'consolidated'}[type(r)] AS whole,
    size(coalesce(r.quotes, [])) > 0 AND all(i IN range(0, size(r.quotes) - 1)
        WHERE r.quotes[i] CONTAINS r.texts[i] AND split(r.quotes[i], r.texts[i])[0] =~ points_into) AS partly
WITH weight, about, document, r,
    whole + CASE WHEN partly AND whole IN ['repealed', 'replaced', 'suspended'] THEN '_in_part' ELSE '' END AS state
ORDER BY coalesce(document.date, '9999'), document.id, [i IN range(0, size(weight) - 1) WHERE weight[i] = state][0]
WITH weight, about, [one IN collect(CASE WHEN document IS NULL THEN null ELSE {
    document: document {.id, .type, .number, .date, .issuer, .title, .in_corpus}, state: state, since: document.date,
    evidence: [i IN range(0, size(coalesce(r.quotes, [])) - 1) |
        {source: r.sources[i], page: nullif(r.pages[i], 0), start: r.starts[i], end: r.ends[i], quote: r.quotes[i]}]
} END) WHERE one IS NOT NULL] AS statements
WITH weight, about, statements, [one IN statements WHERE (one.since IS NULL OR one.since <= $on)
    AND NOT one.state IN ['corrected', 'consolidated']] AS standing
WITH about, statements, head([state IN weight WHERE any(one IN standing WHERE one.state = state)
    | head([one IN standing WHERE one.state = state])]) AS deciding
RETURN CASE WHEN about.date > $on THEN 'not_yet' ELSE coalesce(deciding.state, 'in_force') END AS state,
    CASE WHEN about.date > $on THEN about.date ELSE deciding.since END AS since, statements;
