"""Who must do what by when: duties one by one, from articles, lists, labelled fields and tables.

`obligations.read_obligations` is the whole interface.
"""
