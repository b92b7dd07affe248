// What does not fit together: sources that give an act two dates, types or issuers (attributes), a citation of a later document
// (older_than_cited), a basis that another document had repealed or replaced, in whole, by its day (ended_basis).
//
// Parameter: $about, the id of one document, or null for the whole graph. Columns: kind, document, detail, steps.
CALL {
    MATCH (document:Document)
    WHERE ($about IS NULL OR document.id = $about) AND document.conflicts IS NOT NULL
    UNWIND document.conflicts AS detail
    RETURN 'attributes' AS kind, document, detail, [] AS rs
UNION ALL
    MATCH (document:Document)-[r]->(cited:Document)
    WHERE ($about IS NULL OR document.id = $about) AND document.date < cited.date AND type(r) <> 'HAS_ATTACHMENT'
    RETURN 'older_than_cited' AS kind, document, document.date + ' < ' + cited.date AS detail, [r] AS rs
UNION ALL
    WITH '(?isU)(?:.*(?:bãi bỏ|thay thế|hết hiệu lực|ngưng hiệu lực|đình chỉ))?(?!.*(?:bãi bỏ|thay thế|hết hiệu lực|ngưng hiệu lực|đình chỉ)).*' +
    '(?:(?:điều|khoản|điểm|chương|mục|phần|phụ lục|mẫu(?: số)?|tiết|đoạn)\\s+[\\w.,;\\s-]{1,120}' +
    '|một số (?:điều|nội dung|khoản|quy định)\\s*(?:của|tại)?\\s*)' AS points_into
    MATCH (document:Document)-[r:LEGAL_BASIS|IMPLEMENTS|GUIDES|ISSUED_WITH]->(basis:Document)
        <-[end:REPEALS|REPLACES]-(by:Document)
    WHERE ($about IS NULL OR document.id = $about) AND by.date < document.date AND by <> document
        AND NOT (size(coalesce(end.quotes, [])) > 0 AND all(i IN range(0, size(end.quotes) - 1)
        WHERE end.quotes[i] CONTAINS end.texts[i] AND split(end.quotes[i], end.texts[i])[0] =~ points_into))
    RETURN 'ended_basis' AS kind, document,
        CASE type(end) WHEN 'REPEALS' THEN 'repealed_by ' ELSE 'replaced_by ' END + by.id + ' ' + by.date AS detail,
        [r, end] AS rs
}
RETURN kind, document {.id, .type, .number, .date, .issuer, .title, .in_corpus} AS document, detail, [r IN rs | {from: startNode(r).id, relation: toLower(type(r)), to: endNode(r).id}] AS steps
ORDER BY kind, coalesce(document.date, '9999'), document.id, detail;
