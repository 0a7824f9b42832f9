package org.mithaq.publish.export.citation;

import java.util.List;

/** References as RIS. */
final class Ris {

    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    private Ris() {}

    static String write(Reference reference) {
        Ris ris = new Ris();
        ris.field("TY", reference.kind().ris());
        ris.field("ID", reference.key());
        reference.author().ifPresent(author -> ris.field("AU", author));
        ris.field("TI", reference.title());
        reference.container().ifPresent(container -> ris.field("T2", container));
        reference.publisher().ifPresent(publisher -> ris.field("PB", publisher));
        reference.date().ifPresent(ris::date);
        reference.version().ifPresent(version -> ris.field("ET", version));
        if (!reference.language().isEmpty()) {
            ris.field("LA", reference.language());
        }
        ris.field("UR", reference.url());
        ris.field("N1", reference.note());
        return ris.text.append("ER  - ").append(END).toString();
    }

    private void date(String date) {
        List<Integer> parts = CitedDate.parts(date);
        if (parts.isEmpty()) {
            field("DA", date);
            return;
        }
        field("PY", String.format("%04d", parts.get(0)));
        StringBuilder day = new StringBuilder(String.format("%04d/", parts.get(0)));
        for (int i = 1; i <= 2; i++) {
            day.append(i < parts.size() ? String.format("%02d", parts.get(i)) : "")
                    .append('/');
        }
        field("DA", day.toString());
    }

    private void field(String tag, String value) {
        text.append(tag).append("  - ").append(Plain.line(value)).append(END);
    }
}
