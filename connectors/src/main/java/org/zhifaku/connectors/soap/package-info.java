/**
 * Fetches rows from SOAP services, page by page: requests are templates of the definition, answers are kept as they came and read as
 * a stream. Entry type: {@link org.zhifaku.connectors.soap.SoapFeeds}.
 *
 * <p>No client is generated from a WSDL: a new service needs no Java. Answers are read by Woodstox, which alone gives long texts piece
 * by piece; a document type is refused before anything in it counts. An answer is written to its original first and read from there,
 * so that an attempt that broke can be made again without rows twice; attachments and declared base64 elements go to originals of
 * their own and never into memory.
 */
@NullMarked
package org.zhifaku.connectors.soap;

import org.jspecify.annotations.NullMarked;
