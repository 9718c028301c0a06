package be.informat.oneroster.bootstrap.road;

import java.util.Map;

class WholeRoadOnEmbeddedDatabaseTest extends WholeRoadContract {

    @Override
    Map<String, String> database() {
        return Map.of("ONEROSTER_DATA", folder.resolve("data").toString());
    }
}
