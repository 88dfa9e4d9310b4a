/**
 * Fetches a CSV data set from S3 storage and verifies it, so that everything after it in a pipeline works on data that is complete
 * and well formed: {@link io.kfp4j.components.readdataset.ReadDataset} is the component, the other class does the work.
 */
@NullMarked
package io.kfp4j.components.readdataset;

import org.jspecify.annotations.NullMarked;
