package org.mithaq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

class EmbeddedStoreTest {

    private static final Node NODE = NodeFactory.createURI("a:x");
    private static final Quad QUAD = new Quad(NODE, NODE, NODE, NODE);

    @TempDir
    private Path folder;

    /** Opens the store whose folder is its argument, says so, and holds it until its input ends. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (EmbeddedStore store = EmbeddedStore.at(Path.of(args[0]))) {
                System.out.println(store.read(DatasetGraph::isEmpty) ? "empty" : "filled");
                System.out.flush();
                System.in.read();
            }
        }
    }

    @Test
    void whatIsWrittenIsThereAfterwards() {
        try (EmbeddedStore store = EmbeddedStore.at(folder)) {
            store.write(dataset -> dataset.add(QUAD));
        }
        try (EmbeddedStore store = EmbeddedStore.at(folder)) {
            assertThat(store.<Boolean>read(dataset -> dataset.contains(QUAD))).isTrue();
        }
    }

    @Test
    void aWriteThatFailsLeavesNothing() {
        try (EmbeddedStore store = EmbeddedStore.at(folder)) {
            assertThatThrownBy(() -> store.write(dataset -> {
                        dataset.add(QUAD);
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");

            assertThat(store.<Boolean>read(DatasetGraph::isEmpty)).isTrue();
            store.write(dataset -> dataset.add(QUAD));
            assertThat(store.<Boolean>read(dataset -> dataset.contains(QUAD))).isTrue();
        }
    }

    @Test
    void queriesSeeTheUnionOfTheNamedGraphs() {
        try (EmbeddedStore store = EmbeddedStore.inMemory()) {
            store.write(dataset -> dataset.add(QUAD));

            assertThat(store.<Boolean>read(dataset -> QueryExec.dataset(dataset)
                            .query("ASK { ?s ?p ?o }")
                            .build()
                            .ask()))
                    .isTrue();
        }
    }

    @Test
    void storesInMemoryHaveNothingInCommon() {
        try (EmbeddedStore one = EmbeddedStore.inMemory();
                EmbeddedStore other = EmbeddedStore.inMemory()) {
            one.write(dataset -> dataset.add(QUAD));

            assertThat(other.<Boolean>read(DatasetGraph::isEmpty)).isTrue();
        }
    }

    @Test
    void closingTwiceDoesNoHarm() {
        EmbeddedStore first = EmbeddedStore.at(folder);
        first.close();
        try (EmbeddedStore second = EmbeddedStore.at(folder)) {
            first.close();

            assertThatCode(() -> second.write(dataset -> dataset.add(QUAD))).doesNotThrowAnyException();
        }
    }

    @Test
    void aStoreIsOpenOnceInAProcess() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.at(folder)) {
            assertThatThrownBy(() -> EmbeddedStore.at(folder.resolve("..").resolve(folder.getFileName())))
                    .isInstanceOf(ConflictException.class);
            assertThat(EmbeddedStore.isHeld(folder)).isFalse();
            assertThat(store.<Boolean>read(DatasetGraph::isEmpty)).isTrue();
        }
    }

    @Test
    void aStoreThatAnotherProcessHoldsIsRefusedUntilItEnds() throws Exception {
        Process holder = hold(folder);
        try {
            assertThat(EmbeddedStore.isHeld(folder)).isTrue();
            assertThatThrownBy(() -> EmbeddedStore.at(folder))
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            locked -> assertThat(locked.code()).isEqualTo(ProblemCode.STORE_LOCKED));
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
        assertThat(EmbeddedStore.isHeld(folder)).isFalse();
        EmbeddedStore.at(folder).close();
    }

    @Test
    void aStoreWhoseProcessWasKilledIsFreeAndWhole() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.at(folder)) {
            store.write(dataset -> dataset.add(QUAD));
        }
        Process holder = hold(folder);
        holder.destroyForcibly().waitFor();

        assertThat(EmbeddedStore.isHeld(folder)).isFalse();
        try (EmbeddedStore store = EmbeddedStore.at(folder)) {
            assertThat(store.<Boolean>read(dataset -> dataset.contains(QUAD))).isTrue();
        }
    }

    /** After a restart in a container, the number in the file may be that of somebody else. */
    @Test
    void theNumberInTheLockFileDecidesNothing() throws IOException {
        Files.writeString(
                folder.resolve("tdb.lock"),
                ProcessHandle.current().parent().orElseThrow().pid() + "\n");

        assertThat(EmbeddedStore.isHeld(folder)).isFalse();
        EmbeddedStore.at(folder).close();
    }

    @Test
    void aFolderThatCanNotBeUsedIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> EmbeddedStore.at(file))
                .isInstanceOfSatisfying(
                        InstallationException.class,
                        unusable -> assertThat(unusable.code()).isEqualTo(ProblemCode.STORE_UNUSABLE));
    }

    @Test
    void aFolderHoldsAStoreOnceItWasOpened() {
        assertThat(EmbeddedStore.exists(folder)).isFalse();
        assertThat(EmbeddedStore.exists(folder.resolve("nowhere"))).isFalse();
        EmbeddedStore.at(folder.resolve("new/store")).close();
        assertThat(EmbeddedStore.exists(folder.resolve("new/store"))).isTrue();
    }

    private static Process hold(Path folder) throws IOException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.equals("empty") && !line.equals("filled")) {
            line = out.readLine();
        }
        assertThat(line).isNotNull();
        return holder;
    }
}
