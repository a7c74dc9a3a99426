package org.zhifaku.console.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The public pages and their JSON. */
@Configuration(proxyBeanMethods = false)
@Import({ActPresenter.class, PublishedActs.class, PortalController.class, SearchApi.class})
public class PortalConfiguration {}
