package org.mithaq.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of the Mithaq ontology, as nodes: classes in CamelCase, properties in lower camelCase, each in alphabetical
 * order. A test compares this list with {@code ontology/modules}, both ways.
 */
public final class MQ {

    // classes
    public static final Node ActionPlan = term("ActionPlan");
    public static final Node Activity = term("Activity");
    public static final Node Agent = term("Agent");
    public static final Node AuthorityRecord = term("AuthorityRecord");
    public static final Node CallForInput = term("CallForInput");
    public static final Node CitedDocument = term("CitedDocument");
    public static final Node Claim = term("Claim");
    public static final Node Commitment = term("Commitment");
    public static final Node Decision = term("Decision");
    public static final Node Designation = term("Designation");
    public static final Node Document = term("Document");
    public static final Node Incumbency = term("Incumbency");
    public static final Node Institution = term("Institution");
    public static final Node Instrument = term("Instrument");
    public static final Node Meeting = term("Meeting");
    public static final Node MeetingSeries = term("MeetingSeries");
    public static final Node Membership = term("Membership");
    public static final Node Network = term("Network");
    public static final Node Objective = term("Objective");
    public static final Node Organ = term("Organ");
    public static final Node Organization = term("Organization");
    public static final Node Participation = term("Participation");
    public static final Node Passage = term("Passage");
    public static final Node Person = term("Person");
    public static final Node Place = term("Place");
    public static final Node PlanAxis = term("PlanAxis");
    public static final Node Platform = term("Platform");
    public static final Node Post = term("Post");
    public static final Node Process = term("Process");
    public static final Node ProgressAssessment = term("ProgressAssessment");
    public static final Node Project = term("Project");
    public static final Node Provision = term("Provision");
    public static final Node PublicStatement = term("PublicStatement");
    public static final Node QualifiedRelation = term("QualifiedRelation");
    public static final Node Record = term("Record");
    public static final Node ReviewProcess = term("ReviewProcess");
    public static final Node SourceDocument = term("SourceDocument");
    public static final Node State = term("State");
    public static final Node StatusRecord = term("StatusRecord");
    public static final Node Submission = term("Submission");
    public static final Node TimeSpan = term("TimeSpan");
    public static final Node Training = term("Training");

