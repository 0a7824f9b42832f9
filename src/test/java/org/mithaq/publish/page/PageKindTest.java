package org.mithaq.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.vocab.MQ;

/** The sections of pages. */
class PageKindTest {

    static Stream<String> sections() {
        return Arrays.stream(PageKind.values())
                .flatMap(kind -> kind.sections().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everySectionHasAQueryAndWordsForItselfAndItsColumns(String section) {
        List<String> variables = PageQuery.named(section).columns();
        Node value = NodeFactory.createLiteralString("a value");
        PageRow full = new PageRow(
                value,
                variables.stream().collect(Collectors.toMap(Function.identity(), name -> Set.of(value))),
                Set.of());

        List<String> columns =
                PageSection.of(section, variables, List.of(full), false).columns();

        assertThat(variables).contains("fact", "record");
        assertThat(columns).isNotEmpty();
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            assertThat(messages.has("resource.section." + section)).isTrue();
            assertThat(columns).allMatch(column -> messages.has("resource.column." + column));
        }
    }

    @Test
    void theKindFollowsFromTheMostTellingClass() {
        assertThat(PageKind.of(List.of(MQ.Network))).isEqualTo(PageKind.ORGANIZATION);
        assertThat(PageKind.of(List.of(MQ.ReviewProcess, MQ.Process))).isEqualTo(PageKind.ACTIVITY);
        assertThat(PageKind.of(List.of(MQ.Claim))).isEqualTo(PageKind.OTHER);
        assertThat(PageKind.of(List.of())).isEqualTo(PageKind.OTHER);
    }
}
