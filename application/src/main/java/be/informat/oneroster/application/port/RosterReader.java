package be.informat.oneroster.application.port;

import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Reads what a publication holds. A publication never changes, so the same question always has the same answer.
 *
 * <p>All reads throw a {@link StoreUnavailableException} when the store cannot be reached: an answer that looks empty would make a
 * client delete what it no longer sees.
 */
public interface RosterReader {

    /**
     * The numbers of the versions that match, in the order asked for; empty if none does or the publication does not exist. Version
     * numbers are the tenant's and the kind's own.
     */
    int[] select(TenantId tenant, int publication, Selection selection);

    /**
     * Hands over the records of {@code versions[from]} up to, and without, {@code versions[to]}, in that order. Reads a bounded number at
     * a time and holds no connection while {@code reader} works.
     */
    void read(TenantId tenant, Kind kind, int[] versions, int from, int to, Consumer<Version> reader);

    /** The number of the newest publication of every tenant that has one. */
    Map<TenantId, Integer> heads();

    /** The versions of a kind that are kept with numbers from {@code first} up to, and without, {@code end}, in the order of their numbers. */
    List<Version> range(TenantId tenant, Kind kind, int first, int end);

    /**
     * Every version that is still kept of some records, tombstones too, oldest first.
     *
     * @param field {@code sourcedId}, or one that refers to one record
     * @param id what that field holds
     */
    List<Version> history(TenantId tenant, Kind kind, Field field, UUID id);

    /**
     * One version of a record.
     *
     * @param record its content; demographics that are a tombstone have no birth date
     * @param dateLastModified the instant of the publication that it came with
     */
    record Version(int number, RosterRecord record, Status status, Instant dateLastModified) {}
}
