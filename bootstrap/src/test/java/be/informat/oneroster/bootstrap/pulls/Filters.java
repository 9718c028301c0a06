package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Status;
import java.time.Instant;

/** The two filters that Microsoft School Data Sync sends. */
final class Filters {

    private Filters() {}

    /** {@code status='active'}. */
    static Filter active(Kind kind) {
        return new Filter.Comparison(
                own(kind, "status"), Operator.EQUAL, new Filter.Value.Text(Status.ACTIVE.wireName()));
    }

    /** {@code dateLastModified>='…'}. */
    static Filter since(Kind kind, Instant instant) {
        return new Filter.Comparison(
                own(kind, "dateLastModified"), Operator.GREATER_OR_EQUAL, new Filter.Value.Moment(instant));
    }

    private static FieldPath own(Kind kind, String field) {
        return new FieldPath.Own(kind.field(field).orElseThrow());
    }
}
