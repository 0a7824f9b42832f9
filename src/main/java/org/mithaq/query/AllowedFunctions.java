package org.mithaq.query;

import java.util.Iterator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.library.localname;
import org.apache.jena.sparql.function.library.namespace;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call by IRI: the XPath functions and XSD constructors, mathematics, and two that take an
 * IRI apart. No class is ever loaded by the name of a function ({@code java:}), nothing waits, runs a script or looks
 * into the server. Of the property functions, {@code text:query} alone is let through: it searches for names. What is
 * useful in the others, SPARQL 1.1 says with paths.
 */
public final class AllowedFunctions {

    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String AFN = "http://jena.apache.org/ARQ/function#";

    /** The search for names, as users of Jena know it. */
    public static final String TEXT_QUERY = "http://jena.apache.org/text#query";

    /**
     * Of the XPath functions, those stay out that call others by name, end the query on purpose, or do without limits
     * what {@link BoundedFunctions} do within limits; and those that write out as many digits as they are asked for.
     */
    private static final Set<String> REFUSED = Set.of(
            FN + "apply",
            FN + "collation-key",
            FN + "concat",
            FN + "encode-for-uri",
            FN + "error",
            FN + "matches",
            FN + "replace",
            FN + "round",
            FN + "round-half-to-even",
            MATH + "pow");

    private static final FunctionRegistry ALLOWED = allowed();

    private AllowedFunctions() {}

    private static FunctionRegistry allowed() {
        FunctionRegistry standard = FunctionRegistry.standardRegistry();
        FunctionRegistry allowed = new FunctionRegistry();
        for (String iri : iris()) {
            allowed.put(iri, standard.get(iri));
        }
        allowed.put(AFN + "localname", localname.class);
        allowed.put(AFN + "namespace", namespace.class);
        return allowed;
    }

    private static Set<String> iris() {
        Set<String> iris = new TreeSet<>();
        Iterator<String> all = FunctionRegistry.standardRegistry().keys();
        while (all.hasNext()) {
            String iri = all.next();
            if (!REFUSED.contains(iri) && (iri.startsWith(FN) || iri.startsWith(MATH) || iri.startsWith(XSD))) {
                iris.add(iri);
            }
        }
        return iris;
    }

    /** The IRIs of all functions that an expression may call, in order. */
    public static SortedSet<String> functions() {
        SortedSet<String> functions = new TreeSet<>();
        ALLOWED.keys().forEachRemaining(functions::add);
        return functions;
    }

    /** Whether an expression may call the function with this IRI. */
    static boolean isFunction(String iri) {
        return ALLOWED.isRegistered(iri);
    }

    /** Whether a pattern may have this predicate: {@link #TEXT_QUERY}, or any that is no property function elsewhere. */
    static boolean isProperty(String iri) {
        return iri.equals(TEXT_QUERY) || isPlainProperty(iri);
    }

    private static boolean isPlainProperty(String iri) {
        return !iri.startsWith("java:")
                && !PropertyFunctionRegistry.standardRegistry().isRegistered(iri)
                && !iri.startsWith("http://jena.apache.org/ARQ/")
                && !iri.startsWith("http://jena.hpl.hp.com/ARQ/")
                && !iri.startsWith("http://jena.apache.org/text#");
    }

    /**
     * Makes a dataset's context know the allowed functions only, whatever reaches it: the second line of defence.
     *
     * @param textQuery what {@link #TEXT_QUERY} does
     */
    public static void restrict(Context context, PropertyFunctionFactory textQuery) {
        context.set(ARQConstants.registryFunctions, new OnlyAllowedFunctions());
        context.set(ARQConstants.registryPropertyFunctions, new OnlyTextQuery(textQuery));
    }

    /** Never loads a class by its name, as the registry of the engine does. */
    private static final class OnlyAllowedFunctions extends FunctionRegistry {

        @Override
        public @Nullable FunctionFactory get(String iri) {
            return isFunction(iri) ? ALLOWED.get(iri) : null;
        }

        @Override
        public boolean isRegistered(String iri) {
            return isFunction(iri);
        }
    }

    private static final class OnlyTextQuery extends PropertyFunctionRegistry {

        private final PropertyFunctionFactory textQuery;

        OnlyTextQuery(PropertyFunctionFactory textQuery) {
            this.textQuery = textQuery;
        }

        @Override
        public @Nullable PropertyFunctionFactory get(String iri) {
            return isRegistered(iri) ? textQuery : null;
        }

        @Override
        public boolean isRegistered(String iri) {
            return iri.equals(TEXT_QUERY);
        }

        @Override
        public boolean manages(String iri) {
            return isRegistered(iri);
        }
    }
}
