package org.mithaq.publish.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.mithaq.vocab.MQ;

/**
 * The kinds of pages: of which classes they are, and which sections they have. The first that has a class of the resource is
 * its kind; one that has no classes is that of everything else.
 */
public enum PageKind {
    PERSON(
            List.of(MQ.Person),
            "offices",
            "memberships",
            "participations",
            "statements",
            "commitments",
            "statements-about"),
    ORGANIZATION(
            List.of(MQ.Institution, MQ.Network, MQ.Organ, MQ.State, MQ.Organization, MQ.Agent),
            "members",
            "officers",
            "parts",
            "memberships",
            "offices",
            "designations",
            "participations",
            "represented",
            "adopted",
            "commitments",
            "statements",
            "statements-about",
            "designees",
            "assessments"),
    ACTIVITY(
            List.of(MQ.Meeting, MQ.Training, MQ.ReviewProcess, MQ.Process, MQ.Project, MQ.Activity),
            "states",
            "participants",
            "adopted",
            "statements-about",
            "commitments-about",
            "parts-of-activity"),
    SERIES(List.of(MQ.MeetingSeries), "activities"),
    INSTRUMENT(
            List.of(MQ.ActionPlan, MQ.Instrument),
            "states",
            "provisions",
            "commitments-about",
            "activities",
            "designees",
            "statements-about",
            "texts"),
    PROVISION(
            List.of(MQ.Objective, MQ.PlanAxis, MQ.Provision),
            "commitments-about",
            "assessments",
            "statements-about",
            "activities"),
    COMMITMENT(List.of(MQ.Commitment), "states", "assessments", "statements-about"),
    DOCUMENT(List.of(MQ.SourceDocument, MQ.CitedDocument, MQ.Document), "stated"),
    RECORD(List.of(MQ.Record, MQ.AuthorityRecord), "stated"),
    PLACE(List.of(MQ.Place), "activities", "parts", "places"),
    POST(List.of(MQ.Post), "holders"),
    OTHER(List.of(), "states");

    private final List<Node> classes;
    private final List<String> sections;

    PageKind(List<Node> classes, String... sections) {
        this.classes = classes;
        this.sections = List.of(sections);
    }

    /** The kind of page of a resource of these classes. */
    static PageKind of(Collection<Node> types) {
        return Arrays.stream(values())
                .filter(kind -> kind.classes.stream().anyMatch(types::contains))
                .findFirst()
                .orElse(OTHER);
    }

    /** The queries of its sections, in the order of the page. */
    List<String> sections() {
        return sections;
    }
}
