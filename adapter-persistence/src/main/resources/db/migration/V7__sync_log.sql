-- What each run of synchronisation asked and got, for people. Added to by all nodes; nothing is decided by it. No ids of persons: lists are
-- named by their path without ids and by the SHA-256 of what makes them different.

create table sync_log_run (
    tenant_id integer not null,
    token varchar(64) not null,
    began timestamp(3) with time zone not null,
    client varchar not null,
    publication integer not null,
    last_read timestamp(3) with time zone not null,
    requests bigint not null,
    constraint sync_log_run_pk primary key (tenant_id, token, began)
);
create index sync_log_run_of_tenant on sync_log_run (tenant_id, last_read);
create index sync_log_run_age on sync_log_run (began);

create table sync_log_list (
    tenant_id integer not null,
    token varchar(64) not null,
    began timestamp(3) with time zone not null,
    list varchar(64) not null,
    collection varchar not null,
    since timestamp(3) with time zone,
    ahead boolean not null,
    first_offset integer not null,
    requests bigint not null,
    records bigint not null,
    total bigint not null,
    constraint sync_log_list_pk primary key (tenant_id, token, began, list)
);
create index sync_log_list_age on sync_log_list (began);

create table sync_log_refusal (
    tenant_id integer not null,
    token varchar(64) not null,
    began timestamp(3) with time zone not null,
    status integer not null,
    answers bigint not null,
    constraint sync_log_refusal_pk primary key (tenant_id, token, began, status)
);
create index sync_log_refusal_age on sync_log_refusal (began);
