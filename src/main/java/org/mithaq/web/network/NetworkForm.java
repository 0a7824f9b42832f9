package org.mithaq.web.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.publish.network.Gexf;
import org.mithaq.publish.network.GraphMl;

/** A form in which a network is given; the first is the usual one. */
enum NetworkForm {
    JSON("application/json"),
    GRAPHML(GraphMl.MEDIA_TYPE),
    GEXF(Gexf.MEDIA_TYPE),
    CSV("text/csv");

    private final String mediaType;

    NetworkForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The ending of an address, and the value of the parameter {@code format}. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    static List<String> mediaTypes() {
        return Stream.of(values()).map(NetworkForm::mediaType).toList();
    }

    static List<String> endings() {
        return Stream.of(values()).map(NetworkForm::ending).toList();
    }

    static Optional<NetworkForm> ofEnding(String ending) {
        return Stream.of(values()).filter(form -> form.ending().equals(ending)).findFirst();
    }

    static NetworkForm ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }
}
