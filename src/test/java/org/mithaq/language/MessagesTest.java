package org.mithaq.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.problem.ProblemCode;

class MessagesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?=[,}])");

    @Test
    void theSameKeysStandInAllThreeFiles() {
        Set<String> english = keys(Language.ENGLISH);

        assertThat(english).isNotEmpty();
        assertThat(keys(Language.ARABIC)).isEqualTo(english);
        assertThat(keys(Language.FRENCH)).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasATextAndATitleInEachLanguage(ProblemCode code) {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            assertThat(messages.has("problem." + code.code())).isTrue();
            assertThat(messages.text("problem." + code.code() + ".title")).isNotBlank();
        }
    }

    @Test
    void everyTextOfAProblemBelongsToACode() {
        Set<String> texts = new TreeSet<>(keys(Language.ENGLISH));
        texts.removeIf(key -> !key.startsWith("problem."));
        for (ProblemCode code : ProblemCode.values()) {
            texts.remove("problem." + code.code());
            texts.remove("problem." + code.code() + ".title");
        }

        assertThat(texts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternFormatsAndNamesTheSameParametersInEachLanguage(Language language) {
        for (String key : keys(language)) {
            Set<String> parameters = parameters(language, key);
            Map<String, Object> values = new HashMap<>();
            parameters.forEach(name -> values.put(name, 3));

            assertThat(parameters).as(key).isEqualTo(parameters(Language.ENGLISH, key));
            assertThat(Messages.in(language).text(key, values))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{")
                    .doesNotContain("}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar, 1, مخالفة واحدة تمنع",
        "ar, 2, مخالفتان تمنعان",
        "ar, 5, 5 مخالفات تمنع",
        "ar, 40, 40 مخالفة تمنع",
        "fr, 1, 1 violation empêche",
        "fr, 3, 3 violations empêchent",
        "en, 1, 1 violation keeps",
        "en, 3, 3 violations keep"
    })
    void countedThingsFollowThePluralRulesOfTheLanguage(String tag, int count, String start) {
        assertThat(Messages.in(Language.ofTag(tag).orElseThrow())
                        .text("problem.record.shape-violation", Map.of("count", count)))
                .startsWith(start);
    }

    @ParameterizedTest
    @CsvSource({
        "en, f.ttl is not well-formed at line 1234: x",
        "fr, f.ttl est mal formé à la ligne 1234",
        "ar, f.ttl غير سليم الصيغة في السطر 1234"
    })
    void aPlaceIsWrittenWithoutGroupingAndLeftOutWhereItIsNotKnown(String tag, String known) {
        Messages messages = Messages.in(Language.ofTag(tag).orElseThrow());

        String here = messages.text(
                "problem.record.unreadable", Map.of("file", "f.ttl", "line", 1234, "column", 5, "detail", "x"));
        String nowhere = messages.text(
                "problem.record.unreadable", Map.of("file", "f.ttl", "line", -1, "column", -1, "detail", "x"));

        assertThat(here).startsWith(known.replace(": x", "")).contains("5");
        assertThat(nowhere).doesNotContain("1").contains("f.ttl").endsWith("x");
    }

    @Test
    void digitsAreEuropeanInArabicToo() {
        assertThat(Messages.in(Language.ARABIC).text("problem.query.too-large", Map.of("limit", 123)))
                .contains("123");
    }

    private static Set<String> keys(Language language) {
        return properties(language).stringPropertyNames();
    }

    private static Set<String> parameters(Language language, String key) {
        // those inside a plural form too
        return PARAMETER
                .matcher(properties(language).getProperty(key))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(Language language) {
        String file = "/messages/messages_" + language.tag() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
