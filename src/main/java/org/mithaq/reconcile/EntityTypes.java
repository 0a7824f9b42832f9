package org.mithaq.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.language.Language;
import org.mithaq.search.ClassNames;
import org.mithaq.text.NameKey;
import org.mithaq.vocab.IriScheme;

/** The classes that the things in a table may be of. */
public final class EntityTypes {

    /** Who acts, what happens, where, and what is agreed: no sources, records, relations or claims. */
    private static final List<String> USUAL = Stream.of(
                    "Institution",
                    "Network",
                    "Organ",
                    "State",
                    "Person",
                    "Post",
                    "Meeting",
                    "MeetingSeries",
                    "Training",
                    "Project",
                    "Process",
                    "Instrument",
                    "Provision",
                    "Commitment",
                    "Platform",
                    "Place")
            .map(name -> IriScheme.TERMS + name)
            .toList();

    private final ClassNames classes;

    /** The types among the classes of the ontology. */
    public EntityTypes(ClassNames classes) {
        this.classes = classes;
    }

    /** Those that are good to choose from, by IRI. */
    public List<String> usual() {
        return USUAL;
    }

    /** The IRI of a class by its IRI or its last part; empty when there is no such class. */
    public Optional<String> find(String name) {
        return classes.all().stream()
                .filter(iri -> iri.equals(name) || IriScheme.localName(iri).equals(name))
                .findFirst();
    }

    /** The name of a class for a reader. */
    public String label(String iri, Language language) {
        return classes.label(iri, language);
    }

    /** Those whose name in any language, or IRI, begins with what somebody typed, the usual ones first. */
    public List<String> beginningWith(String typed) {
        return Stream.concat(USUAL.stream(), classes.all().stream())
                .distinct()
                .filter(iri -> iri.equals(typed.strip()) || beginsWith(iri, typed))
                .toList();
    }

    private boolean beginsWith(String iri, String typed) {
        if (typed.isBlank()
                || IriScheme.localName(iri)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(typed.strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return Stream.of(Language.values())
                .anyMatch(language -> NameKey.of(label(iri, language)).startsWith(NameKey.of(typed)));
    }

    /** A class and all below it. */
    Set<String> andBelow(String iri) {
        return classes.andBelow(iri).orElse(Set.of(iri));
    }

    /** All classes whose things are candidates when nobody says which. */
    Set<String> usualAndBelow() {
        Set<String> all = new HashSet<>();
        USUAL.forEach(iri -> all.addAll(andBelow(iri)));
        return all;
    }

    /** A class and all above it; empty when there is no such class. */
    Set<String> andAbove(String iri) {
        Set<String> above = new HashSet<>();
        for (String other : classes.all()) {
            if (andBelow(other).contains(iri)) {
                above.add(other);
            }
        }
        return above;
    }
}
