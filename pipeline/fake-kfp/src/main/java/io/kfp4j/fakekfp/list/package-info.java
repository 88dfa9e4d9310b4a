/** Lists as KFP gives them: filtered, sorted, a page at a time. */
@NullMarked
package io.kfp4j.fakekfp.list;

import org.jspecify.annotations.NullMarked;
