-- Schools, forces, local authorities and partnerships. People and their groups live in the engine's identity tables.
create table organisation (
    id                  varchar(31)  not null primary key,
    name                varchar(200) not null,
    agency              varchar(20)  not null
        check (agency in ('SCHOOL', 'POLICE', 'SOCIAL_CARE', 'PARTNERSHIP')),
    nation              varchar(10) check (nation in ('ENGLAND', 'WALES')),
    area                varchar(100),
    served_by_force     varchar(31) references organisation (id),
    served_by_authority varchar(31) references organisation (id)
);

create index organisation_agency on organisation (agency);

-- Nodes that start together take turns to set up groups, rights and filters: each locks the row of what it sets up.
create table set_up_lock (
    name varchar(40) not null primary key
);

insert into set_up_lock (name) values ('access');
