package org.zhifaku.sandbox.generator;

/**
 * Whom an act concerns.
 *
 * @param uscc empty for natural persons
 * @param registrationNo 15 digits, or empty
 * @param representative name of the legal representative, empty for natural persons
 * @param idNo identity number: of the natural person, else of the representative; cannot exist
 */
public record Party(Kind kind, String name, String uscc, String registrationNo, String representative, String idNo) {
    /** With the names the credit centres use. */
    public enum Kind {
        ORGANISATION("法人及非法人组织"),
        SOLE_TRADER("个体工商户"),
        PERSON("自然人");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
