package be.informat.oneroster.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.adapter.persistence.connection.EmbeddedFile.Role;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who has the embedded database open, with real processes. */
@Timeout(120)
class EmbeddedFileTest {

    @TempDir
    private Path folder;

    private Database open(Role role) {
        return open(role, new ArrayList<>());
    }

    private Database open(Role role, List<String> waited) {
        Database database = Database.embedded(folder, role, waited::add, Clock.systemUTC());
        database.migrate();
        return database;
    }

    private static boolean has(Database database, String key) {
        return database.tenants().find(new TenantKey(key)).isPresent();
    }

    private List<String> address() throws IOException {
        return Files.readAllLines(folder.resolve("server.address"));
    }

    @Test
    void a_command_opens_the_file_itself_when_nobody_has_it() {
        try (Database database = open(Role.COMMAND)) {
            ChildProcess.add(database, "klaproos");
            assertThat(folder.resolve("server.address")).doesNotExist();
        }
        try (Database database = open(Role.COMMAND)) {
            assertThat(has(database, "klaproos")).isTrue();
        }
    }

    @Test
    void a_command_goes_through_the_server_and_its_end_however_sudden_is_nothing_to_the_server() throws Exception {
        try (Database server = open(Role.SERVER);
                ChildProcess command = ChildProcess.start(folder, Role.COMMAND)) {
            assertThat(command.answer()).isEqualTo("open");
            assertThat(command.tell("add klaproos")).isEqualTo("added");
            assertThat(has(server, "klaproos")).isTrue();
            ChildProcess.add(server, "papaver");
            assertThat(command.tell("find papaver")).isEqualTo("found");
            assertThat(command.tell("hold iris")).isEqualTo("holding");
            command.kill();

            ChildProcess.add(server, "tulp");
            assertThat(has(server, "iris")).isFalse();
            assertThat(server.isReachable()).isTrue();
        }
    }

    @Test
    void a_server_that_is_killed_leaves_a_file_that_opens_with_all_that_was_stored() throws Exception {
        try (ChildProcess server = ChildProcess.start(folder, Role.SERVER)) {
            assertThat(server.answer()).isEqualTo("open");
            assertThat(server.tell("add klaproos")).isEqualTo("added");
            assertThat(server.tell("hold iris")).isEqualTo("holding");
            server.kill();
        }
        assertThat(folder.resolve("server.address")).exists();
        List<String> waited = new ArrayList<>();
        try (Database command = open(Role.COMMAND, waited)) {
            assertThat(has(command, "klaproos")).isTrue();
            assertThat(has(command, "iris")).isFalse();
            assertThat(folder.resolve("server.address")).doesNotExist();
        }
        assertThat(waited).isEmpty();
    }

    @Test
    void a_command_waits_for_another_command_and_says_so() throws Exception {
        try (ChildProcess first = ChildProcess.start(folder, Role.COMMAND)) {
            assertThat(first.answer()).isEqualTo("open");
            assertThat(first.tell("add klaproos")).isEqualTo("added");
            List<String> waited = new ArrayList<>();
            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> {
                try (Database database = open(Role.COMMAND, waited)) {
                    return has(database, "klaproos");
                }
            });
            while (waited.isEmpty()) {
                Thread.sleep(20);
            }
            assertThat(second).isNotDone();
            assertThat(waited)
                    .singleElement()
                    .asString()
                    .contains("command")
                    .contains(folder.toRealPath().toString());
            assertThat(first.tell("end")).isEqualTo("ended");
            assertThat(second.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_server_waits_for_a_command_and_then_lets_the_next_one_in() throws Exception {
        try (ChildProcess command = ChildProcess.start(folder, Role.COMMAND)) {
            assertThat(command.answer()).isEqualTo("open");
            try (ChildProcess server = ChildProcess.start(folder, Role.SERVER)) {
                assertThat(server.answer()).isEqualTo("waiting");
                command.kill();
                assertThat(server.answer()).isEqualTo("open");
                try (Database through = open(Role.COMMAND)) {
                    ChildProcess.add(through, "klaproos");
                    assertThat(server.tell("find klaproos")).isEqualTo("found");
                }
                assertThat(server.tell("end")).isEqualTo("ended");
            }
        }
        assertThat(folder.resolve("server.address")).doesNotExist();
    }

    @Test
    void nobody_gets_in_from_another_machine_or_without_the_key() throws Exception {
        try (Database server = open(Role.SERVER)) {
            assertThat(server.isReachable()).isTrue();
            int port = Integer.parseInt(address().getFirst());
            String key = address().getLast();
            assertThat(key).hasSize(64);
            String url = "jdbc:h2:tcp://127.0.0.1:" + port + "/";
            DriverManager.getConnection(url + key, "sa", "").close();
            for (String name : List.of(
                    key.substring(1) + "0",
                    "oneroster",
                    folder.toRealPath().resolve("oneroster").toString(),
                    "mem:management_db_" + port,
                    "mem:other")) {
                assertThatThrownBy(() -> DriverManager.getConnection(url + name, "sa", ""))
                        .as(name)
                        .isInstanceOf(SQLException.class);
            }
            for (InetAddress address : addressesForOthers()) {
                assertThatThrownBy(() -> connect(address, port))
                        .as(address.toString())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private static List<InetAddress> addressesForOthers() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
        }
    }

    @Test
    void only_the_owner_may_read_the_key_and_the_folder() throws IOException {
        Path made = folder.resolve("data").resolve("embedded");
        try (Database server = Database.embedded(made, Role.SERVER, text -> {}, Clock.systemUTC())) {
            assertThat(server.isReachable()).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("server.address"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void two_roles_in_one_process_get_along_too() {
        try (Database server = open(Role.SERVER);
                Database command = open(Role.COMMAND)) {
            ChildProcess.add(command, "klaproos");
            assertThat(has(server, "klaproos")).isTrue();
        }
        try (Database command = open(Role.COMMAND)) {
            assertThat(has(command, "klaproos")).isTrue();
        }
    }

    @Test
    @Tag("chaos")
    void whoever_is_killed_whenever_nothing_that_was_stored_is_lost() throws Exception {
        List<String> stored = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            Role role = round % 2 == 0 ? Role.SERVER : Role.COMMAND;
            try (ChildProcess child = ChildProcess.start(folder, role)) {
                assertThat(child.answer()).isEqualTo("open");
                for (String key : stored) {
                    assertThat(child.tell("find " + key)).as(key).isEqualTo("found");
                }
                for (int tenant = 0; tenant < 5; tenant++) {
                    String key = "tenant-" + round + "-" + tenant;
                    assertThat(child.tell("add " + key)).isEqualTo("added");
                    stored.add(key);
                }
                child.kill();
            }
        }
    }
}
