package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a request ask for.
 *
 * @param sort null for the default order
 * @param fields what is shown of a record, in the order of a payload
 * @param warnings what was not done as asked
 */
record Query(
        int offset,
        int limit,
        Filter filter,
        Selection.@Nullable Sort sort,
        List<Field> fields,
        List<Remark> warnings) {

    Query {
        fields = List.copyOf(fields);
        warnings = List.copyOf(warnings);
    }

    /** What became of the parameters. */
    sealed interface Outcome {

        /** They can be answered. */
        record Right(Query query) implements Outcome {}

        /** They cannot. {@code problems} are all that is wrong. */
        record Wrong(List<Remark> problems) implements Outcome {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }
}
