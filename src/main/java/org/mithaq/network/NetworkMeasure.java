package org.mithaq.network;

import java.util.Locale;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;

/** A measure: what it is called, how it is computed, what it tells and what it does not, and who thought of it. */
public enum NetworkMeasure {
    DEGREE(true, "deg(v) = |N(v)|", "L. C. Freeman, Centrality in social networks, Social Networks 1(3), 1978/79"),
    IN(true, "|{u : u → v}|", "S. Wasserman and K. Faust, Social Network Analysis, 1994, section 4.3"),
    OUT(true, "|{u : v → u}|", "S. Wasserman and K. Faust, Social Network Analysis, 1994, section 4.3"),
    STRENGTH(
            true,
            "s(v) = Σ w(v,u)",
            "A. Barrat et al., The architecture of complex weighted networks, PNAS 101(11), 2004"),
    BETWEENNESS(
            true,
            "2 / ((n−1)(n−2)) · Σ σ(s,t|v) / σ(s,t)",
            "L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40(1), 1977; "
                    + "U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25(2), 2001"),
    CLOSENESS(
            true,
            "1 / (n−1) · Σ 1 / d(v,u)",
            "M. Marchiori and V. Latora, Harmony in the small-world, Physica A 285, 2000; "
                    + "P. Boldi and S. Vigna, Axioms for centrality, Internet Mathematics 10, 2014"),
    CORE(true, "max k : v ∈ k-core", "S. B. Seidman, Network structure and minimum degree, Social Networks 5(3), 1983"),
    COMPONENT(true, "", "S. Wasserman and K. Faust, Social Network Analysis, 1994, section 4.2"),
    COMMUNITY(
            true,
            "max Q",
            "V. D. Blondel et al., Fast unfolding of communities in large networks, "
                    + "Journal of Statistical Mechanics, 2008, P10008"),
    DENSITY(false, "2m / (n(n−1))", "S. Wasserman and K. Faust, Social Network Analysis, 1994, section 4.3"),
    MODULARITY(
            false,
            "Q = Σ (e(c) / m − (d(c) / 2m)²)",
            "M. E. J. Newman and M. Girvan, Finding and evaluating community structure in networks, "
                    + "Physical Review E 69, 026113, 2004");

    private final boolean ofActor;
    private final String formula;
    private final String source;

    NetworkMeasure(boolean ofActor, String formula, String source) {
        this.ofActor = ofActor;
        this.formula = formula;
        this.source = source;
    }

    /** The word for it in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether each actor has its own; otherwise the network has one. */
    public boolean isOfActor() {
        return ofActor;
    }

    /** How it is computed; empty where words say it all. */
    public String formula() {
        return formula;
    }

    /** Where it is defined. */
    public String source() {
        return source;
    }

    /** What it is called. */
    public String label(Language language) {
        return Messages.in(language).text("network.measure." + code());
    }

    /** What it tells, and what it does not. */
    public String meaning(Language language) {
        return Messages.in(language).text("network.measure." + code() + ".meaning");
    }

    /** What holds for all measures: the graph knows only what its sources state. */
    public static String caution(Language language) {
        return Messages.in(language).text("network.caution");
    }
}
