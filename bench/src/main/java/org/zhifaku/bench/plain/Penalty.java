package org.zhifaku.bench.plain;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cleaned penalty as this job stores it; amounts in 元. {@code key} is document number, organ and party. */
public record Penalty(
        @NotBlank String key,
        @NotBlank @Size(max = 200) @Nullable String partyName,
        @NotBlank @Nullable String partyCategory,

        @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}") @Nullable
        String partyUscc,

        @Nullable String partyRegNo,
        @Nullable String partyOrgCode,
        @Nullable String partyTaxNo,
        @Nullable String partyInstitutionNo,
        @Nullable String partySocialNo,
        @Nullable String partyLegalRep,
        @Nullable String partyLegalRepIdType,
        @Nullable String partyLegalRepIdNo,
        @Nullable String partyIdType,
        @Nullable String partyIdNo,
        @NotBlank @Size(max = 128) @Nullable String actionDocNo,
        @NotBlank @Nullable String violationType,
        @NotBlank @Nullable String violationFacts,
        @NotBlank @Nullable String itemBasis,
        List<String> penaltyKinds,
        @Nullable String penaltyContent,
        @DecimalMin("0") @Nullable BigDecimal fineAmount,
        @DecimalMin("0") @Nullable BigDecimal confiscateAmount,
        @Nullable String licenceAffected,
        @NotNull @Nullable LocalDate actionDate,
        @Nullable LocalDate validTo,
        @Nullable LocalDate publishEnd,
        @NotBlank @Nullable String subjectName,
        @NotBlank @Nullable String subjectUscc,
        @Nullable String sourceUnitName,
        @Nullable String sourceUnitUscc,
        @Nullable String remark) {

    /** Whether the periods do not end before they begin. */
    @AssertTrue
    public boolean isPeriodInOrder() {
        return actionDate == null || publishEnd == null || !publishEnd.isBefore(actionDate);
    }
}
