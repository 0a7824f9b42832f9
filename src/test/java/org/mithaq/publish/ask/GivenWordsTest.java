package org.mithaq.publish.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCatalog;

class GivenWordsTest {

    private final List<String> lookedUp = new ArrayList<>();

    @Test
    void aNameIsLookedUpAndAnIriIsNot() {
        words("actors/posts-of-person", "person", List.of("بوعياش"));
        words("actors/posts-of-person", "person", List.of("https://w3id.org/mithaq/id/person/amina-bouayach"));

        assertThat(lookedUp).containsExactly("بوعياش");
    }

    @Test
    void whatIsGivenTooOftenIsLeftAsItIs() {
        List<String> many = Collections.nCopies(500, "name");

        GivenWords words = words("actors/posts-of-person", "person", many);

        assertThat(lookedUp).isEmpty();
        assertThat(words.values()).containsEntry("person", many);
    }

    private GivenWords words(String path, String parameter, List<String> values) {
        CatalogQuery query = QueryCatalog.bundled().find(path).orElseThrow();
        return GivenWords.of(
                query,
                Map.of(parameter, values),
                (text, type) -> {
                    lookedUp.add(text);
                    return List.of();
                },
                Language.ARABIC);
    }
}
