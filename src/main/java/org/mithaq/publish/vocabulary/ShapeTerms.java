package org.mithaq.publish.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of SHACL that our shapes use. */
final class ShapeTerms {

    static final Node ALTERNATIVE_PATH = term("alternativePath");
    static final Node CLASS = term("class");
    static final Node DATATYPE = term("datatype");
    static final Node DESCRIPTION = term("description");
    static final Node GROUP = term("group");
    static final Node IN = term("in");
    static final Node INVERSE_PATH = term("inversePath");
    static final Node LANGUAGE_IN = term("languageIn");
    static final Node LESS_THAN = term("lessThan");
    static final Node LITERAL = term("Literal");
    static final Node MAX_COUNT = term("maxCount");
    static final Node MESSAGE = term("message");
    static final Node MIN_COUNT = term("minCount");
    static final Node MIN_INCLUSIVE = term("minInclusive");
    static final Node NAME = term("name");
    static final Node NODE_KIND = term("nodeKind");
    static final Node NOT = term("not");
    static final Node OR = term("or");
    static final Node ORDER = term("order");
    static final Node PATH = term("path");
    static final Node PATTERN = term("pattern");
    static final Node PREFIXES = term("prefixes");
    static final Node PROPERTY = term("property");
    static final Node QUALIFIED_MIN_COUNT = term("qualifiedMinCount");
    static final Node QUALIFIED_VALUE_SHAPE = term("qualifiedValueShape");
    static final Node SELECT = term("select");
    static final Node SEVERITY = term("severity");
    static final Node SPARQL = term("sparql");
    static final Node TARGET_CLASS = term("targetClass");
    static final Node TARGET_SUBJECTS_OF = term("targetSubjectsOf");
    static final Node UNIQUE_LANG = term("uniqueLang");

    private ShapeTerms() {}

    private static Node term(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }
}
