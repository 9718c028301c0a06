package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.bootstrap.wiring.Addresses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client needs: the four values of the SDS wizard.
 *
 * @param secret as it is shown this one time
 * @param tenant key of the client's tenant
 */
record Credentials(ApiClient client, String secret, String tenant, Addresses addresses) {

    List<String> lines() {
        return new Columns()
                .row("OneRoster URL", addresses.oneRoster())
                .row("Token URL", addresses.token())
                .row("Client id", client.id())
                .row("Client secret", secret)
                .lines();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clientId", client.id());
        json.put("clientSecret", secret);
        json.put("tenant", tenant);
        json.put("scopes", client.scopes().stream().sorted().map(ApiScope::uri).toList());
        json.put("url", addresses.oneRoster());
        json.put("tokenUrl", addresses.token());
        return json;
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "Credentials[client=" + client.id() + "]";
    }
}
