copy (
    with raw as (
        select * from read_csv('${file}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"',
            ignore_errors = true, max_line_size = 10000000)
    ), trimmed as (
        select nullif(trim(regexp_replace(columns(*), '^(无|/|-|null|NULL|空|00000000000000000X)$', '')), '') from raw
    ), cleaned as (
        select CF_XDR_MC as party_name,
            CF_XDR_LB as party_category,
            upper(replace(CF_XDR_SHXYM, ' ', '')) as party_uscc,
            CF_XDR_GSZC as party_reg_no,
            CF_XDR_ZZJG as party_org_code,
            CF_XDR_SWDJ as party_tax_no,
            CF_XDR_SYDW as party_institution_no,
            CF_XDR_SHZZ as party_social_no,
            CF_FRDB as party_legal_rep,
            CF_FR_ZJLX as party_legal_rep_id_type,
            upper(CF_FR_ZJHM) as party_legal_rep_id_no,
            CF_XDR_ZJLX as party_id_type,
            upper(CF_XDR_ZJHM) as party_id_no,
            regexp_replace(regexp_replace(CF_WSH, '\s', '', 'g'),
                '[(（\[【﹝〔]((?:19|20)\d{2})[)）\]】﹞〕]', '〔\1〕') as action_doc_no,
            CF_WSH as action_doc_no_raw,
            CF_WFXW as violation_type,
            CF_SY as violation_facts,
            CF_YJ as item_basis,
            list_transform(list_filter(regexp_split_to_array(CF_CFLB, '[;；,，、]'), k -> trim(k) <> ''),
                k -> trim(k)) as penalty_kinds,
            CF_CFLB as penalty_kinds_raw,
            CF_NR as penalty_content,
            try_cast(replace(CF_NR_FK, ',', '') as decimal(18, 6)) * 10000 as fine_amount,
            CF_NR_FK as fine_amount_raw,
            try_cast(replace(CF_NR_WFFF, ',', '') as decimal(18, 6)) * 10000 as confiscate_amount,
            CF_NR_WFFF as confiscate_amount_raw,
            CF_NR_ZKDX as licence_affected,
            try_cast(replace(replace(CF_JDRQ, '/', '-'), '.', '-') as date) as action_date,
            try_cast(replace(replace(CF_YXQ, '/', '-'), '.', '-') as date) as valid_to,
            try_cast(replace(replace(CF_GSJZQ, '/', '-'), '.', '-') as date) as publish_end,
            CF_CFJG as subject_name,
            upper(CF_CFJGDM) as subject_uscc,
            CF_SJLY as source_unit_name,
            upper(CF_SJLYDM) as source_unit_uscc,
            BZ as remark
        from trimmed
    )
    select *, md5(concat_ws('|', action_doc_no, subject_uscc, coalesce(party_uscc, party_id_no, party_name))) as record_key
    from cleaned
    where party_name is not null
        and action_doc_no is not null
        and action_date is not null
        and subject_uscc is not null
        and (party_uscc is null or regexp_matches(party_uscc, '^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$'))
        and (publish_end is null or publish_end >= action_date)
) to '${parquet}' (format parquet, compression zstd)
