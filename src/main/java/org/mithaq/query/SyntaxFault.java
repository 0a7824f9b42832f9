package org.mithaq.query;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/** What the parser of SPARQL says, without the words that are for its programmers. */
final class SyntaxFault {

    private static final Pattern PLACE = Pattern.compile("(?i)\\bline (\\d+), column (\\d+)[.:]?\\s*");
    private static final Pattern UNEXPECTED =
            Pattern.compile("Encountered (?:\" .+? \"(.*) \"\"|\"<EOF>\") at line \\d+, column \\d+\\..*");
    private static final Pattern NO_WORD = Pattern.compile(".*Encountered: .+, after prefix \"(.*)\".*");
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*: ");
    private static final int UNKNOWN = -1;

    private SyntaxFault() {}

    /** The problem {@link ProblemCode#QUERY_SYNTAX} with line and column, both -1 where the parser tells none. */
    static InvalidInputException of(QueryException failure) {
        String message = firstLine(failure.getMessage());
        Matcher place = PLACE.matcher(message);
        // the place in the message is that of the offending word, that of the exception of the word before it
        if (failure instanceof QueryParseException fault) {
            return place.find()
                    ? fault(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), message, fault)
                    : fault(fault.getLine(), fault.getColumn(), message, fault);
        }
        return fault(UNKNOWN, UNKNOWN, message, failure);
    }

    private static InvalidInputException fault(int line, int column, String message, Throwable cause) {
        return new InvalidInputException(
                ProblemCode.QUERY_SYNTAX, Map.of("line", line, "column", column, "detail", detail(message)), cause);
    }

    /** The word that was not expected; else what the parser says, without the place. */
    private static String detail(String message) {
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches()) {
            String word = unexpected.group(1);
            return word == null || word.isEmpty() ? "…" : word;
        }
        Matcher noWord = NO_WORD.matcher(message);
        if (noWord.matches()) {
            return noWord.group(1) + "…";
        }
        String reason = PLACE.matcher(message).replaceFirst("");
        return CLASS_NAME.matcher(reason).replaceAll("").strip();
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
