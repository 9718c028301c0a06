package be.informat.oneroster.adapter.rest.oneroster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Answers in gzip. What was compressed is kept, up to a bound, under the answer's entity tag: the same tag is the same answer, as long as it
 * tells nothing of the request itself.
 */
final class ZippedPages {

    private static final int BUFFER = 64 * 1024;

    /** A page that is larger is not kept: some 40 MB of JSON. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Cache<String, byte[]> pages;

    ZippedPages(long mostBytes) {
        pages = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .<String, byte[]>weigher((tag, page) -> page.length)
                .build();
    }

    /** Writes an answer. */
    interface Writer {
        void write(OutputStream body) throws IOException;
    }

    void write(Answer.Records records, HttpServletResponse response, Writer writer) throws IOException {
        byte[] ready = pages.getIfPresent(records.entityTag());
        if (ready != null) {
            response.setContentLength(ready.length);
            response.getOutputStream().write(ready);
            records.page().wasRead();
            return;
        }
        Copy copy = new Copy(response.getOutputStream());
        GZIPOutputStream zipped = new FastGzip(copy);
        writer.write(zipped);
        zipped.finish();
        // a warning names the request
        if (copy.isWhole() && records.query().warnings().isEmpty()) {
            pages.put(records.entityTag(), copy.copy.toByteArray());
        }
    }

    /** The quickest level: a better one costs more time than it saves. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream body) throws IOException {
            super(body, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Writes on, and keeps what it wrote unless it gets too much. */
    private static final class Copy extends FilterOutputStream {

        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
        private long written;

        Copy(OutputStream body) {
            super(body);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
            written += length;
            if (isWhole()) {
                copy.write(bytes, start, length);
            } else {
                copy.reset();
            }
        }

        boolean isWhole() {
            return written <= LARGEST;
        }
    }
}
