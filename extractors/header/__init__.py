"""Who issued a document, under which number, when and about what: letterhead, title block, signature, recipients.

`header.read_header` is the whole interface.
"""
