package be.informat.oneroster.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ColumnsTest {

    @Test
    void columns_stand_under_each_other_and_numbers_to_the_right() {
        assertThat(new Columns()
                        .row("table", "added", "note")
                        .row("pupils", 3, "first")
                        .row("classes", 1200, "")
                        .lines())
                .containsExactly("table    added  note", "pupils       3  first", "classes   1200");
    }

    @Test
    void letters_beyond_the_first_plane_are_one_wide() {
        assertThat(new Columns().row("𝒜", "a").row("bc", "d").lines()).containsExactly("𝒜   a", "bc  d");
    }

    @Test
    void no_rows_are_no_lines() {
        assertThat(new Columns().lines()).isEmpty();
    }

    @Test
    @Timeout(30)
    void a_hundred_thousand_rows_take_no_longer_than_they_are_long() {
        Columns columns = new Columns();
        for (int number = 0; number < 100_000; number++) {
            columns.row("a", number, "b");
        }

        assertThat(columns.lines()).hasSize(100_000).endsWith("a  99999  b");
    }
}
