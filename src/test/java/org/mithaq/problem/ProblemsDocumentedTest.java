package org.mithaq.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code src/docs/problems.md} explains every code, and no other. */
class ProblemsDocumentedTest {

    private static final Pattern SECTION = Pattern.compile("(?ms)^### `([a-z0-9.-]+)`$(.*?)(?=^##|\\z)");

    private final Map<String, String> sections = new LinkedHashMap<>();

    ProblemsDocumentedTest() throws IOException {
        Matcher matcher = SECTION.matcher(Files.readString(Path.of("src/docs/problems.md")));
        while (matcher.find()) {
            assertThat(sections.put(matcher.group(1), matcher.group(2)))
                    .as("explained twice: " + matcher.group(1))
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void aCodeIsExplained(ProblemCode code) {
        assertThat(sections).containsKey(code.code());
        assertThat(sections.get(code.code()))
                .contains("- Status: ")
                .contains("- What happened: ")
                .contains("- How to repair: ");
    }

    @Test
    void nothingElseIsExplained() {
        assertThat(sections.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                        .map(ProblemCode::code)
                        .toList());
    }

    @Test
    void codesAreLowerCaseWordsWithTheAreaBeforeTheDot() {
        assertThat(ProblemCode.values())
                .extracting(ProblemCode::code)
                .allMatch(code -> code.matches("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*"))
                .doesNotHaveDuplicates();
    }
}
