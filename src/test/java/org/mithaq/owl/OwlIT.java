package org.mithaq.owl;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.mithaq.records.SeedStore;

/** The ontology and the data that come with the program; {@link OwlFaultsIT} shows that these checks can fail. */
class OwlIT {

    private static final DatasetGraph BUNDLED = SeedStore.bundled();

    private final OwlCheck check = new OwlCheck(Path.of("target", "owl"));

    @Test
    void theOntologyIsInOwl2Dl() {
        assertFaultless(check.profile(BUNDLED));
    }

    @Test
    void everyTermOfTheOntologyCanHaveInstances() {
        assertFaultless(check.ontology(BUNDLED));
    }

    @Test
    void theRecordsDoNotContradictEachOther() {
        assertFaultless(check.records(BUNDLED));
    }

    /** Fails with nothing but the explanation. */
    private static void assertFaultless(Optional<String> fault) {
        if (fault.isPresent()) {
            fail("%s", fault.get());
        }
    }
}
