create table control.rule_run (
    run_id   bigint  not null references control.run,
    pull_id  bigint  not null references control.pull,
    part     integer not null,
    rule     text    not null,
    severity text    not null check (severity in ('ERROR', 'WARN', 'OFF')),
    runs     boolean not null,
    reason   text,
    fired    bigint  not null,
    primary key (run_id, pull_id, part, rule),
    check (runs = (reason is null))
);
comment on table control.rule_run is '每一分片声明的校验规则：是否运行，命中多少行。与分片的数据在同一事务内写入。整次采集与上一次逐行相同时不再逐行校验，因而没有记录。';
comment on column control.rule_run.runs is '规则所需的列在该文件中已映射，因而运行';
comment on column control.rule_run.reason is '未运行的原因（给数据管理员看）；运行者为空';
comment on column control.rule_run.fired is '规则命中的行数；未变的行不再校验，不计';
