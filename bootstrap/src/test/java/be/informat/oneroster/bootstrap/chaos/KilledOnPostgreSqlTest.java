package be.informat.oneroster.bootstrap.chaos;

import java.nio.file.Path;

class KilledOnPostgreSqlTest extends KilledContract {

    @Override
    Databases databases(Path folder) {
        return new PostgreSqlDatabases();
    }
}
