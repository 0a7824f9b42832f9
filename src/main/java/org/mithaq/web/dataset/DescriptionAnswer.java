package org.mithaq.web.dataset;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What answers with descriptions have in common. */
final class DescriptionAnswer {

    private static final String ENDPOINT = "http://www.w3.org/ns/sparql-service-description#endpoint";

    private DescriptionAnswer() {}

    /** The value of {@code Link} for the description of the data: its other forms, its subject, the endpoint. */
    static String links(String server, RdfForm form) {
        String others = Arrays.stream(RdfForm.values())
                .filter(other -> other != form)
                .map(other -> "<%s/dataset.%s>; rel=\"alternate\"; type=\"%s\", "
                        .formatted(
                                server, other.format().suffix(), other.format().mediaType()))
                .collect(Collectors.joining());
        return others
                + "<%s/dataset#mithaq>; rel=\"describes\", <%s/dataset.%s>; rel=\"canonical\", <%s/sparql>; rel=\"%s\""
                        .formatted(server, server, form.format().suffix(), server, ENDPOINT);
    }
}
