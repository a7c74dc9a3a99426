/**
 * Simulated exchange databases: a front-end database of the MySQL dialect and the views of a city's platform on PostgreSQL, both real
 * servers that hold what the simulated world tells. Entry types: {@link
 * org.zhifaku.sandbox.exchange.SimulatedInternetSupervision} and {@link org.zhifaku.sandbox.exchange.SimulatedShenzhen}.
 */
@NullMarked
package org.zhifaku.sandbox.exchange;

import org.jspecify.annotations.NullMarked;
