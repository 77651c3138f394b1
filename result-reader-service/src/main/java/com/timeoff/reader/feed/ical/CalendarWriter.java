package com.timeoff.reader.feed.ical;

import com.timeoff.reader.feed.CalendarEvent;
import com.timeoff.reader.feed.LeaveCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes a calendar as RFC 5545 has it, with the names and intervals of RFC 7986: the same one always in the same bytes. */
@Component
public class CalendarWriter {

    private static final String BEGIN = Calendar.BEGIN + ':' + Calendar.VCALENDAR + "\r\n";
    private static final String END = Calendar.END + ':' + Calendar.VCALENDAR + "\r\n";

    /** How often programs may ask; most have an interval of their own. */
    private static final String REFRESH = "PT1H";

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public byte[] write(LeaveCalendar calendar) {
        var lines = new FoldedLines();
        lines.add(BEGIN);
        lines.add(new PropertyList(head(calendar.title())).toString());
        // One by one, as ical4j's model of one is ten times its text.
        calendar.events().forEach(it -> lines.add(event(it).toString()));
        lines.add(END);
        return lines.toByteArray();
    }

    /** Without a METHOD: nobody is invited to anything. */
    private static List<Property> head(String title) {
        return List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId("-//TimeOff//Calendar feed//EN"),
                ImmutableCalScale.GREGORIAN,
                new Name(title),
                new XProperty("X-WR-CALNAME", title),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH));
    }

    private static VEvent event(CalendarEvent it) {
        var changed = it.changedAt().truncatedTo(ChronoUnit.SECONDS);
        var properties = Stream.of(
                        Stream.of(
                                new Uid(it.applicationId() + "@timeoff"),
                                new DtStamp(changed),
                                new LastModified(changed),
                                new Sequence(it.sequence()),
                                new DtStart<>(it.first())),
                        end(it),
                        Stream.of(
                                new Summary(oneKindOfLineBreak(it.summary())),
                                it.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                                it.own() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT))
                .<Property>flatMap(part -> part)
                .toList();
        return new VEvent(new PropertyList(properties));
    }

    /** Exclusive. Dates have four digits for the year: on the last of them an event ends with itself. */
    private static Stream<Property> end(CalendarEvent it) {
        return it.last().isBefore(LAST_DAY) ? Stream.of(new DtEnd<>(it.last().plusDays(1))) : Stream.empty();
    }

    /** The only one that is escaped; the others would end the line. */
    private static String oneKindOfLineBreak(String text) {
        return text.replaceAll("\\R", "\n");
    }
}
