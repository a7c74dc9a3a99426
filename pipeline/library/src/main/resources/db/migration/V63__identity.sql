-- Who is who: which keys name the same real thing, by which rule or steward, on what evidence.

create table control.identity (
    kind       text        not null,
    key        uuid        not null,
    id         uuid        not null,
    rule       text        not null,
    score      numeric(6, 4),
    evidence   jsonb       not null,
    decided_at timestamptz not null default now(),
    primary key (kind, key),
    check (id <> key)
);
comment on table control.identity is '同一认定：哪些键指同一真实的行为、相对人或执法主体。粒度：一个并入他键的键一行；不在表中的键即自身的标识。重建主题库时保留，故标识不变。';
comment on column control.identity.kind is 'party、organ，或记录类型（即 topic 下的表名）';
comment on column control.identity.key is '键（source 表的 act_key、party_key、organ_key）';
comment on column control.identity.id is '标识：主题库中该行的主键，本身是同类的一个键';
comment on column control.identity.rule is 'mappings/rules/identity.yaml 中的规则；STEWARD 为数据管理员的认定';
comment on column control.identity.score is '得分，0 至 1；数据管理员的认定为空';
comment on column control.identity.evidence is '证据：逐项比对的结果，不含个人标识';
create index on control.identity (kind, id);

create table control.identity_decision (
    decision_id   bigint generated always as identity primary key,
    kind          text        not null,
    left_key      uuid        not null,
    right_key     uuid        not null,
    verdict       text        not null check (verdict in ('SAME', 'DIFFERENT')),
    reason        text        not null,
    decided_by    text        not null,
    decided_at    timestamptz not null default now(),
    revoked_at    timestamptz,
    revoked_by    text,
    revoke_reason text,
    check (left_key < right_key),
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null))
);
comment on table control.identity_decision is '数据管理员的认定：两个键是同一个，或不是同一个。先于一切规则，重跑、新数据、重建均不改变；撤销只作标记，不删除。';
comment on column control.identity_decision.left_key is '两键中较小者';
create unique index identity_decision_in_force on control.identity_decision (kind, left_key, right_key) where revoked_at is null;
create index on control.identity_decision (kind, right_key) where revoked_at is null;

create table control.identity_split (
    kind       text        not null,
    record_id  uuid        not null,
    key        uuid        not null,
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null default now(),
    primary key (kind, record_id)
);
comment on table control.identity_split is '数据管理员的拆分：该来源记录所说的不是其键所指，而另用此键。粒度：一类、一条来源记录一行；恢复即删除该行，经过留在 control.identity_decision。';
comment on column control.identity_split.kind is 'party、organ 或记录类型：被改的是 party_key、organ_key 还是 act_key';

create table control.identity_review (
    review_id bigint generated always as identity primary key,
    kind      text          not null,
    left_key  uuid          not null,
    right_key uuid          not null,
    rule      text          not null,
    score     numeric(6, 4) not null,
    evidence  jsonb         not null,
    status    text          not null default 'OPEN' check (status in ('OPEN', 'DECIDED', 'GONE')),
    found_at  timestamptz   not null default now(),
    closed_at timestamptz,
    check (left_key < right_key)
);
comment on table control.identity_review is '待认定：很像而不能断定为同一的两个键，连同证据，等数据管理员认定。GONE 为新数据已使其不再可疑。';
create unique index on control.identity_review (kind, left_key, right_key);
create index on control.identity_review (kind, score desc) where status = 'OPEN';
