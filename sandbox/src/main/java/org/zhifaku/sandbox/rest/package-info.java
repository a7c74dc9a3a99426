/**
 * Web servers with JSON answers over the world's rows: the systems of double random inspection, publicity, the hotline and the base of
 * legal persons, each with its own way to log in, to page and to tell what changed. Entry types: the four {@code Simulated…} classes.
 */
@NullMarked
package org.zhifaku.sandbox.rest;

import org.jspecify.annotations.NullMarked;
