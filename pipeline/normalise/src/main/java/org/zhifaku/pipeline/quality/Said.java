package org.zhifaku.pipeline.quality;

/** What fills a place of a message in either language. */
record Said(String zh, String en) {}
