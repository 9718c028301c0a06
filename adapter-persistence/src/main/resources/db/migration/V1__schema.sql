create table tenant (
    tenant_id uuid not null,
    constraint tenant_pk primary key (tenant_id)
);
