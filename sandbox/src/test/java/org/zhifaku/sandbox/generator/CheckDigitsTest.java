package org.zhifaku.sandbox.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {
    /** Codes of public bodies, and the example of the standard. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91230500MA1B3N1N2M", "11230500001755309F", "11500000MB1553803Q"})
    void agreesWithRealCreditCodes(String code) {
        assertThat(CheckDigits.creditCheck(code)).isEqualTo(code.charAt(17));
        assertThat(CheckDigits.creditCode(code.substring(0, 8), code.substring(8, 16)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"D2143569, X", "00693974, 8"})
    void agreesWithRealOrganisationCodes(String body, char check) {
        assertThat(CheckDigits.organisationCheck(body)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002, X"})
    void agreesWithTheExampleOfTheIdentityNumberStandard(String body, char check) {
        assertThat(CheckDigits.personCheck(body)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({"11010800000001, 6"})
    void computesTheCheckOfRegistrationNumbers(String body, char check) {
        assertThat(CheckDigits.registrationCheck(body)).isEqualTo(check);
    }
}
