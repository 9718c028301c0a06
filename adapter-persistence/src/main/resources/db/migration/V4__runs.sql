-- The runs of synchronisation that tokens are in, and the lists they read. Rows of tokens long gone are deleted in passing.
-- A token is known only by the SHA-256 of its text; a list by the SHA-256 of what the caller calls it, which may be long.

create table sync_run (
    tenant_id integer not null,
    token varchar(64) not null,
    client varchar not null,
    path varchar not null,
    publication integer not null,
    began timestamp(3) with time zone not null,
    last_read timestamp(3) with time zone not null,
    constraint sync_run_pk primary key (tenant_id, token)
);
create index sync_run_age on sync_run (tenant_id, last_read);

create table sync_list (
    tenant_id integer not null,
    token varchar(64) not null,
    list varchar(64) not null,
    client varchar not null,
    publication integer not null,
    begun timestamp(3) with time zone not null,
    constraint sync_list_pk primary key (tenant_id, token, list)
);
create index sync_list_of_client on sync_list (tenant_id, client, list, begun);
create index sync_list_age on sync_list (tenant_id, begun);
