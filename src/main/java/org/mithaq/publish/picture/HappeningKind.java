package org.mithaq.publish.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of thing happened, in the order of lanes. */
public enum HappeningKind {
    /** People met. */
    MEETING("Meeting"),
    /** A text was adopted, or a decision taken. */
    ADOPTION("Instrument", "ActionPlan", "Decision"),
    /** Somebody made a commitment. */
    COMMITMENT("Commitment"),
    /** Somebody said something in public. */
    STATEMENT("PublicStatement");

    private final List<String> classes;

    HappeningKind(String... classes) {
        this.classes = List.of(classes);
    }

    /** The word for it in addresses and in the keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of things of a class, by the last part of its IRI. */
    static Optional<HappeningKind> ofClass(String term) {
        return Stream.of(values()).filter(kind -> kind.classes.contains(term)).findFirst();
    }
}
