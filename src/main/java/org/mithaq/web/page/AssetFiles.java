package org.mithaq.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of pages, {@code /assets/{version}/{name}}: kept for ever under the version of now, and asked for again under another. */
@RestController
final class AssetFiles {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "json", "application/json",
            "png", "image/png",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=utf-8",
            "woff2", "font/woff2");

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping(Assets.BASE + "{version}/**")
    ResponseEntity<byte[]> file(@PathVariable("version") String version, HttpServletRequest request) {
        String path = request.getRequestURI();
        String name = path.substring(Assets.BASE.length() + version.length() + 1);
        byte[] bytes = assets.read(name)
                .orElseThrow(() -> new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", path)));
        CacheControl keeping = version.equals(assets.version())
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .cacheControl(keeping)
                .body(bytes);
    }
}
