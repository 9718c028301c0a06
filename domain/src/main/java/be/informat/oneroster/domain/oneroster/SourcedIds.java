package be.informat.oneroster.domain.oneroster;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The identifiers of records, for ever the same. Persons, locations and terms keep the GUID of the SIS; the others are name-based
 * (UUID version 5, RFC 9562) in one name space, so a class that is renamed keeps its team, each school year gets new ones, and a
 * pupil who comes back revives the same enrollment. All are 36 characters of {@code [a-z0-9-]}.
 */
public final class SourcedIds {

    private static final UUID NAME_SPACE = UUID.fromString("5d1f3c0a-7b52-5e0d-9a41-0c6b8e2f7d13");

    private SourcedIds() {}

    public static UUID institution(InstitutionNumber number) {
        return named("institution:" + number);
    }

    public static UUID schoolClass(SchoolClassKey key) {
        return named("class:" + key.id() + ":" + key.year());
    }

    public static UUID session(SchoolYear year) {
        return named("session:" + year);
    }

    public static UUID course(LocationId location, SchoolYear year) {
        return named("course:" + location + ":" + year);
    }

    /** One enrollment of a user in a class in a role, however many rows of the SIS say so. */
    public static UUID enrollment(UUID schoolClass, UUID user, Role role) {
        return named("enrollment:" + schoolClass + ":" + user + ":" + role.wireName());
    }

    private static UUID named(String name) {
        MessageDigest digest = sha1();
        digest.update(ByteBuffer.allocate(16)
                .putLong(NAME_SPACE.getMostSignificantBits())
                .putLong(NAME_SPACE.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1.", e);
        }
    }
}
