package org.mithaq.ops;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.mithaq.gate.CheckResult;
import org.mithaq.language.Language;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.ReportText;
import org.mithaq.records.SeedStore;
import org.mithaq.shacl.Severity;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Recovery;
import org.mithaq.store.RevisionLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Seeds an empty store before the first request is taken, and completes what a crash left between history and data; on a
 * thread of its own, while the server is still being put together. When the files violate a shape, the start ends with the
 * report in the log and the store stays as it was.
 */
@Component
final class SeedAtStart implements InitializingBean, SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SeedAtStart.class);
    private static final String FILES = "ontology/";

    private final SeedStore seedStore;
    private final GraphStore store;
    private final RevisionLog log;
    private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);

    SeedAtStart(SeedStore seedStore, GraphStore store, RevisionLog log) {
        this.seedStore = seedStore;
        this.store = store;
        this.log = log;
    }

    @Override
    public void afterPropertiesSet() {
        done = CompletableFuture.runAsync(() -> {
            seedStore.seed().ifPresent(SeedAtStart::report);
            Recovery.run(store, log);
        });
    }

    /** The ports are opened after this. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }

    /** The store is closed after this: not while it is being written, when something else ends the start. */
    @Override
    public void destroy() {
        done.exceptionally(failure -> null).join();
    }

    private static void report(CheckResult result) {
        if (!result.outcome().conforms()) {
            Language language =
                    Language.ofTag(Locale.getDefault().getLanguage()).orElse(Language.ENGLISH);
            LOG.error("{}", new ReportText(language).of(FILES, result));
            throw new InstallationException(
                    ProblemCode.SEED_VIOLATION, Map.of("count", result.outcome().count(Severity.VIOLATION)));
        }
        LOG.info(
                "The empty store was filled from the bundled files: {}",
                result.equals(CheckResult.nothingFound())
                        ? "as they were checked when the program was built"
                        : result.outcome().count(Severity.WARNING) + " warnings, "
                                + result.outcome().count(Severity.INFO) + " notes");
    }
}
