package org.mithaq.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mithaq.text.ArabicMonths;
import org.springframework.http.ResponseCookie;

/**
 * How a reader wants pages: kept in a cookie of the reader's browser and nowhere else. What can't be read there counts as not
 * said.
 *
 * @param theme the colours
 * @param digits those of Arabic pages
 * @param months the names of months on Arabic pages
 */
public record Preferences(Theme theme, DigitStyle digits, ArabicMonths months) {

    /** Whoever has said nothing. */
    static final Preferences NONE = new Preferences(Theme.AUTO, DigitStyle.LATIN, ArabicMonths.COMMON);

    private static final String COOKIE = "reader";
    private static final long YEAR = 365L * 24 * 60 * 60;

    /** The colours of a page. */
    public enum Theme {
        /** As the reader's system has them. */
        AUTO,
        LIGHT,
        DARK;

        /** By this name it is known in forms and style sheets. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The digits of numbers and dates. */
    public enum DigitStyle {
        /** 0 to 9. */
        LATIN,
        /** Arabic-Indic digits, U+0660 to U+0669. */
        ARABIC;

        /** By this name it is known in forms. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the cookie of a request says. */
    static Preferences of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? NONE
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .map(cookie -> parse(cookie.getValue()))
                        .orElse(NONE);
    }

    /** What the fields {@code theme}, {@code digits} and {@code months} of a form say; a missing one says nothing. */
    static Preferences of(UnaryOperator<String> field) {
        return new Preferences(
                named(List.of(Theme.values()), Theme::code, field.apply("theme"), NONE.theme),
                named(List.of(DigitStyle.values()), DigitStyle::code, field.apply("digits"), NONE.digits),
                named(List.of(ArabicMonths.values()), ArabicMonths::code, field.apply("months"), NONE.months));
    }

    /** The cookie that keeps them for a year. */
    ResponseCookie cookie(boolean secure) {
        return ResponseCookie.from(COOKIE, theme.code() + "." + digits.code() + "." + months.code())
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }

    private static Preferences parse(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3) {
            return NONE;
        }
        Map<String, String> fields = new HashMap<>(Map.of("theme", parts[0], "digits", parts[1], "months", parts[2]));
        return of(name -> fields.getOrDefault(name, ""));
    }

    private static <T> T named(List<T> values, Function<T, String> code, @Nullable String name, T otherwise) {
        return values.stream()
                .filter(value -> code.apply(value).equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
