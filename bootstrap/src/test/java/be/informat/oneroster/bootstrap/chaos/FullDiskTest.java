package be.informat.oneroster.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the embedded database is full, sooner or later in the course of a command; and then there is room again. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no ulimit")
class FullDiskTest {

    /** How large the file may be, in hundredths of what it is: nothing can be written, or only where the file has gaps. */
    private static final List<Integer> SIZES = List.of(50, 100);

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void a_command_says_so_leaves_nothing_by_halves_and_succeeds_when_there_is_room() throws IOException {
        EmbeddedDatabases databases = new EmbeddedDatabases(folder);
        Grounds grounds = new Grounds(databases, new School(folder.resolve("school"), 300), folder);
        for (Deed deed : List.of(Deed.IMPORT, Deed.PUBLISH)) {
            grounds.measure(deed);
            List<Integer> exitCodes = new ArrayList<>();
            for (int size : SIZES) {
                String name = deed.name().toLowerCase(Locale.ROOT) + size;
                Site site = databases.copy(Grounds.name(deed.start()), name);
                SmallDisk disk = new SmallDisk(folder, Files.size(databases.file(name)) * size / 100 / 1024);
                exitCodes.add(check(grounds, deed, site, disk));
            }
            assertThat(exitCodes).as("%s without room", deed).startsWith(3);
        }
    }

    private static int check(Grounds grounds, Deed deed, Site site, SmallDisk disk) {
        Result ended = disk.run(site, grounds.command(deed));

        String what = deed + " on " + disk + ": " + ended;
        assertThat(ended.exitCode()).as(what).isIn(0, 3);
        Contents left = site.contents();
        if (ended.exitCode() == 3) {
            assertThat(ended.err())
                    .contains("oneroster: The disk of the database fails: ", "Make room")
                    .doesNotContain("report");
            assertThat(grounds.allowed(deed).contains(left))
                    .as(() -> what + " left what is " + Comparison.of(left, grounds.allowed(deed)))
                    .isTrue();
        } else {
            assertThat(left.equals(grounds.end(deed))).as(what).isTrue();
        }
        site.done(grounds.command(deed).toArray(String[]::new));
        assertThat(site.contents().outcome().equals(grounds.end(deed).outcome()))
                .as(what)
                .isTrue();
        return ended.exitCode();
    }
}
