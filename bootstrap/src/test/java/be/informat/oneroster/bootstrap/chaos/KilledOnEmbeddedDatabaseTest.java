package be.informat.oneroster.bootstrap.chaos;

import java.nio.file.Path;

class KilledOnEmbeddedDatabaseTest extends KilledContract {

    @Override
    Databases databases(Path folder) {
        return new EmbeddedDatabases(folder);
    }
}
