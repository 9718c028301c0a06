package be.informat.oneroster.adapter.csv.username;

import java.util.HexFormat;
import java.util.List;

/** Files that a spreadsheet program saves as its own kind: {@code .xlsx} (an archive) and the older {@code .xls}. */
final class Workbook {

    private static final List<String> FIRST_BYTES = List.of("504b0304", "d0cf11e0a1b11ae1");

    private Workbook() {}

    static boolean isOne(byte[] file) {
        String start = HexFormat.of().formatHex(file, 0, Math.min(8, file.length));
        return FIRST_BYTES.stream().anyMatch(start::startsWith);
    }
}
