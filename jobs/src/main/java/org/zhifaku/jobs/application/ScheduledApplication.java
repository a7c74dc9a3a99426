package org.zhifaku.jobs.application;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.zhifaku.jobs.schedule.ScheduleConfiguration;

/** The application with console, portal and schedule. */
@Configuration(proxyBeanMethods = false)
@Import({ConsoleApplication.class, ScheduleConfiguration.class})
class ScheduledApplication {}
