package org.zhifaku.bench.plain;

/** A line of the file as read: 30 cells of the current generation, in the file's order. Empty cells are empty texts. */
public record PenaltyLine(
        String CF_XDR_MC,
        String CF_XDR_LB,
        String CF_XDR_SHXYM,
        String CF_XDR_GSZC,
        String CF_XDR_ZZJG,
        String CF_XDR_SWDJ,
        String CF_XDR_SYDW,
        String CF_XDR_SHZZ,
        String CF_FRDB,
        String CF_FR_ZJLX,
        String CF_FR_ZJHM,
        String CF_XDR_ZJLX,
        String CF_XDR_ZJHM,
        String CF_WSH,
        String CF_WFXW,
        String CF_SY,
        String CF_YJ,
        String CF_CFLB,
        String CF_NR,
        String CF_NR_FK,
        String CF_NR_WFFF,
        String CF_NR_ZKDX,
        String CF_JDRQ,
        String CF_YXQ,
        String CF_GSJZQ,
        String CF_CFJG,
        String CF_CFJGDM,
        String CF_SJLY,
        String CF_SJLYDM,
        String BZ) {

    static final String[] NAMES = java.util.Arrays.stream(PenaltyLine.class.getRecordComponents())
            .map(java.lang.reflect.RecordComponent::getName)
            .toArray(String[]::new);
}
