package org.mithaq.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mithaq.MithaqApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the real server, on a free port, with a store on disk that it has seeded itself. All such tests share
 * one server. Its time-out is short, so that a test can wait for it, and its clients may make mistakes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = MithaqApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mithaq.sparql.timeout=" + RunningServer.TIMEOUT_SECONDS + "s",
            "mithaq.sparql.max-memory=16MB",
            "mithaq.sparql.max-rows=" + RunningServer.MAX_ROWS,
            "mithaq.limits.running=4",
            "mithaq.limits.work-per-minute=10h",
            "mithaq.limits.errors-per-minute=1000000",
            "management.server.port=-1",
            "mithaq.catalogue.folder=" + RunningServer.QUERIES
        })
@ContextConfiguration(initializers = StoreInTempFolder.class)
public @interface RunningServer {

    /** The time-out of the server for queries. */
    int TIMEOUT_SECONDS = 3;

    /** The most rows of a result: more than there are statements. */
    int MAX_ROWS = 20_000;

    /** A folder of queries that the server takes into its catalogue beside its own. */
    String QUERIES = "src/test/resources/catalogue/queries";
}
