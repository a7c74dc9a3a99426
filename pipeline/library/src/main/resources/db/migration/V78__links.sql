-- Links between what the topic library holds, by codes within an organ or by document number. All views have the same columns;
-- topic.link is all of them. Withdrawn and merged rows are in none.

create index penalty_link_inspection_code on topic.penalty (inspection_code) where inspection_code is not null;
create index visit_link_inspection_code on topic.visit (inspection_code) where inspection_code is not null;
create index visit_link_visit_code on topic.visit (visit_code) where visit_code is not null;
create index inspection_link_visit_code on topic.inspection (visit_code) where visit_code is not null;
create index inspection_link_item_code on topic.inspection (item_code) where item_code is not null;
create index inspection_link_item_impl_code on topic.inspection (item_impl_code) where item_impl_code is not null;
create index enforcement_case_link_case_code on topic.enforcement_case (case_code) where case_code is not null;
create index enforcement_case_link_action_doc_no_key on topic.enforcement_case (action_doc_no_key) where action_doc_no_key is not null;
create index enforcement_case_link_inspection_code on topic.enforcement_case (inspection_code) where inspection_code is not null;
create index coercion_link_case_code on topic.coercion (case_code) where case_code is not null;
create index non_litigation_link_action_doc_no_key on topic.non_litigation (action_doc_no_key) where action_doc_no_key is not null;
create index non_litigation_link_case_code on topic.non_litigation (case_code) where case_code is not null;
create index item_link_item_code on topic.item (item_code) where item_code is not null;
create index item_link_item_impl_code on topic.item (item_impl_code) where item_impl_code is not null;
create index legal_basis_link_item_code on topic.legal_basis (item_code) where item_code is not null;
create index discretion_tier_link_item_code on topic.discretion_tier (item_code) where item_code is not null;
create index officer_link_officer_cert_no on topic.officer (officer_cert_no) where officer_cert_no is not null;

create view topic.link_penalty_inspection as
    select 'penalty' as from_kind, p.act_id as from_id, '检查' as relation, 'inspection' as to_kind, i.act_id as to_id, '检查行为编号 ' || p.inspection_code as evidence
    from topic.penalty p join topic.inspection i on i.action_code = p.inspection_code and (p.organ_id = i.organ_id or p.organ_id is null or i.organ_id is null)
    where p.status <> 'WITHDRAWN' and i.status <> 'WITHDRAWN'
    union all
    select 'penalty' as from_kind, p.act_id as from_id, '检查' as relation, 'inspection' as to_kind, i.act_id as to_id, '案件 ' || c.case_code || ' 所报检查行为编号 ' || c.inspection_code as evidence
    from topic.enforcement_case c
    join topic.penalty p on p.action_doc_no_key = c.action_doc_no_key and p.organ_id = c.organ_id and p.party_id = c.party_id
    join topic.inspection i on i.action_code = c.inspection_code and (c.organ_id = i.organ_id or c.organ_id is null or i.organ_id is null)
    where p.status <> 'WITHDRAWN' and i.status <> 'WITHDRAWN' and c.status <> 'WITHDRAWN' and p.inspection_code is distinct from c.inspection_code;
comment on view topic.link_penalty_inspection is '行政处罚由来的行政检查。粒度：一项处罚与据以查处的一次检查一行。';
comment on column topic.link_penalty_inspection.from_kind is '自：topic 下的表名';
comment on column topic.link_penalty_inspection.from_id is '自：该表的标识';
comment on column topic.link_penalty_inspection.relation is '关系';
comment on column topic.link_penalty_inspection.to_kind is '至：topic 下的表名';
comment on column topic.link_penalty_inspection.to_id is '至：该表的标识';
comment on column topic.link_penalty_inspection.evidence is '凭何相连';

create view topic.link_inspection_visit as
    select 'inspection' as from_kind, i.act_id as from_id, '入企' as relation, 'visit' as to_kind, v.visit_id as to_id, '检查行为编号 ' || v.inspection_code as evidence
    from topic.visit v join topic.inspection i on i.action_code = v.inspection_code and (v.organ_id = i.organ_id or v.organ_id is null or i.organ_id is null)
    where i.status <> 'WITHDRAWN' and v.status <> 'WITHDRAWN'
    union all
    select 'inspection' as from_kind, i.act_id as from_id, '入企' as relation, 'visit' as to_kind, v.visit_id as to_id, '入企编号 ' || i.visit_code as evidence
    from topic.inspection i join topic.visit v on v.visit_code = i.visit_code and (v.organ_id = i.organ_id or v.organ_id is null or i.organ_id is null)
    where i.status <> 'WITHDRAWN' and v.status <> 'WITHDRAWN' and v.inspection_code is distinct from i.action_code;
