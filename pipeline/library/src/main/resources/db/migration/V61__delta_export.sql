-- How far the delta feed has told of the topic library.

create table control.delta_export (
    kind          text        not null,
    business_date date        not null,
    since         timestamptz,
    until         timestamptz not null,
    changed       bigint      not null,
    gone          bigint      not null,
    exported_at   timestamptz not null default now(),
    primary key (kind, business_date)
);
comment on table control.delta_export is '增量输出。粒度：一类行为在一个业务日一次；同一业务日重做时覆盖其文件，起点不变。';
comment on column control.delta_export.since is '起点（不含），按主题表 changed_at；空为首次，输出全部有效行为';
comment on column control.delta_export.until is '该业务日首次输出的终点（含）；下一业务日从这里开始';
