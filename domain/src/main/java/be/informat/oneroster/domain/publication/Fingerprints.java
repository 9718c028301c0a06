package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.publication.RosterChanges.Stamped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Takes fingerprints of records: the first 128 bits of the SHA-256 of the fields that are present, by name. Stored fingerprints outlive
 * programs, so this may never change; a test holds constants against it.
 */
final class Fingerprints {

    private static final Map<Kind, List<NamedField>> FIELDS = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            FIELDS.put(
                    kind,
                    kind.fields().stream()
                            .filter(field -> field.content() != null)
                            .sorted(Comparator.comparing(Field::name))
                            .map(field -> new NamedField(field, field.name().getBytes(StandardCharsets.UTF_8)))
                            .toList());
        }
    }

    private static final int RECORDS_AT_A_TIME = 4_096;

    private final MessageDigest digest = sha256();
    private final byte[] number = new byte[16];

    /** Each record with its fingerprint, in the same order. Computed on several processors: of a publication this takes the most computing. */
    static List<Stamped> stamped(List<RosterRecord> records) {
        Stamped[] stamped = new Stamped[records.size()];
        int portions = (stamped.length + RECORDS_AT_A_TIME - 1) / RECORDS_AT_A_TIME;
        IntStream.range(0, portions).parallel().forEach(portion -> {
            Fingerprints fingerprints = new Fingerprints();
            int end = Math.min(stamped.length, (portion + 1) * RECORDS_AT_A_TIME);
            for (int at = portion * RECORDS_AT_A_TIME; at < end; at++) {
                RosterRecord record = records.get(at);
                stamped[at] = new Stamped(record, fingerprints.of(record));
            }
        });
        return Arrays.asList(stamped);
    }

    Fingerprint of(RosterRecord record) {
        for (NamedField named : FIELDS.getOrDefault(record.kind(), List.of())) {
            Object value = named.field().valueIn(record);
            if (value != null) {
                digest.update(named.name());
                end();
                update(value);
                end();
            }
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new Fingerprint(hash.getLong(), hash.getLong());
    }

    private void update(Object value) {
        switch (value) {
            case UUID id -> updateId(id);
            case List<?> ids -> ids.forEach(this::update);
            default -> digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void updateId(UUID id) {
        ByteBuffer.wrap(number).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        digest.update(number);
    }

    /** No text holds this character, so names and values cannot run into each other. */
    private void end() {
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private record NamedField(Field field, byte[] name) {}
}
