"""Questions to a graph, answers with evidence: written once over the five calls of a store."""
