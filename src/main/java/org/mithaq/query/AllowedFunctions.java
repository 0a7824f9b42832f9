package org.mithaq.query;

import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call by IRI: the XPath functions and XSD constructors, mathematics, and two that take an
 * IRI apart. No class is ever loaded by the name of a function ({@code java:}), nothing waits, runs a script or looks
 * into the server.
 */
public final class AllowedFunctions {

    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String AFN = "http://jena.apache.org/ARQ/function#";
    private static final String LIST = "http://jena.apache.org/ARQ/list#";

    /** Of the XPath functions, those that call others by name or end the query on purpose stay out. */
    private static final Set<String> REFUSED = Set.of(FN + "apply", FN + "error", FN + "collation-key");

    private static final Set<String> SINGLE = Set.of(AFN + "localname", AFN + "namespace", AFN + "strjoin");

    private static final Set<String> PROPERTY_FUNCTIONS = Set.of(LIST + "member", LIST + "index", LIST + "length");

    private AllowedFunctions() {}

    /** Whether an expression may call the function with this IRI. */
    static boolean isFunction(String iri) {
        return SINGLE.contains(iri)
                || !REFUSED.contains(iri) && (iri.startsWith(FN) || iri.startsWith(MATH) || iri.startsWith(XSD));
    }

    /** Whether a triple pattern may have this predicate: any that is no property function, and those allowed. */
    static boolean isPlainProperty(String iri) {
        return PROPERTY_FUNCTIONS.contains(iri)
                || !iri.startsWith("java:")
                        && !PropertyFunctionRegistry.standardRegistry().isRegistered(iri)
                        && !iri.startsWith("http://jena.apache.org/ARQ/property#")
                        && !iri.startsWith("http://jena.hpl.hp.com/ARQ/property#");
    }

    /** Makes a dataset's context know the allowed functions only, whatever reaches it: the second line of defence. */
    public static void restrict(Context context) {
        context.set(ARQConstants.registryFunctions, new OnlyAllowedFunctions());
        context.set(ARQConstants.registryPropertyFunctions, new OnlyAllowedPropertyFunctions());
    }

    private static final class OnlyAllowedFunctions extends FunctionRegistry {

        private final FunctionRegistry all = FunctionRegistry.standardRegistry();

        @Override
        public @Nullable FunctionFactory get(String iri) {
            return isFunction(iri) && all.isRegistered(iri) ? all.get(iri) : null;
        }

        @Override
        public boolean isRegistered(String iri) {
            return isFunction(iri) && all.isRegistered(iri);
        }
    }

    private static final class OnlyAllowedPropertyFunctions extends PropertyFunctionRegistry {

        private final PropertyFunctionRegistry all = PropertyFunctionRegistry.standardRegistry();

        @Override
        public @Nullable PropertyFunctionFactory get(String iri) {
            return PROPERTY_FUNCTIONS.contains(iri) ? all.get(iri) : null;
        }

        @Override
        public boolean isRegistered(String iri) {
            return PROPERTY_FUNCTIONS.contains(iri);
        }

        @Override
        public boolean manages(String iri) {
            return PROPERTY_FUNCTIONS.contains(iri);
        }
    }
}
