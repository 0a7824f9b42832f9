package org.mithaq.publish.page;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A graph from which a page tells, by its number on the page.
 *
 * @param number from 1
 * @param record the name of the graph
 * @param document the document whose statements it holds; empty for what is no record of a document
 * @param publishers who published that
 * @param dates when, in EDTF
 * @param languages the BCP 47 tags of the document
 * @param addresses where it can be read
 */
public record PageSource(
        int number,
        Node record,
        List<Node> document,
        List<Node> publishers,
        List<Node> dates,
        List<Node> languages,
        List<Node> addresses) {}
