package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.rest.http.AccessRole;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class AccessRolesTest {

    @Test
    void a_route_that_does_not_say_for_whom_it_is_is_for_nobody() throws Exception {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.routes.beforeMatched(RestServer::mustHaveRole);
            config.routes.get("/said", context -> context.result("shown"), AccessRole.ANYONE);
            config.routes.get("/forgotten", context -> context.result("shown"));
        });
        javalin.start("127.0.0.1", 0);
        try {
            assertThat(status(javalin, "/said")).isEqualTo(200);
            assertThat(status(javalin, "/forgotten")).isEqualTo(403);
        } finally {
            javalin.stop();
        }
    }

    private static int status(Javalin javalin, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + javalin.port() + path);
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
