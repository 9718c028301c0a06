package be.informat.oneroster.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text with their columns under each other. */
final class Columns {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** @param cells as many as in every other row; numbers are set to the right */
    Columns row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        rows.add(row);
        return this;
    }

    /** The rows, without white space at their ends; empty if there are none. */
    List<String> lines() {
        if (rows.isEmpty()) {
            return List.of();
        }
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns).map(this::widthOf).toArray();
        List<Boolean> numeric =
                IntStream.range(0, columns).mapToObj(this::isNumeric).toList();
        return rows.stream().map(row -> line(row, widths, numeric)).toList();
    }

    private static String line(List<String> row, int[] widths, List<Boolean> numeric) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            cells.add(padded(row.get(column), widths[column], numeric.get(column)));
        }
        return cells.stream().collect(Collectors.joining(GAP)).stripTrailing();
    }

    private static String padded(String text, int width, boolean right) {
        String padding = " ".repeat(width - text.codePointCount(0, text.length()));
        return right ? padding + text : text + padding;
    }

    private int widthOf(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
    }

    /** Whether everything below the first row is a number. */
    private boolean isNumeric(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).map(row -> row.get(column)).allMatch(text -> text.matches("[0-9]+"));
    }
}
