package org.zhifaku.sandbox.generator;

/**
 * An organ that decides.
 *
 * @param docPrefix its 机关代字 in penalty numbers, e.g. 穗荔湾市监处罚
 * @param permitPrefix the same in permit numbers
 */
public record Organ(String name, String uscc, String areaCode, Field field, String docPrefix, String permitPrefix) {
    /** What an organ enforces, and how such organs are called. */
    public enum Field {
        MARKET("市场监督管理局", "市监", "处罚", 30),
        URBAN("城市管理和综合执法局", "城管", "罚决字", 18),
        EMERGENCY("应急管理局", "应急", "罚", 8),
        HEALTH("卫生健康局", "卫健", "罚", 9),
        ECOLOGY("生态环境局", "环", "罚字", 8),
        TRANSPORT("交通运输局", "交", "罚", 14),
        FIRE("消防救援大队", "消", "行罚决字", 8),
        TOWN("", "综执", "罚决字", 1);

        private final String title;
        private final String sign;
        private final String kind;
        private final int weight;

        Field(String title, String sign, String kind, int weight) {
            this.title = title;
            this.sign = sign;
            this.kind = kind;
            this.weight = weight;
        }

        public String title() {
            return title;
        }

        public String sign() {
            return sign;
        }

        String kind() {
            return kind;
        }

        /** How many of the acts of one division fall to it, relative to the others. */
        int weight() {
            return weight;
        }
    }
}
