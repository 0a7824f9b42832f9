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
 * one server. Its time-out is short, so that a test can wait for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = MithaqApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mithaq.sparql.timeout=" + RunningServer.TIMEOUT_SECONDS + "s",
            "mithaq.catalogue.folder=" + RunningServer.QUERIES
        })
@ContextConfiguration(initializers = StoreInTempFolder.class)
public @interface RunningServer {

    /** The time-out of the server for queries. */
    int TIMEOUT_SECONDS = 3;

    /** A folder of queries that the server takes into its catalogue beside its own. */
    String QUERIES = "src/test/resources/catalogue/queries";
}
