package org.zhifaku.sandbox.generator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of a file: both generations of both records, as column codes and as Chinese titles, in the order of the
 * standard (docs/sources/credit-publicity.md).
 */
public enum Layout {
    PENALTY_CURRENT("""
            CF_XDR_MC 行政相对人名称
            CF_XDR_LB 行政相对人类别
            CF_XDR_SHXYM 行政相对人代码_1(统一社会信用代码)
            CF_XDR_GSZC 行政相对人代码_2(工商注册号)
            CF_XDR_ZZJG 行政相对人代码_3(组织机构代码)
            CF_XDR_SWDJ 行政相对人代码_4(税务登记号)
            CF_XDR_SYDW 行政相对人代码_5(事业单位证书号)
            CF_XDR_SHZZ 行政相对人代码_6(社会组织登记证号)
            CF_FRDB 法定代表人
            CF_FR_ZJLX 法定代表人证件类型
            CF_FR_ZJHM 法定代表人证件号码
            CF_XDR_ZJLX 证件类型
            CF_XDR_ZJHM 证件号码
            CF_WSH 行政处罚决定书文号
            CF_WFXW 违法行为类型
            CF_SY 违法事实
            CF_YJ 处罚依据
            CF_CFLB 处罚类别
            CF_NR 处罚内容
            CF_NR_FK 罚款金额（万元）
            CF_NR_WFFF 没收违法所得、没收非法财物的金额（万元）
            CF_NR_ZKDX 暂扣或吊销证照名称及编号
            CF_JDRQ 处罚决定日期
            CF_YXQ 处罚有效期
            CF_GSJZQ 公示截止期
            CF_CFJG 处罚机关
            CF_CFJGDM 处罚机关统一社会信用代码
            CF_SJLY 数据来源单位
            CF_SJLYDM 数据来源单位统一社会信用代码
            BZ 备注
            """),
    PENALTY_OLD("""
            CF_WSH 行政处罚决定书文号
            CF_CFMC 处罚名称
            CF_CFLB1 处罚类别1
            CF_CFLB2 处罚类别2
            CF_SY 处罚事由
            CF_YJ 处罚依据
            CF_XDR_MC 行政相对人名称
            CF_XDR_SHXYM 统一社会信用代码
            CF_XDR_ZDM 组织机构代码
            CF_XDR_GSDJ 工商登记码
            CF_XDR_SWDJ 税务登记号
            CF_XDR_SFZ 居民身份证号
            CF_FR 法定代表人
            CF_JG 处罚结果
            CF_JDRQ 处罚决定日期
            CF_XZJG 处罚机关
            CF_ZT 当前状态
            DFBM 地方编码
            SJC 数据更新时间戳
            BZ 备注
            """),
    PERMIT_CURRENT("""
            XK_XDR_MC 行政相对人名称
            XK_XDR_LB 行政相对人类别
            XK_XDR_SHXYM 行政相对人代码_1(统一社会信用代码)
            XK_XDR_GSZC 行政相对人代码_2(工商注册号)
            XK_XDR_ZZJG 行政相对人代码_3(组织机构代码)
            XK_XDR_SWDJ 行政相对人代码_4(税务登记号)
            XK_XDR_SYDW 行政相对人代码_5(事业单位证书号)
            XK_XDR_SHZZ 行政相对人代码_6(社会组织登记证号)
            XK_FRDB 法定代表人
            XK_FR_ZJLX 法定代表人证件类型
            XK_FR_ZJHM 法定代表人证件号码
            XK_XDR_ZJLX 证件类型
            XK_XDR_ZJHM 证件号码
            XK_XKWS 行政许可决定文书名称
            XK_WSH 行政许可决定文书号
            XK_XKLB 许可类别
            XK_XKZS 许可证书名称
            XK_XKBH 许可编号
            XK_NR 许可内容
            XK_JDRQ 许可决定日期
            XK_YXQZ 有效期自
            XK_YXQZI 有效期至
            XK_XKJG 许可机关
            XK_XKJGDM 许可机关统一社会信用代码
            XK_ZT 当前状态
            XK_LYDW 数据来源单位
            XK_LYDWDM 数据来源单位统一社会信用代码
            BZ 备注
            """),
    PERMIT_OLD("""
            XK_WSH 行政许可决定文书号
            XK_XMMC 项目名称
            XK_SPLB 审批类别
            XK_NR 许可内容
            XK_XDR 行政相对人名称
            XK_XDR_SHXYM 统一社会信用代码
            XK_XDR_ZDM 组织机构代码
            XK_XDR_GSDJ 工商登记码
            XK_XDR_SWDJ 税务登记号
            XK_XDR_SFZ 居民身份证号
            XK_FR 法定代表人
            XK_JDRQ 许可决定日期
            XK_JZQ 许可截止期
            XK_XZJG 许可机关
            XK_ZT 当前状态
            DFBM 地方编码
            SJC 数据更新时间戳
            BZ 备注
            """);

    private final List<String> codes;
    private final List<String> titles;

    Layout(String columns) {
        this.codes = lines(columns).map(line -> line.split(" ", 2)[0]).toList();
        this.titles = lines(columns).map(line -> line.split(" ", 2)[1]).toList();
    }

    private static Stream<String> lines(String columns) {
        return Arrays.stream(columns.split("\n"));
    }

    /** Column codes, e.g. CF_XDR_MC. */
    public List<String> codes() {
        return codes;
    }

    /** Chinese titles, e.g. 行政相对人名称. */
    public List<String> titles() {
        return titles;
    }

    /** Place of a column code, from 0. */
    public int at(String code) {
        int index = codes.indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("Layout " + this + " has no column '" + code + "'. It has " + codes);
        }
        return index;
    }
}
