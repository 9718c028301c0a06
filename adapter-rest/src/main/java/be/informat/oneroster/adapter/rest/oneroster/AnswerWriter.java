package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.http.JettyResponse;
import be.informat.oneroster.adapter.rest.http.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes answers. */
final class AnswerWriter {

    static final String CONTENT_TYPE = "application/json;charset=UTF-8";
    private static final int BUFFER = 16 * 1024;

    /** Never ends an answer by itself, for one that failed must not look whole; nor sends a short one before its length is known. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final PublicAddress address;

    AnswerWriter(PublicAddress address) {
        this.address = address;
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
            return;
        }
        OutputStream body = response.getOutputStream();
        if (!isZipped) {
            write(records, body, journal);
            return;
        }
        GZIPOutputStream zipped = new FastGzip(body);
        write(records, zipped, journal);
        zipped.finish();
    }

    /** Sent at once, or an answer without its body would be given a length that it does not have. */
    private static void sendWithoutLength(HttpServletResponse response) throws IOException {
        response.flushBuffer();
    }

    private void write(Answer.Records records, OutputStream body, Journal journal) {
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), body, JsonEncoding.UTF8);
        RecordWriter writer =
                new RecordWriter(address.oneRoster(), records.query().fields());
        json.writeStartObject();
        json.writeName(records.operation().envelope());
        switch (records.operation().shape()) {
            case SINGLE -> records.page().forEach(version -> writer.write(version, json));
            case COLLECTION -> {
                json.writeStartArray();
                records.page().forEach(version -> writer.write(version, json));
                json.writeEndArray();
            }
        }
        if (!records.query().warnings().isEmpty()) {
            writeStatus("success", "warning", records.query().warnings(), json, journal);
        }
        json.writeEndObject();
        json.close();
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
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), body, JsonEncoding.UTF8);
        json.writeStartObject();
        writeStatus("failure", "error", refused.remarks(), json, journal);
        json.writeEndObject();
        json.close();
        return body.toByteArray();
    }

    private static void writeStatus(
            String major, String severity, List<Remark> remarks, JsonGenerator json, Journal journal) {
        json.writeName("statusInfoSet");
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
    }

    /** The quickest level: a better one costs more time than it saves. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream body) throws IOException {
            super(body, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
