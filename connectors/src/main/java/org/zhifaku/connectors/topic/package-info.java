/**
 * Reaches change topics (Kafka). Entry type: {@link org.zhifaku.connectors.topic.TopicFeeds}. Kafka's types stop here.
 *
 * <p>A pull takes what lies between the position and the ends that the topic has when the pull begins, and stops. The position is ours: an
 * offset per partition, kept as the dataset's watermark with the landed rows; no consumer group is joined and nothing is committed to the
 * brokers, so that a pull that failed is simply made again. A topic delivers at least once; rows of the same key and content are told
 * apart downstream by key and hash.
 *
 * <p>Order: a partition's messages by offset, partitions by the time of their next message (then by number), so that the same stretch
 * lands as the same rows each time it is pulled.
 */
@NullMarked
package org.zhifaku.connectors.topic;

import org.jspecify.annotations.NullMarked;
