package org.mithaq.web.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.mithaq.language.Language;
import org.mithaq.publish.resource.DocumentFormat;
import org.mithaq.vocab.IriScheme;

/**
 * The addresses of a resource and of what describes it, in one installation.
 *
 * @param server the address of the installation, without a slash at its end
 * @param path the short path of the resource
 * @param asOf the revision that is spoken of; empty for now
 * @param page of those that refer to the resource, from 1
 */
record ResourceLinks(String server, String path, OptionalLong asOf, int page) {

    private static final String ENDPOINT = "http://www.w3.org/ns/sparql-service-description#endpoint";

    /** The form of a date in a header. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /** The address of the resource itself. */
    String thing() {
        return server + thingPath(path) + parameters(asOf, page);
    }

    /** The address of a resource by its short path, without the server. */
    static String thingPath(String path) {
        return "/" + iri(path).substring(IriScheme.BASE.length());
    }

    /** The address of the document in a format. */
    String document(DocumentFormat format) {
        return document(format, asOf, page);
    }

    private String document(DocumentFormat format, OptionalLong revision, int number) {
        return server + "/doc/" + path + "." + format.suffix() + parameters(revision, number);
    }

    /** The address of the document as of a revision. */
    String memento(DocumentFormat format, long revision) {
        return document(format, OptionalLong.of(revision), page);
    }

    /** The address of the page in a language. */
    String page(Language language) {
        return server + pagePath(path, language) + parameters(asOf, page);
    }

    /** The address of a page, without the server. */
    static String pagePath(String path, Language language) {
        return "/" + language.tag() + "/" + path;
    }

    /** The address of a reference to the resource in a format, for a reader; without the server. */
    String citation(String format, OptionalLong revision, Language language) {
        StringBuilder address = new StringBuilder("/api/cite?iri=")
                .append(URLEncoder.encode(iri(path), StandardCharsets.UTF_8))
                .append("&format=")
                .append(format);
        revision.ifPresent(number -> address.append("&asOf=").append(number));
        return address.append("&lang=").append(language.tag()).toString();
    }

    /** The links of an answer that leads on: what describes the resource, how it is cited, where to ask for more. */
    List<String> ofThing() {
        List<String> links = new ArrayList<>();
        for (DocumentFormat format : DocumentFormat.values()) {
            links.add(link(document(format), "describedby", "type=\"" + format.mediaType() + "\""));
        }
        links.addAll(common());
        return links;
    }

    /** The links of a document: other forms of it, its pages, its neighbours, its past. */
    List<String> ofDocument(DocumentFormat format, boolean isLast, boolean hasHistory) {
        List<String> links = alternates(format);
        links.add(link(iri(path), "describes"));
        links.add(link(document(format, OptionalLong.empty(), page), "canonical"));
        links.addAll(common());
        if (page > 1) {
            links.add(link(document(format, asOf, page - 1), "prev"));
        }
        if (!isLast) {
            links.add(link(document(format, asOf, page + 1), "next"));
        }
        if (hasHistory) {
            links.add(link(document(format, OptionalLong.empty(), page), "original timegate"));
        }
        if (IriScheme.isRecord(iri(path))) {
            links.add(link(server + "/data?graph=" + iri(path), "item"));
        }
        return links;
    }

    /** The link that says of a document as of a revision when that was. */
    String memento(DocumentFormat format, Instant time) {
        return link(document(format), "memento", "datetime=\"" + date(time) + "\"");
    }

    /** The links of a page: what describes the resource, and the page in other languages. */
    List<String> ofPage(Language language) {
        List<String> links = ofThing();
        for (Language other : Language.values()) {
            if (other != language) {
                links.add(link(page(other), "alternate", "hreflang=\"" + other.tag() + "\""));
            }
        }
        links.add(link(page(language), "canonical"));
        return links;
    }

    private List<String> alternates(DocumentFormat format) {
        List<String> links = new ArrayList<>();
        for (DocumentFormat other : DocumentFormat.values()) {
            if (other != format) {
                links.add(link(document(other), "alternate", "type=\"" + other.mediaType() + "\""));
            }
        }
        for (Language language : Language.values()) {
            links.add(link(page(language), "alternate", "type=\"text/html\"", "hreflang=\"" + language.tag() + "\""));
        }
        return links;
    }

    private List<String> common() {
        return List.of(link(iri(path), "cite-as"), link(server + "/sparql", ENDPOINT));
    }

    /** A time as a header writes it. */
    static String date(Instant time) {
        return DATE.format(time);
    }

    /** The revision and the page, as the query of an address; what goes without saying is left out. */
    private static String parameters(OptionalLong asOf, int page) {
        List<String> parameters = new ArrayList<>();
        asOf.ifPresent(revision -> parameters.add("asOf=" + revision));
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static String iri(String path) {
        return IriScheme.ofPath(path).orElseThrow();
    }

    private static String link(String target, String relation, String... attributes) {
        StringBuilder link = new StringBuilder("<" + target + ">; rel=\"" + relation + "\"");
        for (String attribute : attributes) {
            link.append("; ").append(attribute);
        }
        return link.toString();
    }
}
