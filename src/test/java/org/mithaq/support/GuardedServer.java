package org.mithaq.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mithaq.MithaqApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against a real server whose limits can be reached, with a management port, and an editor. It believes what a
 * client says of its address, so that each test is clients of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = MithaqApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "mithaq.http.trusted-proxies=127.0.0.0/8,::1",
            "mithaq.security.editor-token=" + WritableServer.TOKEN,
            "mithaq.sparql.timeout=4s",
            "mithaq.limits.running=2",
            "mithaq.limits.open-per-client=" + GuardedServer.OPEN_PER_CLIENT,
            "mithaq.limits.patience=8s",
            "mithaq.limits.work-per-minute=3s",
            "mithaq.limits.errors-per-minute=" + GuardedServer.ERRORS,
            "server.tomcat.connection-timeout=2s"
        })
@ContextConfiguration(initializers = StoreInTempFolder.class)
public @interface GuardedServer {

    /** How many requests of a client may fail a minute. */
    int ERRORS = 10;

    /** How many queries of a client may be under way. */
    int OPEN_PER_CLIENT = 20;
}
