package org.mithaq.web.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.publish.ask.AnswerView;
import org.mithaq.publish.ask.Asking;
import org.mithaq.publish.ask.BarChart;
import org.mithaq.query.catalogue.QueryCall;

/**
 * An answer with all that a page tells of it.
 *
 * @param charts none when it is no matter of counts
 * @param number that of the page, from 1
 * @param previous the address of the page before; null for none
 * @param next the address of the page after; null for none
 * @param sparql the query with the values in it
 * @param editor the address at which it can be changed
 * @param downloads the addresses of the whole answer, by form
 */
public record ShownAnswer(
        AnswerView table,
        List<BarChart> charts,
        int number,
        @Nullable String previous,
        @Nullable String next,
        String sparql,
        String editor,
        Map<String, String> downloads) {

    private static final List<String> ROWS = List.of("xlsx", "csv", "tsv", "json", "xml");
    private static final List<String> STATEMENTS = List.of("turtle", "jsonld", "nt", "rdfxml");

    /**
     * What is shown of the answer of a call.
     *
     * @param values what the call was made from, as addresses have it
     */
    static ShownAnswer of(QueryCall call, Asking.Asked asked, Map<String, List<String>> values, Language language) {
        AnswerView table =
                AnswerView.of(asked.rows(), asked.names(), call.query().header().returns(), language);
        String path = "/" + language.tag() + "/ask/" + call.query().path();
        String text = call.text();
        boolean whole = call.page() == 1 && !asked.rows().hasNext();
        return new ShownAnswer(
                table,
                whole ? BarChart.of(table) : List.of(),
                call.page(),
                call.page() > 1 ? page(path, values, call.page() - 1) : null,
                asked.rows().hasNext() ? page(path, values, call.page() + 1) : null,
                text,
                Addresses.of("/" + language.tag() + "/sparql", Map.of("query", List.of(text))),
                downloads(call, values, language));
    }

    private static String page(String path, Map<String, List<String>> values, int number) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(values);
        parameters.put(QueryCall.PAGE, List.of(String.valueOf(number)));
        return Addresses.of(path, parameters);
    }

    private static Map<String, String> downloads(QueryCall call, Map<String, List<String>> values, Language language) {
        Map<String, String> downloads = new LinkedHashMap<>();
        for (String form : new ArrayList<>(call.isGraph() ? STATEMENTS : ROWS)) {
            Map<String, List<String>> parameters = new LinkedHashMap<>(values);
            parameters.keySet().removeAll(List.of(QueryCall.PAGE, QueryCall.PAGE_SIZE));
            parameters.put(QueryCall.FORMAT, List.of(form));
            if (form.equals("xlsx")) {
                parameters.put(QueryCall.LANGUAGE, List.of(language.tag()));
            }
            downloads.put(form, Addresses.of("/api/queries/" + call.query().path(), parameters));
        }
        return downloads;
    }
}
