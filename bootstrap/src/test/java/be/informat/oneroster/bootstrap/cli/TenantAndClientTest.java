package be.informat.oneroster.bootstrap.cli;

import static be.informat.oneroster.adapter.csv.sis.ExtractFiles.guid;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the commands about tenants and clients print and how they end. */
class TenantAndClientTest {

    private Sandbox sandbox;

    @BeforeEach
    void emptyInstallation(@TempDir Path folder) {
        sandbox = new Sandbox(folder);
    }

    @Test
    void tenant_apply_tells_what_changes_and_its_effect() {
        sandbox.done("import", sandbox.extract(2));
        assertThat(sandbox.done("tenant", "apply", sandbox.settings(Sandbox.SETTINGS))
                        .out())
                .startsWith("klaproos is a new tenant, onboarding:\n")
                .contains("\n  usernameFormat: voornaam.naam\n")
                .contains("\nklaproos: onboarding, published 1 (");
        String changed = sandbox.settings(Sandbox.SETTINGS + "usernameFormat: naam.voornaam\n");

        Result rehearsed = sandbox.done("tenant", "apply", changed, "--dry-run");
        assertThat(rehearsed.out())
                .contains("  usernameFormat: voornaam.naam → naam.voornaam\n")
                .contains("Accounts: 0 come, 0 go, 2 get another username\n")
                .contains("  kind1.peeters → peeters.kind1\n");
        assertThat(rehearsed.err()).contains("Nothing was changed");
        assertThat(sandbox.done("tenant", "apply", changed).out()).contains("klaproos: onboarding, published 2 (");
        assertThat(sandbox.done("tenant", "apply", changed).out()).contains("klaproos has these settings already.\n");
    }

    @Test
    void tenant_apply_tells_everything_that_is_wrong_with_a_file() {
        Result wrong = sandbox.run(
                "tenant", "apply", sandbox.settings("key: K\nname: De Klaproos\nswitchDate: 08-16\ncolour: red\n"));

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains(
                        "key 'K': ",
                        "entraTenantId: ",
                        "institutions: ",
                        "switchDate '08-16': ",
                        "colour: is no setting");
    }

    @Test
    void tenant_apply_is_refused_where_another_tenant_stands_in_the_way() {
        sandbox.done("import", sandbox.extract(2));
        sandbox.done("tenant", "apply", sandbox.settings(Sandbox.SETTINGS));

        Result refused = sandbox.run(
                "tenant", "apply", sandbox.settings(Sandbox.SETTINGS.replace("key: klaproos", "key: madelief")));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("entraTenantId: tenant klaproos has it already")
                .contains("location " + guid("centre") + " (Centrum) is exchanged by tenant klaproos");
    }

    @Test
    void tenant_show_prints_a_file_that_tenant_apply_takes_without_a_change() throws IOException {
        sandbox.done("import", sandbox.extract(2));
        sandbox.done(
                "tenant",
                "apply",
                sandbox.settings(Sandbox.SETTINGS + "coordinators: [ict@klaproos.be]\nspacesInNames: \"-\"\n"));

        String shown = sandbox.done("tenant", "show", "klaproos").out();

        assertThat(shown).startsWith("# state: onboarding\n");
        assertThat(sandbox.done("tenant", "apply", sandbox.settings(shown)).out())
                .startsWith("klaproos has these settings already.");
    }

    @Test
    void a_tenant_goes_through_its_life() {
        sandbox.done("tenant", "apply", sandbox.settings(Sandbox.SETTINGS));
        assertThat(sandbox.run("tenant", "suspend", "klaproos").exitCode()).isEqualTo(1);
        assertThat(sandbox.done("tenant", "activate", "klaproos").out()).startsWith("Tenant klaproos is active; ");
        assertThat(sandbox.done("tenant", "activate", "klaproos").err()).contains("is active already");
        assertThat(sandbox.run("tenant", "delete", "klaproos").err()).contains("oneroster tenant suspend klaproos");
        sandbox.done("tenant", "suspend", "klaproos");
        assertThat(sandbox.run("publish", "klaproos").exitCode()).isEqualTo(1);
        assertThat(sandbox.done("tenant", "list").out())
                .isEqualTo("key       state      name\nklaproos  suspended  De Klaproos\n");
        sandbox.done("tenant", "delete", "klaproos");
        assertThat(sandbox.done("tenant", "list").out()).isEmpty();
        assertThat(sandbox.run("tenant", "show", "klaproos").exitCode()).isEqualTo(2);
    }

    @Test
    void client_create_prints_the_four_values_or_the_six_of_json() {
        sandbox.done("tenant", "apply", sandbox.settings(Sandbox.SETTINGS));

        assertThat(sandbox.done("client", "create", "klaproos").out()).matches("""
                OneRoster URL  https://oneroster.example.be/ims/oneroster/v1p1
                Token URL      https://oneroster.example.be/connect/token
                Client id      [A-Za-z0-9_-]+
                Client secret  [A-Za-z0-9_-]{43,}
                """);
        JsonNode json =
                sandbox.json(sandbox.done("client", "create", "klaproos", "--scope", "roster-core.readonly", "--json"));
        assertThat(json.propertyNames())
                .containsExactly("clientId", "clientSecret", "tenant", "scopes", "url", "tokenUrl");
        assertThat(json.get("scopes").toString())
                .isEqualTo("[\"https://purl.imsglobal.org/spec/or/v1p1/scope/roster-core.readonly\"]");
    }

    @Test
    void a_client_is_rotated_and_revoked() {
        sandbox.done("tenant", "apply", sandbox.settings(Sandbox.SETTINGS));
        JsonNode created = sandbox.json(sandbox.done("client", "create", "klaproos", "--json"));
        String id = created.get("clientId").asString();

        JsonNode rotated = sandbox.json(sandbox.done("client", "rotate", id, "--json"));
        assertThat(rotated.get("clientId").asString()).isEqualTo(id);
        assertThat(rotated.get("clientSecret")).isNotEqualTo(created.get("clientSecret"));
        JsonNode listed = sandbox.json(sandbox.done("client", "list", "--json"))
                .get("clients")
                .get(0);
        assertThat(listed.get("secrets").asInt()).isEqualTo(2);
        assertThat(listed.toString()).doesNotContain(created.get("clientSecret").asString());

        sandbox.done("client", "revoke", id);
        assertThat(sandbox.run("client", "rotate", id).exitCode()).isEqualTo(1);
        assertThat(sandbox.run("client", "revoke", "nobody").exitCode()).isEqualTo(2);
    }
}
