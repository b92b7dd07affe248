"""Danchieu: citations, issuing bodies and obligations of Vietnamese policy documents as a graph."""
