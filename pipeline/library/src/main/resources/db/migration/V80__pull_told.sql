-- What a steward should know of a pull though nothing holds it: rows stamped in the future, times that cannot be read, lines that were no data.

alter table control.pull add column told text[] not null default '{}';
comment on column control.pull.told is '采信与否之外应让管理员知道的事，如更新时间在未来的行；来自落地清单，至多 50 条';