    // properties
    public static final Node acronym = term("acronym");
    public static final Node addressesProvision = term("addressesProvision");
    public static final Node adoptedAt = term("adoptedAt");
    public static final Node adoptedBy = term("adoptedBy");
    public static final Node affiliatedWith = term("affiliatedWith");
    public static final Node assesses = term("assesses");
    public static final Node attributedTo = term("attributedTo");
    public static final Node capacityAsStated = term("capacityAsStated");
    public static final Node certainty = term("certainty");
    public static final Node claimProperty = term("claimProperty");
    public static final Node claimSubject = term("claimSubject");
    public static final Node claimedCount = term("claimedCount");
    public static final Node claimedResource = term("claimedResource");
    public static final Node claimedValue = term("claimedValue");
    public static final Node committedBy = term("committedBy");
    public static final Node contentDigest = term("contentDigest");
    public static final Node contradicts = term("contradicts");
    public static final Node contributionForm = term("contributionForm");
    public static final Node convenedBy = term("convenedBy");
    public static final Node countedKind = term("countedKind");
    public static final Node dateAsStated = term("dateAsStated");
    public static final Node dateBasis = term("dateBasis");
    public static final Node decidesOn = term("decidesOn");
    public static final Node describes = term("describes");
    public static final Node designatedBy = term("designatedBy");
    public static final Node designee = term("designee");
    public static final Node documentedIn = term("documentedIn");
    public static final Node earliestEnd = term("earliestEnd");
    public static final Node earliestStart = term("earliestStart");
    public static final Node editionNumber = term("editionNumber");
    public static final Node editionOf = term("editionOf");
    public static final Node edtf = term("edtf");
    public static final Node edtfFault = term("edtfFault");
    public static final Node endOffset = term("endOffset");
    public static final Node foundedBy = term("foundedBy");
    public static final Node foundedThrough = term("foundedThrough");
    public static final Node governanceLevel = term("governanceLevel");
    public static final Node guidingPrinciple = term("guidingPrinciple");
    public static final Node hasHeldPost = term("hasHeldPost");
    public static final Node hasIncumbency = term("hasIncumbency");
    public static final Node hasMembership = term("hasMembership");
    public static final Node hasOutput = term("hasOutput");
    public static final Node hasParticipation = term("hasParticipation");
    public static final Node hasStatusRecord = term("hasStatusRecord");
    public static final Node hasTimeSpan = term("hasTimeSpan");
    public static final Node implementer = term("implementer");
    public static final Node inActivity = term("inActivity");
    public static final Node inCapacityOf = term("inCapacityOf");
    public static final Node inOrganization = term("inOrganization");
    public static final Node inResponseTo = term("inResponseTo");
    public static final Node incumbent = term("incumbent");
    public static final Node inputTo = term("inputTo");
    public static final Node involvedIn = term("involvedIn");
    public static final Node jurisdiction = term("jurisdiction");
    public static final Node kind = term("kind");
    public static final Node latestEnd = term("latestEnd");
    public static final Node latestStart = term("latestStart");
    public static final Node locatedIn = term("locatedIn");
    public static final Node locator = term("locator");
    public static final Node madeAt = term("madeAt");
    public static final Node matches = term("matches");
    public static final Node member = term("member");
    public static final Node mode = term("mode");
    public static final Node objectiveCount = term("objectiveCount");
    public static final Node ofPost = term("ofPost");
    public static final Node onBehalfOf = term("onBehalfOf");
    public static final Node onMarginsOf = term("onMarginsOf");
    public static final Node operatedBy = term("operatedBy");
    public static final Node organOf = term("organOf");
    public static final Node parentOrganization = term("parentOrganization");
    public static final Node partOfActivity = term("partOfActivity");
    public static final Node participant = term("participant");
    public static final Node participationRole = term("participationRole");
    public static final Node passageFault = term("passageFault");
    public static final Node passageOf = term("passageOf");
    public static final Node postIn = term("postIn");
    public static final Node postRole = term("postRole");
    public static final Node preparesFor = term("preparesFor");
    public static final Node previousEdition = term("previousEdition");
    public static final Node progressRating = term("progressRating");
    public static final Node proposedBy = term("proposedBy");
    public static final Node provisionNumber = term("provisionNumber");
    public static final Node provisionOf = term("provisionOf");
    public static final Node quotedText = term("quotedText");
    public static final Node receivedBy = term("receivedBy");
    public static final Node recordOf = term("recordOf");
    public static final Node recurrenceMonths = term("recurrenceMonths");
    public static final Node refersTo = term("refersTo");
    public static final Node reviews = term("reviews");
    public static final Node searchKey = term("searchKey");
    public static final Node seat = term("seat");
    public static final Node serves = term("serves");
    public static final Node speaker = term("speaker");
    public static final Node stakeholderType = term("stakeholderType");
    public static final Node startOffset = term("startOffset");
    public static final Node statedWeekday = term("statedWeekday");
    public static final Node status = term("status");
    public static final Node submittedBy = term("submittedBy");
    public static final Node supersedes = term("supersedes");
    public static final Node supportedBy = term("supportedBy");
    public static final Node targetTime = term("targetTime");
    public static final Node termFault = term("termFault");
    public static final Node territory = term("territory");
    public static final Node textOf = term("textOf");
    public static final Node theme = term("theme");
    public static final Node underInstrument = term("underInstrument");
    public static final Node unofficialLabelLanguage = term("unofficialLabelLanguage");
    public static final Node venue = term("venue");
    public static final Node withinOrganization = term("withinOrganization");
    public static final Node wording = term("wording");
    public static final Node wordingBasis = term("wordingBasis");
    public static final Node wordsFault = term("wordsFault");

    private MQ() {}

    private static Node term(String name) {
        return NodeFactory.createURI(IriScheme.TERMS + name);
    }
}
