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
    split_record  uuid,
    check (left_key < right_key),
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null))
);
comment on table control.identity_decision is '数据管理员的认定：两个键是同一个，或不是同一个。先于一切规则，重跑、新数据、重建均不改变；撤销只作标记，不删除。';
comment on column control.identity_decision.split_record is '因拆分而作的认定：被拆出的来源记录；否则为空';
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

-- Canonical forms of names, addresses and codes, as mappings/rules/identity.yaml compares them.

create function control.identity_folded(text) returns text
    language sql immutable parallel safe strict
    return upper(translate(normalize($1, NFKC), E' \t\n\r\u200B\u200C\u200D\uFEFF', ''));
comment on function control.identity_folded(text) is '比对用：全半角统一、去空白、字母大写';

-- Regular expressions only where the text has what they look for: they are what costs.
create function control.identity_name(folded text) returns text
    language sql immutable parallel safe strict
    return case when translate(folded, '*×?�', '') <> folded then ''
                when left(folded, 9) !~~ '%市%' then replace(folded, '(个体工商户)', '')
                else regexp_replace(replace(folded, '(个体工商户)', ''),
                    '^([^省市区县]{2,3}省(?=[^省市区县]{2,4}市))?([^省市区县]{2,4})市(?=..)', '\2') end;
comment on function control.identity_name(text) is '比对用名称：去掉（个体工商户）、市前的省名、地名后的市字；已脱敏的名称为空';

create function control.identity_core(folded text) returns text
    language sql immutable parallel safe strict
    return case when translate(folded, '*×?�', '') <> folded then ''
                else replace(replace(replace(translate(regexp_replace(replace(folded, '(个体工商户)', ''),
                    '^([^省市区县()]{2,3}省)?([^省市区县()]{2,4}市)?([^省市区县镇()]{1,3}[区县])?(?=...)', ''),
                    '()（）[]〔〕【】《》<>“”‘’"''·.,;:、，。；：-—_&/ ', ''),
                    '股份有限公司', ''), '有限责任公司', ''), '有限公司', '') end;
comment on function control.identity_core(text) is '比对用名称主干：再去掉地名、组织形式、括号与标点';

create function control.identity_address(text) returns uuid
    language sql immutable parallel safe strict
    return md5(replace(translate(control.identity_folded($1), '()（）[]-—_.,;:、，。；：#/ ', ''), '广东省', ''))::uuid;
comment on function control.identity_address(text) is '比对用地址：去空白、标点与省名后的散列，只可比相同与否';

-- Check character of an organisation code (GB 11714): weights 3 7 9 10 5 8 4 2, modulus 11.
create function control.org_code_checked(code text) returns text
    language sql immutable parallel safe strict
    return case when code ~ '^[0-9A-Z]{8}[0-9X]$' and code !~ '^0{8}' and substr(code, 9, 1) = (
        select case 11 - sum(w * (case when c between '0' and '9' then ascii(c) - 48 else ascii(c) - 55 end)) % 11
                    when 10 then 'X' when 11 then '0'
                    else (11 - sum(w * (case when c between '0' and '9' then ascii(c) - 48 else ascii(c) - 55 end)) % 11)::text end
        from (select substr(code, i, 1) collate "C" as c, (array[3, 7, 9, 10, 5, 8, 4, 2])[i] as w from generate_series(1, 8) i) each)
        then code end;
comment on function control.org_code_checked(text) is '校验位相符的组织机构代码，否则为空';

create function control.identity_org_code(code text) returns text
    language sql immutable parallel safe strict
    return case length(code) when 9 then control.org_code_checked(code)
                             when 15 then control.org_code_checked(substr(code, 7, 9))
                             when 18 then control.org_code_checked(substr(code, 9, 9)) end;
comment on function control.identity_org_code(text) is '号码内含的组织机构代码：本身 9 位、15 位税务登记号后 9 位、18 位统一社会信用代码第 9 至 17 位';

-- Check digit of a registration number of 15 digits (GS 15-2006, ISO 7064 MOD 11,10); numbers of 13 digits have none.
create function control.identity_reg_no(code text) returns text
    language plpgsql immutable parallel safe strict as
$$
declare
    p integer := 10;
    s integer;
begin
    if code ~ '^[0-9]{13}$' then
        return nullif(code, '0000000000000');
    end if;
    if code !~ '^[0-9]{15}$' or code ~ '^0{6}' then
        return null;
    end if;
    for i in 1..14 loop
        s := (p + substr(code, i, 1)::integer) % 10;
        p := 2 * (case s when 0 then 10 else s end) % 11;
    end loop;
    return case when (11 - p) % 10 = substr(code, 15, 1)::integer then code end;
end
$$;
comment on function control.identity_reg_no(text) is '校验位相符的 15 位工商注册号，或 13 位旧号；否则为空';

-- What has been said of each key. Not rebuilt with topic.*: first_seen decides which key had an id first.

