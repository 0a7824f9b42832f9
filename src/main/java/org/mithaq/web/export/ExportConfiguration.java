package org.mithaq.web.export;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.mithaq.publish.dump.Dump;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.publish.dump.DumpHeader;
import org.mithaq.publish.dump.Dumps;
import org.mithaq.publish.export.crate.CrateData;
import org.mithaq.publish.export.crate.CrateFile;
import org.mithaq.web.http.OpenReads;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of a running server. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    /** So long a dump may take to be made before its crate is asked for again. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The data of crates: the dump that tells who says what. */
    @Bean
    CrateData.Source crateData(Dumps dumps) {
        return () -> {
            Dump dump = dumps.take(DumpFormat.N_QUADS);
            Dump.Whole whole = dump.whole(PATIENCE);
            DumpHeader header = dump.header(PATIENCE);
            return new CrateData(
                    header.revision(),
                    header.time(),
                    List.of(new CrateFile(
                            dump.format().fileName(),
                            "application/gzip",
                            whole.length(),
                            HexFormat.of().formatHex(whole.sha256()),
                            () -> DumpContent.open(dump))));
        };
    }

    /** Pages of every origin may read what anybody may read. */
    @Bean
    FilterRegistrationBean<Filter> filesForOtherOrigins() {
        return OpenReads.at(
                "/api/calendar.ics", "/api/cite", "/api/changes.atom", "/api/changes/*", "/ldes", "/ldes/*");
    }
}
