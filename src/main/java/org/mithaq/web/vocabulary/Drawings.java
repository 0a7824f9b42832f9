package org.mithaq.web.vocabulary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.mithaq.language.Language;
import org.mithaq.publish.vocabulary.Topic;
import org.mithaq.publish.vocabulary.Vocabulary;
import org.mithaq.publish.vocabulary.VocabularyDiagrams;
import org.mithaq.publish.vocabulary.VocabularyDocumentation;
import org.mithaq.web.page.Page;

/** The diagrams of the vocabulary as SVG, drawn once in each language. */
final class Drawings {

    private final Map<Language, Map<String, String>> modules =
            Collections.synchronizedMap(new EnumMap<>(Language.class));
    private final Map<Language, String> overviews = Collections.synchronizedMap(new EnumMap<>(Language.class));

    /** The diagrams of the modules that have one, by name. */
    Map<String, String> ofModules(Page page) {
        return modules.computeIfAbsent(page.language(), language -> {
            Map<String, String> drawings = new TreeMap<>();
            VocabularyDiagrams diagrams = diagrams(page);
            for (Topic module : Vocabulary.bundled().modules()) {
                diagrams.of(module).ifPresent(diagram -> drawings.put(module.name(), diagram.svg(language)));
            }
            return drawings;
        });
    }

    /** The diagram of all modules. */
    String overview(Page page) {
        return overviews.computeIfAbsent(
                page.language(), language -> diagrams(page).overview().svg(language));
    }

    /** Addresses of pages depend on nothing of a page but its language. */
    private static VocabularyDiagrams diagrams(Page page) {
        return new VocabularyDiagrams(VocabularyDocumentation.in(page.language()), page::own);
    }
}
