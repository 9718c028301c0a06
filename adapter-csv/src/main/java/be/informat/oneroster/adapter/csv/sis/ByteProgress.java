package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.application.port.SisExtractReader.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells of the bytes read out of all files. */
final class ByteProgress {

    private final Progress progress;
    private final long total;
    private long done;

    ByteProgress(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** The same bytes, counted. */
    InputStream counting(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }

    private void count(int bytes) {
        done += bytes;
        if (bytes > 0) {
            progress.report(done, total);
        }
    }
}
