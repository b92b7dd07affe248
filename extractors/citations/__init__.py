"""Every reference to an act in a text, with its issuer, date, pinpoint, relation and citing subject.

`citations.read_citations` is the whole interface. One sweep finds numbers and names (`numbered`, `names`) and who
issued them (`issuers` in the text, `placing` where that leaves it open). Then `linking` says of each, in order, what
the text does with it: `relations` reads the words before it, `lists` and `chains` what it has from the citations around
it, `consolidation` what is particular to consolidated texts, `quotation` what is quoted as evidence.
"""
