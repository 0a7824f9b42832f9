package org.mithaq.publish.diagram;

import java.util.List;

/**
 * A box of a diagram.
 *
 * @param id its name, unique in the diagram
 * @param title its heading
 * @param lines what stands in it below the heading
 * @param isGuest whether it belongs elsewhere and is shown for what it has to do with the others
 */
public record Box(String id, Caption title, List<Caption> lines, boolean isGuest) {}
