package org.zhifaku.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** The file all contestants read. PROVISIONAL until the sandbox's generator lands. */
record GeneratedFile(Path path, LocalDate businessDate) {

    private static final String HEADER =
            "CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_XDR_GSZC,CF_XDR_ZZJG,CF_XDR_SWDJ,CF_XDR_SYDW,CF_XDR_SHZZ,CF_FRDB,"
                    + "CF_FR_ZJLX,CF_FR_ZJHM,CF_XDR_ZJLX,CF_XDR_ZJHM,CF_WSH,CF_WFXW,CF_SY,CF_YJ,CF_CFLB,CF_NR,CF_NR_FK,"
                    + "CF_NR_WFFF,CF_NR_ZKDX,CF_JDRQ,CF_YXQ,CF_GSJZQ,CF_CFJG,CF_CFJGDM,CF_SJLY,CF_SJLYDM,BZ";

    static GeneratedFile write(Path folder, int rows) throws IOException {
        Path file = folder.resolve("XZCF_20260301_1.csv");
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("\ufeff" + HEADER + "\r\n");
            for (int i = 0; i < rows; i++) {
                int party = random.nextInt(rows / 3 + 1);
                int fine = random.nextInt(90_000);
                out.write(("广东某某" + party
                                + "有限公司,法人及非法人组织,%s,,,,,,张三%d,,,,,粤市监处罚〔2025〕%d号,".formatted(uscc(party), party, i))
                        + "未按照规定履行义务,\"当事人于2025年3月在经营场所内销售不符合标准的产品，经查证属实，违反了有关规定，货值金额" + fine
                        + "元，情节一般。\",\"《中华人民共和国产品质量法》第四十九条、第五十条\",罚款；没收违法所得,\"1.没收违法所得；2.罚款" + fine + "元。\","
                        + (fine / 10_000.0) + ",0.1,,2025/0" + (1 + i % 9) + "/1" + (i % 10)
                        + ",2099/12/31,2028/01/01,广州市市场监督管理局," + ORGAN + ",广州市市场监督管理局," + ORGAN + ",\r\n");
            }
        }
        return new GeneratedFile(file, LocalDate.of(2026, 3, 1));
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGAN = uscc(7_000_001);

    private static String uscc(int number) {
        String body = "%08d".formatted(number);
        int[] w = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += w[i] * (body.charAt(i) - '0');
        }
        int c = 11 - sum % 11;
        String code = "91440100" + body + (c == 10 ? "X" : c == 11 ? "0" : String.valueOf(c));
        int total = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            total += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code + ALPHABET.charAt((31 - total % 31) % 31);
    }
}
