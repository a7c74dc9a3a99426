package org.zhifaku.sandbox.world.system;

import org.zhifaku.sandbox.world.telling.Columns;

/**
 * Element names of the SOAP services of 中山行政执法监督系统, 许可办理 and 征收. Their interface was not seen: all names are
 * plausible ones.
 */
final class ZhongshanColumns {
    private static final String PARTY = """
            name: PartyName!
            code: PartyType!
            uscc: CreditCode
            plain: RegistrationNo LegalPerson
            code: IdType
            plain: IdNo RegisteredAddress BusinessAddress
            """;
    private static final String ORGAN = """
            name: OrganName!
            uscc: OrganCode!
            plain: AreaCode State Remark
            time: UpdateTime
            """;

    static final Columns PENALTY = Columns.parse("""
            key: RecordId
            plain: CaseName
            doc: DecisionNo!
            plain: ViolationType!
            text: ViolationFacts! PunishBasis!
            code: PunishKinds!
            text: PunishContent!
            plain: FineAmountWan ConfiscateAmountWan LicenceAffected
            date: DecisionDate! ValidTo! PublishEnd
            """ + PARTY + ORGAN);
    static final Columns COERCION = Columns.parse("""
            key: RecordId
            plain: CaseNo CheckActionNo
            plain: ForceName!
            text: ViolationFacts! ForceBasis!
            doc: ForceDecisionNo!
            code: ForceMeasure ForceExecution
            plain: ForceObject ForceContent ForceAmountWan
            date: DecisionDate! StartDate
            plain: ExtendDays
            date: EndDate
            plain: ForceResult
            """ + PARTY + ORGAN);
    static final Columns PERMIT = Columns.parse("""
            key: RecordId
            plain: DecisionDocument!
            doc: DecisionNo!
            code: PermitKind!
            plain: Certificate PermitNo
            text: PermitContent!
            date: DecisionDate! ValidFrom! ValidTo!
            """ + PARTY + ORGAN);
    static final Columns LEVY = Columns.parse("""
            key: RecordId
            plain: LevyName! ItemCode ItemName
            doc: DecisionNo!
            code: LevyKind!
            text: LevyBasis!
            plain: LevyStandard AmountDue AmountPaid LevyObject LevyContent
            date: DecisionDate! DueDate PaidDate PublishDate
            """ + PARTY + ORGAN);
    static final Columns TIER = Columns.parse("""
            key: TierId
            plain: TierVersion
            code: Grade!
            plain: ItemCode! ItemName ViolationType
            text: Basis! Condition Standard
            code: PunishKinds
            plain: FineMin FineMax
            date: EffectiveDate
            plain: RepealDate
            """ + ORGAN);

    private ZhongshanColumns() {}
}
