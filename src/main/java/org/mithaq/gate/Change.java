package org.mithaq.gate;

import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What somebody wants to change.
 *
 * @param actor who
 * @param reason why, in the actor's words; may be empty
 * @param work makes the change in the dataset that it is handed, which it sees as all changes before it left it. It runs
 *     inside the transaction of the gate, alone, and keeps others waiting: whatever can be read or computed before belongs
 *     before. When it throws, nothing is changed and whoever submitted the change gets the exception.
 */
public record Change(String actor, String reason, Consumer<DatasetGraph> work) {}
