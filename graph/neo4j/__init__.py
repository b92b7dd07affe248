"""The graph in Neo4j: its shape there, the push, files for an offline import, and the store that answers from it."""
