package org.mithaq.web.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/** Names and values of an {@code application/x-www-form-urlencoded} text in UTF-8, in order, with repetitions. */
public final class FormParameters {

    private static final int HEX = 16;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private FormParameters() {}

    /**
     * The parameters of a query string; none when it is null or empty.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_PARAMETER} when a percent sign is followed by no two
     *     hexadecimal digits, or what they say is not UTF-8
     */
    public static FormParameters parse(@Nullable String text) {
        return new FormParameters().and(text == null ? "" : text);
    }

    /** These parameters and those of another text. */
    public FormParameters and(String text) {
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String name = decode(parts[0], parts[0]);
                values.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(parts.length == 2 ? decode(parts[1], name) : "");
            }
        }
        return this;
    }

    /** Whether a name occurs. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The values of a name in order; none when it does not occur. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static String decode(String text, String parameter) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int high = i + 2 < raw.length ? Character.digit(raw[i + 1], HEX) : -1;
                int low = i + 2 < raw.length ? Character.digit(raw[i + 2], HEX) : -1;
                if (high < 0 || low < 0) {
                    throw invalid(parameter);
                }
                bytes.write(high * HEX + low);
                i += 2;
            } else {
                bytes.write(raw[i] == '+' ? ' ' : raw[i]);
            }
        }
        return utf8(bytes.toByteArray(), parameter);
    }

    /**
     * The text of bytes in UTF-8.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_PARAMETER} when they are no UTF-8
     */
    public static String utf8(byte[] bytes, String parameter) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw invalid(parameter);
        }
    }

    private static InvalidInputException invalid(String parameter) {
        return new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
    }
}
