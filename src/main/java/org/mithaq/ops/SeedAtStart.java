package org.mithaq.ops;

import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.records.SeedStore;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.Outcome;
import org.mithaq.shacl.Severity;
import org.mithaq.store.GraphStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Seeds an empty store before the first request is taken. When the files violate a shape, the start ends with the report
 * in the log and the store stays as it was.
 */
@Component
final class SeedAtStart implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SeedAtStart.class);

    private final SeedStore seedStore;
    private final GraphStore store;

    SeedAtStart(SeedStore seedStore, GraphStore store) {
        this.seedStore = seedStore;
        this.store = store;
    }

    @Override
    public void afterPropertiesSet() {
        boolean empty = store.read(DatasetGraph::isEmpty);
        Outcome outcome = seedStore.seed();
        if (!outcome.conforms()) {
            outcome.findings().stream()
                    .filter(finding -> finding.severity() == Severity.VIOLATION)
                    .forEach(SeedAtStart::log);
            throw new InstallationException(
                    ProblemCode.SEED_VIOLATION, Map.of("count", outcome.count(Severity.VIOLATION)));
        }
        if (empty) {
            LOG.info(
                    "The empty store was filled from the bundled files: {} warnings, {} notes",
                    outcome.count(Severity.WARNING),
                    outcome.count(Severity.INFO));
        }
    }

    private static void log(Finding finding) {
        LOG.error(
                "{} at {} {}: {} (value: {})",
                finding.shape(),
                finding.focus(),
                finding.path(),
                finding.message(org.mithaq.language.Language.ENGLISH),
                finding.value());
    }
}
