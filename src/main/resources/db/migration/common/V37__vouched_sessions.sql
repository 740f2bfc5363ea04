-- Sessions of people whom an identity provider keeps: what it last said of them, and the encrypted token with which it is asked
-- again (docs/adr/0027). No reference to spring_session, whose row is written at the end of the request that signs in.
create table vouched_session (
    session_id       char(36)      not null primary key,
    provider_session varchar(255),
    refresh_token    varchar(8000) not null,
    member_of        varchar(2000) not null,
    vouched_at       timestamp with time zone not null,
    asked_at         timestamp with time zone
);

create index vouched_session_provider on vouched_session (provider_session);
