package org.mithaq.publish.diagram;

import java.util.List;

/**
 * An arrow between two different boxes.
 *
 * @param from the id of the box where it begins
 * @param to the id of the box where its head is
 * @param captions what stands beside it
 * @param isKind whether it says that one is a kind of the other, which is drawn with a hollow head and {@code to} on top
 */
public record Arrow(String from, String to, List<Caption> captions, boolean isKind) {}
