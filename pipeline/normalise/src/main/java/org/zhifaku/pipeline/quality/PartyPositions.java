package org.zhifaku.pipeline.quality;

import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/** Where the elements of the party stand in a record type, and the codes of party_category that the rules speak of. */
record PartyPositions(
        int category,
        int uscc,
        int regNo,
        int orgCode,
        int taxNo,
        int institutionNo,
        int socialNo,
        int idType,
        int idNo) {
    static final String LEGAL_PERSON = "legal_person";
    static final String NATURAL_PERSON = "natural_person";
    static final String INDIVIDUAL_BUSINESS = "individual_business";

    static PartyPositions of(RecordType type) {
        return new PartyPositions(
                at(type, "party_category"),
                at(type, "party_uscc"),
                at(type, "party_reg_no"),
                at(type, "party_org_code"),
                at(type, "party_tax_no"),
                at(type, "party_institution_no"),
                at(type, "party_social_no"),
                at(type, "party_id_type"),
                at(type, "party_id_no"));
    }

    static int at(RecordType type, String name) {
        return type.find(name).map(Element::position).orElse(-1);
    }
}
