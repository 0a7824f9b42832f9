package org.mithaq.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InstallationException;

class EditorTokenTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + SECRET, "bearer " + SECRET, "BEARER  " + SECRET + " "})
    void whoeverHasItPasses(String authorization) {
        assertThatCode(() -> new EditorToken(SECRET).require(authorization)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", SECRET, "Basic " + SECRET, "Bearer " + SECRET + "0", "Bearer 0"})
    void nobodyElseDoes(String authorization) {
        assertThatThrownBy(() -> new EditorToken(SECRET).require(authorization))
                .isInstanceOf(ForbiddenException.class)
                .message()
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x"})
    void withoutOneNobodyPasses(String authorization) {
        assertThatThrownBy(() -> new EditorToken("").require(authorization)).isInstanceOf(ForbiddenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0123456789abcdef0123456789abcde", "0123456789abcdef 0123456789abcdef", " "})
    void oneThatIsShortOrCanNotBeSentIsNone(String secret) {
        assertThatThrownBy(() -> new EditorToken(secret))
                .isInstanceOf(InstallationException.class)
                .message()
                .doesNotContain("0123");
    }

    @Test
    void itIsNotTold() {
        assertThat(new EditorToken(SECRET)).asString().doesNotContain(SECRET);
    }
}
