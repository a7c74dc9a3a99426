package org.zhifaku.console.steward;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The steward's pages and their JSON. */
@Configuration(proxyBeanMethods = false)
@Import({StewardBoards.class, StewardController.class, LedgerApi.class, HealthController.class})
public class StewardConfiguration {}