create table control.party_claim (
    key                 uuid        not null,
    name                text        not null,
    city                text        not null,
    core                text        not null,
    uscc                text,
    org_code            text,
    reg_no              text,
    tax_no              text,
    institution_no      text,
    social_no           text,
    legal_rep           text,
    address             text,
    category            text,
    person              uuid,
    org_code_said       integer,
    reg_no_said         integer,
    tax_no_said         integer,
    institution_no_said integer,
    social_no_said      integer,
    legal_rep_said      integer,
    address_said        integer,
    category_said       integer,
    first_seen          timestamptz not null default now(),
    primary key (key, name, city)
) with (fillfactor = 85);
comment on table control.party_claim is '相对人的说法：各来源记录就一个相对人键所说的、可供比对的内容。粒度：一个键、一个比对名称、一个城市一行。只知姓名的自然人不在其中。';
comment on column control.party_claim.key is '键（source 表的 party_key，或拆分所另给的键）';
comment on column control.party_claim.name is '比对用名称（control.identity_name）；空串为不可用于比对';
comment on column control.party_claim.city is '区划前四位：记录所在的城市；有代码者另有一行为代码的登记地。空串为不知';
comment on column control.party_claim.core is '名称主干（control.identity_core）';
comment on column control.party_claim.uscc is '键所由来的统一社会信用代码；按名称成键者为空';
comment on column control.party_claim.org_code is '校验相符的组织机构代码';
comment on column control.party_claim.reg_no is '校验相符的工商注册号';
comment on column control.party_claim.tax_no is '税务登记号';
comment on column control.party_claim.institution_no is '事业单位证书号';
comment on column control.party_claim.social_no is '社会组织登记证号';
comment on column control.party_claim.legal_rep is '法定代表人';
comment on column control.party_claim.address is '地址的散列（control.identity_address），只可比相同与否';
comment on column control.party_claim.category is '类别';
comment on column control.party_claim.person is '自然人证件号码的密钥散列；非自然人为空';
comment on column control.party_claim.org_code_said is '组织机构代码的说法之先后：登记机关先于办案，近日先于往日（1000000000 + yyyymmdd 为登记机关）';
comment on column control.party_claim.reg_no_said is '工商注册号的说法之先后，同上';
comment on column control.party_claim.tax_no_said is '税务登记号的说法之先后，同上';
comment on column control.party_claim.institution_no_said is '事业单位证书号的说法之先后，同上';
comment on column control.party_claim.social_no_said is '社会组织登记证号的说法之先后，同上';
comment on column control.party_claim.legal_rep_said is '法定代表人的说法之先后，同上';
comment on column control.party_claim.address_said is '地址的说法之先后，同上';
comment on column control.party_claim.category_said is '类别的说法之先后，同上';
comment on column control.party_claim.first_seen is '首次得知';
create index party_claim_name on control.party_claim (name, city) where name <> '';
create index party_claim_core on control.party_claim (core, city) where core <> '';
create index party_claim_legal_rep on control.party_claim (name, legal_rep) where legal_rep is not null and name <> '';
create index party_claim_org_code on control.party_claim (org_code) where org_code is not null;
create index party_claim_reg_no on control.party_claim (reg_no) where reg_no is not null;
create index party_claim_tax_no on control.party_claim (tax_no) where tax_no is not null;
create index party_claim_institution_no on control.party_claim (institution_no) where institution_no is not null;
create index party_claim_social_no on control.party_claim (social_no) where social_no is not null;

create table control.organ_claim (
    key           uuid        not null,
    name          text        not null,
    city          text        not null,
    core          text        not null,
    uscc          text,
    org_code      text,
    area          text,
    parent        text,
    address       text,
    org_code_said integer,
    area_said     integer,
    parent_said   integer,
    address_said  integer,
    first_seen    timestamptz not null default now(),
    primary key (key, name, city)
) with (fillfactor = 85);
comment on table control.organ_claim is '执法主体的说法：各来源记录就一个执法主体键所说的、可供比对的内容。粒度：一个键、一个比对名称、一个城市一行。';
comment on column control.organ_claim.key is '键（source 表的 organ_key，或拆分所另给的键）';
comment on column control.organ_claim.name is '比对用名称（control.identity_name）；空串为不可用于比对';
comment on column control.organ_claim.city is '区划前四位；空串为不知';
comment on column control.organ_claim.core is '名称主干（control.identity_core）';
comment on column control.organ_claim.uscc is '键所由来的统一社会信用代码；按名称成键者为空';
comment on column control.organ_claim.org_code is '校验相符的组织机构代码';
comment on column control.organ_claim.area is '行政区划，六位';
comment on column control.organ_claim.parent is '上级机关名称';
comment on column control.organ_claim.address is '地址的散列（control.identity_address），只可比相同与否';
comment on column control.organ_claim.org_code_said is '组织机构代码的说法之先后，同 control.party_claim';
comment on column control.organ_claim.area_said is '行政区划的说法之先后，同上';
comment on column control.organ_claim.parent_said is '上级机关的说法之先后，同上';
comment on column control.organ_claim.address_said is '地址的说法之先后，同上';
comment on column control.organ_claim.first_seen is '首次得知';
create index organ_claim_name on control.organ_claim (name, city) where name <> '';
create index organ_claim_core on control.organ_claim (core, city) where core <> '';
create index organ_claim_org_code on control.organ_claim (org_code) where org_code is not null;

