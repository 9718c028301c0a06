package be.informat.oneroster.adapter.csv.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strict UTF-8 that goes on reading behind a wrong byte, so that every wrong cell can be named. */
final class Utf8 {

    /**
     * What stands in a text for bytes that are not UTF-8: a surrogate without a partner, which no UTF-8 text can hold. As a code
     * point it is found only where it stands alone.
     */
    static final int UNDECODABLE = 0xDC80;

    private static final int LONGEST_MARK = 4;

    private Utf8() {}

    /** The text, without a byte order mark; empty if the bytes are UTF-16 or UTF-32, with or without a mark. */
    static Optional<Reader> decode(InputStream stream) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream);
        bytes.mark(LONGEST_MARK);
        byte[] start = bytes.readNBytes(LONGEST_MARK);
        bytes.reset();
        if (hasWideCharacters(start)) {
            return Optional.empty();
        }
        if (start.length >= 3
                && unsigned(start, 0) == 0xEF
                && unsigned(start, 1) == 0xBB
                && unsigned(start, 2) == 0xBF) {
            bytes.skipNBytes(3);
        }
        return Optional.of(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(Character.toString(UNDECODABLE))));
    }

    /** A mark of UTF-16, or a zero byte: a header begins with ASCII, of which UTF-16 and UTF-32 fill up each character with zeros. */
    private static boolean hasWideCharacters(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        int first = unsigned(start, 0);
        int second = unsigned(start, 1);
        boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        return marked || first == 0 || second == 0;
    }

    private static int unsigned(byte[] bytes, int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }
}
