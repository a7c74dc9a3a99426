/**
 * The supervision system of a city behind a SOAP service, WSDL-first, served by JAX-WS. Entry types: {@link
 * org.zhifaku.sandbox.soap.SimulatedZhongshan}, and for tests that need a service to fail {@link
 * org.zhifaku.sandbox.soap.SupervisionServer}.
 */
@NullMarked
package org.zhifaku.sandbox.soap;

import org.jspecify.annotations.NullMarked;
