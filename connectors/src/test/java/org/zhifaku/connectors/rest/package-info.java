/** Tests of paged REST against a real HTTP server. */
@org.jspecify.annotations.NullMarked
package org.zhifaku.connectors.rest;
