package org.mithaq.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Guards;

class AllowedFunctionsTest {

    private final Context context = new Context();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2005/xpath-functions#upper-case",
                "http://www.w3.org/2005/xpath-functions/math#sqrt",
                "http://www.w3.org/2001/XMLSchema#date",
                "http://jena.apache.org/ARQ/function#localname",
                "http://jena.apache.org/ARQ/function#namespace"
            })
    void whatIsAllowedCanBeCalled(String iri) {
        AllowedFunctions.restrict(context, Guards.NOTHING_FOUND);

        assertThat(AllowedFunctions.isFunction(iri)).isTrue();
        assertThat(FunctionRegistry.get(context).get(iri)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:java.lang.String",
                "http://jena.apache.org/ARQ/function#wait",
                "http://jena.hpl.hp.com/ARQ/function#wait",
                "http://jena.apache.org/ARQ/function#",
                "http://www.w3.org/2005/xpath-functions#",
                "http://www.w3.org/2005/xpath-functions#apply",
                "http://www.w3.org/2005/xpath-functions#error",
                "http://www.w3.org/2005/xpath-functions#unheard-of",
                "http://www.w3.org/2005/xpath-functions/math#pow",
                "http://www.w3.org/ns/sparql#regex",
                "urn:x"
            })
    void whatIsNotAllowedIsUnknownToTheEngineToo(String iri) {
        AllowedFunctions.restrict(context, Guards.NOTHING_FOUND);

        assertThat(AllowedFunctions.isFunction(iri)).isFalse();
        assertThat(FunctionRegistry.get(context).isRegistered(iri)).isFalse();
        assertThat(FunctionRegistry.get(context).get(iri)).isNull();
    }

    @Test
    void thoseThatAreListedMayBeCalled() {
        QueryPolicy policy = new QueryPolicy(1_000, 10, 10);

        assertThat(AllowedFunctions.functions())
                .hasSizeGreaterThan(50)
                .allSatisfy(iri -> policy.check("SELECT (<" + iri + ">() AS ?value) {}"));
    }

    @Test
    void nothingIsRegisteredThatLoadsClassesWaitsOrRunsScripts() {
        FunctionRegistry.standardRegistry().keys().forEachRemaining(iri -> {
            if (AllowedFunctions.isFunction(iri)) {
                assertThat(iri).startsWith("http://www.w3.org/");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:java.lang.String",
                "http://jena.apache.org/ARQ/property#splitIRI",
                "http://jena.hpl.hp.com/ARQ/property#splitIRI",
                "http://jena.apache.org/ARQ/list#member",
                "http://jena.apache.org/text#search"
            })
    void propertyFunctionsAreNoPlainPropertiesAndUnknownToTheEngine(String iri) {
        AllowedFunctions.restrict(context, Guards.NOTHING_FOUND);
        PropertyFunctionRegistry registry = context.get(ARQConstants.registryPropertyFunctions);

        assertThat(AllowedFunctions.isProperty(iri)).isFalse();
        assertThat(registry.manages(iri)).isFalse();
        assertThat(registry.isRegistered(iri)).isFalse();
        assertThat(registry.get(iri)).isNull();
    }

    @Test
    void theSearchForNamesIsTheOnlyPropertyFunction() {
        AllowedFunctions.restrict(context, Guards.NOTHING_FOUND);
        PropertyFunctionRegistry registry = context.get(ARQConstants.registryPropertyFunctions);

        assertThat(AllowedFunctions.isProperty(AllowedFunctions.TEXT_QUERY)).isTrue();
        assertThat(registry.get(AllowedFunctions.TEXT_QUERY)).isSameAs(Guards.NOTHING_FOUND);
    }

    @Test
    void otherPropertiesArePlain() {
        assertThat(AllowedFunctions.isProperty("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
                .isTrue();
    }
}
