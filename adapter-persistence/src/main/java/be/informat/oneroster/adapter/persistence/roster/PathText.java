package be.informat.oneroster.adapter.persistence.roster;

/** The path of a request as PostgreSQL can keep it, whose text has no character zero: a client may send one, {@code %00}. */
final class PathText {

    private PathText() {}

    static String stored(String path) {
        return path.replace("\\", "\\\\").replace("\0", "\\0");
    }

    static String read(String stored) {
        StringBuilder path = new StringBuilder(stored.length());
        for (int at = 0; at < stored.length(); at++) {
            char letter = stored.charAt(at);
            if (letter == '\\') {
                at++;
                path.append(stored.charAt(at) == '0' ? '\0' : '\\');
            } else {
                path.append(letter);
            }
        }
        return path.toString();
    }
}
