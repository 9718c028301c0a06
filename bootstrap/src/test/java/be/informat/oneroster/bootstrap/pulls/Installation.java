package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.application.port.InMemoryRosterReader;
import be.informat.oneroster.application.port.InMemorySisStore;
import be.informat.oneroster.application.port.InMemoryStores;
import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.RunStore;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.reading.RunsInMemory;

/** The ports behind the use cases, and the time that they go by. */
record Installation(
        TenantStore tenants,
        TenantWork work,
        SisStore sis,
        PublicationStore publications,
        RosterReader rosters,
        RunStore runs,
        Time time) {

    /** A new one without a database. */
    static Installation inMemory(Time time) {
        InMemoryStores inner = new InMemoryStores(time.clock());
        TenantStore tenants = inner.stores().tenants();
        PublicationStore publications = inner.stores().publications();
        InMemoryRosterReader rosters = new InMemoryRosterReader();
        return new Installation(
                tenants,
                new PublishingWork(inner, rosters),
                new InMemorySisStore(tenants, publications, time.clock()),
                publications,
                rosters,
                new RunsInMemory(time.clock(), rosters::head),
                time);
    }

    static Installation on(Database database, Time time) {
        return new Installation(
                database.tenants(),
                database.work(),
                database.sis(),
                database.publications(),
                database.rosters(),
                database.runs(),
                time);
    }
}
