-- The school data of all institutions, as the last extract of each gave it. Keys are global: a row that is stored under another
-- institution moves. Every row says which institution it belongs to; a row that points at a row of another institution does not count.
-- No foreign keys: such rows exist on purpose, and they would double the time of an import.

create table sis_institution (
    institution varchar(6) not null,
    name varchar not null,
    constraint sis_institution_pk primary key (institution)
);

-- When an extract that names the institution was stored last, whether or not it changed anything.
create table sis_import (
    institution varchar(6) not null,
    imported_at timestamp(3) with time zone not null,
    constraint sis_import_pk primary key (institution)
);

create table sis_location (
    location_id uuid not null,
    institution varchar(6) not null,
    location_number varchar not null,
    name varchar not null,
    constraint sis_location_pk primary key (location_id)
);
create index sis_location_of on sis_location (institution);

-- school_year is the calendar year in which it starts, here and below
create table sis_class (
    class_id uuid not null,
    school_year integer not null,
    institution varchar(6) not null,
    location_id uuid not null,
    class_code varchar not null,
    class_description varchar,
    constraint sis_class_pk primary key (class_id, school_year)
);
create index sis_class_of on sis_class (institution);

create table sis_pupil (
    person_id uuid not null,
    given_name varchar not null,
    family_name varchar not null,
    birth_date date,
    constraint sis_pupil_pk primary key (person_id)
);

create table sis_staff_member (
    person_id uuid not null,
    given_name varchar not null,
    family_name varchar not null,
    birth_date date,
    constraint sis_staff_member_pk primary key (person_id)
);

create table sis_registration (
    registration_id uuid not null,
    institution varchar(6) not null,
    pupil_id uuid not null,
    location_id uuid not null,
    school_year integer not null,
    class_id uuid,
    start_date date not null,
    end_date date,
    constraint sis_registration_pk primary key (registration_id)
);
create index sis_registration_of on sis_registration (institution);
create index sis_registration_pupil on sis_registration (pupil_id);

create table sis_assignment (
    assignment_id uuid not null,
    institution varchar(6) not null,
    staff_id uuid not null,
    location_id uuid,
    start_date date not null,
    end_date date,
    constraint sis_assignment_pk primary key (assignment_id)
);
create index sis_assignment_of on sis_assignment (institution);
create index sis_assignment_staff on sis_assignment (staff_id);

create table sis_class_teacher (
    class_id uuid not null,
    school_year integer not null,
    staff_id uuid not null,
    start_date date not null,
    institution varchar(6) not null,
    end_date date,
    constraint sis_class_teacher_pk primary key (class_id, school_year, staff_id, start_date)
);
create index sis_class_teacher_of on sis_class_teacher (institution);
create index sis_class_teacher_staff on sis_class_teacher (staff_id);

create table sis_term (
    term_id uuid not null,
    institution varchar(6) not null,
    school_year integer not null,
    title varchar not null,
    start_date date not null,
    end_date date not null,
    constraint sis_term_pk primary key (term_id)
);
create index sis_term_of on sis_term (institution);
