package be.informat.oneroster.adapter.rest.oneroster;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding} (RFC 9110). */
final class AcceptedEncodings {

    private static final Pattern NEVER = Pattern.compile("q\\s*=\\s*0(\\.0*)?");

    private AcceptedEncodings() {}

    /** @param header null if there is none */
    static boolean includeGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        boolean any = false;
        for (String entry : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = entry.split(";", 2);
            String coding = parts[0].strip();
            boolean isAccepted =
                    parts.length < 2 || !NEVER.matcher(parts[1].strip()).matches();
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return isAccepted;
            }
            any |= coding.equals("*") && isAccepted;
        }
        return any;
    }
}
