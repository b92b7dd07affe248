// Who must do what: duties that satisfy every condition given; null means no condition.
//
// Parameters: $document, id of the document that imposes them; $arises_from, id of a document they name; $body, part of an actor's
// name, in small letters without diacritics ('so noi vu'); $role, 'lead' or 'support'; $due_from and $due_to, ISO days, inclusive.
// Columns: document, duty (one row where several files carry it), evidence. Order: deadline, date, document, place.
MATCH (document:Document)-[:IMPOSES]->(duty:Obligation)
WHERE ($document IS NULL OR document.id = $document)
    AND ($arises_from IS NULL OR EXISTS { (duty)-[:ARISES_FROM]->(:Document {id: $arises_from}) })
    AND ($body IS NULL AND $role IS NULL OR EXISTS {
        MATCH (duty)-[addresses:ADDRESSES]->(actor:Actor)
        WHERE ($body IS NULL OR actor.folded CONTAINS $body) AND ($role IS NULL OR addresses.role = $role)
    })
    AND ($due_from IS NULL OR duty.due >= $due_from)
    AND ($due_to IS NULL OR duty.due <= $due_to)
WITH document, duty ORDER BY coalesce(duty.due, '9999'), coalesce(document.date, '9999'), document.id, duty.source, duty.start, duty.id
WITH document, duty.folded AS folded, duty.lead AS lead, duty.support AS support, collect(duty) AS same
WITH document, head(same) AS duty, [one IN same | one {.source, .page, .start, .end, .text}] AS evidence
RETURN document {.id, .type, .number, .date, .issuer, .title, .in_corpus} AS document,
    duty {
        .id, .text, .actors, .lead, .support, .modality, .section, .arises_from, .deadline, .due, .relative, .recurring,
        .source, .start
    } AS duty,
    evidence
ORDER BY coalesce(duty.due, '9999'), coalesce(document.date, '9999'), document.id, duty.source, duty.start, duty.id;
