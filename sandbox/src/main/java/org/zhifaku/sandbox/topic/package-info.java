/**
 * A change topic as source systems offer one: a real Kafka broker of one node, as a process of its own, on loopback, with user and
 * password. Entry types: {@link org.zhifaku.sandbox.topic.EmbeddedKafka} is the broker of a folder, {@link
 * org.zhifaku.sandbox.topic.SimulatedYuezhifa} the system 粤执法 that publishes through it.
 */
@NullMarked
package org.zhifaku.sandbox.topic;

import org.jspecify.annotations.NullMarked;
