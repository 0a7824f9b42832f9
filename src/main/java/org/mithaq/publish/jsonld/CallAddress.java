package org.mithaq.publish.jsonld;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.mithaq.query.catalogue.CatalogQuery;

/** The addresses of queries of the catalogue, relative to the server. */
public final class CallAddress {

    private CallAddress() {}

    /** The path of a query. */
    public static String path(CatalogQuery query) {
        return "/api/queries/" + query.path();
    }

    /** The path of a query and its examples, percent-encoded. */
    public static String example(CatalogQuery query) {
        String parameters = query.header().parameters().stream()
                .map(parameter ->
                        parameter.name() + "=" + URLEncoder.encode(parameter.example(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path(query) + (parameters.isEmpty() ? "" : "?" + parameters);
    }
}
