package org.mithaq.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.mithaq.support.OntologyTerms;

class MqTest {

    @Test
    void everyTermOfTheModulesHasItsConstantAndEveryConstantItsTerm() throws IllegalAccessException {
        assertThat(constants()).isNotEmpty().containsExactlyInAnyOrderEntriesOf(OntologyTerms.all());
    }

    @Test
    void classesComeFirstAndBothAreInAlphabeticalOrder() {
        List<String> names =
                Arrays.stream(MQ.class.getFields()).map(Field::getName).toList();
        List<String> ordered = new ArrayList<>(names);
        ordered.sort(Comparator.comparing((String name) -> Character.isLowerCase(name.charAt(0)))
                .thenComparing(Comparator.naturalOrder()));
        assertThat(names).isEqualTo(ordered);
    }

    private static Map<String, Node> constants() throws IllegalAccessException {
        Map<String, Node> constants = new TreeMap<>();
        for (Field field : MQ.class.getFields()) {
            constants.put(field.getName(), (Node) field.get(null));
        }
        return constants;
    }
}
