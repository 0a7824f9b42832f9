package org.mithaq.web.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.picture.Drawing;
import org.mithaq.publish.picture.Happening;
import org.mithaq.publish.picture.Happenings;
import org.mithaq.publish.picture.Objective;
import org.mithaq.publish.picture.PictureNames;
import org.mithaq.publish.picture.PictureTable;
import org.mithaq.publish.picture.Timeline;
import org.mithaq.publish.picture.TimelineDrawing;
import org.mithaq.publish.picture.TimelineFilter;
import org.mithaq.query.Snapshot;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.Word;

/**
 * {@code /{language}/pictures/timeline?network=&actor=&objective=&from=&to=}: what happened, in the order of time; as a page, a
 * drawing and a table.
 */
final class TimelinePicture implements PictureWithTable<TimelineFilter> {

    private static final int MOST_ACTORS = 150;

    private final PictureReads reads;

    TimelinePicture(PictureReads reads) {
        this.reads = reads;
    }

    /**
     * A line of the table.
     *
     * @param date EDTF; null when no source tells
     */
    record Row(String iri, Word name, String kind, @Nullable String date, List<Option> actors, int moreActors) {}

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String[] parameters() {
        return new String[] {"network", "actor", "objective", "from", "to"};
    }

    @Override
    public TimelineFilter wanted(PictureParameters parameters) {
        Optional<Integer> from = parameters.year("from");
        Optional<Integer> to = parameters.year("to");
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            throw PictureParameters.wrong("to");
        }
        return new TimelineFilter(
                parameters.iri("network"), parameters.iri("actor"), parameters.iri("objective"), from, to);
    }

    @Override
    public Map<String, Object> model(TimelineFilter filter, QueryTicket ticket, Page page) {
        return reads.read(ticket, (all, snapshot) -> model(filter, all, snapshot, page));
    }

    @Override
    public Drawing drawing(TimelineFilter filter, QueryTicket ticket, Page page) {
        return reads.read(ticket, (all, snapshot) -> {
            Timeline timeline = Timeline.of(all, filter);
            PictureNames names = PictureNames.of(Timeline.toName(timeline.drawn()), page.language(), snapshot);
            return TimelineDrawing.of(timeline, names, PictureWords.wording(page));
        });
    }

    @Override
    public byte[] table(TimelineFilter filter, QueryTicket ticket, Page page) {
        return reads.read(ticket, (all, snapshot) -> {
            List<Happening> wanted = Timeline.of(all, filter).all();
            PictureNames names = PictureNames.of(Timeline.toName(wanted), page.language(), snapshot);
            return PictureTable.timeline(wanted, names, PictureWords.wording(page));
        });
    }

    private static Map<String, Object> model(TimelineFilter filter, Happenings all, Snapshot snapshot, Page page) {
        Timeline timeline = Timeline.of(all, filter);
        List<String> actors = mostActive(all, filter.actor());
        List<String> iris = new ArrayList<>(Timeline.toName(timeline.listed()));
        iris.addAll(actors);
        iris.addAll(all.members().keySet());
        all.objectives().forEach(objective -> iris.add(objective.iri()));
        PictureNames names = PictureNames.of(iris, page.language(), snapshot);
        Map<String, Object> model = new HashMap<>();
        model.put("filter", filter);
        model.put("networks", PictureWords.options(all.members().keySet(), names, page));
        model.put("actors", PictureWords.options(actors, names, page));
        model.put("objectives", objectives(all.objectives(), names, page));
        model.put("drawn", timeline.drawn().size());
        model.put("others", timeline.others().size());
        model.put("drawing", TimelineDrawing.of(timeline, names, PictureWords.wording(page)));
        model.put(
                "rows",
                timeline.listed().stream().map(each -> row(each, names, page)).toList());
        return model;
    }

    private static Row row(Happening happening, PictureNames names, Page page) {
        List<Option> actors = happening.actors().stream()
                .limit(3)
                .map(actor -> new Option(actor, PictureWords.word(names.of(actor), page)))
                .toList();
        return new Row(
                happening.iri(),
                PictureWords.word(PictureWords.wording(page).nameOf(happening, names), page),
                page.text("page.picture.one." + happening.kind().code()),
                happening.spell() == null ? null : happening.spell().edtf(),
                actors,
                happening.actors().size() - actors.size());
    }

    private static List<Option> objectives(List<Objective> objectives, PictureNames names, Page page) {
        return objectives.stream()
                .map(each -> new Option(each.iri(), PictureWords.word(names.of(each.iri()), page)))
                .toList();
    }

    /** Those with most, and the one that is wanted. */
    private static List<String> mostActive(Happenings all, Optional<String> wanted) {
        List<String> actors =
                new ArrayList<>(all.actors().stream().limit(MOST_ACTORS).toList());
        wanted.filter(actor -> !actors.contains(actor)).ifPresent(actors::add);
        return actors;
    }
}