comment on view topic.link_inspection_visit is '行政检查所在的亮码入企。粒度：一次检查与其入企一行。';
comment on column topic.link_inspection_visit.from_kind is '自：topic 下的表名';
comment on column topic.link_inspection_visit.from_id is '自：该表的标识';
comment on column topic.link_inspection_visit.relation is '关系';
comment on column topic.link_inspection_visit.to_kind is '至：topic 下的表名';
comment on column topic.link_inspection_visit.to_id is '至：该表的标识';
comment on column topic.link_inspection_visit.evidence is '凭何相连';

create view topic.link_case_penalty as
    select 'enforcement_case' as from_kind, c.enforcement_case_id as from_id, '处罚' as relation, 'penalty' as to_kind, p.act_id as to_id, '文号 ' || c.action_doc_no as evidence
    from topic.enforcement_case c join topic.penalty p on p.action_doc_no_key = c.action_doc_no_key and (c.organ_id = p.organ_id or c.organ_id is null or p.organ_id is null) and (c.party_id = p.party_id or c.party_id is null or p.party_id is null)
    where c.status <> 'WITHDRAWN' and p.status <> 'WITHDRAWN';
comment on view topic.link_case_penalty is '执法案件所作的行政处罚。粒度：一个案件与其一项处罚决定（一案多个当事人为多项）一行。';
comment on column topic.link_case_penalty.from_kind is '自：topic 下的表名';
comment on column topic.link_case_penalty.from_id is '自：该表的标识';
comment on column topic.link_case_penalty.relation is '关系';
comment on column topic.link_case_penalty.to_kind is '至：topic 下的表名';
comment on column topic.link_case_penalty.to_id is '至：该表的标识';
comment on column topic.link_case_penalty.evidence is '凭何相连';

create view topic.link_case_coercion as
    select 'enforcement_case' as from_kind, c.enforcement_case_id as from_id, '强制' as relation, 'coercion' as to_kind, f.act_id as to_id, '案件编号 ' || f.case_code as evidence
    from topic.coercion f join topic.enforcement_case c on c.case_code = f.case_code and (c.organ_id = f.organ_id or c.organ_id is null or f.organ_id is null)
    where c.status <> 'WITHDRAWN' and f.status <> 'WITHDRAWN';
comment on view topic.link_case_coercion is '执法案件所采取的行政强制。粒度：一个案件与其一项强制一行。';
comment on column topic.link_case_coercion.from_kind is '自：topic 下的表名';
comment on column topic.link_case_coercion.from_id is '自：该表的标识';
comment on column topic.link_case_coercion.relation is '关系';
comment on column topic.link_case_coercion.to_kind is '至：topic 下的表名';
comment on column topic.link_case_coercion.to_id is '至：该表的标识';
comment on column topic.link_case_coercion.evidence is '凭何相连';

create view topic.link_case_non_litigation as
    select 'enforcement_case' as from_kind, c.enforcement_case_id as from_id, '非诉执行' as relation, 'non_litigation' as to_kind, n.non_litigation_id as to_id, '案件编号 ' || n.case_code as evidence
    from topic.non_litigation n join topic.enforcement_case c on c.case_code = n.case_code and (c.organ_id = n.organ_id or c.organ_id is null or n.organ_id is null)
    where c.status <> 'WITHDRAWN' and n.status <> 'WITHDRAWN';
comment on view topic.link_case_non_litigation is '执法案件所申请的非诉执行。粒度：一个案件与其一次申请一行。';
comment on column topic.link_case_non_litigation.from_kind is '自：topic 下的表名';
comment on column topic.link_case_non_litigation.from_id is '自：该表的标识';
comment on column topic.link_case_non_litigation.relation is '关系';
comment on column topic.link_case_non_litigation.to_kind is '至：topic 下的表名';
comment on column topic.link_case_non_litigation.to_id is '至：该表的标识';
comment on column topic.link_case_non_litigation.evidence is '凭何相连';

