package org.zhifaku.sandbox.world.reality;

import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.generator.Organ;
import org.zhifaku.sandbox.generator.Violation;

/**
 * An enforcement item of the 权责清单.
 *
 * @param code 10 digits; an invented form
 * @param catalogueCode 监管事项目录编码, 14 digits, of which only the length is known
 * @param violation of a penalty item, else null
 */
public record Item(
        String code,
        String catalogueCode,
        String name,
        Type type,
        Organ.Field field,
        LegalBasis basis,
        @Nullable Violation violation) {

    /** With the names of the ten classes of the 权责清单, and administrative_type of 互联网+监管. */
    public enum Type {
        PENALTY("行政处罚", "1"),
        INSPECTION("行政检查", "0"),
        COERCION("行政强制", "2"),
        PERMIT("行政许可", "3"),
        LEVY("行政征收", "3");

        private final String title;
        private final String supervisionCode;

        Type(String title, String supervisionCode) {
            this.title = title;
            this.supervisionCode = supervisionCode;
        }

        public String title() {
            return title;
        }

        public String supervisionCode() {
            return supervisionCode;
        }
    }
}
