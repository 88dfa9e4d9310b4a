/** Requests, replies and routes of the server; nothing here knows what KFP is but how it says no. */
@NullMarked
package io.kfp4j.fakekfp.http;

import org.jspecify.annotations.NullMarked;
