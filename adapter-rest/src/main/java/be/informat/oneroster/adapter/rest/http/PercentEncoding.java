package be.informat.oneroster.adapter.rest.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986, as UTF-8. */
public final class PercentEncoding {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private PercentEncoding() {}

    /** Reads a name or value of a query or form: {@code +} is a space, a {@code %} without two hexadecimal digits means itself. */
    public static String decodeParameter(String raw) {
        return decode(raw.replace('+', ' '));
    }

    /** Reads a segment of a path; the same, but {@code +} means itself. */
    public static String decodeSegment(String raw) {
        return decode(raw);
    }

    private static String decode(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        int index = 0;
        while (index < raw.length()) {
            if (isEscape(raw, index)) {
                bytes.write(Integer.parseInt(raw, index + 1, index + 3, 16));
                index += 3;
            } else {
                int codePoint = raw.codePointAt(index);
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                index += Character.charCount(codePoint);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(String raw, int index) {
        return raw.charAt(index) == '%'
                && index + 2 < raw.length()
                && Character.digit(raw.charAt(index + 1), 16) >= 0
                && Character.digit(raw.charAt(index + 2), 16) >= 0
                && raw.charAt(index + 1) < 0x80
                && raw.charAt(index + 2) < 0x80;
    }

    /** Encodes everything but the unreserved characters. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= 0 && UNRESERVED.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit((octet >> 4) & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(octet & 0xF, 16)));
            }
        }
        return encoded.toString();
    }
}
