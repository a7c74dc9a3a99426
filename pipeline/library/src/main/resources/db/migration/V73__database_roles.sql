-- Which database roles this library knows, and whether its user was able to make them and give them their rights.
-- The roles themselves are made at start-up, not here: they belong to the whole server, and the library's user may not be allowed to.

create table control.database_role (
    role        text        primary key,
    present     boolean     not null,
    fingerprint text,
    problem     text,
    checked_at  timestamptz not null default now()
);
comment on table control.database_role is '数据库角色：本库所需的角色是否存在、授权到何处。粒度：一个角色一行。角色属整个数据库服务器，授权属本库。';
comment on column control.database_role.role is '角色名：steward 数据管理员，analyst 分析人员';
comment on column control.database_role.present is '角色是否存在';
comment on column control.database_role.fingerprint is '已执行的授权的摘要；与应有的授权相同则不再执行；空为尚未授权';
comment on column control.database_role.problem is '未能创建或授权的原因及补救办法；没有问题为空';
comment on column control.database_role.checked_at is '上次检查的时间';
