package org.mithaq.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of the months of the Gregorian calendar, as Arabic is written in different countries.
 *
 * <p><em>Source</em>: Unicode CLDR, locales {@code ar}, {@code ar-MA} and {@code ar-LB}.
 */
public enum ArabicMonths {
    /** As in Egypt, the Gulf and the United Nations. */
    COMMON("""
            يناير
            فبراير
            مارس
            أبريل
            مايو
            يونيو
            يوليو
            أغسطس
            سبتمبر
            أكتوبر
            نوفمبر
            ديسمبر
            """),
    /** As in Morocco. */
    MAGHREB("""
            يناير
            فبراير
            مارس
            أبريل
            ماي
            يونيو
            يوليوز
            غشت
            شتنبر
            أكتوبر
            نونبر
            دجنبر
            """),
    /** As in Lebanon, Syria, Jordan, Palestine and Iraq. */
    MASHREQ("""
            كانون الثاني
            شباط
            آذار
            نيسان
            أيار
            حزيران
            تموز
            آب
            أيلول
            تشرين الأول
            تشرين الثاني
            كانون الأول
            """);

    private final List<String> names;

    ArabicMonths(String names) {
        this.names = names.lines().toList();
    }

    /** The name of a month, 1 to 12. */
    public String name(int month) {
        return names.get(month - 1);
    }

    /** By this name it is known in addresses and forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names that go by a {@linkplain #code code}; empty for any other word. */
    public static Optional<ArabicMonths> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