create view topic.link_penalty_non_litigation as
    select 'penalty' as from_kind, p.act_id as from_id, '非诉执行' as relation, 'non_litigation' as to_kind, n.non_litigation_id as to_id, '文号 ' || n.action_doc_no as evidence
    from topic.non_litigation n join topic.penalty p on p.action_doc_no_key = n.action_doc_no_key and (p.organ_id = n.organ_id or p.organ_id is null or n.organ_id is null) and (p.party_id = n.party_id or p.party_id is null or n.party_id is null)
    where p.status <> 'WITHDRAWN' and n.status <> 'WITHDRAWN';
comment on view topic.link_penalty_non_litigation is '行政处罚所申请的非诉执行。粒度：一项处罚与其一次申请一行。';
comment on column topic.link_penalty_non_litigation.from_kind is '自：topic 下的表名';
comment on column topic.link_penalty_non_litigation.from_id is '自：该表的标识';
comment on column topic.link_penalty_non_litigation.relation is '关系';
comment on column topic.link_penalty_non_litigation.to_kind is '至：topic 下的表名';
comment on column topic.link_penalty_non_litigation.to_id is '至：该表的标识';
comment on column topic.link_penalty_non_litigation.evidence is '凭何相连';

create view topic.link_coercion_non_litigation as
    select 'coercion' as from_kind, f.act_id as from_id, '非诉执行' as relation, 'non_litigation' as to_kind, n.non_litigation_id as to_id, '案件编号 ' || f.case_code as evidence
    from topic.coercion f join topic.non_litigation n on n.case_code = f.case_code and (f.organ_id = n.organ_id or f.organ_id is null or n.organ_id is null)
    where f.status <> 'WITHDRAWN' and n.status <> 'WITHDRAWN';
comment on view topic.link_coercion_non_litigation is '行政强制之后的非诉执行。粒度：一项强制与同一案件的一次申请一行。';
comment on column topic.link_coercion_non_litigation.from_kind is '自：topic 下的表名';
comment on column topic.link_coercion_non_litigation.from_id is '自：该表的标识';
comment on column topic.link_coercion_non_litigation.relation is '关系';
comment on column topic.link_coercion_non_litigation.to_kind is '至：topic 下的表名';
comment on column topic.link_coercion_non_litigation.to_id is '至：该表的标识';
comment on column topic.link_coercion_non_litigation.evidence is '凭何相连';

create view topic.link_act_item as
    select 'coercion' as from_kind, a.act_id as from_id, '事项' as relation, 'item' as to_kind, t.item_id as to_id, '事项编码 ' || a.item_code as evidence
    from topic.coercion a join topic.item t on t.item_code = a.item_code and (a.organ_id = t.organ_id or a.organ_id is null or t.organ_id is null)
    where a.status <> 'WITHDRAWN' and t.status <> 'WITHDRAWN'
    union all
    select 'inspection' as from_kind, a.act_id as from_id, '事项' as relation, 'item' as to_kind, t.item_id as to_id, '事项编码 ' || a.item_code as evidence
    from topic.inspection a join topic.item t on t.item_code = a.item_code and (a.organ_id = t.organ_id or a.organ_id is null or t.organ_id is null)
    where a.status <> 'WITHDRAWN' and t.status <> 'WITHDRAWN'
    union all
    select 'levy' as from_kind, a.act_id as from_id, '事项' as relation, 'item' as to_kind, t.item_id as to_id, '事项编码 ' || a.item_code as evidence
    from topic.levy a join topic.item t on t.item_code = a.item_code and (a.organ_id = t.organ_id or a.organ_id is null or t.organ_id is null)
    where a.status <> 'WITHDRAWN' and t.status <> 'WITHDRAWN'
    union all
    select 'confirmation' as from_kind, a.act_id as from_id, '事项' as relation, 'item' as to_kind, t.item_id as to_id, '事项编码 ' || a.item_code as evidence
    from topic.confirmation a join topic.item t on t.item_code = a.item_code and (a.organ_id = t.organ_id or a.organ_id is null or t.organ_id is null)
    where a.status <> 'WITHDRAWN' and t.status <> 'WITHDRAWN'
    union all
    select 'benefit' as from_kind, a.act_id as from_id, '事项' as relation, 'item' as to_kind, t.item_id as to_id, '事项编码 ' || a.item_code as evidence
    from topic.benefit a join topic.item t on t.item_code = a.item_code and (a.organ_id = t.organ_id or a.organ_id is null or t.organ_id is null)
    where a.status <> 'WITHDRAWN' and t.status <> 'WITHDRAWN'
    union all
    select 'inspection' as from_kind, a.act_id as from_id, '事项' as relation, 'item' as to_kind, t.item_id as to_id, '实施清单编码 ' || a.item_impl_code as evidence
    from topic.inspection a join topic.item t on t.item_impl_code = a.item_impl_code and (a.organ_id = t.organ_id or a.organ_id is null or t.organ_id is null)
    where a.status <> 'WITHDRAWN' and t.status <> 'WITHDRAWN' and t.item_code is distinct from a.item_code
    union all
    select 'enforcement_case' as from_kind, c.enforcement_case_id as from_id, '事项' as relation, 'item' as to_kind, t.item_id as to_id, '事项编码 ' || c.item_code as evidence
    from topic.enforcement_case c join topic.item t on t.item_code = c.item_code and (c.organ_id = t.organ_id or c.organ_id is null or t.organ_id is null)
    where c.status <> 'WITHDRAWN' and t.status <> 'WITHDRAWN'
    union all
    select 'penalty' as from_kind, p.act_id as from_id, '事项' as relation, 'item' as to_kind, t.item_id as to_id, '案件 ' || c.case_code || ' 所报事项编码 ' || c.item_code as evidence
    from topic.enforcement_case c
    join topic.penalty p on p.action_doc_no_key = c.action_doc_no_key and p.organ_id = c.organ_id and p.party_id = c.party_id
    join topic.item t on t.item_code = c.item_code and (c.organ_id = t.organ_id or c.organ_id is null or t.organ_id is null)
    where c.status <> 'WITHDRAWN' and p.status <> 'WITHDRAWN' and t.status <> 'WITHDRAWN';
