-- The delta feed tells of all record types.

comment on table control.delta_export is '增量输出。粒度：一类记录在一个业务日一次；同一业务日重做时覆盖其文件，起点不变。';
comment on column control.delta_export.since is '起点（不含），按主题表 changed_at；空为首次，输出全部有效的行';
comment on column control.delta_export.kind is '记录类型，即 topic 下的表名';
comment on column control.delta_export.business_date is '业务日';
comment on column control.delta_export.changed is '输出的新增和改动的行数';
comment on column control.delta_export.gone is '输出的墓碑数：不再有效的行';
comment on column control.delta_export.exported_at is '最近一次输出的时间';
