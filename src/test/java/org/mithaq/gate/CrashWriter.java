package org.mithaq.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.update.UpdateAction;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.Recovery;
import org.mithaq.store.RevisionLog;

/**
 * A process that is there to be killed: it submits changes from four threads and prints a line for each answer: {@code ok
 * N NAME .} once revision N of the thing NAME is acknowledged, {@code no NAME .} once NAME was refused. Every fifth thing is
 * not fit, every third takes an earlier one away.
 */
final class CrashWriter {

    private static final int THREADS = 4;
    private static final int CHANGES_EACH = 75;

    private CrashWriter() {}

    /** Arguments: the folder of the store, and the number of the round, which is a part of all names. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        EmbeddedStore store = EmbeddedStore.at(folder);
        RevisionLog log = RevisionLog.ofStore(folder);
        Recovery.run(store, log);
        IncrementalValidator shapes = new IncrementalValidator(new GraphValidator(ShapeCatalog.of(GateTest.shapes())));
        Supplier<IncrementalValidator> validator = () -> shapes;
        Gate gate = new Gate(store, log, validator, List.of(), 100);
        System.out.println("ready");
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "r" + args[1] + "t" + thread + "n";
            new Thread(() -> write(gate, name)).start();
        }
    }

    private static void write(Gate gate, String prefix) {
        for (int i = 0; i < CHANGES_EACH; i++) {
            String name = prefix + i;
            boolean isFit = i % 5 != 4;
            String earlier = i % 3 == 2 ? prefix + (i - 1) : "";
            Receipt receipt = gate.submit(change(name, isFit, earlier));
            synchronized (CrashWriter.class) {
                System.out.println(
                        receipt.isAccepted()
                                ? "ok " + receipt.revision().getAsLong() + " " + name + " ."
                                : "no " + name + " .");
                System.out.flush();
            }
        }
    }

    private static Change change(String name, boolean isFit, String earlier) {
        String graph = "<https://w3id.org/mithaq/id/record/" + name + ">";
        String named = isFit ? " ; <a:name> '" + name + "'" : "";
        String drop =
                earlier.isEmpty() ? "" : "DROP SILENT GRAPH <https://w3id.org/mithaq/id/record/" + earlier + "> ; ";
        String update = drop + "INSERT DATA { GRAPH " + graph + " { " + graph
                + " a <https://w3id.org/mithaq/ontology#Record> . <a:" + name + "> a <a:Thing>" + named + " } }";
        return new Change("editor", name, dataset -> UpdateAction.parseExecute(update, dataset));
    }
}
