"""Every reference to an act in a text, with its issuer, date, pinpoint, relation and citing subject.

`citations.read_citations` is the whole interface: one sweep finds numbers and names, `linking` says what they do.
"""
