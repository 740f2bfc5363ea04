-- The case that somebody's start form last led to, for an hour: a button that is pressed twice answers twice alike
create table sent_form (
    owner varchar(64) not null,
    form varchar(64) not null,
    case_reference varchar(32) not null,
    sent_at timestamp with time zone not null,
    primary key (owner, form)
);
