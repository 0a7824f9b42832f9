package org.mithaq.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.language.Language;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ProblemDocumentTest {

    @Test
    void aProblemIsToldWithTitleDetailCodeAndParameters() {
        ProblemDocument document = ProblemDocument.of(
                new InvalidInputException(ProblemCode.QUERY_TOO_LARGE, Map.of("limit", 65_536)), Language.FRENCH);

        assertThat(JsonMapper.shared().readValue(document.json(), new TypeReference<Map<String, Object>>() {}))
                .containsEntry("type", "https://w3id.org/mithaq/problem/query.too-large")
                .containsEntry("title", "Requête trop longue")
                .containsEntry("status", 413)
                .containsEntry("code", "query.too-large")
                .containsEntry("limit", 65_536)
                .hasEntrySatisfying(
                        "detail", detail -> assertThat(detail).asString().contains("65"));
    }

    /** The statuses in {@code problems.md} are those that are sent. */
    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            mode = EnumSource.Mode.MATCH_ALL,
            names = "^(RECORD|RESOURCE|REQUEST|QUERY|CHANGE|GRAPH|ACCESS|CLIENT)_.*")
    void aProblemIsSentWithTheStatusThatIsDocumented(ProblemCode code) throws IOException {
        Matcher documented = Pattern.compile("### `" + Pattern.quote(code.code()) + "`\\s+- Status: (\\d+)")
                .matcher(Files.readString(Path.of("src/docs/problems.md")));

        assertThat(documented.find()).isTrue();
        assertThat(ProblemDocument.status(problem(code))).isEqualTo(Integer.parseInt(documented.group(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, request.malformed",
        "404, request.not-found",
        "405, request.method",
        "414, request.malformed",
        "431, request.malformed",
        "500, server.defect",
        "501, server.defect",
        "503, server.busy"
    })
    void aBareStatusBecomesAProblem(int status, String code) {
        ProblemDocument document = ProblemDocument.ofStatus(status, "GET", "/x", Language.ARABIC);

        assertThat(document.status()).isEqualTo(status);
        assertThat(document.members()).containsEntry("code", code);
        assertThat(document.members().get("title").toString()).containsPattern("\\p{InArabic}");
    }

    private static MithaqException problem(ProblemCode code) {
        return switch (code) {
            case QUERY_FORBIDDEN, ACCESS_TOKEN -> new ForbiddenException(code, Map.of());
            case QUERY_TIMEOUT,
                    QUERY_CANCELLED,
                    RECORD_CHECK_TIMEOUT,
                    CHANGE_TIMEOUT,
                    CLIENT_BUDGET,
                    CLIENT_ERRORS,
                    CLIENT_AT_ONCE -> new UnavailableException(code, Map.of());
            case RECORD_CHANGED_MEANWHILE, CHANGE_NOT_POSSIBLE -> new ConflictException(code, Map.of());
            case REQUEST_NOT_FOUND, RECORD_NOT_FOUND, RESOURCE_GONE -> new NotFoundException(code, Map.of());
            default -> new InvalidInputException(code, Map.of());
        };
    }
}
