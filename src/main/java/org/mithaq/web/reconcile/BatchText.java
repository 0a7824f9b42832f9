package org.mithaq.web.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a batch, before anybody asks what it means. */
final class BatchText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private BatchText() {}

    /**
     * The object that a text is.
     *
     * @param parameter where it was sent
     * @throws InvalidInputException {@link ProblemCode#RECONCILE_UNREADABLE} when it is none, or names a member twice, or has
     *     half a character in a text
     */
    static JsonNode object(String text, String parameter) {
        try {
            JsonNode read = JSON.readTree(text);
            if (read.isObject() && isWhole(read)) {
                return read;
            }
            throw unreadable(parameter, 1, 1, null);
        } catch (JacksonException e) {
            throw unreadable(
                    parameter,
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                    e);
        }
    }

    /** Whether no text in it has half a character, which can't be looked for, or sent back. */
    private static boolean isWhole(JsonNode node) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(node.asString(""))
                && node.propertyNames().stream().allMatch(StandardCharsets.UTF_8.newEncoder()::canEncode)
                && node.valueStream().allMatch(BatchText::isWhole);
    }

    private static InvalidInputException unreadable(String parameter, int line, int column, @Nullable Throwable cause) {
        return new InvalidInputException(
                ProblemCode.RECONCILE_UNREADABLE,
                Map.of("parameter", parameter, "line", line, "column", column),
                cause);
    }
}
