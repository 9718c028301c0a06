package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Comparison with days and instants. Versions know the number of their publication, not its instant; but instants ascend with numbers, so
 * an instant becomes a number first.
 */
final class Moments {

    /** No stored date is outside, and no database is asked for one it does not know. */
    private static final LocalDate FIRST_DAY = LocalDate.of(-4000, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(200_000, 1, 1);
    private static final Instant FIRST = Instant.parse("-4000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+200000-01-01T00:00:00Z");

    private final DSLContext sql;
    private final PublicationInstants instants;
    private final TenantId tenant;
    private final int publication;

    /** @param publication the one whose versions are compared: none of them came later */
    Moments(DSLContext sql, PublicationInstants instants, TenantId tenant, int publication) {
        this.sql = sql;
        this.instants = instants;
        this.tenant = tenant;
        this.publication = publication;
    }

    static Condition day(Field<LocalDate> column, Operator operator, LocalDate given) {
        LocalDate day = given.isBefore(FIRST_DAY) ? FIRST_DAY : given.isAfter(LAST_DAY) ? LAST_DAY : given;
        return switch (operator) {
            case EQUAL -> column.eq(day);
            case GREATER -> column.gt(day);
            case GREATER_OR_EQUAL -> column.ge(day);
            case LESS -> column.lt(day);
            case LESS_OR_EQUAL -> column.le(day);
            case NOT_EQUAL -> throw new IllegalArgumentException("Is the negation of EQUAL.");
            case CONTAINS -> throw new IllegalArgumentException("A date contains nothing.");
        };
    }

    /** @param since the number of the publication that a version came with */
    Condition instant(Field<Integer> since, Operator operator, Instant given) {
        Instant instant = given.isBefore(FIRST) ? FIRST : given.isAfter(LAST) ? LAST : given;
        return switch (operator) {
            case EQUAL -> after(since, lastBefore(instant)).and(since.le(lastUpTo(instant)));
            case GREATER -> after(since, lastUpTo(instant));
            case GREATER_OR_EQUAL -> after(since, lastBefore(instant));
            case LESS -> since.le(lastBefore(instant));
            case LESS_OR_EQUAL -> since.le(lastUpTo(instant));
            case NOT_EQUAL -> throw new IllegalArgumentException("Is the negation of EQUAL.");
            case CONTAINS -> throw new IllegalArgumentException("An instant contains nothing.");
        };
    }

    /**
     * Most deltas ask for what came after the newest publication: nothing, which need not be looked for. Written as "from the next on": of
     * "more than" H2 goes through all that are equal, which the first publication has most of.
     */
    private Condition after(Field<Integer> since, int number) {
        return number >= publication ? falseCondition() : since.ge(number + 1);
    }

    private int lastBefore(Instant instant) {
        return lastUpTo(instant.minusNanos(1));
    }

    /**
     * The number of the last publication at or before an instant; 0 if there is none. Publications have whole milliseconds. Those after the
     * one whose versions are compared do not count, so most deltas need not ask.
     */
    private int lastUpTo(Instant instant) {
        boolean isLater = instants.of(sql, tenant, publication)
                .filter(latest -> !latest.isAfter(instant))
                .isPresent();
        if (isLater) {
            return publication;
        }
        return sql.select(coalesce(max(PUBLICATION.PUBLICATION_), inline(0)))
                .from(PUBLICATION)
                .where(PUBLICATION.TENANT_ID.eq(tenant.value()))
                .and(PUBLICATION.INSTANT.le(AgreedClock.toColumn(instant.truncatedTo(ChronoUnit.MILLIS))))
                .fetchSingle()
                .value1();
    }
}
