package io.kfp4j.compiler;

import java.util.Map;

/**
 * Where the images of components are: the class says what it is, the catalog where it lies.
 *
 * @param pattern the image of every component not listed; {@code %s} stands for the component's name
 * @param images images by the name of their component, {@code train-model}
 */
public record ImageCatalog(String pattern, Map<String, String> images) {

    public ImageCatalog {
        images = Map.copyOf(images);
        if (pattern.split("%s", -1).length != 2) {
            throw new IllegalArgumentException("The image pattern '" + pattern
                    + "' must hold the component's name once, as in 'registry.example/team/%s:1.0'");
        }
    }

    /** Every image by the same pattern, {@code registry.example/team/%s:1.0}. */
    public static ImageCatalog pattern(String pattern) {
        return new ImageCatalog(pattern, Map.of());
    }

    /** The image that has a component in it. */
    String image(String component) {
        return images.getOrDefault(component, pattern.replace("%s", component));
    }
}
