/** The component that builds an untrained network, and the network it builds. */
@NullMarked
package io.kfp4j.components.buildmodel;

import org.jspecify.annotations.NullMarked;
