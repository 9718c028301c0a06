-- Who may use the interface, and the keys that tokens are signed with.

-- A secret is known only by the SHA-256 of its text; up to two are right at a time. scopes are short names between spaces.
create table api_client (
    client_id varchar(64) not null,
    tenant_id integer not null,
    scopes varchar not null,
    secret varchar(64) not null,
    secret_before varchar(64),
    created timestamp(3) with time zone not null,
    revoked timestamp(3) with time zone,
    constraint api_client_pk primary key (client_id)
);
create index api_client_of on api_client (tenant_id, created);

-- They belong to the installation. Of two nodes that make the next key at once, the primary key lets one through.
create table signing_key (
    key_number integer not null,
    created timestamp(3) with time zone not null,
    private_key varchar not null,
    constraint signing_key_pk primary key (key_number)
);
