-- What was given out of a case, as it was given: its words, of which the same PDF is made again. Erased with the case.
create table issued_document (
    id uuid primary key,
    case_reference varchar(20) not null,
    document varchar(40) not null,
    subject varchar(10) not null,
    agency varchar(20) not null,
    organisation varchar(31) not null,
    made_by varchar(64) not null,
    made_at timestamp with time zone not null,
    words text not null,
    words_hash varchar(64) not null
);
create index issued_document_case on issued_document (case_reference, agency, made_at);

-- Whom young people, parents and professionals can turn to. Shown are those that are open and were checked.
create table support_resource (
    code varchar(40) primary key,
    position integer not null,
    name varchar(100) not null,
    contact varchar(200) not null,
    audience varchar(100) not null,
    nation varchar(20) not null,
    state varchar(20) not null,
    last_checked date,
    notes varchar(500) not null
);
