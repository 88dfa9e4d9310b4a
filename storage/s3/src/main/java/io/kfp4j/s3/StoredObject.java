package io.kfp4j.s3;

/**
 * An object whose content has been read or written in full.
 *
 * @param size bytes
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record StoredObject(S3Location location, long size, String sha256) {}
