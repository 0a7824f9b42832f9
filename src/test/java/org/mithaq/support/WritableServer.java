package org.mithaq.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mithaq.MithaqApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against a real server that has an editor, as {@link RunningServer} has none. All such tests share one server, so
 * each writes records of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = MithaqApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mithaq.security.editor-token=" + WritableServer.TOKEN,
            "mithaq.write.timeout=" + WritableServer.TIMEOUT_SECONDS + "s",
            "mithaq.limits.work-per-minute=10h",
            "mithaq.limits.errors-per-minute=1000000",
            "management.server.port=0"
        })
@ContextConfiguration(initializers = StoreInTempFolder.class)
public @interface WritableServer {

    /** The token of the editor. */
    String TOKEN = "an-editor-of-the-sample-world-0123456789";

    /** How long an update may run. */
    int TIMEOUT_SECONDS = 2;
}
