package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mithaq.query.catalogue.QueryCall;

/**
 * The address of a call, of which only the page varies. It is relative to the server, so that no header of a request can make
 * it lead elsewhere.
 *
 * @param path percent-encoded
 * @param parameters percent-encoded, without the page, each followed by {@code &}
 */
record PageAddress(String path, String parameters) {

    /** The address that a request has. */
    static PageAddress of(HttpServletRequest request, Map<String, List<String>> parameters) {
        StringBuilder text = new StringBuilder();
        parameters.forEach((name, values) -> {
            if (!name.equals(QueryCall.PAGE)) {
                values.forEach(value -> text.append(encoded(name))
                        .append('=')
                        .append(encoded(value))
                        .append('&'));
            }
        });
        return new PageAddress(request.getRequestURI(), text.toString());
    }

    /** The value of the header {@code Link} for a page: it leads to the first, the one before and the one after it. */
    String links(int page, boolean hasNext) {
        List<String> links = new ArrayList<>();
        links.add(link(1, "first"));
        if (page > 1) {
            links.add(link(page - 1, "prev"));
        }
        if (hasNext) {
            links.add(link(page + 1, "next"));
        }
        return String.join(", ", links);
    }

    private String link(int page, String relation) {
        return "<" + path + "?" + parameters + QueryCall.PAGE + "=" + page + ">; rel=\"" + relation + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
