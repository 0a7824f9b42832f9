package org.mithaq.ops;

import java.util.Map;
import org.mithaq.store.RevisionLog;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Tells which revision of the dataset this is, beside the version of the program. */
@Component
final class RevisionInfo implements InfoContributor {

    private final RevisionLog log;

    RevisionInfo(RevisionLog log) {
        this.log = log;
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("dataset", Map.of("revision", log.latest()));
    }
}
