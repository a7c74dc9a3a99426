package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;

/**
 * An officer with an enforcement certificate; cannot exist (see the generator's identity numbers).
 *
 * @param certNo 11 digits: division, field, serial; an invented form
 * @param sex 1 male, 2 female, as the identity number says
 * @param to last day of the certificate; lies in the past for a few
 * @param supervisor 监督人员 rather than 执法人员
 */
public record Officer(
        String certNo,
        String name,
        String sex,
        String idNo,
        LocalDate from,
        LocalDate to,
        boolean supervisor,
        String duty) {}
