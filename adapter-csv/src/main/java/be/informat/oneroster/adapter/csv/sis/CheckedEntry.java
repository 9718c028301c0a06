package be.informat.oneroster.adapter.csv.sis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An entry of an archive that is compared with its checksum at its end, which {@link ZipFile} leaves to others. */
final class CheckedEntry extends FilterInputStream {

    private final CheckedInputStream checked;
    private final long expected;

    CheckedEntry(ZipFile archive, ZipEntry entry) throws IOException {
        this(new CheckedInputStream(archive.getInputStream(entry), new CRC32()), entry.getCrc());
    }

    private CheckedEntry(CheckedInputStream checked, long expected) {
        super(checked);
        this.checked = checked;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return atEnd(super.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return atEnd(super.read(target, offset, length));
    }

    private int atEnd(int read) throws IOException {
        if (read < 0 && checked.getChecksum().getValue() != expected) {
            throw new ZipException("the checksum is wrong: the archive is damaged");
        }
        return read;
    }
}