create table control.identity_link (
    block     uuid    not null,
    left_key  uuid    not null,
    right_key uuid    not null,
    kind      text    not null,
    rule      text    not null,
    points    integer not null,
    joins     boolean not null,
    evidence  jsonb   not null,
    primary key (block, left_key, right_key, rule),
    check (left_key < right_key)
);
comment on table control.identity_link is '比对结果：一条规则在一组可比的键中比出的一对。粒度：一个组内的一对键一行；组有变化时整组重比，故只由说法与规则决定。';
comment on column control.identity_link.block is '组：规则 block 各项及其取值的散列';
comment on column control.identity_link.left_key is '两键中较小者';
comment on column control.identity_link.right_key is '两键中较大者';
comment on column control.identity_link.kind is 'party 或 organ';
comment on column control.identity_link.rule is '规则';
comment on column control.identity_link.points is '得分，0 至 100';
comment on column control.identity_link.joins is '达到 same_from 且无否决：可为同一；否则只够待认定';
comment on column control.identity_link.evidence is '证据：逐项比对的结果，不含个人标识';
create index on control.identity_link (kind, left_key);
create index on control.identity_link (kind, right_key);

create table control.identity_crowded (
    block    uuid        not null,
    rule     text        not null,
    kind     text        not null,
    keys     bigint      not null,
    sample   uuid        not null,
    noted_at timestamptz not null default now(),
    primary key (block, rule)
);
comment on table control.identity_crowded is '未比对的组：键数超过规则的 most，逐对比对没有意义（如通用名称），其中各键按此规则不归并、不待认定。粒度：一组一行。';
comment on column control.identity_crowded.block is '组，同 control.identity_link.block';
comment on column control.identity_crowded.kind is 'party 或 organ';
comment on column control.identity_crowded.rule is '规则';
comment on column control.identity_crowded.keys is '组内的键数';
comment on column control.identity_crowded.sample is '组内的一个键（最小者），其名称等见 control.party_claim、control.organ_claim';
comment on column control.identity_crowded.noted_at is '最近一次发现的时间';

create table control.identity_due (
    kind text    not null,
    key  uuid    not null,
    anew boolean not null default false,
    primary key (kind, key)
);
comment on table control.identity_due is '待重新认定的键：数据管理员刚作认定者，规则变更后的全部键。下一次归并时处理。';
comment on column control.identity_due.kind is 'party、organ，或记录类型';
comment on column control.identity_due.key is '键';
comment on column control.identity_due.anew is '先由来源记录重新汇总说法（拆分、恢复时）';

create table control.identity_rules (
    kind    text not null,
    rule    text not null,
    block   text not null,
    version text not null,
    primary key (kind, rule)
);
comment on table control.identity_rules is '现行认定规则。粒度：一类一条规则一行；与 mappings/rules/identity.yaml 不同时，全部键重新认定。';
comment on column control.identity_rules.kind is 'party 或 organ';
comment on column control.identity_rules.rule is '规则';
comment on column control.identity_rules.block is '规则据以分组的各项';
comment on column control.identity_rules.version is '规则内容的散列';

comment on column control.identity_review.review_id is '待认定编号';
comment on column control.identity_review.kind is 'party、organ，或记录类型';
comment on column control.identity_review.left_key is '两键中较小者';
comment on column control.identity_review.right_key is '两键中较大者';
comment on column control.identity_review.rule is 'mappings/rules/identity.yaml 中的规则';
comment on column control.identity_review.score is '得分，0 至 1';
comment on column control.identity_review.evidence is '证据：逐项比对的结果，不含个人标识';
comment on column control.identity_review.status is 'OPEN 待认定，DECIDED 已认定，GONE 已不可疑';
comment on column control.identity_review.found_at is '发现的时间';
comment on column control.identity_review.closed_at is '认定或消失的时间';
comment on column control.identity_decision.decision_id is '认定编号';
comment on column control.identity_decision.kind is 'party、organ，或记录类型';
comment on column control.identity_decision.right_key is '两键中较大者';
comment on column control.identity_decision.verdict is 'SAME 是同一个，DIFFERENT 不是同一个';
comment on column control.identity_decision.reason is '理由';
comment on column control.identity_decision.decided_by is '认定人';
comment on column control.identity_decision.decided_at is '认定时间';
comment on column control.identity_decision.revoked_at is '撤销时间；空为有效';
comment on column control.identity_decision.revoked_by is '撤销人';
comment on column control.identity_decision.revoke_reason is '撤销理由';
comment on column control.identity.decided_at is '认定时间';
comment on column control.identity_split.record_id is '来源记录标识';
comment on column control.identity_split.key is '该记录另用的键';
comment on column control.identity_split.reason is '理由';
comment on column control.identity_split.decided_by is '认定人';
comment on column control.identity_split.decided_at is '认定时间';
