-- What each rule said, and on what it rested, in each edition of its table: for decisions that an older edition gave (docs/adr/0030).
create table rule_edition (
    rule_id varchar(40) not null,
    edition varchar(20) not null,
    wording varchar(1000) not null,
    sources text not null,
    primary key (rule_id, edition)
);
