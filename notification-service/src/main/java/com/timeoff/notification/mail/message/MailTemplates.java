package com.timeoff.notification.mail.message;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import com.timeoff.notification.leave.LeaveEventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The templates in {@code mail/}. Of each type of event there is one with two lines, its subject and its first sentence; around
 * it are a frame of plain text and one of HTML, where all that is filled in is escaped.
 */
@Component
class MailTemplates {

    private static final Mustache.Compiler TEXT = Mustache.compiler().escapeHTML(false);
    private static final Mustache.Compiler HTML = Mustache.compiler().escapeHTML(true);

    private final Map<LeaveEventType, Template> subjects = new EnumMap<>(LeaveEventType.class);
    private final Map<LeaveEventType, Template> sentences = new EnumMap<>(LeaveEventType.class);
    private final Template text = TEXT.compile(read("frame.txt"));
    private final Template html = HTML.compile(read("frame.html"));

    MailTemplates() {
        for (var type : LeaveEventType.values()) {
            if (type != LeaveEventType.COMMENTED) { // of which no mail tells
                var lines = read(fileOf(type)).split("\n", 2);
                subjects.put(type, TEXT.compile(lines[0]));
                sentences.put(type, TEXT.compile(lines[1].strip()));
            }
        }
    }

    String subject(LeaveEventType type, SubjectModel model) {
        return of(subjects, type).execute(model);
    }

    String sentence(LeaveEventType type, SubjectModel model) {
        return of(sentences, type).execute(model);
    }

    String text(FrameModel model) {
        return text.execute(model);
    }

    String html(FrameModel model) {
        return html.execute(model);
    }

    private static Template of(Map<LeaveEventType, Template> templates, LeaveEventType type) {
        var template = templates.get(type);
        if (template == null) {
            throw new IllegalArgumentException("No mail tells of " + type);
        }
        return template;
    }

    private static String fileOf(LeaveEventType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }

    private static String read(String file) {
        try (var content = MailTemplates.class.getResourceAsStream("/mail/" + file)) {
            if (content == null) {
                throw new IllegalStateException("There is no template mail/" + file);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
