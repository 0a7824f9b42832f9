package org.mithaq.ops;

import java.util.Map;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses to start a server that would show to everybody what is meant for whoever runs it. */
@Component
final class ManagementPort implements InitializingBean {

    private static final String SETTING = "management.server.port";

    private final Environment environment;

    ManagementPort(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        if (ManagementPortType.get(environment) == ManagementPortType.SAME) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING,
                    Map.of("setting", SETTING, "detail", "= server.port (" + environment.getProperty(SETTING) + ")"));
        }
    }
}
