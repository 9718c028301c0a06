package be.informat.oneroster.adapter.rest.oneroster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import be.informat.oneroster.adapter.rest.http.JettyResponse;
import be.informat.oneroster.adapter.rest.http.PublicAddress;
import be.informat.oneroster.adapter.rest.oneroster.Operation.Shape;
import be.informat.oneroster.application.reading.PinnedRoster;
import be.informat.oneroster.application.reading.RenderedVersions;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes answers. */
final class AnswerWriter {

    static final String CONTENT_TYPE = "application/json;charset=UTF-8";
    private static final int BUFFER = 64 * 1024;

    /** What School Data Sync reads. */
    private static final List<Kind> SYNCED =
            List.of(Kind.ORG, Kind.ACADEMIC_SESSION, Kind.COURSE, Kind.CLASS, Kind.USER, Kind.ENROLLMENT);

    private final PublicAddress address;
    private final RenderedVersions rendered;
    private final ZippedPages zippedPages;

    /** @param memory in bytes, of which up to a half holds what was made once */
    AnswerWriter(PublicAddress address, long memory) {
        this.address = address;
        Map<Kind, RecordWriter> whole = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            whole.put(kind, new RecordWriter(address.oneRoster(), kind.fields()));
        }
        rendered = new RenderedVersions(
                (version, bytes) ->
                        requireNonNull(whole.get(version.record().kind())).write(version, bytes),
                memory / 5 * 2);
        zippedPages = new ZippedPages(memory / 10);
    }

    /** Makes ready what will be asked for, as long as there is room. */
    void warm(PinnedRoster roster) {
        for (Kind kind : SYNCED) {
            if (rendered.hasRoom()) {
                roster.page(Views.active(kind), 0, Integer.MAX_VALUE).forEach(rendered, (bytes, start, length) -> {});
            }
        }
    }

    void write(Answer answer, HttpServletRequest request, HttpServletResponse response, Journal journal) {
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Accept-Encoding, Authorization");
        JettyResponse.contentType(request, CONTENT_TYPE);
        try {
            switch (answer) {
                case Answer.Records records -> write(records, request, response, journal);
                case Answer.NotModified(int publication, String entityTag) -> {
                    response.setHeader("ETag", entityTag);
                    response.setHeader("X-Roster-Publication", Integer.toString(publication));
                    sendWithoutLength(response);
                }
                case Answer.Refused refused -> write(refused, response, journal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(
            Answer.Records records, HttpServletRequest request, HttpServletResponse response, Journal journal)
            throws IOException {
        response.setHeader("ETag", records.entityTag());
        response.setHeader("X-Roster-Publication", Integer.toString(records.publication()));
        response.setHeader("X-Total-Count", Integer.toString(records.page().total()));
        if (!records.links().isEmpty()) {
            response.setHeader("Link", records.links());
        }
        boolean isZipped = AcceptedEncodings.includeGzip(request.getHeader("Accept-Encoding"));
        if (isZipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (request.getMethod().equals("HEAD")) {
            sendWithoutLength(response);
        } else if (isZipped) {
            zippedPages.write(records, response, body -> write(records, body, journal));
        } else {
            OutputStream body = new BufferedOutputStream(new Unflushed(response.getOutputStream()), BUFFER);
            write(records, body, journal);
            body.flush();
        }
    }

    /** Sent at once, or an answer without its body would be given a length that it does not have. */
    private static void sendWithoutLength(HttpServletResponse response) throws IOException {
        response.flushBuffer();
    }

    private void write(Answer.Records records, OutputStream body, Journal journal) throws IOException {
        boolean single = records.operation().shape() == Shape.SINGLE;
        body.write(('{' + quoted(records.operation().envelope()) + (single ? ":" : ":[")).getBytes(UTF_8));
        RecordBytes separated = new RecordBytes(body);
        List<Field> fields = records.query().fields();
        if (fields.equals(records.operation().kind().fields())) {
            records.page().forEach(rendered, separated::write);
        } else {
            RecordWriter writer = new RecordWriter(address.oneRoster(), fields);
            records.page().forEach(version -> {
                byte[] bytes = writer.bytes(version);
                separated.write(bytes, 0, bytes.length);
            });
        }
        body.write((single ? "" : "]").getBytes(UTF_8));
        if (!records.query().warnings().isEmpty()) {
            body.write(',');
            body.write(statusInfoSet("success", "warning", records.query().warnings(), journal));
        }
        body.write('}');
    }

    /** Passes on what is written, but not that it is flushed: a short answer must not go out before its length is known. */
    private static final class Unflushed extends FilterOutputStream {

        Unflushed(OutputStream body) {
            super(body);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void flush() {}
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** Writes records one after the other, with commas between. */
    private static final class RecordBytes {

        private final OutputStream body;
        private boolean isFirst = true;

        RecordBytes(OutputStream body) {
            this.body = body;
        }

        void write(byte[] bytes, int start, int length) {
            try {
                if (!isFirst) {
                    body.write(',');
                }
                isFirst = false;
                body.write(bytes, start, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void write(Answer.Refused refused, HttpServletResponse response, Journal journal)
            throws IOException {
        refused.headers().forEach(response::setHeader);
        byte[] body = body(refused, journal);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The body of an error. */
    static byte[] body(Answer.Refused refused, Journal journal) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write('{');
        body.writeBytes(statusInfoSet("failure", "error", refused.remarks(), journal));
        body.write('}');
        return body.toByteArray();
    }

    /** The member of an answer that tells what was wrong, or not done as asked. */
    private static byte[] statusInfoSet(String major, String severity, List<Remark> remarks, Journal journal) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        JsonGenerator json = RecordWriter.JSON.createGenerator(ObjectWriteContext.empty(), body, JsonEncoding.UTF8);
        json.writeStartArray();
        for (Remark remark : remarks) {
            json.writeStartObject();
            json.writeStringProperty("imsx_codeMajor", major);
            json.writeStringProperty("imsx_severity", severity);
            json.writeStringProperty("imsx_messageRefIdentifier", journal.requestId());
            journal.operation()
                    .ifPresent(operation -> json.writeStringProperty("imsx_operationRefIdentifier", operation.id()));
            json.writeStringProperty("imsx_description", remark.description());
            if (remark.codeMinor() != null) {
                json.writeStringProperty("imsx_codeMinor", remark.codeMinor().wireName());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.close();
        return (quoted("statusInfoSet") + ":" + body.toString(UTF_8)).getBytes(UTF_8);
    }
}
