"""Answers and graphs as pictures: one drawing, put out as a page that works offline, as SVG, PNG, GraphML or GEXF."""
