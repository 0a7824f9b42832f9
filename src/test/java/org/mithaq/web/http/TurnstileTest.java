package org.mithaq.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mithaq.problem.UnavailableException;

class TurnstileTest {

    @Test
    void whoFindsNoPlaceIsToldSoAndMakesNone() {
        Turnstile turnstile = new Turnstile(1, Duration.ofMillis(1));

        String inside = turnstile.pass(() -> {
            assertThatThrownBy(() -> turnstile.pass(() -> "second"))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("server.busy");
            return "first";
        });

        assertThat(inside).isEqualTo("first");
        assertThat(turnstile.pass(() -> "third")).isEqualTo("third");
    }

    @Test
    void aFailureFreesThePlace() {
        Turnstile turnstile = new Turnstile(1, Duration.ofMillis(1));

        assertThatThrownBy(() -> turnstile.pass(() -> {
                    throw new IllegalStateException("failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turnstile.pass(() -> "next")).isEqualTo("next");
    }
}
