package org.mithaq.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.jspecify.annotations.Nullable;

/**
 * Functions of SPARQL 1.1 with the same results as ever, but a limit on the work and on the size of the result of one
 * call. Beyond the limit the call is an error of its expression: a filter rejects the row, a variable stays unbound.
 *
 * <p>An object serves one call in one query; it remembers its pattern.
 */
final class BoundedFunctions {

    /** The longest string that is made, in characters. */
    static final int LONGEST_STRING = 1_000_000;

    /** How often a pattern may look at a character in one match: enough for any honest pattern, a tenth of a second. */
    static final int MOST_STEPS = 10_000_000;

    /** The largest product of the counts in a pattern such as <code>(a{10}){20}</code>. */
    static final int MOST_REPETITIONS = 10_000;

    /** The longest factor of a multiplication, in binary digits. */
    static final int LONGEST_FACTOR = 4096;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private String lastPattern = "";
    private String lastFlags = "";
    private @Nullable Pattern last;

    /** {@code REGEX(text, pattern [, flags])}. */
    NodeValue regex(List<NodeValue> arguments) {
        String text = string("REGEX", arguments.get(0)).getLiteralLexicalForm();
        Pattern pattern = pattern("REGEX", arguments, 1, 2);
        try {
            return NodeValue.booleanReturn(pattern.matcher(new Watched(text)).find());
        } catch (StackOverflowError e) {
            throw new ExprEvalException("REGEX: too deep");
        }
    }

    /** {@code REPLACE(text, pattern, replacement [, flags])}, as the engine does it: an empty match counts once. */
    NodeValue replace(List<NodeValue> arguments) {
        Node text = string("REPLACE", arguments.get(0));
        Pattern pattern = pattern("REPLACE", arguments, 1, 3);
        String replacement = string("REPLACE", arguments.get(2)).getLiteralLexicalForm();
        long references = replacement.chars().filter(c -> c == '$').count();
        Matcher matcher = pattern.matcher(new Watched(text.getLiteralLexicalForm()));
        StringBuilder result = new StringBuilder();
        boolean found = false;
        try {
            while (matcher.find()) {
                if (!found || matcher.start() != matcher.end()) {
                    found = true;
                    long growth = replacement.length() + references * (matcher.end() - matcher.start());
                    limit("REPLACE", result.length() + growth);
                    matcher.appendReplacement(result, replacement);
                }
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: the replacement names no group");
        } catch (StackOverflowError e) {
            throw new ExprEvalException("REPLACE: too deep");
        }
        if (!found) {
            return arguments.get(0);
        }
        matcher.appendTail(result);
        return NodeValue.makeNode(
                NodeFactory.createLiteral(result.toString(), text.getLiteralLanguage(), text.getLiteralDatatype()));
    }

    /** {@code CONCAT(text, …)}. */
    static NodeValue concat(List<NodeValue> arguments) {
        limit("CONCAT", arguments.stream().mapToLong(BoundedFunctions::length).sum());
        return XSDFuncOp.strConcat(arguments);
    }

    /** {@code ENCODE_FOR_URI(text)}. */
    static NodeValue encodeForUri(List<NodeValue> arguments) {
        limit("ENCODE_FOR_URI", length(arguments.get(0)));
        return XSDFuncOp.strEncodeForURI(arguments.get(0));
    }

    /** Multiplication: of whole and decimal numbers with any number of digits, that is. */
    static NodeValue multiply(List<NodeValue> arguments) {
        for (NodeValue factor : arguments) {
            if (factor.isDecimal() && factor.getDecimal().unscaledValue().bitLength() > LONGEST_FACTOR) {
                throw new ExprEvalException("*: too many digits");
            }
        }
        return NodeValueOps.multiplicationNV(arguments.get(0), arguments.get(1));
    }

    /** The pattern of a call; the same one as before is not compiled again. */
    private Pattern pattern(String function, List<NodeValue> arguments, int index, int flagsIndex) {
        String pattern = string(function, arguments.get(index)).getLiteralLexicalForm();
        String flags = arguments.size() > flagsIndex
                ? string(function, arguments.get(flagsIndex)).getLiteralLexicalForm()
                : "";
        Pattern compiled = last;
        if (compiled == null || !pattern.equals(lastPattern) || !flags.equals(lastFlags)) {
            compiled = compile(function, pattern, flags);
            lastPattern = pattern;
            lastFlags = flags;
            last = compiled;
        }
        return compiled;
    }

    private static Pattern compile(String function, String pattern, String flags) {
        Matcher counts = COUNT.matcher(pattern);
        long repetitions = 1;
        while (counts.find()) {
            String most = counts.group(2) == null || counts.group(2).isEmpty() ? counts.group(1) : counts.group(2);
            repetitions *= Math.max(1, Long.parseLong(most));
            if (repetitions > MOST_REPETITIONS) {
                throw new ExprEvalException(function + ": too many repetitions");
            }
        }
        try {
            return RegexEngine.makePattern(function, pattern, flags);
        } catch (StackOverflowError e) {
            throw new ExprEvalException(function + ": too deep");
        }
    }

    private static Node string(String function, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value);
    }

    private static long length(NodeValue value) {
        return value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm().length()
                : 0;
    }

    private static void limit(String function, long length) {
        if (length > LONGEST_STRING) {
            throw new ExprEvalException(function + ": too long");
        }
    }

    /** A text that ends a match which looks at it too often. */
    private static final class Watched implements CharSequence {

        private final String text;
        private int steps;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new ExprEvalException("the pattern takes too long");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