comment on view topic.link_act_item is '执法行为、案件所依的事项。粒度：一项行为或一个案件与一条事项；各来源的清单各为一条一行。';
comment on column topic.link_act_item.from_kind is '自：topic 下的表名';
comment on column topic.link_act_item.from_id is '自：该表的标识';
comment on column topic.link_act_item.relation is '关系';
comment on column topic.link_act_item.to_kind is '至：topic 下的表名';
comment on column topic.link_act_item.to_id is '至：该表的标识';
comment on column topic.link_act_item.evidence is '凭何相连';

create view topic.link_item_legal_basis as
    select 'item' as from_kind, t.item_id as from_id, '依据' as relation, 'legal_basis' as to_kind, b.legal_basis_id as to_id, '事项编码 ' || b.item_code as evidence
    from topic.item t join topic.legal_basis b on b.item_code = t.item_code and (t.organ_id = b.organ_id or t.organ_id is null or b.organ_id is null)
    where t.status <> 'WITHDRAWN' and b.status <> 'WITHDRAWN';
comment on view topic.link_item_legal_basis is '事项的执法依据。粒度：一条事项与一条依据一行。';
comment on column topic.link_item_legal_basis.from_kind is '自：topic 下的表名';
comment on column topic.link_item_legal_basis.from_id is '自：该表的标识';
comment on column topic.link_item_legal_basis.relation is '关系';
comment on column topic.link_item_legal_basis.to_kind is '至：topic 下的表名';
comment on column topic.link_item_legal_basis.to_id is '至：该表的标识';
comment on column topic.link_item_legal_basis.evidence is '凭何相连';

create view topic.link_item_discretion_tier as
    select 'item' as from_kind, t.item_id as from_id, '裁量' as relation, 'discretion_tier' as to_kind, d.discretion_tier_id as to_id, '事项编码 ' || d.item_code as evidence
    from topic.item t join topic.discretion_tier d on d.item_code = t.item_code and (t.organ_id = d.organ_id or t.organ_id is null or d.organ_id is null)
    where t.status <> 'WITHDRAWN' and d.status <> 'WITHDRAWN';
comment on view topic.link_item_discretion_tier is '事项的裁量基准。粒度：一条事项与一档裁量基准一行。';
comment on column topic.link_item_discretion_tier.from_kind is '自：topic 下的表名';
comment on column topic.link_item_discretion_tier.from_id is '自：该表的标识';
comment on column topic.link_item_discretion_tier.relation is '关系';
comment on column topic.link_item_discretion_tier.to_kind is '至：topic 下的表名';
comment on column topic.link_item_discretion_tier.to_id is '至：该表的标识';
comment on column topic.link_item_discretion_tier.evidence is '凭何相连';

