/**
 * The messages of KFP's API v2beta1, one record each.
 *
 * <p>Components are the fields of the contract, spelt {@code like_this} on the wire. What is {@link org.jspecify.annotations.Nullable} is
 * absent where null; what is not is false, 0 or empty where nothing is written. A {@code Long} travels as text, an {@link
 * java.time.Instant} as RFC 3339. When a message of the server is read, fields that are not here are left out, and constants that are not
 * here read as the enum's {@code …UNSPECIFIED}: a newer server does not break an older client. Written by hand after
 * kfp_api_v2beta1.swagger.json, which a test compares field by field.
 */
@NullMarked
package io.kfp4j.client.message;

import org.jspecify.annotations.NullMarked;
