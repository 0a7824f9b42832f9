package org.mithaq.search;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.text.StopWords;

/**
 * How well the words of a name answer those of a query.
 *
 * @param kind as the worst answered word
 * @param quality from 0 to 1: how much of the name the query covers, how surely each word is answered, and whether the
 *     words come in the same order
 * @param words which words of the name answer
 */
record WordMatch(MatchKind kind, double quality, BitSet words) {

    /**
     * Compares a name with a query.
     *
     * @param encoded the words of the name in order, each with its forms, as {@link NameDocument} writes them
     * @param all whether each required word must be answered; otherwise one is enough
     * @return null when the name does not answer
     */
    static @Nullable WordMatch of(List<QueryWord> query, String encoded, boolean all) {
        String[][] name = decode(encoded);
        BitSet used = new BitSet();
        MatchKind kind = MatchKind.WORDS;
        double weights = 0;
        int required = 0;
        int inOrder = 0;
        int before = -1;
        for (QueryWord word : query) {
            Found found = find(word, name, used);
            if (word.isRequired()) {
                required++;
                if (found == null && all) {
                    return null;
                }
            }
            if (found != null) {
                used.set(found.index);
                if (word.isRequired()) {
                    kind = kind.worse(found.answer.kind());
                    weights += found.answer.weight();
                    inOrder += found.index > before ? 1 : 0;
                    before = found.index;
                }
            }
        }
        if (weights == 0) {
            return null;
        }
        double sure = weights / required;
        double quality = 0.6 * coverage(name, used) + 0.3 * sure + 0.1 * inOrder / required;
        return new WordMatch(kind, quality, used);
    }

    private record Found(int index, QueryWord.Answer answer) {}

    private static @Nullable Found find(QueryWord word, String[][] name, BitSet used) {
        Found best = null;
        for (int i = 0; i < name.length; i++) {
            QueryWord.Answer answer = used.get(i) ? null : word.answer(name[i]);
            if (answer != null && (best == null || isBetter(answer, best.answer))) {
                best = new Found(i, answer);
            }
        }
        return best;
    }

    private static boolean isBetter(QueryWord.Answer one, QueryWord.Answer other) {
        int order = one.kind().compareTo(other.kind());
        return order < 0 || order == 0 && one.weight() > other.weight();
    }

    private static double coverage(String[][] name, BitSet used) {
        int telling = 0;
        int answered = 0;
        for (int i = 0; i < name.length; i++) {
            if (!StopWords.contains(name[i][0])) {
                telling++;
                answered += used.get(i) ? 1 : 0;
            }
        }
        return telling == 0 ? 1 : (double) answered / telling;
    }

    private static String[][] decode(String encoded) {
        String[] words = encoded.split(" ");
        String[][] name = new String[words.length][];
        for (int i = 0; i < words.length; i++) {
            name[i] = words[i].split("\\|");
        }
        return name;
    }
}
