/** The component that trains a network, and the training and scoring it does. */
@NullMarked
package io.kfp4j.components.trainmodel;

import org.jspecify.annotations.NullMarked;
