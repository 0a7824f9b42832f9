package org.mithaq.publish.page;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What is said of a resource by one property.
 *
 * @param values each with the records that say so
 * @param isDisputed whether sources disagree: claims about it contradict each other or are not settled, or records give
 *     different values where there is one
 */
public record PageFact(Node property, List<PageRow> values, boolean isDisputed) {}
