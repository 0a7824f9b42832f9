package org.mithaq.text;

import java.util.List;
import java.util.Set;

/** Words of three languages that a name may have or lack and still be the same: articles, prepositions, "and", "or". */
public final class StopWords {

    /** As keys have them. "On" in Arabic is left out, since it is written as the name Ali is. */
    private static final String TABLE = """
            a an and at by for from in of on or the to with
            a au aux d dans de des du en et l la le les ou par pour sur un une
            al el
            في من الي عن مع بشان حول بين او لدي اجل عند ضمن ال
            """;

    private static final Set<String> WORDS = Set.copyOf(List.of(TABLE.split("\\s+")));

    private StopWords() {}

    /** Whether a word, as a {@link NameWord#key}, is one of them. */
    public static boolean contains(String key) {
        return WORDS.contains(key);
    }
}
