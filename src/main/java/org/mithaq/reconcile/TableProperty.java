package org.mithaq.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.text.NameKey;
import org.mithaq.vocab.IriScheme;

/**
 * What a column of a table may say of things, to narrow a search or to be filled. Each is a query of
 * {@code queries/internal/reconcile} with the name of its {@link #id}, and a name in three languages under
 * {@code reconcile.property.<id>}.
 */
public enum TableProperty {
    NAME_AR,
    NAME_EN,
    NAME_FR,
    OTHER_NAME,
    ACRONYM("Organization", "Activity", "MeetingSeries", "Instrument"),
    KIND,
    COUNTRY("Organization", "Activity", "Place"),
    PLACE("Organization", "Activity", "Place"),
    PARENT("Organization", "Post"),
    DATE("Organization", "Activity", "MeetingSeries", "Instrument", "Commitment"),
    FIRST_DAY("Organization", "Activity", "MeetingSeries", "Instrument", "Commitment"),
    LAST_DAY("Organization", "Activity", "MeetingSeries", "Instrument", "Commitment"),
    CODE("State", "Provision"),
    SAME_AS;

    private final List<String> classes;

    TableProperty(String... classes) {
        this.classes = List.of(classes);
    }

    /** The name by which requests speak of it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The property of an id; empty when there is none. */
    public static Optional<TableProperty> of(String id) {
        for (TableProperty property : values()) {
            if (property.id().equals(id)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /** The name for a reader. */
    public String label(Language language) {
        return Messages.in(language).text("reconcile.property." + id());
    }

    /** Whether its values are words by which things are found, not things or numbers. */
    boolean isName() {
        return this == NAME_AR || this == NAME_EN || this == NAME_FR || this == OTHER_NAME || this == ACRONYM;
    }

    /** Whether its values are days. */
    public boolean isDay() {
        return this == FIRST_DAY || this == LAST_DAY;
    }

    /** Whether things of one of these classes, and of those above it, may have it; no classes stand for any. */
    boolean isFor(Set<String> withThoseAbove) {
        return classes.isEmpty()
                || withThoseAbove.isEmpty()
                || classes.stream().anyMatch(name -> withThoseAbove.contains(IriScheme.TERMS + name));
    }

    /** Whether its id, or its name in any language, begins with what somebody typed; nothing begins every name. */
    boolean beginsWith(String typed) {
        if (id().startsWith(typed.strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (Language language : Language.values()) {
            if (NameKey.of(label(language)).startsWith(NameKey.of(typed))) {
                return true;
            }
        }
        return false;
    }
}