create view topic.link_act_officer as
    select 'inspection' as from_kind, a.act_id as from_id, '执法人员' as relation, 'officer' as to_kind, o.officer_id as to_id,
        '行政执法证号 ' || n.cert_no as evidence, a.action_date as day,
        a.action_date between coalesce(o.officer_cert_from, '-infinity') and coalesce(o.officer_cert_to, 'infinity') as certificate_valid
    from topic.inspection a cross join lateral unnest(a.officer_cert_nos) as n (cert_no)
    join topic.officer o on o.officer_cert_no = n.cert_no
    where a.status <> 'WITHDRAWN' and o.status <> 'WITHDRAWN'
    union all
    select 'enforcement_case' as from_kind, a.enforcement_case_id as from_id, '执法人员' as relation, 'officer' as to_kind, o.officer_id as to_id,
        '行政执法证号 ' || n.cert_no as evidence, coalesce(a.action_date, a.filing_date) as day,
        coalesce(a.action_date, a.filing_date) between coalesce(o.officer_cert_from, '-infinity') and coalesce(o.officer_cert_to, 'infinity') as certificate_valid
    from topic.enforcement_case a cross join lateral unnest(a.officer_cert_nos) as n (cert_no)
    join topic.officer o on o.officer_cert_no = n.cert_no
    where a.status <> 'WITHDRAWN' and o.status <> 'WITHDRAWN'
    union all
    select 'visit' as from_kind, a.visit_id as from_id, '执法人员' as relation, 'officer' as to_kind, o.officer_id as to_id,
        '行政执法证号 ' || n.cert_no as evidence, (a.visited_at at time zone 'Asia/Shanghai')::date as day,
        (a.visited_at at time zone 'Asia/Shanghai')::date between coalesce(o.officer_cert_from, '-infinity') and coalesce(o.officer_cert_to, 'infinity') as certificate_valid
    from topic.visit a cross join lateral unnest(a.officer_cert_nos) as n (cert_no)
    join topic.officer o on o.officer_cert_no = n.cert_no
    where a.status <> 'WITHDRAWN' and o.status <> 'WITHDRAWN';
comment on view topic.link_act_officer is '参与检查、办案、入企的执法人员及其证件当日是否有效。粒度：一项行为、案件或入企与一名执法人员一行。';
comment on column topic.link_act_officer.from_kind is '自：topic 下的表名';
comment on column topic.link_act_officer.from_id is '自：该表的标识';
comment on column topic.link_act_officer.relation is '关系';
comment on column topic.link_act_officer.to_kind is '至：topic 下的表名';
comment on column topic.link_act_officer.to_id is '至：该表的标识';
comment on column topic.link_act_officer.evidence is '凭何相连';
comment on column topic.link_act_officer.day is '行为之日';
comment on column topic.link_act_officer.certificate_valid is '证件在行为之日是否有效；证件有效期不明者按不限';

create view topic.link as
    select from_kind, from_id, relation, to_kind, to_id, evidence from topic.link_penalty_inspection
    union all
    select from_kind, from_id, relation, to_kind, to_id, evidence from topic.link_inspection_visit
    union all
    select from_kind, from_id, relation, to_kind, to_id, evidence from topic.link_case_penalty
    union all
    select from_kind, from_id, relation, to_kind, to_id, evidence from topic.link_case_coercion
    union all
    select from_kind, from_id, relation, to_kind, to_id, evidence from topic.link_case_non_litigation
    union all
    select from_kind, from_id, relation, to_kind, to_id, evidence from topic.link_penalty_non_litigation
    union all
    select from_kind, from_id, relation, to_kind, to_id, evidence from topic.link_coercion_non_litigation
    union all
    select from_kind, from_id, relation, to_kind, to_id, evidence from topic.link_act_item
    union all
    select from_kind, from_id, relation, to_kind, to_id, evidence from topic.link_item_legal_basis
    union all
    select from_kind, from_id, relation, to_kind, to_id, evidence from topic.link_item_discretion_tier
    union all
    select from_kind, from_id, relation, to_kind, to_id,
        evidence || case certificate_valid when true then '，当日有效' when false then '，当日无效' else '，行为日期不明' end
    from topic.link_act_officer;
comment on view topic.link is '主题库各项之间的全部关联。粒度：一项与另一项的一种关联一行。';
comment on column topic.link.from_kind is '自：topic 下的表名';
comment on column topic.link.from_id is '自：该表的标识';
comment on column topic.link.relation is '关系';
comment on column topic.link.to_kind is '至：topic 下的表名';
comment on column topic.link.to_id is '至：该表的标识';
comment on column topic.link.evidence is '凭何相连';
