package be.informat.oneroster.adapter.csv.sis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the columns of a file in its header. */
final class Columns {

    private Columns() {}

    /** Where each column stands; without those that are missing or stand there twice, which is told. */
    static Map<Column<?>, Integer> find(List<Column<?>> columns, List<String> header, SisFile file, Report report) {
        Set<String> twice = tellDuplicates(header, file, report);
        Map<Column<?>, Integer> positions = new HashMap<>();
        for (Column<?> column : columns) {
            int position = header.indexOf(column.name());
            if (position < 0) {
                String reason =
                        header.isEmpty() ? "the file is empty; it needs a header" : "the header lacks this column";
                report.error(SisFault.MISSING_COLUMN, file, 1, column.name(), "", reason);
            } else if (!twice.contains(column.name())) {
                positions.put(column, position);
            }
        }
        tellUnknown(columns, header, file, report);
        return positions;
    }

    private static Set<String> tellDuplicates(List<String> header, SisFile file, Report report) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name) && twice.add(name)) {
                report.error(
                        SisFault.DUPLICATE_COLUMN, file, 1, name, name, "the header has this column more than once");
            }
        }
        return twice;
    }

    private static void tellUnknown(List<Column<?>> columns, List<String> header, SisFile file, Report report) {
        Set<String> known = columns.stream().map(Column::name).collect(Collectors.toSet());
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!known.contains(name)) {
                String reason = "column " + (i + 1) + " is not known and was left out";
                report.notice(SisFault.UNKNOWN_COLUMN, file.fileName(), name, name, reason);
            }
        }
    }
}
