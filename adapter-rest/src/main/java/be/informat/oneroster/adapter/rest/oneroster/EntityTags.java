package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.http.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weak entity tags (RFC 9110): two answers with the same tag say the same. */
final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");
    private static final int BYTES = 16;

    private EntityTags() {}

    /** The tag of an answer that depends on these things alone. */
    static String of(Object... things) {
        StringBuilder text = new StringBuilder();
        for (Object thing : things) {
            text.append(thing).append('\n');
        }
        byte[] hash = Arrays.copyOf(Sha256.digest(text.toString()), BYTES);
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
    }

    /** Whether {@code If-None-Match} names a tag, or any at all; null if there is no such header. */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        Matcher matcher = TAG.matcher(ifNoneMatch);
        while (matcher.find()) {
            if (tag.endsWith(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }
}
