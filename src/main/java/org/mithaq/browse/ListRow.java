package org.mithaq.browse;

import java.util.List;

/**
 * A thing in a list.
 *
 * @param index its place among the rows of its view
 * @param dates when it is, in EDTF, as its sources say; the earliest first
 * @param start the earliest day on which it may begin, as ISO 8601 writes it; empty when no source tells
 * @param number its number among its like; 0 for none
 */
public record ListRow(int index, String iri, ThingName name, List<String> dates, String start, int number) {}
