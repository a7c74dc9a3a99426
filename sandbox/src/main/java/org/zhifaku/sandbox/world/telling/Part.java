package org.zhifaku.sandbox.world.telling;

/** A series of candidates with the days on which they appear, and how they are told. */
public record Part(Timeline timeline, Teller teller) {}
