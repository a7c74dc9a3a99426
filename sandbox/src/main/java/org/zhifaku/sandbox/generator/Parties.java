package org.zhifaku.sandbox.generator;

import java.util.List;
import org.zhifaku.sandbox.generator.Divisions.Division;

/**
 * The invented parties. How often a firm is punished follows a power law: the firm of rank r is met about 1/(r + 50) as often,
 * so a few are punished again and again and most once.
 */
public final class Parties {
    /** In no edition of GB/T 2260: whoever bears such a number does not exist. */
    static final String IMPOSSIBLE_DIVISION = "449999";

    private static final int FIRMS = 500_000;
    private static final int HEAD = 50;
    private static final double LOG_SPREAD = Math.log1p((double) FIRMS / HEAD);

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文海燕晓红梅建辉鹏飞宇浩然子轩思琪嘉俊欣怡雨泽凯婷永健美玲家豪";
    private static final String BRAND = "鸿达盛泰恒信德隆昌瑞丰华兴荣宏润嘉裕凯悦新安顺利源通金福海天龙凤祥和美佳康健乐意诚立创科远东南粤岭湾星辰晨曦明珠";
    private static final String[] TRADES = {
        "食品", "餐饮管理", "贸易", "建筑工程", "电子科技", "物业管理", "物流", "塑料制品", "五金制品", "化工", "医疗器械", "药业", "服装", "家具", "灯饰", "广告",
        "装饰工程", "环保科技", "汽车服务", "农业发展", "印刷", "纸业", "运输", "酒店管理", "教育咨询"
    };
    private static final String[] FORMS = {"有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司"};
    private static final String[] SHOPS = {
        "食品店", "餐厅", "便利店", "五金店", "服装店", "大药房", "美容店", "汽车修理厂", "水果店", "茶叶店", "快餐店", "超市", "理发店", "桑拿中心", "建材经营部"
    };

    private final long seed;
    private final List<Division> cities;
    private final List<Division> streets;

    public Parties(Divisions divisions, long seed) {
        this.seed = seed;
        this.cities = divisions.ofLevel("city");
        this.streets = divisions.ofLevel("street");
    }

    /** A firm or sole trader, by the power law. */
    Party firm(Dice dice) {
        return firm((int) Math.min(FIRMS - 1, HEAD * Math.expm1(dice.share() * LOG_SPREAD)));
    }

    /** The firm or sole trader of a rank; the same at every call. */
    public Party firm(int rank) {
        Dice dice = new Dice(seed, 2, rank);
        boolean trader = dice.chance(0.35);
        Division place = trader ? streets.get(dice.below(streets.size())) : cities.get(dice.below(cities.size()));
        StringBuilder name = new StringBuilder(24).append(place.path());
        int brands = dice.between(2, 3);
        for (int i = 0; i < brands; i++) {
            name.append(BRAND.charAt(dice.below(BRAND.length())));
        }
        name.append(trader ? dice.of(SHOPS) : dice.of(TRADES)).append(trader ? "" : dice.of(FORMS));
        String head = (trader ? "92" : "91") + place.areaCode();
        StringBuilder organisation = new StringBuilder("XY");
        int rest = rank;
        for (int i = 0; i < 6; i++) {
            organisation.append(CheckDigits.USCC_ALPHABET.charAt(rest % 31));
            rest /= 31;
        }
        String registration = "";
        if (dice.chance(0.2)) {
            String body = place.areaCode() + String.format("%08d", rank);
            registration = body + CheckDigits.registrationCheck(body);
        }
        return new Party(
                trader ? Party.Kind.SOLE_TRADER : Party.Kind.ORGANISATION,
                name.toString(),
                CheckDigits.creditCode(head, organisation.toString()),
                registration,
                personName(dice),
                idNo(dice));
    }

    /** A natural person of their own for {@code number}; two numbers are two persons. */
    public Party person(long number) {
        Dice dice = new Dice(seed, 3, number);
        return new Party(Party.Kind.PERSON, personName(dice), "", "", "", idNo(dice));
    }

    private static String personName(Dice dice) {
        StringBuilder name = new StringBuilder(3).append(SURNAMES.charAt(dice.below(SURNAMES.length())));
        name.append(GIVEN.charAt(dice.below(GIVEN.length())));
        return dice.chance(0.7)
                ? name.append(GIVEN.charAt(dice.below(GIVEN.length()))).toString()
                : name.toString();
    }

    private static String idNo(Dice dice) {
        StringBuilder number = new StringBuilder(18).append(IMPOSSIBLE_DIVISION);
        Digits.append(number, dice.between(1950, 2003), 4);
        Digits.append(number, dice.between(1, 12), 2);
        Digits.append(number, dice.between(1, 28), 2);
        Digits.append(number, dice.between(1, 999), 3);
        return number.append(CheckDigits.personCheck(number)).toString();
    }
}
