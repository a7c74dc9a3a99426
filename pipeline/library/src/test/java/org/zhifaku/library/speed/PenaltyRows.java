package org.zhifaku.library.speed;

import java.util.List;
import java.util.Random;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** Invented penalty rows in the current columns of 双公示, about 700 bytes each; one in a thousand lacks what it must have. */
final class PenaltyRows {

    static final List<String> COLUMNS = List.of(
            "CF_XDR_MC",
            "CF_XDR_LB",
            "CF_XDR_SHXYM",
            "CF_XDR_GSZC",
            "CF_XDR_ZZJG",
            "CF_XDR_SWDJ",
            "CF_XDR_SYDW",
            "CF_XDR_SHZZ",
            "CF_FRDB",
            "CF_FR_ZJLX",
            "CF_FR_ZJHM",
            "CF_XDR_ZJLX",
            "CF_XDR_ZJHM",
            "CF_WSH",
            "CF_WFXW",
            "CF_SY",
            "CF_YJ",
            "CF_CFLB",
            "CF_NR",
            "CF_NR_FK",
            "CF_NR_WFFF",
            "CF_NR_ZKDX",
            "CF_JDRQ",
            "CF_YXQ",
            "CF_GSJZQ",
            "CF_CFJG",
            "CF_CFJGDM",
            "CF_SJLY",
            "CF_SJLYDM",
            "BZ");

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random = new Random(7);
    private final String[] parties = new String[100_000];
    private final String[] organs = new String[200];

    PenaltyRows() {
        for (int i = 0; i < parties.length; i++) {
            parties[i] = code("91");
        }
        for (int i = 0; i < organs.length; i++) {
            organs[i] = code("11");
        }
    }

    LandingRow next(int index) {
        int party = (int) (parties.length * Math.pow(random.nextDouble(), 2));
        int organ = random.nextInt(organs.length);
        int fine = 1 + random.nextInt(500);
        String name = "广东省测试商贸有限公司第" + party + "分公司";
        return LandingRow.of(
                index + 2L,
                Operation.UPSERT,
                index % 1000 == 999 ? "" : name,
                "法人及非法人组织",
                parties[party],
                null,
                null,
                null,
                null,
                null,
                "张测" + party,
                null,
                null,
                null,
                null,
                "粤市监罚〔2026〕" + index + "号",
                "违反食品安全管理规定",
                "经查，当事人于2026年" + (1 + random.nextInt(9)) + "月" + (1 + random.nextInt(28)) + "日在经营场所内销售超过保质期的预包装食品共"
                        + random.nextInt(900) + "件，货值金额" + random.nextInt(9000) + "元，违法事实清楚，证据确凿，当事人对上述事实供认不讳。",
                "《中华人民共和国食品安全法》第三十四条第（十）项、第一百二十四条第一款第（五）项",
                "罚款",
                "罚款人民币" + fine * 100 + "元，限于收到本决定书之日起十五日内缴纳。",
                "0." + (fine < 10 ? "00" : fine < 100 ? "0" : "") + fine,
                null,
                null,
                "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10),
                "2099-12-31",
                "2029-0" + (1 + random.nextInt(9)) + "-11",
                "测试市第" + organ + "市场监督管理局",
                organs[organ],
                "测试市第" + organ + "市场监督管理局",
                organs[organ],
                null);
    }

    private String code(String kind) {
        StringBuilder body = new StringBuilder(kind + "440300");
        int organisation = 0;
        for (int i = 0; i < 8; i++) {
            int digit = random.nextInt(10);
            body.append(digit);
            organisation += digit * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - organisation % 11;
        body.append(check == 10 ? "X" : check == 11 ? "0" : Integer.toString(check));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return body.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }
}
