-- Identity of acts: how names and numbers are compared, the indexes by which candidates are found, and who was addressed by one decision.

create function control.act_party_name(name text) returns text
    language sql immutable parallel safe strict
    return coalesce(nullif(control.identity_name(control.identity_folded(name)), ''), control.identity_folded(name));
comment on function control.act_party_name(text) is '比对用相对人名称；已脱敏者保留其脱敏形式';

create function control.one_digit_off(one text, other text) returns boolean
    language sql immutable parallel safe strict
    return one <> other and length(one) = length(other)
        and translate(one, '0123456789', '##########') = translate(other, '0123456789', '##########')
        and (select count(*) = 1 from generate_series(1, length(one)) i where substr(one, i, 1) <> substr(other, i, 1));
comment on function control.one_digit_off(text, text) is '两个文号是否只差一位数字';

create function control.masked_alike(one text, other text) returns boolean
    language sql immutable parallel safe strict
    return (one ~ '[*×]' or other ~ '[*×]') and left(one, 1) = left(other, 1) and left(one, 1) !~ '[*×]'
        and length(one) = length(other);
comment on function control.masked_alike(text, text) is '两个名称中有脱敏的，而可能是同一个：首字相同，字数相同';

create index coercion_action_code on topic.coercion (action_code) where action_code is not null;
create index inspection_action_code on topic.inspection (action_code) where action_code is not null;
create index levy_action_code on topic.levy (action_code) where action_code is not null;
create index confirmation_action_code on topic.confirmation (action_code) where action_code is not null;
create index benefit_action_code on topic.benefit (action_code) where action_code is not null;

create index permit_unnumbered on source.permit (party_name) where action_doc_no_key is null;
create index permit_unnumbered_party on source.permit (party_key) where action_doc_no_key is null;
create index penalty_unnumbered on source.penalty (party_name) where action_doc_no_key is null;
create index penalty_unnumbered_party on source.penalty (party_key) where action_doc_no_key is null;
create index coercion_unnumbered on source.coercion (party_name) where action_doc_no_key is null and action_code is null;
create index coercion_unnumbered_party on source.coercion (party_key) where action_doc_no_key is null and action_code is null;
create index inspection_unnumbered on source.inspection (party_name) where action_code is null;
create index inspection_unnumbered_party on source.inspection (party_key) where action_code is null;
create index levy_unnumbered on source.levy (party_name) where action_doc_no_key is null and action_code is null;
create index levy_unnumbered_party on source.levy (party_key) where action_doc_no_key is null and action_code is null;
create index confirmation_unnumbered on source.confirmation (party_name) where action_doc_no_key is null and action_code is null;
create index confirmation_unnumbered_party on source.confirmation (party_key) where action_doc_no_key is null and action_code is null;
create index benefit_unnumbered on source.benefit (party_name) where action_doc_no_key is null and action_code is null;
create index benefit_unnumbered_party on source.benefit (party_key) where action_doc_no_key is null and action_code is null;

create view topic.decision_parties as
    select 'permit' as kind, t.action_doc_no_key, t.organ_id, t.act_id, t.party_id, t.action_date, t.status,
        count(*) over (partition by t.action_doc_no_key, t.organ_id,
            case when t.action_doc_no_key !~ '〔[0-9]{4}〕' then t.action_date end) as parties
    from topic.permit t where t.action_doc_no_key is not null and t.organ_id is not null and t.status_reason is distinct from 'MERGED'
    union all
    select 'penalty' as kind, t.action_doc_no_key, t.organ_id, t.act_id, t.party_id, t.action_date, t.status,
        count(*) over (partition by t.action_doc_no_key, t.organ_id,
            case when t.action_doc_no_key !~ '〔[0-9]{4}〕' then t.action_date end) as parties
    from topic.penalty t where t.action_doc_no_key is not null and t.organ_id is not null and t.status_reason is distinct from 'MERGED'
    union all
    select 'coercion' as kind, t.action_doc_no_key, t.organ_id, t.act_id, t.party_id, t.action_date, t.status,
        count(*) over (partition by t.action_doc_no_key, t.organ_id,
            case when t.action_doc_no_key !~ '〔[0-9]{4}〕' then t.action_date end) as parties
    from topic.coercion t where t.action_doc_no_key is not null and t.organ_id is not null and t.status_reason is distinct from 'MERGED'
    union all
    select 'levy' as kind, t.action_doc_no_key, t.organ_id, t.act_id, t.party_id, t.action_date, t.status,
        count(*) over (partition by t.action_doc_no_key, t.organ_id,
            case when t.action_doc_no_key !~ '〔[0-9]{4}〕' then t.action_date end) as parties
    from topic.levy t where t.action_doc_no_key is not null and t.organ_id is not null and t.status_reason is distinct from 'MERGED'
    union all
    select 'confirmation' as kind, t.action_doc_no_key, t.organ_id, t.act_id, t.party_id, t.action_date, t.status,
        count(*) over (partition by t.action_doc_no_key, t.organ_id,
            case when t.action_doc_no_key !~ '〔[0-9]{4}〕' then t.action_date end) as parties
    from topic.confirmation t where t.action_doc_no_key is not null and t.organ_id is not null and t.status_reason is distinct from 'MERGED'
    union all
    select 'benefit' as kind, t.action_doc_no_key, t.organ_id, t.act_id, t.party_id, t.action_date, t.status,
        count(*) over (partition by t.action_doc_no_key, t.organ_id,
            case when t.action_doc_no_key !~ '〔[0-9]{4}〕' then t.action_date end) as parties
    from topic.benefit t where t.action_doc_no_key is not null and t.organ_id is not null and t.status_reason is distinct from 'MERGED';
comment on view topic.decision_parties is '同一决定书的各相对人。粒度：一份决定书所及的一个相对人（即一项行为）一行；同一种类、文号、执法主体为同一份决定书，只有序号的文号还须日期相同。';
comment on column topic.decision_parties.kind is '行为种类，即 topic 下的表名';
comment on column topic.decision_parties.action_doc_no_key is '文号（比对键）';
comment on column topic.decision_parties.organ_id is '执法主体标识';
comment on column topic.decision_parties.act_id is '行为标识';
comment on column topic.decision_parties.party_id is '相对人标识';
comment on column topic.decision_parties.action_date is '决定日期';
comment on column topic.decision_parties.status is '行为的状态，同 topic 各表';
comment on column topic.decision_parties.parties is '同一份决定书的相对人数';
