package be.informat.oneroster.adapter.csv.table;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out how a spreadsheet wrote a text: by its byte order mark, UTF-8 or UTF-16; without one UTF-8 if it can be that, else
 * Windows-1252, in which a western Excel saves "CSV".
 */
final class AnyEncoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private AnyEncoding() {}

    /** The text, without a byte order mark. Bytes that are nothing in its encoding become {@link Utf8#UNDECODABLE}. */
    static Reader decode(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return reader(file, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return reader(file, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return reader(file, 2, StandardCharsets.UTF_16BE);
        }
        return reader(file, 0, isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= file.length || Byte.toUnsignedInt(file[at]) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Reader reader(byte[] file, int from, Charset charset) {
        return new InputStreamReader(
                new ByteArrayInputStream(file, from, file.length - from),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(Character.toString(Utf8.UNDECODABLE)));
    }
}
