// Documents by words of number, type, issuer, title, date or file name, in any order; those in the corpus first.
//
// Parameter: $words, a list of words in small letters without diacritics, đ as d: ['ke', 'hoach', 'son', 'la']. Column: document.
CALL db.index.fulltext.queryNodes('danchieu_document_words', reduce(query = '', word IN $words | query + ' +"' + word + '"'))
YIELD node AS document
RETURN document {.id, .type, .number, .date, .issuer, .title, .in_corpus} AS document
ORDER BY document.in_corpus DESC, coalesce(document.date, '9999'), document.id;
