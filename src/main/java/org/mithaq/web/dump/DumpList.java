package org.mithaq.web.dump;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.dump.Dumps;
import org.mithaq.publish.jsonld.DumpsResource;
import org.mithaq.publish.jsonld.JsonLdBinding;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /dump}: the dumps for programs, as JSON that is JSON-LD. To list them makes none. */
@RestController
final class DumpList {

    private static final List<String> TYPES = List.of("application/json", "application/ld+json");

    private final Dumps dumps;
    private final PublicAddress address;

    DumpList(Dumps dumps, PublicAddress address) {
        this.dumps = dumps;
        this.address = address;
    }

    @GetMapping("/dump")
    @Nullable
    ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
        String type = Acceptable.of(request).require(TYPES);
        byte[] body = JsonLdBinding.write(DumpsResource.of(dumps.kept(), address.of(request)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (Freshness.isKnown(Freshness.tagOf(IriScheme.sha256(body), type), request, response)) {
            return null;
        }
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).body(body);
    }
}
