package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.mithaq.shacl.reads.GraphChange;
import org.mithaq.support.Seed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * On random graphs and changes over our own shapes, validation of the change finds what full validation finds after it and
 * not before.
 *
 * <p>The build looks at the same cases each time; the profile {@code soundness} at more of them, others at each run
 * ({@code mithaq.soundness.tries}, {@code mithaq.soundness.seed}).
 */
class ChangeSoundnessTest {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeSoundnessTest.class);

    private static final int TRIES = 1_500;
    private static final int WANTED = Integer.getInteger("mithaq.soundness.tries", TRIES);
    private static final int EACH = (WANTED + TRIES - 1) / TRIES;
    private static final long SEED = Long.getLong("mithaq.soundness.seed", WANTED == TRIES ? 0 : System.nanoTime());

    /** Of so many cases one brings a violation at least, and so often each rule fires anew, 20 times in 20,000 cases. */
    private static final double REFUSED = 0.3;

    private static final int FIRED = WANTED / 1_000;

    private static final GraphValidator FULL = Seed.validator();
    private static final IncrementalValidator INCREMENTAL = new IncrementalValidator(FULL);
    private static final Graph CONTEXT = Fixture.emptyData();
    private static final Map<String, Integer> FIRED_ANEW = new TreeMap<>();

    private static final List<String> RULES = ShapeStyleTest.rules()
            .map(rule -> rule.getShapeNode().getLocalName())
            .sorted()
            .toList();

    private static int cases;
    private static int refused;

    static {
        NodeValue.VerboseWarnings = false; // some of the literals are no numbers or dates
        ShapeStyleTest.rules()
                .forEach(rule -> FIRED_ANEW.put(rule.getShapeNode().getLocalName(), 0));
    }

    @Property(tries = TRIES, seed = "4", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void validationOfAChangeFindsWhatFullValidationFindsAfterItAndNotBefore(@ForAll long seed) {
        for (int i = 0; i < EACH; i++) {
            compare(new SplittableRandom(seed ^ SEED + cases).nextLong());
        }
        if (cases == TRIES * EACH) {
            checkTheCases();
        }
    }

    private static void compare(long seed) {
        String rule = rule();
        RandomChanges changes = new RandomChanges(seed, rule, CONTEXT);
        GraphEdit edit = changes.edit();
        GraphChange change = edit.change();
        Outcome fresh = INCREMENTAL.validate(CONTEXT, change).fresh();
        Outcome after = FULL.validate(CONTEXT);
        edit.undo();
        Outcome expected = after.since(FULL.validate(CONTEXT));
        changes.undo();

        assertThat(IncrementalValidatorTest.identities(fresh))
                .as("fresh findings of seed %dL, rule %s, where %s", seed, rule, change)
                .isEqualTo(IncrementalValidatorTest.identities(expected));
        cases++;
        refused += expected.conforms() ? 0 : 1;
        expected.findings().stream()
                .map(Finding::shape)
                .filter(Node::isURI)
                .map(Node::getLocalName)
                .collect(Collectors.toSet())
                .forEach(shape -> FIRED_ANEW.merge(shape, 1, Integer::sum));
    }

    /** The rules take turns; every second case is for the one that has fired least, and every fourth for no rule. */
    private static @Nullable String rule() {
        return switch (cases % 4) {
            case 0 -> null;
            case 1, 3 ->
                RULES.stream().min(Comparator.comparing(FIRED_ANEW::get)).orElseThrow();
            default -> RULES.get(cases % RULES.size());
        };
    }

    private static void checkTheCases() {
        LOG.info("{} cases of seed {}: {} bring a violation", cases, SEED, refused);
        if (WANTED > TRIES) {
            FIRED_ANEW.forEach((shape, times) -> LOG.info("{} {}", String.format("%6d", times), shape));
        }
        assertThat(refused).isGreaterThanOrEqualTo((int) (REFUSED * cases));
        assertThat(RULES).allSatisfy(rule -> assertThat(FIRED_ANEW.get(rule)).isGreaterThanOrEqualTo(FIRED));
    }
}
