"""The graph as RDF: ELI for acts, ORG for bodies, ODRL and LegalRuleML for duties, PROV-O and Web Annotation for
evidence."""
